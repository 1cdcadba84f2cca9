"""PDF of several sheets, and what a PDF says beside its pages: bookmarks, names, title, language."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import time
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtGui import QImage, QPainter

from journeymapper.drawing.shapes import Drawing, Rect
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.exchange.pictures.pages import pages_of
from journeymapper.exchange.pictures.painting import paint_page
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.pdf_facts import PdfFacts, xmp
from journeymapper.exchange.pictures.places import Place
from journeymapper.exchange.pictures.png import png
from tests.exchange.drawings import sketch
from tests.pictures import difference, from_png

pytestmark = pytest.mark.usefixtures("qapp")


def poster() -> bytes:
    """A PDF of a drawing of 1500 x 1500 on sheets."""
    wide = Drawing((Rect(0, 0, 1500, 1500, fill="#2f5d8a"),), 0, 0, 1500, 1500, "#ffffff", "De reis", "nl")
    return pdf(wide, Options(tile="A4"), PLACES)


PLACES = (
    Place("Zoeken", 20, 20),
    Place("Kiezen", 900, 30),
    Place("Legenda", 30, 1490),
    Place("Ver", 1e6, 0),
)


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def test_a_poster_is_a_plan_and_its_sheets_by_name() -> None:
    document = reader(poster())
    assert document.page_labels == ["1", "A1", "B1", "C1", "A2", "B2", "C2"]
    sizes = {tuple(round(float(each)) for each in page.mediabox[2:]) for page in document.pages}
    assert sizes == {(595, 842)}


def test_a_plan_may_lie_otherwise_than_the_sheets() -> None:
    wide = Drawing((), 0, 0, 2200, 1000, "#ffffff")
    sizes = [tuple(page.mediabox[2:]) for page in reader(pdf(wide, Options(tile="A4"))).pages]
    assert sizes == [(842, 595)] + [(595, 842)] * 4


def test_bookmarks_lead_to_the_sheet_and_the_place_on_it() -> None:
    document = reader(poster())
    found = [each for each in document.outline if isinstance(each, Destination)]
    assert [each.title for each in found] == ["Plan of the sheets", "Zoeken", "Kiezen", "Legenda", "Ver"]
    assert [document.get_destination_page_number(each) for each in found] == [0, 1, 2, 4, 1]
    edge = 10 / 25.4 * 72
    assert found[1].left == pytest.approx(edge + (20 - 16) * 0.75, abs=0.01)
    assert found[1].top == pytest.approx(842 - edge - (20 - 16) * 0.75, abs=0.01)
    step = 180 / 25.4 * 72
    assert found[2].left == pytest.approx(edge + (900 - 16) * 0.75 - step, abs=0.01)


def test_bookmarks_of_one_page_lead_to_their_place() -> None:
    document = reader(pdf(sketch(), None, [Place("Hier", -20, -100)]))
    (here,) = (each for each in document.outline if isinstance(each, Destination))
    assert (here.left, here.top) == pytest.approx((0.75 * (50 - 16), 241 - 0.75 * (80 - 16)))


def test_it_says_title_and_language_twice_and_of_no_clock() -> None:
    document = reader(pdf(sketch()))
    assert str(document.root_object["/Lang"]) == "nl"
    assert document.viewer_preferences is not None
    assert document.viewer_preferences.get("/DisplayDocTitle")
    assert set(document.metadata or {}) == {"/Title", "/Creator", "/Producer"}
    told = document.xmp_metadata
    assert told is not None
    assert told.dc_title == {"x-default": "De reis"}
    assert told.dc_language == ["nl"]
    assert told.xmp_create_date is None


@given(st.text(max_size=20), st.text(max_size=5))
def test_facts_are_xml_whatever_the_texts_hold(title: str, language: str) -> None:
    ElementTree.fromstring(xmp(PdfFacts(title, language)))


@pytest.mark.parametrize("options", [Options(), Options(paper="A3", tile="A4")])
def test_the_same_drawing_gives_the_same_bytes(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    one = pdf(sketch(), options, PLACES, carried=b"{}")
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert pdf(sketch(), options, PLACES, carried=b"{}") == one


@pytest.mark.parametrize("odd", ["\ud800x", "a\udc00", "\0", ")\\(", "\ud83c\udfe0", ""])
def test_any_text_is_told(odd: str) -> None:
    drawing = replace(sketch(), title=odd, language=odd)
    document = reader(pdf(drawing, Options(tile="A4", scale=2.0), [Place(odd, 0, 0)]))
    whole = odd.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert document.metadata is not None
    assert str(document.metadata["/Title"]) == whole
    assert [each.title for each in document.outline if isinstance(each, Destination)][1] == whole


def test_nothing_in_it_differs_from_run_to_run() -> None:
    """Qt names parts of fonts in the order of a table that each process shuffles in its own way."""
    data = pdf(sketch())
    assert {name[:8] for name in re.findall(rb"/FontName (\S+)", data)} == {b"/AAAAAA+"}
    assert len(re.findall(rb"/FontName ", data)) == 2
    program = (
        "import hashlib\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "application = QGuiApplication([])\n"
        "from journeymapper.exchange.pictures.pdf import pdf\n"
        "from tests.exchange.drawings import sketch\n"
        "print(hashlib.sha256(pdf(sketch())).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_another_map_is_another_document() -> None:
    ids = [reader(pdf(sketch(), carried=data)).trailer["/ID"] for data in (b"{}", b"[]", b"")]
    assert len({str(each) for each in ids}) == 3


def test_the_sheets_show_what_the_whole_page_does() -> None:
    """The sheets laid side by side, where each is cut, are the picture."""
    drawing = replace(sketch(), x=-70.0, y=-180.0, width=560.0, height=600.0)
    options = Options(tile="A4", scale=2.0)
    pages, data = pages_of(drawing, options), pdf(drawing, options)
    whole = from_png(png(drawing, 2.0))
    made = np.zeros_like(whole)
    document = pypdfium2.PdfDocument(data)
    for at, page in enumerate(pages.pages):
        if page.kind == "plan":
            continue
        sheet = document[at].render(scale=96 / 72, rev_byteorder=True).to_numpy()[:, :, :3]
        left, top = (page.source.left + 70) * 2, (page.source.top + 180) * 2
        for y in range(round(top), min(round(top + page.window.height), whole.shape[0])):
            row = sheet[round(page.window.top + y - top)]
            start = round(page.window.left)
            width = min(round(page.window.width) - 1, whole.shape[1] - round(left))
            made[y, round(left) : round(left) + width] = row[start : start + width]
    document.close()
    assert len(pages.tiles) == 4
    found = difference(whole[:-4, :-4], made[:-4, :-4])
    assert found.mean < 0.01
    assert found.connected <= 30


def test_progress_is_told_with_each_page_and_may_stop_it() -> None:
    told: list[float] = []
    pdf(Drawing((), 0, 0, 1500, 1500, "#ffffff"), Options(tile="A4"), progress=told.append)
    assert told == [at / 7 for at in range(7)]
    told.clear()
    many = Drawing([Rect(0, 0, 9, 9, fill="#2f5d8a")] * 1000, 0, 0, 100, 100, "#ffffff")
    pdf(many, progress=told.append)
    assert told == [0, 0, 0.25, 0.5, 0.75]

    def stop(part: float) -> None:
        if part:
            raise StoppedError

    with pytest.raises(StoppedError):  # and Qt says nothing of a painter that was left in the middle
        pdf(many, progress=stop)


def test_what_is_painted_on_a_page_leaves_the_painter_as_it_was() -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    pages = pages_of(sketch(), Options())
    with QPainter(image) as painter:
        painter.scale(0.5, 0.5)
        before = painter.transform()
        paint_page(painter, sketch(), pages, pages.pages[0])
        assert painter.transform() == before
        assert not painter.hasClipping()

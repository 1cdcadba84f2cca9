"""PDF: one page of the right size, text that can be selected, fonts in it, the same picture as the PNG."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pypdfium2
import pytest

from journeymapper.drawing.shapes import Drawing, Rect
from journeymapper.exchange.options import Options, Paper
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.png import png
from tests.exchange.drawings import TITLES, of_shapes, sketch, words
from tests.pictures import difference, from_pdf, from_png

pytestmark = pytest.mark.usefixtures("qapp")

PAPERS: list[tuple[Paper, tuple[int, int]]] = [
    ("A4", (842, 595)),
    ("A3", (1191, 842)),
    ("A2", (1684, 1191)),
    ("A1", (2384, 1684)),
    ("A0", (3370, 2384)),
]


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def page_size(data: bytes) -> tuple[float, float]:
    with opened(data) as document:
        assert len(document) == 1
        width, height = document[0].get_size()
        return float(width), float(height)


@pytest.mark.parametrize(("scale", "size"), [(None, (398, 241)), (2.0, (796, 481))])
def test_the_page_is_the_drawing_in_whole_points(scale: float | None, size: tuple[int, int]) -> None:
    assert page_size(pdf(sketch(), Options(scale=scale))) == size


@pytest.mark.parametrize(("paper", "size"), PAPERS)
def test_a_sheet_of_paper_lies_as_the_map_does(paper: Paper, size: tuple[int, int]) -> None:
    wide, high = size
    assert page_size(pdf(sketch(), Options(paper=paper))) == pytest.approx((wide, high), abs=1)
    tall = Drawing((), 0, 0, 100, 200, "#ffffff")
    assert page_size(pdf(tall, Options(paper=paper))) == pytest.approx((high, wide), abs=1)


@pytest.mark.parametrize(
    ("width", "height"), [(400.0, 100.0), (100.0, 400.0), (297.0, 210.0), (5000.0, 4000.0)]
)
def test_a_map_on_paper_fills_it_up_to_the_margin_and_stays_in_the_middle(
    width: float, height: float
) -> None:
    black = Drawing((Rect(10, 20, width, height, fill="#000000"),), 10, 20, width, height, "#ffffff")
    wide, high = (1122, 793) if width > height else (793, 1122)
    dark = from_pdf(pdf(black, Options(paper="A4")), wide, high)[:, :, 0] < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    left, right, top, bottom = columns[0], wide - 1 - columns[-1], rows[0], high - 1 - rows[-1]
    assert min(left, top) == pytest.approx(10 / 25.4 * 96, abs=1.5)
    assert left == pytest.approx(right, abs=2)
    assert top == pytest.approx(bottom, abs=2)


def test_the_ground_covers_the_whole_page() -> None:
    dark = Drawing((), 0, 0, 100, 50, "#14181f")
    page = from_pdf(pdf(dark, Options(paper="A4")), 1120, 790)
    assert abs(page - [0x14, 0x18, 0x1F]).max() <= 1


def test_a_map_longer_than_readers_take_is_made_smaller() -> None:
    assert page_size(pdf(Drawing((), 0, 0, 100_000, 50_000, "#ffffff"))) == (14_400, 7_200)


def test_the_text_can_be_selected() -> None:
    with opened(pdf(sketch())) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert [title for title in TITLES if title not in text] == []


def test_the_fonts_are_in_it() -> None:
    data = pdf(sketch())
    assert data.count(b"/FontFile2") == 2
    assert b"Lato-Bold" in data


def test_it_carries_the_title() -> None:
    with opened(pdf(of_shapes(title="Één (huis) \\ 😀"))) as document:
        assert document.get_metadata_dict()["Title"] == "Één (huis) \\ 😀"
        assert document.get_metadata_dict()["Creator"] == "JourneyMapper"


@pytest.mark.parametrize("title", ["", "\x00\x07", "]]>", "<&>", "\n", "\u202e"])
def test_any_title_leaves_a_whole_file(title: str) -> None:
    assert page_size(pdf(of_shapes(words(title), title=title))) == (75, 45)


def test_an_empty_drawing_is_a_page() -> None:
    assert page_size(pdf(Drawing((), 0, 0, 0, 0, "#ffffff"))) == (1, 1)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_the_same_picture_as_the_png(scale: float) -> None:
    picture = from_png(png(sketch(), scale))[:-1, :-1]
    height, width = picture.shape[:2]
    found = difference(picture, from_pdf(pdf(sketch()), height=height, width=width, scale=scale))
    assert found.mean < 0.02
    assert found.connected <= 30

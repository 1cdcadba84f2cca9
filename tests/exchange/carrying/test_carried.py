"""A picture gives the journey back that was put into it, byte for byte; any damage is told in a sentence."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngImageFile, PngInfo
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from journeymapper.exchange.carrying import in_png
from journeymapper.exchange.carrying.carried import carried
from journeymapper.exchange.carrying.in_pdf import from_pdf
from journeymapper.exchange.carrying.in_png import from_png, png_chunks
from journeymapper.exchange.carrying.in_svg import from_svg, svg_element
from journeymapper.exchange.carrying.kinds import HEAD, picture_kind
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.storage.codec import encode
from tests.exchange.carrying.small import KINDS, SMALL, a_map, usual, with_file
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")


@given(journeys())
def test_png_and_svg_give_back_any_journey(journey: Journey) -> None:
    data = encode(journey)
    for kind in ("png", "svg"):
        assert encode(carried(with_file(kind, data))) == data


@settings(max_examples=8)  # each takes some 50 ms
@given(journeys())
def test_a_pdf_gives_back_any_journey(journey: Journey) -> None:
    data = encode(journey)
    assert encode(carried(with_file("pdf", data))) == data


@pytest.mark.parametrize("data", [b"", b"hello", b'{"a": "<svg>"}', b"\x89PN"])
def test_what_is_no_picture_at_all_is_told_apart(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="expected a PNG, SVG or PDF"):
        carried(data)


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_a_map_says_so(kind: str) -> None:
    with pytest.raises(ExchangeError, match="carries no map"):
        carried(with_file(kind, b""))


@given(st.text(max_size=60), st.integers(1, 9))
def test_a_long_file_lies_in_pieces_of_whole_letters(text: str, most: int) -> None:
    data = text.encode("utf-8", "ignore")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(in_png, "_PIECE", most + 3)
        found = list(png_chunks(data))
        whole = png(SMALL, 0.2, carried=data)
    pieces = [zlib.decompress(content.split(b"\0", 4)[4]) for _, content in found]
    assert b"".join(pieces) == data
    assert all(len(piece.decode()) <= most + 3 for piece in pieces)
    assert (from_png(whole) or b"") == data


def test_other_programs_open_a_picture_of_a_large_map_and_show_its_file() -> None:
    large = encode(Journey([Step(f"s{at}", title=f"Stap {at} " * 20) for at in range(6000)]))
    assert len(large) > 1_200_000
    with Image.open(io.BytesIO(with_file("png", large))) as image:
        image.load()
    with Image.open(io.BytesIO(usual("png"))) as image:
        assert isinstance(image, PngImageFile)
        assert str(image.text["journeymapper"]).encode() == encode(a_map())


@pytest.mark.parametrize("packed_too", [False, True])
def test_a_png_that_another_program_saved_again_still_carries_it(packed_too: bool) -> None:
    with Image.open(io.BytesIO(usual("png"))) as image:
        info = PngInfo()
        info.add_itxt("journeymapper", encode(a_map()).decode(), zip=packed_too)
        out = io.BytesIO()
        image.save(out, "png", pnginfo=info)
    assert encode(carried(out.getvalue())) == encode(a_map())


def test_a_png_that_qt_saved_again_still_carries_it() -> None:
    image = QImage.fromData(usual("png"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    assert encode(carried(bytes(buffer.data().data()))) == encode(a_map())


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("j:carried", "ns7:carried").replace("xmlns:j", "xmlns:ns7"),
        lambda text: text.replace("<j:carried-journey xmlns:j=", '<carried-journey id="x"\n  xmlns='),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "<!-- saved by another program -->" + text.partition("?>")[2],
    ],
)
def test_an_svg_that_another_program_saved_again_still_carries_it(change: Callable[[str], str]) -> None:
    changed = change(usual("svg").decode())
    for coding in ("utf-8", "utf-8-sig", "utf-16"):
        assert encode(carried(changed.encode(coding))) == encode(a_map())


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_bytes_tell_a_picture_from_a_journey(kind: str) -> None:
    assert picture_kind(usual(kind)[:HEAD]) == kind
    title = {"png": "\x89PNG\r\n\x1a\n", "svg": "<svg >", "pdf": "%PDF-1.6"}[kind]
    for data in (
        encode(Journey([Step("a", title=title)])),
        b"\xef\xbb\xbf \n{" + title.encode(),
        b"",
        b"odd",
    ):
        assert not picture_kind(data)


def test_xml_of_another_kind_is_no_picture() -> None:
    assert not picture_kind(b"<?xml version='1.0'?><mxfile/>")
    assert not picture_kind(b"<svgfont>")


def test_a_pdf_with_another_file_in_it_carries_no_map() -> None:
    document = PdfWriter()
    document.add_blank_page(10, 10)
    document.add_attachment("notes.txt", b"{}")
    out = io.BytesIO()
    document.write(out)
    assert from_pdf(out.getvalue()) is None


def test_the_element_in_an_svg_is_short_lines_of_plain_signs() -> None:
    text = svg_element(json.dumps({"a": "x" * 5000}).encode())
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 160
    assert from_svg(text.encode()) == json.dumps({"a": "x" * 5000}).encode()


def test_a_drawing_with_nothing_to_carry_is_as_it_was() -> None:
    assert b"metadata" not in svg(SMALL)
    assert in_png.KEYWORD not in png(SMALL, 0.2)
    assert b"EmbeddedFile" not in pdf(SMALL, Options())

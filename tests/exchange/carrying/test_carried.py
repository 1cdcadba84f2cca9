"""A picture gives the journey back that was put into it, byte for byte; any damage is told in a sentence."""

from __future__ import annotations

import io
import json
import zlib
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngImageFile, PngInfo
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from journeymapper.exchange.carrying import in_pdf, in_png, packing
from journeymapper.exchange.carrying.carried import carried
from journeymapper.exchange.carrying.in_pdf import from_pdf
from journeymapper.exchange.carrying.in_png import from_png, png_chunks
from journeymapper.exchange.carrying.in_svg import from_svg, svg_element
from journeymapper.exchange.carrying.kinds import HEAD, picture_kind
from journeymapper.exchange.carrying.packing import packed, unpacked
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import encode
from tests.exchange.drawings import of_shapes
from tests.hostile.case import journey as written
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = ("png", "svg", "pdf")
SMALL = of_shapes(title="De reis")


def with_file(kind: str, data: bytes) -> bytes:
    """A small picture of this kind with this in it."""
    if kind == "png":
        return png(SMALL, 0.2, carried=data)
    return svg(SMALL, carried=data) if kind == "svg" else pdf(SMALL, carried=data)


@cache
def usual(kind: str) -> bytes:
    return with_file(kind, encode(a_map()))


def a_map() -> Journey:
    return Journey([Step("a", title="één „huis” 家 😀 ]]> <&> %PDF- \u2028")])


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


def test_a_map_of_a_later_version_is_refused_as_its_file_would_be() -> None:
    data = written().replace(b'"version": 1', b'"version": 99')
    assert b"99" in data
    with pytest.raises(RefusedError):
        carried(with_file("svg", data))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_cut_off_is_told(kind: str) -> None:
    whole = usual(kind)
    for length in [*range(9, len(whole) - 1, len(whole) // 25)]:
        try:
            found = carried(whole[:length])
        except (ExchangeError, RefusedError):
            continue
        assert encode(found) == encode(a_map())  # all of it lies before the cut


def told_or_whole(data: bytes) -> None:
    """A journey comes out, or a sentence: nothing else."""
    with suppress(ExchangeError, RefusedError):
        assert isinstance(carried(data), Journey)


@given(st.sampled_from(("png", "svg")), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=4))
def test_changed_bytes_are_told(kind: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(usual(kind))
    for place, value in changes:
        data[min(len(data) - 1, int(place * len(data)))] = value
    told_or_whole(bytes(data))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_changed_bytes_of_a_pdf_are_told(changes: list[tuple[float, int]]) -> None:
    data = bytearray(usual("pdf"))
    for place, value in changes:
        data[min(len(data) - 1, int(place * len(data)))] = value
    told_or_whole(bytes(data))


@given(
    st.sampled_from((b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"<svg ", b"<svg><carried-journey>")), st.binary()
)
def test_what_only_begins_like_a_picture_is_told(beginning: bytes, rest: bytes) -> None:
    told_or_whole(beginning + rest)


def bomb(size: int) -> bytes:
    """Blanks: JSON before its beginning. They pack a thousandfold."""
    return zlib.compress(b" " * size, 9)


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(ExchangeError, match="larger than 64 MB"):
        unpacked(bomb(80_000_000))
    with pytest.raises(ExchangeError, match="larger than 64 MB"):
        unpacked(bomb(30_000_000))  # less than that, but packed suspiciously well
    assert len(unpacked(bomb(9_000_000))) == 9_000_000


def test_no_picture_unpacks_a_bomb() -> None:
    big = bomb(80_000_000)
    chunk = b"iTXt" + in_png.KEYWORD + b"\0\1\0\0\0" + big
    framed = (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    with pytest.raises(ExchangeError, match="larger than 64 MB"):
        carried(usual("png")[:33] + framed)
    with pytest.raises(ExchangeError, match="larger than 64 MB"):
        carried(b"<svg><carried-journey>" + b64encode(big) + b"</carried-journey></svg>")
    document = PdfWriter()
    document.add_blank_page(10, 10)
    document.add_attachment("map.journey", b"$")
    out = io.BytesIO()
    document.write(out)
    plain = b"/Length 1\n>>\nstream\n$"
    assert plain in out.getvalue()
    packed_ = b"/Filter /FlateDecode /Length %d\n>>\nstream\n%b" % (len(big), big)
    with pytest.raises(ExchangeError):
        carried(out.getvalue().replace(plain, packed_))


def test_many_pieces_together_are_no_larger_than_a_file_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_png, "MOST_BYTES", 100)
    monkeypatch.setattr(in_png, "_PIECE", 60)
    with pytest.raises(ExchangeError, match="larger than"):
        from_png(png(SMALL, 0.2, carried=b"x" * 200))
    assert from_png(png(SMALL, 0.2, carried=b"x" * 100)) == b"x" * 100


def test_what_packs_like_a_bomb_is_stored_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FREE_OF_RATIO", 1000)
    for size in (900, 100_000):
        assert unpacked(packed(b" " * size)) == b" " * size
    assert len(packed(b" " * 900)) < 50
    assert len(packed(b" " * 100_000)) > 100_000


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<svg><carried-journey>", "is damaged"),
        (b"<svg><carried-journey>****</carried-journey>", "is damaged"),
        (b"<svg><carried-journey>AAAA</carried-journey>", "is damaged"),
        (b"<svg><carried-journey></carried-journey>", "is damaged"),
        (b"\x89PNG\r\n\x1a\n", "its end is missing"),
        (b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt", "its end is missing"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\1iTXta\0\0\0\0", "not as it was written"),
        (b"%PDF-1.7", "PDF is damaged"),
    ],
)
def test_damage_is_told_in_a_sentence(data: bytes, told: str) -> None:
    with pytest.raises(ExchangeError, match=told):
        carried(data)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("data", [b" ", b"odd", b"[]", b"\xff"])
def test_what_is_no_journey_at_all_is_damage(kind: str, data: bytes) -> None:
    with pytest.raises(ExchangeError, match="map that this picture carries is damaged"):
        carried(with_file(kind, data))


def test_a_file_in_a_pdf_that_was_changed_is_told() -> None:
    other = encode(Journey([Step("b")]))
    document = PdfWriter(clone_from=io.BytesIO(usual("pdf")))
    for file in document.attachment_list:
        file.content = other
    out = io.BytesIO()
    document.write(out)
    with pytest.raises(ExchangeError, match="is damaged"):
        carried(out.getvalue())


def test_a_pdf_with_another_file_in_it_carries_no_map() -> None:
    document = PdfWriter()
    document.add_blank_page(10, 10)
    document.add_attachment("notes.txt", b"{}")
    out = io.BytesIO()
    document.write(out)
    assert from_pdf(out.getvalue()) is None


def test_a_large_pdf_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_pdf, "_MOST_BYTES", 3 * 1024**2)
    assert encode(carried(usual("pdf") + b"%" * 2000)) == encode(a_map())
    with pytest.raises(ExchangeError, match="larger than 3 MB"):
        carried(usual("pdf") + b"%" * 3 * 1024**2)


def test_faults_of_a_large_pdf_are_not_worked_around(monkeypatch: pytest.MonkeyPatch) -> None:
    data = usual("pdf")
    place = data.rindex(b"startxref") + 10
    broken = data[:place] + b"7" + data[place:]
    assert encode(carried(broken)) == encode(a_map())
    monkeypatch.setattr(in_pdf, "_MOST_MENDED", 1000)
    assert encode(carried(data)) == encode(a_map())
    with pytest.raises(ExchangeError, match="PDF is damaged"):
        carried(broken)


@pytest.mark.parametrize("filler", [b" " * 200_000, b"\0" * 200_000, b"1 0 obj\n" * 20_000])
def test_a_pdf_that_would_take_long_is_damaged(filler: bytes) -> None:
    for data in (b"%PDF-1.7\n" + filler, b"%PDF-1.7\n" + filler + b"\nstartxref\n9\n%%EOF"):
        with pytest.raises(ExchangeError, match="PDF is damaged"):
            carried(data)


def test_a_locked_pdf_is_told() -> None:
    document = PdfWriter(clone_from=io.BytesIO(usual("pdf")))
    document.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    document.write(out)
    with pytest.raises(ExchangeError, match="locked with a password"):
        carried(out.getvalue())


def test_the_element_in_an_svg_is_short_lines_of_plain_signs() -> None:
    text = svg_element(json.dumps({"a": "x" * 5000}).encode())
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 160
    assert from_svg(text.encode()) == json.dumps({"a": "x" * 5000}).encode()


def test_a_drawing_with_nothing_to_carry_is_as_it_was() -> None:
    assert b"metadata" not in svg(SMALL)
    assert in_png.KEYWORD not in png(SMALL, 0.2)
    assert b"EmbeddedFile" not in pdf(SMALL, Options())

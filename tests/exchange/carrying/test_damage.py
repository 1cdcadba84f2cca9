"""Pictures that are damaged, or made by a foe, are told in a sentence: nothing else, and nothing large."""

from __future__ import annotations

import io
import zlib
from base64 import b64encode
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from journeymapper.exchange.carrying import in_pdf, in_png, packing
from journeymapper.exchange.carrying.carried import carried
from journeymapper.exchange.carrying.in_png import from_png
from journeymapper.exchange.carrying.packing import packed, unpacked
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.pictures.png import png
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import encode
from tests.exchange.carrying.small import KINDS, SMALL, a_map, usual, with_file
from tests.hostile.case import journey as written

pytestmark = pytest.mark.usefixtures("qapp")


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


def test_a_drawing_that_is_cut_short_before_its_map_is_damaged_not_without_one() -> None:
    whole = usual("svg")
    with pytest.raises(ExchangeError, match=r"damaged|beschadigd"):
        carried(whole[: whole.index(b"carried-journey") // 2])

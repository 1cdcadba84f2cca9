"""PNG: the same pixels however it is cut, readable by others, of the size asked for, in little memory."""

import io
import json
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Drawing, Rect
from journeymapper.exchange.options import ExchangeError, StoppedError
from journeymapper.exchange.pictures import png as module
from journeymapper.exchange.pictures.extent import Extent
from journeymapper.exchange.pictures.png import EVERYBODY, pixels, png
from tests.exchange.drawings import of_shapes, sketch
from tests.pictures import Pixels, difference, from_png

pytestmark = pytest.mark.usefixtures("qapp")


def painted_at_once(drawing: Drawing, scale: float) -> Pixels:
    """The picture as Qt paints it in one go."""
    width, height = pixels(drawing, scale)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(drawing.background))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(-drawing.x, -drawing.y)
        paint(painter, drawing.shapes)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, width, 4)
    return rows[:, :, 2::-1].astype(np.int16)


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG, each with its checksum checked."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert checksum == zlib.crc32(kind + content)
        yield kind, content
        at += 12 + length


@pytest.mark.parametrize("scale", [1.0, 2.0, 1.37, 0.3])
@pytest.mark.parametrize(("stripe", "tile"), [(256, 8192), (37, 8192), (64, 101), (1000, 33)])
def test_stripes_and_tiles_leave_no_seam(
    monkeypatch: pytest.MonkeyPatch, scale: float, stripe: int, tile: int
) -> None:
    monkeypatch.setattr(module, "_STRIPE", stripe)
    monkeypatch.setattr(module, "_TILE", tile)
    monkeypatch.setattr(module, "_STRIPE_BYTES", 100_000)
    drawing = sketch()
    mean, connected = difference(from_png(png(drawing, scale)), painted_at_once(drawing, scale))
    assert connected == 0
    assert mean < 0.0001  # a letter that a tile cuts may be smoothed a bit differently


def test_parts_that_were_left_out_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_STRIPE", 64)
    monkeypatch.setattr(module, "extent", lambda _: Extent(0, -90, 500, -80))
    found = difference(from_png(png(sketch(), 1)), painted_at_once(sketch(), 1))
    assert found.connected > 100


@pytest.mark.parametrize(("scale", "size"), [(1.0, (531, 321)), (2.0, (1061, 641)), (0.01, (6, 4))])
def test_the_size_is_the_drawings_times_the_scale(scale: float, size: tuple[int, int]) -> None:
    with Image.open(io.BytesIO(png(sketch(), scale))) as image:
        assert image.size == size
        assert image.mode == "RGB"


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.125])
def test_it_carries_its_dpi(scale: float) -> None:
    with Image.open(io.BytesIO(png(sketch(), scale))) as image:
        assert image.info["dpi"] == pytest.approx((96 * scale, 96 * scale), abs=0.02)


def test_it_carries_title_and_program() -> None:
    with Image.open(io.BytesIO(png(of_shapes(title="Één huis – 家 😀"), 1))) as image:
        assert image.info["Title"] == "Één huis – 家 😀"
        assert image.info["Software"] == "JourneyMapper"


@given(st.text())
def test_any_title_leaves_a_whole_file(title: str) -> None:
    kinds = [kind for kind, _ in chunks(png(of_shapes(title=title), 0.1))]
    assert kinds[0] == b"IHDR"
    assert kinds[-1] == b"IEND"
    assert kinds.index(b"pHYs") < kinds.index(b"IDAT")


def test_a_map_without_a_title_has_no_title() -> None:
    assert all(not content.startswith(b"Title") for _, content in chunks(png(of_shapes(), 1)))


def test_an_empty_drawing_is_one_pixel_of_ground() -> None:
    nothing = Drawing((), 0, 0, 0, 0, "#123456")
    assert from_png(png(nothing)).tolist() == [[[0x12, 0x34, 0x56]]]


def test_the_same_map_gives_the_same_bytes() -> None:
    assert png(sketch()) == png(sketch())


def test_without_a_scale_it_is_sharp() -> None:
    assert from_png(png(sketch())).shape == (641, 1061, 3)


def test_without_a_scale_a_large_map_stays_such_that_everybody_opens_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "EVERYBODY", 40_000)
    height, width, _ = from_png(png(sketch())).shape
    assert 38_000 < width * height < 42_000


@pytest.mark.parametrize("size", [(30_000.0, 30_000.0), (3e9, 0.001)])
def test_too_large_a_picture_is_refused_and_pdf_named(size: tuple[float, float]) -> None:
    wide, high = size
    with pytest.raises(ExchangeError, match="PDF"):
        png(Drawing((), 0, 0, wide, high, "#ffffff"), 2)


def test_a_thousand_steps_at_twice_the_size_take_little_memory() -> None:
    """A quarter of the area of such a map in one QImage would be 132 MB by itself."""
    program = """
import json, resource
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.pictures.png import png
from tests.exchange.drawings import card
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cards = [card(str(at), f"Stap {at}", 106 + at % 20 * 276, 43 + at // 20 * 120) for at in range(250)]
data = png(Drawing(cards, 0, 0, 20 * 276, 13 * 120, "#ffffff"), 2)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([(peak - before) / 1024, len(data)]))
"""
    printed = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout
    grown, size = json.loads(printed)
    assert size > 100_000
    assert grown < 90


def test_a_row_like_the_one_above_is_stored_as_that() -> None:
    data = png(of_shapes(Rect(20, 0, 30, 60, fill="#b4470f")), 1)
    packed = zlib.decompress(b"".join(content for kind, content in chunks(data) if kind == b"IDAT"))
    filters = packed[:: 1 + 3 * 100]
    assert filters == b"\0" + b"\2" * 59


def test_what_everybody_opens_is_what_qt_reads() -> None:
    assert EVERYBODY * 4 <= 256 * 1024 * 1024


def test_without_a_ground_there_is_nothing_behind_the_shapes() -> None:
    drawing = of_shapes(Rect(20, 10, 30, 40, fill="#b4470f"))
    with Image.open(io.BytesIO(png(drawing, 2, transparent=True))) as image:
        assert image.mode == "RGBA"
        pixels_ = np.asarray(image)
    assert pixels_[0, 0, 3] == 0
    assert pixels_[50, 60].tolist() == [0xB4, 0x47, 0x0F, 255]
    assert (pixels_[:, :, 3] == 255).sum() == 60 * 80


def test_a_clear_picture_on_its_ground_is_the_solid_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_STRIPE", 64)
    with Image.open(io.BytesIO(png(sketch(), 1.37, transparent=True))) as image:
        ground = Image.new("RGBA", image.size, sketch().background)
        ground.alpha_composite(image)
    clear = np.asarray(ground.convert("RGB"), dtype=np.int16)
    assert abs(clear - from_png(png(sketch(), 1.37))).max() <= 3


def test_what_it_says_of_its_size_on_paper_may_be_another_than_the_maps() -> None:
    with Image.open(io.BytesIO(png(sketch(), 2.0, 300))) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.02)


def test_progress_is_told_with_each_stripe_and_may_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_STRIPE", 30)
    told: list[float] = []
    png(of_shapes(), 1, progress=told.append)
    assert told == [0, 0.5]

    def stop(part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        png(of_shapes(), 1, progress=stop)

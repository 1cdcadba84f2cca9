from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import compiled, paint, play
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.drawing.text import SMALL_BOLD, TITLE, line

RED, BLUE, WHITE = "#ff0000", "#0000ff", "#ffffff"


def painted(*shapes: Shape) -> QImage:
    """A white picture of 100 by 60 with the shapes."""
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(WHITE))
    with QPainter(image) as painter:
        paint(painter, shapes)
    return image


def color(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white."""
    dots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 250
    ]
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    return min(xs), min(ys), max(xs), max(ys)


def test_a_rectangle_is_filled_and_outlined() -> None:
    image = painted(Rect(10, 10, 40, 30, fill=RED, stroke=Stroke(BLUE, 4)))
    assert color(image, 30, 25) == RED
    assert color(image, 30, 10) == color(image, 10, 25) == BLUE
    assert color(image, 60, 25) == WHITE


def test_without_a_fill_what_lies_beneath_shows() -> None:
    image = painted(Rect(0, 0, 100, 60, fill=RED), Rect(10, 10, 40, 30, 5, stroke=Stroke(BLUE, 2)))
    assert color(image, 30, 25) == RED


def test_corners_are_round() -> None:
    image = painted(Rect(10, 10, 40, 40, radius=12, fill=RED))
    assert color(image, 11, 11) == WHITE
    assert color(image, 30, 11) == RED


def test_dashes_leave_gaps() -> None:
    image = painted(Path(((0, 20), (100, 20)), Stroke(BLUE, 4, (10, 10))))
    assert [color(image, x, 20) for x in (5, 15, 25, 35)] == [BLUE, WHITE, BLUE, WHITE]


def test_a_dashed_rectangle_keeps_its_fill() -> None:
    image = painted(Rect(10, 10, 40, 40, fill=RED, stroke=Stroke(BLUE, 4, (10, 10))))
    assert color(image, 30, 30) == RED
    assert {color(image, x, 11) for x in range(15, 45)} >= {BLUE, RED}


def test_ends_of_lines_are_flat_and_those_of_paths_round() -> None:
    flat_ = painted(Lines((((20, 20), (60, 20)),), Stroke(BLUE, 8)))
    round_ = painted(Path(((20, 20), (60, 20)), Stroke(BLUE, 8)))
    assert color(flat_, 61, 20) == WHITE
    assert color(round_, 61, 20) == BLUE


def test_disc_and_ring() -> None:
    image = painted(Circle(20, 20, 10, fill=RED), Circle(60, 20, 10, stroke=Stroke(BLUE, 2)))
    assert color(image, 20, 20) == RED
    assert color(image, 60, 20) == WHITE
    assert color(image, 50, 20) == BLUE


@pytest.mark.parametrize(("anchor", "x"), [("start", 10.0), ("middle", 50.0), ("end", 90.0)])
def test_text_stands_where_it_is_anchored(anchor: str, x: float) -> None:
    text = line("HHH", TITLE, x, 30, "#000000", anchor)  # type: ignore[arg-type]
    left, top, right, bottom = inked(painted(text))
    start = {"start": x, "middle": x - text.width / 2, "end": x - text.width}[anchor]
    assert left == pytest.approx(start + 1.5, abs=1.5)
    assert right == pytest.approx(start + text.width - 1.5, abs=1.5)
    assert bottom == pytest.approx(29, abs=1)
    assert top == pytest.approx(30 - 10, abs=1.5)


def test_user_text_is_never_markup() -> None:
    assert painted(line("<b>H</b>", SMALL_BOLD, 10, 30, "#000000")) != painted(
        line("H", SMALL_BOLD, 10, 30, "#000000")
    )


def test_groups_move_what_is_in_them() -> None:
    inner = Group((Rect(0, 0, 10, 10, fill=RED),), x=5, y=5)
    image = painted(Group((inner, Rect(0, 0, 4, 4, fill=BLUE)), x=20, y=10))
    assert color(image, 30, 20) == RED
    assert color(image, 22, 12) == BLUE


def test_opacity_holds_for_its_group_alone() -> None:
    image = painted(
        Group((Rect(0, 0, 20, 20, fill="#000000"),), opacity=0.5), Rect(40, 0, 20, 20, fill="#000000")
    )
    assert image.pixelColor(10, 10).lightness() == pytest.approx(127, abs=3)
    assert color(image, 50, 10) == "#000000"


def test_opacity_does_not_outlast_the_shapes() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(painter, [Group((Rect(0, 0, 5, 5, fill=RED),), opacity=0.5)])
        assert painter.opacity() == 1.0


def names(shapes: Sequence[Shape]) -> list[str]:
    return [call.__name__ for call, _ in compiled(shapes)]


def test_pen_brush_and_font_are_set_only_when_they_change() -> None:
    same = [Rect(at, 0, 5, 5, fill=RED) for at in range(4)]
    assert names(same).count("setBrush") == names(same).count("setPen") == 1
    words = [line(word, TITLE, 0, 0, BLUE) for word in ("one", "two", "three")]
    assert names(words).count("setFont") == names(words).count("setPen") == 1


def test_compiled_shapes_play_as_often_as_wanted() -> None:
    shapes = (Rect(10, 10, 30, 30, 6, RED, Stroke(BLUE, 2, (4, 2))), line("Bank", TITLE, 12, 30, WHITE))
    calls = compiled(shapes)
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    for _ in range(2):
        image.fill(QColor(WHITE))
        with QPainter(image) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            play(painter, calls)
        assert image == painted(*shapes)


def test_shapes_without_ink_cost_nothing() -> None:
    assert compiled([Rect(0, 0, 5, 5), Group(())]) == ()


def test_small_text_is_painted() -> None:
    assert inked(painted(Text(5, 30, "ab", 14, "#000000", 20)))[2] < 30

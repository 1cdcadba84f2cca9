"""Marks and names on a poster's sheets, and the plan of all sheets: beside the map, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Drawing, Group, Lines, Rect, Shape, Text
from journeymapper.exchange.options import Options
from journeymapper.exchange.pictures.extent import extent
from journeymapper.exchange.pictures.pages import MM, OVERLAP, PLAN_HEAD, Page, Pages, pages_of
from journeymapper.exchange.pictures.sheets import Words, marks
from journeymapper.i18n.language import speaking

pytestmark = pytest.mark.usefixtures("qapp")

POSTER = pages_of(Drawing((), 0, 0, 1500, 1500, "#ffffff"), Options(tile="A4"))
TITLE = "De reis van een huizenkoper"


def of(label: str, title: str = TITLE, pages: Pages = POSTER) -> tuple[Shape, ...]:
    """What is drawn on the sheet of this name; the plan has none."""
    return marks(next(page for page in pages.pages if page.label == label), Words(title, pages))


def texts(shapes: Iterable[Shape]) -> list[str]:
    return [shape.text for shape in every(shapes) if isinstance(shape, Text)]


def every(shapes: Iterable[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from every(shape.shapes)


def lines(shapes: Iterable[Shape]) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return [line for shape in every(shapes) if isinstance(shape, Lines) for line in shape.lines]


def page(label: str) -> Page:
    return next(each for each in POSTER.pages if each.label == label)


@pytest.mark.parametrize("label", ["A1", "B1", "C1", "A2", "B2", "C2"])
def test_marks_lie_on_the_sheet_beside_the_picture(label: str) -> None:
    window, (width, height) = page(label).window, page(label).size
    for start, end in lines(of(label)):
        box = Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
        assert not box.grown(0.5).intersects(window)
        assert box.left > 3 * MM
        assert box.top > 3 * MM
        assert box.right < width - 3 * MM
        assert box.bottom < height - 3 * MM


def test_long_marks_are_in_line_with_the_pictures_sides() -> None:
    window = page("B1").window
    ends = {(round(x, 6), round(y, 6)) for line in lines(of("B1"))[:8] for x, y in line}
    across = {x for x, _ in ends} & {round(window.left, 6), round(window.right, 6)}
    down = {y for _, y in ends} & {round(window.top, 6), round(window.bottom, 6)}
    assert (len(across), len(down)) == (2, 2)
    assert len(lines(of("B1"))[:8]) == 8


@pytest.mark.parametrize(
    ("label", "across", "down"),
    [("A1", 1, 1), ("B1", 1, 1), ("C1", 0, 1), ("A2", 1, 0), ("C2", 0, 0)],
)
def test_short_marks_tell_where_the_next_sheet_lies(label: str, across: int, down: int) -> None:
    window = page(label).window
    glue = lines(of(label))[8:]
    assert [start[0] for start, end in glue if start[0] == end[0]] == [
        window.right - OVERLAP * MM
    ] * 2 * across
    assert [start[1] for start, end in glue if start[1] == end[1]] == [
        window.bottom - OVERLAP * MM
    ] * 2 * down


def test_a_sheet_says_which_it_is() -> None:
    assert texts(of("B2")) == ["B2", "sheet 5 of 6", TITLE]
    with speaking("nl"):
        assert texts(of("B2")) == ["B2", "vel 5 van 6", TITLE]


@given(st.text(max_size=300))
def test_a_title_stays_on_its_sheet(title: str) -> None:
    for label in ("", "A1"):
        for shape in of(label, title):
            reach = extent(shape)
            assert reach is None or isinstance(shape, Lines) or reach.right < page(label).size[0] + 20
            if isinstance(shape, Text) and shape.anchor == "start":
                assert shape.x + shape.width <= page(label).window.right + 1 or not label


def test_one_sheet_is_not_counted() -> None:
    pages = pages_of(Drawing((), 0, 0, 300, 300, "#ffffff"), Options(tile="A4"))
    assert texts(of("A1", TITLE, pages)) == ["A1", TITLE]


def test_the_plan_names_all_sheets_and_says_what_to_do() -> None:
    found = texts(of(""))
    assert found[0] == TITLE
    assert found[1] == "6 sheets of A4: 3 across, 2 down. Together 40 × 40 cm."
    assert found[-6:] == ["A1", "B1", "C1", "A2", "B2", "C2"]
    assert "Print at 100 %" in " ".join(found)
    with speaking("nl"):
        assert texts(of(""))[1] == "6 vellen A4: 3 naast elkaar, 2 onder elkaar. Samen 40 × 40 cm."


def test_a_poster_without_a_title_is_a_poster() -> None:
    assert texts(of("", ""))[0] == "Poster"


def test_the_directions_stay_above_the_plan() -> None:
    for language in ("nl", "en"):
        with speaking(language):
            head = [shape for shape in of("") if isinstance(shape, Text) and shape.anchor == "start"]
        assert all(shape.y < 10 * MM + PLAN_HEAD - 6 for shape in head)
        assert re.search(r"10 mm", " ".join(shape.text for shape in head))


def test_the_cells_lie_as_the_sheets_do() -> None:
    plan = page("")
    names = [shape for shape in of("") if isinstance(shape, Text) and shape.anchor == "middle"]
    assert [name.text for name in names] == [tile.label for tile in POSTER.tiles]
    for name, tile in zip(names, POSTER.tiles, strict=True):
        x, y = tile.source.center
        assert name.x == pytest.approx(plan.window.left + x * plan.scale)
        assert name.y == pytest.approx(plan.window.top + y * plan.scale, abs=12)


def test_what_two_sheets_have_in_common_is_shaded_once() -> None:
    strips = [shape for shape in every(of("")) if isinstance(shape, Rect) and shape.fill and not shape.stroke]
    assert len(strips) == 2 * 2 + 3
    for at, one in enumerate(strips):
        for other in strips[at + 1 :]:
            boxes = [Box(r.x, r.y, r.x + r.width, r.y + r.height).grown(-0.01) for r in (one, other)]
            assert not boxes[0].intersects(boxes[1])


def test_a_whole_page_has_no_marks() -> None:
    pages = pages_of(Drawing((), 0, 0, 300, 300, "#ffffff"), Options(paper="A4"))
    assert marks(pages.pages[0], Words(TITLE, pages)) == ()

"""Pages: sheets cover the whole poster with what they have in common, as many as it takes and no more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import ExchangeError, Options, Paper, Tile
from journeymapper.exchange.pictures.pages import (
    EDGE,
    MARGIN,
    MM,
    MOST_SHEETS,
    OVERLAP,
    PAPERS,
    Page,
    letters,
    pages_of,
)

NEAR = 1e-6
lengths = st.floats(1, 20_000)
papers = st.sampled_from(tuple(PAPERS))
tiles = st.sampled_from(("A4", "A3"))


def of_size(width: float, height: float) -> Drawing:
    return Drawing((), -30, 70, width, height, "#ffffff")


def millimetres(page: Page) -> tuple[float, float]:
    return page.size[0] / MM, page.size[1] / MM


def shown_at(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where a point of the drawing lies on the page."""
    return (
        page.window.left + (x - page.source.left) * page.scale,
        page.window.top + (y - page.source.top) * page.scale,
    )


@given(lengths, lengths, papers, st.none() | st.floats(0, 40))
def test_one_page_is_the_paper_in_its_better_turn(
    width: float, height: float, paper: Paper, margin: float | None
) -> None:
    (page,) = pages_of(of_size(width, height), Options(paper=paper, margin=margin)).pages
    narrow, long = PAPERS[paper]
    assert page.kind == "whole"
    assert millimetres(page) == pytest.approx((long, narrow) if width > height else (narrow, long))
    left, top = shown_at(page, -30, 70)
    right, bottom = shown_at(page, -30 + width, 70 + height)
    free = (MARGIN if margin is None else margin) * MM
    assert min(left, top) == pytest.approx(free, abs=NEAR)
    assert (left, top) == pytest.approx((page.size[0] - right, page.size[1] - bottom), abs=1e-3)


@given(lengths, lengths, st.none() | st.floats(0.01, 4))
def test_a_page_of_its_own_size_is_of_whole_points(width: float, height: float, scale: float | None) -> None:
    pages = pages_of(of_size(width, height), Options(scale=scale))
    (page,) = pages.pages
    assert pages.paper is None
    for length, drawn in zip(page.size, (width, height), strict=True):
        points = length * 0.75
        assert points == pytest.approx(round(points))
        assert drawn * page.scale * 0.75 <= points + NEAR
        assert points < drawn * page.scale * 0.75 + 1 + NEAR
        assert points <= 14_400 + NEAR
    assert shown_at(page, -30, 70) == pytest.approx((0, 0))


@given(lengths, lengths, tiles, papers, st.floats(0, 30), st.floats(0.2, 2), st.booleans())
def test_the_sheets_cover_all_with_what_they_have_in_common(
    width: float, height: float, tile: Tile, paper: Paper, margin: float, scale: float, on_paper: bool
) -> None:
    drawing = of_size(width, height)
    size = Options(paper=paper) if on_paper else Options(scale=scale)
    options = Options(paper=size.paper, scale=size.scale, tile=tile, margin=margin)
    try:
        pages = pages_of(drawing, options)
    except ExchangeError:
        assume(False)
    assert len(pages.tiles) == pages.columns * pages.rows <= MOST_SHEETS
    assert len(pages.pages) == len(pages.tiles) + (len(pages.tiles) > 1)
    cells = {(page.column, page.row): page for page in pages.tiles}
    common = OVERLAP * MM
    for row in range(pages.rows):
        for one, other in pairwise(cells[column, row] for column in range(pages.columns)):
            assert (one.source.right - other.source.left) * one.scale == pytest.approx(common)
            assert (one.source.top, one.source.bottom) == (other.source.top, other.source.bottom)
    for column in range(pages.columns):
        for one, other in pairwise(cells[column, row] for row in range(pages.rows)):
            assert (one.source.bottom - other.source.top) * one.scale == pytest.approx(common)
    first, last = cells[0, 0], cells[pages.columns - 1, pages.rows - 1]
    left, top = (first.source.left - drawing.x) * first.scale, (first.source.top - drawing.y) * first.scale
    right = (last.source.right - drawing.x - drawing.width) * first.scale
    bottom = (last.source.bottom - drawing.y - drawing.height) * first.scale
    assert (-left, -top, right, bottom) == pytest.approx((margin * MM,) * 4, abs=1e-3)


@given(lengths, lengths, tiles, st.floats(0.2, 2))
def test_a_sheet_shows_its_part_within_its_edges(
    width: float, height: float, tile: Tile, scale: float
) -> None:
    try:
        pages = pages_of(of_size(width, height), Options(tile=tile, scale=scale))
    except ExchangeError:
        assume(False)
    paper = Box(0, 0, *pages.pages[0].size)
    for page in pages.pages:
        edge = EDGE * MM - NEAR
        assert sorted(millimetres(page)) == pytest.approx(sorted(PAPERS[tile]))
        inside = Box(edge, edge, page.size[0] - edge, page.size[1] - edge)
        assert inside.united(page.window) == inside
        assert page.window.width == pytest.approx(page.source.width * page.scale)
        assert page.window.height == pytest.approx(page.source.height * page.scale)
        assert paper.width * paper.height == pytest.approx(page.size[0] * page.size[1])


def test_no_sheet_is_spent_on_paper_that_would_stay_empty() -> None:
    flat = pages_of(of_size(2000, 200), Options(paper="A0", tile="A4"))
    assert flat.rows == 1
    assert flat.poster[0] / MM == pytest.approx(1189)
    assert flat.poster[1] / MM < 150


@pytest.mark.parametrize(
    ("paper", "tile", "sheets"), [("A1", "A4", 15), ("A0", "A3", 15), ("A4", "A4", 2), ("A3", "A3", 2)]
)
def test_how_many_sheets_a_poster_takes(paper: Paper, tile: Tile, sheets: int) -> None:
    long, narrow = PAPERS[paper][1], PAPERS[paper][0]
    pages = pages_of(of_size(long - 20, narrow - 20), Options(paper=paper, tile=tile))
    assert len(pages.tiles) == sheets


def test_sheets_are_turned_such_that_fewest_are_needed() -> None:
    pages = pages_of(of_size(2200, 1000), Options(tile="A4"))
    assert (pages.columns, pages.rows) == (4, 1)
    assert pages.tiles[0].size[0] < pages.tiles[0].size[1]


def test_what_fits_on_one_sheet_needs_no_plan() -> None:
    pages = pages_of(of_size(300, 300), Options(tile="A4"))
    assert [(page.kind, page.label) for page in pages.pages] == [("tile", "A1")]


def test_sheets_are_printed_row_by_row_after_the_plan() -> None:
    pages = pages_of(of_size(1500, 1500), Options(tile="A4"))
    labels = [page.label for page in pages.pages]
    assert labels == ["", "A1", "B1", "C1", "A2", "B2", "C2"]
    assert [page.kind for page in pages.pages] == ["plan"] + ["tile"] * 6


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name


def test_so_many_sheets_are_no_poster() -> None:
    with pytest.raises(ExchangeError, match=r"sheets of A4 are more than 400"):
        pages_of(of_size(30_000, 30_000), Options(tile="A4"))
    with pytest.raises(ExchangeError, match="sheets of A3"):
        pages_of(of_size(2e7, 2e7), Options(tile="A3"))


@pytest.mark.parametrize(("paper", "margin"), [("A4", 105), ("A4", 1000), ("A3", 149)])
def test_a_margin_that_leaves_no_room_is_told(paper: Paper, margin: float) -> None:
    with pytest.raises(ExchangeError, match=f"margin of {margin} mm leaves no room on {paper}"):
        pages_of(of_size(300, 200), Options(paper=paper, margin=margin))


@pytest.mark.parametrize(
    "options", [Options(), Options(paper="A4"), Options(tile="A4"), Options(paper="A1", tile="A3")]
)
def test_an_empty_drawing_is_a_page(options: Options) -> None:
    pages = pages_of(Drawing((), 0, 0, 0, 0, "#ffffff"), options)
    assert all(min(page.size) > 0 and page.scale > 0 for page in pages.pages)

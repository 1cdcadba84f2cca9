"""What is drawn on a poster's sheets beside the map: marks to cut along, names, the plan of all sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Group, Lines, Point, Rect, Shape, Stroke
from journeymapper.drawing.text import Style, elide, line, measure, wrap
from journeymapper.exchange.pictures.pages import EDGE, MM, OVERLAP, PLAN_HEAD, Page, Pages
from journeymapper.i18n.language import tr

_INK, _SOFT, _PAPER = "#1c2430", "#5b6472", "#ffffff"
_NAME, _SMALL = Style(12, "bold"), Style(11)
_HEADING, _TEXT = Style(18, "bold"), Style(13)
_LINE = 18.0
_MARK = 0.75
"""Width of a mark; it is as thin as a printer draws well."""
_NEAR, _FAR, _SHORT = 1.0 * MM, 5.5 * MM, 3.5 * MM
"""From where to where marks run, counted from the picture's edge; those for glue are shorter."""
_BASE = 4.6 * MM
_STRIP = 0.18
_LEAST, _MOST = 8, 20


@dataclass(frozen=True, slots=True)
class Words:
    """What a poster says of itself: its title, and what paper it is cut from."""

    title: str
    pages: Pages


def marks(page: Page, words: Words) -> tuple[Shape, ...]:
    """What lies around and over the picture of a page, in its pixels."""
    if page.kind == "tile":
        return tuple(_tile(page, words))
    return tuple(_plan(page, words)) if page.kind == "plan" else ()


def _tile(page: Page, words: Words) -> Iterator[Shape]:
    pages, window = words.pages, page.window
    yield Lines(tuple(_corners(window)), Stroke(_INK, _MARK))
    glue = tuple(_glue(page, pages))
    if glue:
        yield Lines(glue, Stroke(_SOFT, _MARK))
    number = 1 + page.row * pages.columns + page.column
    left, base = window.left + 3 * MM, window.bottom + _BASE
    yield line(page.label, _NAME, left, base, _INK)
    left += measure(page.label, _NAME) + 2 * MM
    if pages.columns * pages.rows > 1:
        count = tr("sheet {number} of {count}", number=number, count=pages.columns * pages.rows)
        yield line(count, _SMALL, left, base, _SOFT)
        left += measure(count, _SMALL) + 3 * MM
    room = window.right - 3 * MM - left
    title = elide(words.title, _SMALL, room) if room > 0 else ""
    if title:
        yield line(title, _SMALL, left, base, _SOFT)


def _corners(window: Box) -> Iterator[tuple[Point, Point]]:
    """Two lines at each corner, outside the picture, in line with its sides."""
    for x, across in ((window.left, -1), (window.right, 1)):
        for y, down in ((window.top, -1), (window.bottom, 1)):
            yield (x + across * _NEAR, y), (x + across * _FAR, y)
            yield (x, y + down * _NEAR), (x, y + down * _FAR)


def _glue(page: Page, pages: Pages) -> Iterator[tuple[Point, Point]]:
    """Where the next sheet's cut edge comes to lie: at the right and at the bottom."""
    window, common = page.window, OVERLAP * MM
    if page.column + 1 < pages.columns:
        x = window.right - common
        yield (x, window.top - _NEAR), (x, window.top - _SHORT)
        yield (x, window.bottom + _NEAR), (x, window.bottom + _SHORT)
    if page.row + 1 < pages.rows:
        y = window.bottom - common
        yield (window.left - _NEAR, y), (window.left - _SHORT, y)
        yield (window.right + _NEAR, y), (window.right + _SHORT, y)


def _plan(page: Page, words: Words) -> Iterator[Shape]:
    """Title and directions, and over the small picture the cells with their names."""
    pages, edge = words.pages, EDGE * MM
    room = page.size[0] - 2 * edge
    yield line(elide(words.title or tr("Poster"), _HEADING, room), _HEADING, edge, edge + 16, _INK)
    texts = (
        tr(
            "{count} sheets of {paper}: {columns} across, {rows} down. Together {width} × {height} cm.",
            count=pages.columns * pages.rows,
            paper=pages.paper,
            columns=pages.columns,
            rows=pages.rows,
            width=round(pages.poster[0] / MM / 10),
            height=round(pages.poster[1] / MM / 10),
        ),
        tr(
            "Print at 100 %. Cut the left and top edges along the long marks and glue each sheet over its "
            "neighbours, up to their short marks: {overlap} mm are on both.",
            overlap=round(OVERLAP),
        ),
    )
    base = edge + 42
    for text in texts:
        for row in wrap(text, _TEXT, room, 2):
            if base < edge + PLAN_HEAD - 8:
                yield line(row, _TEXT, edge, base, _SOFT)
            base += _LINE
    yield from _cells(page, pages)


def _cells(page: Page, pages: Pages) -> Iterator[Shape]:
    window = page.window
    places = [(each, _placed(each, page)) for each in pages.tiles]
    strips: list[Shape] = [
        Rect(strip.left, strip.top, strip.width, strip.height, fill=_SOFT)
        for each, box in places
        for strip in _strips(each, box, page, pages)
    ]
    yield Group(tuple(strips), opacity=_STRIP)
    stroke = Stroke(_INK, 1.0)
    cuts = [((box.left, window.top), (box.left, window.bottom)) for each, box in places if each.row == 0]
    cuts += [((window.left, box.top), (window.right, box.top)) for each, box in places if each.column == 0]
    yield Lines(tuple(cuts), Stroke(_PAPER, 2.5))
    yield Lines(tuple(cuts), stroke)
    yield Rect(window.left, window.top, window.width, window.height, stroke=stroke)
    for each, box in places:
        yield from _name(each.label, box)


def _placed(tile: Page, plan: Page) -> Box:
    """Where the picture of a tile lies on the plan."""
    left = plan.window.left + (tile.source.left - plan.source.left) * plan.scale
    top = plan.window.top + (tile.source.top - plan.source.top) * plan.scale
    return Box(left, top, left + tile.source.width * plan.scale, top + tile.source.height * plan.scale)


def _strips(tile: Page, box: Box, plan: Page, pages: Pages) -> Iterator[Box]:
    """What a tile has in common with the next ones: no place is in two of all tiles' strips."""
    common = OVERLAP * MM * plan.scale / tile.scale
    right = box.right - common * (tile.column + 1 < pages.columns)
    bottom = box.bottom - common * (tile.row + 1 < pages.rows)
    if bottom < box.bottom:
        yield Box(box.left, bottom, right, box.bottom)
    if right < box.right:
        yield Box(right, box.top + common * (tile.row > 0), box.right, bottom)


def _name(label: str, box: Box) -> Iterator[Shape]:
    """The name of a tile in the middle of its cell, on a ground that all colours of a map leave readable."""
    size = round(max(_LEAST, min(_MOST, box.height / 5, box.width / 5)))
    style = Style(size, "bold")
    wide = measure(label, style) + size * 0.9
    x, y = box.center
    yield Group(
        (Rect(x - wide / 2, y - size * 0.75, wide, size * 1.5, size * 0.4, _PAPER, Stroke(_INK, 1.0)),),
        opacity=0.9,
    )
    yield line(label, style, x, y + size * 0.36, _INK, "middle")

"""Which pages a map is printed on: one, or as many sheets as a poster takes, and what of it lies on each.

Lengths on paper are pixels, of which 96 make an inch; what a drawing shows there is in map units.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from string import ascii_uppercase
from typing import Literal

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Drawing
from journeymapper.exchange.options import DPI, ExchangeError, Options, Paper
from journeymapper.i18n.language import tr

PAPERS: dict[Paper, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
}
"""Width and height in millimetres, upright."""
MM = DPI / 25.4
"""Pixels in a millimetre."""
POINTS = 72 / DPI
"""Points in a pixel, of which pages of PDF have whole ones."""
MARGIN = 10.0
"""Millimetres that stay free around a map on paper: what printers cannot reach, and a bit."""
EDGE = 10.0
"""Millimetres at each side of a poster's sheet, which are cut off or glued under the next one."""
OVERLAP = 10.0
"""Millimetres that a poster's sheet has in common with the next one."""
MOST_SHEETS = 400

_LONGEST = 14_400.0
"""Points: readers take no page that is longer."""
_NEAR = 1e-6

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of this `size`, whose part `window` shows what lies within `source`, at `scale` pixels a unit.

    `kind`: the whole map; a tile of it, which `label` names by its column's letter and its row's number; or
    the plan of all tiles.
    """

    kind: Literal["whole", "tile", "plan"]
    size: Size
    window: Box
    source: Box
    scale: float
    label: str = ""
    column: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in the order in which they are printed: a plan first where there are several tiles.

    `paper` is the size of each, None where it is the map's own; `poster` is the size of all tiles together.
    """

    pages: tuple[Page, ...]
    poster: Size
    paper: Paper | None = None
    columns: int = 1
    rows: int = 1

    @property
    def tiles(self) -> tuple[Page, ...]:
        """The pages that show the map itself, row by row."""
        return tuple(page for page in self.pages if page.kind != "plan")


def pages_of(drawing: Drawing, options: Options) -> Pages:
    """The pages for a drawing: on `paper`, in parts on sheets of `tile`, or a page of its own size.

    A poster is as large as fits on `paper`, but has no sheets for what of that paper would stay empty. A
    sheet in the midst of it stays, whatever is on it.

    Raises:
        ExchangeError: so many sheets are no poster any more.
    """
    whole = _whole(drawing, options)
    if options.tile is None:
        return Pages((whole,), whole.size, options.paper)
    poster, paper = whole.size, options.tile
    turns = (_sheet(paper, wide) for wide in (_lies(poster), not _lies(poster)))
    sheet = min(turns, key=lambda turned: _count(poster, turned))
    columns, rows = _columns_and_rows(poster, sheet)
    if columns * rows > MOST_SHEETS:
        message = tr(
            "{sheets} sheets of {paper} are more than {most}; choose a smaller scale or paper",
            sheets=columns * rows,
            paper=paper,
            most=MOST_SHEETS,
        )
        raise ExchangeError(message)
    tiles = tuple(_tiles(whole, sheet, columns, rows))
    plan = (_plan(whole, _sheet(paper, wide=_lies(poster))),) if len(tiles) > 1 else ()
    return Pages((*plan, *tiles), poster, paper, columns, rows)


def _whole(drawing: Drawing, options: Options) -> Page:
    """The map on one page, however large."""
    wide, high = max(drawing.width, 1.0), max(drawing.height, 1.0)
    if options.paper:
        width, height = _sheet(options.paper, wide=wide > high)
        free = (MARGIN if options.margin is None else options.margin) * MM
        scale = min((width - 2 * free) / wide, (height - 2 * free) / high)
        if scale <= 0:
            message = tr(
                "a margin of {margin} mm leaves no room on {paper}",
                margin=round(options.margin or 0),
                paper=options.paper,
            )
            raise ExchangeError(message)
        if options.tile:  # what is free beyond the margin would be sheets with nothing on them
            width, height = scale * wide + 2 * free, scale * high + 2 * free
        left, top = (width - scale * wide) / 2, (height - scale * high) / 2
    elif options.tile:
        scale = options.scale or 1.0
        left = top = (options.margin or 0.0) * MM
        width, height = scale * wide + 2 * left, scale * high + 2 * top
    else:
        scale = min(options.scale or 1.0, _LONGEST / POINTS / max(wide, high))
        width, height = (ceil(scale * each * POINTS - _NEAR) / POINTS for each in (wide, high))
        left = top = 0.0
    x, y = drawing.x - left / scale, drawing.y - top / scale
    source = Box(x, y, x + width / scale, y + height / scale)
    return Page("whole", (width, height), Box(0.0, 0.0, width, height), source, scale)


def _tiles(whole: Page, sheet: Size, columns: int, rows: int) -> Iterator[Page]:
    """The sheets of a poster, row by row from its top left corner."""
    room, edge, step = _room(sheet), EDGE * MM, _step(sheet)
    for row in range(rows):
        for column in range(columns):
            left, top = column * step[0], row * step[1]
            width, height = (min(room[0], whole.size[0] - left), min(room[1], whole.size[1] - top))
            window = Box(edge, edge, edge + width, edge + height)
            x, y = whole.source.left + left / whole.scale, whole.source.top + top / whole.scale
            source = Box(x, y, x + width / whole.scale, y + height / whole.scale)
            label = f"{letters(column)}{row + 1}"
            yield Page("tile", sheet, window, source, whole.scale, label, column, row)


def _plan(whole: Page, sheet: Size) -> Page:
    """The whole poster small on a sheet, below some lines of text."""
    width, height = _room(sheet)
    edge, head = EDGE * MM, PLAN_HEAD
    fit = min(width / whole.size[0], (height - head) / whole.size[1])
    left = edge + (width - fit * whole.size[0]) / 2
    window = Box(left, edge + head, left + fit * whole.size[0], edge + head + fit * whole.size[1])
    return Page("plan", sheet, window, whole.source, whole.scale * fit)


PLAN_HEAD = 110.0
"""Pixels above the picture on the plan: what the poster is and how it is put together."""


def letters(column: int) -> str:
    """The name of a column from 0: A to Z, then AA."""
    name = ""
    column += 1
    while column:
        column, at = divmod(column - 1, len(ascii_uppercase))
        name = ascii_uppercase[at] + name
    return name


def _sheet(paper: Paper, wide: bool) -> Size:
    width, height = (MM * each for each in PAPERS[paper])
    return (height, width) if wide else (width, height)


def _lies(size: Size) -> bool:
    return size[0] > size[1]


def _room(sheet: Size) -> Size:
    return sheet[0] - 2 * EDGE * MM, sheet[1] - 2 * EDGE * MM


def _step(sheet: Size) -> Size:
    """How far the windows of neighbouring sheets lie apart."""
    width, height = _room(sheet)
    return width - OVERLAP * MM, height - OVERLAP * MM


def _columns_and_rows(poster: Size, sheet: Size) -> tuple[int, int]:
    columns, rows = (
        max(1, ceil((length - OVERLAP * MM) / step - _NEAR))
        for length, step in zip(poster, _step(sheet), strict=True)
    )
    return columns, rows


def _count(poster: Size, sheet: Size) -> int:
    columns, rows = _columns_and_rows(poster, sheet)
    return columns * rows

"""Tables and lists on slides, over as many slides as they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.text import Style, wrap
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.looks import Cell, Frame, Grid, Said
from journeymapper.exchange.handouts.slides.placing import LINE
from journeymapper.exchange.handouts.slides.presentation import BODY, Deck, paragraphs, put
from journeymapper.i18n.insight_tables import Table
from journeymapper.i18n.language import tr

_SIZE = 15
"""Of the text in a table, in pixels: 11 points; of the smallest one 8."""
_SMALL = 11
_LIST = 18
_PAD = 5.0
_MANY = 60
_MOST_PAGES = 3
_GAP = 0.55
"""Between the points of a list, as a part of the size of their text."""

Look = Callable[[int, int, str], Cell]
"""What a cell of a row and a column looks like, of that text."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns of a table are, in pixels, and how large its text is."""

    widths: tuple[float, ...]
    size: int = _SIZE


def even(table: Table, first: float) -> Columns:
    """The first column takes this part of the width, the others share the rest."""
    count = len(table.heads) - 1
    rest = BODY.width * (1 - first) / max(1, count)
    return Columns((BODY.width * first, *[rest] * count), _SIZE if rest >= 110 else 13)


def small(table: Table, first: float) -> Columns:
    """As `even`, in small letters."""
    return Columns(even(table, first).widths, _SMALL)


def add_table(deck: Deck, table: Table, columns: Columns, under: str = "", look: Look | None = None) -> int:
    """Slides with a table; how many."""
    pages = list(_pages(table, columns))
    head = [_head(deck, *each, columns.size) for each in zip(table.heads, columns.widths, strict=True)]
    for at, (start, end) in enumerate(pages):
        slide = deck.add(_of_many(table.caption, at, len(pages)), under if at == 0 else "")
        shown = table.rows[start:end]
        rows = [
            [
                look(row, column, text) if look else _plain(deck, text, column)
                for column, text in enumerate(texts)
            ]
            for row, texts in enumerate(shown, start)
        ]
        heights = [_high(table.heads, columns, bold=True), *(_high(texts, columns) for texts in shown)]
        markup = deck.markup(slide)
        grid = Grid([head, *rows], columns.widths, heights, deck.theme.band_line, columns.size)
        markup.table(Said(table.caption), BODY.left, BODY.top, grid)
        put(slide, markup)
    return len(pages)


def add_list(deck: Deck, title: str, sentences: Sequence[str], under: str = "") -> int:
    """Slides with sentences as a list, as far as a few of them hold it; how many."""
    pages: list[list[str]] = [[]]
    used = 0.0
    for text in sentences:
        lines = max(1, len(wrap(text, Style(_LIST), BODY.width - 40, _MANY)))
        high = (lines * LINE + _GAP) * _LIST
        if pages[-1] and used + high > BODY.height:
            pages.append([])
            used = 0.0
        pages[-1].append(text)
        used += high
    if len(pages) > _MOST_PAGES:
        left = sum(map(len, pages[_MOST_PAGES:]))
        pages = pages[:_MOST_PAGES]
        pages[-1][-1] = tr("And {n} more.", n=left + 1)
    for at, page in enumerate(pages):
        slide = deck.add(_of_many(title, at, len(pages)), under if at == 0 else "")
        markup = deck.markup(slide)
        frame = Frame(paragraphs(page, _LIST * 0.93, deck.theme.ink, _GAP * _LIST), anchor="t", shrinks=True)
        markup.box(Said(tr("list")), Box(BODY.left, BODY.top, BODY.right, BODY.bottom), text=frame)
        put(slide, markup)
    return len(pages)


def _of_many(title: str, at: int, count: int) -> str:
    return title if count == 1 else tr("{name} ({n} of {all})", name=title, n=at + 1, all=count)


def _pages(table: Table, columns: Columns) -> Iterator[tuple[int, int]]:
    """From which row to before which one a slide has room for."""
    room = BODY.height - _high(table.heads, columns, bold=True)
    start, used = 0, 0.0
    for at, row in enumerate(table.rows):
        high = _high(row, columns)
        if at > start and used + high > room:
            yield start, at
            start, used = at, 0.0
        used += high
    yield start, len(table.rows)


def _high(texts: Sequence[str], columns: Columns, *, bold: bool = False) -> float:
    """How high a row of a table gets."""
    style = Style(columns.size, "bold" if bold else "regular")
    lines = [
        max(1, len(wrap(text, style, width - 2 * _PAD - 2, _MANY)))
        for text, width in zip(texts, columns.widths, strict=True)
    ]
    return max(lines) * columns.size * LINE + 2 * _PAD


def _head(deck: Deck, text: str, width: float, size: int) -> Cell:
    """A head's words are broken by us, with hyphens."""
    broken = "\n".join(wrap(text, Style(size, "bold"), width - 2 * _PAD - 2, _MANY))
    return Cell(legible(broken), deck.theme.small, bold=True, fill=deck.theme.hidden)


def _plain(deck: Deck, text: str, column: int) -> Cell:
    return Cell(legible(text), deck.theme.ink, bold=column == 0, fill=deck.theme.band)

"""A block of cells as text between tabs, as spreadsheets copy and paste it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace

from journeymapper.i18n import touch_words
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.touches import Cell, put_touches, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touch

_SHOWN_MOST = 30
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
"""How a cell begins that a spreadsheet would work out; an apostrophe before it makes it a text there."""
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")


class NotPastedError(Exception):
    """What is on the clipboard does not fit; its text is a sentence for the user."""


def block_text(cells: Sequence[Sequence[str]]) -> str:
    """Rows of cells as text: a line each, tabs between cells, quotes where a cell has tabs or line ends.

    None of them is a formula to a spreadsheet; `cells_of` gives them back as they were.
    """
    text = io.StringIO(newline="")
    harmless = ([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row] for row in cells)
    returns = any("\r" in cell for row in cells for cell in row)  # Python 3.11 sets no quotes for these
    csv.writer(
        text,
        delimiter="\t",
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if returns else csv.QUOTE_MINIMAL,
    ).writerows(harmless)
    return text.getvalue()


def cells_of(text: str) -> list[list[str]]:
    """The cells of a block as text, all rows equally long.

    Raises:
        NotPastedError: there is nothing, or it is no table.
    """
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
        rows = [[cell[1:] if _GUARDED.match(cell) else cell for cell in row] for row in read]
    except csv.Error:
        raise NotPastedError(tr("What is on the clipboard is no table; nothing was pasted.")) from None
    if not rows:
        raise NotPastedError(tr("There is nothing to paste."))
    wide = max(1, *(len(row) for row in rows))
    return [row + [""] * (wide - len(row)) for row in rows]


def paste(
    journey: Journey, block: Sequence[Sequence[str]], steps: Sequence[str], suppliers: Sequence[str]
) -> Patch:
    """Puts a block into the cells from the first of these steps and suppliers on; empty cells are emptied.

    Raises:
        NotPastedError: a cell is not understood, or the block is larger than the room; nothing is put.
    """
    if len(block) > len(steps) or len(block[0]) > len(suppliers):
        raise NotPastedError(
            tr(
                "A block of {rows} × {columns} cells does not fit into {free_rows} × {free_columns} "
                "from here; nothing was pasted.",
                rows=len(block),
                columns=len(block[0]),
                free_rows=len(steps),
                free_columns=len(suppliers),
            )
        )
    touches: dict[Cell, Touch | None] = {}
    for down, (step, row) in enumerate(zip(steps, block, strict=False)):
        for along, (supplier, cell) in enumerate(zip(suppliers, row, strict=False)):
            touches[step, supplier] = _read(cell, supplier, down, along)
    return _put(journey, touches)


def fill(journey: Journey, cell: str, cells: Sequence[Cell]) -> Patch:
    """Puts one copied cell into many.

    Raises:
        NotPastedError: it is not understood; nothing is put.
    """
    return _put(journey, {each: _read(cell, each[1], 0, 0) for each in cells})


def _read(cell: str, supplier: str, down: int, along: int) -> Touch | None:
    try:
        return touch_words.read(cell, supplier)
    except ValueError:
        raise NotPastedError(
            tr(
                "“{text}” (row {row}, column {column}) is no mark such as A, I, D or A!; nothing was pasted.",
                text=shortened(cell),
                row=down + 1,
                column=along + 1,
            )
        ) from None


def shortened(text: str) -> str:
    """As much of a text as a sentence has room for, in one line."""
    shown = one_line(text).strip()
    return shown if len(shown) <= _SHOWN_MOST else shown[: _SHOWN_MOST - 1] + "…"


def _put(journey: Journey, touches: dict[Cell, Touch | None]) -> Patch:
    """Touches that are there keep what this version does not know of them."""
    for (step, supplier), touch in touches.items():
        old = touch_of(journey.step(step), supplier)
        if touch is not None and old is not None:
            touches[step, supplier] = replace(touch, extra=old.extra)
    return put_touches(journey, touches, "paste-touches")

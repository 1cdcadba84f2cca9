"""A whole table as text, with its headings: what names its steps and suppliers is put where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from journeymapper.i18n import touch_words
from journeymapper.i18n.language import tr
from journeymapper.ui.panels.matrix.block import NotPastedError, shortened
from journeymapper.ui.panels.matrix.lines import Column, Row

_NUMBER = re.compile(r"[0-9]+[a-z]* ")
"""What a step is called by before its title."""


def with_headings(
    cells: Sequence[Sequence[str]], rows: Sequence[Row], columns: Sequence[Column]
) -> list[list[str]]:
    """The cells under the suppliers' names and behind the steps' numbers and titles."""
    head = ["", *(column.spoken for column in columns)]
    return [head, *([row.spoken, *line] for row, line in zip(rows, cells, strict=True))]


def has_headings(cells: Sequence[Sequence[str]], columns: Sequence[Column]) -> bool:
    """Whether the first row names a supplier of this map behind its first cell, by a name that is no mark."""
    names = {_same(column.spoken) for column in columns if not touch_words.is_mark(column.spoken)}
    return len(cells) > 1 and any(_same(cell) in names for cell in cells[0][1:])


def places(
    cells: Sequence[Sequence[str]], rows: Sequence[Row], columns: Sequence[Column]
) -> tuple[list[str], list[str]]:
    """The ids of the steps and suppliers that the headings name, in the order of the text.

    Raises:
        NotPastedError: a heading is none of this map's, or may be several, or is there twice.
    """
    suppliers = _found(
        cells[0][1:],
        lambda name: [each.id for each in columns if _same(name) == _same(each.spoken)],
        lambda name: tr("“{text}” is not one supplier of this map; nothing was pasted.", text=name),
    )
    steps = _found(
        [line[0] for line in cells[1:]],
        lambda name: _steps_called(name, rows),
        lambda name: tr("“{text}” is not one step of this map; nothing was pasted.", text=name),
    )
    return steps, suppliers


def _steps_called(name: str, rows: Sequence[Row]) -> list[str]:
    """By title: numbers change; number and title together settle which of several is meant."""
    whole = [row.id for row in rows if _same(name) == _same(row.spoken)]
    if len(whole) == 1:
        return whole
    bare = _NUMBER.sub("", _same(name))
    return [row.id for row in rows if _same(row.title) in (_same(name), bare) and row.title]


def _found(names: Sequence[str], search: Callable[[str], list[str]], told: Callable[[str], str]) -> list[str]:
    made: list[str] = []
    for name in names:
        found = search(name)
        if len(found) != 1 or found[0] in made:
            raise NotPastedError(told(shortened(name)))
        made.append(found[0])
    return made


def _same(name: str) -> str:
    """Names that differ in capitals or blanks only are the same."""
    return " ".join(name.split()).casefold()

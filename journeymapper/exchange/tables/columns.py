"""What the columns of anyone's table mean: guessed by headings and content, to be put right by the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from types import MappingProxyType

from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.leading import LEADS
from journeymapper.exchange.tables.step_fields import NUMBER, STEP
from journeymapper.exchange.tables.table import Table, cell_at, is_empty, letters, same, text_of
from journeymapper.exchange.tables.touching import is_touch
from journeymapper.exchange.tables.words import in_each_language
from journeymapper.i18n.language import tr

SUPPLIER = "supplier"
"""The meaning of a column that has the touches of one supplier; its heading is the name."""
_OURS_ALONE = {"x", "y", "pinned", "@id"}
_OFFERED: tuple[Field, ...] = (*(each for each in STEP if each.key not in _OURS_ALONE), *LEADS)
_LEADING = {each.key.removeprefix("@") for each in LEADS}
"""Their words stand in titles too: 'to', 'naar'."""
_SOUGHT = 20
_SHORT = 40
_MOST_TURNED, _SOUGHT_TURNED = 100, 3
"""Rows of a table that has a column for each step, and in which of its columns the headings are."""
_LOOKED_AT = 300
_SIGNS = re.compile(r"[^\w]+")
_NUMBER = re.compile(r"\d{1,4}[a-z]{0,2}\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """How many rows stand above the first step, and what each column means: a key of `fields`."""

    above: int
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a column may mean: its key, and its name in the language in use."""

    key: str
    label: str


def fields() -> tuple[Choice, ...]:
    """All that a column may mean, in the order to offer it; the first is that it means nothing here."""
    known = [Choice(_meaning(field), field.label()) for field in _OFFERED]
    return (Choice("", tr("leave out")), *known, Choice(SUPPLIER, tr("a supplier, by its heading")))


def field_of(meaning: str) -> Field | None:
    """The column of ours that a meaning is of."""
    return next((each for each in _OFFERED if _meaning(each) == meaning), None)


def supplier_heading(name: str) -> str:
    """The heading of a supplier's column in a table that has other columns too."""
    return tr("Supplier: {name}", name=name)


def supplier_named(text: str) -> str | None:
    """The supplier that such a heading names."""
    for start in in_each_language(lambda: supplier_heading("")):
        if text.casefold().startswith(start.strip().casefold()):
            return text[len(start.strip()) :].strip()
    return None


def heading(table: Table, columns: Columns, column: int) -> str:
    """What stands above a column: in the last row above the steps that says something, else its letter."""
    for row in reversed(table.rows[: columns.above]):
        cell = cell_at(row, column)
        if not is_empty(cell):
            return supplier_named(text_of(cell)) or " ".join(text_of(cell).split())
    return letters(column)


def best(tables: Sequence[Table]) -> Table:
    """The table that is most like steps: by its headings, then by its size.

    Raises:
        ExchangeError: they are all empty.
    """
    filled = [table for table in tables if _width(table)]
    if not filled:
        raise ExchangeError(tr("there is nothing in this table"))
    return max(
        filled, key=lambda table: (_known(table), min(len(table.rows), _LOOKED_AT) * (_width(table) > 0))
    )


def upright(table: Table) -> Table:
    """The table with a row for each step: one with a column for each, behind headings, is turned."""
    turned = Table(table.name, tuple(zip_longest(*table.rows[:_MOST_TURNED])), turned=True)
    before = max(map(_known_in, turned.rows[:_SOUGHT_TURNED]), default=0)
    return turned if before > max(_known(table), 1) and _width(table) > 2 else table


def guess(table: Table) -> Columns:
    """What the columns mean, as far as headings and content tell; there is always one with titles."""
    width = _width(table)
    above = _above(table)
    cells = [_column(table, above, at) for at in range(width)]
    meanings = _by_headings(table, above, width) if above else [""] * width
    _by_content(meanings, cells, has_headings=any(meanings))
    if above:
        for at, each in enumerate(cells):
            if not meanings[at] and all(map(is_touch, each)) and not all(map(str.isdigit, each)):
                meanings[at] = SUPPLIER
    return Columns(above, tuple(meanings))


def has_titles(table: Table) -> bool:
    """Whether titles can stand anywhere: not where the headings of all columns tell something else."""
    above, width = _above(table), _width(table)
    meanings = _by_headings(table, above, width) if above else []
    return not meanings or "title" in meanings or "" in meanings


def _meaning(field: Field) -> str:
    return field.key.removeprefix("@")


@cache
def _names() -> Mapping[str, str]:
    found = {name: _meaning(field) for field in _OFFERED[::-1] for name in field.names()}
    found |= {same(label): _meaning(field) for field in _OFFERED[::-1] for label in field.labels()}
    return MappingProxyType({"id": _meaning(NUMBER)} | found)


def _width(table: Table) -> int:
    return max((len(row) for row in table.rows[:_LOOKED_AT]), default=0)


def _filled(row: Sequence[object]) -> int:
    return sum(isinstance(cell, str) and bool(cell.strip()) for cell in row)


def _known_in(row: Sequence[object]) -> int:
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    known = {_names().get(same(text), "") or (SUPPLIER if supplier_named(text) else "") for text in texts}
    count = len(known - {""})
    return count if count > 1 or (count and len(texts) <= 3) else 0


def _known(table: Table) -> int:
    return max(map(_known_in, table.rows[:_SOUGHT]), default=0)


def _are_like_headings(row: Sequence[object]) -> bool:
    """Whether a row has several short texts with words in them that headings have."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    found = {next(_meant(text, loose=True), "") for text in texts if len(text) <= _SHORT}
    return len(found - {""}) > 1


def _above(table: Table) -> int:
    """The rows above the steps: up to the headings, or without any up to the first row of several cells."""
    rows = table.rows[:_SOUGHT]
    most = _known(table)
    if most:
        return next(at for at, row in enumerate(rows) if _known_in(row) == most) + 1
    if _width(table) < 2:
        return 0
    first = next((at for at, row in enumerate(rows) if _filled(row) > 1), 0)
    is_head = _are_like_headings(rows[first]) or _looks_like_headings(table, first)
    return first + 1 if is_head else first


def _looks_like_headings(table: Table, at: int) -> bool:
    """Whether a row of unknown words is headings: over columns of ticks or numbers stands a word."""
    below = table.rows[at + 1 : at + _LOOKED_AT]
    for column, cell in enumerate(table.rows[at]):
        cells = [found for row in below if not is_empty(found := cell_at(row, column))]
        odd = all(is_touch(each) or isinstance(each, (int, float)) for each in cells)
        if isinstance(cell, str) and cell.strip() and len(cells) > 1 and odd and not is_touch(cell):
            return True
    return False


def _column(table: Table, above: int, column: int) -> list[str]:
    found = (cell_at(row, column) for row in table.rows[above : above + _LOOKED_AT])
    return [text_of(cell).strip() for cell in found if not is_empty(cell)]


def _by_headings(table: Table, above: int, width: int) -> list[str]:
    """By the whole heading first, then by a word or two in it; each meaning once."""
    heads = [_headings(table, above, at) for at in range(width)]
    meanings = [SUPPLIER if any(supplier_named(text) for text in head) else "" for head in heads]
    for loose in (False, True):
        for at, head in enumerate(heads):
            if not meanings[at]:
                free = (each for text in head for each in _meant(text, loose=loose) if each not in meanings)
                meanings[at] = next(free, "")
    return meanings


def _headings(table: Table, above: int, column: int) -> list[str]:
    """What stands above a column, the nearest first, but one."""
    found = [text_of(cell_at(row, column)) for row in table.rows[max(0, above - 2) : above]]
    return [text for text in reversed(found) if text.strip()][:1]


def _meant(text: str, *, loose: bool) -> Iterator[str]:
    words = same(text)
    if words in _names():
        yield _names()[words]
    if loose:
        plain = f" {_SIGNS.sub(' ', words)} "
        for name in sorted(_names(), key=len, reverse=True):
            if len(name) > 2 and f" {name} " in plain and _names()[name] not in _LEADING:
                yield _names()[name]


def _by_content(meanings: list[str], cells: Sequence[Sequence[str]], *, has_headings: bool) -> None:
    """What no heading tells: titles, and where there are no headings at all numbers and phases too."""
    if "title" not in meanings:
        free = [at for at, meaning in enumerate(meanings) if not meaning]
        meanings[_titles(free or range(len(meanings)), cells)] = "title"
    title = meanings.index("title")
    for at, column in enumerate(cells):
        if meanings[at] or not column:
            continue
        if "number" not in meanings and at < title and _are_numbers(column):
            meanings[at] = "number"
        elif not has_headings and "phase" not in meanings and at < title and _are_few(column):
            meanings[at] = "phase"
        elif not has_headings and "description" not in meanings and at > title and _mean(column) > 20:
            meanings[at] = "description"


def _titles(columns: Sequence[int], cells: Sequence[Sequence[str]]) -> int:
    """The first column of texts that are mostly different and no notes; else the one with most letters."""
    for at in columns:
        column = cells[at]
        if len(column) > 1 and 4 <= _mean(column) <= 90 and not _are_numbers(column) and not _are_few(column):
            return at
    return max(columns, key=lambda at: sum(map(len, cells[at])))


def _are_numbers(column: Sequence[str]) -> bool:
    return sum(bool(_NUMBER.fullmatch(text)) for text in column) > 0.8 * len(column)


def _are_few(column: Sequence[str]) -> bool:
    return len(column) > 2 and len(set(column)) <= max(len(column) * 0.7, 1)


def _mean(column: Sequence[str]) -> float:
    return sum(map(len, column)) / max(len(column), 1)

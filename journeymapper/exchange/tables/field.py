"""A column of a sheet: what it is called, and how a record's field becomes a cell and a cell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from journeymapper.exchange.tables import lists, values
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.table import Cell, same
from journeymapper.exchange.tables.taking import Taking
from journeymapper.exchange.tables.words import in_each_language

Put = Callable[[Any, Naming], Cell]
Take = Callable[[Cell, Taking], Any]
Look = Literal["text", "title", "phase", "middle", "number", "percent", "date", "discreet"]
Choices = Literal["phase", "kind", "evidence", "yes", "mood", "step", ""]


@dataclass(frozen=True, slots=True)
class Field:
    """A column. `key` is the record's field, unless it begins with '@': such a cell is dealt with apart.

    `width` is in letters; `synonyms` are what others call it, besides its label in each language.
    """

    key: str
    label: Callable[[], str]
    put: Put
    take: Take
    width: float = 12
    look: Look = "text"
    choices: Choices = ""
    synonyms: str = ""

    def labels(self) -> tuple[str, ...]:
        """What we call the column, in each language."""
        return in_each_language(self.label)

    def names(self) -> set[str]:
        """What the column may be called, as it is compared."""
        every = (*self.labels(), *self.synonyms.split(","))
        return {same(each) for each in every if each.strip()}


def put(key: str) -> Put:
    return lambda record, _naming: getattr(record, key) or None


def put_number(key: str) -> Put:
    return lambda record, _naming: getattr(record, key)


def id_field() -> Field:
    return Field("@id", lambda: "id", put("id"), values.take_text, 9, "discreet")


def text_field(
    key: str, label: Callable[[], str], width: float, look: Look = "text", synonyms: str = ""
) -> Field:
    return Field(key, label, put(key), values.take_text, width, look, synonyms=synonyms)


def step_at(key: str, label: Callable[[], str], of: Callable[[Any], str | None]) -> Field:
    return Field(
        key, label, lambda each, naming: naming.number(of(each)), values.take_text, 9, "middle", "step"
    )


def segments_field(key: str, label: Callable[[], str], width: float, synonyms: str = "") -> Field:
    """Segments by name."""
    return Field(
        key,
        label,
        lambda record, naming: lists.put_entries("segment", getattr(record, key), naming),
        partial(lists.take_entries, "segment"),
        width,
        synonyms=synonyms,
    )

"""The texts that drop-down lists offer, on a sheet of their own: in a formula they may hold no comma."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.fields import choices_of
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.paper import Paper
from journeymapper.exchange.tables.sheets import NAMES, choices_name
from journeymapper.exchange.tables.table import letters
from journeymapper.exchange.tables.words import touch_choices

_MORE = 10


class Offers:
    """Lists by what they hold; a list that several columns offer stands there once."""

    def __init__(self, naming: Naming) -> None:
        self._naming = naming
        self._lists: dict[str, Sequence[str | int]] = {}

    def of(self, field: Field) -> str:
        """Where the texts for this column stand; '' where it offers none.

        Phases and the numbers of steps are offered from their own sheets, where others may be added.
        """
        if field.choices in ("phase", "step"):
            rows = len(self._naming.journey.all(field.choices)) + _MORE
            return f"'{NAMES[field.choices]()}'!$A$2:$A${rows + 1}"
        return self._source(field.choices, choices_of(field))

    def of_touches(self) -> str:
        """Where the texts for a cell of the supplier table stand."""
        return self._source("touch", touch_choices())

    def write(self, paper: Paper) -> None:
        """The lists, one a column."""
        for row in zip_longest(*self._lists.values()):
            paper.put([(text, None) for text in row])

    def _source(self, name: str, texts: Sequence[str | int]) -> str:
        if not texts:
            return ""
        self._lists.setdefault(name, texts)
        column = letters(list(self._lists).index(name))
        return f"'{choices_name()}'!${column}$1:${column}${len(texts)}"

"""What differs between two journeys, and which of their records are the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymapper.model.records import Key, Kind

Sort = Literal["added", "removed", "changed", "moved"]
SORTS: tuple[Sort, ...] = ("added", "removed", "changed", "moved")

PLACE, ROUTE, ORDER = "place", "route", "order"
"""What a record that was moved has another of: a place on the map (x, y); the bends of an arrow, and who bent
it; a place among those of its kind, counted from 1."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a record before and after, in the ids of the first journey.

    `name` is the record's attribute, or one of `PLACE`, `ROUTE`, `ORDER`. Touches are compared one by one:
    `of` is then the supplier, and a side is None that has no touch. `conflict`: both sides say something, and
    only one can hold.
    """

    name: str
    before: object
    after: object
    of: str = ""
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that was added, removed, changed or moved.

    `id` is that of the first journey, of what was added the one that it gets there. `other` is the id in the
    second journey, None for what was removed. `fields` tell what was changed or moved.
    """

    sort: Sort
    kind: Kind
    id: str
    other: str | None = None
    fields: tuple[FieldChange, ...] = ()

    @property
    def key(self) -> Key:
        """The record in the first journey."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Unsure:
    """Two records that may be the same thing: `one` of the first journey, `other` of the second.

    `score`: how much their names are alike, up to 100.
    """

    kind: Kind
    one: str
    other: str
    score: float


@dataclass(frozen=True, slots=True)
class Matching:
    """Which records of two journeys are the same: ids of the second by those of the first, one to one."""

    pairs: Mapping[Kind, Mapping[str, str]] = field(default_factory=dict)
    unsure: tuple[Unsure, ...] = ()

    def of(self, kind: Kind) -> Mapping[str, str]:
        """The pairs of a kind."""
        return self.pairs.get(kind, {})

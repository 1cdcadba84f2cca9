"""The records that a journey is made of: frozen, compared by value, fields as in the journey file.

Each record has a `kind` and an `id`. Records of one kind stand in an order of their own: `rank`, a text
that sorts (see `rank.py`). Fields of a file that this version does not know are kept in `extra`, as pairs
of name and JSON text, so that they survive load, edit, undo and save unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Literal

Kind = Literal["sheet", "phase", "supplier", "segment", "step", "transition", "note", "action"]
Aida = Literal["attention", "interest", "desire", "action"]
Contact = Literal["direct", "indirect", "none"]
Starter = Literal["customer", "supplier"]
Source = Literal["observation", "data", "interview", "colleague", "social_media", "assumption"]
TransitionKind = Literal["next", "loop", "skip"]
BentBy = Literal["user", "tidy"]

Extra = tuple[tuple[str, str], ...]
"""Fields that this version does not know: pairs of name and JSON text."""
Amounts = tuple[tuple[str, float], ...]
"""A number by segment id, in file order."""
Bend = tuple[float, float]

SHEET_ID = "sheet"
FURTHEST = 10_000_000.0
"""Steps and notes lie within this distance of the origin, in map units."""


@dataclass(frozen=True, slots=True)
class Hushed:
    """A finding (its code and the id it is about) that the user does not want to hear of again."""

    finding: str = ""
    id: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the map as a whole says of itself; there is exactly one in a journey."""

    kind: ClassVar[Kind] = "sheet"
    id: str = SHEET_ID
    title: str = ""
    description: str = ""
    date: str | None = None
    language: str = "nl"
    goal: str | None = None
    hushed: tuple[Hushed, ...] = ()
    extra: Extra = ()
    file_extra: Extra = ()
    """Unknown fields beside `graph`, `nodes` and `edges`."""
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of behaviour; `color` None lets the theme pick."""

    kind: ClassVar[Kind] = "phase"
    id: str
    name: str = ""
    color: str | None = None
    extra: Extra = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Supplier:
    """Who sells something along the journey; `goal` is the step where its product is bought."""

    kind: ClassVar[Kind] = "supplier"
    id: str
    name: str = ""
    short: str | None = None
    color: str | None = None
    goal: str | None = None
    extra: Extra = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A customer group with its own route; `share` 0..1 of all customers, or None."""

    kind: ClassVar[Kind] = "segment"
    id: str
    name: str = ""
    description: str = ""
    color: str | None = None
    share: float | None = None
    extra: Extra = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """One supplier at one step: the customer's AIDA state for it, the contact, who began."""

    supplier: str
    aida: Aida | None = None
    contact: Contact = "direct"
    started_by: Starter | None = None
    value: str = ""
    extra: Extra = ()

    @property
    def in_contact(self) -> bool:
        """Whether supplier and customer meet here, directly or indirectly."""
        return self.contact != "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim comes from."""

    source: Source
    note: str = ""
    date: str | None = None
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A web address at a step."""

    title: str = ""
    url: str = ""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What the buyer does. `x`, `y`: the centre of the card in map units (1 px at 100 %); `days` >= 0."""

    kind: ClassVar[Kind] = "step"
    id: str
    title: str = ""
    description: str = ""
    speaker_notes: str = ""
    phase: str | None = None
    x: float = 0.0
    y: float = 0.0
    pinned: bool = False
    touches: tuple[Touch, ...] = ()
    channels: tuple[str, ...] = ()
    mood: int | None = None
    moment_of_truth: bool = False
    votes: int = 0
    pains: tuple[str, ...] = ()
    chances: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    days: float | None = None
    segment_days: Amounts = ()
    skipped_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    extra: Extra = ()
    rank: str = ""

    @property
    def in_sight(self) -> bool:
        """Whether any supplier has contact here."""
        return any(touch.in_contact for touch in self.touches)


@dataclass(frozen=True, slots=True)
class Transition:
    """An arrow from step to step. Its `id` is the edge's `key` in the file; shares are 0..1."""

    kind: ClassVar[Kind] = "transition"
    id: str
    source: str
    target: str
    way: TransitionKind = "next"
    """The file's `kind`: onward, back to do it again, or past steps."""
    label: str = ""
    segments: tuple[str, ...] = ()
    share: float | None = None
    segment_shares: Amounts = ()
    bends: tuple[Bend, ...] | None = None
    bent_by: BentBy | None = None
    evidence: tuple[Evidence, ...] = ()
    extra: Extra = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A loose note; without a place (`x`, `y` None) it lies in the parking lot."""

    kind: ClassVar[Kind] = "note"
    id: str
    text: str = ""
    x: float | None = None
    y: float | None = None
    extra: Extra = ()
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What the group will do, about one step or about none."""

    kind: ClassVar[Kind] = "action"
    id: str
    text: str = ""
    step: str | None = None
    owner: str = ""
    due: str | None = None
    done: bool = False
    extra: Extra = ()
    rank: str = ""


ListKind = Literal["phase", "supplier", "segment"]
Entry = Phase | Supplier | Segment
"""What stands in the lists beside the map."""
Record = Sheet | Phase | Supplier | Segment | Step | Transition | Note | Action
Key = tuple[Kind, str]

RECORDS: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        "sheet": Sheet,
        "phase": Phase,
        "supplier": Supplier,
        "segment": Segment,
        "step": Step,
        "transition": Transition,
        "note": Note,
        "action": Action,
    }
)
KINDS: tuple[Kind, ...] = tuple(RECORDS)


def key_of(record: Record) -> Key:
    """The place of a record in a journey."""
    return record.kind, record.id

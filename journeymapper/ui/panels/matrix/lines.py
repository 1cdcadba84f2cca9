"""What the supplier table shows: its rows (steps), its columns (suppliers), and totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeymapper.analysis.routes import route_order
from journeymapper.drawing.badge import short_names
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.patch import Patch
from journeymapper.model.records import Record, Step, Touch, Transition


@dataclass(frozen=True, slots=True)
class Row:
    """A step; `touches` by supplier."""

    id: str
    number: str
    title: str
    phase: str
    color: str
    touches: Mapping[str, Touch]

    @property
    def head(self) -> tuple[str, str, str, str]:
        """What the row's heading shows."""
        return self.number, self.title, self.phase, self.color

    @property
    def spoken(self) -> str:
        """Number and title, or what stands for it."""
        return f"{self.number} {self.title or tr('(no title)')}".strip()


@dataclass(frozen=True, slots=True)
class Column:
    """A supplier; `goal` is the step at which its own product is bought, if that is not the map's goal."""

    id: str
    name: str
    short: str
    color: str
    goal: str | None

    @property
    def spoken(self) -> str:
        """The name, or what stands for it."""
        return " ".join(self.name.split()) or self.short


class Totals(NamedTuple):
    """How many touches there are, by contact."""

    direct: int = 0
    indirect: int = 0
    none: int = 0

    @property
    def all(self) -> int:
        """Touches of any contact."""
        return sum(self)

    @property
    def spoken(self) -> str:
        """The numbers in words."""
        return tr(
            "{n} in all: {direct} direct, {indirect} indirect, {none} in mind",
            n=self.all,
            direct=self.direct,
            indirect=self.indirect,
            none=self.none,
        )


def counted(touches: Iterable[Touch]) -> Totals:
    """The totals of these touches."""
    contacts = [touch.contact for touch in touches]
    return Totals(contacts.count("direct"), contacts.count("indirect"), contacts.count("none"))


class RowMaker:
    """Makes rows of steps; what all rows have in common is read once."""

    def __init__(self, journey: Journey, theme: Theme) -> None:
        self._journey = journey
        self._numbers = step_numbers(journey)
        self._phases = {
            phase.id: (phase.name, theme.phase_color(at, phase.color))
            for at, phase in enumerate(journey.phases)
        }
        self._plain = theme.small

    def row(self, ident: str) -> Row:
        """The row of a step."""
        step = self._journey.step(ident)
        phase, color = self._phases.get(step.phase or "", ("", self._plain))
        touches = {touch.supplier: touch for touch in step.touches}
        return Row(ident, self._numbers[ident], " ".join(step.title.split()), phase, color, touches)

    def all(self) -> list[Row]:
        """The rows of all steps in route order."""
        return [self.row(ident) for ident in route_order(self._journey)]


def columns(journey: Journey, theme: Theme) -> list[Column]:
    """The columns of all suppliers."""
    shorts = short_names(journey.suppliers)
    return [
        Column(each.id, each.name, shorts[each.id], theme.supplier_color(at, each.color), each.goal)
        for at, each in enumerate(journey.suppliers)
    ]


def changes_order(patch: Patch) -> bool:
    """Whether a patch may change which steps there are, their order, numbers or phases' looks."""
    return any(
        kind == "phase" or (kind in ("step", "transition") and _counted(each.before) != _counted(each.after))
        for (kind, _), each in patch.changes.items()
    )


def runs(places: Iterable[int]) -> list[range]:
    """Numbers as runs without gaps, in order."""
    found: list[range] = []
    for at in sorted(places):
        if found and found[-1].stop == at:
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return found


def _counted(record: Record | None) -> tuple[str, ...]:
    """What of a record has a say in the order of steps."""
    if isinstance(record, Step):
        return record.id, record.rank
    if isinstance(record, Transition):
        return record.source, record.target, record.way, record.rank
    return ()

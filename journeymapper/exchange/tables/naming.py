"""What records are called in a table: phases, suppliers and segments by name, steps by number or title."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.exchange.tables.table import same
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import ListKind

LISTS: tuple[ListKind, ...] = ("phase", "supplier", "segment")


class Labels:
    """The phases, suppliers or segments by what they are called, each by another name.

    Where a name is empty or taken its place is put behind it: 'Bank', 'Bank #2', '#3'.
    """

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        """Entries are pairs of id and name, in order."""
        self.by_id: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        for ident, name in entries:
            self.add(ident, name)

    def add(self, ident: str, name: str) -> str:
        """Calls one more entry by its name, or one like it."""
        label = " ".join(one_line(name).split())
        if not label or same(label) in self._ids:
            label = f"{label} #{len(self.by_id) + 1}".strip()
        while same(label) in self._ids:
            label += "#"
        self.by_id[ident] = label
        self._ids[same(label)] = ident
        return label

    def call_too(self, ident: str, label: str) -> None:
        """An entry has been called so before; a name that is in use means what it does now."""
        self._ids.setdefault(same(label), ident)

    def find(self, text: str) -> str | None:
        """The id of what is called so."""
        return self._ids.get(same(text))


class StepNames:
    """The steps of a table by number and by title."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}
        self._titles: dict[str, list[str]] = {}

    def add(self, ident: str, number: str, title: str) -> bool:
        """One more step; whether its number, if it has one, is not another's."""
        number = same(number)
        if same(title):
            self._titles.setdefault(same(title), []).append(ident)
        return not number or self._numbers.setdefault(number, ident) == ident

    def find(self, text: str) -> str | None:
        """The step that a cell means: '7', 'Views houses', '7 Views houses'."""
        words = same(text)
        if words in self._numbers:
            return self._numbers[words]
        if words in self._titles:
            return self._titles[words][0]
        head = words.split(" ", 1)[0].rstrip(".:)")
        return self._numbers.get(head)


class Naming:
    """What the records of a journey are called in the tables that it is written to."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.labels = {
            kind: Labels((each.id, each.name) for each in journey.entries(kind)).by_id for kind in LISTS
        }
        self.numbers = step_numbers(journey)

    def number(self, step: str | None) -> str | int | None:
        """The number of a step, as a number where it is one."""
        number = self.numbers.get(step or "")
        return int(number) if number is not None and number.isdigit() else number

    def title(self, step: str) -> str:
        """The title of a step."""
        return self.journey.step(step).title

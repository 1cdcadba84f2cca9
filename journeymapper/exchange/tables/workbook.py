"""A workbook that this program wrote, read back: every sheet by its name and headings, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.about import read_about
from journeymapper.exchange.tables.matrix import read_matrix
from journeymapper.exchange.tables.places import with_places
from journeymapper.exchange.tables.rows import Row, heads_of, held, rows_of, tell_others
from journeymapper.exchange.tables.sheets import by_kind, others, unread
from journeymapper.exchange.tables.table import Table, address
from journeymapper.exchange.tables.taking import Taking
from journeymapper.i18n.language import tr
from journeymapper.model.records import (
    Action,
    Kind,
    ListKind,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)

_LISTS: tuple[tuple[ListKind, type[Phase | Supplier | Segment]], ...] = (
    ("phase", Phase),
    ("supplier", Supplier),
    ("segment", Segment),
)


def is_workbook(tables: Sequence[Table]) -> bool:
    """Whether these are the sheets of a workbook of ours: one of steps, and others by the names we give."""
    sheets = by_kind(tables)
    heads = heads_of(sheets["step"], "step") if "step" in sheets else None
    return heads is not None and "title" in heads.keys and len(sheets) > 1


def read_workbook(tables: Sequence[Table]) -> Incoming:
    """The journey of a workbook of ours.

    Raises:
        ExchangeError: there is no sheet of steps, or too much of something.
    """
    return _Reading(tables).incoming()


class _Reading:
    """Sheet by sheet: what has names first, then what refers to it."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._sheets = by_kind(tables)
        self._others = others(tables)
        self._taking = Taking(exact=True, tells_new=True)
        self._holds: dict[Kind, frozenset[str]] = {}
        self._goals: list[tuple[str, str, str]] = []

    def incoming(self) -> Incoming:
        taking = self._taking
        for name in self._others:
            taking.tell(unread(name))
        for kind, record in _LISTS:
            self._list(kind, record)
        steps, placed = self._steps()
        self._supplier_goals()
        records: list[Record] = [
            self._sheet(),
            *steps,
            *self._transitions(),
            *(Note(ident, **row.of_record()) for row, ident in self._rows("note", Note)),
            *self._actions(),
        ]
        return Incoming(taking.journey(records), taking.told, self._holds, placed=placed)

    def _rows(self, kind: Kind, record: type[Record]) -> list[tuple[Row, str]]:
        """The rows of a sheet of records, each with its id; what it tells is noted."""
        table = self._sheets.get(kind)
        if table is None:
            return []
        heads = heads_of(table, kind)
        if heads is None:
            self._taking.tell(tr("{sheet}: there are no headings, the sheet was left out", sheet=table.name))
            return []
        tell_others(table, heads, self._taking)
        self._taking.tell_cut(table)
        self._holds[kind] = held(kind, heads)
        return [(row, self._id(table, row, record)) for row in rows_of(table, heads, self._taking)]

    def _id(self, table: Table, row: Row, record: type[Record]) -> str:
        with self._taking.at(address(table, row.at, 0)):
            return self._taking.ident(record, row.text("@id"))

    def _list(self, kind: ListKind, record: type[Phase | Supplier | Segment]) -> None:
        """Phases, suppliers or segments; the goals of suppliers wait until there are steps."""
        for row, ident in self._rows(kind, record):
            self._taking.put_entry(record(ident, **row.of_record()), row.text("@was"))
            if row.text("@goal"):
                place = address(self._sheets[kind], row.at, 0)
                self._goals.append((ident, row.text("@goal"), place))

    def _steps(self) -> tuple[list[Step], bool]:
        rows = self._rows("step", Step)
        if "step" not in self._holds:
            raise ExchangeError(tr("there is no sheet with steps"))
        table = self._sheets["step"]
        for row, ident in rows:
            if not self._taking.steps.add(ident, row.text("@number"), row.text("title")):
                with self._taking.at(address(table, row.at, 0)):
                    self._taking.tell(tr("this number is there twice: the first step has it"))
        touches = self._touches({ident for _, ident in rows})
        made = [_step(ident, row.of_record(), touches.get(ident, ())) for row, ident in rows]
        if not {"x", "y"} <= self._holds["step"]:
            self._holds["step"] -= {"x", "y"}
            return made, False
        return with_places(made, {ident for row, ident in rows if {"x", "y"} <= row.values.keys()}), True

    def _touches(self, steps: set[str]) -> dict[str, tuple[Touch, ...]]:
        found = read_matrix(self._sheets["matrix"], steps, self._taking) if "matrix" in self._sheets else None
        if found is None:
            return {}
        self._holds["step"] |= {"touches"}
        return found

    def _supplier_goals(self) -> None:
        for ident, name, place in self._goals:
            with self._taking.at(place):
                self._taking.put_goal(ident, self._taking.step(name))
        if "supplier" in self._holds:
            heads = heads_of(self._sheets["supplier"], "supplier")
            if heads is not None and "@goal" in heads.keys:
                self._holds["supplier"] |= {"goal"}

    def _sheet(self) -> Sheet:
        if "about" not in self._sheets:
            return Sheet()
        sheet, self._holds["sheet"] = read_about(self._sheets["about"], self._taking)
        return sheet

    def _transitions(self) -> list[Transition]:
        found: list[Transition] = []
        for row, ident in self._rows("transition", Transition):
            with self._taking.at(address(self._sheets["transition"], row.at, 0)):
                source, target = self._end(row, "@source"), self._end(row, "@target")
                if source is not None and target is not None:
                    found.append(Transition(ident, source, target, **row.of_record()))
        if "transition" in self._holds:
            self._holds["transition"] |= {"source", "target"}
        return found

    def _end(self, row: Row, key: str) -> str | None:
        """The step at an end of an arrow: by its number, else by its title."""
        name = row.text(key) or row.text(f"{key}_title")
        if not name:
            self._taking.tell(tr("an arrow needs a step at both ends: it was left out"))
            return None
        return self._taking.step(name)

    def _actions(self) -> list[Action]:
        found: list[Action] = []
        for row, ident in self._rows("action", Action):
            with self._taking.at(address(self._sheets["action"], row.at, 0)):
                step = self._taking.step(row.text("@step")) if row.text("@step") else None
            found.append(Action(ident, step=step, **row.of_record()))
        if "action" in self._holds:
            self._holds["action"] |= {"step"}
        return found


def _step(ident: str, values: dict[str, Any], touches: tuple[Touch, ...]) -> Step:
    known = {key: value for key, value in values.items() if value is not None}
    return Step(ident, touches=touches, **known)

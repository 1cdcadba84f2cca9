"""The journey: its records by kind and id, kept whole, and changed by patches alone."""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from journeymapper.model.patch import Patch
from journeymapper.model.records import (
    KINDS,
    SHEET_ID,
    Action,
    Entry,
    Key,
    Kind,
    ListKind,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Transition,
    key_of,
)
from journeymapper.model.rules import Reference, RefusedError, faults, references

if TYPE_CHECKING:
    import networkx as nx


class Journey:
    """Everything that a map holds. `apply` is the only way to change it."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        """A journey of these records; a sheet is added if none is among them.

        Raises:
            RefusedError: the records are not allowed, or refer to something that is not there.
        """
        self._records: dict[Kind, dict[str, Record]] = {kind: {} for kind in KINDS}
        self._order: dict[Kind, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
        self._out: dict[str, dict[str, Transition]] = {}
        self._into: dict[str, dict[str, Transition]] = {}
        self._references: Counter[Key] = Counter()
        self._graph: nx.MultiDiGraph[str] | None = None
        self._fill(records)

    @property
    def sheet(self) -> Sheet:
        """What the map says of itself."""
        return cast("Sheet", self._records["sheet"][SHEET_ID])

    @property
    def phases(self) -> Sequence[Phase]:
        """The phases, in order."""
        return cast("Sequence[Phase]", self.all("phase"))

    @property
    def suppliers(self) -> Sequence[Supplier]:
        """The suppliers, in order."""
        return cast("Sequence[Supplier]", self.all("supplier"))

    @property
    def segments(self) -> Sequence[Segment]:
        """The segments, in order."""
        return cast("Sequence[Segment]", self.all("segment"))

    @property
    def steps(self) -> Sequence[Step]:
        """The steps, in file order."""
        return cast("Sequence[Step]", self.all("step"))

    @property
    def transitions(self) -> Sequence[Transition]:
        """The transitions, by the order of their source steps, then as in `out`: the order of the file."""
        return [transition for _, step in self._order["step"] for transition in self.out(step)]

    @property
    def notes(self) -> Sequence[Note]:
        """The notes, in order."""
        return cast("Sequence[Note]", self.all("note"))

    @property
    def actions(self) -> Sequence[Action]:
        """The actions, in order."""
        return cast("Sequence[Action]", self.all("action"))

    def all(self, kind: Kind) -> Sequence[Record]:
        """The records of a kind, in order of rank."""
        records = self._records[kind]
        return [records[ident] for _, ident in self._order[kind]]

    def entries(self, kind: ListKind) -> Sequence[Entry]:
        """The phases, suppliers or segments, in order."""
        return cast("Sequence[Entry]", self.all(kind))

    def count(self, kind: Kind) -> int:
        """How many records of a kind there are."""
        return len(self._records[kind])

    def get(self, kind: Kind, ident: str) -> Record | None:
        """The record with this id, or None."""
        return self._records[kind].get(ident)

    def step(self, ident: str) -> Step:
        """The step with this id. Raises KeyError if there is none."""
        return cast("Step", self._records["step"][ident])

    def transition(self, ident: str) -> Transition:
        """The transition with this id. Raises KeyError if there is none."""
        return cast("Transition", self._records["transition"][ident])

    def note(self, ident: str) -> Note:
        """The note with this id. Raises KeyError if there is none."""
        return cast("Note", self._records["note"][ident])

    def out(self, step: str) -> list[Transition]:
        """The transitions out of a step in file order.

        Those to one target stand together, as networkx lists them, so that a saved file keeps the order.
        """
        found = sorted(self._out.get(step, {}).values(), key=lambda each: (each.rank, each.id))
        if len(found) < 3:  # the targets of two are always in order
            return found
        first = {each.target: at for at, each in reversed(list(enumerate(found)))}
        return sorted(found, key=lambda each: first[each.target])

    def into(self, step: str) -> list[Transition]:
        """The transitions into a step, by rank."""
        return sorted(self._into.get(step, {}).values(), key=lambda each: (each.rank, each.id))

    def last_rank(self, kind: Kind) -> str | None:
        """The rank of the last record of a kind, or None."""
        order = self._order[kind]
        return order[-1][0] if order else None

    def neighbour_rank(self, record: Record, direction: int) -> str | None:
        """The rank of the record before (-1) or after (1) this one in its kind, or None at the end."""
        order = self._order[record.kind]
        at = bisect_left(order, (record.rank, record.id)) + direction
        return order[at][0] if 0 <= at < len(order) else None

    def uses(self, key: Key) -> int:
        """How many references other records hold to this one."""
        return self._references[key]

    def new_id(self, kind: Kind) -> str:
        """An id that is not in use, and never was: 60 random bits."""
        while True:
            fresh = f"{kind[:2]}-{int.from_bytes(os.urandom(8)) >> 4:012x}"
            if fresh not in self._records[kind]:
                return fresh

    def copy(self) -> Journey:
        """The journey as it is now, for who reads it while this one goes on: the records are shared.

        5,000 steps take a few milliseconds.
        """
        twin = Journey.__new__(Journey)
        vars(twin).update(
            _records={kind: records.copy() for kind, records in self._records.items()},
            _order={kind: order.copy() for kind, order in self._order.items()},
            _out={step: arrows.copy() for step, arrows in self._out.items()},
            _into={step: arrows.copy() for step, arrows in self._into.items()},
            _references=self._references.copy(),
            _graph=None,
        )
        return twin

    @property
    def graph(self) -> nx.MultiDiGraph[str]:
        """The ids of steps and transitions as a graph for networkx's algorithms; for reading only."""
        if self._graph is None:
            # Imported at first use: networkx costs 0.14 s, which the first window need not wait for.
            import networkx as nx  # noqa: PLC0415

            graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
            graph.add_nodes_from(ident for _, ident in self._order["step"])
            for each in self.transitions:
                graph.add_edge(each.source, each.target, each.id)
            self._graph = graph
        return self._graph

    def _fill(self, records: Iterable[Record]) -> None:
        """What a patch with all these records would do, in a third of its time and memory."""
        self._records["sheet"][SHEET_ID] = Sheet()
        for record in records:
            self._records[record.kind][record.id] = record
        every = [record for found in self._records.values() for record in found.values()]
        for record in every:
            _check_faults(record)
        for record in every:
            for each in references(record):
                self._references[each.key] += 1
                if each.key[1] not in self._records[each.key[0]]:
                    raise _missing(record, each)
        for kind, found in self._records.items():
            self._order[kind] = sorted((record.rank, record.id) for record in found.values())
        for record in self._records["transition"].values():
            self._link(cast("Transition", record))

    def apply(self, patch: Patch) -> None:
        """Makes the changes of a patch: all of them, or none.

        Raises:
            RefusedError: a record is not as the patch expects it, is not allowed, or would refer to
                something that is not there.
        """
        counted = self._checked(patch)
        self._references.update(counted)
        for key in counted:
            if not self._references[key]:
                del self._references[key]
        for (kind, ident), change in patch.changes.items():
            if change.before is not None:
                self._take(kind, ident, change.before, stays=change.after is not None)
            if change.after is not None:
                self._put(kind, ident, change.after)
        if any(kind in ("step", "transition") for kind, _ in patch.changes):
            self._project(patch)

    def _checked(self, patch: Patch) -> Counter[Key]:
        """How often each record is referred to more (or less) often after the patch."""
        counted: Counter[Key] = Counter()
        referring: set[Key] = set()
        for key, change in patch.changes.items():
            now = self.get(*key)
            if now is not change.before and now != change.before:
                raise RefusedError(key[1], "changed-meanwhile", kind=key[0])
            if change.after is not None:
                _check_record(key, change.after)
            before, after = _referred(change.before), _referred(change.after)
            if before != after:  # what a record goes on to refer to is there, and is not removed below
                counted.subtract(before)
                counted.update(after)
                referring.add(key)
        for key, change in patch.changes.items():
            if change.after is not None:
                if key in referring:
                    self._check_references(patch, change.after)
            elif key[0] == "sheet" or self._references[key] + counted[key] > 0:
                raise RefusedError(key[1], "still-used", kind=key[0])
        return counted

    def _check_references(self, patch: Patch, record: Record) -> None:
        for each in references(record):
            if not self._there_after(patch, each.key):
                raise _missing(record, each)

    def _there_after(self, patch: Patch, key: Key) -> bool:
        change = patch.changes.get(key)
        return change.after is not None if change else key[1] in self._records[key[0]]

    def _take(self, kind: Kind, ident: str, record: Record, *, stays: bool) -> None:
        order = self._order[kind]
        del order[bisect_left(order, (record.rank, ident))]
        if not stays:
            del self._records[kind][ident]
        if isinstance(record, Transition):
            del self._out[record.source][ident]
            del self._into[record.target][ident]

    def _put(self, kind: Kind, ident: str, record: Record) -> None:
        self._records[kind][ident] = record
        insort(self._order[kind], (record.rank, ident))
        if isinstance(record, Transition):
            self._link(record)

    def _link(self, transition: Transition) -> None:
        self._out.setdefault(transition.source, {})[transition.id] = transition
        self._into.setdefault(transition.target, {})[transition.id] = transition

    def _project(self, patch: Patch) -> None:
        """Keeps the graph in step: removals first, so that no edge is lost with a node put back."""
        graph = self._graph
        if graph is None:
            return
        moved = [change for change in patch.changes.values() if _ends(change.before) != _ends(change.after)]
        for change in moved:
            if isinstance(change.before, Transition):
                graph.remove_edge(change.before.source, change.before.target, change.before.id)
        for (kind, ident), change in patch.changes.items():
            if kind == "step" and change.after is None:
                graph.remove_node(ident)
            elif kind == "step" and change.before is None:
                graph.add_node(ident)
        for change in moved:
            if isinstance(change.after, Transition):
                graph.add_edge(change.after.source, change.after.target, change.after.id)


def _check_record(key: Key, record: Record) -> None:
    if key_of(record) != key:
        raise RefusedError(key[1], "key-differs", kind=key[0])
    _check_faults(record)


def _check_faults(record: Record) -> None:
    for fault in faults(record):
        raise RefusedError(f"{record.kind} {record.id}: {fault.place}", fault.code, **dict(fault.detail))


def _missing(record: Record, each: Reference) -> RefusedError:
    return RefusedError(f"{record.kind} {record.id}: {each.place}", "missing", id=each.key[1])


def _referred(record: Record | None) -> list[Key]:
    """What a record refers to."""
    return [each.key for each in references(record)] if record is not None else []


def _ends(record: Record | None) -> tuple[str, str] | None:
    return (record.source, record.target) if isinstance(record, Transition) else None

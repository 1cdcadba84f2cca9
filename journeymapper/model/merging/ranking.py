"""Ranks for what was taken over, so that it stands in the order where the other journey has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from journeymapper.model.merging.taking import Taking
from journeymapper.model.rank import between, ranks
from journeymapper.model.records import Kind, Record, key_of


def put_in_order(taken: Taking) -> None:
    """Gives a rank to what is new, and another to what was moved in the order of its kind.

    The rest keeps its rank, unless ranks of the journey are such that nothing fits between them.
    """
    for kind in {kind for kind, _ in taken.placed}:
        order = _order(taken, kind)
        fresh = {ident for of, ident in taken.placed if of == kind}
        records = [taken.records[kind, ident] for ident in order]
        for record in _ranked(records, fresh):
            taken.records[key_of(record)] = record


def _order(taken: Taking, kind: Kind) -> list[str]:
    """The ids in their new order: what was placed comes right after what stands before it there.

    What comes first there stands before the first that both have, at the end where they have none.
    """
    order = _Chain(each.id for each in taken.ours.all(kind) if _stays(taken, (kind, each.id)))
    leading: list[str] = []
    before: str | None = None
    for each in taken.theirs.all(kind):
        key = (kind, each.id)
        if key not in taken.records:
            continue
        if key not in taken.placed:
            if before is None:
                order.insert(order.before(each.id), leading)
                leading = []
            before = each.id
        elif before is None:
            leading.append(each.id)
        else:
            order.insert(before, [each.id])
            before = each.id
    order.insert(order.last, leading)
    return list(order)


class _Chain:
    """Ids in an order; None begins and ends it."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._after: dict[str | None, str | None] = {}
        self._before: dict[str, str | None] = {}
        self.last: str | None = None
        for ident in ids:
            self._after[self.last] = ident
            self._before[ident] = self.last
            self.last = ident
        self._after[self.last] = None

    def before(self, ident: str) -> str | None:
        """What stood before one of the first ids, before anything was put in."""
        return self._before[ident]

    def insert(self, after: str | None, ids: Iterable[str]) -> None:
        """Puts ids right behind one."""
        for ident in ids:
            self._after[ident] = self._after[after]
            self._after[after] = ident
            after = ident

    def __iter__(self) -> Iterator[str]:
        here = self._after[None]
        while here is not None:
            yield here
            here = self._after[here]


def _stays(taken: Taking, key: tuple[Kind, str]) -> bool:
    return key in taken.records and key not in taken.placed


def _ranked(records: Sequence[Record], fresh: Iterable[str]) -> list[Record]:
    kept = set(fresh)
    known = [None if record.id in kept else record.rank for record in records]
    fixed = [rank for rank in known if rank is not None]
    if any(one >= other for one, other in pairwise(fixed)) or "" in fixed:
        return [replace(record, rank=rank) for record, rank in zip(records, ranks(), strict=False)]
    found: list[Record] = []
    beyond: list[str | None] = [None] * len(records)
    upper: str | None = None
    for at in reversed(range(len(records))):
        beyond[at] = upper
        upper = known[at] if known[at] is not None else upper
    last: str | None = None
    for record, rank, high in zip(records, known, beyond, strict=True):
        last = between(last, high) if rank is None else rank
        found.append(replace(record, rank=last))
    return found

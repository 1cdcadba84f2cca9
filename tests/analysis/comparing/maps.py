"""Small maps to compare, told by the titles of their steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Note, Record, Sheet, Step, Supplier, Touch, Transition


def chain(
    titles: Mapping[str, str], *others: Record, arrows: bool = True, goal_of: str | None = None, **fields: Any
) -> Journey:
    """Steps by id, each with an arrow to the next; `fields` are those of every step."""
    rank = ranks()
    records: list[Record] = [Sheet(goal=goal_of), *others]
    ids = list(titles)
    for at, (ident, title) in enumerate(titles.items()):
        records.append(Step(ident, title, x=at * 276.0, rank=next(rank), **fields))
    if arrows:
        for source, target in pairwise(ids):
            records.append(Transition(f"{source}>{target}", source, target, rank=next(rank)))
    return Journey(records)


def numbered(titles: Iterable[str], prefix: str = "step-", *others: Record, **fields: Any) -> Journey:
    """Steps whose ids are numbers, as every table makes them."""
    return chain({f"{prefix}{at}": title for at, title in enumerate(titles, 1)}, *others, **fields)


def supplier(ident: str, name: str) -> Supplier:
    return Supplier(ident, name, rank=ident)


def note(ident: str, text: str) -> Note:
    return Note(ident, text, rank=ident)


def touch(supplier_id: str, **fields: Any) -> Touch:
    return Touch(supplier_id, **fields)

"""Whether two journeys hold the same: what a save checks before it writes."""

from __future__ import annotations

import dataclasses
import re
from itertools import zip_longest

from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Record

_SURROGATE = re.compile("[\ud800-\udfff]")


def difference(one: Journey, other: Journey) -> str | None:
    """The first record that is not the same in both, such as `step a1: mood`; None if all are, in this order.

    Ranks are no part of it: a file holds the order alone. Half a character counts as the sign that is
    written for it.
    """
    for kind in KINDS:
        ours = one.transitions if kind == "transition" else one.all(kind)
        theirs = other.transitions if kind == "transition" else other.all(kind)
        for mine, its in zip_longest(ours, theirs):
            if mine is None or its is None:
                found = mine or its
                return f"{found.kind} {found.id}"
            name = _other_field(mine, its)
            if name:
                return f"{mine.kind} {mine.id}: {name}"
    return None


def _other_field(mine: Record, its: Record) -> str:
    for field in dataclasses.fields(mine):
        if field.name == "rank":
            continue
        one, other = getattr(mine, field.name), getattr(its, field.name)
        if one != other and _written(one) != other:
            return field.name
    return ""


def _written(value: object) -> object:
    """The value with each half of a character replaced, as the codec writes it."""
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, tuple):
        return tuple(_written(each) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {each.name: _written(getattr(value, each.name)) for each in dataclasses.fields(value)}
        return dataclasses.replace(value, **parts)
    return value

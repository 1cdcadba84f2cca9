"""How single values stand in a file: each kind of value is read strictly and written plainly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from journeymapper.model.records import Amounts, Bend
from journeymapper.storage.json_door import shown

_WHOLE_BELOW = 1e15
"""Whole numbers below this are written without a point; floats hold them exactly."""


class Misfit(Exception):
    """A value is not what its field takes. The place grows from the inside out as the error passes."""

    def __init__(self, code: str, found: object = None, *place: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.found = shown(found)
        self.place: tuple[str | int, ...] = place

    def inside(self, part: str | int) -> Misfit:
        """The same, seen from one level further out."""
        self.place = (part, *self.place)
        return self


@dataclass(frozen=True, slots=True)
class Value:
    """A kind of value: `read` gives what a record holds or raises Misfit, `write` what JSON takes."""

    read: Callable[[object], Any]
    write: Callable[[Any], object]


def as_it_is(value: object) -> object:
    """What a record and JSON hold alike."""
    return value


def read_list(value: object, read: Callable[[object], Any]) -> tuple[Any, ...]:
    """Each entry of a JSON list, read by `read`; the list is emptied of what has been read. Raises Misfit."""
    if type(value) is not list:
        raise Misfit("want-list", value)
    found = []
    for at, each in enumerate(value):
        try:
            found.append(read(each))
        except Misfit as misfit:
            raise misfit.inside(at) from None
        value[at] = None  # a large file need not be in memory twice
    return tuple(found)


def list_of(each: Value) -> Value:
    """A JSON list of such values, a tuple in a record."""
    return Value(
        lambda value: read_list(value, each.read),
        lambda value: [each.write(entry) for entry in value],
    )


def optional(some: Value) -> Value:
    """Such a value or null."""

    def read(value: object) -> Any:
        if value is None:
            return None
        try:
            return some.read(value)
        except Misfit as misfit:
            if not misfit.place:
                misfit.code += "-or-null"
            raise

    return Value(read, lambda value: None if value is None else some.write(value))


def _read_text(value: object) -> str:
    if type(value) is not str:
        raise Misfit("want-text", value)
    return value


def _read_number(value: object) -> float:
    if type(value) is not float and type(value) is not int:
        raise Misfit("want-number", value)
    return float(value) + 0.0  # a sum with zero is never -0.0


def _write_number(value: float) -> float:
    return int(value) if value % 1 == 0 and abs(value) < _WHOLE_BELOW else value


def _read_whole(value: object) -> int:
    if type(value) is not int:
        raise Misfit("want-whole", value)
    return value


def _read_flag(value: object) -> bool:
    if type(value) is not bool:
        raise Misfit("want-flag", value)
    return value


def _read_amounts(value: object) -> Amounts:
    if type(value) is not dict:
        raise Misfit("want-object", value)
    found = []
    for name, amount in value.items():
        try:
            found.append((name, _read_number(amount)))
        except Misfit as misfit:
            raise misfit.inside(name) from None
    return tuple(found)


def _write_amounts(amounts: Amounts) -> dict[str, float]:
    return {name: _write_number(amount) for name, amount in amounts}


def _read_bend(value: object) -> Bend:
    if type(value) is not list or len(value) != 2:
        raise Misfit("want-point", value)
    x, y = read_list(value, _read_number)
    return x, y


def _write_bend(bend: Bend) -> list[float]:
    return [_write_number(at) for at in bend]


TEXT = Value(_read_text, as_it_is)
NUMBER = Value(_read_number, _write_number)
WHOLE = Value(_read_whole, as_it_is)
FLAG = Value(_read_flag, as_it_is)
AMOUNTS = Value(_read_amounts, _write_amounts)
TEXTS = list_of(TEXT)
BENDS = optional(list_of(Value(_read_bend, _write_bend)))
TEXT_OR_NULL = optional(TEXT)
NUMBER_OR_NULL = optional(NUMBER)
WHOLE_OR_NULL = optional(WHOLE)

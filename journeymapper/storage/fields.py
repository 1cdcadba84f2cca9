"""The fields of a journey file, in the order in which they are written: one table for both directions."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from journeymapper.model.records import (
    Action,
    Evidence,
    Extra,
    Hushed,
    Kind,
    Link,
    Note,
    Phase,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from journeymapper.storage.values import (
    AMOUNTS,
    BENDS,
    FLAG,
    NUMBER,
    NUMBER_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE,
    WHOLE_OR_NULL,
    Misfit,
    Value,
    list_of,
)

R = TypeVar("R")

_encode = json.JSONEncoder(ensure_ascii=False).encode
_CONSTANTS = {None: "null", True: "true", False: "false"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name in the file, how its value stands there, and how the record calls it."""

    name: str
    value: Value
    attribute: str = ""
    always: bool = False
    """Written even at its default."""
    required: bool = False
    """Must be in the file, though the record has a default."""

    @property
    def own(self) -> str:
        """The name of the record's attribute."""
        return self.attribute or self.name


@dataclass(frozen=True)
class Shape(Generic[R]):
    """A JSON object that stands for a record of type `of`; a field without a default is required too."""

    of: type[R]
    fields: tuple[Field, ...]

    @cached_property
    def _readers(self) -> dict[str, tuple[str, Callable[[object], Any]]]:
        """By field name: the attribute and how to read it."""
        return {each.name: (each.own, each.value.read) for each in self.fields}

    @cached_property
    def _defaults(self) -> dict[str, object]:
        known = dataclasses.fields(self.of)  # type: ignore[arg-type]
        return {each.name: each.default for each in known}

    @cached_property
    def _required(self) -> tuple[tuple[str, str], ...]:
        """Attribute and name of each field that must be there."""
        return tuple(
            (each.own, each.name)
            for each in self.fields
            if each.required or self._defaults[each.own] is dataclasses.MISSING
        )

    @cached_property
    def _writers(self) -> tuple[tuple[str, str, object, Callable[[Any], object]], ...]:
        """For each field: name, attribute, the value at which it is left out, how to write it."""
        never = object()
        return tuple(
            (each.name, each.own, never if each.always else self._defaults[each.own], each.value.write)
            for each in self.fields
        )

    def read(self, value: object, **given: object) -> R:
        """The record that a JSON object stands for, with attributes `given` beside it. Raises Misfit."""
        if type(value) is not dict:
            raise Misfit("want-object", value)
        extra: list[tuple[str, str]] = []
        readers = self._readers
        for name, each in value.items():
            if name not in readers:
                extra.append((name, _as_text(each)))
                continue
            attribute, read = readers[name]
            try:
                given[attribute] = read(each)
            except Misfit as misfit:
                raise misfit.inside(name) from None
        for attribute, name in self._required:
            if attribute not in given:
                raise Misfit("field-missing", None, name)
        given["extra"] = tuple(extra)
        return self.of(**given)

    def write(self, record: Any) -> dict[str, Any]:
        """The JSON object of a record: known fields in order, without defaults, then the unknown ones."""
        found: dict[str, Any] = {}
        for name, attribute, default, write in self._writers:
            value = getattr(record, attribute)
            if value != default:
                found[name] = write(value)
        for name, text in record.extra:
            found.setdefault(name, json.loads(text))
        return found

    def entries(self) -> Value:
        """A JSON list of such objects."""
        return list_of(Value(self.read, self.write))


def unknown(values: Mapping[str, object], known: tuple[str, ...]) -> Extra:
    """The fields beside the known ones, as records keep them."""
    return tuple((name, _as_text(value)) for name, value in values.items() if name not in known)


def _as_text(value: object) -> str:
    """A value as JSON: what is there a million times, in a third of the time that `json.dumps` takes."""
    if type(value) is int:
        return str(value)
    return _CONSTANTS[value] if value is None or type(value) is bool else _encode(value)


_ID = Field("id", TEXT, always=True)

_HUSHED = Shape(Hushed, (Field("finding", TEXT), Field("id", TEXT, always=True, required=True)))
_TOUCH = Shape(
    Touch,
    (
        Field("supplier", TEXT),
        Field("aida", TEXT_OR_NULL),
        Field("contact", TEXT),
        Field("started_by", TEXT_OR_NULL),
        Field("value", TEXT),
    ),
)
_EVIDENCE = Shape(Evidence, (Field("source", TEXT), Field("note", TEXT), Field("date", TEXT_OR_NULL)))
_LINK = Shape(Link, (Field("title", TEXT), Field("url", TEXT)))

SHEET = Shape(
    Sheet,
    (
        Field("title", TEXT, always=True),
        Field("description", TEXT),
        Field("date", TEXT_OR_NULL),
        Field("language", TEXT, always=True),
        Field("goal", TEXT_OR_NULL),
        Field("hushed", _HUSHED.entries()),
    ),
)
STEP = Shape(
    Step,
    (
        _ID,
        Field("title", TEXT, always=True),
        Field("description", TEXT),
        Field("speaker_notes", TEXT),
        Field("phase", TEXT_OR_NULL),
        Field("x", NUMBER, always=True),
        Field("y", NUMBER, always=True),
        Field("pinned", FLAG),
        Field("touches", _TOUCH.entries()),
        Field("channels", TEXTS),
        Field("mood", WHOLE_OR_NULL),
        Field("moment_of_truth", FLAG),
        Field("votes", WHOLE),
        Field("pains", TEXTS),
        Field("chances", TEXTS),
        Field("links", _LINK.entries()),
        Field("days", NUMBER_OR_NULL),
        Field("segment_days", AMOUNTS),
        Field("skipped_by", TEXTS),
        Field("evidence", _EVIDENCE.entries()),
    ),
)
TRANSITION = Shape(
    Transition,
    (
        Field("source", TEXT),
        Field("target", TEXT),
        Field("key", TEXT, attribute="id"),
        Field("kind", TEXT, attribute="way", always=True),
        Field("label", TEXT),
        Field("segments", TEXTS),
        Field("share", NUMBER_OR_NULL),
        Field("segment_shares", AMOUNTS),
        Field("bends", BENDS),
        Field("bent_by", TEXT_OR_NULL),
        Field("evidence", _EVIDENCE.entries()),
    ),
)
LISTS: Mapping[str, tuple[Kind, Shape[Any]]] = MappingProxyType(
    {
        "phases": ("phase", Shape(Phase, (_ID, Field("name", TEXT), Field("color", TEXT_OR_NULL)))),
        "suppliers": (
            "supplier",
            Shape(
                Supplier,
                (
                    _ID,
                    Field("name", TEXT),
                    Field("short", TEXT_OR_NULL),
                    Field("color", TEXT_OR_NULL),
                    Field("goal", TEXT_OR_NULL),
                ),
            ),
        ),
        "segments": (
            "segment",
            Shape(
                Segment,
                (
                    _ID,
                    Field("name", TEXT),
                    Field("description", TEXT),
                    Field("color", TEXT_OR_NULL),
                    Field("share", NUMBER_OR_NULL),
                ),
            ),
        ),
        "notes": (
            "note",
            Shape(Note, (_ID, Field("text", TEXT), Field("x", NUMBER_OR_NULL), Field("y", NUMBER_OR_NULL))),
        ),
        "actions": (
            "action",
            Shape(
                Action,
                (
                    _ID,
                    Field("text", TEXT),
                    Field("step", TEXT_OR_NULL),
                    Field("owner", TEXT),
                    Field("due", TEXT_OR_NULL),
                    Field("done", FLAG),
                ),
            ),
        ),
    }
)
"""The lists of records in `graph`, by their field."""
GRAPH_ORDER = (
    *("format", "version", "title", "description", "date", "language"),
    *("phases", "suppliers", "segments", "goal", "notes", "actions", "hushed"),
)

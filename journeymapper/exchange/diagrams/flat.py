"""Records as plain attributes, a text each: for formats that know names and texts and little more.

Numbers and flags stand as they are read by people, lists as JSON, ids as `markup` makes them safe. Fields
that this version does not know go along together as `extra`.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Callable, Mapping
from typing import Any, Literal

from journeymapper.exchange.diagrams.gathering import Found, Gathered
from journeymapper.exchange.diagrams.markup import clean_json, safe, unsafe
from journeymapper.exchange.diagrams.told import Told
from journeymapper.exchange.incoming import Holds
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import RECORDS, Extra
from journeymapper.model.rules import RefusedError
from journeymapper.storage.codec import to_node_link
from journeymapper.storage.fields import LISTS, SHEET, Shape
from journeymapper.storage.json_door import read_json
from journeymapper.storage.values import (
    FLAG,
    NUMBER,
    NUMBER_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    WHOLE,
    WHOLE_OR_NULL,
)

Sort = Literal["string", "double", "long", "boolean", "id", "json"]

_REFERENCES = ("goal", "phase")
EXTRA, FILE_EXTRA = "extra", "file_extra"
EVERYTHING: Holds = {
    kind: frozenset(each.name for each in dataclasses.fields(record)) - {"id", "rank"}
    for kind, record in RECORDS.items()
}
"""What a format holds that has room for attributes."""
_SORTS: dict[int, Sort] = {
    id(TEXT): "string",
    id(TEXT_OR_NULL): "string",
    id(NUMBER): "double",
    id(NUMBER_OR_NULL): "double",
    id(WHOLE): "long",
    id(WHOLE_OR_NULL): "long",
    id(FLAG): "boolean",
}


def sorts_of(shape: Shape[Any]) -> dict[str, Sort]:
    """What sort of attribute each field of a record is."""
    sorts = {each.name: _SORTS.get(id(each.value), "json") for each in shape.fields}
    references: dict[str, Sort] = {name: "id" for name in _REFERENCES if name in sorts}
    return {**sorts, **references, EXTRA: "json"}


SHEET_SORTS: Mapping[str, Sort] = {
    "format": "string",
    "version": "long",
    **sorts_of(SHEET),
    **dict.fromkeys(LISTS, "json"),
    FILE_EXTRA: "json",
}
"""The attributes of a whole map: those of its sheet, and the lists."""


def flattened(shape: Shape[Any], record: Any) -> dict[str, str]:
    """A record as attributes, those at their default left out."""
    sorts = sorts_of(shape)
    values = {name: value for name, value in shape.write(record).items() if name in sorts and name != EXTRA}
    if record.extra:
        values[EXTRA] = _loaded(record.extra)
    return {name: as_text(value, sorts[name]) for name, value in values.items()}


def flat_sheet(journey: Journey) -> dict[str, str]:
    """What a map says of itself as attributes, with its lists."""
    graph = to_node_link(journey)["graph"]
    extra = _loaded(journey.sheet.extra)
    values = {name: value for name, value in graph.items() if name in SHEET_SORTS and name not in extra}
    if extra:
        values[EXTRA] = extra
    if journey.sheet.file_extra:
        values[FILE_EXTRA] = _loaded(journey.sheet.file_extra)
    return {name: as_text(value, SHEET_SORTS[name]) for name, value in values.items()}


def as_text(value: object, sort: Sort) -> str:
    """A value as an attribute."""
    if sort == "json":
        return clean_json(json.dumps(value, ensure_ascii=False))
    if sort == "boolean":
        return "true" if value else "false"
    return safe(str(value)) if sort == "id" else str(value)


def unflattened(
    sorts: Mapping[str, Sort], attributes: Mapping[str, str], place: str, told: Told
) -> dict[str, Any]:
    """The fields that attributes tell, as they stand in a journey file; unknown ones stay as they are."""
    fields: dict[str, Any] = {}
    extra: object = {}
    for name, text in attributes.items():
        sort = sorts.get(name)
        if sort is None:
            fields[name] = text
            continue
        try:
            value = _READERS[sort](text)
        except (ValueError, RefusedError):
            told.add(
                tr("{place}: {name} is not as expected: “{text}”", place=place, name=name, text=text[:40])
            )
            continue
        if name == EXTRA:
            extra = value
        else:
            fields[name] = value
    if isinstance(extra, dict):
        known = sorts.keys() - {EXTRA, FILE_EXTRA}
        fields.update((name, value) for name, value in extra.items() if name not in known)
    return fields


def unflattened_sheet(attributes: Mapping[str, str], gathered: Gathered, told: Told) -> None:
    """Takes what a map says of itself out of attributes, with its lists."""
    place = tr("title block")
    beside = {name: text for name, text in attributes.items() if name == FILE_EXTRA}
    extra = unflattened(SHEET_SORTS, beside, place, told).get(FILE_EXTRA)
    if isinstance(extra, dict):
        texts = ((name, json.dumps(value, ensure_ascii=False)) for name, value in extra.items())
        gathered.file_extra = tuple(texts)
    own = {name: text for name, text in attributes.items() if name not in {FILE_EXTRA, "format", "version"}}
    fields = unflattened(SHEET_SORTS, own, place, told)
    for name in LISTS:
        entries = fields.pop(name, [])
        listed = entries if isinstance(entries, list) else []
        gathered.lists[name] = [Found(each, f"{name}[{at}]") for at, each in enumerate(listed)]
    gathered.sheet = fields


def _loaded(extra: Extra) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in extra}


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _flag(text: str) -> bool:
    known = text.strip().lower()
    if known not in _FLAGS:
        raise ValueError(text)
    return _FLAGS[known]


def _json(text: str) -> object:
    return read_json(text.encode("utf-8", "replace"))


_FLAGS = {"true": True, "1": True, "false": False, "0": False}
_READERS: Mapping[Sort, Callable[[str], object]] = {
    "string": str,
    "double": _number,
    "long": int,
    "boolean": _flag,
    "id": unsafe,
    "json": _json,
}

"""Steps and arrows from graphs of others: what their attributes are called elsewhere, and what they mean."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from journeymapper.exchange.diagrams.gathering import Found, Gathered, guess_ways
from journeymapper.exchange.diagrams.spreading import Place, spread
from journeymapper.exchange.diagrams.told import Told
from journeymapper.i18n.language import tr
from journeymapper.model.records import TransitionKind
from journeymapper.storage.fields import LISTS, SHEET, STEP, TRANSITION

_LONGEST = 10_000
"""Letters of an unknown attribute that is kept."""
_TITLES = ("title", "label", "name", "Label", "Name", "text")
_LABELS = ("label", "title", "name", "Label", "Name")
_PHASES = ("phase", "group", "stage", "cluster")
_PLACES = ("x", "y", "pos", "position")
_STEP_FIELDS = {each.name for each in STEP.fields}
_ARROW_FIELDS = {each.name for each in TRANSITION.fields}
_SHEET_FIELDS = {each.name for each in SHEET.fields}
_WAYS = get_args(TransitionKind)
_PAIR = re.compile(r"\s*([-+.\deE]+)[,\s]+([-+.\deE]+)!?\s*")


def adopt_sheet(attributes: Mapping[str, Any], gathered: Gathered, told: Told) -> None:
    """Takes what the graph as a whole says of itself."""
    title = first_text(attributes, _TITLES)
    if title:
        gathered.sheet["title"] = title
    for name, value in attributes.items():
        if name in LISTS and isinstance(value, list):
            gathered.lists[name] = [Found(each, f"{name}[{at}]") for at, each in enumerate(value)]
        elif name in _SHEET_FIELDS:
            gathered.sheet.setdefault(name, value)
        elif name not in {*_TITLES, "format", "version"}:
            _keep(gathered.sheet, name, value, tr("title block"), told)


def adopt_step(ident: str, attributes: Mapping[str, Any], place: str, told: Told) -> Found:
    """A step of a node's attributes; its `x` and `y` are left to `adopt_places`."""
    fields: dict[str, Any] = {"id": ident, "title": first_text(attributes, _TITLES) or ident}
    phase = next((attributes[name] for name in _PHASES if isinstance(attributes.get(name), str)), None)
    if phase:
        fields["phase"] = phase
    for name, value in attributes.items():
        if name in _STEP_FIELDS and name not in {*_PLACES, "phase"}:
            fields.setdefault(name, value)
        elif name not in _PLACES and not (isinstance(value, str) and value in {fields["title"], phase}):
            _keep(fields, name, value, place, told)
    return Found(fields, place)


def adopt_arrow(
    ends: tuple[str, str], attributes: Mapping[str, Any], place: str, told: Told, key: object = None
) -> Found:
    """An arrow of an edge's attributes."""
    fields: dict[str, Any] = {"source": ends[0], "target": ends[1]}
    label = first_text(attributes, _LABELS)
    if label:
        fields["label"] = label
    if isinstance(key, str):
        fields["key"] = key
    for name, value in attributes.items():
        if name == "kind" and value not in _WAYS:
            _keep(fields, "sort", value, place, told)
        elif name in _ARROW_FIELDS:
            fields.setdefault(name, value)
        elif not isinstance(value, str) or value != label:
            _keep(fields, name, value, place, told)
    return Found(fields, place)


def adopt_phases(gathered: Gathered) -> None:
    """Makes a phase of each name that steps give as theirs and that no phase has as its id."""
    listed = gathered.lists.setdefault("phases", [])
    known = {each.fields.get("id") for each in listed if isinstance(each.fields, dict)}
    for step in gathered.steps:
        phase = step.fields.get("phase")
        if isinstance(phase, str) and phase not in known:
            known.add(phase)
            listed.append(Found({"id": phase, "name": phase}, step.place))


def adopt_ways(gathered: Gathered) -> None:
    """Guesses which arrows are loops, unless the file says of any what it is."""
    if not any("kind" in arrow.fields for arrow in gathered.arrows):
        guess_ways(gathered.steps, gathered.arrows)


def place_of(attributes: Mapping[str, Any]) -> Place | None:
    """Where a node lies, as `x` and `y`, as `pos` or as `position`; None where it does not say."""
    for name in ("pos", "position"):
        value = attributes.get(name)
        if isinstance(value, dict):
            attributes = value
        elif isinstance(value, list) and len(value) == 2:
            attributes = {"x": value[0], "y": value[1]}
        elif isinstance(value, str) and (found := _PAIR.fullmatch(value)):
            attributes = {"x": found[1], "y": found[2]}
    x, y = (number_of(attributes.get(name)) for name in ("x", "y"))
    return None if x is None or y is None else (x, y)


def number_of(value: object) -> float | None:
    """A finite number, or a text that is one."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def adopt_places(steps: Sequence[Found], places: Mapping[str, Place]) -> bool:
    """Puts steps where the file says, if it says so of each and if they can stand there."""
    if not steps or any(step.fields["id"] not in places for step in steps):
        return False
    far = spread(places)
    if far is None:
        return False
    for step in steps:
        step.fields["x"], step.fields["y"] = far[step.fields["id"]]
    return True


def first_text(attributes: Mapping[str, Any], names: Sequence[str]) -> str:
    """The first of these attributes that is a text with something in it, or a number."""
    for name in names:
        value = attributes.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
    return ""


def _keep(fields: dict[str, Any], name: str, value: object, place: str, told: Told) -> None:
    """Keeps an attribute that this version does not know with its step or arrow, if it is small."""
    if len(json.dumps(value, ensure_ascii=False)) > _LONGEST:
        told.add(tr("{place}: {name} is too long to be kept", place=place, name=name))
    else:
        fields.setdefault(name, value)

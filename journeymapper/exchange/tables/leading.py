"""Arrows in the row of the step that they leave: '7; 11a [no choice]', a column for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from journeymapper.exchange.tables import packing
from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.packing import packed, unpacked
from journeymapper.exchange.tables.table import Cell
from journeymapper.exchange.tables.taking import Taking, shortened
from journeymapper.exchange.tables.values import take_text
from journeymapper.i18n.language import tr
from journeymapper.model.records import Step, Transition, TransitionKind

_LABELLED = re.compile(r"([^\[]*?)\s*\[(.*)\]", re.DOTALL)
_WAYS: Mapping[str, TransitionKind] = MappingProxyType({"@next": "next", "@loop": "loop", "@skip": "skip"})


def _put(way: TransitionKind) -> Field:
    label = {"next": lambda: tr("Next steps"), "loop": lambda: tr("Back to"), "skip": lambda: tr("Skips to")}[
        way
    ]
    synonyms = {
        "next": "next,next step,volgende,volgende stap,goes to,gaat naar,to,naar,successors,opvolger",
        "loop": "loop,loops,loop to,back,terug,lus,lus naar",
        "skip": "skip,skips,skip to,sprong,slaat over naar",
    }[way]
    return Field(
        f"@{way}", label, lambda step, naming: _text(step, way, naming), take_text, 16, synonyms=synonyms
    )


def _text(step: Step, way: TransitionKind, naming: Naming) -> Cell:
    arrows = (each for each in naming.journey.out(step.id) if each.way == way)
    return packed((_item(each, naming) for each in arrows), packing.ITEMS) or None


def _item(arrow: Transition, naming: Naming) -> str:
    number = naming.numbers[arrow.target]
    return f"{number} [{arrow.label}]" if arrow.label else number


def _ids(step: Step, naming: Naming) -> Cell:
    out = naming.journey.out(step.id)
    arrows = (each for way in _WAYS.values() for each in out if each.way == way)
    return packed((f"{naming.numbers[each.target]}={each.id}" for each in arrows), packing.ITEMS) or None


LEADS: tuple[Field, ...] = (_put("next"), _put("loop"), _put("skip"))
ARROWS = Field("@arrows", lambda: tr("Arrow ids"), _ids, take_text, 12, "discreet")
"""The ids of the arrows, each behind the number of the step that it leads to."""


def leads_of(source: str, cells: Mapping[str, str], taking: Taking) -> Iterator[Transition]:
    """The arrows out of a step, from its cells by field; steps have been named before."""
    known = _known_ids(cells.get("@arrows", ""), taking)
    for key, way in _WAYS.items():
        for target, label in _targets(cells.get(key, ""), taking):
            ids = known.get(target, [])
            ident = taking.ident(Transition, ids.pop(0) if ids else "")
            yield Transition(ident, source, target, way, label)


def _targets(text: str, taking: Taking) -> Iterator[tuple[str, str]]:
    for item in unpacked(text, packing.ITEMS):
        found = _LABELLED.fullmatch(item)
        name, label = (found[1], found[2]) if found else (item, "")
        several = [name] if taking.steps.find(name) else unpacked(name, packing.WORDS)
        for each in several:
            target = taking.steps.find(each)
            if target is None:
                taking.tell(tr("“{name}” is no step of this table", name=shortened(each)))
            else:
                yield target, label


def _known_ids(text: str, taking: Taking) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in unpacked(text, packing.ITEMS):
        number, _, ident = item.partition("=")
        target = taking.steps.find(number)
        if target is not None and ident:
            found.setdefault(target, []).append(ident)
    return found

"""The columns of each sheet, and what may stand in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import get_args

from journeymapper.exchange.tables import lists, values
from journeymapper.exchange.tables.field import (
    Field,
    id_field,
    put,
    put_number,
    segments_field,
    step_at,
    text_field,
)
from journeymapper.exchange.tables.step_fields import STEP
from journeymapper.exchange.tables.table import same
from journeymapper.exchange.tables.words import in_each_language, way_name, yes_or_nothing
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import source_name
from journeymapper.model.records import Kind, Source

TRANSITION: tuple[Field, ...] = (
    step_at("@source", lambda: tr("From"), lambda arrow: arrow.source),
    Field(
        "@source_title",
        lambda: tr("From step"),
        lambda arrow, naming: naming.title(arrow.source),
        values.take_text,
        36,
    ),
    step_at("@target", lambda: tr("To"), lambda arrow: arrow.target),
    Field(
        "@target_title",
        lambda: tr("To step"),
        lambda arrow, naming: naming.title(arrow.target),
        values.take_text,
        36,
    ),
    Field(
        "way", lambda: tr("Kind"), lambda arrow, _: way_name(arrow.way), values.take_way, 12, "middle", "kind"
    ),
    text_field("label", lambda: tr("Condition"), 26, synonyms="label"),
    Field("share", lambda: tr("Share"), put_number("share"), values.take_share, 10, "percent"),
    segments_field("segments", lambda: tr("Only for"), 20, "segments"),
    Field(
        "segment_shares",
        lambda: tr("Share per segment"),
        lambda arrow, naming: lists.put_shares(arrow.segment_shares, naming),
        lists.take_shares,
        26,
    ),
    Field(
        "evidence",
        lambda: tr("Evidence"),
        lambda arrow, _naming: lists.put_evidence(arrow.evidence),
        lists.take_evidence,
        36,
        choices="evidence",
    ),
    Field(
        "bends",
        lambda: tr("Corners"),
        lambda arrow, _naming: lists.put_bends(arrow.bends),
        lists.take_bends,
        12,
        "discreet",
    ),
    Field("bent_by", lambda: tr("Drawn by"), put("bent_by"), values.take_drawer, 9, "discreet"),
    id_field(),
)
_COLOR = Field("color", lambda: tr("Color"), put("color"), values.take_color, 11, "middle", synonyms="colour")
_WAS = Field(
    "@was",
    lambda: tr("Called in this file"),
    lambda each, naming: naming.labels[each.kind][each.id],
    values.take_text,
    14,
    "discreet",
)
PHASE: tuple[Field, ...] = (text_field("name", lambda: tr("Phase"), 34, "title"), _COLOR, _WAS, id_field())
SUPPLIER: tuple[Field, ...] = (
    text_field("name", lambda: tr("Supplier"), 34, "title"),
    Field("short", lambda: tr("Short"), put("short"), values.take_short, 11, "middle"),
    _COLOR,
    step_at("@goal", lambda: tr("Goal"), lambda supplier: supplier.goal),
    _WAS,
    id_field(),
)
SEGMENT: tuple[Field, ...] = (
    text_field("name", lambda: tr("Segment"), 34, "title"),
    text_field("description", lambda: tr("Description"), 50),
    _COLOR,
    Field("share", lambda: tr("Share"), put_number("share"), values.take_share, 10, "percent"),
    _WAS,
    id_field(),
)
NOTE: tuple[Field, ...] = (
    text_field("text", lambda: tr("Note"), 70),
    Field("x", lambda: "x", put_number("x"), values.take_place, 9, "discreet"),
    Field("y", lambda: "y", put_number("y"), values.take_place, 9, "discreet"),
    id_field(),
)
ACTION: tuple[Field, ...] = (
    text_field("text", lambda: tr("Action"), 50, "title"),
    step_at("@step", lambda: tr("Step"), lambda action: action.step),
    text_field("owner", lambda: tr("Owner"), 22),
    Field("due", lambda: tr("Due"), lambda each, _: values.put_date(each.due), values.take_date, 13, "date"),
    Field(
        "done",
        lambda: tr("Done"),
        lambda each, _: yes_or_nothing(each.done),
        values.take_flag,
        10,
        "middle",
        "yes",
    ),
    id_field(),
)
FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        "step": STEP,
        "transition": TRANSITION,
        "phase": PHASE,
        "supplier": SUPPLIER,
        "segment": SEGMENT,
        "note": NOTE,
        "action": ACTION,
    }
)


@cache
def names_of(kind: Kind) -> Mapping[str, Field]:
    """The columns of a sheet by what they may be called; of two the first one."""
    found: dict[str, Field] = {}
    for field in FIELDS[kind]:
        for name in in_each_language(field.label):
            found.setdefault(same(name), field)
    for field in FIELDS[kind]:
        for name in field.names():
            found.setdefault(name, field)
    return MappingProxyType(found)


def choices_of(field: Field) -> Sequence[str | int]:
    """What is offered for a cell, besides what may be typed."""
    match field.choices:
        case "kind":
            return [way_name(each) for each in ("next", "loop", "skip")]
        case "evidence":
            return [source_name(each) for each in get_args(Source)]
        case "yes":
            return [tr("yes")]
        case "mood":
            return [-2, -1, 0, 1, 2]
        case _:
            return []

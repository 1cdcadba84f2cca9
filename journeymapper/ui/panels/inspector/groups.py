"""The table of groups: what the inspector shows of each kind of thing, in order."""

from __future__ import annotations

from collections.abc import Mapping

from journeymapper.i18n.language import tr
from journeymapper.ui.panels.inspector import (
    arrow,
    customer,
    evidence,
    links,
    segments,
    sheet,
    spot,
    step,
    touches,
)
from journeymapper.ui.panels.inspector.group import GroupKind
from journeymapper.ui.panels.inspector.scope import Scope, SubjectKind


def _count_suppliers(scope: Scope) -> str:
    here = {touch.supplier for each in scope.steps for touch in each.touches}
    return str(len(here)) if here else ""


GROUPS: Mapping[SubjectKind, tuple[GroupKind, ...]] = {
    "step": (
        GroupKind("about", lambda: tr("Step"), step.build_about),
        GroupKind("suppliers", lambda: tr("Suppliers"), touches.build_touches, summary=_count_suppliers),
        GroupKind("evidence", lambda: tr("Evidence"), evidence.build_evidence, summary=evidence.level),
        GroupKind("customer", lambda: tr("Customer"), customer.build_customer),
        GroupKind(
            "segments",
            lambda: tr("Time and segments"),
            segments.build_segments,
            summary=segments.count_skips,
        ),
        GroupKind("places", lambda: tr("Channels and links"), links.build_places),
        GroupKind("talk", lambda: tr("Speaker notes"), step.build_talk),
        GroupKind("spot", lambda: tr("Place on the map"), spot.build_spot, several=False),
    ),
    "transition": (
        GroupKind("arrow", lambda: tr("Arrow"), arrow.build_about),
        GroupKind("takers", lambda: tr("Who takes it"), arrow.build_takers),
        GroupKind("arrow_evidence", lambda: tr("Evidence"), evidence.build_evidence, summary=evidence.level),
    ),
    "note": (
        GroupKind("note", lambda: tr("Note"), sheet.build_note, several=False),
        GroupKind("spot", lambda: tr("Place on the map"), spot.build_spot, several=False),
    ),
    "sheet": (GroupKind("map", lambda: tr("Map"), sheet.build_sheet),),
}

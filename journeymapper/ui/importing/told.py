"""How much a map has, in words."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey


def counts(journey: Journey) -> str:
    """Steps, and what else there is of it."""
    parts = [
        (journey.count("step"), tr("Steps: {n}", n=journey.count("step"))),
        (journey.count("transition"), tr("arrows: {n}", n=journey.count("transition"))),
        (len(journey.phases), tr("phases: {n}", n=len(journey.phases))),
        (len(journey.suppliers), tr("suppliers: {n}", n=len(journey.suppliers))),
        (len(journey.segments), tr("segments: {n}", n=len(journey.segments))),
        (journey.count("note"), tr("notes: {n}", n=journey.count("note"))),
    ]
    return " · ".join(text for at, (count, text) in enumerate(parts) if count or not at)

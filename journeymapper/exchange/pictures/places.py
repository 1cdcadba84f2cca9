"""The places in a picture that a reader may want to go to: phases, and the parts beside the map."""

from __future__ import annotations

from typing import NamedTuple

from journeymapper.drawing.shapes import Drawing, Group
from journeymapper.exchange.pictures.extent import Extent, extent
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey

_PARTS = ("legend", "part")


class Place(NamedTuple):
    """What a place is called, and its top left corner in map units."""

    title: str
    x: float
    y: float


def places(journey: Journey, drawing: Drawing) -> list[Place]:
    """The phases that have steps in the drawing, in their order, then its parts.

    A phase lies where its band does; without a band, where its first step in the drawing does.
    """
    reaches = {group.id: reach for group, reach in _reaches(drawing)}
    found = []
    for phase in journey.phases:
        reach = reaches.get(f"phase-{phase.id}")
        steps = (each for each in journey.steps if each.phase == phase.id)
        first = next((at for step in steps if (at := reaches.get(f"step-{step.id}"))), None)
        at = reach or first
        if at:
            found.append(Place(_line(phase.name) or tr("Phase"), at.left, at.top))
    found += [
        Place(_line(group.title) or tr("Legend"), reach.left, reach.top)
        for group, reach in _reaches(drawing)
        if group.role in _PARTS
    ]
    return found


def _line(text: str) -> str:
    return " ".join(text.split())


def _reaches(drawing: Drawing) -> list[tuple[Group, Extent]]:
    groups = (each for each in drawing.shapes if isinstance(each, Group))
    return [(group, reach) for group in groups if (reach := extent(group))]

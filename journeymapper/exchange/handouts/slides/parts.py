"""A map that is too large to be read on one slide, in parts: by phase, and large phases by place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.map import MapDrawing
from journeymapper.exchange.handouts.slides.map_slide import place_of
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names

READABLE = 0.6
"""Titles on the slide of the whole map are at least 6 points high, or parts of it follow."""
_CLEAR = 0.75
"""And those on the slide of a part this much of their size on the map."""


@dataclass(frozen=True, slots=True)
class Part:
    """Steps that are shown together."""

    title: str
    steps: tuple[str, ...]


def is_readable(drawn: MapDrawing, room: Box) -> bool:
    """Whether one slide does for the map."""
    return place_of(drawn, room).scale >= READABLE


def parted(drawn: MapDrawing, room: Box) -> list[Part]:
    """The parts of a map in the order of its phases, those without a phase last."""
    journey = drawn.journey
    names = Names(journey)
    parts: list[Part] = []
    for phase in (*(each.id for each in journey.phases), None):
        steps = tuple(step.id for step in journey.steps if step.phase == phase)
        if not steps:
            continue
        name = names.entry("phase", phase) if phase else tr("No phase")
        found = list(_split(drawn, room, steps))
        for at, some in enumerate(found, 1):
            of_many = tr("{name} ({n} of {all})", name=name, n=at, all=len(found))
            parts.append(Part(of_many if len(found) > 1 else name, some))
    return parts


def _split(drawn: MapDrawing, room: Box, steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The steps in halves along the longer side of what they cover, until they can be read."""
    if len(steps) == 1 or place_of(drawn, room, steps).scale >= _CLEAR:
        yield steps
        return
    wide, high = _spread(drawn, steps)
    across = wide / room.width >= high / room.height
    lying = sorted(steps, key=lambda each: drawn.cards[each].box.center[not across])
    half = set(lying[: len(lying) // 2])
    yield from _split(drawn, room, tuple(each for each in steps if each in half))
    yield from _split(drawn, room, tuple(each for each in steps if each not in half))


def _spread(drawn: MapDrawing, steps: Collection[str]) -> tuple[float, float]:
    boxes = [drawn.cards[each].box for each in steps]
    wide = max(each.right for each in boxes) - min(each.left for each in boxes)
    return wide, max(each.bottom for each in boxes) - min(each.top for each in boxes)

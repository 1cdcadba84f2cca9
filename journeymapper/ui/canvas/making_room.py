"""A new step right beside its neighbour: steps that are in its way go down, no other moves. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.ui.canvas.walking import BREATH, CARD_HEIGHT, CARD_WIDTH, PITCH_ACROSS, PITCH_DOWN

_GAP = PITCH_DOWN - CARD_HEIGHT
_NEW = ""
"""In place of the id of the new card: before all others of the same height."""


@dataclass(frozen=True, slots=True)
class Room:
    """The centre for a new card, and those of the cards that make room for it."""

    at: Point
    moved: Mapping[str, Point] = field(default_factory=dict)


def after(here: Box) -> tuple[Point, ...]:
    """Where a step after `here` belongs: right below it."""
    x, y = here.center
    return ((x, max(y + PITCH_DOWN, here.bottom + _GAP + CARD_HEIGHT / 2)),)


def beside(here: Box) -> tuple[Point, ...]:
    """Where an alternative to `here` belongs: right of it, left of it, else right below."""
    x, y = here.center
    return (x + PITCH_ACROSS, y), (x - PITCH_ACROSS, y), *after(here)


def made_room(
    boxes: Mapping[str, Box], places: Sequence[Point], fixed: Collection[str], here: Box | None = None
) -> Room | None:
    """The first of these places that is free; else the last, once cards have gone down from there.

    Args:
        boxes: the cards by step id.
        places: centres, the best first.
        fixed: cards that may not move.
        here: the card that the new one belongs to.

    Returns:
        None if a card is in the way that may not move, or does not lie below.
    """
    grown = [box.grown(BREATH) for box in boxes.values()]
    for place in places:
        wanted = box_around(place, CARD_WIDTH, CARD_HEIGHT)
        if not any(wanted.intersects(box) for box in grown):
            return Room(place)
    new = box_around(places[-1], CARD_WIDTH, CARD_HEIGHT)
    # Below a high card the new one stands lower than usual; the next ones need not.
    level = min(new.center[1], here.center[1] + PITCH_DOWN) if here else new.center[1]
    moved = _lowered(boxes, new, level, fixed)
    return None if moved is None else Room(places[-1], moved)


def _lowered(
    boxes: Mapping[str, Box], new: Box, level: float, fixed: Collection[str]
) -> dict[str, Point] | None:
    """The centres of the cards that give way to a new one, and to each other.

    Of two cards the one that was the higher pushes the other: a tall card that was pushed reaches further
    down than the middle of the next one, which gives way all the same. `level`: how high the new one counts.
    """
    now = {_NEW: new, **boxes}
    order = {ident: (box.center[1], ident) for ident, box in boxes.items()} | {_NEW: (level, _NEW)}
    pushing = {_NEW}
    moved: dict[str, Point] = {}
    while pushing:
        own = min(pushing, key=lambda ident: order[ident])
        pushing.remove(own)
        pusher = now[own]
        room = pusher.grown(BREATH)
        for ident, box in now.items():
            if ident == own or not box.intersects(room):
                continue
            if ident in fixed or order[ident] < order[own]:
                return None
            now[ident] = box.shifted(0.0, pusher.bottom + _GAP - box.top)
            moved[ident] = now[ident].center
            pushing.add(ident)
    return moved

"""The badge under the pointer: shown, and what wheel, digits and a click do to it."""

from __future__ import annotations

from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.pick import Hit
from journeymapper.ui.canvas.spots import Spot, same_spot, spot_at
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.turning import DIGITS, Wheel, set_state
from journeymapper.ui.fingers import FINGER


class Badges:
    """Knows which badge the pointer is on; a run of notches of the wheel there is one undo step."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._hovered: Spot | None = None
        self._wheel = Wheel(stage.session)

    @property
    def hovered(self) -> Spot | None:
        """The badge under the pointer, or a '+2'."""
        return self._hovered

    def at(self, pointer: Pointer, hit: Hit | None) -> Spot | None:
        """The badge that a press would take hold of; none on a map too small to show any."""
        if hit is None or hit.part != "body" or hit.key[0] != "step" or self._stage.camera.zoom < BELOW:
            return None
        least = self._stage.reach(FINGER) if pointer.finger else 0.0
        return spot_at(self._stage.map, hit.key[1], pointer.at, least)

    def hover(self, spot: Spot | None) -> None:
        """The pointer is on this badge now."""
        before, self._hovered = self._hovered, spot
        if spot is None or before is None or (spot.step, spot.suppliers) != (before.step, before.suppliers):
            self._wheel.begin()
        if spot is not None and spot.more:
            self._stage.marking.show_badges(spot.step, stays=False)
        else:
            self._stage.marking.leave_badges()

    def follow(self) -> None:
        """The map has changed: the badge may lie elsewhere, or be gone."""
        if self._hovered is not None:
            self._hovered = same_spot(self._stage.map, self._hovered)

    def open(self, spot: Spot, *, finger: bool = False) -> None:
        """A click: the menu of the badge; of a '+2' the list of all badges."""
        marking = self._stage.marking
        if spot.more:
            marking.show_badges(spot.step, stays=True, finger=finger)
        else:
            marking.open_menu(spot.step, spot.supplier, marking.below(rect_of(spot.box)), finger=finger)

    def wheel(self, turn: int, pointer: Pointer) -> bool:
        """The wheel turns, by eighths of a degree; returns whether that is for the badge under it."""
        spot = self._hovered
        if spot is None or spot.more or not spot.box.contains((pointer.at.x(), pointer.at.y())):
            return False
        self._wheel.turn(spot.step, spot.supplier, turn)
        return True

    def wants(self, key: int) -> bool:
        """Whether a key is for the badge under the pointer."""
        return key in DIGITS and self._hovered is not None and not self._hovered.more

    def key(self, key: int) -> bool:
        """A digit gives the badge under the pointer its state; 0 takes it away."""
        spot = self._hovered
        if spot is None or not self.wants(key):
            return False
        set_state(self._stage.session, spot.step, spot.supplier, DIGITS[key])
        return True

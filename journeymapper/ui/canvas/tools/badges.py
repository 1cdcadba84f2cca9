"""The badge under the pointer: shown, and what wheel, digits, a click and a long press do to it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import Qt, QTimer

from journeymapper.model.edits.touches import touch_of
from journeymapper.ui.canvas.badge_menu import STATES
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.pick import Hit
from journeymapper.ui.canvas.spots import Spot, same_spot, spot_at
from journeymapper.ui.canvas.stage import Pointer, Stage

LONG_PRESS = 500
"""Milliseconds."""
_FINGER = 44.0
"""What a finger can hit is at least this wide and high, in pixels."""
_NOTCH = 120
"""What a wheel turns by a notch, in eighths of a degree."""
_DIGITS = {
    Qt.Key.Key_0: 0,
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    Qt.Key.Key_4: 4,
}


class Badges:
    """Knows which badge the pointer is on; a run of notches of the wheel there is one undo step."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._hovered: Spot | None = None
        self._turned = 0
        self._runs = count()
        self._run = ""
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(LONG_PRESS)
        self._timer.timeout.connect(self._pressed_long)
        self._held: tuple[Spot, Callable[[], None]] | None = None

    @property
    def hovered(self) -> Spot | None:
        """The badge under the pointer, or a '+2'."""
        return self._hovered

    def at(self, pointer: Pointer, hit: Hit | None) -> Spot | None:
        """The badge that a press would take hold of; none on a map too small to show any."""
        if hit is None or hit.part != "body" or hit.key[0] != "step" or self._stage.camera.zoom < BELOW:
            return None
        least = self._stage.reach(_FINGER) if pointer.finger else 0.0
        return spot_at(self._stage.map, hit.key[1], pointer.at, least)

    def hover(self, spot: Spot | None) -> None:
        """The pointer is on this badge now."""
        before, self._hovered = self._hovered, spot
        if spot is None or before is None or (spot.step, spot.suppliers) != (before.step, before.suppliers):
            self._turned = 0
            self._run = f"wheel {next(self._runs)}"
        self._show()

    def follow(self) -> None:
        """The map has changed: the badge may lie elsewhere, or be gone."""
        if self._hovered is not None:
            self._hovered = same_spot(self._stage.map, self._hovered)
        self._show()

    def open(self, spot: Spot) -> None:
        """A click: the menu of the badge."""
        if not spot.more:
            marking = self._stage.marking
            marking.open_menu(spot.step, spot.supplier, marking.below(rect_of(spot.box)))

    def wheel(self, turn: int, pointer: Pointer) -> bool:
        """The wheel turns, by eighths of a degree; returns whether that is for the badge under it."""
        spot = self._hovered
        if spot is None or spot.more or not spot.box.contains((pointer.at.x(), pointer.at.y())):
            return False
        touch = touch_of(self._stage.session.journey.step(spot.step), spot.supplier)
        if touch is None:
            return False
        self._turned += turn
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        place = min(max(STATES.index(touch.aida) + notches, 0), len(STATES) - 1)
        self._stage.marking.set_state(spot.step, spot.supplier, STATES[place], self._run)
        return True

    def wants(self, key: int) -> bool:
        """Whether a key is for the badge under the pointer."""
        return key in _DIGITS and self._hovered is not None and not self._hovered.more

    def key(self, key: int) -> bool:
        """A digit gives the badge under the pointer its state; 0 takes it away."""
        spot = self._hovered
        if spot is None or not self.wants(key):
            return False
        self._stage.marking.set_state(spot.step, spot.supplier, STATES[_DIGITS[Qt.Key(key)]])
        return True

    def wait(self, spot: Spot, then: Callable[[], None]) -> None:
        """A finger is held on a badge: after a while that opens its menu, and `then` is called."""
        self._held = spot, then
        self._timer.start()

    def let_go(self) -> None:
        """The finger moved, or is gone."""
        self._held = None
        self._timer.stop()

    def _pressed_long(self) -> None:
        if self._held is not None:
            spot, then = self._held
            self._held = None
            then()
            self.open(spot)

    def _show(self) -> None:
        spot = self._hovered
        self._stage.overlay.show_pill(rect_of(spot.box) if spot is not None else None)

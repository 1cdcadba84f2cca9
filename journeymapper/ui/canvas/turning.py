"""Setting the AIDA state of a badge with digits and with the wheel."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from types import MappingProxyType

from PySide6.QtCore import Qt

from journeymapper.model.edits.touches import edit_touches, touch_of
from journeymapper.model.records import Aida
from journeymapper.model.session import Session

STATES: tuple[Aida | None, ...] = (None, "attention", "interest", "desire", "action")
"""The AIDA states by the digit that gives them, and in the order in which the wheel goes through them."""
DIGITS: Mapping[int, Aida | None] = MappingProxyType(
    {int(Qt.Key.Key_0) + digit: state for digit, state in enumerate(STATES)}
)
"""The state that a key gives."""
_NOTCH = 120
"""What a wheel turns by a notch, in eighths of a degree."""
_runs = count()


def set_state(
    session: Session, step: str, supplier: str, aida: Aida | None, merge: str | None = None
) -> None:
    """Gives a touch, if it is there, an AIDA state; a run with the same `merge` is one undo step."""
    record = session.journey.get("step", step)
    if record is not None and touch_of(session.journey.step(step), supplier) is not None:
        session.commit(edit_touches(session.journey, [(step, supplier)], aida=aida), merge)


class Wheel:
    """A wheel over a badge: up goes on to the next state, down back. A visit is one undo step."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._turned = 0
        self._run = ""
        self.begin()

    def begin(self) -> None:
        """The pointer has come to another badge."""
        self._turned = 0
        self._run = f"wheel {next(_runs)}"

    def turn(self, step: str, supplier: str, by: int) -> None:
        """Turns by eighths of a degree; fine wheels add up to a notch."""
        touch = touch_of(self._session.journey.step(step), supplier)
        if touch is None:
            return
        self._turned += by
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        place = min(max(STATES.index(touch.aida) + notches, 0), len(STATES) - 1)
        set_state(self._session, step, supplier, STATES[place], self._run)

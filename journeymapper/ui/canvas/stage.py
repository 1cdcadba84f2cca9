"""What tools and commands see of the canvas: they know nothing else of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt

from journeymapper.model.patch import Patch
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas.camera import Camera
from journeymapper.ui.canvas.overlay import Overlay
from journeymapper.ui.canvas.scene import MapScene
from journeymapper.ui.canvas.selection import Selection

if TYPE_CHECKING:
    from journeymapper.ui.canvas.marking import Marking


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a mouse or a finger is: on the map, in the viewport (pixels), and with which keys held."""

    at: QPointF
    on_view: QPointF
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    finger: bool = False

    @property
    def shift(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def alt(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.AltModifier)

    @property
    def ctrl(self) -> bool:
        return bool(self.modifiers & Qt.KeyboardModifier.ControlModifier)


class Gesture(Protocol):
    """What the pointer and the keys do for the time being: one small state machine a gesture."""

    cursor: Qt.CursorShape

    def press(self, pointer: Pointer) -> None:
        """The main button goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves, with or without a button."""

    def release(self, pointer: Pointer) -> None:
        """The main button goes up."""

    def key(self, key: int) -> bool:
        """A key without Ctrl goes down; returns whether it was for this gesture."""

    def drop(self) -> None:
        """Ends the gesture without a trace."""


class Stage(Protocol):
    """The canvas as tools and commands see it."""

    @property
    def session(self) -> Session: ...
    @property
    def map(self) -> MapScene: ...
    @property
    def overlay(self) -> Overlay: ...
    @property
    def marking(self) -> Marking: ...
    @property
    def camera(self) -> Camera: ...
    @property
    def selection(self) -> Selection: ...
    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is on the map; None if it is not over the canvas."""

    def select(self, keys: Iterable[Key]) -> None:
        """Selects these, and nothing else."""

    def commit(self, patch: Patch, merge: str | None = None) -> bool:
        """Makes a patch of the journey; returns whether anything changed."""

    def begin(self, gesture: Gesture) -> None:
        """Lets a gesture have the pointer and the keys."""

    def rest(self) -> None:
        """The gesture is over."""

    def reach(self, pixels: float) -> float:
        """A length on the screen in map units."""

    def reveal(self, step: str) -> None:
        """Brings a step into sight."""

    def write(self, key: Key, made_by: str | None = None, back_to: Iterable[Key] = ()) -> None:
        """Lets the user type the title, label or text of a record.

        `made_by`: the merge text of the commit that made the record just now: the text merges into it, and
        without a text the record goes again, and `back_to` is selected.
        """

    @property
    def is_writing(self) -> bool:
        """Whether the user is typing a title, label or text."""

    def say(self, text: str) -> None:
        """Tells the user something in passing."""

    def cancel(self) -> None:
        """Ends the gesture without a trace; without a gesture, selects nothing."""

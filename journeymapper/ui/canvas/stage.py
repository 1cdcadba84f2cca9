"""What tools and commands see of the canvas: they know nothing else of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsView

from journeymapper.model.patch import Patch
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas.camera import Camera
from journeymapper.ui.canvas.carried import Mark
from journeymapper.ui.canvas.ghost import Ghost
from journeymapper.ui.canvas.overlay import Overlay
from journeymapper.ui.canvas.scene import MapScene
from journeymapper.ui.canvas.selection import Selection


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


class Marks(Protocol):
    """Marking as tools see it: what the pointer carries, the badges of a card, their menus."""

    @property
    def ghost(self) -> Ghost: ...

    def put(self, mark: Mark, keys: Iterable[Key]) -> bool:
        """Puts a mark on things, in one undo step; returns whether that changed anything."""

    def show_badges(self, step: str, *, stays: bool, finger: bool = False) -> None:
        """Opens the list of all badges of a step; with `stays` for the keyboard, else for the pointer."""

    def leave_badges(self) -> None:
        """The pointer is elsewhere: the list that it opened closes."""

    def close_badges(self) -> None:
        """Closes the list of badges."""

    def picture(self, step: str, supplier: str) -> QPixmap:
        """A badge as it hangs from the pointer."""

    def open_menu(self, step: str, supplier: str, at: QPoint, *, finger: bool = False) -> None:
        """Opens the menu of a badge at a place on the screen, with rows for a finger or the usual ones."""

    def below(self, rect: QRectF) -> QPoint:
        """The place on the screen under a rectangle on the map."""


class Stage(Protocol):
    """The canvas as tools and commands see it."""

    @property
    def view(self) -> QGraphicsView:
        """The widget: for what lies over it."""

    @property
    def session(self) -> Session: ...
    @property
    def map(self) -> MapScene: ...
    @property
    def overlay(self) -> Overlay: ...
    @property
    def marking(self) -> Marks: ...
    @property
    def camera(self) -> Camera: ...
    @property
    def selection(self) -> Selection: ...
    @property
    def is_locked(self) -> bool:
        """Whether nothing on the map may be moved or removed."""

    @property
    def makes_room(self) -> bool:
        """Whether steps make room for a new one beside its neighbour."""

    @property
    def over_lot(self) -> Callable[[QPointF], bool]:
        """Whether a place in the viewport, or beside it, lies over the parking lot."""

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is on the map; None if it is not over the canvas."""

    def select(self, keys: Iterable[Key]) -> None:
        """Selects these, and nothing else."""

    def commit(self, patch: Patch, merge: str | None = None) -> bool:
        """Makes a patch of the journey; returns whether anything changed."""

    def begin(self, gesture: Gesture) -> None:
        """Lets a gesture have the pointer and the keys."""

    def has(self, gesture: Gesture) -> bool:
        """Whether this gesture has the pointer still."""

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

    def open_mark(self, step: str, name: str) -> None:
        """What a counter at a step counts is wanted; `name` is that of the mark in the legend."""

    def say(self, text: str) -> None:
        """Tells the user something in passing."""

    def cancel(self) -> None:
        """Ends the gesture without a trace; without a gesture, selects nothing."""

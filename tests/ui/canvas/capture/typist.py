"""Someone who types on the canvas, with real keys, and counts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.ui.canvas.capture.chips import Strip
from journeymapper.ui.canvas.capture.chooser import Chooser
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.view import Canvas

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


@dataclass
class Keys:
    """How many keys went to what. A letter is one key, as in the title; Shift with Tab is a key more."""

    titles: int = 0
    steps: int = 0
    arrows: int = 0
    marks: int = 0


class Typist:
    """Types where the keyboard is."""

    def __init__(self) -> None:
        self.keys = Keys()

    def title(self, text: str) -> None:
        self.keys.titles += self._type(text)

    def arrow(self, text: str) -> None:
        """A sign of an arrow."""
        self.keys.arrows += self._type(text)

    def mark(self, text: str) -> None:
        """A sign of a supplier."""
        self.keys.marks += self._type(text)

    def step(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """A key that makes or ends a step."""
        QTest.keyClick(_focus(), key, held)
        self.keys.steps += 1 if held == NONE else 2

    @staticmethod
    def _type(text: str) -> int:
        QTest.keyClicks(_focus(), text)
        return len(text)


class Line:
    """A line on a canvas, its chips and its list of choices, as they are seen."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.field = _found(canvas, TitleEditor, "title_editor")
        self.strip = _found(canvas, Strip, "capture_chips")
        self.chooser = _found(canvas, Chooser, "capture_chooser")

    def new(self, after: str) -> Line:
        """Tab at a step: a new one, whose title is typed."""
        self.canvas.select([("step", after)])
        self.canvas.reveal(after)
        QTest.keyClick(self.canvas, KEY.Key_Tab)
        assert self.field.hasFocus()
        return self

    def open(self, step: str) -> Line:
        """F2 at a step: its title is typed on, the cursor behind it."""
        self.canvas.edit_title(step)
        assert self.field.hasFocus()
        self.key(KEY.Key_End)
        return self

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.field, key, held)

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    @property
    def chips(self) -> list[str]:
        """What the chips in sight say; none if the strip is hidden."""
        if not self.strip.isVisible():
            return []
        return [button.accessibleName() for button in self.strip.buttons]

    @property
    def offered(self) -> list[str]:
        """What the list in sight offers; none if it is closed."""
        return [choice.name for choice in self.chooser.shown] if self.chooser.isVisible() else []

    @property
    def walked(self) -> str | None:
        """What Enter would choose."""
        rows = [row for row in self.chooser.rows if row.isVisible() and row.is_walked]
        return rows[0].choice.name if rows and rows[0].choice else None

    def row(self, name: str) -> QWidget:
        return next(row for row in self.chooser.rows if row.choice is not None and row.choice.name == name)


def _found(canvas: Canvas, kind: type[W], name: str) -> W:
    found = canvas.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def _focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused

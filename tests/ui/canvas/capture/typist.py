"""Someone who types on the canvas, with real keys, and counts them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def _focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused

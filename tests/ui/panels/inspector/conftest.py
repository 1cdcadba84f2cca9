"""The inspector of a small map, unfolded, and someone who works in it with keys and mouse."""

from dataclasses import dataclass
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.records import Key, Note, Sheet, Step, Transition
from journeymapper.model.session import Session
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.inspector.panel import Inspector
from journeymapper.ui.window import MainWindow
from tests.model.sketch import journey
from tests.ui.conftest import Opener

Kind = TypeVar("Kind", bound=QWidget)
STEPS: tuple[str, ...] = ("a", "b", "b2", "c", "d")


@dataclass
class Person:
    """Selects on the map and works in the panel."""

    window: MainWindow
    inspector: Inspector
    qtbot: QtBot

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def journey(self) -> Journey:
        return self.window.session.journey

    @property
    def sheet(self) -> Sheet:
        return self.journey.sheet

    @property
    def undo_names(self) -> list[str]:
        return [patch.name for patch in self.session.history.undoable]

    def step(self, ident: str = "a") -> Step:
        return self.journey.step(ident)

    def arrow(self, ident: str = "ab") -> Transition:
        return self.journey.transition(ident)

    def note(self, ident: str = "here") -> Note:
        return self.journey.note(ident)

    def select(self, *keys: str) -> None:
        """Selects steps by their ids, transitions and notes as "transition:ab"."""
        chosen: list[Key] = []
        for each in keys:
            kind, _, ident = each.rpartition(":")
            chosen.append((kind or "step", ident))  # type: ignore[arg-type]
        self.window.canvas.select(chosen)

    def find(self, name: str, kind: type[Kind] = QWidget) -> Kind:  # type: ignore[assignment]
        found = [each for each in self.inspector.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} in sight"
        return found[0]

    def has(self, name: str) -> bool:
        return any(each.isVisible() for each in self.inspector.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        widget: QWidget = self.find(name)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))

    def type(self, name: str, text: str, *, over: bool = True) -> None:
        """Types in a field, in the place of what is there; an empty text clears it."""
        widget: QWidget = self.find(name)
        widget.setFocus()
        if over:
            self.qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            self.qtbot.keyClick(widget, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(widget, text)

    def press(self, key: Qt.Key, *, shift: bool = False, ctrl: bool = False) -> None:
        """Presses a key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        if shift:
            held |= Qt.KeyboardModifier.ShiftModifier
        if ctrl:
            held |= Qt.KeyboardModifier.ControlModifier
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, held)

    @property
    def here(self) -> str:
        """The name of what has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus else ""

    @property
    def is_inside(self) -> bool:
        """Whether the keyboard is in the panel."""
        focus = QApplication.focusWidget()
        return focus is not None and self.inspector.isAncestorOf(focus)

    def complaint(self, name: str) -> str:
        """What is said to be wrong with a field."""
        label = self.inspector.findChild(QLabel, f"refused_{name}")
        assert label is not None
        return label.text() if label.isVisible() else ""


@pytest.fixture
def person(opener: Opener, desk: Desk, qtbot: QtBot) -> Person:
    """With all groups unfolded."""
    desk.use_folded(())
    window = opener(journey())
    window.show_panel("inspector", True)
    inspector = window.docks["inspector"].findChild(Inspector, "inspector")
    assert inspector is not None
    made = Person(window, inspector, qtbot)
    made.select("a")
    return made

"""The panel of findings, unfolded and with the keyboard, on a map full of faults that has been checked."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.panels.findings.panel import FindingsPanel
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener
from tests.ui.panels.findings.faulty import faulty


@dataclass
class Reader:
    """A person who reads the findings and does something about them."""

    window: MainWindow
    panel: FindingsPanel
    qtbot: QtBot

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def canvas(self) -> Canvas:
        return self.window.canvas

    def settle(self) -> None:
        """Waits until the map as it is has been checked."""
        self.qtbot.waitUntil(lambda: not self.window.checking.figures.is_stale)

    def codes(self) -> dict[str, int]:
        return {kind.code: len(kind.findings) for kind in self.panel.model.kinds}

    def stand(self, code: str, row: int = 0) -> QModelIndex:
        """Goes to a finding, or with row -1 to its kind."""
        top = self.panel.model.place(code)
        assert top.isValid(), code
        index = self.panel.model.index(row, 0, top) if row >= 0 else top
        self.panel.tree.setFocus()
        self.panel.tree.setCurrentIndex(index)
        return index

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.panel.tree, key, held)

    def click(self, index: QModelIndex) -> None:
        self.panel.tree.scrollTo(index)
        place = self.panel.tree.visualRect(index).center()
        QTest.mouseClick(self.panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def offered(self) -> dict[str, str]:
        """What the buttons do, by name."""
        shown = [each for each in self.panel.details.buttons if not each.isHidden()]
        return {each.objectName().removeprefix("finding_"): each.text() for each in shown}

    def button(self, name: str) -> QToolButton:
        return next(
            each
            for each in self.panel.details.buttons
            if not each.isHidden() and each.objectName() == f"finding_{name}"
        )

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def told(self) -> str:
        """The sentence at hand, with plain spaces."""
        return self.panel.details.text.text().replace("\N{NO-BREAK SPACE}", " ")

    def summary(self) -> str:
        return self.panel.summary.text()

    def at_hand(self) -> tuple[str | None, str | None]:
        """The code of the row at hand; and whom its finding is about, None on the row of a kind."""
        kind, finding = self.panel.at_hand
        return kind.code if kind else None, finding.about if finding else None


@pytest.fixture
def reader(opener: Opener, qtbot: QtBot) -> Reader:
    window = opener(faulty())
    window.show_panel("findings", True)
    panel = window.docks["findings"].widget()
    assert isinstance(panel, FindingsPanel)
    qtbot.waitUntil(panel.tree.hasFocus)
    made = Reader(window, panel, qtbot)
    made.settle()
    return made

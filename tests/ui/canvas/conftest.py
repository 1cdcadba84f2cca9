"""A canvas with a small map on it, in a window with a text field."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.actions.table import ACTIONS
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.badges import put_suppliers
from tests.ui.canvas.person import Hand, Rig, assert_shown, small_journey


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    session = Session(small_journey())
    frame = QMainWindow()
    qtbot.addWidget(frame)
    middle = QWidget()
    layout = QVBoxLayout(middle)
    line = QLineEdit()
    canvas = Canvas(session, THEMES["light"], middle)
    layout.addWidget(line)
    layout.addWidget(canvas)
    frame.setCentralWidget(middle)
    frame.resize(1000, 800)
    made = Rig(frame, line, canvas, session)
    for row in ACTIONS:
        if row.menu == "view/present":
            continue  # these hold while the map is presented
        if row.where == "canvas" and not {"Tab", "Shift+Tab"} & set(row.keys):
            action = QAction(frame)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, run=row.run: run(made))
            canvas.addAction(action)
            made.actions[row.id] = action
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    canvas.zoom_100()
    canvas.centerOn(138, 120)
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    yield made
    canvas.hands.drop()


@pytest.fixture
def canvas(rig: Rig) -> Canvas:
    return rig.canvas


@pytest.fixture
def session(rig: Rig) -> Session:
    return rig.session


@pytest.fixture
def hand(canvas: Canvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def suppliers(canvas: Canvas, session: Session) -> None:
    """Five suppliers: the bank has a badge at step a, all of them at step b."""
    put_suppliers(canvas, session)


@pytest.fixture
def unchanged(canvas: Canvas, session: Session) -> Callable[[], bool]:
    """Whether the map is as it was when the test began, nothing to undo, and shown as it is."""
    before = encode(session.journey)

    def check() -> bool:
        assert_shown(canvas)
        return encode(session.journey) == before and not session.history.can_undo

    return check


@pytest.fixture
def undoes(canvas: Canvas, session: Session) -> Callable[[], None]:
    """Undo takes all of it back in one step, redo makes it again, and both are shown."""
    before = encode(session.journey)

    def check() -> None:
        after = encode(session.journey)
        assert after != before
        assert_shown(canvas)
        session.undo()
        assert encode(session.journey) == before
        assert not session.history.can_undo
        assert_shown(canvas)
        session.redo()
        assert encode(session.journey) == after
        assert_shown(canvas)

    return check

"""A person who does anything at all in whole windows: no error, no warning of Qt, the map is what is seen."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from journeymapper.drawing.lens import Lens
from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.tables import lists
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import shown
from tests.ui.conftest import Answers, Opener

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = [
    *(KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Delete, KEY.Key_F2, KEY.Key_F6),
    *(KEY.Key_Space, KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_F8, KEY.Key_Home),
    *(KEY.Key_N, KEY.Key_C, KEY.Key_L, KEY.Key_K, KEY.Key_M, KEY.Key_P, KEY.Key_G, KEY.Key_A),
    *(KEY.Key_S, KEY.Key_E, KEY.Key_F, KEY.Key_W, KEY.Key_V, KEY.Key_Percent, KEY.Key_F3, KEY.Key_F9),
    *(KEY.Key_O, KEY.Key_D, KEY.Key_1, KEY.Key_3, KEY.Key_5, KEY.Key_F12),
]
CONTROLLED = [
    *(KEY.Key_C, KEY.Key_X, KEY.Key_V, KEY.Key_D, KEY.Key_A, KEY.Key_Z, KEY.Key_Y, KEY.Key_S, KEY.Key_W),
    *(KEY.Key_Plus, KEY.Key_Minus, KEY.Key_0, KEY.Key_1, KEY.Key_2, KEY.Key_Delete, KEY.Key_Down),
]
BUTTONS = [Qt.MouseButton.LeftButton] * 8 + [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton]
MOST_STEPS = 45
MOST_WINDOWS = 3
LEFT_OUT = {"quit", "export", "open", "open_recent", "about", "help", "save_template", "full_screen"}
LEFT_OUT |= {"versions", "unwanted"}
"""What opens windows of its own."""


@pytest.fixture
def panels_when_wanted() -> None:
    """All panels are made at once here, as in use."""


class Anyone:
    """Presses, types, and chooses by chance, but the same for the same seed."""

    def __init__(self, desk: Desk, journey: Journey, opener: Opener, seed: int) -> None:
        self.desk, self.journey, self.opener = desk, journey, opener
        self.chance = random.Random(seed)
        self.button = Qt.MouseButton.NoButton

    @property
    def window(self) -> MainWindow:
        if not self.desk.windows:
            self.opener(self.journey)
        return self.desk.windows[-1]

    def do_something(self) -> None:
        deeds = {
            self.press: 14,
            self.move: 20,
            self.release: 15,
            self.double_click: 3,
            self.key: 24,
            self.type: 3,
            self.menu: 1,
            self.act: 4,
            self.push_a_button: 4,
            self.window.session.undo: 4,
            self.window.session.redo: 2,
            self.change_looks: 1,
            self.wear_a_lens: 2,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()
        self.use_what_opened()
        if self.window.session.journey.count("step") > MOST_STEPS or len(self.desk.windows) > MOST_WINDOWS:
            self.window.session.history.mark_saved()
            self.window.close()

    def use_what_opened(self) -> None:
        """Presses a key in a menu or list that is open, then closes it."""
        above = QApplication.activePopupWidget()
        if above is not None and self.chance.random() < 0.7:
            QTest.keyClick(above, self.chance.choice(PLAIN))
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QMenu):
                each.close()
        above = QApplication.activePopupWidget()
        if above is not None:
            above.close()

    def wear_a_lens(self) -> None:
        journey, canvas = self.window.session.journey, self.window.canvas
        supplier = self.chance.choice([None, *(each.id for each in journey.suppliers)])
        segment = self.chance.choice([None, *(each.id for each in journey.segments)])
        canvas.set_lens(Lens(supplier, segment, None, self.chance.random() < 0.2))

    def place(self) -> QPoint:
        """Anywhere in sight, or just where there is something to take hold of."""
        drawing, room = self.window.canvas.drawing, self.window.canvas.camera.room
        spots = [QPoint(self.chance.randrange(int(room.width())), self.chance.randrange(int(room.height())))]
        cards, arrows = list(drawing.cards.values()), list(drawing.arrows.values())
        on_map = self.window.canvas.mapFromScene
        if cards:
            box = self.chance.choice(cards).box
            spots += [on_map(*box.center), on_map(box.right, box.center[1])]
        if arrows:
            spots += [on_map(*self.chance.choice(arrows).points[end]) for end in (0, -1)]
        return self.chance.choice(spots)

    def mouse(self, kind: QEvent.Type, button: Qt.MouseButton) -> None:
        at, view = self.place(), self.window.canvas.viewport()
        held = self.chance.choice([NONE, NONE, NONE, SHIFT, CONTROL, Qt.KeyboardModifier.AltModifier])
        event = QMouseEvent(kind, QPointF(at), QPointF(view.mapToGlobal(at)), button, self.button, held)
        QApplication.sendEvent(view, event)

    def press(self) -> None:
        self.button = self.chance.choice(BUTTONS)
        self.mouse(QEvent.Type.MouseButtonPress, self.button)

    def move(self) -> None:
        self.mouse(QEvent.Type.MouseMove, Qt.MouseButton.NoButton)

    def release(self) -> None:
        button, self.button = self.button, Qt.MouseButton.NoButton
        self.mouse(QEvent.Type.MouseButtonRelease, button)

    def double_click(self) -> None:
        self.mouse(QEvent.Type.MouseButtonDblClick, Qt.MouseButton.LeftButton)

    def key(self) -> None:
        if self.chance.random() < 0.2:
            self.window.canvas.setFocus()
        keys, held = self.chance.choice([(PLAIN, NONE), (PLAIN, NONE), (PLAIN, SHIFT), (CONTROLLED, CONTROL)])
        QTest.keyClick(QApplication.focusWidget() or self.window.canvas, self.chance.choice(keys), held)

    def type(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            QTest.keyClicks(focused, self.chance.choice(["Ab", "<b>x</b> y", "42"]))

    def menu(self) -> None:
        at, view = self.place(), self.window.canvas.viewport()
        reason = self.chance.choice([QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
        QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))

    def act(self) -> None:
        names = [name for name in self.window.deeds.made if name not in LEFT_OUT]
        self.window.deeds[self.chance.choice(names)].trigger()

    def push_a_button(self) -> None:
        shown_: list[QWidget] = [
            each
            for dock in self.window.docks.values()
            for each in dock.findChildren(QToolButton)
            if each.isVisible()
        ]
        if shown_:
            QTest.mouseClick(self.chance.choice(shown_), Qt.MouseButton.LeftButton)

    def change_looks(self) -> None:
        self.desk.use_language(self.chance.choice(["nl", "en"]))
        self.desk.use_appearance(self.chance.choice(["light", "dark"]))


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus need more than a screen in memory has
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("name", ["house buyer", "empty"])
def test_whatever_is_done_in_windows_what_is_shown_is_the_journey(
    desk: Desk,
    opener: Opener,
    house_buyer: Journey,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    seed: int,
) -> None:
    monkeypatch.setattr(lists, "choose_color", lambda *_: None)  # a menu that would wait for an answer
    answers.save = tmp_path / "saved.journey"
    answers.first = "discard"
    anyone = Anyone(desk, house_buyer if name == "house buyer" else documents.new_journey(), opener, seed)
    for _ in range(300):
        anyone.do_something()
        QApplication.processEvents()
    canvas = anyone.window.canvas
    canvas.hands.drop()
    canvas.accept_title()
    canvas.glide.end()  # a tidy may be on its way
    canvas.set_parts(replace(canvas.drawing.parts, insights=False))  # they are worked out beside the editing
    before = shown(canvas)
    canvas.set_theme(canvas.drawing.theme)
    assert shown(canvas) == before
    QApplication.clipboard().clear()
    assert_comes_back(anyone.window)


def assert_comes_back(window: MainWindow) -> None:
    """Were the program told to end now, its next start would find the map as it is."""
    session = window.session
    session.commit(add_step(session.journey, "the last one", (0, 0)))  # now there is something to find
    window.keeper.leave()
    recovery = Recovery()
    assert [each.broken for each in recovery.found if equal(each.journey, session.journey)] == [False]
    recovery.close()


def equal(one: Journey, other: Journey) -> bool:
    """Record for record, ranks too."""
    return all(one.all(kind) == other.all(kind) for kind in KINDS)

"""A person who marks by chance in all panels of a window: each shows the journey, all can be undone."""

import random
from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QToolButton,
    QWidget,
)

from journeymapper.drawing.lens import Lens
from journeymapper.model.edits import lists, routes, transitions
from journeymapper.model.edits.remove import remove, remove_and_heal
from journeymapper.model.edits.steps import add_after
from journeymapper.model.journey import Journey
from journeymapper.model.records import Key, TransitionKind
from journeymapper.storage.codec import decode, encode
from journeymapper.ui import documents
from journeymapper.ui.panels.inspector.panel import Inspector
from journeymapper.ui.panels.matrix.chosen import chosen_steps, rows_of
from journeymapper.ui.panels.matrix.model import MatrixModel
from journeymapper.ui.panels.matrix.view import MatrixView
from journeymapper.ui.panels.tables import lists as lists_module
from journeymapper.ui.panels.tables.lists import ListsPanel
from journeymapper.ui.panels.tables.todo import TodoPanel
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import shown
from tests.ui.conftest import Opener
from tests.ui.panels.matrix.test_matrix_model import told

KEY = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ARROWS = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End)
MARKS = (KEY.Key_A, KEY.Key_I, KEY.Key_D, KEY.Key_C, KEY.Key_S, KEY.Key_G, KEY.Key_Space, KEY.Key_0)
ON_MAP = (
    *(KEY.Key_S, KEY.Key_K, KEY.Key_G, KEY.Key_E, KEY.Key_F, KEY.Key_W, KEY.Key_A, KEY.Key_V, KEY.Key_B),
    *(KEY.Key_Percent, KEY.Key_M, KEY.Key_P, KEY.Key_L, KEY.Key_C, KEY.Key_Delete, KEY.Key_Tab),
)
AFTER = (KEY.Key_1, KEY.Key_3, KEY.Key_O, KEY.Key_D, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Down)
TEXTS = ("", "A", "A!: what\nit adds", "50 %", "140", "-1", "2026-11-24", "<b>x</b> & y", "é\u2028ü", "ABCD")
BLOCKS = ("A", "A\tI\nD\tA! indirect", "\n", "x", "", "A\tI\tD", '"D: a\r\nb"\t', "\tBank\n1 Go\tA", "A\n\nI")
CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
MOST = 40
PANES = ("palette", "map", "inspector", "matrix", "todo")
Panel = TypeVar("Panel", MatrixView, ListsPanel, TodoPanel, Inspector)


@pytest.fixture
def panels_when_wanted() -> None:
    """All panels are made at once here, as in use."""


class Anyone:
    """Marks, by chance, but the same for the same seed."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.chance = random.Random(seed)
        for name in PANES:
            window.show_panel(name, True)
        self.matrix = found(window, MatrixView)
        self.lists = found(window, ListsPanel)
        self.todo = found(window, TodoPanel)
        self.inspector = found(window, Inspector)

    @property
    def journey(self) -> Journey:
        return self.window.session.journey

    def do_something(self) -> None:
        deeds: dict[Callable[[], object], int] = {
            self.key_in_table: 10,
            self.paste: 2,
            self.key_on_map: 10,
            self.select: 6,
            self.wear_a_lens: 3,
            self.choose_a_lens: 1,
            self.change_a_list: 4,
            self.change_an_action: 4,
            self.use_the_inspector: 8,
            self.switch_parts: 1,
            self.change_the_route: 4,
            self.window.session.undo: 5,
            self.window.session.redo: 3,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()
        self.close_what_opened()

    def close_what_opened(self) -> None:
        above = QApplication.activePopupWidget()
        if above is not None and self.chance.random() < 0.5:
            QTest.keyClick(above, self.chance.choice(AFTER))
        for menu in [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu)]:
            chosen = [each for each in menu.findChildren(QAction) if each.isEnabled()]
            if menu.isVisible() and chosen and self.chance.random() < 0.6:
                self.chance.choice(chosen).trigger()
            menu.close()
        above = QApplication.activePopupWidget()
        if above is not None:
            above.close()

    def key_in_table(self) -> None:
        self.matrix.setFocus()
        for _ in range(3):
            key = self.chance.choice(ARROWS) if self.chance.random() < 0.5 else self.chance.choice(MARKS)
            held = self.chance.choice([NONE, NONE, SHIFT]) if key in ARROWS else NONE
            QTest.keyClick(self.matrix, key, held)
        if self.chance.random() < 0.3:
            QTest.keyClick(self.matrix, KEY.Key_Return)
            editor = self.matrix.findChild(QLineEdit)
            if editor is not None:
                QTest.keyClicks(editor, "what")
                QTest.keyClick(editor, self.chance.choice([KEY.Key_Return, KEY.Key_Escape]))
        elif self.chance.random() < 0.2:
            QTest.keyClick(self.matrix, self.chance.choice([KEY.Key_Delete, KEY.Key_Backspace]))
        elif self.chance.random() < 0.2:
            key = self.chance.choice([KEY.Key_A, KEY.Key_C, KEY.Key_X, KEY.Key_V])
            QTest.keyClick(self.matrix, key, CONTROL)

    def paste(self) -> None:
        QApplication.clipboard().setText(self.chance.choice(BLOCKS))
        QTest.keyClick(self.matrix, KEY.Key_V, CONTROL)

    def select(self) -> None:
        journey = self.journey
        keys: list[Key] = [("step", each.id) for each in journey.steps]
        keys += [("transition", each.id) for each in journey.transitions]
        count = self.chance.choice([0, 1, 1, 1, 2, 5])
        self.window.canvas.select(self.chance.sample(keys, min(len(keys), count)))

    def key_on_map(self) -> None:
        canvas = self.window.canvas
        canvas.setFocus()
        QTest.keyClick(canvas, self.chance.choice(ON_MAP))
        above = QApplication.activePopupWidget() or QApplication.focusWidget() or canvas
        if isinstance(above, QLineEdit | QPlainTextEdit):
            QTest.keyClicks(above, self.chance.choice(["x", "30", "12,5 %", "140"]))
        QTest.keyClick(above, self.chance.choice(AFTER))

    def wear_a_lens(self) -> None:
        journey = self.journey
        suppliers = [None, *(each.id for each in journey.suppliers), "gone"]
        segments = [None, *(each.id for each in journey.segments), "gone"]
        one, two = self.chance.choice(segments), self.chance.choice(segments)
        self.window.canvas.set_lens(Lens(self.chance.choice(suppliers), one, two, self.chance.random() < 0.2))

    def choose_a_lens(self) -> None:
        box = self.chance.choice(list(self.window.lenses.boxes.values()))
        box.activated.emit(self.chance.randrange(box.count()))

    def change_a_list(self) -> None:
        panel = self.chance.choice(list(self.lists.panels.values()))
        self.lists.setCurrentWidget(panel)
        model = panel.model
        rows = model.rowCount()
        if rows:
            at = model.index(self.chance.randrange(rows), self.chance.randrange(model.columnCount()))
            panel.table.setFocus()
            panel.table.selectionModel().setCurrentIndex(at, CHOOSE)
            what = self.chance.randrange(5)
            if what == 0 and at.flags() & Qt.ItemFlag.ItemIsEditable:
                model.setData(at, self.chance.choice(TEXTS))
            elif what == 1:
                QTest.keyClick(panel.table, KEY.Key_Delete)
            elif what == 2:
                panel.remove_one()
            elif what == 3:
                panel.shift(self.chance.choice([-1, 1]))
        if rows < 2 or self.chance.random() < 0.2:
            panel.add_one()

    def change_an_action(self) -> None:
        todo = self.todo
        rows = todo.model.rowCount()
        if rows:
            at = todo.model.index(self.chance.randrange(rows), self.chance.randrange(5))
            todo.table.setFocus()
            todo.table.selectionModel().setCurrentIndex(at, CHOOSE)
            what = self.chance.randrange(4)
            if what == 0 and at.flags() & Qt.ItemFlag.ItemIsEditable:
                todo.model.setData(at, self.chance.choice(TEXTS))
            elif what == 1:
                keys = [KEY.Key_Delete, KEY.Key_Space, KEY.Key_Return, KEY.Key_X]
                QTest.keyClick(todo.table, self.chance.choice(keys))
            elif what == 2:
                todo.put_here()
            else:
                todo.remove_one()
        if rows < 2 or self.chance.random() < 0.3:
            todo.add_one()

    def use_the_inspector(self) -> None:
        kinds = (QLineEdit, QCheckBox, QSlider, QComboBox, QPlainTextEdit, QToolButton)
        fields: list[QWidget] = [
            each
            for kind in kinds
            for each in self.inspector.findChildren(kind)
            if each.isVisible()
            and each.isEnabled()
            and not (isinstance(each, QToolButton) and each.menu() is not None)  # waits until its menu closes
        ]
        if not fields:
            return
        field = self.chance.choice(fields)
        field.setFocus()
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
            put = field.insert if isinstance(field, QLineEdit) else field.insertPlainText
            put(self.chance.choice(TEXTS))
            QTest.keyClick(field, self.chance.choice([KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape]))
        elif isinstance(field, QSlider | QComboBox):
            QTest.keyClick(field, self.chance.choice(ARROWS))
        else:
            QTest.mouseClick(field, Qt.MouseButton.LeftButton)

    def switch_parts(self) -> None:
        names = [
            name for name in self.window.deeds.made if name.startswith(("part_", "lens_none", "lens_ev"))
        ]
        self.window.deeds[self.chance.choice(names)].trigger()

    def change_the_route(self) -> None:
        session, journey = self.window.session, self.journey
        steps = [each.id for each in journey.steps]
        arrows = [each.id for each in journey.transitions]
        what = self.chance.randrange(7)
        if not steps or (what == 0 and len(steps) < MOST):
            if steps:
                session.commit(add_after(journey, journey.new_id("step"), self.chance.choice(steps), (0, 0)))
        elif what == 1:
            drop = self.chance.choice([remove, remove_and_heal])
            session.commit(drop(journey, [self.chance.choice(steps)]))
        elif what in (2, 3):
            ways: list[TransitionKind] = ["next", "loop", "skip"]
            way = self.chance.choice(ways)
            ends = self.chance.choice(steps), self.chance.choice(steps)
            session.commit(transitions.connect(journey, journey.new_id("transition"), *ends, way))
        elif what == 4 and arrows:
            share = self.chance.choice([None, 0.0, 0.3, 1.0])
            segment = self.chance.choice([None, *(each.id for each in journey.segments)])
            session.commit(routes.set_share(journey, [self.chance.choice(arrows)], share, segment))
        elif what == 5 and arrows and journey.segments:
            segment = self.chance.choice(list(journey.segments)).id
            open_to = self.chance.random() < 0.5
            session.commit(routes.give_to(journey, [self.chance.choice(arrows)], segment, open_to=open_to))
        elif what == 6 and len(journey.suppliers) > 1:
            one, two = self.chance.sample([each.id for each in journey.suppliers], 2)
            session.commit(lists.merge_supplier(journey, one, two))

    def check(self) -> None:
        canvas, journey = self.window.canvas, self.journey
        canvas.hands.drop()
        canvas.accept_title()
        grid = self.matrix.grid
        assert told(grid) == told(MatrixModel(self.window.session, lambda: canvas.drawing.theme))
        assert self.todo.model.records == list(journey.actions)
        for kind, panel in self.lists.panels.items():
            assert panel.model.records == list(journey.entries(kind))
        lens = canvas.lens
        assert lens == lens.within(journey)
        for side, box in self.window.lenses.boxes.items():
            assert box.currentData() == getattr(lens, side)
            assert box.count() == 1 + len(journey.suppliers if side == "supplier" else journey.segments)
        selection = self.matrix.selectionModel().selection()
        if not grid.is_empty:
            assert canvas.selection.steps in (rows_of(grid, selection), set(chosen_steps(grid, selection)))
        before = shown(canvas)
        canvas.set_theme(canvas.drawing.theme)
        assert shown(canvas) == before
        written = encode(journey)
        assert encode(decode(written)) == written


def found(window: MainWindow, kind: type[Panel]) -> Panel:
    each = window.findChild(kind)
    assert isinstance(each, kind)
    return each


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus need more than a screen in memory has
@pytest.mark.parametrize(("name", "seed"), [("house buyer", 0), ("empty", 0), ("empty", 1)])
def test_whatever_is_marked_all_panels_show_the_journey_and_all_can_be_undone(
    opener: Opener, house_buyer: Journey, monkeypatch: pytest.MonkeyPatch, name: str, seed: int
) -> None:
    monkeypatch.setattr(lists_module, "choose_color", lambda *_: None)  # a menu that would wait for an answer
    window = opener(house_buyer if name == "house buyer" else documents.new_journey())
    start = encode(window.session.journey)
    anyone = Anyone(window, seed)
    for at in range(200):
        anyone.do_something()
        QApplication.processEvents()
        if at % 40 == 0:
            anyone.check()
    anyone.check()
    end = encode(window.session.journey)
    done = len(window.session.history.undoable)
    for _ in range(done):
        window.session.undo()
    assert encode(window.session.journey) == start
    anyone.check()
    for _ in range(done):
        window.session.redo()
    assert encode(window.session.journey) == end
    anyone.check()
    QApplication.clipboard().clear()

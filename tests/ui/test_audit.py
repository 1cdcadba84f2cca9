"""Every widget of every panel, dialog and menu: it has a name, Tab comes by it, none of its text is cut off.

Panels are those of the table of panels, dialogs what the rows of the table of actions open: one that is new
is looked at without a word here.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.actions.table import ACTIONS
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.panes import PANES
from journeymapper.ui.window import MainWindow
from tests.ui.auditing import cut_off, in_sight, mouse_only, nameless, told, walk_by_tab, wants_tab
from tests.ui.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")
ASK_FIRST, REPLACE, TELL = boxes.ask_save_first, boxes.ask_replace, boxes.tell
SHOWN = 300
"""Milliseconds after which a question stands before the window."""
LONG = "the journey of somebody who buys a house for the first time.journey"
ASKED: dict[str, Callable[[QWidget], object]] = {
    "save first": lambda parent: ASK_FIRST(parent, LONG, kept=True),
    "replace": lambda parent: REPLACE(parent, LONG),
    "tell": lambda parent: TELL(parent, LONG, LONG),
}
LANGUAGES = pytest.mark.parametrize("language", ["en", "nl"])
SIZES = pytest.mark.parametrize("size", [(1024, 640), (1366, 768)], ids=["1024", "1366"])
LEFT_OUT = {"quit", "close", "new", "example_nl", "example_en", "full_screen"}
"""What ends or begins windows like those that are looked at anyway."""
LEFT_OUT |= {row.id for row in ACTIONS if row.id.startswith(("language_", "theme_"))}


@pytest.fixture
def panels_when_wanted() -> None:
    """All panels are made at once here, as in use."""


@pytest.fixture
def shown(
    opener: Opener, desk: Desk, language: str, size: tuple[int, int], tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    desk.use_language(language)
    journey = files.load(sample_path("house-buyer", language))
    path = tmp_path / "house.journey"
    files.save(journey, path)
    desk.remember_file(path)
    window = opener(journey)
    window.resize(*size)
    QApplication.processEvents()
    return window


def choose_step(window: MainWindow) -> None:
    window.canvas.select([("step", window.session.journey.steps[5].id)])


def faults(widgets: Iterable[QWidget]) -> list[str]:
    seen = list(widgets)
    return [
        *(f"no name: {each}" for each in nameless(seen)),
        *(f"no key: {each}" for each in mouse_only(seen)),
        *(f"cut off: {each}" for each in cut_off(seen)),
    ]


def out_of_reach(root: QWidget, start: QWidget) -> list[str]:
    seen = walk_by_tab(start)
    return [told(each) for each in in_sight(root) if wants_tab(each) and each not in seen]


@LANGUAGES
@SIZES
def test_every_panel_and_menu(shown: MainWindow, qtbot: QtBot) -> None:
    window, wrong = shown, []
    for pane in PANES:
        was_shown = window.panel_shown(pane.name)
        choose_step(window)
        window.show_panel(pane.name, shown=True)
        QApplication.processEvents()
        seen = in_sight(window)
        wrong += [f"{pane.name}: {each}" for each in faults(seen)]
        window.canvas.select(())  # else Tab is for the canvas
        wrong += [f"{pane.name}: no Tab to {each}" for each in out_of_reach(window, window.canvas)]
        if not was_shown:
            window.show_panel(pane.name, shown=False)
    assert "\n".join(wrong) == ""
    assert_menus(window)


def everything_in_sight() -> set[QWidget]:
    """Of all windows, but not of menus: those are words that come as wide as they are."""
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return {each for top in tops if not isinstance(top, QMenu) for each in in_sight(top)}


def leave(window: MainWindow, before: set[QWidget]) -> None:
    """Closes what an action has opened, as somebody would."""
    for _ in range(4):
        focused = QApplication.focusWidget() or window.canvas
        QTest.keyClick(focused, Qt.Key.Key_Escape)
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and top not in before:
            top.close()
    while window.session.history.can_undo:
        window.session.undo()
    window.activateWindow()
    window.canvas.setFocus()
    QApplication.processEvents()


@pytest.fixture
def closed_again() -> Iterator[None]:
    yield
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog):
            top.close()


@LANGUAGES
@pytest.mark.parametrize("size", [(1024, 640)], ids=["1024"])
def test_whatever_an_action_opens(shown: MainWindow, qtbot: QtBot, closed_again: None) -> None:
    opened, wrong = set(), []
    for row in ACTIONS:
        if row.id in LEFT_OUT or row.id.startswith("panel_"):
            continue
        choose_step(shown)
        QApplication.processEvents()
        before = everything_in_sight()
        if not shown.deeds[row.id].isEnabled():
            continue
        shown.deeds[row.id].trigger()
        QApplication.processEvents()
        new = sorted(everything_in_sight() - before, key=told)
        wrong += [f"{row.id}: {each}" for each in faults(new)]
        for top in {each.window() for each in new} - before:
            opened.add(row.id)
            if isinstance(top, MainWindow):
                continue  # the same panels again
            start = next((each for each in in_sight(top) if wants_tab(each)), None)
            if start is not None:
                wrong += [f"{row.id}: no Tab to {each}" for each in out_of_reach(top, start)]
        leave(shown, before)
    assert "\n".join(wrong) == ""
    assert {"open_recent", "help", "export", "print", "about"} <= opened


@LANGUAGES
@pytest.mark.parametrize("size", [(1024, 640)], ids=["1024"])
def test_every_question(shown: MainWindow) -> None:
    looked, wrong = [], []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        start = next(each for each in in_sight(box) if wants_tab(each))
        looked.append(box)
        wrong.extend([*faults(in_sight(box)), *out_of_reach(box, start)])
        box.close()

    for name, ask in ASKED.items():
        wrong.append(f"{name}:")
        QTimer.singleShot(SHOWN, look)
        ask(shown)
    assert wrong == [f"{name}:" for name in ASKED]
    assert len(looked) == len(ASKED)


def assert_menus(shown: MainWindow) -> None:
    """Every menu has its words, and the bar its menus."""
    bar = shown.menuBar()
    for action in bar.actions():
        assert action.text().strip("& ")
        assert bar.rect().contains(bar.actionGeometry(action)), action.text()
    for place, menu in shown.menus.items():
        assert menu.title().strip("& "), place
        named = [each for each in menu.actions() if not each.isSeparator()]
        assert all(each.text().strip("& ") for each in named), place


# The audit itself finds what is wrong


@pytest.fixture
def faulty(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.setLayout(QVBoxLayout())
    return made


def put(made: QWidget, *parts: QWidget) -> None:
    layout = made.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)


def test_controls_without_a_name_are_found(faulty: QWidget) -> None:
    good, bad, field, buddy = QPushButton("Go"), QToolButton(), QLineEdit(), QLabel("Name")
    labelled = QLineEdit()
    buddy.setBuddy(labelled)
    put(faulty, good, bad, field, buddy, labelled)
    assert len(nameless(in_sight(faulty))) == 2


def test_what_no_key_comes_to_is_found(faulty: QWidget) -> None:
    row = QWidget()
    pair = QHBoxLayout(row)
    first, second = QPushButton("one"), QPushButton("two")
    second.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    pair.addWidget(first)
    pair.addWidget(second)
    alone = QWidget()
    lonely = QPushButton("three")
    lonely.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(alone).addWidget(lonely)
    put(faulty, row, alone)
    assert [each for each in mouse_only(in_sight(faulty)) if "three" in each]
    assert len(mouse_only(in_sight(faulty))) == 1


class Trap(QPushButton):
    """Keeps Tab for itself."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return True


def test_what_tab_does_not_come_by_is_found(faulty: QWidget) -> None:
    trap, behind = Trap("one"), QPushButton("two")
    put(faulty, trap, behind)
    assert out_of_reach(faulty, trap) == [told(behind)]


class Tabs(QTabBar):
    """Can be made too narrow."""

    narrow = False

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(5, 20) if self.narrow else super().tabSizeHint(index)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


def test_text_that_is_cut_off_is_found(faulty: QWidget) -> None:
    label, button = QLabel("much too long"), QPushButton("long too")
    box, tabs, field = QComboBox(), Tabs(), QLineEdit()
    wrapped = QLabel("words and words and words and words and words and words")
    wrapped.setWordWrap(True)
    box.addItem("a long choice")
    tabs.addTab("a tab")
    field.setPlaceholderText("what is to be typed")
    parts = (label, button, box, field, wrapped)
    put(faulty, *parts, tabs)
    assert cut_off(in_sight(faulty)) == []
    for part in parts:
        part.setFixedWidth(30)
    wrapped.setFixedHeight(17)
    tabs.narrow = True
    tabs.setExpanding(False)
    tabs.resize(tabs.sizeHint())
    tabs.setTabText(0, "a tab!")
    QApplication.processEvents()
    found = " ".join(cut_off(in_sight(faulty)))
    for kind in ("QLabel", "QPushButton", "QComboBox", "Tabs", "QLineEdit"):
        assert kind in found
    assert "height" in found

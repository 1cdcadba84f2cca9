"""Where the keyboard is can be seen: what has it looks otherwise than without, in every appearance."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.settings import Appearance
from journeymapper.ui.desk import Desk
from journeymapper.ui.panes import PANES
from journeymapper.ui.window import MainWindow
from tests.ui.auditing import in_sight, told, wants_tab
from tests.ui.conftest import Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")
APPEARANCES = pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
DIALOGS = ("help", "export", "open_recent")
TAB = Qt.FocusReason.TabFocusReason


def look(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def unseen(widgets: Iterable[QWidget], elsewhere: QWidget) -> list[str]:
    """Those that look the same with the keyboard as without."""
    found = []
    for each in list(widgets):
        if each is elsewhere or each.size().isEmpty() or not wants_tab(each):
            continue
        each.setFocus(TAB)
        if QApplication.focusWidget() is not each:
            continue
        held = look(each)
        elsewhere.setFocus(TAB)
        if look(each) == held:
            found.append(told(each))
    return found


@pytest.fixture
def shown(opener: Opener, desk: Desk, house_buyer: Journey, appearance: Appearance) -> MainWindow:
    desk.use_appearance(appearance)
    window = opener(house_buyer)
    window.resize(1366, 768)
    window.canvas.select([("step", house_buyer.steps[5].id)])
    return window


@APPEARANCES
def test_in_every_panel(shown: MainWindow, qtbot: QtBot) -> None:
    found = []
    for pane in PANES:
        shown.show_panel(pane.name, shown=True)
        QApplication.processEvents()
        inside = in_sight(shown.docks[pane.name])
        found += [f"{pane.name}: {each}" for each in unseen(inside, shown.canvas)]
    assert "\n".join(found) == ""


@APPEARANCES
def test_elsewhere_in_the_window_and_in_dialogs(shown: MainWindow) -> None:
    parts = [shown.canvas, *in_sight(shown.toolbar), *in_sight(shown.status)]
    outline = shown.docks["outline"].widget()
    found = unseen(parts, outline)
    for row in DIALOGS:
        shown.deeds[row].trigger()
        QApplication.processEvents()
        dialog = next(each for each in shown.findChildren(QDialog) if each.isVisible())
        inside = in_sight(dialog)
        first = next(each for each in reversed(inside) if wants_tab(each))
        found += [f"{row}: {each}" for each in unseen(inside, first)]
        dialog.close()
    assert "\n".join(found) == ""


def test_what_hides_its_focus_is_found(qtbot: QtBot) -> None:
    made = QScrollArea()
    qtbot.addWidget(made)
    good, bad = QPushButton("good", made), QPushButton("bad", made)
    bad.move(0, 50)
    for button in (good, bad):
        button.setStyleSheet("QPushButton { border: 1px solid red; outline: none; }")
    good.setStyleSheet("QPushButton:focus { border: 3px solid red; }")
    with qtbot.waitActive(made):
        made.show()
    assert unseen([bad], good) == [told(bad)]
    assert unseen([good], bad) == []

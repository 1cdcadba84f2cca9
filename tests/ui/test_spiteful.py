"""A map in which every text is hostile: nothing of it is rich text, a menu's key, or a place for a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QLabel,
    QMenu,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step
from journeymapper.model.records import Key
from journeymapper.storage.codec import decode
from journeymapper.ui.window import MainWindow
from tests.hostile.texts import everywhere
from tests.ui.conftest import Opener

EVIL = "<img src=file:///etc/passwd><b>q</b>&x [*] %1 {name}"
DEPTH = 3
_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


@pytest.fixture
def panels_when_wanted() -> None:
    """All panels are made at once here, as in use."""


def is_rich(text: str) -> bool:
    """Whether Qt would show a text as markup, and what the user wrote is markup in it."""
    return QtGui.Qt.mightBeRichText(text) and ("<img" in text or "<b>q" in text)


def has_key(text: str) -> bool:
    """Whether an ampersand of the user's underlines a letter."""
    return "&x" in text.replace("&&", "")


def items(model: QAbstractItemModel, above: QModelIndex, depth: int = 0) -> Iterator[QModelIndex]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(row, column, above)
            yield index
            if depth < DEPTH:
                yield from items(model, index, depth + 1)


def wrong_in(widget: QWidget) -> Iterator[str]:
    """What a widget shows otherwise than letter by letter."""
    name = f"{type(widget).__name__} {widget.objectName()}"
    tips = (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (f"{name}: tip {text!r}" for text in tips if is_rich(text))
    yield from (f"{name}: key in {text!r}" for text in captions(widget) if has_key(text))
    if isinstance(widget, QLabel):
        yield from wrong_label(name, widget)
    if isinstance(widget, QTextEdit) and widget.acceptRichText():
        yield f"{name}: takes rich text"
    tips_shown = not isinstance(widget, QMenu) or widget.toolTipsVisible()
    for action in widget.actions():
        yield from wrong_action(name, action, tips_shown=tips_shown)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for index in items(widget.model(), QModelIndex()):
            told = [(role, index.data(role)) for role in _ROLES]
            yield from (f"{name}: {role} {text!r}" for role, text in told if text and is_rich(text))


def captions(widget: QWidget) -> Iterator[str]:
    """The texts of a widget in which an ampersand means a key."""
    if isinstance(widget, QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QLabel) and widget.buddy() is not None:
        yield widget.text()


def wrong_label(name: str, label: QLabel) -> Iterator[str]:
    hostile = "q</b>" in label.text() or "{name}" in label.text()
    if label.textFormat() != Qt.TextFormat.PlainText and hostile:
        yield f"{name}: {label.textFormat()} {label.text()!r}"
    if label.openExternalLinks():
        yield f"{name}: opens links"


def wrong_action(name: str, action: QAction, *, tips_shown: bool) -> Iterator[str]:
    if has_key(action.text()):
        yield f"{name}: key in action {action.text()!r}"
    tips = (action.toolTip() if tips_shown else "", action.statusTip(), action.whatsThis())
    yield from (f"{name}: action {text!r}" for text in tips if is_rich(text))


def all_wrong() -> list[str]:
    found = []
    for widget in QApplication.allWidgets():
        found += list(wrong_in(widget))
    return sorted(set(found))


@pytest.fixture
def evil(opener: Opener) -> MainWindow:
    return opener(decode(everywhere(EVIL)))


def seen(text: str) -> int:
    """In how many labels, buttons and actions a text stands: there must be some, or nothing is tested."""
    count = 0
    for widget in QApplication.allWidgets():
        shown = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        count += text in shown.replace("&&", "&")
        count += sum(text in action.text().replace("&&", "&") for action in widget.actions())
    return count


def test_nothing_the_window_shows_is_rich_or_a_key(evil: MainWindow, qtbot: QtBot) -> None:
    journey = evil.session.journey
    evil.session.commit(add_step(journey, "more", (0, 900), title=EVIL))  # the history has it, too
    found: list[str] = []
    for name in evil.docks.names():
        evil.show_panel(name, shown=True)
    every: list[Key] = [("step", each.id) for each in journey.steps]
    every += [("transition", each.id) for each in journey.transitions]
    every += [("note", each.id) for each in journey.notes if each.x is not None]
    for keys in ([], *([key] for key in every), every[:3]):
        evil.canvas.select(keys)
        for head in evil.findChildren(QToolButton):
            if head.objectName().startswith("head_") and not head.isChecked():
                head.click()
        for menu in evil.findChildren(QMenu):
            menu.aboutToShow.emit()
        for what in ("step", "transition", "note", "canvas"):
            menu = evil.deeds.context_menu(what, evil)
            found += wrong_in(menu)
            menu.deleteLater()
        qtbot.wait(1)
        found += all_wrong()
    assert "\n".join(sorted(set(found))) == ""
    assert seen("<img src=file") >= 5


def test_what_is_seen_of_a_text_is_the_text_itself(evil: MainWindow) -> None:
    tips = {widget.toolTip() for widget in evil.findChildren(QWidget) if "img" in widget.toolTip()}
    for tip in tips:
        plain = QTextDocumentFragment.fromHtml(tip).toPlainText() if QtGui.Qt.mightBeRichText(tip) else tip
        assert "<img src=file:///etc/passwd>" in plain


def test_the_title_of_the_window_has_one_place_for_the_sign_of_changes(evil: MainWindow) -> None:
    title = evil.windowTitle()
    assert re.sub(r"\[\*\]\[\*\]", "", title).count("[*]") == 1
    assert "%1" in title
    assert "{name}" in title

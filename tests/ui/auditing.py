"""What an audit of widgets finds: without a name, out of reach of Tab, or with text that is cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)

_NONE = Qt.KeyboardModifier.NoModifier
CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QProgressBar,
)
_INNER = {
    "qt_spinbox_lineedit",
    "qt_scrollarea_viewport",
    "ScrollLeftButton",
    "ScrollRightButton",
    "qt_tableview_cornerbutton",
}
"""Parts of Qt's own widgets, which speak for them; what the last one does, Ctrl+A does in the table."""


def in_sight(root: QWidget) -> list[QWidget]:
    """The widget and all that is seen in it, if only after scrolling."""
    return [each for each in (root, *root.findChildren(QWidget)) if each.isVisible()]


def told(widget: QWidget) -> str:
    """A widget in a report."""
    path: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(path) < 4:
        path.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    text = widget.text() if isinstance(widget, (QAbstractButton, QLabel, QLineEdit)) else ""
    return f"{type(widget).__name__} {'<'.join(path)} {text!r}"


class Windows(QObject):
    """Notes which widgets are shown as windows, if only for a moment: a part that has no parent yet."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(told(watched))
        return False


# Names


def is_control(widget: QWidget) -> bool:
    """Whether somebody works with it, so that it needs a name."""
    if isinstance(widget, QScrollBar) or widget.objectName() in _INNER or widget.focusProxy() is not None:
        return False
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    page = isinstance(widget, QAbstractScrollArea) and not takes_keys
    return isinstance(widget, CONTROLS) or (takes_keys and not page)


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it: its own name, its text, or that of its label."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, (QAbstractButton, QLabel)):
        return widget.text()
    window = widget.window()
    labels = [each for each in window.findChildren(QLabel) if each.buddy() is widget]
    return labels[0].text() if labels else ""


def nameless(widgets: Iterable[QWidget]) -> list[str]:
    """Controls that a screen reader could only call by their kind."""
    return [told(each) for each in widgets if is_control(each) and not spoken_name(each).strip("&… ")]


# The keyboard


def walk_by_tab(start: QWidget, most: int = 400) -> set[QWidget]:
    """Every widget that Tab comes by from here, or Shift+Tab, until it comes by one for the second time."""
    found: set[QWidget] = set()
    for key, held in ((Qt.Key.Key_Tab, _NONE), (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)):
        start.setFocus()
        at, seen = QApplication.focusWidget(), set[QWidget]()
        while at is not None and at not in seen and len(seen) < most:
            seen.add(at)
            QTest.keyClick(at, key, held)
            at = QApplication.focusWidget()
        found |= seen
    return found


def wants_tab(widget: QWidget) -> bool:
    """Whether Tab should come by: it is a control that can be used now."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and is_control(widget)


def mouse_only(widgets: Iterable[QWidget]) -> list[str]:
    """Buttons and fields that no key can come to.

    Not those of toolbars, which are entries of menus, too, those of a row that arrow keys walk along, and
    what has taken the keyboard by itself.
    """
    found = []
    for each in widgets:
        by_key = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_part = isinstance(each, (QScrollBar, QTabBar, QProgressBar)) or each.objectName() in _INNER
        reached = by_key or each is each.window().focusWidget() or _in_toolbar(each) or _in_row(each)
        if isinstance(each, CONTROLS) and not reached and not is_part:
            found.append(told(each))
    return found


def _in_toolbar(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and isinstance(widget.parentWidget(), QToolBar)


def _in_row(widget: QWidget) -> bool:
    row = widget.parentWidget()
    return (
        isinstance(widget, QAbstractButton)
        and row is not None
        and any(
            each.focusPolicy() & Qt.FocusPolicy.TabFocus
            for each in row.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        )
    )


# Text


def cut_off(widgets: Iterable[QWidget]) -> list[str]:
    """Texts that have less room than they need."""
    return [f"{told(each)}: {why}" for each in widgets for why in _cuts(each)]


def _cuts(widget: QWidget) -> Iterator[str]:
    if widget.objectName() in _INNER:
        return
    for kind, look in _LOOKS.items():
        if isinstance(widget, kind):
            yield from look(widget)


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for index in range(tabs.count()):
        need = _wide(tabs, tabs.tabText(index))
        if tabs.isTabVisible(index) and tabs.tabRect(index).width() < need:
            yield f"tab {tabs.tabText(index)!r} {tabs.tabRect(index).width()} < {need}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not _has_room(button.size(), button.sizeHint()):
        yield f"{button.size().toTuple()} < {button.sizeHint().toTuple()}"


def _box(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    parts, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(parts, option, part, box).width()
    need = _wide(box, box.currentText())
    if room < need:
        yield f"{box.currentText()!r} {room} < {need}"


def _field(field: QLineEdit) -> Iterator[str]:
    need = _wide(field, field.placeholderText())
    if not field.text() and field.contentsRect().width() < need:
        yield f"{field.placeholderText()!r} {field.contentsRect().width()} < {need}"


def _table(table: QTableView) -> Iterator[str]:
    yield from _header(table.horizontalHeader())


def _tree(tree: QTreeView) -> Iterator[str]:
    yield from _header(tree.header())


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or label.pixmap().width():
        return
    room = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        if need > label.height() + 1:
            yield f"height {label.height()} < {need}"
        widest = max(_wide(label, word) for word in text.split() or [""])
        if widest > room.width() + 1:
            yield f"a word is wider: {room.width()} < {widest}"
        return
    need = QFontMetrics(label.font()).boundingRect(QRect(), 0, text).width()
    if need > room.width() + 1:
        yield f"{room.width()} < {need}"


def _header(header: QHeaderView) -> Iterator[str]:
    if not header.isVisible():
        return
    for index in range(header.count()):
        text = header.model().headerData(index, header.orientation(), Qt.ItemDataRole.DisplayRole)
        if isinstance(text, str) and not header.isSectionHidden(index):
            need = _wide(header, text)
            if header.sectionSize(index) < need:
                yield f"heading {text!r} {header.sectionSize(index)} < {need}"


_LOOKS: dict[type[QWidget], Callable[[Any], Iterator[str]]] = {
    QLabel: _label,
    QTabBar: _tabs,
    QAbstractButton: _button,
    QComboBox: _box,
    QLineEdit: _field,
    QTableView: _table,
    QTreeView: _tree,
}


def _wide(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _has_room(size: QSize, hint: QSize) -> bool:
    """A few pixels of the room around a text may go, none of the text itself."""
    return size.width() >= hint.width() - 6 and size.height() >= hint.height() - 6

"""The list of what differs, to pick from: by sort and kind, by record, and by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from journeymapper.analysis.comparing.needing import Leaf
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.difference_words import DifferenceWords, heading
from journeymapper.i18n.language import tr
from journeymapper.model.merging.difference import Difference, FieldChange
from journeymapper.model.records import Key
from journeymapper.ui.comparing.legend import sort_icon
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import guarded
from journeymapper.ui.plain import plain_tip

_ROLE, _LEAF = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_UNFOLDED = 150
"""Rows up to which everything is unfolded."""

Token = tuple[str, str, str, str, str]
"""What a check box is about, also after the differences have been worked out anew."""


class ChangeTree(QTreeWidget):
    """Each row has a check box, which space turns; what is at hand is shown on the map."""

    picked_changed = Signal()
    at_hand = Signal(object)
    """The difference that is at hand, or None."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("changes")
        self.setAccessibleName(tr("What differs"))
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(18)
        self.setIconSize(QSize(22, 22))
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        let_flick(self)
        self.setItemDelegate(_Delegate(self))
        self._theme = theme
        self._said: dict[Token, bool] = {}
        """What the user has picked or not, against what is usual."""
        self._leaves: dict[Leaf, QTreeWidgetItem] = {}
        self._needs: Mapping[Leaf, set[Leaf]] = {}
        self._needed: dict[Leaf, set[Leaf]] = {}
        """Which rows need each."""
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tell)
        self.itemChanged.connect(self._note)
        self.currentItemChanged.connect(lambda item, _: self.at_hand.emit(self._difference(item)))

    def show_changes(
        self, found: Sequence[Difference], words: DifferenceWords, needs: Mapping[Leaf, set[Leaf]]
    ) -> None:
        """Shows these; what the user has picked before stays picked.

        `needs`: which rows are picked along with each, as places in `found` and among the fields of each.
        """
        self.blockSignals(True)
        self.clear()
        self._leaves, self._needs, self._needed = {}, needs, {}
        for leaf, others in needs.items():
            for other in others:
                self._needed.setdefault(other, set()).add(leaf)
        rows = 0
        for (sort, kind), run in groupby(enumerate(found), lambda each: (each[1].sort, each[1].kind)):
            group = _item(heading(sort, kind), tristate=True)
            bold = QFont(self.font())
            bold.setBold(True)
            group.setFont(0, bold)
            group.setIcon(0, sort_icon(sort, self._theme))
            items = [self._row(at, each, words) for at, each in run]
            rows += sum(1 + item.childCount() for item in items)
            group.addChildren(items)
            group.setText(0, f"{group.text(0)} ({len(items)})")
            self.addTopLevelItem(group)
        if rows <= _UNFOLDED:
            self.expandAll()
        else:
            for group in self._groups():
                group.setExpanded(rows <= 10 * _UNFOLDED)
        self.blockSignals(False)
        self.viewport().update()

    def picked(self) -> list[Difference]:
        """What is picked, each with those of its fields that are."""
        found = []
        for item in self._records():
            each: Difference = item.data(0, _ROLE)
            if not each.fields:
                if item.checkState(0) == _ON:
                    found.append(each)
                continue
            fields = tuple(child.data(0, _ROLE) for child in _children(item) if child.checkState(0) == _ON)
            if fields:
                found.append(replace(each, fields=fields))
        return found

    def pick_all(self, picked: bool) -> None:
        """Picks everything, or nothing."""
        for group in self._groups():
            group.setCheckState(0, _ON if picked else _OFF)

    def choose(self, key: Key) -> None:
        """Goes to the first row that is about a record."""
        for item in self._records():
            if item.data(0, _ROLE).key == key:
                self.setCurrentItem(item)
                self.scrollToItem(item)
                return

    def _row(self, at: int, each: Difference, words: DifferenceWords) -> QTreeWidgetItem:
        title = words.title(each)
        item = _item(title, tristate=bool(each.fields))
        item.setData(0, _ROLE, each)
        item.setToolTip(0, plain_tip(title))
        if not each.fields:
            item.setCheckState(0, _ON if self._said.get(_token(each), True) else _OFF)
            self._note_leaf((at, -1), item)
        for place, change in enumerate(each.fields):
            text = words.change(change)
            if change.conflict:
                text = tr("To be decided: {change}", change=text)
            child = _item(text)
            child.setData(0, _ROLE, change)
            child.setToolTip(0, plain_tip(text))
            is_on = self._said.get(_token(each, change), not change.conflict)
            child.setCheckState(0, _ON if is_on else _OFF)
            self._note_leaf((at, place), child)
            item.addChild(child)
        return item

    def _note_leaf(self, leaf: Leaf, item: QTreeWidgetItem) -> None:
        item.setData(0, _LEAF, leaf)
        self._leaves[leaf] = item

    @guarded
    def _note(self, item: QTreeWidgetItem, column: int) -> None:
        del column
        about = item.data(0, _ROLE)
        if isinstance(about, FieldChange):
            each = self._difference(item.parent())
            if each is not None:
                self._said[_token(each, about)] = item.checkState(0) == _ON
        elif isinstance(about, Difference) and not about.fields:
            self._said[_token(about)] = item.checkState(0) == _ON
        self._follow(item)
        self._soon.start()

    def _follow(self, item: QTreeWidgetItem) -> None:
        """What a row needs is picked with it, and what needs it is not picked without it."""
        found = item.data(0, _LEAF)
        if found is None:
            return
        leaf = found[0], found[1]  # Qt makes a list of it
        state = item.checkState(0)
        for other in (self._needs if state == _ON else self._needed).get(leaf, ()):
            if self._leaves[other].checkState(0) != state:
                self._leaves[other].setCheckState(0, state)

    @guarded
    def _tell(self) -> None:
        self.picked_changed.emit()

    def _difference(self, item: QTreeWidgetItem | None) -> Difference | None:
        while item is not None:
            about = item.data(0, _ROLE)
            if isinstance(about, Difference):
                return about
            item = item.parent()
        return None

    def _records(self) -> Iterator[QTreeWidgetItem]:
        for group in self._groups():
            yield from _children(group)

    def _groups(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(at) for at in range(self.topLevelItemCount()))
        return [group for group in found if group is not None]


class _Delegate(QStyledItemDelegate):
    """Fusion draws check boxes with a line a little darker than the window: unseen on dark grounds."""

    @guarded
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        palette: QPalette = option.palette
        palette.setColor(QPalette.ColorRole.Window, palette.color(QPalette.ColorRole.PlaceholderText))
        option.palette = palette


def _children(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    found = (item.child(at) for at in range(item.childCount()))
    return (child for child in found if child is not None)


def _item(text: str, *, tristate: bool = False) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text])
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    item.setFlags(flags | Qt.ItemFlag.ItemIsAutoTristate if tristate else flags)
    return item


def _token(each: Difference, change: FieldChange | None = None) -> Token:
    name, of = (change.name, change.of) if change is not None else ("", "")
    return each.sort, each.kind, each.other or each.id, name, of

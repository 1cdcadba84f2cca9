"""Lists edited in place: their items are added, changed, removed and put in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import Listed, edit_list, in_common
from journeymapper.model.patch import Patch
from journeymapper.model.records import Key, key_of
from journeymapper.ui.panels.inspector.edge_scroll import EdgeScroll
from journeymapper.ui.panels.inspector.field import GUTTER, Read, Write, quiet_label
from journeymapper.ui.panels.inspector.grip import Grip
from journeymapper.ui.panels.inspector.rows import Row, Rows, small_button, word_button
from journeymapper.ui.panels.inspector.scope import Scope

_LINE = 2
"""Pixels: how high the line is that shows where a dragged item will come."""


class Item(Row):
    """One item: a grip to drag it by, what a subclass lays in `body`, and a button that removes it."""

    def __init__(self, items: Items, at: int, removing: str) -> None:
        """`removing` says what the button does."""
        super().__init__(items.scope, at)
        self.items = items
        self.grip = Grip()
        self.grip.setObjectName(f"{items.name}_{at}_grip")
        self.grip.dragged.connect(items.aim)
        self.grip.dropped.connect(lambda: items.drop(at))
        self.grip.given_up.connect(items.give_up)
        self.button = small_button(
            self.scope, f"{items.name}_{at}_remove", removing, "ph.x", lambda: items.remove(at)
        )
        self.body = QGridLayout()
        self.body.setHorizontalSpacing(2)
        self.body.setVerticalSpacing(3)
        self.body.setColumnStretch(0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.body, 1)

    def refresh(self, *, fresh: bool) -> None:
        self.grip.allow(allowed=self.items.has_order and self.items.count > 1 and self.at < self.items.count)
        super().refresh(fresh=fresh)

    def of(self, field: str) -> Read:
        """Reads a field of the item."""
        return lambda: [getattr(self.items.shared[self.at], field)]

    def give(self, field: str) -> Write:
        """Gives a field of the item a value."""

        def write(value: Any) -> Patch:
            after = list(self.items.shared)
            after[self.at] = replace(after[self.at], **{field: value})
            return self.items.patch(after)

        return write


class Items(Rows):
    """What a list of all selected records has in common; an item that is added is added to each."""

    has_gutter = True

    def __init__(self, scope: Scope, field: Listed, name: str, spacing: int = 10) -> None:
        """`field` is the list's name in the records; `name` begins those of its controls."""
        super().__init__(scope, spacing)
        self.name = name
        self.shared: tuple[Any, ...] = ()
        self.has_order = True
        """Whether all lists are the same: only then an item has a place among the others."""
        self.after: list[QWidget] = []
        """What follows the rows and takes the keyboard."""
        self.field: Listed = field
        self._goal = 0
        self._height = 0
        self._scroll = EdgeScroll(self, self._show_goal)
        self._line = QFrame(self)
        self._line.setBackgroundRole(QPalette.ColorRole.Accent)
        self._line.setAutoFillBackground(True)
        self._line.hide()
        self._more = quiet_label(tr("Some have more of their own."))
        self._more.setContentsMargins(GUTTER, 0, 0, 0)
        self.column.addWidget(self._more)

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self.shared)

    @property
    def keys(self) -> list[Key]:
        """The selected records that have such a list."""
        return [key_of(each) for each in self.scope.records if hasattr(each, self.field)]

    def things(self) -> list[object]:
        lists = [getattr(each, self.field) for each in self.scope.records if hasattr(each, self.field)]
        self.shared = in_common(lists)
        self.has_order = all(each == self.shared for each in lists)
        self._more.setVisible(any(len(each) > len(self.shared) for each in lists))
        return list(range(len(self.shared)))

    def head(self, title: str) -> QLabel:
        """A label above the items."""
        label = quiet_label(title, "label")
        label.setContentsMargins(GUTTER, 0, 0, 0)
        self.column.insertWidget(0, label)
        return label

    def offer_more(self, name: str, text: str) -> None:
        """A button beneath the items that adds one."""
        add = word_button(self.scope, name, text, "ph.plus", self._add)
        row = QHBoxLayout()
        row.setContentsMargins(GUTTER, 0, 0, 0)
        row.addWidget(add)
        row.addStretch()
        self.column.addLayout(row)
        self.after.append(add)

    def more(self) -> Patch:
        """Adds an item to each record."""
        raise NotImplementedError

    def patch(self, after: Sequence[Any]) -> Patch:
        """Makes what is shared into `after`."""
        return edit_list(self.scope.journey, self.keys, self.field, self.shared, after)

    def reorder(self, order: Sequence[int]) -> None:
        """Leaves the items of these places, in this order, as one undo step."""
        self.scope.seal()
        self.scope.commit(self.patch([self.shared[at] for at in order]))
        self.refresh(fresh=True)

    def remove(self, at: int) -> None:
        """Removes an item; the keyboard goes to what takes its place."""
        self.reorder([each for each in range(self.count) if each != at])
        self.go(at)

    def put_at(self, at: int, to: int) -> None:
        """Puts an item at another place, as far as there are places; the keyboard goes with it."""
        focus = QApplication.focusWidget()
        name = "" if focus is None or isinstance(focus, Grip) else focus.objectName()
        to = max(0, min(to, self.count - 1))
        if self.has_order and at < self.count:
            order = [each for each in range(self.count) if each != at]
            self.reorder([*order[:to], at, *order[to:]])
            there = self.rows[to]
            same = there.findChild(QWidget, name.replace(f"_{at}", f"_{to}", 1)) if name else None
            (same or there.control).setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, at: int) -> None:
        """Gives the keyboard to the item at a place, or to what follows the last one."""
        places = [row.control for row in self.rows if not row.isHidden()] + self.after
        places[max(0, min(at, len(places) - 1))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self.scope.seal()
        self.scope.commit(self.more())
        if self.count:
            self.go(self.count - 1)

    def aim(self, height: int) -> None:
        """Shows where an item would come that is dragged to a height on the screen, in pixels."""
        self._height = height
        self._scroll.follow(height)
        self._show_goal()

    def _show_goal(self) -> None:
        y = self.mapFromGlobal(QPoint(0, self._height)).y()
        boxes = [row.geometry() for row in self.rows[: self.count]]
        if not boxes:
            return
        self._goal = sum(box.center().y() < y for box in boxes)
        edge = boxes[0].top() - _LINE if self._goal == 0 else boxes[self._goal - 1].bottom() + 1
        self._line.setGeometry(GUTTER, max(0, edge), self.width() - GUTTER, _LINE)
        self._line.raise_()
        self._line.show()

    def drop(self, at: int) -> None:
        """Puts a dragged item where it was shown to come."""
        self._scroll.stop()
        if self._line.isHidden():
            self.go(at)
        else:
            self._line.hide()
            self.put_at(at, self._goal - (self._goal > at))

    def give_up(self) -> None:
        """Leaves a dragged item where it was."""
        self._scroll.stop()
        self._line.hide()


def move_item(widget: QWidget, by: int) -> bool:
    """Moves the item that a widget belongs to in its list; returns whether there is one."""
    row: QWidget | None = widget
    while row is not None and not isinstance(row, Item):
        row = row.parentWidget()
    if isinstance(row, Item):
        row.items.put_at(row.at, row.at + by)
    return isinstance(row, Item)

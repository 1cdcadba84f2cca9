"""The list of all badges of a card, shown beside its '+2'."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import touch_of
from journeymapper.ui.canvas.badge_menu import spoken
from journeymapper.ui.canvas.badge_row import HEIGHT_FOR_FINGER, HEIGHT_FOR_MOUSE, BadgeRow
from journeymapper.ui.canvas.carried import supplier_name
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.spots import spots_of
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.guard import guarded

_ROWS = 10
"""More badges than this stand in a second column."""


class BadgeList(QFrame):
    """Opened by the pointer it goes with it; opened by a click or a key it stays until it is left."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.view)
        self.setObjectName("badge_list")
        self.step: str | None = None
        self.stays = False
        self.rows: list[BadgeRow] = []
        self._stage = stage
        self._height = HEIGHT_FOR_MOUSE
        self._aside = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(5, 5, 5, 5)
        self._grid.setSpacing(0)
        self.hide()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def open(self, step: str, *, stays: bool, finger: bool = False) -> None:
        """Shows the badges of a step; with `stays` it takes the keyboard."""
        if self.step == step and self.isVisible() and (self.stays or not stays):
            return
        self.step, self.stays, self._aside = step, stays, False
        self._height = HEIGHT_FOR_FINGER if finger else HEIGHT_FOR_MOUSE
        if not self._read():
            return
        self._place()
        self.show()
        self.raise_()
        if stays:
            self.rows[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_list(self) -> None:
        """Closes it; the keyboard goes back to the map."""
        if self.step is None:
            return
        focused = QApplication.focusWidget()
        had = focused is not None and self.isAncestorOf(focused)
        self.step = None
        self.hide()
        if had:
            self._stage.view.setFocus()

    def leave(self) -> None:
        """The pointer is elsewhere on the map: what it opened closes."""
        if not self.stays and not self._aside:
            self.close_list()

    def follow(self) -> None:
        """Takes over how the card is now; without badges it closes."""
        if self.step is not None:
            self._read()

    def _read(self) -> bool:
        """Shows the badges as they are; returns whether there are any."""
        card = self._stage.map.drawing.cards.get(self.step or "")
        if card is None or not card.badges:
            self.close_list()
            return False
        journey = self._stage.session.journey
        if [row.supplier for row in self.rows] != [badge.supplier for badge in card.badges]:
            self._make_rows(card.step, [badge.supplier for badge in card.badges])
        for row, badge in zip(self.rows, card.badges, strict=True):
            touch = touch_of(journey.step(card.step), badge.supplier)
            name = supplier_name(journey, badge.supplier)
            row.show_badge(badge, name, spoken(name, touch) if touch is not None else name, self._height)
        self.setAccessibleName(tr("Suppliers at “{step}”", step=journey.step(card.step).title))
        if not self._aside:
            self.adjustSize()
        return True

    def move_along(self) -> None:
        """The map moves under it."""
        self.leave()
        if self.step is not None and not self._aside:
            self._place()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if QApplication.activePopupWidget() is None:
            self.leave()

    def _make_rows(self, step: str, suppliers: list[str]) -> None:
        focused = QApplication.focusWidget()
        at = next((place for place, row in enumerate(self.rows) if row is focused), None)
        old, self.rows = self.rows, []
        for place, supplier in enumerate(suppliers):
            row = BadgeRow(self._stage, step, supplier, self._step_aside, self._walk)
            self._grid.addWidget(row, place % _ROWS, place // _ROWS)
            row.show()
            self.rows.append(row)
        for before, after in pairwise(self.rows):
            QWidget.setTabOrder(before, after)
        if at is not None:
            self.rows[min(at, len(self.rows) - 1)].setFocus()
        for row in old:
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _walk(self, row: BadgeRow, by: int) -> None:
        place = self.rows.index(row) + by
        self.rows[place % len(self.rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _step_aside(self) -> None:
        """Out of sight, not hidden: the button that is down must go on hearing the mouse."""
        self._aside = True
        self.move(-self.width() - 10, -self.height() - 10)

    def _place(self) -> None:
        """Under the last badge of the card, or above it where there is no room."""
        card = self._stage.map.drawing.cards.get(self.step or "")
        if card is None:
            return
        spots = spots_of(card)
        rect = self._stage.camera.on_view(rect_of(spots[-1].box) if spots else QRectF(rect_of(card.box)))
        self.adjustSize()
        room = self._stage.view.viewport().geometry()
        below = rect.bottom() + self.height() <= room.bottom()
        at = QPoint(round(rect.left()), round(rect.bottom()) if below else round(rect.top()) - self.height())
        furthest = room.bottomRight() - self.rect().bottomRight()
        self.move(max(0, min(at.x(), furthest.x())), max(0, min(at.y(), furthest.y())))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if self.step is None or self._aside or new is None:
            return
        if self.isAncestorOf(new):
            self.stays = True
        elif self.stays and not isinstance(new, QMenu):
            self.step = None
            self.hide()

"""Marking on the canvas: what the pointer carries, menus of badges, marks put on things."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from journeymapper.drawing.badge import HEIGHT, PENNANT, Badge, badge_shapes, badge_width
from journeymapper.drawing.paint import paint
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import touch_of
from journeymapper.model.records import Key
from journeymapper.ui.canvas.badge_list import BadgeList
from journeymapper.ui.canvas.badge_menu import BadgeMenu, spoken
from journeymapper.ui.canvas.carried import Mark, SupplierMark, supplier_name
from journeymapper.ui.canvas.ghost import Ghost
from journeymapper.ui.canvas.spots import Spot
from journeymapper.ui.canvas.stage import Stage
from journeymapper.ui.roomy import make_roomy


class Marking:
    """One for each canvas."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.ghost = Ghost(stage.view)
        self.badges = BadgeList(stage)
        self.menu: QMenu | None = None
        """The menu of a badge that was opened last."""

    def put(self, mark: Mark, keys: Iterable[Key]) -> bool:
        """Puts a mark on things, in one undo step; says why not where that changes nothing."""
        chosen = [key for key in keys if mark.takes(key)]
        journey = self._stage.session.journey
        if not chosen:
            self._stage.say(tr("Select steps first, or drag it onto a card."))
            return False
        if self._stage.commit(mark.put(journey, chosen)):
            return True
        if isinstance(mark, SupplierMark):
            name = supplier_name(journey, mark.supplier)
            self._stage.say(tr("{supplier} is here already.", supplier=name))
        return False

    def show_badges(self, step: str, *, stays: bool, finger: bool = False) -> None:
        """Opens the list of all badges of a step; with `stays` for the keyboard, else for the pointer."""
        self.badges.open(step, stays=stays, finger=finger)

    def leave_badges(self) -> None:
        """The pointer is elsewhere: the list that it opened closes."""
        self.badges.leave()

    def close_badges(self) -> None:
        """Closes the list of badges."""
        self.badges.close_list()

    def picture(self, step: str, supplier: str) -> QPixmap:
        """A badge as it hangs from the pointer."""
        drawing = self._stage.map.drawing
        badge = next(each for each in drawing.cards[step].badges if each.supplier == supplier)
        return badge_picture(badge, drawing.theme, self._stage.view.devicePixelRatioF())

    def tip(self, spot: Spot) -> str:
        """What a badge says in words, as rich text that shows names as they are; nothing for a '+2'."""
        journey = self._stage.session.journey
        touch = touch_of(journey.step(spot.step), spot.supplier)
        if spot.more or touch is None:
            return ""
        return f"<p>{escape(spoken(supplier_name(journey, spot.supplier), touch))}</p>"

    def open_menu(self, step: str, supplier: str, at: QPoint, *, finger: bool = False) -> None:
        """Opens the menu of a badge at a place on the screen, with rows for a finger or the usual ones."""
        menu = BadgeMenu(self._stage.view, self._stage.session, step, supplier)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(lambda: self._forget(menu))
        make_roomy(menu, finger)
        self.menu = menu
        menu.popup(at)

    def below(self, rect: QRectF) -> QPoint:
        """The place on the screen under a rectangle on the map."""
        return self._stage.view.viewport().mapToGlobal(
            self._stage.camera.on_view(rect).bottomLeft().toPoint()
        )

    def _forget(self, menu: QMenu) -> None:
        if self.menu is menu:
            self.menu = None


def badge_picture(badge: Badge, theme: Theme, ratio: float = 1.0) -> QPixmap:
    """A badge by itself, with room for the flag of its goal above it."""
    size = QSize(round(badge_width(badge)) + 4, round(HEIGHT + PENNANT) + 4)
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint(painter, badge_shapes(badge, 2.0, PENNANT + 2.0, theme))
    return made

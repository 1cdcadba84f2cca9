"""Pains and chances of a step in a small list at its card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.ui.canvas.spots import marks_of
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.inspector.scope import Scope, Subject
from journeymapper.ui.panels.inspector.texts import TextList

_WIDTH, _GAP, _EDGE = 300, 6, 2


class NotedList(QFrame):
    """Changed in place, each text an undo step. Escape or a click elsewhere closes it."""

    def __init__(self, canvas: Canvas, step: str, first: str) -> None:
        """`first` is the mark whose empty line has the keyboard: "pains" or "chances"."""
        super().__init__(canvas.viewport())
        self.setObjectName("noted_list")
        self._canvas = canvas
        self._step = step
        self._is_open = True
        self._scope = Scope(canvas.session, canvas, lambda _widget: None)
        self._scope.subject = Subject(steps=(step,))
        self.lists = {
            "pains": TextList(self._scope, "pains", tr("Pains"), tr("What annoys or hinders…")),
            "chances": TextList(self._scope, "chances", tr("Chances"), tr("What could be better…")),
        }
        self._inner = QWidget()
        self._inner.setObjectName("noted_inner")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(8)
        for each in self.lists.values():
            column.addWidget(each)
            each.refresh(fresh=True)
        column.addStretch()
        row = QVBoxLayout(self)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.addWidget(_scrolled(self._inner))
        title = canvas.session.journey.step(step).title
        self.setAccessibleName(tr("Pains and chances of “{step}”", step=title))
        self.release = canvas.session.subscribe(self._follow)
        for moved in (canvas.view_moved, canvas.zoom_changed, canvas.map_changed):
            moved.connect(self._place)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._inner.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        wanted = self.lists[first]
        wanted.rows[wanted.count].control.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_list(self) -> None:
        """Closes it; the keyboard goes back to the map."""
        if self._is_open:
            self._is_open = False
            if self._canvas.session.journey.get("step", self._step) is None:
                self._scope.subject = Subject()  # there is nothing left to write to
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                self._canvas.setFocus()
            self._scope.seal()
            self.release()
            self.hide()
            self.deleteLater()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key that is pressed here is for the map beneath."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed takes more room, or less."""
        if event.type() == QEvent.Type.LayoutRequest and self._is_open:
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self, patch: Patch) -> None:
        del patch
        if self._canvas.session.journey.get("step", self._step) is None:
            self.close_list()
            return
        for each in self.lists.values():
            each.refresh(fresh=False)

    def _place(self) -> None:
        """Under the counters of its card, or above them where there is more room."""
        card = self._canvas.drawing.cards.get(self._step)
        if card is None or not self._is_open:
            return
        counters = [spot.box for spot in marks_of(card) if spot.name in self.lists]
        box = counters[-1] if counters else card.box
        rect = self._canvas.camera.on_view(QRectF(box.left, box.top, box.width, box.height))
        room = self._canvas.viewport().rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        around = 2 * (_EDGE + self.frameWidth())
        wanted = self._inner.heightForWidth(_WIDTH - around) + around
        below, above = room.bottom() - round(rect.bottom()) - _GAP, round(rect.top()) - _GAP - room.top()
        is_below = wanted <= below or below >= above
        height = min(wanted, max(80, below if is_below else above))
        self.resize(_WIDTH, height)
        y = round(rect.bottom()) + _GAP if is_below else round(rect.top()) - _GAP - height
        furthest = room.bottomRight() - self.rect().bottomRight()
        at = QPoint(min(round(rect.left()) - _GAP, furthest.x()), min(y, furthest.y()))
        self.move(max(room.left(), at.x()), max(room.top(), at.y()))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if not self._is_open or new is None:
            return
        if self.isAncestorOf(new):
            self._scope.seal()
        elif not isinstance(new, QMenu):
            self.close_list()


def _scrolled(inner: QWidget) -> QScrollArea:
    """An area that scrolls up and down alone."""
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area

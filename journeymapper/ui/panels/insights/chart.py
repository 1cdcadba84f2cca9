"""The chart of first contacts as a widget: as wide as its place, a click chooses the supplier."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from journeymapper.drawing.contact_chart import ContactLine, ContactPoint, contact_chart, point_at
from journeymapper.drawing.paint import Calls, compiled, paint, play
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.plain import plain_tip

Tell = Callable[[int, str], str]
"""What is told of a supplier on a line, counted from 0."""
_LEAST = 240


class ContactChart(QWidget):
    """For the eye and the mouse; the list beneath it has the same for the keyboard and for readers."""

    chosen = Signal(str)
    """A pill was clicked: the supplier."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("insights_chart")
        self.lines: Sequence[ContactLine] = ()
        self._theme = theme
        self._supplier: str | None = None
        self._tell: Tell = _nothing
        self._calls: Calls = ()
        self.setMouseTracking(True)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lines(
        self,
        lines: Sequence[ContactLine],
        tell: Tell,
        supplier: str | None,
        theme: Theme,
    ) -> None:
        """Draws these lines; `tell` says more of a supplier on a line, when that is asked for."""
        self.lines, self._tell, self._supplier, self._theme = lines, tell, supplier, theme
        self.setAccessibleName(tr("Chart: first contact with each supplier on the way of the customer"))
        self._draw()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.height())

    def _draw(self) -> None:
        drawing = contact_chart(self.lines, self.width(), self._theme, self._supplier)
        self._calls = compiled(drawing.shapes)
        self.setFixedHeight(round(drawing.height))
        self.update()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._draw()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            paint(painter, ())
            play(painter, self._calls)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found[1].supplier)

    @answering(True)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip(self, at: QPointF) -> str:
        """What is told at a place: all of the first contact there."""
        found = self._at(at)
        if found is None:
            return ""
        line, point = found
        return plain_tip(f"{self.lines[line].name}\n{self._tell(line, point.supplier)}")

    def _at(self, at: QPointF) -> tuple[int, ContactPoint] | None:
        return point_at(self.lines, self.width(), self._theme, at.x(), at.y())


def _nothing(line: int, supplier: str) -> str:
    del line, supplier
    return ""

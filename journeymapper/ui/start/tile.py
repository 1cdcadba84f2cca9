"""A map to start from: its picture, its name, and where it is from."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QToolButton

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon

PICTURE = QSize(184, 112)
_MARGIN, _LINE, _RADIUS, _SIGN = 9, 20, 8, 20


class MapTile(QAbstractButton):
    """Opened by a click, Enter or Space. One that can be taken off its list has a cross; so does Delete."""

    removed = Signal()

    def __init__(self, name: str, title: str, line: str, *, removable: bool = False) -> None:
        """`name` is its object name; `line` stands under the title."""
        super().__init__()
        self.setObjectName(name)
        self.title, self.line = title, line
        self.is_missing = False
        self.image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cross: QToolButton | None = None
        if removable:
            self._make_cross()
        self._name()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(PICTURE.width() + 2 * _MARGIN, PICTURE.height() + 3 * _MARGIN + 2 * _LINE)

    def show_picture(self, image: QImage | None) -> None:
        """Shows what the map looks like."""
        self.image = image
        self.update()

    def miss(self) -> None:
        """The file is no longer there."""
        self.is_missing = True
        self.line = tr("No longer there")
        self._name()
        self._show_cross()
        self.update()

    def remove(self) -> None:
        """Takes it off its list, if it may go."""
        if self.cross is not None:
            self.removed.emit()

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_cross()

    @guarded
    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._show_cross()

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_cross()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_cross()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        role, palette = QPalette.ColorRole, self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = (
                QPen(palette.color(role.Accent), 2.5) if self.hasFocus() else QPen(palette.color(role.Mid), 1)
            )
            painter.setPen(edge)
            painter.setBrush(
                palette.color(role.Midlight if self.underMouse() or self.isDown() else role.Window)
            )
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), _RADIUS, _RADIUS)
            frame = QRect(_MARGIN, _MARGIN, PICTURE.width(), PICTURE.height())
            self._paint_picture(painter, frame, palette)
            ink = palette.color(role.PlaceholderText if self.is_missing else role.WindowText)
            bold = QFont(self.font())
            bold.setBold(True)
            top = frame.bottom() + _MARGIN
            lines = ((self.title, bold, ink), (self.line, self.font(), palette.color(role.PlaceholderText)))
            for text, font, color in lines:
                painter.setFont(font)
                painter.setPen(color)
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, frame.width())
                room = QRect(frame.left(), top, frame.width(), _LINE)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
                top += _LINE

    def _paint_picture(self, painter: QPainter, frame: QRect, palette: QPalette) -> None:
        role = QPalette.ColorRole
        painter.fillRect(frame, palette.color(role.AlternateBase))
        if self.image is not None and not self.is_missing:
            painter.drawImage(frame, self.image)
        elif self.is_missing:
            sign = QRect(0, 0, _SIGN, _SIGN)
            sign.moveCenter(frame.center())
            icon("ph.file-x", QColor(palette.color(role.PlaceholderText))).paint(painter, sign)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(role.Mid), 1))
        painter.drawRect(frame)

    def _make_cross(self) -> None:
        cross = self.cross = QToolButton(self)
        cross.setObjectName("start_cross")
        cross.setIcon(icon("ph.x"))
        cross.setIconSize(QSize(14, 14))
        cross.setFixedSize(26, 26)
        cross.move(_MARGIN + PICTURE.width() - 29, _MARGIN + 3)
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same
        cross.setCursor(Qt.CursorShape.ArrowCursor)
        cross.setToolTip(tr("Take it off the list"))
        cross.setAccessibleName(tr("Take “{name}” off the list", name=self.title))
        cross.clicked.connect(self.remove)
        cross.hide()

    def _show_cross(self) -> None:
        if self.cross is not None:
            self.cross.setVisible(self.is_missing or self.hasFocus() or self.underMouse())

    def _name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self.title, self.line) if part))
        if self.cross is not None:
            self.setAccessibleDescription(tr("Delete takes it off the list"))

"""What a card of the tour looks like: a few words with buttons, and a ring around what they are about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import guarded
from journeymapper.ui.icons import icon

_WIDE = 340
_GAP, _EDGE, _INSIDE = 14, 10, 28
"""Pixels: from the ring, from the edges of the window, from the corner of something large."""


class Callout(QFrame):
    """Heading, words, how far, back, next, and a cross."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self.setObjectName("tour_card")
        self.heading, self.words, self.count = QLabel(), QLabel(), QLabel()
        for label, name in ((self.heading, "tour_heading"), (self.words, ""), (self.count, "tour_count")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName(name)
        self.words.setWordWrap(True)
        self.words.setFixedWidth(_WIDE - 36)
        self.cross = QToolButton()
        self.cross.setObjectName("tour_cross")
        self.cross.setIconSize(QSize(16, 16))
        self.back, self.next = QPushButton(), QPushButton()
        self.back.setObjectName("tour_back")
        self.next.setObjectName("tour_next")
        self.next.setDefault(True)
        for button in (self.back, self.next):
            button.setAutoDefault(True)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.cross)
        bottom = QHBoxLayout()
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.back)
        bottom.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addLayout(bottom)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not one for the window beneath

    def tell(self, heading: str, words: str, at: int, most: int) -> None:
        """Shows these words as card `at`, counted from 0, of so many."""
        self.heading.setText(heading)
        self.words.setText(words)
        self.count.setText(tr("{at} of {most}", at=at + 1, most=most))
        self.back.setText(tr("Back"))
        self.back.setVisible(at > 0)
        self.next.setText(tr("Next") if at + 1 < most else tr("Finish"))
        self.cross.setIcon(icon("ph.x"))
        self.cross.setToolTip(tr("Leave the tour (Esc)"))
        self.cross.setAccessibleName(tr("Leave the tour (Esc)"))
        self.setAccessibleName(f"{heading}. {words}")
        self.next.setAccessibleDescription(f"{heading}. {words}")
        self.adjustSize()

    def stand_by(self, target: QRect, room: QRect) -> None:
        """Stands beside what it is about, within the window."""
        self.move(place_beside(self.size(), target, room))
        self.raise_()


def place_beside(size: QSize, target: QRect, room: QRect) -> QPoint:
    """Where a card of this size stands: below, right of, left of or above its target; else inside it."""
    x, y = target.center().x() - size.width() // 2, target.center().y() - size.height() // 2
    within = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    x = max(within.left(), min(x, within.right() - size.width()))
    y = max(within.top(), min(y, within.bottom() - size.height()))
    for at in (
        QPoint(x, target.bottom() + _GAP),
        QPoint(target.right() + _GAP, y),
        QPoint(target.left() - _GAP - size.width(), y),
        QPoint(x, target.top() - _GAP - size.height()),
    ):
        if within.contains(QRect(at, size)):
            return at
    corner = target.bottomRight() - QPoint(size.width() + _INSIDE, size.height() + _INSIDE)
    return QPoint(
        max(within.left(), min(corner.x(), within.right() - size.width())),
        max(within.top(), min(corner.y(), within.bottom() - size.height())),
    )


class Ring(QWidget):
    """Around what a card is about; the mouse goes through it."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self.setObjectName("tour_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, target: QRect, room: QRect) -> None:
        """Lies around this part of the window."""
        self.setGeometry(target.adjusted(-4, -4, 4, 4).intersected(room))
        self.raise_()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        accent = self.palette().color(QPalette.ColorRole.Accent)
        glow = QColor(accent)
        glow.setAlphaF(0.3)
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for color, width, by in ((glow, 6.0, 3.0), (accent, 2.5, 3.0)):
                painter.setPen(QPen(color, width))
                painter.drawRoundedRect(rect.adjusted(by, by, -by, -by), 10, 10)

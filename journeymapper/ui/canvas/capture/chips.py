"""The strip of chips under the line: the signs that are complete."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.fonts import font
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.capture.chooser import paint_ground
from journeymapper.ui.canvas.capture.looks import LETTERS, paint_sign, sign_color, sign_width
from journeymapper.ui.canvas.capture.meaning import Chip, spoken
from journeymapper.ui.canvas.capture.pressable import Ground, Pressable, row_height
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.plain import plain_tip

_PAD, _GAP, _BETWEEN, _EDGE = 9.0, 6.0, 5, 5
_LONGEST = 220.0
"""How much of a title a chip shows at most, in pixels."""


class ChipButton(Pressable):
    """A chip. Pressed, it becomes text again."""

    def __init__(self, parent: QWidget, chip: Chip, theme: Theme) -> None:
        super().__init__(parent)
        self.chip = chip
        self._theme = theme
        choice = chip.choice
        self.setText(spoken(choice) if choice.is_new else choice.name)
        said = spoken(choice, chip.aida)
        self.setAccessibleName(said)
        self.setAccessibleDescription(tr("Press to make it text again"))
        self.setToolTip(plain_tip(said))
        letters = QFontMetricsF(font(LETTERS))
        self._shown = letters.elidedText(self.text(), Qt.TextElideMode.ElideRight, _LONGEST)
        self._sign = sign_width(choice, chip.aida, in_list=False)
        self._width = round(2 * _PAD + self._sign + _GAP + letters.horizontalAdvance(self._shown)) + 1

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self._width, row_height())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, choice = self._theme, self.chip.choice
        edge = QColor(
            choice.color if choice.kind in ("supplier", "phase") else sign_color(choice.kind, theme)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(self.rect()).adjusted(1, 2, -1, -2)
            ground = QColor(edge)
            ground.setAlphaF(0.16 if self.underMouse() else 0.07)
            painter.setPen(edge)
            painter.setBrush(ground)
            painter.drawRoundedRect(room, 13, 13)
            line = room.adjusted(_PAD - 1, 0, -_PAD + 1, 0)
            paint_sign(painter, choice, self.chip.aida, line, theme, in_list=False)
            painter.setFont(font(LETTERS))
            painter.setPen(QColor(theme.ink))
            line.setLeft(line.left() + self._sign + _GAP)
            painter.drawText(
                line.adjusted(0, 0, _PAD, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                self._shown,
            )


class Strip(Ground):
    """The chips in the order in which they were typed, in as many rows as they need."""

    def __init__(self, view: QWidget, field: QWidget, pressed: Callable[[Chip], None]) -> None:
        super().__init__(view, "capture_chips", field)
        self.setAccessibleName(tr("What the line says of the step"))
        self.buttons: list[ChipButton] = []
        self._pressed = pressed
        self._theme: Theme | None = None
        self._chips: list[Chip] = []

    def dress(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._theme = theme
        self._make()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these; where they stand is told by `lay`."""
        if [id(each) for each in chips] != [id(each) for each in self._chips]:
            self._chips = list(chips)
            self._make()

    def _make(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        if self._theme is None:
            return
        for chip in self._chips:
            button = ChipButton(self, chip, self._theme)
            button.clicked.connect(lambda _=False, chip=chip: self._pressed(chip))
            button.show()
            self.buttons.append(button)
        if not self._chips:
            self.hide()

    def size_within(self, width: int) -> QSize:
        """How large it is if it may be so wide, in pixels."""
        places = self._places(width)
        right = max((each.right() for each in places), default=0)
        bottom = max((each.bottom() for each in places), default=0)
        return QSize(right + 1 + _EDGE, bottom + 1 + _EDGE)

    def lay(self, at: QPoint, width: int) -> None:
        """Stands with its upper left corner at a place, no wider than `width`."""
        self.setGeometry(QRect(at, self.size_within(width)))
        for button, place in zip(self.buttons, self._places(width), strict=True):
            button.setGeometry(place)
        self.show()
        self.raise_()

    def _places(self, width: int) -> list[QRect]:
        """Where each chip stands, in rows from left to right."""
        places: list[QRect] = []
        x, y = _EDGE, _EDGE
        for button in self.buttons:
            size = button.sizeHint()
            wide = min(size.width(), width - 2 * _EDGE)
            if x > _EDGE and x + wide > width - _EDGE:
                x, y = _EDGE, y + size.height()
            places.append(QRect(x, y, wide, size.height()))
            x += wide + _BETWEEN
        return places

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._theme is not None:
            with QPainter(self) as painter:
                paint_ground(painter, self.rect(), self._theme)

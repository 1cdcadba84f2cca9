"""The small list under the line: what the sign that is being typed may mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.fonts import font
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.records import Aida
from journeymapper.ui.canvas.capture.looks import LETTERS, paint_sign, sign_width
from journeymapper.ui.canvas.capture.meaning import MOST, Choice, spoken
from journeymapper.ui.canvas.capture.pressable import Ground, Pressable, row_height
from journeymapper.ui.guard import answering, guarded

_PAD, _GAP, _EDGE = 9.0, 8.0, 5
_HINT = 24
_NARROWEST, _WIDEST = 240, 460


class ChoiceRow(Pressable):
    """One choice: a step with its number, a supplier with its badge, a phase with its colour."""

    def __init__(self, parent: QWidget, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self.choice: Choice | None = None
        self._aida: Aida | None = None
        self._theme = theme
        self._walked = False

    def show_choice(self, choice: Choice, aida: Aida | None, *, walked: bool) -> None:
        """Takes over what it stands for; `walked`: Enter would choose it."""
        self.choice, self._aida, self._walked = choice, aida, walked
        name = choice.name if choice.number else spoken(choice, aida)
        self.setAccessibleName(tr("{name}, chosen by Enter", name=name) if walked else name)
        self.setText(choice.text if not choice.is_new else spoken(choice))
        self.update()

    @property
    def is_walked(self) -> bool:
        """Whether Enter would choose it."""
        return self._walked

    @property
    def wanted(self) -> int:
        """How wide it would be with all of its text in sight."""
        if self.choice is None:
            return 0
        letters = QFontMetricsF(font(LETTERS, "bold")).horizontalAdvance(self.text())
        return round(2 * _PAD + self._sign + _GAP + letters) + 2

    @property
    def _sign(self) -> float:
        return sign_width(self.choice, self._aida, in_list=True) if self.choice is not None else 0.0

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self.wanted, row_height())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.choice is None:
            return
        theme = self._theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            line = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD, 0)
            paint_sign(painter, self.choice, self._aida, line, theme, in_list=True)
            line.setLeft(line.left() + self._sign + _GAP)
            painter.setPen(QColor(theme.ink))
            spans = () if self.choice.is_new else self.choice.spans
            _paint_text(painter, line, self.text(), spans)

    def _paint_ground(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = QColor(accent)
        ground.setAlphaF(0.18 if self._walked else 0.08)
        painter.setPen(accent if self._walked else Qt.PenStyle.NoPen)
        if self._walked or self.underMouse():
            painter.setBrush(ground)
            painter.drawRoundedRect(room, 5, 5)


class Chooser(Ground):
    """Up to eight rows; it shows as many of them as it is given room for, the walked one among them."""

    def __init__(self, view: QWidget, field: QWidget, chosen: Callable[[Choice], None]) -> None:
        super().__init__(view, "capture_chooser", field)
        self._theme: Theme | None = None
        self._choices: Sequence[Choice] = ()
        self._aida: Aida | None = None
        self._walked: int | None = None
        self._note = ""
        self._height = row_height()
        self.rows = [ChoiceRow(self, self._given_theme) for _ in range(MOST)]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: _press(row, chosen))

    def dress(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._theme = theme
        self.update()

    def offer(
        self, choices: Sequence[Choice], aida: Aida | None, walked: int | None, name: str, note: str
    ) -> None:
        """Shows these choices, called `name` by assistive tools, with a note beneath them."""
        self._choices, self._aida, self._walked, self._note = choices, aida, walked, note
        self._height = row_height()
        self.setAccessibleName(name)
        self.setAccessibleDescription(note)

    @property
    def shown(self) -> list[Choice]:
        """What the rows in sight stand for."""
        return [row.choice for row in self.rows if row.isVisibleTo(self) and row.choice is not None]

    def width_wanted(self) -> int:
        """How wide it would be, in pixels, with all of its text in sight."""
        self._fill(0, len(self._choices))
        widest = max((row.wanted for row in self.rows if row.isVisibleTo(self)), default=0)
        note = QFontMetricsF(font(LETTERS - 1)).horizontalAdvance(self._note) + 2 * _PAD
        return min(_WIDEST, max(_NARROWEST, widest, round(note)) + 2 * _EDGE)

    def height_of(self, rows: int) -> int:
        """How high it is with so many rows, in pixels."""
        return rows * self._height + (_HINT if self._note else 0) + 2 * _EDGE

    def height_wanted(self) -> int:
        """How high it would be with all rows."""
        return self.height_of(len(self._choices))

    def lay(self, room: QRect) -> None:
        """Stands in a rectangle, with as many rows as there is height for, but one at least."""
        most = max(1, (room.height() - self.height_of(0)) // self._height)
        count = min(most, len(self._choices))
        first = max(0, (self._walked or 0) - count + 1)
        self.setGeometry(room.left(), room.top(), room.width(), self.height_of(count))
        self._fill(first, count)
        for at, row in enumerate(self.rows):
            row.setGeometry(_EDGE, _EDGE + at * self._height, room.width() - 2 * _EDGE, self._height)
        self.show()
        self.raise_()
        self.update()

    def _fill(self, first: int, count: int) -> None:
        for at, row in enumerate(self.rows):
            place = first + at
            if at < count and place < len(self._choices):
                row.show_choice(self._choices[place], self._aida, walked=place == self._walked)
            row.setVisible(at < count)

    def _given_theme(self) -> Theme:
        assert self._theme is not None  # noqa: S101 - it is dressed before it is shown
        return self._theme

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._given_theme()
        with QPainter(self) as painter:
            paint_ground(painter, self.rect(), theme)
            if self._note:
                painter.setFont(font(LETTERS - 1))
                painter.setPen(QColor(theme.small))
                where = QRect(0, self.height() - _EDGE - _HINT, self.width(), _HINT)
                where = where.adjusted(round(_PAD) + _EDGE, 0, -_EDGE, 0)
                metrics = painter.fontMetrics()
                text = metrics.elidedText(self._note, Qt.TextElideMode.ElideRight, where.width())
                painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


def _press(row: ChoiceRow, chosen: Callable[[Choice], None]) -> None:
    if row.choice is not None:
        chosen(row.choice)


def paint_ground(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """A card with an edge, over the map."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.guessed))
    painter.setBrush(QColor(theme.card))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _paint_text(painter: QPainter, line: QRectF, text: str, spans: Sequence[tuple[int, int]]) -> None:
    """One line of text, the letters that were typed in bold, cut off with an ellipsis at its end."""
    plain, bold = font(LETTERS), font(LETTERS, "bold")
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    for start, end in pairwise(edges):
        painter.setFont(bold if any(one <= start < other for one, other in spans) else plain)
        metrics = QFontMetricsF(painter.font())
        part = metrics.elidedText(text[start:end], Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, part)
        if part != text[start:end]:
            return
        line = line.adjusted(metrics.horizontalAdvance(part), 0, 0, 0)

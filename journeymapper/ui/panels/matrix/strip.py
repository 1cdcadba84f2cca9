"""The strip under the supplier table: which keys mark, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.text import SMALL, SMALL_BOLD, Style, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.matrix.marks import PILL, Look, case, mark, person

_HEIGHT = 30
_MIDDLE = _HEIGHT / 2
_BASELINE = _MIDDLE + 4.2
_APART, _NEAR = 18.0, 6.0
_SIGN = 12.0


class Strip(QWidget):
    """Groups that have no room are left out from the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("matrix_strip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Says everything in the language in use, in the colours of a theme."""
        self._groups = [(compiled(group.shapes), group.width) for group in _groups(theme)]
        self.setAccessibleName(
            tr(
                "A, I, D, C: AIDA state. Space: contact. S: who started. G: goal of the supplier. "
                "Enter: value. Delete: remove."
            )
        )
        self.update()

    @property
    def shown(self) -> list[Calls]:
        """The groups that there is room for."""
        return [calls for calls, _ in self._placed()]

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            for calls, at in self._placed():
                painter.save()
                painter.translate(QPointF(at, 0))
                play(painter, calls)
                painter.restore()

    def _placed(self) -> Iterable[tuple[Calls, float]]:
        at = 12.0
        for calls, width in self._groups:
            if at + width > self.width() - 8:
                return
            yield calls, at
            at += width + _APART


class _Group:
    """Shapes put one behind the other."""

    def __init__(self, theme: Theme, *keys: str) -> None:
        self.shapes: list[Shape] = []
        self.width = 0.0
        self._theme = theme
        for key in keys:
            self._write(key, SMALL_BOLD, theme.ink)

    def say(self, words: str) -> _Group:
        """Adds words."""
        self._write(words, SMALL, self._theme.small)
        return self

    def show(self, shapes: Iterable[Shape], width: float) -> _Group:
        """Adds a sign that was drawn at the place `next_at`."""
        self.shapes.extend(shapes)
        self.width += width
        return self

    @property
    def next_at(self) -> float:
        """Where what is added next starts."""
        return self.width + (_NEAR if self.width else 0.0)

    def _write(self, words: str, style: Style, color: str) -> None:
        at = self.next_at
        self.shapes.append(line(words, style, at, _BASELINE, color))
        self.width = at + measure(words, style)


def _groups(theme: Theme) -> list[_Group]:
    """What is needed first comes first."""
    found = [
        _Group(theme, "A", "I", "D", "C").say(tr("attention, interest, desire, action")),
        _Group(theme, tr("Space")).say(tr("contact")),
    ]
    for look, words in (
        (Look(theme.small, "direct", "attention"), tr("direct")),
        (Look(theme.small, "indirect", "attention"), tr("indirect")),
        (Look(theme.small, "none", "attention"), tr("in mind")),
    ):
        group = _Group(theme)
        found.append(group.show(mark(look, PILL / 2, _MIDDLE, theme), PILL).say(words))
    found.append(_Group(theme, "S").say(tr("started by")))
    for sign, words in ((person, tr("customer")), (case, tr("supplier"))):
        found.append(_Group(theme).show(sign(_SIGN / 2, _MIDDLE, theme.ink), _SIGN).say(words))
    found.append(_Group(theme, tr("Enter")).say(tr("value")))
    found.append(_Group(theme, "G").say(tr("goal of the supplier")))
    found.append(_Group(theme, tr("Del")).say(tr("remove")))
    return found

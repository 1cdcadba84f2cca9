"""The maps that are compared: as one coloured map, or side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import median

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference, Sort
from journeymapper.model.records import Key, Step
from journeymapper.ui.comparing.comparison import Comparison, usually_picked
from journeymapper.ui.comparing.legend import Legend
from journeymapper.ui.comparing.look import STEP, Look
from journeymapper.ui.comparing.marks import Mark, Marks, marks_of
from journeymapper.ui.comparing.pane import MapPane
from journeymapper.ui.comparing.picture import MapPicture
from journeymapper.ui.guard import guarded
from journeymapper.ui.icons import icon

_READABLE = 0.55
"""What is chosen in the list is shown at least so large."""
_ROOMY = 230
"""Pixels of height from which there is room for a legend."""


class Maps(QWidget):
    """Three panes: our map and the other, and both in one; a switch tells which are shown."""

    chosen = Signal(object)
    """The key of what was clicked on a map."""

    def __init__(self, theme: Theme, ours: str, other: str) -> None:
        """`ours` and `other`: what the maps are called."""
        super().__init__()
        self._theme = theme
        self._comparison: Comparison | None = None
        self._picked: frozenset[Key] = frozenset()
        self._is_fitted = True
        self.look = Look(self)
        self.both = MapPane(self.look, tr("Both maps in one"))
        self.ours = MapPane(self.look, ours)
        self.other = MapPane(self.look, other)
        for pane in (self.both, self.ours, self.other):
            pane.chosen.connect(self.chosen)
        self._beside = QSplitter()
        self._beside.setChildrenCollapsible(False)
        self._beside.setHandleWidth(8)
        self._beside.addWidget(_titled(self.ours, ours))
        self._beside.addWidget(_titled(self.other, other))
        self._beside.hide()
        self.switches = self._switches()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._bar())
        column.addWidget(self.both, 1)
        column.addWidget(self._beside, 1)
        self.legend = Legend(theme)
        self.legend.hide()  # until it is known that there is room
        column.addWidget(self.legend)

    @property
    def is_beside(self) -> bool:
        """Whether the maps stand side by side."""
        return self._beside.isVisibleTo(self)

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows these maps; where they are looked at stays, if there was one."""
        self._comparison = comparison
        for pane in (self.both, self.ours, self.other):
            pane.picture = None
        self._draw()

    def mark(self, picked: Iterable[Difference]) -> None:
        """Marks what is picked as such."""
        self._picked = frozenset(each.key for each in picked)
        self._mark()

    def show_beside(self, beside: bool) -> None:
        """Shows the maps side by side, or both in one."""
        self._beside.setVisible(beside)
        self.both.setVisible(not beside)
        self.switches[beside].setChecked(True)
        self._draw()
        if self._is_fitted:
            self.fit()

    def choose(self, key: Key | None) -> None:
        """Shows where something lies."""
        panes = [self.ours, self.other] if self.is_beside else [self.both]
        for pane in (self.both, self.ours, self.other):
            pane.choose(key)
        rects = [rect for pane in panes if key is not None and (rect := pane.rect_of(key)) is not None]
        if rects:
            self._is_fitted = False
            if self.look.zoom < _READABLE:
                self.look.zoom_by(_READABLE / self.look.zoom)
            self.look.reveal(rects[-1], self._room())

    def fit(self) -> None:
        """Shows all of the maps."""
        panes = [self.ours, self.other] if self.is_beside else [self.both]
        whole = QRectF()
        for pane in panes:
            if pane.picture is not None:
                whole = whole.united(pane.picture.bounds.translated(-pane.offset))
        self.look.show(whole, self._room())
        self._is_fitted = True

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= _ROOMY)  # the list has the same signs, with words
        if self._is_fitted:
            self.fit()

    def _room(self) -> QSizeF:
        pane = self.ours if self.is_beside else self.both
        return QSizeF(pane.size())

    def _draw(self) -> None:
        """Draws the maps that are shown and not drawn yet."""
        comparison = self._comparison
        if comparison is None:
            return
        if self.is_beside and self.ours.picture is None:
            ours = MapPicture(comparison.journey, self._theme)
            after = comparison.journey.copy()
            after.apply(comparison.patch(comparison.found))
            self.ours.show_map(ours, {})
            self.other.show_map(MapPicture(after, self._theme), {}, _shift(comparison.journey, after))
        elif not self.is_beside and self.both.picture is None:
            together = comparison.journey.copy()
            usual = map(usually_picked, comparison.found)
            together.apply(comparison.patch(each for each in usual if each and each.sort != "removed"))
            self.both.show_map(MapPicture(together, self._theme), {})
        self._mark()

    def _mark(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        marks = marks_of(comparison.found, comparison.journey)
        for key, mark in marks.items():
            mark.picked = key in self._picked
        self.both.mark(marks)
        self.ours.mark(_without("added", marks, ghosts=False))
        self.other.mark(_without("removed", marks, ghosts=True))

    def _switches(self) -> dict[bool, QToolButton]:
        group = QButtonGroup(self)
        made = {}
        for beside, text, sign in (
            (False, tr("Both in one"), "ph.stack-simple"),
            (True, tr("Side by side"), "ph.columns"),
        ):
            button = _button(text, sign)
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setChecked(not beside)
            button.clicked.connect(self._switcher(beside))
            group.addButton(button)
            made[beside] = button
        return made

    def _switcher(self, beside: bool) -> Callable[[], None]:
        return lambda: self.show_beside(beside)

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.switches.values():
            row.addWidget(button)
        row.addStretch(1)
        for text, sign, run in (
            (tr("Zoom out"), "ph.magnifying-glass-minus", lambda: self.look.zoom_by(1 / STEP)),
            (tr("Zoom in"), "ph.magnifying-glass-plus", lambda: self.look.zoom_by(STEP)),
            (tr("Whole map"), "ph.corners-out", self.fit),
        ):
            button = _button(text, sign)
            button.clicked.connect(run)
            row.addWidget(button)
        return row


def _button(text: str, sign: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(sign))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _titled(pane: MapPane, text: str) -> QWidget:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(0)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(pane, 1)
    return box


def _without(sort: Sort, marks: Marks, *, ghosts: bool) -> dict[Key, Mark]:
    """The marks of a map that lacks what has this one; `ghosts`: with where cards were."""
    return {
        key: mark if ghosts else replace(mark, before=None)
        for key, mark in marks.items()
        if sort not in mark.sorts
    }


def _shift(ours: Journey, after: Journey) -> QPointF:
    """How far most steps lie from where they were."""
    pairs = [(step, was) for step in after.steps if isinstance(was := ours.get("step", step.id), Step)]
    if not pairs:
        return QPointF()
    return QPointF(median(now.x - was.x for now, was in pairs), median(now.y - was.y for now, was in pairs))

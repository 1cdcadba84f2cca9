"""The part of the panel with a thousand walks: a button that draws them, and charts of what they came to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.drawing.paint import Calls, compiled, play
from journeymapper.drawing.spread_chart import Spread, spread_chart
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.figures import number
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.colors import swatch
from journeymapper.ui.panels.trial.drawing_lots import WALKS, DrawingLots
from journeymapper.ui.panels.trial.spreads import spreads, told_of_walks

_LEAST = 200.0
"""The width that a chart needs, in pixels."""


class Charts(QWidget):
    """Charts one below the other, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trial_charts")
        self.spreads: Sequence[Spread] = ()
        self._theme: Theme | None = None
        self._color = ""
        self._calls: Calls = ()
        self._high = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_spreads(self, found: Sequence[Spread], theme: Theme, color: str) -> None:
        """Shows these."""
        self.spreads, self._theme, self._color = found, theme, color
        self.setAccessibleName(". ".join(each.spoken for each in found))
        self._draw()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(round(_LEAST), self._high)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            play(painter, self._calls)

    def _draw(self) -> None:
        if self._theme is None:
            return
        drawing = spread_chart(self.spreads, max(_LEAST, self.width()), self._theme, self._color)
        self._calls = compiled(drawing.shapes)
        if round(drawing.height) != self._high:
            self._high = round(drawing.height)
            self.updateGeometry()
        self.update()


class Walks(QWidget):
    """Draws a thousand walks of the segment of the lens; the supplier is that of the lens, too."""

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trial_walks")
        self._editor = editor
        self._canvas = editor.canvas
        self.lots = DrawingLots(editor.session, self)
        self.button = QToolButton()
        self.button.setObjectName("trial_draw")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIconSize(QSize(16, 16))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.toggle)
        self.progress = QProgressBar()
        self.progress.setObjectName("trial_progress")
        self.progress.setRange(0, WALKS)
        self.progress.setTextVisible(False)
        self.supplier = Box()
        self.supplier.setObjectName("trial_supplier")
        self.supplier.setMinimumContentsLength(8)
        self.supplier.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.supplier.activated.connect(self.refresh)
        self.said = QLabel()
        self.said.setObjectName("trial_walks_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.charts = Charts(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.supplier, 1)
        inner = QWidget()
        inner.setObjectName("trial_walks_inner")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.said)
        rows.addWidget(self.charts)
        rows.addStretch()
        area = QScrollArea()
        area.setObjectName("trial_walks_area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(area, 1)
        self.lots.changed.connect(self.refresh)

    def release(self) -> None:
        """Follows the map no more."""
        self.lots.release()

    def toggle(self) -> None:
        """Draws, or stops drawing."""
        if self.lots.done is None:
            self.lots.draw(self._canvas.lens.segment)
        else:
            self.lots.stop()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        for part in (self.supplier, self.supplier.view()):
            part.setAccessibleName(tr("Supplier whose first contact is shown"))
        self.progress.setAccessibleName(tr("Walks drawn"))
        self._list()
        self.refresh()

    def follow_lens(self) -> None:
        """The supplier of the lens is that of the chart."""
        self._list()
        at = self.supplier.findData(self._canvas.lens.supplier)
        if self._canvas.lens.supplier is not None and at >= 0:
            self.supplier.setCurrentIndex(at)
        self.refresh()

    def refresh(self) -> None:
        """Shows how far the drawing is, or what it came to."""
        done, value = self.lots.done, self.lots.value
        self.button.setText(tr("Stop") if done is not None else tr("Draw {n} walks", n=number(WALKS)))
        self.button.setIcon(icon("ph.stop" if done is not None else "ph.dice-five"))
        self.button.setEnabled(bool(self._editor.session.journey.count("step")) or done is not None)
        self.progress.setVisible(done is not None)
        self.progress.setValue(done or 0)
        self.supplier.setVisible(done is None and self.supplier.count() > 0)
        self.charts.setVisible(value is not None and done is None)
        if done is not None:
            self.said.setText(tr("{done} of {n} walks…", done=number(done), n=number(WALKS)))
        elif value is None:
            self.said.setText(
                tr("Many customers walk through the map at once: how far do they lie from what is expected?")
            )
        else:
            self._show(told_of_walks(value))

    def _show(self, told: str) -> None:
        value, theme = self.lots.value, self._canvas.drawing.theme
        if value is None:
            return
        remark = ""
        if self.lots.is_stale:
            remark = tr("The map has changed since: draw again.")
        elif value.segment != self._canvas.lens.segment:
            remark = tr("This is another segment than that of the lens: draw again.")
        self.said.setText(f"{told} {remark}".strip())
        self.charts.show_spreads(spreads(value, self.supplier.currentData()), theme, theme.skip)

    def _list(self) -> None:
        """Lists the suppliers that the map has now; the one chosen stays chosen."""
        chosen, theme = self.supplier.currentData(), self._canvas.drawing.theme
        self.supplier.clear()
        for at, each in enumerate(self._editor.session.journey.suppliers):
            sign: QIcon = swatch(QColor(theme.supplier_color(at, each.color)))
            self.supplier.addItem(sign, one_line(each.name) or tr("(no name)"), each.id)
        self.supplier.setCurrentIndex(max(0, self.supplier.findData(chosen)))

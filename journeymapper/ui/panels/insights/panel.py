"""The panel of insights: what the map tells a supplier, all suppliers beside each other, and of the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.ui.editor import Editor
from journeymapper.ui.figures import Figures
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.insights.choosers import Choosers
from journeymapper.ui.panels.insights.pages import Pages
from journeymapper.ui.panels.insights.rows import Row
from journeymapper.ui.panels.insights.work import AllInsights, work_out
from journeymapper.ui.panels.pointing import point_out

if TYPE_CHECKING:
    from types import ModuleType

_PATIENCE = 400
"""Milliseconds that figures may take before it is said that they are being worked out: no flicker."""


class InsightsPanel(QWidget):
    """Choosers on top, then what the figures rest on, and four pages of figures."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("insights")
        self._editor = editor
        self._canvas = editor.canvas
        self._session = editor.session
        self._filled: set[str] = set()
        self._segment = self._canvas.lens.segment
        """What is worked out first; read by the thread that works."""
        self.figures: Figures[AllInsights] = Figures(
            editor.session, lambda journey: work_out(journey, self._segment), self, awake=False
        )
        self.choosers = Choosers(editor)
        self.basis = _quiet("insights_basis")
        self.pages = Pages(self._canvas.drawing.theme)
        self.meaning = _quiet("insights_meaning")
        self.meaning.hide()
        self.status = _quiet("insights_status")
        self.asked = _button("insights_what", "ph.question")
        self.asked.setCheckable(True)
        self.copied = _button("insights_copy", "ph.copy")
        self._lay_out()
        self.setFocusProxy(self.choosers.boxes["supplier"])
        self._patience = QTimer(self, interval=_PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._tell_stale)
        self.asked.toggled.connect(self._explain)
        self.copied.clicked.connect(self.copy)
        self.pages.turned.connect(self._fill)
        self.pages.pressed_on.connect(self._press)
        self.pages.chosen.connect(lambda supplier: self.choosers.choose("supplier", supplier))
        self.figures.ready.connect(self._renew)
        self.figures.part_ready.connect(self._renew)
        self.figures.stale.connect(self._wait)
        self._canvas.lens_changed.connect(self._follow_lens)
        self._unsubscribe: Callable[[], None] = self._session.subscribe(self._follow)
        self.retext()

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self._unsubscribe()
        self._canvas.lens_changed.disconnect(self._follow_lens)
        self._patience.stop()
        self.figures.release()

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        for button, text, sign in (
            (self.asked, tr("What is this?"), "ph.question"),
            (self.copied, tr("Copy as text"), "ph.copy"),
        ):
            button.setText(text)
            button.setIcon(icon(sign))
        self.copied.setToolTip(tr("All that is told of this supplier and segment"))
        self.choosers.fill()
        self.pages.retext()
        self._explain()
        self._tell_stale()
        self._renew()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(340, 480)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.figures.wake(True)
        self._fill()

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.figures.wake(False)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes off what is pointed out on the map, then goes there."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if self._canvas.selection:
                self._canvas.select(())
            else:
                self._canvas.setFocus()
            event.accept()
            return
        super().keyPressEvent(event)

    def copy(self) -> None:
        """Puts all that is told of the supplier and segment into the clipboard, as text."""
        figures = self.figures.value
        if figures is None or self.figures.is_stale:
            self._editor.say(tr("The figures are being worked out; one moment, please."))
            return
        lens = self._canvas.lens
        text = _wording().plain_text(self._session.journey, figures, lens.segment, lens.supplier)
        QGuiApplication.clipboard().setText(text)
        self._editor.say(tr("The insights are on the clipboard."))

    def _press(self, row: Row) -> None:
        """Shows on the map what a sentence is about, or chooses its supplier."""
        if row.supplier is not None:
            self.choosers.choose("supplier", row.supplier)
        elif not point_out(self._canvas, row.keys):
            self._editor.say(tr("This is not about a place on the map."))

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("supplier", "segment") for kind, _ in patch.changes):
            self.choosers.fill()

    def _follow_lens(self) -> None:
        self._segment = self._canvas.lens.segment
        self.choosers.refresh()
        self._renew()

    def _renew(self) -> None:
        """What is shown is of other figures, another choice, or in another language."""
        self._filled.clear()
        self._fill()

    def _fill(self) -> None:
        """Fills the page that is in sight; with figures of an older map it stays as it is.

        What is there for the chosen segment is shown before that of the others.
        """
        page = self.pages.name
        journey, lens = self._session.journey, self._canvas.lens
        if not self.isVisible() or page in self._filled:
            return
        if not journey.steps or (not journey.suppliers and page != "way"):
            self.basis.hide()
            self.pages.show_nothing(page, has_steps=bool(journey.steps))
            return
        figures = self.figures.part if self.figures.is_stale else self.figures.value
        if figures is None or not figures.is_enough_for(page, lens.segment, lens.supplier):
            return
        self._filled.add(page)
        self.basis.setText(_wording().basis_text(figures, lens.segment))
        self.basis.show()
        self.pages.fill(page, journey, figures, lens, self._canvas.drawing.theme)

    def _wait(self, stale: bool) -> None:
        """Says that figures are being worked out, if that takes long enough to be noticed."""
        if stale:
            self._patience.start()
        else:
            self._patience.stop()
            self._tell_stale()

    def _tell_stale(self) -> None:
        waits = self.figures.is_stale and not self._patience.isActive() and self.isVisible()
        self.status.setText(tr("Being worked out…") if waits and self._session.journey.steps else "")

    def _explain(self) -> None:
        shown = self.asked.isChecked()
        if shown:
            self.meaning.setText("\n\n".join(_wording().what_is_this()))
        self.meaning.setVisible(shown)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 2, 8, 4)
        bar.setSpacing(2)
        bar.addWidget(self.asked)
        bar.addWidget(self.copied)
        bar.addStretch()
        bar.addWidget(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choosers)
        column.addWidget(self.basis)
        column.addWidget(self.pages, 1)
        column.addWidget(self.meaning)
        column.addLayout(bar)


def _wording() -> ModuleType:
    # Imported when there is something to say: it brings networkx and numpy.
    from journeymapper.ui.panels.insights import wording  # noqa: PLC0415

    return wording


def _quiet(name: str) -> QLabel:
    """A small text."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name != "insights_status")
    label.setContentsMargins(10, 2, 10, 2)
    return label


def _button(name: str, sign: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(sign))
    button.setIconSize(QSize(16, 16))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

"""The supplier table as a panel: the table and the strip that explains it, or what it needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.matrix.strip import Strip
from journeymapper.ui.panels.matrix.view import MatrixView


class MatrixPanel(QWidget):
    """Which supplier touches which step, for one map."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("matrix_panel")
        self.table = MatrixView(session, canvas)
        self.strip = Strip(canvas.drawing.theme)
        self.empty = QLabel()
        self.empty.setObjectName("matrix_empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas = canvas
        self._full = QWidget()
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addWidget(self.strip)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._full)
        self._pages.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self._leave: list[Callable[[], object]] = [session.subscribe(self._follow)]
        self._name_all()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(700, 280)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(300, 130)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        for each in self._leave:
            each()
        self._leave.clear()

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        self.table.retext()
        self.strip.dress(self._canvas.drawing.theme)
        self._name_all()

    def _name_all(self) -> None:
        self.table.setAccessibleName(tr("Supplier table"))
        self.table.setAccessibleDescription(
            tr("Steps by suppliers: A, I, D and C give the AIDA state, Space the contact, S who started")
        )
        self.empty.setText(
            tr("Which supplier is involved where? This table needs a step and a supplier to say so.")
        )
        self._turn_page()

    def _follow(self, patch: Patch) -> None:
        self.table.follow(patch)
        self._turn_page()

    def _turn_page(self) -> None:
        page = self.empty if self.table.grid.is_empty else self._full
        if self._pages.currentWidget() is page:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(self.empty if page is self.empty else self.table)
        if had_focus and self.isVisible():
            self.setFocus()

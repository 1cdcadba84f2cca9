"""What an empty map shows: the three keys that start it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering

_KEYS: tuple[tuple[Callable[[], str], Callable[[], str]], ...] = (
    (lambda: "N", lambda: tr("a new step, where the pointer is")),
    (lambda: "Tab", lambda: tr("the next step, already connected")),
    (lambda: "C", lambda: tr("connect the step to another one")),
)


class Hint(QWidget):
    """Lies over the middle of the canvas while the map is empty; the mouse goes through it."""

    def __init__(self, session: Session, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._canvas = canvas
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        self._texts: list[tuple[QLabel, Callable[[], str]]] = []
        for row, (key, text) in enumerate(_KEYS):
            cap, label = QLabel(), QLabel()
            cap.setProperty("keycap", "true")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(cap, row, 0)
            grid.addWidget(label, row, 1)
            self._texts += [(cap, key), (label, text)]
        for label, _ in self._texts:
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.release = session.subscribe(self._follow)
        canvas.installEventFilter(self)
        self.retext()
        self._follow(None)

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        for label, text in self._texts:
            label.setText(text())
        self._place()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _follow(self, patch: Patch | None) -> None:
        del patch
        journey = self._session.journey
        self.setVisible(journey.count("step") == 0 and journey.count("note") == 0)

    def _place(self) -> None:
        self.adjustSize()
        room = self._canvas.size()
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)

"""The bar in which something is looked for on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QToolButton

from journeymapper.analysis.search import Hit, search
from journeymapper.i18n.language import tr
from journeymapper.model.records import Key
from journeymapper.ui.canvas.found import Found
from journeymapper.ui.canvas.travel import travel_of
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.finding.words import place_of
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon

_WIDTH = 460
_TOP = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Marks what is found while it is typed; Enter walks along it, Escape goes and leaves it selected."""

    def __init__(self, canvas: Canvas, show_parked: Callable[[str, bool], None]) -> None:
        """`show_parked` shows a note that lies beside the map, and may give it the keyboard."""
        super().__init__(canvas)
        self._show_parked = show_parked
        self.setObjectName("find_bar")
        self.hits: list[Hit] = []
        self._canvas = canvas
        self._here: Key | None = None
        self._found = Found(canvas)
        self.field = QLineEdit()
        self.field.setObjectName("find_field")
        self.field.installEventFilter(self)
        self.count = _label("find_count")
        self.place = _label("find_place")
        self._buttons = {
            "ph.caret-up": _button("find_back", lambda: self.walk(-1)),
            "ph.caret-down": _button("find_on", lambda: self.walk(1)),
            "ph.x": _button("find_close", self.leave),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 8, 8)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, widget in enumerate((self.field, self.count, *self._buttons.values())):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.place, 1, 0, 1, 5)
        self.hide()
        self.field.textChanged.connect(self._look_anew)
        canvas.map_changed.connect(self._follow)
        canvas.installEventFilter(self)

    def open(self) -> None:
        """Comes up, with what was looked for the last time."""
        self._retext()
        self.show()
        self.raise_()
        self._look()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Goes; what is selected stays so, and the keyboard is the map's, or that of the parking lot."""
        self.hide()
        self._found.show((), None)
        self._canvas.setFocus()
        if self._here is not None and self._is_parked(self._here):
            self._show_parked(self._here[1], True)

    def walk(self, direction: int) -> None:
        """Goes to the next (1) or previous (-1) of what was found: the view glides there, it is selected."""
        if not self.hits:
            return
        keys = [hit.key for hit in self.hits]
        at = keys.index(self._here) + direction if self._here in keys else self._first(keys, direction)
        self._here = keys[at % len(keys)]
        self._canvas.accept_title()
        self._canvas.select([self._here])
        rect = self._found.rect_of(self._here)
        if self._is_parked(self._here):
            self._show_parked(self._here[1], False)
        elif not rect.isEmpty():
            travel_of(self._canvas).reveal(rect, float(self.geometry().bottom()))
        self._tell()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._settle()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _ENTER:
                self.walk(-1 if back else 1)
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.walk(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return False

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            event.accept()  # the bar's keys are not the map's: Delete on a button deletes no step

    def _first(self, keys: list[Key], direction: int) -> int:
        """Where a walk begins: at what is selected, if that was found."""
        chosen = [at for at, key in enumerate(keys) if key in self._canvas.selection]
        if chosen:
            return chosen[0]
        return 0 if direction > 0 else -1

    def _look_anew(self) -> None:
        self._here = None
        self._look()

    def _look(self) -> None:
        self.hits = search(self._canvas.session.journey, self.field.text())
        if self._here not in [hit.key for hit in self.hits]:
            self._here = None
        self._tell()

    def _tell(self) -> None:
        """Marks what was found, and says how much it is and where in it."""
        self._found.show((hit.key for hit in self.hits), self._here)
        at = next((at for at, hit in enumerate(self.hits) if hit.key == self._here), None)
        wants = bool(self.field.text().strip())
        if at is not None:
            self.count.setText(tr("{at} of {n}", at=at + 1, n=len(self.hits)))
        else:
            self.count.setText(tr("{n} found", n=len(self.hits)) if wants else "")
        hit = self.hits[at or 0] if self.hits else None
        self.place.setText(self._place_of(hit) if hit is not None else "")
        self.place.setVisible(hit is not None)
        self.field.setAccessibleDescription(f"{self.count.text()} {self.place.text()}".strip())
        for button in (self._buttons["ph.caret-up"], self._buttons["ph.caret-down"]):
            button.setEnabled(bool(self.hits))
        self._settle()

    def _is_parked(self, key: Key) -> bool:
        return key[0] == "note" and key[1] not in self._canvas.drawing.notes

    def _place_of(self, hit: Hit) -> str:
        said = place_of(hit, self._is_parked(hit.key))
        return self.place.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, self._room() - 24)

    @guarded
    def _follow(self) -> None:
        """The map has changed, or its language or colours."""
        if self.isVisible():
            self._retext()
            self._look()

    def _retext(self) -> None:
        self.field.setPlaceholderText(tr("Find steps, suppliers, notes and arrows"))
        self.field.setAccessibleName(tr("Find on the map"))
        texts = (tr("Previous (Shift+Enter)"), tr("Next (Enter)"), tr("Close (Esc)"))
        for (sign, button), text in zip(self._buttons.items(), texts, strict=True):
            button.setIcon(icon(sign))
            button.setToolTip(text)
            button.setAccessibleName(text)

    def _room(self) -> int:
        return min(_WIDTH, self._canvas.width() - 2 * _TOP)

    def _settle(self) -> None:
        """Lies over the middle of the upper edge."""
        self.setFixedWidth(self._room())
        self.adjustSize()
        self.move((self._canvas.width() - self.width()) // 2, _TOP)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button(name: str, run: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.clicked.connect(run)
    return button

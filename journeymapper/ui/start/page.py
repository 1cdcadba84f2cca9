"""The start page: lies over an empty map until that is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.handing import hand_over
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.palette.flow import Flow
from journeymapper.ui.start import choices
from journeymapper.ui.start.choices import Choice
from journeymapper.ui.start.pictures import picture_of
from journeymapper.ui.start.tile import PICTURE, MapTile
from journeymapper.ui.start.walking import WAYS, next_to

_WIDEST = 1080
_SIDES, _TOP = 36, 30
_BUTTONS: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("empty", "ph.file-plus", lambda: tr("Empty map")),
    ("open", "ph.folder-open", lambda: tr("Open…")),
    ("paste_list", "ph.clipboard-text", lambda: tr("Paste a list…")),
    ("open_recent", "ph.clock-counter-clockwise", lambda: tr("Open recent…")),
    ("tour", "ph.compass", lambda: tr("Tour in five cards")),
)
"""Each but the first is the action of its name, if there is one."""
_CHANGES = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange)


class StartPage(QScrollArea):
    """Maps as pictures, and ways to begin. The map beneath keeps the keyboard: the first edit ends this."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.canvas)
        self.setObjectName("start_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAcceptDrops(True)
        self._editor = editor
        self._canvas = editor.canvas
        self._waiting: list[tuple[MapTile, Choice]] = []
        self.controls: list[QAbstractButton] = []
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_next)
        self._filling = QTimer(self, interval=0, singleShot=True)  # a theme comes in several changes
        self._filling.timeout.connect(self.fill)
        self._unsubscribe = editor.session.subscribe(lambda _patch: self.leave())
        self.is_left = False
        self._canvas.installEventFilter(self)
        self.fill()
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()

    def fill(self) -> None:
        """Shows what there is now, in the language and the colours in use."""
        held = QApplication.focusWidget()
        name = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        self.setAccessibleName(tr("Start page"))
        self.controls, self._waiting = [], []
        inner = QWidget()
        inner.setObjectName("start_inner")
        column = QVBoxLayout()
        column.setSpacing(8)
        _label(column, "JourneyMapper", "start_title")
        _label(column, tr("How do your customers really buy?"), "start_quiet")
        column.addSpacing(8)
        flow = Flow(gap=8)
        for ident, sign, text in _BUTTONS:
            self._offer(flow, ident, sign, text())
        column.addLayout(flow)
        for heading, found in (
            (tr("Recent maps"), choices.recent(self._editor)),
            (tr("Examples"), choices.examples(self._editor)),
            (tr("Templates"), choices.own_templates(self._editor)),
        ):
            self._list(column, heading, found)
        column.addSpacing(10)
        _label(column, tr("Esc, or any key of the map such as N, goes to the empty map."), "start_quiet")
        column.addStretch()
        row = QHBoxLayout(inner)
        row.setContentsMargins(_SIDES, _TOP, _SIDES, 20)
        row.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        middle.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.setWidget(inner)
        let_flick(self)
        again = next((each for each in self.controls if each.objectName() == name), None)
        if name:
            (again or self.controls[0]).setFocus(Qt.FocusReason.TabFocusReason)
        self._drawing.start()

    def take_keyboard(self) -> None:
        """Stands at the first map, or else at the first button."""
        tiles = [each for each in self.controls if isinstance(each, MapTile)]
        self._go_to((tiles or self.controls)[0])

    def leave(self) -> None:
        """Goes; the keyboard is the map's if it was here."""
        if self.is_left:
            return
        self.is_left = True
        self._drawing.stop()
        self._unsubscribe()
        self._canvas.removeEventFilter(self)
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held):
            self._canvas.setFocus()
        self.hide()
        self.deleteLater()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_left:
            return False
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self._canvas:
            return self._key_of_map(event)
        if isinstance(watched, QAbstractButton) and event.type() == QEvent.Type.KeyPress:
            return self._key_of_control(watched, event)
        return False

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything does nothing: it was none of the choices."""
        event.accept()

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks make a step, as on the map."""
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.leave()
        self._canvas.setFocus()
        ground = self._canvas.viewport()
        at, there = event.globalPosition(), ground.mapFromGlobal(event.globalPosition())
        again = QMouseEvent(event.type(), there, at, event.button(), event.buttons(), event.modifiers())
        QApplication.sendEvent(ground, again)

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here as on the map."""
        self._canvas.dragEnterEvent(event)

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._canvas.dragMoveEvent(event)

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self._canvas.dropEvent(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES and hasattr(self, "_filling"):
            self._filling.start()

    def _key_of_map(self, event: QKeyEvent) -> bool:
        """Arrows and Tab come here, whatever else is pressed on the map leaves this."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            self.leave()
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in WAYS or event.key() == Qt.Key.Key_Tab:
            self.take_keyboard()
            return True
        if self._is_of_map(event):
            self.leave()
        return False

    def _is_of_map(self, event: QKeyEvent) -> bool:
        """Whether a key writes something, or does something on the map: not those of sound or light."""
        keys = QKeySequence(event.keyCombination())
        return bool(event.text()) or any(keys in each.shortcuts() for each in self._canvas.actions())

    def _key_of_control(self, control: QAbstractButton, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space):
            return False
        if key in WAYS:
            to = next_to(self.controls, control, WAYS[key])
            if to is not None:
                self._go_to(to)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control.click()
        elif key == Qt.Key.Key_Delete and isinstance(control, MapTile):
            control.remove()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif self._is_of_map(event):
            self.leave()
            hand_over(self._canvas, event)
        else:
            return False
        return True

    def _go_to(self, control: QAbstractButton) -> None:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(control, 20, 40)

    def _offer(self, flow: Flow, ident: str, sign: str, text: str) -> None:
        action = self._action(ident)
        is_idle = ident == "open_recent" and not self._editor.desk.settings.recent
        if ident != "empty" and (action is None or is_idle):
            return
        button = QPushButton(icon(sign), text)
        button.setObjectName(f"start_{ident}")
        button.setIconSize(QSize(20, 20))
        button.setAutoDefault(True)
        button.clicked.connect(self.leave if action is None else action.trigger)
        self._hold(button)
        flow.addWidget(button)

    def _action(self, ident: str) -> QAction | None:
        known = (*self._editor.frame.actions(), *self._canvas.actions())
        return next((each for each in known if each.objectName() == f"action_{ident}"), None)

    def _list(self, column: QVBoxLayout, heading: str, found: Sequence[Choice]) -> None:
        if not found:
            return
        column.addSpacing(12)
        _label(column, heading, "start_heading")
        flow = Flow(gap=12)
        for choice in found:
            name = f"start_map_{len(self.controls)}"
            tile = MapTile(name, choice.title, choice.line, removable=choice.removable)
            tile.clicked.connect(lambda _=False, tile=tile, choice=choice: self._open(tile, choice))
            tile.removed.connect(lambda choice=choice: self._forget(choice))
            self._hold(tile)
            flow.addWidget(tile)
            self._waiting.append((tile, choice))
        column.addLayout(flow)

    def _hold(self, control: QAbstractButton) -> None:
        control.installEventFilter(self)
        self.controls.append(control)

    def _open(self, tile: MapTile, choice: Choice) -> None:
        if tile.is_missing:
            self._editor.say(
                tr("“{name}” is no longer there. Delete takes it off the list.", name=tile.title)
            )
        else:
            choice.open()

    def _forget(self, choice: Choice) -> None:
        self._editor.desk.forget_file(choice.path)
        self.fill()

    @guarded
    def _draw_next(self) -> None:
        if not self._waiting:
            self._drawing.stop()
            return
        tile, choice = self._waiting.pop(0)
        try:
            theme, ratio = self._editor.desk.theme, self.devicePixelRatioF()
            tile.show_picture(picture_of(choice.path, PICTURE, theme, ratio))
        except FileNotFoundError:
            tile.miss()


def _label(column: QVBoxLayout, text: str, name: str) -> None:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    column.addWidget(label)

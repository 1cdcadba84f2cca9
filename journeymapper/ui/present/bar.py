"""All that a presenter can do, for the mouse, fingers and Tab: a bar at the foot, there when it is wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.fingers import FINGER
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.present.countdown import MINUTES, Countdown

GROUPS = (
    ("previous", "next", "phases"),
    ("suppliers", "mood", "evidence"),
    ("focus", "lock", "blank", "halo", "countdown"),
    ("notes", "end"),
)
"""The buttons by the ends of the ids of their actions; a gap stands between the groups."""
EDGE = 20
"""The pointer is at an edge when it is this near, in pixels."""
_STAYS = 1500
"""Milliseconds that it stays once the pointer has left it."""
_MARGIN = 14
_LEFT, _RIGHT = 72, 228
"""What the button in the corner and the small map take at its sides."""
_ICON = 22


class Bar(QFrame):
    """Comes up at an edge, by the corner's button or F6; goes when pointer and keyboard are elsewhere."""

    def __init__(self, canvas: QWidget, viewport: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(canvas)
        self.setObjectName("present_bar")
        self._canvas, self._viewport = canvas, viewport
        self.corner = QToolButton(canvas)
        self.corner.setObjectName("present_corner")
        self.corner.setCheckable(True)
        self.corner.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.corner.setFixedSize(FINGER, FINGER)
        self.corner.setIconSize(QSize(_ICON, _ICON))
        self.corner.toggled.connect(self._pin)
        self.corner.installEventFilter(self)
        self.buttons: dict[str, QToolButton] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(2)
        for at, group in enumerate(GROUPS):
            if at:
                row.addSpacing(12)
            for name in group:
                self.buttons[name] = self._button(actions[name])
                row.addWidget(self.buttons[name])
        self.minutes = QToolButton()
        self.minutes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.insertWidget(row.indexOf(self.buttons["countdown"]) + 1, self._dressed(self.minutes))
        self._timer = QTimer(self, interval=_STAYS, singleShot=True)
        self._timer.timeout.connect(self._perhaps_go)
        self.setFocusProxy(self.buttons["next"])
        viewport.installEventFilter(self)
        canvas.installEventFilter(self)
        self.retext()
        self.hide()
        self.corner.show()

    def offer_minutes(self, countdown: Countdown) -> None:
        """Lets the user choose how long a countdown takes, which begins it."""
        menu = QMenu(self)
        for each in MINUTES:
            text = tr("1 minute") if each == 1 else tr("{n} minutes", n=each)
            menu.addAction(text).triggered.connect(lambda _=False, each=each: countdown.begin(each))
        self.minutes.setMenu(menu)
        self._say_minutes(countdown)
        countdown.changed.connect(lambda: self._say_minutes(countdown))

    def retext(self) -> None:
        """Puts everything in the language and colours in use."""
        self.setAccessibleName(tr("Presenting"))
        self.corner.setIcon(icon("ph.dots-three-outline"))
        text = tr("Buttons for presenting")
        self.corner.setToolTip(text)
        self.corner.setAccessibleName(text)
        for button in self.buttons.values():
            button.setAccessibleName(button.defaultAction().text())
        self.place()

    def place(self) -> None:
        """Lies at the foot, with words under its icons if there is room for them."""
        canvas = self._canvas
        for style in (Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly):
            for button in self.buttons.values():
                button.setToolButtonStyle(style)
            self._row.invalidate()
            self.adjustSize()
            if self.width() <= canvas.width() - _LEFT - _RIGHT:
                break
        middle = (canvas.width() - self.width()) // 2
        left = max(_LEFT, min(middle, canvas.width() - _RIGHT - self.width()))
        self.move(left, canvas.height() - self.height() - _MARGIN)
        self.corner.move(_MARGIN, canvas.height() - FINGER - _MARGIN)
        self.corner.raise_()
        self.raise_()

    def appear(self) -> None:
        """Comes up for a while."""
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def release(self) -> None:
        """Goes for good."""
        for each in (self.corner, self):
            each.hide()
            each.deleteLater()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._viewport and isinstance(event, QMouseEvent):
            is_free = event.buttons() == Qt.MouseButton.NoButton
            if event.type() == QEvent.Type.MouseMove and is_free and self._is_edge(event):
                self.appear()
        elif watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.place()
        elif watched is self.corner and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._leave()
            return True
        return False

    @guarded
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        self.corner.setChecked(False)
        self.hide()
        self._canvas.setFocus()

    def _is_edge(self, event: QMouseEvent) -> bool:
        inner = self._viewport.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        return not inner.contains(event.position().toPoint())

    def _pin(self, pinned: bool) -> None:
        """The button in the corner: stays until it is pressed again."""
        if not pinned:
            self.hide()
            return
        self.appear()
        self._timer.stop()
        if self.corner.hasFocus():
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def _perhaps_go(self) -> None:
        holder = self.window().focusWidget()
        is_held = holder is not None and self.isAncestorOf(holder)
        menu = self.minutes.menu()
        is_open = menu is not None and menu.isVisible()
        if not (self.corner.isChecked() or self.underMouse() or is_held or is_open):
            self.hide()

    def _say_minutes(self, countdown: Countdown) -> None:
        self.minutes.setText(tr("{n} min", n=countdown.minutes))
        text = tr("Minutes of the countdown: {n}", n=countdown.minutes)
        self.minutes.setAccessibleName(text)
        self.minutes.setToolTip(text)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        return self._dressed(button)

    @staticmethod
    def _dressed(button: QToolButton) -> QToolButton:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setMinimumSize(FINGER, FINGER)
        button.setAutoRaise(True)
        return button

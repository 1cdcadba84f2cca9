"""The tour: five cards on the real window, which goes on working and ends it with a click or Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import answering
from journeymapper.ui.handing import hand_over, is_alone
from journeymapper.ui.tour.callout import Callout, Ring
from journeymapper.ui.tour.cards import CARDS

_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ITS_OWN = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class Tour(QObject):
    """One walk through the cards. It hears all events of the program, until it is left."""

    def __init__(self, editor: Editor, *, takes_keyboard: bool) -> None:
        super().__init__(editor.frame)
        self._editor = editor
        self._canvas = editor.canvas
        self.at = 0
        self.is_left = False
        self.ring = Ring(editor.frame)
        self.callout = Callout(editor.frame)
        self.callout.next.clicked.connect(lambda: self.go(1))
        self.callout.back.clicked.connect(lambda: self.go(-1))
        self.callout.cross.clicked.connect(self.leave)
        self._placing = QTimer(self, interval=0, singleShot=True)
        self._placing.timeout.connect(self._place)
        for moved in (self._canvas.view_moved, self._canvas.zoom_changed, self._canvas.map_changed):
            moved.connect(self._placing.start)
        self._canvas.destroyed.connect(self.leave)
        editor.presenting.changed.connect(self.leave)  # what the cards point at steps aside
        QWidget.setTabOrder(self._canvas, self.callout.next)
        QWidget.setTabOrder(self.callout.next, self.callout.back)
        QWidget.setTabOrder(self.callout.back, self.callout.cross)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._show()
        if takes_keyboard:
            self.callout.next.setFocus(Qt.FocusReason.TabFocusReason)

    def go(self, by: int) -> None:
        """Shows the next card (1) or the one before (-1); after the last one the tour is over."""
        to = self.at + by
        if to >= len(CARDS):
            self.leave()
        elif to >= 0:
            self.at = to
            self._show()

    def leave(self) -> None:
        """Ends it; the keyboard is the map's if it was here."""
        if self.is_left:
            return
        self.is_left = True
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        held = QApplication.focusWidget()
        if held is not None and self.callout.isAncestorOf(held):
            self._editor.canvas.setFocus()
        for each in (self.callout, self.ring):
            each.hide()
            each.deleteLater()
        self._placing.stop()
        self.deleteLater()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_left or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if watched is self._editor.frame:
            if kind == QEvent.Type.Resize:
                self._placing.start()
            elif kind == QEvent.Type.Close:
                self.leave()
            elif kind in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
                self._show()
        if isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if kind in _PRESSES and not self._is_here(watched):
            self.leave()
        return False

    def _key(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Esc leaves from anywhere. With the keyboard here arrows walk, and other keys are for the map."""
        if event.key() == Qt.Key.Key_Escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            self.leave()
            return True
        if event.type() != QEvent.Type.KeyPress or not self._is_here(watched):
            return False
        key = event.key()
        if key in _ITS_OWN or is_alone(event):
            return False
        if key in _ON or key in _BACK:
            self.go(1 if key in _ON else -1)
        elif key in _RETURNS and isinstance(watched, QAbstractButton):
            watched.click()
        else:
            self.leave()
            hand_over(self._canvas, event)
        return True

    def _is_here(self, widget: QWidget) -> bool:
        return widget is self.callout or self.callout.isAncestorOf(widget)

    def _show(self) -> None:
        held = QApplication.focusWidget()
        is_held = held is not None and self._is_here(held)
        card = CARDS[self.at]
        self.callout.tell(card.heading(), card.text(), self.at, len(CARDS))
        self._place()
        self.ring.show()
        self.callout.show()
        if is_held:
            self.callout.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self) -> None:
        target, room = CARDS[self.at].target(self._editor), self._editor.frame.rect()
        self.ring.surround(target, room)
        self.callout.stand_by(target, room)

"""The canvas: shows the map, and hands what the user does to tools and commands."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from journeymapper.drawing.fault_sign import Fault
from journeymapper.drawing.theme import Theme
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas import commands, tips
from journeymapper.ui.canvas.camera import level_of_wheel
from journeymapper.ui.canvas.dropping import dropped_files
from journeymapper.ui.canvas.hands import pointer_of
from journeymapper.ui.canvas.keys import held
from journeymapper.ui.canvas.pen import rub_out
from journeymapper.ui.canvas.stage import Pointer
from journeymapper.ui.canvas.surface import Surface
from journeymapper.ui.canvas.touch import Fingers
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.plain import plain_tip

_WHEEL_PIXELS = 0.5
"""How far the map moves for an eighth of a degree of the wheel: 60 pixels a notch."""


def _asks_for_menu(event: QKeyEvent) -> bool:
    """Whether Shift+F10 is pressed, for want of a menu key. Windows itself makes a menu event of it."""
    shift = held(event.modifiers()) == Qt.KeyboardModifier.ShiftModifier
    return sys.platform != "win32" and event.key() == Qt.Key.Key_F10 and shift


class Canvas(Surface):
    """A surface that listens: events go to the hands, the camera or a command."""

    menu_wanted = Signal(QPoint, str)
    """A context menu is wanted: where on the screen, and for what: the kind of a record, or "canvas"."""
    pointer_moved = Signal(QPointF)
    """The pointer moved: where on the map."""
    files_dropped = Signal(list)
    """Journey files were dropped from outside: their paths as text."""
    fault_opened = Signal(str, str)
    """More is to be told of what has a sign: kind and id of the record."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.setObjectName("canvas")
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._fingers = Fingers(self.camera, self._finger, self.hands.drop)
        self._tell_fault: Callable[[Key], str] = lambda _key: ""
        self._pressed = QPointF()

    def show_faults(self, faults: Mapping[Key, Fault], tell: Callable[[Key], str]) -> None:
        """Puts signs of findings on these records; `tell` says what is wrong with one."""
        self._tell_fault = tell
        self.map.faults.show(faults, self.drawing.theme)
        self.viewport().update()

    # The keyboard

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """Takes Tab before Qt moves the focus with it, and keys of a gesture before they are shortcuts."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self.hands.wants(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and _asks_for_menu(event):
                event.accept()
                self._menu_by_key()
                return True
            if event.type() == QEvent.Type.KeyPress and self._wants_tab(event):
                event.accept()
                self._tab(event)
                return True
        return super().event(event)

    def _wants_tab(self, event: QKeyEvent) -> bool:
        """Whether Tab is for the canvas: with nothing selected it leaves it."""
        forward = event.key() == Qt.Key.Key_Tab and not held(event.modifiers())
        backward = event.key() == Qt.Key.Key_Backtab
        return (forward or backward) and bool(self.selection or self.hands.is_busy)

    @guarded
    def _tab(self, event: QKeyEvent) -> None:
        """Tab makes a step after the selected one, with Shift one beside it."""
        if not self.hands.is_busy:
            (commands.branch if event.key() == Qt.Key.Key_Backtab else commands.next_step)(self)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.hands.key_press(event):
            self.show_cursor()
            event.accept()
        else:
            event.ignore()

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.hands.key_release(event))
        self.show_cursor()

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hands.forget_keys()

    # The mouse

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.titling.end("leave")
        self._pressed = event.position()
        self.hands.press(event, self._pointer_of(event))
        self.show_cursor()
        event.accept()

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointer = self._pointer_of(event)
        self.hands.move(pointer)
        self.show_cursor()
        self.pointer_moved.emit(pointer.at)
        event.accept()

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_busy = self.hands.is_busy
        self.hands.release(event, self._pointer_of(event))
        self.show_cursor()
        event.accept()
        clicked = event.button() == Qt.MouseButton.LeftButton and event.position() == self._pressed
        if clicked and not was_busy:
            self._open_fault(self.camera.on_map(event.position()))

    def _open_fault(self, at: QPointF) -> None:
        fault = self.map.faults.at(at)
        if fault is not None:
            self.fault_opened.emit(*fault)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hands.double_click(self._pointer_of(event))
        event.accept()

    @guarded
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Selects what lies under the pointer and asks for its menu; by keyboard, that of the selection."""
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._menu_by_key()
            return
        at = QPointF(event.pos())
        self._menu_at(Pointer(self.camera.on_map(at), at))

    def _menu_at(self, pointer: Pointer) -> None:
        self.hands.drop()
        hit = self.hands.hit(pointer)
        if hit is None:
            self.select(())
        elif hit.key not in self.selection:
            self.select([hit.key])
        place = self.viewport().mapToGlobal(pointer.on_view.toPoint())
        self.menu_wanted.emit(place, hit.key[0] if hit else "canvas")

    @guarded
    def _menu_by_key(self) -> None:
        """Asks for the menu of what is selected, where that is in sight; else for that of the canvas."""
        self.hands.drop()
        key = next(iter(self.selection), None)
        room = self.camera.room
        seen = self.camera.on_view(self.rect_of(key)) & room if key is not None else room
        middle = (room if seen.isEmpty() else seen).center().toPoint()
        self.menu_wanted.emit(self.viewport().mapToGlobal(middle), key[0] if key is not None else "canvas")

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms there; over a badge its state changes; else the map moves, by pixels if it can."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.camera.zoom_by(level_of_wheel(turn.y()), event.position())
        elif not self.hands.wheel(turn.y(), Pointer(self.camera.on_map(event.position()), event.position())):
            by = event.pixelDelta() if not event.pixelDelta().isNull() else turn * _WHEEL_PIXELS
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
                by = QPoint(by.y(), 0)
            self.camera.pan(QPointF(by))
        event.accept()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hands.leave()

    # Fingers

    @answering(True)
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if self._is_begun_above(event):
                event.ignore()
                return False
            self._touch(event)
            return True
        if isinstance(event, QTabletEvent) and rub_out(event, self, self.hands):
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.camera.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip_at(self, at: QPointF) -> str:
        """What is told of the badge, mark, arrow or card at a place in the viewport, as rich text."""
        if self.hands.is_busy:
            return ""
        fault = self.map.faults.at(self.camera.on_map(at))
        if fault is not None:
            return plain_tip(self._tell_fault(fault))
        badge, mark = self.hands.badge, self.hands.mark
        if badge is not None:
            return self.marking.tip(badge)
        if mark is not None:
            return plain_tip(tips.mark_tip(self.session.journey, mark))
        hit = self.hands.hit(Pointer(self.camera.on_map(at), at))
        return plain_tip(tips.tip_of(self.drawing, hit.key)) if hit is not None else ""

    def _is_begun_above(self, event: QTouchEvent) -> bool:
        """Whether a finger goes down on what lies over the map, such as the field of a title."""
        if event.type() != QEvent.Type.TouchBegin:
            return False
        return self.viewport().childAt(event.points()[0].position().toPoint()) is not None

    @guarded
    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        self.titling.end("leave")
        self._fingers.take(event)

    def _finger(self, what: str, at: QPointF) -> None:
        pointer = Pointer(self.camera.on_map(at), at, finger=True)
        if what == "hold":
            if not self.hands.hold(pointer):
                self._menu_at(pointer)
        elif what == "double":
            self.hands.double_click(pointer)
        elif what == "tap":
            self._open_fault(pointer.at)
        else:
            self.hands.finger(what, pointer)

    # Files from outside

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        self.files_dropped.emit([str(path) for path in dropped_files(event.mimeData())])
        event.acceptProposedAction()

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        return pointer_of(event, self.camera.on_map(event.position()))

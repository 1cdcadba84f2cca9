"""Mouse, keyboard and fingers become gestures: which gesture is under way, and what reaches it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.drift import Drift
from journeymapper.ui.canvas.keys import DIRECTIONS, held
from journeymapper.ui.canvas.locking import only_keys_words
from journeymapper.ui.canvas.pick import Hit
from journeymapper.ui.canvas.spots import MarkSpot, Spot
from journeymapper.ui.canvas.stage import Gesture, Pointer, Stage
from journeymapper.ui.canvas.tools.arrow_grips import ArrowGrips
from journeymapper.ui.canvas.tools.idle import Idle
from journeymapper.ui.canvas.tools.pan import Pan

_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


class Hands:
    """One gesture at a time; without one, `Idle` waits for the next."""

    def __init__(self, stage: Stage, freed: Callable[[], None]) -> None:
        """`freed` is called whenever a gesture is over."""
        self._stage = stage
        self._freed = freed
        self._idle = Idle(stage)
        self._gesture: Gesture = self._idle
        self._button: Qt.MouseButton | None = None
        self._space = False
        self._drift = Drift(self._drifted, stage.view)
        self._last: Pointer | None = None
        self.by_finger = False
        """Whether it was a finger that came last."""
        self.pointer_on_view: QPointF | None = None
        """Where the pointer is in the viewport; None if it is elsewhere."""

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not self._idle

    @property
    def cursor(self) -> Qt.CursorShape:
        """How the pointer looks."""
        if self._space and not self.is_busy:
            return Qt.CursorShape.OpenHandCursor
        if self.badge is not None or (self.mark is not None and self.mark.opens):
            return Qt.CursorShape.PointingHandCursor
        return self._gesture.cursor

    def begin(self, gesture: Gesture) -> None:
        """Lets a gesture begin; the one before ends without a trace."""
        self.drop()
        self._gesture = gesture

    def rest(self) -> None:
        """The gesture is over."""
        self._drift.stop()
        self._gesture = self._idle
        self._idle.show_marks()
        self._freed()

    def drop(self) -> bool:
        """Ends the gesture without a trace; returns whether there was one."""
        self._drift.stop()
        gesture, busy = self._gesture, self.is_busy
        self._gesture = self._idle
        gesture.drop()
        self._idle.drop()
        if busy:
            self._idle.show_marks()
            self._freed()
        return busy

    def show_marks(self) -> None:
        """Shows handles where they belong, unless a gesture is under way."""
        if not self.is_busy:
            self._idle.show_marks()

    def forget_hover(self) -> None:
        """Something was selected otherwise than by the pointer: that has the handles now."""
        self._idle.forget_hover()

    def let_go(self) -> None:
        """Nobody will say any more that a button or a key goes up: the canvas is gone from the screen."""
        self._button = None
        self.forget_keys()
        self.drop()

    def leave(self) -> None:
        """The pointer has left the canvas."""
        self.pointer_on_view = None
        if not self.is_busy:
            self._idle.leave()

    def hit(self, pointer: Pointer) -> Hit | None:
        """What lies under the pointer."""
        return self._idle.hit(pointer)

    def press(self, event: QMouseEvent, pointer: Pointer) -> None:
        """A button of the mouse goes down: the middle one, or any with Space held, pans."""
        self.by_finger = False
        if self._button is not None or event.button() not in (_LEFT, _MIDDLE):
            return
        self._button = event.button()
        if event.button() == _MIDDLE or self._space:
            self.begin(Pan(self._stage, pointer))
        else:
            self._gesture.press(pointer)

    def move(self, pointer: Pointer) -> None:
        """The pointer moves."""
        self.pointer_on_view = pointer.on_view
        self._gesture.move(pointer)
        if self._button is not None:
            self._follow_edge(pointer)

    def _follow_edge(self, pointer: Pointer) -> None:
        """The map moves on while something is dragged to the edge of what is in sight."""
        if self.is_busy and not isinstance(self._gesture, Pan):
            self._last = pointer
            if self._stage.over_lot(pointer.on_view):
                self._drift.stop()
            else:
                self._drift.follow(pointer.on_view, self._stage.camera.room)

    def _drifted(self, by: QPointF) -> None:
        """The map moves on under a pointer that is held still at the edge."""
        camera, last = self._stage.camera, self._last
        if last is not None:
            camera.pan(by)
            self._gesture.move(replace(last, at=camera.on_map(last.on_view)))

    def release(self, event: QMouseEvent, pointer: Pointer) -> None:
        """A button goes up; only that which went down first matters."""
        if event.button() == self._button:
            self._button = None
            self._gesture.release(pointer)

    def double_click(self, pointer: Pointer) -> None:
        """Types the title, label or text of what lies there; on empty ground a new step."""
        self.pointer_on_view = pointer.on_view
        hit = self._idle.hit(pointer)
        counter = self._idle.counter_at(pointer, hit)
        self.drop()
        if counter is not None:
            self._stage.open_mark(counter.step, counter.name)  # the second press has closed it
        elif self._stage.is_locked:
            self._stage.say(only_keys_words())
        elif hit is None:
            commands.new_step(self._stage)
        elif hit.part in ("body", "handle"):
            self._stage.select([hit.key])
            self._stage.write(hit.key)

    def finger(self, what: str, pointer: Pointer) -> None:
        """One finger presses, moves or releases."""
        self.by_finger = True
        self.pointer_on_view = pointer.on_view
        if what == "press":
            self._gesture.press(pointer)
        elif what == "move":
            self._gesture.move(pointer)
            self._follow_edge(pointer)
        else:
            self._gesture.release(pointer)

    def hold(self, pointer: Pointer) -> bool:
        """A finger kept still: what was begun ends; returns whether that opened what a badge has."""
        self.drop()
        return self._idle.hold(pointer)

    @property
    def badge(self) -> Spot | None:
        """The badge under the pointer; None while a gesture is under way."""
        return None if self.is_busy else self._idle.badges.hovered

    @property
    def mark(self) -> MarkSpot | None:
        """The mark of a card under the pointer; None while a gesture is under way."""
        return None if self.is_busy else self._idle.marks.hovered

    @property
    def grips(self) -> ArrowGrips:
        """The handles of arrows, and the stretch that the keys move."""
        return self._idle.grips

    def cancel(self) -> bool:
        """Ends the gesture without a trace, or else the choice of a stretch; returns whether either was."""
        return self.drop() or self.grips.let_go()

    def wheel(self, turn: int, pointer: Pointer) -> bool:
        """The wheel turns, by eighths of a degree; returns whether that was for a badge under the pointer."""
        if self.is_busy or self._stage.is_locked:
            return False
        return self._idle.badges.wheel(turn, pointer)

    def has(self, gesture: Gesture) -> bool:
        """Whether this gesture is still under way."""
        return self._gesture is gesture

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is for the gesture under way, or the badge hovered, before any shortcut."""
        if not self.is_busy:
            return self._idle.wants(event.key()) and not held(event.modifiers())
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, *DIRECTIONS}
        return event.key() in keys and not held(event.modifiers())

    def key_press(self, event: QKeyEvent) -> bool:
        """Takes a key that is the gesture's or the canvas' own; returns whether it was."""
        key, modifiers = event.key(), held(event.modifiers())
        if modifiers == Qt.KeyboardModifier.NoModifier:
            if self._gesture.key(key):
                return True
            if key == Qt.Key.Key_Space:
                self._space = True
                return True
        if key not in DIRECTIONS or self.is_busy:
            return False
        ctrl = modifiers == Qt.KeyboardModifier.ControlModifier
        if (ctrl or not modifiers) and self.grips.key(DIRECTIONS[key], ctrl=ctrl):
            return True
        if modifiers == Qt.KeyboardModifier.NoModifier:
            commands.walk(self._stage, DIRECTIONS[key])
        elif modifiers == Qt.KeyboardModifier.ControlModifier:
            commands.nudge(self._stage, DIRECTIONS[key])
        else:
            return False
        return True

    def key_release(self, event: QKeyEvent) -> bool:
        """Space goes up."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            return True
        return False

    def forget_keys(self) -> None:
        """The keyboard went elsewhere: nobody will say that Space goes up."""
        self._space = False


def pointer_of(event: QMouseEvent, at: QPointF) -> Pointer:
    """A mouse event as a pointer."""
    return Pointer(at, event.position(), event.modifiers())

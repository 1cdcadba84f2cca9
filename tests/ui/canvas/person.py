"""A person at the canvas: real mouse, real keys; and what is seen there."""

from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Note, Phase, Step, Transition
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
PLACES = {"a": (0, 0), "b": (0, 120), "c": (0, 240), "d": (276, 0), "e": (276, 240)}
ARROWS = [("a", "b"), ("b", "c"), ("c", "e")]


@dataclass
class Rig:
    """The window of a test: a text field above the canvas."""

    frame: QMainWindow
    line: QLineEdit
    canvas: Canvas
    session: Session
    actions: dict[str, QAction] = field(default_factory=dict)

    @property
    def window(self) -> QMainWindow:
        return self.frame


class Hand:
    """A mouse and a keyboard. Places are given in map units."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._buttons = Qt.MouseButton.NoButton

    def on_view(self, x: float, y: float) -> QPoint:
        return self.canvas.mapFromScene(QPointF(x, y))

    def press(
        self, x: float, y: float, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        self._buttons = button
        self._send(QEvent.Type.MouseButtonPress, x, y, button, held)

    def move(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton, held)

    def release(
        self, x: float, y: float, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT
    ) -> None:
        self._buttons = Qt.MouseButton.NoButton
        self._send(QEvent.Type.MouseButtonRelease, x, y, button, held)

    def click(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        self.move(x, y, held)
        self.press(x, y, held)
        self.release(x, y, held)

    def double_click(self, x: float, y: float) -> None:
        self.click(x, y)
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NONE, self.on_view(x, y))

    def drag(
        self,
        start: tuple[float, float],
        *stops: tuple[float, float],
        held: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = LEFT,
        drop: bool = True,
    ) -> None:
        """Presses at the start, goes along the stops (halfway first), and lets go at the last."""
        self.move(*start, held)
        self.press(*start, held, button)
        before = start
        for stop in stops:
            self.move((before[0] + stop[0]) / 2, (before[1] + stop[1]) / 2, held)
            self.move(*stop, held)
            before = stop
        if drop:
            self.release(*before, held, button)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def _send(
        self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton, held: Qt.KeyboardModifier
    ) -> None:
        at = QPointF(self.on_view(x, y))
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            kind, at, QPointF(viewport.mapToGlobal(at.toPoint())), button, self._buttons, held
        )
        QApplication.sendEvent(viewport, event)


def small_journey() -> Journey:
    """Steps a, b, c below each other, d and e in a second column, a note n in a third; three arrows."""
    fresh = ranks()
    steps = [
        Step(ident, ident.upper(), phase="p", x=x, y=y, rank=next(fresh)) for ident, (x, y) in PLACES.items()
    ]
    arrows = [Transition(f"{one}{two}", one, two, rank=next(fresh)) for one, two in ARROWS]
    note = Note("n", "Ask the realtor", 520, 120, rank=next(fresh))
    return Journey([Phase("p", "Orientation", rank=next(fresh)), *steps, *arrows, note])


def assert_shown(canvas: Canvas) -> None:
    """The scene, kept patch by patch, holds just what a canvas made from the journey now would hold."""
    fresh = Canvas(Session(canvas.session.journey), THEMES["light"])
    try:
        assert shown(canvas) == shown(fresh)
    finally:
        fresh.deleteLater()


def shown(canvas: Canvas) -> dict[str, object]:
    scene = canvas.map
    return {
        "cards": {ident: (item.pos().toTuple(), item.boundingRect()) for ident, item in scene.cards.items()},
        "notes": {ident: (item.pos().toTuple(), item.boundingRect()) for ident, item in scene.notes.items()},
        "arrows": {
            ident: (item.pos().toTuple(), item.arrow.points, item.boundingRect())
            for ident, item in scene.arrows.items()
        },
        "drawn": (dict(scene.drawing.cards), dict(scene.drawing.arrows), scene.drawing.frame),
        "aimed": [item.ident for item in (*scene.cards.values(), *scene.arrows.values()) if item.is_aimed],
    }

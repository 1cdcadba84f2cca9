"""What a pen does on the map: its rubber end removes, its tip is left to Qt."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas


def pen(canvas: Canvas, kind: QEvent.Type, end: QPointingDevice.PointerType, x: float, y: float) -> bool:
    at = QPointF(canvas.mapFromScene(QPointF(x, y)))
    device = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        end,
        QInputDevice.Capability.Position,
        1,
        2,
    )
    down = kind != QEvent.Type.TabletRelease
    event = QTabletEvent(
        kind,
        device,
        at,
        QPointF(canvas.viewport().mapToGlobal(at.toPoint())),
        0.5 if down else 0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    return event.isAccepted()


PRESS, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletRelease
RUBBER, TIP = QPointingDevice.PointerType.Eraser, QPointingDevice.PointerType.Pen


@pytest.mark.parametrize(
    ("place", "kind", "gone"),
    [((276, 10), "step", "d"), ((0, 60), "transition", "ab"), ((520, 120), "note", "n")],
)
def test_the_rubber_end_removes_what_it_is_put_on(
    canvas: Canvas,
    session: Session,
    undoes: Callable[[], None],
    place: tuple[float, float],
    kind: str,
    gone: str,
) -> None:
    assert pen(canvas, PRESS, RUBBER, *place)
    assert pen(canvas, RELEASE, RUBBER, *place)
    assert session.journey.get(kind, gone) is None  # type: ignore[arg-type]
    undoes()


def test_on_empty_ground_it_removes_nothing(canvas: Canvas, unchanged: Callable[[], bool]) -> None:
    canvas.select([("step", "a")])
    assert pen(canvas, PRESS, RUBBER, 276, 120)
    assert unchanged()


def test_the_tip_is_left_to_qt_which_makes_a_mouse_of_it(
    canvas: Canvas, unchanged: Callable[[], bool]
) -> None:
    assert not pen(canvas, PRESS, TIP, 276, 10)
    assert not pen(canvas, RELEASE, TIP, 276, 10)
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTabletEvents)
    assert unchanged()

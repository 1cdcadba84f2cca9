"""Signs of findings on cards and arrows: seen, told at the pointer, opened by a click, in no drawing."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from journeymapper.drawing.fault_sign import REACH, Fault
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, shown

A: Key = ("step", "a")
AB: Key = ("transition", "a-b")


def put(canvas: Canvas, faults: Mapping[Key, Fault]) -> None:
    canvas.show_faults(faults, lambda key: f"<b>{key[1]}</b> is wrong\nin two ways")


def place(canvas: Canvas, key: Key) -> QPointF:
    """Where the sign of a record is, or would be."""
    kind, ident = key
    item = canvas.map.cards[ident] if kind == "step" else canvas.map.arrows[ident]
    return item.sign_at


def colors(canvas: Canvas, at: QPointF, reach: float = REACH) -> set[str]:
    """The colours around a place of the map."""
    area = canvas.camera.on_view(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)).toRect()
    image: QImage = canvas.viewport().grab(area).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_the_signs_of_errors_and_warnings_are_seen(canvas: Canvas) -> None:
    theme = canvas.drawing.theme
    before = shown(canvas)
    for key in (A, ("transition", next(iter(canvas.map.arrows)))):
        at = place(canvas, key)
        for fault, color in (("error", theme.error), ("warning", theme.warning)):
            assert color not in colors(canvas, at)
            put(canvas, {key: fault})  # type: ignore[dict-item]
            assert color in colors(canvas, at)
            put(canvas, {})
        assert color not in colors(canvas, at)
    assert shown(canvas) == before


def test_a_sign_lies_within_what_its_item_may_paint(canvas: Canvas) -> None:
    for item in (*canvas.map.cards.values(), *canvas.map.arrows.values()):
        reach = QRectF(item.sign_at.x() - REACH, item.sign_at.y() - REACH, 2 * REACH, 2 * REACH)
        assert item.sceneBoundingRect().contains(reach)


def test_a_sign_goes_where_its_card_goes(canvas: Canvas, session: Session) -> None:
    put(canvas, {A: "error"})
    old = place(canvas, A)
    assert canvas.map.faults.at(old) == A
    session.commit(move(session.journey, {"a": (40.0, -60.0)}, {}))
    assert canvas.map.faults.at(old) is None
    assert canvas.map.faults.at(old + QPointF(40, -60)) == A


def test_without_a_sign_nothing_is_told(canvas: Canvas) -> None:
    assert canvas.map.faults.at(place(canvas, A)) is None
    put(canvas, {A: "error"})
    put(canvas, {("step", "b"): "error"})
    assert canvas.map.faults.at(place(canvas, A)) is None
    assert canvas.map.faults.at(place(canvas, ("step", "b"))) == ("step", "b")
    assert canvas.map.faults.at(place(canvas, ("step", "b")) + QPointF(0, REACH + 1)) is None


def test_what_is_gone_has_no_sign_and_comes_back_with_it(canvas: Canvas, session: Session) -> None:
    put(canvas, {A: "error", ("step", "no-such-step"): "warning"})
    session.commit(remove(session.journey, ["a"]))
    put(canvas, {A: "error"})
    session.undo()
    theme = canvas.drawing.theme
    put(canvas, {A: "error"})
    assert theme.error in colors(canvas, place(canvas, A))
    session.redo()
    put(canvas, {})


def test_in_another_theme_it_has_other_colours(canvas: Canvas) -> None:
    put(canvas, {A: "error"})
    canvas.set_theme(THEMES["dark"])
    assert THEMES["dark"].error in colors(canvas, place(canvas, A))
    assert THEMES["light"].error not in colors(canvas, place(canvas, A))


@pytest.mark.parametrize("fault", ["error", "warning"])
def test_far_away_it_is_a_spot(canvas: Canvas, fault: Fault) -> None:
    canvas.camera.zoom_to(0.2)
    at = canvas.map.cards["a"].far_sign_at
    color = getattr(canvas.drawing.theme, fault)
    assert color not in colors(canvas, at, 30)
    put(canvas, {A: fault})
    assert color in colors(canvas, at, 30)
    put(canvas, {})
    assert color not in colors(canvas, at, 30)


@pytest.mark.qt_log_ignore("does not support")
def test_it_is_told_letter_by_letter_at_the_pointer(canvas: Canvas, qtbot: QtBot) -> None:
    put(canvas, {A: "error"})
    at = canvas.camera.on_view(QRectF(place(canvas, A), place(canvas, A))).topLeft().toPoint()
    QApplication.sendEvent(
        canvas.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, at, canvas.viewport().mapToGlobal(at))
    )
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "<qt>&lt;b&gt;a&lt;/b&gt; is wrong<br>in two ways</qt>"
    QToolTip.hideText()


def test_a_click_on_it_opens_what_there_is_to_tell(canvas: Canvas, qtbot: QtBot) -> None:
    put(canvas, {A: "error"})
    at = canvas.mapFromScene(place(canvas, A))
    with qtbot.waitSignal(canvas.fault_opened) as opened:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["step", "a"]
    told: list[str] = []
    canvas.fault_opened.connect(lambda _kind, ident: told.append(ident))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(-60, 30))
    put(canvas, {})
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == []


def test_a_card_is_dragged_by_its_sign_without_opening_it(
    canvas: Canvas, hand: Hand, session: Session
) -> None:
    put(canvas, {A: "error"})
    told: list[str] = []
    canvas.fault_opened.connect(lambda _kind, ident: told.append(ident))
    at = place(canvas, A) + QPointF(-4, 4)
    canvas.select([A])
    hand.press(at.x(), at.y())
    hand.move(at.x() + 40, at.y())
    hand.move(at.x() + 80, at.y())
    hand.release(at.x() + 80, at.y())
    assert session.journey.step("a").x != 0
    assert told == []

"""The counters on a card open what they count: read, changed, added and removed there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.model.edits.actions import add_action, edit_action
from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.records import Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas.spots import MarkSpot, marks_of
from journeymapper.ui.marking.noted_list import NotedList
from journeymapper.ui.panels.tables.todo import TodoPanel
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand

KEY = Qt.Key


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    return Hand(window.canvas)


@pytest.fixture
def noted(window: MainWindow, session: Session) -> None:
    """Step one has two pains, a chance, three votes and is a moment of truth; it is seen at 100 %."""
    journey = session.journey
    session.commit(
        edit_steps(
            journey,
            ["one"],
            "edit",
            pains=("Too <slow>", "Dear"),
            chances=("Advice",),
            votes=3,
            moment_of_truth=True,
        )
    )
    session.history.mark_saved()
    window.canvas.zoom_100()
    window.canvas.centerOn(100, 100)


def mark(window: MainWindow, name: str, step: str = "one") -> MarkSpot:
    return next(each for each in marks_of(window.canvas.drawing.cards[step]) if each.name == name)


def shown(window: MainWindow) -> NotedList | None:
    found = window.findChildren(NotedList)
    return next((each for each in found if each.isVisible()), None)


def opened(window: MainWindow) -> NotedList:
    found = shown(window)
    assert found is not None
    return found


def texts(made: NotedList, name: str) -> list[str]:
    return made.lists[name].texts


@pytest.fixture
def undoes(session: Session) -> Callable[[int], None]:
    """So many undo steps were made since; undone and done again they give the same maps."""
    before, done = encode(session.journey), len(session.history.undoable)

    def check(steps: int) -> None:
        after = encode(session.journey)
        assert len(session.history.undoable) == done + steps
        for _ in range(steps):
            session.undo()
        assert encode(session.journey) == before
        for _ in range(steps):
            session.redo()
        assert encode(session.journey) == after

    return check


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("name", ["pains", "chances"])
def test_a_click_on_a_counter_opens_what_it_counts(window: MainWindow, hand: Hand, name: str) -> None:
    hand.click(*mark(window, name).box.center)
    made = opened(window)
    assert texts(made, "pains") == ["Too <slow>", "Dear"]
    assert texts(made, "chances") == ["Advice"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"{name}_{len(texts(made, name))}"
    assert window.canvas.selection.step == "one"


@pytest.mark.usefixtures("noted")
def test_what_is_typed_is_added_each_text_an_undo_step(
    window: MainWindow, session: Session, hand: Hand, undoes: Callable[[int], None]
) -> None:
    hand.click(*mark(window, "pains").box.center)
    hand.type("Far")
    hand.key(KEY.Key_Return)
    hand.type("Loud")
    assert session.journey.step("one").pains == ("Too <slow>", "Dear", "Far", "Loud")
    hand.key(KEY.Key_Escape)
    assert shown(window) is None
    assert window.canvas.hasFocus()
    undoes(2)


@pytest.mark.usefixtures("noted")
def test_a_text_is_changed_and_removed(
    window: MainWindow, session: Session, hand: Hand, undoes: Callable[[int], None]
) -> None:
    hand.click(*mark(window, "pains").box.center)
    hand.key(KEY.Key_Up)
    hand.key(KEY.Key_End)
    hand.type("er")
    assert session.journey.step("one").pains == ("Too <slow>", "Dearer")
    button = opened(window).findChild(QWidget, "pains_0_remove")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.journey.step("one").pains == ("Dearer",)
    undoes(2)


@pytest.mark.usefixtures("noted")
def test_a_key_opens_it_for_a_step_without_any(window: MainWindow, session: Session, hand: Hand) -> None:
    window.canvas.select([("step", "two")])
    hand.key(KEY.Key_R)
    hand.type("Waiting")
    assert session.journey.step("two").pains == ("Waiting",)
    assert session.journey.step("one").pains == ("Too <slow>", "Dear")
    hand.key(KEY.Key_Escape)
    assert mark(window, "pains", "two").opens


def test_the_key_needs_one_step(window: MainWindow, hand: Hand) -> None:
    window.canvas.select([])
    hand.key(KEY.Key_R)
    assert shown(window) is None


@pytest.mark.usefixtures("noted")
def test_it_closes_when_the_keyboard_goes_elsewhere(window: MainWindow, hand: Hand) -> None:
    hand.click(*mark(window, "pains").box.center)
    nowhere = hand.on_view(0, 300)
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=nowhere)
    assert shown(window) is None
    hand.click(*mark(window, "pains").box.center)
    assert shown(window) is not None


@pytest.mark.usefixtures("noted")
def test_it_goes_with_its_step_and_follows_undo(window: MainWindow, session: Session, hand: Hand) -> None:
    hand.click(*mark(window, "pains").box.center)
    made = opened(window)
    hand.type("Far")
    session.undo()
    assert texts(made, "pains") == ["Too <slow>", "Dear"]
    session.commit(remove(session.journey, ["one"]))
    assert shown(window) is None


@pytest.mark.usefixtures("noted")
def test_it_stays_at_its_card_and_within_the_view(window: MainWindow, hand: Hand) -> None:
    hand.click(*mark(window, "pains").box.center)
    made, canvas = opened(window), window.canvas
    room = canvas.viewport().rect()
    before = made.pos()
    canvas.camera.pan(QPointF(-40, 0))
    assert made.pos() == before + QPoint(-40, 0)
    for by in (QPointF(-3000, 0), QPointF(6000, 0), QPointF(0, 3000), QPointF(0, -6000)):
        canvas.camera.pan(by)
        assert room.contains(made.geometry())
    hand.type("A great many words " * 12)
    QApplication.processEvents()
    assert room.contains(made.geometry())


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("is_above", [False, True])
def test_it_opens_where_there_is_more_room(window: MainWindow, hand: Hand, is_above: bool) -> None:
    canvas = window.canvas
    middle = canvas.rect_of(("step", "one")).center()
    canvas.centerOn(middle + QPointF(0, canvas.viewport().height() * (-0.4 if is_above else 0.4)))
    counter = mark(window, "pains").box.center
    hand.click(*counter)
    made = opened(window).geometry()
    y = canvas.mapFromScene(QPointF(*counter)).y()
    assert made.bottom() <= y if is_above else made.top() >= y
    assert canvas.viewport().rect().contains(made)


@pytest.mark.usefixtures("noted")
def test_it_is_as_high_as_its_texts_need(window: MainWindow, hand: Hand, qtbot: QtBot) -> None:
    hand.click(*mark(window, "pains").box.center)
    made = opened(window)
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    before = made.height()
    hand.type("A great many words " * 4)
    qtbot.waitUntil(lambda: made.height() > before and area.verticalScrollBar().maximum() == 0)


@pytest.mark.usefixtures("noted")
def test_the_wheel_and_keys_there_are_not_for_the_map(window: MainWindow, hand: Hand) -> None:
    hand.click(*mark(window, "pains").box.center)
    made, seen = opened(window), window.canvas.camera.seen
    at = QPointF(made.rect().center())
    wheel = QWheelEvent(
        at,
        QPointF(made.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(made, wheel)
    assert wheel.isAccepted()
    assert window.canvas.camera.seen == seen
    QTest.keyClick(made, KEY.Key_Right)
    assert window.canvas.selection.step == "one"


@pytest.mark.usefixtures("noted")
def test_a_second_click_does_not_type_the_title(window: MainWindow, hand: Hand) -> None:
    hand.double_click(*mark(window, "chances").box.center)
    assert shown(window) is not None
    assert not window.canvas.is_writing


@pytest.mark.usefixtures("noted")
def test_what_opens_has_a_ring_and_a_hand(window: MainWindow, hand: Hand) -> None:
    canvas = window.canvas
    hand.move(*mark(window, "pains").box.center)
    hands = {hand.canvas.hands.cursor}
    assert hands == {Qt.CursorShape.PointingHandCursor}
    assert not canvas.overlay.pill.path().isEmpty()
    hand.move(*mark(window, "votes").box.center)
    assert canvas.hands.cursor == Qt.CursorShape.ArrowCursor
    assert canvas.overlay.pill.path().isEmpty()
    hand.click(*mark(window, "votes").box.center)
    assert shown(window) is None


@pytest.mark.usefixtures("noted")
def test_a_drag_from_a_counter_moves_the_card(window: MainWindow, session: Session, hand: Hand) -> None:
    x, y = mark(window, "pains").box.center
    hand.drag((x, y), (x + 80, y + 8))
    assert shown(window) is None
    assert session.journey.step("one").x == 84


@pytest.mark.usefixtures("noted")
def test_under_the_lens_of_a_supplier_the_key_opens_it(
    window: MainWindow, session: Session, hand: Hand
) -> None:
    session.commit(add_entry(session.journey, Supplier("bank", "Bank")))
    session.commit(edit_steps(session.journey, ["one"], "touch", touches=(Touch("bank", "desire"),)))
    window.canvas.set_lens(Lens(supplier="bank"))
    window.canvas.select([("step", "one")])
    hand.key(KEY.Key_R)
    assert texts(opened(window), "pains") == ["Too <slow>", "Dear"]


@pytest.fixture
def todo(window: MainWindow, session: Session) -> None:
    """Two actions at step two, the first of them done; one at step one."""
    for ident, step in (("a", "two"), ("b", "two"), ("c", "one")):
        session.commit(add_action(session.journey, ident, f"Do {ident}", step))
    session.commit(edit_action(session.journey, "a", done=True))
    session.history.mark_saved()
    window.canvas.zoom_100()
    window.canvas.centerOn(100, 100)


def at_hand(window: MainWindow) -> str:
    assert window.panel_shown("todo")
    panel = window.docks["todo"].findChild(TodoPanel)
    assert isinstance(panel, TodoPanel)
    return panel.model.records[panel.table.currentIndex().row()].id


@pytest.mark.usefixtures("todo")
def test_the_sign_of_actions_opens_their_panel_at_the_step(window: MainWindow, hand: Hand) -> None:
    assert not window.panel_shown("todo")
    hand.click(*mark(window, "todo", "two").box.center)
    assert at_hand(window) == "b"
    hand.click(*mark(window, "todo", "one").box.center)
    assert at_hand(window) == "c"


@pytest.mark.usefixtures("todo")
def test_a_key_opens_the_actions_of_the_step(window: MainWindow, hand: Hand) -> None:
    window.canvas.select([("step", "two")])
    hand.key(KEY.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert at_hand(window) == "b"


@pytest.mark.usefixtures("todo")
def test_what_is_done_has_no_sign(window: MainWindow, session: Session) -> None:
    assert window.canvas.drawing.cards["two"].facts.todo == 1
    session.commit(edit_action(session.journey, "b", done=True))
    assert not any(each.name == "todo" for each in marks_of(window.canvas.drawing.cards["two"]))
    window.canvas.select([("step", "two")])
    assert not window.deeds["todo_here"].isEnabled()


@pytest.mark.usefixtures("noted")
def test_the_pointer_reads_a_counter(window: MainWindow, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "journeymapper.ui.canvas.view.QToolTip.showText", lambda *given: told.append(given[1])
    )
    x, y = mark(window, "pains").box.center
    hand.move(x, y)
    at = hand.on_view(x, y)
    viewport = window.canvas.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert told == ["<qt>Pains<br>– Too &lt;slow&gt;<br>– Dear</qt>"]

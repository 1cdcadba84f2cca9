"""The list to pick from and the maps: by mouse and keys, and what is picked is what is taken over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Record, Step
from journeymapper.ui.comparing.pane import MapPane
from journeymapper.ui.comparing.view import ComparingView
from tests.analysis.comparing.maps import chain, numbered, touch
from tests.strategies import content
from tests.ui.comparing.conftest import BANK, Shower, ours, rows, tick


def picked(view: ComparingView) -> list[tuple[str, str, str]]:
    return [(each.sort, each.kind, each.id) for each in view.picked()]


def texts(view: ComparingView) -> list[str]:
    return list(rows(view.changes))


def at_hand(view: ComparingView) -> str:
    item = view.changes.currentItem()
    return item.text(0) if item is not None else ""


def press(view: ComparingView, text: str) -> None:
    button = next(each for each in view.findChildren(QPushButton) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_everything_that_differs_is_listed_and_picked_at_first(shower: Shower) -> None:
    view = shower()
    assert [each for each in texts(view) if "(" in each] == [
        "Added: steps (1)",
        "Added: arrows (2)",
        "Removed: steps (1)",
        "Removed: arrows (2)",
        "Changed: steps (1)",
        "Moved: steps (1)",
    ]
    assert {"4 “Moves in”", "3 “Waits”", "Title: “Looks” → “Looks around”", "Place: 276 to the left"} < set(
        texts(view)
    )
    assert len(view.picked()) == view.count() == 8
    journey = ours()
    journey.apply(view.patch())
    assert [(step.title, step.x) for step in journey.steps] == [
        ("Looks around", 0),
        ("Visits", 276),
        ("Buys", 552),
        ("Moves in", 828),
    ]


def test_the_open_map_is_not_touched_by_looking_and_picking(shower: Shower) -> None:
    journey = ours()
    before = content(journey)
    view = shower(journey=journey)
    press(view, "Pick none")
    view.maps.show_beside(True)
    view.patch()
    assert content(journey) == before


def test_space_unpicks_a_row_and_tells(shower: Shower, qtbot: QtBot) -> None:
    view = shower()
    with qtbot.waitSignal(view.picked_changed):
        tick(view.changes, "3 “Waits”")
    assert ("removed", "step", "c") not in picked(view)
    tick(view.changes, "3 “Waits”")
    assert ("removed", "step", "c") in picked(view)


def test_a_heading_unpicks_all_of_its_kind(shower: Shower) -> None:
    view = shower()
    tick(view.changes, "Added: arrows (2)")
    assert [each for each in picked(view) if each[:2] == ("added", "transition")] == []
    assert rows(view.changes)["from “Buys” to “Moves in”"].checkState(0) == Qt.CheckState.Unchecked


def test_a_field_can_be_left_out(shower: Shower) -> None:
    view = shower(chain({"a": "Looks"}, votes=2, mood=1, days=3.0), journey=chain({"a": "Looks"}))
    tick(view.changes, "Mood: nothing → good")
    (only,) = view.picked()
    assert sorted(change.name for change in only.fields) == ["days", "votes"]
    assert rows(view.changes)["1 “Looks”"].checkState(0) == Qt.CheckState.PartiallyChecked


def test_pick_none_and_pick_all(shower: Shower) -> None:
    view = shower()
    press(view, "Pick none")
    assert view.picked() == []
    assert not view.patch()
    press(view, "Pick all")
    assert len(view.picked()) == 8


def test_a_check_box_is_clicked_with_the_mouse(shower: Shower, qtbot: QtBot) -> None:
    view = shower()
    tree = view.changes
    place = tree.visualItemRect(rows(tree)["4 “Moves in”"])
    with qtbot.waitSignal(view.picked_changed):
        QTest.mouseClick(
            tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 10, place.center().y())
        )
    assert ("added", "step", "e") not in picked(view)


def test_what_is_at_hand_is_told_in_full_and_shown_on_the_map(shower: Shower) -> None:
    view = shower()
    view.changes.setCurrentItem(rows(view.changes)["Title: “Looks” → “Looks around”"])
    assert view.details.toPlainText() == "1 “Looks”\n\nTitle\nBefore: “Looks”\nAfter: “Looks around”"
    middle = place_of(view.maps.both, ("step", "a"))
    assert view.maps.both.rect().contains(middle)


def test_a_click_on_a_card_goes_to_its_row(shower: Shower) -> None:
    view = shower()
    QTest.mouseClick(view.maps.both, Qt.MouseButton.LeftButton, pos=place_of(view.maps.both, ("step", "e")))
    assert at_hand(view) == "4 “Moves in”"


def test_a_click_on_an_arrow_goes_to_its_row(shower: Shower) -> None:
    view = shower()
    line = view.maps.both.picture.lines["d>e"] if view.maps.both.picture else None
    assert line is not None
    middle = (line.at(0) + line.at(1)) / 2
    at = view.maps.both.sight.place(middle).toPoint()
    QTest.mouseClick(view.maps.both, Qt.MouseButton.LeftButton, pos=at)
    assert at_hand(view) == "from “Buys” to “Moves in”"


def test_panes_side_by_side_move_and_zoom_together(shower: Shower) -> None:
    view = shower()
    QTest.mouseClick(view.maps.switches[True], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    one, other = view.maps.ours, view.maps.other
    assert one.isVisible()
    assert other.isVisible()
    assert not view.maps.both.isVisible()
    assert place_of(one, ("step", "a")).y() == pytest.approx(place_of(other, ("step", "a")).y(), abs=2)
    before = place_of(other, ("step", "a"))
    QTest.mousePress(one, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(one, QPoint(90, 70))
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton, pos=QPoint(90, 70))
    assert place_of(other, ("step", "a")) - before == QPoint(40, 20)
    zoom = other.sight.zoom
    wheel(one, QPoint(60, 60), 120, Qt.KeyboardModifier.ControlModifier)
    assert other.sight.zoom == one.sight.zoom == pytest.approx(zoom * 1.25)


def test_the_wheel_zooms_where_the_pointer_is(shower: Shower) -> None:
    pane = shower().maps.both
    at = QPoint(120, 90)
    under = pane.sight.spot(QPointF(at))
    wheel(pane, at, 240, Qt.KeyboardModifier.ControlModifier)
    now = pane.sight.spot(QPointF(at))
    assert (now.x(), now.y()) == pytest.approx((under.x(), under.y()), abs=0.5)


def test_keys_move_and_zoom_a_pane(shower: Shower) -> None:
    pane = shower().maps.both
    pane.setFocus()
    before, zoom = place_of(pane, ("step", "a")), pane.sight.zoom
    QTest.keyClick(pane, Qt.Key.Key_Right)
    assert place_of(pane, ("step", "a")).x() < before.x()
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    assert pane.sight.zoom > zoom


def test_a_map_that_lies_elsewhere_is_looked_at_where_it_lies(shower: Shower) -> None:
    far = Journey(_moved(ours(), 5000.0))
    view = shower(far)
    view.maps.show_beside(True)
    QApplication.processEvents()
    one, other = place_of(view.maps.ours, ("step", "b")), place_of(view.maps.other, ("step", "b"))
    assert abs(one.y() - other.y()) <= 2
    assert view.maps.other.rect().contains(other)


def test_nothing_differs(shower: Shower) -> None:
    view = shower(ours())
    assert view.nothing.isVisible()
    assert not view.changes.isVisible()
    assert view.count() == 0


def test_questions_are_answered_and_answers_can_be_changed(shower: Shower) -> None:
    view = shower(
        numbered(["Gets a mortgage", "Buys"], "n"), journey=numbered(["Arranges a mortgage", "Buys"], "m")
    )
    (same, different) = next(iter(view.questions.rows.values()))
    assert same.accessibleName() == "Is “Arranges a mortgage” the same step as “Gets a mortgage”? Same"
    assert {sort for sort, *_ in picked(view)} >= {"added", "removed"}
    QTest.mouseClick(same, Qt.MouseButton.LeftButton)
    assert same.isChecked()
    assert texts(view) == [
        "Changed: steps (1)",
        "1 “Arranges a mortgage”",
        "Title: “Arranges a mortgage” → “Gets a mortgage”",
    ]
    QTest.mouseClick(different, Qt.MouseButton.LeftButton)
    assert different.isChecked()
    assert not same.isChecked()
    assert {sort for sort, *_ in picked(view)} >= {"added", "removed"}


def test_what_was_unpicked_stays_so_after_an_answer(shower: Shower) -> None:
    one = numbered(["Arranges a mortgage", "Buys", "Waits"], "m")
    view = shower(numbered(["Gets a mortgage", "Buys", "Moves in"], "n"), journey=one)
    tick(view.changes, "3 “Moves in”")
    (same, _) = next(iter(view.questions.rows.values()))
    QTest.mouseClick(same, Qt.MouseButton.LeftButton)
    assert not [each for each in picked(view) if each == ("added", "step", "n3")]
    assert ("removed", "step", "m3") in picked(view)


def test_tables_are_united_and_what_clashes_is_not_picked(shower: Shower) -> None:
    titles = {"a": "Looks", "b": "Buys"}
    one = chain(titles, BANK, votes=1, touches=(touch("bank", aida="interest"),))
    others = [
        chain({**titles, "c": "Moves in"}, BANK, votes=2, touches=(touch("bank", aida="desire"),)),
        chain(titles, BANK, votes=4, touches=(touch("bank", aida="interest"),)),
    ]
    view = shower(*others, journey=one, uniting=True)
    one.apply(view.patch())
    assert [(step.title, step.votes) for step in one.steps] == [("Looks", 7), ("Buys", 7), ("Moves in", 2)]
    assert {touch.aida for step in one.steps[:2] for touch in step.touches} == {"interest"}
    undecided = [each for each in texts(view) if each.startswith("To be decided: Bank")]
    assert undecided == ["To be decided: Bank: interest, direct contact → desire, direct contact"]


def test_unpicked_marks_are_rings(shower: Shower) -> None:
    view = shower()
    pane = view.maps.both
    filled = _badge(pane)
    press(view, "Pick none")
    assert _badge(pane) != filled


def _badge(pane: MapPane) -> str:
    """The colour beside the sign in the badge of what is new."""
    rect = pane.rect_of(("step", "e"))
    assert rect is not None
    corner = pane.sight.on_pane(rect).topLeft() + QPointF(-1, -3)
    image = pane.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(((corner + QPointF(-3, -3)) * ratio).toPoint()).name()


def place_of(pane: MapPane, key: tuple[str, str]) -> QPoint:
    """Where the middle of something lies in a pane."""
    picture = pane.picture
    assert picture is not None
    rect = picture.rect_of(key)  # type: ignore[arg-type]
    assert rect is not None
    return pane.sight.on_pane(rect).center().toPoint()


def wheel(pane: MapPane, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    where = QPointF(at), QPointF(pane.mapToGlobal(at))
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(*where, QPoint(), QPoint(0, turn), buttons, modifiers, phase, False)
    QApplication.sendEvent(pane, event)


def _moved(journey: Journey, by: float) -> list[Record]:
    records = [record for kind in KINDS for record in journey.all(kind)]
    return [replace(each, x=each.x + by) if isinstance(each, Step) else each for each in records]


def test_an_arrow_is_not_picked_without_its_step_and_brings_it_back(shower: Shower) -> None:
    view = shower()
    tick(view.changes, "4 “Moves in”")
    assert ("added", "transition", "d>e") not in picked(view)
    assert ("added", "transition", "b>d") in picked(view)
    tick(view.changes, "from “Buys” to “Moves in”")
    assert {("added", "transition", "d>e"), ("added", "step", "e")} < set(picked(view))


def test_a_step_goes_only_with_its_arrows(shower: Shower) -> None:
    view = shower()
    tick(view.changes, "from “Waits” to “Buys”")
    assert [each for each in picked(view) if each[0] == "removed"] == [("removed", "transition", "b>c")]
    tick(view.changes, "3 “Waits”")
    assert len([each for each in picked(view) if each[0] == "removed"]) == 3

"""Transitions: kind, text, who takes them and which part of the customers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSlider, QToolButton

from journeymapper.model.edits.routes import set_share
from journeymapper.ui.panels.inspector.tick import Tick
from tests.ui.panels.inspector.conftest import Person


@pytest.fixture
def arrow(person: Person) -> Person:
    """With a -> b selected: a share of a half, and another way out to b2 for the new ones."""
    person.select("transition:ab")
    return person


def left(person: Person) -> list[str]:
    return person.find("share_left", QLabel).text().split("\n")


def test_the_heading_says_from_where_to_where(arrow: Person) -> None:
    assert arrow.find("inspector_title", QLabel).text() == "Orient → View"


def test_kind_and_text(arrow: Person) -> None:
    arrow.click("way_loop")
    arrow.type("label", "no choice")
    assert (arrow.arrow().way, arrow.arrow().label) == ("loop", "no choice")
    assert arrow.undo_names == ["edit-label", "edit-way"]
    arrow.session.undo()
    arrow.session.undo()
    assert arrow.find("way_next", QToolButton).isChecked()
    assert arrow.find("label", QLineEdit).text() == ""


def test_an_arrow_is_taken_to_other_steps(arrow: Person) -> None:
    assert arrow.find("source", QComboBox).currentText().endswith("Orient")
    arrow.find("target").setFocus()
    arrow.press(Qt.Key.Key_End)
    assert (arrow.arrow().source, arrow.arrow().target) == ("a", "d")
    arrow.find("source").setFocus()
    arrow.press(Qt.Key.Key_End)
    assert (arrow.arrow().source, arrow.arrow().way) == ("d", "loop")
    assert arrow.undo_names == ["reconnect", "reconnect"]
    arrow.session.undo()
    arrow.session.undo()
    assert arrow.find("target", QComboBox).currentText().endswith("View")
    arrow.select("transition:ab", "transition:ca")
    assert not arrow.has("source")


def test_the_share_is_typed_as_a_percentage(arrow: Person) -> None:
    assert arrow.find("share", QLineEdit).text() == "50 %"
    arrow.type("share", "30")
    assert arrow.arrow().share == 0.3
    assert arrow.find("share_slider", QSlider).value() == 30
    assert left(arrow)[:2] == ["Left to the others: 70\u00a0%", "→ Ask: 70\u00a0%"]
    arrow.press(Qt.Key.Key_Tab)
    arrow.type("share", "")
    assert arrow.arrow().share is None
    assert arrow.undo_names == ["share", "share"]


def test_the_share_slides_by_keys_in_one_undo_step(arrow: Person) -> None:
    arrow.find("share_slider").setFocus()
    for _ in range(5):
        arrow.press(Qt.Key.Key_Right)
    assert arrow.arrow().share == 0.55
    assert arrow.find("share", QLineEdit).text() == "55 %"
    assert arrow.undo_names == ["share"]
    arrow.session.undo()
    assert arrow.find("share_slider", QSlider).value() == 50


def test_the_share_is_dragged_in_one_undo_step(arrow: Person) -> None:
    slider = arrow.find("share_slider", QSlider)
    middle = slider.rect().center()
    arrow.qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in (4, 9, 20):
        arrow.qtbot.mouseMove(slider, middle + slider.rect().topLeft().__class__(x, 0))
    arrow.qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle)
    assert arrow.arrow().share is not None
    assert arrow.arrow().share != 0.5
    assert arrow.undo_names == ["share"]


def test_one_slider_gives_several_arrows_their_share(arrow: Person) -> None:
    arrow.session.commit(set_share(arrow.journey, ["ab2"], 0.2))
    arrow.select("transition:ab", "transition:ab2")
    slider = arrow.find("share_slider", QSlider)
    assert (slider.value(), arrow.find("share", QLineEdit).placeholderText()) == (35, "differs")
    slider.setFocus()
    arrow.press(Qt.Key.Key_Right)
    arrow.press(Qt.Key.Key_Right)
    assert (arrow.arrow().share, arrow.arrow("ab2").share) == (0.37, 0.37)
    arrow.session.undo()
    assert (arrow.arrow().share, arrow.arrow("ab2").share, slider.value()) == (0.5, 0.2, 35)


def test_a_wheel_over_the_slider_changes_nothing(arrow: Person) -> None:
    from PySide6.QtCore import QPoint, QPointF  # noqa: PLC0415 - for this test alone
    from PySide6.QtGui import QWheelEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    slider = arrow.find("share_slider", QSlider)
    at = QPointF(slider.rect().center())
    event = QWheelEvent(
        at,
        QPointF(slider.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)
    assert arrow.arrow().share == 0.5


@pytest.mark.parametrize(
    ("text", "said"),
    [("130", "Expected a percentage from 0 to 100."), ("half", "Expected a percentage from 0 to 100.")],
)
def test_a_share_that_is_none_is_told_and_stays(arrow: Person, text: str, said: str) -> None:
    arrow.type("share", text)
    arrow.press(Qt.Key.Key_Return)
    assert arrow.complaint("share") == said
    assert arrow.find("share").accessibleDescription() == said
    assert arrow.find("share", QLineEdit).text() == text
    assert arrow.arrow().share == 0.5
    assert not arrow.session.history.can_undo


def test_shares_of_more_than_all_are_told(arrow: Person) -> None:
    arrow.session.commit(set_share(arrow.journey, ["ab2"], 0.8))
    assert "Together the shares are 130\u00a0%: each counts for less." in left(arrow)
    arrow.session.commit(set_share(arrow.journey, ["ab2"], 0.2))
    assert left(arrow)[-1] == "Stop here: 30\u00a0%"


def test_a_way_without_others_leaves_nothing_to_them(arrow: Person) -> None:
    arrow.select("transition:bc")
    assert left(arrow) == ["The only way out of this step.", "Stop here: 50\u00a0%"]


def test_segments_take_it_or_not(arrow: Person) -> None:
    assert [arrow.find(f"takes_{at}", Tick).isChecked() for at in (0, 1)] == [True, True]
    assert arrow.find("takes_0", Tick).accessibleName() == "New: takes it"
    arrow.click("takes_0")
    assert arrow.arrow().segments == ("again",)
    arrow.click("takes_1")
    assert arrow.arrow().segments == ("again",), "someone must take it"
    assert arrow.find("takes_1", Tick).isChecked()
    shown = [each.text() for each in arrow.inspector.findChildren(QLabel) if each.isVisible()]
    assert "Someone must take it: tick another segment first." in shown
    arrow.click("takes_0")
    assert arrow.arrow().segments == ()
    assert arrow.undo_names == ["segments", "segments"]


def test_a_segment_has_a_share_of_its_own(arrow: Person) -> None:
    assert arrow.find("segment_share_0", QLineEdit).placeholderText() == "50 %"
    arrow.type("segment_share_0", "12.5 %")
    assert arrow.arrow().segment_shares == (("new", 0.125),)
    arrow.type("segment_share_0", "")
    assert arrow.arrow().segment_shares == ()


def test_several_transitions_at_once(arrow: Person) -> None:
    arrow.select("transition:ab", "transition:ca")
    assert (arrow.has("share_slider"), arrow.has("share_left")) == (True, False)
    assert not any(arrow.find(f"way_{way}", QToolButton).isChecked() for way in ("next", "loop", "skip"))
    assert arrow.find("label", QLineEdit).placeholderText() == "differs"
    arrow.click("way_skip")
    assert {arrow.arrow(each).way for each in ("ab", "ca")} == {"skip"}
    arrow.click("takes_1")
    assert {arrow.arrow(each).segments for each in ("ab", "ca")} == {("new",)}
    assert arrow.undo_names == ["segments", "edit-way"]

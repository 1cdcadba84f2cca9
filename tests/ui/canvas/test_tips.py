"""What is told at the pointer: all that the map has no room for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.lens import NO_LENS
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.i18n.language import use_language
from journeymapper.model.edits.actions import add_action
from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Segment
from journeymapper.ui.canvas.spots import marks_of
from journeymapper.ui.canvas.tips import mark_tip, tip_of
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, small_journey

LABEL = "only if the family agrees at home on the district, the budget and the school"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def journey() -> Journey:
    made = small_journey()
    for ident, name in (("new", "Starters"), ("again", "Repeat buyers")):
        made.apply(add_entry(made, Segment(ident, name)))
    return made


def arrow_tip(journey: Journey, **fields: object) -> list[str]:
    journey.apply(edit_transitions(journey, ["ab"], "edit", **fields))
    return tip_of(MapDrawing(journey, LIGHT, NO_LENS), ("transition", "ab")).split("\n")


def test_an_arrow_that_says_it_all_has_no_tip(journey: Journey) -> None:
    assert arrow_tip(journey) == [""]
    assert arrow_tip(journey, label="no choice", share=0.4) == [""]


def test_a_shortened_label_is_told_whole(journey: Journey) -> None:
    assert arrow_tip(journey, label=LABEL) == [f"1 → 2 · {LABEL}"]


def test_shares_are_told_for_all_and_by_segment(journey: Journey) -> None:
    told = arrow_tip(journey, share=0.4, segment_shares=(("again", 0.75), ("new", 0.1)))
    assert told == [
        "1 → 2",
        "Share of all: 40\u00a0%",
        "Share of Starters: 10\u00a0%",
        "Share of Repeat buyers: 75\u00a0%",
    ]


def test_sources_are_told_with_what_they_say(journey: Journey) -> None:
    known = (Evidence("interview", "three of five", "2026-05-01"), Evidence("assumption"))
    told = arrow_tip(journey, evidence=known)
    assert told == [
        "1 → 2",
        "How it is known",
        "– talk with a customer · 1 May 2026 · three of five",
        "– assumption",
    ]


def test_very_many_sources_end_in_dots(journey: Journey) -> None:
    told = arrow_tip(journey, evidence=tuple(Evidence("data", f"{at}") for at in range(40)))
    assert len(told) == 2 + 12 + 1
    assert told[-1] == "…"


def test_a_shortened_title_is_told_whole(journey: Journey) -> None:
    title = "Agree at home on type, size, layout, place, district, budget, school and the rest " * 2
    journey.apply(edit_steps(journey, ["a"], "edit", title=title))
    drawing = MapDrawing(journey, LIGHT)
    assert tip_of(drawing, ("step", "a")) == title
    assert tip_of(drawing, ("step", "b")) == ""
    assert tip_of(drawing, ("note", "n")) == ""


MARKS: dict[str, str] = {
    "pains": "Pains\n– Dear\n– Slow",
    "chances": "Chances\n– Advice",
    "todo": "Actions to be done\n– Call",
    "tag": "Skipped by\n– Starters\n– Repeat buyers",
    "votes": "Votes: 3",
    "star": "Moment of truth",
    "goal": "Goal of the map",
    "pinned": "Pinned: tidying leaves it where it is",
}


@pytest.fixture
def marked(journey: Journey) -> Journey:
    journey.apply(
        edit_steps(
            journey,
            ["a"],
            "edit",
            pains=("Dear", "Slow"),
            chances=("Advice",),
            votes=3,
            moment_of_truth=True,
            pinned=True,
            skipped_by=("new", "again"),
        )
    )
    journey.apply(add_action(journey, "call", "Call", "a"))
    return journey


def test_every_mark_of_a_card_is_told(marked: Journey) -> None:
    spots = marks_of(MapDrawing(marked, LIGHT).cards["a"])
    told = {spot.name: mark_tip(marked, spot) for spot in spots}
    assert told == {name: MARKS[name] for name in told}
    assert set(told) == set(MARKS) - {"goal"}
    assert {spot.name for spot in spots if spot.opens} == {"pains", "chances", "todo"}


def test_marks_are_told_in_dutch_too(marked: Journey) -> None:
    use_language("nl")
    try:
        spots = marks_of(MapDrawing(marked, LIGHT).cards["a"])
        assert not {mark_tip(marked, spot) for spot in spots} & set(MARKS.values())
    finally:
        use_language("en")


@pytest.fixture
def told(canvas: Canvas, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> Callable[[float, float], str]:
    """What a tooltip says at a place of the map."""
    said: list[str] = []
    monkeypatch.setattr(
        "journeymapper.ui.canvas.view.QToolTip.showText", lambda *given: said.append(given[1])
    )

    def ask(x: float, y: float) -> str:
        hand.move(x, y)
        at, viewport = hand.on_view(x, y), canvas.viewport()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
        return said[-1]

    return ask


def test_the_pointer_asks_for_arrows_marks_and_nothing(
    canvas: Canvas, hand: Hand, told: Callable[[float, float], str]
) -> None:
    journey = canvas.session.journey
    canvas.session.commit(edit_transitions(journey, ["ab"], "edit", label="<b>R&D</b> " + LABEL))
    canvas.session.commit(edit_steps(journey, ["d"], "edit", votes=2))
    course = canvas.drawing.arrows["ab"].points
    x, y = (course[0][0] + course[-1][0]) / 2, (course[0][1] + course[-1][1]) / 2
    assert told(x, y) == f"<qt>1 → 2 · &lt;b&gt;R&amp;D&lt;/b&gt; {LABEL}</qt>"
    (votes,) = marks_of(canvas.drawing.cards["d"])
    assert told(*votes.box.center) == "Votes: 2"
    assert told(0, 0) == ""
    assert told(150, 300) == ""
    hand.press(150, 300)
    hand.move(300, 340)
    assert told(x, y) == ""  # a gesture is under way

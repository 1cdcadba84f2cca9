"""S and K: who skips what; and what goals and loops have to do with the lens and the way back."""

import pytest
from PySide6.QtCore import Qt

from journeymapper.drawing.lens import Lens
from journeymapper.model.edits import lists
from journeymapper.model.edits.routes import give_to
from journeymapper.model.records import Segment, Supplier
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, Rig

KEY = Qt.Key


@pytest.fixture
def said(canvas: Canvas) -> list[str]:
    told: list[str] = []
    canvas.said.connect(told.append)
    return told


def add(session: Session, *entries: Segment | Supplier) -> None:
    for entry in entries:
        session.journey.apply(lists.add_entry(session.journey, entry))


@pytest.fixture
def lens(canvas: Canvas, session: Session) -> Lens:
    """The lens of segment g, one of two; nothing to undo."""
    add(session, Segment("g", "Starters"), Segment("h", "Others"))
    canvas.set_theme(canvas.map.drawing.theme)
    canvas.set_lens(Lens(segment="g"))
    return canvas.lens


def skippers(session: Session) -> dict[str, tuple[str, ...]]:
    return {step.id: step.skipped_by for step in session.journey.steps if step.skipped_by}


def test_s_lets_the_segment_of_the_lens_skip_and_visit_again(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], lens: Lens
) -> None:
    assert lens.segment == "g"
    canvas.select([("step", "b")])
    hand.key(KEY.Key_S)
    assert skippers(session) == {"b": ("g",)}
    assert said == ["Starters skips “B”."]
    hand.key(KEY.Key_S)
    assert skippers(session) == {}
    assert said[-1] == "Starters visits “B” again."
    session.undo()
    session.undo()
    assert not session.history.can_undo
    session.redo()
    assert skippers(session) == {"b": ("g",)}


def test_s_takes_many_steps_in_one_undo_step(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], lens: Lens
) -> None:
    del lens
    canvas.select([("step", "b"), ("step", "c")])
    hand.key(KEY.Key_S)
    assert skippers(session) == {"b": ("g",), "c": ("g",)}
    assert said == ["Starters skips 2 steps."]
    session.undo()
    assert skippers(session) == {}
    assert not session.history.can_undo


def test_s_without_a_lens_means_the_only_segment(
    canvas: Canvas, session: Session, hand: Hand, said: list[str]
) -> None:
    add(session, Segment("g", ""))
    canvas.select([("step", "b")])
    hand.key(KEY.Key_S)
    assert skippers(session) == {"b": ("g",)}
    assert said == ["(no name) skips “B”."]


@pytest.mark.parametrize(("segments", "word"), [((), "no segments"), (("g", "h"), "Shift+F3")])
def test_s_says_what_it_needs(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], segments: tuple[str, ...], word: str
) -> None:
    add(session, *(Segment(each, each) for each in segments))
    canvas.select([("step", "b")])
    hand.key(KEY.Key_S)
    assert word in said[-1]
    assert not session.history.can_undo


def test_k_under_a_lens_skips_all_between_by_walking(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], lens: Lens
) -> None:
    del lens
    canvas.select([("step", "a")])
    hand.key(KEY.Key_K)
    assert "Skip up to which step" in said[-1]
    hand.key(KEY.Key_Down)
    hand.key(KEY.Key_Down)
    hand.key(KEY.Key_Right)
    hand.key(KEY.Key_Return)
    assert skippers(session) == {"b": ("g",), "c": ("g",)}
    assert session.journey.count("transition") == 3
    session.undo()
    assert skippers(session) == {}
    assert not session.history.can_undo
    session.redo()
    assert skippers(session) == {"b": ("g",), "c": ("g",)}


def test_k_under_a_lens_skips_all_between_by_a_click(
    canvas: Canvas, session: Session, hand: Hand, lens: Lens
) -> None:
    del lens
    canvas.select([("step", "a")])
    hand.key(KEY.Key_K)
    hand.click(0, 240)
    assert skippers(session) == {"b": ("g",)}
    assert not canvas.hands.is_busy


@pytest.mark.parametrize(
    ("end", "word"),
    [((276.0, 0.0), "does not go"), ((0.0, 120.0), "no step to skip"), ((0.0, 0.0), "not go")],
)
def test_k_under_a_lens_says_why_nothing_can_be_skipped(
    canvas: Canvas,
    session: Session,
    hand: Hand,
    said: list[str],
    lens: Lens,
    end: tuple[float, float],
    word: str,
) -> None:
    del lens
    canvas.select([("step", "a")])
    hand.key(KEY.Key_K)
    hand.click(*end)
    assert word in said[-1]
    assert not session.history.can_undo


def test_k_goes_along_the_route_of_the_segment(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], lens: Lens
) -> None:
    del lens
    session.journey.apply(give_to(session.journey, ["bc"], "g", open_to=False))
    canvas.set_theme(canvas.map.drawing.theme)
    canvas.select([("step", "a")])
    hand.key(KEY.Key_K)
    hand.click(0, 240)
    assert "The main route of Starters" in said[-1]
    assert skippers(session) == {}


def test_k_twice_says_that_they_are_skipped_already(
    canvas: Canvas, session: Session, hand: Hand, said: list[str], lens: Lens
) -> None:
    del lens
    for _ in range(2):
        canvas.select([("step", "a")])
        hand.key(KEY.Key_K)
        hand.click(0, 240)
    assert "already" in said[-1]
    assert len(session.history.undoable) == 1


def test_k_without_a_lens_draws_a_skip(canvas: Canvas, session: Session, hand: Hand) -> None:
    add(session, Segment("g", "G"))
    canvas.select([("step", "a")])
    hand.key(KEY.Key_K)
    hand.click(0, 240)
    assert [(each.source, each.target) for each in session.journey.transitions if each.way == "skip"] == [
        ("a", "c")
    ]
    assert skippers(session) == {}


def test_g_sets_the_goal_of_the_map_and_under_a_lens_that_of_the_supplier(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    add(session, Supplier("bank", "Bank"))
    canvas.select([("step", "b")])
    hand.key(KEY.Key_G)
    assert (session.journey.sheet.goal, session.journey.suppliers[0].goal) == ("b", None)
    canvas.set_theme(canvas.map.drawing.theme)
    canvas.set_lens(Lens(supplier="bank"))
    canvas.select([("step", "c")])
    hand.key(KEY.Key_G)
    assert (session.journey.sheet.goal, session.journey.suppliers[0].goal) == ("b", "c")
    hand.key(KEY.Key_G)
    assert session.journey.suppliers[0].goal is None
    session.undo()
    assert session.journey.suppliers[0].goal == "c"
    session.undo()
    assert session.journey.suppliers[0].goal is None
    session.redo()
    assert session.journey.suppliers[0].goal == "c"


def test_an_arrow_drawn_back_is_offered_as_a_loop(
    canvas: Canvas, session: Session, hand: Hand, said: list[str]
) -> None:
    canvas.select([("step", "c")])
    hand.key(KEY.Key_C)
    hand.click(0, 0)
    (back,) = [each.id for each in session.journey.transitions if (each.source, each.target) == ("c", "a")]
    assert session.journey.transition(back).way == "next"
    assert "Press L" in said[-1]
    assert canvas.selection.transition == back
    hand.key(KEY.Key_L)
    assert session.journey.transition(back).way == "loop"
    session.undo()
    assert session.journey.transition(back).way == "next"
    session.undo()
    assert not session.history.can_undo
    session.redo()
    session.redo()
    assert session.journey.transition(back).way == "loop"


def test_an_arrow_onward_is_not_offered_as_a_loop(
    canvas: Canvas, session: Session, hand: Hand, said: list[str]
) -> None:
    hand.drag((106, 0), (0, 240))
    assert session.journey.count("transition") == 4
    assert said == []
    assert canvas.selection.step == "c"


def test_the_keys_do_nothing_in_a_text_field(rig: Rig, canvas: Canvas, session: Session, hand: Hand) -> None:
    canvas.select([("step", "b")])
    rig.line.setFocus()
    hand.type("skgl")
    assert rig.line.text() == "skgl"
    assert not session.history.can_undo


def test_an_undo_while_k_waits_ends_it(canvas: Canvas, session: Session, hand: Hand, lens: Lens) -> None:
    del lens
    canvas.select([("step", "a")])
    hand.key(KEY.Key_S)
    hand.key(KEY.Key_K)
    session.undo()
    assert not canvas.hands.is_busy
    hand.click(0, 240)
    assert skippers(session) == {}

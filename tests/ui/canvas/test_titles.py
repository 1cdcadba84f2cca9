"""Typing titles in place: what ends it, and the chain of new steps."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from journeymapper.model.records import Step
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand, Rig

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def fresh(session: Session) -> list[Step]:
    return [step for step in session.journey.steps if step.id not in "abcde"]


def titles(session: Session) -> list[str]:
    return [step.title for step in session.journey.steps]


@pytest.fixture
def editor(canvas: Canvas) -> TitleEditor:
    found = canvas.findChild(TitleEditor, "title_editor")
    assert found is not None
    return found


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return, KEY.Key_Enter])
def test_a_key_opens_the_title_and_enter_accepts_it(
    editor: TitleEditor, session: Session, hand: Hand, undoes: Callable[[], None], key: Qt.Key
) -> None:
    hand.click(0, 0)
    hand.key(key)
    assert editor.hasFocus()
    assert editor.toPlainText() == "A"
    hand.type("Decide")
    hand.key(KEY.Key_Return)
    assert not editor.isVisible()
    assert titles(session)[0] == "Decide"
    assert not fresh(session)
    undoes()


def test_a_double_click_opens_it_and_a_click_elsewhere_accepts(
    editor: TitleEditor, canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.double_click(0, 0)
    hand.type("Decide")
    hand.click(276, 0)
    assert titles(session)[0] == "Decide"
    assert canvas.selection.steps == {"d"}
    assert canvas.hasFocus()
    undoes()


def test_a_click_in_another_field_accepts(editor: TitleEditor, rig: Rig, hand: Hand) -> None:
    hand.double_click(0, 0)
    hand.type("Decide")
    rig.line.setFocus(Qt.FocusReason.MouseFocusReason)
    assert titles(rig.session)[0] == "Decide"
    assert rig.line.hasFocus()


def test_escape_keeps_the_old_title(
    editor: TitleEditor, canvas: Canvas, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    hand.double_click(0, 0)
    hand.type("Decide")
    hand.key(KEY.Key_Escape)
    assert not editor.isVisible()
    assert canvas.hasFocus()
    assert canvas.selection.steps == {"a"}
    assert unchanged()


def test_shift_and_enter_break_the_line(session: Session, hand: Hand) -> None:
    hand.double_click(0, 0)
    hand.type("Rent")
    hand.key(KEY.Key_Return, SHIFT)
    hand.type("or buy")
    hand.key(KEY.Key_Return)
    assert titles(session)[0] == "Rent\nor buy"


def test_tab_in_an_existing_title_accepts_and_makes_the_next_step(
    editor: TitleEditor, session: Session, hand: Hand
) -> None:
    hand.double_click(276, 0)
    hand.type("Call")
    hand.key(KEY.Key_Tab)
    assert editor.hasFocus()
    hand.type("Visit")
    hand.key(KEY.Key_Return)
    hand.key(KEY.Key_Escape)
    assert titles(session)[3:] == ["Call", "Visit", "E"]
    (visit,) = fresh(session)
    assert [each.target for each in session.journey.out("d")] == [visit.id]
    assert (visit.x, visit.y) == (276, 120)


def test_a_chain_of_new_steps(canvas: Canvas, editor: TitleEditor, session: Session, hand: Hand) -> None:
    hand.click(276, 240)
    hand.key(KEY.Key_Tab)
    for title, key in [("One", KEY.Key_Return), ("Two", KEY.Key_Tab), ("Three", KEY.Key_Return)]:
        hand.type(title)
        hand.key(key)
    hand.key(KEY.Key_Return)
    assert not editor.isVisible()
    steps = {step.title: step for step in session.journey.steps}
    chain = ["E", "One", "Two", "Three"]
    assert [(steps[title].x, steps[title].y) for title in chain] == [
        (276, 240),
        (276, 360),
        (276, 480),
        (276, 600),
    ]
    for one, two in pairwise(chain):
        assert [each.target for each in session.journey.out(steps[one].id)] == [steps[two].id]
    assert canvas.selection.steps == {steps["Three"].id}
    assert canvas.camera.seen.contains(canvas.rect_of(("step", steps["Three"].id)))
    undoable = [(patch.name, patch.about) for patch in session.history.undoable]
    assert undoable == [("add-step", "Three"), ("add-step", "Two"), ("add-step", "One")]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Escape, KEY.Key_Enter, KEY.Key_Tab])
def test_an_empty_new_step_goes_again(
    canvas: Canvas, hand: Hand, unchanged: Callable[[], bool], key: Qt.Key
) -> None:
    hand.click(276, 240)
    hand.key(KEY.Key_Tab)
    hand.type("  ")
    hand.key(key)
    assert unchanged()
    assert canvas.selection.steps == {"e"}
    assert canvas.hasFocus()


def test_escape_takes_a_new_step_away_and_undo_brings_back_what_was_typed(
    canvas: Canvas, session: Session, hand: Hand
) -> None:
    before, said = encode(session.journey), list[str]()
    canvas.said.connect(said.append)
    hand.click(276, 240)
    hand.key(KEY.Key_Tab)
    hand.type("Hm")
    hand.key(KEY.Key_Escape)
    assert encode(session.journey) == before
    assert canvas.selection.steps == {"e"}
    assert said == ["Undo brings back what was typed."]
    assert [(each.name, each.about) for each in session.history.undoable] == [
        ("remove", "Hm"),
        ("add-step", "Hm"),
    ]
    session.undo()
    (back,) = fresh(session)
    assert back.title == "Hm"
    assert [each.target for each in session.journey.out("e")] == [back.id]
    session.undo()
    assert encode(session.journey) == before


def test_so_it_is_with_a_new_note(canvas: Canvas, session: Session, hand: Hand) -> None:
    before = session.journey.notes
    commands.add_note(canvas)
    hand.type("Ask them")
    hand.key(KEY.Key_Escape)
    assert session.journey.notes == before
    session.undo()
    assert [each.text for each in session.journey.notes if each not in before] == ["Ask them"]


def test_shift_and_tab_make_an_alternative(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(0, 240)
    hand.key(KEY.Key_Backtab, SHIFT)
    hand.type("Other way")
    hand.click(-250, 0)
    (other,) = fresh(session)
    assert [each.target for each in session.journey.out("b")] == ["c", other.id]
    assert (other.x, other.y) == (-276, 240), "the place at the right is taken"
    undoes()


def test_shift_and_tab_while_typing_accept_and_branch(session: Session, hand: Hand) -> None:
    hand.click(0, 240)
    hand.key(KEY.Key_Backtab, SHIFT)
    hand.type("One")
    hand.key(KEY.Key_Backtab, SHIFT)
    hand.type("Two")
    hand.click(-600, 0)
    assert sorted(step.title for step in fresh(session)) == ["One", "Two"]
    assert len(session.journey.out("b")) == 3
    boxes = [(step.x, step.y) for step in session.journey.steps]
    assert len(set(boxes)) == 7


def test_a_step_before(session: Session, hand: Hand, undoes: Callable[[], None]) -> None:
    hand.click(0, 120)
    hand.key(KEY.Key_Return, CONTROL)
    hand.type("Between")
    hand.click(150, 320)
    (between,) = fresh(session)
    assert [each.target for each in session.journey.out("a")] == [between.id]
    assert [each.target for each in session.journey.out(between.id)] == ["b"]
    undoes()


def test_a_double_click_on_empty_ground_makes_a_step_there(
    session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.double_click(140, -130)
    hand.type("Loose")
    hand.click(-250, 0)
    (loose,) = fresh(session)
    assert (loose.title, loose.x, loose.y) == ("Loose", 144, -132)
    assert not session.journey.into(loose.id)
    undoes()


def test_n_makes_a_step_and_does_not_type_its_letter(
    editor: TitleEditor, session: Session, hand: Hand
) -> None:
    hand.key(KEY.Key_N)
    assert editor.toPlainText() == ""
    hand.type("New")
    hand.click(-250, 0)
    assert [step.title for step in fresh(session)] == ["New"]


def test_during_composition_all_keys_are_for_the_input_method(
    editor: TitleEditor, session: Session, hand: Hand
) -> None:
    hand.double_click(0, 0)
    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    for key in (KEY.Key_Return, KEY.Key_Escape, KEY.Key_Tab):
        hand.key(key)
        assert editor.isVisible()
    composed = QInputMethodEvent("", [])
    composed.setCommitString("你")
    QApplication.sendEvent(editor, composed)
    hand.key(KEY.Key_Return)
    assert not editor.isVisible()
    assert "你" in titles(session)[0]


def test_keys_of_the_canvas_only_write_while_a_title_is_typed(session: Session, hand: Hand) -> None:
    hand.double_click(0, 0)
    hand.type("nclkmpgs ")
    hand.key(KEY.Key_Backspace)
    hand.key(KEY.Key_Delete)
    hand.key(KEY.Key_Left)
    hand.key(KEY.Key_A, CONTROL)
    hand.key(KEY.Key_Right)
    hand.key(KEY.Key_Return)
    assert titles(session) == ["nclkmpgs", "B", "C", "D", "E"]
    assert not session.journey.step("a").moment_of_truth


def test_a_key_of_the_window_comes_after_the_title_was_taken_over(rig: Rig, hand: Hand) -> None:
    seen: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+S"), rig.frame)
    shortcut.activated.connect(lambda: seen.append(rig.session.journey.step("a").title))
    hand.double_click(0, 0)
    hand.type("Decide")
    hand.key(KEY.Key_S, CONTROL)
    assert seen == ["Decide"]


def test_the_field_follows_its_card(canvas: Canvas, editor: TitleEditor, hand: Hand) -> None:
    hand.double_click(0, 0)
    before = editor.geometry()
    canvas.camera.pan(QPointF(30, 20))
    assert editor.geometry() == before.translated(30, 20)
    canvas.zoom_in()
    assert editor.width() > before.width()
    canvas.camera.zoom_to(0.1)
    assert editor.font().pixelSize() >= 12


def test_the_field_closes_when_its_step_is_gone(
    canvas: Canvas, editor: TitleEditor, session: Session, hand: Hand
) -> None:
    hand.click(276, 240)
    hand.key(KEY.Key_Tab)
    hand.type("One")
    session.undo()
    assert not editor.isVisible()
    assert titles(session) == ["A", "B", "C", "D", "E"]


def test_an_arrow_has_a_label_to_type(
    editor: TitleEditor, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.double_click(0, 60)
    hand.type("at once")
    hand.key(KEY.Key_Return)
    assert session.journey.transition("ab").label == "at once"
    assert not editor.isVisible()
    undoes()


def test_a_note_has_a_text_to_type(
    editor: TitleEditor, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    hand.double_click(520, 120)
    hand.type("!")
    hand.key(KEY.Key_Return)
    assert session.journey.note("n").text == "Ask the realtor!"
    undoes()

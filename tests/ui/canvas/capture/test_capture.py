"""Signs behind a title, typed with real keys: when they are complete, and what they make."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.i18n.messages import edit_name
from journeymapper.model.records import Evidence, Step, Touch
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.capture.typist import CONTROL, KEY, SHIFT, Line

LAST = ["s1", "s2", "s3", "s4", "s5"]


def made(session: Session) -> Step:
    """The one step that is new."""
    (step,) = [each for each in session.journey.steps if each.id not in LAST and each.title]
    return step


def arrows(session: Session, step: str) -> list[tuple[str, str, str]]:
    """Those that are new, but for that from the step before."""
    journey = session.journey
    here = [*journey.out(step), *journey.into(step)]
    found = [(each.source, each.target, each.way) for each in here]
    return sorted(each for each in found if each != ("s5", step, "next"))


def test_the_whole_line_is_one_undo_step_with_the_making_of_the_step(line: Line, session: Session) -> None:
    line.type("No luck @sell d @Notary #pur ! ? >2 >>4 <3 <<1")
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    step = made(session)
    assert step.title == "No luck"
    notary = session.journey.suppliers[-1]
    assert notary.name == "Notary"
    assert step.touches == (Touch("seller", "desire"), Touch(notary.id))
    assert step.phase == "purchase"
    assert step.moment_of_truth
    assert step.evidence == (Evidence("assumption"),)
    assert arrows(session, step.id) == sorted(
        [(step.id, "s2", "loop"), (step.id, "s4", "skip"), ("s3", step.id, "next"), ("s1", step.id, "skip")]
    )
    assert [edit_name(patch) for patch in session.history.undoable] == ["Add a step: No luck"]
    session.undo()
    assert [each.id for each in session.journey.steps] == LAST
    assert [each.name for each in session.journey.suppliers] == ["Bank", "Selling realtor", "Buying realtor"]


def test_an_existing_step_is_filled_in_in_one_undo_step(canvas: Canvas, session: Session) -> None:
    before = encode(session.journey)
    line = Line(canvas).open("s4")
    line.type(" the house @bank i >2")
    line.key(KEY.Key_Return)
    step = session.journey.step("s4")
    assert (step.title, step.touches) == ("Choose the house", (Touch("bank", "interest"),))
    assert [edit_name(patch) for patch in session.history.undoable] == ["Fill in a step: Choose the house"]
    session.undo()
    assert encode(session.journey) == before


def test_a_title_alone_is_a_change_of_the_title(canvas: Canvas, session: Session) -> None:
    line = Line(canvas).open("s4")
    line.type(" one")
    line.key(KEY.Key_Return)
    assert [edit_name(patch) for patch in session.history.undoable] == ["Change a title: Choose one"]


@pytest.mark.parametrize("how", ["enter", "keypad", "tab", "backtab", "click", "save"])
def test_whatever_ends_the_line_completes_the_last_sign(
    line: Line, canvas: Canvas, session: Session, how: str
) -> None:
    line.type("Phone @sel")
    match how:
        case "enter":
            line.key(KEY.Key_Return)
        case "keypad":
            line.key(KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        case "tab":
            line.key(KEY.Key_Tab)
        case "backtab":
            line.key(KEY.Key_Backtab, SHIFT)
        case "click":
            QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.rect().bottomLeft())
        case "save":
            line.key(KEY.Key_S, CONTROL)
    assert [each.supplier for each in made(session).touches] == ["seller"]
    assert made(session).title == "Phone"
    assert line.field.isVisible() == (how in ("enter", "keypad", "tab", "backtab"))
    assert not line.chooser.isVisible()
    assert not line.chips


def test_escape_on_a_new_step_takes_its_signs_too_and_undo_brings_them_back(
    canvas: Canvas, session: Session
) -> None:
    before = encode(session.journey)
    line = Line(canvas).new("s5")
    line.type("Talk @Lender d !")
    line.key(KEY.Key_Escape)
    assert encode(session.journey) == before
    session.undo()
    assert (made(session).title, made(session).moment_of_truth) == ("Talk", True)
    assert (session.journey.suppliers[-1].name, len(made(session).touches)) == ("Lender", 1)


def test_escape_makes_nothing_of_it(canvas: Canvas, session: Session) -> None:
    before = encode(session.journey)
    line = Line(canvas).open("s4")
    line.type(" @bank d ")
    assert line.chips == ["Bank: desire"]
    line.key(KEY.Key_Escape)
    assert not line.field.isVisible()
    assert not line.strip.isVisible()
    assert encode(session.journey) == before
    assert not session.history.can_undo


@pytest.mark.parametrize(("sign", "says"), [("!", "Moment of truth"), ("?", "Assumption")])
def test_signs_that_name_nothing_are_chips_at_once(line: Line, sign: str, says: str) -> None:
    line.type(f"Contract {sign}")
    assert (line.text, line.chips) == ("Contract", [says])


def test_text_behind_such_a_chip_makes_it_text_again(line: Line, session: Session) -> None:
    line.type("Contract ! ?")
    assert line.chips == ["Moment of truth", "Assumption"]
    line.type(" more")
    assert (line.text, line.chips) == ("Contract ! ? more", [])
    line.key(KEY.Key_Return)
    assert made(session).title == "Contract ! ? more"
    assert not made(session).moment_of_truth


def test_text_without_a_blank_behind_such_a_chip_is_as_it_was_typed(line: Line) -> None:
    line.type("Contract !more")
    assert (line.text, line.chips) == ("Contract !more", [])


def test_other_signs_may_follow_such_a_chip(line: Line, session: Session) -> None:
    line.type("Contract ! @bank c")
    line.key(KEY.Key_Return)
    assert made(session).title == "Contract"
    assert made(session).moment_of_truth
    assert made(session).touches == (Touch("bank", "action"),)


def test_a_question_keeps_its_mark(line: Line, session: Session) -> None:
    line.type("Rent or buy?")
    line.key(KEY.Key_Return)
    assert made(session).title == "Rent or buy?"
    assert made(session).evidence == ()


def test_a_sign_is_complete_when_the_next_begins(line: Line) -> None:
    line.type("View @sel")
    assert line.chips == []
    line.type(" #")
    assert (line.text, line.chips) == ("View #", ["Selling realtor"])


def test_a_supplier_with_its_state_is_complete_at_the_blank_behind(line: Line, session: Session) -> None:
    line.type("View @sel d")
    assert line.chips == []
    line.type(" ")
    assert (line.text, line.chips) == ("View ", ["Selling realtor: desire"])
    line.type("the house")
    line.key(KEY.Key_Return)
    assert made(session).title == "View the house"
    assert made(session).touches == (Touch("seller", "desire"),)


def test_names_of_two_words_are_typed_on(line: Line) -> None:
    line.type("View @buying re")
    assert line.offered == ["Buying realtor", "buying re"]
    line.type(" c ")
    assert line.chips == ["Buying realtor: action"]


def test_backspace_turns_the_last_chip_back_into_text(line: Line, session: Session) -> None:
    line.type("View @bank d ! ")
    line.key(KEY.Key_Backspace)
    assert (line.text, line.chips) == ("View ! ", ["Bank: desire"])
    line.key(KEY.Key_Return)
    assert made(session).title == "View !"
    assert made(session).touches == (Touch("bank", "desire"),)
    assert not made(session).moment_of_truth


def test_a_chip_turned_back_is_text_until_it_is_changed(line: Line) -> None:
    line.type("View @bank d ")
    line.key(KEY.Key_Backspace)
    assert (line.text, line.chips, line.offered) == ("View @bank d ", [], [])
    line.type("and more")
    assert (line.text, line.offered) == ("View @bank d and more", [])
    for _ in "and more":
        line.key(KEY.Key_Backspace)
    for _ in "d ":
        line.key(KEY.Key_Backspace)
    assert line.offered == ["Bank"]
    line.type("c ")
    assert line.chips == ["Bank: action"]


def test_backspace_deletes_letters_typed_behind_a_chip_first(line: Line) -> None:
    line.type("View @bank d it")
    line.key(KEY.Key_Backspace)
    assert (line.text, line.chips) == ("View i", ["Bank: desire"])


def test_backspace_amid_the_text_deletes_a_letter(line: Line) -> None:
    line.type("View @bank d ")
    line.key(KEY.Key_Home)
    line.key(KEY.Key_Right)
    line.key(KEY.Key_Backspace)
    assert (line.text, line.chips) == ("iew ", ["Bank: desire"])


def test_the_title_may_be_changed_before_chips(line: Line, session: Session) -> None:
    line.type("View @bank d !")
    line.key(KEY.Key_Home)
    line.type("Then ")
    line.key(KEY.Key_Return)
    assert made(session).title == "Then View"
    assert made(session).moment_of_truth


def test_what_is_typed_before_other_words_is_no_sign(line: Line, session: Session) -> None:
    line.type("View houses")
    for _ in "houses":
        line.key(KEY.Key_Left)
    line.type("@bank >2 ")
    assert (line.chips, line.offered) == ([], [])
    line.key(KEY.Key_Return)
    assert made(session).title == "View @bank >2 houses"
    assert made(session).touches == ()


@pytest.mark.parametrize(
    "text", [r"Costs \> 2", r"Write \@bank", r"Wow \!", r"What \?", r"Room \#2", r"Less \<2"]
)
def test_a_backslash_keeps_a_sign_text(line: Line, session: Session, text: str) -> None:
    line.type(text)
    assert (line.chips, line.offered) == ([], [])
    line.key(KEY.Key_Return)
    assert made(session).title == text.replace("\\", "")


def test_pasted_text_is_never_parsed(line: Line, session: Session) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(r"Pay @bank d ! >2 \?")
    line.key(KEY.Key_V, CONTROL)
    clipboard.clear()
    assert (line.chips, line.offered) == ([], [])
    line.type(" @sel a")
    line.key(KEY.Key_Return)
    assert made(session).title == r"Pay @bank d ! >2 \?"
    assert made(session).touches == (Touch("seller", "attention"),)


def test_dropped_text_is_never_parsed(line: Line, session: Session) -> None:
    line.type("Pay")
    dropped = QMimeData()
    dropped.setText(" @bank d ")
    line.field.insertFromMimeData(dropped)
    line.key(KEY.Key_Return)
    assert made(session).title == "Pay @bank d"


def test_text_that_was_there_is_never_parsed(canvas: Canvas, session: Session) -> None:
    line = Line(canvas).new("s5")
    line.type(r"Wow \! \@bank")
    line.key(KEY.Key_Return)
    line.key(KEY.Key_Return)
    step = made(session)
    assert step.title == "Wow ! @bank"
    line.open(step.id)
    assert (line.chips, line.offered) == ([], [])
    line.type(" >2")
    line.key(KEY.Key_Return)
    assert made(session).title == "Wow ! @bank"
    assert arrows(session, step.id) == [(step.id, "s2", "loop")]


def test_a_title_typed_anew_is_parsed(canvas: Canvas, session: Session) -> None:
    line = Line(canvas).open("s4")
    line.key(KEY.Key_A, CONTROL)
    line.type("Decide !")
    line.key(KEY.Key_Return)
    assert session.journey.step("s4").title == "Decide"
    assert session.journey.step("s4").moment_of_truth


def test_signs_without_a_title_are_the_title(line: Line, session: Session) -> None:
    line.type("View @bank d !")
    line.key(KEY.Key_A, CONTROL)
    line.key(KEY.Key_Delete)
    line.key(KEY.Key_Return)
    assert made(session).title == "@bank d !"
    assert made(session).touches == ()


def test_what_is_composed_is_parsed_when_it_is_there(line: Line) -> None:
    line.type("View")
    QApplication.sendEvent(line.field, QInputMethodEvent(" @", []))
    assert (line.text, line.offered) == ("View", [])
    composed = QInputMethodEvent("", [])
    composed.setCommitString(" @b")
    QApplication.sendEvent(line.field, composed)
    assert line.offered[0] == "Bank"


def test_letters_beyond_the_first_plane_are_one_letter(line: Line, session: Session) -> None:
    line.field.insertPlainText("🏠🏠")
    line.type(" view @bank d !")
    assert (line.text, line.chips) == ("🏠🏠 view", ["Bank: desire", "Moment of truth"])
    line.key(KEY.Key_Backspace)
    line.key(KEY.Key_Return)
    assert made(session).title == "🏠🏠 view !"


def test_the_later_of_two_that_say_the_same_counts(line: Line, session: Session) -> None:
    line.type("View @bank a @bank d #sea #pur ! !")
    assert line.chips == ["Bank: desire", "Purchase", "Moment of truth"]
    line.key(KEY.Key_Return)
    assert made(session).touches == (Touch("bank", "desire"),)
    assert made(session).phase == "purchase"


def test_labels_and_notes_know_no_signs(canvas: Canvas, session: Session) -> None:
    line = Line(canvas)
    canvas.write(("transition", "t1"))
    line.type("so far !")
    assert (line.text, line.chips) == ("so far !", [])
    line.key(KEY.Key_Return)
    assert session.journey.transition("t1").label == "so far !"


def test_a_chain_goes_on_by_enter_and_branches_by_shift_and_tab(line: Line, session: Session) -> None:
    for title, key, held in [
        ("One @bank a", KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
        ("Two >One", KEY.Key_Backtab, SHIFT),
        ("Three", KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
    ]:
        line.type(title)
        line.key(key, held)
    line.key(KEY.Key_Return)
    steps = {each.title: each.id for each in session.journey.steps}
    found = {(each.source, each.target, each.way) for each in session.journey.transitions}
    assert {
        ("s5", steps["One"], "next"),
        (steps["One"], steps["Two"], "next"),
        (steps["One"], steps["Three"], "next"),
        (steps["Two"], steps["One"], "loop"),
    } <= found
    assert [patch.about for patch in session.history.undoable] == ["Three", "Two", "One"]

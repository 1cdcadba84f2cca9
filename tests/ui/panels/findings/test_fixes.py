"""Each fix is one undo step, and its finding is gone after it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_step
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.records import Supplier
from journeymapper.storage.codec import encode
from journeymapper.ui.panels.findings.fixes import fix_all, fixes
from tests.ui.panels.findings.conftest import Reader

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
EDITS = [
    ("shares-over-one", "fix", "Bring them down to 100 %"),
    ("no-goal", "fix", "Make “Middle” the goal"),
    ("forward-loop", "fix", "Make it a skip"),
    ("forward-loop", "fix_otherwise", "Turn it around"),
    ("untouched-supplier", "fix", "Remove the supplier"),
    ("phase-order", "fix", "Make it a loop"),
    ("phase-order", "fix_otherwise", "Turn it around"),
    ("loose-step", "fix", "Delete the step"),
    ("no-phase", "fix", "Put it in “Early”, as its neighbours"),
]


@pytest.mark.parametrize(("code", "name", "text"), EDITS)
def test_a_fix_is_one_undo_step_and_mends(reader: Reader, code: str, name: str, text: str) -> None:
    before = encode(reader.session.journey)
    reader.stand(code)
    if code == "no-goal":
        reader.canvas.select([("step", "c")])
    assert reader.offered()[name] == text
    reader.press(name)
    assert len(reader.session.history.undoable) == 1
    reader.settle()
    assert code not in reader.codes()
    reader.session.undo()
    assert encode(reader.session.journey) == before
    reader.settle()
    assert code in reader.codes()
    reader.session.redo()
    reader.settle()
    assert code not in reader.codes()


def test_what_the_fixes_do_to_the_map(reader: Reader) -> None:
    journey = reader.session.journey
    for code in ("shares-over-one", "forward-loop", "phase-order", "no-phase", "untouched-supplier"):
        reader.stand(code)
        reader.key(KEY.Key_Return, CONTROL)
        reader.settle()
    assert [each.share for each in journey.out("a")] == [pytest.approx(0.8 / 1.4), pytest.approx(0.6 / 1.4)]
    assert (journey.transition("a-c").way, journey.transition("b-d").way) == ("skip", "loop")
    assert journey.step("c").phase == "early"
    assert not journey.suppliers


def test_a_skip_that_goes_back_becomes_a_loop(reader: Reader) -> None:
    journey = reader.session.journey
    reader.session.commit(edit_transitions(journey, ["d-a"], "edit-way", way="skip"))
    reader.settle()
    reader.stand("backward-skip")
    assert list(reader.offered()) == ["show", "fix", "fix_otherwise", "hush"]
    found = next(kind for kind in reader.panel.model.kinds if kind.code == "backward-skip").findings
    patch = fix_all(reader.window, found)
    assert patch is not None
    reader.session.commit(patch)
    reader.settle()
    assert journey.transition("d-a").way == "loop"
    assert "backward-skip" not in reader.codes()


def test_the_goal_is_the_selected_step_or_the_likely_one(reader: Reader) -> None:
    reader.canvas.select(())
    reader.stand("no-goal")
    likely = reader.offered()["fix"]
    assert "fix_otherwise" not in reader.offered()
    reader.canvas.select([("step", "z")])
    assert reader.offered()["fix"] == "Make “Loose” the goal"
    assert reader.offered()["fix_otherwise"] == likely
    reader.press("fix")
    assert reader.session.journey.sheet.goal == "z"


def test_a_loop_is_given_a_share_in_the_inspector(reader: Reader) -> None:
    reader.stand("loop-share-missing")
    reader.press("fix")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "share"
    assert reader.canvas.selection.transition == "d-a"
    reader.qtbot.keyClicks(field, "30")
    reader.qtbot.keyClick(field, KEY.Key_Return)
    assert reader.session.journey.transition("d-a").share == pytest.approx(0.3)
    reader.settle()
    assert "loop-share-missing" not in reader.codes()


@pytest.mark.parametrize(("code", "step"), [("untitled-step", "d"), ("duplicate-title", "c")])
def test_a_title_is_typed_on_the_map(reader: Reader, code: str, step: str) -> None:
    reader.stand(code)
    reader.key(KEY.Key_Return, CONTROL)
    assert reader.canvas.is_writing
    reader.qtbot.keyClicks(QApplication.focusWidget(), "Other")
    reader.qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert reader.session.journey.step(step).title.endswith("Other")
    reader.settle()
    assert code not in reader.codes()


def test_what_nothing_is_known_for_has_no_fix(reader: Reader) -> None:
    reader.stand("assumed-only")
    assert list(reader.offered()) == ["show", "hush"]
    reader.stand("segment-like-everyone")
    assert list(reader.offered()) == ["hush"]
    before = encode(reader.session.journey)
    reader.key(KEY.Key_Return, CONTROL)
    assert encode(reader.session.journey) == before


def test_nothing_is_mended_twice_before_the_map_is_checked_again(reader: Reader) -> None:
    reader.stand("phase-order")
    for _ in range(2):
        reader.press("fix_otherwise")
    assert len(reader.session.history.undoable) == 1
    arrow = reader.session.journey.transition("b-d")
    assert (arrow.source, arrow.target) == ("d", "b")
    assert reader.window.status.currentMessage() == "The map is being checked; one moment, please."


def test_what_is_gone_meanwhile_has_no_fix(reader: Reader) -> None:
    reader.stand("untitled-step")
    _, finding = reader.panel.at_hand
    assert finding is not None
    assert fixes(reader.window, finding)
    reader.session.commit(remove(reader.session.journey, ["d"]))
    assert fixes(reader.window, finding) == []


def test_a_whole_kind_is_mended_in_one_step(reader: Reader) -> None:
    journey = reader.session.journey
    for ident in ("p1", "p2"):
        reader.session.journey.apply(add_entry(journey, Supplier(ident, ident)))
    reader.window.checking.figures.ask()
    reader.settle()
    before = encode(journey)
    reader.stand("untouched-supplier", -1)
    assert reader.offered() == {
        "fix_all": "Remove all these suppliers",
        "hush": "Do not tell me any of these again",
    }
    reader.press("fix_all")
    assert not journey.suppliers
    assert len(reader.session.history.undoable) == 1
    reader.session.undo()
    assert encode(journey) == before


def test_a_single_finding_is_not_mended_as_a_kind(reader: Reader) -> None:
    reader.stand("untouched-supplier", -1)
    assert list(reader.offered()) == ["hush"]


def test_only_what_is_the_same_for_all_is_done_for_all(reader: Reader) -> None:
    """A title, or a goal, is each its own."""
    journey = reader.session.journey
    for ident in ("y1", "y2"):
        journey.apply(add_step(journey, ident, (900, 0)))
    reader.window.checking.figures.ask()
    reader.settle()
    reader.stand("untitled-step", -1)
    assert list(reader.offered()) == ["hush"]
    reader.stand("loose-step", -1)
    assert reader.offered()["fix_all"] == "Delete all these steps"
    reader.press("fix_all")
    assert {step.id for step in journey.steps} == {"a", "b", "c", "d"}

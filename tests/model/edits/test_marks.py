import pytest

from journeymapper.model.edits.actions import add_action, edit_action, remove_action
from journeymapper.model.edits.marks import Remarks, add_evidence, put_evidence, remark, set_evidence, vote
from journeymapper.model.records import Evidence
from tests.model.edits.check import made
from tests.model.sketch import journey

TALK = Evidence("interview", "three buyers")


def test_a_source_is_added_to_steps_and_transitions() -> None:
    of = journey()
    made(of, add_evidence(of, [("step", "d"), ("transition", "ab"), ("note", "here")], TALK))
    assert of.step("d").evidence == (Evidence("data"), TALK)
    assert of.transition("ab").evidence == (TALK,)


def test_a_bare_assumption_gives_way() -> None:
    of = journey()
    made(of, add_evidence(of, [("step", "a")], Evidence("assumption")))
    made(of, add_evidence(of, [("step", "a")], TALK))
    assert of.step("a").evidence == (TALK,)
    made(of, add_evidence(of, [("step", "a")], Evidence("assumption", "says Piet")))
    assert len(of.step("a").evidence) == 2


@pytest.mark.parametrize("key", [("step", "d"), ("transition", "ab")])
def test_evidence_is_set_as_a_whole(key: tuple[str, str]) -> None:
    of = journey()
    made(of, set_evidence(of, key, (TALK, TALK)))  # type: ignore[arg-type]
    record = of.get(*key)  # type: ignore[arg-type]
    assert record is not None
    assert record.evidence == (TALK, TALK)  # type: ignore[union-attr]


def test_several_are_given_the_same_evidence() -> None:
    of = journey()
    made(of, put_evidence(of, [("step", "a"), ("step", "d"), ("transition", "ab")], (TALK,)))
    assert of.step("a").evidence == of.step("d").evidence == of.transition("ab").evidence == (TALK,)
    assert not put_evidence(of, [("step", "a"), ("step", "d"), ("transition", "ab")], (TALK,))


def test_votes_are_added_and_never_fall_below_none() -> None:
    of = journey()
    made(of, vote(of, ["a", "b"], 2))
    assert [of.step(each).votes for each in ("a", "b")] == [2, 2]
    made(of, vote(of, ["a"], -5))
    assert of.step("a").votes == 0
    assert not vote(of, ["a"], -1)


@pytest.mark.parametrize("field", ["channels", "pains", "chances"])
def test_remarks_are_written_without_empty_ones(field: Remarks) -> None:
    of = journey()
    made(of, remark(of, "a", field, [" phone ", "", "  ", "office"]))
    assert getattr(of.step("a"), field) == ("phone", "office")


def test_an_action_is_added_changed_and_taken_away() -> None:
    of = journey()
    made(of, add_action(of, "n", "Call the bank", "c"))
    assert (of.actions[-1].text, of.actions[-1].step) == ("Call the bank", "c")
    made(of, edit_action(of, "n", owner="Anna", due="2026-12-01", done=True))
    assert (of.actions[-1].owner, of.actions[-1].due, of.actions[-1].done) == ("Anna", "2026-12-01", True)
    made(of, remove_action(of, "n"))
    assert [each.id for each in of.actions] == ["call"]

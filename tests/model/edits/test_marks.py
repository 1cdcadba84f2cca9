from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.edits.actions import add_action, edit_action, remove_action
from journeymapper.model.edits.marks import Listed, add_evidence, edit_list, in_common, keep_once, vote
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Key, Step
from tests.model.edits.check import made
from tests.model.sketch import journey

A: Key = ("step", "a")
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
    guess, seen = Evidence("assumption", "says Piet"), Evidence("observation")
    made(of, add_evidence(of, [("step", "a")], guess))
    made(of, add_evidence(of, [("step", "a")], seen))
    assert of.step("a").evidence == (TALK, guess, seen)


def test_votes_are_added_and_never_fall_below_none() -> None:
    of = journey()
    made(of, vote(of, ["a", "b"], 2))
    assert [of.step(each).votes for each in ("a", "b")] == [2, 2]
    made(of, vote(of, ["a"], -5))
    assert of.step("a").votes == 0
    assert not vote(of, ["a"], -1)
    assert (vote(of, ["a"], 1).about, vote(of, ["a", "b"], 1).about) == ("Orient", "")


@pytest.mark.parametrize("field", ["channels", "pains", "chances"])
def test_a_list_of_one_step_becomes_another(field: Listed) -> None:
    of = journey()
    made(of, edit_list(of, [A], field, (), ["phone", "office", "phone"]))
    assert getattr(of.step("a"), field) == ("phone", "office", "phone")
    patch = edit_list(of, [A], field, ["phone", "office", "phone"], ["office", "phone", "phone"])
    assert (patch.name, patch.about) == (field, "Orient")
    made(of, patch)
    assert getattr(of.step("a"), field) == ("office", "phone", "phone")


def test_evidence_of_steps_and_transitions_is_one_list() -> None:
    of = journey()
    made(of, edit_list(of, [A, ("step", "d"), ("transition", "ab")], "evidence", (), [TALK]))
    assert of.step("d").evidence == (Evidence("data"), TALK)
    assert of.step("a").evidence == of.transition("ab").evidence == (TALK,)
    assert not edit_list(of, [A, ("transition", "ab")], "evidence", [TALK], [TALK])


@pytest.mark.parametrize(
    ("after", "own", "wanted"),
    [
        (["s", "t", "new"], ["x", "s", "y", "t", "z"], ["x", "s", "y", "t", "z", "new"]),
        (["new", "s", "t"], ["x", "s", "y", "t", "z"], ["x", "new", "s", "y", "t", "z"]),
        (["s", "new", "t"], ["x", "s", "y", "t", "z"], ["x", "s", "y", "new", "t", "z"]),
        (["t"], ["x", "s", "y", "t", "z"], ["x", "y", "t", "z"]),
        (["S", "t"], ["t", "x", "s"], ["t", "x", "S"]),
        ([], ["t", "x", "s", "s"], ["x", "s"]),
    ],
)
def test_what_a_list_has_of_its_own_stays_where_it_is(
    after: list[str], own: list[str], wanted: list[str]
) -> None:
    of = journey()
    of.apply(edit_list(of, [A], "pains", (), own))
    of.apply(edit_list(of, [("step", "b")], "pains", (), ["s", "t"]))
    made(of, edit_list(of, [A, ("step", "b")], "pains", ["s", "t"], after))
    assert list(of.step("a").pains) == wanted
    assert list(of.step("b").pains) == after


def test_what_is_not_there_cannot_be_changed() -> None:
    of = journey()
    with pytest.raises(ValueError, match="not in list"):
        edit_list(of, [A], "pains", ["gone"], [])


WORDS = st.lists(st.sampled_from("abc"), max_size=6)


@given(lists=st.lists(WORDS, min_size=1, max_size=3), after=WORDS)
def test_whatever_lists_share_becomes_anything_else(lists: list[list[str]], after: list[str]) -> None:
    shared = in_common(lists)
    of = Journey([Step(str(at), pains=tuple(each)) for at, each in enumerate(lists)])
    of.apply(edit_list(of, [("step", str(at)) for at in range(len(lists))], "pains", shared, after))
    for at, before in enumerate(lists):
        assert Counter(of.step(str(at)).pains) == Counter(before) - Counter(shared) + Counter(after)
        if tuple(before) == shared:
            assert list(of.step(str(at)).pains) == after


@given(lists=st.lists(WORDS, min_size=1, max_size=3))
def test_what_lists_have_in_common_is_in_each_as_often(lists: list[list[str]]) -> None:
    found = Counter(in_common(lists))
    for word in "abc":
        assert found[word] == min(each.count(word) for each in lists)
    assert in_common([]) == ()


def test_what_was_added_twice_is_kept_once() -> None:
    of = journey()
    of.apply(edit_list(of, [A], "pains", (), ["one", "two", "one", "three", "three"]))
    made(of, keep_once(of, [A, ("step", "b")], "pains", "one"))
    assert of.step("a").pains == ("one", "two", "three", "three")
    assert not keep_once(of, [A, ("step", "b")], "pains", "four")


def test_an_action_is_added_changed_and_taken_away() -> None:
    of = journey()
    made(of, add_action(of, "n", "Call the bank", "c"))
    assert (of.actions[-1].text, of.actions[-1].step) == ("Call the bank", "c")
    made(of, edit_action(of, "n", owner="Anna", due="2026-12-01", done=True))
    assert (of.actions[-1].owner, of.actions[-1].due, of.actions[-1].done) == ("Anna", "2026-12-01", True)
    made(of, remove_action(of, "n"))
    assert [each.id for each in of.actions] == ["call"]

from dataclasses import replace

import pytest

from journeymapper.analysis.chances import Chances, entries, fork_at, is_loop, share_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition
from tests.analysis.small import journey


def chances(of: Journey, step: str, segment: str | None = None) -> dict[str, float]:
    fork = fork_at(of, step, segment)
    return {way.transition.id: way.chance for way in fork.ways} | {"end": fork.ending}


def test_alternatives_without_shares_divide_equally() -> None:
    assert chances(journey("ab ac ad a/e"), "a") == {
        "ab": 0.25,
        "ac": 0.25,
        "ad": 0.25,
        "a/e": 0.25,
        "end": 0,
    }


def test_those_without_a_share_divide_what_is_left() -> None:
    found = chances(journey("ab=0.5 ac ad"), "a")
    assert found == {"ab": 0.5, "ac": 0.25, "ad": 0.25, "end": 0}


def test_a_loop_without_a_share_is_taken_by_nobody() -> None:
    assert chances(journey("ab bc b>a"), "b") == {"bc": 1, "b>a": 0, "end": 0}


def test_a_loop_takes_its_share_before_the_others_divide() -> None:
    assert chances(journey("ab bc b>a=0.25"), "b") == {"bc": 0.75, "b>a": 0.25, "end": 0}


def test_what_nobody_takes_ends_there() -> None:
    assert chances(journey("ab=0.25 ac=0.25"), "a")["end"] == 0.5
    assert chances(journey("ab b>a=0.25"), "b") == {"b>a": 0.25, "end": 0.75}
    assert chances(journey("ab"), "b") == {"end": 1}


def test_shares_over_all_are_scaled_and_leave_nothing() -> None:
    of = journey("ab=1 ac=0.5 ad a>a=0.5")
    assert chances(of, "a") == {"ab": 0.5, "ac": 0.25, "ad": 0, "a>a": 0.25, "end": 0}
    assert fork_at(of, "a").is_over


def test_shares_that_are_all_but_for_rounding_are_all() -> None:
    of = journey("ab=0.1 ac=0.2 ad=0.7000000000001 ae")
    assert not fork_at(of, "a").is_over
    assert chances(of, "a")["end"] == 0
    assert chances(of, "a")["ae"] == 0


def test_next_to_nothing_is_nothing() -> None:
    found = chances(journey("ab=0.0000000000001 ac"), "a")
    assert found["ab"] == 0
    assert found["end"] == 0


def test_a_segment_takes_what_is_open_to_it() -> None:
    of = journey("ab ac", only="ac")
    assert chances(of, "a") == {"ab": 0.5, "ac": 0.5, "end": 0}
    assert chances(of, "a", "g") == {"ab": 0.5, "ac": 0.5, "end": 0}
    assert chances(of, "a", "h") == {"ab": 1, "end": 0}


def test_a_segments_own_share_wins() -> None:
    arrow = Transition("t", "a", "b", share=0.5, segment_shares=(("g", 0.0),))
    assert (share_of(arrow, None), share_of(arrow, "g"), share_of(arrow, "h")) == (0.5, 0.0, 0.5)
    assert share_of(replace(arrow, share=None), "h") is None


def test_a_step_to_itself_is_a_loop_whatever_it_is_called() -> None:
    assert is_loop(Transition("t", "a", "a", "next"))
    assert is_loop(Transition("t", "a", "b", "loop"))
    assert not is_loop(Transition("t", "a", "b", "skip"))


@pytest.mark.parametrize(
    ("text", "steps", "found"),
    [
        ("ab bc c>a", "", ["a"]),
        ("ac bc", "", ["a", "b"]),
        ("bc", "ab", ["b"]),  # a is loose
        ("ab ba", "", ["a"]),  # all on a circle: the first
        ("bc cb", "a", ["b"]),  # the first that is not loose
        ("", "ab", ["a"]),  # all loose
        ("", "", []),
        ("aa ab", "", ["a"]),  # a loop to itself leaves it an entry
        ("a>b", "", ["a", "b"]),  # reached by a loop alone
    ],
)
def test_walks_begin_at_the_entries(text: str, steps: str, found: list[str]) -> None:
    assert list(entries(journey(text, steps=steps))) == found


def test_entries_are_the_same_for_a_segment_that_cannot_take_the_way_there() -> None:
    assert list(entries(journey("ab bc", only="ab"))) == ["a"]


def test_what_is_reached_follows_what_somebody_takes() -> None:
    of = journey("ab bc=1 bd c>a", skipped="b", only="ab")
    assert Chances(of).reached() == {"a", "b", "c"}
    assert Chances(of, "g").reached() == {"a", "b", "c"}
    assert Chances(of, "h").reached() == {"a"}


def test_skipping_is_a_segments_own() -> None:
    of = journey("ab bc", skipped="b")
    assert Chances(of, "g").skips("b")
    assert not Chances(of, "h").skips("b")
    assert not Chances(of).skips("b")

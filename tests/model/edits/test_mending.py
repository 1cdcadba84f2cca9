"""Fixes for findings; after each the finding is gone."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.chances import fork_at
from journeymapper.analysis.findings import findings
from journeymapper.model.edits.mending import (
    join_phase,
    make_onward,
    neighbour_phase,
    onward_way,
    scale_shares,
)
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Record, Segment, Step, Transition
from tests.model.edits.check import made


def codes(of: Journey) -> set[str]:
    return {each.id for each in findings(of)}


def chain(*more: Record) -> Journey:
    """a -> b -> c, and what is given."""
    steps = [Step(ident, ident.upper(), rank=str(at + 1)) for at, ident in enumerate("abc")]
    return Journey(
        [*steps, Transition("ab", "a", "b", rank="1"), Transition("bc", "b", "c", rank="2"), *more]
    )


def test_an_arrow_past_steps_is_a_skip() -> None:
    of = chain(Transition("ac", "a", "c", "loop", rank="3"))
    assert "forward-loop" in codes(of)
    made(of, make_onward(of, "ac"))
    assert of.transition("ac").way == "skip"
    assert "forward-loop" not in codes(of)


def test_an_arrow_to_where_nothing_else_leads_is_a_next() -> None:
    of = chain(Step("d", "D", rank="4"), Transition("cd", "c", "d", "loop", rank="3"))
    assert "forward-loop" in codes(of)
    made(of, make_onward(of, "cd"))
    assert of.transition("cd").way == "next"
    assert not {"forward-loop", "unreachable-step"} & codes(of)


def test_beside_another_arrow_to_the_same_step_nothing_is_skipped() -> None:
    of = chain(Transition("ab2", "a", "b", "loop", rank="3"))
    assert onward_way(of, "ab2") == "next"


def test_a_way_by_loops_is_no_way_onward() -> None:
    of = Journey(
        [
            *(Step(each, each) for each in "abc"),
            Transition("ab", "a", "b", "loop"),
            Transition("bc", "b", "c"),
            Transition("aa", "a", "a"),
            Transition("ac", "a", "c", "loop"),
        ]
    )
    assert onward_way(of, "ac") == "next"


def fork(shares: Sequence[float | None], *segments: str, **fields: object) -> Journey:
    """Arrows t0, t1... out of a with these shares."""
    ends = [Step(f"e{at}", f"E{at}", rank=str(at + 2)) for at in range(len(shares))]
    arrows = [
        Transition(f"t{at}", "a", f"e{at}", share=share, rank=str(at + 1), **fields)  # type: ignore[arg-type]
        for at, share in enumerate(shares)
    ]
    people = [Segment(each, each, rank=str(at + 1)) for at, each in enumerate(segments)]
    return Journey([Step("a", "A", rank="1"), *ends, *people, *arrows])


def test_shares_over_one_are_scaled_in_their_proportion() -> None:
    of = fork([0.9, 0.6, None])
    assert "shares-over-one" in codes(of)
    made(of, scale_shares(of, "a"))
    assert [each.share for each in of.out("a")] == [pytest.approx(0.6), pytest.approx(0.4), None]
    assert "shares-over-one" not in codes(of)


def test_a_loop_counts_too() -> None:
    of = fork([0.8])
    of = Journey([*of.steps, *of.transitions, Transition("aa", "a", "a", "loop", share=0.8, rank="9")])
    made(of, scale_shares(of, "a"))
    assert [each.share for each in of.out("a")] == [0.5, 0.5]


def test_a_segment_with_too_much_of_its_own_is_scaled_alone() -> None:
    of = fork([0.5, 0.4], "g", "h", segment_shares=(("g", 0.75),))
    made(of, scale_shares(of, "a"))
    assert [(each.share, each.segment_shares) for each in of.out("a")] == [
        (0.5, (("g", 0.5),)),
        (0.4, (("g", 0.5),)),
    ]


def test_what_was_right_for_a_segment_stays_as_it_was() -> None:
    """Two arrows for two segments, each taken by all of its own: only the sum over both is too much."""
    of = fork([1.0, 1.0], "g", "h")
    of = Journey(
        [
            *of.steps,
            *of.segments,
            Transition("t0", "a", "e0", share=1.0, segments=("g",), rank="1"),
            Transition("t1", "a", "e1", share=1.0, segments=("h",), rank="2"),
        ]
    )
    assert "shares-over-one" in codes(of)
    made(of, scale_shares(of, "a"))
    assert "shares-over-one" not in codes(of)
    for segment, arrow in (("g", "t0"), ("h", "t1")):
        chances = {way.transition.id: way.chance for way in fork_at(of, "a", segment).ways}
        assert chances == {arrow: 1.0}


SHARES = st.none() | st.sampled_from([0.0, 0.1, 0.5, 0.75, 1.0])


@given(st.data())
def test_whatever_the_shares_the_fix_leaves_who_goes_where(data: st.DataObject) -> None:
    """All are scaled to 1 anyway: to write that down changes nobody's way."""
    count = data.draw(st.integers(1, 4))
    arrows = []
    for at in range(count):
        own = {name: data.draw(SHARES) for name in ("g", "h")}
        given_ = tuple((name, share) for name, share in own.items() if share is not None)
        takers = data.draw(st.sampled_from([(), ("g",), ("h",)]))
        share = data.draw(SHARES)
        arrows.append(
            Transition(
                f"t{at}", "a", f"e{at}", share=share, segments=takers, segment_shares=given_, rank=f"{at + 1}"
            )
        )
    plain = fork([None] * count, "g", "h")
    of = Journey([*plain.steps, *plain.segments, *arrows])

    def chances() -> list[list[float]]:
        return [[way.chance for way in fork_at(of, "a", each).ways] for each in (None, "g", "h")]

    before = chances()
    of.apply(scale_shares(of, "a"))
    assert "shares-over-one" not in codes(of)
    for now, then in zip(chances(), before, strict=True):
        assert now == pytest.approx(then, abs=1e-6)


def test_a_step_joins_the_phase_that_most_of_its_neighbours_have() -> None:
    of = Journey(
        [
            Phase("p", "P", rank="1"),
            Phase("q", "Q", rank="2"),
            Step("a", phase="p"),
            Step("b", phase="q"),
            Step("c", phase="q"),
            Step("x"),
            Transition("ax", "a", "x", rank="1"),
            Transition("xb", "x", "b", rank="2"),
            Transition("xc", "x", "c", rank="3"),
        ]
    )
    assert neighbour_phase(of, "x") == "q"
    made(of, join_phase(of, "x"))
    assert of.step("x").phase == "q"


def test_further_steps_are_asked_where_the_nearest_have_no_phase_and_the_one_before_goes_first() -> None:
    of = Journey(
        [
            Phase("p", "P", rank="1"),
            Phase("q", "Q", rank="2"),
            *(Step(each) for each in "bc"),
            Step("a", phase="p"),
            Step("d", phase="q"),
            Transition("ab", "a", "b", rank="1"),
            Transition("bc", "b", "c", rank="2"),
            Transition("cd", "c", "d", rank="3"),
            Transition("cc", "c", "c", "loop", rank="4"),
        ]
    )
    assert neighbour_phase(of, "b") == "p"
    assert neighbour_phase(of, "c") == "q"


def test_without_neighbours_in_a_phase_it_stays_without() -> None:
    of = chain(Phase("p", "P"))
    assert neighbour_phase(of, "b") is None
    assert not join_phase(of, "b")

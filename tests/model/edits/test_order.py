"""Steps change places in the order, and nothing else does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.edits.order import order_steps
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode

SIX = "abcdef"


def chain(ids: str = SIX) -> Journey:
    journey = Journey()
    journey.apply(add_step(journey, ids[0], (0, 0), title=ids[0]))
    for before, ident in pairwise(ids):
        journey.apply(add_after(journey, ident, before, (0, 0), title=ident))
    return journey


def order(journey: Journey) -> str:
    return "".join(step.id for step in journey.steps)


@pytest.mark.parametrize(
    ("ids", "beside", "direction", "after"),
    [
        ("d", "b", -1, "adbcef"),
        ("b", "d", 1, "acdbef"),
        ("a", "f", 1, "bcdefa"),
        ("f", "a", -1, "fabcde"),
        ("eb", "d", -1, "acbedf"),
        ("bd", "b", -1, "abdcef"),
        ("ace", "f", 1, "bdface"),
        ("c", "c", 1, "abcdef"),
        ("c", "d", -1, "abcdef"),
        ("bc", "a", 1, "abcdef"),
    ],
)
def test_steps_go_beside_another(ids: str, beside: str, direction: int, after: str) -> None:
    journey = chain()
    before = encode(journey)
    patch = order_steps(journey, ids, beside, direction)
    assert {key for key, _ in patch.changes.items()} <= {("step", each) for each in ids}
    assert bool(patch.changes) == (after != SIX)
    journey.apply(patch)
    assert order(journey) == after
    journey.apply(patch.inverse())
    assert encode(journey) == before


def test_it_is_about_the_step_if_it_is_one() -> None:
    assert order_steps(chain(), "d", "b", -1).about == "d"
    assert order_steps(chain(), "de", "b", -1).about == ""


@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(SIX), min_size=1), st.sampled_from(SIX), st.sampled_from([-1, 1]))
    )
)
def test_any_run_of_changes_keeps_all_steps_and_their_order_among_themselves(
    runs: list[tuple[set[str], str, int]],
) -> None:
    journey = chain()
    for ids, beside, direction in runs:
        before = order(journey)
        journey.apply(order_steps(journey, ids, beside, direction))
        after = order(journey)
        assert sorted(after) == sorted(SIX)
        assert [each for each in after if each in ids] == [each for each in before if each in ids]
        assert [each for each in after if each not in ids] == [each for each in before if each not in ids]
        assert "".join(each for each in after if each in ids) in after

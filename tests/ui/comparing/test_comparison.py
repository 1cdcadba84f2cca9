"""A comparison without its window: one map or several, answers that hold, and what is picked at first."""

from __future__ import annotations

import pytest

from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.comparing.comparison import Comparison, usually_picked
from journeymapper.ui.comparing.other import Other
from tests.analysis.comparing.maps import chain, numbered, supplier, touch


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def others(*journeys: Journey) -> list[Other]:
    return [Other(str(at), each) for at, each in enumerate(journeys)]


def taken(comparison: Comparison) -> Journey:
    """The open map after all that is usual was taken over."""
    after = comparison.journey.copy()
    usual = map(usually_picked, comparison.found)
    after.apply(comparison.patch(each for each in usual if each is not None))
    return after


def test_two_maps_of_one_thing_become_the_same() -> None:
    one, other = chain({"a": "Looks", "b": "Buys"}), chain({"a": "Looks", "c": "Rents"}, mood=1)
    after = taken(Comparison(one, others(other)))
    assert [(step.title, step.mood) for step in after.steps] == [("Looks", 1), ("Rents", 1)]


def test_each_table_asks_its_own_questions_and_answers_hold_for_it_alone() -> None:
    one = numbered(["Arranges a mortgage"], "a")
    asking = Comparison(
        one,
        others(numbered(["Gets a mortgage"], "b"), numbered(["Changes a mortgage"], "c")),
        uniting=True,
    )
    first, *rest = asking.questions
    assert first.asked[0] == 0
    assert [each.asked[0] for each in rest] == [1]
    asking.answer([(first.asked, True)])
    assert asking.questions[0].same is True
    assert [each.same for each in asking.questions[1:]] == [None] * len(asking.questions[1:])
    assert len(taken(asking).steps) == 2
    asking.answer([(first.asked, None)])
    assert asking.questions[0].same is None
    assert len(taken(asking).steps) == 3


def test_a_question_stays_where_it_is_when_it_is_answered() -> None:
    one = numbered(["Arranges a mortgage", "Signs the contract"], "a")
    asking = Comparison(one, others(numbered(["Gets a mortgage", "Signs a contract now"], "b")))
    order = [each.asked for each in asking.questions]
    assert len(order) == 2
    asking.answer([(order[1], False)])
    assert [each.asked for each in asking.questions] == order
    assert [each.same for each in asking.questions] == [None, False]


def test_a_file_without_places_moves_nothing_and_lays_what_is_new_beside() -> None:
    one = chain({"a": "Looks", "b": "Buys"})
    other = Journey([*(chain({"a": "Looks", "n": "Visits", "b": "Buys"}, arrows=True)).steps])
    comparison = Comparison(one, [Other("list.csv", other, {"step": frozenset({"title"})}, placed=False)])
    assert {each.sort for each in comparison.found} == {"added"}
    after = taken(comparison)
    assert [(step.id, step.x) for step in after.steps if step.id != "n"] == [("a", 0.0), ("b", 276.0)]
    assert len({(step.x, step.y) for step in after.steps}) == 3
    assert [step.title for step in after.steps] == ["Looks", "Visits", "Buys"]


def test_what_is_at_odds_is_not_taken_and_the_rest_of_it_is() -> None:
    bank = supplier("bank", "Bank")
    one = chain({"a": "Looks"}, bank, mood=1, touches=(touch("bank", aida="interest"),))
    other = chain({"a": "Looks"}, bank, mood=-1, votes=2, touches=(touch("bank", aida="action"),))
    after = taken(Comparison(one, others(other), uniting=True))
    (step,) = after.steps
    assert (step.mood, step.votes, step.touches) == (1, 2, (touch("bank", aida="interest"),))


def test_the_same_map_of_every_table_adds_its_votes_and_no_more() -> None:
    one = chain({"a": "Looks"}, votes=1, pains=("Slow",))
    comparison = Comparison(one, others(*[chain({"a": "Looks"}, votes=1, pains=("slow",))] * 3), uniting=True)
    (step,) = taken(comparison).steps
    assert (step.votes, step.pains) == (4, ("Slow",))

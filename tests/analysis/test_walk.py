"""The walk: visits against a plain simulation and by hand, traps, ends, duration, basis."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.walk import (
    Basis,
    Duration,
    basis,
    duration,
    ends_at,
    expected_visits,
    loop_shares_missing,
    skipped,
    traps,
)
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Step
from tests.analysis.small import journey, random_journey


def chain(of: Journey, segment: str | None = None) -> Chain:
    return Chain(Chances(of, segment))


def visits(of: Journey, segment: str | None = None) -> dict[str, float]:
    found = chain(of, segment)
    return {found.steps[at].id: each for at, each in expected_visits(found).items()}


def trapped(of: Journey, segment: str | None = None) -> list[str]:
    found = chain(of, segment)
    return ["".join(found.ids(each)) for each in traps(found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ab bc", {"a": 1, "b": 1, "c": 1}),
        ("ab b>a=0.5 bc", {"a": 2, "b": 2, "c": 1}),  # 1 + 1/2 + 1/4 + ...
        ("ab b>a bc", {"a": 1, "b": 1, "c": 1}),  # a loop without a share takes nobody
        ("aa=0.75 ab", {"a": 4, "b": 1}),
        ("ab=0.3 ac", {"a": 1, "b": 0.3, "c": 0.7}),
        ("ab=0.3 ac=0.3", {"a": 1, "b": 0.3, "c": 0.3}),  # the others stop
        ("ab=0.9 ac=0.9", {"a": 1, "b": 0.5, "c": 0.5}),  # shares over one are scaled
        ("ac bc", {"a": 0.5, "c": 1, "b": 0.5}),  # two entries
        ("ab=1e-13 ac", {"a": 1, "b": 0, "c": 1}),  # no chance at all
        ("ab ba", None),
    ],
)
def test_expected_visits_by_hand(text: str, found: dict[str, float] | None) -> None:
    if found is None:
        assert trapped(journey(text))
    else:
        assert visits(journey(text)) == pytest.approx(found)


def test_a_skipped_step_is_passed_and_not_visited() -> None:
    of = journey("ab bc b>a=0.5 cd", skipped="b")
    assert visits(of, "g") == pytest.approx({"a": 2, "b": 0, "c": 1, "d": 1})
    assert visits(of, "h") == pytest.approx({"a": 2, "b": 2, "c": 1, "d": 1})
    assert visits(of) == visits(of, "h")


def test_loose_steps_are_visited_by_nobody() -> None:
    assert visits(journey("ab", steps="xyab")) == {"x": 0, "y": 0, "a": 1, "b": 1}


def test_of_loose_steps_alone_the_first_is_the_entry() -> None:
    assert visits(journey("", steps="xy")) == {"x": 1, "y": 0}
    assert visits(journey("", steps="x")) == {"x": 1}
    assert visits(journey("")) == {}


def simulated(of: Journey, segment: str | None, walks: int) -> dict[str, float]:
    """The mean visits in walks that are really walked; an independent reading of the definitions."""
    draw = Random(7)
    chances = Chances(of, segment)
    start = [each.id for at, each in enumerate(chain(of, segment).steps) if at in chain(of, segment).starts]
    counted: Counter[str] = Counter()
    for _ in range(walks):
        at: str | None = draw.choice(start)
        while at is not None:
            counted[at] += segment not in of.step(at).skipped_by
            lot = draw.random()
            here, at = at, None
            for way in chances.fork(here).ways:
                if lot < way.chance:
                    at = way.transition.target
                    break
                lot -= way.chance
    return {step.id: counted[step.id] / walks for step in of.steps}


@pytest.mark.parametrize("seed", range(25))
def test_expected_visits_are_those_of_walks_that_are_walked(seed: int) -> None:
    of = random_journey(seed)
    for segment in (None, "g"):
        if trapped(of, segment):
            continue
        walks = 2000
        seen, expected = simulated(of, segment, walks), visits(of, segment)
        for step, count in expected.items():
            # The number of visits is 0, or geometric at worst: its variance is below (1 + count)².
            assert seen[step] == pytest.approx(count, abs=5 * (1 + count) / walks**0.5), (step, segment)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ab bc", []),
        ("ab bc cb", ["bc"]),  # no way out, no ending
        ("ab bc=0.9 cb", []),  # part of them stop at b
        ("ab bb=1", ["b"]),
        ("ab=0.5 ac b>b=1 c>c=1", ["b", "c"]),
        ("ab bc cb cd", []),
        ("ab bc=1 cb cd=0", ["bc"]),  # nobody takes the way out
        ("ab cd dc=1", []),  # a cycle that nobody comes to
        ("ab ba", ["ab"]),  # no entry: the first step
        ("", []),
    ],
)
def test_traps(text: str, found: list[str]) -> None:
    assert trapped(journey(text)) == found


def test_a_trap_can_be_one_segments_own() -> None:
    of = journey("ab bc cb=0.5 cd", only="cd")
    assert trapped(of) == []
    assert trapped(of, "g") == []
    assert trapped(journey("ab bc cb=1 cd", only="cb"), "g") == ["bc"]
    assert trapped(journey("ab bc cb=1 cd", only="cb"), "h") == []


def test_a_trap_may_lie_in_steps_that_are_skipped() -> None:
    assert trapped(journey("ab bc cb", skipped="bc"), "g") == ["bc"]


def test_walks_end_where_somebody_stops() -> None:
    assert ends_at(chain(journey("ab=0.5 bc"))) == ("a", "c")
    assert ends_at(chain(journey("ab bc", skipped="c"), "g")) == ("c",)
    assert ends_at(chain(journey("ab bb=1"))) == ()
    assert ends_at(chain(journey("ab xy", steps="ab", skipped=""))) == ("b", "y")


def test_shares_that_miss_one_by_a_rounding_end_nowhere() -> None:
    assert ends_at(chain(journey("ab=0.1 ac=0.2 ad=0.7"))) == ("b", "c", "d")
    assert ends_at(chain(journey(f"ab=0.3 ac={0.7 - 1e-13}"))) == ("b", "c")
    assert ends_at(chain(journey(f"ab=0.3 ac={0.7 - 1e-11}"))) == ("a", "b", "c")


def test_skipped_are_steps_passed_over_and_steps_that_others_reach() -> None:
    of = journey("ab bc ax xc", skipped="b", only="ab")
    assert skipped(chain(of, "g")) == ("b",)
    assert skipped(chain(of, "h")) == ("b",)
    assert skipped(chain(of)) == ()
    of = journey("ab bc ax=0", skipped="x")  # nobody comes to x: it is not passed over
    assert skipped(chain(of, "g")) == ()


def with_steps(of: Journey, **changes: dict[str, Any]) -> Journey:
    records = [each for kind in ("sheet", "segment", "transition") for each in of.all(kind)]
    return Journey([*records, *(replace(step, **changes.get(step.id, {})) for step in of.steps)])


def test_days_are_counted_for_each_visit() -> None:
    of = with_steps(
        journey("ab b>a=0.5 bc cd", steps="abcdx"),
        a={"days": 3.0, "segment_days": (("g", 1.0),)},
        b={"days": 0.0},
        x={"days": 100.0},
    )
    for segment, days in ((None, 6), ("g", 2), ("h", 6)):
        found = chain(of, segment)
        told = duration(found, expected_visits(found))
        assert told.days == pytest.approx(days)
        assert told.steps_without == 2


def test_a_step_that_is_skipped_takes_no_days() -> None:
    of = with_steps(journey("ab bc", skipped="b"), b={"days": 9.0})
    found = chain(of, "g")
    assert duration(found, expected_visits(found)) == Duration(0, 2)


def test_the_basis_is_counted_by_visits() -> None:
    of = with_steps(
        journey("ab b>a=0.5 bc"),
        a={"evidence": (Evidence("assumption"), Evidence("data"))},
        b={"evidence": (Evidence("colleague"),)},
    )
    found = chain(of)
    told = basis(found, expected_visits(found))
    assert (told.observed, told.reported, told.assumed) == pytest.approx((0.4, 0.4, 0.2))


def test_there_is_no_basis_without_visits() -> None:
    of = journey("ab", skipped="ab")
    found = chain(of, "g")
    assert basis(found, expected_visits(found)) == Basis(None, None, None, 0)
    assert basis(chain(journey("ab ba")), None) == Basis(None, None, None, 0)
    assert basis(chain(journey("")), {}) == Basis(None, None, None, 0)


@pytest.mark.parametrize(
    ("text", "forks"),
    [
        ("ab bc", 0),
        ("ab ac", 1),
        ("ab=0.5 ac", 1),
        ("ab=0.5 ac=0.5", 0),
        ("ab a>a=0.5", 0),  # a loop is no alternative
        ("ab b>c bc bd", 1),
        ("ab xy xz yx", 0),  # nobody comes there
        ("ab=0 ac=0 a>a=1 xb", 0),
        ("ab=0 ac a>a=1", 1),  # open, though nobody is left to take it
    ],
)
def test_forks_without_shares(text: str, forks: int) -> None:
    assert basis(chain(journey(text)), None).forks_without_shares == forks


def test_a_fork_at_a_step_that_is_passed_counts() -> None:
    assert basis(chain(journey("ab bc bd", skipped="b"), "g"), None).forks_without_shares == 1


def test_loops_without_a_share_are_listed_where_they_are_open() -> None:
    of = journey("ab b>a bb=0.5 cc xy y>x", only="b>a")
    assert loop_shares_missing(Chances(of)) == ("b>a", "cc", "y>x")
    assert loop_shares_missing(Chances(of, "h")) == ("cc", "y>x")


def test_a_segments_own_share_counts_for_it_alone() -> None:
    of = journey("ab b>a")
    records = [each for kind in ("sheet", "segment", "step") for each in of.all(kind)]
    shared = [replace(each, segment_shares=(("g", 0.5),)) for each in of.transitions]
    of = Journey([*records, *(each for each in shared if each.id == "b>a"), of.transition("ab")])
    assert loop_shares_missing(Chances(of, "g")) == ()
    assert loop_shares_missing(Chances(of)) == ("b>a",)
    assert visits(of, "g") == pytest.approx({"a": 2, "b": 2})
    assert visits(of, "h") == pytest.approx({"a": 1, "b": 1})


def test_a_step_may_be_all_there_is() -> None:
    of = Journey([Step("a", days=2.0)])
    found = chain(of)
    assert traps(found) == ()
    assert ends_at(found) == ("a",)
    assert duration(found, expected_visits(found)) == Duration(2.0, 0)

"""The range of first contact: by hand, against all routes listed, and on maps with more routes than atoms."""

from dataclasses import replace

import pytest

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.ranges import Range, Ranges
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Supplier, Touch, Transition
from tests.analysis.small import journey, random_journey


def spread(of: Journey, segment: str | None = None) -> Range:
    chain = Chain(Chances(of, segment))
    return Ranges(chain).of(meeting(of, chain), goal_of(of, chain))


def meeting(of: Journey, chain: Chain) -> set[int]:
    return {at for at in chain.visited if any(each.in_contact for each in chain.steps[at].touches)}


def goal_of(of: Journey, chain: Chain) -> int | None:
    goal = of.sheet.goal
    return None if goal is None or chain.chances.skips(goal) else chain.places[goal]


@pytest.mark.parametrize(
    ("text", "touches", "goal", "least", "most"),
    [
        ("ab bc cd", "c.s", "", 2 / 4, 2 / 4),
        ("ab ac cb bd", "b.s", "", 1 / 3, 2 / 4),  # a detour before
        ("ab bc bd cd", "b.s", "", 1 / 4, 1 / 3),  # a detour after
        ("ab bd ac ce ef fd", "d.s", "", 2 / 3, 4 / 5),
        ("ab bc", "b.s c.s", "", 1 / 3, 1 / 3),  # the first counts
        ("ab=0.5 bc", "a.s", "", 0, 0),
        ("ab=0.5 bc", "b.s", "", 1 / 3, 1 / 3),  # a route that ends at a has no contact
        ("ab bc=0.5 cd", "b.s", "", 1 / 4, 1 / 2),  # ends at b or d
        ("ab bc cd", "b.s", "c", 1 / 3, 1 / 3),
        ("ab b>a=0.5 bc", "c.s", "", 2 / 3, 2 / 3),  # a loop is not used
        ("ab=0 ac bd cd", "b.s d.s", "", 2 / 3, 2 / 3),  # nobody goes by b
        ("ac bc cd db=0", "c.s", "", 1 / 3, 1 / 3),
    ],
)
def test_ranges_by_hand(text: str, touches: str, goal: str, least: float, most: float) -> None:
    found = spread(journey(text, touches=touches, goal=goal))
    assert found.missing is None
    assert found.least == pytest.approx(least)
    assert found.most == pytest.approx(most)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("ab bc cb=0.5 cd de", "bc"),  # before
        ("ad de ef fe=0.5 fg", "ef"),  # after
        ("ab bc cb=0.5 cd dd=0.2 de ef", "bc"),
    ],
)
def test_a_cycle_on_the_way_takes_the_range(text: str, steps: str) -> None:
    assert spread(journey(text, touches="d.s")) == Range(missing="cycle", steps=tuple(steps))


@pytest.mark.parametrize(
    "text",
    [
        "ab bd ax xy yx=0.5",  # on a branch that does not meet s
        "ab bd dg=0.5 de ef fe",  # where no route ends
    ],
)
def test_a_cycle_beside_the_way_does_not(text: str) -> None:
    assert spread(journey(text, touches="d.s")).missing is None


def test_a_cycle_behind_the_goal_does_not() -> None:
    assert spread(journey("ad de ef fe=0.5", touches="d.s", goal="e")) == Range(1 / 3, 1 / 3)


@pytest.mark.parametrize("text", ["ab bc", "ab b>d=0.5 xd=0", "ad de ed"])
def test_without_a_route_that_meets_and_ends_there_is_none(text: str) -> None:
    assert spread(journey(text, touches="d.s")) == Range(missing="no-contact")


def test_skipped_steps_are_not_counted() -> None:
    of = journey("ab bc cd", touches="c.s", skipped="bd")
    assert spread(of, "g") == Range(1 / 2, 1 / 2)
    assert spread(of, "h") == Range(2 / 4, 2 / 4)


def listed(of: Journey, segment: str | None) -> list[float]:
    """k/n of every route, one after the other. Raises RecursionError on a cycle."""
    chances = Chances(of, segment)
    chain = Chain(chances)
    contacts, goal = meeting(of, chain), goal_of(of, chain)
    found = []

    def walk(at: int, before: int, visited: int, met: bool) -> None:
        met = met or at in contacts
        visited += not chain.skips[at]
        before += not met and not chain.skips[at]
        fork = chances.fork(chain.steps[at].id)
        if met and (at == goal or fork.ending > 0):
            found.append(before / visited)
        if at != goal:
            for way in fork.onward:
                walk(chain.places[way.transition.target], before, visited, met)

    for start in chain.starts:
        walk(start, 0, 0, False)
    return found


@pytest.mark.parametrize("seed", range(150))
def test_ranges_are_those_of_all_routes_listed(seed: int) -> None:
    of = random_journey(seed, size=8, back=0.2)
    for segment in (None, "g"):
        routes = listed(of, segment)
        found = spread(of, segment)
        assert found.missing == (None if routes else "no-contact")
        if routes:
            assert found.least == pytest.approx(min(routes))
            assert found.most == pytest.approx(max(routes))


def test_more_routes_than_atoms_are_no_matter() -> None:
    """300 forks in a row, each with a short and a long branch: 2 to the power 300 routes."""
    forks = 300
    steps = [Step(f"{name}{at}") for at in range(forks + 1) for name in ("fork", "short", "long", "longer")]
    ways = [("fork", "short", 0), ("fork", "long", 0), ("long", "longer", 0)]
    ways += [("short", "fork", 1), ("longer", "fork", 1)]
    arrows = [
        Transition(f"{one}-{other}{at}", f"{one}{at}", f"{other}{at + beyond}")
        for at in range(forks)
        for one, other, beyond in ways
    ]
    middle = next(each for each in steps if each.id == "fork150")
    touched = replace(middle, touches=(Touch("s"),))
    rest = [each for each in steps if each is not middle]
    found = spread(Journey([*map(ranked, rest), ranked(touched), *arrows, Supplier("s")]))
    assert found.least == pytest.approx(300 / (300 + 1 + 450))
    assert found.most == pytest.approx(450 / (450 + 1 + 300))


def ranked(step: Step) -> Step:
    return replace(step, rank=f"{'fork short long longer'.index(step.id.rstrip('0123456789')):02}1")

"""First contact: by hand, and against walks that are really walked."""

from dataclasses import replace
from random import Random

import pytest

from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.contact import FirstContact, FirstContacts
from journeymapper.analysis.routes import main_route
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Kind, Supplier
from tests.analysis.small import journey, random_journey

OTHERS: tuple[Kind, ...] = ("sheet", "supplier", "segment", "transition")


def contacts(of: Journey, segment: str | None = None) -> FirstContacts:
    chances = Chances(of, segment)
    return FirstContacts(Chain(chances), main_route(chances).steps)


def first(of: Journey, segment: str | None = None, supplier: str = "s") -> FirstContact:
    found = next(each for each in of.suppliers if each.id == supplier)
    return contacts(of, segment).of(found)


def figures(found: FirstContact) -> tuple[object, ...]:
    return found.reached, found.position, found.range.least, found.range.most


@pytest.mark.parametrize(
    ("text", "touches", "goal", "reached", "position"),
    [
        ("ab bc cd", "c.s", "", 1, 2 / 4),
        ("ab bc cd", "c~s", "", 1, 2 / 4),  # indirect contact is contact
        ("ab bc cd", "b-s c.s", "", 1, 2 / 4),  # a mark without contact is none
        ("ab bc cd", "a.s", "", 1, 0),
        ("ab bc cd", "c.s d.s", "", 1, 2 / 4),  # the first counts
        ("ab bc cd", "b.s", "c", 1, 1 / 3),  # up to the goal, with it
        ("ab bc cd", "c.s", "c", 1, 2 / 3),  # at the goal itself
        ("ab bc cd", "d.s", "c", 0, None),  # after it
        ("ab bc b>a=0.5 cd", "b.s", "", 1, 1 / 6),  # one before; b 2 times, a again, c and d
        ("ab bc b>a=0.5 cd", "c.s", "", 1, 4 / 6),  # a and b 2 times each before
        ("ab=0.25 ac bd cd", "c.s", "", 0.75, 1 / 3),  # who does not meet s does not count
        ("ab=0.25 ac cd", "b.s c.s", "", 1, 1 / (0.25 * 2 + 0.75 * 3)),
        ("ab=0.5 ac de", "b.s e.s", "", 0.25 + 0.5, 0.75 / (0.25 * 2 + 0.5 * 2)),  # two entries
        ("ab bc", "c.s", "a", 0, None),  # the goal is where they start
        ("ab bc", "a.s", "a", 1, 0),
        ("ab bc", "", "", 0, None),
    ],
)
def test_position_and_reach_by_hand(
    text: str, touches: str, goal: str, reached: float, position: float | None
) -> None:
    found = first(journey(text, touches=touches or "x.s", goal=goal))
    assert found.reached == pytest.approx(reached)
    assert found.position == (position if position is None else pytest.approx(position))


def test_where_nobody_is_reached_there_is_no_figure() -> None:
    found = first(journey("ab bc", touches="x.s"))
    assert figures(found) == (0, None, None, None)
    assert (found.step, found.started_by, found.after_goal) == (None, None, False)


def test_without_steps_there_is_nothing_to_reach() -> None:
    found = first(Journey([Supplier("s")]))
    assert figures(found) == (None, None, None, None)
    assert dict(found.before) == {"observed": 0, "reported": 0, "assumed": 0}


def test_a_contact_after_the_goal_is_told_as_such() -> None:
    assert first(journey("ab bc cd", touches="d.s", goal="b")).after_goal
    assert not first(journey("ab bc cd", touches="b.s d.s", goal="b")).after_goal
    assert not first(journey("ab bc cd", touches="d.s")).after_goal
    assert not first(journey("ab bc xy", touches="y.s", goal="b")).after_goal  # another entry comes to it


def test_a_contact_that_nobody_can_come_to_is_none() -> None:
    found = first(journey("ab bc cx=0", touches="x.s", goal="b"))
    assert (found.reached, found.after_goal) == (0, False)


def test_contact_beside_the_goal_counts_though_rare() -> None:
    found = first(journey("ab=0.000001 ac", touches="b.s"))
    assert found.reached == pytest.approx(1e-6)
    assert found.position == pytest.approx(1 / 2)


def test_a_supplier_has_a_goal_of_its_own() -> None:
    of = journey("ab bc cd", touches="c.s", goal="a")
    assert first(of).after_goal
    rest = [each for kind in OTHERS for each in of.all(kind) if kind != "supplier"]
    own = Journey([*rest, *of.steps, Supplier("s", goal="d")])
    assert figures(first(own)) == (1, pytest.approx(2 / 4), 2 / 4, 2 / 4)


def test_a_goal_that_is_skipped_stops_nobody() -> None:
    of = journey("ab bc cd", touches="d.s", goal="b", skipped="b")
    assert figures(first(of)) == (0, None, None, None)
    assert figures(first(of, "g")) == (1, pytest.approx(2 / 3), 2 / 3, 2 / 3)


def test_a_step_that_is_skipped_gives_no_contact() -> None:
    of = journey("ab bc cd", touches="b.s d.s", skipped="b")
    assert figures(first(of, "g")) == (1, pytest.approx(2 / 3), 2 / 3, 2 / 3)
    assert first(of, "g").step == "d"


def test_an_entry_that_is_skipped_counts_no_step() -> None:
    assert figures(first(journey("ab bc", touches="b.s", skipped="a"), "g")) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "goal", "trap"),
    [
        ("ab bc cd dc=1", "", True),  # behind the contact
        ("ab=0.5 ac cd dc=1", "", True),  # on another branch
        ("ab bc cd dc=1", "c", False),  # behind the goal
        ("ab bc cd dc=1", "d", False),  # the goal in it
        ("ab bx xb=1", "", True),
    ],
)
def test_a_trap_before_the_stop_takes_the_position_alone(text: str, goal: str, trap: bool) -> None:
    found = first(journey(text, touches="b.s", goal=goal))
    assert (found.position is None) is trap is bool(found.trapped)
    assert found.reached == pytest.approx(0.5 if text.startswith("ab=0.5") else 1)
    assert found.step == "b"


def test_with_a_trap_the_range_stays() -> None:
    found = first(journey("ab=0.5 ac c>c=1 bd", touches="b.s"))
    assert figures(found) == (pytest.approx(0.5), None, 1 / 3, 1 / 3)


def test_the_first_contact_on_the_main_route_is_named_with_who_began() -> None:
    of = journey("ab=0.3 ac bd cd", touches="b.s d.s")
    step = of.step("d")
    begun = replace(step, touches=(replace(step.touches[0], started_by="supplier"),))
    rest = [each for kind in OTHERS for each in of.all(kind)]
    of = Journey([*rest, *(each for each in of.steps if each.id != "d"), begun])
    found = first(of)
    assert (found.step, found.started_by) == ("d", "supplier")  # b lies beside the main route


@pytest.mark.parametrize(
    ("touches", "goal", "before"),
    [("d.s", "", (1, 1, 1)), ("x.s", "b", (1, 1, 0)), ("x.s", "", (1, 1, 3)), ("a.s", "", (0, 0, 0))],
)
def test_what_lies_before_is_counted_by_its_evidence(
    touches: str, goal: str, before: tuple[int, int, int]
) -> None:
    of = journey("ab bc cd de", touches=touches, goal=goal)
    levels = {"a": (Evidence("data"),), "b": (Evidence("interview"),), "c": (Evidence("assumption"),)}
    known = (replace(each, evidence=levels.get(each.id, ())) for each in of.steps)
    rest = [each for kind in OTHERS for each in of.all(kind)]
    assert tuple(first(Journey([*rest, *known])).before.values()) == before


def simulated(of: Journey, segment: str | None, walks: int) -> tuple[float, list[tuple[int, int]]]:
    """The part of walks that meet s, and k and n of those that do: an independent reading of the page."""
    draw = Random(11)
    chances = Chances(of, segment)
    starts = list(Chain(chances).starts)
    met = []
    for _ in range(walks):
        at: str | None = of.steps[draw.choice(starts)].id
        before, visited, meeting = 0, 0, False
        while at is not None:
            step = of.step(at)
            if segment not in step.skipped_by:
                visited += 1
                meeting = meeting or any(each.supplier == "s" and each.in_contact for each in step.touches)
                before += not meeting
                if at == of.sheet.goal:
                    break
            lot, at = draw.random(), None
            for way in chances.fork(step.id).ways:
                if lot < way.chance:
                    at = way.transition.target
                    break
                lot -= way.chance
        if meeting:
            met.append((before, visited))
    return len(met) / walks, met


@pytest.mark.parametrize("seed", range(40))
def test_position_and_reach_are_those_of_walks_that_are_walked(seed: int) -> None:
    of = random_journey(seed)
    if all(each.id != "s" for each in of.suppliers):
        return
    for segment in (None, "g"):
        found = first(of, segment)
        if found.trapped:
            assert found.position is None
            continue
        walks = 2000
        reached, met = simulated(of, segment, walks)
        assert found.reached == pytest.approx(reached, abs=2.5 / walks**0.5)  # five times at most 1/2 : √n
        if len(met) > 100:
            position = sum(before for before, _ in met) / sum(visited for _, visited in met)
            assert found.position == pytest.approx(position, abs=4 / len(met) ** 0.5), segment
        elif not met:
            assert found.reached is not None
            assert found.reached < 0.01


def test_goals_are_worked_out_once_and_apart() -> None:
    of = journey("ab bc cd", touches="b.s c.t", goal="d")
    found = contacts(of)
    one, other = (found.of(each) for each in of.suppliers)
    assert one.position == pytest.approx(1 / 4)
    assert other.position == pytest.approx(2 / 4)

"""The equations: every figure keeps its digits, few states or many, however rarely the states are left."""

from random import Random

import numpy as np
import pytest

from journeymapper.analysis import elimination, equations
from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.equations import Equations
from journeymapper.analysis.walk import expected_visits
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Transition
from tests.analysis.small import journey, random_journey

WAYS = pytest.mark.parametrize(("few", "dense"), [(100, 300), (-1, 300), (-1, 0)])
"""State by state, all at once as a matrix, and all at once as a sparse system."""


def solve_by(monkeypatch: pytest.MonkeyPatch, few: int, dense: int) -> None:
    monkeypatch.setattr(elimination, "FEW", few)
    monkeypatch.setattr(equations, "DENSE", dense)


def chain(text: str) -> Chain:
    return Chain(Chances(journey(text)))


@WAYS
def test_counts_and_gains(few: int, dense: int, monkeypatch: pytest.MonkeyPatch) -> None:
    solve_by(monkeypatch, few, dense)
    of = Equations(chain("ab b>a=0.5 bc cd"), (0, 1, 2))
    assert of.counts({0: 1.0}) == pytest.approx({0: 2, 1: 2, 2: 1})
    assert of.gains({0: 1.0, 1: 1.0, 2: 1.0}) == pytest.approx({0: 5, 1: 4, 2: 1})
    assert of.gains({2: 1.0}) == pytest.approx({0: 1, 1: 1, 2: 1})
    assert of.counts({}) == {0: 0, 1: 0, 2: 0}


@WAYS
def test_states_without_moves_between_them(few: int, dense: int, monkeypatch: pytest.MonkeyPatch) -> None:
    solve_by(monkeypatch, few, dense)
    of = Equations(chain("ac bc"), (0, 2))
    assert of.counts({0: 0.5}) == {0: 0.5, 2: 0}
    of = Equations(chain("aa=0.75 ab"), (0,))
    assert of.counts({0: 1.0}) == pytest.approx({0: 4})


def test_no_states_are_no_matter() -> None:
    assert Equations(chain("ab"), ()).counts({0: 1.0}) == {}


@WAYS
@pytest.mark.parametrize("seed", range(40))
def test_they_are_solved_as_numpy_solves_them(
    seed: int, few: int, dense: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    solve_by(monkeypatch, few, dense)
    of = Chain(Chances(random_journey(seed, size=12, back=0.5)))
    states = sorted(of.reached)
    if any(of.ending[at] == 0 and not of.onward[at] for at in states):
        return
    matrix = np.array([[(one == other) - of.ways[one].get(other, 0.0) for other in states] for one in states])
    if np.linalg.cond(matrix) > 1e8:
        return
    start = np.array([of.starts.get(at, 0.0) for at in states])
    found = Equations(of, states)
    assert list(found.counts(of.starts).values()) == pytest.approx(np.linalg.solve(matrix.T, start).tolist())
    ones = dict.fromkeys(states, 1.0)
    expected = np.linalg.solve(matrix, np.ones(len(states))).tolist()
    assert list(found.gains(ones).values()) == pytest.approx(expected)


@pytest.mark.parametrize("few", [100, -1])
def test_what_is_hardly_ever_left_keeps_its_digits(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """c is come to 10¹² times: what is left of such figures after a subtraction is no figure."""
    monkeypatch.setattr(elimination, "FEW", few)
    visits = expected_visits(chain("xb ba=0.000001 bc cc=1 cb=0.000001"))
    assert visits[2] == pytest.approx(1, rel=1e-12)
    assert visits[1] == pytest.approx(1e6, rel=1e-12)
    assert visits[3] == pytest.approx((1 - 1e-6) * 1e6 * 1.000001 / 1e-6, rel=1e-9)


def test_chances_that_come_to_more_than_one_by_a_rounding_are_scaled() -> None:
    for text in ("a>a=0.5 aa=0.5 ab=0.000000000002", "a>a=1 ab=0.0000000005"):
        visits = expected_visits(chain(text))
        assert visits[1] == pytest.approx(1)
        assert visits[0] > 1e8


def test_a_long_row_where_many_start_over_keeps_its_digits() -> None:
    """1,000 steps from each of which one in twenty starts over: 10²² walks begin for one that ends."""
    size, onward = 1000, 0.95
    steps = [Step(f"s{at}", rank=f"{at:04}1") for at in range(size)]
    arrows = [Transition(f"n{at}", f"s{at}", f"s{at + 1}") for at in range(size - 1)]
    arrows += [Transition(f"l{at}", f"s{at}", "s0", "loop", share=1 - onward) for at in range(size - 1)]
    visits = expected_visits(Chain(Chances(Journey([*steps, *arrows]))))
    for at in (0, 1, 500, size - 1):
        assert visits[at] == pytest.approx(onward ** (at - size + 1), rel=1e-9)


def test_a_thicket_is_solved_too() -> None:
    """600 steps with arrows all over: hundreds remain that have many neighbours each."""
    draw = Random(5)
    size = 600
    steps = [Step(f"s{at}", rank=f"{at:04}1") for at in range(size)]
    pairs = {(at, draw.randrange(size)) for at in range(size) for _ in range(8)}
    arrows = [Transition(f"{one}-{two}", f"s{one}", f"s{two}", share=0.1) for one, two in pairs if one != two]
    chain = Chain(Chances(Journey([*steps, *arrows])))
    found = Equations(chain, chain.reached)
    (circle,) = (part for part in found._parts if len(part.states) > equations.DENSE)
    assert isinstance(circle, equations._Circle)
    assert len(circle._elimination.rest) > equations.DENSE
    visits = found.counts({0: 1.0})
    for at in chain.reached:
        come = sum(visits[one] * chain.ways[one].get(at, 0.0) for one in chain.before[at])
        assert visits[at] == pytest.approx((at == 0) + come, rel=1e-9)

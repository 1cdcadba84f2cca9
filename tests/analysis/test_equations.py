"""The equations: every figure keeps its digits, few states or many, however rarely the states are left."""

import numpy as np
import pytest

from journeymapper.analysis import equations
from journeymapper.analysis.chain import Chain
from journeymapper.analysis.chances import Chances
from journeymapper.analysis.equations import Equations
from journeymapper.analysis.walk import expected_visits
from tests.analysis.small import journey, random_journey


def chain(text: str) -> Chain:
    return Chain(Chances(journey(text)))


@pytest.mark.parametrize("dense", [300, 0])
def test_counts_and_gains(dense: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equations, "DENSE", dense)
    of = Equations(chain("ab b>a=0.5 bc cd"), (0, 1, 2))
    assert of.counts({0: 1.0}) == pytest.approx({0: 2, 1: 2, 2: 1})
    assert of.gains({0: 1.0, 1: 1.0, 2: 1.0}) == pytest.approx({0: 5, 1: 4, 2: 1})
    assert of.gains({2: 1.0}) == pytest.approx({0: 1, 1: 1, 2: 1})
    assert of.counts({}) == {0: 0, 1: 0, 2: 0}


@pytest.mark.parametrize("dense", [300, 0])
def test_states_without_moves_between_them(dense: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(equations, "DENSE", dense)
    of = Equations(chain("ac bc"), (0, 2))
    assert of.counts({0: 0.5}) == {0: 0.5, 2: 0}
    of = Equations(chain("aa=0.75 ab"), (0,))
    assert of.counts({0: 1.0}) == pytest.approx({0: 4})


def test_no_states_are_no_matter() -> None:
    assert Equations(chain("ab"), ()).counts({0: 1.0}) == {}


@pytest.mark.parametrize("seed", range(60))
def test_they_are_solved_as_numpy_solves_them(seed: int) -> None:
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


def test_what_is_hardly_ever_left_keeps_its_digits() -> None:
    """c is come to 10¹² times: what is left of such figures after a subtraction is no figure."""
    visits = expected_visits(chain("xb ba=0.000001 bc cc=1 cb=0.000001"))
    assert visits[2] == pytest.approx(1, rel=1e-12)
    assert visits[1] == pytest.approx(1e6, rel=1e-12)
    assert visits[3] == pytest.approx((1 - 1e-6) * 1e6 * 1.000001 / 1e-6, rel=1e-9)


def test_chances_that_come_to_more_than_one_by_a_rounding_are_scaled() -> None:
    for text in ("a>a=0.5 aa=0.5 ab=0.000000000002", "a>a=1 ab=0.0000000005"):
        visits = expected_visits(chain(text))
        assert visits[1] == pytest.approx(1)
        assert visits[0] > 1e8

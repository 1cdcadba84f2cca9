"""Layouts from another process: whatever happens to it, there is an answer, and the next one gets another."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Plan, boxes_at
from journeymapper.arrange.quality import near_pairs
from journeymapper.arrange.simplest import simplest
from journeymapper.arrange.worker import CancelledError, Serve, Workshop
from tests.arrange import maps, strange
from tests.arrange.plans import asked, link, plan, spot

ROOT = Path(__file__).resolve().parents[2]
SMALL = plan(("ab",), [link("ab")])


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with closing(Workshop()) as made:
        yield made


def test_the_answer_is_that_of_a_layout_here(workshop: Workshop) -> None:
    of = asked(maps.patient())
    assert workshop.tidied(of) == laid_out(of)


def test_the_process_is_kept(workshop: Workshop) -> None:
    workshop.tidied(SMALL)
    line = workshop.warm()
    workshop.tidied(SMALL)
    assert workshop.warm() is line


def test_a_process_that_was_killed_is_replaced(workshop: Workshop) -> None:
    workshop.warm()
    assert workshop._process is not None
    workshop._process.kill()
    workshop._process.join()
    assert workshop.tidied(SMALL).why == ""


@pytest.mark.parametrize(
    ("serve", "why"),
    [
        (strange.dying, "lost"),
        (strange.talking_nonsense, "lost"),
        (strange.failing, "failed"),
        (strange.losing_cards, "failed"),
        (strange.nowhere, "failed"),
    ],
)
def test_there_is_an_answer_whatever_the_process_does(serve: Serve, why: str) -> None:
    of = asked(maps.car_buyer())
    with closing(Workshop(serve)) as made:
        found = made.tidied(of if serve is not strange.losing_cards else SMALL)
    assert (found.by, found.why) == ("plain", why)


def test_a_process_that_hangs_is_given_up() -> None:
    start = time.monotonic()
    with closing(Workshop(strange.hanging)) as made:
        found = made.tidied(SMALL, timeout=0.3)
        assert (found.by, found.why) == ("plain", "slow")
        assert found.at == simplest(SMALL).at
    assert time.monotonic() - start < 60


def tangle(steps: int = 5_000, arrows: int = 20_000) -> Plan:
    """A plan that is much larger than any pipe."""
    links = [Link(f"t{at}", f"n{at % steps}", f"n{at * 7 % steps}", "next") for at in range(arrows)]
    return Plan(tuple(spot(f"n{at}", 0) for at in range(steps)), tuple(links))


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows has no number to write to")
@pytest.mark.parametrize("serve", [strange.deaf, strange.leaving_off, strange.boasting])
def test_a_process_that_never_hears_or_never_ends_a_sentence_is_given_up(serve: Serve) -> None:
    of = tangle() if serve is strange.deaf else SMALL
    with closing(Workshop(serve)) as made:
        found = made.tidied(of, timeout=60.0 if serve is strange.boasting else 0.5)
        assert (found.by, found.why) == ("plain", "lost" if serve is strange.boasting else "slow")
        assert made._process is None
    assert found.at.keys() == {each.key for each in of.spots}
    for each in threading.enumerate():
        if each.name == "tidy-talk":
            each.join(60.0)
            assert not each.is_alive()


def test_a_plan_that_nobody_takes_can_be_cancelled() -> None:
    asks = iter([False, True])
    with closing(Workshop(strange.deaf)) as made, pytest.raises(CancelledError):
        made.tidied(tangle(), cancelled=lambda: next(asks))


def test_after_the_engine_took_too_long_our_own_layout_is_made() -> None:
    with closing(Workshop(strange.hanging_with_the_engine)) as made:
        found = made.tidied(SMALL, timeout=5.0)
    assert found.why == "slow"
    assert found.at["a"] == (1.0, 2.0)


def test_a_layout_can_be_cancelled_and_the_process_is_gone() -> None:
    asks = iter([False, False, True])
    with closing(Workshop(strange.hanging)) as made:
        with pytest.raises(CancelledError):
            made.tidied(SMALL, cancelled=lambda: next(asks))
        assert made._process is None


def test_the_simplest_layout_keeps_cards_apart_and_lets_stay_what_stays() -> None:
    of = asked(maps.seeded(60))
    assert near_pairs(boxes_at(of, simplest(of).at).values()) == 0
    pinned = Plan((spot("a", 0, 7, 9, pinned=True), spot("b", 0), spot("c", 1)), ())
    found = simplest(pinned)
    assert found.at["a"] == (7, 9)
    assert near_pairs(boxes_at(pinned, found.at).values()) == 0
    assert simplest(Plan((), ())).at == {}


def test_the_process_needs_no_qt() -> None:
    program = (
        "import sys\n"
        "from journeymapper.arrange.laying import laid_out\n"
        "import journeymapper.arrange.worker\n"
        "print([name for name in sys.modules if 'PySide6' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_closed_while_it_starts_it_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    spawn = multiprocessing.get_context("spawn")
    shop = Workshop()
    others = set(multiprocessing.active_children())
    start = spawn.Process.start

    def closed_meanwhile(process: SpawnProcess) -> None:
        shop.close()
        start(process)

    monkeypatch.setattr(spawn.Process, "start", closed_meanwhile)
    with pytest.raises(OSError):  # noqa: PT011 - which one does not matter
        shop.warm()
    assert set(multiprocessing.active_children()) <= others
    monkeypatch.undo()
    with closing(shop):
        assert shop.tidied(SMALL).at

"""What is asked for is done once, in time, on a thread that is gone in the end."""

import threading
import time

import pytest

from journeymapper.storage.journal.beat import Beat


class Counted:
    def __init__(self) -> None:
        self.times = 0
        self.done = threading.Semaphore(0)

    def __call__(self) -> None:
        self.times += 1
        self.done.release()


def alive(name: str) -> bool:
    return any(each.name == name for each in threading.enumerate())


def test_there_is_no_thread_until_it_is_asked_for() -> None:
    beat = Beat(Counted(), "quiet")
    assert not alive("quiet")
    assert beat.end(0)


def test_it_is_done_once_for_each_time() -> None:
    act = Counted()
    beat = Beat(act, "once")
    for _ in range(3):
        beat.ask(0)
        assert act.done.acquire(timeout=60)
    assert beat.end(60)
    assert act.times == 3
    assert not alive("once")


def test_the_earlier_time_counts() -> None:
    act = Counted()
    beat = Beat(act, "early")
    beat.ask(1000)
    beat.ask(0)
    assert act.done.acquire(timeout=60)
    beat.ask(0)
    beat.ask(1000)
    assert act.done.acquire(timeout=60)
    assert beat.end(60)


def test_many_at_once_are_one() -> None:
    act = Counted()
    beat = Beat(act, "many")
    beat.ask(1000)
    for _ in range(50):
        beat.ask(500)
    assert act.times == 0
    assert beat.end(60)
    assert act.times == 0


def test_it_may_ask_again_by_itself() -> None:
    beats: list[Beat] = []
    act = Counted()

    def again() -> None:
        act()
        if act.times < 3:
            beats[0].ask(0)

    beats.append(Beat(again, "again"))
    beats[0].ask(0)
    for _ in range(3):
        assert act.done.acquire(timeout=60)
    assert beats[0].end(60)


def test_nothing_is_done_after_the_end() -> None:
    act = Counted()
    beat = Beat(act, "over")
    assert beat.end(60)
    beat.ask(0)
    assert not alive("over")
    assert act.times == 0


def test_a_disk_that_hangs_does_not_keep_the_end_waiting() -> None:
    begun, go_on = threading.Event(), threading.Event()

    def hang() -> None:
        begun.set()
        go_on.wait(60)

    beat = Beat(hang, "hanging")
    beat.ask(0)
    assert begun.wait(60)
    assert not beat.end(0.01)
    go_on.set()
    assert beat.end(60)


def test_it_sleeps_while_there_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is asked no more often than something is asked for."""
    asked = []
    true_clock = time.monotonic

    def clock() -> float:
        asked.append(threading.current_thread().name)
        return true_clock()

    act = Counted()
    beat = Beat(act, "asleep")
    monkeypatch.setattr(time, "monotonic", clock)
    beat.ask(0)
    assert act.done.acquire(timeout=60)
    assert beat.end(60)
    assert asked.count("asleep") <= 3

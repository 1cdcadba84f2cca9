"""What is worked out from a map in another thread: always of the map as it is, and nothing is lost."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.figures import Figures


@dataclass
class Work:
    """Tells the titles; while the gate is shut, it waits in the middle."""

    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    threads: set[threading.Thread] = field(default_factory=set)
    runs: int = 0

    def __call__(self, journey: Journey) -> list[str]:
        self.threads.add(threading.current_thread())
        self.runs += 1
        self.begun.release()
        assert self.gate.wait(20)
        return [step.title for step in journey.steps]


@pytest.fixture
def work() -> Iterator[Work]:
    made = Work()
    made.gate.set()
    yield made
    made.gate.set()


@pytest.fixture
def session() -> Session:
    journey = Journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One"))
    return Session(journey)


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    made = QObject()
    yield made
    if shiboken6.isValid(made):
        shiboken6.delete(made)


def rename(session: Session, title: str) -> None:
    session.commit(edit_steps(session.journey, ["one"], "edit-title", title=title))


def working() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name == "figures"]


def test_it_is_worked_out_at_first_in_another_thread(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures = Figures(session, work, parent)
    assert figures.is_stale
    assert figures.value is None
    with qtbot.waitSignal(figures.ready):
        pass
    assert figures.value == ["One"]
    assert not figures.is_stale
    assert threading.current_thread() not in work.threads
    assert not working()


def test_an_edit_makes_it_stale_at_once_and_anew_soon(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures = Figures(session, work, parent)
    with qtbot.waitSignal(figures.ready):
        pass
    told: list[bool] = []
    figures.stale.connect(told.append)
    with qtbot.waitSignal(figures.ready):
        for title in ("T", "Tw", "Two"):
            rename(session, title)
        assert told == [True]
        assert figures.value == ["One"]
    assert figures.value == ["Two"]
    assert told == [True, False]
    assert work.runs == 2
    with qtbot.waitSignal(figures.ready):
        rename(session, "Three")
    assert figures.value == ["Three"]
    with qtbot.waitSignal(figures.ready):
        session.undo()
    assert figures.value == ["Two"]


def test_what_was_worked_out_while_the_map_changed_is_not_told(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures = Figures(session, work, parent)
    values: list[object] = []
    figures.ready.connect(lambda: values.append(figures.value))
    work.gate.clear()
    qtbot.waitUntil(lambda: work.begun.acquire(blocking=False))
    rename(session, "Two")
    with qtbot.waitSignal(figures.ready):
        work.gate.set()
    assert values == [["Two"]]
    assert work.runs == 2


def test_the_map_does_not_change_under_the_work(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures = Figures(session, work, parent)
    seen: list[list[str]] = []

    def peek(journey: Journey) -> list[str]:
        seen.append(work(journey))
        return seen[-1]

    figures.use(peek)
    work.gate.clear()
    qtbot.waitUntil(lambda: work.begun.acquire(blocking=False))
    rename(session, "Two")
    with qtbot.waitSignal(figures.ready):
        work.gate.set()
    assert seen == [["One"], ["Two"]]


def test_another_function_is_asked_from_then_on(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures: Figures[list[str]] = Figures(session, work, parent)
    with qtbot.waitSignal(figures.ready):
        pass
    with qtbot.waitSignal(figures.ready):
        figures.use(lambda journey: [step.id for step in journey.steps])
        assert figures.is_stale
    assert figures.value == ["one"]


def test_asleep_nothing_is_worked_out(session: Session, work: Work, parent: QObject, qtbot: QtBot) -> None:
    figures = Figures(session, work, parent, awake=False)
    other = Figures(session, lambda journey: journey.count("step"), parent)
    with qtbot.waitSignal(other.ready):
        pass
    assert (figures.is_stale, work.runs) == (True, 0)
    with qtbot.waitSignal(figures.ready):
        figures.wake(True)
    assert (figures.value, work.runs) == (["One"], 1)
    figures.wake(False)
    with qtbot.waitSignal(other.ready):
        rename(session, "Two")
    assert (figures.value, figures.is_stale, work.runs) == (["One"], True, 1)
    with qtbot.waitSignal(figures.ready):
        figures.wake(True)
    assert figures.value == ["Two"]


def test_put_to_sleep_in_the_middle_it_is_worked_out_when_woken(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    figures = Figures(session, work, parent)
    work.gate.clear()
    qtbot.waitUntil(lambda: work.begun.acquire(blocking=False))
    figures.wake(False)
    work.gate.set()
    qtbot.waitUntil(lambda: not working())
    assert figures.value is None
    with qtbot.waitSignal(figures.ready):
        figures.wake(True)
    assert figures.value == ["One"]


def test_an_error_is_told_once_and_the_next_edit_tries_again(
    session: Session, parent: QObject, qtbot: QtBot
) -> None:
    def first_title(journey: Journey) -> str:
        if journey.step("one").title == "Bad":
            raise ValueError("bad title")
        return journey.step("one").title

    figures = Figures(session, first_title, parent)
    with qtbot.waitSignal(figures.ready):
        pass
    with (
        qtbot.captureExceptions() as errors,
        qtbot.waitSignal(figures.stale, check_params_cb=lambda on: not on),
    ):
        rename(session, "Bad")
    assert [(kind, str(error)) for kind, error, _ in errors] == [(ValueError, "bad title")]
    assert figures.value == "One"
    assert not figures.is_stale
    with qtbot.waitSignal(figures.ready):
        rename(session, "Good")
    assert figures.value == "Good"


@pytest.mark.parametrize("how", ["release", "destroy"])
def test_no_thread_works_on_after_the_end(
    session: Session, work: Work, parent: QObject, qtbot: QtBot, how: str
) -> None:
    figures = Figures(session, work, parent)
    values: list[object] = []
    figures.ready.connect(lambda: values.append(figures.value))
    work.gate.clear()
    qtbot.waitUntil(lambda: work.begun.acquire(blocking=False))
    assert working()
    opener = threading.Timer(0.05, work.gate.set)
    opener.start()
    if how == "release":
        figures.release()
        figures.release()
        figures.ask()
        figures.wake(True)
    else:
        shiboken6.delete(parent)
    assert not working()
    rename(session, "Two")
    opener.join()
    other_parent = QObject()
    other = Figures(session, lambda journey: journey.count("step"), other_parent)
    with qtbot.waitSignal(other.ready):
        pass
    other.release()
    assert values == []
    assert work.runs == 1


def test_only_one_thread_works_at_a_time(session: Session, work: Work, parent: QObject, qtbot: QtBot) -> None:
    first, second = Figures(session, work, parent), Figures(session, work, parent)
    work.gate.clear()
    qtbot.waitUntil(lambda: len(working()) == 2)
    assert work.begun.acquire(timeout=20)
    assert not work.begun.acquire(timeout=0.05)
    with qtbot.waitSignals([first.ready, second.ready]):
        work.gate.set()
    assert first.value == second.value == ["One"]


def test_who_waits_for_its_turn_in_vain_never_begins(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    first = Figures(session, work, parent)
    work.gate.clear()
    qtbot.waitUntil(lambda: work.begun.acquire(blocking=False))
    asked: list[Journey] = []
    second = Figures(session, asked.append, parent)
    qtbot.waitUntil(lambda: len(working()) == 2)
    second.release()  # nor does that wait for the first
    assert len(working()) == 1
    work.gate.set()
    assert asked == []
    with qtbot.waitSignal(first.ready):
        pass


def test_a_part_is_told_before_the_whole(session: Session, work: Work, parent: QObject, qtbot: QtBot) -> None:
    def by_parts(journey: Journey) -> Iterator[list[str]]:
        yield ["part"]
        yield work(journey)

    figures: Figures[list[str]] = Figures(session, by_parts, parent)
    work.gate.clear()
    with qtbot.waitSignal(figures.part_ready):
        pass
    assert (figures.part, figures.value, figures.is_stale) == (["part"], None, True)
    with qtbot.waitSignal(figures.ready):
        work.gate.set()
    assert (figures.part, figures.value, figures.is_stale) == (None, ["One"], False)


def test_a_part_of_an_older_map_is_dropped_and_the_rest_not_worked_out(
    session: Session, work: Work, parent: QObject, qtbot: QtBot
) -> None:
    rest: list[str] = []

    def by_parts(journey: Journey) -> Iterator[list[str]]:
        yield [journey.step("one").title]
        yield work(journey)
        rest.append(journey.step("one").title)
        yield ["whole"]

    figures: Figures[list[str]] = Figures(session, by_parts, parent)
    work.gate.clear()
    with qtbot.waitSignal(figures.part_ready):
        pass
    rename(session, "Two")
    assert figures.part is None
    with qtbot.waitSignal(figures.ready):
        work.gate.set()
    assert figures.value == ["whole"]
    assert rest == ["Two"]


def test_a_part_is_no_value_if_the_rest_fails(session: Session, parent: QObject, qtbot: QtBot) -> None:
    def by_parts(journey: Journey) -> Iterator[int]:
        yield journey.count("step")
        raise ValueError("half way")

    with qtbot.captureExceptions() as errors:
        figures: Figures[int] = Figures(session, by_parts, parent)
        qtbot.waitUntil(lambda: not figures.is_stale)
    assert [str(error) for _, error, _ in errors] == ["half way"]
    assert (figures.part, figures.value) == (None, None)

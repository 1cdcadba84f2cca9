"""The memory of the history is what it says: measured by Python's own account, within a factor of two."""

import gc
import tracemalloc
from collections.abc import Callable, Iterable

import pytest

from journeymapper.model.edits import bends, fragment, lists, notes, places, sheet, steps, touches
from journeymapper.model.edits.remove import remove
from journeymapper.model.history import History
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.rank import ranks
from journeymapper.model.records import Record, Step, Supplier, Touch, Transition
from journeymapper.model.session import Session

Edit = Callable[[Journey, int], Patch]
STEPS = 60


def large(count: int = STEPS) -> Journey:
    fresh = ranks()
    suppliers: Iterable[Record] = (Supplier(f"s{at}", f"Supplier {at}", rank=next(fresh)) for at in range(4))
    cards = (
        Step(
            f"step-{at}",
            f"Number {at}",
            f"what happens here, {at} times",
            x=at * 7.5,
            touches=(Touch("s1", "desire", value=f"value {at}"),),
            channels=("phone", f"place {at}"),
            rank=next(fresh),
        )
        for at in range(count)
    )
    arrows = (
        Transition(
            f"arrow-{at}",
            f"step-{at}",
            f"step-{(at * 7 + 1) % count}",
            bends=((at + 0.5, 2.5),),
            rank=next(fresh),
        )
        for at in range(count)
    )
    return Journey([*suppliers, *cards, *arrows])


def step(number: int) -> str:
    return f"step-{number % STEPS}"


def spot(number: int) -> tuple[float, float]:
    return number * 1.5, number * 2.25


EDITS: dict[str, tuple[int, Edit]] = {
    "title": (500, lambda at, n: steps.edit_steps(at, [step(n)], "t", title=f"title {n}")),
    "long text": (
        100,
        lambda at, n: steps.edit_steps(at, [step(n)], "t", description=f"{n} and more " * 900),
    ),
    "hebrew": (
        100,
        lambda at, n: steps.edit_steps(at, [step(n)], "t", description=f"{n} \u05d0\u05d1 " * 900),
    ),
    "emoji": (100, lambda at, n: steps.edit_steps(at, [step(n)], "t", description=f"{n} \U0001f3e0 " * 900)),
    "list": (
        500,
        lambda at, n: steps.edit_steps(at, [step(n)], "t", pains=tuple(f"{n}.{k}" for k in range(9))),
    ),
    "mood": (500, lambda at, n: steps.edit_steps(at, [step(n)], "t", mood=n // STEPS % 2)),
    "move": (500, lambda at, n: places.move(at, {step(n): spot(n)})),
    "move all": (40, lambda at, n: places.move(at, {step(k): spot(n + k) for k in range(STEPS)})),
    "touch": (500, lambda at, n: touches.put_touches(at, {(step(n), "s3"): Touch("s3", value=f"worth {n}")})),
    "add": (500, lambda at, n: steps.add_step(at, f"new-{n}", spot(n), title=f"new {n}")),
    "add after": (300, lambda at, n: steps.add_after(at, f"new-{n}", step(n), spot(n), title=f"new {n}")),
    "note": (500, lambda at, n: notes.add_note(at, f"note-{n}", spot(n), f"note {n}")),
    "sheet": (500, lambda at, n: sheet.edit_sheet(at, title=f"title {n}")),
    "supplier": (500, lambda at, n: lists.edit_entry(at, "supplier", "s1", name=f"name {n}")),
    "bend": (300, lambda at, n: bends.bend(at, f"arrow-{n % STEPS}", tuple(spot(n + k) for k in range(6)))),
    "paste": (
        20,
        lambda at, n: fragment.put_in(at, fragment.take_out(at, map(step, range(STEPS))), spot(n + 1)),
    ),
}


def measured(act: Callable[[], object]) -> int:
    """Bytes that are taken by what an act leaves."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        act()
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", EDITS)
def test_the_estimate_is_within_a_factor_of_two(name: str) -> None:
    count, edit = EDITS[name]
    session = Session(large())
    for number in range(STEPS):  # what the file brought is let go of, and tables have their size
        session.commit(edit(session.journey, number))
    known = session.history.size

    def go_on() -> None:
        for number in range(STEPS, STEPS + count):
            session.commit(edit(session.journey, number))

    taken = measured(go_on)
    estimate = session.history.size - known
    assert taken / 2 < estimate < taken * 2, f"{estimate / taken:.2f}"


def test_what_was_removed_is_kept_by_the_history_alone() -> None:
    sessions: list[Session] = []

    def make_and_remove() -> None:
        session = Session(large(300))
        session.commit(remove(session.journey, [each.id for each in session.journey.steps]))
        sessions.append(session)

    taken = measured(make_and_remove)
    assert taken / 2 < sessions[0].history.size < taken * 2


def test_a_long_text_that_is_wiped_counts() -> None:
    journey = Journey([Step("a", description="x" * 1_000_000, rank="1")])
    session = Session(journey)
    session.commit(steps.edit_steps(journey, ["a"], "t", description=""))
    assert 1_000_000 < session.history.size < 1_010_000


def test_of_thousands_of_changes_some_are_weighed_for_all() -> None:
    session = Session(large(5000))
    moved = {each.id: (each.x + 0.5, 1.5) for each in session.journey.steps}
    patch = places.move(session.journey, moved)
    assert len(patch.changes) > 5000
    taken = measured(lambda: session.commit(patch))
    history = History()
    history.record(patch)
    each = history.size / len(patch.changes)
    assert 250 < each < 1000
    assert taken < history.size


def test_the_limit_holds_in_real_bytes() -> None:
    session = Session(large())
    session.history._limit = 2_000_000

    def write() -> None:
        for number in range(3000):
            session.commit(
                steps.edit_steps(session.journey, [step(number)], "t", description=f"{number} " * 900)
            )

    assert measured(write) < 4_000_000
    assert 100 < len(session.history.undoable) < 1000

"""A small journey for tests: a -> b or b2 -> c -> d, a loop from c to a, and two of each list."""

from collections.abc import Iterator
from itertools import count

from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    KINDS,
    Action,
    Evidence,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)


def records() -> list[Record]:
    rank: Iterator[str] = map(str, count(1000))
    bank, agent = Touch("bank", "interest", "none"), Touch("agent", "desire", started_by="customer")
    return [
        Sheet(title="Sketch", goal="d"),
        Phase("search", "Search", rank=next(rank)),
        Phase("buy", "Buy", "#112233", rank=next(rank)),
        Supplier("bank", "Bank", goal="c", rank=next(rank)),
        Supplier("agent", "Agent", "AG", rank=next(rank)),
        Segment("new", "New", share=0.25, rank=next(rank)),
        Segment("again", "Again", rank=next(rank)),
        Step("a", "Orient", phase="search", rank=next(rank)),
        Step(
            "b", "View", phase="search", x=0, y=120, touches=(agent,), skipped_by=("again",), rank=next(rank)
        ),
        Step("b2", "Ask", phase="search", x=276, y=120, touches=(bank, agent), rank=next(rank)),
        Step(
            "c",
            "Choose",
            phase="buy",
            x=0,
            y=240,
            touches=(bank,),
            segment_days=(("again", 2),),
            rank=next(rank),
        ),
        Step("d", "Sign", phase="buy", x=0, y=360, evidence=(Evidence("data"),), rank=next(rank)),
        Transition("ab", "a", "b", share=0.5, rank=next(rank)),
        Transition("ab2", "a", "b2", segments=("new",), rank=next(rank)),
        Transition(
            "bc", "b", "c", share=0.5, bends=((10.0, 180.0), (0.0, 180.0)), bent_by="user", rank=next(rank)
        ),
        Transition("b2c", "b2", "c", segment_shares=(("new", 0.5), ("again", 1)), rank=next(rank)),
        Transition("cd", "c", "d", label="agreed", rank=next(rank)),
        Transition("ca", "c", "a", "loop", "no choice", segments=("new", "again"), rank=next(rank)),
        Note("here", "Mind this", 500, 100, rank=next(rank)),
        Note("parked", "Later", rank=next(rank)),
        Action("call", "Call ten customers", "d", rank=next(rank)),
    ]


def journey() -> Journey:
    return Journey(records())


def contents(of: Journey) -> dict[str, list[Record]]:
    """All that a journey holds, to compare."""
    return {kind: list(of.all(kind)) for kind in KINDS} | {"file": list(of.transitions)}

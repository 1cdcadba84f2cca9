"""Each edit is tried the same way: it touches nothing by itself, and undo and redo give both states back."""

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from tests.model.sketch import contents


def made(of: Journey, patch: Patch) -> Journey:
    """The journey after the patch, checked to come back by undo and again by redo."""
    before = contents(of)
    session = Session(of)
    assert session.commit(patch), "the edit changed nothing"
    after = contents(of)
    assert after != before
    session.undo()
    assert contents(of) == before
    session.redo()
    assert contents(of) == after
    assert {(s, t, k) for s, t, k in of.graph.edges(keys=True)} == {
        (each.source, each.target, each.id) for each in of.transitions
    }
    return of


def arrows(of: Journey) -> set[tuple[str, str, str]]:
    """Source, target and way of all transitions."""
    return {(each.source, each.target, each.way) for each in of.transitions}

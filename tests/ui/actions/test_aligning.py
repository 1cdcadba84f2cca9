"""Steps are brought into line and spread by the menu, each in one undo step."""

import pytest

from journeymapper.model.edits.steps import add_step
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.window import MainWindow

PLACES = {"a": (0.0, 2000.0), "b": (520.0, 2040.0), "c": (700.0, 2300.0)}


@pytest.fixture
def three(window: MainWindow, session: Session) -> MainWindow:
    for ident, place in PLACES.items():
        session.commit(add_step(session.journey, ident, place))
    select(window, *PLACES)
    return window


def select(window: MainWindow, *steps: str) -> None:
    window.canvas.select([("step", each) for each in steps])


def places(session: Session) -> dict[str, tuple[float, float]]:
    return {ident: (session.journey.step(ident).x, session.journey.step(ident).y) for ident in PLACES}


@pytest.mark.parametrize(
    ("action", "found"),
    [
        ("align_left", {"a": (0, 2000), "b": (0, 2110), "c": (0, 2300)}),
        ("align_right", {"a": (700, 2000), "b": (700, 2110), "c": (700, 2300)}),
        ("align_top", {"a": (0, 2000), "b": (520, 2000), "c": (756, 2000)}),
        ("distribute_across", {"a": (0, 2000), "b": (350, 2040), "c": (700, 2300)}),
        ("distribute_down", {"a": (0, 2000), "b": (520, 2150), "c": (700, 2300)}),
        ("space_across", {"a": (0, 2000), "b": (276, 2040), "c": (552, 2300)}),
    ],
)
def test_each_is_one_undo_step(
    three: MainWindow, session: Session, action: str, found: dict[str, tuple[float, float]]
) -> None:
    before, done = encode(session.journey), len(session.history.undoable)
    three.deeds[action].trigger()
    assert places(session) == found
    after = encode(session.journey)
    assert len(session.history.undoable) == done + 1
    session.undo()
    assert encode(session.journey) == before
    session.redo()
    assert encode(session.journey) == after


def test_where_nothing_moves_nothing_is_done(three: MainWindow, session: Session) -> None:
    three.deeds["align_left"].trigger()
    done = len(session.history.undoable)
    three.deeds["align_left"].trigger()
    assert len(session.history.undoable) == done


def test_they_hold_for_enough_steps(three: MainWindow) -> None:
    def enabled() -> list[str]:
        return [
            each for each in ("align_top", "space_down", "distribute_down") if three.deeds[each].isEnabled()
        ]

    assert enabled() == ["align_top", "space_down", "distribute_down"]
    select(three, "a", "b")
    assert enabled() == ["align_top", "space_down"]
    select(three, "a")
    assert enabled() == []

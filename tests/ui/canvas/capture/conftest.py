"""A line being typed at a step of a small map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Step, Supplier, Transition
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.capture.typist import Line


def journey() -> Journey:
    fresh = ranks()
    titles = ("Decide to move", "Pick the houses", "View the houses", "Choose", "Sign the deed")
    steps = [
        Step(f"s{at}", title, phase="search", x=0, y=120 * at, rank=next(fresh))
        for at, title in enumerate(titles, 1)
    ]
    arrows = [Transition(f"t{at}", f"s{at}", f"s{at + 1}", rank=next(fresh)) for at in range(1, 5)]
    return Journey(
        [
            Phase("search", "Search", rank="11"),
            Phase("purchase", "Purchase", rank="12"),
            Supplier("bank", "Bank", rank="11"),
            Supplier("seller", "Selling realtor", rank="12"),
            Supplier("buyer", "Buying realtor", rank="13"),
            *steps,
            *arrows,
        ]
    )


@pytest.fixture
def session() -> Session:
    return Session(journey())


@pytest.fixture
def canvas(session: Session, qtbot: QtBot) -> Iterator[Canvas]:
    made = Canvas(session, THEMES["light"])
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.zoom_100()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    made.accept_title()
    made.hands.drop()


@pytest.fixture
def line(canvas: Canvas) -> Line:
    """A new step after the last, its title being typed."""
    return Line(canvas).new("s5")

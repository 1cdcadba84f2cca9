"""A window with a map in disorder, and a workshop that answers when it may."""

import random
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.places import move
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.canvas import glide
from journeymapper.ui.tidying import tidying
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener
from tests.ui.tidying.fakes import Held


@pytest.fixture
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system asks for less motion."""
    monkeypatch.setattr(glide, "is_calm", lambda: True)


@pytest.fixture
def messy(house_buyer: Journey) -> Journey:
    """The house buyer's map, thrown about."""
    chance = random.Random(7)
    house_buyer.apply(
        move(
            house_buyer,
            {
                step.id: (step.x + chance.uniform(-400, 400), step.y + chance.uniform(-300, 300))
                for step in house_buyer.steps
            },
        )
    )
    return house_buyer


@pytest.fixture
def window(opener: Opener, messy: Journey) -> MainWindow:
    return opener(messy)


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


@pytest.fixture
def held(window: MainWindow) -> Iterator[Held]:
    """The workshop of the window: it answers once `go` is set."""
    made = Held()
    window.tidying.bench.workshop = made
    yield made
    made.go.set()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told at once that a tidy takes a while. To be asked for before the window."""
    monkeypatch.setattr(tidying, "PATIENCE", 1)


@pytest.fixture
def done(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Waits until nothing is tidied, and nothing glides, any more."""

    def wait() -> None:
        qtbot.waitUntil(
            lambda: not window.tidying.is_busy and not window.canvas.glide.is_moving, timeout=30_000
        )

    return wait

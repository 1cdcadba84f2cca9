"""A window on a file of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.storage import saving
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow

Renamer = Callable[[MainWindow, str], None]


def with_steps(*titles: str) -> Journey:
    """A new map with these steps, whose ids are "one", "two" and so on."""
    journey = documents.new_journey()
    for at, (ident, title) in enumerate(zip(("one", "two", "three", "four", "five"), titles, strict=False)):
        journey.apply(add_step(journey, ident, (0, 120 * at), title=title, phase="phase-1"))
    return journey


def rename(window: MainWindow, title: str) -> None:
    """Gives the step "one" another title."""
    window.session.commit(edit_steps(window.session.journey, ["one"], "edit-title", title=title))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "trip.journey"
    saving.write(with_steps("One", "Two"), made)
    return made


@pytest.fixture
def at_file(desk: Desk, path: Path, qtbot: QtBot) -> MainWindow:
    """A window on the file `path`, painted and active."""
    assert desk.open_file(path, None)
    window = desk.windows[-1]
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.keeper.session_name != "")
    return window

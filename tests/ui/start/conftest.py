"""The program as it starts without a file, after some maps were opened before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.app import open_at_start
from journeymapper.model.journey import Journey
from journeymapper.storage import files
from journeymapper.ui.desk import Desk
from journeymapper.ui.start.page import StartPage
from tests.ui.start.rig import page_of


@pytest.fixture
def saved(tmp_path: Path, desk: Desk, house_buyer: Journey) -> list[Path]:
    """Two maps and a file that is gone, opened in this order: the last first."""
    paths = [tmp_path / f"{name}.journey" for name in ("kitchen", "gone", "car")]
    for path in paths:
        files.save(house_buyer, path)
        desk.remember_file(path)
    paths[1].unlink()
    return paths


@pytest.fixture
def start(desk: Desk, qtbot: QtBot) -> Callable[[], StartPage]:
    """Starts the program without a file; the page once all its pictures are there."""

    def begin() -> StartPage:
        open_at_start(desk, [])
        window = desk.windows[0]
        window.resize(1366, 768)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: page_of(window) is not None)
        page = page_of(window)
        assert page is not None
        qtbot.waitUntil(window.canvas.hasFocus)
        qtbot.waitUntil(lambda: not page._drawing.isActive())
        return page

    return begin

"""Memory, and warnings of Qt, over 500 cycles of a window: open, a hundred edits, undo all, save, close."""

import gc
import os
import random
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from journeymapper.model.journey import Journey
from journeymapper.settings import Settings
from journeymapper.storage import saving as written
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping import saving
from tests.bench.reliability._figure import Figure, scratch
from tests.bench.reliability.memory import CYCLES, EDITS, MOST, SETTLED, resident
from tests.model.sketch import records
from tests.storage.faulty import at_home
from tests.storage.journal.deeds import Deeds

_SEEN_EVERY = 20
_OF_THE_PLATFORM = "This plugin does not support"


def measure() -> Iterable[Figure]:
    cycles = int(os.environ.get("JOURNEYMAPPER_BENCH_CYCLES", CYCLES))
    what = f"{cycles} windows: open, {EDITS} edits, undo all, save, close"
    goal = f"growth at most {MOST:.0f} MB after the {SETTLED}th, 0 warnings of Qt"
    if resident() is None:
        yield Figure(what, "-", goal, met=False, skipped="this system does not tell what a process takes")
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    warnings: list[str] = []

    def take(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith(_OF_THE_PLATFORM):
            warnings.append(text)

    qInstallMessageHandler(take)
    with scratch() as folder, at_home(folder):
        app = QApplication([])
        desk = Desk(app, Settings(), "en")
        settled = 0.0
        for cycle in range(cycles):
            go_round(desk, folder / "map.journey", cycle)
            if cycle == SETTLED - 1:
                gc.collect()
                settled = resident() or 0.0
        gc.collect()
        grown = (resident() or 0.0) - settled
    found = f"{grown:.1f} MB, from {settled:.0f} MB; {len(warnings)} warnings"
    met = grown <= MOST and not warnings and cycles >= CYCLES
    yield Figure(what, found, goal, met, wrong=tuple(warnings))


def go_round(desk: Desk, path: Path, seed: int) -> None:
    """One cycle, with all that the window does in between; the map is another each time."""
    written.write(Journey(records()), path)
    if not desk.open_file(path, None):
        raise AssertionError
    window = desk.windows[-1]
    QCoreApplication.processEvents()
    deeds = Deeds(window.session.journey, random.Random(seed))
    made = 0
    while made < EDITS:
        made += deeds.commit(window.session)
        if made % _SEEN_EVERY == 0:
            QCoreApplication.processEvents()
    while window.session.undo() is not None:
        pass
    if not saving.save(window) or not window.close():
        raise AssertionError
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()

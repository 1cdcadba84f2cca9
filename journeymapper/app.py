"""The editor: one application, a window for each map."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper import settings
from journeymapper.ui import crashes, documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.ending import Ending
from journeymapper.ui.errors import Faults, start_log
from journeymapper.ui.guard import answering
from journeymapper.ui.rescue import save_copy
from journeymapper.ui.start import starting
from journeymapper.ui.tour import showing

_SETTLED = 1000
"""Milliseconds after which the first window has surely been painted."""

_TURN = 0.0005
"""Seconds that a thread keeps the interpreter while another waits for it."""


class Application(QApplication):
    """The application, which on macOS is told by the system which files to open."""

    desk: Desk | None = None
    ending: Ending | None = None

    @answering(False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and self.desk is not None:
            windows = self.desk.windows
            self.desk.open_file(Path(event.file()), windows[-1] if windows else None)
            return True
        if event.type() == QEvent.Type.Quit and self.ending is not None and self.ending.ends_session():
            return True
        return super().event(event)


def run(files: Sequence[str], language: str | None = None) -> int:
    """Opens the editor: a window for each file, or an empty map; returns when the last is closed.

    A file that cannot be opened is told; an empty map is there all the same. `language` None is the one
    that the user chose before, or the system's. A signal ends the program with 128 + its number, unasked, and
    what was not saved is offered at the next start: see `ending.py`.
    """
    start_log()
    watch_no_longer = crashes.watch()
    take_short_turns()
    Application.setApplicationName("JourneyMapper")
    Application.setDesktopFileName("journeymapper")
    Application.setStyle("Fusion")
    app = Application(["journeymapper"])
    faults = Faults(app)
    faults.install()
    try:
        desk = Desk(app, settings.load(), language)
        faults.rescue = partial(save_copy_of_active, desk)
        ending = Ending(app, desk.leave, desk.sync)
        ending.install()
        app.desk, app.ending = desk, ending
        # Once the event loop runs, so that a message about a file does not come before its window.
        QTimer.singleShot(0, desk, lambda: open_at_start(desk, files))
        QTimer.singleShot(_SETTLED, desk, _collect_garbage)
        status: int = app.exec()
        ending.uninstall()
        take_down(desk)
        return status
    finally:
        faults.uninstall()
        watch_no_longer()


def take_down(desk: Desk) -> None:
    """Takes windows away that were not closed, while all that they still call is there."""
    for window in desk.windows:
        window.hide()
        window.tidying.release()
        window.deleteLater()
    desk.windows.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def save_copy_of_active(desk: Desk, parent: QWidget | None) -> None:
    """Saves a copy of the map in the window that `parent` belongs to, wherever the user wants it."""
    around = parent
    while around is not None and around not in desk.windows:
        around = around.parentWidget()
    window = next((each for each in reversed(desk.windows) if around in {each, None}), None)
    if window is not None:
        save_copy(window.session.journey, window.name(), parent)


def take_short_turns() -> None:
    """Lets the window have the interpreter soon, whatever is being worked out in another thread.

    With the usual 5 ms it waits that long at each of the hundreds of calls of Qt that paint a map: 4 s for
    one picture were measured while walks through 5,000 steps were drawn, and 0.06 s with this.
    """
    sys.setswitchinterval(_TURN)


def _collect_garbage() -> None:
    """From now on, but for what was made at the start: pauses while the user draws are the shorter."""
    gc.freeze()
    gc.enable()


def open_at_start(desk: Desk, files: Sequence[str]) -> None:
    """A window for each file that can be opened, else for an empty map; what was left unsaved is offered."""
    for name in files:
        desk.open_file(Path(name), desk.windows[0] if desk.windows else None)
    if desk.windows:
        showing.offer(desk.windows[0])
    else:
        starting.offer(desk.open_journey(documents.new_journey(), None))
    desk.offer_recovery()

"""The editor: one application, a window for each map."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from journeymapper import settings
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.errors import Faults, start_log

_SETTLED = 1000
"""Milliseconds after which the first window has surely been painted."""

_TURN = 0.0005
"""Seconds that a thread keeps the interpreter while another waits for it."""


class Application(QApplication):
    """The application, which on macOS is told by the system which files to open."""

    desk: Desk | None = None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and self.desk is not None:
            windows = self.desk.windows
            self.desk.open_file(Path(event.file()), windows[-1] if windows else None)
            return True
        return super().event(event)


def run(files: Sequence[str], language: str | None = None) -> int:
    """Opens the editor: a window for each file, or an empty map; returns when the last is closed.

    A file that cannot be opened is told; an empty map is there all the same. `language` None is the one
    that the user chose before, or the system's.
    """
    start_log()
    take_short_turns()
    Application.setApplicationName("JourneyMapper")
    Application.setDesktopFileName("journeymapper")
    Application.setStyle("Fusion")
    app = Application(["journeymapper"])
    faults = Faults(app)
    faults.install()
    try:
        desk = Desk(app, settings.load(), language)
        app.desk = desk
        # Once the event loop runs, so that a message about a file does not come before its window.
        QTimer.singleShot(0, desk, lambda: open_at_start(desk, files))
        QTimer.singleShot(_SETTLED, desk, _collect_garbage)
        return app.exec()
    finally:
        faults.uninstall()


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
    """A window for each file that can be opened; the first takes the place of the empty map."""
    for name in files:
        desk.open_file(Path(name), desk.windows[0] if desk.windows else None)
    if not desk.windows:
        desk.open_journey(documents.new_journey(), None)

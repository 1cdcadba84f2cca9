"""Told to end, or put to sleep: no question is asked then, and nothing is lost.

SIGTERM, SIGINT and SIGHUP end the program with exit status 128 + signal, as shells tell of one that a signal
ended. The end of the user's session does so with 0, and only once the system says so: before, while others
may still call it off, everything is merely written to disk.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from journeymapper.ui.guard import guarded

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
"""Not every system has all of them."""
_SESSION_ENDS_WITHIN = 60.0
"""Seconds after the system's question in which its "end now" belongs to that question."""


class Ending(QObject):
    """Calls `leave` once when the program must end unasked, `sync` whenever that may be near."""

    def __init__(self, app: QGuiApplication, leave: Callable[[], None], sync: Callable[[], None]) -> None:
        super().__init__(app)
        self._app = app
        self._leave = leave
        self._sync = sync
        self._is_ending = False
        self._asked_at = float("-inf")
        self._undo: list[Callable[[], object]] = []
        direct = Qt.ConnectionType.DirectConnection  # the system waits no longer than the call takes
        app.commitDataRequest.connect(self._asked, direct)
        app.saveStateRequest.connect(self._asked, direct)
        app.applicationStateChanged.connect(self._turned)
        app.aboutToQuit.connect(self._goes)

    @property
    def is_ending(self) -> bool:
        """Whether the program was told to end: from then on nothing may be asked."""
        return self._is_ending

    def install(self) -> None:
        """Takes over the signals of the system. To be called from the main thread."""
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is None or signal.getsignal(number) is signal.SIG_IGN:  # as under nohup
                continue
            before = signal.signal(number, self._signalled)
            self._undo.append(lambda number=number, before=before: signal.signal(number, before))  # type: ignore[misc]
        self._wake_qt()

    def uninstall(self) -> None:
        """Gives the signals back."""
        while self._undo:
            self._undo.pop()()

    def ends_session(self) -> bool:
        """To be asked when Qt is told to quit: whether the session ends; the program then ends by itself."""
        if time.monotonic() - self._asked_at > _SESSION_ENDS_WITHIN:
            return False
        self.end(0)
        return True

    def end(self, status: int) -> None:
        """Ends all event loops, those of open dialogs too, and the program with this exit status."""
        if self._is_ending:
            return
        self._is_ending = True
        try:
            self._leave()
        finally:
            QCoreApplication.exit(status)

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        del frame
        status = 128 + number
        if self._is_ending:  # it was told already, and did not come to an end
            os._exit(status)
        # Once Qt's own calls are through: a signal may come in the middle of anything.
        QTimer.singleShot(0, self, lambda: self.end(status))

    def _wake_qt(self) -> None:
        """Python looks at signals only when it runs: this has it run, while Qt waits for something to do."""
        if os.name != "posix":
            return
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: _emptied(reading))

        def put_back() -> None:
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)
            notifier.deleteLater()
            os.close(reading)
            os.close(writing)

        self._undo.append(put_back)

    @guarded
    def _asked(self, *_: object) -> None:
        """The session is about to end, or its state is noted in between: nobody says which."""
        self._asked_at = time.monotonic()
        self._sync()

    @guarded
    def _turned(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._sync()

    @guarded
    def _goes(self) -> None:
        """However it came to this: maps whose windows were not closed are left so that they come back."""
        if not self._is_ending:
            self._is_ending = True
            self._leave()


def _emptied(reading: int) -> None:
    with suppress(BlockingIOError):
        os.read(reading, 4096)

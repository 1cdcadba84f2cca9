"""Faults of the program itself: logged in the state folder, shown once, and never the end of the map."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.settings import state_folder
from journeymapper.ui.dialogs.fault import FaultBox

log = logging.getLogger("journeymapper")

_LOG_MOST = 512 * 1024
_LOGS = 3
_TEXT_MOST = 20_000
"""Letters of one fault, the last ones: a chain of a thousand calls says no more than its end."""
_KINDS_MOST = 1000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
Fault = tuple[type[BaseException], BaseException | None, TracebackType | None]


def log_path() -> Path:
    """The file that faults are written to."""
    return state_folder() / "journeymapper.log"


def start_log() -> None:
    """Writes what goes wrong to the log; where no file can be made, to standard error."""
    log.addHandler(_Keeper())
    logging.raiseExceptions = False  # a full disk is no reason to write to a terminal that nobody sees


class _Keeper(logging.Handler):
    """Makes the file when there is something to write."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _log_file()
        self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _log_file() -> logging.Handler:
    # Imported here: it brings sockets and pickles, and most sessions have nothing to log.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        made: logging.Handler = RotatingFileHandler(
            log_path(), maxBytes=_LOG_MOST, backupCount=_LOGS, encoding="utf-8", delay=True
        )
    except OSError:
        made = logging.StreamHandler()
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return made


class Told:
    """What was logged before: the same is told at its 1st, 10th, 100th time, lest a frame fill the log."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def again(self, key: str) -> int:
        """How many times it has been; 0 where that need not be logged."""
        if key not in self._times and len(self._times) >= _KINDS_MOST:
            self._times.clear()
        self._times[key] += 1
        times = self._times[key]
        return times if str(times).strip("0") == "1" else 0


class Faults(QObject):
    """Takes every exception that nobody else took, from any thread; each kind is shown once, in one box.

    `rescue` saves a copy of the map in the window that is given, and is what the box offers.
    """

    _arrived = Signal(str)

    def __init__(
        self, parent: QObject | None = None, rescue: Callable[[QWidget | None], object] | None = None
    ) -> None:
        super().__init__(parent)
        self.rescue = rescue
        self._shown: set[str] = set()
        self._told = Told()
        self._box: FaultBox | None = None
        self._undo: list[Callable[[], None]] = []
        # By the event loop, also from this thread: a fault may come in the middle of painting.
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over Python's hooks and Qt's messages."""
        before = sys.excepthook, sys.unraisablehook, threading.excepthook
        sys.excepthook = lambda kind, error, trace: self.take((kind, error, trace))
        sys.unraisablehook = lambda lost: self.take((lost.exc_type, lost.exc_value, lost.exc_traceback))
        threading.excepthook = lambda lost: self.take((lost.exc_type, lost.exc_value, lost.exc_traceback))
        qt_before = qInstallMessageHandler(self._take_message)

        def put_back() -> None:
            sys.excepthook, sys.unraisablehook, threading.excepthook = before
            qInstallMessageHandler(qt_before)

        self._undo.append(put_back)

    def uninstall(self) -> None:
        """Gives the hooks back."""
        while self._undo:
            self._undo.pop()()

    def take(self, fault: Fault) -> None:
        """Logs a fault and shows it, unless the same was shown before."""
        kind, error, trace = fault
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        key = f"{kind.__name__} {_last_place(trace)}"
        times = self._told.again(key)
        if times == 1:
            text = "".join(traceback.format_exception(kind, error, trace))[-_TEXT_MOST:]
            log.error("%s", text)
            if key not in self._shown:
                self._shown.add(key)
                self._arrived.emit(text)
        elif times:
            log.error("%s: %s times by now", key, times)

    def _show(self, text: str) -> None:
        if self._box is not None:
            self._box.add(text)
            return
        box = FaultBox(QApplication.activeWindow(), text, log_path(), self.rescue)
        self._box = box  # without a window to belong to, it would go at once
        box.destroyed.connect(self._forget)
        box.open()

    def _forget(self) -> None:
        self._box = None

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        times = self._told.again(message)
        if times:
            often = f" ({times} times by now)" if times > 1 else ""
            level = _LEVELS.get(kind, logging.WARNING)
            log.log(level, "Qt (%s): %s%s", context.category or "", message, often)


def _last_place(trace: TracebackType | None) -> str:
    """Where it happened. The source is not read: that may be what fails."""
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"

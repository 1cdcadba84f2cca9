"""Faults of the program itself: logged in the state folder, shown once, and never the end of the map."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from journeymapper.i18n.language import tr
from journeymapper.settings import state_folder
from journeymapper.ui.dialogs import messages as boxes

log = logging.getLogger("journeymapper")

_LOG_MOST = 512 * 1024
_LOGS = 3
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


class Faults(QObject):
    """Takes every exception that nobody else took, from any thread; each kind is shown once."""

    _arrived = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: set[str] = set()
        self._boxes: list[QMessageBox] = []
        self._undo: list[Callable[[], None]] = []
        self._arrived.connect(self._show)  # from another thread it comes by the event loop

    def install(self) -> None:
        """Takes over Python's hooks and Qt's messages."""
        before = sys.excepthook, sys.unraisablehook, threading.excepthook
        sys.excepthook = lambda kind, error, trace: self.take((kind, error, trace))
        sys.unraisablehook = lambda lost: self.take((lost.exc_type, lost.exc_value, lost.exc_traceback))
        threading.excepthook = lambda lost: self.take((lost.exc_type, lost.exc_value, lost.exc_traceback))
        qt_before = qInstallMessageHandler(_log_qt)

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
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", text)
        place = traceback.extract_tb(trace)[-1:] if trace else []
        key = f"{kind.__name__} {place}"
        if key not in self._shown:
            self._shown.add(key)
            self._arrived.emit(text)

    def _show(self, text: str) -> None:
        explanation = tr(
            "Your map is still there, and you can save it. The details are in {path}.", path=log_path()
        )
        box = boxes.report(QApplication.activeWindow(), tr("Something went wrong."), explanation, text)
        self._boxes.append(box)  # without a window to belong to, it would go at once
        box.finished.connect(lambda: self._boxes.remove(box))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt (%s): %s", context.category or "", message)

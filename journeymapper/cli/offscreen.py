"""Qt without a display, for commands that measure text or paint."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def qt() -> Iterator[None]:
    """A QGuiApplication while this holds, which says nothing.

    Qt tells of fonts for rare scripts and of the locale: standard error is for what could not be done.
    """
    # Imported here: Qt and fonts cost 0.3 s, which help and samples need not wait for.
    from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    told = qInstallMessageHandler(lambda *_: None)
    application = QGuiApplication.instance() or QGuiApplication(["journeymapper"])
    try:
        yield
    finally:
        qInstallMessageHandler(told)
        del application

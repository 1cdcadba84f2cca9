"""Opening a file to work on it: whether someone else does so already, and what then."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.keeper import Origin
from journeymapper.ui.keeping.times import time_words

if TYPE_CHECKING:
    from journeymapper.storage.journal.owner import Holder
    from journeymapper.storage.saving import Opened


def begun(
    path: Path, opened: Opened, frame: QWidget | None, besides: Collection[str]
) -> tuple[Session, Origin] | None:
    """A session on what was read from a file, and where it comes from; None if the user left it.

    It asks if another program that lives has the file open; `besides` are the journals of this one.
    """
    how = _ask_how(path, frame, besides)
    if how is None:
        return None
    if how == "copy":
        return Session(opened.journey), Origin(offered=path, state="copy")
    return Session(opened.journey, path), Origin(opened.standing, read_only=how == "read-only")


def _ask_how(path: Path, frame: QWidget | None, besides: Collection[str]) -> str | None:
    # Imported here: a program that was started without a file has none to ask about.
    from journeymapper.storage.journal.owner import open_elsewhere  # noqa: PLC0415

    holder = open_elsewhere(path, besides)
    if holder is None:
        return "own"
    from journeymapper.ui.keeping.questions import ask_elsewhere  # noqa: PLC0415

    return ask_elsewhere(frame, path.name, _who(holder))


def _who(holder: Holder) -> str:
    time = time_words(dt.datetime.fromtimestamp(holder.since, dt.UTC))
    if holder.host == platform.node():
        return tr("Another JourneyMapper on this computer has had it open since {time}.", time=time)
    return tr("JourneyMapper on {computer} has had it open since {time}.", computer=holder.host, time=time)

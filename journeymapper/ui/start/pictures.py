"""Small pictures of map files, made once for each state of a file and then kept."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QSize
from PySide6.QtGui import QImage

from journeymapper.drawing.theme import Theme
from journeymapper.model.rules import RefusedError
from journeymapper.settings import cache_folder
from journeymapper.storage import files
from journeymapper.ui.keeping.picture import picture

log = logging.getLogger(__name__)

_LARGEST = 4_000_000
"""Bytes: a larger file is not read for the sake of a picture; that would be felt."""
_MOST = 120
"""Pictures that are kept; the oldest go first."""
_STATE = 1
"""Raised when pictures come to look otherwise."""


def picture_of(path: Path, size: QSize, theme: Theme, ratio: float) -> QImage | None:
    """The picture of the map in a file, `size` in pixels of the window; None where there is none.

    Raises:
        FileNotFoundError: the file is not there.
    """
    try:
        state = path.stat()
    except FileNotFoundError:
        raise
    except OSError:
        return None
    parts = (path.absolute(), state.st_mtime_ns, state.st_size, theme.name, theme.canvas)
    name = hashlib.sha256(repr((_STATE, *map(str, parts), size.toTuple(), ratio)).encode()).hexdigest()[:40]
    kept = cache_folder() / "pictures" / f"{name}.picture"
    image = _kept(kept)
    if image.isNull():
        if state.st_size > _LARGEST:
            return None
        try:
            journey = files.load(path)
        except (OSError, RefusedError):
            return None
        image = picture(journey, size, theme, ratio)
        _keep(image, kept)
    image.setDevicePixelRatio(ratio)
    return image


def _kept(path: Path) -> QImage:
    """The picture that was kept; an empty one if there is none, or it is damaged."""
    image = QImage()
    try:
        data = QByteArray(path.read_bytes())
    except OSError:
        return image
    QDataStream(data) >> image
    return image


def _keep(image: QImage, path: Path) -> None:
    """Keeps a picture for the next time; that it cannot be kept is no trouble."""
    data = QByteArray()
    QDataStream(data, QIODevice.OpenModeFlag.WriteOnly) << image
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.replace_file(path, bytes(data.data()))
        known = sorted(path.parent.glob("*.picture"), key=lambda each: each.stat().st_mtime, reverse=True)
        for each in known[_MOST:]:
            each.unlink(missing_ok=True)
    except OSError:
        log.info("a picture could not be kept", exc_info=True)

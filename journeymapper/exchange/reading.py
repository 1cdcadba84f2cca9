"""Reading a file of any kind: by the suffix of its name, or by its content alone."""

from __future__ import annotations

import os
from pathlib import Path

from journeymapper.exchange.carrying.kinds import picture_kind
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import decode
from journeymapper.storage.files import AnyPath, read_file

MOST_BYTES = 64 * 1024**2


def read(path: AnyPath) -> Incoming:
    """The journey that a file holds, of the format that its suffix tells.

    Raises:
        ExchangeError: no such format is read, or the content is not of it; the message names the file.
        RefusedError: this is no regular file, or too large, or a journey file that is refused.
        OSError: it cannot be read.
    """
    # Imported here: what writes the formats brings Qt, 0.3 s that `opened` must not take.
    from journeymapper.exchange.formats import FORMATS  # noqa: PLC0415

    form = FORMATS.get(Path(path).suffix.lower())
    if form is None or form.read is None:
        known = ", ".join(each.suffix for each in FORMATS.values() if each.read)
        raise ExchangeError(tr("{path}: the suffix must be one of {known}", path=path, known=known))
    data = read_file(path, MOST_BYTES)
    try:
        return form.read(data)
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error


def opened(path: AnyPath) -> Journey:
    """The journey of a file, whatever its suffix: a journey file, or a PNG, SVG or PDF that carries one.

    Raises:
        ExchangeError: a picture that carries none, or a damaged one; the message names the file.
        RefusedError: this is no regular file, or too large, or a journey file that is refused.
        OSError: it cannot be read.
    """
    data = read_file(path, MOST_BYTES)
    return _carried(path, data) if picture_kind(data) else decode(data)


def in_picture(path: AnyPath) -> Journey | None:
    """The journey that a PNG, SVG or PDF carries; None if the file is no picture. Raises as `opened`."""
    data = read_file(path, MOST_BYTES)
    return _carried(path, data) if picture_kind(data) else None


def _carried(path: AnyPath, data: bytes) -> Journey:
    # Imported here: 0.01 s, which whoever opens a journey file need not wait for.
    from journeymapper.exchange.carrying.carried import carried  # noqa: PLC0415

    try:
        return carried(data)
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error

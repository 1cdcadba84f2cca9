"""Reading a file of any kind: by the suffix of its name, its content checked."""

from __future__ import annotations

import os
from pathlib import Path

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.storage.files import AnyPath, read_file

MOST_BYTES = 64 * 1024**2


def read(path: AnyPath) -> Incoming:
    """The journey that a file holds, of the format that its suffix tells.

    Raises:
        ExchangeError: no such format is read, or the content is not of it; the message names the file.
        RefusedError: this is no regular file, or too large, or a journey file that is refused.
        OSError: it cannot be read.
    """
    form = FORMATS.get(Path(path).suffix.lower())
    if form is None or form.read is None:
        known = ", ".join(each.suffix for each in FORMATS.values() if each.read)
        raise ExchangeError(tr("{path}: the suffix must be one of {known}", path=path, known=known))
    data = read_file(path, MOST_BYTES)
    try:
        return form.read(data)
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error

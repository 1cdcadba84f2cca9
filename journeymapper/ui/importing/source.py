"""A file that is to be imported: read as a whole, or a table whose columns want to be explained first."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from journeymapper.exchange import reading
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.columns import best
from journeymapper.exchange.tables.opening import is_ours, read_tables, tables_of
from journeymapper.exchange.tables.table import Table
from journeymapper.storage.files import read_file

_TABLES = frozenset({".xlsx", ".csv"})


@dataclass(frozen=True, slots=True)
class Source:
    """Either `incoming` holds what the file does, or `tables` are its tables, the likeliest one `first`."""

    path: Path
    incoming: Incoming | None = None
    tables: tuple[Table, ...] = ()
    first: int = 0

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.name


def readable() -> list[str]:
    """The suffixes of what can be imported."""
    return [form.suffix for form in FORMATS.values() if form.read is not None]


def opened(path: Path) -> Source:
    """What is in a file.

    Raises:
        ExchangeError: no such format is read, or the content is not of it; the message names the file.
        RefusedError: this is no regular file, or too large, or a journey file that is refused.
        OSError: it cannot be read.
    """
    if path.suffix.lower() not in _TABLES:
        return Source(path, reading.read(path))
    data = read_file(path, reading.MOST_BYTES)
    try:
        tables = tables_of(data, path.suffix)
        if is_ours(tables):
            return Source(path, read_tables(tables))
        first = next(at for at, table in enumerate(tables) if table is best(tables))
    except ExchangeError as error:
        raise ExchangeError(f"{os.fspath(path)}: {error}") from error
    return Source(path, tables=tuple(tables), first=first)

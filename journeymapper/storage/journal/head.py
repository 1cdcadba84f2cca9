"""The first lines of a journal: whose it is, and what its edits start from."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.storage.journal.entries import Header, ranks_to_keep, write_base, write_header
from journeymapper.storage.journal.lines import START, line


@dataclass(frozen=True, slots=True)
class Beginning:
    """Which journal of a session this is, and where else its first state is kept; as in `Header`."""

    session: str
    generation: int
    path: Path | None
    digest: str | None
    saved: bool


def head(journey: Journey, begin: Beginning) -> tuple[bytes, str]:
    """The first lines, and the checksum that the first edit follows.

    The header is there twice, and so are the records if no file holds the same: whatever is damaged, the
    other one serves. They stand in turn, so that a damaged line break does not cost both.
    """
    in_file = begin.saved and begin.digest is not None
    base, last = line(START, write_base(journey))
    header = write_header(
        Header(
            session=begin.session,
            generation=begin.generation,
            pid=os.getpid(),
            host=platform.node(),
            path=None if begin.path is None else str(begin.path),
            digest=begin.digest if in_file else None,
            saved=begin.saved,
            at=time.time(),
            title=journey.sheet.title,
            base=last,
            ranks=ranks_to_keep(journey) if in_file else None,
        )
    )
    told = line(START, header)[0]
    return told + base + told + (b"" if in_file else base), last

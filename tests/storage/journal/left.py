"""A journal with some edits in it, and what a program leaves behind that is killed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journeymapper.model.edits.steps import add_step
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.journal import Journal
from tests.model.sketch import contents, records
from tests.storage.journal.deeds import Deeds


@dataclass
class Open:
    """A map that is being edited; `states[n]` is what it was like after n patches."""

    session: Session
    journal: Journal
    troubles: list[Exception] = field(default_factory=list)
    states: list[dict[str, Any]] = field(default_factory=list)

    @property
    def journey(self) -> Journey:
        return self.session.journey

    @property
    def file(self) -> Path:
        """The journal as it is now."""
        return files_of(self.journal)[-1]

    @property
    def file_name(self) -> str:
        """What its first file was called."""
        return folder.place(self.journal.session, 1).name

    def edit(self, count: int = 1, seed: int = 1) -> None:
        """Edits by chance, each of which changes something."""
        deeds = Deeds(self.journey, random.Random(seed))
        until = len(self.states) + count
        while len(self.states) < until:
            deeds.commit(self.session)

    def write(self, title: str) -> None:
        """One small edit."""
        fresh = self.journey.new_id("step")
        self.session.commit(add_step(self.journey, fresh, (0, 0), title=title))

    def kill(self) -> None:
        """Ends as a program that is killed: nothing is tidied up."""
        self.journal._beat.end(5)
        for each in (*self.journal._files(), *self.journal._useless):
            each.close()
        self.journal._ended = True


def open_map(path: Path | None = None, journey: Journey | None = None, **given: Any) -> Open:
    """A map with a journal; the sketch, if no other is given."""
    session = Session(Journey(records()) if journey is None else journey)
    troubles: list[Exception] = []
    journal = Journal.start(session.journey, path, told=troubles.append, **given)
    opened = Open(session, journal, troubles, [contents(session.journey)])

    session.subscribe(journal.append)
    session.subscribe(lambda _: opened.states.append(contents(session.journey)))
    return opened


def files_of(journal: Journal) -> list[Path]:
    return [each.path for each in folder.listed(folder.journals()) if each.session == journal.session]


def everything() -> list[str]:
    """All files in the journals' folders, without the lock of recoveries."""
    root = folder.journals()
    found = (path for path in root.rglob("*") if path.is_file() and path.name != "recovery.lock")
    return sorted(str(path.relative_to(root)) for path in found)

"""A journal from the first edit to a save and on, to be put through faults."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from journeymapper.storage.journal import journal as module
from journeymapper.storage.journal.reading import replay
from journeymapper.storage.standing import digest_of
from tests.model.sketch import contents
from tests.storage.faulty import Trial
from tests.storage.journal.left import Open, files_of, open_map
from tests.storage.trials import NAME, NEW_DATA, OLD, OLD_DATA


class _Edited:
    """Edits, a moment of rest, a save, edits and a moment of rest."""

    def __init__(self) -> None:
        self.map: Open | None = None

    def prepare(self, folder: Path) -> Callable[[], object]:
        (folder / NAME).write_bytes(OLD_DATA)

        def edit() -> None:
            # What the journal does by and by in a thread of its own is done here.
            with mock.patch.multiple(module, SYNC_AFTER=1000.0, RETRY_AFTER=1000.0):
                opened = self.map = open_map(folder / NAME, OLD.copy(), digest=digest_of(OLD_DATA))
                opened.write("een")
                opened.write("twee")
                opened.journal.sync()
                (folder / NAME).write_bytes(NEW_DATA)
                opened.journal.rebase(folder / NAME, digest_of(NEW_DATA))
                opened.write("drie")
                opened.journal.sync()
                opened.journal.sync()  # where the first found trouble, it wants to start anew

        return edit

    def lost(self, folder: Path) -> str:
        """What is wrong with what a next start would find."""
        opened, self.map = self.map, None
        if opened is None:
            return "there was no journal"
        opened.kill()
        told = len(opened.troubles)
        if told > 1:
            return f"trouble was told {told} times"
        if opened.journal.trouble is not None:
            return "" if told else "trouble was not told"
        left = files_of(opened.journal)
        if not left:
            return "there is no journal, and nobody was told"
        found = contents(replay(left[-1]).journey)
        return "" if found == opened.states[-1] else "what comes back is not the last that there was"


def _masked(name: str) -> str:
    """Journals are named by chance and counted."""
    return re.sub(r"[0-9a-f]{16}-\d{4}", "session", name)


_EDITED = _Edited()
JOURNAL = Trial("journal", _EDITED.prepare, _EDITED.lost, mask=_masked, may_raise=())

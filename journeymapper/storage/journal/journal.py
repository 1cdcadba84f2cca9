"""The journal of a map that is open: each patch is on its way to the disk before the next is made.

A journal is one file in the state folder, with what the map was like when it was opened or last saved, and
a line for each patch since. After every save, and when it grew long or could not be written, it starts anew
in a fresh file; the old one goes when the fresh one is on disk.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.beat import Beat
from journeymapper.storage.journal.entries import write_edit
from journeymapper.storage.journal.head import Beginning, head
from journeymapper.storage.journal.writer import Writer

SYNC_AFTER = 0.5
"""Seconds after the first line that is not yet on disk."""
RETRY_AFTER, RETRY_MOST = 5.0, 300.0
"""Seconds until a journal that could not be written starts anew, the first time and at most."""
_LONG, _TIMES_BASE = 8 * 1024 * 1024, 8
_PATIENCE = 5.0

_log = logging.getLogger(__name__)

Told = Callable[[Exception], None]


class Journal:
    """What is told of a journey's patches, kept until the map is saved and closed.

    No method raises: where the journal cannot be written, `told` is called once, perhaps from another
    thread, and writing is tried anew from time to time. Methods are to be called by one thread, after the
    journey was changed and before it changes again.
    """

    def __init__(self, journey: Journey, told: Told | None = None) -> None:
        """A journal of a journey, of which nothing is written yet; see `start`."""
        self.session = os.urandom(8).hex()
        """Names the journal among others."""
        self.trouble: Exception | None = None
        """Why nothing can be written at present."""
        self._journey = journey
        self._told = told
        self._path: Path | None = None
        self._digest: str | None = None
        self._saved = True
        self._generation = 0
        self._writer: Writer | None = None
        self._most = 0
        self._outdated: list[Writer] = []
        """To be removed once the present one is on disk."""
        self._useless: list[Writer] = []
        self._anew: Journey | None = None
        """Where to start anew from, while that is wanted."""
        self._retry = RETRY_AFTER
        self._ended = False
        self._has_told = False
        self._turn = threading.RLock()
        self._one_at_a_time = threading.RLock()
        self._beat = Beat(self._catch_up, f"journal {self.session}")

    @classmethod
    def start(
        cls,
        journey: Journey,
        path: Path | None = None,
        *,
        digest: str | None = None,
        saved: bool = True,
        made: Patch | None = None,
        told: Told | None = None,
    ) -> Journal:
        """The journal of a map that was opened; with `made` one that starts before that patch, and has it.

        `path` and `digest` (SHA-256 in hex) are those of the file that holds the journey as it is, None for
        a map without a file. With `saved` false the journey itself is worth keeping: a recovered map.
        """
        journal = cls(journey, told)
        begin = journey if made is None else _before(journey, made)
        journal._place(begin, path, digest, saved=saved)
        if made is not None:
            journal.append(made)
        return journal

    def append(self, patch: Patch) -> None:
        """Notes a patch that was made, undone or redone: as the session tells it."""
        with self._turn:
            if self._ended:
                return
            self._saved = False
            if self._writer is not None:
                try:
                    self._writer.append(write_edit(patch, time.time()))
                except Exception as error:  # noqa: BLE001 - whatever it is, the edit itself was made
                    self._outdated.append(self._writer)  # not to be written to: a torn line may be its last
                    self._writer = None
                    self._fail(error)
                else:
                    self._beat.ask(SYNC_AFTER)
                    if self._writer.size > self._most:
                        self._start_anew(self._journey)
            if self.trouble is not None:
                self._anew = self._journey.copy()
                self._beat.ask(self._retry)

    def rebase(self, path: Path, digest: str) -> None:
        """Starts anew after a save: the file at `path`, with this SHA-256 in hex, holds the journey."""
        with self._turn:
            if not self._ended:
                self._place(self._journey, path, digest, saved=True)

    def renew(self) -> None:
        """Starts anew from the journey as it is, if there is trouble: for who was told so."""
        with self._turn:
            if not self._ended and self.trouble is not None:
                self._start_anew(self._journey)

    def sync(self) -> None:
        """Has everything on disk when this returns, as far as the disk takes it: the lid is being closed."""
        with self._turn:
            if not self._ended:
                self._catch_up()

    def finish(self, *, keep: bool = False) -> None:
        """The map was closed, and is saved or not wanted: the journal goes, or joins the discarded ones."""
        if not self._end():
            return
        for each in self._files():
            each.close()
        if keep and self._writer is not None:
            folder.put_away(self._writer.path, folder.discarded())
        else:
            folder.sweep(self.session)

    def leave(self) -> None:
        """The program ends without asking: the journal stays for the next start to find, if it holds work."""
        self.sync()
        if self._saved:
            self.finish()
        elif self._end():
            for each in self._files():
                each.close()

    def _files(self) -> list[Writer]:
        return self._outdated if self._writer is None else [*self._outdated, self._writer]

    def _end(self) -> bool:
        """Whether the files may be closed now: not if that was done, or while a disk hangs."""
        with self._turn:
            before, self._ended = self._ended, True
        if before or not self._beat.end(_PATIENCE):
            return False
        for each in self._useless:
            each.remove()
        return True

    def _place(self, begin: Journey, path: Path | None, digest: str | None, *, saved: bool) -> None:
        self._path = None if path is None else path.absolute()
        self._digest, self._saved = digest, saved
        self._start_anew(begin)

    def _start_anew(self, journey: Journey) -> None:
        """A fresh file that starts from a journey. Where it cannot be made, what there was goes on."""
        self._generation += 1
        try:
            begin = Beginning(self.session, self._generation, self._path, self._digest, self._saved)
            folder.made(folder.journals())
            writer = Writer(folder.place(self.session, self._generation), *head(journey, begin))
        except Exception as error:  # noqa: BLE001 - an editor without a journal is better than none
            self._anew = journey if journey is self._anew else journey.copy()
            self._fail(error)
            return
        if self._writer is not None:
            (self._outdated if self._writer.is_on_disk else self._useless).append(self._writer)
        self._writer = writer
        self._most = max(_LONG, _TIMES_BASE * writer.size)
        self._anew, self.trouble = None, None
        self._beat.ask(SYNC_AFTER)

    def _catch_up(self) -> None:
        """Starts anew if that is wanted, and has what is written put on disk."""
        with self._one_at_a_time:
            with self._turn:
                if self._anew is not None:
                    self._start_anew(self._anew)
                writer, outdated, useless = self._writer, self._outdated, self._useless
                self._outdated, self._useless = [], []
            for each in useless:
                each.remove()
            # The editor is not kept waiting by the disk: it goes on while this is written.
            synced = writer is not None and self._synced(writer)
            if synced:
                for each in outdated:
                    each.remove()
            else:
                with self._turn:
                    self._outdated += outdated

    def _synced(self, writer: Writer) -> bool:
        try:
            writer.sync()
        except Exception as error:  # noqa: BLE001 - there is nobody to raise it to
            with self._turn:
                if writer is self._writer:
                    self._fail(error)
            return False
        self._retry = RETRY_AFTER
        return True

    def _fail(self, error: Exception) -> None:
        self.trouble = error
        if self._anew is not None:
            self._beat.ask(self._retry)
            self._retry = min(2 * self._retry, RETRY_MOST)
        if self._has_told:
            return
        self._has_told = True
        _log.warning("the journal cannot be written", exc_info=error)
        if self._told is not None:
            try:
                self._told(error)
            except Exception:  # noqa: BLE001 - it is another one's, and must not stop the journal
                _log.exception("what was told of the journal")


def _before(journey: Journey, made: Patch) -> Journey:
    """What a journey was like before a patch that was made last."""
    before = journey.copy()
    before.apply(made.inverse())
    return before

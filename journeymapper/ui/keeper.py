"""What ties a map in a window to its file and to the journal that brings it back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session

if TYPE_CHECKING:
    from journeymapper.storage.journal.journal import Journal
    from journeymapper.storage.saving import Saved
    from journeymapper.storage.standing import Standing

State = Literal["", "recovered", "version", "copy"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a map comes from: `standing` is how its own file stood when it was read, if it has one."""

    standing: Standing | None = None
    offered: Path | None = None
    """The file to offer when a map without one is saved."""
    state: State = ""
    read_only: bool = False
    """Its file is open elsewhere, and not to be saved to from here."""


NEW = Origin()


class Keeper(QObject):
    """Follows every commit of the session; a map that nobody has touched costs nothing.

    No trouble with the journal stops the work: it is told once, by `said`.
    """

    said = Signal(str)
    """Something for the status line."""
    moved = Signal()
    """The map has another state, or another file."""
    _trouble = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.origin = NEW
        self._session: Session | None = None
        self._journal: Journal | None = None
        self._backed: set[Path] = set()
        """Files of which this session has a version, or that it made."""
        self._unsubscribe: Callable[[], None] = lambda: None
        self._trouble.connect(self._tell_trouble)  # from the journal's thread it comes by the event loop

    def begin(self, session: Session, origin: Origin = NEW) -> None:
        """Keeps this session from now on; the one before was let go. Whoever shows it knows its state."""
        self.finish()
        self._session, self.origin = session, origin
        self._backed.clear()
        self._unsubscribe = session.subscribe(self._follow)
        if origin.state == "recovered":
            session.history.mark_unsaved()
            self._start(saved=False)

    def watch(self) -> None:
        """Says to other programs that the map's file is open here. To be called when there is time."""
        if self._session is not None and self._session.path is not None and self._journal is None:
            self._start(saved=not self._session.is_modified)

    @property
    def session_name(self) -> str:
        """Names this map's journal among those of all programs; empty while it has none."""
        return self._journal.session if self._journal is not None else ""

    @property
    def read_only(self) -> bool:
        """Whether the map is not to be saved to its file."""
        return self.origin.read_only

    def known(self, path: Path) -> Standing | None:
        """How the file at `path` stood when this map was read from it or saved to it; None for others."""
        own = self._session is not None and self._session.path == path
        return self.origin.standing if own else None

    def needs_backup(self, path: Path) -> bool:
        """Whether what the file holds is to be kept before it is replaced: once a session is enough."""
        return path not in self._backed

    def saved(self, path: Path, saved: Saved) -> None:
        """Notes that the file holds the map as it is. To be called before the session is told."""
        self.origin = Origin(saved.standing)
        self._backed.add(path)
        if self._journal is None:
            self._start(saved=True, at=path)
        else:
            self._journal.rebase(path, saved.standing.digest)
        self.moved.emit()

    def sync(self) -> None:
        """Has everything on disk when this returns: the machine may be about to sleep."""
        if self._journal is not None:
            self._journal.sync()

    def is_safe(self) -> bool:
        """Whether what is not saved is on disk by now, to be brought back after a crash."""
        self.sync()
        return self._journal is not None and self._journal.trouble is None

    def finish(self, *, keep: bool = False) -> None:
        """The map is saved, or not wanted: with `keep` what was not saved can be brought back for 14 days."""
        journal = self._let_go()
        if journal is not None:
            journal.finish(keep=keep)

    def leave(self) -> None:
        """The program ends without asking: what is not saved is offered at the next start."""
        journal = self._let_go()
        if journal is not None:
            journal.leave()

    def _let_go(self) -> Journal | None:
        self._unsubscribe()
        self._unsubscribe = lambda: None
        journal, self._journal, self._session = self._journal, None, None
        return journal

    def _follow(self, patch: Patch) -> None:
        if self._journal is None:
            self._start(saved=True, made=patch)  # undone, it leaves nothing that is worth keeping
        else:
            self._journal.append(patch)

    def _start(self, *, saved: bool, at: Path | None = None, made: Patch | None = None) -> None:
        # Imported here: no window needs it before something was changed or it has been painted.
        from journeymapper.storage.journal.journal import Journal  # noqa: PLC0415

        assert self._session is not None  # noqa: S101 - whoever starts has begun
        standing, place = self.origin.standing, self._place(at)
        self._journal = Journal.start(
            self._session.journey,
            place,
            digest=standing.digest if standing is not None and place is not None else None,
            saved=saved,
            made=made,
            told=lambda _: self._trouble.emit(),
        )

    def _place(self, at: Path | None) -> Path | None:
        """The file that the journal names: the map's own, or the one that it was."""
        if self._session is None or self.read_only:
            return None
        return at or self._session.path or self.origin.offered

    def _tell_trouble(self) -> None:
        self.said.emit(tr("Save often: this computer cannot keep unsaved work safe at the moment."))

"""A session: a journey being edited, its history and its file. This is what the editor talks to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journeymapper.model.history import History
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

Subscriber = Callable[[Patch], None]


class Session:
    """The one door for changes: commit, undo and redo, each told to all subscribers as a patch."""

    def __init__(self, journey: Journey | None = None, path: Path | None = None) -> None:
        """A session on a journey, with the file that it came from if it has one."""
        self.journey = journey if journey is not None else Journey()
        self.history = History()
        self.path = path
        self._subscribers: list[Subscriber] = []

    @property
    def is_modified(self) -> bool:
        """Whether there is something that the file does not hold."""
        return not self.history.is_saved

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls `subscriber` with every patch that was made, in order; returns what ends that."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def commit(self, patch: Patch, merge: str | None = None) -> bool:
        """Makes a patch and remembers it for undo; returns whether anything changed.

        With `merge`, a run of commits with the same text is one undo step (typing, nudging).

        Raises:
            RefusedError: the journey does not allow the patch; nothing has changed.
        """
        if not patch:
            return False
        self.journey.apply(patch)
        self.history.record(patch, merge)
        self._tell(patch)
        return True

    def undo(self) -> Patch | None:
        """Takes the latest undo step back; returns it, or None if there was none."""
        if not self.history.can_undo:
            return None
        patch = self.history.undoable[0]
        self.journey.apply(patch.inverse())
        self.history.undone()
        self._tell(patch.inverse())
        return patch

    def redo(self) -> Patch | None:
        """Makes the step that was undone last again; returns it, or None if there was none."""
        if not self.history.can_redo:
            return None
        patch = self.history.redoable[0]
        self.journey.apply(patch)
        self.history.redone()
        self._tell(patch)
        return patch

    def saved(self, path: Path) -> None:
        """Notes that the file at `path` holds the present state."""
        self.path = path
        self.history.mark_saved()

    def _tell(self, patch: Patch) -> None:
        """Tells everyone, even if someone fails: a view that fails must not leave the others behind."""
        failed: list[Exception] = []
        for subscriber in list(self._subscribers):
            try:
                subscriber(patch)
            except Exception as error:  # noqa: BLE001 - raised again below, after the others were told
                failed.append(error)
        if len(failed) == 1:
            raise failed[0]
        if failed:
            raise ExceptionGroup("views of the journey failed", failed)

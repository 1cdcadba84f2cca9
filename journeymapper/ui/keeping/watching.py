"""Notices, when a window is turned to again, that others have changed the file of its map meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import guarded

if TYPE_CHECKING:
    from journeymapper.ui.keeping.bar import Deed, OutsideBar


class Watching(QObject):
    """Tells it in a bar over the map, once for each change; nothing is decided for the user."""

    def __init__(self, editor: Editor, session: Session) -> None:
        super().__init__(editor.canvas)
        self._editor = editor
        self._session = session
        self._bar: OutsideBar | None = None
        self._told: tuple[object, ...] = ()
        """What was told last: it is not told again."""
        self._how: Literal["changed", "gone"] = "changed"
        self._happened = ""
        self._could_reload = False
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._unsubscribe = session.subscribe(lambda _: self._refresh())
        editor.keeper.moved.connect(self._put_away)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self._unsubscribe()
        self._timer.stop()
        self._editor.keeper.moved.disconnect(self._put_away)

    def retext(self) -> None:
        """Puts what is told in the language in use."""
        if self.panes():
            self._tell()

    def look(self) -> None:
        """The window is turned to: looks at the file as soon as that is done."""
        if self._session.path is not None:
            self._timer.start()

    def panes(self) -> list[QWidget]:
        """The bar while it is seen, for the keyboard."""
        return [self._bar] if self._bar is not None and self._bar.isVisible() else []

    @guarded
    def _look(self) -> None:
        # Imported here: a window is on the screen before it looks at its file again.
        from journeymapper.storage.standing import whereabouts  # noqa: PLC0415

        path = self._session.path
        known = None if path is None else self._editor.keeper.known(path)
        if path is None or known is None:
            return
        try:
            mark = _mark(path.stat())
            if mark == (known.device, known.inode, known.size, known.mtime_ns):
                return
            how = whereabouts(path, known)
        except FileNotFoundError:
            mark, how = (), "gone"
        except OSError:
            return  # not to be reached at the moment: saving will tell
        if how != "same" and (how, *mark) != self._told:
            self._told, self._how = (how, *mark), how
            self._tell()

    def _tell(self) -> None:
        # Imported here: files are changed by others more seldom than windows are turned to.
        from journeymapper.ui.keeping import outside  # noqa: PLC0415

        path = self._session.path
        if path is not None and self._how == "changed":
            self._happened = outside.what_happened(path, self._session.journey)
        self._ask()

    def _ask(self) -> None:
        from journeymapper.ui.keeping import outside, saving  # noqa: PLC0415

        path = self._session.path
        if path is None:
            return
        self._could_reload = not self._session.is_modified
        if self._how == "gone":
            text = tr("“{name}” is no longer there.", name=path.name)
            deeds: list[Deed] = [(tr("Save as…"), lambda: saving.save_as(self._editor))]
        else:
            text = tr("“{name}” was changed by someone else.", name=path.name) + f" {self._happened}"
            compare: Deed = tr("Compare…"), lambda: outside.compare(self._editor, path)
            deeds = [(tr("Open theirs beside"), lambda: outside.open_beside(self._editor, path)), compare]
            if self._could_reload:
                deeds = [(tr("Reload"), self._reload), compare]
        self._shown().tell(text, deeds)

    @guarded
    def _reload(self) -> None:
        self._put_away()
        self._editor.desk.reload(self._editor)

    def _shown(self) -> OutsideBar:
        if self._bar is None:
            from journeymapper.ui.keeping.bar import OutsideBar  # noqa: PLC0415

            self._bar = OutsideBar(self._editor.canvas)
        return self._bar

    def _refresh(self) -> None:
        """What can be done may have changed with the map."""
        if self.panes() and self._could_reload == self._session.is_modified:
            self._ask()

    def _put_away(self) -> None:
        if self._bar is not None:
            self._bar.put_away()


def _mark(found: object) -> tuple[object, ...]:
    return tuple(getattr(found, name) for name in ("st_dev", "st_ino", "st_size", "st_mtime_ns"))

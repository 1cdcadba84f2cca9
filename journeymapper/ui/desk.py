"""The program as a whole: its windows, its language and looks, and what it remembers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper import settings as stored
from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.reading import in_picture
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.model.session import Session
from journeymapper.resources import resource_path
from journeymapper.settings import Appearance, Settings
from journeymapper.storage import files, saving
from journeymapper.storage.saving import Opened
from journeymapper.ui import documents
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeper import NEW, Origin
from journeymapper.ui.keeping import opening
from journeymapper.ui.looks import colors_of
from journeymapper.ui.painted import WhenPainted
from journeymapper.ui.speech import Speech
from journeymapper.ui.stand import shape_of, stand_aside, take_shape
from journeymapper.ui.style import dress
from journeymapper.ui.window import MainWindow

log = logging.getLogger(__name__)

Read = TypeVar("Read")


class Desk(QObject):
    """All windows. Settings are written whenever they change."""

    def __init__(self, app: QApplication, settings: Settings, language: str | None = None) -> None:
        """`language` is for this time only; without it the remembered one holds, or the system's."""
        super().__init__(app)
        self.windows: list[MainWindow] = []
        self.settings = settings
        self._app = app
        self._speech = Speech(app, self)
        self._speech.use(language or settings.language)
        self._dress()
        hints = QGuiApplication.styleHints()
        for changed in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
            changed.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme of the maps in the windows."""
        return THEMES[colors_of(self.settings.appearance).theme]

    def open_journey(self, journey: Journey, beside: Editor | None, origin: Origin = NEW) -> MainWindow:
        return self._show(Session(journey), beside, origin)

    def open_file(self, path: Path, beside: Editor | None) -> bool:
        for window in self.windows:
            if window.session.path is not None and files.is_same_file(window.session.path, path):
                window.raise_()
                window.activateWindow()
                return True
        frame = beside.frame if beside is not None else None
        opened = self._read(path, frame, _opened)
        if opened is None:
            return False
        if isinstance(opened, Journey):
            self.open_journey(opened, beside)
            return True
        begun = opening.begun(path.absolute(), opened, frame, self._journals())
        if begun is None:
            return False
        self._show(begun[0], beside, begun[1])
        self.remember_file(path)
        return True

    def reload(self, editor: Editor) -> bool:
        window, path = cast("MainWindow", editor), editor.session.path
        opened = self._read(path, window, saving.opened) if path is not None else None
        if opened is None:
            return False
        origin = replace(window.keeper.origin, standing=opened.standing)
        window.show_session(Session(opened.journey, path), origin)
        window.canvas.zoom_fit()
        return True

    def remember_file(self, path: Path) -> None:
        self._keep(self.settings.with_recent(path.absolute()))

    def forget_file(self, path: Path) -> None:
        self._keep(self.settings.without_recent(path.absolute()))

    def note_used(self, ident: str) -> None:
        self._keep(self.settings.with_used(ident))

    def note_tour(self) -> None:
        self._keep(replace(self.settings, tour_seen=True))

    def use_language(self, language: str | None) -> None:
        self._keep(replace(self.settings, language=language))
        self._speech.use(language)
        for window in self.windows:
            window.retext()

    def use_appearance(self, appearance: Appearance) -> None:
        self._keep(replace(self.settings, appearance=appearance))
        self._dress()

    def use_words(self, words: bool) -> None:
        self._keep(replace(self.settings, words=words))
        for window in self.windows:
            window.use_words(words)

    def use_minimap(self, minimap: bool) -> None:
        self._keep(replace(self.settings, minimap=minimap))
        for window in self.windows:
            window.minimap.use(minimap)
            window.deeds.refresh()

    def use_signs(self, signs: bool) -> None:
        self._keep(replace(self.settings, signs=signs))
        for window in self.windows:
            window.checking.use_signs(signs)
            window.deeds.refresh()

    def use_tidy(self, tidy: bool) -> None:
        self._keep(replace(self.settings, tidy=tidy))
        for window in self.windows:
            window.canvas.makes_room = tidy
            window.deeds.refresh()

    def use_folded(self, folded: tuple[str, ...]) -> None:
        self._keep(replace(self.settings, folded=folded))

    def use_export(self, choices: str) -> None:
        self._keep(replace(self.settings, export=choices))

    def closed(self, editor: Editor) -> None:
        window = cast("MainWindow", editor)
        self._keep_shape(window)
        if window in self.windows:
            self.windows.remove(window)
            window.deleteLater()

    def quit(self) -> None:
        for window in list(self.windows):
            if window.session.is_modified:  # the question is about what is seen
                window.activateWindow()
            if not window.close():
                return

    def offer_recovery(self) -> None:
        """Looks for what was left behind unsaved, as soon as a window is on the screen."""
        if self.windows:
            WhenPainted(self.windows[0], self._offer_recovery)

    def leave(self) -> None:
        """The program is told to end: what is not saved is offered at the next start."""
        for window in self.windows:
            _take_over_typed(window)
            window.keeper.leave()

    def sync(self) -> None:
        """The machine may go to sleep: what is not saved is on disk when this returns."""
        for window in self.windows:
            window.keeper.sync()

    def _journals(self) -> list[str]:
        return [window.keeper.session_name for window in self.windows]

    def _offer_recovery(self) -> None:
        # Imported here: it is wanted once the first window has been painted.
        from journeymapper.ui.keeping import recovering  # noqa: PLC0415

        if self.windows:
            recovering.offer(self.windows[0])

    def _read(self, path: Path, frame: QWidget | None, read: Callable[[Path], Read]) -> Read | None:
        """What a file holds; that it cannot be read is told."""
        try:
            return read(path)
        except (OSError, RefusedError, ExchangeError) as error:
            if isinstance(error, FileNotFoundError):
                self.forget_file(path)
            if not self.windows:  # a message alone would be the last window, and its end that of the program
                self.open_journey(documents.new_journey(), None)
            boxes.tell(frame or self.windows[-1], documents.why_not(path, error))
            return None

    def _show(self, session: Session, beside: Editor | None, origin: Origin = NEW) -> MainWindow:
        """Shows a map in `beside` if that holds nothing yet, else in a window of its own."""
        untouched = next((each for each in self.windows if each is beside and _is_untouched(each)), None)
        if untouched is not None:
            untouched.show_session(session, origin)
            window = untouched
        else:
            window = MainWindow(session, self, self.theme, origin)
            take_shape(window, self.settings.geometry, self.settings.panels)
            if self.windows:
                stand_aside(window, self.windows[-1])
            self.windows.append(window)
            window.show()
        if session.journey.count("step"):
            window.canvas.zoom_fit()
        window.canvas.setFocus()
        return window

    def _dress(self) -> None:
        dress(self._app, colors_of(self.settings.appearance))
        for window in self.windows:
            window.redress(self.theme)

    @Slot()
    def _follow_system(self) -> None:
        if self.settings.appearance in ("system", "contrast"):
            self._dress()

    def _keep_shape(self, window: MainWindow) -> None:
        geometry, panels = shape_of(window)
        self._keep(replace(self.settings, geometry=geometry, panels=panels))

    def _keep(self, settings: Settings) -> None:
        """Remembers settings; that they cannot be written must not stop anyone's work."""
        if settings == self.settings:
            return
        self.settings = settings
        try:
            stored.settings_path().parent.mkdir(parents=True, exist_ok=True)
            files.replace_file(stored.settings_path(), stored.encode(settings))
        except OSError:
            log.warning("the settings could not be written", exc_info=True)


def _opened(path: Path) -> Opened | Journey:
    """A map for editing; just the journey, for a copy without a file, where saving must not change this one.

    That is a picture that carries it, or a file that comes with the program.
    """
    copy = in_picture(path)
    if copy is not None:
        return copy
    opened = saving.opened(path)
    return opened.journey if _is_sample(path) else opened


def _is_sample(path: Path) -> bool:
    """Whether a file comes with the program."""
    return files.is_same_file(path.parent, resource_path("samples"))


def _is_untouched(window: MainWindow) -> bool:
    session: Any = window.session
    history = session.history
    return (
        session.path is None
        and not session.is_modified
        and not history.can_undo
        and not history.can_redo
        and session.journey.count("step") == 0
    )


def _take_over_typed(window: MainWindow) -> None:
    """What is being typed is work, too; nothing that goes wrong with it costs the rest."""
    holder = window.focusWidget()
    try:
        if holder is not None:
            holder.clearFocus()
        window.canvas.accept_title()
    except Exception:
        log.exception("what was being typed")

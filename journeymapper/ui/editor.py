"""What an action knows of the window that it works in. Window and desk keep these promises."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.settings import Appearance, Settings
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.checking import Checking
from journeymapper.ui.keeper import NEW, Keeper, Origin
from journeymapper.ui.present.presenting import Presenting
from journeymapper.ui.tidying.tidying import Tidying


class Desk(Protocol):
    """The program as a whole: its windows, and what it remembers for all of them."""

    @property
    def settings(self) -> Settings: ...
    @property
    def windows(self) -> Sequence[Editor]: ...

    def open_file(self, path: Path, beside: Editor | None) -> bool:
        """Shows a file in the window `beside` if that is untouched, else in one of its own."""

    @property
    def theme(self) -> Theme:
        """The theme of the maps in the windows."""

    def open_journey(self, journey: Journey, beside: Editor | None, origin: Origin = NEW) -> Editor:
        """Shows a map without a file of its own: a new one, an example, a copy, one that was recovered.

        Returns its window.
        """

    def reload(self, editor: Editor) -> bool:
        """Shows what the map's file holds now in its window; whether it could be read."""

    def remember_file(self, path: Path) -> None:
        """Puts a file at the head of the recent ones."""

    def forget_file(self, path: Path) -> None:
        """Takes a file that is gone from the recent ones."""

    def note_used(self, ident: str) -> None:
        """Puts an action, step or lens at the head of what was chosen by name."""

    def note_tour(self) -> None:
        """Remembers that the tour was shown."""

    def use_language(self, language: str | None) -> None:
        """Speaks this language in all windows, or the system's."""

    def use_appearance(self, appearance: Appearance) -> None:
        """Light, dark, or as the system, in all windows."""

    def use_words(self, words: bool) -> None:
        """Words under the buttons of the toolbars, or icons alone."""

    def use_minimap(self, minimap: bool) -> None:
        """A small map in the corner when the map is larger than the view, or never."""

    def use_signs(self, signs: bool) -> None:
        """Signs of findings on the cards and arrows of the map, or none."""

    def use_tidy(self, tidy: bool) -> None:
        """Steps make room for a new one that comes from Tab or Enter, or it is put where there is room."""

    def use_folded(self, folded: tuple[str, ...]) -> None:
        """Remembers which groups of the inspector are folded."""

    def use_export(self, choices: str) -> None:
        """Remembers what was chosen about an export."""

    def closed(self, editor: Editor) -> None:
        """Notes that a window has been closed."""

    def quit(self) -> None:
        """Closes all windows, unless the user wants to keep one."""


class Editor(Protocol):
    """One window with the map in it."""

    @property
    def session(self) -> Session: ...
    @property
    def canvas(self) -> Canvas: ...
    @property
    def checking(self) -> Checking: ...
    @property
    def tidying(self) -> Tidying: ...
    @property
    def presenting(self) -> Presenting: ...
    @property
    def keeper(self) -> Keeper: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def frame(self) -> QMainWindow: ...

    def name(self) -> str:
        """What the map is called: its file or the one that it comes from, its title, or 'Untitled'."""

    def show_session(self, session: Session, origin: Origin = NEW) -> None:
        """Shows another map in this window; the one before is let go."""

    def saved(self, path: Path) -> None:
        """Notes that the file at `path` holds the map as it is."""

    def say(self, text: str) -> None:
        """Shows a short message in the status line, for a while."""

    def walk_panes(self, direction: int) -> None:
        """Gives the next (1) or previous (-1) pane the keyboard."""

    def panel_shown(self, panel: str) -> bool:
        """Whether a panel ("outline", "map", "inspector" or "history") is unfolded."""

    def show_panel(self, panel: str, shown: bool) -> None:
        """Unfolds a panel, or folds it."""

    def dress_actions(self) -> None:
        """Sees to it that every action has its icon: they are about to be shown."""

    def retext(self) -> None:
        """Puts everything in the language in use."""

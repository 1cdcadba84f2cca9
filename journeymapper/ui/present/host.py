"""What presenting sees of the window that it takes place in."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from journeymapper.settings import Settings
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.checking import Checking
from journeymapper.ui.tidying.tidying import Tidying


class Remembering(Protocol):
    """Who knows what the user has chosen."""

    @property
    def settings(self) -> Settings: ...


class Host(Protocol):
    """A window with a map in it."""

    @property
    def canvas(self) -> Canvas: ...
    @property
    def checking(self) -> Checking: ...
    @property
    def tidying(self) -> Tidying: ...
    @property
    def frame(self) -> QMainWindow: ...
    @property
    def desk(self) -> Remembering: ...

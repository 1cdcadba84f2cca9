"""Dialogs about the sample without a window of their own, dressed as the program is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.formats import Format
from journeymapper.exchange.options import Options
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.exporting.choices import Choices, Shown
from journeymapper.ui.exporting.dialog import ExportDialog
from journeymapper.ui.exporting.draft import Draft, Made
from journeymapper.ui.looks import colors_of
from journeymapper.ui.style import dress


@pytest.fixture
def house() -> Journey:
    return files.load(sample_path("house-buyer", "en"))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp, colors_of("light"))
    yield
    use_language("en")
    qapp.setStyleSheet("")


def draft_of(journey: Journey, shown: Shown | None = None) -> Draft:
    return Draft(journey, MapDrawing(journey, THEMES["light"]).bounds, shown or Shown())


@dataclass
class Done:
    """What the dialog wanted to have saved and copied; `good` is whether saving succeeds."""

    saved: list[tuple[Format, Options]] = field(default_factory=list)
    copied: list[Made] = field(default_factory=list)
    good: bool = True

    def save(self, form: Format, options: Options) -> bool:
        self.saved.append((form, options))
        return self.good

    def copy(self, made: Made) -> str:
        self.copied.append(made)
        return "copied it"


@pytest.fixture
def done() -> Done:
    return Done()


Opener = Callable[..., ExportDialog]


@pytest.fixture
def shown_dialog(qtbot: QtBot, done: Done, house: Journey) -> Iterator[Opener]:
    """Shows the dialog about a journey, the sample if none is given."""
    made: list[ExportDialog] = []

    def show(
        choices: Choices | None = None, shown: Shown | None = None, journey: Journey | None = None
    ) -> ExportDialog:
        draft = draft_of(journey or house, shown)
        dialog = ExportDialog(None, draft, choices or Choices(), done.save, done.copy)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it is looked at afterwards
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.kinds.hasFocus)
        return dialog

    yield show
    for dialog in made:
        dialog.close()
        dialog.deleteLater()

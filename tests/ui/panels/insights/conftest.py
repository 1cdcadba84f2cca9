"""The panel of insights, unfolded, on the house buyer's map, whose figures have been worked out."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.panels.insights.pages import PAGES
from journeymapper.ui.panels.insights.panel import InsightsPanel
from journeymapper.ui.panels.insights.rows import Row
from journeymapper.ui.panels.insights.sentences import Sentences
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Reader:
    """A salesperson who reads what the map tells."""

    window: MainWindow
    panel: InsightsPanel
    qtbot: QtBot

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def canvas(self) -> Canvas:
        return self.window.canvas

    @property
    def sentences(self) -> Sentences:
        """The list of the page in sight."""
        return self.panel.pages.lists[self.panel.pages.name]

    @property
    def rows(self) -> list[Row]:
        return list(self.sentences.rows.rows)

    def settle(self) -> None:
        """Waits until the figures are those of the map as it is."""
        self.qtbot.waitUntil(lambda: not self.panel.figures.is_stale)

    def turn(self, page: str) -> None:
        """Turns to a page with the mouse."""
        bar = self.panel.pages.tabBar()
        QTest.mouseClick(bar, LEFT, pos=bar.tabRect(PAGES.index(page)).center())
        assert self.panel.pages.name == page

    def look(self, supplier: str | None = None, segment: str | None = None) -> None:
        self.canvas.set_lens(Lens(supplier, segment))

    def texts(self) -> list[str]:
        return [row.text for row in self.rows if not row.heading]

    def place(self, text: str) -> QModelIndex:
        """Where the row that begins like this stands."""
        at = next(at for at, row in enumerate(self.rows) if row.text.startswith(text))
        return self.sentences.rows.index(at, 0)

    def click(self, text: str) -> Row:
        """Clicks on the row that begins like this."""
        index = self.place(text)
        row = self.rows[index.row()]
        place = self.sentences.visualRect(index).center()
        QTest.mouseClick(self.sentences.viewport(), LEFT, pos=place)
        return row

    def head(self) -> dict[str, str]:
        """What stands under the figure."""
        facts = self.panel.pages.head._facts
        return {what.text(): value.text() for what, value in facts if what.text()}

    def choices(self, side: str) -> list[str]:
        box = self.panel.choosers.boxes["supplier" if side == "supplier" else "segment"]
        return [box.itemText(at) for at in range(box.count())]


Reading = Callable[[Journey], Reader]


@pytest.fixture
def reading(opener: Opener, qtbot: QtBot) -> Reading:
    """Unfolds the panel on a journey."""

    def read(journey: Journey) -> Reader:
        window = opener(journey)
        window.show_panel("insights", True)
        panel = window.docks["insights"].widget()
        assert isinstance(panel, InsightsPanel)
        made = Reader(window, panel, qtbot)
        made.settle()
        return made

    return read


@pytest.fixture
def reader(reading: Reading, house_buyer: Journey) -> Reader:
    return reading(house_buyer)

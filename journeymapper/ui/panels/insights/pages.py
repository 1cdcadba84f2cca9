"""The pages of the panel: of one supplier, of all beside each other, who works together, and the way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui.panels.insights.chart import ContactChart
from journeymapper.ui.panels.insights.head import Head
from journeymapper.ui.panels.insights.rows import Row
from journeymapper.ui.panels.insights.sentences import Sentences
from journeymapper.ui.panels.insights.together import TogetherTable
from journeymapper.ui.panels.insights.work import AllInsights

PAGES = ("supplier", "compare", "together", "way")


class Pages(QTabWidget):
    """Each page scrolls; what is told stands in a list on it."""

    turned = Signal()
    """Another page is in sight."""
    pressed_on = Signal(object)
    """A sentence or a cell that is about something on the map was pressed: its row."""
    chosen = Signal(str)
    """A supplier was chosen in the chart."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("insights_pages")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.head = Head()
        self.chart = ContactChart(theme)
        self.table = TogetherTable()
        self.signs = QLabel()
        self.signs.setObjectName("insights_quiet")
        self.signs.setTextFormat(Qt.TextFormat.PlainText)
        self.signs.setWordWrap(True)
        self.signs.setContentsMargins(8, 6, 8, 4)
        self.lists = {name: Sentences(f"insights_{name}_list") for name in PAGES}
        above: dict[str, tuple[QWidget, ...]] = {
            "supplier": (self.head,),
            "compare": (self.chart,),
            "together": (self.signs, self.table),
            "way": (),
        }
        for name in PAGES:
            self.addTab(self._page(name, *above[name]), "")
            self.lists[name].pressed_on.connect(self.pressed_on)
        self.table.pressed_on.connect(self.pressed_on)
        self.chart.chosen.connect(self.chosen)
        self.currentChanged.connect(lambda _: self.turned.emit())

    @property
    def name(self) -> str:
        """The page in sight."""
        return PAGES[self.currentIndex()]

    def retext(self) -> None:
        """Puts the titles in the language in use."""
        titles = (tr("Supplier"), tr("Compare"), tr("Together"), tr("The way"))
        for at, (name, title) in enumerate(zip(PAGES, titles, strict=True)):
            self.setTabText(at, title)
            self.lists[name].setAccessibleName(title)
            self.lists[name].redress()
        self.tabBar().setAccessibleName(tr("Insights"))
        self.signs.setText(tr("• steps where both are in contact, → hand-overs"))
        self.table.setAccessibleName(tr("Working together: suppliers by suppliers"))
        self.table.setAccessibleDescription(tr("Enter shows it on the map"))

    def show_nothing(self, page: str, *, has_steps: bool) -> None:
        """Says what has to be there first."""
        text = (
            tr(
                "There are no suppliers yet. Name them in the panel at the left and mark at which steps they "
                "are in contact: then this tells how far customers are when they meet each of them."
            )
            if has_steps
            else tr("As soon as there are steps, this tells how far customers are when they meet a supplier.")
        )
        for each in (self.head, self.chart, self.signs, self.table):
            each.hide()
        self.lists[page].show_rows([Row(text, missing=True)])

    def fill(self, page: str, journey: Journey, figures: AllInsights, lens: Lens, theme: Theme) -> None:
        """Shows the figures on a page, for the supplier and segment of a lens."""
        # Imported when there are figures: it brings networkx and numpy, which are there by then.
        from journeymapper.ui.panels.insights import wording  # noqa: PLC0415

        supplier, segment = lens.supplier, lens.segment
        if page == "supplier":
            self.head.show_headline(wording.headline(journey, figures, segment, supplier))
            rows = wording.supplier_rows(journey, figures, segment, supplier)
        elif page == "compare":
            lines = wording.chart_lines(journey, figures, theme)
            self.chart.show_lines(lines, partial(wording.point_text, journey, figures), supplier, theme)
            self.chart.show()
            rows = wording.compare_rows(journey, figures)
        elif page == "together":
            self.table.show_pairs(journey, wording.pair_rows(journey, figures.of(segment)), supplier)
            for each in (self.signs, self.table):
                each.show()
            rows = wording.together_rows(journey, figures, segment, supplier)
        else:
            rows = wording.way_rows(journey, figures, segment)
        self.lists[page].show_rows(rows)

    def _page(self, name: str, *above: QWidget) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("insights_inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        for each in (*above, self.lists[name]):
            column.addWidget(each)
        column.addStretch()
        area = QScrollArea()
        area.setObjectName("insights_page")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.lists[name].moved.connect(partial(self._reveal, area, inner, self.lists[name]))
        return area

    def _reveal(self, area: QScrollArea, inner: QWidget, rows: Sentences, rect: QRect) -> None:
        """Scrolls to the sentence that the keyboard is at."""
        place = rows.mapTo(inner, rect.center())
        area.ensureVisible(place.x(), place.y(), 0, rect.height() // 2 + 8)

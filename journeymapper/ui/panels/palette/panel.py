"""The palette: suppliers, sources of evidence and votes, dragged onto cards or put on what is selected."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeymapper.drawing.badge import HEIGHT, Badge, badge_shapes, badge_width, short_names
from journeymapper.drawing.paint import paint
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import source_name
from journeymapper.model.patch import Patch
from journeymapper.model.records import Source
from journeymapper.model.session import Session
from journeymapper.ui.canvas.carried import EvidenceMark, Mark, SupplierMark, VoteMark
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.palette.flow import Flow
from journeymapper.ui.panels.palette.item import PaletteItem

_SIGNS: dict[Source, str] = {
    "observation": "ph.eye",
    "data": "ph.chart-bar",
    "interview": "ph.chat-circle-text",
    "colleague": "ph.user",
    "social_media": "ph.share-network",
    "assumption": "ph.question",
}
_ICON = 16
_DOT = 9


class Palette(QScrollArea):
    """All there is to put on the map."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._canvas = canvas
        self._session = session
        inner = QWidget()
        inner.setObjectName("palette_inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 2, 8, 8)
        column.setSpacing(3)
        self._above_suppliers = _label(column)
        self._suppliers = Flow(gap=2)
        column.addLayout(self._suppliers)
        self._above_others = _label(column)
        flow = Flow(gap=2)
        column.addLayout(flow)
        column.addStretch()
        self.setWidget(inner)
        self._shown: object = None
        self._sellers: list[PaletteItem] = []
        self._others = [self._make(EvidenceMark(source), f"palette_{source}") for source in _SIGNS]
        self._others.append(self._make(VoteMark(), "palette_vote"))
        for item in self._others:
            item.setIconSize(QSize(_ICON, _ICON))
            flow.addWidget(item)
        self.release = session.subscribe(self._follow)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(232, 170)

    @property
    def items(self) -> list[PaletteItem]:
        """All items, in order."""
        return [*self._sellers, *self._others]

    def retext(self) -> None:
        """Puts everything in the language and the colours in use."""
        for item in self._others:
            if isinstance(item.mark, EvidenceMark):
                item.setIcon(icon(_SIGNS[item.mark.source]))
                hint = tr("Drag it onto a card or an arrow, or press Enter for what is selected.")
                item.call(tr("Known by {source}", source=source_name(item.mark.source)), hint)
            else:
                item.setIcon(_dot(QColor(self._canvas.drawing.theme.small)))
                item.call(tr("Add a vote"), _hint())
        self._above_others.setText(tr("How it is known, and votes"))
        self._shown = None
        self._read()

    def _follow(self, patch: Patch) -> None:
        if any(kind == "supplier" for kind, _ in patch.changes):
            self._read()

    def _read(self) -> None:
        """Shows the suppliers as they are now; the keyboard stays at the same one."""
        suppliers, theme = self._session.journey.suppliers, self._canvas.drawing.theme
        shown = [(each.id, each.name, each.short, each.color) for each in suppliers]
        if shown == self._shown:
            return
        self._shown = shown
        focused = QApplication.focusWidget()
        held = next((each.mark for each in self._sellers if each is focused), None)
        old = self._sellers
        shorts = short_names(suppliers)
        self._sellers = []
        for at, each in enumerate(suppliers):
            item = self._make(SupplierMark(each.id), f"palette_supplier_{each.id}")
            badge = Badge(each.id, shorts[each.id], None, "direct", theme.supplier_color(at, each.color))
            pixmap = _pill(badge, theme, self.devicePixelRatioF())
            item.setIcon(QIcon(pixmap))
            item.setIconSize(pixmap.deviceIndependentSize().toSize())
            item.call(each.name or tr("(no name)"), _hint())
            self._sellers.append(item)
            self._suppliers.addWidget(item)
        self._above_suppliers.setText(tr("Suppliers") if suppliers else tr("The map has no suppliers yet."))
        for before, after in pairwise(self.items):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(self.items[0])
        if held is not None:
            here = next((each for each in self.items if each.mark == held), self.items[0])
            here.show()  # what is not shown yet cannot have the keyboard
            here.setFocus()
        for item in old:
            self._suppliers.removeWidget(item)
            item.hide()
            item.deleteLater()

    def _walk(self, item: PaletteItem, by: int) -> None:
        items = self.items
        items[(items.index(item) + by) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, mark: Mark, name: str) -> PaletteItem:
        return PaletteItem(self._canvas, mark, name, self._walk)


def _hint() -> str:
    return tr("Drag it onto a card, or press Enter for the selected steps.")


def _label(column: QVBoxLayout) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "quiet")
    label.setWordWrap(True)
    column.addWidget(label)
    return label


def _pill(badge: Badge, theme: Theme, ratio: float) -> QPixmap:
    """A supplier's badge by itself."""
    made = QPixmap(QSize(round(badge_width(badge)), round(HEIGHT)) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint(painter, badge_shapes(badge, 0.0, 0.0, theme))
    return made


def _dot(color: QColor) -> QIcon:
    """The dot of a vote."""
    made = QPixmap(2 * _ICON, 2 * _ICON)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse((_ICON - _DOT) // 2, (_ICON - _DOT) // 2, _DOT, _DOT)
    return QIcon(made)

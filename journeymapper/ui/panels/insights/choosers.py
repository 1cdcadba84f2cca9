"""The choosers at the top of the panel. They are the lens: choosing here chooses there, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from journeymapper.drawing.lens import Side, with_lens
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.colors import swatch


class Choosers(QWidget):
    """Supplier at the left, segment at the right, a word above each."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.boxes: dict[Side, Box] = {}
        self._words: dict[Side, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        sides: tuple[Side, ...] = ("supplier", "segment")
        for column, side in enumerate(sides):
            box = self.boxes[side] = Box()
            box.setObjectName(f"insights_{side}")
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.setMaxVisibleItems(16)
            box.view().setTextElideMode(Qt.TextElideMode.ElideRight)
            box.activated.connect(lambda at, side=side: self.choose(side, self.boxes[side].itemData(at)))
            word = self._words[side] = QLabel()
            word.setObjectName("insights_quiet")
            word.setTextFormat(Qt.TextFormat.PlainText)
            word.setBuddy(box)
            grid.addWidget(word, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)

    def choose(self, side: Side, ident: str | None) -> None:
        """Chooses a supplier or segment: it is that of the lens."""
        canvas = self._editor.canvas
        canvas.set_lens(with_lens(canvas.lens, side, ident))

    def fill(self) -> None:
        """Lists what the map has now, in the language and theme in use."""
        journey, theme = self._editor.session.journey, self._editor.canvas.drawing.theme
        self._words["supplier"].setText(tr("Supplier"))
        self._words["segment"].setText(tr("Segment"))
        nobody = {
            "supplier": tr("Choose…") if journey.suppliers else tr("None"),
            "segment": tr("All routes open"),
        }
        for side, box in self.boxes.items():
            for part in (box, box.view()):
                part.setAccessibleName(self._words[side].text())
            box.clear()
            box.addItem(nobody[side], None)
            entries = journey.entries("supplier" if side == "supplier" else "segment")
            for at, each in enumerate(entries):
                name = one_line(each.name).strip() or tr("(no name)")
                box.addItem(swatch(QColor(theme.supplier_color(at, each.color))), name, each.id)
            box.setEnabled(box.count() > 1)
        self.refresh()

    def refresh(self) -> None:
        """Shows the lens that is on."""
        lens = self._editor.canvas.lens
        for side, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(getattr(lens, side))))

"""How large an export is to be: a size of its own, or a sheet of paper, one or several."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QWidget

from journeymapper.exchange.options import Paper, Tile
from journeymapper.i18n.language import current_language, tr
from journeymapper.ui.exporting.choices import LIMITS, By, Size
from journeymapper.ui.panels.box import Box

_USUAL = -1.0
"""Stands for a margin that is left to the format."""
_LETTERS = 8
_INNER = (6, 0, 6, 0)
_DECIMALS = {"percent": 0, "pixels": 0, "centimetres": 1}
_STEPS = {"percent": 10.0, "pixels": 100.0, "centimetres": 1.0}


def form(of: QWidget | None = None) -> QFormLayout:
    """Labels beside fields that are as wide as there is room."""
    made = QFormLayout(of) if of is not None else QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setVerticalSpacing(8)
    made.setHorizontalSpacing(10)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made


def number_field(name: str, suffix: str, least: float, most: float, decimals: int = 0) -> QDoubleSpinBox:
    """A field for a number with its unit, written as in the language in use."""
    field = QDoubleSpinBox()
    field.setAccessibleName(name)
    field.setLocale(QLocale(current_language()))
    field.setGroupSeparatorShown(True)
    field.setKeyboardTracking(False)
    field.setDecimals(decimals)
    field.setRange(least, most)
    field.setSuffix(suffix)
    field.lineEdit().setTextMargins(*_INNER)
    return field


def box(name: str, entries: list[tuple[Any, str]]) -> Box:
    """A box to choose one of these: value and text."""
    made = Box()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_LETTERS)
    for value, text in entries:
        made.addItem(text, value)
    return made


class SizeFields(QWidget):
    """The fields of a `Size`; what the format does not heed is not shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._size = Size()
        self._heeds: frozenset[str] = frozenset()
        self.by = box(tr("Size"), [])
        self.amount = number_field(tr("Size"), "", 0, 1)
        self.paper = box(tr("Paper"), [(each, each) for each in get_args(Paper)])
        self.tile = box(tr("Sheets"), [])
        self.dpi = number_field(tr("Sharpness"), " dpi", *LIMITS["dpi"])
        self.dpi.setSingleStep(50)
        self.margin = number_field(tr("Margin"), "", _USUAL, LIMITS["margin"][1])
        self.margin.setSpecialValueText(tr("As usual"))
        self.form = form(self)
        rows: list[tuple[str, QWidget]] = [
            (tr("Size"), self.by),
            ("", self.amount),
            (tr("Paper"), self.paper),
            (tr("Sheets"), self.tile),
            (tr("Sharpness"), self.dpi),
            (tr("Margin"), self.margin),
        ]
        for text, field in rows:
            self.form.addRow(text, field)
        self._connect()

    @property
    def chosen(self) -> Size:
        """The size as it is now."""
        return self._size

    def show_size(self, size: Size, heeds: frozenset[str]) -> None:
        """Shows a size for a format that heeds these options; says nothing of it."""
        self._size, self._heeds = size, heeds
        self.blockSignals(True)
        self._fill_by()
        self._refresh()
        self.blockSignals(False)

    def _connect(self) -> None:
        self.by.activated.connect(lambda _at: self._take("by", self.by.currentData()))
        self.paper.activated.connect(lambda _at: self._take("paper", self.paper.currentData()))
        self.tile.activated.connect(lambda _at: self._take("tile", self.tile.currentData()))
        self.dpi.valueChanged.connect(lambda value: self._take("dpi", value))
        self.margin.valueChanged.connect(lambda value: self._take("margin", None if value < 0 else value))
        self.amount.valueChanged.connect(self._take_amount)

    def _take_amount(self, value: float) -> None:
        if self._size.by == "paper":
            return
        self._take(self._size.by, int(value) if self._size.by == "pixels" else value)

    def _take(self, name: str, value: Any) -> None:
        if getattr(self._size, name) == value or self.signalsBlocked():
            return
        self._size = replace(self._size, **{name: value})
        self.blockSignals(True)
        self._refresh()
        self.blockSignals(False)
        self.changed.emit()

    def _fill_by(self) -> None:
        ways: list[tuple[By, str]] = [
            ("percent", tr("In percent")),
            ("pixels", tr("Width in pixels")),
            ("centimetres", tr("Width in cm")),
            ("paper", tr("Sheet of paper")),
        ]
        self.by.clear()
        for way, text in ways:
            if ("paper" in self._heeds) if way == "paper" else ("scale" in self._heeds):
                self.by.addItem(text, way)

    def _refresh(self) -> None:
        size, heeds = self._size, self._heeds
        is_offered = self.by.findData(size.by) >= 0 or not self.by.count()
        by = size.by if is_offered else self.by.itemData(0)
        self._size = size = replace(size, by=by)
        self.by.setCurrentIndex(self.by.findData(by))
        on_paper = by == "paper"
        if not on_paper:
            self._show_amount(size)
        self.paper.setCurrentIndex(self.paper.findData(size.paper))
        self._fill_tiles(size)
        self.dpi.setValue(size.dpi)
        self.margin.setSuffix(" mm" if on_paper else " px")
        self.margin.setValue(_USUAL if size.margin is None else size.margin)
        sized = bool({"scale", "paper"} & heeds)
        for field, seen in (
            (self.by, sized and self.by.count() > 1),
            (self.amount, sized and not on_paper),
            (self.paper, on_paper),
            (self.tile, on_paper and "tile" in heeds),
            (self.dpi, "dpi" in heeds and by in ("centimetres", "paper")),
            (self.margin, "margin" in heeds),
        ):
            self.form.setRowVisible(field, seen)

    def _show_amount(self, size: Size) -> None:
        units = {"percent": "\u00a0%", "pixels": " px", "centimetres": " cm"}
        self.amount.setDecimals(_DECIMALS[size.by])
        self.amount.setSingleStep(_STEPS[size.by])
        self.amount.setRange(*LIMITS[size.by])
        self.amount.setSuffix(units[size.by])
        self.amount.setValue(getattr(size, size.by))

    def _fill_tiles(self, size: Size) -> None:
        """A poster is made of sheets that are smaller than it."""
        self.tile.clear()
        self.tile.addItem(tr("One sheet {paper}", paper=size.paper), None)
        for tile in get_args(Tile):
            if size.paper < tile:  # A3 is larger than A4
                self.tile.addItem(tr("Several sheets {paper}", paper=tile), tile)
        at = max(0, self.tile.findData(size.tile))
        self.tile.setCurrentIndex(at)
        self._size = replace(size, tile=self.tile.itemData(at))
        self.tile.setEnabled(self.tile.count() > 1)

"""What of the map is exported: all of it, under which lens, the selected steps, and the parts beside it."""

from __future__ import annotations

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeymapper.drawing.lens import NO_LENS
from journeymapper.drawing.parts import Parts
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey
from journeymapper.model.records import ListKind
from journeymapper.ui.exporting.choices import Choices, Shown, What
from journeymapper.ui.exporting.size_fields import box, form
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.inspector.field import quiet_label
from journeymapper.ui.panels.inspector.tick import Tick
from journeymapper.ui.poster_parts import PART_NAMES


class WhatFields(QWidget):
    """The fields of `what`, of another lens, and of the parts of a poster."""

    changed = Signal()

    def __init__(self, journey: Journey, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._heeds: frozenset[str] = frozenset()
        self.what = box(tr("What"), _ways(journey, shown))
        self.supplier = _entries(journey, "supplier", tr("Supplier"))
        self.segment = _entries(journey, "segment", tr("Segment"))
        self.parts = {name: Tick(text()) for name, (text, _) in PART_NAMES.items()}
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(quiet_label(tr("Beside the map")))
        for name, part in self.parts.items():
            part.setObjectName(f"export_part_{name}")
            part.toggled.connect(lambda _on: self._tell())
            column.addWidget(part)
        self._beside = beside
        self.form = form(self)
        for text, field in (
            (tr("What"), self.what),
            (tr("Supplier"), self.supplier),
            (tr("Segment"), self.segment),
        ):
            self.form.addRow(text, field)
        self.form.addRow(beside)
        for each in (self.what, self.supplier, self.segment):
            each.activated.connect(lambda _at: self._chosen())

    def taken(self, choices: Choices) -> Choices:
        """These choices with what the fields say."""
        on = {name: part.isChecked() for name, part in self.parts.items()}
        return replace(
            choices,
            what=self.what.currentData(),
            supplier=self.supplier.currentData(),
            segment=self.segment.currentData(),
            parts=Parts(**on),
        )

    def show_choices(self, choices: Choices, heeds: frozenset[str]) -> None:
        """Shows these choices for a format; says nothing of it."""
        self.blockSignals(True)
        self.what.setCurrentIndex(max(0, self.what.findData(choices.what)))
        self.supplier.setCurrentIndex(max(0, self.supplier.findData(choices.supplier)))
        self.segment.setCurrentIndex(max(0, self.segment.findData(choices.segment)))
        parts = choices.parts or self._shown.parts
        for each in fields(parts):
            self.parts[each.name].setChecked(getattr(parts, each.name))
        self._refresh(heeds)
        self.blockSignals(False)

    def _refresh(self, heeds: frozenset[str]) -> None:
        self._heeds = heeds
        has_what = bool({"supplier", "segment", "only"} & heeds) and self.what.count() > 1
        self.form.setRowVisible(self.what, has_what)
        other = has_what and self.what.currentData() == "lens"
        self.form.setRowVisible(self.supplier, other and self.supplier.count() > 1)
        self.form.setRowVisible(self.segment, other and self.segment.count() > 1)
        self.form.setRowVisible(self._beside, "parts" in heeds)

    def _chosen(self) -> None:
        self._refresh(self._heeds)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()


def _ways(journey: Journey, shown: Shown) -> list[tuple[What, str]]:
    """What there is to choose from: a lens on the canvas, a selection, other lenses."""
    ways: list[tuple[What, str]] = []
    if shown.lens != NO_LENS:
        ways.append(("shown", tr("The lens of the window")))
    ways.append(("map", tr("The whole map")))
    if journey.suppliers or journey.segments:
        ways.append(("lens", tr("Another lens")))
    if shown.selection:
        ways.append(("selection", tr("The selected steps ({n})", n=len(shown.selection))))
    return ways


def _entries(journey: Journey, kind: ListKind, name: str) -> Box:
    entries = [(each.id, one_line(each.name) or tr("(no name)")) for each in journey.entries(kind)]
    return box(name, [(None, tr("None")), *entries])

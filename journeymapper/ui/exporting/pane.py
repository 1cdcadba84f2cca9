"""The choices of an export, one below the other: only those that the format heeds are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QScrollArea, QVBoxLayout, QWidget

from journeymapper.exchange.options import ThemeName
from journeymapper.i18n.language import LANGUAGES, tr
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.choices import Choices, Shown
from journeymapper.ui.exporting.size_fields import SizeFields, box, form
from journeymapper.ui.exporting.what_fields import WhatFields
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.inspector.field import quiet_label
from journeymapper.ui.panels.inspector.tick import Tick

_THEMES: tuple[tuple[ThemeName, Callable[[], str]], ...] = (
    ("light", lambda: tr("Light")),
    ("dark", lambda: tr("Dark")),
    ("print", lambda: tr("For paper")),
)
_LANGUAGES = {"nl": "Nederlands", "en": "English"}
_LABEL = QFormLayout.ItemRole.LabelRole
_WIDTH, _NARROW = 310, 250
"""Pixels, with a bar to scroll with."""


class Pane(QScrollArea):
    """The fields of `Choices`, in groups; `changed` tells that one has another value."""

    changed = Signal()

    def __init__(self, journey: Journey, shown: Shown) -> None:
        super().__init__()
        self.setObjectName("export_pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices = Choices()
        self.what = WhatFields(journey, shown)
        self.size_fields = SizeFields()
        self.themes = box(tr("Colors"), [(name, label()) for name, label in _THEMES])
        self.languages = box(
            tr("Language"),
            [(None, tr("As in the window")), *((each, _LANGUAGES[each]) for each in LANGUAGES)],
        )
        self.transparent = Tick(tr("Transparent background"))
        self.carry = Tick(tr("The map goes along"))
        self._private = quiet_label(
            tr(
                "Whoever has the file can open the whole map from it again: all steps, notes, names and "
                "evidence, also those that are not in the picture."
            )
        )
        self._nothing = quiet_label(tr("Here is nothing to choose: the whole map is written."))
        self._look = form()
        self._look.addRow(tr("Colors"), self.themes)
        self._look.addRow(self.transparent)
        self._look.addRow(tr("Language"), self.languages)
        self._lay_out()
        self._even_labels()
        self._connect()
        let_flick(self)

    def choices(self) -> Choices:
        """What is chosen."""
        return self._choices

    def show_choices(self, choices: Choices, heeds: frozenset[str]) -> None:
        """Shows these for a format that heeds these options; says nothing of it."""
        self._choices = choices
        self.blockSignals(True)
        self.what.show_choices(choices, heeds)
        self.themes.setCurrentIndex(self.themes.findData(choices.theme))
        self.languages.setCurrentIndex(max(0, self.languages.findData(choices.language)))
        self.transparent.setChecked(choices.transparent)
        self.carry.setChecked(choices.carry)
        self.size_fields.show_size(choices.size, heeds)
        self._look.setRowVisible(self.themes, "theme" in heeds)
        self._look.setRowVisible(self.transparent, "transparent" in heeds)
        self._look.setRowVisible(self.languages, "language" in heeds)
        self._carried.setVisible("carry" in heeds)
        self._nothing.setVisible(not heeds)
        self.blockSignals(False)

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 420)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, 120)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("export_inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(2, 0, 10, 0)
        column.setSpacing(16)
        column.addWidget(self._nothing)
        column.addWidget(self.what)
        look = QWidget()
        look.setLayout(self._look)
        column.addWidget(look)
        column.addWidget(self.size_fields)
        self._carried = QWidget()
        carried = QVBoxLayout(self._carried)
        carried.setContentsMargins(0, 0, 0, 0)
        carried.setSpacing(2)
        carried.addWidget(self.carry)
        carried.addWidget(self._private)
        column.addWidget(self._carried)
        column.addStretch()
        self.setWidget(inner)

    def _even_labels(self) -> None:
        """All fields begin at one line."""
        forms = (self.what.form, self._look, self.size_fields.form)
        cells = [each.itemAt(row, _LABEL) for each in forms for row in range(each.rowCount())]
        labels = [label for cell in cells if cell is not None and (label := cell.widget()) is not None]
        wide = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(wide)

    def _connect(self) -> None:
        self.what.changed.connect(self._take)
        self.size_fields.changed.connect(self._take)
        for box_ in (self.themes, self.languages):
            box_.activated.connect(lambda _at: self._take())
        for check in (self.transparent, self.carry):
            check.toggled.connect(lambda _on: self._take())

    def _take(self) -> None:
        if self.signalsBlocked():
            return
        chosen = replace(
            self.what.taken(self._choices),
            theme=self.themes.currentData(),
            language=self.languages.currentData(),
            transparent=self.transparent.isChecked(),
            carry=self.carry.isChecked(),
        )
        self._choices = chosen.sized(self.size_fields.chosen)
        self.changed.emit()

"""Asking how an exported picture is to be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from journeymapper.exchange.formats import FORMATS, Format
from journeymapper.exchange.options import Options, ThemeName
from journeymapper.i18n.language import tr
from journeymapper.ui.panels.box import Box

_THEMES: tuple[tuple[ThemeName, Callable[[], str]], ...] = (
    ("light", lambda: tr("Light")),
    ("dark", lambda: tr("Dark")),
    ("print", lambda: tr("For paper")),
)
_SCALES = (1.0, 2.0, 3.0, 4.0)
_USUAL_SCALE = 2.0


class ExportDialog(QDialog):
    """Format, theme and size; what a format does not heed cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self.formats = Box()
        for suffix, form in FORMATS.items():
            self.formats.addItem(f"{form.label()} ({suffix})", suffix)
        self.themes = Box()
        for name, label in _THEMES:
            self.themes.addItem(label(), name)
        self.scales = Box()
        for scale in _SCALES:
            self.scales.addItem(f"{scale * 100:.0f} %", scale)
        self.scales.setCurrentIndex(_SCALES.index(_USUAL_SCALE))
        form_layout = QFormLayout()
        form_layout.setVerticalSpacing(10)
        for text, box in (
            (tr("Format"), self.formats),
            (tr("Colors"), self.themes),
            (tr("Size"), self.scales),
        ):
            box.setAccessibleName(text)
            form_layout.addRow(text, box)
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(18)
        column.addLayout(form_layout)
        column.addWidget(buttons)
        self.formats.currentIndexChanged.connect(self._refresh)
        self._refresh()

    def format(self) -> Format:
        """The chosen format."""
        return FORMATS[self.formats.currentData()]

    def options(self) -> Options:
        """The chosen options, of those that the format heeds."""
        heeds = self.format().heeds
        return Options(
            theme=self.themes.currentData() if "theme" in heeds else None,
            scale=self.scales.currentData() if self._has_scale() else None,
        )

    def _has_scale(self) -> bool:
        """Whether a size makes a difference: a drawing or a page can be enlarged without loss."""
        return "dpi" in self.format().heeds

    def _refresh(self) -> None:
        self.themes.setEnabled("theme" in self.format().heeds)
        self.scales.setEnabled(self._has_scale())

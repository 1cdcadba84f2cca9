"""The dialog for exports: formats on the left, choices in the middle, what will come on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeymapper.exchange.formats import FORMATS, Format
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.i18n.language import tr
from journeymapper.ui.exporting.choices import PDF, Choices
from journeymapper.ui.exporting.contents import FirstRows, beginning, text_field
from journeymapper.ui.exporting.draft import Draft, Made
from journeymapper.ui.exporting.kinds import Kinds
from journeymapper.ui.exporting.pane import Pane
from journeymapper.ui.exporting.preview import Preview
from journeymapper.ui.exporting.told import (
    is_too_large,
    pixels_of,
    size_text,
    weighed,
    weight_at,
    why_none,
)
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.inspector.field import quiet_label

_SIZE = QSize(1060, 660)
_KINDS, _CHOICES = 0.24, 0.3
"""Parts of the width."""
_PAUSE, _PAUSE_LARGE = 60, 250
"""Milliseconds after the last choice until the preview follows."""

Save = Callable[[Format, Options], bool]
"""Asks where to, and writes; whether it is written."""
Copy = Callable[[Made], str]
"""Puts the picture on the clipboard; what to say of that."""


class ExportDialog(QDialog):
    """Chooses a format and all about it, shows what will come, and has it saved or copied."""

    def __init__(
        self, parent: QWidget | None, draft: Draft, choices: Choices, save: Save, copy: Copy
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self._draft, self._save, self._copy = draft, save, copy
        self._weights: dict[int, float] = {}
        self.kinds = Kinds(FORMATS.values())
        self.pane = Pane(draft.journey, draft.shown)
        self.preview = Preview()
        self.text = text_field()
        self.rows = FirstRows()
        self.size_told = quiet_label("")
        self.size_told.setObjectName("export_size")
        self.warned = quiet_label("")
        self.warned.setObjectName("export_warned")
        self.as_pdf = QPushButton(tr("Make it a PDF"))
        self.as_pdf.setAutoDefault(False)
        self.buttons = QDialogButtonBox()
        self.copy_button = self.buttons.addButton(tr("Copy picture"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go_on = self.buttons.addButton(tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        for each in (self.copy_button, leave):
            each.setAutoDefault(False)  # Enter is for the main button, wherever the keyboard is
        self.go_on.setDefault(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_LARGE if draft.is_brief else _PAUSE)
        self._lay_out()
        self._connect()
        self.kinds.choose(choices.suffix)
        self._show_choices(choices)
        self._follow()
        self.kinds.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def format(self) -> Format:
        """The chosen format."""
        return self.kinds.format()

    def choices(self) -> Choices:
        """All that is chosen."""
        return self.pane.choices()

    def made(self) -> Made:
        """What the choices come to.

        Raises:
            ExchangeError: to nothing, as where the margins leave no room.
        """
        return self._draft.made(self.choices(), self.format().heeds)

    @guarded
    def accept(self) -> None:
        """Has it saved; the dialog stays where that does not succeed."""
        made = self._made_or_told()
        if made is not None and self._save(self.format(), made.options):
            super().accept()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part, share in ((self.kinds, _KINDS), (self.pane, _CHOICES)):
            least, most = part.minimumSizeHint().width(), part.sizeHint().width()
            part.setFixedWidth(max(least, min(most, round(share * self.width()))))

    def _lay_out(self) -> None:
        self.shown = QStackedWidget()
        self.shown.addWidget(self.preview)
        self.shown.addWidget(self.text)
        self.shown.addWidget(self.rows)
        seen = QVBoxLayout()
        seen.setSpacing(6)
        seen.addWidget(self.shown, 1)
        warned = QHBoxLayout()
        warned.addWidget(self.warned, 1)
        warned.addWidget(self.as_pdf)
        seen.addWidget(self.size_told)
        seen.addLayout(warned)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.kinds)
        row.addWidget(self.pane)
        row.addLayout(seen, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 16, 14)
        column.setSpacing(14)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy_now)
        self.as_pdf.clicked.connect(lambda: self.kinds.choose(PDF))
        self.kinds.currentRowChanged.connect(self._other_format)
        self.pane.changed.connect(self._soon.start)
        self._soon.timeout.connect(self._follow)

    @guarded
    def _other_format(self, _row: int) -> None:
        self._show_choices(self.pane.choices())
        self._soon.start()

    def _show_choices(self, choices: Choices) -> None:
        form = self.format()
        self.pane.show_choices(choices.of_format(form.suffix), form.heeds)

    @guarded
    def _follow(self) -> None:
        """Shows what the choices come to."""
        form, made = self.format(), self._made_or_told()
        for button in (self.go_on, self.copy_button):
            button.setEnabled(made is not None)
        self.go_on.setDefault(True)  # which a button that was disabled is no more
        if made is None:
            return
        content = beginning(form, self._draft.journey, made.options)
        if content is None:
            self.preview.show_made(made)
            self.shown.setCurrentWidget(self.preview)
        elif isinstance(content, str):
            self.text.setPlainText(content)
            self.shown.setCurrentWidget(self.text)
        else:
            self.rows.show_table(content)
            self.shown.setCurrentWidget(self.rows)
        size, heeds = self.choices().size, form.heeds
        pixels = pixels_of(made, size, heeds)
        weight = None if pixels is None or self._draft.is_brief else self._weight(made, pixels)
        self.size_told.setText(size_text(made, size, heeds, weight))
        too_large = is_too_large(pixels)
        self.as_pdf.setVisible(too_large)
        self._warn(too_large=too_large)

    def _made_or_told(self) -> Made | None:
        """None where the choices come to nothing: why, stands below the empty preview."""
        try:
            return self.made()
        except ExchangeError as error:
            self.preview.show_none()
            self.shown.setCurrentWidget(self.preview)
            self.size_told.clear()
            self.as_pdf.hide()
            self.warned.setText(why_none(error))
            self.warned.show()
            return None

    def _warn(self, *, too_large: bool) -> None:
        told = ""
        if too_large:
            told = tr("More than 64 megapixels: many programs do not open it. A PDF is sharp at any size.")
        elif self._draft.is_brief and self.shown.currentWidget() is self.preview:
            told = tr("The map is large: the preview shows it in brief, the export has it in full.")
        self.warned.setText(told)
        self.warned.setVisible(bool(told))

    def _weight(self, made: Made, pixels: tuple[int, int]) -> float:
        key = id(made.drawing)
        if key not in self._weights:
            self._weights = {key: weighed(made.drawing)}
        return weight_at(self._weights[key], pixels[0] / max(1.0, made.drawing.width))

    @guarded
    def _copy_now(self) -> None:
        made = self._made_or_told()
        if made is not None:
            self.warned.setText(self._copy(made))
            self.warned.show()

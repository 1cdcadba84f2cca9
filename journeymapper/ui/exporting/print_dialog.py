"""Printing the map: what and how large, seen as pages; then the system's own dialog for the printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, StoppedError
from journeymapper.i18n.language import tr
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor
from journeymapper.ui.exporting.busy import Busy
from journeymapper.ui.exporting.choices import PDF, PRINT, Choices, decoded, encoded
from journeymapper.ui.exporting.draft import Draft, Made
from journeymapper.ui.exporting.pane import Pane
from journeymapper.ui.exporting.preview import Preview
from journeymapper.ui.exporting.printing import PrinterError, printer_for, send
from journeymapper.ui.exporting.running import draft_of
from journeymapper.ui.exporting.told import size_text, why_none
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.inspector.field import quiet_label

HEEDS = FORMATS[PDF].heeds - {"scale", "carry"}
"""What can be chosen: as for a PDF on paper."""
_SIZE = QSize(860, 620)
_PAUSE = 60

Print = Callable[[Made], bool]
"""Asks for a printer and prints; whether that was done."""


def print_map(editor: Editor) -> QDialog:
    """Opens the dialog for the map of a window."""
    editor.canvas.accept_title()
    remembered = decoded(editor.desk.settings.export)
    dialog: PrintDialog

    def go(made: Made) -> bool:
        of_files = replace(dialog.choices(), suffix=remembered.suffix, theme=remembered.theme)
        editor.desk.use_export(encoded(of_files))
        if not printed(dialog, made):
            return False
        editor.say(tr("The map has gone to the printer."))
        return True

    dialog = PrintDialog(editor.frame, draft_of(editor), remembered, go)
    dialog.open()
    return dialog


def printed(parent: QWidget, made: Made) -> bool:
    """Asks for a printer and prints; whether that was done. What went wrong is told."""
    printer = printer_for(made)
    if not ask_printer(parent, printer, len(made.pages.pages)):
        return False
    try:
        with Busy(parent, tr("Printing…")) as busy:
            send(made, printer, busy)
    except StoppedError:
        return False
    except PrinterError:
        boxes.tell(
            parent, tr("The printer takes nothing. Is it on, or is the file that it writes to in use?")
        )
        return False
    return True


def ask_printer(parent: QWidget, printer: QPrinter, pages: int) -> bool:
    """The system's dialog: which printer, which of so many pages, how often; whether to go on."""
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return dialog.exec() == QDialog.DialogCode.Accepted


class PrintDialog(QDialog):
    """Chooses what goes on paper, and shows the first page. It starts with the colours for paper."""

    def __init__(self, parent: QWidget | None, draft: Draft, choices: Choices, go: Print) -> None:
        super().__init__(parent)
        self.setObjectName("print")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print"))
        self._draft, self._go = draft, go
        self.pane = Pane(draft.journey, draft.shown)
        self.pane.show_choices(replace(choices, suffix=PRINT, theme="print"), HEEDS)
        self.preview = Preview()
        self.size_told = quiet_label("")
        self.size_told.setObjectName("export_size")
        self.warned = quiet_label(
            tr("The map is large: the preview shows it in brief, the print has it in full.")
            if draft.is_brief
            else ""
        )
        buttons = QDialogButtonBox()
        self.go_on = buttons.addButton(tr("Print…"), QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)  # Enter is for the main button, wherever the keyboard is
        self.go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._follow)
        self.pane.changed.connect(self._soon.start)
        seen = QVBoxLayout()
        seen.addWidget(self.preview, 1)
        seen.addWidget(self.size_told)
        seen.addWidget(self.warned)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.pane)
        row.addLayout(seen, 1)
        self.pane.setFixedWidth(self.pane.sizeHint().width())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 16, 14)
        column.setSpacing(14)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.warned.setVisible(draft.is_brief)
        self._follow()
        self.go_on.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def choices(self) -> Choices:
        """All that is chosen."""
        return self.pane.choices()

    def made(self) -> Made:
        """The pages as they are shown: a large map only in brief."""
        return self._draft.made(self.choices(), HEEDS)

    @guarded
    def accept(self) -> None:
        """Prints; the dialog stays where nothing was printed."""
        try:
            made = self._draft.in_full(self.choices(), HEEDS)
        except ExchangeError as error:
            self._tell_none(error)
        else:
            if self._go(made):
                super().accept()

    @guarded
    def _follow(self) -> None:
        try:
            made = self.made()
        except ExchangeError as error:
            self._tell_none(error)
            return
        self.go_on.setEnabled(True)
        self.go_on.setDefault(True)  # which a button that was disabled is no more
        self.preview.show_made(made)
        self.size_told.setText(size_text(made, self.choices().size, HEEDS))

    def _tell_none(self, error: ExchangeError) -> None:
        """The choices come to no page: the margins leave no room."""
        self.go_on.setEnabled(False)
        self.preview.show_none()
        self.size_told.setText(why_none(error))

"""Exporting the map: asks how and where, and writes the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from journeymapper.exchange.formats import Format
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.exchange.writing import export as write
from journeymapper.i18n import messages
from journeymapper.i18n.language import tr
from journeymapper.ui import documents
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.dialogs.export import ExportDialog
from journeymapper.ui.editor import Editor


def export(editor: Editor) -> QDialog:
    """Asks how and where, and writes the file."""
    editor.canvas.accept_title()
    dialog = ExportDialog(editor.frame)
    dialog.accepted.connect(lambda: _save(editor, dialog.format(), as_shown(editor, dialog)))
    dialog.open()
    return dialog


def as_shown(editor: Editor, dialog: ExportDialog) -> Options:
    """The chosen options, with the lens and the parts that the canvas shows, where the format has them."""
    drawing, options = editor.canvas.drawing, dialog.options()
    if "parts" not in dialog.format().heeds:
        return options
    lens = drawing.lens
    return replace(
        options,
        supplier=lens.supplier,
        segment=lens.segment,
        beside=lens.beside,
        evidence=lens.evidence,
        parts=drawing.parts,
    )


def _save(editor: Editor, form: Format, options: Options) -> None:
    stem = Path(editor.name()).stem if editor.session.path else editor.name()
    folder = editor.session.path.parent if editor.session.path else Path()
    start = folder / documents.file_name(stem, form.suffix)
    chosen = file_dialogs.ask_save(
        editor.frame, tr("Export"), str(start), [f"{form.label()} (*{form.suffix})"]
    )
    if chosen is None:
        return
    path = documents.with_suffix(chosen[0], form.suffix)
    if path != chosen[0] and path.exists() and not boxes.ask_replace(editor.frame, path.name):
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write(editor.session.journey, path, options)
    except OSError as error:
        told = messages.error_text(path, error)
    except ExchangeError as error:
        told = str(error)
    else:
        told = ""
    finally:
        QGuiApplication.restoreOverrideCursor()
    if told:
        boxes.tell(editor.frame, told)
    else:
        editor.say(tr("Exported to {path}", path=path))

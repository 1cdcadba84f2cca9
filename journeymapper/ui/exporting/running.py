"""Exporting the map: asks how and where, and writes the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from journeymapper.exchange.formats import Format
from journeymapper.exchange.options import ExchangeError, Options, StoppedError
from journeymapper.exchange.writing import export as write
from journeymapper.i18n import messages
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui import documents
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor
from journeymapper.ui.exporting.brief import IN_FULL
from journeymapper.ui.exporting.busy import Busy
from journeymapper.ui.exporting.choices import Shown, decoded, encoded
from journeymapper.ui.exporting.copying import copy
from journeymapper.ui.exporting.dialog import ExportDialog
from journeymapper.ui.exporting.draft import Draft


def export(editor: Editor) -> ExportDialog:
    """Opens the dialog for the map of a window."""
    editor.canvas.accept_title()
    draft = draft_of(editor)
    dialog: ExportDialog

    def save(form: Format, options: Options) -> bool:
        editor.desk.use_export(encoded(dialog.choices()))
        return _save(editor, draft.journey, dialog, form, options)

    choices = decoded(editor.desk.settings.export)
    dialog = ExportDialog(editor.frame, draft, choices, save, lambda made: copy(draft.journey, made))
    dialog.open()
    return dialog


def draft_of(editor: Editor) -> Draft:
    """What there is to export or print of a window's map."""
    canvas = editor.canvas
    shown = Shown(canvas.drawing.lens, canvas.drawing.parts, canvas.selection.steps)
    return Draft(editor.session.journey, canvas.drawing.bounds, shown)


def _save(editor: Editor, journey: Journey, parent: QWidget, form: Format, options: Options) -> bool:
    """Asks where to and writes there; whether that was done. What went wrong is told."""
    stem = Path(editor.name()).stem if editor.session.path else editor.name()
    folder = editor.session.path.parent if editor.session.path else Path()
    start = folder / documents.file_name(stem, form.suffix)
    chosen = file_dialogs.ask_save(parent, tr("Export"), str(start), [f"{form.label()} (*{form.suffix})"])
    if chosen is None:
        return False
    path = documents.with_suffix(chosen[0], form.suffix)
    if path != chosen[0] and path.exists() and not boxes.ask_replace(parent, path.name):
        return False
    try:
        text = tr("Exporting to {name}…", name=path.name)
        with Busy(parent, text, is_long=journey.count("step") > IN_FULL) as busy:
            write(journey, path, options, busy)
    except StoppedError:
        return False
    except OSError as error:
        boxes.tell(parent, messages.error_text(path, error))
        return False
    except ExchangeError as error:
        boxes.tell(parent, str(error))
        return False
    editor.say(tr("Exported to {path}", path=path))
    return True

"""Importing a file: chosen or dropped, shown in a dialog, and landed as the user wants it."""

from __future__ import annotations

from pathlib import Path

from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.model.records import Key
from journeymapper.model.rules import RefusedError
from journeymapper.ui.comparing.waiting import waiting
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.documents import SUFFIX, why_not
from journeymapper.ui.editor import Editor
from journeymapper.ui.importing.dialog import ImportDialog
from journeymapper.ui.importing.source import opened, readable
from journeymapper.ui.keeper import Origin


def import_file(editor: Editor) -> ImportDialog | None:
    """Asks for a file and opens the dialog for it; None if there is none, or it cannot be read."""
    known = " ".join(f"*{suffix}" for suffix in readable())
    filters = [tr("All that can be imported") + f" ({known})", file_dialogs.all_filter()]
    paths = file_dialogs.ask_open(editor.frame, tr("Import"), filters)
    return import_path(editor, paths[0]) if paths else None


def import_path(editor: Editor, path: Path) -> ImportDialog | None:
    """Opens the dialog for a file; that it cannot be read is told, and None returned."""
    editor.canvas.accept_title()
    try:
        with waiting():
            source = opened(path)
    except ExchangeError as error:
        boxes.tell(editor.frame, str(error))
        return None
    except (OSError, RefusedError) as error:
        boxes.tell(editor.frame, why_not(path, error))
        return None
    journey = editor.session.journey
    is_open = bool(journey.count("step")) and not editor.canvas.is_locked
    with waiting():
        dialog = ImportDialog(editor.frame, source, editor.desk.theme, journey if is_open else None)
    dialog.accepted.connect(lambda: land(editor, dialog))
    dialog.open()
    return dialog


def land(editor: Editor, dialog: ImportDialog) -> None:
    """What was accepted: a window with a new map, or one edit of the open one."""
    path, name = dialog.source.path, dialog.source.name
    if dialog.is_new():
        origin = Origin(offered=path.with_suffix(SUFFIX), state="copy" if path.suffix == SUFFIX else "")
        window = editor.desk.open_journey(dialog.laying.journey, editor, origin)
        window.say(tr("Imported from {name}", name=name))
        return
    view = dialog.view
    patch = view.patch() if view is not None else None
    if view is None or not patch:
        editor.say(tr("That changes nothing."))
        return
    keys: list[Key] = [each.key for each in view.picked() if each.kind in {"step", "note"}]
    editor.canvas.commit(patch)
    editor.canvas.select(key for key in keys if editor.session.journey.get(*key) is not None)
    editor.say(tr("Imported from {name}", name=name))
    editor.canvas.setFocus()

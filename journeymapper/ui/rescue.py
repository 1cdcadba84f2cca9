"""A copy of a map, saved when the program itself has failed: nothing is asked of the window but a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from journeymapper.i18n import messages
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui import documents
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes


def save_copy(journey: Journey, name: str, parent: QWidget | None) -> Path | None:
    """Asks for a file and writes the map to it; the file, or None if there is none.

    The session is not told: its file, its history and whoever follows it stay as they are.
    """
    # Imported here: it is wanted when something broke, which it seldom does.
    from journeymapper.storage import files, saving, unsaved  # noqa: PLC0415

    plain = name.removesuffix(documents.SUFFIX)
    start = documents.file_name(tr("{name} – copy", name=plain), documents.SUFFIX)
    chosen = file_dialogs.ask_save(parent, tr("Save a copy"), start, [file_dialogs.maps_filter()])
    if chosen is None:
        return None
    path = documents.with_suffix(chosen[0], documents.SUFFIX)
    if path != chosen[0] and path.exists() and not boxes.ask_replace(parent, path.name):
        return None
    try:
        try:
            saving.write(journey, path)
        except unsaved.NotKeptError:
            files.save(journey, path)  # nearly all of a map is better than none
    except OSError as error:
        boxes.tell(parent, messages.error_text(path, error), tr("The map is still here, unsaved."))
        return None
    return path

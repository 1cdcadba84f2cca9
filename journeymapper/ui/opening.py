"""Opening files of any kind: maps in windows, all others first in a dialog that shows what would come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.dropping import IMPORTED
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.editor import Editor


def open_map(editor: Editor) -> None:
    """Asks for files and opens each."""
    filters = [file_dialogs.maps_filter(), file_dialogs.all_filter()]
    open_paths(editor, file_dialogs.ask_open(editor.frame, tr("Open a map"), filters))


def open_paths(editor: Editor, paths: Sequence[Path]) -> None:
    """Opens maps, and shows what would come of files of other kinds."""
    for path in paths:
        if path.suffix.lower() in IMPORTED:
            # Imported here: what reads files of other kinds takes as long to load as the canvas.
            from journeymapper.ui.importing import landing  # noqa: PLC0415

            landing.import_path(editor, path)
        else:
            editor.desk.open_file(path, editor)

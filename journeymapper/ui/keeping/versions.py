"""Earlier versions of a map's file: shown as pictures, and opened beside the present map."""

from __future__ import annotations

from functools import partial

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage import files
from journeymapper.storage.backups import Version, versions_of
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.documents import why_not
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeper import Origin
from journeymapper.ui.keeping.counts import count_steps
from journeymapper.ui.keeping.picture_list import Entry
from journeymapper.ui.keeping.times import time_words
from journeymapper.ui.keeping.versions_dialog import VersionsDialog


def show(editor: Editor) -> VersionsDialog | None:
    """Shows the versions of the file that the map has or comes from; None if they cannot be read."""
    path = editor.session.path or editor.keeper.origin.offered
    if path is None:
        return None
    try:
        versions = versions_of(path)
    except OSError as error:
        boxes.tell(editor.frame, error_text(path, error))
        return None
    entries = [_entry(version) for version in versions]
    dialog = VersionsDialog(editor.frame, path.name, entries, editor.desk.theme)

    def open_chosen() -> None:
        row = dialog.chosen()
        if row is not None:
            _open(editor, versions[row], Origin(offered=path, state="version"))

    dialog.accepted.connect(open_chosen)
    dialog.open()
    return dialog


def _open(editor: Editor, version: Version, origin: Origin) -> None:
    try:
        journey = files.load(version.path)
    except (OSError, RefusedError) as error:
        boxes.tell(editor.frame, why_not(version.path, error))
        return
    editor.desk.open_journey(journey, None, origin)


def _entry(version: Version) -> Entry:
    size = tr("{n} kB", n=max(1, round(version.size / 1000)))
    return Entry(time_words(version.when), (), partial(_read, version), lambda journey: _facts(journey, size))


def _facts(journey: Journey, size: str) -> str:
    return " · ".join((count_steps(journey), size))


def _read(version: Version) -> Journey | None:
    try:
        return files.load(version.path)
    except (OSError, RefusedError):
        return None  # its row is there without a picture; opening it tells why

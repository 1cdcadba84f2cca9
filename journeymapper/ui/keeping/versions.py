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
from journeymapper.ui.keeping.heading import Heading
from journeymapper.ui.keeping.picture_chooser import Deed, PictureChooser
from journeymapper.ui.keeping.picture_list import Entry
from journeymapper.ui.keeping.times import time_words


def show(editor: Editor, *, compare: bool = False) -> PictureChooser | None:
    """Shows the versions of the file that the map has or comes from; None if they cannot be read.

    One can be opened or compared with; `compare` tells which of the two Enter does.
    """
    path = editor.session.path or editor.keeper.origin.offered
    if path is None:
        return None
    try:
        versions = versions_of(path)
    except OSError as error:
        boxes.tell(editor.frame, error_text(path, error))
        return None
    heading = Heading(
        path.name,
        tr(
            "A version opens beside the present map, as a copy that is not saved. To go back to it, save "
            "that copy under the name of this file: what the file holds now becomes a version, too."
        )
        + " "
        + tr("Compare takes over single changes from it.")
        if versions
        else tr(
            "There are no earlier versions of this map yet. Each time you open it and save changes, what "
            "its file held before is kept."
        ),
    )
    deeds: list[Deed] = [
        (
            tr("Open beside"),
            lambda row: _open(editor, versions[row], Origin(offered=path, state="version")),
        ),
        (tr("Compare"), lambda row: _compare(editor, versions[row])),
    ]
    (label, run), more = reversed(deeds) if compare else deeds
    dialog = PictureChooser(
        editor.frame,
        tr("Earlier versions"),
        heading,
        [_entry(version) for version in versions],
        editor.desk.theme,
        run,
        label,
        more,
    )
    dialog.open()
    return dialog


def _open(editor: Editor, version: Version, origin: Origin) -> None:
    try:
        journey = files.load(version.path)
    except (OSError, RefusedError) as error:
        boxes.tell(editor.frame, why_not(version.path, error))
        return
    editor.desk.open_journey(journey, None, origin)


def _compare(editor: Editor, version: Version) -> None:
    # Imported here: it brings the formats, which a list of pictures can do without.
    from journeymapper.ui.comparing import opening  # noqa: PLC0415

    opening.compare_with(editor, version.path, tr("version of {time}", time=time_words(version.when)))


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

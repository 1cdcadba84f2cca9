"""Maps that were closed without being saved, to be brought back for two weeks."""

from __future__ import annotations

import datetime as dt
from functools import partial

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage.journal.entries import DamagedError, NewerError
from journeymapper.storage.journal.unwanted import Unwanted, read, unwanted
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeper import Origin
from journeymapper.ui.keeping.counts import count_steps
from journeymapper.ui.keeping.heading import Heading
from journeymapper.ui.keeping.picture_chooser import PictureChooser
from journeymapper.ui.keeping.picture_list import Entry
from journeymapper.ui.keeping.times import time_words


def show(editor: Editor) -> PictureChooser:
    """Shows them, the latest first; the one that is chosen opens as a copy."""
    found = unwanted()
    heading = Heading(
        tr("Unsaved maps of the last 14 days"),
        tr("What was closed without saving, or discarded. A map opens as a copy that is not saved.")
        if found
        else tr("What you close without saving, or discard, can be brought back here for 14 days."),
    )
    dialog = PictureChooser(
        editor.frame,
        tr("Unsaved maps"),
        heading,
        [_entry(each) for each in found],
        editor.desk.theme,
        lambda row: _open(editor, found[row]),
        tr("Open"),
    )
    dialog.open()
    return dialog


def _open(editor: Editor, chosen: Unwanted) -> None:
    journey = _read(chosen)
    if journey is None:
        boxes.tell(editor.frame, tr("This map cannot be read any more."))
        return
    editor.desk.open_journey(journey, editor, Origin(offered=chosen.path, state="recovered"))


def _entry(each: Unwanted) -> Entry:
    when = time_words(dt.datetime.fromtimestamp(each.when, dt.UTC))
    where = tr("Never saved") if each.path is None else one_line(str(each.path))
    title = one_line(each.title) or tr("Untitled")
    return Entry(title, (when, where), partial(_read, each), count_steps)


def _read(each: Unwanted) -> Journey | None:
    try:
        return read(each)
    except (DamagedError, NewerError, OSError, RefusedError):
        return None

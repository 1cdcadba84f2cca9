"""What others did to the file of a map that is open: told, asked about, and shown beside the map."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage import files
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.documents import why_not
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeper import Origin
from journeymapper.ui.keeping import questions
from journeymapper.ui.keeping.times import time_words


def ask(editor: Editor, path: Path, how: Literal["changed", "gone"]) -> str | None:
    """What to do now that a file cannot be saved to as it was.

    One of "save-as", "overwrite", "beside" and "compare", or None.
    """
    if how == "changed":
        return questions.ask_changed(editor.frame, path.name, what_happened(path, editor.session.journey))
    answer = questions.ask_gone(editor.frame, path.name, str(path.parent))
    return "overwrite" if answer == "again" else answer


def open_beside(editor: Editor, path: Path) -> None:
    """Shows what a file holds now as a copy without a file, in a window of its own."""
    try:
        journey = files.load(path)
    except (OSError, RefusedError) as error:
        boxes.tell(editor.frame, why_not(path, error))
        return
    editor.desk.open_journey(journey, None, Origin(offered=path, state="copy"))


def compare(editor: Editor, path: Path) -> None:
    """Shows how what a file holds now differs from the map in the window, to take over what is wanted."""
    # Imported here: it brings the formats, and files are changed by others seldom.
    from journeymapper.ui.comparing import opening  # noqa: PLC0415

    opening.compare_with(editor, path)


def what_happened(path: Path, ours: Journey) -> str:
    """When a file was replaced, and how it differs from the map in the window, in one sentence."""
    try:
        time = time_words(dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC))
        theirs = files.load(path)
    except (OSError, OverflowError, ValueError, RefusedError):
        return tr("It cannot be read as a map now.")
    more = theirs.count("step") - ours.count("step")
    if not more:
        return tr("It was replaced {time}; it has as many steps as yours.", time=time)
    if more > 0:
        one = tr("It was replaced {time}; it has 1 step more than yours.", time=time)
        many = tr("It was replaced {time}; it has {n} steps more than yours.", time=time, n=more)
    else:
        one = tr("It was replaced {time}; it has 1 step fewer than yours.", time=time)
        many = tr("It was replaced {time}; it has {n} steps fewer than yours.", time=time, n=-more)
    return one if abs(more) == 1 else many

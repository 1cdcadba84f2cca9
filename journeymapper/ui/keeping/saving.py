"""Saving a map, and what may stand in its way: each is told in a sentence, with a way to go on."""

from __future__ import annotations

from pathlib import Path

from journeymapper.i18n import messages
from journeymapper.i18n.language import tr
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.documents import SUFFIX, file_name, with_suffix
from journeymapper.ui.editor import Editor


def save(editor: Editor) -> bool:
    """Saves to the map's own file, or asks for one; whether it was saved."""
    editor.canvas.accept_title()
    path = editor.session.path
    if path is None:
        return save_as(editor)
    if editor.keeper.read_only:
        # Imported here, as below: what is asked on rare occasions is not loaded with the window.
        from journeymapper.ui.keeping.questions import ask_read_only  # noqa: PLC0415

        return ask_read_only(editor.frame, path.name) and save_as(editor)
    return _write(editor, path)


def save_as(editor: Editor) -> bool:
    """Asks for a file and saves to it; whether it was saved."""
    editor.canvas.accept_title()
    path = editor.session.path or editor.keeper.origin.offered
    start = str(path) if path else file_name(editor.name(), SUFFIX)
    chosen = file_dialogs.ask_save(editor.frame, tr("Save the map"), start, [file_dialogs.maps_filter()])
    if chosen is None:
        return False
    target = with_suffix(chosen[0], SUFFIX)
    if target != chosen[0] and target.exists() and not boxes.ask_replace(editor.frame, target.name):
        return False
    return _write(editor, target)


def may_close(editor: Editor) -> bool:
    """Whether the map may go: it is saved, or the user does not want it."""
    editor.canvas.accept_title()
    if not editor.session.is_modified:
        return True
    answer = boxes.ask_save_first(editor.frame, editor.name(), kept=editor.keeper.is_safe())
    if answer == "discard":
        editor.keeper.finish(keep=True)
    return save(editor) if answer == "save" else answer == "discard"


def _write(editor: Editor, path: Path, *, force: bool = False) -> bool:
    """Writes the map to a file; whoever has another map in it was asked before."""
    # Imported here: hashes and backups are wanted with the first save.
    from journeymapper.storage import saving, unsaved  # noqa: PLC0415

    keeper = editor.keeper
    try:
        saved = saving.save(
            editor.session.journey,
            path,
            keeper.known(path),
            backup=keeper.needs_backup(path),
            force=force,
        )
    except unsaved.ChangedOutsideError as error:
        from journeymapper.ui.keeping import outside  # noqa: PLC0415

        return _decided(editor, path, outside.ask(editor, path, error.how))
    except unsaved.NotKeptError as error:
        boxes.tell(editor.frame, messages.refusal_text(path, error.refusal), _still_here())
        return False
    except OSError as error:
        from journeymapper.ui.keeping.questions import ask_other_place  # noqa: PLC0415

        return ask_other_place(editor.frame, messages.error_text(path, error)) and save_as(editor)
    keeper.saved(path, saved)
    editor.saved(path)
    if saved.unkept is None:
        editor.say(tr("Saved"))
    else:
        editor.say(tr("Saved, but without a version of what the file held before"))
    return True


def _decided(editor: Editor, path: Path, answer: str | None) -> bool:
    """Goes on as was decided about a file that others have changed."""
    if answer == "save-as":
        return save_as(editor)
    if answer == "overwrite":
        return _write(editor, path, force=True)
    if answer == "beside":
        from journeymapper.ui.keeping import outside  # noqa: PLC0415

        outside.open_beside(editor, path)
    if answer == "compare":
        from journeymapper.ui.keeping import outside  # noqa: PLC0415

        outside.compare(editor, path)
    return False


def _still_here() -> str:
    return tr("The map is still here, unsaved.")

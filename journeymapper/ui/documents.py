"""New maps, examples and templates, and what files of maps are called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n import messages
from journeymapper.i18n.language import current_language, tr
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Sheet
from journeymapper.model.rules import RefusedError
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui import templates
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor

SUFFIX = ".journey"


def new_journey() -> Journey:
    """An empty map with the five phases of buying, in the language in use."""
    names = (
        tr("Search and orientation"),
        tr("Communication"),
        tr("Choice"),
        tr("Purchase"),
        tr("Use"),
    )
    phases = [
        Phase(f"phase-{at}", name, rank=rank)
        for at, (name, rank) in enumerate(zip(names, ranks(), strict=False), 1)
    ]
    return Journey([Sheet(language=current_language()), *phases])


def sample(name: str, language: str) -> Journey:
    """A map that comes with the program.

    Raises:
        FileNotFoundError: there is no such sample in this language.
    """
    return files.load(sample_path(name, language))


def new(editor: Editor) -> None:
    """An empty map, in a window of its own."""
    editor.desk.open_journey(new_journey(), None)


def example(language: str) -> Callable[[Editor], object]:
    """Opens the house buyer's journey in this language as a map without a file."""
    return lambda editor: editor.desk.open_journey(sample("house-buyer", language), editor)


def save_template(editor: Editor) -> None:
    """Asks for a name and keeps a copy of the map to start others from."""
    editor.canvas.accept_title()
    name = file_dialogs.ask_name(
        editor.frame, tr("Save as template"), tr("Name of the template:"), editor.name()
    )
    if name is None:
        return
    path = templates.path_of(name)
    if path.exists() and not boxes.ask_replace(editor.frame, path.stem):
        return
    try:
        templates.store(editor.session.journey, name)
    except OSError as error:
        boxes.tell(editor.frame, messages.error_text(path, error))
        return
    editor.say(tr("Saved as template “{name}”", name=path.stem))


def open_template(editor: Editor, name: str) -> None:
    """Opens a copy of a template as a map without a file."""
    try:
        journey = templates.read(name)
    except (OSError, RefusedError) as error:
        boxes.tell(editor.frame, why_not(templates.path_of(name), error))
        return
    editor.desk.open_journey(journey, editor)


def why_not(path: Path, error: OSError | RefusedError | ExchangeError) -> str:
    """Why a file could not be opened: file, place, and what was expected."""
    if isinstance(error, ExchangeError):
        return messages.one_line(str(error))
    if isinstance(error, RefusedError):
        return messages.refusal_text(path, error.refusal)
    return messages.error_text(path, error)


def with_suffix(path: Path, suffix: str) -> Path:
    """The path with the suffix, if it has another or none. "v1.2" keeps its ".2"."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def file_name(name: str, suffix: str) -> str:
    """A name for a file of a map of this name."""
    return templates.path_of(name).stem + suffix

"""What the start page offers: maps that were opened lately, examples, and the user's own templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journeymapper.i18n.language import current_language, tr
from journeymapper.resources import sample_names, sample_path
from journeymapper.ui import documents, templates
from journeymapper.ui.editor import Editor
from journeymapper.ui.tour import showing

RECENT_SHOWN = 8
_LANGUAGES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A map: the file that it is in, how it is called, and what opens it."""

    path: Path
    title: str
    line: str
    open: Callable[[], object]
    removable: bool = False


def recent(editor: Editor) -> list[Choice]:
    """The files that were opened last."""
    paths = [Path(name) for name in editor.desk.settings.recent[:RECENT_SHOWN]]
    return [
        Choice(
            path, path.stem, str(path.parent), partial(editor.desk.open_file, path, editor), removable=True
        )
        for path in paths
    ]


def examples(editor: Editor) -> list[Choice]:
    """The maps that come with the program, those in the language in use first."""
    return list(_examples(editor))


def _examples(editor: Editor) -> Iterator[Choice]:
    for language in sorted(_LANGUAGES, key=lambda each: each != current_language()):
        for name in sample_names():
            try:
                path = sample_path(name, language)
            except FileNotFoundError:
                continue
            yield Choice(
                path, _title(name), _LANGUAGES[language], partial(_open_sample, editor, name, language)
            )


def own_templates(editor: Editor) -> list[Choice]:
    """The user's own templates."""
    return [
        Choice(templates.path_of(name), name, tr("Template"), partial(documents.open_template, editor, name))
        for name in templates.names()
    ]


def _open_sample(editor: Editor, name: str, language: str) -> None:
    showing.offer(editor.desk.open_journey(documents.sample(name, language), editor))


def _folder(path: Path) -> str:
    """Where a file is, as short as it can be said."""
    try:
        inside = path.parent.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return str(path.parent)
    return str(Path("~") / inside)


def _title(name: str) -> str:
    return tr("Buying a house") if name == "house-buyer" else name.replace("-", " ").capitalize()

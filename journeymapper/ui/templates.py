"""Maps of the user's own to start from: journey files in a folder of the program."""

from __future__ import annotations

import re
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.settings import data_folder
from journeymapper.storage import files, saving

_SUFFIX = ".journey"


def folder() -> Path:
    """Where the templates are."""
    return data_folder() / "templates"


def names() -> list[str]:
    """The names of the templates, in alphabetical order."""
    return sorted((path.stem for path in folder().glob(f"*{_SUFFIX}")), key=str.casefold)


def path_of(name: str) -> Path:
    """The file of the template of this name: what file systems refuse in names becomes a space."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]', " ", name).strip(" .") or "template"
    return folder() / f"{plain[:80]}{_SUFFIX}"


def store(journey: Journey, name: str) -> Path:
    """Keeps a map as a template; one of the same name is replaced.

    Raises:
        OSError: it cannot be written.
    """
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    saving.write(journey, path)
    return path


def read(name: str) -> Journey:
    """The map of a template.

    Raises:
        OSError: it cannot be read.
        RefusedError: it is not a journey file.
    """
    return files.load(path_of(name))

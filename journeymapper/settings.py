"""What the program remembers between starts: choices of the user, recent files, the shape of the window.

Nothing is written here: whoever stores settings writes what `encode` gives.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Literal, get_args

import platformdirs

Appearance = Literal["system", "light", "dark", "contrast"]

_NAME = "journeymapper"
RECENT_MOST = 50
USED_MOST = 24


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` None follows the system; `geometry` and `panels` are Qt's own, in base 64."""

    language: str | None = None
    appearance: Appearance = "system"
    words: bool = True
    """Whether the buttons of the toolbar have words under them."""
    minimap: bool = True
    signs: bool = True
    """Whether errors and warnings have a sign on the map."""
    tidy: bool = False
    """Whether steps make room for a new one."""
    recent: tuple[str, ...] = ()
    """Paths of files, the latest first."""
    used: tuple[str, ...] = ()
    """Ids of what was chosen by name, actions, steps and lenses, the latest first."""
    folded: tuple[str, ...] = ("places", "spot", "talk")
    """Groups of the inspector that are folded."""
    tour_seen: bool = False
    """Whether the tour was shown."""
    export: str = ""
    """The last choices about an export, as `ui.exporting.choices` writes them."""
    geometry: str = ""
    panels: str = ""

    def with_recent(self, path: Path) -> Settings:
        """The same with a file at the head of the recent ones."""
        name = str(path)
        others = (each for each in self.recent if each != name)
        return replace(self, recent=(name, *others)[:RECENT_MOST])

    def without_recent(self, path: Path) -> Settings:
        """The same without a file that is no longer there."""
        return replace(self, recent=tuple(each for each in self.recent if each != str(path)))

    def with_used(self, ident: str) -> Settings:
        """The same with an action, step or lens at the head of those used lately."""
        others = (each for each in self.used if each != ident)
        return replace(self, used=(ident, *others)[:USED_MOST])


def config_folder() -> Path:
    """Where the user's choices are kept."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def state_folder() -> Path:
    """Where the log, the journals of open maps and their earlier versions are kept."""
    return Path(platformdirs.user_state_dir(_NAME, appauthor=False))


def cache_folder() -> Path:
    """Where pictures of maps are kept, which can be made again."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def data_folder() -> Path:
    """Where the user's own templates are kept."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def settings_path() -> Path:
    """The file that holds the settings."""
    return config_folder() / "settings.json"


def load() -> Settings:
    """The settings as they were stored; defaults for what is missing, damaged or of another type."""
    try:
        data = settings_path().read_bytes()
    except OSError:
        return Settings()
    return decode(data)


def decode(data: bytes) -> Settings:
    """Settings from the bytes of `encode`; what cannot be understood is left at its default."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return Settings()
    if not isinstance(found, Mapping):
        return Settings()
    known = {each.name for each in fields(Settings)}
    good = {name: value for name, value in found.items() if name in known and _fits(name, value)}
    for name in ("recent", "used", "folded"):
        if name in good:
            good[name] = tuple(good[name])[:RECENT_MOST]
    return Settings(**good)


def encode(settings: Settings) -> bytes:
    """Settings as the bytes of a file."""
    return json.dumps(asdict(settings), indent=2, ensure_ascii=False).encode() + b"\n"


def _fits(name: str, value: object) -> bool:
    match name:
        case "language":
            return value is None or isinstance(value, str)
        case "appearance":
            return value in get_args(Appearance)
        case "words" | "minimap" | "signs" | "tidy" | "tour_seen":
            return isinstance(value, bool)
        case "recent" | "used" | "folded":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case _:
            return isinstance(value, str)

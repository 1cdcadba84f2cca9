"""What is put through faults and kills: every way in which the program writes files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from journeymapper import settings
from journeymapper.exchange.writing import export
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step
from journeymapper.storage import backups, saving
from journeymapper.storage.codec import encode
from journeymapper.storage.files import replace_file
from journeymapper.ui import templates
from journeymapper.ui.desk import Desk
from tests.storage.faulty import Trial

NOW = dt.datetime(2026, 1, 5, 12, 0, 0, tzinfo=dt.UTC)
NAME = "map.journey"


def journey(title: str, steps: int = 2) -> Journey:
    """A small map of this title, with a field that this version does not know."""
    made = [
        Step(f"s{at}", title=f"zoekt {at}", rank=f"{at:04}1", extra=(("eigen", '"x"'),))
        for at in range(steps)
    ]
    return Journey([Sheet(title=title), *made])


OLD, NEW, THEIRS = journey("oud"), journey("nieuw"), journey("van een ander")
OLD_DATA, NEW_DATA, THEIR_DATA = encode(OLD), encode(NEW), encode(THEIRS)


def one_of(name: str, *whole: bytes | None) -> Callable[[Path], str]:
    """Whether a file holds one of these as a whole (None: is not there); else what is wrong."""

    def lost(folder: Path) -> str:
        path = folder / name
        found = path.read_bytes() if path.exists() else None
        if found in whole:
            return ""
        return f"{name} is gone" if found is None else f"{name} holds {len(found)} bytes of neither"

    return lost


def versions_whole(folder: Path, *whole: bytes) -> str:
    """What is wrong with the versions in a folder's state: each must hold one of these as a whole."""
    kept = list((folder / "home").rglob("versions/*/*.journey"))
    wrong = [path.name for path in kept if path.read_bytes() not in whole]
    return f"versions that hold neither: {wrong}" if wrong else ""


def _there(folder: Path, data: bytes = OLD_DATA) -> Path:
    path = folder / NAME
    path.write_bytes(data)
    path.chmod(0o640)
    return path


def _replace(folder: Path) -> Callable[[], object]:
    path = _there(folder)
    return lambda: replace_file(path, NEW_DATA)


def _make(folder: Path) -> Callable[[], object]:
    return lambda: replace_file(folder / NAME, NEW_DATA)


def _replace_behind_links(folder: Path) -> Callable[[], object]:
    path = _there(folder)
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "link").symlink_to(path)
    (folder / "first").symlink_to(Path("elsewhere") / "link")
    return lambda: replace_file(folder / "first", NEW_DATA)


def _links_whole(folder: Path) -> str:
    if not ((folder / "first").is_symlink() and (folder / "elsewhere" / "link").is_symlink()):
        return "a link became a file"
    return one_of(NAME, OLD_DATA, NEW_DATA)(folder)


def _make_behind_a_link(folder: Path) -> Callable[[], object]:
    (folder / "first").symlink_to(NAME)
    return lambda: replace_file(folder / "first", NEW_DATA)


def _link_to_new_whole(folder: Path) -> str:
    if not (folder / "first").is_symlink():
        return "the link became a file"
    return one_of(NAME, None, NEW_DATA)(folder)


class _Save:
    """A save with a backup, and what it said of that."""

    def __init__(self) -> None:
        self.unkept: OSError | None = None

    def prepare(self, folder: Path) -> Callable[[], object]:
        path = _there(folder)
        known = saving.opened(path).standing

        def save() -> None:
            self.unkept = saving.save(NEW, path, known, backup=True, now=NOW).unkept

        return save

    def undone(self, folder: Path) -> str:
        if self.unkept is None and not backups.versions_of(folder / NAME):
            return "no version was kept, and nobody was told"
        return one_of(NAME, NEW_DATA)(folder)


def _save_whole(folder: Path) -> str:
    return one_of(NAME, OLD_DATA, NEW_DATA)(folder) or versions_whole(folder, OLD_DATA)


def _save_as(folder: Path) -> Callable[[], object]:
    return lambda: saving.save(NEW, folder / NAME, backup=True, now=NOW)


def _overwrite(folder: Path) -> Callable[[], object]:
    path = _there(folder)
    known = saving.opened(path).standing
    path.write_bytes(THEIR_DATA)
    return lambda: saving.save(NEW, path, known, force=True, now=NOW)


def _theirs_whole(folder: Path) -> str:
    """What others wrote is in the file, or else among the versions."""
    wrong = one_of(NAME, THEIR_DATA, NEW_DATA)(folder) or versions_whole(folder, THEIR_DATA)
    if wrong or (folder / NAME).read_bytes() == THEIR_DATA:
        return wrong
    kept = [path.read_bytes() for path in (folder / "home").rglob("versions/*/*.journey")]
    return "" if THEIR_DATA in kept else "what others wrote was replaced and not kept"


def _keep(folder: Path) -> Callable[[], object]:
    """Some versions of long ago are there, two of them of one month."""
    for ago in (400, 401, 100, 1):
        backups.keep(folder / NAME, encode(journey(f"van {ago} dagen")), NOW - dt.timedelta(days=ago))
    return lambda: backups.keep(folder / NAME, OLD_DATA, NOW)


def _versions_whole(folder: Path) -> str:
    old = [encode(journey(f"van {ago} dagen")) for ago in (400, 401, 100, 1)]
    kept = {path.read_bytes() for path in (folder / "home").rglob("versions/*/*.journey")}
    if not {old[0], old[2], old[3]} <= kept:
        return "a version that was to stay is gone"
    return versions_whole(folder, OLD_DATA, *old)


def _version_there(folder: Path) -> str:
    kept = [path.read_bytes() for path in (folder / "home").rglob("versions/*/*.journey")]
    return "" if OLD_DATA in kept else "the version is not there"


def _export(folder: Path) -> Callable[[], object]:
    path = _there(folder)
    return lambda: export(NEW, path)


def _store_settings(folder: Path) -> Callable[[], object]:
    settings.settings_path().parent.mkdir(parents=True, exist_ok=True)
    replace_file(settings.settings_path(), settings.encode(settings.Settings(language="nl")))
    return lambda: replace_file(settings.settings_path(), settings.encode(settings.Settings(language="en")))


def _remember_settings(folder: Path) -> Callable[[], object]:
    """As the window does it, which goes on without them where they cannot be written."""
    _store_settings(folder)
    desk = SimpleNamespace(settings=settings.load())
    return lambda: Desk._keep(desk, settings.Settings(language="en"))  # type: ignore[arg-type]


def _settings_whole(folder: Path) -> str:
    either = [settings.encode(settings.Settings(language=each)) for each in ("nl", "en")]
    return "" if settings.settings_path().read_bytes() in either else "the settings are not whole"


def _settings_new(folder: Path) -> str:
    return "" if settings.load().language == "en" else "the settings were not written"


def _store_template(folder: Path) -> Callable[[], object]:
    return lambda: templates.store(NEW, "makelaar")


def _template_whole(folder: Path) -> str:
    found = [path.read_bytes() for path in (folder / "home").rglob("makelaar.journey")]
    return "" if found in ([], [NEW_DATA]) else "the template is not whole"


def _template_there(folder: Path) -> str:
    return "" if templates.names() == ["makelaar"] else "the template is not there"


def _masked(name: str) -> str:
    """Versions are named by time and content: any of them may be there."""
    return re.sub(r"\d{8}T\d{6}\.\d{6}Z-[0-9a-f]{16}", "version", name)


_NEW = one_of(NAME, NEW_DATA)
_SAVE = _Save()

TRIALS = (
    Trial("replace a file", _replace, one_of(NAME, OLD_DATA, NEW_DATA), _NEW),
    Trial("make a file", _make, one_of(NAME, None, NEW_DATA), _NEW),
    Trial("replace a file behind links", _replace_behind_links, _links_whole, _NEW),
    Trial("make a file behind a link", _make_behind_a_link, _link_to_new_whole, _NEW),
    Trial("save with a backup", _SAVE.prepare, _save_whole, _SAVE.undone),
    Trial("save as", _save_as, one_of(NAME, None, NEW_DATA), _NEW),
    Trial("overwrite what others wrote", _overwrite, _theirs_whole, _NEW),
    Trial("keep a version", _keep, _versions_whole, _version_there, _masked),
    Trial("export", _export, one_of(NAME, OLD_DATA, NEW_DATA), _NEW),
    Trial("settings", _store_settings, _settings_whole, _settings_new),
    Trial("settings by the window", _remember_settings, _settings_whole, may_raise=()),
    Trial("template", _store_template, _template_whole, _template_there),
)
"""Each way to write a file."""

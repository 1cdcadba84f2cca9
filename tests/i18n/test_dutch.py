"""Dutch: every sentence of the program has a finished translation that keeps its {names}."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

from journeymapper.i18n.language import tr, use_language
from journeymapper.resources import resource_path

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = re.compile(r"{(\w*)}")


def tool(name: str) -> str:
    folder = Path(PySide6.__path__[0])
    found = [path for path in (folder / name, folder / f"{name}.exe") if path.exists()]
    assert found, f"{name} comes with PySide6"
    return str(found[0])


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def translations(path: Path) -> dict[str, str]:
    """The finished ones, by source."""
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ElementTree.parse(path).iter("message")
        if message.find("translation[@type]") is None
    }


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Every sentence that lupdate finds in the program."""
    path = tmp_path_factory.mktemp("ts") / "all.ts"
    files = sorted(map(str, (ROOT / "journeymapper").rglob("*.py")))
    said = run(tool("lupdate"), *files, "-ts", str(path))
    assert "warning" not in said.lower()
    return [message.findtext("source", "") for message in ElementTree.parse(path).iter("message")]


@pytest.fixture(scope="module")
def dutch() -> dict[str, str]:
    return translations(resource_path("i18n", "nl.ts"))


def test_every_sentence_is_translated(sources: list[str], dutch: dict[str, str]) -> None:
    assert len(sources) > 200
    assert [source for source in sources if not dutch.get(source)] == []


def test_nothing_is_translated_that_is_no_longer_said(sources: list[str], dutch: dict[str, str]) -> None:
    assert sorted(set(dutch) - set(sources)) == []


def test_translations_keep_the_names_to_be_filled_in(dutch: dict[str, str]) -> None:
    assert [s for s, t in dutch.items() if sorted(NAMES.findall(s)) != sorted(NAMES.findall(t))] == []


def test_translations_end_as_their_sources_do(dutch: dict[str, str]) -> None:
    """A full stop, a question mark, a colon or an ellipsis belongs to the sentence."""
    ends = (".", "?", ":", "…")
    assert [s for s, t in dutch.items() if (s[-1] in ends or t[-1] in ends) and s[-1] != t[-1]] == []


def test_menus_keep_a_letter_for_the_keyboard(dutch: dict[str, str]) -> None:
    menus = {source: text for source, text in dutch.items() if "&" in source}
    assert len(menus) == 5
    letters = [text[text.index("&") + 1].lower() for text in menus.values()]
    assert len(set(letters)) == len(letters)


def test_lrelease_finds_nothing_unfinished(tmp_path: Path) -> None:
    source = resource_path("i18n", "nl.ts")
    run(tool("lrelease"), "-fail-on-unfinished", str(source), "-qm", str(tmp_path / "nl.qm"))


def test_an_unfinished_translation_would_be_found(tmp_path: Path) -> None:
    """The test above can fail."""
    text = resource_path("i18n", "nl.ts").read_text("utf-8")
    path = tmp_path / "nl.ts"
    path.write_text(text.replace("<translation>", '<translation type="unfinished">', 1), "utf-8")
    done = subprocess.run(
        [tool("lrelease"), "-fail-on-unfinished", str(path), "-qm", str(tmp_path / "nl.qm")],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0


def test_tr_speaks_dutch(dutch: dict[str, str]) -> None:
    use_language("nl")
    try:
        assert tr("Save") == dutch["Save"] == "Opslaan"
        assert tr("{n} steps").format(n=3) == "3 stappen"
    finally:
        use_language("en")


def test_qts_own_dutch_comes_with_pyside() -> None:
    folder = Path(PySide6.__path__[0])
    assert list(folder.rglob("qtbase_nl.qm")) != [], sys.platform

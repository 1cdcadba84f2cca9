"""A place to run commands in: an empty folder, English, no display."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from journeymapper.i18n.language import use_language


@pytest.fixture(autouse=True)
def english_again(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """An empty folder to work in, English where nobody asks, and the platform as it was afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("journeymapper.i18n.language.system_language", lambda: "en")
    yield
    use_language("en")

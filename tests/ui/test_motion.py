"""Whether the system asks for less motion."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from journeymapper.ui import motion


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> QSettings:
    """The settings of a desktop, empty; read instead of those of this system."""
    found = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(motion, "QSettings", lambda *_: found)
    return found


def test_without_a_word_of_the_system_things_move(
    settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert not motion.is_calm()


@pytest.mark.parametrize(("factor", "calm"), [("0", True), ("0.5", False), ("1", False)])
def test_kde(settings: QSettings, monkeypatch: pytest.MonkeyPatch, factor: str, calm: bool) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    settings.setValue("KDE/AnimationDurationFactor", factor)
    assert motion.is_calm() is calm


@pytest.mark.parametrize(("value", "calm"), [("1", True), ("true", True), ("0", False)])
def test_macos(settings: QSettings, monkeypatch: pytest.MonkeyPatch, value: str, calm: bool) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    settings.setValue("reduceMotion", value)
    assert motion.is_calm() is calm


def test_a_style_without_animations(settings: QSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    class Still:
        def styleHint(self, hint: QStyle.StyleHint) -> int:
            asked.append(hint)
            return 0

    monkeypatch.setattr(QApplication, "style", Still)
    assert motion.is_calm()
    assert asked == [QStyle.StyleHint.SH_Widget_Animation_Duration]


MOVES = re.compile(r"\b(QVariantAnimation|QPropertyAnimation|QTimeLine|QSequentialAnimationGroup)\(")
ASKED_BY = {"ui/canvas/token.py": "ui/panels/trial/panel.py"}
"""Who asks for what cannot: the walk tells its token how long to take."""


def test_whatever_moves_asks_whether_it_may() -> None:
    root = Path(motion.__file__).parent.parent
    moving = [path for path in root.rglob("*.py") if MOVES.search(path.read_text("utf-8"))]
    assert len(moving) >= 2
    for path in moving:
        name = path.relative_to(root).as_posix()
        asking = root / ASKED_BY.get(name, name)
        assert "is_calm()" in asking.read_text("utf-8"), name

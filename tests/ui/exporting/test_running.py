"""Export from the window: the file that is written, what is remembered, what goes wrong, the clipboard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from journeymapper.exchange.carrying.carried import carried
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, StoppedError
from journeymapper.model.journey import Journey
from journeymapper.ui.desk import Desk
from journeymapper.ui.exporting import running
from journeymapper.ui.exporting.busy import Busy
from journeymapper.ui.exporting.choices import Choices, Size
from journeymapper.ui.exporting.copying import copy
from journeymapper.ui.exporting.dialog import ExportDialog
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener
from tests.ui.exporting.conftest import draft_of

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture(autouse=True)
def closed_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def opened(window: MainWindow) -> ExportDialog:
    window.deeds["export"].trigger()
    return next(each for each in window.findChildren(ExportDialog) if each.isVisible())


def test_the_map_is_exported_and_the_choice_remembered(
    window: MainWindow, answers: Answers, tmp_path: Path, desk: Desk, qtbot: QtBot
) -> None:
    answers.save = tmp_path / "picture"
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    next(each for each in window.findChildren(ExportDialog) if each.isVisible()).reject()
    for suffix in (".png", ".csv", ".journey"):
        dialog = opened(window)
        dialog.kinds.choose(suffix)
        dialog.accept()
        assert answers.asked[-1] == f"Untitled{suffix}"
        assert (tmp_path / f"picture{suffix}").stat().st_size > 100
        assert f"picture{suffix}" in window.status.currentMessage()
        assert not dialog.isVisible()
    assert f'"suffix": "{suffix}"' in desk.settings.export
    assert opened(window).format().suffix == suffix


def test_an_export_that_fails_is_told_and_the_dialog_stays(
    window: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(window)
    dialog.kinds.choose(".svg")
    dialog.accept()  # no file is chosen
    assert answers.told == []
    answers.save = tmp_path / "nowhere" / "picture.svg"
    dialog.accept()
    assert "There is no such file or folder." in answers.told[0]
    old = tmp_path / "picture.svg"
    old.write_bytes(b"precious")
    answers.save = tmp_path / "picture"
    dialog.accept()  # the suffix is added, and nobody said that the file may go
    assert old.read_bytes() == b"precious"
    answers.save = old

    def stopped(*_: object) -> bytes:
        raise StoppedError

    monkeypatch.setattr(running, "write", stopped)
    dialog.accept()
    assert old.read_bytes() == b"precious"
    assert len(answers.told) == 1  # whoever has stopped it knows
    assert dialog.isVisible()
    assert QApplication.overrideCursor() is None


def test_work_that_is_cancelled_leaves_the_old_file(
    opener: Opener, house_buyer: Journey, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the button down to the stripes of the picture."""
    window = opener(house_buyer)
    old = tmp_path / "picture.png"
    old.write_bytes(b"precious")
    answers.save = old

    class AtOnce(Busy):
        def __call__(self, part: float) -> None:
            self._began -= 1
            self.dialog.cancel()
            super().__call__(part)

    monkeypatch.setattr(running, "Busy", AtOnce)
    dialog = opened(window)
    dialog.accept()
    assert old.read_bytes() == b"precious"
    assert dialog.isVisible()


def test_the_clipboard_has_both_pictures_and_no_journey(house: Journey) -> None:
    draft = draft_of(house)
    for choices in (Choices().sized(Size(percent=50.0)), Choices(suffix=".pdf")):
        made = draft.made(replace(choices, theme="dark"), FORMATS[choices.suffix].heeds)
        assert copy(house, made).startswith("The picture is on the clipboard")
        mime = QGuiApplication.clipboard().mimeData()
        png, svg = (bytes(mime.data(kind).data()) for kind in ("image/png", "image/svg+xml"))
        image = QImage.fromData(png)
        scale = made.options.scale or 2.0
        assert image.width() == pytest.approx(made.drawing.width * scale, abs=2)
        assert QGuiApplication.clipboard().image().size() == image.size()
        assert b"<svg" in svg
        for data in (png, svg):
            with pytest.raises(ExchangeError):
                carried(data)
    QGuiApplication.clipboard().clear()


def test_a_picture_on_the_clipboard_survives_the_end() -> None:
    script = (
        "from PySide6.QtWidgets import QApplication\n"
        "from journeymapper.resources import sample_path\n"
        "from journeymapper.storage.files import load\n"
        "app = QApplication([])\n"
        "from journeymapper.exchange.formats import FORMATS\n"
        "from journeymapper.ui.exporting.choices import Choices\n"
        "from journeymapper.ui.exporting.copying import copy\n"
        "from tests.ui.exporting.conftest import draft_of\n"
        "house = load(sample_path('house-buyer', 'en'))\n"
        "copy(house, draft_of(house).made(Choices(), FORMATS['.png'].heeds))\n"
        "print('copied')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "copied\n"), done.stderr[-500:]

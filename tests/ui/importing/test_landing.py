"""Import from the window: a map of its own, one edit of the open one, dropped files, what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.storage.codec import encode
from journeymapper.ui import opening
from journeymapper.ui.desk import Desk
from journeymapper.ui.importing import landing
from journeymapper.ui.importing.dialog import ImportDialog
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture(autouse=True)
def closed_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def dialog_of(window: MainWindow) -> ImportDialog:
    return next(each for each in window.findChildren(ImportDialog) if each.isVisible())


def test_an_edited_table_lands_in_the_open_map_as_one_step_of_undo(
    opener: Opener, house_buyer: Journey, answers: Answers, tmp_path: Path
) -> None:
    theirs = house_buyer.copy()
    step = theirs.steps[3]
    theirs.apply(Patch("edit", {("step", step.id): Change(step, replace(step, title="Compares them"))}))
    path = tmp_path / "house.xlsx"
    path.write_bytes(FORMATS[".xlsx"].write(theirs, Options()))
    window = opener(house_buyer)
    before = encode(window.session.journey)
    answers.open = [path]
    window.deeds["import"].trigger()
    dialog = dialog_of(window)
    assert encode(window.session.journey) == before  # it is only looked at
    assert not dialog.is_new()
    dialog.accept()
    assert window.session.journey.step(step.id).title == "Compares them"
    assert step.id in window.canvas.selection.steps
    assert "house.xlsx" in window.status.currentMessage()
    window.session.undo()
    assert encode(window.session.journey) == before
    assert not window.session.history.can_undo


def test_a_table_of_others_becomes_a_map_of_its_own(
    window: MainWindow, desk: Desk, workbook: Path, answers: Answers
) -> None:
    before = encode(window.session.journey)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook)), QUrl.fromLocalFile("/photo.jpg")])
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    drop = QDropEvent(QPointF(50, 50), copy, data, left, Qt.KeyboardModifier.NoModifier)
    window.canvas.dropEvent(drop)
    dialog = dialog_of(window)
    dialog.accept()
    new = desk.windows[-1]
    assert new is not window
    assert new.session.journey.steps[0].title == "Decides to move"
    assert len({(step.x, step.y) for step in new.session.journey.steps}) == 4
    assert new.session.path is None
    assert new.name() == "workshop.journey"
    assert encode(window.session.journey) == before
    assert answers.told == []


def test_what_cannot_be_read_is_told_and_nothing_opened(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"")
    good = tmp_path / "half.journey"
    good.write_bytes(b"{")
    for path in (bad, good, tmp_path / "none.xlsx"):
        assert landing.import_path(window, path) is None
    assert len(answers.told) == 3
    assert all(name in text for name, text in zip(("bad", "half", "none"), answers.told, strict=True))
    answers.open = []
    assert landing.import_file(window) is None


def test_what_was_picked_and_changes_nothing_says_so(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "same.journey"
    path.write_bytes(encode(window.session.journey))
    dialog = landing.import_path(window, path)
    assert dialog is not None
    assert not dialog.go_on.isEnabled()
    landing.land(window, dialog)
    assert "changes nothing" in window.status.currentMessage()
    assert not window.session.history.can_undo


def test_open_shows_what_a_file_of_another_kind_would_become(
    window: MainWindow, workbook: Path, answers: Answers
) -> None:
    answers.open = [workbook]
    opening.open_map(window)
    assert dialog_of(window).source.name == "workshop.xlsx"

"""The chooser for columns: what it shows of each, and what the keyboard makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journeymapper.exchange.tables.table import Table
from journeymapper.ui.importing.columns import ColumnChooser
from journeymapper.ui.importing.source import opened

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def chooser(workbook: Path, qtbot: QtBot) -> ColumnChooser:
    source = opened(workbook)
    made = ColumnChooser(source.tables, source.first)
    qtbot.addWidget(made)
    made.resize(380, 500)
    made.show()
    QApplication.processEvents()
    return made


def texts(chooser: ColumnChooser) -> list[str]:
    return [each.text() for each in chooser.findChildren(QLabel) if each.isVisible()]


def pick(chooser: ColumnChooser, at: int, meaning: str, qtbot: QtBot) -> None:
    """With the keyboard."""
    box = chooser.boxes[at]
    box.setFocus()
    to = box.findData(meaning)
    assert to >= 0, meaning
    key = Qt.Key.Key_Down if to > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(to - box.currentIndex())):
        qtbot.keyClick(box, key)


def test_each_column_has_its_heading_its_first_values_and_a_guess(chooser: ColumnChooser) -> None:
    seen = texts(chooser)
    assert "Step" in seen
    assert "Decides to move · Looks around · Talks to the bank" in seen
    assert "x1 · x2 · x3" in seen
    assert chooser.columns.above == 3
    assert chooser.begins.value() == 4
    assert chooser.columns.meanings[:3] == ("number", "phase", "title")
    assert [box.currentData() for box in chooser.boxes] == list(chooser.columns.meanings)
    assert chooser.boxes[2].accessibleName() == "Column Step"


def test_a_meaning_is_given_to_one_column_but_any_may_be_suppliers(
    chooser: ColumnChooser, qtbot: QtBot
) -> None:
    told: list[tuple[str, ...]] = []
    chooser.changed.connect(lambda: told.append(chooser.columns.meanings))
    pick(chooser, 5, "title", qtbot)
    assert told[-1][5] == "title"
    assert told[-1][2] == ""
    assert chooser.boxes[2].currentData() == ""
    pick(chooser, 4, "supplier", qtbot)
    pick(chooser, 3, "supplier", qtbot)
    assert told[-1][3:5] == ("supplier", "supplier")


def test_what_keys_come_by_is_given_back(chooser: ColumnChooser, qtbot: QtBot) -> None:
    before = chooser.columns.meanings
    seen: set[str] = set()
    chooser.changed.connect(lambda: seen.update(chooser.columns.meanings))
    for meaning in ("", "description", "number", before[1], "", before[1]):
        pick(chooser, 1, meaning, qtbot)
    assert "title" in seen
    assert chooser.columns.meanings == before
    assert [box.currentData() for box in chooser.boxes] == list(before)


def test_another_row_has_other_headings_and_values(chooser: ColumnChooser, qtbot: QtBot) -> None:
    field = chooser.begins
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chooser.columns.above == 4
    assert chooser.columns.meanings[2] == "title"  # what was chosen stays
    seen = texts(chooser)
    assert "Decides to move" in seen
    assert "Looks around · Talks to the bank · Signs" in seen


def test_another_sheet_is_guessed_anew(chooser: ColumnChooser, qtbot: QtBot) -> None:
    chooser.sheet.setFocus()
    qtbot.keyClick(chooser.sheet, Qt.Key.Key_Up)
    assert chooser.table.name == "Notes"
    assert len(chooser.boxes) == 1
    qtbot.keyClick(chooser.sheet, Qt.Key.Key_Down)
    assert chooser.columns.meanings[2] == "title"


def test_one_sheet_is_no_choice_and_user_text_is_plain(qtbot: QtBot) -> None:
    rows = (
        ("Step", "<b>Phase</b>" * 30, "Mood"),
        ("<img src=x>", "y" * 300, None),
        ("two\nlines", "z", None),
    )
    table = Table("", rows)
    made = ColumnChooser([table], 0)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    assert not made.sheet.isVisible()
    labels = [each for each in made.findChildren(QLabel) if each.isVisible() and "<" in each.text()]
    assert labels
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in labels)
    assert "(empty)" in texts(made)
    assert max(map(len, texts(made))) <= 64

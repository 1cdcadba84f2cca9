"""Errors in overrides are told and go no further: in Qt's own calls they could end the program."""

import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from journeymapper.ui.guard import answering, guarded

Index = QModelIndex | QPersistentModelIndex


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: found.append(error))
    return found


class Faulty(QAbstractTableModel):
    """A model with an error of the interpreter's own in its headers: unguarded, a segfault."""

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 2

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 2

    def data(self, _index: Index, _role: int = 0) -> object:
        return None

    @answering(None)
    def headerData(self, section: int, _orientation: Qt.Orientation, _role: int = 0) -> str | None:
        return ["only one"][section]


def test_an_error_in_an_answer_is_told_and_the_table_lives(qtbot: QtBot, told: list[BaseException]) -> None:
    view = QTableView()
    model = Faulty()
    view.setModel(model)
    with qtbot.waitExposed(view):
        view.show()
    QApplication.processEvents()
    assert view.model() is model
    assert view.isVisible()
    view.setModel(QStandardItemModel(view))  # so that nobody asks the faulty one after this test
    view.close()
    assert {type(error) for error in told} == {IndexError}


class Something:
    @guarded
    def happens(self, number: int) -> None:
        self.number = 1 // number

    @answering("none")
    def answers(self, *, key: str) -> str:
        return {"a": "b"}[key]


def test_what_goes_well_goes_through(told: list[BaseException]) -> None:
    something = Something()
    something.happens(1)
    assert something.number == 1
    assert something.answers(key="a") == "b"
    assert not told


def test_an_error_is_told_and_the_default_is_the_answer(told: list[BaseException]) -> None:
    something = Something()
    something.happens(0)
    assert something.answers(key="c") == "none"
    assert [type(each) for each in told] == [ZeroDivisionError, KeyError]

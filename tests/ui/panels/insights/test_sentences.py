"""Lists of sentences: lines that break, signs, what can be stood on and pressed."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.ui.panels.insights.rows import Row
from journeymapper.ui.panels.insights.sentences import Sentences, height
from tests.ui.panels.insights.conftest import Reader

KEY, ROLE = Qt.Key, Qt.ItemDataRole
LONG = Row(
    "This is a sentence with a great many words that need more than one line in a narrow list.", ("a",)
)
ROWS = [
    Row("Heading", heading=True),
    Row("Short."),
    LONG,
    Row("Why there is none", missing=True),
    Row("Bank", supplier="bank"),
]


@pytest.fixture
def sentences(qtbot: QtBot) -> Sentences:
    made = Sentences("some")
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show_rows(ROWS)
    made.show()
    return made


def test_what_a_row_is_about() -> None:
    row = Row("x", ("a", "b"), ("t",))
    assert row.keys == [("step", "a"), ("step", "b"), ("transition", "t")]
    assert row.is_live
    assert Row("x", supplier="s").is_live
    assert not Row("x", missing=True).is_live


def test_all_rows_are_in_sight_at_every_width(sentences: Sentences) -> None:
    heights = []
    for width in (260, 400, 900):
        sentences.resize(width, 10)
        sentences.grab()
        heights.append(sentences.height())
        last = sentences.visualRect(sentences.rows.index(len(ROWS) - 1, 0))
        assert last.bottom() < sentences.height()
        assert last.width() <= sentences.viewport().width()
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


def test_a_word_too_long_for_a_line_is_broken(sentences: Sentences) -> None:
    line = QFontMetrics(sentences.font()).lineSpacing()
    word = Row("Donaudampfschifffahrtsgesellschaft" * 4)
    assert height(word, sentences.font(), 300) > 3 * line


def test_headings_cannot_be_stood_on(sentences: Sentences) -> None:
    flags = [sentences.rows.flags(sentences.rows.index(at, 0)) for at in range(len(ROWS))]
    assert [bool(each & Qt.ItemFlag.ItemIsSelectable) for each in flags] == [False, True, True, True, True]
    sentences.setFocus()
    QTest.keyClick(sentences, KEY.Key_Home)
    assert sentences.currentIndex().row() == 1


def test_readers_hear_the_text_and_what_enter_does(sentences: Sentences) -> None:
    def said(at: int, role: int) -> object:
        return sentences.rows.data(sentences.rows.index(at, 0), role)

    assert [said(at, ROLE.AccessibleTextRole) for at in range(len(ROWS))] == [row.text for row in ROWS]
    description = ROLE.AccessibleDescriptionRole
    assert [said(at, description) for at in range(len(ROWS))] == [
        None,
        None,
        "Enter shows it on the map",
        None,
        "Enter chooses it",
    ]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_only_what_is_about_something_can_be_pressed(sentences: Sentences, key: Qt.Key) -> None:
    pressed: list[Row] = []
    sentences.pressed_on.connect(pressed.append)
    for at in range(1, len(ROWS)):
        sentences.setCurrentIndex(sentences.rows.index(at, 0))
        QTest.keyClick(sentences, key)
    assert pressed == [LONG, ROWS[-1]]


def test_a_click_presses(sentences: Sentences, qtbot: QtBot) -> None:
    pressed: list[Row] = []
    sentences.pressed_on.connect(pressed.append)
    for at in range(len(ROWS)):
        place = sentences.visualRect(sentences.rows.index(at, 0)).center()
        qtbot.mouseClick(sentences.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pressed == [LONG, ROWS[-1]]


def test_the_pointer_is_a_hand_over_what_can_be_pressed(sentences: Sentences) -> None:
    shapes = []
    for at in range(len(ROWS)):
        place = sentences.visualRect(sentences.rows.index(at, 0)).center()
        QTest.mouseMove(sentences.viewport(), place)
        shapes.append(sentences.viewport().cursor().shape())
    hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
    assert shapes == [arrow, arrow, hand, arrow, hand]


def test_the_same_rows_again_leave_everything_as_it_is(sentences: Sentences) -> None:
    sentences.setCurrentIndex(sentences.rows.index(2, 0))
    sentences.show_rows(list(ROWS))
    assert sentences.currentIndex().row() == 2


def test_other_rows_keep_the_keyboard_near(sentences: Sentences) -> None:
    sentences.setCurrentIndex(sentences.rows.index(4, 0))
    sentences.show_rows([*ROWS[:3]])
    assert sentences.currentIndex().row() == 2
    sentences.show_rows([Row("Only", heading=True)])
    assert not sentences.currentIndex().isValid()


def test_without_rows_it_takes_no_room(sentences: Sentences) -> None:
    sentences.show_rows([])
    assert sentences.height() < 10
    assert isinstance(sentences.sizeHint(), QSize)


def test_the_page_follows_the_keyboard(reader: Reader) -> None:
    reader.look("bank", "starter")
    QApplication.processEvents()
    area = reader.panel.pages.currentWidget()
    reader.sentences.setFocus()
    QTest.keyClick(reader.sentences, KEY.Key_End)
    index = reader.sentences.currentIndex()
    assert index.row() == len(reader.rows) - 1
    middle = reader.sentences.viewport().mapTo(area, reader.sentences.visualRect(index).center())
    assert area.rect().contains(middle)
    QTest.keyClick(reader.sentences, KEY.Key_Home)
    index = reader.sentences.currentIndex()
    middle = reader.sentences.viewport().mapTo(area, reader.sentences.visualRect(index).center())
    assert area.rect().contains(middle)

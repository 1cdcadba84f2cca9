"""A list is pasted, looked at, and lands on the map as one edit."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs.list_preview import Shown, shown_rows, spoken
from journeymapper.ui.dialogs.paste_list import PasteList
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LIST = "Search:\n1. Look around\n2. Compare\n   a. alone\n   b. together\n3. Offer (no luck: back to 1)\n"

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def copied() -> Callable[[str], None]:
    return QApplication.clipboard().setText


def pasted(window: MainWindow, qtbot: QtBot) -> PasteList:
    window.activateWindow()  # after a dialog, which a platform without a screen does not do by itself
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.keyClick(window.canvas, KEY.Key_V, CTRL)
    found = window.findChildren(PasteList)[-1]
    qtbot.waitUntil(found.field.hasFocus)
    return found


def said(dialog: PasteList, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def seen(dialog: PasteList) -> list[str]:
    rows = [dialog.preview.item(row) for row in range(dialog.preview.count())]
    return [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def button(dialog: PasteList, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def titles(window: MainWindow) -> list[str]:
    return [step.title for step in window.session.journey.steps]


def test_text_of_several_lines_is_looked_at_before_it_lands(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied(LIST)
    dialog = pasted(window, qtbot)
    assert seen(dialog) == [
        "Phase Search",
        "1 Look around",
        "2 Compare",
        "3a alone, alternative",
        "3b together, alternative",
        "4 Offer, back to 1",
    ]
    assert said(dialog, "list_count") == "Steps: 5 · alternatives: 2 · loops: 1 · phases: 1"
    assert not dialog.told.isVisible()
    assert titles(window) == ["One", "Two"]
    qtbot.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert not window.session.history.can_undo


def test_it_lands_as_one_edit_selected_and_in_sight(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    before = encode(window.session.journey)
    copied(LIST)
    dialog = pasted(window, qtbot)
    qtbot.mouseClick(button(dialog, "Add 5 steps"), Qt.MouseButton.LeftButton)
    assert titles(window) == ["One", "Two", "Look around", "Compare", "alone", "together", "Offer"]
    canvas = window.canvas
    assert len(canvas.selection.steps) == 5
    assert all(
        canvas.camera.room.contains(canvas.camera.on_view(canvas.rect_of(key))) for key in canvas.selection
    )
    boxes = [card.box for card in canvas.drawing.cards.values()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert window.focusWidget() is canvas
    assert len(window.session.history.undoable) == 1
    window.session.undo()
    assert encode(window.session.journey) == before


def test_it_follows_on_the_selected_step_unless_that_is_not_wanted(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied("Three\nFour")
    for follows in (True, False):
        window.canvas.select([("step", "one")])
        dialog = pasted(window, qtbot)
        box = dialog.findChild(QCheckBox, "list_after")
        assert box is not None
        assert box.isVisible()
        assert box.text() == "After “One”"
        if not follows:
            qtbot.keyClick(box, KEY.Key_Space)
        qtbot.keyClick(dialog.field, KEY.Key_Return, CTRL)
        targets = [
            window.session.journey.step(each.target).title for each in window.session.journey.out("one")
        ]
        assert ("Three" in targets) is follows
        assert titles(window) == (
            ["One", "Three", "Four", "Two"] if follows else ["One", "Two", "Three", "Four"]
        )
        window.session.undo()


def test_the_text_can_be_changed_and_the_preview_follows(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied("one\ntwo")
    dialog = pasted(window, qtbot)
    qtbot.keyClick(dialog.field, KEY.Key_End, CTRL)
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    qtbot.keyClicks(dialog.field, "three (terug naar een")
    assert seen(dialog)[-1] == "3 three (terug naar een"
    qtbot.keyClicks(dialog.field, "der) -> 1")
    assert seen(dialog)[-1] == "3 three (terug naar eender), back to 1"
    assert said(dialog, "list_told").startswith("Line 3: “(terug naar eender)” leads to no step")
    qtbot.keyClick(dialog.field, KEY.Key_A, CTRL)
    qtbot.keyClick(dialog.field, KEY.Key_Delete)
    assert not dialog._add.isEnabled()
    assert seen(dialog) == []


def test_a_row_shows_where_it_comes_from(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied(LIST)
    dialog = pasted(window, qtbot)
    place = dialog.preview.visualItemRect(dialog.preview.item(4)).center()
    qtbot.mouseClick(dialog.preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.field.textCursor().selectedText() == "   b. together"


def test_the_menu_opens_it_with_or_without_a_list(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied("one line")
    window.deeds["paste_list"].trigger()
    dialog = window.findChild(PasteList)
    assert dialog is not None
    assert dialog.field.toPlainText() == ""
    qtbot.waitUntil(dialog.field.hasFocus)
    qtbot.keyClicks(dialog.field, "A single step")
    qtbot.mouseClick(button(dialog, "Add a step"), Qt.MouseButton.LeftButton)
    assert titles(window)[-1] == "A single step"


def test_one_line_becomes_a_step_after_the_selected_one_or_by_itself(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    session, canvas = window.session, window.canvas
    before = encode(session.journey)
    copied("\n  - Rent @bank or buy ?\t a guess\n")
    qtbot.keyClick(canvas, KEY.Key_V, CTRL)
    (alone,) = canvas.selection.steps
    assert (session.journey.step(alone).title, session.journey.step(alone).description) == (
        "Rent @bank or buy ?",
        "a guess",
    )
    assert not canvas.is_writing
    qtbot.keyClick(canvas, KEY.Key_V, CTRL)
    (after,) = canvas.selection.steps
    assert [each.source for each in session.journey.into(after)] == [alone]
    assert [(patch.name, patch.about) for patch in session.history.undoable] == [
        ("paste", "Rent @bank or buy ?")
    ] * 2
    assert window.findChild(PasteList) is None
    session.undo()
    session.undo()
    assert encode(session.journey) == before


@pytest.mark.parametrize("text", ["", "  ", "---", "\u200b"])
def test_a_line_without_words_is_no_step(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None], text: str
) -> None:
    copied(text)
    with qtbot.waitSignal(window.canvas.said) as heard:
        qtbot.keyClick(window.canvas, KEY.Key_V, CTRL)
    assert heard.args == ["There are no steps on the clipboard."]


def test_copied_files_are_no_steps(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}.txt") for name in "ab"])
    data.setText("/tmp/a.txt\n/tmp/b.txt")
    QApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window.canvas, KEY.Key_V, CTRL)
    assert window.findChild(PasteList) is None
    assert titles(window) == ["One", "Two"]
    QApplication.clipboard().setText("")


def test_steps_of_ours_are_pasted_as_ever(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.select([("step", "one"), ("step", "two")])
    qtbot.keyClick(window.canvas, KEY.Key_C, CTRL)
    qtbot.keyClick(window.canvas, KEY.Key_V, CTRL)
    assert window.findChild(PasteList) is None
    assert titles(window) == ["One", "Two", "One", "Two"]
    QApplication.clipboard().setText("")


def test_an_empty_clipboard_is_no_trouble(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setMimeData(QMimeData())
    qtbot.keyClick(window.canvas, KEY.Key_V, CTRL)
    assert window.findChild(PasteList) is None
    QApplication.clipboard().setText("")


def test_it_lands_on_an_empty_map(opener: Opener, qtbot: QtBot, copied: Callable[[str], None]) -> None:
    window = opener(Journey())
    copied("\n".join(f"{n}. does {n}" for n in range(1, 41)))
    dialog = pasted(window, qtbot)
    qtbot.keyClick(dialog.field, KEY.Key_Return, CTRL)
    assert len(titles(window)) == 40
    assert len(window.session.journey.transitions) == 39


def test_it_speaks_dutch(window: MainWindow, qtbot: QtBot, desk: Desk, copied: Callable[[str], None]) -> None:
    desk.use_language("nl")
    copied("een\ntwee (terug naar 1)")
    dialog = pasted(window, qtbot)
    assert seen(dialog) == ["1 een", "2 twee, terug naar 1"]
    assert said(dialog, "list_count") == "Stappen: 2 · lussen: 1"
    assert button(dialog, "2 stappen toevoegen").isDefault()


def test_hostile_text_is_shown_as_it_is(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied("1. <b>a</b>\n2. (back to <i>)")
    dialog = pasted(window, qtbot)
    assert dialog.told.textFormat() == Qt.TextFormat.PlainText
    assert "<i>" in dialog.told.text()


def test_what_a_screen_reader_says_of_a_row() -> None:
    assert spoken(Shown("buy", "3", 0, (("skip", "9"), ("next", "4")))) == "3 buy, skip to 9, on to 4"
    assert shown_rows((), ()) == []


def test_a_long_text_is_read_when_the_typing_pauses_or_at_the_end(
    window: MainWindow, qtbot: QtBot, copied: Callable[[str], None]
) -> None:
    copied("\n".join(f"{n}. does something that takes many words {n}" for n in range(1, 201)))
    dialog = pasted(window, qtbot)
    qtbot.keyClick(dialog.field, KEY.Key_End, CTRL)
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    qtbot.keyClicks(dialog.field, "201. one more")
    qtbot.keyClick(dialog.field, KEY.Key_Return, CTRL)
    assert titles(window)[-1] == "one more"
    window.session.undo()
    dialog = pasted(window, qtbot)
    qtbot.keyClick(dialog.field, KEY.Key_End, CTRL)
    qtbot.keyClicks(dialog.field, "!")
    qtbot.waitUntil(lambda: seen(dialog)[-1].endswith("200!"))

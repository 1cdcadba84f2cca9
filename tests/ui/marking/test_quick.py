"""Marking in two keys on the map: sources, moods, who takes an arrow; and lines for an action or a share."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits import lists
from journeymapper.model.edits.steps import add_step
from journeymapper.model.edits.transitions import connect
from journeymapper.model.records import Evidence, Key, Segment
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.actions.quick import QUICK
from journeymapper.ui.desk import Desk
from journeymapper.ui.marking.key_menu import KeyMenu
from journeymapper.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("does not support")
"""Menus that open: the platform without a screen cannot raise them."""

KEY = Qt.Key
ONE: Key = ("step", "one")
TWO: Key = ("step", "two")


@pytest.fixture
def arrow(session: Session) -> str:
    return session.journey.transitions[0].id


@pytest.fixture
def undoes(session: Session) -> Callable[[], None]:
    """What was done since is one undo step, and can be done again."""
    before, done = encode(session.journey), len(session.history.undoable)

    def check() -> None:
        after = encode(session.journey)
        assert after != before
        assert len(session.history.undoable) == done + 1
        session.undo()
        assert encode(session.journey) == before
        session.redo()
        assert encode(session.journey) == after

    return check


@pytest.fixture
def segments(session: Session) -> None:
    for ident, name in (("new", "Starters"), ("again", "Repeat & buyers")):
        session.commit(lists.add_entry(session.journey, Segment(ident, name)))


def opened(window: MainWindow, qtbot: QtBot, key: Qt.Key, name: str) -> KeyMenu:
    qtbot.keyClick(window.canvas, key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KeyMenu)
    assert menu.objectName() == name
    return menu


def line(qtbot: QtBot, name: str) -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    assert found.objectName() == name
    del qtbot
    return found


def shown(window: MainWindow) -> str:
    return window.status.currentMessage()


@pytest.mark.parametrize(
    ("key", "source"),
    [
        (KEY.Key_O, "observation"),
        (KEY.Key_D, "data"),
        (KEY.Key_I, "interview"),
        (KEY.Key_C, "colleague"),
        (KEY.Key_S, "social_media"),
        (KEY.Key_A, "assumption"),
        (KEY.Key_3, "interview"),
    ],
)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_e_and_a_letter_add_a_source_to_all_that_is_selected(
    window: MainWindow,
    desk: Desk,
    session: Session,
    arrow: str,
    qtbot: QtBot,
    undoes: Callable[[], None],
    key: Qt.Key,
    source: str,
    language: str,
) -> None:
    desk.use_language(language)
    window.canvas.select([ONE, ("transition", arrow)])
    menu = opened(window, qtbot, KEY.Key_E, "menu_evidence")
    qtbot.keyClick(menu, key)
    assert not menu.isVisible()
    assert [each.source for each in session.journey.step("one").evidence] == [source]
    assert [each.source for each in session.journey.transition(arrow).evidence] == [source]
    assert session.journey.step("two").evidence == ()
    undoes()


def test_a_menu_shows_its_keys_and_goes_with_escape(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.canvas.select([ONE])
    menu = opened(window, qtbot, KEY.Key_E, "menu_evidence")
    assert [each.text() for each in menu.actions()][:2] == ["observation\tO", "measured data\tD"]
    qtbot.keyClick(menu, KEY.Key_X)
    assert menu.isVisible()
    qtbot.keyClick(menu, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert not session.history.can_undo
    assert window.canvas.hasFocus()


def test_a_menu_works_with_arrows_and_the_mouse(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    window.canvas.select([ONE])
    menu = opened(window, qtbot, KEY.Key_E, "menu_evidence")
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Return)
    assert session.journey.step("one").evidence == (Evidence("data"),)
    menu = opened(window, qtbot, KEY.Key_E, "menu_evidence")
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[2]).center())
    assert session.journey.step("one").evidence == (Evidence("data"), Evidence("interview"))


@pytest.mark.parametrize(("key", "mood"), [(KEY.Key_1, -2), (KEY.Key_3, 0), (KEY.Key_5, 2)])
def test_f_and_a_digit_give_a_mood(
    window: MainWindow, session: Session, qtbot: QtBot, undoes: Callable[[], None], key: Qt.Key, mood: int
) -> None:
    window.canvas.select([ONE, TWO])
    qtbot.keyClick(opened(window, qtbot, KEY.Key_F, "menu_mood"), key)
    assert [step.mood for step in session.journey.steps] == [mood, mood]
    undoes()
    menu = opened(window, qtbot, KEY.Key_F, "menu_mood")
    assert [each.isChecked() for each in menu.actions()].index(True) == mood + 2
    qtbot.keyClick(menu, KEY.Key_0)
    assert [step.mood for step in session.journey.steps] == [None, None]


@pytest.mark.usefixtures("segments")
def test_w_says_who_takes_an_arrow(
    window: MainWindow, session: Session, arrow: str, qtbot: QtBot, undoes: Callable[[], None]
) -> None:
    window.canvas.select([("transition", arrow)])
    menu = opened(window, qtbot, KEY.Key_W, "menu_who_takes")
    assert [(each.text(), each.isChecked()) for each in menu.actions()] == [
        ("Starters\t1", True),
        ("Repeat && buyers\t2", True),
    ]
    qtbot.keyClick(menu, KEY.Key_2)
    assert session.journey.transition(arrow).segments == ("new",)
    undoes()
    qtbot.keyClick(opened(window, qtbot, KEY.Key_W, "menu_who_takes"), KEY.Key_1)
    assert session.journey.transition(arrow).segments == ("new",)
    assert "so it stays" in shown(window)
    qtbot.keyClick(opened(window, qtbot, KEY.Key_W, "menu_who_takes"), KEY.Key_2)
    assert session.journey.transition(arrow).segments == ()


def test_an_action_is_noted_at_a_step(
    window: MainWindow, session: Session, qtbot: QtBot, undoes: Callable[[], None]
) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    assert field.placeholderText() == "What will we do about “One”?"
    qtbot.keyClicks(field, " Call ten customers ")
    qtbot.keyClick(field, KEY.Key_Return)
    (action,) = session.journey.actions
    assert (action.text, action.step, action.done) == ("Call ten customers", "one", False)
    assert shown(window) == "Noted. Actions still to be done: 1."
    assert window.canvas.hasFocus()
    assert edit_name(session.history.undoable[0]) == "Add an action: Call ten customers"
    undoes()


def test_an_action_can_be_about_the_whole_map(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    assert field.placeholderText() == "What will we do?"
    qtbot.keyClicks(field, "Check the map")
    qtbot.keyClick(field, KEY.Key_Enter)
    assert [each.step for each in session.journey.actions] == [None]


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Return])
def test_escape_and_an_empty_line_note_nothing(
    window: MainWindow, session: Session, qtbot: QtBot, key: Qt.Key
) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    qtbot.keyClicks(field, "Something" if key == KEY.Key_Escape else "  ")
    qtbot.keyClick(field, key)
    assert not session.history.can_undo
    assert window.canvas.hasFocus()
    assert window.canvas.selection.step == "one"


def test_a_click_elsewhere_takes_the_line(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    qtbot.keyClicks(line(qtbot, "action_line"), "Call them")
    qtbot.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=window.canvas.rect().center())
    assert [each.text for each in session.journey.actions] == ["Call them"]


@pytest.mark.parametrize("reason", [Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason])
def test_the_line_waits_while_the_keyboard_is_elsewhere(
    window: MainWindow, session: Session, qtbot: QtBot, reason: Qt.FocusReason
) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    qtbot.keyClicks(field, "Call them")
    QApplication.sendEvent(field, QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    assert field.isVisible()
    assert session.journey.count("action") == 0
    qtbot.keyClick(field, KEY.Key_Return)
    assert [each.text for each in session.journey.actions] == ["Call them"]


def test_the_line_stays_at_its_step_and_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    before = field.pos()
    window.canvas.zoom_in()
    assert field.pos() != before
    room = window.canvas.viewport().rect()
    for bar in (window.canvas.horizontalScrollBar(), window.canvas.verticalScrollBar()):
        start = bar.value()
        for by in range(-700, 701, 20):
            bar.setValue(start + by)
            assert room.contains(field.geometry())
        bar.setValue(start)


def test_what_the_line_is_about_may_go(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.commit(add_step(session.journey, "three", (0, 400)))
    window.canvas.select([("step", "three")])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    qtbot.keyClicks(field, "Call them")
    session.undo()
    assert not field.isVisible()
    assert session.journey.count("action") == 0
    assert session.history.can_redo


def test_the_line_stays_when_something_else_changes(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.canvas.select([ONE])
    window.deeds["pin"].trigger()
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    qtbot.keyClicks(field, "Call them")
    session.undo()
    window.canvas.set_lens(Lens(evidence=True))
    qtbot.keyClick(field, KEY.Key_Return)
    assert [(each.text, each.step) for each in session.journey.actions] == [("Call them", "one")]


def test_another_selection_takes_the_line(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    window.canvas.select([ONE])
    qtbot.keyClick(window.canvas, KEY.Key_A)
    field = line(qtbot, "action_line")
    qtbot.keyClicks(field, "Call them")
    window.canvas.select([TWO])
    assert not field.isVisible()
    assert [(each.text, each.step) for each in session.journey.actions] == [("Call them", "one")]


@pytest.mark.parametrize(("typed", "share"), [("40", 0.4), ("33,3 %", 0.333), ("0", 0.0), ("100%", 1.0)])
def test_a_share_is_typed(
    window: MainWindow,
    session: Session,
    arrow: str,
    qtbot: QtBot,
    undoes: Callable[[], None],
    typed: str,
    share: float,
) -> None:
    window.canvas.select([("transition", arrow)])
    qtbot.keyClick(window.canvas, KEY.Key_Percent)
    field = line(qtbot, "share_line")
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, KEY.Key_Return)
    assert session.journey.transition(arrow).share == share
    undoes()


def test_a_share_says_what_is_left_to_the_others(
    window: MainWindow, session: Session, arrow: str, qtbot: QtBot
) -> None:
    session.commit(connect(session.journey, "x", "one", "one"))
    window.canvas.select([("transition", arrow)])
    for typed, told in (("40", "Left to the others: 60\u00a0%"), ("", "Left to the others: 0\u00a0%")):
        qtbot.keyClick(window.canvas, KEY.Key_Percent)
        field = line(qtbot, "share_line")
        field.clear()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, KEY.Key_Return)
        assert shown(window) == told
    assert session.journey.transition(arrow).share is None


@pytest.mark.parametrize("typed", ["101", "-1", "half", "1e5", "nan"])
def test_what_is_no_share_is_told_and_can_be_mended(
    window: MainWindow, session: Session, arrow: str, qtbot: QtBot, typed: str
) -> None:
    window.canvas.select([("transition", arrow)])
    qtbot.keyClick(window.canvas, KEY.Key_Percent)
    field = line(qtbot, "share_line")
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, KEY.Key_Return)
    assert shown(window) == "Expected a percentage from 0 to 100."
    assert not session.history.can_undo
    assert field.hasFocus()
    qtbot.keyClicks(field, "50")
    qtbot.keyClick(field, KEY.Key_Return)
    assert session.journey.transition(arrow).share == 0.5


@pytest.mark.usefixtures("segments")
def test_under_a_lens_it_is_the_share_of_the_segment(
    window: MainWindow, session: Session, arrow: str, qtbot: QtBot
) -> None:
    window.canvas.set_lens(Lens(segment="again"))
    window.canvas.select([("transition", arrow)])
    qtbot.keyClick(window.canvas, KEY.Key_Percent)
    field = line(qtbot, "share_line")
    assert field.placeholderText() == "Share of Repeat & buyers in %"
    qtbot.keyClicks(field, "30")
    qtbot.keyClick(field, KEY.Key_Return)
    record = session.journey.transition(arrow)
    assert (record.share, record.segment_shares) == (None, (("again", 0.3),))


@pytest.mark.usefixtures("segments")
def test_the_line_goes_with_the_segment_that_it_is_about(
    window: MainWindow, session: Session, arrow: str, qtbot: QtBot
) -> None:
    window.canvas.set_lens(Lens(segment="again"))
    window.canvas.select([("transition", arrow)])
    qtbot.keyClick(window.canvas, KEY.Key_Percent)
    field = line(qtbot, "share_line")
    qtbot.keyClicks(field, "30")
    session.commit(lists.remove_segment(session.journey, "again"))
    assert not field.isVisible()
    assert session.journey.transition(arrow).share is None
    assert window.canvas.hasFocus()


def test_what_can_be_marked_follows_the_selection(window: MainWindow, arrow: str) -> None:
    def enabled() -> set[str]:
        return {row.id for row in QUICK if window.deeds[row.id].isEnabled()}

    assert enabled() == {"note_action"}
    window.canvas.select([ONE])
    assert enabled() == {"evidence", "mood", "note_action"}
    window.canvas.select([("transition", arrow)])
    assert enabled() == {"evidence", "note_action", "share"}

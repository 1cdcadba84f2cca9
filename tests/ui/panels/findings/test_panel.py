"""The panel with keyboard and mouse: what it lists, how it shows, hushes and follows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.i18n.messages import edit_name
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Hushed
from journeymapper.storage.codec import decode, encode
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.findings.model import HUSHED, FindingsModel
from journeymapper.ui.panels.findings.panel import FindingsPanel
from tests.ui.conftest import Opener
from tests.ui.panels.findings.conftest import Reader
from tests.ui.panels.findings.faulty import FAULTY

KEY = Qt.Key
ROLE = Qt.ItemDataRole


def headings(model: FindingsModel) -> list[str]:
    texts: list[str] = [model.data(model.index(at, 0)) for at in range(model.rowCount())]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def test_findings_stand_by_kind_the_worst_first(reader: Reader) -> None:
    assert reader.codes() == FAULTY
    assert headings(reader.panel.model)[:3] == [
        "Error: 1 step with shares over 100 %",
        "Warning: No goal yet",
        "Warning: 1 loop that does not go back",
    ]
    assert headings(reader.panel.model)[-1] == "Hint: 2 phases of mere assumptions"
    assert reader.summary() == "1 error, 6 warnings"


def test_how_bad_it_is_has_a_word_a_sign_and_a_colour(reader: Reader) -> None:
    model, theme = reader.panel.model, reader.canvas.drawing.theme
    looks = {}
    for code in ("shares-over-one", "no-goal", "loose-step"):
        index = model.place(code)
        word = model.data(index).split(":")[0]
        sign = model.data(index, ROLE.DecorationRole).pixmap(16).toImage()
        looks[word] = (model.data(index, ROLE.ForegroundRole), sign)
        assert model.data(index, ROLE.AccessibleTextRole) == model.data(index)
    assert {word: color for word, (color, _) in looks.items()} == {
        "Error": QColor(theme.error),
        "Warning": QColor(theme.warning),
        "Hint": QColor(theme.small),
    }
    assert len({bytes(sign.constBits()) for _, sign in looks.values()}) == 3


def test_hints_are_folded_and_stay_as_the_user_has_them(reader: Reader) -> None:
    tree, model = reader.panel.tree, reader.panel.model

    def unfolded() -> set[str]:
        return {kind.code for at, kind in enumerate(model.kinds) if tree.isExpanded(model.index(at, 0))}

    worst = {kind.code for kind in model.kinds if kind.severity != "hint"}
    assert unfolded() == worst
    reader.click(reader.stand("assumed-only", -1))
    reader.stand("no-goal", -1)
    reader.key(KEY.Key_Return)
    assert unfolded() == worst - {"no-goal"} | {"assumed-only"}
    reader.session.commit(edit_steps(reader.session.journey, ["d"], "edit-title", title="Titled"))
    reader.settle()
    assert unfolded() == worst - {"no-goal", "untitled-step"} | {"assumed-only"}


def test_the_arrow_of_a_kind_and_its_words_fold_it(reader: Reader) -> None:
    tree = reader.panel.tree
    index = reader.stand("no-goal", -1)
    tree.scrollTo(index)
    row = tree.visualRect(index)
    assert tree.isExpanded(index)
    for at in (QPoint(row.left() - tree.indentation() // 2, row.center().y()), row.center()):
        before = tree.isExpanded(index)
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert tree.isExpanded(index) != before
    assert not reader.canvas.selection


@pytest.mark.parametrize("how", ["click", "enter", "button"])
def test_a_finding_is_shown_on_the_map(reader: Reader, how: str) -> None:
    reader.canvas.zoom_100()
    reader.canvas.centerOn(5000, 5000)
    index = reader.stand("phase-order")
    if how == "click":
        reader.click(index)
    elif how == "enter":
        reader.key(KEY.Key_Return)
    else:
        reader.press("show")
    assert reader.canvas.selection.transition == "b-d"
    assert reader.canvas.camera.seen.contains(reader.canvas.rect_of(("transition", "b-d")))
    if how != "button":
        assert reader.panel.tree.hasFocus()


def test_what_is_far_apart_is_shown_whole(reader: Reader) -> None:
    reader.session.commit(edit_steps(reader.session.journey, ["b"], "move", x=-4000.0))
    reader.settle()
    reader.canvas.zoom_100()
    reader.stand("duplicate-title")
    reader.key(KEY.Key_Return)
    assert reader.canvas.selection.steps == {"b", "c"}
    for step in ("b", "c"):
        assert reader.canvas.camera.seen.contains(reader.canvas.rect_of(("step", step)))


def test_what_has_no_place_selects_nothing_and_says_so(reader: Reader) -> None:
    reader.canvas.select([("step", "a")])
    reader.stand("no-goal")
    reader.key(KEY.Key_Enter)
    assert reader.canvas.selection.step == "a"
    assert reader.window.status.currentMessage() == "This is not about a place on the map."


def test_what_is_gone_is_not_shown(reader: Reader) -> None:
    reader.stand("duplicate-title")
    reader.session.commit(remove(reader.session.journey, ["b"]))
    reader.key(KEY.Key_Return)
    assert reader.canvas.selection.steps == {"c"}


def test_arrows_walk_without_touching_the_map(reader: Reader) -> None:
    reader.stand("shares-over-one", -1)
    reader.key(KEY.Key_Down)
    assert reader.at_hand() == ("shares-over-one", "a")
    assert reader.told().startswith("The shares out of “Begin” add up to more than 100 %")
    assert not reader.canvas.selection
    reader.key(KEY.Key_Left)
    assert reader.at_hand() == ("shares-over-one", None)
    reader.key(KEY.Key_Left)
    assert not reader.panel.tree.isExpanded(reader.panel.tree.currentIndex())


@pytest.mark.parametrize("how", ["key", "button"])
def test_a_finding_is_hushed_and_told_again(reader: Reader, how: str) -> None:
    before = encode(reader.session.journey)
    reader.stand("phase-order")
    reader.key(KEY.Key_Delete) if how == "key" else reader.press("hush")
    assert reader.session.journey.sheet.hushed == (Hushed("phase-order", "b-d"),)
    assert edit_name(reader.session.history.undoable[0]) == "Hush a finding"
    assert "phase-order" not in reader.codes()
    assert reader.codes()[HUSHED] == 1
    assert reader.summary().startswith("1 error, 5 warnings")
    kept = decode(encode(reader.session.journey))
    assert kept.sheet.hushed == reader.session.journey.sheet.hushed
    reader.stand(HUSHED)
    assert reader.offered()["hush"] == "Tell me again"
    reader.key(KEY.Key_Backspace) if how == "key" else reader.press("hush")
    assert reader.codes() == FAULTY
    assert encode(reader.session.journey) == before
    reader.session.undo()
    reader.session.undo()
    assert encode(reader.session.journey) == before
    assert reader.codes() == FAULTY


def test_a_whole_kind_is_hushed_in_one_step(reader: Reader) -> None:
    reader.stand("assumed-only", -1)
    assert reader.offered() == {"hush": "Do not tell me any of these again"}
    reader.press("hush")
    assert set(reader.session.journey.sheet.hushed) == {
        Hushed("assumed-only", "early"),
        Hushed("assumed-only", "late"),
    }
    assert headings(reader.panel.model)[-1] == "2 hushed"
    reader.stand(HUSHED, -1)
    assert reader.offered() == {"hush": "Tell me all of these again"}
    reader.key(KEY.Key_Delete)
    assert reader.codes() == FAULTY
    assert len(reader.session.history.undoable) == 2


def test_the_keyboard_stays_near_where_it_was(reader: Reader) -> None:
    reader.stand("forward-loop")
    reader.key(KEY.Key_Delete)
    assert reader.at_hand()[0] == "loop-share-missing"
    reader.key(KEY.Key_Delete)
    assert reader.at_hand()[0] == "untouched-supplier"
    reader.stand("assumed-only", -1)
    reader.key(KEY.Key_Right)
    reader.key(KEY.Key_Down)
    reader.key(KEY.Key_Delete)
    assert reader.at_hand() == ("assumed-only", "late")


def test_the_buttons_are_reached_by_tab_and_give_the_keyboard_back(reader: Reader) -> None:
    reader.stand("phase-order")
    reader.key(KEY.Key_Tab)
    assert QApplication.focusWidget() is reader.button("show")
    reader.qtbot.keyClick(reader.button("show"), KEY.Key_Tab)
    assert QApplication.focusWidget() is reader.button("fix")
    reader.qtbot.keyClick(reader.button("fix"), KEY.Key_Space)
    assert reader.session.journey.transition("b-d").way == "loop"
    reader.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert reader.panel.isAncestorOf(focused)


def test_an_edit_is_checked_at_once_and_says_so_meanwhile(reader: Reader) -> None:
    reader.session.commit(edit_steps(reader.session.journey, ["d"], "edit-title", title="Titled"))
    assert reader.summary() == "1 error, 6 warnings – being checked anew…"
    assert reader.codes() == FAULTY
    reader.settle()
    assert reader.summary() == "1 error, 5 warnings"
    assert "untitled-step" not in reader.codes()


def test_other_words_for_the_same_findings(reader: Reader) -> None:
    reader.stand("shares-over-one")
    reader.session.commit(edit_steps(reader.session.journey, ["a"], "edit-title", title="<i>Start</i>"))
    reader.settle()
    assert "“<i>Start</i>”" in reader.told()
    assert reader.panel.details.text.textFormat() == Qt.TextFormat.PlainText
    index = reader.panel.model.place("untouched-supplier", None)
    tip = reader.panel.model.data(reader.panel.model.index(0, 0, index), ROLE.ToolTipRole)
    assert "&lt;b&gt;Idle&lt;/b&gt; &amp; Co" in tip


def test_the_first_kind_is_at_hand_at_first(reader: Reader) -> None:
    assert reader.at_hand() == ("shares-over-one", None)
    assert reader.told() == "Error: 1 step with shares over 100 %"
    assert not reader.canvas.selection


def test_all_is_well_and_an_empty_map(opener: Opener, qtbot: QtBot, house_buyer: Journey) -> None:
    for journey, told in (
        (house_buyer, "Nothing is wrong."),
        (documents.new_journey(), "As soon as there are steps, this lists what is wrong, odd or unfinished."),
    ):
        window = opener(journey)
        window.show_panel("findings", True)
        panel = window.docks["findings"].widget()
        with qtbot.waitSignal(window.checking.changed):
            window.checking.figures.ask()
        assert panel.summary.text() == told  # type: ignore[attr-defined]
        assert window.status.findings.isHidden()
        assert panel.details.isHidden()  # type: ignore[attr-defined]


def test_it_speaks_the_language_in_use(reader: Reader, desk: Desk) -> None:
    reader.stand("forward-loop")
    desk.use_language("nl")
    assert reader.summary() == "1 fout, 6 waarschuwingen"
    assert headings(reader.panel.model)[1].startswith("Waarschuwing: ")
    assert reader.offered()["hush"] == "Niet meer melden"
    assert reader.panel.tree.accessibleName() == "Bevindingen"
    assert reader.window.status.findings.text() == "1 fout, 6 waarschuwingen"


def test_in_the_dark_it_has_the_colours_of_the_dark(reader: Reader, desk: Desk) -> None:
    light = reader.panel.model.data(reader.panel.model.index(0, 0), ROLE.ForegroundRole)
    desk.use_appearance("dark")
    dark = reader.panel.model.data(reader.panel.model.index(0, 0), ROLE.ForegroundRole)
    assert dark == QColor(reader.canvas.drawing.theme.error) != light


@pytest.mark.parametrize(("width", "below"), [(1000, False), (400, True)])
def test_a_narrow_panel_has_what_is_at_hand_below(reader: Reader, width: int, below: bool) -> None:
    panel = FindingsPanel(reader.window)
    reader.qtbot.addWidget(panel, before_close_func=lambda _: panel.release())
    panel.resize(width, 400)
    panel.show()
    QApplication.processEvents()
    tree, details = panel.tree.geometry(), panel.details.geometry()
    assert (details.top() >= tree.bottom()) == below
    assert (details.left() >= tree.right()) != below
    assert panel.rect().contains(details)
    assert panel.minimumSizeHint().width() < 400  # the dock can be made smaller again
    shown = [each for each in panel.details.buttons if not each.isHidden()]
    assert shown
    for button in shown:
        place = button.mapTo(panel, button.rect().bottomRight())
        assert panel.rect().contains(place)


def test_what_is_at_hand_stays_in_sight(reader: Reader) -> None:
    panel = FindingsPanel(reader.window)
    reader.qtbot.addWidget(panel, before_close_func=lambda _: panel.release())
    panel.resize(380, 420)
    panel.show()
    tree, top = panel.tree, panel.model.place("untitled-step")
    for index in (panel.model.index(0, 0), top, panel.model.index(0, 0, top)):
        tree.setCurrentIndex(index)
        QApplication.processEvents()
        assert tree.viewport().rect().contains(tree.visualRect(index).center())


def test_a_sign_on_the_map_opens_its_finding(reader: Reader) -> None:
    reader.window.show_panel("findings", False)
    reader.canvas.zoom_100()
    reader.canvas.centerOn(0, 0)
    item = reader.canvas.map.cards["a"]
    at: QPoint = reader.canvas.mapFromScene(item.sign_at)
    QTest.mouseClick(reader.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert reader.window.panel_shown("findings")
    assert reader.at_hand() == ("shares-over-one", "a")
    assert reader.panel.tree.hasFocus()


def test_f12_unfolds_and_folds_it(reader: Reader) -> None:
    reader.qtbot.keyClick(reader.window, KEY.Key_F12)
    assert not reader.panel.isVisible()
    assert reader.canvas.hasFocus()
    reader.qtbot.keyClick(reader.window, KEY.Key_F12)
    assert reader.panel.tree.hasFocus()

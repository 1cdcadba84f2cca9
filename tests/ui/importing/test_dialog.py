"""The dialog for imports: what it says and shows, as a new map or into the open one; nothing lands yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import StoppedError
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.storage.codec import encode
from journeymapper.ui.exporting.busy import Busy
from journeymapper.ui.importing.dialog import ImportDialog
from journeymapper.ui.importing.laying import Laying
from journeymapper.ui.importing.source import Source, opened
from tests.bench.canvas import journey as large
from tests.ui.auditing import Windows, cut_off, in_sight, mouse_only, nameless, told, walk_by_tab, wants_tab
from tests.ui.importing.conftest import FakeBench

pytestmark = pytest.mark.qt_log_ignore("does not support")
Opener = Callable[..., ImportDialog]


@pytest.fixture
def shown(qtbot: QtBot, fake: FakeBench) -> Iterator[Opener]:
    made: list[ImportDialog] = []

    def show(source: Source, open_map: Journey | None = None) -> ImportDialog:
        parent = QApplication.instance()
        assert parent is not None
        laying = Laying(parent, fake.bench)
        dialog = ImportDialog(None, source, THEMES["light"], open_map, laying)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it is looked at afterwards
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.go_on.hasFocus)
        return dialog

    yield show
    for dialog in made:
        dialog.close()
        dialog.deleteLater()


def source_of(incoming: Incoming) -> Source:
    return Source(Path("theirs.graphml"), incoming)


def edited(journey: Journey) -> Journey:
    """The same map with another title for one step."""
    twin = journey.copy()
    step = twin.steps[3]
    twin.apply(Patch("edit", {("step", step.id): Change(step, replace(step, title="Compares them all"))}))
    return twin


def test_it_says_what_will_come_and_what_will_not(shown: Opener, house: Journey) -> None:
    dialog = shown(source_of(Incoming(house, ("line 3: <b>what</b>?", "and 4 more"))))
    assert dialog.counts.text().startswith("Steps: 23 · arrows: 28 · phases: 5 · suppliers: 12")
    assert dialog.left_out.toPlainText() == "line 3: <b>what</b>?\nand 4 more"
    assert "theirs.graphml" in dialog.heading.text()
    assert not dialog.as_new.isVisible()  # there is no open map to take it over into
    assert dialog.go_on.text() == "Make a new map"
    page = dialog.preview.page_rect().toRect().adjusted(2, 2, -2, -2)
    grabbed = dialog.preview.grab().toImage()
    colors = {
        grabbed.pixelColor(x, y).name()
        for x in range(page.left(), page.right(), 4)
        for y in range(page.top(), page.bottom(), 4)
    }
    assert len(colors) > 20


def test_nothing_left_out_is_not_told(shown: Opener, house: Journey) -> None:
    assert not shown(source_of(Incoming(house))).left_out.isVisible()


def test_an_edited_copy_of_the_open_map_is_compared_with_it(
    shown: Opener, house: Journey, qtbot: QtBot
) -> None:
    before = encode(house)
    dialog = shown(source_of(Incoming(edited(house))), house)
    assert not dialog.is_new()
    assert dialog.go_on.text() == "Take over 1 change"
    view = dialog.view
    assert view is not None
    assert view.isVisible()
    qtbot.mouseClick(dialog.as_new, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert dialog.preview.isVisible()
    assert dialog.go_on.text() == "Make a new map"
    dialog.as_new.setFocus()
    qtbot.keyClick(dialog.as_new, Qt.Key.Key_Right)
    assert view.isVisible()
    view.changes.pick_all(False)
    qtbot.waitUntil(lambda: not dialog.go_on.isEnabled())
    view.changes.pick_all(True)
    qtbot.waitUntil(dialog.go_on.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ImportDialog.DialogCode.Accepted
    assert encode(house) == before  # whoever has opened it lands the patch
    house.apply(view.patch())
    assert house.steps[3].title == "Compares them all"


def test_a_strange_map_is_a_new_one_unless_the_user_wants_otherwise(shown: Opener, house: Journey) -> None:
    strange = Incoming(large(20), keyed=False)
    dialog = shown(source_of(strange), house)
    assert dialog.is_new()
    assert dialog.as_new.isVisible()
    dialog.into_open.click()
    view = dialog.view
    assert view is not None
    assert view.count() > 20
    assert {each.sort for each in view.picked()} == {"added"}  # what it never had is not removed
    before = house.count("step")
    house.apply(view.patch())
    assert house.count("step") == before + 20


def test_leaving_it_lets_the_layout_go(shown: Opener, fake: FakeBench, qtbot: QtBot) -> None:
    dialog = shown(source_of(Incoming(large(20), placed=False)))
    assert fake.jobs[0].wanted
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == ImportDialog.DialogCode.Rejected
    assert not fake.jobs[0].wanted
    assert fake.is_closed


def test_a_new_map_waits_for_its_places(shown: Opener, fake: FakeBench) -> None:
    dialog = shown(source_of(Incoming(large(20), placed=False)))
    plain = [(step.x, step.y) for step in dialog.laying.journey.steps]
    fake.jobs[0].end(down=700)
    dialog.accept()
    assert [y + 700 for _, y in plain] == pytest.approx([step.y for step in dialog.laying.journey.steps])


def test_waiting_for_places_can_be_ended(
    shown: Opener, fake: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown(source_of(Incoming(large(20), placed=False)))

    def stop(_self: Busy, _part: float) -> None:
        raise StoppedError

    monkeypatch.setattr(Busy, "__call__", stop)
    dialog.accept()
    assert dialog.isVisible()
    assert fake.jobs[0].wanted


def test_columns_are_chosen_beside_the_picture(
    shown: Opener, workbook: Path, fake: FakeBench, qtbot: QtBot
) -> None:
    fake.at_once = True
    dialog = shown(opened(workbook))
    chooser = dialog.chooser
    assert chooser is not None
    assert dialog.counts.text().startswith("Steps: 4 · arrows: 3 · phases: 2")
    box = chooser.boxes[1]
    box.setFocus()
    while box.currentIndex() > 0:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "phases" not in dialog.counts.text())
    assert dialog.incoming is not None
    assert dialog.incoming.journey.steps[0].title == "Decides to move"
    box.setCurrentIndex(box.findData("phase"))
    box.activated.emit(box.currentIndex())
    qtbot.keyClick(dialog.go_on, Qt.Key.Key_Return)  # before the pause is over
    assert dialog.result() == ImportDialog.DialogCode.Accepted
    assert len(dialog.laying.journey.phases) == 2


def test_a_table_without_steps_cannot_be_taken(shown: Opener, workbook: Path, qtbot: QtBot) -> None:
    dialog = shown(opened(workbook))
    chooser = dialog.chooser
    assert chooser is not None
    title = chooser.boxes[2]
    title.setFocus()
    while title.currentIndex() > 0:
        qtbot.keyClick(title, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not dialog.go_on.isEnabled())
    assert "no step" in dialog.counts.text()
    dialog.accept()
    assert dialog.isVisible()


def test_a_large_map_is_shown_in_brief(shown: Opener) -> None:
    assert shown(source_of(Incoming(large(320)))).preview.page_rect().width() > 50


def test_nothing_but_the_dialog_comes_up(shown: Opener, workbook: Path, house: Journey) -> None:
    windows = Windows()
    shown(opened(workbook))
    shown(source_of(Incoming(edited(house), ("something",))), house)
    assert len(windows.shown) == 2, windows.shown


@pytest.mark.parametrize(
    ("language", "size"), [("nl", (642, 420)), ("en", (1000, 640))], ids=["nl-642", "en-1000"]
)
def test_everything_has_a_name_a_key_and_room(
    shown: Opener, workbook: Path, house: Journey, language: str, size: tuple[int, int], fake: FakeBench
) -> None:
    use_language(language)
    for source in (opened(workbook), source_of(Incoming(edited(house), ("something",)))):
        dialog = shown(source, house if source.incoming is None else None)
        dialog.resize(*size)
        QApplication.processEvents()
        seen = in_sight(dialog)
        assert (nameless(seen), mouse_only(seen), cut_off(seen)) == ([], [], [])
        reached = walk_by_tab(dialog.go_on)
        assert [told(each) for each in seen if wants_tab(each) and each not in reached] == []
        dialog.close()

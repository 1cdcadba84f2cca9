"""Comparing from the window: with a file, a version, the maps of tables; one edit that undo takes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import use_language
from journeymapper.model.edits.steps import add_after, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.storage import files
from journeymapper.ui.comparing.dialog import CompareDialog
from journeymapper.ui.comparing.opening import read_any, without_copies
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping import outside
from journeymapper.ui.keeping.picture_chooser import PictureChooser
from journeymapper.ui.window import MainWindow
from tests.analysis.comparing.maps import numbered
from tests.strategies import content
from tests.ui.conftest import Answers


@pytest.fixture
def beside(window: MainWindow, tmp_path: Path) -> Path:
    """A file with the map of the window, edited by somebody else."""
    journey = window.session.journey.copy()
    journey.apply(edit_steps(journey, ["one"], "edit", title="First", votes=2))
    journey.apply(add_after(journey, "three", "two", (0.0, 240.0), title="Three"))
    path = tmp_path / "theirs.journey"
    files.save(journey, path)
    return path


def dialog(window: MainWindow) -> CompareDialog:
    found = window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    return found


def test_what_is_picked_lands_as_one_edit(window: MainWindow, beside: Path, answers: Answers) -> None:
    journey = window.session.journey
    before = content(journey)
    answers.open = [beside]
    window.deeds["compare"].trigger()
    shown = dialog(window)
    assert shown.apply.text() == "Take over 3 changes"
    assert content(journey) == before
    QTest.keyClick(shown.view.changes, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [step.title for step in journey.steps] == ["First", "Two", "Three"]
    assert window.canvas.selection.steps == {"one", "three"}
    window.session.undo()
    assert content(journey) == before
    assert not window.session.history.can_undo
    window.session.redo()
    assert [step.title for step in journey.steps] == ["First", "Two", "Three"]


def test_escape_leaves_the_map_and_nothing_picked_cannot_be_taken(
    window: MainWindow, beside: Path, answers: Answers
) -> None:
    answers.open = [beside]
    window.deeds["compare"].trigger()
    shown = dialog(window)
    shown.view.changes.pick_all(False)
    QApplication.processEvents()
    assert not shown.apply.isEnabled()
    shown.view.changes.pick_all(True)
    QApplication.processEvents()
    assert shown.apply.isEnabled()
    assert shown.apply.isDefault()  # Enter is for it again
    shown.view.changes.pick_all(False)
    QApplication.processEvents()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown.isVisible()  # nor is Enter for the other button
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not window.session.history.can_undo


def test_maps_of_several_tables_are_merged(window: MainWindow, tmp_path: Path, answers: Answers) -> None:
    tables = {"a.journey": ["One", "Waits"], "b.journey": ["Two", "Pays", "Moves in"]}
    for name, titles in tables.items():
        files.save(numbered(titles, votes=1), tmp_path / name)
    answers.open = [tmp_path / name for name in tables]
    window.deeds["merge_maps"].trigger()
    shown = dialog(window)
    QTest.mouseClick(shown.apply, Qt.MouseButton.LeftButton)
    steps = window.session.journey.steps
    assert sorted(step.title for step in steps) == ["Moves in", "One", "Pays", "Two", "Waits"]
    assert {step.title: step.votes for step in steps if step.title in {"One", "Two"}} == {"One": 1, "Two": 1}
    assert len({(step.x, step.y) for step in steps}) == 5


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_opened(
    window: MainWindow, beside: Path, tmp_path: Path, answers: Answers
) -> None:
    broken = tmp_path / "broken.journey"
    broken.write_bytes(b"{")
    answers.open = [beside, broken]
    window.deeds["merge_maps"].trigger()
    assert len(answers.told) == 1
    assert "broken.journey" in answers.told[0]
    assert window.findChild(CompareDialog) is None


def test_what_others_wrote_is_compared_and_so_is_a_version(desk: Desk, beside: Path) -> None:
    assert desk.open_file(beside, None)
    window = desk.windows[-1]
    outside.compare(window, beside)
    shown = dialog(window)
    assert shown.view.count() == 0
    assert "theirs.journey" in shown.heading.text()
    shown.reject()
    window.canvas.commit(edit_steps(window.session.journey, ["one"], "edit", title="Uno"))
    window.deeds["save"].trigger()
    window.deeds["compare_version"].trigger()
    chooser = window.findChild(PictureChooser)
    assert isinstance(chooser, PictureChooser)
    assert chooser.open_chosen.text() == "Compare"
    assert "Open beside" in [button.text() for button in chooser.findChildren(QPushButton)]
    chooser.accept()
    (changed,) = window.findChildren(CompareDialog)[-1].view.picked()
    assert [(each.before, each.after) for each in changed.fields] == [("Uno", "First")]


def test_what_a_file_could_not_bring_along_is_told(qapp: QApplication) -> None:
    use_language("en")
    told = tuple(f"Row {at} has no title." for at in range(5))
    other = Other.of("list.csv", Incoming(Journey(), told))
    shown = CompareDialog(None, Journey(), [other], THEMES["light"])
    label = shown.findChild(QLabel, "compare_left_out")
    assert isinstance(label, QLabel)
    assert label.text().splitlines() == ["Not taken along:", *told[:3], "And 2 more."]
    assert not shown.apply.isEnabled()
    shown.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_bytes(b'{"directed": true}')
    (tmp_path / "odd.xlsx").write_bytes(b"no workbook")
    files.save(Journey(), tmp_path / "map.txt")
    return tmp_path


def test_a_file_is_read_by_its_suffix_or_else_by_its_content(folder: Path) -> None:
    assert read_any(folder / "map.txt").journey.count("step") == 0
    with pytest.raises(RefusedError):
        read_any(folder / "old.txt")
    with pytest.raises(ExchangeError):
        read_any(folder / "odd.xlsx")
    with pytest.raises(FileNotFoundError):
        read_any(folder / "absent.journey")


def test_a_copy_adds_nothing_and_votes_of_old_are_told(tmp_path: Path) -> None:
    use_language("en")
    ours = numbered(["One", "Two"], votes=2)
    voted = ours.copy()
    voted.apply(edit_steps(voted, [voted.steps[0].id], "edit", votes=5))
    other = numbered(["Three"], votes=1)
    files.save(voted, tmp_path / "voted.journey")
    again = files.load(tmp_path / "voted.journey")
    named = [Other(f"{at}.journey", each) for at, each in enumerate([ours.copy(), voted, other, again])]
    found = without_copies(ours, named)
    assert [each.name for each in found] == ["1.journey", "2.journey"]
    told = [f"“{at}.journey” is the same as another of these maps." for at in (0, 3)]
    assert [each.left_out for each in found] == [tuple(told), ()]
    assert without_copies(ours, named[:1]) == []
    for others, doubles in ((found, True), ([Other("x", Journey())], False)):
        shown = CompareDialog(None, ours, others, THEMES["light"], uniting=True)
        text = shown.findChild(QLabel, "dialog_text")
        assert isinstance(text, QLabel)
        assert ("count more than once" in text.text()) is doubles
        shown.deleteLater()


def test_the_open_map_itself_is_not_merged(window: MainWindow, tmp_path: Path, answers: Answers) -> None:
    path = tmp_path / "open.journey"
    files.save(window.session.journey, path)
    answers.open = [path]
    window.deeds["merge_maps"].trigger()
    assert answers.told == ["That is the open map itself: it adds nothing."]
    assert window.findChild(CompareDialog) is None

"""The panel as a whole: how the keyboard goes through it, what it follows and what it remembers."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QToolButton,
    QWidget,
)

from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Link, Step
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.inspector.panel import Inspector
from tests.ui.conftest import Opener
from tests.ui.panels.inspector.conftest import Person

EVERYTHING = ("a", "transition:ab", "note:here", "")
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QSlider)


@pytest.fixture
def full(person: Person) -> Person:
    """A step that has some of everything."""
    links = (Link("Site", "https://example.org"),)
    person.session.commit(edit_steps(person.journey, ["b2"], "links", links=links))
    person.session.commit(edit_steps(person.journey, ["b2"], "pains", pains=("slow", "dear")))
    person.session.commit(edit_steps(person.journey, ["b2"], "evidence", evidence=(Evidence("data"),)))
    person.select("b2")
    return person


def choose(person: Person, what: str) -> None:
    person.select(*([what] if what else []))


def fields_in_sight(person: Person) -> list[QWidget]:
    return [
        each
        for each in person.inspector.findChildren(QWidget)
        if isinstance(each, FIELDS) and each.isVisible() and not each.objectName().startswith("qt_")
    ]


def place_of(person: Person, widget: QWidget) -> tuple[int, int]:
    at = widget.mapTo(person.find("inspector_inner"), widget.rect().topLeft())
    return at.y(), at.x()


def held() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("what", ["b2", *EVERYTHING])
def test_tab_goes_through_all_fields_in_the_order_that_is_read(full: Person, what: str) -> None:
    choose(full, what)
    wanted = [
        each
        for each in fields_in_sight(full)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    wanted[0].setFocus()
    first = min(wanted, key=lambda each: place_of(full, each))
    first.setFocus()
    seen: list[QWidget] = []
    for _ in wanted:
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
        full.press(Qt.Key.Key_Tab)
    assert {each.objectName() for each in seen} == {each.objectName() for each in wanted}
    rows = [place_of(full, each) for each in seen]
    backwards = [one for one, other in pairwise(rows) if other[0] < one[0] - 12]
    assert backwards == []
    assert full.window.status.isAncestorOf(held())


def test_shift_tab_goes_back(full: Person) -> None:
    full.find("description").setFocus()
    full.press(Qt.Key.Key_Backtab, shift=True)
    assert full.here == "title"
    full.press(Qt.Key.Key_Backtab, shift=True)
    full.press(Qt.Key.Key_Backtab, shift=True)
    assert not full.is_inside
    assert not full.window.canvas.hasFocus(), "it was the pane before"


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("what", ["b2", *EVERYTHING])
def test_every_control_has_a_name(full: Person, desk: Desk, what: str, language: str) -> None:
    desk.use_language(language)
    choose(full, what)
    fields = fields_in_sight(full)
    assert len(fields) > 1
    assert [each.objectName() for each in fields if not each.accessibleName()] == []


@pytest.mark.parametrize("what", ["b2", *EVERYTHING])
def test_names_are_told_apart(full: Person, what: str) -> None:
    choose(full, what)
    names = [each.accessibleName() for each in fields_in_sight(full)]
    heads = {each.text() for each in full.inspector.findChildren(QToolButton) if each.isCheckable()}
    twice = {name for name in names if names.count(name) > 1}
    assert twice <= heads, "a group may be called as the one field in it"


def test_labels_belong_to_their_controls(full: Person) -> None:
    labels = [
        each
        for each in full.inspector.findChildren(QLabel)
        if each.isVisible() and each.property("role") == "label"
    ]
    assert len(labels) > 8
    assert [each.text() for each in labels if each.buddy() is None] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_N, Qt.Key.Key_C, Qt.Key.Key_Tab, Qt.Key.Key_M])
def test_no_key_in_a_field_reaches_the_map(full: Person, key: Qt.Key) -> None:
    steps, arrows = full.journey.count("step"), full.journey.count("transition")
    for field in fields_in_sight(full):
        if field.objectName() == "touch_add":
            continue
        field.setFocus()
        full.qtbot.keyClick(field, key)
    assert (full.journey.count("step"), full.journey.count("transition")) == (steps, arrows)
    assert not full.step("b2").moment_of_truth
    assert full.window.canvas.selection.steps == {"b2"}


def test_escape_gives_the_keyboard_back_to_the_map(full: Person) -> None:
    for field in fields_in_sight(full):
        if not field.isEnabled():
            continue
        field.setFocus()
        full.qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert full.window.canvas.hasFocus(), field.objectName()
        assert full.window.canvas.selection.steps == {"b2"}


def test_f6_comes_to_the_first_field_and_goes_on(person: Person) -> None:
    person.window.canvas.setFocus()
    for _ in range(6):
        person.press(Qt.Key.Key_F6)
        if person.is_inside:
            break
    assert person.here == "title"
    for pane in (person.window.status, person.window.toolbar):
        person.press(Qt.Key.Key_F6)
        assert pane.isAncestorOf(held())
    person.press(Qt.Key.Key_F6)
    assert person.window.canvas.hasFocus()
    for _ in range(3):
        person.press(Qt.Key.Key_F6, shift=True)
    assert person.is_inside


def test_f4_unfolds_and_folds_it(person: Person) -> None:
    person.window.canvas.setFocus()
    person.press(Qt.Key.Key_F4)
    assert not person.window.panel_shown("inspector")
    assert person.window.canvas.hasFocus()
    person.press(Qt.Key.Key_F4)
    assert person.window.panel_shown("inspector")
    assert person.here == "title"


def test_it_is_folded_at_first(opener: Opener, desk: Desk) -> None:
    from tests.model.sketch import journey  # noqa: PLC0415 - for this test alone

    assert not opener(journey()).panel_shown("inspector")


def test_a_group_folds_and_is_remembered(person: Person, desk: Desk, opener: Opener) -> None:
    person.click("head_suppliers")
    assert not person.has("touch_add")
    assert desk.settings.folded == ("suppliers",)
    person.select("b")
    assert not person.has("touch_add")
    other = opener(Journey([Step("a", "Alone")]))
    other.show_panel("inspector", True)
    other.canvas.select([("step", "a")])
    head = other.findChild(QToolButton, "head_suppliers")
    assert head is not None
    assert not head.isChecked()
    other.close()
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    person.find("head_suppliers").setFocus()
    person.press(Qt.Key.Key_Space)
    assert person.has("touch_add")
    assert list(desk.settings.folded) == []


def test_hidden_it_does_nothing_and_then_catches_up(person: Person) -> None:
    edit = person.find("title", GrowingEdit)
    person.window.show_panel("inspector", False)
    person.select("b")
    person.session.commit(edit_steps(person.journey, ["b"], "edit-title", title="Later"))
    assert edit.text == "Orient"
    person.window.show_panel("inspector", True)
    assert edit.text == "Later"


def test_folded_groups_make_no_fields(person: Person, desk: Desk, opener: Opener) -> None:
    desk.use_folded(
        ("about", "suppliers", "evidence", "customer", "segments", "places", "talk", "spot", "map")
    )
    window = opener(Journey([Step("a", "Alone")]))
    window.show_panel("inspector", True)
    window.canvas.select([("step", "a")])
    inspector = window.docks["inspector"].findChild(Inspector, "inspector")
    assert inspector is not None
    assert inspector.findChildren(QLineEdit) == []
    assert len(inspector.findChildren(QToolButton)) == 9


def test_another_selection_takes_no_new_fields(full: Person) -> None:
    before = len(full.inspector.findChildren(QWidget))
    for step in ("a", "b", "c", "d", "b2"):
        full.select(step)
    assert len(full.inspector.findChildren(QWidget)) == before


def test_a_field_that_goes_gives_the_keyboard_to_the_map(person: Person) -> None:
    person.find("pains_0").setFocus()
    person.select("transition:ab")
    assert person.window.canvas.hasFocus()


def test_a_group_that_folds_keeps_the_keyboard_at_its_heading(person: Person) -> None:
    person.find("pains_0").setFocus()
    person.click("head_customer")
    assert person.here == "head_customer"


def test_what_is_typed_goes_to_the_step_it_was_typed_for(person: Person) -> None:
    person.type("title", "Alpha")
    person.select("b")
    person.type("title", "Beta")
    assert (person.step("a").title, person.step("b").title) == ("Alpha", "Beta")
    assert person.undo_names == ["edit-title", "edit-title"]


def test_a_step_that_goes_is_no_longer_shown(person: Person) -> None:
    person.find("title").setFocus()
    person.session.commit(remove(person.journey, ["a"]))
    assert not person.has("title")
    assert person.has("map_title")
    person.session.undo()
    person.select("a")
    assert person.find("title", GrowingEdit).text == "Orient"


@pytest.mark.parametrize("what", ["b2", *EVERYTHING])
def test_dutch_leaves_no_english(full: Person, desk: Desk, what: str) -> None:
    choose(full, what)
    english = {each.accessibleName() for each in fields_in_sight(full)}
    desk.use_language("nl")
    dutch = {each.accessibleName() for each in fields_in_sight(full)}
    assert len(dutch) == len(english)
    same = {"Bank, AIDA: desire", "Contact", "AIDA"}
    assert {name for name in english & dutch if name not in same and "direct" not in name} == set()


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("what", ["b2", *EVERYTHING])
def test_nothing_is_cut_off_at_its_usual_width(full: Person, desk: Desk, what: str, language: str) -> None:
    desk.use_language(language)
    choose(full, what)
    full.window.resize(1366, 768)
    QApplication.processEvents()
    inner: QWidget = full.find("inspector_inner")
    assert inner.minimumSizeHint().width() <= full.inspector.viewport().width()
    for label in inner.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.text() and label.property("role") != "name":
            assert label.sizeHint().width() <= label.width() + 1, label.text()


def test_no_label_takes_user_text_as_rich_text(full: Person) -> None:
    rich = [each for each in full.inspector.findChildren(QLabel) if each.pixmap().isNull()]
    formats = {each.text(): each.textFormat() for each in rich if each.text()}
    assert formats
    assert [text for text, form in formats.items() if form != Qt.TextFormat.PlainText] == []


def test_the_panel_scrolls_to_the_field_with_the_keyboard(full: Person) -> None:
    field = full.find("speaker_notes", GrowingEdit)
    assert field.visibleRegion().isEmpty()
    field.setFocus()
    assert not field.visibleRegion().isEmpty()


def test_something_else_is_shown_from_its_beginning(full: Person) -> None:
    bar = full.inspector.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    full.select("b")
    assert bar.value() == 0


def test_a_high_field_is_shown_from_above_and_as_far_as_there_is_room(full: Person) -> None:
    full.session.commit(edit_steps(full.journey, ["a"], "x", description="line\n" * 9))
    full.inspector.verticalScrollBar().setValue(0)
    full.inspector.resize(340, 260)
    field: QWidget = full.find("description")
    field.setFocus()
    top = field.mapTo(full.inspector.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert min(top + field.height(), top + 130) <= 260


def test_the_other_theme_changes_its_icons(full: Person, desk: Desk) -> None:
    head = full.find("head_about", QToolButton)
    before = head.icon().pixmap(16).toImage()
    desk.use_appearance("dark")
    try:
        assert full.find("head_about", QToolButton).icon().pixmap(16).toImage() != before
    finally:
        desk.use_appearance("light")

"""Lists in another order, by keys and by mouse; and what several steps share."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journeymapper.model.edits.marks import Listed
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.records import Evidence, Link
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from tests.ui.panels.inspector.conftest import Person

TEXTS: tuple[Listed, ...] = ("channels", "pains", "chances")
THREE = ("one", "two", "three")
SOURCES = (Evidence("data", "one"), Evidence("interview", "two"), Evidence("colleague", "three"))
LINKS = (Link("one", "one.example.org"), Link("two"), Link("three"))
MORE = "Some have more of their own."


@pytest.fixture
def listed(person: Person) -> Person:
    """A step with three of everything."""
    texts = dict.fromkeys(TEXTS, THREE)
    person.session.commit(edit_steps(person.journey, ["a"], "x", **texts, evidence=SOURCES, links=LINKS))
    return person


def names(person: Person, field: str, step: str = "a") -> list[str]:
    """The items of a list, by their texts, notes or titles."""
    found = getattr(person.step(step), field)
    return [
        each if isinstance(each, str) else getattr(each, "note", "") or getattr(each, "title", "")
        for each in found
    ]


def move(person: Person, key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    person.qtbot.keyClick(focus, key, Qt.KeyboardModifier.AltModifier)


def drag(person: Person, name: str, to: str, *, below: bool, release: bool = True) -> QWidget:
    """Takes a row by its grip to above or below another row."""
    grip: QWidget = person.find(f"{name}_grip")
    row: QWidget = person.find(f"{to}_grip").parentWidget()
    edge = row.rect().bottom() + 2 if below else row.rect().top() - 2
    start = grip.rect().center()
    end = grip.mapFromGlobal(row.mapToGlobal(QPoint(4, edge)))
    person.qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.7, 1.0):
        person.qtbot.mouseMove(grip, start + (end - start) * part)
    if release:
        person.qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=end)
    return grip


PLACES = [
    *((field, f"{field}_0", f"{field}_1", f"{field}_2") for field in TEXTS),
    ("evidence", "evidence_0_note", "evidence_1_note", "evidence_2_note"),
    ("evidence", "evidence_0_source", "evidence_1_source", "evidence_2_source"),
    ("links", "link_0_url", "link_1_url", "link_2_url"),
    ("links", "link_0_remove", "link_1_remove", "link_2_remove"),
]


@pytest.mark.parametrize(("field", "first", "second", "third"), PLACES)
def test_alt_and_the_arrows_move_an_item(
    listed: Person, field: str, first: str, second: str, third: str
) -> None:
    listed.find(first).setFocus()
    move(listed, Qt.Key.Key_Down)
    assert (names(listed, field), listed.here) == (["two", "one", "three"], second)
    move(listed, Qt.Key.Key_Down)
    assert (names(listed, field), listed.here) == (["two", "three", "one"], third)
    move(listed, Qt.Key.Key_Down)
    assert (names(listed, field), listed.here) == (["two", "three", "one"], third)
    assert listed.undo_names[:-1] == [field, field]
    move(listed, Qt.Key.Key_Up)
    assert (names(listed, field), listed.here) == (["two", "one", "three"], second)
    for _ in range(3):
        listed.session.undo()
    assert names(listed, field) == list(THREE)


def test_what_is_typed_before_a_move_is_another_undo_step(listed: Person) -> None:
    listed.type("pains_0", "1st")
    move(listed, Qt.Key.Key_Down)
    listed.qtbot.keyClicks(listed.find("pains_1"), "!")
    assert sorted(listed.step().pains) in (["!1st", "three", "two"], ["1st!", "three", "two"])
    assert listed.undo_names[:-1] == ["pains"] * 3
    listed.session.undo()
    assert listed.step().pains == ("two", "1st", "three")
    listed.session.undo()
    assert listed.step().pains == ("1st", "two", "three")


def test_the_line_for_another_text_stays_last(listed: Person) -> None:
    listed.find("pains_3").setFocus()
    move(listed, Qt.Key.Key_Up)
    assert (listed.step().pains, listed.here) == (THREE, "pains_3")
    listed.find("pains_2").setFocus()
    move(listed, Qt.Key.Key_Down)
    assert listed.step().pains == THREE
    assert not listed.find("pains_3_grip").isEnabled()


@pytest.mark.parametrize(("field", "name"), [("pains", "pains"), ("evidence", "evidence"), ("links", "link")])
def test_an_item_is_dragged_down_and_up(listed: Person, field: str, name: str) -> None:
    drag(listed, f"{name}_0", f"{name}_1", below=True)
    assert names(listed, field) == ["two", "one", "three"]
    assert listed.here.startswith(f"{name}_1")
    drag(listed, f"{name}_2", f"{name}_0", below=False)
    assert names(listed, field) == ["three", "two", "one"]
    assert listed.undo_names[:-1] == [field, field]
    listed.session.undo()
    assert names(listed, field) == ["two", "one", "three"]


def test_a_click_on_a_grip_moves_nothing(listed: Person) -> None:
    listed.click("pains_1_grip")
    assert listed.step().pains == THREE
    assert listed.here == "pains_1"


def test_escape_lets_a_dragged_item_lie(listed: Person) -> None:
    grip = drag(listed, "pains_0", "pains_2", below=True, release=False)
    listed.press(Qt.Key.Key_Escape)
    listed.qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert listed.step().pains == THREE
    assert len(listed.undo_names) == 1


def test_a_step_that_goes_during_a_drag_ends_it(listed: Person) -> None:
    grip = drag(listed, "pains_0", "pains_2", below=True, release=False)
    listed.session.commit(remove(listed.journey, ["a"]))
    listed.qtbot.mouseMove(grip, QPoint(2, 60))
    listed.qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert listed.undo_names[0] == "remove"


def test_a_long_panel_scrolls_while_an_item_is_held_at_its_edge(listed: Person) -> None:
    listed.inspector.resize(340, 220)
    listed.inspector.ensureWidgetVisible(listed.find("pains_0_grip"), 0, 60)
    bar = listed.inspector.verticalScrollBar()
    grip: QWidget = listed.find("pains_0_grip")
    room = listed.inspector.viewport()
    before = bar.value()
    listed.qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    for edge, went_on in (
        (room.height() - 1, lambda: bar.value() > before),
        (1, lambda: bar.value() < before),
    ):
        listed.qtbot.mouseMove(grip, grip.mapFromGlobal(room.mapToGlobal(QPoint(8, edge))))
        listed.qtbot.waitUntil(went_on)
    listed.press(Qt.Key.Key_Escape)
    at = bar.value()
    listed.qtbot.wait(100)
    assert bar.value() == at
    assert listed.step().pains == THREE


def test_an_item_goes_to_what_came_into_sight(listed: Person) -> None:
    listed.inspector.resize(340, 220)
    bar = listed.inspector.verticalScrollBar()
    listed.inspector.ensureWidgetVisible(listed.find("pains_0_grip"), 0, 10)
    grip: QWidget = listed.find("pains_0_grip")
    room = listed.inspector.viewport()
    listed.qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    listed.qtbot.mouseMove(grip, grip.mapFromGlobal(room.mapToGlobal(QPoint(8, room.height() - 1))))
    end: QWidget = listed.find("pains_3_grip")
    listed.qtbot.waitUntil(
        lambda: end.mapTo(room, QPoint()).y() < room.height() or bar.value() == bar.maximum()
    )
    listed.qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert listed.step().pains == ("two", "three", "one")


def test_one_item_has_nowhere_to_go(person: Person) -> None:
    person.type("pains_0", "alone")
    assert not person.find("pains_0_grip").isEnabled()
    move(person, Qt.Key.Key_Down)
    assert person.step().pains == ("alone",)


def shown(person: Person) -> list[str]:
    return [each.text() for each in person.inspector.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize("field", TEXTS)
def test_several_steps_are_given_a_text(person: Person, field: Listed) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], field, **{field: ("own", "both")}))
    person.session.commit(edit_steps(person.journey, ["b"], field, **{field: ("both",)}))
    person.select("a", "b")
    assert person.find(f"{field}_0", GrowingEdit).text == "both"
    assert MORE in shown(person)
    person.type(f"{field}_1", "new")
    assert getattr(person.step("a"), field) == ("own", "both", "new")
    assert getattr(person.step("b"), field) == ("both", "new")
    person.type(f"{field}_0", "all")
    assert getattr(person.step("a"), field) == ("own", "all", "new")
    person.click(f"{field}_1_remove")
    assert getattr(person.step("a"), field) == ("own", "all")
    assert getattr(person.step("b"), field) == ("all",)
    assert person.undo_names == [field] * 5
    for _ in range(3):
        person.session.undo()
    assert getattr(person.step("a"), field) == ("own", "both")


def test_a_text_that_some_had_already_comes_once(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "channels", channels=("phone", "desk")))
    person.select("a", "b")
    person.type("channels_0", "phone")
    person.press(Qt.Key.Key_Tab)
    assert (person.step("a").channels, person.step("b").channels) == (("phone", "desk"), ("phone",))
    assert person.undo_names == ["channels", "channels"]
    person.session.undo()
    assert (person.step("a").channels, person.step("b").channels) == (("phone", "desk"), ())


def test_lists_that_differ_keep_their_order(person: Person) -> None:
    person.session.commit(edit_steps(person.journey, ["a"], "pains", pains=("x", "y", "z")))
    person.session.commit(edit_steps(person.journey, ["b"], "pains", pains=("x", "y")))
    person.select("a", "b")
    person.find("pains_0").setFocus()
    move(person, Qt.Key.Key_Down)
    assert (person.step("a").pains, person.step("b").pains) == (("x", "y", "z"), ("x", "y"))
    assert not person.find("pains_0_grip").isEnabled()


def test_several_steps_share_sources_and_links(listed: Person) -> None:
    listed.session.commit(edit_steps(listed.journey, ["d"], "links", links=(LINKS[1],)))
    listed.session.commit(edit_steps(listed.journey, ["d"], "evidence", evidence=(SOURCES[2],)))
    listed.select("a", "d")
    listed.click("link_0_remove")
    listed.click("evidence_0_remove")
    assert (names(listed, "links"), names(listed, "evidence")) == (["one", "three"], ["one", "two"])
    assert (listed.step("d").links, listed.step("d").evidence) == ((), ())
    listed.click("link_add")
    listed.type("link_0_title", "Both")
    assert [names(listed, "links", each)[-1] for each in "ad"] == ["Both", "Both"]


def test_a_line_half_typed_stays_with_its_step(listed: Person) -> None:
    listed.type("pains_1", "half")
    listed.select("b")
    listed.type("pains_0", "other")
    assert listed.step("a").pains == ("one", "half", "three")
    assert listed.step("b").pains == ("other",)


def test_undo_while_typing_goes_on_with_the_list(listed: Person) -> None:
    listed.type("pains_1", "second")
    listed.press(Qt.Key.Key_Z, ctrl=True)
    assert listed.step().pains == THREE
    assert (listed.here, listed.find("pains_1", GrowingEdit).text) == ("pains_1", "two")
    listed.session.undo()
    assert listed.step().pains == ()
    assert not listed.has("pains_1")


@pytest.mark.parametrize(
    "name", ["pains_1", "channels_0", "evidence_1_note", "evidence_0_date", "link_0_url", "title"]
)
def test_a_step_that_goes_while_its_field_has_the_keyboard(listed: Person, name: str) -> None:
    listed.type(name, "2026-0")
    listed.session.commit(remove(listed.journey, ["a"]))
    assert listed.has("map_title")
    assert listed.window.canvas.hasFocus()
    listed.session.undo()
    listed.select("a")
    assert listed.has(name)


@pytest.mark.parametrize(
    "name", ["title", "description", "pains_0", "link_0_url", "evidence_0_note", "days", "votes"]
)
def test_a_long_text_is_pasted(listed: Person, name: str) -> None:
    QApplication.clipboard().setText("word \u00e9 " * 3000)
    field: QWidget = listed.find(name)
    field.setFocus()
    listed.press(Qt.Key.Key_A, ctrl=True)
    listed.press(Qt.Key.Key_V, ctrl=True)
    listed.press(Qt.Key.Key_Tab)
    QApplication.clipboard().clear()
    if name in ("days", "votes"):
        assert listed.complaint(name)
        assert (listed.step().days, listed.step().votes) == (None, 0)
    else:
        assert listed.undo_names[0] != "x"
        assert listed.find("inspector_inner").width() <= listed.inspector.viewport().width()

"""Whatever is done in whichever field: undo gives the map back, redo what was done, and the fields follow."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QWidget

from tests.model.sketch import contents
from tests.ui.panels.inspector.conftest import Person

KINDS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSlider)
SELECTIONS = (
    ("b2",),
    ("a", "b", "c"),
    ("transition:ab",),
    ("transition:ab", "transition:ca"),
    ("note:here",),
    (),
)
TEXTS = ("3", "-4", "x&<b>", "2026-01-31", "0,5", "150", "nl")


def fields(person: Person) -> list[QWidget]:
    found = person.inspector.findChildren(QWidget)
    return [
        each
        for each in found
        if isinstance(each, KINDS)
        and each.isVisible()
        and each.isEnabled()
        and not each.objectName().startswith(("qt_", "head_", "touch_add"))
        and not each.objectName().endswith("_open")
    ]


def shown(person: Person) -> list[tuple[str, str]]:
    """What all fields say."""
    said: list[tuple[str, str]] = []
    for each in fields(person):
        match each:
            case QLineEdit():
                said.append((each.objectName(), each.text()))
            case QPlainTextEdit():
                said.append((each.objectName(), each.toPlainText()))
            case QComboBox():
                said.append((each.objectName(), each.currentText()))
            case QSlider():
                said.append((each.objectName(), str(each.value())))
            case QAbstractButton():
                said.append((each.objectName(), str(each.isChecked())))
    return said


def use(person: Person, field: QWidget, chance: random.Random) -> None:
    """Does something in a field that a person might do."""
    field.setFocus()
    match field:
        case QLineEdit() | QPlainTextEdit():
            if chance.random() < 0.5:
                field.selectAll()
            person.qtbot.keyClicks(field, chance.choice(TEXTS))
        case QComboBox():
            person.qtbot.keyClick(field, chance.choice([Qt.Key.Key_Down, Qt.Key.Key_Up]))
        case QSlider():
            person.qtbot.keyClick(field, chance.choice([Qt.Key.Key_Left, Qt.Key.Key_PageUp]))
        case _:
            person.qtbot.keyClick(field, Qt.Key.Key_Space)


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda keys: " ".join(keys) or "nothing")
@pytest.mark.parametrize("seed", range(3))
def test_undo_takes_back_whatever_is_done(person: Person, selection: tuple[str, ...], seed: int) -> None:
    chance = random.Random(seed)
    person.select(*selection)
    before, said_before = contents(person.journey), shown(person)
    for _ in range(12):
        use(person, chance.choice(fields(person)), chance)
    person.window.canvas.setFocus()
    after = contents(person.journey)
    assert after != before, "something was done"
    while person.session.history.can_undo:
        person.session.undo()
    assert contents(person.journey) == before
    person.select(*([] if selection else ["a"]))
    person.select(*selection)
    assert shown(person) == said_before
    while person.session.history.can_redo:
        person.session.redo()
    assert contents(person.journey) == after

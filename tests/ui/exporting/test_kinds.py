"""The list of formats and the pane of choices: with the keyboard, in words for everybody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.parts import Parts
from journeymapper.exchange.formats import FORMATS
from journeymapper.i18n.language import LANGUAGES, use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.choices import Choices, Shown
from journeymapper.ui.exporting.kinds import Kinds
from journeymapper.ui.exporting.pane import Pane
from journeymapper.ui.exporting.purposes import purpose_of, sign_of
from journeymapper.ui.icons import icon

pytestmark = pytest.mark.qt_log_ignore("does not support")
STRANGE = replace(FORMATS[".png"], suffix=".strange", label=lambda: "Strange & <b>new</b>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_format_has_a_purpose_and_a_sign_of_its_own(qapp: QApplication, language: str) -> None:
    use_language(language)
    purposes = [purpose_of(form) for form in FORMATS.values()]
    assert all(each.endswith(".") for each in purposes)
    assert len(set(purposes)) == len(purposes)
    assert all(not icon(sign_of(form)).isNull() for form in FORMATS.values())


def test_a_format_that_nobody_has_described_is_there_all_the_same(qtbot: QtBot) -> None:
    assert (purpose_of(STRANGE), sign_of(STRANGE)) == ("", "ph.file")
    kinds = Kinds([*FORMATS.values(), STRANGE])
    qtbot.addWidget(kinds)
    kinds.show()
    kinds.choose(".strange")
    assert kinds.format() == STRANGE
    assert not kinds.grab().isNull()


def test_keys_walk_the_formats_and_what_is_unknown_is_the_first(qtbot: QtBot) -> None:
    kinds = Kinds(FORMATS.values())
    qtbot.addWidget(kinds)
    kinds.choose(".of another version")
    assert kinds.format().suffix == ".png"
    told: list[str] = []
    kinds.currentRowChanged.connect(lambda _row: told.append(kinds.format().suffix))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(kinds, key)
    suffixes = list(FORMATS)
    assert told == [suffixes[1], suffixes[-1], suffixes[0]]


def test_rows_grow_where_the_list_is_narrow(qtbot: QtBot) -> None:
    kinds = Kinds(FORMATS.values())
    qtbot.addWidget(kinds)
    kinds.show()
    heights = []
    for wide in (170, 250, 400):
        kinds.resize(wide, 400)
        QApplication.processEvents()
        heights.append(sum(kinds.visualItemRect(kinds.item(at)).height() for at in range(kinds.count())))
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


@pytest.fixture
def pane(house: Journey, qtbot: QtBot) -> Pane:
    made = Pane(house, Shown(Lens(supplier="bank"), Parts(mood=True), frozenset({"view-houses"})))
    qtbot.addWidget(made)
    made.show()
    return made


def test_showing_choices_says_nothing_and_keeps_them(pane: Pane) -> None:
    told: list[Choices] = []
    pane.changed.connect(lambda: told.append(pane.choices()))
    chosen = Choices(
        suffix=".svg",
        what="lens",
        supplier="notary",
        theme="print",
        language="nl",
        transparent=True,
        carry=False,
    )
    for form in FORMATS.values():
        pane.show_choices(chosen.of_format(form.suffix), form.heeds)
        assert pane.choices() == chosen.of_format(form.suffix)
    assert told == []


def test_what_is_switched_on_for_one_format_stays_for_the_next(pane: Pane, qtbot: QtBot) -> None:
    pane.show_choices(Choices(), FORMATS[".png"].heeds)
    qtbot.keyClick(pane.what.parts["table"], Qt.Key.Key_Space)
    qtbot.keyClick(pane.transparent, Qt.Key.Key_Space)
    chosen = pane.choices()
    assert chosen.parts == Parts(mood=True, table=True)
    pane.show_choices(chosen.of_format(".xlsx"), FORMATS[".xlsx"].heeds)
    assert not pane.transparent.isVisible()
    pane.show_choices(pane.choices().of_format(".svg"), FORMATS[".svg"].heeds)
    assert pane.transparent.isChecked()
    assert pane.what.parts["table"].isChecked()


def test_a_supplier_that_is_not_there_is_none(pane: Pane) -> None:
    pane.show_choices(Choices(what="lens", supplier="gone", segment="gone"), FORMATS[".png"].heeds)
    assert pane.what.supplier.currentText() == "None"
    assert pane.what.segment.currentText() == "None"

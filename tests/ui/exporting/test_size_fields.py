"""The fields of a size: what is typed and chosen comes out, what a format lacks is not there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.exchange.formats import FORMATS
from journeymapper.i18n.language import use_language
from journeymapper.ui.exporting.choices import LIMITS, Size
from journeymapper.ui.exporting.print_dialog import HEEDS
from journeymapper.ui.exporting.size_fields import SizeFields

pytestmark = pytest.mark.qt_log_ignore("does not support")
PNG, SVG, PDF = (FORMATS[suffix].heeds for suffix in (".png", ".svg", ".pdf"))


@pytest.fixture
def fields(qtbot: QtBot) -> SizeFields:
    made = SizeFields()
    qtbot.addWidget(made)
    made.show()
    return made


def seen(fields: SizeFields) -> set[str]:
    QApplication.processEvents()
    named = {
        "by": fields.by,
        "amount": fields.amount,
        "paper": fields.paper,
        "tile": fields.tile,
        "dpi": fields.dpi,
        "margin": fields.margin,
    }
    parts: dict[str, QWidget] = dict(named)
    return {name for name, part in parts.items() if part.isVisible()}


@pytest.mark.parametrize(
    ("size", "heeds", "expected"),
    [
        (Size(), PNG, {"by", "amount", "margin"}),
        (Size("centimetres"), PNG, {"by", "amount", "dpi", "margin"}),
        (Size("centimetres"), SVG, {"by", "amount", "margin"}),
        (Size("paper"), PNG, {"by", "paper", "dpi", "margin"}),
        (Size("paper"), PDF, {"by", "paper", "tile", "margin"}),
        (Size("paper"), HEEDS, {"paper", "tile", "margin"}),
        (Size(), HEEDS, {"paper", "tile", "margin"}),
        (Size("paper"), SVG, {"by", "amount", "margin"}),
        (Size(), frozenset(), set()),
    ],
)
def test_only_what_makes_a_difference_is_there(
    fields: SizeFields, size: Size, heeds: frozenset[str], expected: set[str]
) -> None:
    fields.show_size(size, heeds)
    assert seen(fields) == expected


def test_showing_a_size_says_nothing_and_choosing_one_does(fields: SizeFields, qtbot: QtBot) -> None:
    told: list[Size] = []
    fields.changed.connect(lambda: told.append(fields.chosen))
    size = Size("centimetres", centimetres=12.5, dpi=150, margin=7)
    fields.show_size(size, PNG)
    assert told == []
    assert fields.chosen == size
    assert (fields.amount.text(), fields.dpi.text(), fields.margin.text()) == ("12.5 cm", "150 dpi", "7 px")
    fields.amount.selectAll()
    qtbot.keyClicks(fields.amount, "20.25")
    qtbot.keyClick(fields.amount, Qt.Key.Key_Return)
    assert told[-1].centimetres == 20.2  # tenths are enough
    qtbot.keyClick(fields.dpi, Qt.Key.Key_Up)
    assert told[-1].dpi == 200


def test_a_margin_below_none_is_the_usual_one(fields: SizeFields, qtbot: QtBot) -> None:
    fields.show_size(Size(margin=0), PNG)
    assert fields.margin.text() == "0 px"
    qtbot.keyClick(fields.margin, Qt.Key.Key_Down)
    assert fields.chosen.margin is None
    assert fields.margin.text() == "As usual"
    qtbot.keyClick(fields.margin, Qt.Key.Key_Up)
    assert fields.chosen.margin == 0


def test_pixels_are_whole_and_within_limits(fields: SizeFields, qtbot: QtBot) -> None:
    fields.show_size(Size("pixels"), PNG)
    fields.amount.selectAll()
    qtbot.keyClicks(fields.amount, "12345678")
    qtbot.keyClick(fields.amount, Qt.Key.Key_Return)
    assert fields.chosen.pixels == 12_345  # where the limit was reached no more letters are taken
    assert isinstance(fields.chosen.pixels, int)
    assert LIMITS["pixels"][1] < 123_456


def test_a_poster_is_cut_into_smaller_sheets_alone(fields: SizeFields) -> None:
    fields.show_size(Size("paper", paper="A2", tile="A3"), PDF)
    offered = [fields.tile.itemData(at) for at in range(fields.tile.count())]
    assert offered == [None, "A4", "A3"]
    fields.paper.setCurrentIndex(fields.paper.findData("A3"))
    fields.paper.activated.emit(fields.paper.currentIndex())
    assert [fields.tile.itemData(at) for at in range(fields.tile.count())] == [None, "A4"]
    assert fields.chosen.tile is None  # A3 is no poster of A3
    fields.show_size(Size("paper", paper="A4", tile="A4"), PDF)
    assert fields.chosen.tile is None
    assert not fields.tile.isEnabled()


def test_numbers_are_written_as_in_the_language(qtbot: QtBot) -> None:
    use_language("nl")
    made = SizeFields()
    qtbot.addWidget(made)
    made.show_size(Size("centimetres", centimetres=12.5), PNG)
    assert made.amount.text() == "12,5 cm"
    made.show_size(Size("pixels", pixels=1920), PNG)
    assert made.amount.text() == "1.920 px"

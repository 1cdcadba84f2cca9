"""What is laid out is as large as what is drawn."""

import pytest
from PySide6.QtGui import QGuiApplication

from journeymapper.drawing.arrow import chip_size
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.sizes import sizes_of
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.actions import add_action
from journeymapper.resources import sample_path
from journeymapper.storage.files import load


@pytest.mark.parametrize("language", ["nl", "en"])
def test_cards_and_chips_are_as_large_as_they_are_drawn(qapp: QGuiApplication, language: str) -> None:
    of, theme = load(sample_path("house-buyer", language)), THEMES["light"]
    of.apply(add_action(of, "more", "Call", of.steps[0].id))
    of.apply(add_action(of, "again", "Call again", of.steps[0].id))
    drawn, sizes = MapDrawing(of, theme), sizes_of(of, theme)
    assert sizes.cards == {
        ident: pytest.approx((card.box.width, card.box.height)) for ident, card in drawn.cards.items()
    }
    assert sizes.chips == {
        ident: size for ident, arrow in drawn.arrows.items() if (size := chip_size(arrow.facts))
    }

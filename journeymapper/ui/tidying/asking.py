"""What a tidy of the map on a canvas is asked: the cards and chips as large as they are without a lens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.plan import Plan
from journeymapper.drawing.arrow import chip_size
from journeymapper.drawing.lens import NO_LENS
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.sizes import Sizes, sizes_of
from journeymapper.ui.tidying.shapes import Way


def plan_for(
    drawing: MapDrawing, way: Way, only: Collection[str] | None, *, afresh: bool = False, anew: bool = False
) -> Plan:
    """The plan of a tidy.

    Args:
        drawing: the map as it is shown.
        way: how it is to lie.
        only: the steps that may move; None: all that are not pinned.
        afresh: whether to lay out all of it even if it lies tidily.
        anew: the same, and arrows that were bent by hand are laid, too.
    """
    sizes = _sizes(drawing)
    plan = plan_of(
        drawing.journey,
        sizes.cards,
        sizes.chips,
        shape=way.shape,
        ratio=way.ratio,
        only=only,
        anew=anew,
    )
    return replace(plan, laid={}) if afresh else plan


def _sizes(drawing: MapDrawing) -> Sizes:
    """Without a lens what is drawn need not be measured again."""
    if drawing.lens != NO_LENS:
        return sizes_of(drawing.journey, drawing.theme)
    # Rounded: what a box has is the difference of two places.
    cards = {
        ident: (round(card.box.width, 2), round(card.box.height, 2)) for ident, card in drawing.cards.items()
    }
    chips = {ident: chip_size(arrow.facts) for ident, arrow in drawing.arrows.items()}
    return Sizes(cards, {ident: size for ident, size in chips.items() if size})

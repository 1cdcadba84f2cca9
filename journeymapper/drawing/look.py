"""What a lens makes of a card and of an arrow."""

from __future__ import annotations

from typing import Literal, NamedTuple

from journeymapper.analysis.evidence import Level
from journeymapper.drawing.layers import EVERY, Layers
from journeymapper.model.records import Aida

Side = Literal["first", "second"]
"""Which of two segments beside each other."""
Tone = Aida | Level | Side
"""The meaning of a card's ground."""


class CardLook(NamedTuple):
    """A card under a lens.

    `tone`: the ground; `supplier`: whose mark is drawn large, its others left out; `course`: the number of
    the mark along the main route; `tag`: a sign and words on the upper edge; `layers`: what is drawn at all.
    """

    faint: bool = False
    struck: bool = False
    tone: Tone | None = None
    supplier: str | None = None
    course: int | None = None
    first: bool = False
    """Whether the customer meets the supplier here first."""
    tag: str = ""
    layers: Layers = EVERY


class ArrowLook(NamedTuple):
    """An arrow under a lens.

    `bold`: on the main route; `side`: only one of two segments takes it; `tells`: its line tells the level
    of its evidence; `known`: its head may tell it.
    """

    faint: bool = False
    bold: bool = False
    side: Side | None = None
    tells: bool = False
    known: bool = True


PLAIN_CARD = CardLook()
PLAIN_ARROW = ArrowLook()

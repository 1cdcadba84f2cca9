"""Laying a map out without a window: for what comes in without places, and for the command line."""

from __future__ import annotations

from contextlib import closing

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.plan import NAMED_SHAPES, Why, bends_of
from journeymapper.arrange.worker import Workshop
from journeymapper.drawing.fonts import load_fonts
from journeymapper.drawing.sizes import sizes_of
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey


def lay_out(journey: Journey, shape: str = "phases", *, anew: bool = False) -> Why:
    """Puts the steps of a journey where Tidy puts them, in a process of its own; needs a QGuiApplication.

    `shape` is a name of `NAMED_SHAPES`. Returns why a plain layout had to do, or ''.
    """
    chosen, ratio = NAMED_SHAPES[shape]
    with closing(Workshop()) as workshop:
        workshop.warm()  # while cards are measured
        load_fonts()
        sizes = sizes_of(journey, THEMES["light"])
        plan = plan_of(journey, sizes.cards, sizes.chips, shape=chosen, ratio=ratio, anew=anew)
        found = workshop.tidied(plan)
    bends = {key: bends_of(line) for key, line in found.lines.items()}
    journey.apply(tidy(journey, found.at, bends, found.kept))
    return found.why

"""A large map in brief, as shapes: cards without words and straight arrows, drawn in a moment."""

from __future__ import annotations

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.shapes import Drawing, Lines, Rect, Shape, Stroke
from journeymapper.drawing.shown import MARGIN
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey

IN_FULL = 300
"""Steps up to which a map is drawn as it will be: in a third of a second."""
_HEIGHT = 86.0
_RADIUS = 9.0
_LINE = 2.0


def in_brief(
    journey: Journey, theme: Theme, only: frozenset[str] | None = None, bounds: Box | None = None
) -> Drawing:
    """The map, or only these steps of it, with the size of `bounds` (map units), else of its cards."""
    steps = [step for step in journey.steps if only is None or step.id in only]
    at = {step.id: (step.x, step.y) for step in steps}
    colors = {phase.id: theme.phase_color(at, phase.color) for at, phase in enumerate(journey.phases)}
    ends = ((each.source, each.target) for each in journey.transitions)
    lines = tuple((at[source], at[target]) for source, target in ends if source in at and target in at)
    shapes: list[Shape] = [Lines(lines, Stroke(theme.arrow, _LINE))]
    shapes += [
        Rect(
            step.x - WIDTH / 2,
            step.y - _HEIGHT / 2,
            WIDTH,
            _HEIGHT,
            _RADIUS,
            colors.get(step.phase or "", theme.guessed),
        )
        for step in steps
    ]
    if bounds is None or only is not None:
        across, down = zip(*at.values(), strict=True)
        half, high = WIDTH / 2, _HEIGHT / 2
        bounds = Box(min(across) - half, min(down) - high, max(across) + half, max(down) + high)
    box = bounds.grown(MARGIN)
    sheet = journey.sheet
    area = box.left, box.top, box.width, box.height
    return Drawing(tuple(shapes), *area, theme.canvas, sheet.title, sheet.language)

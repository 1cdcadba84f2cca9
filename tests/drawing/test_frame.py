"""What lies behind the cards, when one of them has been carried off."""

from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.shapes import Group, Rect
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.edits.places import move
from tests.drawing.maps import flat, sample


def bands(drawing: MapDrawing) -> dict[str, Group]:
    return {each.id: each for each in drawing.frame if isinstance(each, Group) and each.role == "phase"}


def holes(group: Group) -> int:
    return sum(isinstance(shape, Rect) and shape.fill == LIGHT.canvas for shape, _, _ in flat(group.shapes))


def test_a_step_carried_into_another_phase_keeps_its_colour_and_all_keep_their_bands() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT)
    before = bands(drawing)
    assert not any(map(holes, before.values()))
    steps = journey.steps
    first, last = steps[0], steps[-1]
    card = drawing.cards[first.id]
    patch = move(journey, {first.id: (last.x, last.y + 130)}, {})
    journey.apply(patch)
    drawing.update(patch)
    after = bands(drawing)
    assert after.keys() == before.keys()
    cut = {phase: holes(group) for phase, group in after.items() if holes(group)}
    assert cut == {f"phase-{last.phase}": 1}
    assert drawing.cards[first.id].shapes == card.shapes

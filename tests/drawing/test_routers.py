"""A map that was routed ahead, or takes up routes that it had before, is drawn as if made afresh."""

from dataclasses import replace
from random import Random

import pytest

from journeymapper.drawing import arrow_layer, routers
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.draft import Draft
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from tests.drawing.maps import chain

pytestmark = pytest.mark.usefixtures("qapp")

LENSES = (NO_LENS, Lens(segment="new"), Lens(supplier="s1"))


@pytest.fixture(params=[False, True], ids=["small", "large"])
def journey(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Journey:
    """A map of 36 steps, taken for a large one or not; some arrows have bends and some labels."""
    monkeypatch.setattr(arrow_layer, "_MANY", 5 if request.param else 1000)
    return chain(36)


def tidied(journey: Journey, seed: int) -> Patch:
    """Everything lies elsewhere, on a grid, and some arrows have courses."""
    chance = Random(seed)
    spots = [(at % 8 * 300.0, at // 8 * 150.0) for at in range(journey.count("step"))]
    chance.shuffle(spots)
    places = {step.id: spot for step, spot in zip(journey.steps, spots, strict=True)}
    bends = {
        each.id: ((places[each.source][0], places[each.target][1]),)
        for each in journey.transitions
        if chance.random() < 0.5
    }
    return tidy(journey, places, bends)


def assert_same(drawing: MapDrawing) -> None:
    """It draws what a new one draws."""
    fresh = MapDrawing(drawing.journey, drawing.theme, drawing.lens)
    assert drawing.arrows == fresh.arrows
    assert drawing.cards == fresh.cards
    assert drawing.frame == fresh.frame
    assert drawing.drawing() == fresh.drawing()


@pytest.mark.parametrize("lens", LENSES)
def test_routed_ahead_it_is_drawn_as_if_made_afresh(journey: Journey, lens: Lens) -> None:
    drawing = MapDrawing(journey, LIGHT, lens)
    patch = tidied(journey, 1)
    ahead = drawing.outlook().routed(patch)
    drawing.offer(ahead)
    journey.apply(patch)
    before = dict(drawing.arrows)
    changed = drawing.update(patch)
    assert drawing._arrows._router is ahead
    assert {ident for ident in before if drawing.arrows[ident] != before[ident]} == changed.arrows
    assert_same(drawing)


@pytest.mark.parametrize("lens", LENSES)
def test_undone_and_redone_it_takes_up_the_routes_it_had(journey: Journey, lens: Lens) -> None:
    drawing = MapDrawing(journey, LIGHT, lens)
    patch = tidied(journey, 2)
    first, ahead = drawing._arrows._router, drawing.outlook().routed(patch)
    drawing.offer(ahead)
    for each, used in ((patch, ahead), (patch.inverse(), first)) * 2:
        journey.apply(each)
        drawing.update(each)
        assert drawing._arrows._router is used
    assert_same(drawing)


def test_what_was_routed_for_another_map_is_not_taken(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    drawing.offer(drawing.outlook().routed(tidied(journey, 3)))
    patch = tidied(journey, 4)
    used = drawing._arrows._router
    journey.apply(patch)
    drawing.update(patch)
    assert drawing._arrows._router is used
    assert_same(drawing)


def test_edits_and_lenses_between_leave_it_true(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    patch = tidied(journey, 4)
    drawing.offer(drawing.outlook().routed(patch))

    def follow(each: Patch) -> None:
        journey.apply(each)
        drawing.update(each)
        assert_same(drawing)

    for at, lens in enumerate(LENSES):
        drawing.set_lens(lens)
        follow(patch)
        title = f"Something that is long enough for two lines {at}"
        renamed = edit_steps(journey, [journey.steps[at].id], "edit-title", title=title)
        follow(renamed)
        drawing.set_lens(LENSES[at % 2])
        assert_same(drawing)
        follow(renamed.inverse())
        follow(patch.inverse())


def test_few_routers_are_kept(journey: Journey) -> None:
    drawing = MapDrawing(journey, LIGHT)
    for seed in range(5):
        patch = tidied(journey, seed)
        drawing.offer(drawing.outlook().routed(patch))
        journey.apply(patch)
        drawing.update(patch)
    assert len(drawing._arrows.routers._spare) == routers._KEPT


def test_new_and_removed_things_are_passed_over(journey: Journey) -> None:
    outlook = MapDrawing(journey, LIGHT).outlook()
    draft = Draft(journey, "more")
    draft.put(replace(journey.steps[0], id="new", x=-900.0))
    draft.put(replace(journey.transitions[0], id="fresh"))
    found = outlook.routed(draft.patch())
    assert found.boxes == outlook.boxes
    assert found.links == outlook.links

"""Layers of a map: what is drawn changes, where it lies never does."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

import pytest

from journeymapper.drawing.layers import EVERY, Layers, unseen
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import Changed, MapDrawing, draw
from journeymapper.drawing.shapes import Circle, Group, Lines, Rect, Shape, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.marks import vote
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files

LIGHT = THEMES["light"]
ALONE = Layers(suppliers=False, mood=False, evidence=False)


@pytest.fixture
def house() -> Journey:
    return files.load(sample_path("house-buyer", "en"))


def flat(shapes: Iterable[Shape]) -> list[Shape]:
    found: list[Shape] = []
    for each in shapes:
        found += flat(each.shapes) if isinstance(each, Group) else [each]
    return found


def words(drawn: MapDrawing, step: str) -> set[str]:
    return {each.text for each in flat(drawn.cards[step].shapes) if isinstance(each, Text)}


def legend(drawn: MapDrawing) -> set[str]:
    group = next(each for each in drawn.drawing().shapes if isinstance(each, Group) and each.role == "legend")
    return {each.text for each in flat(group.shapes) if isinstance(each, Text)}


@pytest.mark.parametrize("shown", list(product((True, False), repeat=4)))
def test_nothing_lies_elsewhere(house: Journey, shown: tuple[bool, bool, bool, bool]) -> None:
    drawn = MapDrawing(house, LIGHT)
    boxes = {ident: card.box for ident, card in drawn.cards.items()}
    courses = {ident: (arrow.points, arrow.label_box) for ident, arrow in drawn.arrows.items()}
    drawn.set_layers(Layers(*shown))
    assert {ident: card.box for ident, card in drawn.cards.items()} == boxes
    assert {ident: (arrow.points, arrow.label_box) for ident, arrow in drawn.arrows.items()} == courses
    assert drawn.layers == Layers(*shown)


def test_the_steps_alone_have_their_titles_and_no_more(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    step = next(each for each in house.steps if len(each.touches) == 2 and each.pains)
    assert {"SR", "BR"} & words(drawn, step.id)
    drawn.set_layers(ALONE)
    left = words(drawn, step.id)
    assert step.title.split() == [word for text in drawn.cards[step.id].shapes if isinstance(text, Text)
                                  for word in text.text.split() if text.size == 14]  # fmt: skip
    assert not {"SR", "BR", "out of sight"} & left


def test_layers_come_one_by_one(house: Journey) -> None:
    step = next(each for each in house.steps if each.touches and each.mood is not None).id
    drawn = MapDrawing(house, LIGHT)
    counts = []
    for layers in (
        ALONE,
        ALONE._replace(suppliers=True),
        ALONE._replace(suppliers=True, mood=True),
        EVERY,
    ):
        drawn.set_layers(layers)
        counts.append(len(drawn.cards[step].shapes))
    assert counts[0] < counts[1] < counts[2]
    assert counts[2] == counts[3]  # evidence is how a card is bordered


def test_out_of_sight_belongs_to_the_suppliers(house: Journey) -> None:
    hidden = next(each.id for each in house.steps if not each.touches)
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(EVERY._replace(suppliers=False))
    ground = drawn.cards[hidden].shapes[0]
    assert isinstance(ground, Rect)
    assert ground.fill == LIGHT.card
    assert not any(isinstance(each, Lines) and each.stroke.color == LIGHT.hatch
                   for each in flat(drawn.cards[hidden].shapes))  # fmt: skip


def test_without_evidence_all_borders_and_heads_are_alike(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    assert len({_border(drawn, step) for step in drawn.cards}) == 3
    drawn.set_layers(EVERY._replace(evidence=False))
    assert len({_border(drawn, step) for step in drawn.cards}) == 1
    assert {arrow.facts.level for arrow in drawn.arrows.values()} == {None}


def _border(drawn: MapDrawing, step: str) -> object:
    body = drawn.cards[step].shapes[0]
    assert isinstance(body, Rect)
    return body.stroke


def test_the_legend_explains_what_is_drawn(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    assert {"observed", "direct contact", "customer's pains"} & legend(drawn)
    every = legend(drawn)
    drawn.set_layers(ALONE)
    assert legend(drawn) < every
    assert "observed" not in legend(drawn)


def test_the_title_does_not_tell_how_well_things_are_known(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(EVERY._replace(evidence=False))
    title = next(each for each in drawn.frame if isinstance(each, Group) and each.role == "title")
    told = " ".join(each.text for each in flat(title.shapes) if isinstance(each, Text))
    assert "steps" in told
    assert "%" not in told


def test_all_layers_are_the_map_as_it_is_exported(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(ALONE)
    assert drawn.drawing() != draw(house, LIGHT)
    drawn.set_layers(EVERY)
    assert drawn.drawing() == draw(house, LIGHT)


LENSES = [Lens(), Lens(supplier="bank"), Lens(segment="starter"), Lens(evidence=True)]


@pytest.mark.parametrize("lens", LENSES)
def test_what_follows_an_edit_is_what_is_drawn_afresh(house: Journey, lens: Lens) -> None:
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(ALONE)
    drawn.set_lens(lens)
    step = next(iter(house.steps)).id
    patch = edit_steps(house, [step], "edit-title", title="Another title")
    house.apply(patch)
    drawn.update(patch)
    fresh = MapDrawing(house, LIGHT, lens)
    fresh.set_layers(ALONE)
    assert drawn.drawing() == fresh.drawing()


def test_a_lens_is_put_on_and_taken_off_under_layers(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(ALONE)
    before = drawn.drawing()
    drawn.set_lens(Lens(supplier="bank"))
    assert drawn.drawing() != before
    drawn.set_lens(Lens())
    assert drawn.drawing() == before


def test_the_same_layers_change_nothing(house: Journey) -> None:
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(ALONE)
    assert drawn.set_layers(ALONE) == Changed()


@pytest.mark.parametrize(("votes", "seen", "more"), [(1, 1, ""), (5, 5, ""), (12, 12, ""), (40, 13, "+27")])
def test_votes_are_dots_on_the_edge(house: Journey, votes: int, seen: int, more: str) -> None:
    step = next(each.id for each in house.steps if not each.touches)
    house.apply(vote(house, [step], votes - house.step(step).votes))
    drawn = MapDrawing(house, LIGHT)
    top = -drawn.cards[step].box.height / 2
    assert _dots(drawn, step, top) == []
    assert str(votes) in words(drawn, step)
    drawn.set_layers(EVERY._replace(dots=True))
    found = _dots(drawn, step, top)
    assert len(found) == seen
    assert min(each.x for each in found) > -100
    assert [each for each in words(drawn, step) if each.startswith("+")] == ([more] if more else [])
    assert "votes" not in dict(drawn.cards[step].mark_boxes)


def _dots(drawn: MapDrawing, step: str, top: float) -> list[Circle]:
    return [each for each in flat(drawn.cards[step].shapes) if isinstance(each, Circle) and each.y == top]


def test_dots_leave_room_for_what_a_lens_writes_there(house: Journey) -> None:
    step = next(iter(house.steps)).id
    house.apply(vote(house, [step], 30))
    drawn = MapDrawing(house, LIGHT, Lens(evidence=True))
    drawn.set_layers(EVERY._replace(dots=True))
    top = -drawn.cards[step].box.height / 2
    assert min(each.x for each in _dots(drawn, step, top) if each.x > 0 or each.radius == 5.0) > -20


def test_what_is_not_drawn_is_not_explained() -> None:
    assert unseen(EVERY) == frozenset()
    assert unseen(EVERY._replace(mood=False)) == {"mood", "pains", "chances", "todo"}
    assert {"observed", "head assumed"} <= unseen(EVERY._replace(evidence=False))


def test_a_step_whose_votes_go_has_no_dots(house: Journey) -> None:
    step = next(iter(house.steps))
    house.apply(vote(house, [step.id], 3))
    drawn = MapDrawing(house, LIGHT)
    drawn.set_layers(EVERY._replace(dots=True))
    patch = vote(house, [step.id], -3 - step.votes)
    house.apply(patch)
    drawn.update(patch)
    assert not _dots(drawn, step.id, -drawn.cards[step.id].box.height / 2)
    assert house.step(step.id) == replace(step, votes=0)

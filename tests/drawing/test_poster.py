"""The parts of a poster: what they show, where they lie, and that each can be switched."""

from dataclasses import replace
from itertools import pairwise

import pytest

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.parts import USUAL, Parts
from journeymapper.drawing.poster import PosterFacts, poster_groups
from journeymapper.drawing.poster_facts import poster_facts
from journeymapper.drawing.shapes import Circle, Group, Path, Rect, Shape, Text
from journeymapper.drawing.theme import LIGHT, PRINT, THEMES, Theme
from journeymapper.i18n.language import use_language
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.records import Action, Evidence, Step, Supplier, Touch, Transition
from tests.drawing.maps import chain, flat, made, sample, span, texts

ALL = Parts(table=True, mood=True, actions=True)


def parts_of(journey: Journey, parts: Parts = ALL, lens: Lens | None = None) -> dict[str, Group]:
    drawing = MapDrawing(journey, LIGHT, lens or Lens(), parts)
    return {each.id: each for each in groups(drawing.frame)}


def groups(shapes: tuple[Shape, ...]) -> list[Group]:
    return [each for each in shapes if isinstance(each, Group)]


@pytest.mark.parametrize(
    ("parts", "there"),
    [
        (USUAL, {"title", "legend"}),
        (Parts(legend=False, title=False), set()),
        (Parts(title=False), {"legend"}),
        (replace(USUAL, table=True), {"title", "legend", "route-1"}),
        (replace(USUAL, mood=True), {"title", "legend", "route-1"}),
        (replace(USUAL, actions=True), {"title", "legend", "actions"}),
        (ALL, {"title", "legend", "route-1", "actions"}),
    ],
)
def test_each_part_is_switched_by_itself(parts: Parts, there: set[str]) -> None:
    found = parts_of(sample(), parts)
    assert {ident for ident in found if not ident.startswith("phase-")} == there


def test_parts_are_switched_on_and_off_without_a_trace() -> None:
    drawing = MapDrawing(sample(), LIGHT)
    before = drawing.drawing()
    changed = drawing.set_parts(ALL)
    assert (changed.frame, changed.cards, changed.arrows) == (True, set(), set())
    assert drawing.parts == ALL
    assert drawing.drawing() == MapDrawing(sample(), LIGHT, parts=ALL).drawing() != before
    drawing.set_parts(USUAL)
    assert drawing.drawing() == before


def test_parts_follow_what_is_done() -> None:
    journey = sample()
    drawing = MapDrawing(journey, LIGHT, parts=ALL)
    draft = Draft(journey, "edit")
    draft.put(replace(journey.step("live-there"), mood=-2, touches=(Touch("mover", "desire"),)))
    draft.put(Action("more", "Ask the mover", "live-there", rank=draft.end_rank("action")))
    patch = draft.patch()
    journey.apply(patch)
    assert drawing.update(patch).frame
    assert drawing.frame == MapDrawing(journey, LIGHT, parts=ALL).frame
    assert "Ask the mover" in texts(drawing.frame)


def test_columns_are_the_steps_of_the_main_route() -> None:
    told = texts([parts_of(sample())["route-1"]])
    assert [each for each in told if each in ("10", "11a", "11b", "12")] == ["10", "11a", "12"]
    starter = texts([parts_of(sample(), lens=Lens(segment="starter"))["route-1"]])
    assert [each for each in starter if each in ("10", "11a", "11b", "12")] == ["10", "11b", "12"]
    repeat = texts([parts_of(sample(), lens=Lens(segment="repeat-buyer"))["route-1"]])
    assert "2" not in repeat
    assert "3" in repeat


def test_rows_are_the_suppliers_on_the_route_with_their_marks() -> None:
    journey = made(
        Supplier("s", "Shop"),
        Supplier("idle", "Idle"),
        Supplier("t", "Tailor"),
        Step("a", touches=(Touch("s", "attention", "none"), Touch("t"))),
        Step("b", touches=(Touch("s", "action"),)),
        Transition("ab", "a", "b"),
    )
    panel = parts_of(journey, Parts(table=True))["route-1"]
    told = texts([panel])
    assert "Suppliers along the main route" in told
    assert [each for each in told if each in ("Shop", "Idle", "Tailor")] == ["Shop", "Tailor"]
    assert [each for each in told if each in ("A", "A!")] == ["A", "A!"]
    pills = [each for each, _, _ in flat([panel]) if isinstance(each, Rect) and each.radius > 8 and each.x]
    assert len(pills) == 3


def test_marks_stand_under_the_number_of_their_step() -> None:
    panel = parts_of(sample())["route-1"]
    numbers = {each.text: each.x for each in panel.shapes if isinstance(each, Text)}
    letters = [each for each in panel.shapes if isinstance(each, Text) and each.text == "A!"]
    assert letters
    for letter in letters:
        assert min(abs(letter.x - 19 - x) for x in numbers.values()) < 0.01


def mood_of(*steps: Step) -> Group:
    joined = [Transition(f"t{at}", one.id, two.id) for at, (one, two) in enumerate(pairwise(steps))]
    return parts_of(made(*steps, *joined), Parts(mood=True))["route-1"]


def test_the_mood_is_a_curve_that_is_hollow_and_dashed_where_it_is_assumed() -> None:
    known = (Evidence("data"),)
    panel = mood_of(
        Step("a", mood=2, evidence=known), Step("b", mood=0, evidence=known), Step("c", mood=-2), Step("d")
    )
    points = [each for each in panel.shapes if isinstance(each, Circle) and each.radius == 4.6]
    assert [each.fill for each in points] == [LIGHT.arrow, LIGHT.arrow, LIGHT.band]
    assert points[0].y < points[1].y < points[2].y
    assert points[1].y - points[0].y == points[2].y - points[1].y
    lines = [each for each in panel.shapes if isinstance(each, Path) and len(each.points) == 2]
    assert [bool(each.stroke and each.stroke.dashes) for each in lines] == [False, True]
    assert "hollow: assumed" in texts([panel])
    assert "hollow: assumed" not in texts([mood_of(Step("a", mood=1, evidence=known))])


def test_nothing_is_drawn_of_what_there_is_not() -> None:
    assert "route-1" not in parts_of(made(Step("a"), Step("b"), Transition("t", "a", "b")))
    assert "actions" not in parts_of(made(Step("a")))
    assert MapDrawing(made(), LIGHT, parts=ALL).frame == ()
    assert poster_groups(PosterFacts(), 0, 0, 640, LIGHT) == ([], None)


def test_actions_say_what_where_who_and_when_the_open_ones_first() -> None:
    journey = made(
        Step("a", "Look"),
        Action("1", "Done already", done=True),
        Action("2", "Ask them", "a", "Ann", "2026-12-01"),
    )
    group = parts_of(journey)["actions"]
    assert texts([group]) == ["Actions", "Ask them", "1 Look · Ann · 1 December 2026", "Done already", ""]
    assert len([each for each in group.shapes if isinstance(each, Path)]) == 1
    use_language("nl")
    assert "1 Look · Ann · 1 december 2026" in texts([parts_of(journey)["actions"]])


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("count", [2, 20, 90])
def test_parts_lie_beneath_the_map_and_hold_all_they_show(theme: Theme, count: int) -> None:
    journey = chain(count)
    drawing = MapDrawing(journey, theme, parts=ALL)
    plain = MapDrawing(journey, theme)
    panels = [each for each in groups(drawing.frame) if each.role == "part"]
    assert panels
    edge = plain.bounds.bottom
    for panel in panels:
        assert panel.y >= edge
        ground = panel.shapes[0]
        assert isinstance(ground, Rect)
        edge = panel.y + ground.height
        assert edge <= drawing.bounds.bottom + 0.01
        assert panel.x + ground.width <= drawing.bounds.right + 0.01
        for shape, _, _ in flat(panel.shapes):
            left, top, right, bottom = span(shape)
            assert ground.x <= left <= right <= ground.width
            assert ground.y <= top <= bottom <= ground.height


def test_a_long_route_goes_on_in_another_panel() -> None:
    drawing = MapDrawing(chain(90), LIGHT, parts=Parts(table=True))
    panels = [each.id for each in groups(drawing.frame) if each.role == "part"]
    assert len(panels) > 1
    assert panels == [f"route-{at + 1}" for at in range(len(panels))]


def test_facts_are_read_only_where_a_part_asks() -> None:
    journey = sample()
    cards = MapDrawing(journey, PRINT).cards
    assert poster_facts(journey, USUAL, cards, None) == PosterFacts()
    only = poster_facts(journey, Parts(actions=True), cards, None)
    assert only.columns == ()
    assert only.suppliers is None
    assert only.actions is not None
    assert [each.done for each in only.actions] == [False, False, True]

"""The chart of first contacts: each supplier at its place, none covers another, all within the width."""

from itertools import combinations

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.analysis.mix import mix
from journeymapper.drawing.contact_chart import (
    ContactLine,
    ContactPoint,
    contact_chart,
    contact_line,
    mixed_line,
    point_at,
)
from journeymapper.drawing.shapes import Circle, Group, Rect, Shape, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.lists import add_entry
from journeymapper.model.records import Supplier
from tests.analysis.small import journey as small_journey
from tests.drawing.maps import sample

LIGHT = THEMES["light"]


def lines() -> list[ContactLine]:
    journey = sample()
    names = [(None, "All routes open"), *((each.id, each.name) for each in journey.segments)]
    return [contact_line(journey, insights(journey, ident), name, LIGHT) for ident, name in names]


def point(name: str, position: float, reached: float = 1.0) -> ContactPoint:
    return ContactPoint(name, name, name, "#2f5faa", position, None, None, reached)


def groups(of: list[ContactLine], width: float) -> list[Group]:
    return [each for each in contact_chart(of, width, LIGHT).shapes if isinstance(each, Group)]


def kinds(shapes: list[Shape] | tuple[Shape, ...], kind: type) -> list[Shape]:
    return [each for each in shapes if isinstance(each, kind)]


def test_each_line_holds_the_suppliers_that_are_met() -> None:
    journey = sample()
    for told, ident in zip(lines(), (None, "starter", "repeat-buyer"), strict=True):
        found = insights(journey, ident)
        met = {each.id: each.first_contact.position for each in found.suppliers}
        assert {each.supplier: each.position for each in told.points} == {
            supplier: position for supplier, position in met.items() if position is not None
        }
        assert len(told.points) + len(told.absent) == len(journey.suppliers)


@pytest.mark.parametrize("width", [300, 380, 760, 1600])
def test_no_pill_covers_another_and_all_is_within_the_width(width: float) -> None:
    for group in groups(lines(), width):
        pills = [each for each in group.shapes if isinstance(each, Rect)]
        assert pills
        for one, other in combinations(pills, 2):
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert beside or abs(one.y - other.y) >= one.height
        for pill in pills:
            assert pill.x >= 0
            assert pill.x + pill.width <= width
        for text in group.shapes:
            if isinstance(text, Text):
                start = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
                assert text.x - start >= 0
                assert text.x - start + text.width <= width


def test_a_supplier_stands_where_its_first_contact_is() -> None:
    (group,) = groups([ContactLine("", (point("a", 0), point("b", 0.5), point("c", 1)), ())], 1022)
    xs = sorted(each.x for each in group.shapes if isinstance(each, Circle))
    assert xs == pytest.approx([22, 511, 1000])


def test_suppliers_at_one_place_stand_above_each_other() -> None:
    (group,) = groups([ContactLine("", (point("a", 0.5), point("b", 0.5), point("c", 0.5)), ())], 500)
    tops = {each.y for each in group.shapes if isinstance(each, Rect)}
    assert len(tops) == 3


def test_a_part_of_the_customers_is_told_in_words() -> None:
    told = ContactLine("", (point("a", 0.1, 0.62), point("b", 0.5), point("c", 0.9, 0.001)), ())
    texts = [each.text for each in groups([told], 700)[0].shapes if isinstance(each, Text)]
    assert {"a 62\u00a0%", "b", "c 0.1\u00a0%"} <= set(texts)


def test_who_is_not_met_is_named() -> None:
    (group,) = groups([ContactLine("All", (), ("PA", "SH"))], 400)
    assert any("PA, SH" in each.text for each in group.shapes if isinstance(each, Text))


def words(told: ContactLine) -> str:
    (group,) = groups([told], 700)
    return " ".join(each.text for each in group.shapes if isinstance(each, Text))


@pytest.mark.parametrize(
    ("goal", "own_goal", "told"),
    [
        ("", None, "no first contact: SH"),
        ("c", None, "no first contact before the goal: SH"),
        ("", "c", "no first contact before the goal: SH"),
    ],
)
def test_a_goal_is_named_only_where_there_is_one(goal: str, own_goal: str | None, told: str) -> None:
    of = small_journey("ab bc", goal=goal)
    of.apply(add_entry(of, Supplier("sh", "Shop", goal=own_goal)))
    assert told in words(contact_line(of, insights(of), "All", LIGHT))


def test_who_is_met_by_customers_that_get_caught_is_told_apart() -> None:
    of = small_journey("ab bc cb", touches="b.s", steps="d", goal="d")
    told = contact_line(of, insights(of), "All", LIGHT)
    assert told.points == ()
    assert told.absent == ()
    assert len(told.caught) == 1
    assert "cannot be told, as customers get caught: " in words(told)
    assert "no first contact" not in words(told)


def test_what_is_pointed_at_is_told() -> None:
    told = lines()
    drawing = contact_chart(told, 500, LIGHT)
    for at, each in enumerate(drawing.shapes):
        assert isinstance(each, Group)
        for pill in kinds(list(each.shapes), Rect):
            assert isinstance(pill, Rect)
            found = point_at(told, 500, LIGHT, each.x + pill.x + 5, each.y + pill.y + 5)
            assert found is not None
            assert found[0] == at
            assert found[1].color == pill.fill
    assert point_at(told, 500, LIGHT, 1, 1) is None


def test_without_lines_there_is_nothing() -> None:
    assert contact_chart([], 400, LIGHT).shapes == ()


def test_the_mix_is_a_line_without_ranges() -> None:
    journey = sample()
    mixed = mix(journey, [insights(journey, each.id) for each in journey.segments])
    assert mixed is not None
    told = mixed_line(journey, mixed, "Mix", LIGHT)
    assert {each.supplier: (each.position, each.reached) for each in told.points} == {
        each.id: (each.position, each.reached) for each in mixed.suppliers if each.position is not None
    }
    assert {(each.least, each.most) for each in told.points} == {(None, None)}
    assert len(told.points) + len(told.absent) == len(journey.suppliers)


def test_the_pills_of_the_chosen_supplier_have_a_ring() -> None:
    def rings(chosen: str | None) -> list[Rect]:
        drawing = contact_chart(lines(), 500, LIGHT, chosen)
        found = [shape for each in drawing.shapes if isinstance(each, Group) for shape in each.shapes]
        return [each for each in found if isinstance(each, Rect) and each.stroke and not each.fill]

    met = sum(each.supplier == "bank" for told in lines() for each in told.points)
    assert rings(None) == []
    assert len(rings("bank")) == met > 0

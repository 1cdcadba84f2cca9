"""Where chips lie, and how room is made for them."""

from itertools import pairwise

import pytest

from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.labels import LabelPlan
from journeymapper.arrange.router import Link, route_all
from journeymapper.arrange.spots import AIR
from journeymapper.arrange.strands import Strand
from journeymapper.arrange.tracks import TrackPlan
from tests.arrange import measure
from tests.arrange.scenes import card, link

CHIP = (42.0, 20.0)


@pytest.mark.parametrize("gutter", [80.0, 100.0, 160.0])
def test_the_chips_of_a_fork_lie_on_its_branches(gutter: float) -> None:
    right = {f"b{number}": card(0, number - 1).shifted(212 + gutter, 0) for number in range(4)}
    boxes = {"a": card(0, 0), **right}
    links = [link(f"t{number}", f"a>b{number}", label=CHIP) for number in range(4)]
    routes = route_all(boxes, links)
    assert measure.covered_labels(boxes, links, routes) == []
    for arrow in links:
        place = routes[arrow.key].label
        assert place is not None
        assert place[1] == boxes[arrow.target].center[1]


def test_tracks_make_room_for_a_chip_in_a_gutter() -> None:
    boxes = {"a": card(0, 0), "b": card(0, 1), "c": card(1, 0), "d": card(0, 2)}
    links = [link("t1", "b>c", "skip", (50, 20)), link("t2", "d>c")]
    routes = route_all(boxes, links)
    assert measure.covered_labels(boxes, links, routes) == []
    bare = route_all(boxes, [link("t1", "b>c", "skip"), links[1]])
    assert routes["t2"].points[1][0] - routes["t1"].points[1][0] > 25
    assert bare["t2"].points[1][0] - bare["t1"].points[1][0] == pytest.approx(14)


def plan_of(**lines: tuple[tuple[float, float], ...]) -> LabelPlan:
    plan = LabelPlan(Field())
    plan.renew({key: (points, CHIP) for key, points in lines.items()}, [])
    return plan


def test_a_chip_lies_in_the_middle_of_the_longest_level_stretch() -> None:
    plan = plan_of(t=((0, 0), (60, 0), (60, 300), (300, 300), (300, 400)))
    assert plan.seats["t"].place == (180, 300)


def test_later_chips_give_way_to_earlier_ones() -> None:
    line = ((0.0, 0.0), (400.0, 0.0))
    plan = plan_of(t1=line, t2=line)
    assert abs(plan.seats["t1"].place[0] - plan.seats["t2"].place[0]) >= 42
    assert plan.renew({"t1": (None, None)}, []) == {"t1", "t2"}
    assert plan.seats == plan_of(t2=line).seats


def test_a_chip_gives_way_to_a_card_and_comes_back() -> None:
    field = Field()
    plan = LabelPlan(field)
    plan.renew({"t": (((0, 0), (400, 0)), CHIP)}, [])
    middle = plan.seats["t"].place
    field.put("a", Box(middle[0] - 5, -5, middle[0] + 5, 5))
    area = (middle[0] - 5, -5.0, middle[0] + 5, 5.0)
    assert plan.renew({}, [area]) == {"t"}
    assert abs(plan.seats["t"].place[0] - middle[0]) >= 26
    field.remove("a")
    assert plan.renew({}, [area]) == {"t"}
    assert plan.seats["t"].place == middle


def hanging(*others: float, cards: tuple[Box, ...]) -> Box:
    """The chip of an upright line at 0 beside these cards, with other lines at x = `others`."""
    field = Field()
    for number, box in enumerate(cards):
        field.put(f"c{number}", box)
    plan = LabelPlan(field)
    lines = {f"u{x}": (((x, 0.0), (x, 400.0)), None) for x in others}
    plan.renew({"t": (((0.0, 0.0), (0.0, 400.0)), CHIP), **lines}, [])
    return box_around(plan.seats["t"].place, *CHIP)


LEFT_COLUMN = (Box(-230, -20, -18, 183), Box(-230, 217, -18, 420))


@pytest.mark.parametrize(("others", "center"), [((), (0.0, 196.0)), ((8.0, 16.0), (-17.0, 200.0))])
def test_in_a_crowd_a_chip_hangs_beside_its_line_in_the_row_between_cards(
    others: tuple[float, ...], center: tuple[float, float]
) -> None:
    chip = hanging(*others, cards=LEFT_COLUMN)
    assert chip.center == center


def test_a_chip_hangs_on_the_side_where_less_is_in_the_way() -> None:
    right_column = tuple(box.shifted(248, 0) for box in LEFT_COLUMN)
    chip = hanging(-8.0, -16.0, cards=LEFT_COLUMN + right_column)
    assert chip.left == -4.0
    assert not any(chip.intersects(box) for box in right_column)


def test_a_chip_too_crowded_to_lie_clear_still_keeps_off_cards() -> None:
    crowd = (-8.0, 8.0, -30.0, 30.0)
    chip = hanging(*crowd, cards=LEFT_COLUMN)
    assert not any(chip.intersects(box) for box in LEFT_COLUMN)


def test_a_chip_that_hangs_follows_the_cards_of_its_row() -> None:
    field = Field()
    plan = LabelPlan(field)
    lines = {f"u{x}": (((x, 0.0), (x, 400.0)), None) for x in (8.0, 16.0)}
    for number, box in enumerate(LEFT_COLUMN):
        field.put(f"c{number}", box)
    plan.renew({"t": (((0.0, 0.0), (0.0, 400.0)), CHIP), **lines}, [])
    old, new = LEFT_COLUMN[1], LEFT_COLUMN[1].shifted(0, 40)
    field.put("c1", new)
    plan.renew({}, [(each.left, each.top, each.right, each.bottom) for each in (old, new)])
    fresh = LabelPlan(field)
    fresh.renew({"t": (((0.0, 0.0), (0.0, 400.0)), CHIP), **lines}, [])
    assert plan.seats == fresh.seats
    assert plan.seats["t"].place[1] in (200.0, 240.0)


def test_a_chip_on_another_arrow_is_known() -> None:
    line = ((0.0, 0.0), (60.0, 0.0))
    plan = plan_of(t=line)
    assert plan.crossed == set()
    along = ((-100.0, 0.0), (200.0, 0.0))
    assert plan.renew({"u": (along, None)}, []) == {"t"}
    assert plan.crossed == {"t"}
    assert plan.renew({"u": (None, None)}, []) == {"t"}
    assert plan.crossed == set()
    plan.renew({"u": (along, None)}, [])
    plan.renew({"t": (None, None)}, [])
    assert plan.crossed == set()


def test_a_chip_is_moved_aside_and_made_narrower_rather_than_lie_on_an_arrow() -> None:
    line = ((0.0, 0.0), (60.0, 0.0))
    plan = plan_of(t=line)
    across = ((30.0, -100.0), (30.0, 100.0))
    assert plan.renew({"u": (across, None)}, []) == {"t"}
    assert plan.crossed == set()
    chip = box_around(plan.seats["t"].place, plan.seats["t"].width, CHIP[1])
    assert chip.right <= 30 - AIR or chip.left >= 30 + AIR


def test_a_slanting_line_is_in_the_way_only_where_it_runs() -> None:
    plan = LabelPlan(Field())
    plan.renew({"t": (((0, 0), (400, 0)), CHIP), "u": (((0, 300), (400, 100)), None)}, [])
    assert plan.seats["t"].place[0] == pytest.approx(196, abs=10)


def strand(name: str, wish: float, **changes: object) -> Strand:
    values: dict[str, object] = {
        "slot": ("own", name, "1"),
        "top": 0.0,
        "bottom": 100.0,
        "low": 0.0,
        "high": 64.0,
        "wish": wish,
        "weight": 1.0,
        "fixed": False,
        "rank": 0,
        "air": 0.0,
        "members": (),
    }
    return Strand(**(values | changes))  # type: ignore[arg-type]


def placed(*strands: Strand) -> list[float]:
    plan = TrackPlan()
    plan.replace({each.slot: each for each in strands})
    return [plan.places[each.slot] for each in strands]


def test_tracks_spread_about_what_they_wish() -> None:
    assert placed(strand("a", 32), strand("b", 32), strand("c", 32)) == pytest.approx([18, 32, 46])


def test_tracks_come_closer_only_where_room_is_short() -> None:
    many = [strand(f"t{number}", 32) for number in range(6)]
    apart = strand("z", 90, low=0.0, high=300.0)
    places = placed(*many, apart)
    assert all(6 <= b - a < 14 for a, b in pairwise(places[:6]))
    assert places[6] - places[5] >= 14


def test_tracks_end_to_end_may_be_one() -> None:
    assert placed(strand("a", 32), strand("b", 32, top=110.0, bottom=200.0)) == [32, 32]
    assert placed(strand("a", 32), strand("b", 32, top=106.0, bottom=200.0)) != [32, 32]


def test_a_fixed_track_stays_and_others_keep_off() -> None:
    fixed, other = placed(strand("a", 32, fixed=True), strand("b", 32))
    assert fixed == 32
    assert abs(other - 32) >= 12


def test_a_track_without_room_lies_in_the_middle_of_what_there_is() -> None:
    assert placed(strand("a", 2, low=0.0, high=10.0)) == [5]


def test_kinds_and_keys_settle_ties() -> None:
    near, far = placed(strand("b", 32, rank=0), strand("a", 32, rank=2))
    assert near < far


def test_taking_a_track_away_gives_its_room_back() -> None:
    plan = TrackPlan()
    one, other = strand("a", 32), strand("b", 32)
    plan.replace({one.slot: one, other.slot: other})
    assert plan.places[one.slot] != 32
    assert plan.replace({other.slot: None}) == {one.slot, other.slot}
    assert plan.places == {one.slot: 32}


def test_a_label_needs_a_route() -> None:
    assert route_all({"a": card(0, 0)}, [Link("t", "a", "x", "next", None, CHIP)]) == {}

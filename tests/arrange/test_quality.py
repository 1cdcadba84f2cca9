from dataclasses import replace
from itertools import pairwise

import pytest

from journeymapper.arrange.engine import UnfitError, asked
from journeymapper.arrange.finish import finished
from journeymapper.arrange.geometry import Box, crosses_box, length
from journeymapper.arrange.links import Route
from journeymapper.arrange.plan import Layout, Plan, bends_of, boxes_at
from journeymapper.arrange.quality import Quality, backward_links, crossings, near_pairs, quality
from journeymapper.arrange.traffic import Traffic
from journeymapper.arrange.untangle import untangled
from journeymapper.arrange.yielding import made_way
from tests.arrange.plans import HEIGHT, WIDTH, link, plan, spot

CROSS = {"ab": ((0.0, 0.0), (100.0, 0.0)), "cd": ((50.0, -50.0), (50.0, 50.0))}


def test_crossings_are_counted_but_not_where_lines_meet() -> None:
    assert crossings(CROSS) == 1
    assert crossings({**CROSS, "cd": ((50.0, -50.0), (50.0, 0.0))}) == 0
    assert crossings({"ab": (*CROSS["ab"], (100.0, 20.0), (50.0, 20.0), (50.0, -20.0))}) == 0
    assert crossings({}) == 0


@pytest.mark.parametrize(("apart", "count"), [(15.0, 1), (16.0, 0), (-5.0, 1)])
@pytest.mark.parametrize("is_across", [True, False])
def test_cards_nearer_than_16_are_near(apart: float, count: int, is_across: bool) -> None:
    moved = Box(0, 0, 50, 20).shifted(*((50 + apart, 0) if is_across else (0, 20 + apart)))
    assert near_pairs([Box(0, 0, 50, 20), moved]) == count


def test_a_line_through_a_card_is_a_fault() -> None:
    of = plan(("abc",), [link("ac")])
    boxes = boxes_at(of, {"a": (0, 0), "b": (400, 0), "c": (800, 0)})
    through = Route(((106.0, 0.0), (694.0, 0.0)))
    round_ = Route(((106.0, 0.0), (200.0, 0.0), (200.0, 90.0), (600.0, 90.0), (600.0, 0.0), (694.0, 0.0)))
    assert quality(of, boxes, {"ac": through}, []).through == 1
    assert quality(of, boxes, {"ac": round_}, []).through == 0


@pytest.mark.parametrize(("place", "covered"), [((400.0, 40.0), 1), ((400.0, 200.0), 0), ((106.0, 200.0), 0)])
def test_a_chip_on_a_card_is_covered(place: tuple[float, float], covered: int) -> None:
    of = plan(("abc",), [link("ac", label=(90, 20))])
    boxes = boxes_at(of, {"a": (0, 0), "b": (400, 0), "c": (800, 0)})
    route = Route(((0.0, 43.0), (0.0, 200.0), (800.0, 200.0), (800.0, 43.0)), place)
    assert quality(of, boxes, {"ac": route}, []).covered == covered


def test_a_chip_on_another_arrow_is_covered() -> None:
    of = plan(("abcd",), [link("ab", label=(90, 20)), link("cd")])
    boxes = boxes_at(of, {"a": (0, 0), "b": (0, 900), "c": (-900, 400), "d": (900, 400)})
    routes = {
        "ab": Route(((0.0, 43.0), (0.0, 857.0)), (0.0, 405.0)),
        "cd": Route(((-794.0, 400.0), (794.0, 400.0))),
    }
    assert quality(of, boxes, routes, []).covered == 1


def test_backward_is_up_in_a_phase_and_left_between_phases() -> None:
    of = plan(("ab", "c"), [link("ab"), link("bc")])
    phases = {"a": 0, "b": 0, "c": 1}
    boxes = boxes_at(of, {"a": (0, 0), "b": (-50, 200), "c": (300, 0)})
    assert backward_links(of, of.links, boxes, phases) == []
    boxes = boxes_at(of, {"a": (0, 0), "b": (50, -200), "c": (0, 300)})
    assert backward_links(of, of.links, boxes, phases) == ["ab", "bc"]


def test_cards_make_way_for_those_that_stay() -> None:
    of = Plan((spot("a", x=10, y=10, pinned=True), spot("b"), spot("c")), ())
    at = made_way(of, {"b": (0.0, 0.0), "c": (0.0, 130.0)}, {"a"})
    assert at["a"] == (10, 10)
    assert at["b"][0] == at["c"][0] == 0
    assert near_pairs(boxes_at(of, at).values()) == 0


def test_a_layout_comes_to_where_the_map_lies() -> None:
    of = Plan((spot("a", x=1000, y=500), spot("b", x=1400, y=700)), (link("ab"),), shape="right")
    found = finished(of, Layout({"a": (0, 0), "b": (300, 0)}), of.links, {"a": 0, "b": 0})
    assert found.at == {"a": (1000, 500), "b": (1300, 500)}


def test_a_course_is_kept_as_corners_or_as_the_middle_of_a_straight_line() -> None:
    assert bends_of(((0, 0), (10, 0), (10, 10))) == ((10, 0),)
    assert bends_of(((0, 0), (10, 0))) == ((5, 0),)


def test_an_arrow_that_crosses_another_finds_a_way_that_does_not() -> None:
    of = plan(("abcd",), [link("ac", "loop"), link("bd")])
    boxes = boxes_at(of, {key: (0.0, at * 140.0) for at, key in enumerate("abcd")})
    lines = {
        "ac": ((106.0, 0.0), (130.0, 0.0), (130.0, 280.0), (106.0, 280.0)),
        "bd": ((106.0, 140.0), (150.0, 140.0), (150.0, 420.0), (106.0, 420.0)),
    }
    assert crossings(lines) == 1
    found = untangled(boxes, lines, of.links)
    assert crossings(found) == 0
    assert found["bd"] == lines["bd"]
    assert not any(
        crosses_box(a, b, box.grown(-1))
        for a, b in zip(found["ac"], found["ac"][1:], strict=False)
        for box in boxes.values()
    )
    assert length(found["ac"]) < 1000


ROUND = ((0.0, 43.0), (0.0, 80.0), (150.0, 80.0), (150.0, -99.0), (320.0, -99.0), (320.0, -43.0))


def test_a_detour_by_foot_and_head_is_cut_short_from_side_to_side() -> None:
    of = plan(("a", "b"), [link("ab")])
    boxes = boxes_at(of, {"a": (0.0, 0.0), "b": (320.0, 0.0)})
    found = untangled(boxes, {"ab": ROUND}, of.links, shorter=True)["ab"]
    assert length(found) < length(ROUND) / 2
    assert found[0][0] == boxes["a"].right
    assert found[-1][0] == boxes["b"].left
    assert untangled(boxes, {"ab": ROUND}, of.links) == {"ab": ROUND}


def test_a_detour_stays_where_every_shorter_way_crosses_another_arrow() -> None:
    of = plan(("a", "b"), [link("ab")])
    boxes = boxes_at(of, {"a": (0.0, 0.0), "b": (320.0, 0.0)})
    wall = ((130.0, -90.0), (130.0, 600.0))
    found = untangled(boxes, {"ab": ROUND, "wall": wall}, of.links, shorter=True)
    assert crossings(found) <= crossings({"ab": ROUND, "wall": wall})


def test_ways_keep_off_the_names_above_columns() -> None:
    of = plan(("a", "b"), [link("ab")])
    boxes = boxes_at(of, {"a": (0.0, 0.0), "b": (320.0, 0.0)})
    line = (
        (0.0, -43.0),
        (0.0, -60.0),
        (-110.0, -60.0),
        (-110.0, -120.0),
        (230.0, -120.0),
        (230.0, -60.0),
        (320.0, -60.0),
        (320.0, -43.0),
    )
    found = untangled(boxes, {"ab": line}, of.links, shorter=True)["ab"]
    names = [Box(box.left - 14, box.top - 34, box.left + 106, box.top - 12) for box in boxes.values()]
    assert any(crosses_box(a, b, name) for a, b in pairwise(line) for name in names)
    assert not any(crosses_box(a, b, name) for a, b in pairwise(found) for name in names)


def test_what_the_user_bent_is_not_untangled() -> None:
    of = plan(("abcd",), [link("ab"), link("cd")])
    boxes = boxes_at(of, {"a": (-500, 0), "b": (600, 0), "c": (50, -400), "d": (50, 400)})
    bent = [Plan((), tuple(of.links)).links[0], of.links[1]]
    bent = [type(each)(each.key, each.source, each.target, each.kind, ((0.0, 0.0),)) for each in bent]
    assert untangled(boxes, CROSS, bent) == CROSS


def test_traffic_knows_what_is_in_the_way() -> None:
    boxes = {"a": Box(0, 0, WIDTH, HEIGHT)}
    traffic = Traffic(boxes, CROSS)
    assert traffic.crossings("ab") == 1
    traffic.put("cd", ((150.0, -50.0), (150.0, 50.0)))
    assert traffic.crossings("ab") == 0


def test_the_engine_answers_for_every_card_and_arrow_but_those_to_themselves() -> None:
    of = plan(("abc",), [link("ab"), link("bc"), link("ca", "loop"), link("aa", "loop")])
    found = asked(of.spots, of.links, {"ab", "bc"}, "leftright")
    assert found.at["a"][0] < found.at["b"][0] < found.at["c"][0]
    assert found.lines.keys() == {"ab", "bc", "ca"}


def test_what_the_engine_refuses_is_told() -> None:
    of = plan(("ab",), [link("ab")])
    spots = [replace(each, width=float("nan")) for each in of.spots]
    with pytest.raises(UnfitError):
        asked(spots, of.links, {"ab"}, "leftright")


def test_flawless_is_what_neither_crosses_nor_covers_nor_has_faults() -> None:
    good = Quality(0, 0, 0, 0, 0, 900.0, 400.0, 300.0)
    assert good.is_flawless
    assert not replace(good, crossings=1).is_flawless
    assert not replace(good, covered=1).is_flawless
    assert not replace(good, near=1).is_flawless

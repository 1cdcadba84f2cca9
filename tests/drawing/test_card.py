from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.evidence import LEVELS, Level
from journeymapper.arrange.geometry import Box
from journeymapper.drawing.badge import HEIGHT, Badge
from journeymapper.drawing.card import LEAST_HEIGHT, Face, face
from journeymapper.drawing.card_facts import WIDTH, CardFacts
from journeymapper.drawing.hatch import hatching
from journeymapper.drawing.look import CardLook
from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Text
from journeymapper.drawing.theme import DARK, LIGHT, PRINT, Theme
from journeymapper.i18n.language import use_language
from journeymapper.model.records import Aida, Contact
from tests.drawing.maps import AIDA, CONTACT, flat, span, texts

PLAIN = CardFacts("Compare houses", "4", "#3b6fb6", "reported")
BADGES = tuple(Badge(name, name, "action", "direct", "#2f5faa") for name in ("VM", "AM", "BK", "NO", "BA"))
LONG = "Agree at home on type, size, layout, place, district, budget, school and a good many other things"


def outline(facts: CardFacts, theme: Theme = LIGHT) -> Rect:
    first = face(facts, theme).shapes[0]
    assert isinstance(first, Rect)
    return first


def titles(facts: CardFacts) -> list[str]:
    return [each.text for each in face(facts, LIGHT).shapes if isinstance(each, Text) and each.size == 14]


def test_a_plain_card_has_the_measures_of_the_grid() -> None:
    box = outline(PLAIN)
    assert (box.x, box.y, box.width, box.height, box.radius) == (-106, -43, 212, 86, 9)
    assert face(PLAIN, LIGHT).height == LEAST_HEIGHT


def test_number_and_bar_have_the_color_of_the_phase() -> None:
    number = next(each for each in face(PLAIN, LIGHT).shapes if isinstance(each, Text))
    bar = next(each for each in face(PLAIN, LIGHT).shapes[1:] if isinstance(each, Rect))
    assert (number.text, number.color, number.weight) == ("4", "#3b6fb6", "bold")
    assert (bar.fill, bar.width) == ("#3b6fb6", 4)


def test_without_a_phase_number_and_bar_are_grey() -> None:
    shapes = face(replace(PLAIN, color=None), LIGHT).shapes
    assert next(each for each in shapes if isinstance(each, Text)).color == LIGHT.small
    assert next(each for each in shapes[1:] if isinstance(each, Rect)).fill == LIGHT.guessed


def test_border_tells_the_level_without_color() -> None:
    observed, reported, assumed = (outline(replace(PLAIN, level=level)).stroke for level in LEVELS)
    assert observed
    assert reported
    assert assumed
    assert (observed.width, reported.width, assumed.width) == (2.0, 1.4, 1.4)
    assert not observed.dashes
    assert not reported.dashes
    assert assumed.dashes


def test_title_takes_two_lines_and_a_third_without_badges() -> None:
    assert len(titles(replace(PLAIN, title=LONG))) == 3
    assert len(titles(replace(PLAIN, title=LONG, badges=BADGES[:1]))) == 2
    assert titles(replace(PLAIN, title=LONG))[-1].endswith("…")


def test_three_lines_and_words_make_the_card_higher() -> None:
    assert face(replace(PLAIN, title=LONG), LIGHT).height == LEAST_HEIGHT
    assert face(replace(PLAIN, title=LONG, hidden=True), LIGHT).height > LEAST_HEIGHT


def test_out_of_sight_is_hatched_and_said() -> None:
    hidden = replace(PLAIN, hidden=True)
    assert "out of sight" in texts(face(hidden, LIGHT).shapes)
    assert outline(hidden).fill == LIGHT.hidden
    hatch = [each for each in face(hidden, LIGHT).shapes if isinstance(each, Lines) and len(each.lines) > 10]
    assert len(hatch) == 1
    assert not [each for each in face(PLAIN, LIGHT).shapes if isinstance(each, Lines)]
    assert "out of sight" not in texts(face(PLAIN, LIGHT).shapes)


def test_out_of_sight_and_a_segment_stand_in_one_row_in_dutch_too() -> None:
    use_language("nl")
    made = face(replace(PLAIN, hidden=True, tags=("Doorstromer",)), LIGHT)
    assert {"buiten ieders zicht", "Doorstromer"} <= set(texts(made.shapes))
    assert made.height == LEAST_HEIGHT


@pytest.mark.parametrize("height", [86.0, 103.0])
def test_hatching_stays_within_rounded_corners(height: float) -> None:
    lines = hatching(WIDTH, height, 9)
    assert len(lines) > 20
    for point in (point for pair in lines for point in pair):
        x, y = abs(point[0]), abs(point[1])
        assert x <= WIDTH / 2 - 1
        assert y <= height / 2 - 1
        over_x, over_y = x - (WIDTH / 2 - 9), y - (height / 2 - 9)
        if over_x > 0 and over_y > 0:
            assert (over_x**2 + over_y**2) ** 0.5 <= 9 - 1


def test_more_than_three_badges_become_a_number() -> None:
    made = face(replace(PLAIN, badges=BADGES), LIGHT)
    assert "+2" in texts(made.shapes)
    assert {"NO", "BA"}.isdisjoint(texts(made.shapes))
    boxes = dict(made.badge_boxes)
    assert list(boxes) == ["VM", "AM", "BK", "NO", "BA"]
    assert boxes["NO"] == boxes["BA"] != boxes["BK"]
    assert all(abs(box.height - HEIGHT) < 1e-9 for box in boxes.values())
    assert "+2" not in texts(face(replace(PLAIN, badges=BADGES[:3]), LIGHT).shapes)


def test_three_badges_star_and_flag_stand_in_one_row() -> None:
    facts = replace(PLAIN, badges=BADGES[:3], star=True, goal=True)
    assert face(facts, LIGHT).height == LEAST_HEIGHT


def test_marks_are_signs_of_their_own() -> None:
    def count(facts: CardFacts) -> int:
        return len(list(flat(face(facts, LIGHT).shapes)))

    bare = count(PLAIN)
    for marked in (
        replace(PLAIN, star=True),
        replace(PLAIN, goal=True),
        replace(PLAIN, pinned=True),
        replace(PLAIN, mood=-1),
        replace(PLAIN, votes=2),
        replace(PLAIN, tags=("Starter",)),
    ):
        assert count(marked) > bare


def test_the_badge_of_a_goal_has_a_pennant_and_is_never_hidden() -> None:
    flagged = (*BADGES[:4], replace(BADGES[4], goal=True))
    made = face(replace(PLAIN, badges=flagged), LIGHT)
    boxes = dict(made.badge_boxes)
    assert [each for each in texts(made.shapes) if each in boxes] == ["VM", "AM", "BA"]
    assert boxes["BK"] == boxes["NO"] != boxes["BA"]
    (cloth,) = (each for each in made.shapes if isinstance(each, Path) and len(each.points) == 3)
    assert cloth.fill == BADGES[4].color
    left, top, right, bottom = span(cloth)
    assert boxes["BA"].left < left < right <= boxes["BA"].right
    assert top < bottom < boxes["BA"].top + 1


def test_votes_are_counted_beside_a_dot() -> None:
    assert "12" in texts(face(replace(PLAIN, votes=12), LIGHT).shapes)
    assert face(replace(PLAIN, badges=BADGES[:3], votes=12), LIGHT).height == LEAST_HEIGHT


def test_moods_differ_by_the_mouth() -> None:
    mouths = {
        shape.points
        for mood in (-2, -1, 0, 1, 2)
        for shape in face(replace(PLAIN, mood=mood), LIGHT).shapes
        if isinstance(shape, Path)
    }
    assert len(mouths) == 5


def test_who_skips_is_named_and_the_others_counted() -> None:
    assert "Starter +2" in texts(face(replace(PLAIN, tags=("Starter", "Family", "Investor")), LIGHT).shapes)
    long = texts(face(replace(PLAIN, tags=("A segment with quite a long name", "Other")), LIGHT).shapes)
    assert any(text.endswith("… +1") for text in long)


def test_print_has_no_shadow() -> None:
    assert any(isinstance(each, Group) for each in face(PLAIN, LIGHT).shapes)
    assert not any(isinstance(each, Group) for each in face(PLAIN, PRINT).shapes)


COUNTERS = ["pains", "chances", "todo"]


def marks(facts: CardFacts) -> dict[str, Box]:
    return dict(face(facts, LIGHT).mark_boxes)


def counted(name: str, count: int) -> CardFacts:
    return replace(PLAIN, **{name: count})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", COUNTERS)
def test_what_is_noted_is_counted(name: str) -> None:
    some = counted(name, 7)
    assert "7" in texts(face(some, LIGHT).shapes)
    assert list(marks(some)) == [name]
    assert not marks(PLAIN)
    assert "999+" in texts(face(counted(name, 1000), LIGHT).shapes)


def test_a_card_grows_where_there_is_no_room_for_counters() -> None:
    some = replace(PLAIN, title=LONG[:20], pains=2, chances=1, todo=4)
    assert face(some, LIGHT).height == LEAST_HEIGHT
    wide = tuple(Badge(each, each, "action", "direct", "#2f5faa") for each in ("AAA", "BBB", "CCC"))
    full = replace(some, title=LONG, badges=wide)
    assert face(full, LIGHT).height > face(replace(full, pains=0, chances=0, todo=0), LIGHT).height
    assert {"2", "1", "4"} <= set(texts(face(full, LIGHT).shapes))


def test_the_lens_of_a_supplier_has_no_counters_and_the_same_height() -> None:
    wide = tuple(Badge(each, each, "action", "direct", "#2f5faa") for each in ("AAA", "BBB", "CCC"))
    full = replace(PLAIN, title=LONG, badges=wide, pains=2, chances=1, todo=4, star=True)
    under = replace(full, look=CardLook(supplier="AAA"))
    assert list(marks(under)) == ["star"]
    assert face(under, LIGHT).height == face(full, LIGHT).height


@st.composite
def facts(draw: st.DrawFn) -> CardFacts:
    shorts = draw(st.lists(st.sampled_from(["VM", "WWW", "I", "BK", "ÄÖ"]), max_size=5))
    aidas: st.SearchStrategy[Aida | None] = st.sampled_from(AIDA)
    contacts: st.SearchStrategy[Contact] = st.sampled_from(CONTACT)
    levels: st.SearchStrategy[Level] = st.sampled_from(LEVELS)
    return CardFacts(
        draw(st.text(max_size=60)),
        draw(st.sampled_from(["1", "11a", "999", "1000", "9999zz"])),
        draw(st.sampled_from([None, "#3b6fb6"])),
        draw(levels),
        draw(st.booleans()),
        tuple(
            Badge(short, short, draw(aidas), draw(contacts), "#2f5faa", draw(st.booleans()))
            for short in shorts
        ),
        tuple(draw(st.lists(st.sampled_from(["Starter", "A rather long name of a group", "X"]), max_size=3))),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.sampled_from([None, -2, 0, 2])),
        draw(st.sampled_from([0, 1, 1000])),
        draw(st.sampled_from([0, 2, 40])),
        draw(st.sampled_from([0, 1, 300])),
        draw(st.sampled_from([0, 1, 1000])),
    )


def boxes_of_signs(made: Face) -> list[tuple[float, float, float, float]]:
    """Where texts, pills and faces lie: all that must not lie on each other."""
    found: list[Shape] = [each for each in made.shapes if isinstance(each, Text)]
    found += [each for each in made.shapes if isinstance(each, Circle) and each.radius > 3]
    found += [each for each in made.shapes if isinstance(each, Path) and each.fill and len(each.points) == 3]
    return [span(each) for each in found]


@given(facts(), st.sampled_from([LIGHT, DARK, PRINT]))
def test_nothing_leaves_the_card_or_lies_on_another(facts: CardFacts, theme: Theme) -> None:
    made = face(facts, theme)
    assert made.height >= LEAST_HEIGHT
    for shape, _, _ in flat(made.shapes):
        left, top, right, bottom = span(shape)
        margin = 4 if isinstance(shape, Text) else 0
        assert -WIDTH / 2 + margin <= left <= right <= WIDTH / 2 - margin
        assert -made.height / 2 <= top
        assert bottom <= made.height / 2 + (3 if isinstance(shape, Lines) else 0)
    signs = boxes_of_signs(made)
    for at, one in enumerate(signs):
        for other in signs[at + 1 :]:
            apart_x = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
            apart_y = one[3] <= other[1] + 0.5 or other[3] <= one[1] + 0.5
            assert apart_x or apart_y, (one, other)


@given(facts())
def test_every_mark_has_a_place_of_its_own_at_the_foot(facts: CardFacts) -> None:
    made = face(facts, LIGHT)
    boxes = [box for _, box in made.mark_boxes]
    names = [name for name, _ in made.mark_boxes]
    assert len(set(names)) == len(names)
    assert {"votes": facts.votes, "pains": facts.pains, "chances": facts.chances, "todo": facts.todo} == {
        name: getattr(facts, name) if name in names else 0 for name in ("votes", *COUNTERS)
    }
    for at, one in enumerate(boxes):
        assert -WIDTH / 2 < one.left < one.right < WIDTH / 2
        assert -made.height / 2 < one.top < one.bottom < made.height / 2
        assert not any(one.intersects(other) for other in boxes[at + 1 :])
        assert not any(one.intersects(badge) for _, badge in made.badge_boxes)


def test_a_very_long_count_of_votes_leaves_room_for_the_rest() -> None:
    facts = replace(PLAIN, votes=123_456, star=True, goal=True, pinned=True, tags=("A rather long group",))
    assert "999+" in texts(face(facts, LIGHT).shapes)
    assert any(text.endswith("…") for text in texts(face(facts, LIGHT).shapes))

import pytest

from journeymapper.drawing.band import PhaseFacts
from journeymapper.drawing.legend import Legend, make_legend
from journeymapper.drawing.lens_words import LensWords
from journeymapper.drawing.shade import tones
from journeymapper.drawing.shapes import Group, Lines, Rect, Text
from journeymapper.drawing.theme import DARK, LIGHT, PRINT, Theme
from tests.drawing.maps import flat, span, texts

LEVELS = {"observed", "reported", "assumed"}
CARDS = {
    "pains",
    "chances",
    "todo",
    "hidden",
    "direct",
    "indirect",
    "none",
    "star",
    "goal",
    "own goal",
    "votes",
    "mood",
    "pinned",
    "tag",
}
ARROWS = {"next", "loop", "skip", "fork", "merge", "share"}
LETTERS = {"attention", "interest", "desire", "action"}
ALL = frozenset({f"head {level}" for level in LEVELS} | LEVELS | CARDS | ARROWS | LETTERS)
PHASES = (PhaseFacts("a", "Search and orientation", "#093d6e"), PhaseFacts("b", "Buy", "#00786c"))


def legend(signs: frozenset[str] = ALL, columns: int = 1, theme: Theme = LIGHT) -> Legend:
    made = make_legend(signs, PHASES, theme, columns)
    assert made
    return made


def test_only_what_occurs_is_explained() -> None:
    made = make_legend({"observed", "loop", "desire"}, (), LIGHT)
    assert made
    assert [text for text in texts(made.shapes) if text != "D"] == [
        "observed",
        "back, to do it again",
        "desire",
    ]
    assert make_legend(set(), (), LIGHT) is None


LENS = {"course", "bold", "arc", "struck", "faint", "ground first", "ground second"}
TONES = {f"ground {each}" for each in LETTERS}


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
def test_what_a_lens_draws_is_explained_where_it_occurs(theme: Theme) -> None:
    words = LensWords("", "without this supplier", ("Starter", "Regular"))
    every = make_legend(LENS | TONES, (), theme, words=words)
    assert every
    said = texts(every.shapes)
    for text in ("attention", "action", "main route", "passed over", "Starter only", "Regular only"):
        assert text in said
    assert "without this supplier" in said
    for sign in LENS | TONES:
        one = make_legend({sign}, (), theme, words=words)
        assert one
        assert one.height < every.height / 4
    assert make_legend({"course"}, (), theme, words=words)


def test_letters_on_grounds_are_not_explained_twice() -> None:
    made = make_legend(LETTERS | TONES, (), LIGHT)
    assert made
    assert [each for each in texts(made.shapes) if each in LETTERS] == [
        "attention",
        "interest",
        "desire",
        "action",
    ]


def test_levels_take_the_grounds_and_lines_that_a_lens_gives_them() -> None:
    plain = make_legend({"observed", "head observed"}, (), LIGHT)
    lens = make_legend({"observed", "head observed", "ground observed", "line"}, (), LIGHT)
    assert plain
    assert lens
    assert lens.shapes != plain.shapes
    assert tones(LIGHT)["observed"] in {each.fill for each in lens.shapes if isinstance(each, Rect)}


def test_phases_without_a_band_come_first() -> None:
    assert texts(legend().shapes)[:2] == ["Search and orientation", "Buy"]


def test_letters_stand_two_in_a_row() -> None:
    said = texts(legend().shapes)
    assert said[-4:] == ["A, I", "attention, interest", "D, A!", "desire, action"]


def test_levels_show_borders_and_where_arrows_tell_it_heads() -> None:
    with_heads = make_legend({"observed", "head observed"}, (), LIGHT)
    without = make_legend({"observed"}, (), LIGHT)
    assert with_heads
    assert without
    assert len(with_heads.shapes) > len(without.shapes)
    assert texts(with_heads.shapes) == texts(without.shapes) == ["observed"]


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
@pytest.mark.parametrize("columns", [1, 2, 3, 6])
def test_everything_lies_in_its_box(columns: int, theme: Theme) -> None:
    made = legend(columns=columns, theme=theme)
    for shape, dx, dy in flat(made.shapes):
        left, top, right, bottom = span(shape)
        assert 0 <= left + dx <= right + dx <= made.width
        assert 0 <= top + dy <= bottom + dy <= made.height


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_no_words_lie_on_others_or_on_a_sign(columns: int) -> None:
    shapes = [shape for shape, _, _ in flat(legend(columns=columns).shapes)][1:]
    words = [span(shape) for shape in shapes if isinstance(shape, Text)]
    others = words + [span(shape) for shape in shapes if not isinstance(shape, Text | Lines)]
    for one in words:
        for other in others:
            if one != other:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, (one, other)


def test_more_columns_make_it_lower_and_wider() -> None:
    one, two = legend(columns=1), legend(columns=2)
    assert two.height < one.height
    assert two.width > one.width


def test_it_is_placed_as_a_group() -> None:
    made = legend()
    group = made.placed(30, 40)
    assert isinstance(group, Group)
    assert (group.id, group.role, group.x, group.y) == ("legend", "legend", 30, 40)
    box = made.box(30, 40)
    assert (box.left, box.top, box.width, box.height) == (30, 40, made.width, made.height)

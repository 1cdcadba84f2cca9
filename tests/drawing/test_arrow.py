import pytest

from journeymapper.drawing.arrow import Arrow, ArrowFacts, chip_size, draw_arrow
from journeymapper.drawing.shapes import Circle, Path, Rect, Stroke
from journeymapper.drawing.theme import DARK, LIGHT, PRINT, Theme
from journeymapper.model.records import TransitionKind
from tests.drawing.maps import flat, span, texts

POINTS = ((0.0, 0.0), (200.0, 0.0), (200.0, 100.0))
WAYS: tuple[TransitionKind, ...] = ("next", "loop", "skip")


def drawn(facts: ArrowFacts, theme: Theme = LIGHT) -> Arrow:
    return draw_arrow("t", facts, POINTS, (100.0, 0.0) if chip_size(facts) else None, (), theme)


def line_of(facts: ArrowFacts, theme: Theme = LIGHT) -> Stroke:
    first = drawn(facts, theme).shapes[0]
    assert isinstance(first, Path)
    assert first.stroke
    return first.stroke


def head_of(facts: ArrowFacts) -> Path:
    second = drawn(facts).shapes[1]
    assert isinstance(second, Path)
    return second


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
def test_kinds_differ_by_line_color_and_label(theme: Theme) -> None:
    strokes = [line_of(ArrowFacts(way), theme) for way in WAYS]
    assert len({stroke.color for stroke in strokes}) == 3
    assert [bool(stroke.dashes) for stroke in strokes] == [False, False, True]
    assert strokes[1].width > strokes[0].width
    assert chip_size(ArrowFacts("next")) is None
    signs = {repr(drawn(ArrowFacts(way), theme).shapes[2:]) for way in WAYS}
    assert len(signs) == 3


def test_the_line_runs_from_card_to_card() -> None:
    first = drawn(ArrowFacts("next")).shapes[0]
    assert isinstance(first, Path)
    assert first.points[0] == POINTS[0]
    assert first.points[-1][0] == 200
    assert 94 < first.points[-1][1] < 100
    assert first.radius == 8


@pytest.mark.parametrize(("length", "dashed"), [(90_000.0, True), (2e7, False)])
def test_a_line_across_a_huge_map_has_no_millions_of_dashes(length: float, dashed: bool) -> None:
    arrow = draw_arrow("t", ArrowFacts("skip"), ((0.0, 0.0), (length, 0.0)), None, (), LIGHT)
    assert isinstance(arrow.shapes[0], Path)
    assert arrow.shapes[0].stroke is not None
    assert bool(arrow.shapes[0].stroke.dashes) == dashed


def test_the_head_ends_on_the_card_and_points_along_the_line() -> None:
    left, top, right, bottom = span(head_of(ArrowFacts("next")))
    assert bottom == 100
    assert 85 < top < 93
    assert right - 200 == 200 - left > 3


def test_heads_tell_the_level_without_color() -> None:
    plain, observed, reported, assumed = (
        head_of(ArrowFacts("next", level=level)) for level in (None, "observed", "reported", "assumed")
    )
    assert plain == observed
    assert observed.closed
    assert observed.fill == LIGHT.arrow
    assert reported.closed
    assert reported.fill == LIGHT.chip
    assert reported.stroke
    assert not assumed.closed
    assert not assumed.fill


def test_width_grows_with_the_share() -> None:
    assert ArrowFacts("next", share=0.0).width == 1.5
    assert ArrowFacts("next", share=1.0).width == 5
    assert ArrowFacts("loop", share=0.2).width < ArrowFacts("loop", share=0.4).width
    assert line_of(ArrowFacts("loop", share=1.0)).width == 5


def test_a_line_never_shows_beyond_its_head() -> None:
    for share in (0.0, 0.5, 1.0):
        for level in ("observed", "reported", "assumed"):
            first, head, *_ = drawn(ArrowFacts("next", share=share, level=level)).shapes
            assert isinstance(first, Path)
            assert first.stroke
            assert first.points[-1][1] + first.stroke.width / 2 <= span(head)[3] + 0.3


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (ArrowFacts("next"), []),
        (ArrowFacts("next", percent="30 %"), ["30 %"]),
        (ArrowFacts("loop", "no choice", "30 %"), ["no choice · 30 %"]),
        (ArrowFacts("loop"), []),
    ],
)
def test_what_the_chip_says(facts: ArrowFacts, said: list[str]) -> None:
    assert texts(drawn(facts).shapes) == said


def test_a_long_label_is_elided_and_the_share_is_not() -> None:
    facts = ArrowFacts("loop", "nobody could agree on any of the houses that were seen", "30 %")
    (said,) = texts(drawn(facts).shapes)
    assert said.endswith("… · 30 %")
    size = chip_size(facts)
    assert size
    assert size[0] < 200


@pytest.mark.parametrize("way", WAYS)
def test_what_is_written_lies_in_the_chip(way: TransitionKind) -> None:
    arrow = drawn(ArrowFacts(way, "a condition", "55 %", level="assumed"))
    box = arrow.label_box
    assert box
    assert (box.center, (box.width, box.height)) == ((100, 0), chip_size(arrow.facts))
    chip = next(at for at, shape in enumerate(arrow.shapes) if isinstance(shape, Rect))
    for shape, _, _ in flat(arrow.shapes[chip:]):
        left, top, right, bottom = span(shape)
        assert box.left <= left <= right <= box.right
        assert box.top <= top <= bottom <= box.bottom


def test_bounds_hold_all_of_it() -> None:
    for facts in (ArrowFacts("next", share=1.0), ArrowFacts("skip", "x" * 40), ArrowFacts("loop")):
        arrow = draw_arrow("t", facts, POINTS, (200.0, 50.0), (((200.0, 0.0), "fork"),), LIGHT)
        for shape, _, _ in flat(arrow.shapes):
            left, top, right, bottom = span(shape)
            assert arrow.bounds.left <= left
            assert arrow.bounds.top <= top
            assert right <= arrow.bounds.right
            assert bottom <= arrow.bounds.bottom


def test_joints_differ_by_their_form() -> None:
    arrow = draw_arrow(
        "t", ArrowFacts("next"), POINTS, None, (((50.0, 0.0), "fork"), ((200.0, 50.0), "merge")), LIGHT
    )
    fork, merge = arrow.shapes[2:]
    assert isinstance(fork, Path)
    assert fork.closed
    assert isinstance(merge, Circle)
    assert (merge.x, merge.y, merge.fill) == (200, 50, LIGHT.arrow)
    assert arrow.joints == {"fork", "merge"}


def test_a_chip_of_a_guess_is_dashed_as_cards_are() -> None:
    def edge(facts: ArrowFacts) -> Stroke | None:
        return next(shape.stroke for shape in drawn(facts).shapes if isinstance(shape, Rect))

    guess = ArrowFacts("loop", "no choice", level="assumed")
    guessed, known = edge(guess), edge(guess._replace(level="observed"))
    assert guessed
    assert known
    assert guessed.dashes
    assert not known.dashes


def test_a_chip_on_the_line_of_another_lies_above_all() -> None:
    orders = [
        draw_arrow("t", facts, POINTS, place, (), LIGHT, crossed=crossed).order
        for facts, place, crossed in (
            (ArrowFacts("next"), None, False),
            (ArrowFacts("loop"), (100.0, 0.0), False),
            (ArrowFacts("loop"), (100.0, 0.0), True),
        )
    ]
    assert orders == sorted(set(orders))
    assert orders[0] == 0
    assert orders[-1] < 1

"""What a lens makes of an arrow."""

import pytest

from journeymapper.analysis.evidence import LEVELS
from journeymapper.drawing.arrow import Arrow, ArrowFacts, chip_size, draw_arrow
from journeymapper.drawing.look import ArrowLook
from journeymapper.drawing.shade import faded
from journeymapper.drawing.shapes import Path, Stroke
from journeymapper.drawing.theme import LIGHT, THEMES, Theme
from journeymapper.model.records import TransitionKind

POINTS = ((0.0, 0.0), (100.0, 0.0), (100.0, 80.0))
WAYS: tuple[TransitionKind, ...] = ("next", "loop", "skip")


def drawn(facts: ArrowFacts, theme: Theme = LIGHT) -> Arrow:
    return draw_arrow("t", facts, POINTS, (50.0, 0.0), (), theme)


def stroke(facts: ArrowFacts) -> Stroke:
    line = drawn(facts).shapes[0]
    assert isinstance(line, Path)
    assert line.stroke
    return line.stroke


@pytest.mark.parametrize("way", WAYS)
def test_the_main_route_is_three_pixels_at_the_least(way: TransitionKind) -> None:
    bold = ArrowLook(bold=True)
    assert stroke(ArrowFacts(way, look=bold)).width == 3
    assert stroke(ArrowFacts(way, share=0.1, look=bold)).width == 3
    assert stroke(ArrowFacts(way, share=1.0, look=bold)).width == 5


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("way", WAYS)
def test_what_is_faint_lies_beneath_in_pale_colours(way: TransitionKind, theme: Theme) -> None:
    plain, pale = (drawn(ArrowFacts(way, "why", look=ArrowLook(faint=each)), theme) for each in (False, True))
    assert pale.shapes == drawn(ArrowFacts(way, "why", look=ArrowLook()), faded(theme)).shapes
    assert pale.order < plain.order
    assert pale.order < 0 <= drawn(ArrowFacts("next"), theme).order
    assert pale.bounds == plain.bounds


def test_lines_tell_levels_without_color() -> None:
    tells = ArrowLook(tells=True)
    lines = [stroke(ArrowFacts("next", level=level, look=tells)) for level in LEVELS]
    assert lines[0].width > lines[1].width
    assert [bool(each.dashes) for each in lines] == [False, False, True]
    assert stroke(ArrowFacts("skip", level="observed", look=tells)).dashes == ()
    assert stroke(ArrowFacts("loop", level="assumed", look=tells)).dashes
    assert stroke(ArrowFacts("next", share=1.0, level="reported", look=tells)).width == 1.5


@pytest.mark.parametrize("way", WAYS)
def test_what_one_of_two_takes_has_a_sign_on_its_chip(way: TransitionKind) -> None:
    plain = ArrowFacts(way, percent="30 %")
    sided = [plain._replace(look=ArrowLook(side=side)) for side in ("first", "second")]
    sizes = [chip_size(each) for each in (plain, *sided)]
    assert sizes[0]
    assert sizes[1]
    assert sizes[1][0] > sizes[0][0]
    assert sizes[1] == sizes[2]
    assert len({repr(drawn(each).shapes) for each in (plain, *sided)}) == 3
    assert chip_size(ArrowFacts("next", look=ArrowLook(side="first")))
    assert chip_size(ArrowFacts("next")) is None


def test_an_arc_of_one_segment_has_the_sign_of_the_segment_alone() -> None:
    both, one = ArrowFacts("skip"), ArrowFacts("skip", look=ArrowLook(side="first"))
    assert both.has_sign
    assert not one.has_sign
    assert one._replace(percent="45 %").has_sign
    assert one._replace(way="loop").has_sign
    small, usual = chip_size(one), chip_size(both)
    assert small
    assert usual
    assert small[0] <= usual[0]

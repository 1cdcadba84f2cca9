"""What of a map is exported: all or some of it, with how much around it, on how large a picture."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.shapes import Drawing, Group, Rect
from journeymapper.drawing.shown import MARGIN
from journeymapper.exchange.options import Options, Paper
from journeymapper.exchange.pictures.pages import PAPERS
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.pictures.places import places
from journeymapper.exchange.pictures.png import EVERYBODY, png
from journeymapper.exchange.pictures.sizing import sized
from journeymapper.model.journey import Journey
from journeymapper.model.records import Phase, Step
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")

SAMPLE = load(sample_path("house-buyer", "en"))
SOME = frozenset(step.id for step in SAMPLE.steps[5:11])


def groups(drawing: Drawing, role: str) -> list[Group]:
    found = (each for each in drawing.shapes if isinstance(each, Group))
    return [group for group in found if group.role.split(" ")[0] == role]


def names(drawing: Drawing, role: str) -> list[str]:
    return [each.id for each in groups(drawing, role)]


def titles(of: Iterable[Group]) -> dict[str, str]:
    return {each.id: each.title for each in of}


def test_of_some_steps_just_they_and_what_lies_between_them_is_drawn() -> None:
    whole, some = picture(SAMPLE, Options()), picture(SAMPLE, Options(only=SOME))
    assert set(names(some, "step")) == {f"step-{each}" for each in SOME}
    within = [each.id for each in SAMPLE.transitions if {each.source, each.target} <= SOME]
    assert sorted(names(some, "transition")) == sorted(f"transition-{each}" for each in within)
    phases = {SAMPLE.step(each).phase for each in SOME}
    assert set(names(some, "phase")) == {f"phase-{each}" for each in phases}
    assert set(names(some, "phase")) < set(names(whole, "phase"))
    assert names(some, "note") == []
    assert some.width < whole.width


def test_steps_that_are_left_keep_number_and_place() -> None:
    whole, some = picture(SAMPLE, Options()), picture(SAMPLE, Options(only=SOME))
    before = {each.id: each for each in groups(whole, "step")}
    assert all(each == before[each.id] for each in groups(some, "step"))
    arrows = titles(groups(whole, "transition"))
    assert all(arrows[each.id] == each.title for each in groups(some, "transition"))


def test_parts_of_some_steps_tell_of_those() -> None:
    parts = Parts(title=True, legend=True, table=True, mood=True, actions=True, insights=True)
    some = picture(SAMPLE, Options(only=SOME, parts=parts, segment=SAMPLE.segments[0].id))
    assert {"route-1", "insights"} <= set(names(some, "part"))
    assert picture(SAMPLE, Options(only=frozenset(), parts=parts)).width > 0


@given(journeys(), st.frozensets(st.integers(0, 3)))
def test_any_selection_of_any_map_is_drawn(journey: Journey, chosen: frozenset[int]) -> None:
    only = frozenset(step.id for at, step in enumerate(journey.steps) if at in chosen)
    segment = next((each.id for each in journey.segments), None)
    options = Options(only=only, parts=Parts(table=True, mood=True, actions=True), segment=segment)
    assert set(names(picture(journey, options), "step")) == {f"step-{each}" for each in only}


@pytest.mark.parametrize("margin", [0.0, 5.0, 28.0, 100.0])
def test_the_margin_is_what_stays_free_around_the_map(margin: float) -> None:
    usual, made = picture(SAMPLE, Options()), picture(SAMPLE, Options(margin=margin))
    more = margin - MARGIN
    assert made.x == pytest.approx(usual.x - more, abs=1)
    assert made.y == pytest.approx(usual.y - more, abs=1)
    assert made.width == pytest.approx(usual.width + 2 * more, abs=5)
    assert made.height == pytest.approx(usual.height + 2 * more, abs=5)


@pytest.mark.parametrize("options", [Options(margin=15, paper="A4"), Options(margin=15, tile="A4")])
def test_on_paper_the_drawing_has_no_margin_of_its_own(options: Options) -> None:
    bare = picture(SAMPLE, Options(margin=0))
    made = picture(SAMPLE, options)
    assert (made.x, made.y, made.width, made.height) == (bare.x, bare.y, bare.width, bare.height)


BLACK = Drawing((Rect(0, 0, 400, 200, fill="#000000"),), 0, 0, 400, 200, "#ffffff")


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (Options(paper="A4", dpi=100), (1169, 827)),
        (Options(paper="A4"), (3508, 2480)),
        (Options(paper="A3", dpi=50, margin=20), (827, 585)),
    ],
)
def test_a_picture_of_a_sheet_has_its_size_in_pixels(options: Options, size: tuple[int, int]) -> None:
    drawing, scale, dpi = sized(BLACK, options)
    with Image.open(io.BytesIO(png(drawing, scale, dpi))) as image:
        assert image.size == pytest.approx(size, abs=1)
        assert image.info["dpi"][0] == pytest.approx(options.dpi or 300, abs=0.02)
        left, top, right, bottom = ImageOps.invert(image.convert("L")).getbbox() or (0, 0, 0, 0)
        free = (options.margin or 10) / 25.4 * (options.dpi or 300)
        assert (left, image.width - right) == pytest.approx((free, free), abs=2)
        assert top == pytest.approx(image.height - bottom, abs=2)


@given(st.sampled_from(tuple(PAPERS)), st.floats(1, 5000), st.floats(1, 5000))
def test_where_nobody_chose_every_program_opens_the_picture(
    paper: Paper, width: float, height: float
) -> None:
    drawing, scale, dpi = sized(Drawing((), 0, 0, width, height, "#ffffff"), Options(paper=paper))
    assert scale is not None
    assert dpi is not None
    assert drawing.width * drawing.height * scale**2 <= EVERYBODY * 1.0001
    assert dpi <= 300.0001
    assert sorted((drawing.width * scale / dpi * 25.4, drawing.height * scale / dpi * 25.4)) == pytest.approx(
        PAPERS[paper]
    )


def test_off_paper_scale_or_dpi_is_the_size() -> None:
    assert sized(BLACK, Options(scale=3.0)) == (BLACK, 3.0, None)
    assert sized(BLACK, Options(dpi=192)) == (BLACK, 2.0, None)
    assert sized(BLACK, Options()) == (BLACK, None, None)


def test_the_places_are_phases_in_their_order_and_then_parts() -> None:
    drawing = picture(SAMPLE, Options(parts=Parts(table=True, actions=True)))
    found = places(SAMPLE, drawing)
    assert [each.title for each in found[: len(SAMPLE.phases)]] == [each.name for each in SAMPLE.phases]
    assert found[len(SAMPLE.phases)].title == "Legend"
    assert len(found) == len(SAMPLE.phases) + 1 + len(groups(drawing, "part"))
    area = Box(drawing.x, drawing.y, drawing.x + drawing.width, drawing.y + drawing.height)
    assert all(area.contains((each.x, each.y)) for each in found)


def test_a_phase_without_a_band_is_where_its_first_step_is() -> None:
    records = [Phase("p", "Kiezen"), Phase("q", ""), Phase("r", "leeg")]
    steps = [
        Step(f"{phase}{at}", phase=phase, x=300.0 * at, y=200.0 * (at + shift) % 800)
        for shift, phase in enumerate("pq")
        for at in range(4)
    ]
    journey = Journey([*records, *steps])
    drawing = picture(journey, Options())
    assert names(drawing, "phase") == []
    found = places(journey, drawing)
    assert [each.title for each in found] == ["Kiezen", "Phase", "Legend"]
    assert found[0].x == pytest.approx(-106, abs=3)


def test_places_of_some_steps_are_their_phases() -> None:
    drawing = picture(SAMPLE, Options(only=SOME, parts=Parts(legend=False)))
    named = {SAMPLE.step(each).phase for each in SOME}
    wanted = [each.name for each in SAMPLE.phases if each.id in named]
    assert [each.title for each in places(SAMPLE, drawing)] == wanted

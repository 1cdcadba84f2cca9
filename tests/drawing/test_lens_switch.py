"""Lenses put on in turn: what is kept of each is what it would be made afresh, also on a large map."""

from collections.abc import Iterator
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.labels import LabelPlan
from journeymapper.drawing import arrow_layer, story
from journeymapper.drawing.lens import KEPT, NO_LENS, Lens
from journeymapper.drawing.map import Changed, MapDrawing
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.journey import Journey
from tests.drawing.maps import chain
from tests.drawing.test_update import FEWER, LENSES, assert_told, contents, edit

EVERY = (NO_LENS, *LENSES, Lens("s0", "old"), Lens("s0", "new"))


@pytest.fixture
def large() -> Iterator[None]:
    """Every map counts as a large one."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(arrow_layer, "_MANY", -1)
        yield


@FEWER
@given(st.integers(0, 10_000), st.integers(2, 14))
def test_lenses_and_edits_in_any_order(seed: int, count: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(arrow_layer, "_MANY", -1)
        random, lens = Random(seed), NO_LENS
        journey = chain(count, seed)
        drawing = MapDrawing(journey, LIGHT)
        for _ in range(12):
            old = contents(drawing)
            for _ in islice(drawing.get_ready(), random.choice((0, 3, 20, 999))):
                pass
            assert contents(drawing) == old
            if random.random() < 0.8:
                lens = random.choice(EVERY)
                changed = drawing.set_lens(lens)
            else:
                patch = edit(journey, random)
                journey.apply(patch)
                changed = drawing.update(patch)
            assert_told(old, drawing, changed)
            fresh = MapDrawing(journey, LIGHT, lens)
            assert contents(drawing) == contents(fresh)
            assert drawing.drawing() == fresh.drawing()


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("lens", LENSES)
def test_on_a_large_map_a_lens_moves_no_arrow(lens: Lens) -> None:
    drawing = MapDrawing(chain(40, 3), LIGHT)
    before = {ident: arrow.points for ident, arrow in drawing.arrows.items()}
    drawing.set_lens(lens)
    assert {ident: arrow.points for ident, arrow in drawing.arrows.items()} == before


@pytest.mark.usefixtures("large")
def test_what_is_ready_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    journey = chain(40, 3)
    drawing, told = counted(journey, monkeypatch)
    assert sum(1 for _ in drawing.get_ready()) > 4
    assert {each.segment for each in told} == {"old", "new"}
    told.clear()
    with monkeypatch.context() as patched:
        patched.setattr(LabelPlan, "renew", lambda *_: pytest.fail("this was to be ready"))
        drawing.set_lens(Lens(segment="old"))
    assert told == []
    assert drawing._arrows.arcs
    list(drawing.get_ready())
    assert [(each.segment, each.beside) for each in told] == [("old", "new")]
    with monkeypatch.context() as patched:
        patched.setattr(LabelPlan, "renew", lambda *_: pytest.fail("this was to be ready"))
        drawing.set_lens(Lens(segment="old", beside="new"))
    assert contents(drawing) == contents(MapDrawing(journey, LIGHT, drawing.lens))


@pytest.mark.usefixtures("large")
def test_chips_of_arcs_keep_off_all_others() -> None:
    drawing = MapDrawing(chain(40, 3), LIGHT, Lens(segment="old"))
    chips = [each.label_box for each in drawing.arrows.values() if each.label_box]
    arcs = [each.label_box for each in drawing._arrows.arcs.values() if each.label_box]
    assert arcs
    cards = [each.box for each in drawing.cards.values()]
    assert not [(one, two) for one in arcs for two in (*chips, *cards) if one.intersects(two)]


def counted(journey: Journey, patched: pytest.MonkeyPatch) -> tuple[MapDrawing, list[Lens]]:
    """A drawing, and the lenses for which a story is worked out from now on."""
    drawing, told = MapDrawing(journey, LIGHT), []

    class Teller(story._Teller):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            told.append(self._lens)

    patched.setattr(story, "_Teller", Teller)
    return drawing, told


def test_a_story_is_worked_out_once_until_something_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    journey = chain(12, 5)
    drawing, told = counted(journey, monkeypatch)
    lens = Lens("s0", "old")
    for each in (lens, NO_LENS, lens, NO_LENS, lens):
        drawing.set_lens(each)
    assert told == [lens]
    random = Random(2)
    while len(told) < 2:
        patch = edit(journey, random)
        journey.apply(patch)
        drawing.update(patch)
    assert told == [lens, drawing.lens]


def test_the_same_lens_again_changes_nothing() -> None:
    drawing = MapDrawing(chain(12, 5), LIGHT, Lens(segment="old"))
    assert drawing.set_lens(Lens(segment="old")) == Changed()


@pytest.mark.usefixtures("large")
def test_more_lenses_than_are_kept() -> None:
    journey = chain(20, 7)
    drawing = MapDrawing(journey, LIGHT)
    lenses = [Lens(supplier, segment) for supplier in ("s0", "s1", None) for segment in ("old", "new", None)]
    for lens in (*lenses, *lenses):
        drawing.set_lens(lens)
        assert contents(drawing) == contents(MapDrawing(journey, LIGHT, lens))
    assert len(drawing._arrows._kept) <= KEPT
    assert len(drawing._cards._kept) <= KEPT

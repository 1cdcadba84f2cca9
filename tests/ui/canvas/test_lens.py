"""A lens on the canvas: put on, followed, taken off by itself when what it names is gone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.parts import USUAL, Parts
from journeymapper.drawing.shade import faded, tones
from journeymapper.drawing.theme import THEMES
from journeymapper.model.draft import Draft
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.drawing.maps import made, sample
from tests.drawing.test_lens import BANK, BESIDE, REPEAT
from tests.ui.canvas.person import Hand, shown


@pytest.fixture
def mapped(qtbot: QtBot) -> Canvas:
    canvas = Canvas(Session(sample()), THEMES["light"])
    qtbot.addWidget(canvas)
    canvas.resize(1600, 900)
    canvas.show()
    return canvas


def as_made_anew(canvas: Canvas, theme: str = "light") -> bool:
    """Whether the scene holds what a canvas would that was made now, under the same lens."""
    fresh = Canvas(Session(canvas.session.journey), THEMES[theme])
    try:
        fresh.set_lens(canvas.lens)
        return shown(canvas) == shown(fresh)
    finally:
        fresh.deleteLater()


def dropped(canvas: Canvas, segment: str) -> None:
    """Removes a segment that nothing names any more."""
    journey = canvas.session.journey
    draft = Draft(journey, "remove")
    draft.drop("segment", segment)
    canvas.commit(draft.patch())


def test_lens_after_lens_the_scene_is_as_made_anew(mapped: Canvas) -> None:
    heard: list[Lens] = []
    mapped.lens_changed.connect(lambda: heard.append(mapped.lens))
    for lens in (BANK, REPEAT, BESIDE, Lens(evidence=True), Lens("mover", "starter"), NO_LENS):
        mapped.set_lens(lens)
        assert mapped.lens == lens
        assert mapped.drawing.lens == lens
        assert as_made_anew(mapped)
    assert heard == [BANK, REPEAT, BESIDE, Lens(evidence=True), Lens("mover", "starter"), NO_LENS]


def test_ways_past_lie_between_faint_arrows_and_others_but_their_chips_above_all_lines(
    mapped: Canvas,
) -> None:
    mapped.set_lens(REPEAT)
    scene = mapped.map
    heights = [item.zValue() for item in scene.frame.items]
    *arcs, one, other = sorted(each for each in heights if each > 0.5)
    assert len(arcs) == 2
    assert scene.arrows["wishes"].zValue() < min(arcs)
    assert max(arcs) < scene.arrows["contact"].zValue()
    lowest = min(item.zValue() for item in scene.cards.values())
    assert max(arrow.zValue() for arrow in scene.arrows.values()) < one == other < lowest


def test_the_same_lens_again_is_no_news(mapped: Canvas, qtbot: QtBot) -> None:
    mapped.set_lens(BANK)
    with qtbot.assertNotEmitted(mapped.lens_changed):
        mapped.set_lens(BANK)
        mapped.set_lens(Lens("bank", "nobody"))


def test_selection_and_history_know_nothing_of_it(mapped: Canvas) -> None:
    mapped.select([("step", "live-there")])
    mapped.set_lens(REPEAT)
    assert list(mapped.selection) == [("step", "live-there")]
    assert mapped.map.cards["live-there"].is_selected
    assert not mapped.session.history.can_undo


def test_another_theme_keeps_the_lens(mapped: Canvas) -> None:
    mapped.set_lens(REPEAT)
    mapped.set_theme(THEMES["dark"])
    assert mapped.lens == REPEAT
    assert as_made_anew(mapped, "dark")


def test_what_is_removed_takes_its_lens_off_and_undo_puts_it_on(qtbot: QtBot) -> None:
    from_small = made(*(each for each in sample().segments), *(each for each in sample().phases))
    canvas = Canvas(Session(from_small), THEMES["light"])
    qtbot.addWidget(canvas)
    canvas.set_lens(REPEAT)
    with qtbot.waitSignal(canvas.lens_changed, timeout=1000):
        dropped(canvas, "repeat-buyer")
    assert canvas.lens == NO_LENS
    with qtbot.waitSignal(canvas.lens_changed, timeout=1000):
        canvas.session.undo()
    assert canvas.lens == REPEAT


def test_parts_of_a_poster_are_shown_and_hidden(mapped: Canvas) -> None:
    before = shown(mapped)
    low = mapped.drawing.bounds.bottom
    mapped.set_parts(Parts(table=True, mood=True, actions=True))
    assert mapped.drawing.bounds.bottom > low
    assert len(mapped.map.frame.items) == len(mapped.drawing.frame)
    mapped.set_parts(USUAL)
    assert shown(mapped) == before


def test_from_far_away_a_lens_is_seen_too(mapped: Canvas) -> None:
    mapped.set_lens(BANK)
    mapped.camera.zoom_to(0.3)
    mapped.centerOn(*mapped.drawing.cards["choose-house"].box.center)
    image = mapped.grab().toImage()
    theme = mapped.drawing.theme

    def color_at(step: str) -> str:
        box = mapped.drawing.cards[step].box
        return image.pixelColor(mapped.mapFromScene(box.right - 10, box.bottom - 10)).name()

    assert color_at("choose-house") == tones(theme)["interest"]
    assert color_at("settle-financing") == tones(theme)["action"]
    assert color_at("close-purchase") == faded(theme).card


@pytest.mark.usefixtures("suppliers")
def test_a_goal_whose_flag_nobody_sees_is_told(canvas: Canvas, hand: Hand) -> None:
    said: list[str] = []
    canvas.said.connect(said.append)
    canvas.set_lens(Lens(supplier="bank"))
    for step, told in (("a", 0), ("d", 1), ("d", 1)):  # the last takes it back
        canvas.select([("step", step)])
        hand.key(Qt.Key.Key_G)
        assert len(said) == told
    assert said == ["The product of Bank is bought here, but it has no badge at this step."]

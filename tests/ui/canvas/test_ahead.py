"""What lenses will need is worked out while nothing else is to be done."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from journeymapper.arrange.labels import LabelPlan
from journeymapper.drawing import arrow_layer
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.theme import THEMES
from journeymapper.model.draft import Draft
from journeymapper.model.edits.places import move
from journeymapper.model.records import Segment
from journeymapper.model.session import Session
from journeymapper.ui.canvas import ahead
from journeymapper.ui.canvas.ahead import Ahead
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import small_journey


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for long here, and every step is a spell of its own."""
    monkeypatch.setattr(ahead, "REST", 5)
    monkeypatch.setattr(ahead, "_PAUSE", 20)
    monkeypatch.setattr(ahead, "_SPELL", 0.0)


class Work:
    """Ten steps each time it is begun, and what was done of them."""

    def __init__(self) -> None:
        self.done: list[tuple[int, int]] = []
        self._begun = 0

    def begin(self) -> Iterator[None]:
        self._begun += 1
        begun = self._begun
        for step in range(10):
            yield
            self.done.append((begun, step))


def test_it_begins_after_a_rest_and_does_all_of_it_step_by_step(qtbot: QtBot) -> None:
    work, parent = Work(), QObject()
    made = Ahead(work.begin, parent)
    assert made.is_done
    made.restart()
    assert not work.done
    qtbot.waitUntil(lambda: len(work.done) in range(1, 9))
    qtbot.waitUntil(lambda: made.is_done)
    assert work.done == [(1, step) for step in range(10)]


def test_a_change_lets_it_begin_anew(qtbot: QtBot) -> None:
    work, parent = Work(), QObject()
    made = Ahead(work.begin, parent)
    made.restart()
    qtbot.waitUntil(lambda: len(work.done) >= 3)
    before = list(work.done)
    made.restart()
    qtbot.waitUntil(lambda: made.is_done)
    assert len(before) < 10
    assert work.done == [*before, *((2, step) for step in range(10))]


def segmented() -> Session:
    """A small map of which one segment passes a step over."""
    journey = small_journey()
    draft = Draft(journey, "segments")
    draft.put(Segment("old", "Old", share=0.5, rank=draft.end_rank("segment")))
    draft.put(replace(journey.step("b"), skipped_by=("old",)))
    journey.apply(draft.patch())
    return Session(journey)


def test_a_segment_s_lens_is_ready_after_opening_and_after_an_edit(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow_layer, "_MANY", -1)  # every map counts as a large one
    session = segmented()
    monkeypatch.setattr(ahead, "_PAUSE", 1)
    canvas = Canvas(session, THEMES["light"])
    qtbot.addWidget(canvas)
    renew = LabelPlan.renew
    for _ in range(2):
        qtbot.waitUntil(lambda: canvas.map.ahead.is_done)
        monkeypatch.setattr(LabelPlan, "renew", lambda *_: pytest.fail("this was to be ready"))
        canvas.set_lens(Lens(segment="old"))
        assert any(group.role == "passing" for group in canvas.drawing.frame if hasattr(group, "role"))
        monkeypatch.setattr(LabelPlan, "renew", renew)
        canvas.set_lens(Lens())
        session.commit(move(session.journey, {"a": (-40.0, 0.0)}))
        assert not canvas.map.ahead.is_done

"""Places for what came without: plain ones at once, better ones later, and nothing of it in what came."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from journeymapper.exchange.incoming import Incoming
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.ui.importing.laying import Laying
from tests.ui.importing.conftest import FakeBench

pytestmark = pytest.mark.usefixtures("qapp")


def heaped() -> Incoming:
    journey = Journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One"))
    journey.apply(add_after(journey, "two", "one", (0, 0), title="Two"))
    return Incoming(journey, placed=False)


def places(journey: Journey) -> list[tuple[float, float]]:
    return [(step.x, step.y) for step in journey.steps]


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_what_has_places_keeps_them(owner: QObject, fake: FakeBench) -> None:
    laying = Laying(owner, fake.bench)
    laying.begin(Incoming(heaped().journey))
    assert places(laying.journey) == [(0, 0), (0, 0)]
    laying.begin(Incoming(Journey(), placed=False))
    assert places(laying.journey) == []
    assert fake.jobs == []
    assert not laying.is_busy


def test_plain_places_come_at_once_and_better_ones_later(
    owner: QObject, fake: FakeBench, qtbot: QtBot
) -> None:
    laying, incoming, told = Laying(owner, fake.bench), heaped(), []
    laying.laid.connect(lambda: told.append(places(laying.journey)))
    laying.begin(incoming)
    assert len(set(told[0])) == 2
    assert laying.is_busy
    fake.jobs[0].end(down=500)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [y - 500 for _, y in told[1]] == pytest.approx([y for _, y in told[0]])
    assert not laying.is_busy
    assert places(incoming.journey) == [(0, 0), (0, 0)]  # what came is as it was


def test_only_the_last_one_counts(owner: QObject, fake: FakeBench, qtbot: QtBot) -> None:
    laying = Laying(owner, fake.bench)
    laying.begin(heaped())
    laying.begin(heaped())
    first, second = fake.jobs
    assert not first.wanted
    assert second.wanted
    first.end(down=9000)
    second.end(down=500)
    laying.finish()
    assert max(y for _, y in places(laying.journey)) < 5000


def test_finishing_waits_for_the_answer(owner: QObject, fake: FakeBench) -> None:
    laying = Laying(owner, fake.bench)
    laying.begin(heaped())
    plain = places(laying.journey)
    QTimer.singleShot(60, lambda: fake.jobs[0].end(down=500))
    laying.finish()
    assert places(laying.journey) != plain
    laying.release()
    assert fake.is_closed


def test_a_process_that_is_lost_leaves_the_plain_places(owner: QObject, fake: FakeBench) -> None:
    laying = Laying(owner, fake.bench)
    laying.begin(heaped())
    plain = places(laying.journey)
    fake.jobs[0].is_done = True  # without an answer
    laying.finish()
    assert places(laying.journey) == plain


def test_a_real_process_lays_out(owner: QObject, tmp_path: Path) -> None:
    laying = Laying(owner)
    laying.begin(heaped())
    laying.finish()
    laying.release()
    (one, two) = places(laying.journey)
    assert one != two

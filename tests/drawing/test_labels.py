"""On tidied maps no label is covered: none lies on a card, another label or the line of another arrow."""

import random
from itertools import pairwise

import pytest

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.geometry import crosses_box
from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.plan import bends_of
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.sizes import sizes_of
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Record, Step, Transition, TransitionKind
from tests.arrange import maps

LIGHT = THEMES["light"]
WORDS = (
    "hypotheekadviesgesprek",
    "overdrachtsbelasting vergelijken",
    "nog eens",
    "ja",
    "wil het toch liever eerst zelf nog een keer goed uitzoeken",
    "bezichtiging aanvragen",
)
KINDS: tuple[TransitionKind, ...] = ("next", "loop", "skip")


def odd(count: int, seed: int, phases: int, parallel: int, loops: float) -> Journey:
    """A chain with so many more arrows between some neighbours, and arrows from steps to themselves."""
    chance, fresh = random.Random(f"{count} {seed}"), ranks()
    records: list[Record] = [Phase(f"p{at}", f"Fase {at}", rank=next(fresh)) for at in range(phases)]
    records += [
        Step(
            f"s{at}",
            chance.choice(WORDS),
            phase=f"p{at * phases // count}" if phases else None,
            x=at % 7 * 300.0,
            y=at // 7 * 170.0,
            rank=next(fresh),
        )
        for at in range(count)
    ]
    arrows: list[tuple[int, int, TransitionKind]] = [(at, at + 1, "next") for at in range(count - 1)]
    for at in range(0, count - 1, 3):
        arrows += [(at, at + 1, KINDS[number % 3]) for number in range(parallel)]
    arrows += [(at, at, "loop") for at in range(count) if chance.random() < loops]
    for number, (source, target, way) in enumerate(arrows):
        label = chance.choice(WORDS) if chance.random() < 0.6 else ""
        records.append(Transition(f"t{number}", f"s{source}", f"s{target}", way, label, rank=next(fresh)))
    return Journey(records)


def tidied(journey: Journey) -> MapDrawing:
    sizes = sizes_of(journey, LIGHT)
    found = laid_out(plan_of(journey, sizes.cards, sizes.chips))
    lines = {key: bends_of(line) for key, line in found.lines.items()}
    journey.apply(tidy(journey, found.at, lines, found.kept))
    return MapDrawing(journey, LIGHT)


def covered(drawing: MapDrawing) -> list[str]:
    """What lies on what: labels on cards, other labels and other arrows."""
    chips = {key: arrow.label_box.grown(-0.5) for key, arrow in drawing.arrows.items() if arrow.label_box}
    found = []
    for key, chip in chips.items():
        found += [
            f"{key} on card {name}" for name, card in drawing.cards.items() if chip.intersects(card.box)
        ]
        found += [f"{key} on label {name}" for name in chips if name > key and chip.intersects(chips[name])]
        found += [
            f"{key} on arrow {name}"
            for name, arrow in drawing.arrows.items()
            if name != key and any(crosses_box(a, b, chip) for a, b in pairwise(arrow.points))
        ]
    return found


@pytest.mark.parametrize(
    ("count", "seed", "phases", "parallel", "loops"),
    [
        (12, 1, 3, 1, 0.0),
        (12, 2, 3, 2, 0.3),
        (24, 3, 4, 2, 0.2),
        (8, 4, 0, 2, 0.3),
        (30, 5, 5, 1, 0.3),
        (16, 6, 1, 2, 0.0),
    ],
)
def test_no_label_of_an_odd_map_is_covered(
    count: int, seed: int, phases: int, parallel: int, loops: float
) -> None:
    drawing = tidied(odd(count, seed, phases, parallel, loops))
    assert covered(drawing) == []
    missing = [key for key, arrow in drawing.arrows.items() if arrow.facts.label and not arrow.label_box]
    assert missing == []


@pytest.mark.parametrize("journey", [maps.patient(), maps.seeded(50), maps.seeded(120, 3)])
def test_no_label_of_an_invented_journey_is_covered(journey: Journey) -> None:
    assert covered(tidied(journey)) == []

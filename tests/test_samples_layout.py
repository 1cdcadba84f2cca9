"""The shipped samples are laid out as one would show them to a client: on a grid, nothing over another."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from journeymapper.arrange.geometry import Box, Point, box_around, crosses_box
from journeymapper.arrange.links import Link
from journeymapper.arrange.router import route_all

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
GRID = 12
CARD_WIDTH, CARD_HEIGHT, GAP_ACROSS, GAP_DOWN = 212, 86, 64, 34
TEXT_WIDTH, TITLE_PIXELS = 150, 14
CHIP = (116.0, 20.0)

Map = dict[str, Any]
Stretch = tuple[Point, Point]


@pytest.fixture(params=["nl", "en"])
def data(request: pytest.FixtureRequest) -> Map:
    path = SAMPLES / f"house-buyer.{request.param}.journey"
    read: Map = json.loads(path.read_text(encoding="utf-8"))
    return read


def test_cards_stand_on_a_grid_in_columns_of_one_phase(data: Map) -> None:
    columns: dict[float, set[str]] = {}
    for step in data["nodes"]:
        assert step["x"] % GRID == 0
        assert step["y"] % GRID == 0
        columns.setdefault(step["x"], set()).add(step["phase"])
    assert all(len(phases) == 1 for phases in columns.values())
    across = sorted(columns)
    assert min(b - a for a, b in pairwise(across)) >= CARD_WIDTH + GAP_ACROSS
    for x in across:
        down = sorted(step["y"] for step in data["nodes"] if step["x"] == x)
        assert min(b - a for a, b in pairwise(down)) >= CARD_HEIGHT + GAP_DOWN


def test_the_map_fits_a_projector(data: Map) -> None:
    across = [step["x"] for step in data["nodes"]]
    down = [step["y"] for step in data["nodes"]]
    assert max(across) - min(across) + CARD_WIDTH <= 1920 - 200
    assert max(down) - min(down) + CARD_HEIGHT <= 1080 - 250


def test_notes_wait_in_the_parking_lot(data: Map) -> None:
    assert data["graph"]["notes"]
    assert all(note.get("x") is None and note.get("y") is None for note in data["graph"]["notes"])


@pytest.fixture(scope="module")
def bold() -> Callable[[str], float]:
    font = TTFont(str(files("font_lato") / "files" / "Lato-Bold.ttf"))
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    scale = TITLE_PIXELS / font["head"].unitsPerEm
    return lambda text: sum(advances[glyphs[ord(letter)]][0] for letter in text) * scale


def test_titles_take_two_lines_at_most(data: Map, bold: Callable[[str], float]) -> None:
    for step in data["nodes"]:
        words = step["title"].split()
        cuts = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words) + 1)]
        assert any(all(bold(line) <= TEXT_WIDTH for line in lines) for lines in cuts), step["title"]
    assert len({step["title"] for step in data["nodes"]}) == 23


def crossed(one: Stretch, other: Stretch) -> bool:
    """Whether an upright and a level stretch cross inside both; arrows that meet or part do not cross."""
    if (one[0][0] == one[1][0]) == (other[0][0] == other[1][0]):
        return False
    upright, level = (one, other) if one[0][0] == one[1][0] else (other, one)
    left, right = sorted(x for x, _ in level)
    top, bottom = sorted(y for _, y in upright)
    return left < upright[0][0] < right and top < level[0][1] < bottom


def test_a_crossing_is_seen() -> None:
    level = (0.0, 0.0), (10.0, 0.0)
    assert crossed(level, ((5.0, 5.0), (5.0, -5.0)))
    assert not crossed(level, ((5.0, 0.0), (5.0, -5.0)))
    assert not crossed(level, ((0.0, 0.0), (10.0, 0.0)))


def test_arrows_cross_no_other_and_chips_lie_clear(data: Map) -> None:
    boxes = {
        step["id"]: box_around((step["x"], step["y"]), CARD_WIDTH, CARD_HEIGHT) for step in data["nodes"]
    }
    links = [
        Link(
            e["key"],
            e["source"],
            e["target"],
            e["kind"],
            bends=tuple((x, y) for x, y in e["bends"]) if "bends" in e else None,
            label=CHIP if "label" in e else None,
        )
        for e in data["edges"]
    ]
    routes = route_all(boxes, links)
    assert set(routes) == {link.key for link in links}
    runs = {key: list(pairwise(route.points)) for key, route in routes.items()}
    for one, other in combinations(runs, 2):
        assert not any(crossed(a, b) for a in runs[one] for b in runs[other]), (one, other)
    for link in links:
        if link.bends:
            assert routes[link.key].points[1:-1] == link.bends
        place = routes[link.key].label
        assert (place is None) == (link.label is None)
        if place:
            chip: Box = box_around(place, *CHIP)
            assert not any(chip.intersects(box) for box in boxes.values()), link.key
            near = [key for key, run in runs.items() if any(crosses_box(a, b, chip) for a, b in run)]
            assert near == [link.key]

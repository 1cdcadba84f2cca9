"""How good and how fast a tidy is, beside Graphviz dot on the same journeys in the same run.

Each journey is laid out by a warm worker, drawn, and exported as SVG: what is measured are the lines of its
transitions against the outlines of its steps. dot, if it is installed, lays out the same steps and arrows
from left to right. Fails where a line runs through a card, cards are too near, an arrow is drawn backward, or
lines cross more often than those of dot. In a phase of one column an arrow up is backward; `wrapped` are the
phases of several, of which an arrow may lead up from one column to a further one at its right.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PySide6.QtGui import QGuiApplication

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.flow import onward, phases_of
from journeymapper.arrange.geometry import Box, Point, simplified
from journeymapper.arrange.links import Route
from journeymapper.arrange.plan import Plan, bends_of, boxes_at
from journeymapper.arrange.quality import Floats, Quality, backward_links, quality
from journeymapper.arrange.worker import Workshop
from journeymapper.arrange.wraps import wraps
from journeymapper.drawing.fonts import load_fonts
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.sizes import sizes_of
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.files import load
from tests.arrange import maps

SIZES = (24, 50, 200, 1000, 5000)
GOALS = {200: 0.2, 1000: 1.0, 5000: 10.0}
CARD = 212 / 72, 86 / 72
_NUMBER = r"-?\d+(?:\.\d+)?"
_GROUP = re.compile(
    r'<g id="(transition|step)-([^"]+)" class="[^"]+"([^>]*)>(.*?)\n</g>\n(?=<g id=|</svg>)', re.DOTALL
)
_PATH = re.compile(r'<path d="([^"]+)"')
_RECT = re.compile(rf'<rect x="({_NUMBER})" y="({_NUMBER})" width="({_NUMBER})" height="({_NUMBER})"')


def numbers(text: str) -> list[float]:
    return [float(each) for each in re.findall(_NUMBER, text)]


def shown(of: Plan, picture: str) -> Quality:
    """What is measured in a picture; corners are rounded by curves whose control point is the corner."""
    boxes: dict[str, Box] = {}
    routes: dict[str, Route] = {}
    chips: dict[str, tuple[float, float]] = {}
    for kind, key, attributes, content in _GROUP.findall(picture):
        rect = _RECT.search(content)
        x, y, width, height = (float(each) for each in rect.groups()) if rect else (0.0, 0.0, 0.0, 0.0)
        if kind == "step":
            dx, dy = numbers(attributes) or (0.0, 0.0)
            boxes[key] = Box(x + dx, y + dy, x + dx + width, y + dy + height)
        elif path := _PATH.search(content):
            flat = numbers(path[1])
            line = simplified(list(zip(flat[::2], flat[1::2], strict=True)))
            label = (x + width / 2, y + height / 2) if rect else None
            routes[key] = Route(line, label)
            chips[key] = width, height
    links = tuple(
        replace(link, label=chips[link.key] if routes[link.key].label else None) for link in of.links
    )
    of = replace(of, links=links)
    phases = phases_of(of)
    return quality(of, boxes, routes, backward_links(of, onward(of, phases), boxes, phases))


def drawn_by_dot(of: Plan) -> tuple[float, int]:
    """Seconds that dot takes, and how many pairs of its lines cross."""
    arrows = "".join(f'"{link.source}"->"{link.target}";' for link in of.links)
    width, height = CARD
    shape = f"shape=box,fixedsize=true,width={width},height={height}"
    text = f"digraph{{rankdir=LR;nodesep=0.47;ranksep=0.9;node[{shape}];{arrows}}}"
    start = time.perf_counter()
    done = subprocess.run(["dot", "-Tplain"], input=text, capture_output=True, encoding="utf-8", check=True)
    taken = time.perf_counter() - start
    rows = done.stdout.replace("\\\n", "").splitlines()
    return taken, curve_crossings([curve(row.split()) for row in rows if row.startswith("edge")])


def curve(words: list[str]) -> list[Point]:
    """A line of dot's output as a polyline: its cubic curves in six parts each."""
    count = int(words[3])
    flat = [float(each) for each in words[4 : 4 + 2 * count]]
    corners = list(zip(flat[::2], flat[1::2], strict=True))
    found = [corners[0]]
    for at in range(0, count - 1, 3):
        for part in range(1, 7):
            u = part / 6
            weights = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u**2 * (1 - u), u**3
            four = corners[at : at + 4]
            x = sum(weight * point[0] for weight, point in zip(weights, four, strict=True))
            y = sum(weight * point[1] for weight, point in zip(weights, four, strict=True))
            found.append((x, y))
    return found


def curve_crossings(curves: list[list[Point]]) -> int:
    """How many pairs of polylines cross."""
    rows = np.array([(*a, *b, number) for number, line in enumerate(curves) for a, b in pairwise(line)])
    rows = rows[np.argsort(np.minimum(rows[:, 0], rows[:, 2]))]
    lefts, rights = np.minimum(rows[:, 0], rows[:, 2]), np.maximum(rows[:, 0], rows[:, 2])
    found: set[tuple[float, float]] = set()
    for at, row in enumerate(rows):
        others = rows[at + 1 : np.searchsorted(lefts, rights[at], "right")]
        a, b, c, d = row[None, :2], row[None, 2:4], others[:, :2], others[:, 2:4]
        hit = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
        hit &= others[:, 4] != row[4]
        found.update((min(row[4], each), max(row[4], each)) for each in others[hit, 4])
    return len(found)


def side(a: Floats, b: Floats, c: Floats) -> Floats:
    """On which side of the line from a to b points lie."""
    return np.asarray((b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0]))


def journey(count: int) -> Journey:
    """The sample for its size, else a seeded journey."""
    return load(sample_path("house-buyer", "en")) if count == SIZES[0] else maps.seeded(count)


def wrapped(of: Plan, at: Mapping[str, Point]) -> int:
    """How many phases are so long that they flow down several columns."""
    phases = phases_of(of)
    found = wraps(boxes_at(of, at), phases, onward(of, phases))
    return len({phases[key] for key, column in found.items() if column})


def measured(workshop: Workshop, count: int) -> bool:
    """Prints a line for a journey of this size; whether all goals are met but those of time."""
    of, theme = journey(count), THEMES["light"]
    sizes = sizes_of(of, theme)
    plan = plan_of(of, sizes.cards, sizes.chips)
    start = time.perf_counter()
    found = workshop.tidied(plan, timeout=60.0)
    taken = time.perf_counter() - start
    of.apply(tidy(of, found.at, {key: bends_of(line) for key, line in found.lines.items()}, found.kept))
    seen = shown(plan, svg(MapDrawing(of, theme).drawing()).decode())
    dot = drawn_by_dot(plan) if shutil.which("dot") else None
    dots = f"{dot[1]:6} {dot[0]:7.2f}" if dot else "     -       -"
    print(
        f"{count:6} {found.by:9} {taken:7.2f} {GOALS.get(count, 0.2):5} {seen.crossings:9} {seen.through:7} "
        f"{seen.near:5} {seen.covered:7} {seen.backward:8} {seen.length:10.0f} "
        f"{seen.width:6.0f} x {seen.height:<6.0f} {wrapped(plan, found.at):7} {dots}"
    )
    return not seen.faults and (dot is None or seen.crossings <= dot[1])


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication(["bench"])
    load_fonts()
    print(
        f"{'steps':>6} {'by':9} {'seconds':>7} {'goal':>5} {'crossings':>9} {'through':>7} {'near':>5} "
        f"{'covered':>7} {'backward':>8} {'length':>10} {'size':>15} {'wrapped':>7}   dot: crossings, seconds"
    )
    with closing(Workshop()) as workshop:
        workshop.tidied(Plan((), ()))
        met = [measured(workshop, int(each)) for each in sys.argv[1:] or SIZES]
    del app
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())

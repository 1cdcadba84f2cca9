"""Maps to route: the reference map of phase columns, long chains, and cards dropped at random."""

import random

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.links import Link, LinkKind

WIDTH, HEIGHT = 212.0, 86.0
ACROSS, DOWN = 276.0, 120.0

Scene = tuple[dict[str, Box], list[Link]]


def card(column: float, row: float) -> Box:
    left, top = column * ACROSS, row * DOWN
    return Box(left, top, left + WIDTH, top + HEIGHT)


def link(key: str, way: str, kind: LinkKind = "next", label: tuple[float, float] | None = None) -> Link:
    source, target = way.split(">")
    return Link(key, source, target, kind, None, label)


def reference() -> Scene:
    """The house buyer's map: five phases as columns, a fork of four that rejoins, two loops and a skip."""
    columns = ("1 2 3 4 5 6", "7 8", "9 10 11a 11b 11c 11d", "12 13 14 15", "16 17 18 19 20")
    boxes = {
        name: card(column, row)
        for column, names in enumerate(columns)
        for row, name in enumerate(names.split())
    }
    ways = [f"{number}>{number + 1}" for number in range(1, 10)]
    for letter in "abcd":
        ways += [f"10>11{letter}", f"11{letter}>12"]
    ways += [f"{number}>{number + 1}" for number in range(12, 20)]
    links = [link(f"t{number:02}", way) for number, way in enumerate(ways)]
    links.append(link("no choice", "10>6", "loop", (124, 20)))
    links.append(link("again", "20>17", "loop", (70, 20)))
    links.append(link("repeat", "2>7", "skip", (50, 20)))
    return boxes, links


def chain(count: int, line: int, *, in_columns: bool, seed: int = 1) -> Scene:
    """A chain of steps wrapped after `line`, with 15 % loops and 20 % skips."""
    chance = random.Random(seed)
    boxes = {}
    for number in range(count):
        major, minor = divmod(number, line)
        boxes[f"s{number}"] = card(major, minor) if in_columns else card(minor, major)
    links = [link(f"n{number:04}", f"s{number}>s{number + 1}") for number in range(count - 1)]
    for number in range(count * 15 // 100):
        start = chance.randrange(7, count)
        links.append(link(f"l{number:04}", f"s{start}>s{start - chance.randint(1, 6)}", "loop", (70, 20)))
    for number in range(count * 20 // 100):
        start = chance.randrange(count - 7)
        links.append(link(f"k{number:04}", f"s{start}>s{start + chance.randint(2, 6)}", "skip", (50, 20)))
    return boxes, links


def dropped(count: int, seed: int, space: float = 320.0) -> Scene:
    """Cards dropped at random without overlap (12 px apart or more), joined to cards near by."""
    chance = random.Random(seed)
    side = count**0.5 * space
    boxes: dict[str, Box] = {}
    while len(boxes) < count:
        box = card(chance.uniform(0, side * 1.3) / ACROSS, chance.uniform(0, side * 0.75) / DOWN)
        if not any(box.grown(12).intersects(other) for other in boxes.values()):
            boxes[f"s{len(boxes)}"] = box
    links = []
    names = list(boxes)
    for number in range(count * 7 // 5):
        source = chance.choice(names)
        links.append(some_link(chance, f"t{number:04}", source, _near(boxes, source)))
    return boxes, links


def some_link(chance: random.Random, key: str, source: str, targets: list[str]) -> Link:
    kind: LinkKind = chance.choices(("next", "loop", "skip"), (7, 1, 2))[0]
    label = (60.0, 20.0) if kind != "next" else None
    return Link(key, source, chance.choice(targets), kind, None, label)


def _near(boxes: dict[str, Box], source: str) -> list[str]:
    x, y = boxes[source].center

    def distance(name: str) -> float:
        return abs(boxes[name].center[0] - x) + abs(boxes[name].center[1] - y)

    return sorted((name for name in boxes if name != source), key=distance)[:12]


def at(x: float, y: float) -> Box:
    return box_around((x, y), WIDTH, HEIGHT)


def linked(boxes: dict[str, Box], count: int, seed: int = 1) -> list[Link]:
    """Links of all kinds between any two of the cards."""
    chance = random.Random(seed)
    names = list(boxes)
    found = []
    for number in range(count):
        kind: LinkKind = chance.choices(("next", "loop", "skip"), (7, 1, 2))[0]
        label = (60.0, 20.0) if number % 3 == 0 else None
        found.append(Link(f"t{number:04}", chance.choice(names), chance.choice(names), kind, None, label))
    return found


def heap_beside_a_map() -> Scene:
    boxes = {f"s{number}": at(0, 0) for number in range(200)}
    boxes |= {f"m{number}": card(3 + number % 5, number // 5) for number in range(40)}
    return boxes, linked(boxes, 300)


def corridor() -> Scene:
    """Two columns with a narrow gutter, and hundreds of arrows along it."""
    boxes = {f"s{number}": card(number % 2, number // 2) for number in range(500)}
    right = list(range(1, 500, 2))
    random.Random(3).shuffle(right)
    links = [link(f"t{left:03}", f"s{2 * left}>s{right[left]}", "skip", (50, 20)) for left in range(250)]
    return boxes, links

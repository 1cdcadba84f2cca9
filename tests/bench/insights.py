"""How long the figures of a map take: of all suppliers, for the whole map and a segment, and its findings.

Seeded maps of 20 to 5,000 steps with loops back over a few steps, forks, skipped steps and eight suppliers.
The ratio is the time a step in comparison with that of the map of 200 steps in the same run: linear growth
is 1. The last map has more routes without loops than there are atoms.
"""

import random
import resource
import sys
import time
from collections.abc import Callable

from journeymapper.analysis.findings import findings
from journeymapper.analysis.insights import insights
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Record, Segment, Sheet, Step, Supplier, Touch, Transition

SIZES = (20, 200, 1000, 5000)
GOAL = 2.0
SUPPLIERS = 8


def journey(count: int) -> Journey:
    """A seeded map: a row with forks and loops; each supplier touches one step in thirty and a few more."""
    draw = random.Random(count)
    steps = [
        Step(
            f"s{at}",
            f"Step {at}",
            touches=tuple(Touch(f"p{each}") for each in range(SUPPLIERS) if draw.random() < 0.03),
            days=draw.choice((None, 1.0, 7.0)),
            skipped_by=("old",) if draw.random() < 0.1 else (),
            rank=rank,
        )
        for at, rank in zip(range(count), ranks(), strict=False)
    ]
    arrows = []
    for at in range(count - 1):
        for beyond in {1, draw.choice((1, 2, 3))}:
            target = min(count - 1, at + beyond)
            arrows.append(Transition(f"n{at}-{target}", f"s{at}", f"s{target}"))
        if at > 5 and draw.random() < 0.15:
            arrows.append(Transition(f"l{at}", f"s{at}", f"s{at - draw.randint(1, 5)}", "loop", share=0.2))
    lists: list[Record] = [Segment("old", "Old"), Sheet(goal=f"s{count - 1}")]
    lists += [Supplier(f"p{each}", f"Supplier {each}") for each in range(SUPPLIERS)]
    return Journey([*lists, *steps, *{each.id: each for each in arrows}.values()])


def maze(forks: int) -> Journey:
    """A row of forks, each with a short and a long branch: 2 to the power `forks` routes without loops."""
    steps = [
        Step(f"s{at}", f"Step {at}", rank=rank)
        for at, rank in zip(range(3 * forks + 1), ranks(), strict=False)
    ]
    steps[-1] = Step(f"s{3 * forks}", "Last", touches=(Touch("p0"),), rank=steps[-1].rank)
    arrows = []
    for at in range(0, 3 * forks, 3):
        for source, target in ((at, at + 1), (at, at + 2), (at + 1, at + 3), (at + 2, at + 3)):
            arrows.append(Transition(f"n{source}-{target}", f"s{source}", f"s{target}"))
    return Journey([Supplier("p0"), *steps, *arrows])


def taken(deed: Callable[[], object]) -> float:
    """The shortest of three times, in seconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        deed()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    start = time.perf_counter()
    insights(journey(1000))
    print(f"first figures, with what is imported for them: {time.perf_counter() - start:.2f} s")
    print(f"{'steps':>6} {'whole map':>10} {'segment':>10} {'findings':>10} {'ratio':>6}   (seconds)")
    small = journey(200)
    base = taken(lambda: insights(small)) / 200
    worst = 0.0
    for count in sizes:
        of = journey(count)
        whole, one = taken(lambda of=of: insights(of)), taken(lambda of=of: insights(of, "old"))  # type: ignore[misc]
        check = taken(lambda of=of: findings(of))  # type: ignore[misc]
        print(f"{count:6} {whole:10.3f} {one:10.3f} {check:10.3f} {whole / count / base:6.2f}")
        worst = max(worst, whole, one, check)
    of = maze(1600)
    print(f"2^1600 routes through {len(of.steps)} steps: {taken(lambda: insights(of)):.3f} s")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"at most {worst:.2f} s, goal {GOAL:.0f} s; {memory:.0f} MB of memory in all")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How fast a lens is put on: until the map is painted through it, against a mere repaint in the same run.

Every lens is put on several times in turn; the map has three suppliers at a step, and a group that skips a
tenth of the steps, with the arcs past them. Fails if anything was raised while painting.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import mean

from PySide6.QtWidgets import QApplication

from journeymapper.drawing.fonts import load_fonts
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.theme import THEMES
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from tests.bench.canvas import HEIGHT, WIDTH, hear, journey, raised

SIZES = (20, 200, 1000)
GOAL = 100.0
ROUNDS = 5
LENSES = {
    "supplier": Lens("s1"),
    "segment": Lens(segment="old"),
    "both": Lens("s2", "old"),
    "beside": Lens(segment="old", beside="new"),
    "evidence": Lens(evidence=True),
    "none": NO_LENS,
}


def with_groups(count: int) -> Journey:
    """The map of the canvas's bench, with two groups of which one skips a tenth of the steps."""
    made, chance = journey(count), random.Random(count)
    draft = Draft(made, "groups")
    for ident in ("old", "new"):
        draft.put(Segment(ident, ident.title(), share=0.5, rank=draft.end_rank("segment")))
    for step in made.steps:
        if chance.random() < 0.1:
            draft.put(replace(step, skipped_by=("old",)))
    made.apply(draft.patch())
    return made


def taken(deed: Callable[[], object]) -> float:
    """How long a deed takes, in milliseconds."""
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


def measured(count: int, zoom: float) -> float:
    """Prints a line for each lens; returns the longest time beyond a repaint."""
    canvas = Canvas(Session(with_groups(count)), THEMES["light"])
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    canvas.camera.zoom_to(zoom)
    canvas.centerOn(*canvas.drawing.bounds.center)
    QApplication.processEvents()

    def put_on(lens: Lens) -> None:
        canvas.set_lens(lens)
        canvas.viewport().repaint()

    found: dict[str, list[float]] = {name: [] for name in LENSES}
    plain = []
    for _ in range(ROUNDS):
        for name, lens in LENSES.items():
            found[name].append(taken(lambda lens=lens: put_on(lens)))  # type: ignore[misc]
            plain.append(taken(canvas.viewport().repaint))
    for name, times in found.items():
        print(f"{count:6} {zoom:5.2f} {name:9} {mean(times):9.1f} {max(times):9.1f} {mean(plain):9.1f}")
    canvas.close()
    return max(mean(times) for times in found.values()) - mean(plain)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.excepthook = hear
    app = QApplication(sys.argv)
    load_fonts()
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    print(f"a view of {WIDTH} x {HEIGHT}; milliseconds, until it is painted")
    print(f"{'steps':>6} {'zoom':>5} {'lens':9} {'mean':>9} {'most':>9} {'repaint':>9}")
    worst = max(measured(count, zoom) for count in sizes for zoom in (1.0, 0.3))
    app.processEvents()
    print(f"at most {worst:.0f} ms beyond a repaint; goal {GOAL:.0f}")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())

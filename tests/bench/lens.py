"""How fast a lens is put on: until the map is painted through it, against a mere repaint in the same run.

Every lens is put on several times in turn; the map has three suppliers at a step, and a group that skips a
tenth of the steps, with the arcs past them. In between there is time for what is worked out ahead, as there
is between two deeds of a person; the last row is without that time, at once after the map was opened. Fails
if anything was raised while painting.
"""

import gc
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import mean

from PySide6.QtCore import QEventLoop
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
    """How long a deed keeps the processor busy, in milliseconds: other programs do not count."""
    start = time.process_time()
    deed()
    return (time.process_time() - start) * 1000


def opened(count: int, zoom: float) -> Canvas:
    """A canvas that looks at the middle of a map. As in the program, what was made until then stays."""
    canvas = Canvas(Session(with_groups(count)), THEMES["light"])
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    canvas.camera.zoom_to(zoom)
    canvas.centerOn(*canvas.drawing.bounds.center)
    QApplication.processEvents()
    gc.freeze()
    return canvas


def put_on(canvas: Canvas, lens: Lens) -> None:
    """Puts a lens on until it is painted."""
    canvas.set_lens(lens)
    canvas.viewport().repaint()


def wait(canvas: Canvas) -> None:
    """Until all is worked out that can be ahead."""
    while not canvas.map.ahead.is_done:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def measured(count: int, zoom: float) -> float:
    """Prints a line for each lens; returns the longest mean beyond a repaint, but for the last line."""
    canvas = opened(count, zoom)
    found: dict[str, list[float]] = {name: [] for name in LENSES}
    plain = []
    for _ in range(ROUNDS):
        for name, lens in LENSES.items():
            wait(canvas)
            found[name].append(taken(lambda lens=lens: put_on(canvas, lens)))  # type: ignore[misc]
            plain.append(taken(canvas.viewport().repaint))
    for name, times in found.items():
        tell(count, zoom, name, times, plain)
    canvas.close()
    canvas = opened(count, zoom)
    tell(count, zoom, "at once", [taken(lambda: put_on(canvas, LENSES["segment"]))], plain)
    canvas.close()
    return max(mean(times) for times in found.values()) - mean(plain)


def tell(count: int, zoom: float, name: str, times: list[float], plain: list[float]) -> None:
    """Prints a line."""
    figures = times[0], mean(times), max(times), mean(plain)
    print(f"{count:6} {zoom:5.2f} {name:9} " + " ".join(f"{each:9.1f}" for each in figures))


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.excepthook = hear
    app = QApplication(sys.argv)
    load_fonts()
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    print(f"a view of {WIDTH} x {HEIGHT}; milliseconds, until it is painted")
    print(f"{'steps':>6} {'zoom':>5} {'lens':9} {'first':>9} {'mean':>9} {'most':>9} {'repaint':>9}")
    worst = max(measured(count, zoom) for count in sizes for zoom in (1.0, 0.3))
    app.processEvents()
    print(f"at most {worst:.0f} ms beyond a repaint; goal {GOAL:.0f}")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())

"""For how long a tidy holds the window: what passes between two ticks of a clock that ticks each 10 ms.

A map that lies in columns in the order of its steps is tidied in a window by a warm process, then undone and
made again, seen as a whole. Beside it the longest time between two ticks while the window rests: what is
above that is ours. Goal: the window answers within 100 ms.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.arrange.plan import Plan
from journeymapper.drawing.fonts import load_fonts
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Step
from journeymapper.settings import Settings
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.arrange import maps

SIZES = (300, 1000, 5000)
GOAL = 100
TICK = 10
COLUMN = 20
"""Steps in a column."""


def in_columns(journey: Journey) -> Journey:
    """The same steps and arrows, none upon another."""
    place = {step.id: (at // COLUMN * 276.0, at % COLUMN * 120.0) for at, step in enumerate(journey.steps)}
    records = [each for kind in KINDS for each in journey.all(kind)]
    return Journey(
        replace(each, x=place[each.id][0], y=place[each.id][1]) if isinstance(each, Step) else each
        for each in records
    )


class Clock:
    """Ticks as long as the window lets it."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(interval=TICK)
        self._timer.timeout.connect(self._tick)

    def run(self, act: Callable[[], object], is_over: Callable[[], bool], rest: float = 1.5) -> float:
        """The longest time between two ticks in milliseconds, from an act until all that follows is over."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        act()
        while not is_over():
            QApplication.processEvents()
        end = time.perf_counter() + rest
        while time.perf_counter() < end:
            QApplication.processEvents()
        self._tick()
        self._timer.stop()
        return self.longest * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def measured(window: MainWindow) -> list[float]:
    """The longest times at rest, while the map is tidied, undone and made again."""
    clock, session = Clock(), window.session

    def is_over() -> bool:
        return not window.tidying.is_busy and not window.canvas.glide.is_moving

    window.tidying.bench.workshop.tidied(Plan((), ()))
    clock.run(lambda: None, is_over)  # what a new window has to do
    acts = (lambda: None, window.tidying.tidy, session.undo, session.redo)
    found = [clock.run(act, is_over) for act in acts]
    assert session.history.can_undo
    return found


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv)
    load_fonts()
    print(f"the longest time in which the window did not answer, in milliseconds; goal {GOAL}")
    print(f"{'steps':>6} {'rest':>6} {'tidy':>6} {'undo':>6} {'redo':>6}")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        desk = Desk(app, Settings(), "en")
        for count in [int(each) for each in sys.argv[1:]] or SIZES:
            desk.open_journey(in_columns(maps.seeded(count)), None)
            window = desk.windows[0]
            print(f"{count:6} " + " ".join(f"{each:6.0f}" for each in measured(window)))
            window.session.history.mark_saved()
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

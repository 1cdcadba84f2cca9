"""How fast the supplier table scrolls, beside a plain QTableView with text in the same run; goal: 16 ms.

300 steps by 30 suppliers, two thirds of the cells marked. A frame is one scroll and all painting that it
causes; the two tables take turns. The plain one is what anybody would write first: the same letters as text
from the fastest model that Qt has for it, painted by Qt alone. `page` scrolls by a whole page, so that
everything is painted anew.
Fails if anything was raised while painting: frames that stop half way look fast.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import mean, quantiles
from types import TracebackType

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from journeymapper.drawing.badge import LETTERS
from journeymapper.drawing.fonts import load_fonts
from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Record, Step, Supplier, Touch, Transition
from journeymapper.model.session import Session
from journeymapper.settings import Settings
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.matrix.view import MatrixView

STEPS, SUPPLIERS = 300, 30
FRAMES = 120
GOAL = 16.0
WIDTH, HEIGHT = 1900, 900

raised: list[BaseException] = []


def journey() -> Journey:
    """A chain of steps in five phases, two thirds of the cells marked in every way there is."""
    chance, fresh = random.Random(7), ranks()
    records: list[Record] = [Phase(f"p{each}", f"Phase {each}", rank=next(fresh)) for each in range(5)]
    records += [Supplier(f"s{each}", f"Supplier {each}", rank=next(fresh)) for each in range(SUPPLIERS)]
    for at in range(STEPS):
        touches = tuple(
            Touch(
                f"s{each}",
                chance.choice((*LETTERS, None)),
                chance.choice(("direct", "indirect", "none")),
                chance.choice(("customer", "supplier", None)),
                chance.choice(("", "a talk")),
            )
            for each in range(SUPPLIERS)
            if chance.random() < 0.67
        )
        title = f"Step {at}: the buyer weighs what was seen"
        place = at // 20 * 276.0, at % 20 * 120.0
        phase = f"p{at * 5 // STEPS}"
        records.append(Step(f"n{at}", title, "", "", phase, *place, touches=touches, rank=next(fresh)))
    records += [Transition(f"e{at}", f"n{at}", f"n{at + 1}", rank=next(fresh)) for at in range(STEPS - 1)]
    return Journey(records)


def plain_table(of: Journey) -> QTableView:
    """The same letters as text."""
    model = QStandardItemModel(STEPS, SUPPLIERS)
    at = {each.id: place for place, each in enumerate(of.suppliers)}
    for row, step in enumerate(of.steps):
        for touch in step.touches:
            model.setItem(row, at[touch.supplier], QStandardItem(LETTERS[touch.aida] if touch.aida else "–"))
    model.setVerticalHeaderLabels([step.title for step in of.steps])
    model.setHorizontalHeaderLabels([each.name for each in of.suppliers])
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return table


def timed(act: Callable[[], object]) -> float:
    """Milliseconds that an act takes with all painting that it causes."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def scroll(table: QTableView, frame: int, by: int, *, sideways: bool = False) -> None:
    """Down (or to the right) and back again, by so many pixels a frame."""
    bar = table.horizontalScrollBar() if sideways else table.verticalScrollBar()
    span = max(1, bar.maximum())
    at = frame * by % (2 * span)
    bar.setValue(at if at <= span else 2 * span - at)


def report(name: str, ours: list[float], plain: list[float]) -> float:
    """Prints a line; returns our 95th percentile."""
    late = [quantiles(each, n=20)[-1] for each in (ours, plain)]
    figures = (mean(ours), late[0], mean(plain), late[1])
    print(f"{name:9} " + " ".join(f"{each:9.2f}" for each in figures) + f" {late[0] / late[1]:7.2f}")
    return late[0]


def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Remembers what was raised."""
    raised.append(error)
    sys.__excepthook__(kind, error, trace)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.excepthook = hear
    app = QApplication(sys.argv)
    load_fonts()
    Desk(app, Settings(appearance="light"), "en")  # dresses the application
    session = Session(journey())
    canvas = Canvas(session, THEMES["light"])
    ours, plain = MatrixView(session, canvas), plain_table(session.journey)
    for table in (ours, plain):
        table.resize(WIDTH, HEIGHT)
        table.show()
    app.processEvents()
    print(f"{STEPS} x {SUPPLIERS} in {WIDTH} x {HEIGHT}; milliseconds; goal: 95 % within {GOAL:.0f}")
    print(f"{'frame':9} {'mean':>9} {'95 %':>9} {'plain':>9} {'95 %':>9} {'ratio':>7}")
    worst = 0.0
    for name, by, sideways in (
        ("pixels", 7, False),
        ("wheel", 60, False),
        ("across", 45, True),
        ("page", 830, False),
    ):
        times: tuple[list[float], list[float]] = ([], [])
        for frame in range(1, FRAMES):
            for table, taken in zip((ours, plain), times, strict=True):
                taken.append(timed(partial(scroll, table, frame, by, sideways=sideways)))
        worst = max(worst, report(name, *times))
    print(f"worst 95 % of scrolling {worst:.2f} ms")
    for widget in (ours, plain, canvas):
        widget.close()
    app.processEvents()
    if raised:
        print(f"{len(raised)} errors while painting", file=sys.stderr)
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())

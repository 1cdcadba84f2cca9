"""What an export costs in each format, beside Graphviz dot on the same graph in the same run.

Maps of 20, 200 and 1,000 steps with suppliers, loops and skips; each format is written as the command line
would, and read again where it is read. dot, if it is installed, lays the same steps and arrows out and draws
them as PNG and SVG: boxes with titles and curves, without suppliers, phases or what an arrow means. Ours lays
nothing out, since a map has its places, but routes the arrows, and brings the letters of its texts along; dot
makes a picture that is too large for it smaller.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from journeymapper.drawing.fonts import load_fonts
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey
from tests.bench.canvas import journey

SIZES = (20, 200, 1000)
BESIDE = {".png": "png:cairo", ".svg": "svg"}
"""The formats that dot draws, too, and what it calls them."""
PATIENCE = 120


def timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """Seconds that work takes, the better of two, and what it gives."""
    best, made = float("inf"), b""
    for _ in range(2):
        began = time.perf_counter()
        made = work()
        best = min(best, time.perf_counter() - began)
    return best, made


def as_dot(of: Journey) -> bytes:
    """The graph in dot's language: the same boxes, titles, and arrows."""
    lines = ["digraph {", "rankdir=LR; node [shape=box, fontname=Lato, fontsize=10]"]
    lines += [f'"{step.id}" [label="{step.title}"]' for step in of.steps]
    lines += [f'"{each.source}" -> "{each.target}"' for each in of.transitions]
    return "\n".join([*lines, "}"]).encode()


def by_dot(graph: bytes, kind: str) -> bytes:
    command = ["dot", f"-T{kind}"]
    return subprocess.run(command, input=graph, capture_output=True, check=True, timeout=PATIENCE).stdout


def size(data: bytes) -> str:
    return f"{len(data) / 1e3:10,.0f} kB"


def row(of: Journey, suffix: str, graph: bytes | None) -> None:
    """Prints what a format costs."""
    form = FORMATS[suffix]
    options = Options(scale=1.0) if suffix in BESIDE else Options()
    took, data = timed(lambda: form.write(of, options))
    told = f"{of.count('step'):6} {suffix:9} {took:8.2f} s {size(data)}"
    if form.read is not None:
        began = time.perf_counter()
        form.read(data)
        told += f"   read {time.perf_counter() - began:6.2f} s"
    if suffix in BESIDE and graph is not None:
        dot, drawn = timed(lambda: by_dot(graph, BESIDE[suffix]))
        told += f"   dot {dot:6.2f} s {size(drawn)}   ours / dot {took / dot:5.2f}"
    print(told)


def main() -> int:
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    if not shutil.which("dot"):
        print("lacking: dot is not installed, so that there is nothing to compare with")
    for steps in SIZES:
        of = journey(steps)
        graph = as_dot(of) if shutil.which("dot") else None
        for suffix in FORMATS:
            row(of, suffix, graph)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How long it takes until a window shows the sample, against a minimal PySide6 window, in the same run.

Each start is a fresh process, timed from outside until the view has been painted; the two take turns, and
the medians are compared.
"""

import os
import subprocess
import sys
import time
from statistics import median

STARTS = 11
GOAL = 2.5

# Modules are compiled once and kept, as they are for whoever has installed the program.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

LOOK = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: print("painted", flush=True))
        return False

watcher = Painted()

def look():
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)]
    if not shown or not shown[0].isVisible():
        QTimer.singleShot(0, look)
        return
    viewport = shown[0].centralWidget().viewport()
    viewport.installEventFilter(watcher)
    viewport.update()  # in case it was painted already; else both are one
"""

MINIMAL = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

app = QApplication([])
scene = QGraphicsScene()
scene.addRect(0, 0, 200, 80)
window = QMainWindow()
window.setCentralWidget(QGraphicsView(scene))
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, look)
app.exec()
"""

OURS = """
from journeymapper.__main__ import open_editor
from journeymapper.resources import sample_path

real_exec = QApplication.exec

def exec_and_look(app):
    QTimer.singleShot(0, look)
    return real_exec()

QApplication.exec = exec_and_look
open_editor([str(sample_path("house-buyer", "nl"))], "nl")
"""


def start(program: str) -> float:
    """Seconds from the start of the process until its window has been painted."""
    command = [sys.executable, "-c", LOOK + program]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        took = time.perf_counter() - began
        child.kill()
    if line != "painted\n":
        sys.exit(f"bench start: the window was never painted: {line!r}")
    return took


def main() -> int:
    start(MINIMAL)  # both once before: files in the memory of the system, modules compiled
    start(OURS)
    minimal, ours = [], []
    for _ in range(STARTS):
        minimal.append(start(MINIMAL))
        ours.append(start(OURS))
    ratio = median(ours) / median(minimal)
    print(f"minimal window: {median(minimal):.3f} s")
    print(f"the sample:     {median(ours):.3f} s")
    print(f"ratio {ratio:.2f}, goal at most {GOAL}: {'met' if ratio <= GOAL else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The window at 100 to 200 % of its size: as many pixels as the screen has, and nothing cut off."""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import sys
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from journeymapper.resources import sample_path
from journeymapper.settings import Settings
from journeymapper.storage import files
from journeymapper.ui.desk import Desk
from journeymapper.ui.panes import PANES
from tests.ui.auditing import cut_off, in_sight

factor = float(sys.argv[1])
app = QApplication([])
desk = Desk(app, Settings(appearance="light"), "en")
window = desk.open_journey(files.load(sample_path("house-buyer", "en")), None)
window.resize(1024, 640)
app.processEvents()
window.canvas.select([("step", window.session.journey.steps[5].id)])
assert window.devicePixelRatioF() == factor
sharp = round(20 * factor)
action = window.deeds["save"]
assert action.icon().pixmap(QSize(20, 20), factor).size() == QSize(sharp, sharp)
card = window.canvas.grab()
assert card.devicePixelRatio() == factor
for language in ("en", "nl"):
    desk.use_language(language)
    for pane in PANES:
        window.show_panel(pane.name, True)
        for _ in range(40):  # figures arrive from a thread, and what they need is laid out after that
            app.processEvents()
            cut = cut_off(in_sight(window))
            if not cut:
                break
            QTest.qWait(50)
        assert cut == [], (language, pane.name, cut)
window.session.history.mark_saved()
window.close()
print("fine")
"""


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2"])
def test_at_a_scale(factor: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, factor],
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.stdout.strip().endswith("fine"), done.stderr[-2000:]

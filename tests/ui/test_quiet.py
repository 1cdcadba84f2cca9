"""A hostile map is opened, pointed at, searched, exported: no file is read for it, no network is asked.

In a process of its own, since Python's hook for such events cannot be taken away again.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.hostile.texts import everywhere

ROOT = Path(__file__).resolve().parents[2]
EVIL = "<img src='file:///etc/hostname'><a href='https://evil.example'>x</a> file:///etc/hostname"

LOOK = """
import socket
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QToolTip, QWidget
from journeymapper.app import Application
from journeymapper.exchange.writing import export
from journeymapper.settings import Settings
from journeymapper.ui.desk import Desk

seen = []
NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "webbrowser.")
NETWORK += ("subprocess.", "os.exec", "os.system", "os.posix_spawn")

def hook(event, arguments):
    if event == "open" and "hostname" in str(arguments[0]):
        seen.append(f"{event} {arguments[0]}")
    # The layout process is talked to by a pair of sockets within the machine.
    if event.startswith(NETWORK) and not (event == "socket.__new__" and arguments[1] == socket.AF_UNIX):
        seen.append(f"{event} {arguments}"[:200])

application = Application([])
desk = Desk(application, Settings(), "en")
sys.addaudithook(hook)
desk.open_file(Path(sys.argv[1]), None)
window = desk.windows[0]
for name in window.docks.names():
    window.show_panel(name, shown=True)
application.processEvents()
for widget in window.findChildren(QWidget):
    if widget.isVisible():
        middle = widget.rect().center()
        application.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))
        application.processEvents()
for field in window.findChildren(QLineEdit):
    if field.isVisible() and field.isEnabled() and not field.isReadOnly():
        field.setText("file:///etc/hostname")
        application.processEvents()
window.deeds["select_all"].trigger()
window.deeds["copy"].trigger()
application.clipboard().clear()
for suffix in (".svg", ".png", ".pdf"):
    export(window.session.journey, Path(sys.argv[1]).with_suffix(suffix))
window.session.history.mark_saved()
window.close()
print(*seen, sep="\\n")
print("done")
"""


def test_nothing_is_read_or_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "evil.journey"
    path.write_bytes(everywhere(EVIL))
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["done"]
    assert {each.suffix for each in tmp_path.iterdir()} == {".journey", ".svg", ".png", ".pdf"}

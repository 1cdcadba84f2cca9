"""What waits for a widget to be painted: done once, and let go with a widget that never is."""

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.painted import WhenPainted


class Waiting:
    """Something that counts how often it was run."""

    def __init__(self) -> None:
        self.runs = 0

    def run(self) -> None:
        self.runs += 1


def test_it_is_run_once_after_the_first_picture(qtbot: QtBot) -> None:
    widget, waiting = QWidget(), Waiting()
    qtbot.addWidget(widget)
    WhenPainted(widget, waiting.run)
    assert waiting.runs == 0
    widget.show()
    qtbot.waitUntil(lambda: waiting.runs == 1)
    widget.repaint()
    QCoreApplication.processEvents()
    assert waiting.runs == 1


def test_a_window_that_goes_before_it_was_painted_is_let_go(desk: Desk) -> None:
    window = desk.open_journey(documents.sample("house-buyer", "en"), None)
    QCoreApplication.processEvents()
    seen = [weakref.ref(each) for each in (window, window.session, window.deeds)]
    window.close()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    assert [each() is not None for each in seen] == [False, False, False]

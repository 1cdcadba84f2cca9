"""Maps to compare, and a comparison in a window of its own, in English and light."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier
from journeymapper.ui.comparing.changes import ChangeTree
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.comparing.view import ComparingView
from journeymapper.ui.looks import colors_of
from journeymapper.ui.style import dress
from tests.analysis.comparing.maps import chain, touch

Shower = Callable[..., ComparingView]

BANK = Supplier("bank", "Bank")


def ours() -> Journey:
    titles = {"a": "Looks", "b": "Visits", "c": "Waits", "d": "Buys"}
    return chain(titles, BANK, touches=(touch("bank", aida="interest"),))


def theirs() -> Journey:
    """Another title and mood for a, c is gone, e is new, d was moved."""
    titles = {"a": "Looks around", "b": "Visits", "d": "Buys", "e": "Moves in"}
    return chain(titles, BANK, mood=None, touches=(touch("bank", aida="interest"),))


@pytest.fixture
def shower(qapp: QApplication, qtbot: QtBot) -> Iterator[Shower]:
    use_language("en")
    dress(qapp, colors_of("light"))
    made: list[ComparingView] = []

    def show(*others: Journey, journey: Journey | None = None, uniting: bool = False) -> ComparingView:
        named = [Other(f"{at}.journey", each) for at, each in enumerate(others or (theirs(),), 1)]
        view = ComparingView(journey or ours(), named, THEMES["light"], uniting=uniting)
        view.resize(QSize(1000, 640))
        view.show()
        qtbot.waitExposed(view)
        made.append(view)
        return view

    yield show
    for view in made:
        view.close()
        view.deleteLater()
    qapp.processEvents()


def rows(tree: ChangeTree) -> dict[str, QTreeWidgetItem]:
    """All rows of the list by their texts."""
    found: dict[str, QTreeWidgetItem] = {}
    waiting = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop(0)
        if item is not None:
            found[item.text(0)] = item
            waiting += [item.child(at) for at in range(item.childCount())]
    return found


def tick(tree: ChangeTree, text: str) -> None:
    """Goes to a row and presses space, as a user does."""
    tree.setFocus()
    tree.setCurrentItem(rows(tree)[text])
    QTest.keyClick(tree, Qt.Key.Key_Space)

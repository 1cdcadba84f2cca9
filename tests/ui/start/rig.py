"""What is seen of the start page, and what has the keyboard."""

from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.ui.start.page import StartPage
from journeymapper.ui.start.tile import MapTile
from journeymapper.ui.window import MainWindow


def page_of(window: MainWindow) -> StartPage | None:
    return next((each for each in window.canvas.findChildren(StartPage) if not each.is_left), None)


def tiles(page: StartPage) -> list[MapTile]:
    return [each for each in page.controls if isinstance(each, MapTile)]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def at_hand() -> str:
    found = focus()
    return found.title if isinstance(found, MapTile) else found.objectName()

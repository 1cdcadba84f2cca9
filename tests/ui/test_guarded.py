"""Every override of one of Qt's methods is guarded: an error that crosses several of Qt's calls may end all.

Asked of the classes as they are, not of their source: whether a method overrides one of Qt's is known only
with all that a class inherits from.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from types import FunctionType

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGraphicsItem, QWidget

import journeymapper.ui
from journeymapper.ui import guard
from journeymapper.ui.guard import answering, guarded

CALLED_BY_US = {"Dock.widget", "MainWindow.findChild"}
"""They hide methods of Qt that it does not call: no virtual ones."""
HOT = {
    "_Marked.boundingRect": "answers with what it holds, and is asked a thousand times a frame",
    "FrameItem.boundingRect": "answers with what it holds, and is asked a thousand times a frame",
}


def classes() -> Iterator[type]:
    """All classes of the window that inherit from one of Qt's."""
    for found in pkgutil.walk_packages(journeymapper.ui.__path__, "journeymapper.ui."):
        module = importlib.import_module(found.name)
        for each in vars(module).values():
            own = inspect.isclass(each) and each.__module__ == found.name
            if own and issubclass(each, shiboken6.Object):
                yield each


def overrides(made: type) -> Iterator[str]:
    """The methods of a class that have the name of one of Qt's."""
    of_qt = [base for base in made.__mro__ if base.__module__.startswith("PySide6.")]
    for name, method in vars(made).items():
        plain = isinstance(method, FunctionType) and not name.startswith("__")
        if plain and any(name in vars(base) for base in of_qt):
            yield name


def is_guarded(method: object) -> bool:
    """Whether a method is what a guard made of it."""
    return isinstance(method, FunctionType) and method.__code__.co_filename == guard.__file__


def unguarded(made: type) -> list[str]:
    return [f"{made.__name__}.{name}" for name in overrides(made) if not is_guarded(vars(made)[name])]


def test_every_override_of_qt_is_guarded() -> None:
    found = {name for each in classes() for name in unguarded(each)}
    assert found == CALLED_BY_US | set(HOT)


def test_there_are_classes_to_look_at() -> None:
    found = list(classes())
    assert len(found) > 50
    assert sum(1 for each in found for _ in overrides(each)) > 100


def test_an_unguarded_override_is_found() -> None:
    class Bare(QWidget):
        def sizeHint(self) -> QSize:
            return QSize()

        def own(self) -> None:
            pass

    class Below(Bare):
        def sizeHint(self) -> QSize:
            return QSize(1, 1)

    class Guarded(QWidget):
        @answering(QSize())
        def sizeHint(self) -> QSize:
            return QSize()

        @guarded
        def showEvent(self, event: object) -> None:
            pass

    assert unguarded(Bare) == ["Bare.sizeHint"]
    assert unguarded(Below) == ["Below.sizeHint"]
    assert unguarded(Guarded) == []
    assert list(overrides(Guarded)) == ["sizeHint", "showEvent"]


@pytest.mark.parametrize("name", sorted(HOT))
def test_what_is_left_bare_only_returns_what_it_holds(name: str) -> None:
    made = next(each for each in classes() if each.__name__ == name.partition(".")[0])
    assert issubclass(made, QGraphicsItem)
    code = inspect.getsource(made.boundingRect).strip().splitlines()
    assert code == ["def boundingRect(self) -> QRectF:", "        return self._bounds"]

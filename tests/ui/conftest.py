"""A desk with windows, in English and light, whose dialogs are answered by the test."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.i18n.language import use_language
from journeymapper.model.edits.steps import add_after, add_step
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.resources import sample_path
from journeymapper.settings import Settings
from journeymapper.storage import files
from journeymapper.ui import documents
from journeymapper.ui import window as window_module
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.docks import Docks
from journeymapper.ui.painted import WhenPainted
from journeymapper.ui.window import MainWindow


@dataclass
class Answers:
    """What the user would say in dialogs, and what was told."""

    open: list[Path] = field(default_factory=list)
    save: Path | None = None
    name: str | None = None
    first: boxes.Answer = "cancel"
    kept: bool | None = None
    """Whether the user was told that what is not saved can be brought back."""
    choice: str | None = None
    offered: list[str] = field(default_factory=list)
    """What could be chosen the last time."""
    replace: bool = False
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", autouse=True)
def nothing_stays_on_the_screen(qapp: QApplication) -> Iterator[None]:
    """What a module leaves open would lie over the windows of the next one, and take their mouse."""
    yield
    for window in qapp.topLevelWidgets():
        window.hide()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    given = Answers()

    def ask_save(_parent: object, _title: str, start: str, filters: list[str]) -> tuple[Path, str] | None:
        given.asked.append(start)
        return (given.save, filters[0]) if given.save else None

    def ask_save_first(_parent: object, name: str, *, kept: bool) -> boxes.Answer:
        given.asked.append(name)
        given.kept = kept
        return given.first

    def ask_replace(_parent: object, name: str) -> bool:
        given.asked.append(name)
        return given.replace

    def tell(_parent: object, text: str, explanation: str = "") -> None:
        given.told.append(f"{text} {explanation}".strip())

    def choose(
        _parent: object, text: str, explanation: str, choices: Sequence[tuple[str, str]], usual: str
    ) -> str | None:
        given.told.append(f"{text} {explanation}")
        given.offered = [name for name, _ in choices]
        assert usual in given.offered
        choice, given.choice = given.choice, None  # the next question has an answer of its own
        return choice

    monkeypatch.setattr(boxes, "choose", choose)
    monkeypatch.setattr(file_dialogs, "ask_open", lambda *_: given.open)
    monkeypatch.setattr(file_dialogs, "ask_save", ask_save)
    monkeypatch.setattr(file_dialogs, "ask_name", lambda *_: given.name)
    monkeypatch.setattr(boxes, "ask_save_first", ask_save_first)
    monkeypatch.setattr(boxes, "ask_replace", ask_replace)
    monkeypatch.setattr(boxes, "tell", tell)
    return given


@pytest.fixture
def panels_when_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folded panels are made for whoever asks, not all after the first paint: half of what a window costs.

    A module about all that is in a window has a fixture of this name that does nothing.
    """

    def without_folded(widget: QWidget, run: Callable[[], object]) -> None:
        if getattr(run, "__func__", None) is not Docks.fill:
            WhenPainted(widget, run)

    monkeypatch.setattr(window_module, "WhenPainted", without_folded)


@pytest.fixture
def desk(qapp: QApplication, answers: Answers, panels_when_wanted: None) -> Iterator[Desk]:
    made = Desk(qapp, Settings(appearance="light"), "en")
    yield made
    for window in list(made.windows):
        window.canvas.cancel()
        window.session.history.mark_saved()
        window.close()
    qapp.processEvents()
    made.deleteLater()
    use_language("en")


@pytest.fixture
def house_buyer() -> Journey:
    return files.load(sample_path("house-buyer", "en"))


Opener = Callable[[Journey], MainWindow]


@pytest.fixture
def opener(desk: Desk, qtbot: QtBot) -> Opener:
    """Shows a journey in a window of its own, active and with the keyboard on the canvas."""

    def show(journey: Journey) -> MainWindow:
        before = set(desk.windows)
        desk.open_journey(journey, None)
        window = next(each for each in desk.windows if each not in before)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.canvas.hasFocus)
        return window

    return show


@pytest.fixture
def window(opener: Opener) -> MainWindow:
    """A new map with two connected steps, "One" and "Two", that count as saved."""
    journey = documents.new_journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One", phase="phase-1"))
    journey.apply(add_after(journey, "two", "one", (0, 120), title="Two"))
    return opener(journey)


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session

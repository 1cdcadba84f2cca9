"""Several windows, one language, one look, and what is remembered."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journeymapper import settings as stored
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.i18n.language import current_language
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.settings import Settings
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from journeymapper.storage.saving import Opened
from journeymapper.ui import documents
from journeymapper.ui.actions.table import ACTIONS
from journeymapper.ui.desk import Desk, _opened
from journeymapper.ui.panels.history import HistoryList
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener

SAME_MENUS = {"menu_help", "menu_lens"}
SAME_IN_BOTH = {"language_nl", "language_en"}
"""A language is named in itself."""


def test_every_text_changes_with_the_language(window: MainWindow) -> None:
    def texts() -> dict[str, tuple[str, str, str]]:
        made = window.deeds.made.items()
        return {ident: (each.text(), each.iconText(), each.toolTip()) for ident, each in made}

    def titles() -> list[str]:
        menus = [menu.title() for menu in window.menus.values() if menu.objectName() not in SAME_MENUS]
        docks = [dock.windowTitle() for dock in window.docks.values()]
        return [*menus, *docks, window.status.counts.text(), window.canvas.accessibleName()]

    english, english_titles = texts(), titles()
    window.deeds["language_nl"].trigger()
    dutch, dutch_titles = texts(), titles()
    same = {ident for ident in english if english[ident][0] == dutch[ident][0]}
    assert same == SAME_IN_BOTH
    assert [one for one, other in zip(english_titles, dutch_titles, strict=True) if one == other] == []
    assert dutch["save"][:2] == ("Opslaan", "Opslaan")
    assert window.deeds["language_nl"].isChecked()
    window.deeds["language_en"].trigger()
    assert (texts(), titles()) == (english, english_titles)


def test_the_map_and_the_panels_change_too(window: MainWindow) -> None:
    journey = window.session.journey
    window.session.commit(edit_steps(journey, ["one"], "edit-title", title="X"))
    window.show_panel("history", True)
    window.deeds["language_nl"].trigger()
    history = window.findChild(HistoryList)
    assert history is not None
    assert history.item(0).text() == "Zoals geopend"
    assert history.item(1).text() == "Titel wijzigen: One"
    labels = {label.text() for label in window.findChildren(QLabel)}
    assert "een nieuwe stap, bij de muisaanwijzer" in labels
    assert "Stappen" in labels


def test_qts_own_texts_change_too(window: MainWindow) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    window.deeds["language_nl"].trigger()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    window.deeds["language_en"].trigger()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_holds_in_all_windows_and_is_remembered(
    opener: Opener, desk: Desk, qapp: QApplication, answers: Answers
) -> None:
    windows = [opener(documents.new_journey()), opener(documents.new_journey())]
    windows[0].deeds["language_nl"].trigger()
    assert [window.deeds["save"].text() for window in windows] == ["Opslaan", "Opslaan"]
    assert stored.load().language == "nl"
    later = Desk(qapp, stored.load())
    assert current_language() == "nl"
    later.deleteLater()


def test_the_command_line_has_the_last_word_on_the_language(qapp: QApplication) -> None:
    made = Desk(qapp, Settings(language="nl"), "en")
    assert current_language() == "en"
    assert made.settings.language == "nl"
    made.deleteLater()


def test_each_map_has_its_own_window_and_history(opener: Opener) -> None:
    one, other = opener(documents.new_journey()), opener(documents.new_journey())
    one.deeds["new_step"].trigger()
    one.canvas.cancel()
    assert other.session.journey.count("step") == 0
    assert not other.deeds["undo"].isEnabled()


def test_windows_do_not_cover_each_other(opener: Opener) -> None:
    one, other = opener(documents.new_journey()), opener(documents.new_journey())
    assert one.pos() != other.pos()


def test_a_window_after_the_first_stays_on_the_screen(opener: Opener) -> None:
    opener(documents.new_journey())
    other = opener(documents.new_journey())
    assert other.screen().availableGeometry().contains(other.frameGeometry())


def test_quit_closes_all_unless_one_is_kept(opener: Opener, desk: Desk, answers: Answers) -> None:
    first, second = opener(documents.new_journey()), opener(documents.new_journey())
    second.deeds["new_step"].trigger()
    second.canvas.cancel()
    second.session.history.mark_unsaved()
    answers.first = "cancel"
    first.deeds["quit"].trigger()
    assert desk.windows == [second]
    answers.first = "discard"
    second.deeds["quit"].trigger()
    assert desk.windows == []


def test_recent_files_are_remembered_the_latest_first(
    opener: Opener, desk: Desk, tmp_path: Path, house_buyer: Journey
) -> None:
    for name in ("a", "b"):
        files.save(house_buyer, tmp_path / f"{name}.journey")
        assert desk.open_file(tmp_path / f"{name}.journey", None)
    assert stored.load().recent == (str(tmp_path / "b.journey"), str(tmp_path / "a.journey"))


def test_a_file_that_is_gone_is_told_and_forgotten(
    opener: Opener, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "gone.journey"
    desk.remember_file(path)
    assert not desk.open_file(path, opener(documents.new_journey()))
    assert "There is no such file or folder." in answers.told[0]
    assert stored.load().recent == ()


def test_a_sample_is_opened_as_a_copy_without_a_file(desk: Desk) -> None:
    path = sample_path("house-buyer", "nl")
    assert desk.open_file(path, None)
    assert desk.windows[0].session.path is None
    assert desk.settings.recent == ()


def test_a_picture_that_carries_a_map_is_read_as_a_copy_and_a_map_as_its_file(
    qapp: QApplication, tmp_path: Path, house_buyer: Journey
) -> None:
    picture, bare, other = (tmp_path / name for name in ("map.svg", "bare.svg", "map.journey"))
    picture.write_bytes(FORMATS[".svg"].write(house_buyer, Options()))
    bare.write_bytes(FORMATS[".svg"].write(house_buyer, Options(carry=False)))
    files.save(house_buyer, other)
    copy = _opened(picture)
    assert isinstance(copy, Journey)  # which is shown without a file, as a sample is
    assert encode(copy) == encode(house_buyer)
    assert isinstance(_opened(other), Opened)
    with pytest.raises(ExchangeError) as caught:
        _opened(bare)
    assert documents.why_not(bare, caught.value).endswith(
        "bare.svg: this picture carries no map: it was exported without, or made by another program"
    )


@pytest.mark.skipif(os.name == "nt", reason="folders are not read-only there")
def test_settings_that_cannot_be_written_stop_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(files, "replace_file", fail)
    desk.use_words(False)
    assert not desk.settings.words
    assert stored.load().words


def test_what_fails_while_something_is_typed_costs_nothing_else(
    desk: Desk, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = opener(Journey()), opener(Journey())
    monkeypatch.setattr(one.canvas, "accept_title", lambda: 1 // 0)
    left: list[object] = []
    for window in (one, other):
        monkeypatch.setattr(window.keeper, "leave", lambda window=window: left.append(window))
    desk.leave()
    assert left == [one, other]
    monkeypatch.undo()


def test_every_action_can_be_triggered_without_a_map(
    opener: Opener, desk: Desk, answers: Answers, qtbot: QtBot
) -> None:
    """Nothing breaks on an empty map, whatever is chosen from the menus."""
    window = opener(documents.new_journey())
    for row in ACTIONS:
        if row.id not in {"close", "quit", "full_screen", "new"}:
            window.deeds[row.id].trigger()
            window.canvas.cancel()
            for other in QApplication.topLevelWidgets():
                if other.isVisible() and other is not window:
                    other.close()
    assert desk.windows == [window]

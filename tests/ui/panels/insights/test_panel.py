"""The panel follows the map and the window: figures that wait, words where there is nothing, copies, keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.analysis.insights import insights
from journeymapper.drawing.theme import THEMES
from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.steps import add_after, add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier
from journeymapper.model.session import Session
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.insights.panel import InsightsPanel
from tests.ui.panels.insights.conftest import Reader, Reading

KEY = Qt.Key


# Figures follow, and wait


def test_an_edit_is_followed_and_nothing_is_said_of_it_in_between(reader: Reader) -> None:
    reader.look("bank", "starter")
    journey = reader.session.journey
    meeting = next(each for each in journey.steps if each.id in _meeting(reader))
    told = reader.texts()
    reader.session.commit(edit_steps(journey, [meeting.id], "edit-title", title="Elsewhere"))
    assert reader.panel.figures.is_stale
    assert reader.texts() == told
    assert reader.panel.status.text() == ""
    reader.settle()
    assert any("“Elsewhere”" in text for text in reader.texts())


def _meeting(reader: Reader) -> set[str]:
    found = insights(reader.session.journey, "starter")
    return {each.first_contact.step or "" for each in found.suppliers if each.id == "bank"}


def test_what_takes_long_is_said(reader: Reader) -> None:
    reader.panel._patience.setInterval(0)
    reader.panel.figures._quiet.setInterval(60_000)
    step = reader.session.journey.steps[0].id
    reader.session.commit(edit_steps(reader.session.journey, [step], "edit-title", title="Long"))
    reader.qtbot.waitUntil(lambda: reader.panel.status.text() == "Being worked out…")
    reader.panel.figures._quiet.start(0)
    reader.settle()
    assert reader.panel.status.text() == ""


def test_nothing_is_worked_out_while_nobody_looks(reader: Reader) -> None:
    reader.window.show_panel("insights", False)
    step = reader.session.journey.steps[0].id
    reader.session.commit(edit_steps(reader.session.journey, [step], "edit-title", title="Unseen"))
    assert reader.panel.figures.is_stale
    assert not reader.panel.figures._quiet.isActive()
    reader.window.show_panel("insights", True)
    reader.settle()
    reader.turn("way")
    assert any("“Unseen”" in text for text in reader.texts())


def test_the_lens_may_change_while_figures_are_old(reader: Reader) -> None:
    journey = reader.session.journey
    reader.session.commit(add_entry(journey, Supplier("x", "New one")))
    reader.look("x", "starter")
    reader.turn("compare")
    assert reader.texts() == []
    reader.settle()
    assert any(text.startswith("New one") for text in reader.texts())


# Words where there is nothing, help, copies


def test_an_empty_map_says_what_comes(reading: Reading) -> None:
    reader = reading(Journey())
    for page in ("supplier", "compare", "together", "way"):
        reader.turn(page)
        assert reader.texts() == [
            "As soon as there are steps, this tells how far customers are when they meet a supplier."
        ]
    assert reader.panel.basis.isHidden()


def test_a_map_without_suppliers_tells_of_the_way(window_reader: Reader) -> None:
    assert window_reader.texts()[0].startswith("There are no suppliers yet.")
    window_reader.turn("way")
    assert any(text.startswith("The main route has 2 steps") for text in window_reader.texts())
    journey = window_reader.session.journey
    window_reader.turn("supplier")
    window_reader.session.commit(add_entry(journey, Supplier("s", "Shop")))
    window_reader.settle()
    assert window_reader.texts() == ["Shop: no first contact"]


@pytest.fixture
def window_reader(reading: Reading) -> Reader:
    journey = documents.new_journey()
    journey.apply(add_step(journey, "one", (0, 0), title="One"))
    journey.apply(add_after(journey, "two", "one", (0, 120), title="Two"))
    return reading(journey)


def test_why_an_own_figure_counts_is_told_in_two_sentences(reader: Reader) -> None:
    assert reader.panel.meaning.isHidden()
    reader.panel.asked.setFocus()
    QTest.keyClick(reader.panel.asked, KEY.Key_Space)
    assert reader.panel.meaning.isVisible()
    assert reader.panel.meaning.text().count("\n\n") == 1
    assert "your own customers" in reader.panel.meaning.text()
    assert "57" not in reader.panel.meaning.text()
    QTest.keyClick(reader.panel.asked, KEY.Key_Space)
    assert reader.panel.meaning.isHidden()


def test_all_of_it_can_be_copied_as_text(reader: Reader) -> None:
    reader.look("bank", "starter")
    QTest.mouseClick(reader.panel.copied, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert text.startswith("The journey of a house buyer\nSegment Starter, 45\u00a0% of the customers\n")
    assert "49\u00a0% of the way at first contact with Bank\nRange: 29\u00a0% to 77\u00a0%\n" in text
    assert all(f"- {told}" in text for told in reader.texts())
    assert "- With Notary: both in contact" in text
    assert "\nSegment Starter, 45\u00a0% of the customers\n- On average" in text
    assert text.count("Well-known percentages") == 1


def test_old_figures_are_not_copied(reader: Reader) -> None:
    QApplication.clipboard().setText("before")
    step = reader.session.journey.steps[0].id
    reader.session.commit(edit_steps(reader.session.journey, [step], "edit-title", title="Now"))
    reader.panel.copy()
    assert QApplication.clipboard().text() == "before"
    reader.settle()
    reader.panel.copy()
    assert QApplication.clipboard().text() != "before"


# Language, theme, another map, the keyboard


def test_it_speaks_the_language_in_use(reader: Reader, desk: Desk) -> None:
    reader.look("bank", "starter")
    desk.use_language("nl")
    pages = reader.panel.pages
    assert [pages.tabText(at) for at in range(4)] == ["Leverancier", "Vergelijken", "Samen", "De weg"]
    assert reader.panel.copied.text() == "Kopiëren als tekst"
    assert pages.head.caption.text() == "van de weg afgelegd bij het eerste contact met Bank"
    assert any(text.startswith("Van de 4 stappen ervoor") for text in reader.texts())


def test_the_theme_is_that_of_the_map(reader: Reader) -> None:
    reader.turn("compare")
    light = reader.panel.pages.chart.lines
    reader.window.redress(THEMES["dark"])
    assert {each.color for each in reader.panel.pages.chart.lines[0].points} != {
        each.color for each in light[0].points
    }


def test_another_map_in_the_window_has_a_panel_of_its_own(reading: Reading, house_buyer: Journey) -> None:
    reader = reading(Journey())
    old = reader.panel.figures
    reader.window.show_session(Session(house_buyer))
    new = reader.window.docks["insights"].widget()
    assert isinstance(new, InsightsPanel)
    assert not old._is_open
    reader.qtbot.waitUntil(lambda: not new.figures.is_stale)
    new.choosers.choose("supplier", "bank")
    assert new.pages.head.figure.text() == "49\u00a0%"


def test_its_key_shows_it_and_gives_it_the_keyboard(reader: Reader) -> None:
    reader.window.show_panel("insights", False)
    QTest.keyClick(reader.window, KEY.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.panel_shown("insights")
    assert reader.panel.choosers.boxes["supplier"].hasFocus()


def test_tab_goes_from_top_to_bottom(reader: Reader) -> None:
    reader.look("bank")
    panel = reader.panel
    stops = [
        panel.choosers.boxes["supplier"],
        panel.choosers.boxes["segment"],
        panel.pages.tabBar(),
        panel.pages.lists["supplier"],
        panel.asked,
        panel.copied,
    ]
    stops[0].setFocus()
    for stop in stops:
        assert stop.hasFocus(), stop.objectName()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, KEY.Key_Tab)

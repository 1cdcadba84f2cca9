"""The panel with keyboard and mouse: in step with the lens, sentences that show themselves, and copies."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.analysis.insights import insights
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.figures import percent
from journeymapper.model.edits.lists import add_entry, edit_entry, remove_supplier
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_after, add_step, edit_steps
from journeymapper.model.edits.transitions import connect
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier
from journeymapper.model.session import Session
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.insights.panel import InsightsPanel
from tests.ui.panels.insights.conftest import Reader, Reading

KEY = Qt.Key


# The choice is that of the lens


def test_choosing_in_the_panel_puts_the_lens_on(reader: Reader) -> None:
    box = reader.panel.choosers.boxes["supplier"]
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Down)
    QTest.keyClick(box, KEY.Key_Down)
    assert reader.canvas.lens.supplier == "bank"
    box = reader.panel.choosers.boxes["segment"]
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Down)
    assert reader.canvas.lens == Lens("bank", "starter")


def test_the_lens_chooses_in_the_panel(reader: Reader) -> None:
    reader.look("notary", "repeat-buyer")
    boxes = reader.panel.choosers.boxes
    assert (boxes["supplier"].currentText(), boxes["segment"].currentText()) == ("Notary", "Repeat buyer")
    assert "Notary" in reader.panel.pages.head.caption.text()
    reader.canvas.set_lens(NO_LENS)
    assert (boxes["supplier"].currentText(), boxes["segment"].currentText()) == ("Choose…", "All routes open")
    assert reader.panel.pages.head.isHidden()


def test_without_a_supplier_all_can_be_chosen(reader: Reader) -> None:
    names = [each.name for each in reader.session.journey.suppliers]
    assert [text.split(":")[0] for text in reader.texts()] == names
    assert "Painter: no first contact before the goal" in reader.texts()
    assert reader.click("Bank:").supplier == "bank"
    assert reader.canvas.lens.supplier == "bank"
    assert reader.panel.pages.head.isVisible()


def test_a_supplier_that_is_added_renamed_or_removed_is_so_in_the_chooser(reader: Reader) -> None:
    journey = reader.session.journey
    reader.session.commit(add_entry(journey, Supplier("x", "<b>X & Co")))
    assert reader.choices("supplier")[-1] == "<b>X & Co"
    reader.session.commit(edit_entry(journey, "supplier", "x", name="Y"))
    assert reader.choices("supplier")[-1] == "Y"
    reader.look("x")
    reader.settle()
    assert reader.texts()[0].startswith("Y has no contact")
    reader.session.commit(remove_supplier(journey, "x"))
    assert "Y" not in reader.choices("supplier")
    assert reader.panel.choosers.boxes["supplier"].currentText() == "Choose…"
    reader.settle()
    assert len(reader.texts()) == len(journey.suppliers)


# What is told


@pytest.mark.parametrize("segment", [None, "starter", "repeat-buyer"])
@pytest.mark.parametrize("supplier", ["bank", "selling-realtor", "mover"])
def test_first_contact_comes_first_and_large(reader: Reader, supplier: str, segment: str | None) -> None:
    reader.look(supplier, segment)
    journey = reader.session.journey
    found = insights(journey, segment)
    contact = next(each.first_contact for each in found.suppliers if each.id == supplier)
    assert contact.position is not None
    assert contact.reached is not None
    assert reader.panel.pages.head.figure.text() == percent(contact.position)
    facts = reader.head()
    assert facts["Meets"] == percent(contact.reached)
    assert facts["Range"].startswith(percent(contact.range.least or 0))
    known = contact.before["observed"] + contact.before["reported"]
    assert facts["Known"] == f"{known} of {sum(contact.before.values())}"
    assert (
        facts["Starts"]
        == {"customer": "customer", "supplier": "supplier", None: "not noted"}[contact.started_by]
    )
    told = [each.text for each in told_of_contact(journey, found, supplier)]
    assert reader.texts()[: len(told)] == told


def test_the_head_is_one_sentence_for_readers(reader: Reader) -> None:
    reader.look("bank", "starter")
    spoken = reader.panel.pages.head.accessibleName()
    assert spoken.startswith("49\u00a0% of the way at first contact with Bank, Range 29\u00a0% to 77\u00a0%")
    assert "Known 3 of 4" in spoken
    tips = {what.text(): value.toolTip() for what, value in reader.panel.pages.head._facts}
    assert tips["Range"] == "At least and at most, without going back"
    assert all(tips[name] for name in ("Meets", "Starts", "Known", "Mix"))


def test_what_the_figures_rest_on_stands_beside_them_on_every_page(reader: Reader) -> None:
    reader.look("bank", "starter")
    for page in ("supplier", "compare", "together", "way"):
        reader.turn(page)
        assert reader.panel.basis.isVisible()
        assert "29\u00a0% observed · 40\u00a0% reported · 31\u00a0% assumed" in reader.panel.basis.text()


def test_the_mix_stands_beside_where_every_segment_has_a_share(reader: Reader) -> None:
    reader.look("bank")
    assert reader.head()["Mix"] == "61\u00a0%"
    assert any(text.startswith("In the mix everybody meets Bank") for text in reader.texts())
    journey = reader.session.journey
    reader.session.commit(edit_entry(journey, "segment", "starter", share=None))
    reader.settle()
    assert "Mix" not in reader.head()
    assert not any("mix" in text for text in reader.texts())
    reader.turn("way")
    assert "There is no mix of the segments: not each of them has a share." in reader.texts()


def test_a_figure_that_is_missing_says_why(reader: Reader) -> None:
    reader.look("painter")
    assert reader.panel.pages.head.figure.text() == "–"
    why = next(row for row in reader.rows if row.missing)
    assert why.text.startswith("Not one of the customers (all routes open) meets Painter")


def test_a_trap_is_told_with_its_steps(reader: Reader) -> None:
    journey = reader.session.journey
    last = journey.steps[-1].id
    reader.session.commit(connect(journey, "caught", last, journey.steps[-2].id))
    reader.settle()
    reader.turn("way")
    told = reader.click("How often steps are done")
    assert told.missing
    assert last in reader.canvas.selection.steps
    assert reader.canvas.selection.steps == set(told.steps)


def test_the_way_tells_of_the_segment(reader: Reader) -> None:
    reader.turn("way")
    assert reader.rows[0].text == "The map with all routes open (not the average customer)"
    reader.look(None, "repeat-buyer")
    assert reader.rows[0].text == "Segment Repeat buyer, 55\u00a0% of the customers"
    assert any(text.startswith("Repeat buyer skips") for text in reader.texts())


# Shown on the map


@pytest.mark.parametrize("how", ["click", "enter", "space"])
def test_a_sentence_shows_what_it_is_about(reader: Reader, how: str) -> None:
    reader.look("bank", "starter")
    reader.canvas.zoom_100()
    reader.canvas.centerOn(5000, 5000)
    text = "On the main route they meet"
    if how == "click":
        reader.click(text)
    else:
        reader.sentences.setFocus()
        reader.sentences.setCurrentIndex(reader.place(text))
        QTest.keyClick(reader.sentences, KEY.Key_Return if how == "enter" else KEY.Key_Space)
    found = insights(reader.session.journey, "starter")
    meeting = next(each.first_contact.step for each in found.suppliers if each.id == "bank")
    assert meeting is not None
    assert reader.canvas.selection.steps == {meeting}
    assert reader.canvas.camera.seen.contains(reader.canvas.rect_of(("step", meeting)))
    assert reader.canvas.zoom == 1
    assert reader.sentences.hasFocus() or how == "click"


def test_what_does_not_fit_is_shown_smaller(reader: Reader) -> None:
    reader.turn("way")
    reader.canvas.camera.zoom_to(2.0)
    reader.click("The main route has")
    assert reader.canvas.zoom < 1
    for step in reader.canvas.selection.steps:
        assert reader.canvas.camera.seen.contains(reader.canvas.rect_of(("step", step)))


def test_a_sentence_about_nothing_on_the_map_leaves_the_selection(reader: Reader) -> None:
    reader.canvas.select([("step", reader.session.journey.steps[0].id)])
    reader.turn("way")
    before = reader.canvas.selection
    assert not reader.click("On average the way has").is_live
    assert reader.canvas.selection == before


def test_escape_takes_off_what_is_shown_then_goes_to_the_map(reader: Reader) -> None:
    reader.turn("way")
    reader.click("The main route has")
    reader.sentences.setFocus()
    QTest.keyClick(reader.sentences, KEY.Key_Escape)
    assert not reader.canvas.selection
    assert reader.sentences.hasFocus()
    QTest.keyClick(reader.sentences, KEY.Key_Escape)
    assert reader.canvas.hasFocus()


def test_what_is_gone_meanwhile_is_passed_over(reader: Reader) -> None:
    reader.turn("way")
    row = next(row for row in reader.rows if row.text.startswith("Customers stop at"))
    reader.session.commit(remove(reader.session.journey, row.steps))
    reader.click("Customers stop at")
    assert not reader.canvas.selection
    reader.settle()


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
    assert window_reader.texts() == ["Shop: no first contact before the goal"]


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

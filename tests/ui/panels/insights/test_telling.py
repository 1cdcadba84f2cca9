"""What the panel tells and shows: for the supplier and segment of the lens, on the map at a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeymapper.analysis.insights import insights
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.figures import percent
from journeymapper.model.edits.lists import add_entry, edit_entry, remove_supplier
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.transitions import connect
from journeymapper.model.records import Supplier
from tests.ui.panels.insights.conftest import Reader

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

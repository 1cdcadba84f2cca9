"""The dialog for exports, with real keys and the mouse: what it offers, what it shows, what it asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.formats import FORMATS
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting import contents
from journeymapper.ui.exporting.choices import Choices, Shown, Size
from journeymapper.ui.exporting.dialog import ExportDialog
from journeymapper.ui.exporting.purposes import purpose_of
from tests.bench.canvas import journey as large
from tests.ui.auditing import Windows, cut_off, in_sight, mouse_only, nameless, told, walk_by_tab, wants_tab
from tests.ui.exporting.conftest import Done, Opener

pytestmark = pytest.mark.qt_log_ignore("does not support")


def fields(dialog: ExportDialog) -> set[str]:
    """The names of the options that can be seen."""
    found: set[str] = set()
    for kind in (QComboBox, QDoubleSpinBox):
        found |= {each.accessibleName() for each in dialog.pane.findChildren(kind) if each.isVisible()}
    pane = dialog.pane
    ticks = {"Transparent": pane.transparent, "Carry": pane.carry, "Parts": pane.what.parts["mood"]}
    return found | {name for name, tick in ticks.items() if tick.isVisible()}


def pick(box: QComboBox, value: object, qtbot: QtBot) -> None:
    """Chooses a value with the keyboard."""
    box.setFocus()
    away = box.findData(value) - box.currentIndex()
    assert box.findData(value) >= 0
    for _ in range(abs(away)):
        qtbot.keyClick(box, Qt.Key.Key_Down if away > 0 else Qt.Key.Key_Up)


def settled(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._soon.isActive())


def test_every_format_is_offered_with_its_purpose_and_nothing_it_does_not_heed(
    shown_dialog: Opener, qtbot: QtBot
) -> None:
    dialog = shown_dialog()
    needs: dict[str, Callable[[frozenset[str]], bool]] = {
        "Colors": lambda heeds: "theme" in heeds,
        "Language": lambda heeds: "language" in heeds,
        "Margin": lambda heeds: "margin" in heeds,
        "Transparent": lambda heeds: "transparent" in heeds,
        "Carry": lambda heeds: "carry" in heeds,
        "Parts": lambda heeds: "parts" in heeds,
        "What": lambda heeds: bool({"supplier", "only"} & heeds),
        "Size": lambda heeds: bool({"scale", "paper"} & heeds),
    }
    for at, form in enumerate(FORMATS.values()):
        if at:
            qtbot.keyClick(dialog.kinds, Qt.Key.Key_Down)
        assert dialog.format() == form
        assert purpose_of(form), form.suffix
        assert purpose_of(form) in dialog.kinds.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
        seen = fields(dialog)
        assert {name for name in needs if name in seen} == {
            name for name, need in needs.items() if need(form.heeds)
        }, form.suffix


def test_what_is_chosen_is_saved(shown_dialog: Opener, done: Done, qtbot: QtBot) -> None:
    dialog = shown_dialog(shown=Shown(selection=frozenset({"view-houses"})))
    pane = dialog.pane
    pick(pane.themes, "dark", qtbot)
    pick(pane.languages, "nl", qtbot)
    pick(pane.size_fields.by, "pixels", qtbot)
    qtbot.keyClick(pane.what.parts["mood"], Qt.Key.Key_Space)
    qtbot.keyClick(pane.carry, Qt.Key.Key_Space)
    amount = pane.size_fields.amount
    amount.setFocus()
    amount.selectAll()
    qtbot.keyClicks(amount, "932")
    qtbot.keyClick(amount, Qt.Key.Key_Return)  # takes the number, and is the main button
    assert not dialog.isVisible()
    ((form, options),) = done.saved
    assert form.suffix == ".png"
    assert (options.theme, options.language, options.carry) == ("dark", "nl", False)
    assert options.parts == Parts(mood=True)
    assert options.scale is not None
    made = dialog.made()
    assert options.scale * made.drawing.width == pytest.approx(932)
    assert made.drawing.background == THEMES["dark"].canvas


def test_it_stays_where_nothing_was_saved(shown_dialog: Opener, done: Done, qtbot: QtBot) -> None:
    done.good = False
    dialog = shown_dialog()
    qtbot.keyClick(dialog.kinds, Qt.Key.Key_Return)
    assert len(done.saved) == 1
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_lens_or_the_selection(shown_dialog: Opener, qtbot: QtBot) -> None:
    lens, selection = Lens(segment="starter"), frozenset({"view-houses"})
    dialog = shown_dialog(shown=Shown(lens, selection=selection))
    what = dialog.pane.what
    ways = [what.what.itemData(at) for at in range(what.what.count())]
    assert ways == ["shown", "map", "lens", "selection"]
    assert dialog.made().options.segment == "starter"
    assert not what.supplier.isVisible()
    pick(what.what, "lens", qtbot)
    assert what.supplier.isVisible()
    pick(what.supplier, "bank", qtbot)
    assert (dialog.made().options.supplier, dialog.made().options.segment) == ("bank", None)
    pick(what.what, "selection", qtbot)
    assert not what.supplier.isVisible()
    assert dialog.made().options.only == selection


def test_a_map_without_lens_or_selection_has_less_to_choose(shown_dialog: Opener) -> None:
    what = shown_dialog().pane.what.what
    assert [what.itemData(at) for at in range(what.count())] == ["map", "lens"]


def colors(dialog: ExportDialog) -> set[str]:
    """The colours of some pixels of the preview, within its page."""
    picture = dialog.preview.grab().toImage()
    page = dialog.preview.page_rect().toRect()
    return {
        picture.pixelColor(x, y).name()
        for x in range(page.left() + 3, page.right() - 3, 5)
        for y in range(page.top() + 3, page.bottom() - 3, 5)
    }


def test_the_preview_follows_the_choices(shown_dialog: Opener, qtbot: QtBot) -> None:
    dialog = shown_dialog()
    assert THEMES["light"].canvas in colors(dialog)
    pick(dialog.pane.themes, "dark", qtbot)
    settled(dialog, qtbot)
    assert THEMES["dark"].canvas in colors(dialog)
    assert THEMES["light"].canvas not in colors(dialog)
    qtbot.keyClick(dialog.pane.transparent, Qt.Key.Key_Space)
    settled(dialog, qtbot)
    assert "#dcdfe4" in colors(dialog)  # squares, as there is no ground
    wide = dialog.preview.page_rect()
    dialog.resize(dialog.width() - 120, dialog.height())
    QApplication.processEvents()
    assert dialog.preview.page_rect().width() < wide.width()
    assert dialog.preview.page_rect().width() / dialog.preview.page_rect().height() == pytest.approx(
        wide.width() / wide.height(), rel=0.01
    )


def test_the_preview_is_the_picture_that_is_exported(shown_dialog: Opener, house: Journey) -> None:
    dialog = shown_dialog(Choices().sized(Size(percent=100.0)))
    made = dialog.made()
    exported = QImage.fromData(FORMATS[".png"].write(house, made.options))
    page = dialog.preview.page_rect()
    assert page.width() / page.height() == pytest.approx(exported.width() / exported.height(), rel=0.01)
    small = exported.scaled(page.size().toSize(), mode=Qt.TransformationMode.SmoothTransformation)
    grabbed = dialog.preview.grab().toImage().copy(page.toRect()).scaled(small.size())
    apart = [
        abs(small.pixelColor(x, y).lightness() - grabbed.pixelColor(x, y).lightness())
        for x in range(4, small.width() - 4, 7)
        for y in range(4, small.height() - 4, 7)
    ]
    assert sum(apart) / len(apart) < 6


def test_a_poster_is_previewed_by_its_plan_and_told_in_sheets(shown_dialog: Opener, qtbot: QtBot) -> None:
    dialog = shown_dialog(Choices(suffix=".pdf"))
    assert dialog.size_told.text() == "One sheet A4, landscape, titles of 5.9 pt"
    fields_ = dialog.pane.size_fields
    assert not fields_.tile.isEnabled()  # nothing is smaller
    pick(fields_.paper, "A1", qtbot)
    pick(fields_.tile, "A4", qtbot)
    settled(dialog, qtbot)
    pages = dialog.made().pages
    assert pages.pages[0].kind == "plan"
    assert f"on {len(pages.tiles)} sheets A4" in dialog.size_told.text()
    assert "and a page map" in dialog.size_told.text()
    pick(fields_.paper, "A4", qtbot)
    assert dialog.made().options.tile is None


def test_too_many_pixels_offer_a_pdf(shown_dialog: Opener, qtbot: QtBot) -> None:
    dialog = shown_dialog(Choices().sized(Size(percent=800)))
    assert dialog.as_pdf.isVisible()
    assert "64 megapixels" in dialog.warned.text()
    qtbot.mouseClick(dialog.as_pdf, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert dialog.format().suffix == ".pdf"
    settled(dialog, qtbot)
    assert not dialog.as_pdf.isVisible()
    assert not dialog.warned.isVisible()


def test_a_text_or_table_is_shown_as_it_will_be(
    shown_dialog: Opener, house: Journey, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "PATIENCE", 60.0)
    dialog = shown_dialog(Choices(suffix=".json"))
    assert dialog.text.isVisible()
    assert dialog.text.toPlainText().startswith("{")
    assert dialog.text.toPlainText().endswith("…")
    for suffix in (".csv", ".xlsx"):
        dialog.kinds.choose(suffix)
        settled(dialog, qtbot)
        assert dialog.rows.isVisible()
        columns = range(dialog.rows.columnCount())
        texts = {item.text() for at in columns if (item := dialog.rows.item(1, at)) is not None}
        assert house.steps[0].title in texts
        assert dialog.rows.rowCount() > 20
    dialog.kinds.choose(".journey")
    settled(dialog, qtbot)
    assert dialog.preview.isVisible()
    monkeypatch.setattr(contents, "PATIENCE", -1.0)  # it takes too long
    dialog.kinds.choose(".xlsx")
    settled(dialog, qtbot)
    assert dialog.preview.isVisible()


def test_a_large_map_is_previewed_in_brief(shown_dialog: Opener) -> None:
    dialog = shown_dialog(journey=large(320))
    assert "in brief" in dialog.warned.text()
    made = dialog.made()
    assert len(made.drawing.shapes) < 400
    assert "px" in dialog.size_told.text()
    assert "about" not in dialog.size_told.text()


def test_copying_says_what_was_done(shown_dialog: Opener, done: Done, qtbot: QtBot) -> None:
    dialog = shown_dialog()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert len(done.copied) == 1
    assert dialog.isVisible()
    assert dialog.warned.text() == "copied it"


def test_nothing_but_the_dialog_comes_up(shown_dialog: Opener) -> None:
    windows = Windows()
    shown_dialog(shown=Shown(Lens(supplier="bank"), selection=frozenset({"view-houses"})))
    shown_dialog(journey=large(301))
    assert len(windows.shown) == 2, windows.shown


@pytest.mark.parametrize(
    ("language", "size"), [("nl", (642, 400)), ("en", (962, 601))], ids=["nl-642", "en-962"]
)
def test_everything_has_a_name_a_key_and_room(
    shown_dialog: Opener, language: str, size: tuple[int, int], qtbot: QtBot
) -> None:
    use_language(language)
    shown = Shown(Lens(supplier="bank"), selection=frozenset({"view-houses"}))
    for suffix in {form.heeds: form.suffix for form in FORMATS.values()}.values():
        size_ = Size("centimetres") if suffix == ".png" else Size("paper", paper="A1", tile="A3")
        dialog = shown_dialog(Choices(suffix=suffix, what="lens").sized(size_), shown)
        dialog.resize(*size)
        QApplication.processEvents()
        QTest.qWait(1)
        seen: list[QWidget] = in_sight(dialog)
        assert (nameless(seen), mouse_only(seen), cut_off(seen)) == ([], [], []), suffix
        reached = walk_by_tab(dialog.kinds)
        assert [told(each) for each in seen if wants_tab(each) and each not in reached] == [], suffix
        dialog.close()


def test_main_button_is_export(shown_dialog: Opener) -> None:
    buttons = [each for each in shown_dialog().findChildren(QPushButton) if each.isDefault()]
    assert [each.text() for each in buttons] == ["Export…"]

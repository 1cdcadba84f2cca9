"""Margins that leave no room on the paper: both dialogs say so, and go on when there is."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.ui.exporting.choices import PRINT, Choices, Size
from journeymapper.ui.exporting.dialog import ExportDialog
from journeymapper.ui.exporting.draft import Made
from journeymapper.ui.exporting.print_dialog import PrintDialog
from tests.ui.exporting.conftest import Done, Opener, draft_of

TOO_WIDE = Size(by="paper", margin=180)
WHY = "A margin of 180 mm leaves no room on A4."


def has_picture(dialog: ExportDialog | PrintDialog) -> bool:
    return not dialog.preview.page_rect().isEmpty()


def test_an_export_without_room_is_told_and_not_offered(
    shown_dialog: Opener, done: Done, qtbot: QtBot
) -> None:
    dialog = shown_dialog(Choices(suffix=".pdf").sized(TOO_WIDE))
    assert dialog.warned.text() == WHY
    assert dialog.warned.isVisible()
    assert (dialog.size_told.text(), has_picture(dialog)) == ("", False)
    for button in (dialog.go_on, dialog.copy_button):
        assert not button.isEnabled()
    dialog.accept()
    dialog.copy_button.click()
    assert (done.saved, done.copied) == ([], [])
    assert dialog.isVisible()
    dialog.pane.size_fields.margin.setValue(20)
    qtbot.waitUntil(dialog.go_on.isEnabled)
    assert dialog.go_on.isDefault()
    assert has_picture(dialog)
    assert not dialog.warned.isVisible()
    dialog.accept()
    ((form, options),) = done.saved
    assert (form.suffix, options.margin) == (".pdf", 20)


def test_enter_right_after_the_margin_is_too_wide_exports_nothing(shown_dialog: Opener, done: Done) -> None:
    dialog = shown_dialog(Choices(suffix=".pdf").sized(Size(by="paper")))
    dialog.pane.size_fields.margin.setValue(180)
    dialog.accept()  # before the preview follows
    assert done.saved == []
    assert dialog.warned.text() == WHY
    dialog.kinds.choose(".csv")
    QTest.qWait(100)
    assert dialog.go_on.isEnabled()
    assert not dialog.warned.isVisible()


def test_neither_is_a_print(house: Journey, qtbot: QtBot) -> None:
    sent: list[Made] = []

    def keep(made: Made) -> bool:
        sent.append(made)
        return True

    dialog = PrintDialog(None, draft_of(house), Choices(suffix=PRINT).sized(TOO_WIDE), keep)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert dialog.size_told.text() == WHY
    assert not dialog.go_on.isEnabled()
    assert not has_picture(dialog)
    assert sent == []
    dialog.pane.size_fields.margin.setValue(15)
    qtbot.waitUntil(dialog.go_on.isEnabled)
    assert dialog.go_on.isDefault()
    assert has_picture(dialog)
    dialog.accept()
    assert [made.options.margin for made in sent] == [15]

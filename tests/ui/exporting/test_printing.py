"""Printing, to files of PDF: the pages, some of them, several copies, another sheet; the dialog."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.exchange.options import StoppedError, quiet
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.exporting import print_dialog
from journeymapper.ui.exporting.choices import PRINT, Choices, Shown, Size, decoded, encoded
from journeymapper.ui.exporting.draft import Draft, Made
from journeymapper.ui.exporting.print_dialog import HEEDS, PrintDialog
from journeymapper.ui.exporting.printing import PrinterError, printer_for, send
from tests.bench.canvas import journey as large
from tests.ui.auditing import Windows, cut_off, in_sight, mouse_only, nameless
from tests.ui.conftest import Answers, Opener
from tests.ui.exporting.conftest import draft_of

pytestmark = pytest.mark.qt_log_ignore("does not support")
POSTER = Size("paper", paper="A2", tile="A4")


def made_of(journey: Journey, size: Size, **chosen: object) -> Made:
    choices = replace(Choices(suffix=PRINT), **chosen).sized(size)  # type: ignore[arg-type] # by name
    return draft_of(journey).made(choices, HEEDS)


def to_file(made: Made, path: Path) -> QPrinter:
    printer = printer_for(made)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_in(path: Path) -> list[tuple[tuple[int, int], str]]:
    """Size in whole points and text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        return [
            (
                (round(page.get_width()), round(page.get_height())),
                page.get_textpage().get_text_bounded(),
            )
            for page in document
        ]


def test_a_map_is_fitted_on_one_sheet(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, Size("paper", paper="A3"))
    send(made, to_file(made, tmp_path / "out.pdf"), quiet)
    ((size, text),) = pages_in(tmp_path / "out.pdf")
    assert size == (1191, 842)
    assert "The journey of a house buyer" in text
    assert "Go on making" in text


def test_a_poster_comes_on_its_sheets_with_its_plan_first(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, POSTER)
    done: list[float] = []
    send(made, to_file(made, tmp_path / "out.pdf"), done.append)
    pages = pages_in(tmp_path / "out.pdf")
    assert len(pages) == len(made.pages.pages) == len(done)
    assert done == sorted(done)
    assert "glue each sheet" in pages[0][1]
    for page, (size, text) in zip(made.pages.pages, pages, strict=True):
        assert size == tuple(round(each * 0.75) for each in page.size)
        assert page.label in text


def test_labels_are_in_the_language_that_was_chosen(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, POSTER, language="nl")
    send(made, to_file(made, tmp_path / "out.pdf"), quiet)
    assert "vellen A4" in pages_in(tmp_path / "out.pdf")[0][1]


def test_some_pages_and_several_copies(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, POSTER)
    printer = to_file(made, tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)
    send(made, printer, quiet)
    labels = [page.label for page in made.pages.pages[1:3]]
    texts = [text for _, text in pages_in(tmp_path / "out.pdf")]
    copies = 1 if printer.supportsMultipleCopies() else 2
    assert len(texts) == 2 * copies
    assert all(label in text for label, text in zip(labels * copies, texts, strict=True))


def test_a_page_is_fitted_on_the_sheet_that_the_printer_has(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, Size("paper", paper="A4"))
    printer = to_file(made, tmp_path / "out.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    send(made, printer, quiet)
    ((size, text),) = pages_in(tmp_path / "out.pdf")
    assert size == (792, 612)
    assert "The journey of a house buyer" in text
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape


def test_what_is_stopped_is_forgotten(house: Journey, tmp_path: Path) -> None:
    made = made_of(house, POSTER)

    def stop(part: float) -> None:
        if part > 0.2:
            raise StoppedError

    with pytest.raises(StoppedError):
        send(made, to_file(made, tmp_path / "out.pdf"), stop)


@pytest.mark.qt_log_ignore("QPainter::begin", "QPainter::end")
def test_a_printer_that_takes_nothing_is_told_of(
    house: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, answers: Answers
) -> None:
    made = made_of(house, POSTER)
    printer = to_file(made, tmp_path / "no" / "such" / "folder.pdf")
    with pytest.raises(PrinterError):
        send(made, printer, quiet)
    monkeypatch.setattr(print_dialog, "ask_printer", lambda *_: True)
    monkeypatch.setattr(print_dialog, "printer_for", lambda _made: printer)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not print_dialog.printed(parent, made)
    assert answers.told == ["The printer takes nothing. Is it on, or is the file that it writes to in use?"]


@pytest.fixture
def closed_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def test_from_the_key_to_the_paper(
    opener: Opener,
    house_buyer: Journey,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    closed_dialogs: None,
) -> None:
    window = opener(house_buyer)
    window.desk.use_export(encoded(Choices(suffix=".svg", theme="dark")))
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = next(each for each in window.findChildren(PrintDialog) if each.isVisible())
    assert dialog.made().options.theme == "print"
    assert dialog.size_told.text().startswith("One sheet A4, landscape")
    asked: list[int] = []

    def answer(_parent: QWidget, printer: QPrinter, pages: int) -> bool:
        asked.append(pages)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return len(asked) > 1

    monkeypatch.setattr(print_dialog, "ask_printer", answer)
    dialog.accept()
    assert dialog.isVisible()  # no printer was chosen
    assert not (tmp_path / "out.pdf").exists()
    dialog.accept()
    assert not dialog.isVisible()
    assert asked == [1, 1]
    assert len(pages_in(tmp_path / "out.pdf")) == 1
    assert "printer" in window.status.currentMessage()
    remembered = decoded(window.desk.settings.export)
    assert (remembered.suffix, remembered.theme) == (".svg", "dark")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_everything_has_a_name_a_key_and_room(house: Journey, qtbot: QtBot, language: str) -> None:
    use_language(language)
    dialog = PrintDialog(None, draft_of(house), Choices(), lambda _made: True)
    qtbot.addWidget(dialog)
    dialog.resize(642, 380)
    dialog.show()
    QApplication.processEvents()
    seen = in_sight(dialog)
    assert (nameless(seen), mouse_only(seen), cut_off(seen)) == ([], [], [])


def test_a_large_map_is_printed_in_full_though_seen_in_brief(qtbot: QtBot) -> None:
    printed: list[Made] = []
    draft: Draft = draft_of(large(301), Shown())

    def keep(made: Made) -> bool:
        printed.append(made)
        return False

    windows = Windows()
    dialog = PrintDialog(None, draft, Choices(), keep)
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(windows.shown) == 1, windows.shown
    dialog.accept()
    assert dialog.warned.isVisible()
    assert len(printed[0].drawing.shapes) > 2 * len(dialog.made().drawing.shapes)

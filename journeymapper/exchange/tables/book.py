"""A journey as an Excel workbook, made for people: to read, to print, to work in, and to be read back."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from journeymapper.exchange.options import Progress
from journeymapper.exchange.tables import looks
from journeymapper.exchange.tables.about import about_rows, how_to
from journeymapper.exchange.tables.insight_rows import insight_heads, insight_rows
from journeymapper.exchange.tables.looks import Style
from journeymapper.exchange.tables.matrix_sheet import write_matrix
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.offers import Offers
from journeymapper.exchange.tables.paper import Paper, wide_enough
from journeymapper.exchange.tables.record_sheets import write_records
from journeymapper.exchange.tables.sheets import NAMES, choices_name
from journeymapper.exchange.tables.table import Cell
from journeymapper.exchange.tables.xlsx_cells import escaped
from journeymapper.i18n.language import current_language, tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind

_TAB, _QUIET_TAB = "#00786c", "#9aa1ab"
_OLDEST = (1980, 1, 1, 0, 0, 0)
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
_RECORDS: tuple[Kind, ...] = ("transition", "phase", "supplier", "segment", "note", "action")


def book_bytes(journey: Journey, progress: Progress) -> bytes:
    """The workbook; the same journey in the same language gives the same bytes."""
    book = Workbook(write_only=True)
    try:
        _write_all(book, Naming(journey), progress)
    except BaseException:
        _saved(book, journey)  # openpyxl keeps rows in files of the system's, which only a save removes
        raise
    return _saved(book, journey)


def _write_all(book: Workbook, naming: Naming, progress: Progress) -> None:
    offers = Offers(naming)
    _write_about(Paper(book, NAMES["about"](), tab=_TAB), naming)
    progress(0.02)
    write_records(Paper(book, NAMES["step"](), tab=_TAB), "step", naming, offers, _part(progress, 0.02, 0.4))
    write_matrix(Paper(book, NAMES["matrix"](), tab=_TAB), naming, offers, _part(progress, 0.4, 0.6))
    for at, kind in enumerate(_RECORDS):
        part = _part(progress, 0.6 + 0.02 * at, 0.62 + 0.02 * at)
        write_records(Paper(book, NAMES[kind](), tab=_TAB), kind, naming, offers, part)
    _write_insights(Paper(book, NAMES["insight"](), tab=_QUIET_TAB), naming, _part(progress, 0.75, 0.95))
    offers.write(Paper(book, choices_name(), tab=_QUIET_TAB, hidden=True))


def _part(progress: Progress, start: float, end: float) -> Progress:
    """The progress of a part of the work."""
    return lambda part: progress(start + part * (end - start))


def _saved(book: Workbook, journey: Journey) -> bytes:
    book.properties.title = escaped(journey.sheet.title)[:200]
    book.properties.creator = "JourneyMapper"
    book.properties.language = current_language()
    book.properties.created = book.properties.modified = _MADE
    packed = io.BytesIO()
    # What `book.save` does, but for the time of day that it writes.
    ExcelWriter(book, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED)).save()
    return _timeless(packed)


def _timeless(packed: io.BytesIO) -> bytes:
    """The archive with no time in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _OLDEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()


def _write_about(paper: Paper, naming: Naming) -> None:
    paper.set_columns((26, 110))
    paper.set_print(naming.journey.sheet.title, wide=False, columns=2, rows=30)
    for at, (name, value) in enumerate(about_rows(naming)):
        style = looks.title() if not at else looks.line("date" if isinstance(value, dt.date) else "text")
        paper.put([(name, looks.label()), (value, style)])
    paper.put([])
    paper.put([(None, None), (tr("How to edit this file and read it back"), looks.subtitle())])
    for number, sentence in enumerate(how_to(), 1):
        paper.put([(number, looks.said_number()), (sentence, looks.said())])


def _write_insights(paper: Paper, naming: Naming, progress: Progress) -> None:
    heads = insight_heads()
    rows = list(insight_rows(naming.journey, progress))
    paper.set_columns([wide_enough(width, name) for name, width, _ in heads])
    paper.freeze(2)
    paper.set_print(naming.journey.sheet.title, wide=True, columns=len(heads), rows=len(rows))
    paper.set_filter(len(heads), len(rows))
    paper.put_heads([(name, looks.head()) for name, _, _ in heads])
    for row in rows:
        about = looks.severe(row.severity) if row.severity else looks.body("text")
        cells: list[tuple[Cell, Style | None]] = [
            (row.topic, looks.body("title")),
            (row.about or None, about),
            (row.segment or None, looks.body("text")),
            (row.text, looks.body("text")),
        ]
        figures = (*row.figures, *[None] * (len(heads) - len(cells)))[: len(heads) - len(cells)]
        cells += [
            (value, looks.body("middle" if isinstance(value, str) else look))
            for value, (_, _, look) in zip(figures, heads[len(cells) :], strict=True)
        ]
        paper.put(cells)

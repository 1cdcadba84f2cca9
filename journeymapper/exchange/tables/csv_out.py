"""A journey as one table of text: a row for each step, suppliers and arrows in columns."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from types import MappingProxyType

from journeymapper.exchange.incoming import Holds
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.exchange.tables.columns import supplier_heading
from journeymapper.exchange.tables.csv_cells import guarded
from journeymapper.exchange.tables.leading import ARROWS, LEADS
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.step_fields import ID, STEP
from journeymapper.exchange.tables.table import Cell
from journeymapper.exchange.tables.values import plain
from journeymapper.exchange.tables.words import touch_text
from journeymapper.i18n.language import current_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind, Step

_PLACES = tuple(each for each in STEP if each.look == "discreet")
_FIELDS = tuple(each for each in STEP if each.look != "discreet")
_TOLD = 100

HOLDS: Holds = MappingProxyType[Kind, frozenset[str]](
    {
        "step": frozenset({field.key for field in STEP if not field.key.startswith("@")} | {"touches"}),
        "transition": frozenset({"source", "target", "way", "label"}),
        "supplier": frozenset({"name"}),
        "phase": frozenset({"name"}),
        "segment": frozenset({"name"}),
    }
)
"""What `read_csv` gives back of what `write_csv` wrote: of phases and segments those that a step names.

The order of touches at a step is that of the suppliers. Of arrows out of a step those onward come first, then
loops, then skips. Names have no blanks around them, are on one line, and each is there once.
"""


def write_csv(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """A CSV file in UTF-8 with its mark, so that Excel opens it with a double click.

    For that Dutch wants semicolons and decimal commas, English commas and points.
    """
    del options
    out = io.StringIO()
    separator = ";" if current_language() == "nl" else ","
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    naming = Naming(journey)
    writer.writerow(_headings(naming))
    for at, step in enumerate(journey.steps):
        if not at % _TOLD:
            progress(at / len(journey.steps))
        writer.writerow(map(_text, _cells(step, naming)))
    progress(1.0)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _headings(naming: Naming) -> list[str]:
    suppliers = naming.labels["supplier"].values()
    fields = (*_FIELDS, *LEADS)
    last = (*_PLACES[:-1], ARROWS, ID)
    names = [
        *(each.label() for each in fields),
        *map(supplier_heading, suppliers),
        *(each.label() for each in last),
    ]
    return list(map(guarded, names))


def _cells(step: Step, naming: Naming) -> Iterator[Cell]:
    touches = {touch.supplier: touch_text(touch) for touch in step.touches}
    for field in (*_FIELDS, *LEADS):
        yield field.put(step, naming)
    for supplier in naming.labels["supplier"]:
        yield touches.get(supplier)
    for field in (*_PLACES[:-1], ARROWS, ID):
        yield field.put(step, naming)


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case float():
            return plain(cell)
        case dt.date() | int():
            return str(cell)
        case _:
            return guarded(cell)

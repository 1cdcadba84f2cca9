"""A sheet with a row for each record of a kind."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.drawing.theme import LIGHT
from journeymapper.exchange.options import Progress
from journeymapper.exchange.tables import looks
from journeymapper.exchange.tables.field import Field
from journeymapper.exchange.tables.fields import FIELDS
from journeymapper.exchange.tables.looks import Style
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.offers import Offers
from journeymapper.exchange.tables.paper import Paper, wide_enough
from journeymapper.exchange.tables.table import Cell
from journeymapper.model.records import Kind, Phase, Record, Step, Supplier, Transition

_TOLD = 100
_NARROW = 13.0
"""The width of a column that says nothing in this map."""
_FROZEN: dict[Kind, int] = {"step": 2, "transition": 0}
_COLORLESS = "#5b6675"


def write_records(paper: Paper, kind: Kind, naming: Naming, offers: Offers, progress: Progress) -> None:
    """All records of a kind, in order."""
    fields = FIELDS[kind]
    journey = naming.journey
    records = journey.transitions if kind == "transition" else journey.all(kind)
    rows = [[field.put(record, naming) for field in fields] for record in records]
    shown = sum(field.look != "discreet" for field in fields)
    paper.set_columns([_width(field, at, rows) for at, field in enumerate(fields)])
    paper.freeze(_FROZEN.get(kind, 1))
    paper.set_print(journey.sheet.title, wide=kind == "step", columns=shown, rows=len(rows))
    paper.set_filter(shown, len(rows))
    for at, field in enumerate(fields):
        source = offers.of(field)
        if source:
            paper.offer(at, len(rows), source)
        if field.key == "@was":
            paper.hide(at)
    paper.put_heads([(field.label(), _head(field)) for field in fields])
    colors = Colors(naming)
    for at, (record, cells) in enumerate(zip(records, rows, strict=True)):
        if not at % _TOLD:
            progress(at / len(rows))
        paper.put(
            [(cell, _style(field, cell, record, colors)) for field, cell in zip(fields, cells, strict=True)]
        )


class Colors:
    """The colours of phases and suppliers on white paper."""

    def __init__(self, naming: Naming) -> None:
        journey = naming.journey
        self._phases = {each.id: LIGHT.phase_color(at, each.color) for at, each in enumerate(journey.phases)}
        self._suppliers = {
            each.id: LIGHT.supplier_color(at, each.color) for at, each in enumerate(journey.suppliers)
        }

    def phase(self, ident: str | None) -> str:
        """The colour of a phase, or that of steps without one."""
        return self._phases.get(ident or "", _COLORLESS)

    def supplier(self, ident: str) -> str:
        """The colour of a supplier."""
        return self._suppliers[ident]

    def of(self, record: Record) -> str | None:
        """The colour of what has one."""
        match record:
            case Phase():
                return self.phase(record.id)
            case Supplier():
                return self.supplier(record.id)
            case _:
                return None


def _head(field: Field) -> Style:
    return looks.pale_head() if field.look == "discreet" else looks.head()


def _width(field: Field, at: int, rows: Sequence[Sequence[Cell]]) -> float:
    says = any(row[at] is not None for row in rows) or not rows
    width = field.width if says else min(field.width, _NARROW)
    return width if field.look == "discreet" else wide_enough(width, field.label())


def _style(field: Field, cell: Cell, record: Record, colors: Colors) -> Style:
    match record:
        case Step():
            return _step_style(field, cell, record, colors)
        case _ if field.key == "color" and (color := colors.of(record)) is not None:
            return looks.named_color(color)
        case Transition() if field.key == "way" and record.way != "next":
            return looks.other_way(record.way)
        case _ if (
            field.look == "percent" and isinstance(cell, float) and not round(cell * 100, 6).is_integer()
        ):
            return looks.fine_percent()
        case _:
            return looks.body(field.look)


def _step_style(field: Field, cell: Cell, step: Step, colors: Colors) -> Style:
    match field.key:
        case "@number":
            return looks.numbered(colors.phase(step.phase))
        case "phase" if cell is not None:
            return looks.in_phase(colors.phase(step.phase))
        case "mood" if isinstance(cell, int):
            return looks.mood(cell)
        case "moment_of_truth" if cell is not None:
            return looks.starred()
        case _:
            return looks.body(field.look)

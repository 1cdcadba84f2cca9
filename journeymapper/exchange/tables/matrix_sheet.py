"""The sheet with the supplier table: a row for each step, a column for each supplier, as in the program."""

from __future__ import annotations

from journeymapper.exchange.options import Progress
from journeymapper.exchange.tables import looks
from journeymapper.exchange.tables.looks import Style
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.offers import Offers
from journeymapper.exchange.tables.paper import Paper, wide_enough
from journeymapper.exchange.tables.record_sheets import Colors
from journeymapper.exchange.tables.step_fields import ID, NUMBER, TITLE
from journeymapper.exchange.tables.table import Cell
from journeymapper.exchange.tables.words import touch_text

_WIDTH = 24.0
_TOLD = 100


def write_matrix(paper: Paper, naming: Naming, offers: Offers, progress: Progress) -> None:
    """The touches, each in its supplier's colour: filled is direct contact, with an edge indirect."""
    journey = naming.journey
    labels = naming.labels["supplier"]
    colors = Colors(naming)
    steps = journey.steps
    suppliers = [wide_enough(_WIDTH, label) for label in labels.values()]
    paper.set_columns([wide_enough(NUMBER.width, NUMBER.label()), TITLE.width, *suppliers, ID.width])
    paper.freeze(2)
    paper.set_print(journey.sheet.title, wide=True, columns=2 + len(labels), rows=len(steps))
    paper.set_filter(2 + len(labels), len(steps))
    for at in range(len(labels)):
        paper.offer(2 + at, len(steps), offers.of_touches())
    heads = [(label, looks.head(colors.supplier(ident))) for ident, label in labels.items()]
    first = [(NUMBER.label(), looks.head()), (TITLE.label(), looks.head())]
    paper.put_heads([*first, *heads, (ID.label(), looks.pale_head())])
    for at, step in enumerate(steps):
        if not at % _TOLD:
            progress(at / len(steps))
        touches = {touch.supplier: touch for touch in step.touches}
        cells: list[tuple[Cell, Style | None]] = [
            (NUMBER.put(step, naming), looks.numbered(colors.phase(step.phase))),
            (TITLE.put(step, naming), looks.body("title")),
        ]
        for supplier in labels:
            touch = touches.get(supplier)
            if touch is None:
                cells.append((None, looks.body("text")))
            else:
                look = looks.touched(colors.supplier(supplier), touch.contact)
                cells.append((touch_text(touch, "\n"), look))
        paper.put([*cells, (step.id, looks.body("discreet"))])

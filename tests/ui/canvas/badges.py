"""Badges on the cards of a small map: where they are, and what is marked there."""

from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.touches import put_touches, touch_of
from journeymapper.model.records import Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.ui.canvas.spots import Spot, spots_of
from journeymapper.ui.canvas.view import Canvas

EMPTY = (150.0, 120.0)
"""A place where no card is."""


def put_suppliers(canvas: Canvas, session: Session) -> None:
    """Bank, realtor and three others; at step a the bank, at step b all of them."""
    for ident, name in (("bank", "Bank"), ("realtor", "Realtor"), ("x", "X"), ("y", "Y"), ("z", "Z")):
        session.journey.apply(add_entry(session.journey, Supplier(ident, name)))
    cells = {("a", "bank"): Touch("bank", "interest", "indirect")}
    cells |= {("b", each): Touch(each) for each in ("bank", "realtor", "x", "y", "z")}
    session.journey.apply(put_touches(session.journey, cells))
    canvas.set_theme(canvas.drawing.theme)


def spot(canvas: Canvas, step: str, supplier: str) -> Spot:
    return next(each for each in spots_of(canvas.drawing.cards[step]) if supplier in each.suppliers)


def middle(canvas: Canvas, step: str, supplier: str) -> tuple[float, float]:
    return spot(canvas, step, supplier).box.center


def touch(session: Session, step: str, supplier: str = "bank") -> Touch | None:
    return touch_of(session.journey.step(step), supplier)

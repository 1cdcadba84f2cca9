"""What a picture takes along: the file of the journey that is drawn on it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from journeymapper.exchange.options import Options
from journeymapper.model.edits.fragment import take_out
from journeymapper.model.journey import Journey
from journeymapper.model.records import Record
from journeymapper.storage.codec import encode


def taken_along(journey: Journey, options: Options) -> bytes:
    """The file that goes along in a picture; empty where the user wants none in it.

    Of a picture of some steps it has just those: nobody gives away more than can be seen.
    """
    if options.carry is False:
        return b""
    if options.only is None:
        return encode(journey)
    return encode(_part(journey, options.only, with_actions=bool(options.parts and options.parts.actions)))


def _part(journey: Journey, only: AbstractSet[str], *, with_actions: bool) -> Journey:
    """The steps, what lies between them and what they name, under the map's own title."""
    part = take_out(journey, only)
    sheet = journey.sheet
    goal = sheet.goal if sheet.goal in only else None
    records: list[Record] = [
        replace(sheet, description="", goal=goal, hushed=(), extra=(), file_extra=()),
        *(entry for kind in ("phase", "supplier", "segment") for entry in part.entries(kind)),
        *part.steps,
        *part.transitions,
    ]
    if with_actions:
        records += [each for each in journey.actions if each.step in only]
    return Journey(records)

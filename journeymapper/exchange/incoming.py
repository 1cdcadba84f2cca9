"""What comes in from a file of another kind: a journey, and what of the file it could not take along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind

Holds = Mapping[Kind, frozenset[str]]
"""What a format can hold: names of fields by kind of record, as in `model.records`.

A kind that is missing is not held at all; ids and ranks need not be named. The text of a held field comes
back as it was, up to what the format's module says.
"""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A journey from a file.

    `left_out` are sentences about what it does not have, each with the place in the file. `holds` is what
    this very file could have told: other fields of the map it is merged into stay as they are; None is all.
    `placed`: whether the file says where steps are; if not they are all at 0, 0 and want to be laid out.
    `keyed`: whether ids in it are those of the map it was exported from, and not made up here.
    """

    journey: Journey
    left_out: tuple[str, ...] = ()
    holds: Holds | None = None
    placed: bool = True
    keyed: bool = True

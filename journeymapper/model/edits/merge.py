"""Taking over what another map has otherwise: all of it, or what was picked, as one edit."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference, Matching
from journeymapper.model.merging.parting import part
from journeymapper.model.merging.ranking import put_in_order
from journeymapper.model.merging.renaming import Theirs, renamed
from journeymapper.model.merging.routing import reroute
from journeymapper.model.merging.taking import Taking
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import KINDS, Key


def merge(journey: Journey, other: Journey, matching: Matching, picked: Iterable[Difference]) -> Patch:
    """Takes the picked ones of `differences(journey, other, matching)` over into the journey.

    A difference with some of its fields takes over these alone. What is picked may need what is not: an arrow
    brings its steps, a step its phase and its suppliers. What is removed takes along what hangs on it, as
    `edits.remove` does. All of them make the journey equal to the other, but for ids and ranks.
    """
    return take_over(journey, renamed(journey, other, matching), picked)


def take_over(journey: Journey, theirs: Theirs, picked: Iterable[Difference]) -> Patch:
    """As `merge`, from a journey that has the ids of this one already."""
    taken = Taking(journey, theirs.journey)
    taken.take(picked)
    part(taken)
    reroute(taken)
    put_in_order(taken)
    keys: dict[Key, None] = dict.fromkeys(taken.records)
    for kind in KINDS:
        keys.update(dict.fromkeys((kind, record.id) for record in journey.all(kind)))
    return Patch("merge", {key: Change(journey.get(*key), taken.records.get(key)) for key in keys})

"""Whether two maps descend from one another: then one id is one thing, whatever it is called now."""

from __future__ import annotations

import re

from journeymapper.analysis.comparing.likeness import LIKELY, likeness, plain
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step

_MADE = re.compile(r"[a-z]{2}-[0-9a-f]{12,}")
"""An id drawn by lot, as `Journey.new_id` makes them: nobody else comes to the same."""
_HALF = 0.5


def descend(one: Journey, other: Journey) -> bool:
    """Whether at least half of the steps with an id in common are alike in title.

    An id drawn by lot counts as alike. Where the titles are in two languages the arrows decide: a translation
    joins the same ids. Where no step is in common the names of phases, suppliers and segments decide.
    """
    common = [(step, there) for step in one.steps if isinstance(there := other.get("step", step.id), Step)]
    titled = [(here, there) for here, there in common if plain(here.title) and plain(there.title)]
    if titled:
        alike = sum(
            _MADE.fullmatch(here.id) is not None or likeness(plain(here.title), plain(there.title)) >= LIKELY
            for here, there in titled
        )
        if alike >= _HALF * len(titled):
            return True
        return _languages(one) != _languages(other) and _joined_alike(one, other)
    names = [
        (mine, theirs)
        for kind in ("phase", "supplier", "segment")
        for entry in one.entries(kind)
        if (there := other.get(kind, entry.id)) is not None
        if (mine := plain(entry.name)) and (theirs := plain(getattr(there, "name", "")))
    ]
    return sum(likeness(*pair) >= LIKELY for pair in names) >= _HALF * len(names)


def _languages(journey: Journey) -> str:
    return journey.sheet.language.split("-", maxsplit=1)[0].casefold()


def _joined_alike(one: Journey, other: Journey) -> bool:
    here = {(each.source, each.target, each.id) for each in one.transitions}
    there = {(each.source, each.target, each.id) for each in other.transitions}
    return bool(here) and len(here & there) >= _HALF * max(len(here), len(there))

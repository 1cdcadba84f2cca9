"""What one story makes of the arrows of a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field

from journeymapper.analysis.chances import CLOSE
from journeymapper.arrange.links import Link
from journeymapper.arrange.spots import Size
from journeymapper.drawing.arrow import Arrow, ArrowFacts, chip_size
from journeymapper.drawing.facts import Context, arrow_facts
from journeymapper.drawing.look import ArrowLook
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.story import Arc, Story
from journeymapper.model.journey import Journey

_AT_ONCE = 200
"""So many transitions are looked at in one step ahead of time."""


@dataclass(slots=True)
class Told:
    """What one story makes of the arrows."""

    story: Story
    facts: dict[str, ArrowFacts] = field(default_factory=dict)
    arrows: dict[str, Arrow] = field(default_factory=dict)
    arcs: dict[str, Arrow] = field(default_factory=dict)
    signs: Counter[str] = field(default_factory=Counter)
    chips: dict[str, Size | None] = field(default_factory=dict)
    """In a large map: the chips that are larger or smaller than without a lens."""
    over: dict[str, Link] = field(default_factory=dict)
    """In a large map: the arcs, which lie over it."""

    def is_alike(self, story: Story) -> bool:
        """Whether another story has the same shares and arcs, so that chips and routes are the same."""
        mine, its = self.story.lens, story.lens
        return (mine.segment, mine.beside) == (its.segment, its.beside)

    def copy(self) -> Told:
        """The same; either may change without the other."""
        every = dict(self.facts), dict(self.arrows), dict(self.arcs), self.signs.copy()
        return Told(self.story, *every, dict(self.chips), dict(self.over))


def other_chips(
    story: Story, journey: Journey, context: Context, links: Mapping[str, Link]
) -> Generator[None, None, dict[str, Size | None]]:
    """The chips of arrows that another story makes larger or smaller, found a little at each step.

    `links` are the arrows as they are without a lens.
    """
    found: dict[str, Size | None] = {}
    for at, transition in enumerate(journey.transitions):
        if at % _AT_ONCE == 0:
            yield
        look = story.arrow(transition.id)
        size = chip_size(arrow_facts(transition, journey, context, story.lens, look))
        if transition.id in links and size != links[transition.id].label:
            found[transition.id] = size
    return found


def arc_link(key: str, arc: Arc) -> Link:
    """What is routed for an arc past skipped steps."""
    return Link(key, arc.way.source, arc.way.target, "skip", None, chip_size(arc_facts(arc)))


def arc_facts(arc: Arc) -> ArrowFacts:
    """What an arc past skipped steps shows."""
    share = "" if arc.way.share > 1 - CLOSE else percent(arc.way.share)
    return ArrowFacts("skip", percent=share, look=ArrowLook(bold=arc.bold, side=arc.side))

"""Routers that may be wanted: one made ahead for what an edit will lead to, and those that an edit left.

A router is a function of cards and links alone, so one that has just these is as good as the one in use
brought up to date. When a tidied map is undone or redone nothing is routed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.router import Router
from journeymapper.model.patch import Patch
from journeymapper.model.records import Step, Transition

_MANY = 40
"""Cards and links that change; fewer are brought up to date sooner than a router is looked for."""
_KEPT = 2


@dataclass(frozen=True, slots=True)
class Outlook:
    """The cards and links of a map at one time, to route it ahead of an edit, in any thread."""

    boxes: Mapping[str, Box]
    links: Mapping[str, Link]

    def routed(self, patch: Patch) -> Router:
        """The routes after a patch that moves steps, and bends transitions, that are there already."""
        boxes, links = dict(self.boxes), dict(self.links)
        for (_, ident), change in patch.changes.items():
            after = change.after
            if isinstance(after, Step) and ident in boxes:
                # As a card has it: its height as it was made.
                height = round(boxes[ident].height, 6)
                boxes[ident] = box_around((after.x, after.y), boxes[ident].width, height)
            elif isinstance(after, Transition) and ident in links:
                old = links[ident]
                links[ident] = Link(ident, old.source, old.target, old.kind, after.bends, old.label)
        return Router(boxes, list(links.values()))


class Routers:
    """A few routers beside the one in use, the latest last."""

    def __init__(self) -> None:
        self._spare: list[Router] = []

    def offer(self, router: Router) -> None:
        """Keeps one that may be wanted."""
        self._spare = [*self._spare, router][-_KEPT:]

    def updated(
        self,
        used: Router,
        boxes: Mapping[str, Box | None],
        fresh: Mapping[str, Link | None],
        links: Mapping[str, Link],
    ) -> tuple[Router, set[str]]:
        """Takes in changed and (None) removed cards and `fresh` links; `links` are all that are there then.

        Returns:
            The router to be used from now on, and the keys of its routes that are not as before. If it is
            not the one used up to now, that one is kept.
        """
        if len(boxes) + len(fresh) >= _MANY:
            wanted = {ident: box for ident, box in {**used.boxes, **boxes}.items() if box is not None}
            for spare in self._spare:
                if spare.links == links and spare.boxes == wanted:
                    self._spare.remove(spare)
                    self.offer(used)
                    return spare, _differing(used.routes, spare.routes)
        return used, used.update(boxes, fresh)


def _differing(one: Mapping[str, Route], other: Mapping[str, Route]) -> set[str]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}

"""Which records of two journeys are the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from journeymapper.analysis.comparing.arrows import pair_arrows
from journeymapper.analysis.comparing.descent import descend
from journeymapper.analysis.comparing.listed import pair_listed
from journeymapper.analysis.comparing.pairing import Said
from journeymapper.analysis.comparing.stepping import pair_steps
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.records import SHEET_ID, Kind

Ids = Literal["all", "some", "none"]
"""What the same id in both tells: that it is the same thing; only together with a name alike; nothing."""


def matched(one: Journey, other: Journey, *, keyed: bool = True, said: Said | None = None) -> Matching:
    """The pairs of records that are the same thing in both journeys, and those of which it is unsure.

    By id, if the maps descend from one another (`descend`); else the same id counts only with a name alike.
    Then by name, of notes and actions by text, of arrows by their ends. Fuzzy where no name is the same.
    `keyed`: whether ids of the other are its own, and not made up when it was read. `said`: what the user has
    answered about unsure pairs; they are asked no more.
    """
    answers: Said = said or {}
    ids: Ids = "none" if not keyed else "all" if descend(one, other) else "some"
    found = {kind: pair_listed(one, other, kind, answers, ids) for kind in _LISTED}
    found["step"] = pair_steps(one, other, found["phase"].pairs, answers, ids)
    found["transition"] = pair_arrows(one, other, found["step"].pairs, ids)
    pairs: dict[Kind, Mapping[str, str]] = {"sheet": {SHEET_ID: SHEET_ID}}
    pairs |= {kind: each.pairs for kind, each in found.items()}
    unsure = [each for kind in _ASKED for each in found[kind].unsure]
    return Matching(pairs, tuple(unsure))


_LISTED: tuple[Kind, ...] = ("phase", "supplier", "segment", "note", "action")
_ASKED: tuple[Kind, ...] = ("step", "phase", "supplier", "segment")
"""Kinds whose pairs are asked about, the steps first."""

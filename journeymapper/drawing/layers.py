"""Which layers of a map are drawn: a presenter shows the steps first, and the rest bit by bit."""

from __future__ import annotations

from typing import NamedTuple

from journeymapper.analysis.evidence import LEVELS


class Layers(NamedTuple):
    """What is drawn of the steps besides their titles; nothing lies elsewhere for it.

    `suppliers`: badges, and what is out of sight; `mood`: faces, and how many pains, chances and actions are
    noted; `evidence`: how well things are known. `dots`: votes as dots on the card's edge, not as a number.
    """

    suppliers: bool = True
    mood: bool = True
    evidence: bool = True
    dots: bool = False


EVERY = Layers()
_SIGNS = {
    "suppliers": (
        "hidden", "own goal", "course", "first contact", "direct", "indirect", "none",
        "attention", "interest", "desire", "action",
    ),
    "mood": ("mood", "pains", "chances", "todo"),
    "evidence": tuple(f"{head}{level}" for head in ("", "head ") for level in LEVELS),
}  # fmt: skip


def unseen(layers: Layers) -> frozenset[str]:
    """The names of the signs that are not drawn: a legend does not explain them."""
    return frozenset(name for layer, names in _SIGNS.items() if not getattr(layers, layer) for name in names)

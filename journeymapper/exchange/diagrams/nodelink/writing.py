"""The journey as networkx's node-link data: the same text as its own file."""

from __future__ import annotations

from journeymapper.exchange.diagrams.flat import EVERYTHING
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode

HOLDS = EVERYTHING


def write(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """UTF-8 JSON, for `networkx.node_link_graph(json.load(file), edges="edges")`."""
    del options, progress
    return encode(journey)

"""The parts of a poster by name, as users know them, each with its sign."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.i18n.language import tr

PART_NAMES: Mapping[str, tuple[Callable[[], str], str]] = MappingProxyType(
    {
        "title": (lambda: tr("Title block"), "ph.text-h-one"),
        "legend": (lambda: tr("Legend"), "ph.list-bullets"),
        "mood": (lambda: tr("Mood curve"), "ph.smiley"),
        "table": (lambda: tr("Suppliers along the main route"), "ph.table"),
        "actions": (lambda: tr("List of actions"), "ph.check-square"),
        "insights": (lambda: tr("Insights"), "ph.lightbulb"),
    }
)
"""Text and icon by the name of a field of `drawing.parts.Parts`."""

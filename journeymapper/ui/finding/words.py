"""What the places are called in which something was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.analysis.search import Field, Hit
from journeymapper.i18n.language import tr

_FIELDS: Mapping[Field, Callable[[], str]] = MappingProxyType(
    {
        "number": lambda: tr("Number"),
        "title": lambda: tr("Title"),
        "supplier": lambda: tr("Supplier"),
        "description": lambda: tr("Description"),
        "speaker_notes": lambda: tr("Speaker notes"),
        "pain": lambda: tr("Pain"),
        "chance": lambda: tr("Chance"),
        "channel": lambda: tr("Channel"),
        "value": lambda: tr("Value that can be added"),
        "link": lambda: tr("Link"),
        "evidence": lambda: tr("Evidence"),
        "action": lambda: tr("Action"),
        "label": lambda: tr("Arrow"),
        "note": lambda: tr("Note"),
    }
)
_BEFORE, _MOST = 24, 90
"""Letters that are told before what was found, and at most in all."""


def place_of(hit: Hit, parked: bool) -> str:
    """Where something was found, with the words around it; `parked`: it lies beside the map."""
    field = tr("Parking lot") if parked else _FIELDS[hit.field]()
    return f"{field}: {around(hit)}"


def around(hit: Hit) -> str:
    """The words around what was found, on one line."""
    start = max(0, hit.span[0] - _BEFORE)
    end = min(len(hit.text), start + _MOST)
    return ("…" if start else "") + hit.text[start:end].strip() + ("…" if end < len(hit.text) else "")

"""What a map is called, and what its window's title says."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.keeper import Origin


def name_of(session: Session, origin: Origin) -> str:
    """The name of the map's file or of the one that it comes from, else its title, else 'Untitled'."""
    path = session.path or origin.offered
    if path is not None:
        return path.name
    return " ".join(session.journey.sheet.title.split()) or tr("Untitled")


def caption(session: Session, origin: Origin) -> str:
    """The title of a map's window, with `[*]` where Qt marks that there are changes."""
    state = state_words(origin)
    told = f" ({state})" if state else ""
    name = name_of(session, origin).replace("[*]", "[*][*]")
    return f"{name}{told}[*] – JourneyMapper"


def state_words(origin: Origin) -> str:
    """What is special about a map in a window; empty if nothing is."""
    if origin.read_only:
        return tr("read-only")
    return {
        "recovered": tr("recovered"),
        "version": tr("earlier version"),
        "copy": tr("copy"),
    }.get(origin.state, "")

"""What a map is called, and what its window's title says."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session


def name_of(session: Session) -> str:
    """The name of the map's file, else its title, else 'Untitled'."""
    if session.path is not None:
        return session.path.name
    return " ".join(session.journey.sheet.title.split()) or tr("Untitled")


def caption(name: str, states: tuple[str, ...]) -> str:
    """The title of a window, with `[*]` where Qt marks that there are changes; `states` in brackets."""
    told = "".join(f" ({state})" for state in states)
    return f"{name}{told}[*] – JourneyMapper"

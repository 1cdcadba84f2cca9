"""What a locked map does not let happen: cards and arrows that move or go by accident."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Note, Step, Transition

MAKING = "new "
"""How the merge text begins of what is made and named in one go: that may be unmade, too."""


def disturbs(patch: Patch, merge: str | None = None) -> bool:
    """Whether a patch moves or removes something; what makes room for a new step may do so."""
    if merge is not None and merge.startswith(MAKING):
        return False
    return any(_is_moved(change) or _is_gone(change) for change in patch.changes.values())


def locked_words() -> str:
    """What is told when a locked map would move."""
    return tr("The map is locked: nothing is moved or removed.")


def only_keys_words() -> str:
    """What is told when the pointer would write on a locked map: keys do so on purpose, two taps may not."""
    return tr("The map is locked: only keys write on it.")


def _is_gone(change: Change) -> bool:
    return isinstance(change.before, Step | Transition | Note) and change.after is None


def _is_moved(change: Change) -> bool:
    match change.before, change.after:
        case (Step() as one, Step() as other) | (Note() as one, Note() as other):
            return (one.x, one.y) != (other.x, other.y)
        case Transition() as one, Transition() as other:
            return (one.source, one.target, one.bends) != (other.source, other.target, other.bends)
    return False

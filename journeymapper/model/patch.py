"""A patch: what changes in a journey, as pairs of before and after. Its inverse is free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from journeymapper.model.records import Key, Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None where it was not, or is not, there."""

    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True)
class Patch:
    """Changes by (kind, id), with the name of the edit and the text it is about, for the undo list."""

    name: str
    changes: Mapping[Key, Change] = field(default_factory=dict)
    about: str = ""

    def __post_init__(self) -> None:
        kept = {key: change for key, change in self.changes.items() if change.before != change.after}
        object.__setattr__(self, "changes", MappingProxyType(kept))

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.changes)

    def inverse(self) -> Patch:
        """The patch that takes this one back."""
        turned = {key: Change(change.after, change.before) for key, change in self.changes.items()}
        return Patch(self.name, turned, self.about)

    def then(self, later: Patch) -> Patch:
        """Both in one, under the name of this one, about what it is about if that has a name by now.

        Raises:
            ValueError: `later` does not start from where this one ends.
        """
        joined = dict(self.changes)
        for key, change in later.changes.items():
            first = joined.get(key)
            if first is not None and first.after != change.before:
                raise ValueError(f"the second patch does not follow the first at {key}")
            joined[key] = Change(first.before if first else change.before, change.after)
        return Patch(self.name, joined, self.about or later.about)

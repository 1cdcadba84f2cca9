"""Why a map was not saved, where it is not the system that says so. All of them leave the file as it was."""

from __future__ import annotations

from typing import Literal

from journeymapper.model.rules import Refusal


class NotKeptError(OSError):
    """What would be written does not read back as the map; `refusal` says where."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.place}: {refusal.code}")
        self.refusal = refusal


class ChangedOutsideError(OSError):
    """Someone else has changed or removed the file since it was read."""

    def __init__(self, path: str, how: Literal["changed", "gone"]) -> None:
        super().__init__(f"{path}: {how}")
        self.path = path
        self.how = how

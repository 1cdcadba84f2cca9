"""Files of earlier versions: each migration turns the parsed file of one version into that of the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

Migration = Callable[[dict[str, Any]], None]

MIGRATIONS: Sequence[Migration] = ()
"""Changes a parsed file in place: the first from version 1 to 2, the next from 2 to 3, and so on.

A migration may meet any content: it leaves what it does not understand to the checks that follow.
"""


def newest(migrations: Sequence[Migration] = MIGRATIONS) -> int:
    """The version that is written."""
    return len(migrations) + 1


def migrate(tree: dict[str, Any], version: int, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Brings a parsed file of `version` (at least 1) up to the newest, in place."""
    for migration in migrations[version - 1 :]:
        migration(tree)
    tree["graph"]["version"] = newest(migrations)

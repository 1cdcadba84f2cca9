"""Someone who edits and saves while the power may go at any moment, and what is found after it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.storage import saving
from journeymapper.storage.codec import decode
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.recovery import Recovery
from journeymapper.storage.likeness import difference
from tests.model.sketch import contents
from tests.storage.faulty import at_home
from tests.storage.journal.deeds import Deeds
from tests.storage.journal.left import Open, open_map
from tests.storage.journal.platter import Platter


@dataclass
class Outage:
    """A map that is edited for a while: each state with the time at which it was made."""

    path: Path
    seed: int
    now: Callable[[], float] = time.monotonic
    states: list[tuple[float, dict[str, Any]]] = field(default_factory=list)
    saves: list[tuple[float, bytes]] = field(default_factory=list)
    """What the file held, and from when on."""
    end: float = 0.0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.platter = Platter(folder.made(folder.journals()).resolve(), self.now)

    def live(self, edits: int, pause: Callable[[float], None] = time.sleep) -> None:
        """Edits, with pauses as people make them, and saves now and then."""
        with self.platter.recording():
            map_ = self.map = open_map()
            self.states.append((self.platter.now(), contents(map_.journey)))
            self._save(map_)
            deeds = Deeds(map_.journey, self.chance)
            for _ in range(edits):
                if deeds.commit(map_.session):
                    self.states.append((self.platter.now(), contents(map_.journey)))
                if self.chance.random() < 0.06:
                    self._save(map_)
                pause(self.chance.choice((0, 0, 0.01, 0.03, 0.1, 0.4)))
            self.end = self.platter.now()
            map_.kill()

    def _save(self, map_: Open) -> None:
        saved = saving.save(map_.journey, self.path)
        self.saves.append((self.platter.now(), saved.data))
        map_.journal.rebase(self.path, saved.standing.digest)

    def lost_at(self, at: float, scratch: Path) -> float:
        """Of how many seconds the edits are missing if the power goes at a time.

        Raises:
            AssertionError: what is found is no state that the map ever had.
        """
        data = [saved for when, saved in self.saves if when <= at][-1]
        held = self.platter.holds(at)
        with at_home(scratch):
            folder.made(folder.journals())
            for name, content in held.items():
                (folder.journals() / name).write_bytes(content)
            self.path.write_bytes(data)
            recovery = Recovery()
            left = [each.journey for each in recovery.found]
            recovery.close()
        journey = left[0] if left else decode(data)
        made = [each for each in self.states if each[0] <= at]
        for number, (_, state) in reversed(list(enumerate(made))):
            if state == contents(journey) or (not left and _alike(state, journey)):
                return at - made[number + 1][0] if number + 1 < len(made) else 0.0
        raise AssertionError(f"power gone at {at}: a map that never was")


def _alike(state: dict[str, Any], journey: Journey) -> bool:
    records = [each for kind, found in state.items() if kind != "file" for each in found]
    return difference(Journey(records), journey) is None

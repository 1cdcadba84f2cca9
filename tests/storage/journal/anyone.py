"""Someone who edits by chance and misses nothing: every state is remembered and compared, field by field."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import networkx as nx

from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage import saving
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.journal import folder
from journeymapper.storage.journal.journal import Journal
from journeymapper.storage.journal.reading import replay
from journeymapper.storage.likeness import difference
from journeymapper.storage.saving import opened
from tests.model.sketch import contents, records
from tests.storage.journal.deeds import Deeds


class Anyone:
    """Edits, undoes, redoes, saves, opens again and is killed, but the same for the same seed."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.chance = random.Random(seed)
        self.edits = self.undone = self.redone = self.saved = self.loaded = self.replayed = 0
        self.troubles: list[Exception] = []
        saving.write(Journey(records()), path)
        self.open()

    def open(self) -> None:
        """Opens the file."""
        found = opened(self.path)
        self.begin(found.journey, self.path, found.standing.digest)

    def begin(self, journey: Journey, path: Path | None, digest: str | None) -> None:
        self.session = Session(journey)
        self.journal = Journal.start(
            journey, path, digest=digest, saved=path is not None, told=self.troubles.append
        )
        self.session.subscribe(self.journal.append)
        self.deeds = Deeds(journey, self.chance)
        self.states = [contents(journey)]
        self.at = 0
        self.merge: str | None = None

    def go_on(self, count: int) -> None:
        """Makes so many edits, with all that is done in between; then checks everything once more."""
        until = self.edits + self.undone + self.redone + count
        while self.edits + self.undone + self.redone < until:
            self.do_something()
        self.check_file()
        self.check_journal()

    def counted(self) -> Counter[str]:
        """How often each was done; an undo and a redo are edits too."""
        return Counter(
            edits=self.edits + self.undone + self.redone,
            undone=self.undone,
            redone=self.redone,
            saved=self.saved,
            loaded=self.loaded,
            replayed=self.replayed,
        )

    def do_something(self) -> None:
        what = self.chance.random()
        if what < 0.72:
            self.edit()
        elif what < 0.85:
            self.undo()
        elif what < 0.93:
            self.redo()
        elif what < 0.96:
            self.undo_and_redo_all()
        elif what < 0.97:
            self.check_file()
        elif what < 0.98:
            self.check_journal()
        elif what < 0.985:
            self.save()
        elif what < 0.99:
            self.close_and_open()
        elif what < 0.993:
            self.be_killed()
        assert contents(self.session.journey) == self.states[self.at]
        assert not self.troubles

    def edit(self) -> None:
        merge = self.chance.choice((None, None, "typing", "nudge"))
        known = len(self.session.history.undoable)
        if not self.deeds.commit(self.session, merge):
            return
        self.edits += 1
        # A run that merged is one undo step; one that ended where it began is none.
        self.at = len(self.session.history.undoable)
        assert known - 1 <= self.at <= known + 1
        self.states[self.at :] = [contents(self.session.journey)]

    def undo(self) -> None:
        if self.session.undo() is not None:
            self.undone += 1
            self.at -= 1

    def redo(self) -> None:
        if self.session.redo() is not None:
            self.redone += 1
            self.at += 1

    def undo_and_redo_all(self) -> None:
        """Every state on the way is compared, to the first and back."""
        start, far = self.at, max(0, self.at - 12)
        for end, step in ((far, self.undo), (start, self.redo)):
            while self.at != end:
                step()
                assert contents(self.session.journey) == self.states[self.at]

    def check_file(self) -> None:
        """What would be saved reads back the same."""
        self.loaded += 1
        journey = self.session.journey
        assert difference(journey, decode(encode(journey))) is None
        fresh: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        fresh.add_nodes_from(each.id for each in journey.steps)
        for each in journey.transitions:
            fresh.add_edge(each.source, each.target, each.id)
        assert nx.utils.graphs_equal(journey.graph, fresh)

    def check_journal(self) -> None:
        """The journal leads to the very same, ranks too."""
        self.replayed += 1
        last = [each for each in folder.listed(folder.journals()) if each.session == self.journal.session][-1]
        found = replay(last.path)
        assert not found.broken
        assert contents(found.journey) == contents(self.session.journey)

    def save(self) -> None:
        self.saved += 1
        done = saving.save(self.session.journey, self.path)
        self.session.saved(self.path)
        self.journal.rebase(self.path, done.standing.digest)

    def close_and_open(self) -> None:
        self.save()
        before = self.session.journey
        self.journal.finish()
        self.open()
        assert difference(before, self.session.journey) is None

    def be_killed(self) -> None:
        """Goes on, without a file, from what the journal gives."""
        self.check_journal()
        last = [each for each in folder.listed(folder.journals()) if each.session == self.journal.session][-1]
        left = replay(last.path).journey
        self.journal.finish(keep=False)
        self.begin(left, None, None)

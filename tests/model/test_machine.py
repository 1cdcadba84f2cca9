"""A random user against session, history, journey and graph."""

from collections.abc import Callable
from typing import Any

import networkx as nx
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journeymapper.model.edits import (
    actions,
    fragment,
    lists,
    marks,
    notes,
    places,
    routes,
    sheet,
    steps,
    touches,
    transitions,
)
from journeymapper.model.edits.remove import remove, remove_and_heal
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import (
    KINDS,
    Evidence,
    Key,
    ListKind,
    Phase,
    Record,
    Segment,
    Source,
    Supplier,
)
from journeymapper.model.rules import faults, references
from journeymapper.model.session import Session
from tests.model.sketch import contents, records

TITLES = st.text(max_size=5)
PLACES = st.tuples(st.integers(-50, 50), st.integers(-50, 50))
LISTS: st.SearchStrategy[ListKind] = st.sampled_from(("phase", "supplier", "segment"))
MAKERS: dict[ListKind, Callable[[str, str], Any]] = {
    "phase": Phase,
    "supplier": Supplier,
    "segment": Segment,
}
REMOVERS: dict[ListKind, Callable[[Journey, str], Patch]] = {
    "phase": lists.remove_phase,
    "supplier": lists.remove_supplier,
    "segment": lists.remove_segment,
}


class User(RuleBasedStateMachine):
    """Does whatever a user can do; the state after each undo step is remembered and must come back."""

    @initialize(sketch=st.booleans())
    def start(self, sketch: bool) -> None:
        self.session = Session(Journey(records() if sketch else ()))
        self.states = [contents(self.session.journey)]
        self.at = 0
        self.heard = 0
        self.session.subscribe(lambda _: setattr(self, "heard", self.heard + 1))
        self.told = 0

    @property
    def journey(self) -> Journey:
        return self.session.journey

    def pick(self, data: st.DataObject, among: list[Any]) -> Any:
        return data.draw(st.sampled_from(among))

    def step(self, data: st.DataObject) -> str:
        return str(self.pick(data, [each.id for each in self.journey.steps]))

    def some(self, data: st.DataObject) -> list[str]:
        every = [each.id for each in self.journey.steps]
        return data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique=True))

    def commit(self, patch: Patch) -> None:
        if self.session.commit(patch):
            self.at += 1
            self.told += 1
            self.states[self.at :] = [contents(self.journey)]

    has_steps = precondition(lambda self: self.journey.steps)
    has_arrows = precondition(lambda self: self.journey.transitions)

    @rule(title=TITLES, at=PLACES)
    def add(self, title: str, at: tuple[int, int]) -> None:
        self.commit(steps.add_step(self.journey, self.journey.new_id("step"), at, title=title))

    @has_steps
    @rule(data=st.data(), verb=st.sampled_from((steps.add_after, steps.add_branch, steps.insert_before)))
    def grow(self, data: st.DataObject, verb: Callable[..., Patch]) -> None:
        self.commit(verb(self.journey, self.journey.new_id("step"), self.step(data), (0, 0)))

    @has_arrows
    @rule(data=st.data(), at=PLACES)
    def insert(self, data: st.DataObject, at: tuple[int, int]) -> None:
        arrow = self.pick(data, list(self.journey.transitions))
        step = self.step(data)
        if step not in (arrow.source, arrow.target):
            self.commit(steps.insert_into(self.journey, step, arrow.id, at))

    @has_steps
    @rule(data=st.data(), way=st.sampled_from(("next", "loop", "skip")))
    def connect(self, data: st.DataObject, way: Any) -> None:
        ends = self.step(data), self.step(data)
        self.commit(transitions.connect(self.journey, self.journey.new_id("transition"), *ends, way))

    @has_arrows
    @rule(data=st.data(), turn=st.booleans())
    def change_arrow(self, data: st.DataObject, turn: bool) -> None:
        arrow = self.pick(data, list(self.journey.transitions)).id
        if turn:
            self.commit(transitions.reverse(self.journey, arrow))
        else:
            self.commit(transitions.reconnect(self.journey, arrow, target=self.step(data)))

    @has_steps
    @rule(data=st.data(), at=PLACES)
    def move(self, data: st.DataObject, at: tuple[int, int]) -> None:
        self.commit(places.move(self.journey, dict.fromkeys(self.some(data), at)))

    @has_steps
    @rule(data=st.data(), title=TITLES)
    def write(self, data: st.DataObject, title: str) -> None:
        self.commit(steps.edit_steps(self.journey, [self.step(data)], "edit-title", title=title))

    @has_steps
    @rule(data=st.data())
    def goal(self, data: st.DataObject) -> None:
        self.commit(sheet.toggle_goal(self.journey, self.step(data)))

    @has_steps
    @rule(data=st.data(), heal=st.booleans())
    def remove(self, data: st.DataObject, heal: bool) -> None:
        self.commit((remove_and_heal if heal else remove)(self.journey, self.some(data)))

    @has_steps
    @rule(data=st.data(), by=PLACES)
    def copy(self, data: st.DataObject, by: tuple[int, int]) -> None:
        self.commit(fragment.put_in(self.journey, fragment.take_out(self.journey, self.some(data)), by))

    @rule(text=TITLES, at=st.none() | PLACES)
    def note(self, text: str, at: tuple[int, int] | None) -> None:
        self.commit(notes.add_note(self.journey, self.journey.new_id("note"), at, text))

    @rule(kind=LISTS, name=TITLES)
    def add_entry(self, kind: ListKind, name: str) -> None:
        self.commit(lists.add_entry(self.journey, MAKERS[kind](self.journey.new_id(kind), name)))

    @rule(kind=LISTS, data=st.data(), what=st.sampled_from(("name", "order", "remove")))
    def change_entry(self, kind: ListKind, data: st.DataObject, what: str) -> None:
        every = [each.id for each in self.journey.entries(kind)]
        if not every:
            return
        ident = str(self.pick(data, every))
        if what == "name":
            self.commit(lists.edit_entry(self.journey, kind, ident, name="other"))
        elif what == "order":
            self.commit(lists.order_entry(self.journey, kind, ident, data.draw(st.integers(0, 3))))
        else:
            self.commit(REMOVERS[kind](self.journey, ident))

    has_touches = precondition(lambda self: self.journey.steps and self.journey.suppliers)
    has_segments = precondition(lambda self: self.journey.steps and self.journey.segments)

    @has_touches
    @rule(data=st.data(), what=st.sampled_from(("mark", "clear", "move", "copy", "goal")))
    def touch(self, data: st.DataObject, what: str) -> None:
        supplier = str(self.pick(data, [each.id for each in self.journey.suppliers]))
        step, other = self.step(data), self.step(data)
        if what == "mark":
            aida = data.draw(st.sampled_from(("attention", "interest", "desire", "action", None)))
            contact = data.draw(st.sampled_from(("direct", "indirect", "none")))
            cells = [(step, supplier), (other, supplier)]
            self.commit(touches.edit_touches(self.journey, cells, aida=aida, contact=contact))
        elif what == "clear":
            self.commit(touches.put_touches(self.journey, {(step, supplier): None}))
        elif what == "goal":
            self.commit(touches.toggle_own_goal(self.journey, supplier, step))
        elif touches.touch_of(self.journey.step(step), supplier) is not None:
            copy = what == "copy"
            self.commit(touches.move_touch(self.journey, supplier, step, other, copy=copy))

    @has_touches
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        every = [each.id for each in self.journey.suppliers]
        self.commit(lists.merge_supplier(self.journey, self.pick(data, every), self.pick(data, every)))

    @has_segments
    @rule(data=st.data(), amount=st.sampled_from((None, 0.0, 0.25, 1.0)), own=st.booleans())
    def route(self, data: st.DataObject, amount: float | None, own: bool) -> None:
        segment = str(self.pick(data, [each.id for each in self.journey.segments]))
        self.commit(routes.toggle_skip(self.journey, self.some(data), segment))
        self.commit(routes.set_days(self.journey, self.some(data), amount, segment if own else None))
        self.commit(lists.edit_entry(self.journey, "segment", segment, share=amount))
        if self.journey.transitions:
            arrow = self.pick(data, list(self.journey.transitions)).id
            self.commit(routes.set_share(self.journey, [arrow], amount, segment if own else None))
            self.commit(routes.give_to(self.journey, [arrow], segment, open_to=own))

    @has_steps
    @rule(data=st.data(), votes=st.integers(-2, 2), text=TITLES)
    def mark(self, data: st.DataObject, votes: int, text: str) -> None:
        sources: list[Source] = ["observation", "interview", "assumption"]
        source = data.draw(st.sampled_from(sources))
        self.commit(marks.vote(self.journey, self.some(data), votes))
        keys: list[Key] = [("step", ident) for ident in self.some(data)]
        shared = marks.in_common(self.journey.step(ident).pains for _, ident in keys)
        self.commit(marks.edit_list(self.journey, keys, "pains", shared, [text, *shared[1:]]))
        self.commit(marks.add_evidence(self.journey, [("step", self.step(data))], Evidence(source, text)))

    @has_steps
    @rule(data=st.data(), text=TITLES, what=st.sampled_from(("add", "edit", "remove")))
    def act(self, data: st.DataObject, text: str, what: str) -> None:
        every = [each.id for each in self.journey.actions]
        if what == "add" or not every:
            ident = self.journey.new_id("action")
            self.commit(actions.add_action(self.journey, ident, text, self.step(data)))
        elif what == "edit":
            self.commit(actions.edit_action(self.journey, self.pick(data, every), owner=text, done=True))
        else:
            self.commit(actions.remove_action(self.journey, self.pick(data, every)))

    @rule()
    def undo(self) -> None:
        if self.session.undo() is not None:
            self.at -= 1
            self.told += 1

    @rule()
    def redo(self) -> None:
        if self.session.redo() is not None:
            self.at += 1
            self.told += 1

    @invariant()
    def the_state_is_the_one_remembered(self) -> None:
        if hasattr(self, "session"):
            assert contents(self.journey) == self.states[self.at]
            assert len(self.session.history.undoable) == self.at
            assert self.heard == self.told

    @invariant()
    def nothing_is_wrong_or_dangling(self) -> None:
        if not hasattr(self, "session"):
            return
        every: list[Record] = [each for kind in KINDS for each in self.journey.all(kind)]
        for record in every:
            assert not list(faults(record))
            assert all(self.journey.get(*each.key) is not None for each in references(record))
        for kind in KINDS:
            found = [each.rank for each in self.journey.all(kind)]
            assert found == sorted(set(found)), f"ranks of {kind}"

    @invariant()
    def the_graph_is_the_journeys(self) -> None:
        if hasattr(self, "session"):
            fresh: nx.MultiDiGraph[str] = nx.MultiDiGraph()
            fresh.add_nodes_from(each.id for each in self.journey.steps)
            for each in self.journey.transitions:
                fresh.add_edge(each.source, each.target, each.id)
            assert nx.utils.graphs_equal(self.journey.graph, fresh)

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        while self.session.undo() is not None:
            pass
        assert contents(self.journey) == self.states[0]
        assert not self.session.is_modified


TestUser = User.TestCase
TestUser.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)

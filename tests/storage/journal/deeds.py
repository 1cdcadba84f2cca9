"""Edits by chance, any that a user can make: quick enough for a million of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeVar, get_args

from journeymapper.model.edits import (
    actions,
    bends,
    fragment,
    hushing,
    lists,
    marks,
    notes,
    places,
    routes,
    sheet,
    steps,
    tidy,
    touches,
    transitions,
)
from journeymapper.model.edits.remove import remove, remove_and_heal
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import (
    Aida,
    Contact,
    Evidence,
    Hushed,
    Key,
    Kind,
    ListKind,
    Phase,
    Segment,
    Source,
    Starter,
    Step,
    Supplier,
    Touch,
    Transition,
    TransitionKind,
)
from journeymapper.model.rules import RefusedError
from journeymapper.model.session import Session

T = TypeVar("T")

WORDS = (
    "",
    "Zoekt een huis",
    "één “huis” 🏠",
    "a\nb\r\n\tc",
    '"\\',
    "<b>&amp;",
    "\x00\u2028\ufeff",
    "כן",
    "\udcff",
)
NUMBERS = (0.0, -0.0, 0.1, 1 / 3, -12.5, 276.0, 9_999_999.5, -1e7, 1e-300)
MOST_STEPS = 24
_MAKERS: dict[ListKind, Callable[[str, str], Phase | Supplier | Segment]] = {
    "phase": Phase,
    "supplier": Supplier,
    "segment": Segment,
}
_REMOVERS: dict[ListKind, Callable[[Journey, str], Patch]] = {
    "phase": lists.remove_phase,
    "supplier": lists.remove_supplier,
    "segment": lists.remove_segment,
}
NOTHING = Patch("nothing")


class Deeds:
    """What can be done to a journey, chosen by `chance`."""

    def __init__(self, journey: Journey, chance: random.Random) -> None:
        self.journey = journey
        self.chance = chance
        vars(journey)["new_id"] = self.new_id  # else no run would be like another

    def new_id(self, kind: Kind) -> str:
        return f"{kind[:2]}-{self.chance.getrandbits(48):012x}"

    def commit(self, session: Session, merge: str | None = None) -> bool:
        """Makes some edit; whether anything changed."""
        try:
            return session.commit(self.any(), merge)
        except RefusedError as error:
            if error.refusal.code != "too-far":  # a copy of what lies at the edge of the world
                raise
            return False

    def any(self) -> Patch:
        """Some edit; perhaps one that changes nothing."""
        if self.journey.count("step") > MOST_STEPS:
            return remove(self.journey, self.chance.sample(self.steps(), 8))
        deeds = (
            self.grow,
            self.grow,
            self.connect,
            self.bend,
            self.place,
            self.place,
            self.write,
            self.write,
        )
        more = (self.take_away, self.copy, self.note, self.entry, self.touch, self.route, self.mark, self.act)
        return self.one((*deeds, *more, self.tell))()

    def one(self, among: Sequence[T]) -> T:
        return among[int(self.chance.random() * len(among))]

    def steps(self) -> list[str]:
        return [each.id for each in self.journey.steps]

    def step(self) -> str | None:
        every = self.steps()
        return self.one(every) if every else None

    def some(self) -> list[str]:
        every = self.steps()
        return self.chance.sample(every, min(len(every), self.one((1, 1, 2, 3))))

    def arrow(self) -> Transition | None:
        every = self.journey.transitions
        return self.one(every) if every else None

    def entry_of(self, kind: ListKind) -> str | None:
        every = self.journey.entries(kind)
        return self.one(every).id if every else None

    def text(self) -> str:
        return self.one(WORDS)

    def spot(self) -> tuple[float, float]:
        return self.one(NUMBERS), self.chance.uniform(-500, 500)

    def grow(self) -> Patch:
        step, arrow, fresh = self.step(), self.arrow(), self.journey.new_id("step")
        if step is None:
            return steps.add_step(self.journey, fresh, self.spot(), title=self.text())
        if arrow is not None and self.one((True, False)) and step not in (arrow.source, arrow.target):
            return steps.insert_into(self.journey, step, arrow.id, self.spot())
        verb = self.one((steps.add_after, steps.add_branch, steps.insert_before))
        return verb(self.journey, fresh, step, self.spot(), title=self.text())

    def connect(self) -> Patch:
        source, target, arrow = self.step(), self.step(), self.arrow()
        if source is None or target is None:
            return NOTHING
        what = self.one(("connect", "turn", "lead", "name"))
        if arrow is None or what == "connect":
            way: TransitionKind = self.one(get_args(TransitionKind))
            return transitions.connect(self.journey, self.journey.new_id("transition"), source, target, way)
        if what == "turn":
            return transitions.reverse(self.journey, arrow.id)
        if what == "lead":
            return transitions.reconnect(self.journey, arrow.id, source=source)
        return transitions.edit_transitions(self.journey, [arrow.id], "edit-label", label=self.text())

    def bend(self) -> Patch:
        arrow = self.arrow()
        if arrow is None:
            return NOTHING
        if self.one((True, False)):
            return bends.bend(self.journey, arrow.id, (self.spot(), self.spot()))
        return bends.unbend(self.journey, [arrow.id])

    def place(self) -> Patch:
        if self.chance.random() < 0.1:
            where = {step: self.spot() for step in self.steps()}
            arrow = self.arrow()
            return tidy.tidy(self.journey, where, {} if arrow is None else {arrow.id: (self.spot(),)})
        return places.move(self.journey, {step: self.spot() for step in self.some()})

    def write(self) -> Patch:
        chosen = self.some()
        if not chosen or self.chance.random() < 0.1:
            return sheet.edit_sheet(self.journey, title=self.text(), description=self.text())
        field = self.one(("title", "description", "speaker_notes"))
        if self.chance.random() < 0.2:
            return steps.edit_steps(self.journey, chosen, "edit-phase", phase=self.entry_of("phase"))
        return steps.edit_steps(self.journey, chosen, "edit-text", **{field: self.text()})

    def take_away(self) -> Patch:
        if self.one((True, False)):
            return remove_and_heal(self.journey, self.some())
        arrow = self.arrow()
        return remove(self.journey, self.some()[:1], [arrow.id] if arrow and self.one((True, False)) else ())

    def copy(self) -> Patch:
        return fragment.put_in(self.journey, fragment.take_out(self.journey, self.some()), self.spot())

    def note(self) -> Patch:
        every = self.journey.notes
        if not every or self.chance.random() < 0.4:
            at = self.one((None, self.spot()))
            return notes.add_note(self.journey, self.journey.new_id("note"), at, self.text())
        note = self.one(every)
        if self.one((True, False)):
            return remove(self.journey, notes=[note.id])
        return notes.write_note(self.journey, note.id, self.text())

    def entry(self) -> Patch:
        kind: ListKind = self.one(get_args(ListKind))
        ident = self.entry_of(kind)
        what = self.one(("add", "name", "order", "remove", "merge"))
        if ident is None or (what == "add" and self.journey.count(kind) < 5):
            return lists.add_entry(self.journey, _MAKERS[kind](self.journey.new_id(kind), self.text()))
        if what == "name":
            return lists.edit_entry(self.journey, kind, ident, name=self.text(), color="#12aBcd")
        if what == "order":
            return lists.order_entry(self.journey, kind, ident, self.one((0, 1, 2)))
        if what == "remove":
            return _REMOVERS[kind](self.journey, ident)
        if kind == "supplier":
            return lists.merge_supplier(self.journey, ident, self.entry_of(kind) or ident)
        return NOTHING

    def touch(self) -> Patch:
        step, other, supplier = self.step(), self.step(), self.entry_of("supplier")
        if step is None or other is None or supplier is None:
            return NOTHING
        what = self.one(("mark", "clear", "move", "goal"))
        if what == "goal":
            return touches.toggle_own_goal(self.journey, supplier, step)
        if what == "clear":
            return touches.put_touches(self.journey, {(step, supplier): None})
        if what == "move" and touches.touch_of(self.journey.step(step), supplier) is not None:
            return touches.move_touch(self.journey, supplier, step, other, copy=self.one((True, False)))
        aida = self.one((*get_args(Aida), None))
        contact: Contact = self.one(get_args(Contact))
        made = Touch(supplier, aida, contact, self.one((*get_args(Starter), None)), self.text())
        return touches.put_touches(self.journey, {(step, supplier): made})

    def route(self) -> Patch:
        segment, arrow, chosen = self.entry_of("segment"), self.arrow(), self.some()
        amount = self.one((None, 0.0, 0.25, 1 / 3, 1.0))
        what = self.one(("skip", "days", "share", "give"))
        if segment is None or not chosen:
            return NOTHING
        if what == "skip":
            return routes.toggle_skip(self.journey, chosen, segment)
        if what == "days":
            return routes.set_days(self.journey, chosen, amount, self.one((segment, None)))
        if arrow is None:
            return lists.edit_entry(self.journey, "segment", segment, share=amount)
        if what == "share":
            return routes.set_share(self.journey, [arrow.id], amount, self.one((segment, None)))
        return routes.give_to(self.journey, [arrow.id], segment, open_to=self.one((True, False)))

    def mark(self) -> Patch:
        chosen = self.some()
        keys: list[Key] = [("step", ident) for ident in chosen]
        what = self.one(("vote", "pain", "evidence", "mood", "goal"))
        if not chosen:
            return NOTHING
        if what == "vote":
            return marks.vote(self.journey, chosen, self.one((-1, 1, 2)))
        if what == "goal":
            return sheet.toggle_goal(self.journey, chosen[0])
        if what == "mood":
            mood = self.one((None, -2, 0, 2))
            return steps.edit_steps(self.journey, chosen, "edit-mood", mood=mood, moment_of_truth=mood == 2)
        if what == "evidence":
            source: Source = self.one(get_args(Source))
            date = self.one((None, "2026-02-28"))
            return marks.add_evidence(self.journey, keys, Evidence(source, self.text(), date))
        listed: list[Step] = [self.journey.step(ident) for ident in chosen]
        shared = marks.in_common(each.pains for each in listed)
        return marks.edit_list(self.journey, keys, "pains", shared, [self.text(), *shared[1:]])

    def act(self) -> Patch:
        every = self.journey.actions
        if not every or self.chance.random() < 0.4:
            return actions.add_action(self.journey, self.journey.new_id("action"), self.text(), self.step())
        action = self.one(every)
        if self.one((True, False)):
            return actions.remove_action(self.journey, action.id)
        return actions.edit_action(self.journey, action.id, owner=self.text(), due="2027-01-31", done=True)

    def tell(self) -> Patch:
        known = self.journey.sheet.hushed
        if known and self.chance.random() < 0.5:
            return hushing.tell_again(self.journey, known[:1])
        return hushing.hush(self.journey, [Hushed("dead-end", self.one(("", *self.steps())))])

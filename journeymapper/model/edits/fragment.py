"""Copy and paste: a part of a journey as a journey of its own, and such a part put into another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Bend, ListKind, Note, Record, Step, Supplier, Transition
from journeymapper.model.rules import references

_LISTS: tuple[ListKind, ...] = ("phase", "supplier", "segment")


def take_out(journey: Journey, steps: Iterable[str], notes: Iterable[str] = ()) -> Journey:
    """Steps and notes, the transitions between those steps, and the lists' entries that they name."""
    chosen = set(steps)
    taken: list[Record] = [step for step in journey.steps if step.id in chosen]
    taken += [each for each in journey.transitions if each.source in chosen and each.target in chosen]
    wanted = set(notes)
    taken += [note for note in journey.notes if note.id in wanted]
    named = {each.key for record in taken for each in references(record)}
    for kind in _LISTS:
        for entry in journey.entries(kind):
            if (kind, entry.id) in named:
                taken.append(replace(entry, goal=None) if isinstance(entry, Supplier) else entry)
    return Journey(taken)


def put_in(journey: Journey, fragment: Journey, by: Bend, name: str = "paste") -> Patch:
    """A copy of a fragment, moved by `by` map units; what is new in the patch has new ids.

    Phases, suppliers and segments of the journey are used where they have the id, or else the name, of the
    fragment's; the others are added.
    """
    draft = Draft(journey, name)
    known = {kind: _entries(draft, kind, fragment) for kind in _LISTS}
    steps: dict[str, str] = {}
    for step in fragment.steps:
        steps[step.id] = journey.new_id("step")
        draft.put(_copied_step(step, steps[step.id], by, draft.end_rank("step"), known))
    for transition in fragment.transitions:
        draft.put(_copied_arrow(draft, transition, steps, by, known["segment"]))
    for note in fragment.notes:
        draft.put(_copied_note(draft, note, by))
    return draft.patch()


def _entries(draft: Draft, kind: ListKind, fragment: Journey) -> dict[str, str]:
    """The ids of the fragment's entries in the journey; entries that are missing there are added."""
    by_name = {entry.name: entry.id for entry in reversed(draft.journey.entries(kind))}
    found: dict[str, str] = {}
    for entry in fragment.entries(kind):
        if draft.journey.get(kind, entry.id) is not None:
            found[entry.id] = entry.id
        elif entry.name in by_name:
            found[entry.id] = by_name[entry.name]
        else:
            found[entry.id] = entry.id
            draft.put(replace(entry, rank=draft.end_rank(kind)))
    return found


def _copied_step(step: Step, ident: str, by: Bend, rank: str, known: dict[ListKind, dict[str, str]]) -> Step:
    segments, suppliers = known["segment"], known["supplier"]
    touches = {
        suppliers[each.supplier]: replace(each, supplier=suppliers[each.supplier])
        for each in reversed(step.touches)
    }
    return replace(
        step,
        id=ident,
        rank=rank,
        x=step.x + by[0],
        y=step.y + by[1],
        phase=None if step.phase is None else known["phase"][step.phase],
        touches=tuple(reversed(touches.values())),
        skipped_by=tuple(dict.fromkeys(segments[each] for each in step.skipped_by)),
        segment_days=tuple({segments[each]: days for each, days in step.segment_days}.items()),
    )


def _copied_arrow(
    draft: Draft, arrow: Transition, steps: dict[str, str], by: Bend, segments: dict[str, str]
) -> Transition:
    bends = None if arrow.bends is None else tuple((x + by[0], y + by[1]) for x, y in arrow.bends)
    return replace(
        arrow,
        id=draft.journey.new_id("transition"),
        rank=draft.end_rank("transition"),
        source=steps[arrow.source],
        target=steps[arrow.target],
        segments=tuple(dict.fromkeys(segments[each] for each in arrow.segments)),
        segment_shares=tuple({segments[each]: share for each, share in arrow.segment_shares}.items()),
        bends=bends,
    )


def _copied_note(draft: Draft, note: Note, by: Bend) -> Note:
    x = None if note.x is None else note.x + by[0]
    y = None if note.y is None else note.y + by[1]
    return replace(note, id=draft.journey.new_id("note"), rank=draft.end_rank("note"), x=x, y=y)

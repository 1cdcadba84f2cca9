"""The differences of two maps as `compare --json` prints them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import SORTS, Difference, FieldChange, Matching
from journeymapper.model.merging.renaming import Theirs
from journeymapper.model.records import Kind, Record, Transition
from journeymapper.storage.fields import LISTS, SHEET, STEP, TRANSITION, Field

Data = dict[str, object]


def difference_data(
    one: Journey, other: Journey, theirs: Theirs, matching: Matching, found: Sequence[Difference]
) -> Data:
    """Lists of what was added, removed, changed, moved, and of what may be the same but is not sure to be.

    Ids and values are those of either file: `before` of the first, `after` of the second. Fields are called
    as in the journey file; a touch is `touches.` and the id of its supplier in the first file that has it.
    """
    rows: dict[str, list[Data]] = {sort: [] for sort in SORTS}
    for each in found:
        row: Data = {"kind": each.kind, "id": each.other if each.sort == "added" else each.id}
        if each.sort in {"changed", "moved"} and each.other != each.id:
            row["id_b"] = each.other
        row["title"] = _title(theirs.journey if each.sort == "added" else one, each)
        if each.kind == "transition" and each.sort in {"added", "removed"}:
            arrow = cast("Transition", _of(one, other, each))
            row |= {"source": arrow.source, "target": arrow.target}
        if each.fields:
            row["fields"] = dict(_fields(one, other, theirs, each))
        rows[each.sort].append(row)
    unsure = [
        {"kind": each.kind, "id": each.one, "id_b": each.other, "likeness": round(each.score)}
        for each in matching.unsure
    ]
    return {**rows, "unsure": unsure}


def _of(one: Journey, other: Journey, each: Difference) -> Record | None:
    """What was added, as it is in the second map, or removed, as it was in the first."""
    return other.get(each.kind, each.other or "") if each.sort == "added" else one.get(each.kind, each.id)


def _title(journey: Journey, each: Difference) -> str:
    """What the record says of itself first, as it stands in the file."""
    record = journey.get(each.kind, each.id)
    named = (getattr(record, name, None) for name in ("title", "name", "label", "text"))
    return next((text for text in named if isinstance(text, str)), "")


def _fields(one: Journey, other: Journey, theirs: Theirs, each: Difference) -> Iterator[tuple[str, Data]]:
    before = cast("Record", one.get(each.kind, each.id))
    after = cast("Record", other.get(each.kind, each.other or ""))
    table = _table(each.kind)
    for change in each.fields:
        if change.name in {"extra", "file_extra"}:
            yield from _unknown(change)
        elif change.name == "touches":
            there = theirs.ids["supplier"].get(change.of, "")
            name = change.of if one.get("supplier", change.of) is not None else there
            write = table["touches"].value.write
            sides = _touch(before, change.of, write), _touch(after, there, write)
            yield f"touches.{name}", {"before": sides[0], "after": sides[1]}
        elif change.name in table:
            written = table[change.name]
            values = (written.value.write(getattr(record, written.own)) for record in (before, after))
            yield written.name, dict(zip(("before", "after"), values, strict=True))
        elif change.name == "route":
            (was, _), (now, _) = cast("tuple[Any, Any]", change.before), cast("tuple[Any, Any]", change.after)
            yield "bends", {"before": was, "after": now}
        else:
            yield change.name, {"before": change.before, "after": change.after}


def _touch(record: Record, supplier: str, write: Any) -> object:
    touches = [each for each in getattr(record, "touches", ()) if each.supplier == supplier]
    return write(touches)[0] if touches else None


def _unknown(change: FieldChange) -> Iterator[tuple[str, Data]]:
    """Fields that this version does not know, by the names that the files give them."""
    before, after = (dict(cast("Any", side)) for side in (change.before, change.after))
    for name in before | after:
        if before.get(name) != after.get(name):
            yield name, {"before": _parsed(before.get(name)), "after": _parsed(after.get(name))}


def _parsed(text: str | None) -> object:
    return None if text is None else json.loads(text)


def _table(kind: Kind) -> dict[str, Field]:
    """The fields of a kind in the file, by the attribute of the record."""
    shapes: dict[Kind, tuple[Field, ...]] = {kind: shape.fields for kind, shape in LISTS.values()}
    shapes |= {"sheet": SHEET.fields, "step": STEP.fields, "transition": TRANSITION.fields}
    return {field.own: field for field in shapes[kind]}

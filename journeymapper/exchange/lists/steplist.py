"""A pasted list as steps: what follows what, alternatives, phases, and what leads elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from journeymapper.exchange.lists.listlines import Line, lines_of
from journeymapper.exchange.lists.listrefs import Reference, references, resolve, without
from journeymapper.model.edits.steplist import Lead, Listed, parents
from journeymapper.model.records import TransitionKind

MOST = 2_000
"""Steps of a list; what follows is told as left out."""
_INTRODUCTION = 6
"""A heading of more words, or with a comma, that ends in a colon and has the whole list below it is none."""
_WRAPPED = 50
"""A line that goes on in the next one has at least so many letters."""

Why = Literal["leads-nowhere", "no-step", "too-many"]


@dataclass(frozen=True, slots=True)
class Told:
    """Something in the text that did not become what it may have meant: the line from 1, and its words.

    "leads-nowhere": a reference to no step, it stays in the title; "no-step": words around the list;
    "too-many": a step beyond `MOST`.
    """

    why: Why
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class StepList:
    """The steps of a list in order, the line of each, and what is to be told."""

    rows: tuple[Listed, ...]
    lines: tuple[int, ...]
    told: tuple[Told, ...]


@dataclass(slots=True)
class _Item:
    """A step as it is being read."""

    line: int
    words: str
    more: str
    level: int
    phase: str | None
    label: str


def parse(text: str) -> StepList:
    """Steps from any text: nothing that it says is lost without being told."""
    items, told = _items(lines_of(text))
    told += [Told("too-many", item.line, f"{item.words} {item.more}".strip()) for item in items[MOST:]]
    items = items[:MOST]
    items, refs = _take_references(items)
    rows, lost = _lead(items, refs)
    told += lost
    told.sort(key=lambda each: each.line)
    return StepList(tuple(rows), tuple(item.line for item in items), tuple(told))


def is_list(text: str) -> bool:
    """Whether a text is more than one step: then it is looked at before it lands."""
    return len(parse(text).rows) > 1


def _items(lines: Sequence[Line]) -> tuple[list[_Item], list[Told]]:
    """Steps with level and phase; words around a list with markers are told."""
    is_marked = sum(bool(line.style) and not line.heading for line in lines) > 1
    items: list[_Item] = []
    told: list[Told] = []
    stack: list[tuple[int, str]] = []
    phase: str | None = None
    heading: Line | None = None
    goes_on = False
    for at, line in enumerate(lines):
        if _is_heading(lines, at, is_marked):
            if heading is not None:
                told.append(Told("no-step", heading.number, heading.words))
            heading, phase = line, line.words.rstrip(":").rstrip()
            stack.clear()
            goes_on = False
            continue
        if is_marked and not line.style:
            if goes_on and not line.after_blank and not _is_closing(lines, at):
                items[-1].words = f"{items[-1].words} {line.words}".strip()
                items[-1].more = " \u00b7 ".join(part for part in (items[-1].more, line.more) if part)
            else:
                told.append(Told("no-step", line.number, f"{line.words} {line.more}".strip()))
                goes_on = False
            continue
        heading = None
        level = _level(stack, line)
        items.append(_Item(line.number, line.words, line.more, level, phase, line.label))
        goes_on = True
    if heading is not None:
        told.append(Told("no-step", heading.number, heading.words))
    return items, told


def _is_heading(lines: Sequence[Line], at: int, is_marked: bool) -> bool:
    """A heading of Markdown, or a line without a marker that ends in a colon and has something below it."""
    line = lines[at]
    if line.heading:
        return True
    if line.style or line.more or not line.words.endswith(":") or at + 1 == len(lines):
        return False
    is_first = all(not each.style for each in lines[:at])
    is_only = not any(
        each.heading or (not each.style and each.words.endswith(":")) for each in lines[at + 1 :]
    )
    is_long = len(line.words.split()) > _INTRODUCTION or "," in line.words
    return not (is_marked and is_first and is_only and is_long)


def _is_closing(lines: Sequence[Line], at: int) -> bool:
    """Whether a line below a whole list is words around it, such as a greeting: no rest of a long line."""
    line, before = lines[at], lines[at - 1]
    is_below = not any(each.style for each in lines[at:]) and line.indent <= before.indent
    return is_below and line.words[:1].isupper() and len(before.words) < _WRAPPED


def _level(stack: list[tuple[int, str]], line: Line) -> int:
    """How deep a line is nested: by its indent, and where that is the same by its kind of marker."""
    while stack and stack[-1][0] > line.indent:
        stack.pop()
    if not stack or stack[-1][0] < line.indent:
        stack.append((line.indent, line.style))
        return len(stack) - 1
    same = [at for at, (indent, style) in enumerate(stack) if (indent, style) == (line.indent, line.style)]
    if same:
        del stack[same[-1] + 1 :]
    else:
        stack.append((line.indent, line.style))
    return len(stack) - 1


def _take_references(items: Sequence[_Item]) -> tuple[list[_Item], list[list[Reference]]]:
    """The references of each step; a line that is nothing else belongs to the step above it."""
    kept: list[_Item] = []
    refs: list[list[Reference]] = []
    for item in items:
        found = references(item.words)
        if found and kept and not item.more and not without(item.words, found):
            shift = len(kept[-1].words) + 1
            kept[-1].words += f" {item.words}"
            refs[-1] += [replace(ref, start=ref.start + shift, end=ref.end + shift) for ref in found]
            continue
        kept.append(item)
        refs.append(found)
    return kept, refs


def _lead(items: Sequence[_Item], refs: Sequence[Sequence[Reference]]) -> tuple[list[Listed], list[Told]]:
    """The steps with what they lead to; a reference to no step stays in the title."""
    titles = [without(item.words, found) or item.words for item, found in zip(items, refs, strict=True)]
    bare = [Listed(title, item.level, item.phase) for title, item in zip(titles, items, strict=True)]
    labels = _labels(items, bare)
    rows: list[Listed] = []
    told: list[Told] = []
    for at, (item, found) in enumerate(zip(items, refs, strict=True)):
        good: list[Reference] = []
        leads: list[Lead] = []
        for ref in found:
            place = resolve(ref, at, labels, titles)
            if place is None:
                told.append(Told("leads-nowhere", item.line, item.words[ref.start : ref.end].strip()))
            else:
                good.append(ref)
                leads.append(Lead(_way(ref, at, place), place, ref.label))
        title = _tidy(without(item.words, good) or item.words) if good else _tidy(item.words)
        rows.append(Listed(title, item.level, item.phase, item.more, tuple(leads)))
    return rows, told


def _way(ref: Reference, at: int, place: int) -> TransitionKind:
    if place <= at:
        return "loop"
    if ref.kind == "any" and place == at + 1:
        return "next"
    return "loop" if ref.kind == "loop" else "skip"


def _labels(items: Sequence[_Item], rows: Sequence[Listed]) -> tuple[dict[str, list[int]], ...]:
    """Steps by what they may be called: the number with that of the step above, then their own alone."""
    above = parents(rows)
    is_numbered = any(item.label and item.label[0].isdigit() for item in items)
    names: list[str] = []
    whole: dict[str, list[int]] = {}
    alone: dict[str, list[int]] = {}
    count = 0
    below: Counter[int] = Counter()
    for at, (item, parent) in enumerate(zip(items, above, strict=True)):
        if parent is None:
            count += 1
            names.append(item.label or ("" if is_numbered else str(count)))
        else:
            letter = chr(ord("a") + below[parent] % 26)
            below[parent] += 1
            names.append(names[parent] + (item.label if item.label.isalpha() else letter))
        whole.setdefault(names[at], []).append(at)
        alone.setdefault(item.label, []).append(at)
    return whole, alone


def _tidy(title: str) -> str:
    """Without the comma, colon or full stop that ends it as a part of a list."""
    title = title.rstrip(" ,;:") or title
    is_sentence = title.endswith(".") and title.count(".") == 1
    return (title[:-1] if is_sentence else title).strip() or title

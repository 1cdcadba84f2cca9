"""What the map has no room for, told at the pointer: as plain text of several lines."""

from __future__ import annotations

from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.shapes import Text
from journeymapper.drawing.text import ELLIPSIS, TITLE
from journeymapper.drawing.title import written_date
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import source_name
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Key, Transition
from journeymapper.ui.canvas.spots import MarkSpot

_MOST = 12
"""More lines than this are not read at the pointer."""


def mark_tip(journey: Journey, mark: MarkSpot) -> str:
    """What a mark of a card stands for."""
    step = journey.step(mark.step)
    todo = [each.text for each in journey.actions if each.step == mark.step and not each.done]
    names = {each.id: each.name for each in journey.segments}
    listed = {
        "pains": (tr("Pains"), step.pains),
        "chances": (tr("Chances"), step.chances),
        "todo": (tr("Actions to be done"), todo),
        "tag": (tr("Skipped by"), [names[each] for each in step.skipped_by]),
    }
    if mark.name in listed:
        title, texts = listed[mark.name]
        return "\n".join([title, *_shortened([f"– {text}" for text in texts])])
    return {
        "votes": tr("Votes: {n}", n=step.votes),
        "star": tr("Moment of truth"),
        "goal": tr("Goal of the map"),
        "pinned": tr("Pinned: tidying leaves it where it is"),
    }.get(mark.name, "")


def tip_of(drawing: MapDrawing, key: Key) -> str:
    """The whole title of a card that shows less of it, or all that is known of an arrow."""
    kind, ident = key
    if kind == "transition" and ident in drawing.arrows:
        return _arrow_tip(drawing, ident)
    if kind == "step" and ident in drawing.cards:
        card = drawing.cards[ident]
        shown = [each.text for each in card.shapes if isinstance(each, Text) and each.size == TITLE.size]
        whole = card.facts.title
        return whole if any(text.endswith(ELLIPSIS) for text in shown) else ""
    return ""


def _arrow_tip(drawing: MapDrawing, ident: str) -> str:
    """Where it leads, its label, its shares and its sources; nothing if the arrow itself says it all."""
    arrow, record = drawing.arrows[ident], drawing.journey.transition(ident)
    whole = " · ".join(part for part in (arrow.facts.label, arrow.facts.percent) if part)
    shown = any(isinstance(each, Text) and each.text == whole for each in arrow.shapes)
    if (shown or not whole) and not record.segment_shares and not record.evidence:
        return ""
    ends = " → ".join(drawing.cards[step].number for step in (record.source, record.target))
    first = " · ".join(part for part in (ends, arrow.facts.label) if part)
    lines = [first, *_shares(record, drawing.journey)]
    if record.evidence:
        lines += [tr("How it is known"), *_shortened([_told(each) for each in record.evidence])]
    return "\n".join(lines)


def _shares(record: Transition, journey: Journey) -> list[str]:
    every = [] if record.share is None else [tr("Share of all: {share}", share=percent(record.share))]
    own = dict(record.segment_shares)
    return every + [
        tr("Share of {segment}: {share}", segment=each.name, share=percent(own[each.id]))
        for each in journey.segments
        if each.id in own
    ]


def _told(evidence: Evidence) -> str:
    parts = (
        source_name(evidence.source),
        written_date(evidence.date) if evidence.date else "",
        evidence.note,
    )
    return "– " + " · ".join(part for part in parts if part)


def _shortened(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _MOST else [*lines[:_MOST], ELLIPSIS]

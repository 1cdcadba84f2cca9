"""Fields of several values as one cell, and back: texts, names, amounts, links, evidence, corners."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from journeymapper.exchange.tables import packing, values
from journeymapper.exchange.tables.naming import Naming
from journeymapper.exchange.tables.packing import packed, unpacked
from journeymapper.exchange.tables.table import Cell, WordError, date_of, is_empty, number_of, text_of
from journeymapper.exchange.tables.taking import Taking
from journeymapper.exchange.tables.words import source_of
from journeymapper.i18n.terms import source_name
from journeymapper.model.records import Amounts, Bend, Evidence, Link, ListKind

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_STRAIGHT = "–"
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z+.-]*:\S*|www\.\S+|[\w.-]+\.[a-zA-Z]{2,}(/\S*)?")


def put_lines(texts: Sequence[str]) -> Cell:
    """Texts, one a line."""
    return packed(texts, packing.LINES) or None


def take_lines(cell: Cell, _taking: Taking) -> tuple[str, ...]:
    """Texts, one a line."""
    return tuple(unpacked(text_of(cell), packing.LINES))


def put_words(texts: Sequence[str]) -> Cell:
    """Short texts on one line."""
    return packed(texts, packing.WORDS) or None


def take_words(cell: Cell, _taking: Taking) -> tuple[str, ...]:
    """Short texts, one a line or parted by commas or semicolons."""
    return tuple(unpacked(text_of(cell), packing.WORDS))


def put_entries(kind: ListKind, idents: Sequence[str], naming: Naming) -> Cell:
    """Phases, suppliers or segments by name."""
    return put_words([naming.labels[kind][each] for each in idents])


def take_entries(kind: ListKind, cell: Cell, taking: Taking) -> tuple[str, ...]:
    """The ids of phases, suppliers or segments, each once."""
    names = unpacked(text_of(cell), packing.WORDS)
    return tuple(dict.fromkeys(taking.entry(kind, name) for name in names))


def take_phase(cell: Cell, taking: Taking) -> str | None:
    """The id of a phase by its name."""
    return None if is_empty(cell) else taking.entry("phase", text_of(cell))


def put_amounts(amounts: Amounts, naming: Naming) -> Cell:
    """Numbers by segment: 'Starters: 3; Movers: 1.5'."""
    labels = naming.labels["segment"]
    return (
        packed([f"{labels[each]}: {values.plain(amount)}" for each, amount in amounts], packing.ITEMS) or None
    )


def put_shares(shares: Amounts, naming: Naming) -> Cell:
    """Parts of all by segment: 'Starters: 60%'."""
    labels = naming.labels["segment"]
    return packed([f"{labels[each]}: {_percent(share)}" for each, share in shares], packing.ITEMS) or None


def take_amounts(cell: Cell, taking: Taking) -> Amounts:
    """Numbers of days by segment."""
    return _take_amounts(cell, taking, values.take_days)


def take_shares(cell: Cell, taking: Taking) -> Amounts:
    """Parts of all by segment."""
    return _take_amounts(cell, taking, values.take_share)


def put_links(links: Sequence[Link]) -> Cell:
    """Web addresses, one a line: 'funda | https://www.funda.nl', or the address alone."""
    return put_lines([_link_text(each) for each in links])


def take_links(cell: Cell, _taking: Taking) -> tuple[Link, ...]:
    """Web addresses with or without a title, one a line."""
    return tuple(_link(line) for line in unpacked(text_of(cell), packing.LINES))


def put_evidence(evidence: Sequence[Evidence]) -> Cell:
    """Evidence, one a line: 'colleague | says so every week | 2026-02-28'."""
    return put_lines([_evidence_text(each) for each in evidence])


def take_evidence(cell: Cell, taking: Taking) -> tuple[Evidence, ...]:
    """Evidence, one a line; of a source that is not known the words are kept, as an assumption."""
    return tuple(_evidence(line, taking) for line in unpacked(text_of(cell), packing.LINES))


def put_bends(bends: Sequence[Bend] | None) -> Cell:
    """The corners of an arrow: '100 20; 100 60'; a dash for a straight one."""
    if bends is None:
        return None
    return "; ".join(f"{x!r} {y!r}" for x, y in bends) or _STRAIGHT


def take_bends(cell: Cell, taking: Taking) -> tuple[Bend, ...] | None:
    """The corners of an arrow."""
    text = text_of(cell).strip()
    if text in ("", _STRAIGHT):
        return None if not text else ()
    return tuple(_bend(each, taking) for each in text.split(";"))


def _percent(share: float) -> str:
    text = values.plain(round(share * 100, 10))
    return f"{text}%" if number_of(f"{text}%") == share else values.plain(share)


def _take_amounts(cell: Cell, taking: Taking, take: Callable[[Cell, Taking], float | None]) -> Amounts:
    found: dict[str, float] = {}
    for item in unpacked(text_of(cell), packing.ITEMS):
        name, colon, amount = item.rpartition(":")
        with taking.at(taking.place):
            value = take(amount, taking)
            if not colon or value is None:
                raise WordError(item)
            found.setdefault(taking.entry("segment", name), value)
    return tuple(found.items())


def _link_text(link: Link) -> str:
    if not link.title and _ADDRESS.fullmatch(link.url):
        return packed([link.url], packing.PARTS)
    if not link.url and link.title and not _ADDRESS.fullmatch(link.title):
        return packed([link.title], packing.PARTS)
    return packed([link.title, link.url], packing.PARTS)


def _link(line: str) -> Link:
    parts = unpacked(line, packing.PARTS, keep_empty=True)
    if len(parts) < 2:
        alone = "".join(parts)
        return Link(url=alone) if _ADDRESS.fullmatch(alone) else Link(alone)
    return Link(" | ".join(parts[:-1]), parts[-1])


def _evidence_text(evidence: Evidence) -> str:
    parts = [source_name(evidence.source)]
    if evidence.note or evidence.date:
        parts.append(evidence.note)
    if evidence.date or _ISO.fullmatch(evidence.note):
        parts.append(evidence.date or "")
    return packed(parts, packing.PARTS)


def _evidence(line: str, taking: Taking) -> Evidence:
    source, *parts = unpacked(line, packing.PARTS, keep_empty=True) or [""]
    date = None
    if parts and (len(parts) > 1 or _ISO.fullmatch(parts[0])):
        try:
            date = date_of(parts[-1])
            parts.pop()
        except WordError:
            pass
    note = " | ".join(parts)
    try:
        return Evidence(source_of(source), note, date)
    except WordError:
        taking.tell_word(source)
        return Evidence("assumption", " | ".join(each for each in (source, note) if each), date)


def _bend(text: str, taking: Taking) -> Bend:
    ends = text.split()
    places = [values.take_place(each, taking) for each in ends]
    if len(places) != 2 or places[0] is None or places[1] is None:
        raise WordError(text)
    return places[0], places[1]

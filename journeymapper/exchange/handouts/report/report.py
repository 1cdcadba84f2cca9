"""Markdown: a report with the map as picture and diagram, tables, sentences, and what is to be done."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence

from journeymapper.exchange.diagrams.mermaid.writing import write as mermaid
from journeymapper.exchange.handouts.content import Content, SupplierPart, gathered, questions_legend
from journeymapper.exchange.handouts.report.escaping import blocks, cell, fenced, inline
from journeymapper.exchange.handouts.tables import letters
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.pictures.png import png
from journeymapper.i18n.insight_tables import Table, contact_legend
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey

_MOST_PIXELS = 2_000_000
"""Of the picture: it stands in the file as text."""
_SCALE = 1.0
_MOST_ARROWS, _MOST_LETTERS = 500, 50_000
"""Mermaid draws no larger diagram."""


def markdown(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a report; needs a QGuiApplication.

    The picture is in the file, behind all text, for viewers that show such pictures; the diagram is for those
    that do not, but draw Mermaid (as GitHub does).
    """
    told = gathered(journey)
    progress(0.2)
    drawn = picture(journey, Options(theme=options.theme)) if told.steps else None
    shown = b""
    if drawn:
        scale = min(_SCALE, (_MOST_PIXELS / max(1.0, drawn.width * drawn.height)) ** 0.5)
        shown = png(drawn, scale)
    progress(0.8)
    parts = [*_head(told), *_map(told, _diagram(journey)), *_tables(told), *_lists(told)]
    if shown:
        parts.append(f"[map]: data:image/png;base64,{b64encode(shown).decode('ascii')}")
    progress(1.0)
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8")


def _diagram(journey: Journey) -> str:
    """The map in Mermaid without remarks, which are for reading it again; nothing if it is too large."""
    if journey.count("transition") > _MOST_ARROWS:
        return ""
    lines = mermaid(journey, Options()).decode("utf-8").split("\n")
    text = "\n".join(each for each in lines if not each.lstrip().startswith("%%"))
    return text if len(text) <= _MOST_LETTERS else ""


def _head(told: Content) -> Iterator[str]:
    yield _heading(1, told.title)
    yield inline(" · ".join(part for part in (told.known, told.date) if part))
    yield blocks(told.description)


def _map(told: Content, diagram: str) -> Iterator[str]:
    if not told.steps:
        return
    yield _heading(2, tr("Map"))
    yield f"![{inline(told.title)}][map]"
    if diagram:
        yield fenced(diagram, "mermaid")


def _tables(told: Content) -> Iterator[str]:
    """First contacts, what the map tells each supplier, who is where."""
    if told.contacts:
        yield _heading(2, told.contacts.caption)
        yield _table(told.contacts)
        yield inline(contact_legend())
        yield inline(told.about_figures)
    if told.suppliers:
        yield _heading(2, tr("Suppliers"))
        for each in told.suppliers:
            yield from _supplier(each)
    if told.steps:
        yield _heading(2, told.table.caption)
        yield _table(told.table)
        yield inline(letters())


def _lists(told: Content) -> Iterator[str]:
    """Insights, findings, actions, open questions, notes."""
    yield _heading(2, tr("Insights"))
    if told.segments:
        yield _heading(3, told.segments.caption)
        yield _table(told.segments)
    for way in told.ways:
        yield _heading(3, way.heading)
        yield _items(way.sentences)
    if told.findings:
        yield _heading(2, tr("Findings"))
        for part in told.findings:
            yield _heading(3, part.heading)
            yield _items(part.sentences)
    if told.actions:
        yield _heading(2, told.actions.caption)
        yield _table(told.actions)
    if told.questions:
        yield _heading(2, tr("Open questions"))
        yield inline(questions_legend())
        yield _items(told.questions)
    if told.notes:
        yield _heading(2, tr("Notes"))
        yield _items(told.notes)


def _supplier(told: SupplierPart) -> Iterator[str]:
    yield _heading(3, told.headline)
    yield _items(told.sentences)
    if told.values:
        yield inline(tr("What it could add:"))
        yield _items(told.values)
    if told.partners:
        yield inline(tr("Working together:"))
        yield _items(told.partners)


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {inline(text)}"


def _items(texts: Sequence[str]) -> str:
    return "\n".join(f"- {inline(text)}" for text in texts if inline(text))


def _table(table: Table) -> str:
    lines = [table.heads, *table.rows]
    head, *rows = (f"| {' | '.join(map(cell, line))} |" for line in lines)
    return "\n".join([head, f"|{' --- |' * len(table.heads)}", *rows])

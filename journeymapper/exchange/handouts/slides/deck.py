"""PowerPoint: the map, and what it tells each supplier, as slides of shapes that can be edited."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.badge import LETTERS
from journeymapper.drawing.legend import make_legend
from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.present import arrow_signs, card_signs
from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.exchange.handouts.content import SupplierPart, gathered, questions_legend
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.looks import Cell
from journeymapper.exchange.handouts.slides.map_slide import add_map
from journeymapper.exchange.handouts.slides.parts import is_readable, parted
from journeymapper.exchange.handouts.slides.placing import HEIGHT, WIDTH, fitted
from journeymapper.exchange.handouts.slides.presentation import BODY, Deck, put
from journeymapper.exchange.handouts.slides.signs import add_shapes
from journeymapper.exchange.handouts.slides.table import add_list, add_table, even, small
from journeymapper.exchange.handouts.tables import letters
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.i18n.figures import listed
from journeymapper.i18n.insight_tables import Table, contact_legend
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import cut
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touch

if TYPE_CHECKING:
    from pptx.slide import Slide

ROOM = Box(24.0, 108.0, WIDTH - 24.0, HEIGHT - 20.0)
"""Where a map lies on its slide."""
_NO_PARTS = Parts(legend=False, title=False)
_MOST_CARDS = 12_000
"""Lenses are put on so many cards in one file; suppliers beyond that are told in words."""
_MOST_SUPPLIERS = 12
"""In one table."""
_LINE = 340
"""Letters in the two lines beneath a title."""
_MOST_WAYS = 12
_MOST_LEGEND = 1.7
_LEGEND_COLUMNS = 2
_UNDRAWN = {"fork", "merge", "head observed", "head reported"}
"""Signs of the map that the slides do not have."""


def pptx(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a presentation; needs a QGuiApplication.

    One slide with the map; where that is too large to be read, slides with its parts, by phase; one slide for
    each supplier with the course of the customer; tables and lists. What speakers say is in the notes.
    """
    writer = _Writer(journey, THEMES[options.theme or "light"])
    jobs = list(writer.jobs())
    for at, job in enumerate(jobs):
        progress(at / len(jobs))
        job()
    progress(1.0)
    return writer.deck.save()


class _Writer:
    """Adds the slides one by one."""

    def __init__(self, journey: Journey, theme: Theme) -> None:
        self._journey, self._theme = journey, theme
        self._told = gathered(journey)
        self._names = {each.id: each.name for each in self._told.suppliers}
        self._drawn = MapDrawing(journey, theme, NO_LENS, _NO_PARTS)
        self._is_large = bool(journey.steps) and not is_readable(self._drawn, ROOM)
        self.deck = Deck(theme, self._told.title, self._told.language)

    def jobs(self) -> Iterator[Callable[[], None]]:
        """What adds the slides, in their order."""
        told = self._told
        yield self._add_whole
        if self._is_large:
            parts = parted(self._drawn, ROOM)
            yield from (partial(self._add_part, each.title, each.steps) for each in parts)
        if told.contacts:
            yield partial(self._add_even, told.contacts, 0.3, contact_legend())
        for at, supplier in enumerate(told.suppliers):
            has_map = (at + 1) * len(told.steps) <= _MOST_CARDS and told.steps
            yield partial(self._add_supplier if has_map else self._add_words, supplier)
        if told.steps:
            for start in range(0, max(1, len(told.suppliers)), _MOST_SUPPLIERS):
                yield partial(self._add_touches, start)
        yield from self._lists()
        if told.steps:
            yield self._add_legend

    def _lists(self) -> Iterator[Callable[[], None]]:
        """What the map tells in figures and sentences, and what is to be done."""
        told = self._told
        if told.segments:
            yield partial(self._add_even, told.segments, 0.3, "")
        for way in told.ways:
            yield partial(self._add_list, tr("Insights"), way.sentences, way.heading)
        for found in told.findings:
            yield partial(self._add_list, found.heading, found.sentences)
        if told.actions:
            yield partial(self._add_even, told.actions, 0.4, "")
        if told.questions:
            yield partial(self._add_list, tr("Open questions"), told.questions, questions_legend())
        if told.notes:
            yield partial(self._add_list, tr("Notes"), told.notes)

    def _add_whole(self) -> None:
        told = self._told
        under = " · ".join(part for part in (told.known, told.date) if part)
        slide = self.deck.add(told.title, under, f"{told.description}\n\n{self._speech()}")
        if told.steps:
            self._put_map(slide, None, plain=self._is_large)

    def _add_part(self, title: str, steps: Collection[str]) -> None:
        there = set(steps)
        slide = self.deck.add(title, self._ways(there), self._speech(there))
        self._put_map(slide, there)

    def _add_supplier(self, supplier: SupplierPart) -> None:
        slide = self.deck.add(supplier.headline, _under(supplier), _speech_of(supplier))
        self._drawn.set_lens(Lens(supplier=supplier.id))
        self._put_map(slide, None, plain=self._is_large)

    def _add_words(self, supplier: SupplierPart) -> None:
        add_list(self.deck, supplier.headline, supplier.sentences)

    def _add_even(self, table: Table, first: float, under: str) -> None:
        add_table(self.deck, table, even(table, first), under)

    def _add_list(self, title: str, sentences: Sequence[str], under: str = "") -> None:
        add_list(self.deck, title, sentences, under)

    def _put_map(self, slide: Slide, only: Collection[str] | None, *, plain: bool = False) -> None:
        markup = self.deck.markup(slide)
        add_map(markup, self._drawn, ROOM, self._names, only, plain=plain)
        put(slide, markup)

    def _add_touches(self, start: int) -> None:
        """The supplier table for some of the suppliers."""
        told, theme = self._told, self._theme
        some = told.suppliers[start : start + _MOST_SUPPLIERS]
        colors = {
            each.id: theme.supplier_color(at, each.color) for at, each in enumerate(self._journey.suppliers)
        }
        rows = tuple(
            (f"{row.number} {row.title}".strip(), *(_mark(row.touches.get(each.id)) for each in some))
            for row in told.steps
        )
        table = Table(told.table.caption, (tr("Step"), *(each.name for each in some)), rows)

        def look(row: int, column: int, text: str) -> Cell:
            touch = told.steps[row].touches.get(some[column - 1].id) if column else None
            if touch is None:
                return Cell(legible(text), theme.ink, bold=True, fill=theme.band)
            color = colors[touch.supplier]
            if touch.contact == "direct":
                return Cell(legible(text), theme.on_color, True, fill=color, align="ctr")
            return Cell(legible(text), color, True, fill=theme.band, align="ctr")

        add_table(self.deck, table, small(table, 0.25), _letters(), look)

    def _add_legend(self) -> None:
        """What the signs of the map mean, as large as there is room for."""
        drawn = self._drawn
        drawn.set_lens(NO_LENS)
        signs = {sign for card in drawn.cards.values() for sign in card_signs(card.facts)}
        signs |= {sign for arrow in drawn.arrows.values() for sign in arrow_signs(arrow)}
        legend = make_legend(signs - _UNDRAWN, (), self._theme, _LEGEND_COLUMNS)
        if legend:
            slide = self.deck.add(tr("Legend"))
            markup = self.deck.markup(slide)
            placing = fitted(legend.box(0, 0), BODY, _MOST_LEGEND)
            add_shapes(markup, [legend.placed(0, 0)], placing, tr("Legend"))
            put(slide, markup)

    def _speech(self, only: Collection[str] | None = None) -> str:
        """What is noted for who speaks, step by step."""
        numbers = {row.id: row.number for row in self._told.steps}
        return "\n\n".join(
            f"{numbers[step.id]} {step.title}\n{step.speaker_notes}".strip()
            for step in self._journey.steps
            if step.speaker_notes.strip() and (only is None or step.id in only)
        )

    def _ways(self, there: Collection[str]) -> str:
        """Which arrows lead from the steps of a slide to others, and from others to them."""
        numbers = {row.id: row.number for row in self._told.steps}
        ways = [
            f"{numbers[each.source]} → {numbers[each.target]}"
            for each in self._journey.transitions
            if (each.source in there) != (each.target in there)
        ]
        return (
            tr("Arrows to and from other slides: {arrows}", arrows=listed(ways, _MOST_WAYS)) if ways else ""
        )


def _mark(touch: Touch | None) -> str:
    """A touch in a narrow cell: its letter, in brackets without contact."""
    if touch is None:
        return ""
    letter = LETTERS[touch.aida] if touch.aida else "•"
    return f"({letter})" if touch.contact == "none" else letter


def _under(supplier: SupplierPart) -> str:
    """As many sentences as stand in a line."""
    text = ""
    for sentence in supplier.sentences:
        if text and len(text) + len(sentence) >= _LINE:
            break
        text = f"{text} {sentence}".strip()
    return cut(text, _LINE)


def _speech_of(supplier: SupplierPart) -> str:
    """All that the map tells a supplier."""
    return "\n\n".join(
        "\n".join(some) for some in (supplier.sentences, supplier.partners, supplier.values) if some
    )


def _letters() -> str:
    """What the letters in cells stand for."""
    return tr(
        "{states}. Direct contact is filled, indirect contact is not; in brackets: in mind, without contact.",
        states=letters(),
    )

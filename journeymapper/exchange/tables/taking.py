"""What is taken from tables: cells as values, entries by name, and all that could not be taken is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from journeymapper.exchange.options import ExchangeError
from journeymapper.exchange.tables.naming import LISTS, Labels, StepNames
from journeymapper.exchange.tables.table import MOST_ROWS, Table, WordError
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line, short
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Entry, ListKind, Phase, Record, Segment, Supplier

_MOST_TOLD = 50
_MOST_WORD = 40
_MOST_ENTRIES = 2_000
_MADE: dict[ListKind, type[Phase | Supplier | Segment]] = {
    "phase": Phase,
    "supplier": Supplier,
    "segment": Segment,
}


class Taking:
    """One reading of a file of tables.

    `exact`: texts are kept to the letter, as this program wrote them; else blanks around them go.
    `tells_new`: a phase, supplier or segment that no list names is told.
    """

    def __init__(self, *, exact: bool, tells_new: bool) -> None:
        self.exact = exact
        self.steps = StepNames()
        self.place = ""
        self._tells_new = tells_new
        self._told: list[str] = []
        self._untold = 0
        self._labels = {kind: Labels() for kind in LISTS}
        self._entries: dict[ListKind, dict[str, Entry]] = {kind: {} for kind in LISTS}
        self._ids: dict[str, set[str]] = {}
        self._fresh = Journey()

    @property
    def told(self) -> tuple[str, ...]:
        """What was left out or made otherwise, each with its place; of much the beginning."""
        more = [tr("and {n} more", n=self._untold)] if self._untold else []
        return (*self._told, *more)

    def tell(self, sentence: str) -> None:
        """Says something of the place that is being read."""
        if len(self._told) < _MOST_TOLD:
            self._told.append(f"{self.place}: {sentence}" if self.place else sentence)
        else:
            self._untold += 1

    def tell_word(self, word: str) -> None:
        """Says that a word is not known here."""
        self.tell(tr("“{word}” is not understood here", word=shortened(word)))

    def tell_cut(self, table: Table) -> None:
        """Says that a table was not read to its end, if so."""
        if len(table.rows) >= MOST_ROWS:
            with self.at(table.name):
                self.tell(tr("only the first {most} rows were read", most=MOST_ROWS))

    @contextmanager
    def at(self, place: str) -> Iterator[None]:
        """What is told meanwhile is told of this place; a word that is not known is told and left out."""
        before, self.place = self.place, place
        try:
            yield
        except WordError as error:
            self.tell_word(str(error))
        finally:
            self.place = before

    def ident(self, record: type[Record], text: str) -> str:
        """The id that a cell gives to a record; a new one where it is empty, or another's."""
        taken = self._ids.setdefault(record.kind, set())
        if text in taken:
            self.tell(tr("this id is there twice: the second one is taken as new"))
        if not text or text in taken:
            text = self._fresh.new_id(record.kind)
        taken.add(text)
        return text

    def put_entry(self, entry: Entry, called_before: str = "") -> None:
        """A phase, supplier or segment from its own list."""
        kind = _kind(entry)
        self._entries[kind][entry.id] = entry
        self._labels[kind].add(entry.id, entry.name)
        if called_before:
            self._labels[kind].call_too(entry.id, called_before)

    def put_goal(self, supplier: str, step: str | None) -> None:
        """The step at which a supplier's product is bought."""
        known = self._entries["supplier"][supplier]
        if isinstance(known, Supplier):
            self._entries["supplier"][supplier] = replace(known, goal=step)

    def entry(self, kind: ListKind, name: str) -> str:
        """The id of a phase, supplier or segment by its name; one that is not there yet is made."""
        found = self._labels[kind].find(name)
        if found is not None:
            return found
        if len(self._entries[kind]) >= _MOST_ENTRIES:
            raise ExchangeError(
                tr(
                    "{place}: more than {most} names are too many for a map",
                    place=self.place,
                    most=_MOST_ENTRIES,
                )
            )
        made = _MADE[kind](self.ident(_MADE[kind], ""), name=" ".join(one_line(name).split()))
        self.put_entry(made)
        if self._tells_new:
            self.tell(
                {
                    "phase": tr("“{name}” is in no list of phases: it was added", name=shortened(name)),
                    "supplier": tr("“{name}” is in no list of suppliers: it was added", name=shortened(name)),
                    "segment": tr("“{name}” is in no list of segments: it was added", name=shortened(name)),
                }[kind]
            )
        return made.id

    def step(self, name: str) -> str | None:
        """The id of a step by its number or title; that there is none is told."""
        found = self.steps.find(name)
        if found is None:
            self.tell(tr("“{name}” is no step of this table", name=shortened(name)))
        return found

    def entries(self, kind: ListKind) -> Sequence[Entry]:
        """The phases, suppliers or segments, in order."""
        return list(self._entries[kind].values())

    def labels(self, kind: ListKind) -> Labels:
        """What they are called."""
        return self._labels[kind]

    def journey(self, records: Sequence[Record]) -> Journey:
        """The records, in this order, with the entries that they name.

        Raises:
            ExchangeError: there are too many for a map.
        """
        every = [*(each for kind in LISTS for each in self.entries(kind)), *records]
        return Journey([replace(each, rank=rank) for each, rank in zip(every, ranks(), strict=False)])


def shortened(text: str) -> str:
    """A text of the file as a sentence holds it."""
    return short(text, _MOST_WORD)


def _kind(entry: Entry) -> ListKind:
    match entry:
        case Phase():
            return "phase"
        case Supplier():
            return "supplier"
        case Segment():
            return "segment"

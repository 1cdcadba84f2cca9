"""The words of a table for what the file has codes for: written in the language in use, read in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import TypeVar, get_args

from journeymapper.exchange.tables.table import WordError, same
from journeymapper.i18n.language import LANGUAGES, speaking, tr
from journeymapper.i18n.terms import source_name, state_name
from journeymapper.model.records import Aida, Contact, Source, Touch, TransitionKind

T = TypeVar("T")

_MORE_WAYS: Mapping[str, TransitionKind] = MappingProxyType(
    {"onward": "next", "verder": "next", "volgende": "next", "terug": "loop", "back": "loop", "": "next"}
)
_MORE_SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "observed": "observation",
        "geobserveerd": "observation",
        "meting": "data",
        "customer": "interview",
        "klant": "interview",
        "klantgesprek": "interview",
        "aanname": "assumption",
        "social": "social_media",
    }
)


def in_each_language(text: Callable[[], str]) -> tuple[str, ...]:
    """What `text`, which asks `tr`, gives in each language."""
    found = []
    for language in LANGUAGES:
        with speaking(language):
            found.append(text())
    return tuple(dict.fromkeys(found))


def way_name(way: TransitionKind) -> str:
    """The kind of an arrow in a word."""
    return {"next": tr("onward"), "loop": tr("loop"), "skip": tr("skip")}[way]


def way_of(text: str) -> TransitionKind:
    """The kind of an arrow that a word means. Raises WordError."""
    return _found(_ways(), text)


def source_of(text: str) -> Source:
    """Where a claim comes from, by a word. Raises WordError."""
    return _found(_sources(), text)


def contact_word(contact: Contact) -> str:
    """A contact in a word or two, as they stand in a cell of the supplier table."""
    return {"direct": tr("direct"), "indirect": tr("indirect"), "none": tr("in mind")}[contact]


def touch_text(touch: Touch, between: str = " ") -> str:
    """A touch as a cell: 'desire, indirect, started by customer: what it could add'.

    `between` stands before what it could add: a blank or the end of a line.
    """
    parts = [] if touch.aida is None else [state_name(touch.aida)]
    parts.append(contact_word(touch.contact))
    if touch.started_by:
        parts.append(
            {"customer": tr("started by customer"), "supplier": tr("started by supplier")}[touch.started_by]
        )
    return ", ".join(parts) + (f":{between}{touch.value}" if touch.value else "")


def touch_choices() -> list[str]:
    """What is most often said in a cell of the supplier table."""
    states: tuple[Aida | None, ...] = (*get_args(Aida), None)
    return [touch_text(Touch("", aida, contact)) for aida in states for contact in get_args(Contact)]


def yes_or_nothing(flag: bool) -> str | None:
    """A flag as a cell: a column of 'no' would hide the few that say 'yes'."""
    return tr("yes") if flag else None


def _found(words: Mapping[str, T], text: str) -> T:
    try:
        return words[same(text)]
    except KeyError:
        raise WordError(text) from None


def _words(codes: Iterable[T], name: Callable[[T], str], more: Mapping[str, T]) -> Mapping[str, T]:
    """Codes by their words in each language, by themselves, and by what else people write."""
    found = dict(more)
    for code in codes:
        found[same(str(code))] = code
        found.update((same(word), code) for word in in_each_language(partial(name, code)))
    return MappingProxyType(found)


@cache
def _ways() -> Mapping[str, TransitionKind]:
    return _words(get_args(TransitionKind), way_name, _MORE_WAYS)


@cache
def _sources() -> Mapping[str, Source]:
    return _words(get_args(Source), source_name, _MORE_SOURCES)

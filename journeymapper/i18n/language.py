"""The language that the program speaks: `tr` gives a sentence in it. English is the source language."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from xml.etree import ElementTree

from journeymapper.resources import resource_path

LANGUAGES = ("nl", "en")

_current = "en"
_for_now: ContextVar[str | None] = ContextVar("language", default=None)
"""A language that holds for a while, in one thread: what others say meanwhile stays as it is."""
_catalogues: dict[str, dict[str, str]] = {"en": {}}


def current_language() -> str:
    """The language in use: 'nl' or 'en'."""
    return _for_now.get() or _current


def use_language(language: str | None) -> None:
    """Speaks this language from now on; None takes the system's, English where that is neither."""
    global _current  # noqa: PLW0603 - one language for the whole program, as the user sees one
    _current = _known(language or system_language())


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Speaks a language for as long as this holds, in this thread alone; None changes nothing."""
    token = _for_now.set(_for_now.get() if language is None else _known(language))
    try:
        yield
    finally:
        _for_now.reset(token)


def _known(language: str) -> str:
    """The language, or English if it is none of ours; its sentences have been read."""
    chosen = language if language in LANGUAGES else "en"
    if chosen not in _catalogues:
        _catalogues[chosen] = _read(chosen)
    return chosen


def system_language() -> str:
    """The system's language as 'nl' or 'en': what the environment names, else what the locale is.

    The environment goes first since a locale that is named there need not be installed.
    """
    named = (os.environ.get(each) for each in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, named), None) or locale.getlocale()[0] or ""
    return "nl" if spoken.lower().startswith(("nl", "dutch")) else "en"


def tr(source: str, /, **values: object) -> str:
    """The sentence `source` in the language in use, with its `{names}` filled in."""
    sentence = _catalogues[current_language()].get(source, source)
    return sentence.format_map(values) if values else sentence


def in_english(text: Callable[[], str]) -> str:
    """What `text`, which asks `tr`, gives in English, whatever the language in use."""
    with speaking("en"):
        return text()


def _read(language: str) -> dict[str, str]:
    """The translations of a language from its Qt Linguist file; unfinished ones are left out."""
    tree = ElementTree.parse(resource_path("i18n", f"{language}.ts"))  # noqa: S314 - a file of our own
    found: dict[str, str] = {}
    for message in tree.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.get("type") is None and translation.text:
            found[source] = translation.text
    return found

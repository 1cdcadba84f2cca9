"""Thousands of hostile files: each is opened as format.md says, or refused in one line, in two languages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

import pytest

from journeymapper.i18n.language import use_language
from journeymapper.i18n.messages import refusal_text
from journeymapper.model.rules import Refusal, RefusedError
from journeymapper.storage.codec import decode, encode
from tests.hostile import fields, large, texts
from tests.hostile.case import Case

SMALL: tuple[Callable[[], Iterable[Case]], ...] = (
    fields.wrong_values,
    fields.missing,
    fields.dangling,
    texts.cut,
    texts.encodings,
    texts.other_files,
    texts.spiteful,
    large.numbers,
)


JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
"""Unseen, but part of words in some scripts."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    use_language("en")


def wrong(case: Case) -> str:
    """What is wrong with how a case was taken; empty if nothing is."""
    try:
        journey = decode(case.make())
    except RefusedError as error:
        return f"{case.name}: refused" if case.taken else said_badly(case, error.refusal)
    if case.taken is False:
        return f"{case.name}: opened"
    written = encode(journey)
    json.loads(written)
    return "" if encode(decode(written)) == written else f"{case.name}: reads back otherwise"


def said_badly(case: Case, refusal: Refusal) -> str:
    for language in ("nl", "en"):
        use_language(language)
        said = refusal_text("map.journey", refusal)
        if not (
            said.startswith("map.journey: ")
            and said.endswith(".")
            and said.translate(JOINERS).isprintable()
            and len(said) < 400
            and f"({refusal.code})" not in said
        ):
            return f"{case.name}: {said!r}"
    return ""


@pytest.mark.parametrize("kind", SMALL, ids=lambda kind: kind.__name__)
def test_each_is_opened_or_refused_as_the_format_says(kind: Callable[[], Iterable[Case]]) -> None:
    assert [found for case in kind() if (found := wrong(case))] == []


def test_there_are_thousands_of_them() -> None:
    names = [case.name for kind in SMALL for case in kind()]
    assert len(names) == len(set(names)) > 2500
    taken = [case.taken for kind in SMALL for case in kind()]
    assert taken.count(True) > 400
    assert taken.count(False) > 1500

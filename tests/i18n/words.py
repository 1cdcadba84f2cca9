"""Small journeys put in words: changed records, plain spaces, either language for a while."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from journeymapper.i18n.language import current_language, use_language
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Record, key_of


def changed(of: Journey, *records: Record) -> Journey:
    """A journey with some records in the place of those of the same kind and id, or added."""
    found = {key_of(each): each for kind in KINDS for each in of.all(kind)}
    return Journey({**found, **{key_of(each): each for each in records}}.values())


def texts(told: Iterable[Told]) -> list[str]:
    return [plain(each.text) for each in told]


def plain(text: str) -> str:
    """With ordinary spaces, as people type them."""
    return text.replace("\u00a0", " ")


@contextmanager
def dutch() -> Iterator[None]:
    before = current_language()
    use_language("nl")
    try:
        yield
    finally:
        use_language(before)

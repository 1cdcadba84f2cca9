"""Several texts in one cell, as people write them: 'phone; office'. Only an odd text stands in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

LINES = "\n"
WORDS = ";,\n"
ITEMS = ";\n"
PARTS = "|"
_CLOSED = re.compile(r'"(?:[^"]|"")*+"')
_BETWEEN = {LINES: "\n", WORDS: "; ", ITEMS: "; ", PARTS: " | "}


def packed(items: Iterable[str], signs: str) -> str:
    """Texts as one, of which `unpacked` gives them back; `signs` part them, the first of them here."""
    return _BETWEEN[signs].join(_quoted(item, signs) for item in items)


def unpacked(text: str, signs: str, *, keep_empty: bool = False) -> list[str]:
    """The texts in a cell; what is empty and not in quotes is left out, unless it is kept."""
    found: list[str] = []
    if text.strip():
        for match in _items(text, signs):
            if match[1] is not None:
                found.append(match[1].replace('""', '"'))
            elif keep_empty or match[2].strip():
                found.append(match[2].strip())
    return found


def _items(text: str, signs: str) -> Iterator[re.Match[str]]:
    at = 0
    while at <= len(text) and (match := _item(signs).match(text, at)):
        yield match
        at = match.end() + 1


@cache
def _item(signs: str) -> re.Pattern[str]:
    some = re.escape(signs)
    return re.compile(rf'[^\S\n]*"((?:[^"]|"")*+)"[^\S\n]*(?=[{some}]|\Z)|([^{some}]*)')


def _quoted(item: str, signs: str) -> str:
    opens = item.startswith('"') and not _goes_on(item)
    odd = opens or item != item.strip() or any(each in item for each in (*signs, "\n"))
    return '"' + item.replace('"', '""') + '"' if odd or not item else item


def _goes_on(item: str) -> bool:
    """Whether quotes that an item begins with close within it, so that they are not around the whole."""
    closed = _CLOSED.match(item)
    return closed is not None and bool(item[closed.end() :].strip())

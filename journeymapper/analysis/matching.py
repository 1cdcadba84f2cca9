"""Finding names by a few letters: what a user types while others talk is short, hasty and misspelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import ScoreAlignment

Span = tuple[int, int]
"""From and up to, in characters of the text as it is shown."""

_WHOLE, _START, _WORD, _INITIALS, _INSIDE = 100.0, 96.0, 90.0, 80.0, 70.0
_TYPO_MOST = 66.0
"""A misspelt word counts for less than any that was spelt right."""
_TYPO_LIKENESS = 74.0
"""Of 100: 'hypoteek' is 'hypotheek', but 'bank' is not 'back'."""
_TYPO_LETTERS = 4
_TYPO_MISSING = 2
"""A name may lack so many of the letters that were typed."""
_RECENT = 1.5
"""Of two that match about as well, the one used lately comes first."""


_KEPT = 16_384
"""Names whose compared form is kept: a user types a letter more, and the same names are searched again."""


@dataclass(frozen=True, slots=True)
class Match:
    """A name that was meant, perhaps: `score` up to 100, `spans` the letters that were typed."""

    id: str
    text: str
    score: float
    spans: tuple[Span, ...]


def best(
    query: str, candidates: Iterable[tuple[str, str]], most: int = 8, recent: Sequence[str] = ()
) -> list[Match]:
    """The names that fit what was typed, best first, at most `most` of them.

    Each word of the query must be found: as the whole name, its start, the start of a word, the initials of
    words, a part, or (from four letters on) misspelt. Case and accents do not count. An empty query fits all.
    Of names that fit alike, those whose ids are in `recent` come first, in that order, then those that came
    first.
    """
    words = fold(query).split()
    place = {ident: at for at, ident in enumerate(recent)}
    found: list[tuple[float, int, int, Match]] = []
    for at, (ident, text) in enumerate(candidates):
        match = _match(words, ident, text)
        if match is not None:
            bonus = _RECENT if ident in place else 0.0
            found.append((-match.score - bonus, place.get(ident, len(place)), at, match))
    found.sort(key=lambda each: each[:3])
    return [match for *_, match in found[:most]]


def fold(text: str) -> str:
    """A text as it is compared: without case and accents."""
    return _folded(text).letters


def find(query: str, text: str) -> Span | None:
    """Where a text holds what was typed, letter by letter; case and accents do not count."""
    wanted, folded = fold(query), _folded(text)
    at = folded.letters.find(wanted) if wanted else -1
    return (folded.places[at], folded.places[at + len(wanted) - 1] + 1) if at >= 0 else None


@dataclass(frozen=True, slots=True)
class _Folded:
    """The compared letters of a text, the place of each in the text, and where words begin."""

    letters: str
    places: tuple[int, ...]
    starts: tuple[int, ...]
    initials: str


@lru_cache(_KEPT)
def _folded(text: str) -> _Folded:
    parts: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        for part in unicodedata.normalize("NFKD", letter).casefold():
            if not unicodedata.combining(part):
                parts.append(part)
                places.append(at)
    letters = "".join(parts)
    starts = tuple(at for at in range(len(letters)) if _begins_word(letters, at))
    return _Folded(letters, tuple(places), starts, "".join(letters[at] for at in starts))


def _match(words: Sequence[str], ident: str, text: str) -> Match | None:
    folded = _folded(text)
    total, spans = 0.0, set[Span]()
    for word in words:
        score, parts = _find(word, folded)
        if not parts:
            return None
        total += score
        spans.update((folded.places[start], folded.places[end - 1] + 1) for start, end in parts)
    score = total / len(words) if words else 0.0
    return Match(ident, text, score, _joined(spans))


def _find(word: str, folded: _Folded) -> tuple[float, Sequence[Span]]:
    """How well a word fits a text and where; no place if it does not."""
    text = folded.letters
    at = text.find(word)
    if at >= 0:
        if text.strip() == word:
            return _WHOLE, [_of(word, at)]
        if at == 0:
            return _START, [_of(word, 0)]
        for start in folded.starts:
            if text.startswith(word, start):
                return _WORD, [_of(word, start)]
    first = folded.initials.find(word) if len(word) > 1 else -1
    if first >= 0:
        return _INITIALS, [(start, start + 1) for start in folded.starts[first : first + len(word)]]
    return (_INSIDE, [_of(word, at)]) if at >= 0 else _find_misspelt(word, text)


def _find_misspelt(word: str, text: str) -> tuple[float, Sequence[Span]]:
    if len(word) >= _TYPO_LETTERS and len(text) >= _TYPO_LETTERS:
        like = fuzz.partial_ratio_alignment(word, text, score_cutoff=_TYPO_LIKENESS)
        # 'banketbakker' is no misspelt 'bank', though all of 'bank' is in it.
        if like is not None and _is_about_as_long(word, like) and _begins_word(text, like.dest_start):
            return like.score / 100 * _TYPO_MOST, [(like.dest_start, like.dest_end)]
    return 0.0, []


def _is_about_as_long(word: str, like: ScoreAlignment) -> bool:
    return like.dest_end - like.dest_start >= len(word) - _TYPO_MISSING


def _begins_word(text: str, at: int) -> bool:
    return text[at].isalnum() and (at == 0 or not text[at - 1].isalnum())


def _of(word: str, at: int) -> Span:
    return at, at + len(word)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same letters in as few spans as there can be, in order."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)

"""'(back to 6)', '(ga naar 9)', '-> 6': the words in a list that lead from one of its steps to another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from journeymapper.analysis.matching import best, fold

Kind = Literal["loop", "skip", "any"]

_WORDS: dict[Kind, tuple[str, ...]] = {
    "loop": (
        "(?:and |then |en |dan |weer )*(?:go |going |ga |gaat |keer )?back (?:again )?to",
        "return(?:s)? to", "loop(?:s)?(?: back)? to", "repeat(?:s)? from", "again from", "start again at",
        "(?:ga |gaat |keer |keert |dan |weer )*terug naar", "opnieuw vanaf", "opnieuw naar", "weer vanaf",
        "weer naar", "herhaal vanaf", "begin opnieuw bij",
    ),
    "skip": (
        "skip(?:s)?(?: ahead)? to", "jump(?:s)?(?: ahead)? to", "straight to", "directly to",
        "sla(?:at)? over(?: tot)?(?: naar)?", "(?:spring|springt) naar",
        "(?:meteen|direct|rechtstreeks) naar",
        "door naar",
    ),
    "any": (
        "go(?:es)? to", "goto", "continue(?:s)? (?:at|with|from)", "(?:ga|gaat) naar",
        "(?:ga )?verder (?:met|bij|naar)", "naar stap", "to step", "naar", "to",
    ),
}  # fmt: skip
_VERBS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)\s*", re.IGNORECASE))
    for kind, words in _WORDS.items()
)
_SIGNS: dict[str, Kind] = {
    "\u21ba": "loop", "\u27f2": "loop", "\u21a9": "loop", "\u21b6": "loop", "\u21b7": "skip",
    "->": "any", "-->": "any", "=>": "any", "\u2192": "any", "\u21d2": "any", "\u27f6": "any",
    "\u21aa": "any",
}  # fmt: skip
_SIGN = re.compile("|".join(re.escape(each) for each in sorted(_SIGNS, key=len, reverse=True)))
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,200})[)\]]")
_STEP = re.compile(
    r"^(?:(?:the |de |het )?(?:step|stap|number|nummer|nr\.?|no\.?|punt|point)\s*|#\s*)", re.IGNORECASE
)
_NUMBER = re.compile(r"^\d{1,4}(?:\.\d{1,4})*[a-z]?$", re.IGNORECASE)
_AT_END = re.compile(
    r"(?:^|[,;:.\u2013\u2014-])\s*((?:[^\W\d]+\s+){1,4}(?:(?:step|stap|nr\.?|number|nummer)\s*)?#?\d{1,4}[a-z]?)\s*[.!]?$",
    re.IGNORECASE,
)
_BEGIN = {"start", "the start", "begin", "het begin", "the beginning", "beginning", "de start"}
_LIKE = 64.0
"""How like a title must be to what was written, of 100."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that lead elsewhere: which way, to what, under which condition, and where they stand."""

    kind: Kind
    target: str
    label: str
    start: int
    end: int


def references(words: str) -> list[Reference]:
    """All that a line says of where it leads, in order; that it leads somewhere is not sure for a title."""
    found = [
        ref for match in _BRACKETS.finditer(words) if (ref := _spoken(match[1], match.start(), match.end()))
    ]
    taken = max((ref.end for ref in found), default=0)
    *_, sign = [None, *_SIGN.finditer(words, taken)]
    if sign is not None and words[sign.end() :].strip():
        target = _target(words[sign.end() :])
        return [*found, Reference(_SIGNS[sign[0]], target, "", sign.start(), len(words))]
    last = _AT_END.search(words, taken)
    if last is not None:
        ref = _spoken(last[1], last.start(), len(words))
        if ref is not None and ref.kind != "any" and not ref.label:
            found.append(ref)
    return found


def without(words: str, refs: Sequence[Reference]) -> str:
    """A line without these words."""
    for ref in sorted(refs, key=lambda each: -each.start):
        words = f"{words[: ref.start]} {words[ref.end :]}"
    return " ".join(words.split()).rstrip(" ,;:\u2013\u2014-").strip()


Labels = Sequence[Mapping[str, Sequence[int]]]
"""The steps by what they may be called, in the order in which such names are tried."""


def resolve(ref: Reference, at: int, labels: Labels, titles: Sequence[str]) -> int | None:
    """Which step a reference of the step `at` means: by a number that it has, or else by its title."""
    target = ref.target.casefold()
    if target in _BEGIN and ref.kind == "loop":
        return 0
    if _NUMBER.match(target):
        meant = next((each[target] for each in labels if target in each), None)
        return _nearest(meant, at, ref.kind) if meant else None
    candidates = [(str(place), title) for place, title in enumerate(titles) if place != at and title]
    wanted = fold(ref.target)
    exact = [int(ident) for ident, title in candidates if fold(title) == wanted]
    if exact:
        return _nearest(exact, at, ref.kind)
    found = best(ref.target, candidates, 1) if len(wanted) > 1 else []
    return int(found[0].id) if found and found[0].score >= _LIKE else None


def _nearest(meant: Sequence[int], at: int, kind: Kind) -> int:
    """Where numbers begin anew in each phase, a loop means the last one before, a skip the next one."""
    before = [place for place in meant if place <= at]
    behind = [place for place in meant if place > at]
    if kind == "skip":
        return (behind or before[::-1])[0]
    return (before[::-1] or behind)[0]


def _spoken(text: str, start: int, end: int) -> Reference | None:
    """What words say, between brackets or at the end of a line; what stands before is a condition."""
    sign = _SIGN.search(text)
    if sign is not None and text[sign.end() :].strip():
        return Reference(
            _SIGNS[sign[0]], _target(text[sign.end() :]), _label(text[: sign.start()]), start, end
        )
    for kind, pattern in _VERBS:
        found = pattern.search(text)
        if found is not None and text[found.end() :].strip():
            target = _target(text[found.end() :])
            # 'to' and 'naar' alone are said of much else: 'listen (to the radio)'
            short = found[0].strip().casefold() in ("to", "naar") and not _NUMBER.match(target)
            if not short:
                return Reference(kind, target, _label(text[: found.start()]), start, end)
    return None


def _target(text: str) -> str:
    text = text.strip().strip("\"'\u201c\u201d\u2018\u2019").rstrip(".!;,")
    return _STEP.sub("", text).strip() or text


def _label(text: str) -> str:
    return text.strip().rstrip(",;:").strip()

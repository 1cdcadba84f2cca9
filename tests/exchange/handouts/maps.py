"""Journeys for the tests of hand-outs: one with texts that are trouble, one that is large, and the sample."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey
from journeymapper.model.records import (
    Action,
    Evidence,
    Note,
    Phase,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from tests.drawing.maps import chain, made, sample

TROUBLE = (
    "<script>alert(1)</script>",
    "</svg></style><img src=x onerror=alert(1)>",
    "\"quotes\" & 'others' &amp; ]]> <!--",
    "=1+1 | a | b | [x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    "# head\n\n- item `code` **bold** _it_ ~~no~~ ```",
    "\u202eright to left\u202c שלום نعم 家 😀 \u200d",
    "controls \x00\x07\x1b\ufffe and\ttab\x0bline\u2028end",
    "www.evil.example https://evil.example/?a=1&b=2 me@evil.example $x^2$ {{x}} #123456",
    "averyveryveryveryveryverylongwordwithoutanyblankinit" * 3,
    "many words of a title that is far too long for a card " * 6,
)
"""One step each."""


def hostile() -> Journey:
    """A map in which every text is trouble."""
    first, second, third = TROUBLE[:3]
    steps = [
        Step(
            f"s\"<{at}'",
            text,
            description=text,
            speaker_notes=text,
            phase="p<" if at < 5 else "p2",
            x=300.0 * (at // 5),
            y=200.0 * (at % 5),
            touches=(Touch("v<", "desire", "none", None, text), Touch("w", None, "direct", "customer", text)),
            skipped_by=("g<",) if at == 3 else (),
            evidence=(Evidence("assumption", text),) if at % 2 else (),
        )
        for at, text in enumerate(TROUBLE)
    ]
    ways = [
        Transition(f"t<{at}", steps[at].id, steps[at + 1].id, "next", TROUBLE[at], evidence=steps[1].evidence)
        for at in range(len(steps) - 1)
    ]
    return made(
        Sheet(title=first, description="\n\n".join(TROUBLE), date="2026-02-28", goal=steps[-1].id),
        Phase("p<", second),
        Phase("p2", third),
        Supplier("v<", second, short='"<'),
        Supplier("w", third, color="#123456"),
        Segment("g<", first, first, share=0.4),
        *steps,
        *ways,
        Note("n", second, 700.0, 0.0),
        Note("m", third),
        Action("a", first, steps[0].id, second, "2026-03-01"),
        Action("b", third, None, "", None, done=True),
    )


def large() -> Journey:
    """A map that is too large to be read on one slide."""
    return chain(90)


Make = Callable[[Journey, Options], bytes]


@cache
def written(make: Make, name: str, language: str = "en") -> bytes:
    """A file of the sample, the large or the hostile map, made once; in the language in use."""
    if name == "sample":
        return make(sample(language), Options())
    return make(hostile() if name == "hostile" else large(), Options())

"""Small pictures with a journey's file in them."""

from __future__ import annotations

from functools import cache

from journeymapper.exchange.pictures.pdf import pdf
from journeymapper.exchange.pictures.png import png
from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.storage.codec import encode
from tests.exchange.drawings import of_shapes

KINDS = ("png", "svg", "pdf")
SMALL = of_shapes(title="De reis")


def with_file(kind: str, data: bytes) -> bytes:
    """A small picture of this kind with this in it."""
    if kind == "png":
        return png(SMALL, 0.2, carried=data)
    return svg(SMALL, carried=data) if kind == "svg" else pdf(SMALL, carried=data)


@cache
def usual(kind: str) -> bytes:
    return with_file(kind, encode(a_map()))


def a_map() -> Journey:
    return Journey([Step("a", title="één „huis” 家 😀 ]]> <&> %PDF- \u2028")])

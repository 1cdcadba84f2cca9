"""Variants of a theme: on a ground of another colour, and faint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from journeymapper.drawing.color import SIGN_CONTRAST, legible, mixed
from journeymapper.drawing.look import CardLook, Tone
from journeymapper.drawing.theme import Theme


def tones(theme: Theme) -> Mapping[Tone, str]:
    """The grounds of cards under a lens. What is assumed has no ground of its own."""
    attention, interest, desire, action = theme.tones
    first, second = theme.beside
    return {
        "attention": attention,
        "interest": interest,
        "desire": desire,
        "action": action,
        "observed": desire,
        "reported": attention,
        "assumed": theme.card,
        "first": first,
        "second": second,
    }


@lru_cache(maxsize=64)
def on_ground(theme: Theme, ground: str) -> Theme:
    """The theme for a card of this ground: inks and signs stay legible on it."""
    alone = (ground,)
    return replace(
        theme,
        card=ground,
        hidden=ground,
        hatch=mixed(ground, theme.ink, 0.22),
        ink=legible(theme.ink, alone, theme.contrast),
        small=legible(theme.small, alone, theme.contrast),
        skip=legible(theme.skip, alone, theme.contrast),
        star=legible(theme.star, alone, SIGN_CONTRAST),
        guessed=legible(theme.guessed, alone, SIGN_CONTRAST),
    )


@lru_cache(maxsize=64)
def faded(theme: Theme) -> Theme:
    """The theme with every colour near that of the bands: opaque, so that nothing shines through."""
    colors: dict[str, Any] = {"shadow": None}
    for each in fields(theme):
        value = getattr(theme, each.name)
        if isinstance(value, str) and value.startswith("#") and each.name != "shadow":
            colors[each.name] = faint(value, theme)
    return replace(theme, **colors)


def dressed(look: CardLook, theme: Theme) -> Theme:
    """The theme for a card under a lens."""
    if look.tone:
        theme = on_ground(theme, tones(theme)[look.tone])
    return faded(theme) if look.faint else theme


def tinted(color: str, look: CardLook, theme: Theme) -> str:
    """The colour of a phase or a supplier on a card under a lens."""
    if look.tone:
        color = legible(color, (tones(theme)[look.tone],), theme.contrast)
    return faint(color, theme) if look.faint else color


@lru_cache(maxsize=512)
def faint(color: str, theme: Theme) -> str:
    """What a lens leaves of a colour that it dims."""
    return mixed(theme.band, color, theme.dimmed)

"""Colours as `#rrggbb`: contrast, and colours brought to where they can be read."""

from __future__ import annotations

import colorsys
from functools import lru_cache

TEXT_CONTRAST = 4.5
"""What WCAG 2.2 asks of text (level AA)."""
SIGN_CONTRAST = 3.0
"""What WCAG 2.2 asks of signs and lines that carry meaning (level AA)."""

Grounds = tuple[str, ...]


def channels(color: str) -> tuple[float, float, float]:
    """Red, green and blue, 0..1 each."""
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def luminance(color: str) -> float:
    """Relative luminance, 0..1, as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(color)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1..21, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=4096)
def legible(color: str, grounds: Grounds, ratio: float = TEXT_CONTRAST) -> str:
    """The colour itself if it has this contrast on every ground, else a darker or lighter one that has.

    Hue and saturation stay; lightness moves away from that of the grounds (darker on light ones, lighter on
    dark ones). If no lightness is enough the result is black or white.
    """
    if _least(color, grounds) >= ratio:
        return color
    hue, light, saturation = colorsys.rgb_to_hls(*channels(color))
    end = 0.0 if sum(map(luminance, grounds)) > 0.36 * len(grounds) else 1.0
    near, far = light, end
    for _ in range(12):
        middle = (near + far) / 2
        if _least(_hex(colorsys.hls_to_rgb(hue, middle, saturation)), grounds) >= ratio:
            far = middle
        else:
            near = middle
    return _hex(colorsys.hls_to_rgb(hue, far, saturation))


def mixed(color: str, other: str, part: float) -> str:
    """`part` (0..1) of `other` mixed into the colour."""
    one, two = channels(color), channels(other)
    return _hex(
        (
            one[0] + (two[0] - one[0]) * part,
            one[1] + (two[1] - one[1]) * part,
            one[2] + (two[2] - one[2]) * part,
        )
    )


def _least(color: str, grounds: Grounds) -> float:
    return min(contrast(color, ground) for ground in grounds)


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)

"""The text font cut down to the letters in use, to go inside a file."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from journeymapper.drawing.fonts import FAMILY, font_file
from journeymapper.drawing.shapes import Text, Weight

CSS_WEIGHT = {"regular": 400, "bold": 700}


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """One cut of the font."""

    weight: Weight
    italic: bool


def font_faces(texts: Iterable[Text]) -> str:
    """CSS that brings the font with it: a rule for each face in use, with just the letters of these texts."""
    used = sorted((Face(text.weight, text.italic), text.text) for text in texts)
    return "".join(_rules(used))


def _rules(used: list[tuple[Face, str]]) -> Iterator[str]:
    for face, lines in groupby(used, key=lambda each: each[0]):
        letters = sorted({ord(letter) for _, text in lines for letter in text})
        style = "italic" if face.italic else "normal"
        content = b64encode(subset(face, letters)).decode("ascii")
        if content:
            yield (
                f"@font-face{{font-family:{FAMILY};font-style:{style};font-weight:{CSS_WEIGHT[face.weight]};"
                f"src:url(data:font/woff;base64,{content}) format('woff')}}"
            )


def subset(face: Face, letters: Collection[int]) -> bytes:
    """A WOFF file of the face with these code points, as far as it has them; same input, same bytes.

    Empty if it has none of them: browsers take no font without letters.
    """
    # Imported here: fontTools takes 0.1 s to load, and the first window needs none of it.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns of tables that are no concern here
    options = Options(flavor="woff", notdef_outline=True, name_IDs=[], hinting=False)
    name = f"{FAMILY}{'Bold' * (face.weight == 'bold')}{'Italic' * face.italic}"
    with TTFont(font_file(name), recalcTimestamp=False) as font:
        if font.getBestCmap().keys().isdisjoint(letters):
            return b""
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        font.flavor = "woff"
        out = BytesIO()
        font.save(out)
    return out.getvalue()

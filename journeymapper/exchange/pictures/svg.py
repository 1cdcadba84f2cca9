"""SVG: written straight from the shapes, with ids and classes for scripts and style sheets to hold on to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import count

from journeymapper.drawing.fonts import FAMILY
from journeymapper.drawing.outline import middle, rounded
from journeymapper.drawing.shapes import Circle, Drawing, Group, Lines, Path, Point, Rect, Shape, Stroke, Text
from journeymapper.exchange.carrying.in_svg import svg_element
from journeymapper.exchange.pictures.typeface import CSS_WEIGHT, font_faces

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""

# Qt's reader of SVG takes a list of families for one name: the list stands where only browsers read it.
_STYLE = f"@media all{{text{{font-family:{FAMILY},sans-serif;white-space:pre}}}}"


def svg(
    drawing: Drawing, scale: float | None = None, *, transparent: bool = False, carried: bytes = b""
) -> bytes:
    """A drawing as an SVG document of its size times `scale`, in UTF-8; same drawing, same bytes.

    `carried` is the file of a journey that goes along.
    """
    groups, texts = list(_groups(drawing.shapes)), list(_texts(drawing.shapes))
    names = _names(group.id for group in groups)
    box = " ".join(number(each) for each in (drawing.x, drawing.y, drawing.width, drawing.height))
    size = scale or 1.0
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"'
        f' width="{number(drawing.width * size)}" height="{number(drawing.height * size)}"'
        f' xml:lang="{_quoted(drawing.language)}" xml:space="preserve" role="img" font-family="{FAMILY}"'
        ' fill="none" stroke-linecap="round" stroke-linejoin="round">'
    )
    parts = [
        head,
        f"<title>{_quoted(drawing.title)}</title>" if drawing.title else "",
        f"<style>{font_faces(texts)}{_STYLE}</style>",
        "" if transparent else _ground(drawing),
        *_written(drawing.shapes, names),
        svg_element(carried) if carried else "",
        "</svg>\n",
    ]
    return "\n".join(part for part in parts if part).encode("utf-8")


def inline(drawing: Drawing, prefix: str) -> str:
    """A drawing as an element of a page that brings the fonts itself (`fonts_of`).

    Ids begin with `prefix`, so that several drawings of one map can stand in a page.
    """
    names = _names(group.id for group in _groups(drawing.shapes))
    own = {ident: prefix + name for ident, name in names.items()}
    box = " ".join(number(each) for each in (drawing.x, drawing.y, drawing.width, drawing.height))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"'
        f' width="{number(drawing.width)}" height="{number(drawing.height)}"'
        f' lang="{_quoted(drawing.language)}" role="img" font-family="{FAMILY}, sans-serif"'
        ' fill="none" stroke-linecap="round" stroke-linejoin="round">'
    )
    title = f"<title>{_quoted(drawing.title)}</title>" if drawing.title else ""
    parts = [head, title, _ground(drawing), *_written(drawing.shapes, own), "</svg>"]
    return "\n".join(part for part in parts if part)


def fonts_of(drawings: Iterable[Drawing]) -> str:
    """CSS that brings the letters of all these drawings along."""
    return font_faces(text for drawing in drawings for text in _texts(drawing.shapes))


def number(value: float) -> str:
    """A length with at most two decimals, as short as it goes."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _quoted(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _attribute(text: str) -> str:
    """A text between quotes as a reader gets it back: unguarded, line ends and tabs there become spaces."""
    return re.sub("[\t\n\r]", lambda space: f"&#{ord(space[0])};", _quoted(text))


def _groups(shapes: Iterable[Shape]) -> Iterator[Group]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield shape
            yield from _groups(shape.shapes)


def _texts(shapes: Iterable[Shape]) -> Iterator[Text]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from _texts(shape.shapes)
        elif isinstance(shape, Text):
            yield shape


def _names(idents: Iterable[str]) -> Mapping[str, str]:
    """An id for the document by id of a group: itself, or one like it where XML cannot hold it."""
    wanted = dict.fromkeys(ident for ident in idents if ident)
    names = {ident: ident for ident in wanted if not _FORBIDDEN.search(ident)}
    taken = set(names)
    for ident in wanted:
        if ident not in names:
            near = _FORBIDDEN.sub(lambda odd: f"_{ord(odd[0]):x}_", ident)
            fresh = next(each for each in _numbered(near) if each not in taken)
            names[ident] = fresh
            taken.add(fresh)
    return names


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}_{at}" for at in count(2))


def _written(shapes: Sequence[Shape], names: Mapping[str, str]) -> Iterator[str]:
    for shape in shapes:
        match shape:
            case Rect():
                yield _rect(shape)
            case Path():
                yield _path(shape)
            case Lines():
                yield _lines(shape)
            case Circle():
                yield _circle(shape)
            case Text():
                yield _text(shape)
            case Group():
                yield _opened(shape, names)
                yield from _written(shape.shapes, names)
                yield "</g>"


def _opened(group: Group, names: Mapping[str, str]) -> str:
    ident = f' id="{_attribute(names[group.id])}"' if group.id else ""
    role = f' class="{_quoted(group.role)}"' if group.role else ""
    moved = f' transform="translate({number(group.x)} {number(group.y)})"' if group.x or group.y else ""
    seen = f' opacity="{number(group.opacity)}"' if group.opacity < 1.0 else ""
    title = f"<title>{_quoted(group.title)}</title>" if group.title else ""
    return f"<g{ident}{role}{moved}{seen}>{title}"


def _ground(drawing: Drawing) -> str:
    return _rect(Rect(drawing.x, drawing.y, drawing.width, drawing.height, fill=drawing.background))


def _rect(rect: Rect) -> str:
    round_ = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return (
        f'<rect x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}"'
        f' height="{number(rect.height)}"{round_}{_paint(rect.fill, rect.stroke)}/>'
    )


def _circle(circle: Circle) -> str:
    place = f'cx="{number(circle.x)}" cy="{number(circle.y)}" r="{number(circle.radius)}"'
    return f"<circle {place}{_paint(circle.fill, circle.stroke)}/>"


def _lines(lines: Lines) -> str:
    runs = "".join(f"M{_at(start)}L{_at(end)}" for start, end in lines.lines)
    return f'<path d="{runs}" stroke-linecap="butt"{_paint(None, lines.stroke)}/>' if runs else ""


def _path(path: Path) -> str:
    run = _run(path)
    return f'<path d="{run}"{_paint(path.fill, path.stroke)}/>' if run else ""


def _run(path: Path) -> str:
    """The path's points, with a quadratic curve at each corner that is rounded."""
    points = path.points
    if len(points) < 2:
        return ""
    if path.closed and path.radius:
        between = middle(points[-1], points[0])
        points = (between, *points, between)
    parts = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        first, last = rounded(before, corner, after, path.radius)
        parts.append(f"L{_at(first)}")
        if first != last:
            parts.append(f"Q{_at(corner)} {_at(last)}")
    return "".join([*parts, f"L{_at(points[-1])}", "Z" * path.closed])


def _text(text: Text) -> str:
    """A line of text from its start: readers that measure it otherwise would anchor it otherwise."""
    if not _quoted(text.text).strip():
        return ""
    before = {"start": 0.0, "middle": text.width / 2, "end": text.width}[text.anchor]
    place = f'x="{number(text.x - before)}" y="{number(text.y)}" textLength="{number(text.width)}"'
    weight = f' font-weight="{CSS_WEIGHT[text.weight]}"' if text.weight != "regular" else ""
    style = ' font-style="italic"' if text.italic else ""
    look = f'font-size="{number(text.size)}"{weight}{style} fill="{text.color}"'
    return f"<text {place} {look}>{_quoted(text.text)}</text>"


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _paint(fill: str | None, stroke: Stroke | None) -> str:
    filled = f' fill="{fill}"' if fill else ""
    if stroke is None:
        return filled
    dashes = " ".join(number(each) for each in stroke.dashes)
    dashed = f' stroke-dasharray="{dashes}" stroke-linecap="butt"' if dashes else ""
    return f'{filled} stroke="{stroke.color}" stroke-width="{number(stroke.width)}"{dashed}'

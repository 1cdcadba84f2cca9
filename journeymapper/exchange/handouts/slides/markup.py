"""DrawingML of the shapes on a slide, as text: what a slide of a thousand cards is quickly written in.

Lengths are pixels of the slide, of which 96 are an inch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Point
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.connector import Elbow

EMU = 9525
"""English metric units in a pixel."""
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
Dash = Literal["solid", "dash", "sysDash", "sysDot"]
Align = Literal["l", "ctr", "r"]
Anchor = Literal["t", "ctr", "b"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; `size` in pixels."""

    text: str
    size: float
    color: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in a row. `hang`: how far lines stand in, but for the first, whose text goes there by a tab."""

    runs: tuple[Run, ...]
    align: Align = "l"
    hang: float = 0.0
    spacing: float | None = None
    """The height of a line in pixels; None is that of the font."""
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Text in a shape: insets from left, top, right and bottom."""

    paragraphs: tuple[Paragraph, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor = "ctr"
    wrap: bool = True
    shrinks: bool = False
    """Whether the text gets smaller when somebody types more than there is room for."""


@dataclass(frozen=True, slots=True)
class Line:
    """The edge of a shape, or a line."""

    color: str
    width: float
    dash: Dash = "solid"


@dataclass(frozen=True, slots=True)
class Hatch:
    """A ground with thin slanting lines."""

    lines: str
    ground: str


Fill = str | Hatch | None


@dataclass(frozen=True, slots=True)
class Said:
    """What a shape is called in the list of shapes, and what a reader hears of it."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: str
    color: str
    bold: bool = False
    italic: bool = False
    fill: str | None = None
    align: Align = "l"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of a table, the first of which are heads; lengths and the size of text in pixels."""

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    heights: Sequence[float]
    edge: str
    size: float


@dataclass
class Markup:
    """The shapes of a slide in the order in which they lie, each with an id of its own."""

    next_id: int = 2
    parts: list[str] = field(default_factory=list)

    def box(
        self,
        said: Said,
        box: Box,
        fill: Fill = None,
        line: Line | None = None,
        text: Frame | None = None,
        preset: str = "rect",
        radius: float = 0.0,
    ) -> int:
        """A shape of a preset geometry with text in it; the id of it. `radius`: of rounded corners."""
        ident = self._new_id()
        if radius:
            preset = "roundRect"
        corner = round(100_000 * min(0.5, radius / max(0.01, min(box.width, box.height))))
        values = f'<a:gd name="adj" fmla="val {corner}"/>' if radius else ""
        kind = ' txBox="1"' if text and fill is None and line is None else ""
        self.parts.append(
            f"<p:sp><p:nvSpPr>{_named(ident, said)}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr><p:spPr>"
            f'{_frame(box)}<a:prstGeom prst="{preset}"><a:avLst>{values}</a:avLst></a:prstGeom>'
            f"{_fill(fill)}{_line(line)}</p:spPr>{_text(text)}</p:sp>"
        )
        return ident

    def run(
        self,
        said: Said,
        lines: Sequence[Sequence[Point]],
        fill: str | None,
        line: Line | None,
        *,
        closed: bool,
    ) -> int:
        """A free form: one or several runs of straight lines."""
        ident = self._new_id()
        box, path = _path(lines, closed=closed)
        self.parts.append(
            f"<p:sp><p:nvSpPr>{_named(ident, said)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"{_frame(box)}{path}{_fill(fill)}{_line(line)}</p:spPr>{_text(None)}</p:sp>"
        )
        return ident

    def connector(
        self,
        said: Said,
        route: Elbow | Sequence[Point],
        line: Line,
        ends: tuple[tuple[int, int], tuple[int, int]],
        head: str,
    ) -> int:
        """A line glued to two shapes: their ids, each with the number of its connection site.

        A route of points is one that no preset has; it is drawn as it is until somebody moves a card.
        """
        ident = self._new_id()
        (start, at), (end, to) = ends
        self.parts.append(
            f"<p:cxnSp><p:nvCxnSpPr>{_named(ident, said)}<p:cNvCxnSpPr>"
            f'<a:stCxn id="{start}" idx="{at}"/><a:endCxn id="{end}" idx="{to}"/></p:cNvCxnSpPr><p:nvPr/>'
            f"</p:nvCxnSpPr><p:spPr>{_course(route)}{_line(line, head)}</p:spPr></p:cxnSp>"
        )
        return ident

    def table(self, said: Said, left: float, top: float, grid: Grid) -> int:
        """A table whose rows grow with their text."""
        ident = self._new_id()
        box = Box(left, top, left + sum(grid.widths), top + sum(grid.heights))
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
        rows = "".join(
            f'<a:tr h="{emu(height)}">{"".join(_cell(cell, grid) for cell in row)}</a:tr>'
            for row, height in zip(grid.rows, grid.heights, strict=True)
        )
        self.parts.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{_named(ident, said)}<p:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"<p:xfrm>{_size(box)}</p:xfrm><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )
        return ident

    @contextmanager
    def group(self, said: Said, box: Box) -> Iterator[None]:
        """What is added meanwhile moves as one; `box` is what it covers."""
        ident = self._new_id()
        inner = _frame(box).removesuffix("</a:xfrm>") + _size(box, "ch") + "</a:xfrm>"
        self.parts.append(
            f"<p:grpSp><p:nvGrpSpPr>{_named(ident, said)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr>{inner}</p:grpSpPr>"
        )
        yield
        self.parts.append("</p:grpSp>")

    def written(self) -> str:
        """The shapes in one element."""
        return f"<p:shapes {NAMESPACES}>{''.join(self.parts)}</p:shapes>"

    def _new_id(self) -> int:
        self.next_id += 1
        return self.next_id - 1


def emu(pixels: float) -> int:
    """A length as the format has it."""
    return round(pixels * EMU)


def _quoted(text: str) -> str:
    return escape(legible(text).replace("\t", " ")).replace("\n", "&#10;")


def _named(ident: int, said: Said) -> str:
    about = f' descr="{_quoted(said.about)}"' if said.about else ""
    return f'<p:cNvPr id="{ident}" name="{_quoted(said.name)}"{about}/>'


def _frame(box: Box) -> str:
    return f"<a:xfrm>{_size(box)}</a:xfrm>"


def _size(box: Box, inner: str = "") -> str:
    off, ext = (f"{inner}Off", f"{inner}Ext") if inner else ("off", "ext")
    place = f'<a:{off} x="{emu(box.left)}" y="{emu(box.top)}"/>'
    return f'{place}<a:{ext} cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/>'


def _course(route: Elbow | Sequence[Point]) -> str:
    """The geometry of a connector."""
    if not isinstance(route, Elbow):
        box, path = _path([route], closed=False)
        return _frame(box) + path
    turned = ' rot="5400000"' * route.turned
    flips = ' flipH="1"' * route.flip_h + ' flipV="1"' * route.flip_v
    box = Box(route.x, route.y, route.x + route.width, route.y + route.height)
    values = "".join(
        f'<a:gd name="adj{at}" fmla="val {value}"/>' for at, value in enumerate(route.adjustments, 1)
    )
    return (
        f"<a:xfrm{turned}{flips}>{_size(box)}</a:xfrm>"
        f'<a:prstGeom prst="{route.preset}"><a:avLst>{values}</a:avLst></a:prstGeom>'
    )


def _path(lines: Sequence[Sequence[Point]], *, closed: bool) -> tuple[Box, str]:
    """A free form's frame and geometry."""
    points = [point for each in lines for point in each]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    box = Box(left, top, max(x for x, _ in points), max(y for _, y in points))
    moves = []
    for each in lines:
        for at, (x, y) in enumerate(each):
            verb = "lnTo" if at else "moveTo"
            moves.append(f'<a:{verb}><a:pt x="{emu(x - left)}" y="{emu(y - top)}"/></a:{verb}>')
        moves.append("<a:close/>" * closed)
    path = f'<a:path w="{emu(box.width)}" h="{emu(box.height)}">{"".join(moves)}</a:path>'
    return box, (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{path}</a:pathLst></a:custGeom>'
    )


def _color(color: str) -> str:
    return f'<a:srgbClr val="{color.removeprefix("#").upper()}"/>'


def _fill(fill: Fill) -> str:
    if fill is None:
        return "<a:noFill/>"
    if isinstance(fill, Hatch):
        return (
            f'<a:pattFill prst="ltUpDiag"><a:fgClr>{_color(fill.lines)}</a:fgClr>'
            f"<a:bgClr>{_color(fill.ground)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{_color(fill)}</a:solidFill>"


def _line(line: Line | None, head: str = "") -> str:
    if line is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = f'<a:prstDash val="{line.dash}"/>' if line.dash != "solid" else ""
    end = f'<a:tailEnd type="{head}" w="med" len="med"/>' if head else ""
    return f'<a:ln w="{emu(line.width)}">{_fill(line.color)}{dash}<a:round/>{end}</a:ln>'


def _text(frame: Frame | None) -> str:
    if frame is None:
        frame = Frame(())
    left, top, right, bottom = (emu(each) for each in frame.insets)
    wrap = "square" if frame.wrap else "none"
    fit = "normAutofit" if frame.shrinks else "noAutofit"
    paragraphs = "".join(map(_paragraph, frame.paragraphs)) or "<a:p/>"
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        f' rtlCol="0" anchor="{frame.anchor}"><a:{fit}/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody>'
    )


def _cell(cell: Cell, grid: Grid) -> str:
    run = Run(cell.text, grid.size * 0.93, cell.color, cell.bold, cell.italic)
    edge = f'w="{emu(0.75)}">{_fill(grid.edge)}'
    edges = "".join(f"<a:{side} {edge}</a:{side}>" for side in ("lnL", "lnR", "lnT", "lnB"))
    pads = " ".join(f'{side}="{emu(5)}"' for side in ("marL", "marR", "marT", "marB"))
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_paragraph(Paragraph((run,), cell.align))}</a:txBody>"
        f'<a:tcPr {pads} anchor="ctr">{edges}{_fill(cell.fill)}</a:tcPr></a:tc>'
    )


def _paragraph(paragraph: Paragraph) -> str:
    hang = emu(paragraph.hang)
    stands = f' marL="{hang}" indent="{-hang}"' if hang else ""
    spacing = paragraph.spacing
    height = f'<a:lnSpc><a:spcPts val="{round(spacing * 75)}"/></a:lnSpc>' if spacing else ""
    if paragraph.below:
        height += f'<a:spcAft><a:spcPts val="{round(paragraph.below * 75)}"/></a:spcAft>'
    tabs = f'<a:tabLst><a:tab pos="{hang}" algn="l"/></a:tabLst>' if hang else ""
    look = f'<a:pPr{stands} algn="{paragraph.align}">{height}<a:buNone/>{tabs}</a:pPr>'
    size = max((run.size for run in paragraph.runs), default=0.0)
    end = f'<a:endParaRPr sz="{_points(size)}"/>' if size else ""  # how high an empty paragraph is
    return f"<a:p>{look}{''.join(map(_runs, paragraph.runs))}{end}</a:p>"


def _points(pixels: float) -> int:
    """A size of text in hundredths of a point, of which there must be a hundred at least."""
    return max(100, round(pixels * 75))


def _runs(run: Run) -> str:
    look = f'sz="{_points(run.size)}" b="{int(run.bold)}" i="{int(run.italic)}" dirty="0"'
    fill = _fill(run.color)
    text = legible(run.text)
    parts = [
        f"<a:r><a:rPr {look}>{fill}</a:rPr><a:t>{escape(part)}</a:t></a:r>" if part else ""
        for part in text.split("\n")
    ]
    return f"<a:br><a:rPr {look}>{fill}</a:rPr></a:br>".join(parts)

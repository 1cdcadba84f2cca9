"""DrawingML of the parts of shapes, as text. Lengths are pixels of the slide, of which 96 are an inch."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Point
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.connector import Elbow
from journeymapper.exchange.handouts.slides.looks import (
    Cell,
    Fill,
    Frame,
    Grid,
    Hatch,
    Line,
    Paragraph,
    Run,
    Said,
)

EMU = 9525
"""English metric units in a pixel."""
_FINE = 0.9
"""Lines thinner than this have a small head."""


def emu(pixels: float) -> int:
    """A length as the format has it."""
    return round(pixels * EMU)


def _quoted(text: str) -> str:
    return escape(legible(text).replace("\t", " ")).replace("\n", "&#10;")


def name_xml(ident: int, said: Said) -> str:
    """Id, name and description of a shape."""
    about = f' descr="{_quoted(said.about)}"' if said.about else ""
    return f'<p:cNvPr id="{ident}" name="{_quoted(said.name)}"{about}/>'


def frame_xml(box: Box) -> str:
    """Where a shape lies."""
    return f"<a:xfrm>{size_xml(box)}</a:xfrm>"


def size_xml(box: Box, inner: str = "") -> str:
    """Place and size; `inner` is `ch` for those that the shapes in a group count in."""
    off, ext = (f"{inner}Off", f"{inner}Ext") if inner else ("off", "ext")
    place = f'<a:{off} x="{emu(box.left)}" y="{emu(box.top)}"/>'
    return f'{place}<a:{ext} cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/>'


def course_xml(route: Elbow | Sequence[Point]) -> str:
    """The geometry of a connector."""
    if not isinstance(route, Elbow):
        box, path = path_xml([route], closed=False)
        return frame_xml(box) + path
    turned = ' rot="5400000"' * route.turned
    flips = ' flipH="1"' * route.flip_h + ' flipV="1"' * route.flip_v
    box = Box(route.x, route.y, route.x + route.width, route.y + route.height)
    values = "".join(
        f'<a:gd name="adj{at}" fmla="val {value}"/>' for at, value in enumerate(route.adjustments, 1)
    )
    return (
        f"<a:xfrm{turned}{flips}>{size_xml(box)}</a:xfrm>"
        f'<a:prstGeom prst="{route.preset}"><a:avLst>{values}</a:avLst></a:prstGeom>'
    )


def path_xml(lines: Sequence[Sequence[Point]], *, closed: bool) -> tuple[Box, str]:
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


def fill_xml(fill: Fill) -> str:
    """The ground of a shape; none for None."""
    if fill is None:
        return "<a:noFill/>"
    if isinstance(fill, Hatch):
        return (
            f'<a:pattFill prst="ltUpDiag"><a:fgClr>{_color(fill.lines)}</a:fgClr>'
            f"<a:bgClr>{_color(fill.ground)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{_color(fill)}</a:solidFill>"


def line_xml(line: Line | None, head: str = "") -> str:
    """An edge, or none; a line may have a head at its end, by its name in the format."""
    if line is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = f'<a:prstDash val="{line.dash}"/>' if line.dash != "solid" else ""
    size = "med" if line.width >= _FINE else "sm"
    end = f'<a:tailEnd type="{head}" w="{size}" len="{size}"/>' if head else ""
    return f'<a:ln w="{emu(line.width)}">{fill_xml(line.color)}{dash}<a:round/>{end}</a:ln>'


def text_xml(frame: Frame | None) -> str:
    """The text of a shape, which may be empty."""
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


def cell_xml(cell: Cell, grid: Grid) -> str:
    """A cell of a table."""
    run = Run(cell.text, grid.size * 0.93, cell.color, cell.bold, cell.italic)
    edge = f'w="{emu(0.75)}">{fill_xml(grid.edge)}'
    edges = "".join(f"<a:{side} {edge}</a:{side}>" for side in ("lnL", "lnR", "lnT", "lnB"))
    pads = " ".join(f'{side}="{emu(5)}"' for side in ("marL", "marR", "marT", "marB"))
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_paragraph(Paragraph((run,), cell.align))}</a:txBody>"
        f'<a:tcPr {pads} anchor="ctr">{edges}{fill_xml(cell.fill)}</a:tcPr></a:tc>'
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
    fill = fill_xml(run.color)
    text = legible(run.text)
    parts = [
        f"<a:r><a:rPr {look}>{fill}</a:rPr><a:t>{escape(part)}</a:t></a:r>" if part else ""
        for part in text.split("\n")
    ]
    return f"<a:br><a:rPr {look}>{fill}</a:rPr></a:br>".join(parts)

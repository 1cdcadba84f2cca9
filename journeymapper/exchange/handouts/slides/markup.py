"""The shapes of a slide as text: a slide of a thousand cards is quickly written in it.

Lengths are pixels of the slide, of which 96 are an inch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.shapes import Point
from journeymapper.exchange.handouts.slides.connector import Elbow
from journeymapper.exchange.handouts.slides.drawingml import (
    cell_xml,
    course_xml,
    emu,
    fill_xml,
    frame_xml,
    line_xml,
    name_xml,
    path_xml,
    size_xml,
    text_xml,
)
from journeymapper.exchange.handouts.slides.looks import Fill, Frame, Grid, Line, Said

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


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
            f"<p:sp><p:nvSpPr>{name_xml(ident, said)}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr><p:spPr>"
            f'{frame_xml(box)}<a:prstGeom prst="{preset}"><a:avLst>{values}</a:avLst></a:prstGeom>'
            f"{fill_xml(fill)}{line_xml(line)}</p:spPr>{text_xml(text)}</p:sp>"
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
        box, path = path_xml(lines, closed=closed)
        self.parts.append(
            f"<p:sp><p:nvSpPr>{name_xml(ident, said)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"{frame_xml(box)}{path}{fill_xml(fill)}{line_xml(line)}</p:spPr>{text_xml(None)}</p:sp>"
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
            f"<p:cxnSp><p:nvCxnSpPr>{name_xml(ident, said)}<p:cNvCxnSpPr>"
            f'<a:stCxn id="{start}" idx="{at}"/><a:endCxn id="{end}" idx="{to}"/></p:cNvCxnSpPr><p:nvPr/>'
            f"</p:nvCxnSpPr><p:spPr>{course_xml(route)}{line_xml(line, head)}</p:spPr></p:cxnSp>"
        )
        return ident

    def table(self, said: Said, left: float, top: float, grid: Grid) -> int:
        """A table whose rows grow with their text."""
        ident = self._new_id()
        box = Box(left, top, left + sum(grid.widths), top + sum(grid.heights))
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.widths)
        rows = "".join(
            f'<a:tr h="{emu(height)}">{"".join(cell_xml(cell, grid) for cell in row)}</a:tr>'
            for row, height in zip(grid.rows, grid.heights, strict=True)
        )
        self.parts.append(
            f"<p:graphicFrame><p:nvGraphicFramePr>{name_xml(ident, said)}<p:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"<p:xfrm>{size_xml(box)}</p:xfrm><a:graphic>"
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
            f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )
        return ident

    @contextmanager
    def group(self, said: Said, box: Box) -> Iterator[None]:
        """What is added meanwhile moves as one; `box` is what it covers."""
        ident = self._new_id()
        inner = frame_xml(box).removesuffix("</a:xfrm>") + size_xml(box, "ch") + "</a:xfrm>"
        self.parts.append(
            f"<p:grpSp><p:nvGrpSpPr>{name_xml(ident, said)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
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

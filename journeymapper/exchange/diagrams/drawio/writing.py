"""The journey as a draw.io diagram: boxes that can be moved, arrows glued to them, and every field as data.

A step, a phase and an arrow are `object` elements whose attributes draw.io shows as the data of the shape;
what belongs to the map as a whole is the data of the page, on cell 0. Steps lie in the box of their phase.
Badges and numbers are parts of a step, with `journey=part` in their style. Not compressed, so that versions
can be compared. Characters that XML cannot hold are replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeymapper.analysis.evidence import level_of
from journeymapper.drawing.badge import LETTERS, short_names
from journeymapper.drawing.theme import THEMES, Theme
from journeymapper.exchange.diagrams.cards import CARD, counted
from journeymapper.exchange.diagrams.drawio.bands import Band, bands_of
from journeymapper.exchange.diagrams.drawio.labels import as_label
from journeymapper.exchange.diagrams.drawio.runs import Run, runs_of
from journeymapper.exchange.diagrams.flat import EVERYTHING, flat_sheet, flattened
from journeymapper.exchange.diagrams.markup import attributes, safe
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Note, Step, Transition
from journeymapper.storage.fields import LISTS, STEP, TRANSITION

HOLDS = EVERYTHING
PART = "journey=part;"
"""In the style of what is a part of a step and tells nothing of its own."""
STEP_ID, PHASE_ID, NOTE_ID, ARROW_ID = "step-", "phase-", "note-", "transition-"
"""What ids of cells begin with, before those of the map."""
ROUTE = "route"
"""The attribute of an arrow with the corners that it was drawn with."""
ORDER = "order"
"""The attribute with the place of a step or an arrow among all: draw.io puts what lies in a box together."""
NOTE = (160.0, 90.0)
"""Width and height of a loose note."""
_MOST_BADGES = 4
_TEXT = "html=1;whiteSpace=wrap;overflow=hidden;fontFamily=Lato,Helvetica;"


def write(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """UTF-8 XML of one page."""
    return "".join(_Page(journey, THEMES[options.theme or "light"]).lines(progress)).encode()


@dataclass(slots=True)
class _Facts:
    """What cells are drawn with."""

    colors: dict[str | None, str]
    shorts: dict[str, str]
    suppliers: dict[str, str]
    numbers: dict[str, str]
    bands: dict[str, Band]
    runs: dict[str, Run]
    touched: bool


class _Page:
    """The cells of one map in one theme."""

    def __init__(self, journey: Journey, theme: Theme) -> None:
        self._journey = journey
        self._theme = theme
        colors: dict[str | None, str] = {None: theme.small}
        for at, phase in enumerate(journey.phases):
            colors[phase.id] = theme.phase_color(at, phase.color)
        self._facts = _Facts(
            colors,
            short_names(journey.suppliers),
            {each.id: theme.supplier_color(at, each.color) for at, each in enumerate(journey.suppliers)},
            step_numbers(journey),
            bands_of(journey),
            runs_of(journey),
            any(step.touches for step in journey.steps),
        )

    def lines(self, progress: Progress) -> Iterator[str]:
        """The file, piece by piece."""
        journey = self._journey
        model = {
            **dict.fromkeys(("dx", "dy", "grid", "page", "math", "shadow"), 0),
            **dict.fromkeys(("guides", "tooltips", "connect", "arrows", "fold", "pageScale"), 1),
            "gridSize": 10,
            "pageWidth": 1169,
            "pageHeight": 827,
            "background": self._theme.canvas,
        }
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="JourneyMapper" compressed="false">\n'
        yield f"  <diagram{attributes({'id': 'journey', 'name': journey.sheet.title or 'JourneyMapper'})}>\n"
        yield f"    <mxGraphModel{attributes(model)}>\n      <root>\n"
        about = {name: text for name, text in flat_sheet(journey).items() if name != "phases"}
        yield f"        <object{attributes({'label': '', **about, 'id': '0'})}>\n"
        yield '          <mxCell/>\n        </object>\n        <mxCell id="1" parent="0"/>\n'
        for band in self._facts.bands.values():
            yield from self._phase(band)
        whole = len(journey.steps) + len(journey.transitions) + 1
        records: tuple[Step | Transition, ...] = (*journey.steps, *journey.transitions)
        for at, record in enumerate(counted(records, whole, progress)):
            yield from self._step(record, at) if isinstance(record, Step) else self._arrow(record, at)
        for note in journey.notes:
            yield from self._note(note)
        yield "      </root>\n    </mxGraphModel>\n  </diagram>\n</mxfile>\n"

    def _phase(self, band: Band) -> Iterator[str]:
        theme, phase = self._theme, band.phase
        fill = "none" if band.is_crossed else theme.band
        style = (
            f"swimlane;{_TEXT}startSize=28;container=1;collapsible=0;recursiveResize=0;rounded=1;arcSize=4;"
            f"fillColor={fill};swimlaneFillColor={fill};strokeColor={theme.band_line};swimlaneLine=0;"
            f"fontColor={self._facts.colors[phase.id]};fontStyle=1;fontSize=13;align=left;spacingLeft=12;"
        )
        told = flattened(LISTS["phases"][1], phase)
        del told["id"]
        told.pop("name", None)
        told = {"label": as_label(phase.name), **told, "id": PHASE_ID + safe(phase.id)}
        yield from _object(told, {"style": style, "vertex": 1, "parent": 1}, _geometry(*band.box))

    def _step(self, step: Step, at: int) -> Iterator[str]:
        theme, facts = self._theme, self._facts
        width, height = CARD
        band = facts.bands.get(step.phase or "")
        left, top = (band.box[0], band.box[1]) if band else (0.0, 0.0)
        is_hidden = facts.touched and not step.in_sight
        level = level_of(step.evidence)
        style = (
            f"rounded=1;arcSize=6;{_TEXT}align=left;verticalAlign=top;spacingLeft=36;spacingRight=8;spacingTop=8;"
            f"fillColor={theme.hidden if is_hidden else theme.card};fontColor={theme.ink};fontSize=13;"
            f"strokeColor={theme.observed if level == 'observed' else theme.guessed};"
            f"strokeWidth={3 if step.moment_of_truth else 1.5};"
            f"dashed={int(level == 'assumed')};container=0;"
        )
        told = flattened(STEP, step)
        for name in ("id", "title", "phase"):
            told.pop(name, None)
        ident = STEP_ID + safe(step.id)
        told = {"label": as_label(step.title), **told, ORDER: str(at), "id": ident}
        parent = PHASE_ID + safe(band.phase.id) if band else "1"
        box = step.x - width / 2 - left, step.y - height / 2 - top, width, height
        yield from _object(told, {"style": style, "vertex": 1, "parent": parent}, _geometry(*box))
        yield from self._parts(step, ident)

    def _parts(self, step: Step, parent: str) -> Iterator[str]:
        """Number, star and badges of a step."""
        theme, facts = self._theme, self._facts
        color = facts.colors[step.phase]
        plain = f"text;{_TEXT}{PART}strokeColor=none;fillColor=none;align=center;verticalAlign=middle;"
        number = f"{plain}fontStyle=1;fontSize=13;fontColor={color};"
        yield _part(f"{parent}-number", facts.numbers[step.id], number, parent, (4, 6, 30, 22))
        if step.moment_of_truth:
            star = f"{plain}fontSize=15;fontColor={theme.star};"
            yield _part(f"{parent}-star", "★", star, parent, (4, 28, 30, 22))
        order = {each.id: at for at, each in enumerate(self._journey.suppliers)}
        touches = sorted(step.touches, key=lambda touch: order[touch.supplier])
        for at, touch in enumerate(touches[:_MOST_BADGES]):
            ink = facts.suppliers[touch.supplier]
            filled = touch.aida == "action"
            badge = (
                f"rounded=1;arcSize=30;{_TEXT}{PART}fontSize=11;fontStyle=1;strokeColor={ink};"
                f"fillColor={ink if filled else theme.card};fontColor={theme.on_color if filled else ink};"
                f"dashed={int(touch.contact != 'direct')};"
            )
            letter = f" {LETTERS[touch.aida]}" if touch.aida else ""
            text = facts.shorts[touch.supplier] + letter
            yield _part(f"{parent}-badge-{at}", text, badge, parent, (8 + 43 * at, 66, 40, 18))
        if len(touches) > _MOST_BADGES:
            more = f"{plain}fontSize=11;fontColor={theme.small};"
            text = f"+{len(touches) - _MOST_BADGES}"
            yield _part(f"{parent}-more", text, more, parent, (8 + 43 * _MOST_BADGES, 66, 26, 18))

    def _arrow(self, each: Transition, at: int) -> Iterator[str]:
        theme, run = self._theme, self._facts.runs.get(each.id, Run())
        color = {"next": theme.arrow, "loop": theme.loop, "skip": theme.skip}[each.way]
        style = (
            "edgeStyle=orthogonalEdgeStyle;rounded=1;jettySize=auto;orthogonalLoop=1;html=1;"
            f"endArrow=block;endFill=1;strokeWidth=1.5;strokeColor={color};dashed={int(each.way == 'skip')};"
            f"fontSize=12;fontColor={color};labelBackgroundColor={theme.chip};fontFamily=Lato,Helvetica;"
            f"{run.ends}"
        )
        told = flattened(TRANSITION, each)
        for name in ("source", "target", "key", "label"):
            told.pop(name, None)
        told = {
            "label": as_label(each.label),
            **told,
            ROUTE: run.told,
            ORDER: str(at),
            "id": ARROW_ID + safe(each.id),
        }
        ends = {"source": STEP_ID + safe(each.source), "target": STEP_ID + safe(each.target)}
        points = "".join(f"<mxPoint{attributes({'x': x, 'y': y})}/>" for x, y in run.corners)
        bends = f'<Array as="points">{points}</Array>' if points else ""
        geometry = f'<mxGeometry x="{run.label}" relative="1" as="geometry">{bends}</mxGeometry>'
        yield from _object(told, {"style": style, "edge": 1, "parent": 1, **ends}, geometry)

    def _note(self, note: Note) -> Iterator[str]:
        """A note that has a place; all of them stand in the data of the page too, in their order."""
        if note.x is None or note.y is None:
            return
        theme = self._theme
        style = (
            f"shape=note;size=12;{_TEXT}align=left;verticalAlign=top;spacing=8;fontSize=12;"
            f"fillColor={theme.note};strokeColor={theme.note_line};fontColor={theme.note_ink};"
        )
        told = {"label": as_label(note.text), "id": NOTE_ID + safe(note.id)}
        box = _geometry(note.x - NOTE[0] / 2, note.y - NOTE[1] / 2, *NOTE)
        yield from _object(told, {"style": style, "vertex": 1, "parent": 1}, box)


def _object(told: Mapping[str, object], cell: Mapping[str, object], geometry: str) -> Iterator[str]:
    yield f"        <object{attributes(told)}>\n"
    yield f"          <mxCell{attributes(cell)}>{geometry}</mxCell>\n        </object>\n"


def _part(ident: str, text: str, style: str, parent: str, box: tuple[float, float, float, float]) -> str:
    cell = {
        "id": ident,
        "value": as_label(text),
        "style": style,
        "vertex": 1,
        "connectable": 0,
        "parent": parent,
    }
    return f"        <mxCell{attributes(cell)}>{_geometry(*box)}</mxCell>\n"


def _geometry(x: float, y: float, width: float, height: float) -> str:
    told = {"x": x, "y": y, "width": width, "height": height, "as": "geometry"}
    return f"<mxGeometry{attributes(told)}/>"

"""The scene mirrors a `MapDrawing`, item by item, patch by patch. Nothing is ever read back from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsScene

from journeymapper.arrange.geometry import Box, Point
from journeymapper.drawing.arrow import Arrow
from journeymapper.drawing.card import Card
from journeymapper.drawing.insight_part import InsightFacts
from journeymapper.drawing.layers import Layers
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.map import Changed, MapDrawing
from journeymapper.drawing.note import NoteCard
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Key
from journeymapper.model.unswept import unswept
from journeymapper.ui.canvas.ahead import Ahead
from journeymapper.ui.canvas.faults import Faults
from journeymapper.ui.canvas.frame import Frame
from journeymapper.ui.canvas.items import ArrowItem, CardItem, Rings, rect_of
from journeymapper.ui.canvas.layer import Layer

Listener = Callable[[Iterable[str], Iterable[str], Iterable[str]], object]
"""Hears the ids of cards, arrows and notes."""
_LIFTED = 0.5
"""How far above its kind a thing lies that is dragged."""
_SPARE = 1_000.0
"""How far a map may grow before its index is made anew, in map units."""
_MANY = 500
"""More items than this are moved without the index of the scene, which is made anew then."""
ROUTED_AT_ONCE = 40
"""More cards than this are dragged as a group: arrows to cards that stand still follow when it is dropped."""


class MapScene(QGraphicsScene):
    """The items of a map by id, and the marks on them."""

    def __init__(self, journey: Journey, theme: Theme, accent: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with unswept():
            self.drawing = MapDrawing(journey, theme)
        rings = Rings(accent)
        self._cards: Layer[Card, CardItem] = Layer(
            self, lambda ident, card: CardItem("step", ident, card, rings), CardItem.show_drawn
        )
        self._notes: Layer[NoteCard, CardItem] = Layer(
            self, lambda ident, note: CardItem("note", ident, note, rings), CardItem.show_drawn
        )
        self._arrows: Layer[Arrow, ArrowItem] = Layer(
            self, lambda ident, arrow: ArrowItem(ident, arrow, rings), ArrowItem.show_drawn
        )
        self.frame = Frame(self)
        self._selected: AbstractSet[Key] = frozenset()
        self._aimed: Key | None = None
        self._listener: Listener = _nobody
        self.faults = Faults(self, self._item)
        self.ahead = Ahead(self._get_ready, self)
        self._follow_all()

    @property
    def cards(self) -> Mapping[str, CardItem]:
        """The cards' items by step id."""
        return self._cards.items

    @property
    def arrows(self) -> Mapping[str, ArrowItem]:
        """The arrows' items by transition id."""
        return self._arrows.items

    @property
    def notes(self) -> Mapping[str, CardItem]:
        """The notes' items by note id."""
        return self._notes.items

    def apply(self, patch: Patch) -> Changed:
        """Follows a patch of the journey: just what it changed; returns what that was."""
        return self._take(self.drawing.update(patch))

    def set_lens(self, lens: Lens) -> None:
        """Tells another story."""
        self._take(self.drawing.set_lens(lens))

    def set_layers(self, layers: Layers) -> None:
        """Shows these layers."""
        self._take(self.drawing.set_layers(layers))

    def set_parts(self, parts: Parts) -> None:
        """Shows these parts of a poster."""
        self._take(self.drawing.set_parts(parts))

    def tell(self, told: InsightFacts) -> None:
        """Says this in the part `insights` of a poster."""
        self._take(self.drawing.tell(told))

    def _take(self, changed: Changed) -> Changed:
        """Brings just the items of what changed up to date."""
        is_much = len(changed.cards) + len(changed.arrows) > _MANY
        if is_much:  # its index would look for each of them in vain
            self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._cards.follow(changed.cards, self.drawing.cards)
        self._arrows.follow(changed.arrows, self.drawing.arrows)
        self._notes.follow(changed.notes, self.drawing.notes)
        if is_much:
            self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.faults.follow()
        self.ahead.restart()
        if changed.frame:
            self.frame.show(self.drawing.frame)
            self._keep_index()
        self._listener(changed.cards, changed.arrows, changed.notes)
        return changed

    def listen(self, listener: Listener) -> None:
        """Tells this one whenever items are shown elsewhere or otherwise: by a patch, or while dragged."""
        self._listener = listener

    def rebuild(self, theme: Theme) -> None:
        """Draws everything anew, in another theme."""
        old = self.drawing
        with unswept():
            self.drawing = MapDrawing(old.journey, theme, old.lens, old.parts)
            self.drawing.set_layers(old.layers)
        self._follow_all()
        self.faults.dress(theme)

    def select(self, keys: AbstractSet[Key]) -> None:
        """Marks these, and no others, as selected."""
        for key in self._selected - keys:
            self._mark(key, selected=False)
        for key in keys:
            self._mark(key, selected=True)
        self._selected = frozenset(keys)

    def aim(self, key: Key | None) -> None:
        """Marks what a gesture would end on, or nothing."""
        if key != self._aimed:
            if self._aimed is not None:
                self._mark(self._aimed, aimed=False)
            if key is not None:
                self._mark(key, aimed=True)
            self._aimed = key

    def preview(self, steps: AbstractSet[str], notes: AbstractSet[str], dx: float, dy: float) -> None:
        """Shows cards and notes moved by (dx, dy), with their arrows, until `settle`."""
        self.ahead.restart()
        boxes = {ident: self.drawing.cards[ident].box.shifted(dx, dy) for ident in steps}
        for ident, box in boxes.items():
            self.cards[ident].lift(_LIFTED)
            self.cards[ident].setPos(*box.center)
        for ident in notes:
            self.notes[ident].lift(_LIFTED)
            self.notes[ident].setPos(*self.drawing.notes[ident].box.shifted(dx, dy).center)
        if len(boxes) <= ROUTED_AT_ONCE:
            routed = self.drawing.preview(boxes)
            for ident, arrow in routed.items():
                self.arrows[ident].show_drawn(arrow)
            self._listener(steps, routed, notes)
        else:
            inner = self._arrows_within(steps)
            for ident in inner:
                self.arrows[ident].setPos(dx, dy)
            self._listener(steps, inner, notes)

    def settle(self, steps: AbstractSet[str], notes: AbstractSet[str] = frozenset()) -> None:
        """Puts cards, notes and the arrows at them back to where the map has them."""
        for ident in steps & self.cards.keys():
            self.cards[ident].lift(0)
        for ident in notes & self.notes.keys():
            self.notes[ident].lift(0)
        self._cards.follow(steps & self.cards.keys(), self.drawing.cards)
        self._notes.follow(notes & self.notes.keys(), self.drawing.notes)
        arrows = self._arrows_at(steps) & self.arrows.keys()
        self._arrows.follow(arrows, self.drawing.arrows)
        self._listener(steps, arrows, notes)

    def pose(self, centres: Mapping[str, Point], arrows: Mapping[str, Arrow], strength: float) -> None:
        """Shows cards elsewhere, arrows otherwise and as faint as `strength` (0..1) says, until `unpose`."""
        for ident, at in centres.items():
            self.cards[ident].setPos(*at)
        for ident, arrow in arrows.items():
            item = self.arrows[ident]
            item.setOpacity(strength)
            if item.arrow is not arrow:
                item.show_drawn(arrow)
        self._listener(centres, arrows, ())

    def unpose(self, cards: Iterable[str], arrows: Iterable[str]) -> None:
        """Shows cards and arrows as the map has them."""
        here, drawn = self.cards.keys() & set(cards), self.arrows.keys() & set(arrows)
        self._cards.follow(here, self.drawing.cards)
        for ident in drawn:
            self.arrows[ident].setOpacity(1.0)
        self._arrows.follow(drawn, self.drawing.arrows)
        self._listener(here, drawn, ())

    def paint_marks(self, painter: QPainter, seen: QRectF) -> None:
        """Paints the rings and halos of what is selected or aimed at: for a view that paints by itself."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for key in {*self._selected, *([self._aimed] if self._aimed else [])}:
            item = self._item(key)
            pen = item.ring if item is not None else None
            if item is not None and pen is not None and item.sceneBoundingRect().intersects(seen):
                painter.setPen(pen)
                if isinstance(item, ArrowItem):
                    painter.drawPolyline(item.course.translated(item.pos()))
                else:
                    painter.drawRect(item.rect)
        self.faults.paint_far(painter)

    def box(self, key: Key) -> Box | None:
        """Where the map has something; None for what it does not draw."""
        kind, ident = key
        if kind == "step":
            return self.drawing.cards[ident].box if ident in self.drawing.cards else None
        if kind == "note":
            return self.drawing.notes[ident].box if ident in self.drawing.notes else None
        return self.drawing.arrows[ident].bounds if ident in self.drawing.arrows else None

    def _arrows_at(self, steps: AbstractSet[str]) -> set[str]:
        """The transitions that begin or end at these steps."""
        journey = self.drawing.journey
        return {each.id for ident in steps for each in (*journey.out(ident), *journey.into(ident))}

    def _arrows_within(self, steps: AbstractSet[str]) -> set[str]:
        """The transitions from one of these steps to another."""
        journey = self.drawing.journey
        return {each.id for ident in steps for each in journey.out(ident) if each.target in steps}

    def _item(self, key: Key) -> CardItem | ArrowItem | None:
        kind, ident = key
        if kind == "transition":
            return self.arrows.get(ident)
        return (self.cards if kind == "step" else self.notes).get(ident)

    def _mark(self, key: Key, *, selected: bool | None = None, aimed: bool | None = None) -> None:
        item = self._item(key)
        if item is not None:
            item.mark(selected=selected, aimed=aimed)

    def _keep_index(self) -> None:
        """The index splits this rectangle evenly: one much larger than the map would split nothing."""
        bounds = rect_of(self.drawing.bounds)
        if not self.sceneRect().contains(bounds):
            self.setSceneRect(bounds.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE))

    def _get_ready(self) -> Iterator[None]:
        return self.drawing.get_ready()

    @unswept()
    def _follow_all(self) -> None:
        self._cards.follow_all(self.drawing.cards)
        self._arrows.follow_all(self.drawing.arrows)
        self._notes.follow_all(self.drawing.notes)
        self.ahead.restart()
        self.frame.show(self.drawing.frame)
        self._keep_index()


def _nobody(cards: Iterable[str], arrows: Iterable[str], notes: Iterable[str]) -> None:
    """Listens to nothing."""
    del cards, arrows, notes

"""The surface of the canvas: what is selected, the gesture that is made, and how it follows the journey."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from journeymapper.drawing.layers import Layers
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.theme import Theme
from journeymapper.model.patch import Patch
from journeymapper.model.records import Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.canvas.glide import Glide
from journeymapper.ui.canvas.hands import Hands
from journeymapper.ui.canvas.locking import disturbs, locked_words
from journeymapper.ui.canvas.marking import Marking
from journeymapper.ui.canvas.scene_view import SceneView
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.stage import Gesture
from journeymapper.ui.canvas.titling import Titling
from journeymapper.ui.guard import guarded


class Surface(SceneView):
    """Keeps the promises of `Stage`, and those that the window relies on."""

    selection_changed = Signal()
    said = Signal(str)
    """Something to tell the user in passing."""
    mark_opened = Signal(str, str)
    """What a counter on a card counts is wanted: the step, and the mark as the legend calls it."""
    lens_changed = Signal()
    """Another lens is on, or none."""
    taken = Signal()
    """The map is needed: a text is typed on it, or a gesture made."""
    freed = Signal()
    """It no longer is."""
    map_changed = Signal()
    """The drawing follows the journey again after a patch, or has another theme."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session.journey, theme, parent)
        self.session = session
        self.selection = Selection()
        self.marking = Marking(self)
        self.map_changed.connect(self.marking.badges.follow)
        self.view_moved.connect(self.marking.badges.move_along)
        self.hands = Hands(self, self._free)
        self.glide = Glide(self.map, self.camera)
        self.makes_room = False
        self.is_locked = False
        """Whether nothing on the map may be moved or removed."""
        self.is_covered = False
        """Whether something lies over the whole map, so that it needs no small map in the corner."""
        self.stop: Callable[[], bool] = _nothing
        self.over_lot: Callable[[QPointF], bool] = _nowhere
        self.step_back: Callable[[], bool] = _nothing
        """Asked before a cancel selects nothing: whether something else was to be left."""
        self.titling = Titling(self, TitleEditor(self.viewport()), self._typed)
        for moved in (self.zoom_changed, self.view_moved):
            moved.connect(self.titling.follow)
        self.zoom_changed.connect(self.hands.show_marks)
        self.dress(theme)
        self.destroyed.connect(session.subscribe(self._follow))

    # What tools and commands rely on

    @property
    def view(self) -> QGraphicsView:
        """This widget: for what lies over it."""
        return self

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is on the map; None if it is not over the canvas."""
        at = self.hands.pointer_on_view
        return self.camera.on_map(at) if at is not None else None

    def select(self, keys: Iterable[Key]) -> None:
        """Selects these (kind, id), and nothing else; what is not drawn, or gone just now, is passed over."""
        known = self.session.journey.get
        chosen = Selection.of(
            key for key in keys if self.map.box(key) is not None and known(*key) is not None
        )
        self.map.select(frozenset(chosen))
        if chosen != self.selection:
            self.selection = chosen
            self.hands.forget_hover()
            self.hands.show_marks()
            self.selection_changed.emit()

    def commit(self, patch: Patch, merge: str | None = None) -> bool:
        """Makes a patch of the journey; returns whether anything changed."""
        if self.is_locked and disturbs(patch, merge):
            self.say(locked_words())
            return False
        return self.session.commit(patch, merge)

    def begin(self, gesture: Gesture) -> None:
        """Lets a gesture have the pointer and the keys."""
        self.setFocus()
        self.glide.end()
        self.hands.begin(gesture)
        self.show_cursor()
        self.taken.emit()

    def has(self, gesture: Gesture) -> bool:
        """Whether this gesture has the pointer still."""
        return self.hands.has(gesture)

    def rest(self) -> None:
        """The gesture is over."""
        self.hands.rest()
        self.show_cursor()

    def open_mark(self, step: str, name: str) -> None:
        """What a counter on a card counts is wanted."""
        self.mark_opened.emit(step, name)

    def say(self, text: str) -> None:
        """Tells the user something in passing."""
        self.said.emit(text)

    def cancel(self) -> None:
        """Ends the gesture without a trace; else lets go of a stretch, stops a tidy, or selects nothing."""
        if not self.hands.cancel() and not self.stop() and not self.step_back():
            self.select(())
        self.show_cursor()

    def write(self, key: Key, made_by: str | None = None, back_to: Iterable[Key] = ()) -> None:
        """Lets the user type the title, label or text of a record (see `Stage.write`)."""
        self.titling.begin(key, made_by, back_to)
        self.hands.show_marks()
        if self.is_writing:
            self.taken.emit()

    @property
    def is_writing(self) -> bool:
        """Whether the user is typing a title, label or text."""
        return self.titling.is_open

    # What the window relies on

    def zoom_selection(self) -> None:
        """What is selected, no larger than at 150 %."""
        rect = QRectF()
        for key in self.selection:
            rect = rect.united(self.rect_of(key))
        self.camera.show(rect, 1.5)

    def edit_title(self, step: str) -> None:
        """Selects a step and lets the user type its title."""
        self.select([("step", step)])
        self.reveal(step)
        self.write(("step", step))

    def accept_title(self) -> None:
        """Takes over what is being typed, as a click elsewhere does."""
        self.titling.end("leave")

    def set_theme(self, theme: Theme) -> None:
        """Draws the map in another theme."""
        self.hands.drop()
        self.glide.end()
        self.map.rebuild(theme)
        self.dress(theme)
        self.map_changed.emit()

    @property
    def lens(self) -> Lens:
        """The lens that is on; what it names is there."""
        return self.map.drawing.lens

    def set_lens(self, lens: Lens) -> None:
        """Puts a lens on; `NO_LENS` takes it off."""
        before = self.lens
        self.hands.drop()
        self.glide.end()
        self.map.set_lens(lens)
        self.map_changed.emit()
        if self.lens != before:
            self.lens_changed.emit()

    def set_layers(self, layers: Layers) -> None:
        """Shows these layers of the map, on the canvas alone."""
        self.hands.drop()
        self.glide.end()
        self.map.set_layers(layers)
        self.map_changed.emit()

    def set_parts(self, parts: Parts) -> None:
        """Shows these parts of a poster beside the map."""
        self.map.set_parts(parts)
        self.map_changed.emit()

    # How it follows

    def _follow(self, patch: Patch) -> None:
        """The journey has changed: the scene follows, what is gone is no longer selected."""
        self.hands.drop()
        lens, before = self.lens, self.glide.look(patch)
        self.map.apply(patch)
        self.map.select(frozenset(self.selection))
        self.select(self.selection)
        self.hands.show_marks()
        self.titling.follow()
        self.map_changed.emit()
        if self.lens != lens:  # what it named was removed, or is there again
            self.lens_changed.emit()
        if before is not None:
            self.glide.run(before)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.titling.dress(theme)

    def show_cursor(self) -> None:
        """Gives the pointer the shape that the gesture wants."""
        if self.viewport().cursor().shape() != self.hands.cursor:
            self.viewport().setCursor(self.hands.cursor)

    def _typed(self) -> None:
        self.hands.show_marks()
        self._free()

    def _free(self) -> None:
        if not (self.is_writing or self.hands.is_busy):
            self.freed.emit()

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hands.let_go()


def _nothing() -> bool:
    """Nothing is under way that could be stopped."""
    return False


def _nowhere(at: QPointF) -> bool:
    """No parking lot is to be seen."""
    del at
    return False

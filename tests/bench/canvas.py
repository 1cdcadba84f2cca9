"""How fast the canvas opens, pans, zooms and drags, against a plain drawing of the same map in the same run.

The plain drawing is what anybody would write first: a QGraphicsScene with one item a card and one an arrow,
which paint the same boxes, letters and lines; the courses of the arrows it is given. A frame is one move and
all painting that it causes. The two take turns. To open, ours routes all arrows and breaks all texts into
lines; the plain one is given both, so that the ratio of that row says how much they cost.
Fails if anything was raised while painting: frames that stop half way look fast.
"""

import gc
import os
import random
import sys
import time
from collections.abc import Callable
from statistics import mean, quantiles
from types import TracebackType

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from journeymapper.drawing.arrow import Arrow, color_of
from journeymapper.drawing.card import Card
from journeymapper.drawing.fonts import font, load_fonts
from journeymapper.drawing.theme import THEMES
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Phase, Record, Step, Supplier, Touch, Transition
from journeymapper.model.session import Session
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.view import Canvas

SIZES = (20, 200, 1000, 5000)
FRAMES = 60
GOAL = 1.5
WIDTH, HEIGHT = 1600, 1000
COLUMN = 20
"""Steps in a column."""

raised: list[BaseException] = []


def journey(count: int) -> Journey:
    """A chain with 15 % loops and 20 % skips, in columns, each step with up to three badges."""
    chance, fresh = random.Random(count), ranks()
    records: list[Record] = [Phase(f"p{each}", f"Phase {each}", rank=next(fresh)) for each in range(5)]
    records += [Supplier(f"s{each}", f"Supplier {each}", rank=next(fresh)) for each in range(8)]
    for at in range(count):
        touches = tuple(
            Touch(f"s{each}", chance.choice(("attention", "interest", "desire", "action")))
            for each in chance.sample(range(8), chance.randrange(4))
        )
        title = f"Step {at}: the buyer weighs what was seen"
        x, y = at // COLUMN * 276.0, at % COLUMN * 120.0
        phase = f"p{at * 5 // count}"
        records.append(Step(f"n{at}", title, phase=phase, x=x, y=y, touches=touches, rank=next(fresh)))
    for at in range(count - 1):
        records.append(Transition(f"e{at}", f"n{at}", f"n{at + 1}", rank=next(fresh)))
        if chance.random() < 0.15:
            back = max(0, at - chance.randrange(2, 12))
            records.append(Transition(f"l{at}", f"n{at}", f"n{back}", "loop", rank=next(fresh)))
        if chance.random() < 0.2:
            ahead = min(count - 1, at + chance.randrange(2, 8))
            records.append(Transition(f"k{at}", f"n{at}", f"n{ahead}", "skip", rank=next(fresh)))
    return Journey(records)


class PlainCard(QGraphicsItem):
    """A card painted the plain way: shadow, dashed box, bar, number, title, badges or hatching."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        title = card.facts.title
        self._lines = (title[:22], title[22:44])
        self._number = card.number
        self._hidden = card.facts.hidden
        self._badges = [(badge.short, (badge.aida or "")[:1].upper()) for badge in card.badges]
        self._box = QRectF(-106, -card.box.height / 2, 212, card.box.height)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-4, -4, 4, 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        top, bottom = self._box.top(), self._box.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        for distance, shade in ((2, "#f0f2f5"), (1, "#e1e5ea")):
            painter.setBrush(QColor(shade))
            painter.drawRoundedRect(self._box.translated(0, distance), 9, 9)
        if self._hidden:
            painter.setBrush(QColor("#eff1f5"))
            painter.drawRoundedRect(self._box, 9, 9)
            painter.setBrush(QBrush(QColor("#dadee6"), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(QColor("#7c8796"), 1.4, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._box, 9, 9)
        painter.fillRect(QRectF(-102, top + 9, 4, self._box.height() - 18), QColor("#3b6fb6"))
        painter.setPen(QColor("#1c2430"))
        painter.setFont(font(14, "bold"))
        for index, line in enumerate(self._lines):
            painter.drawText(QPointF(-66, top + 23 + 17 * index), line)
        painter.setFont(font(12, "bold"))
        painter.drawText(QPointF(-90, top + 23), self._number)
        if self._hidden:
            painter.setFont(font(12, "regular", italic=True))
            painter.drawText(QPointF(-90, bottom - 15), "out of everyone's sight")
        for index, (short, letter) in enumerate(self._badges):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#2f5faa"))
            painter.drawRoundedRect(QRectF(-90 + 52 * index, bottom - 29, 46, 19), 9.5, 9.5)
            painter.setPen(QColor("#ffffff"))
            painter.drawText(QPointF(-84 + 52 * index, bottom - 15), short)
            painter.drawLine(QPointF(-64 + 52 * index, bottom - 25), QPointF(-64 + 52 * index, bottom - 14))
            painter.drawText(QPointF(-58 + 52 * index, bottom - 15), letter)


class PlainArrow(QGraphicsItem):
    """A line with a head, and a chip where there is a label."""

    def __init__(self, arrow: Arrow) -> None:
        super().__init__()
        color = QColor(color_of(arrow.facts.way, THEMES["light"]))
        style = Qt.PenStyle.DashLine if arrow.facts.way == "skip" else Qt.PenStyle.SolidLine
        self._pen = QPen(color, 2, style)
        self._chip = rect_of(arrow.label_box) if arrow.label_box else None
        self.lay([QPointF(*point) for point in arrow.points])

    def lay(self, points: list[QPointF]) -> None:
        """Gives the arrow its course."""
        self.prepareGeometryChange()
        self._course = QPolygonF(points)
        last = QLineF(points[-1], points[-2])
        self._head = [
            QLineF(points[-1], points[-1] + QLineF.fromPolar(10, last.angle() + turn).p2())
            for turn in (25, -25)
        ]
        self._bounds = self._course.boundingRect().adjusted(-20, -20, 20, 20)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(self._course)
        painter.setPen(QPen(self._pen.color(), 2))
        painter.drawLines(self._head)
        if self._chip is not None:
            painter.setBrush(QColor("#ffffff"))
            painter.drawRoundedRect(self._chip, 9, 9)


class Plain(QGraphicsView):
    """The plain drawing of a canvas' map."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        scene = QGraphicsScene(self)
        self.cards: dict[str, PlainCard] = {}
        self.arrows: dict[str, PlainArrow] = {}
        drawing = canvas.drawing
        for ident, arrow in drawing.arrows.items():
            self.arrows[ident] = PlainArrow(arrow)
            scene.addItem(self.arrows[ident])
        for ident, card in drawing.cards.items():
            self.cards[ident] = PlainCard(card)
            self.cards[ident].setPos(*card.box.center)
            scene.addItem(self.cards[ident])
        reach = 4000
        self.setScene(scene)
        self.setSceneRect(scene.itemsBoundingRect().adjusted(-reach, -reach, reach, reach))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def frame(move: Callable[[], None]) -> float:
    """Milliseconds for a move and the painting after it."""
    start = time.perf_counter()
    move()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def scroll(view: QGraphicsView, step: int) -> None:
    """Moves the view 24 pixels across and 16 down, and back after a while."""
    way = 1 if step // 20 % 2 == 0 else -1
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    across.setValue(across.value() + 24 * way)
    down.setValue(down.value() + 16 * way)


def mouse(canvas: Canvas, kind: QEvent.Type, at: QPointF) -> None:
    """Sends a move, press or release of the left button."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    down = none if kind == QEvent.Type.MouseButtonRelease else left
    button = none if kind == QEvent.Type.MouseMove else left
    viewport = canvas.viewport()
    place = QPointF(viewport.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(
        viewport, QMouseEvent(kind, at, place, button, down, Qt.KeyboardModifier.NoModifier)
    )


class Duel:
    """Both views on one map, and the frames of each."""

    def __init__(self, count: int) -> None:
        session = Session(journey(count))
        self.middle = f"n{count // 2 // COLUMN * COLUMN + min(count, COLUMN) // 2}"
        self.frames: dict[str, tuple[list[float], list[float]]] = {}
        gc.collect()
        start = time.perf_counter()
        self.ours = Canvas(session, THEMES["light"])
        self._show(self.ours)
        opened = (time.perf_counter() - start) * 1000
        gc.collect()  # so that the plain drawing does not pay for our garbage
        start = time.perf_counter()
        self.plain = Plain(self.ours)
        self._show(self.plain)
        self.frames["open"] = [opened], [(time.perf_counter() - start) * 1000]

    def run(self) -> None:
        """All gestures, near by and, for a large map, from far away."""
        for name, zoom in (("", 1.0), ("far ", self._far())):
            self._look(zoom)
            self._take_turns(f"{name}pan", self._pan(self.ours), self._pan(self.plain))
            self._look(zoom)
            self._take_turns(f"{name}zoom", self._zoom_ours, self._zoom_plain)
            self._look(zoom)
            self._drag(f"{name}drag")

    def close(self) -> None:
        """Lets both go."""
        self.ours.close()
        self.plain.close()

    def _far(self) -> float:
        self.ours.zoom_fit()
        return min(self.ours.zoom, 0.35)

    def _show(self, view: QGraphicsView) -> None:
        view.resize(WIDTH, HEIGHT)
        view.show()
        if isinstance(view, Canvas):
            view.zoom_fit()
        else:
            view.fitInView(view.scene().itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
        QApplication.processEvents()

    def _look(self, zoom: float) -> None:
        center = QPointF(*self.ours.drawing.cards[self.middle].box.center)
        self.ours.camera.zoom_to(zoom)
        self.plain.resetTransform()
        self.plain.scale(zoom, zoom)
        for view in (self.ours, self.plain):
            view.centerOn(center)
        QApplication.processEvents()

    def _take_turns(self, name: str, ours: Callable[[int], None], plain: Callable[[int], None]) -> None:
        taken: tuple[list[float], list[float]] = [], []
        for step in range(FRAMES):
            taken[0].append(frame(lambda step=step: ours(step)))  # type: ignore[misc]
            taken[1].append(frame(lambda step=step: plain(step)))  # type: ignore[misc]
        self.frames[name] = taken

    def _pan(self, view: QGraphicsView) -> Callable[[int], None]:
        return lambda step: scroll(view, step)

    def _zoom_ours(self, step: int) -> None:
        self.ours.camera.zoom_by(0.97 if step // 15 % 2 == 0 else 1 / 0.97)

    def _zoom_plain(self, step: int) -> None:
        factor = 0.97 if step // 15 % 2 == 0 else 1 / 0.97
        self.plain.scale(factor, factor)

    def _drag(self, name: str) -> None:
        start = self.ours.mapFromScene(*self.ours.drawing.cards[self.middle].box.center).toPointF()
        mouse(self.ours, QEvent.Type.MouseButtonPress, start)
        card = self.plain.cards[self.middle]
        routes = {
            each.id: [QPointF(*point) for point in self.ours.drawing.arrows[each.id].points]
            for each in (
                *self.ours.session.journey.out(self.middle),
                *self.ours.session.journey.into(self.middle),
            )
        }

        def plain(step: int) -> None:
            card.moveBy(2, 1)
            for ident, points in routes.items():
                self.plain.arrows[ident].lay([point + QPointF(2 * step, step) for point in points])

        self._take_turns(
            name,
            lambda step: mouse(self.ours, QEvent.Type.MouseMove, start + QPointF(6 + 2 * step, step)),
            plain,
        )
        self.ours.cancel()
        mouse(self.ours, QEvent.Type.MouseButtonRelease, start)


def report(count: int, duel: Duel) -> float:
    """Prints a line for each gesture; returns the worst ratio."""
    worst = 0.0
    for name, (ours, plain) in duel.frames.items():
        ratio = mean(ours) / mean(plain)
        worst = max(worst, ratio)
        late = [quantiles(each, n=20)[-1] if len(each) > 1 else each[0] for each in (ours, plain)]
        figures = (mean(ours), late[0], mean(plain), late[1])
        print(f"{count:6} {name:9} " + " ".join(f"{each:9.2f}" for each in figures) + f" {ratio:7.2f}")
    return worst


def hear(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Remembers what was raised."""
    raised.append(error)
    sys.__excepthook__(kind, error, trace)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.excepthook = hear
    app = QApplication(sys.argv)
    load_fonts()
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    print(f"a view of {WIDTH} x {HEIGHT}; milliseconds; ratio to a plain drawing, goal {GOAL}")
    print(f"{'steps':>6} {'frame':9} {'mean':>9} {'95 %':>9} {'plain':>9} {'95 %':>9} {'ratio':>7}")
    worst = 0.0
    for count in sizes:
        duel = Duel(count)
        duel.run()
        worst = max(worst, report(count, duel))
        duel.close()
    app.processEvents()
    print(f"worst ratio {worst:.2f}")
    if raised:
        print(f"{len(raised)} errors while painting", file=sys.stderr)
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())

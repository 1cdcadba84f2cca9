"""Journeys and pictures for the tests of the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Circle, Drawing, Group, Lines, Path, Rect, Shape, Text
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import (
    Aida,
    Contact,
    Evidence,
    Note,
    Phase,
    Record,
    Segment,
    Sheet,
    Step,
    Supplier,
    Touch,
    Transition,
)
from journeymapper.resources import sample_path
from journeymapper.storage.files import load

AIDA: tuple[Aida | None, ...] = ("attention", "interest", "desire", "action", None)
CONTACT: tuple[Contact, ...] = ("direct", "indirect", "none")
WORDS = ("orient", "compare", "choose", "negotiate", "visit", "contract-signing-formalities", "pay", "renew")


def sample(language: str = "en") -> Journey:
    """The house buyer's journey."""
    return load(sample_path("house-buyer", language))


def made(*records: Record) -> Journey:
    """A journey of these records, in this order."""
    return Journey(_ranked(records))


def _ranked(records: Iterable[Record]) -> Iterator[Record]:
    for record, rank in zip(records, ranks(), strict=False):
        yield record if isinstance(record, Sheet) else replace(record, rank=rank)


def chain(count: int, seed: int = 1) -> Journey:
    """A chain in columns of five phases, with loops, skips, badges, evidence and a note."""
    random = Random(seed)
    column = max(3, round((count * 1.2) ** 0.5))
    records: list[Record] = [Sheet(title="Chain", goal=f"n{count - 1}")]
    records += [Phase(f"p{index}", f"Phase {index}") for index in range(5)]
    records += [Supplier(f"s{index}", f"Supplier {index}") for index in range(6)]
    records += [Segment("new", "New customer"), Segment("old", "Regular")]
    for index in range(count):
        x, y = divmod(index, column)
        records.append(
            Step(
                f"n{index}",
                " ".join(random.choices(WORDS, k=random.randint(1, 7))).capitalize(),
                x=x * 276.0,
                y=y * 120.0,
                phase=f"p{index * 5 // count}" if random.random() < 0.95 else None,
                touches=tuple(
                    Touch(f"s{at}", random.choice(AIDA), random.choice(CONTACT))
                    for at in random.sample(range(6), random.choice((0, 1, 2, 3, 5)))
                ),
                evidence=(Evidence(random.choice(("data", "interview", "assumption"))),) if index % 3 else (),
                skipped_by=tuple(random.sample(("new", "old"), random.choice((0, 0, 1, 2)))),
                moment_of_truth=random.random() < 0.2,
                mood=random.choice((None, -2, 0, 1)),
                pinned=random.random() < 0.1,
            )
        )
    records += [Transition(f"t{index}", f"n{index}", f"n{index + 1}") for index in range(count - 1)]
    for index in range(count):
        if random.random() < 0.15:
            back = max(0, index - random.randint(0, 6))
            records.append(Transition(f"l{index}", f"n{index}", f"n{back}", "loop", "again", share=0.3))
        if random.random() < 0.2 and index < count - 7:
            records.append(Transition(f"k{index}", f"n{index}", f"n{index + random.randint(2, 6)}", "skip"))
    records.append(Note("note", "Ask the notary about this.", -400.0, 0.0))
    return made(*records)


def flat(shapes: Iterable[Shape], dx: float = 0.0, dy: float = 0.0) -> Iterator[tuple[Shape, float, float]]:
    """All shapes but groups, each with how far it is moved."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes, dx + shape.x, dy + shape.y)
        else:
            yield shape, dx, dy


def span(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape; a text's by its width, cap height and descent."""
    match shape:
        case Rect():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Circle():
            return (
                shape.x - shape.radius,
                shape.y - shape.radius,
                shape.x + shape.radius,
                shape.y + shape.radius,
            )
        case Text():
            left = shape.x - {"start": 0.0, "middle": shape.width / 2, "end": shape.width}[shape.anchor]
            return left, shape.y - 0.75 * shape.size, left + shape.width, shape.y + 0.22 * shape.size
        case Path():
            points = list(shape.points)
        case Lines():
            points = [point for pair in shape.lines for point in pair]
        case Group():
            raise TypeError("a group has no span of its own")
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def texts(shapes: Iterable[Shape]) -> list[str]:
    """All that is written."""
    return [shape.text for shape, _, _ in flat(shapes) if isinstance(shape, Text)]


def picture(drawing: Drawing, scale: float = 1.0) -> QImage:
    """The drawing painted."""
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(drawing.background))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(-drawing.x, -drawing.y)
        paint(painter, drawing.shapes)
    return image

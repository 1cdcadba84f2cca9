"""What only a lens draws on a card: the large mark of its supplier, the course, a tag on the upper edge."""

from __future__ import annotations

from journeymapper.arrange.geometry import Box
from journeymapper.drawing import badge as badges
from journeymapper.drawing import signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.look import CardLook
from journeymapper.drawing.shapes import Circle, Lines, Rect, Shape, Stroke
from journeymapper.drawing.text import SMALL, SMALL_BOLD, SMALL_ITALIC, Style, elide, line, measure
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr

LETTER = Style(24, "bold")
_HIGH, _BENEATH = 27.0, 7.0
_GAP = 7.0
_DISC = 10.0
_FLAG_PAD = 4.0
_TAG_HEIGHT, _TAG_PAD, _TAG_GAP, _TAG_ROOM = 17.0, 4.0, 3.0, 96.0


def large(
    badge: Badge, look: CardLook, x: float, bottom: float, end: float, theme: Theme, *, hidden: bool
) -> tuple[list[Shape], Box]:
    """The supplier's mark with its letter 24 px high, at x and above the foot of a card, and where it lies.

    Behind it, as far as there is room up to `end`, what the contact is and whether it is the first.
    """
    letter = badges.LETTERS[badge.aida] if badge.aida else badge.short
    style = LETTER if badge.aida else badges.STYLE
    width = max(badges.WIDTH, measure(letter, style) + 18)
    top = bottom - _BENEATH - _HIGH
    ink = theme.on_color if badge.contact == "direct" else badge.color
    baseline = top + _HIGH / 2 + 0.36 * style.size
    shapes: list[Shape] = [
        badges.pill(badge.contact, badge.color, x, top, width, theme, _HIGH),
        line(letter, style, x + width / 2, baseline, ink, "middle"),
    ]
    at = x + width + _GAP
    if badge.goal:
        shapes.extend(badges.pennant(badge.color, at - 4, top + _HIGH - 2))
        at += badges.PENNANT
    shapes.extend(_words(badge, look, at, top, end - at, theme, hidden=hidden))
    return shapes, Box(x, top, x + width, top + _HIGH)


def _words(
    badge: Badge, look: CardLook, x: float, top: float, room: float, theme: Theme, *, hidden: bool
) -> list[Shape]:
    contact = {"direct": tr("direct"), "indirect": tr("indirect"), "none": tr("in mind")}[badge.contact]
    if room < 24:
        return []
    if look.first:
        text = elide(tr("first contact"), SMALL_BOLD, room - 2 * _FLAG_PAD)
        wide = measure(text, SMALL_BOLD) + 2 * _FLAG_PAD
        return [
            Rect(x, top - 2, wide, 16, 3, theme.ink),
            line(text, SMALL_BOLD, x + _FLAG_PAD, top + 10.3, theme.card),
            line(elide(contact, SMALL, room), SMALL, x, top + 26, theme.small),
        ]
    if not hidden:
        return [line(elide(contact, SMALL, room), SMALL, x, top + 18, theme.small)]
    return [
        line(elide(contact, SMALL, room), SMALL, x, top + 10.5, theme.small),
        line(elide(tr("out of sight"), SMALL_ITALIC, room), SMALL_ITALIC, x, top + 24.5, theme.small),
    ]


def strike(number: str, x: float, y: float, color: str) -> Lines:
    """The stroke through the number of a step that is passed over; (x, y) is where its text starts."""
    ends = (x - 2.5, y - 4.2), (x + measure(number, SMALL_BOLD) + 2.5, y - 4.2)
    return Lines((ends,), Stroke(color, 1.8))


def edge_marks(look: CardLook, left: float, top: float, theme: Theme) -> list[Shape]:
    """What lies on the upper edge of a card: a tag at the left, the number of the course at the right."""
    shapes: list[Shape] = []
    if look.tag and look.tone:
        words = {
            "observed": tr("observed"),
            "reported": tr("reported"),
            "assumed": tr("assumed"),
        }.get(look.tone, look.tag)
        around = 2 * _TAG_PAD + signs.HALF + _TAG_GAP
        text = elide(words, SMALL, _TAG_ROOM - around)
        width = measure(text, SMALL) + around
        x, y = left + 2, top - _TAG_HEIGHT / 2
        edge = Stroke(theme.observed, 1.2)
        shapes.append(Rect(x, y, width, _TAG_HEIGHT, _TAG_HEIGHT / 2, theme.card, edge))
        shapes.extend(signs.half(x + _TAG_PAD + signs.HALF / 2, top, look.tone, theme.ink))
        shapes.append(line(text, SMALL, x + _TAG_PAD + signs.HALF + _TAG_GAP, top + 4.2, theme.ink))
    if look.course is not None:
        shapes.extend(course(-left - 3, top + 2, look.course, theme))
    return shapes


def room_above(look: CardLook) -> tuple[float, float]:
    """Where what else lies on the upper edge of a card ends at the right, and the room it has to the left."""
    end = WIDTH / 2 - (2 * _DISC + 4 if look.course is not None else 12)
    return end, end + WIDTH / 2 - (_TAG_ROOM + 8 if look.tag and look.tone else 12)


def course(x: float, y: float, number: int, theme: Theme) -> list[Shape]:
    """A number in a disc around (x, y)."""
    style = SMALL_BOLD if number < 100 else Style(10, "bold")
    disc = Circle(x, y, _DISC, theme.ink, Stroke(theme.band, 1.5))
    return [disc, line(str(number), style, x, y + 0.36 * style.size, theme.card, "middle")]

"""Drawings made by hand: one of each shape, as a small map would have them."""

from journeymapper.drawing.shapes import Circle, Drawing, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.drawing.text import SMALL_ITALIC, TITLE, line

INK, LOOP, PALE = "#1c2430", "#b4470f", "#dadee6"
TITLES = ("Huizen kiezen", "Bezichtigen & wegen", "„Ja” < „nee” > ¿?", "Één prijs: € 425.000")


def card(ident: str, title: str, x: float, y: float) -> Group:
    """A step with all that a card may have: outline, shadow, hatching, bar, text, marks, badge."""
    shapes: tuple[Shape, ...] = (
        Rect(-106, -43, 212, 86, 9, "#ffffff", Stroke(INK, 1.4, (5.0, 4.0))),
        Lines((((-100, 44.5), (100, 44.5)),), Stroke(PALE, 1.0)),
        Lines(tuple(((at, 30), (at + 20, 10)) for at in range(-90, 60, 7)), Stroke(PALE, 1.0)),
        Rect(-102, -34, 4, 68, 2, fill="#3b6fb6"),
        line(title, TITLE, -90, -18, INK),
        line("buiten ieders zicht", SMALL_ITALIC, 0, 0, INK, "middle"),
        line("11a", SMALL_ITALIC, 98, 34, LOOP, "end"),
        Circle(-80, 25, 7, "#b0642a", Stroke(INK, 1.0)),
        Path(((-60, 18), (-46, 18), (-46, 32), (-60, 32)), Stroke(INK, 1.5), 4.0, PALE, closed=True),
        Group((Circle(60, 25, 6, LOOP), Path(((75, 18), (90, 32)), Stroke(LOOP, 2.0))), opacity=0.35),
    )
    return Group(shapes, f"step-{ident}", "step", title, x, y)


def sketch() -> Drawing:
    """A map of four steps and an arrow, whose corner is not at the origin."""
    cards = [
        card(f"s{at}", title, 60 + at % 2 * 260, -110 + at // 2 * 130) for at, title in enumerate(TITLES)
    ]
    run = Path(((166, -110), (190, -110), (190, 20), (214, 20)), Stroke(LOOP, 2.5), 8.0)
    head = Path(((206, 15), (214, 20), (206, 25)), radius=0.0, fill=LOOP, closed=True)
    arrow = Group((run, head), "transition-t1", "transition loop", "Terug")
    band = Rect(-60, -170, 501.5, 300, 12, "#ffffff", Stroke("#e3e6eb", 1.0))
    return Drawing([band, *cards, arrow], -70, -180, 530.5, 320.25, "#f6f7f9", "De reis", "nl")


def of_shapes(*shapes: Shape, title: str = "") -> Drawing:
    """A drawing of 100 x 60 with just these shapes."""
    return Drawing(shapes, 0, 0, 100, 60, "#ffffff", title)


def words(text: str) -> Text:
    """A line of text whose width does not matter."""
    return Text(10, 30, text, 14, INK, 50)

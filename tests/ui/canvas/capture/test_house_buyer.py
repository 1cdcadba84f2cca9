"""The house buyer's journey, typed from an empty map without the mouse, as fast as people talk."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from journeymapper.model.journey import Journey
from journeymapper.ui import documents
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.capture.typist import KEY, SHIFT, Typist
from tests.ui.conftest import Opener

FOUR = {"selling-realtor", "bank", "notary", "mover"}
ALTERNATIVE = "alternative"
LINES: list[tuple[str, str, str]] = [
    ("Decide to move: rent or buy?", "", ""),
    ("Agree at home on wishes and budget", "", ""),
    ("Look around on funda.nl", "", ""),
    ("Compare features", "", ""),
    ("Ask a bank or adviser already", "", " @Bank a"),
    ("Pick the houses worth a visit", " <<4", " @Selling realtor a"),
    ("Contact the selling realtors", "", " @s i"),
    ("View the houses", "", " @s d"),
    ("Weigh up: which stay, which go?", "", " @s d"),
    ("Choose the preferred house", " >6", " @s d @b i"),
    ("Negotiate: alone with realtor", "", " @s d"),
    ("Negotiate: realtor with realtor", ALTERNATIVE, " @s d"),
    ("Negotiate: realtor with seller", ALTERNATIVE, ""),
    ("Negotiate: alone with seller", ALTERNATIVE, ""),
    ("Have the building surveyed", " <11a <11b <11c", " @b d"),
    ("Close the purchase", "", " @s c @Notary a"),
    ("Settle the financing", "", " @b c @n i"),
    ("Go to the notary", "", " @n c @Mover a"),
    ("After-sales: realtor, bank and notary", "", " @s c @b c @n c"),
    ("Make the house their own", "", " @m i"),
    ("Move in", "", " @m c"),
    ("Live there", "", ""),
    ("Go on making it their own", " >17", " @b a"),
]
"""Title, signs of arrows, signs of suppliers."""
README = Path(__file__).parents[4] / "README.md"
STEPS = 20
KEYS_A_STEP = 3


@pytest.fixture
def window(opener: Opener) -> MainWindow:
    return opener(documents.new_journey())


def build(typist: Typist, *, suppliers: bool = True) -> None:
    typist.step(KEY.Key_N)
    for at, (title, arrows, marks) in enumerate(LINES):
        typist.title(title)
        if arrows != ALTERNATIVE:
            typist.arrow(arrows)
        if suppliers:
            typist.mark(marks)
        following = LINES[at + 1][1] if at + 1 < len(LINES) else ""
        if following == ALTERNATIVE:
            typist.step(KEY.Key_Backtab, SHIFT)
        else:
            typist.step(KEY.Key_Return)
    typist.step(KEY.Key_Return)


def titles(journey: Journey) -> list[str]:
    return [step.title for step in journey.steps]


def arrows(journey: Journey) -> Counter[tuple[str, str, str]]:
    name = {step.id: step.title for step in journey.steps}
    return Counter((name[each.source], name[each.target], each.way) for each in journey.transitions)


def touches(journey: Journey, chosen: set[str] | None = None) -> dict[str, list[tuple[str, str | None]]]:
    """By title: suppliers with their states, of the chosen ones or of all."""
    name = {each.id: each.name for each in journey.suppliers if chosen is None or each.id in chosen}
    return {
        step.title: sorted((name[each.supplier], each.aida) for each in step.touches if each.supplier in name)
        for step in journey.steps
    }


def test_the_whole_journey_in_one_go(window: MainWindow, house_buyer: Journey) -> None:
    typist, session = Typist(), window.session
    build(typist)
    assert not window.canvas.is_writing
    made = session.journey
    assert titles(made) == titles(house_buyer)
    assert arrows(made) == arrows(house_buyer)
    assert touches(made) == touches(house_buyer, FOUR)
    assert [each.name for each in made.suppliers] == ["Bank", "Selling realtor", "Notary", "Mover"]
    assert len(session.history.undoable) == len(LINES)
    keys = typist.keys
    assert keys.titles == sum(map(len, titles(house_buyer)))
    assert keys.steps + keys.arrows <= KEYS_A_STEP * STEPS
    assert f"take {keys.steps + keys.arrows} keys more than their titles" in README.read_text("utf-8")
    marked = sum(len(each) for each in touches(made).values())
    assert keys.marks <= 7 * marked, "new names, spelt out, included"

"""The README's figures of the house buyer's map are those of the program."""

from pathlib import Path

import pytest

from journeymapper.analysis.insights import Insights, insights
from journeymapper.i18n.contact_words import goal_for, range_text, told_of_contact
from journeymapper.i18n.figures import percent
from journeymapper.i18n.language import use_language
from journeymapper.i18n.segment_words import told_basis
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.files import load

README = Path(__file__).resolve().parent.parent / "README.md"
SUPPLIERS = ("selling-realtor", "bank", "notary", "mover")
SEGMENTS = ("starter", "repeat-buyer")


@pytest.fixture
def house() -> Journey:
    use_language("en")
    return load(sample_path("house-buyer", "en"))


@pytest.fixture
def figures(house: Journey) -> dict[str, Insights]:
    return {segment: insights(house, segment) for segment in SEGMENTS}


def flat(text: str) -> str:
    return " ".join(text.split())


def told() -> str:
    """The section on what a map tells, on one line."""
    text = README.read_text("utf-8")
    return flat(text.partition("## What a map tells\n")[2].partition("\n## ")[0])


@pytest.mark.parametrize("supplier", SUPPLIERS)
def test_the_table_has_the_programs_figures(
    house: Journey, figures: dict[str, Insights], supplier: str
) -> None:
    goal, skipped = goal_for(house, None, supplier)
    assert goal is not None
    assert not skipped
    cells = [getattr(house.get("supplier", supplier), "name", ""), house.step(goal).title]
    for segment in SEGMENTS:
        (contact,) = [each.first_contact for each in figures[segment].suppliers if each.id == supplier]
        assert contact.position is not None
        assert contact.reached == pytest.approx(1), "the README says that all come into contact"
        cells.append(f"{percent(contact.position)} ({range_text(contact.range)})")
    assert flat(f"| {' | '.join(cells)} |") in told()


@pytest.mark.parametrize("segment", SEGMENTS)
@pytest.mark.parametrize("supplier", SUPPLIERS)
def test_the_sentences_are_the_programs(
    house: Journey, figures: dict[str, Insights], segment: str, supplier: str
) -> None:
    said = " ".join(each.text for each in told_of_contact(house, figures[segment], supplier))
    assert f"- {flat(said)} " in told()


@pytest.mark.parametrize("segment", SEGMENTS)
def test_what_they_rest_on_is_told(figures: dict[str, Insights], segment: str) -> None:
    assert f"- {flat(told_basis(figures[segment]).text)} " in told()

"""What comes is counted in words: always the steps, of other things only those that are there."""

from __future__ import annotations

import re

from hypothesis import given

from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.ui.importing.told import counts
from tests.strategies import journeys


def test_an_empty_map_has_no_steps_and_nothing_else() -> None:
    assert counts(Journey()) == "Steps: 0"


def test_both_languages_count_alike(house: Journey) -> None:
    english = counts(house)
    use_language("nl")
    dutch = counts(house)
    assert dutch.startswith("Stappen: 23 · pijlen: 28")
    assert re.findall(r"\d+", english) == re.findall(r"\d+", dutch)


@given(journeys())
def test_every_number_is_that_of_the_map(journey: Journey) -> None:
    told = dict(re.findall(r"(\w+): (\d+)", counts(journey)))
    assert int(told["Steps"]) == journey.count("step")
    assert int(told.get("arrows", 0)) == journey.count("transition")
    assert int(told.get("suppliers", 0)) == len(journey.suppliers)
    assert "0" not in [number for name, number in told.items() if name != "Steps"]

"""What the commands print, against the second program: figures, reasons and findings of random journeys."""

import json
from typing import Any

import pytest

from journeymapper.analysis.findings import findings as our_findings
from journeymapper.analysis.insights import insights
from journeymapper.cli import insight_data
from journeymapper.cli.check import finding_data
from journeymapper.storage.codec import decode
from tests.analysis.reference.differences import differences, differing_findings
from tests.analysis.reference.figures import figures
from tests.analysis.reference.findings import findings
from tests.analysis.reference.random_journeys import random_journey


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_figures_and_reasons_are_those_of_the_other_program(start: int) -> None:
    for seed in range(start, start + 50):
        data = random_journey(seed)
        of = decode(json.dumps(data).encode())
        for segment in (None, *(each.id for each in of.segments)):
            ours: dict[str, Any] = insight_data.figures(of, insights(of, segment))
            assert (seed, segment, differences(ours, figures(data, segment))) == (seed, segment, [])


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_findings_are_those_of_the_other_program(start: int) -> None:
    for seed in range(start, start + 50):
        data = random_journey(seed)
        of = decode(json.dumps(data).encode())
        ours: list[dict[str, Any]] = [finding_data(each, "") for each in our_findings(of)]
        assert (seed, differing_findings(ours, findings(data))) == (seed, [])

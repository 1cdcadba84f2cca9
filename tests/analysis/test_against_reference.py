"""The figures and findings are those of the reference, which was written from the definitions alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeymapper.analysis.findings import findings
from journeymapper.analysis.insights import insights
from journeymapper.cli.insight_data import figures
from journeymapper.storage.codec import decode
from tests.analysis.reference import figures as reference_figures
from tests.analysis.reference import findings as reference_findings
from tests.analysis.reference.differences import differences, differing_findings
from tests.analysis.reference.knotted_journeys import KINDS, knotted_journey
from tests.analysis.reference.random_journeys import random_journey
from tests.analysis.reference.reading import Data
from tests.cli.calls import run

PORTION = 30


def segments_of(data: Data) -> list[str | None]:
    return [None, *(segment["id"] for segment in data["graph"]["segments"])]


@pytest.mark.parametrize("first", range(0, 300, PORTION))
def test_random_journeys_have_the_figures_of_the_reference(first: int) -> None:
    for seed in range(first, first + PORTION):
        data = random_journey(seed)
        journey = decode(json.dumps(data).encode())
        for segment in segments_of(data):
            ours = figures(journey, insights(journey, segment))
            theirs = reference_figures.figures(data, segment)
            assert differences(ours, theirs) == [], f"journey {seed}, segment {segment}"


@pytest.mark.parametrize("seed", range(3 * len(KINDS)))
def test_knotted_journeys_have_the_figures_of_the_reference(seed: int) -> None:
    data = knotted_journey(seed)
    journey = decode(json.dumps(data).encode())
    for segment in segments_of(data):
        ours = figures(journey, insights(journey, segment))
        assert differences(ours, reference_figures.figures(data, segment)) == [], KINDS[seed % len(KINDS)]


@pytest.mark.parametrize("first", range(1000, 1300, PORTION))
def test_random_journeys_have_the_findings_of_the_reference(first: int) -> None:
    for seed in range(first, first + PORTION):
        data = random_journey(seed)
        ours = [
            {
                "id": each.id,
                "severity": each.severity,
                "steps": list(each.steps),
                "transitions": list(each.transitions),
                "segments": list(each.segments),
            }
            for each in findings(decode(json.dumps(data).encode()))
        ]
        assert differing_findings(ours, reference_findings.findings(data)) == [], f"journey {seed}"


@pytest.mark.parametrize("seed", [3, 11, 16, 21])
def test_the_commands_print_what_the_reference_tells(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, path = random_journey(seed), tmp_path / "random.journey"
    path.write_text(json.dumps(data), encoding="utf-8")
    for segment in segments_of(data):
        chosen = [] if segment is None else ["--segment", segment]
        assert run("insights", str(path), *chosen, "--json") == 0
        told = json.loads(capsys.readouterr().out)
        assert differences(told, reference_figures.figures(data, segment)) == []
    status = run("check", str(path), "--json")
    found = json.loads(capsys.readouterr().out)["findings"]
    assert differing_findings(found, reference_findings.findings(data)) == []
    assert status == any(each["severity"] == "error" for each in found)

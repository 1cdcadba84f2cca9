"""`journeymapper check`: findings as JSON or for people, and an exit status that a script can use."""

import json
from pathlib import Path
from typing import Any

import pytest

from journeymapper.analysis.findings import SEVERITIES
from journeymapper.cli.command import COULD_NOT, DONE, FOUND
from tests.analysis.reference.random_journeys import random_journey
from tests.cli.calls import alone, assert_refused, run, sample, told

KEYS = ["id", "severity", "steps", "transitions", "segments", "message"]


def made(tmp_path: Path, nodes: list[Any], edges: list[Any], **graph: Any) -> str:
    path = tmp_path / "a.journey"
    data = {
        "directed": True,
        "multigraph": True,
        "graph": {"format": "journeymapper", "version": 1, **graph},
        "nodes": nodes,
        "edges": edges,
    }
    path.write_text(json.dumps(data), "utf-8")
    return str(path)


def trapped(tmp_path: Path) -> str:
    """Two steps, of which nobody leaves the second."""
    return made(
        tmp_path,
        [{"id": "a", "title": "looks"}, {"id": "b", "title": "waits"}],
        [
            {"source": "a", "target": "b", "key": "1"},
            {"source": "b", "target": "b", "key": "2", "kind": "loop", "share": 1},
        ],
    )


def found(capsys: pytest.CaptureFixture[str], path: str, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    status = run("check", path, "--json", *arguments)
    printed = capsys.readouterr()
    assert printed.err == ""
    data = json.loads(printed.out)
    assert list(data) == ["findings"]
    return status, data["findings"]


def test_the_house_buyers_map_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, str(sample())) == (DONE, [])
    assert run("check", str(sample()), "--lang", "nl") == DONE
    assert capsys.readouterr().out == "Niets gevonden: de kaart is in orde.\n"


def test_an_error_has_exit_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, findings = found(capsys, trapped(tmp_path), "--lang", "en")
    assert status == FOUND == 1
    assert [list(each) for each in findings] == [KEYS] * len(findings)
    assert findings[0] == {
        "id": "trap",
        "severity": "error",
        "steps": ["b"],
        "transitions": [],
        "segments": [],
        "message": "Customers get caught in “waits”: draw an arrow that leads out, or lower the shares so "
        "that some stop there.",
    }


def test_warnings_and_hints_do_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, findings = found(capsys, made(tmp_path, [{"id": "a"}], []))
    assert status == DONE
    assert {each["severity"] for each in findings} == {"warning", "hint"}


def test_people_get_them_by_severity_and_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", trapped(tmp_path), "--lang", "en") == FOUND
    assert capsys.readouterr().out.splitlines() == [
        "1 error",
        "  1 trap without a way out",
        "    - Customers get caught in “waits”: draw an arrow that leads out, or lower",
        "      the shares so that some stop there.",
        "",
        "1 warning",
        "  No goal yet",
        "    - The map has no goal: choose the step at which customers buy, and make it",
        "      the goal.",
        "",
        "2 hints",
        "  2 steps without a phase",
        "    - Give “looks” a phase.",
        "    - Give “waits” a phase.",
    ]


def test_people_get_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", trapped(tmp_path), "--lang", "nl") == FOUND
    text = capsys.readouterr().out
    assert text.startswith("1 fout\n  1 val zonder uitweg\n    - Klanten blijven steken in “waits”:")
    assert "\n2 tips\n  2 stappen zonder fase\n" in text


def test_an_empty_map_has_nothing_to_find(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made(tmp_path, [], [])
    assert found(capsys, path) == (DONE, [])
    assert run("check", path, "--lang", "en") == DONE
    assert capsys.readouterr().out == "The map has no steps yet.\n"


def test_what_is_hushed_in_the_window_is_told_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path, [{"id": "a", "title": "x"}], [], hushed=[{"finding": "no-phase", "id": "a"}])
    assert "no-phase" in [each["id"] for each in found(capsys, path)[1]]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["absent.journey"], ["absent.journey", "no such file"]),
        ([], ["FILE", "one journey file"]),
        (["SAMPLE", "--segment", "starter"], ["--segment"]),
    ],
)
def test_what_cannot_be_checked_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    assert_refused(capsys, ["check", *arguments], named)


def test_a_file_that_is_no_journey_has_exit_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(tmp_path, [{"id": "a", "days": -1}], [])
    assert run("check", path) == COULD_NOT
    assert "nodes[0].days" in told(capsys)


def test_as_a_process_of_its_own_without_a_display(tmp_path: Path) -> None:
    done = alone("-m", "journeymapper", "check", trapped(tmp_path), "--json", "--lang", "nl")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["findings"][0]["message"].startswith("Klanten blijven steken in “waits”")


def test_random_journeys_are_checked_without_a_slip(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.journey"
    codes = set()
    for seed in range(100):
        path.write_text(json.dumps(random_journey(seed)), "utf-8")
        status, findings = found(capsys, str(path))
        assert status == any(each["severity"] == "error" for each in findings)
        assert all(each["severity"] == SEVERITIES[each["id"]] for each in findings)
        codes |= {each["id"] for each in findings}
        run("check", str(path))
        text = capsys.readouterr().out
        assert max(map(len, text.splitlines())) <= 79
        assert not [word for word in ("None", "{", "}") if word in text]
    assert codes == set(SEVERITIES)

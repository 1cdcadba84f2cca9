"""`journeymapper insights`: the exact JSON, tables and sentences for people, and one line for the rest."""

import json
from pathlib import Path
from typing import Any

import pytest

from journeymapper.analysis.evidence import LEVELS
from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.storage.codec import decode
from tests.analysis.reference.random_journeys import random_journey
from tests.cli.calls import alone, assert_refused, run, sample, told

KEYS = [
    "segment",
    "entries",
    "main_route",
    "ends_at",
    "skipped",
    "traps",
    "expected_visits",
    "duration",
    "basis",
    "bottlenecks",
    "out_of_sight",
    "loop_shares_missing",
    "suppliers",
    "together",
    "reasons",
]
CONTACT_KEYS = ["position", "reached", "after_goal", "min", "max", "step", "started_by", "before"]


def figures(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run("insights", *arguments, "--json") == DONE
    printed = capsys.readouterr()
    assert printed.err == ""
    found: dict[str, Any] = json.loads(printed.out, parse_constant=pytest.fail)
    return found


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run("insights", *arguments) == DONE
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def flat(text: str) -> str:
    """Without the ends of lines."""
    return " ".join(text.split())


def made(tmp_path: Path, **parts: Any) -> str:
    """The path of a journey of these nodes, edges and other fields."""
    data = {"directed": True, "multigraph": True, "nodes": [], "edges": [], **parts}
    data["graph"] = {"format": "journeymapper", "version": 1, **parts.get("graph", {})}
    path = tmp_path / "a map"
    path.write_text(json.dumps(data), "utf-8")
    return str(path)


def test_the_json_has_its_keys_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    found = figures(capsys, str(sample()))
    assert list(found) == KEYS
    assert list(found["duration"]) == ["days", "steps_without"]
    assert list(found["basis"]) == [*LEVELS, "forks_without_shares"]
    for supplier in found["suppliers"]:
        assert list(supplier) == ["id", "first_contact", "course", "fall_backs", "blind_spots"]
        assert list(supplier["first_contact"]) == CONTACT_KEYS
        assert list(supplier["first_contact"]["before"]) == list(LEVELS)
        assert all(list(mark) == ["step", "aida"] for mark in supplier["course"])
        assert all(list(fall) == ["step", "aida", "after"] for fall in supplier["fall_backs"])
        assert all(list(spot) == ["step", "present"] for spot in supplier["blind_spots"])
    assert all(list(pair) == ["suppliers", "shared", "handovers"] for pair in found["together"])
    assert all(list(reason) == ["path", "code", "steps", "message"] for reason in found["reasons"])
    assert any(supplier["fall_backs"] and supplier["blind_spots"] for supplier in found["suppliers"])
    assert found["reasons"]


def test_segment_and_supplier_limit_what_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    whole = figures(capsys, str(sample()))
    one = figures(capsys, str(sample()), "--segment", "repeat-buyer", "--supplier", "bank")
    assert (whole["segment"], one["segment"]) == (None, "repeat-buyer")
    assert one["skipped"] == ["agree-wishes", "compare-features", "consult-bank"]
    assert [each["id"] for each in one["suppliers"]] == ["bank"]
    assert len(one["together"]) == len(whole["suppliers"]) - 1
    assert all("bank" in pair["suppliers"] for pair in one["together"])
    assert len(whole["together"]) == len(whole["suppliers"]) * (len(whole["suppliers"]) - 1) / 2


def test_what_does_not_exist_is_null_and_has_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = made(
        tmp_path,
        graph={"suppliers": [{"id": "s", "name": "Bank"}]},
        nodes=[{"id": "a", "title": "looks"}, {"id": "b", "title": "waits"}],
        edges=[
            {"source": "a", "target": "b", "key": "1"},
            {"source": "b", "target": "b", "key": "2", "kind": "loop", "share": 1},
        ],
    )
    found = figures(capsys, path, "--lang", "en")
    assert (found["expected_visits"], found["duration"], found["traps"]) == (None, None, [["b"]])
    assert found["basis"] == dict.fromkeys(LEVELS, None) | {"forks_without_shares": 0}
    contact = found["suppliers"][0]["first_contact"]
    assert [contact[key] for key in ("position", "min", "max", "step", "started_by")] == [None] * 5
    assert found["reasons"][0] == {
        "path": "expected_visits",
        "code": "trap",
        "steps": ["b"],
        "message": "How often each step is done cannot be told: customers get caught in “waits”, with no way "
        "out and no end.",
    }
    assert {each["path"] for each in found["reasons"]} >= {
        "duration",
        "basis.observed",
        "suppliers.s.first_contact.position",
        "suppliers.s.first_contact.min",
        "suppliers.s.first_contact.max",
        "suppliers.s.first_contact.step",
    }
    messages = [each["message"] for each in figures(capsys, path, "--lang", "nl")["reasons"]]
    assert messages[0].startswith("Hoe vaak elke stap wordt gezet, valt niet te zeggen")


def test_an_empty_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = made(tmp_path, graph={"suppliers": [{"id": "s", "name": "Bank"}], "segments": [{"id": "g"}]})
    found = figures(capsys, path)
    assert found["expected_visits"] == {}
    assert found["duration"] == {"days": 0, "steps_without": 0}
    assert {each["code"] for each in found["reasons"]} == {"no-steps"}
    assert "The map has no steps yet." in report(capsys, path)
    assert "no steps yet" in report(capsys, path, "--segment", "g", "--supplier", "s")


def test_days_beyond_all_measure_are_no_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nodes = [{"id": each, "title": each, "days": 1e308} for each in "ab"]
    path = made(tmp_path, nodes=nodes, edges=[{"source": "a", "target": "b", "key": "1"}])
    assert figures(capsys, path)["duration"] == {"days": None, "steps_without": 0}
    assert "more than 1,000 years" in flat(report(capsys, path))


def test_people_get_tables_and_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    text = report(capsys, str(sample()), "--lang", "en")
    assert max(map(len, text.splitlines())) <= 79
    assert "\u00a0" not in text
    for words in (
        "The map with all routes open (not the average customer)",
        "Way done",
        "All routes  Starter  Doorstromer   Mix",
        "What is this?",
        "And 37 more pairs: --supplier ID tells those of one.",
    ):
        assert words in text
    assert text.endswith("follows.\n")


def test_people_get_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    text = report(capsys, str(sample()), "--lang", "nl", "--segment", "starter", "--supplier", "bank")
    assert max(map(len, text.splitlines())) <= 79
    for words in (
        "Segment Starter, 45 % van de klanten",
        "Bank           100 %      49 %  29 % tot 77 %   klant  3 van 4",
        "Samenwerken\n  - Met Verkoopmakelaar:",
        "Wat is dit?",
    ):
        assert words in text
    assert "Segmenten naast elkaar" not in text


def test_segments_that_have_no_share_make_no_mix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parts: dict[str, Any] = {
        "nodes": [
            {"id": "a", "title": "looks"},
            {"id": "b", "title": "buys", "touches": [{"supplier": "s"}], "skipped_by": ["g"]},
        ],
        "edges": [{"source": "a", "target": "b", "key": "1", "share": 0.5}],
    }
    suppliers = [{"id": "s", "name": "Bank"}]
    for share, mixed in ((None, False), (0.5, True)):
        segments = [{"id": "g", "name": "Quick", "share": share}, {"id": "h", "name": "Slow", "share": 0.5}]
        path = made(tmp_path, graph={"suppliers": suppliers, "segments": segments}, **parts)
        text = report(capsys, path)
        assert ("not each of them has a share" in flat(text)) == (not mixed)
        assert ("Quick 50 % and Slow 50 %" in flat(text)) == mixed
        assert "50 % (50 %)" in text
        assert "In brackets how many come to it" in flat(text)


def test_many_segments_stand_below_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    segments = [{"id": f"g{at}", "name": f"A group of customers {at}", "share": 0.1} for at in range(10)]
    path = made(
        tmp_path,
        graph={"suppliers": [{"id": "s", "name": "Bank"}], "segments": segments},
        nodes=[{"id": "a", "title": "looks", "touches": [{"supplier": "s"}]}],
    )
    text = report(capsys, path)
    assert max(map(len, text.splitlines())) <= 79
    assert text.count("- A group of customers") == 2 * 10, "for Bank, and how long the way takes"


def test_a_journey_is_recognised_whatever_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "house.png"
    path.write_bytes(sample().read_bytes())
    assert figures(capsys, str(path))["segment"] is None


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["SAMPLE", "--segment", "nobody"], ["--segment nobody", "starter, repeat-buyer"]),
        (["SAMPLE", "--supplier", "nobody", "--json"], ["--supplier nobody", "bank"]),
        (["SAMPLE", "--segment", ""], ["--segment", "segment"]),
        (["absent.journey"], ["absent.journey", "no such file"]),
        ([], ["FILE", "one journey file"]),
        (["SAMPLE", "SAMPLE"], ["FILE"]),
        (["SAMPLE", "--xml"], ["--xml"]),
    ],
)
def test_what_cannot_be_told_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    assert_refused(capsys, ["insights", *arguments], named)


def test_a_file_that_is_no_journey_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.journey"
    path.write_text('{"nodes": [', "utf-8")
    assert run("insights", str(path)) == COULD_NOT
    assert "a.journey: " in told(capsys)


def test_it_needs_no_display_no_widgets_and_no_help_needs_numpy() -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "names = 'PySide6.QtWidgets', 'PySide6.QtGui', 'journeymapper.ui', 'journeymapper.app', 'numpy'\n"
        "print(status, [name for name in names if name in sys.modules])"
    )
    done = alone("-c", program, "insights", str(sample()), "--json")
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0 ['numpy']"
    helped = alone("-c", program, "insights", "--help")
    assert helped.stdout.splitlines()[-1] == "0 []"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_json_is_json_in_whatever_encoding(encoding: str) -> None:
    arguments = ("-m", "journeymapper", "insights", str(sample()), "--json", "--lang", "nl")
    done = alone(*arguments, PYTHONIOENCODING=encoding)
    assert done.returncode == DONE
    messages = [each["message"] for each in json.loads(done.stdout)["reasons"]]
    assert any("niemand komt tot en met het doel" in each for each in messages)


def test_random_journeys_are_told_without_a_slip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.journey"
    for seed in range(100):
        path.write_text(json.dumps(random_journey(seed)), "utf-8")
        of = decode(path.read_bytes())
        segment = ["--segment", of.segments[0].id] if of.segments and seed % 2 else []
        found = figures(capsys, str(path), *segment)
        assert list(found) == KEYS
        assert "-0.0" not in json.dumps(found)
        text = report(capsys, str(path), *segment)
        assert max(map(len, text.splitlines())) <= 79
        assert not [word for word in ("None", "{", "}", "nan", "inf ", "-0") if word in text]


def test_one_supplier_has_figures_that_are_those_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    whole = figures(capsys, str(sample()))["suppliers"]
    for supplier in whole:
        (one,) = figures(capsys, str(sample()), "--supplier", supplier["id"])["suppliers"]
        assert one == supplier

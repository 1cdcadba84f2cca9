"""`journeymapper compare`: what differs, for people in both languages and as JSON; never a traceback."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_after, edit_steps
from journeymapper.model.edits.touches import put_touches
from journeymapper.model.journey import Journey
from journeymapper.model.records import Record, Step, Touch
from journeymapper.storage.files import load, save
from tests.analysis.comparing.maps import chain, numbered
from tests.cli.calls import alone, assert_refused, run, sample


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The house buyer's map after some work."""
    journey = load(sample())
    journey.apply(edit_steps(journey, ["look-around-online"], "edit", title="Rondkijken", mood=-1))
    journey.apply(add_after(journey, "new", "move-in", (900.0, 900.0), title="Buren leren kennen"))
    journey.apply(remove(journey, ["live-there"]))
    step = journey.step("agree-wishes")
    journey.apply(move(journey, {step.id: (step.x + 40, step.y - 30)}))
    journey.apply(put_touches(journey, {("agree-wishes", "bank"): Touch("bank", "attention")}, "touch"))
    path = tmp_path / "edited.journey"
    save(journey, path)
    return path


def compared(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, list[dict[str, Any]]]:
    assert run("compare", *map(str, arguments), "--json") == DONE
    printed = capsys.readouterr()
    assert printed.err == ""
    data: dict[str, list[dict[str, Any]]] = json.loads(printed.out)
    assert list(data) == ["added", "removed", "changed", "moved", "unsure"]
    return data


def written(path: Path, journey: Journey) -> Path:
    save(journey, path)
    return path


def test_what_differs_as_json(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = compared(capsys, sample(), edited)
    steps = {sort: [row for row in rows if row["kind"] == "step"] for sort, rows in data.items()}
    assert [(row["id"], row["title"]) for row in steps["added"]] == [("new", "Buren leren kennen")]
    assert [row["id"] for row in steps["removed"]] == ["live-there"]
    fields = {row["id"]: row["fields"] for row in steps["changed"]}
    assert fields["look-around-online"]["title"]["after"] == "Rondkijken"
    assert fields["look-around-online"]["mood"] == {"before": 1, "after": -1}
    assert fields["agree-wishes"] == {
        "touches.bank": {"before": None, "after": {"supplier": "bank", "aida": "attention"}}
    }
    (moved,) = steps["moved"]
    (ax, ay), (bx, by) = moved["fields"]["place"]["before"], moved["fields"]["place"]["after"]
    assert (moved["id"], bx - ax, by - ay) == ("agree-wishes", 40, -30)
    assert all("id_b" not in row for rows in data.values() for row in rows)
    arrows = {
        (row["id"], row["source"], row["target"]) for row in data["removed"] if row["kind"] == "transition"
    }
    gone = [each for each in load(sample()).transitions if "live-there" in (each.source, each.target)]
    assert arrows == {(each.id, each.source, each.target) for each in gone}
    new = [row for row in data["added"] if row["kind"] == "transition"]
    assert any(row["source"] == "move-in" and row["target"] == "new" for row in new)


def test_a_map_does_not_differ_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert compared(capsys, sample(), sample()) == {
        "added": [],
        "removed": [],
        "changed": [],
        "moved": [],
        "unsure": [],
    }
    assert run("compare", str(sample()), str(sample()), "--lang", "nl") == DONE
    assert capsys.readouterr().out == "Er zijn geen verschillen.\n"


def test_ids_of_both_files_and_what_is_not_sure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = written(tmp_path / "a.journey", numbered(["Zoekt", "Hypotheek regelen", "Koopt"], mood=1))
    other = written(tmp_path / "b.journey", numbered(["Wil weg", "Zoekt", "Hypotheek aanvragen", "Betaalt"]))
    data = compared(capsys, one, other)
    (changed,) = data["changed"]
    assert (changed["id"], changed["id_b"], changed["title"]) == ("step-1", "step-2", "Zoekt")
    (unsure,) = data["unsure"]
    assert (unsure["kind"], unsure["id"], unsure["id_b"]) == ("step", "step-2", "step-3")
    assert 0 < unsure["likeness"] < 100
    assert [row["id"] for row in data["added"] if row["kind"] == "step"] == ["step-1", "step-3", "step-4"]
    assert run("compare", str(one), str(other), "--lang", "en") == DONE
    report = capsys.readouterr().out
    assert "Perhaps the same (1)" in report
    assert "“Hypotheek regelen” and “Hypotheek aanvragen”" in report


def test_fields_are_called_as_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = chain({"a": "Zoekt", "b": "Koopt"}, extra=(("weight", "1"), ("tag", '"x"')))
    records: list[Record] = [one.sheet, *(replace(each, extra=(("weight", "[2]"),)) for each in one.steps)]
    arrow = replace(one.transition("a>b"), way="skip", bends=((1.0, 2.0),))
    paths = written(tmp_path / "a.journey", one), written(tmp_path / "b.journey", Journey([*records, arrow]))
    data = compared(capsys, *paths)
    by_id = {row["id"]: row["fields"] for row in data["changed"]}
    assert by_id["a"] == {"weight": {"before": 1, "after": [2]}, "tag": {"before": "x", "after": None}}
    assert by_id["a>b"] == {"kind": {"before": "next", "after": "skip"}}
    (moved,) = data["moved"]
    assert moved["fields"] == {"bends": {"before": None, "after": [[1, 2]]}}


def test_the_report_is_in_the_language_asked_for(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = {
        "nl": [
            "Toegevoegd (2)",
            "Verwijderd (3)",
            "Stemming: goed → slecht",
            "Plaats: 40 naar rechts, 30 omhoog",
        ],
        "en": ["Added (2)", "Removed (3)", "Mood: good → bad", "Place: 40 to the right, 30 up"],
    }
    for language, lines in expected.items():
        assert run("compare", str(sample()), str(edited), "--lang", language) == DONE
        report = capsys.readouterr().out
        assert [line for line in lines if line not in report] == []
        assert max(map(len, report.splitlines())) <= 79


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["compare"], ["A B"]),
        (["compare", "SAMPLE"], ["A B"]),
        (["compare", "SAMPLE", "SAMPLE", "SAMPLE"], ["A B"]),
        (["compare", "SAMPLE", "absent.journey"], ["absent.journey"]),
        (["compare", "SAMPLE", "SAMPLE", "--segment", "x"], ["--segment"]),
    ],
)
def test_what_cannot_be_compared_is_told(
    arguments: list[str],
    named: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert_refused(capsys, [str(sample()) if each == "SAMPLE" else each for each in arguments], named)


def test_a_broken_file_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.journey"
    broken.write_text('{"directed": true', "utf-8")
    assert run("compare", str(sample()), str(broken), "--lang", "en") == COULD_NOT
    assert "broken.journey" in capsys.readouterr().err


def test_by_itself_it_needs_no_display_and_no_qt(edited: Path) -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules), 'Qt was loaded'\n"
        "sys.exit(status)\n"
    )
    done = alone("-c", program, "compare", str(sample()), str(edited), "--json")
    assert (done.returncode, done.stderr) == (DONE, "")
    assert json.loads(done.stdout)["added"]


def test_steps_by_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = written(tmp_path / "empty.journey", Journey())
    one = written(tmp_path / "one.journey", Journey([Step("a")]))
    assert [row["title"] for row in compared(capsys, empty, one)["added"]] == [""]
    assert run("compare", str(empty), str(one), "--lang", "en") == DONE
    assert "1 (no title)" in capsys.readouterr().out

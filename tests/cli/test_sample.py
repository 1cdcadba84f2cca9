"""`journeymapper sample`: the list of samples, and a sample of your own."""

from pathlib import Path

import pytest

from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.resources import sample_path
from tests.cli.calls import assert_refused, run, told


def test_samples_are_listed_with_their_titles(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("sample", "--lang", "nl") == DONE
    assert capsys.readouterr().out.split(maxsplit=1) == ["house-buyer", "De reis van een huizenkoper\n"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sample_is_written_in_the_language_asked_for(tmp_path: Path, language: str) -> None:
    assert run("sample", "house-buyer", "-o", "out.journey", "--lang", language) == DONE
    assert (tmp_path / "out.journey").read_bytes() == sample_path("house-buyer", language).read_bytes()


def test_a_sample_gets_its_own_name_but_takes_nobodys_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("sample", "house-buyer", "--lang", "nl") == DONE
    assert run("sample", "house-buyer", "--lang", "nl") == DONE
    assert capsys.readouterr().out == "house-buyer.journey\n" * 2
    (tmp_path / "house-buyer.journey").write_text("mine", "utf-8")
    assert run("sample", "house-buyer") == COULD_NOT
    assert "house-buyer.journey" in told(capsys)
    assert (tmp_path / "house-buyer.journey").read_text("utf-8") == "mine"
    assert run("sample", "house-buyer", "-o", "house-buyer.journey") == DONE
    assert (tmp_path / "house-buyer.journey").read_text("utf-8") != "mine"


def test_a_sample_takes_the_place_of_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "house-buyer.journey").mkdir()
    assert run("sample", "house-buyer") == COULD_NOT
    assert "house-buyer.journey: is there already" in told(capsys)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["sample", "castle"], ["castle", "house-buyer"]),
        (["sample", "house-buyer", "house-buyer"], ["house-buyer"]),
        (["sample", "house-buyer", "-o", "a.png"], ["a.png", ".journey"]),
        (["sample", "house-buyer", "-o", "absent/a.journey"], ["absent/a.journey"]),
    ],
)
def test_what_is_no_sample_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    assert_refused(capsys, arguments, named)

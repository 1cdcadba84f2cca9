"""Options: where they may stand, and one line for those that are not there or have no such value."""

from math import inf, nan
from pathlib import Path

import pytest

from journeymapper.cli.command import DONE
from journeymapper.cli.options import between, one_of
from tests.cli.calls import assert_refused, run, sample


def test_options_may_stand_anywhere(tmp_path: Path) -> None:
    assert run("--lang", "nl", "export", "--theme", "print", "-o", "one.svg", str(sample())) == DONE
    assert run("export", str(sample()), "--lang=nl", "--output=two.svg", "--theme=print") == DONE
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["export", "SAMPLE", "-o", "a.png", "--lang", "fr"], ["--lang", "nl"]),
        (["export", "SAMPLE", "-o", "a.png", "--posters", "A4"], ["--posters", "no such option"]),
        (["export", "SAMPLE", "-o", "a.png", "-x"], ["-x", "no such option"]),
        (["export", "SAMPLE", "-o", "a.png", "--help=x"], ["--help"]),
        (["--paper", "A4"], ["--paper", "no such option"]),
        (["--lang"], ["--lang", "nl"]),
    ],
)
def test_options_that_are_not_there_are_told_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    assert_refused(capsys, arguments, named)


@pytest.mark.parametrize("text", ["1", "2.5", " 9 ", "1e1", "10.0"])
def test_a_number_within_the_bounds_is_accepted(text: str) -> None:
    assert between(1, 10)(text)


@pytest.mark.parametrize("text", ["0.99", "10.01", "-2", str(nan), str(inf), "", "two", "1,5"])
def test_another_number_or_none_at_all_is_not(text: str) -> None:
    assert not between(1, 10)(text)


def test_a_name_is_accepted_letter_by_letter() -> None:
    accepts = one_of("light", "dark")
    assert [each for each in ("light", "dark", "Light", "ligh", "") if accepts(each)] == ["light", "dark"]

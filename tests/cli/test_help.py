"""Help: each command with its options, in either language."""

import pytest

from journeymapper.cli.command import COULD_NOT, DONE
from journeymapper.cli.commands import COMMANDS
from tests.cli.calls import run, told


def test_help_names_each_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == DONE
    text = capsys.readouterr().out
    assert all(f"journeymapper {each.usage}" in text for each in COMMANDS.values())
    for name, command in COMMANDS.items():
        assert run(name, "-h") == DONE
        text = capsys.readouterr().out
        assert all(f"--{option.name} {option.value}".strip() in text for option in command.options)
        assert max(len(line) for line in text.splitlines()) < 80


def test_help_and_messages_are_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help", "--lang", "nl") == DONE
    assert capsys.readouterr().out.startswith("Gebruik:")
    assert run("--help", "--lang", "en") == DONE
    assert capsys.readouterr().out.startswith("Usage:")
    assert run("export", "absent.journey", "--lang=nl", "-o", "a.gif") == COULD_NOT
    assert "a.gif: de extensie" in told(capsys)


def test_a_command_goes_by_the_name_that_its_usage_tells() -> None:
    assert {name: command.usage.split()[0] for name, command in COMMANDS.items()} == {
        name: name for name in COMMANDS
    }

"""The command line: what each command does, its exit status, and one line for all that cannot be done."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

import pytest

from journeymapper import cli
from journeymapper.cli import COULD_NOT, DONE, INTERRUPTED, main
from journeymapper.exchange import formats
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load

pytestmark = pytest.mark.usefixtures("qapp", "english_again")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def english_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> object:
    """An empty folder to work in, English where nobody asks, and the platform as it was afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("journeymapper.i18n.language.system_language", lambda: "en")
    yield
    use_language("en")


def no_editor(files: Sequence[str], language: str | None) -> int:
    raise AssertionError("a command opened the editor")


def run(*arguments: str) -> int:
    return main(arguments, no_editor)


def alone(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, as a user without a display starts it."""
    kept: Mapping[str, str] = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def sample() -> Path:
    return sample_path("house-buyer", "nl")


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on standard error, with nothing on standard output."""
    printed = capsys.readouterr()
    assert printed.out == ""
    (line,) = printed.err.splitlines()
    assert line.startswith("journeymapper: ")
    return line


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf", ".journey"])
def test_export_writes_without_display_and_without_widgets(tmp_path: Path, suffix: str) -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "status = main()\n"
        "unwanted = 'PySide6.QtWidgets', 'journeymapper.ui', 'journeymapper.app'\n"
        "print(status, [name for name in sys.modules if name.startswith(unwanted)])"
    )
    out = tmp_path / f"map{suffix}"
    done = alone("-c", program, "export", str(sample()), "-o", str(out))
    assert (done.stdout.strip(), done.stderr) == ("0 []", "")
    assert out.stat().st_size > 10_000


def test_export_needs_no_display_whatever_the_environment_asks_of_qt(tmp_path: Path) -> None:
    out = tmp_path / "map.svg"
    asked = ("-m", "journeymapper", "export", str(sample()), "-o", str(out))
    done = alone(*asked, QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stderr) == (0, "")
    assert out.exists()


def test_standard_error_is_for_what_could_not_be_done_alone(tmp_path: Path) -> None:
    journey = json.loads(sample().read_bytes())
    journey["nodes"][0]["title"] = "क्षत्रिय"  # Qt has much to say where no font has these letters
    (tmp_path / "a.journey").write_text(json.dumps(journey), "utf-8")
    done = alone("-m", "journeymapper", "export", "a.journey", "-o", "a.svg", LC_ALL="C")
    assert (done.returncode, done.stdout, done.stderr) == (DONE, "", "")
    failed = alone("-m", "journeymapper", "export", "absent.journey", "-o", "a.svg", LC_ALL="C")
    assert failed.returncode == COULD_NOT
    assert len(failed.stderr.splitlines()) == 1


def test_help_and_samples_load_no_qt() -> None:
    program = (
        "import sys\n"
        "from journeymapper.__main__ import main\n"
        "main()\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'fontTools', 'networkx'))])"
    )
    for arguments in (["--help"], ["sample"], ["export", "--help"]):
        assert alone("-c", program, *arguments).stdout.endswith("\n[]\n")


def test_options_reach_the_picture(tmp_path: Path) -> None:
    made = {}
    for name, options in {
        "plain": [],
        "large": ["--scale", "2"],
        "dark": ["--theme=dark"],
        "english": ["--lang", "en"],
        "dutch": ["--lang=nl"],
    }.items():
        assert run("export", str(sample()), "-o", f"{name}.svg", *options) == DONE
        made[name] = (tmp_path / f"{name}.svg").read_bytes()
    assert made["plain"] == made["english"]
    assert len(set(made.values())) == 4


def test_options_may_stand_anywhere(tmp_path: Path) -> None:
    assert run("--lang", "nl", "export", "--theme", "print", "-o", "one.svg", str(sample())) == DONE
    assert run("export", str(sample()), "--lang=nl", "--output=two.svg", "--theme=print") == DONE
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_a_journey_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "-odd name.txt").write_bytes(sample().read_bytes())
    assert run("export", "-o", "out.journey", "--", "-odd name.txt") == DONE
    assert (tmp_path / "out.journey").read_bytes() == encode(load(sample()))


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
        (["export"], ["FILE", "expected"]),
        (["export", "SAMPLE"], ["-o", "expected"]),
        (["export", "SAMPLE", "SAMPLE", "-o", "a.png"], ["FILE", "expected"]),
        (["export", "SAMPLE", "-o", ""], ["-o", "expected"]),
        (["export", "", "-o", "a.png"], ["FILE", "expected"]),
        (["export", "SAMPLE", "-o"], ["-o", "expected"]),
        (["export", "SAMPLE", "-o", "a.gif"], ["a.gif", ".png, .svg, .pdf, .journey"]),
        (["export", "SAMPLE", "-o", "a"], ["a: ", ".png"]),
        (["export", "SAMPLE", "-o", "folder.png"], ["folder.png"]),
        (["export", "SAMPLE", "-o", "absent/a.png"], ["absent/a.png"]),
        (["export", "absent.journey", "-o", "a.png"], ["absent.journey"]),
        (["export", "folder.png", "-o", "a.png"], ["folder.png"]),
        (["export", "text.journey", "-o", "a.png"], ["text.journey", "JSON"]),
        (["export", "bad.journey", "-o", "a.png"], ["bad.journey", "nodes[0].mood"]),
        (["export", "li\nne.journey", "-o", "a.png"], ["li ne.journey"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "0"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "nan"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "-1"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "two"], ["--scale", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--scale", "90"], ["a.png: ", "pixels", "PDF"]),
        (["export", "SAMPLE", "-o", "a.png", "--dpi", "1e9"], ["--dpi", "expected"]),
        (["export", "SAMPLE", "-o", "a.png", "--dpi", "96", "--scale", "1"], ["scale, dpi"]),
        (["export", "SAMPLE", "-o", "a.png", "--paper", "A4"], ["a.png", "paper"]),
        (["export", "SAMPLE", "-o", "a.pdf", "--paper", "B5"], ["--paper", "A4"]),
        (["export", "SAMPLE", "-o", "a.png", "--theme", "pink"], ["--theme", "light"]),
        (["export", "SAMPLE", "-o", "a.png", "--lang", "fr"], ["--lang", "nl"]),
        (["export", "SAMPLE", "-o", "a.png", "--tile", "A4"], ["--tile", "no such option"]),
        (["export", "SAMPLE", "-o", "a.png", "--segment", "x"], ["--segment x", "repeat-buyer"]),
        (["export", "SAMPLE", "-o", "a.png", "--supplier=x"], ["house-buyer", "--supplier x"]),
        (["export", "SAMPLE", "-o", "a.png", "--supplier", ""], ["--supplier", "the id of a supplier"]),
        (["export", "empty.journey", "-o", "a.png", "--segment", "x"], ["--segment x", "the map has none"]),
        (["export", "SAMPLE", "-o", "a.journey", "--segment", "starter"], ["a.journey", "segment"]),
        (["export", "SAMPLE", "-o", "a.png", "-x"], ["-x", "no such option"]),
        (["export", "SAMPLE", "-o", "a.png", "--help=x"], ["--help"]),
        (["sample", "castle"], ["castle", "house-buyer"]),
        (["sample", "house-buyer", "house-buyer"], ["house-buyer"]),
        (["sample", "house-buyer", "-o", "a.png"], ["a.png", ".journey"]),
        (["sample", "house-buyer", "-o", "absent/a.journey"], ["absent/a.journey"]),
        (["--paper", "A4"], ["--paper", "no such option"]),
        (["--lang"], ["--lang", "nl"]),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], named: list[str]
) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "text.journey").write_text("not a journey", "utf-8")
    (tmp_path / "empty.journey").write_bytes(encode(Journey()))
    bad = json.loads(sample().read_bytes())
    bad["nodes"][0]["mood"] = 7
    (tmp_path / "bad.journey").write_text(json.dumps(bad), "utf-8")
    before = sorted(tmp_path.iterdir())
    assert run(*(str(sample()) if each == "SAMPLE" else each for each in arguments)) == COULD_NOT
    line = told(capsys)
    assert [each for each in named if each not in line] == []
    assert sorted(tmp_path.iterdir()) == before


def test_a_picture_through_a_lens_is_another_one(tmp_path: Path) -> None:
    pictures = []
    for lens in ([], ["--segment", "repeat-buyer"], ["--supplier", "bank"]):
        assert run("export", str(sample()), "-o", "a.svg", *lens) == DONE
        pictures.append((tmp_path / "a.svg").read_text("utf-8"))
    assert len(set(pictures)) == 3
    assert ["route of " in each for each in pictures] == [False, True, False]
    assert ["through the eyes of Bank" in each for each in pictures] == [False, False, True]


@pytest.mark.parametrize("error", [ValueError("a\nb"), RecursionError(), MemoryError(), KeyError("x")])
def test_the_unexpected_is_told_in_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(formats, "export", fail)
    assert run("export", str(sample()), "-o", "a.png") == COULD_NOT
    assert type(error).__name__ in told(capsys)


def test_an_interrupt_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(formats, "export", interrupt)
    assert run("export", str(sample()), "-o", "a.png") == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_has_enough_is_no_error() -> None:
    closed = (
        "import os, sys; from journeymapper.__main__ import main\n"
        "read, write = os.pipe(); os.dup2(write, 1); os.close(read); os.close(write)\n"
        "status = main(); sys.stdout.flush(); sys.exit(status)"
    )
    done = alone("-u", "-c", closed, "--help")
    assert (done.returncode, done.stderr) == (0, "")


def test_files_reach_the_editor_in_the_language_asked_for() -> None:
    opened: list[tuple[Sequence[str], str | None]] = []

    def editor(files: Sequence[str], language: str | None) -> int:
        opened.append((files, language))
        return 7

    assert main(["a.journey", "--lang", "nl", "b"], editor) == 7
    assert main(["--", "export"], editor) == 7
    assert main([], editor) == 7
    assert opened == [(["a.journey", "b"], "nl"), (["export"], None), ([], None)]


def test_without_a_display_the_editor_is_refused() -> None:
    done = alone("-m", "journeymapper", str(sample()), "--lang", "en")
    assert done.returncode == COULD_NOT
    assert "no display" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_help_names_each_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == DONE
    text = capsys.readouterr().out
    assert all(f"journeymapper {each.usage}" in text for each in cli._COMMANDS.values())
    for name, command in cli._COMMANDS.items():
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


def test_the_version_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: f"1.2.3 of {name}")
    assert run("--version") == DONE
    assert capsys.readouterr().out == "journeymapper 1.2.3 of journeymapper\n"


def test_sources_that_were_never_installed_have_no_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(_name: str) -> str:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "version", absent)
    assert run("--version") == DONE
    assert capsys.readouterr().out == "journeymapper (not installed)\n"

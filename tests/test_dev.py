"""dev.py: what it decides; the set-up itself is run by every machine that runs these tests."""

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import dev

Answer = Callable[[Sequence[str]], int]


class Commands:
    """Takes the place of `subprocess.run`: notes what was asked, and answers as told."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.answer: Answer = lambda _: 0

    def __call__(self, command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        self.asked.append([str(part) for part in command])
        return subprocess.CompletedProcess(command, self.answer(command))

    def with_word(self, word: str) -> list[list[str]]:
        return [command for command in self.asked if word in command]


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Commands:
    noted = Commands()
    monkeypatch.setattr(subprocess, "run", noted)
    return noted


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with the files that the set-up reads."""
    for name in ("pyproject.toml", ".ci/constraints-run.txt", ".ci/constraints-dev.txt"):
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((dev.ROOT / name).read_bytes())
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    dev.VENV.mkdir()
    monkeypatch.setattr(dev, "BUILD", tmp_path / "build")
    monkeypatch.setattr(dev, "BENCHES", tmp_path / "tests" / "bench")
    monkeypatch.setattr(
        dev, "PINNED", {kind: tmp_path / ".ci" / f"constraints-{kind}.txt" for kind in ("run", "dev")}
    )
    return tmp_path


@pytest.fixture
def installed(checkout: Path) -> Path:
    """The checkout with an environment that holds everything."""
    dev.venv_python().parent.mkdir(parents=True)
    dev.venv_python().touch()
    dev.stamp("dev").write_text(dev.fingerprint("dev"), "utf-8")
    return checkout


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux machine without a display that lacks nothing."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(dev, "can_load", lambda _: True)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_x11_wayland_or_a_desktop_system(
    system: str, variables: dict[str, str], expected: bool, linux: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is expected


@pytest.mark.parametrize(
    ("variable", "library", "packages"),
    [
        (None, "libEGL.so.1", ["libegl1"]),
        (None, "libxcb-cursor.so.0", []),
        ("DISPLAY", "libxcb-cursor.so.0", ["libxcb-cursor0"]),
        ("WAYLAND_DISPLAY", "libwayland-client.so.0", ["libwayland-client0"]),
    ],
)
def test_only_what_this_display_needs_is_missed(
    variable: str | None, library: str, packages: list[str], linux: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if variable:
        monkeypatch.setenv(variable, "here")
    monkeypatch.setattr(dev, "can_load", lambda name: name != library)
    assert dev.missing_packages() == packages


def test_a_python_without_ensurepip_needs_the_debian_package(
    linux: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert dev.missing_packages() == ["python3-venv"]


def test_root_installs_what_is_missing(
    linux: None, monkeypatch: pytest.MonkeyPatch, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "can_load", lambda name: name not in {"libEGL.so.1", "libGL.so.1"})
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "is_root", lambda: True)
    dev.ensure_system_libraries()
    assert commands.asked[0][:2] == ["apt-get", "update"]
    assert commands.asked[1] == [
        "apt-get", "install", "-y", "--no-install-recommends", "libegl1", "libgl1",
    ]  # fmt: skip
    assert "apt-get install -y --no-install-recommends libegl1 libgl1" in capsys.readouterr().out


def test_others_are_told_the_line_that_brings_it(
    linux: None, monkeypatch: pytest.MonkeyPatch, commands: Commands
) -> None:
    monkeypatch.setattr(dev, "can_load", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(dev.SetUpError, match=r"sudo apt-get install .* libegl1$"):
        dev.ensure_system_libraries()
    assert commands.asked == []


def test_a_failed_installation_stops(
    linux: None, monkeypatch: pytest.MonkeyPatch, commands: Commands
) -> None:
    monkeypatch.setattr(dev, "can_load", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "is_root", lambda: True)
    commands.answer = lambda command: 100 if "install" in command else 0
    with pytest.raises(dev.SetUpError, match="this failed: apt-get install"):
        dev.ensure_system_libraries()


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch, commands: Commands) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(dev, "can_load", lambda _: False)
    dev.ensure_system_libraries()
    assert commands.asked == []


def test_a_linux_without_apt_is_told_the_names(linux: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "can_load", lambda name: name != "libGL.so.1")
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(dev.SetUpError, match="libgl1"):
        dev.ensure_system_libraries()


def test_the_interpreter_of_the_environment_on_each_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert dev.venv_python() == dev.VENV / "Scripts" / "python.exe"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert dev.venv_python() == dev.VENV / "bin" / "python"


@pytest.mark.parametrize("changed", ["pyproject.toml", ".ci/constraints-dev.txt"])
def test_a_change_of_what_is_asked_for_asks_for_a_new_set_up(installed: Path, changed: str) -> None:
    assert dev.is_current("dev")
    with (installed / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not dev.is_current("dev")


def test_what_tests_need_includes_what_a_run_needs(installed: Path) -> None:
    assert dev.is_current("run")
    dev.stamp("dev").unlink()
    dev.stamp("run").write_text(dev.fingerprint("run"), "utf-8")
    assert dev.is_current("run")
    assert not dev.is_current("dev")


def test_a_current_environment_costs_nothing(installed: Path, commands: Commands) -> None:
    dev.ensure_venv("run")
    assert commands.asked == []


@pytest.mark.parametrize("purpose", ["run", "dev"])
def test_a_first_set_up_takes_the_pinned_versions(
    checkout: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch, purpose: str
) -> None:
    monkeypatch.setattr(dev, "pins_fit", lambda: True)
    dev.ensure_venv(purpose)
    assert commands.asked[0] == [sys.executable, "-m", "venv", "--clear", str(dev.VENV)]
    (pinned,) = commands.with_word("--require-hashes")
    assert pinned[-1] == str(dev.PINNED[purpose])
    assert commands.asked[-1][-2:] == ["--editable", str(checkout)]
    dev.venv_python().parent.mkdir()
    dev.venv_python().touch()
    assert dev.is_current(purpose)


@pytest.mark.parametrize("usable", [True, False])
def test_an_environment_of_another_python_is_made_anew(
    installed: Path, commands: Commands, usable: bool
) -> None:
    dev.stamp("dev").unlink()
    commands.answer = lambda command: int("-c" in command and not usable)
    dev.ensure_venv("dev")
    assert bool(commands.with_word("--clear")) is not usable


def test_an_unknown_python_takes_the_newest_versions(
    checkout: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "pins_fit", lambda: False)
    dev.ensure_venv("dev")
    assert commands.with_word("--require-hashes") == []
    (unpinned,) = commands.with_word("pytest>=8.3")
    assert {"networkx>=3.4", "hatchling>=1.26"} <= set(unpinned)


def test_a_failed_set_up_is_done_again_next_time(checkout: Path, commands: Commands) -> None:
    commands.answer = lambda command: int("pip" in command)
    with pytest.raises(dev.SetUpError, match="this failed"):
        dev.ensure_venv("run")
    assert not dev.is_current("run")


@pytest.mark.parametrize(
    ("version", "machine", "fit"),
    [
        ((3, 11, 0), "x86_64", True),
        ((3, 13, 1), "AMD64", True),
        ((3, 13, 1), "arm64", True),
        ((3, 15, 0), "x86_64", False),
        ((3, 12, 0), "riscv64", False),
    ],
)
def test_pins_are_for_known_pythons_and_machines(
    version: tuple[int, ...], machine: str, fit: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr("platform.machine", lambda: machine)
    assert dev.pins_fit() is fit


def test_without_a_display_run_writes_pictures(
    installed: Path, linux: None, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 0
    written = [Path(command[-1]).name for command in commands.asked]
    assert written == ["house-buyer.journey", "house-buyer.png", "house-buyer.svg"]
    assert [command[3] for command in commands.asked] == ["sample", "export", "export"]
    assert "no display" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "sample"),
    [
        (("nl_BE", "UTF-8"), "house-buyer.nl.journey"),
        (("Dutch_Netherlands", "1252"), "house-buyer.nl.journey"),
        (("de_DE", "UTF-8"), "house-buyer.en.journey"),
        ((None, None), "house-buyer.en.journey"),
    ],
)
def test_with_a_display_run_opens_the_sample_in_the_language_of_the_system(
    system: tuple[str | None, str | None],
    sample: str,
    installed: Path,
    linux: None,
    commands: Commands,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("locale.getlocale", lambda: system)
    assert dev.main(["run"]) == 0
    ((_, _, program, opened),) = commands.asked
    assert program == "journeymapper"
    assert Path(opened) == dev.SAMPLES / sample
    assert Path(opened).is_file()


def test_a_picture_that_fails_is_reported(
    installed: Path, linux: None, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.answer = lambda command: 2 if str(command[-1]).endswith(".png") else 0
    assert dev.main(["run"]) == 2
    assert "wrote" not in capsys.readouterr().out


def test_run_passes_everything_on(installed: Path, linux: None, commands: Commands) -> None:
    commands.answer = lambda _: 1
    assert dev.main(["run", "check", "a.journey", "--json"]) == 1
    assert dev.main(["run", "--version"]) == 1
    assert [command[3:] for command in commands.asked] == [["check", "a.journey", "--json"], ["--version"]]


def test_every_check_is_run_and_a_failure_told_at_the_end(
    installed: Path, linux: None, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.answer = lambda command: int("mypy" in command)
    assert dev.main(["test"]) == 1
    assert [command[1:] for command in commands.asked] == list(dev.CHECKS.values())
    assert capsys.readouterr().out.splitlines()[-1] == "dev.py: failed: mypy"
    commands.answer = lambda _: 0
    assert dev.main(["test"]) == 0


def test_pytest_is_the_last_check() -> None:
    assert list(dev.CHECKS)[-1] == "pytest"


def test_benchmarks_are_found_by_name(
    installed: Path, linux: None, commands: Commands, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.BENCHES.mkdir(parents=True)
    for name in ("start.py", "canvas.py", "_figures.py"):
        (dev.BENCHES / name).touch()
    (dev.BENCHES / "figures").mkdir()
    assert dev.main(["bench", "figures"]) == 2
    (dev.BENCHES / "figures" / "__main__.py").touch()
    assert dev.main(["bench", "start"]) == 0
    assert dev.main(["bench"]) == 0
    assert [command[-1] for command in commands.asked] == [
        "tests.bench.start", "tests.bench.canvas", "tests.bench.figures", "tests.bench.start",
    ]  # fmt: skip
    assert dev.main(["bench", "nothing"]) == 2
    said = capsys.readouterr().out.splitlines()[-1]
    assert said == "dev.py: no benchmark nothing; there are: canvas, figures, start"


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        dev.main(["fly"])
    assert refusal.value.code == 2
    assert "run" in capsys.readouterr().err


def test_pinned_files_hold_hashes_for_all_that_pyproject_asks_for() -> None:
    for purpose, path in dev.PINNED.items():
        text = path.read_text("utf-8")
        pinned = {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}
        asked = {re.split(r"[<>=; ]", line)[0].lower() for line in dev.requirements(dev.GROUPS[purpose])}
        assert asked <= pinned
        assert not re.search(r"^(?!#|\s|[\w.-]+==)\S", text, re.MULTILINE)
        for requirement in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]:
            assert "--hash=sha256:" in requirement

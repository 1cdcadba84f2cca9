#!/usr/bin/env python3
"""Everything a checkout needs: `python3 dev.py run | test | bench`.

The set-up is a virtual environment `.venv` in this folder and nothing outside it. It is made on first use,
brought up to date when `pyproject.toml` or the pinned versions change, and costs nothing otherwise.
Only the standard library is used here, since nothing else is there yet.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import locale
import os
import platform
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
BENCHES = ROOT / "tests" / "bench"
SAMPLES = ROOT / "resources" / "samples"
SAMPLE = "house-buyer"

# What is installed for: the dependency group of pyproject.toml, and the file with its pinned versions.
PINNED = {"run": ROOT / ".ci" / "constraints-run.txt", "dev": ROOT / ".ci" / "constraints-dev.txt"}
GROUPS = {"run": "build", "dev": "dev"}
PINNED_PYTHONS = ((3, 11), (3, 15))  # from, up to but not with
PINNED_MACHINES = {"x86_64", "amd64", "arm64", "aarch64"}

# Libraries that Qt loads but its wheels leave to the system, with the Debian package of each.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

CHECKS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy", "--strict"],
    "import-linter": [
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-logo",
    ],
    # Last: its closing line ends the output. Three at a time fill two cores, since windows wait at times.
    "pytest": ["-m", "pytest", "-q", "-n", "3"],
}


class SetUpError(Exception):
    """The set-up cannot go on; the message tells the user what to do."""


def say(text: str) -> None:
    """Print a line of our own, at once, so that it keeps its place among the output of what is run."""
    print(f"dev.py: {text}", flush=True)


def has_display() -> bool:
    """Whether a window can be shown: X11 or Wayland on Linux and the like, always on Windows and macOS."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def language() -> str:
    """The system's language if there is a sample in it, else English."""
    system = (locale.getlocale()[0] or "").lower()  # such as nl_NL, or Dutch_Netherlands on Windows
    return "nl" if system.startswith(("nl", "dutch")) else "en"


def can_load(library: str) -> bool:
    """Whether the system's loader finds a shared library of this name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages() -> list[str]:
    """Debian packages of what this machine lacks to set up and to run Qt, in alphabetical order."""
    wanted = dict(QT_LIBRARIES)
    if os.environ.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND_LIBRARIES
    if os.environ.get("DISPLAY"):
        wanted |= X11_LIBRARIES
    packages = {package for library, package in wanted.items() if not can_load(library)}
    if importlib.util.find_spec("ensurepip") is None:  # Debian packs this part of Python apart
        packages.add("python3-venv")
    return sorted(packages)


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def ensure_system_libraries() -> None:
    """On Debian and its relatives, bring what is missing when root, else name the line that brings it.

    Raises:
        SetUpError: something is missing and cannot be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages()
    if not packages:
        return
    if shutil.which("apt-get") is None:
        message = f"Qt needs system libraries that Debian calls {', '.join(packages)}: install yours first"
        raise SetUpError(message)
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not is_root():
        raise SetUpError(f"system libraries are missing; this brings them: sudo {shlex.join(install)}")
    say(f"system libraries are missing: {shlex.join(install)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    if subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SetUpError(f"this failed: {shlex.join(install)}")


def venv_python() -> Path:
    """The interpreter of `.venv`."""
    return VENV / "Scripts" / "python.exe" if sys.platform == "win32" else VENV / "bin" / "python"


def fingerprint(purpose: str) -> str:
    """Changes whenever what is installed for `purpose` ("run" or "dev") should change."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for path in (ROOT / "pyproject.toml", PINNED[purpose]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def stamp(purpose: str) -> Path:
    """The file that holds the fingerprint of what `.venv` was last set up with."""
    return VENV / f"set-up-{purpose}"


def is_current(purpose: str) -> bool:
    """Whether `.venv` holds what `purpose` needs; what "dev" needs includes what "run" needs."""
    if not venv_python().exists():
        return False
    held = [kind for kind in {purpose, "dev"} if stamp(kind).exists()]
    return any(stamp(kind).read_text("utf-8") == fingerprint(kind) for kind in held)


def requirements(group: str) -> list[str]:
    """What pyproject.toml asks for: the dependencies of the package and of a dependency group."""
    import tomllib  # noqa: PLC0415 - older Pythons, which are told to go, lack it

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    def expand(name: str) -> Iterable[str]:
        for entry in project["dependency-groups"][name]:
            yield from [entry] if isinstance(entry, str) else expand(entry["include-group"])

    return [*project["project"]["dependencies"], *expand(group)]


def pins_fit() -> bool:
    """Whether the pinned versions were made for this Python on this machine."""
    oldest, beyond = PINNED_PYTHONS
    return oldest <= sys.version_info[:2] < beyond and platform.machine().lower() in PINNED_MACHINES


def ensure_venv(purpose: str) -> None:
    """Make `.venv` hold what `purpose` ("run" or "dev") needs.

    Raises:
        SetUpError: the environment could not be made, or a package not be installed.
    """
    if is_current(purpose):
        return
    say("setting up .venv (once; a new start takes a second)")
    began = time.monotonic()
    python = str(venv_python())
    usable = "import sys, pip; sys.exit(sys.argv[1] != sys.version)"
    if (
        not venv_python().exists()
        or subprocess.run([python, "-c", usable, sys.version], capture_output=True, check=False).returncode
    ):
        run_or_stop([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [python, "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    if pins_fit():
        run_or_stop([*pip, "--require-hashes", "--requirement", str(PINNED[purpose])])
    else:
        say("the pinned versions do not fit this Python or machine: taking the newest that do")
        run_or_stop([*pip, *requirements(GROUPS[purpose])])
    run_or_stop([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp(purpose).write_text(fingerprint(purpose), "utf-8")
    say(f"set up in {time.monotonic() - began:.0f} s")


def run_or_stop(command: Sequence[str]) -> None:
    """Run a command of the set-up.

    Raises:
        SetUpError: it failed; what it printed tells why.
    """
    if subprocess.run(command, check=False).returncode:
        raise SetUpError(f"this failed: {shlex.join(command)}")


def in_venv(*arguments: str) -> int:
    """Run the interpreter of `.venv` in this folder; its exit status."""
    return subprocess.run([str(venv_python()), *arguments], cwd=ROOT, check=False).returncode


def run(arguments: Sequence[str]) -> int:
    """Open the editor on the example, or pass `arguments` on to the command `journeymapper`."""
    ensure_venv("run")
    if arguments:
        return in_venv("-m", "journeymapper", *arguments)
    if has_display():  # the editor opens what lies among its samples as an untitled copy
        return in_venv("-m", "journeymapper", str(SAMPLES / f"{SAMPLE}.{language()}.journey"))
    say("there is no display (neither X11 nor Wayland): writing pictures instead of opening the editor")
    BUILD.mkdir(exist_ok=True)
    journey = BUILD / f"{SAMPLE}.journey"
    status = in_venv("-m", "journeymapper", "sample", SAMPLE, "-o", str(journey))
    for suffix in (".png", ".svg"):
        picture = journey.with_suffix(suffix)
        status = status or in_venv("-m", "journeymapper", "export", str(journey), "-o", str(picture))
        if status == 0:
            say(f"wrote {picture.relative_to(ROOT)}")
    return status


def test() -> int:
    """Run every check, also after one has failed: 0 when all passed, else 1."""
    ensure_venv("dev")
    failed = []
    for name, arguments in CHECKS.items():
        say(name)
        if in_venv(*arguments):
            failed.append(name)
    say(f"failed: {', '.join(failed)}" if failed else "all is well")
    return 1 if failed else 0


def bench(names: Sequence[str]) -> int:
    """Run the benchmarks of these names, or all: 0 when all ran, 1 when one failed, 2 for an unknown name."""
    folders = (path.parent for path in BENCHES.glob("*/__main__.py"))
    known = sorted(path.stem for path in (*BENCHES.glob("[!_]*.py"), *folders))
    unknown = [name for name in names if name not in known]
    if unknown:
        say(f"no benchmark {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    ensure_venv("dev")
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = []
    for name in names or known:
        say(f"bench {name}")
        if in_venv("-m", f"tests.bench.{name}"):
            failed.append(name)
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="dev.py", description="Run, test or measure this checkout.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="the editor on the example; run ARGS is journeymapper ARGS")
    commands.add_parser("test", help="every check that CI runs")
    measuring = commands.add_parser("bench", help="the benchmarks, or those named")
    measuring.add_argument("names", nargs="*", metavar="NAME")
    passed_on = given[1:] if given[:1] == ["run"] else []  # argparse would take options in them for its own
    chosen = parser.parse_args(given[: len(given) - len(passed_on)])
    try:
        ensure_system_libraries()
        if chosen.command == "run":
            return run(passed_on)
        return test() if chosen.command == "test" else bench(chosen.names)
    except SetUpError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the very check that tells so
        sys.exit("JourneyMapper needs Python 3.11 or newer; this is " + platform.python_version())
    sys.exit(main())

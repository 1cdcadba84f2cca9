"""What is installed from a wheel is whole: it finds its own files, far from any checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder that holds the unpacked wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    target = folder / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def test_a_wheel_holds_the_shipped_files(installed: Path) -> None:
    shipped = {
        path.relative_to(ROOT / "resources")
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    data = installed / "journeymapper" / "resources_data"
    assert shipped == {path.relative_to(data) for path in data.rglob("*") if path.is_file()}


def test_a_wheel_holds_neither_tests_nor_tools(installed: Path) -> None:
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top == {"journeymapper"}


def test_an_installed_package_reads_its_own_files(installed: Path, tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from journeymapper.resources import resource_path, sample_names\n"
        "print(resource_path('samples').resolve(), *sample_names(), sep='\\n')"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program, str(installed)],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.splitlines()
    assert printed[0] == str((installed / "journeymapper" / "resources_data" / "samples").resolve())
    assert "house-buyer" in printed[1:]


def test_an_installed_program_writes_a_sample_and_pictures_of_it(installed: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        start = (
            "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
            "from journeymapper.__main__ import main\n"
            "import journeymapper.cli as cli\n"
            "assert cli.__file__.startswith(sys.path[0])\n"
            "sys.exit(main())"
        )
        return subprocess.run(
            [sys.executable, "-c", start, str(installed), *arguments],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout

    assert "journeymapper export" in run("--help")
    run("sample", "house-buyer", "-o", "house.journey", "--lang", "en")
    for suffix, start in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        run("export", "house.journey", "-o", f"house{suffix}")
        assert (tmp_path / f"house{suffix}").read_bytes().startswith(start)

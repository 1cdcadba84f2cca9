"""Rules of the design that neither import-linter nor ruff can see; each is shown to catch what it forbids."""

import ast
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "journeymapper"
LAYERS_WITHOUT_QT = ("model", "storage", "analysis", "arrange", "settings", "resources")
MAY_USE_WIDGETS = ("ui", "app")
MAY_WRITE_FILES = (
    "storage/files.py",  # replace_file
    "storage/journal/",  # which appends
    "ui/crashes.py",  # what the interpreter writes while it falls
)
TOP_LEVEL = {
    "journeymapper",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "dev.py",
    "CHANGELOG.md",
    "LICENSE",
}
MOST_LINES = 400
VAGUE_NAMES = ("manager", "helper", "util", "handler", "misc", "common")
BINARY = {".png", ".pdf", ".xlsx", ".pptx", ".ttf", ".otf", ".qm", ".ico", ".icns"}

# Spelled backwards, so that this file may be searched as well: registries, folders of one machine, tools.
UNWANTED = [
    word[::-1]
    for word in (
        "gro.ipyp",
        "detsohnohtyp",
        "gro.sjmpn",
        "gro.naibed.bed",
        "gro.naibed.tohspans",
        "niam/krow/",
        "derahs/krow/",
        "maet/krow/",
        "yrarbil./krow/",
        "/toor/",
        "ipyp/tpo/",
        "edualc",
        "ciporhtna",
        "ianepo",
        "tpgtahc",
        "tolipoc",
        "tnegabus",
        "ledom egaugnal",
    )
]


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tracked() -> list[Path]:
    """Files under version control; all files where there is none (an unpacked source archive)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0 and listed.stdout:
        names = [name for name in listed.stdout.split("\0") if name]
        return [ROOT / name for name in names if (ROOT / name).is_file()]
    parts_of_no_concern = {".venv", ".git", "build", "dist", "__pycache__"}
    found = (Path(folder) / name for folder, _, names in os.walk(ROOT) for name in names)
    return [path for path in found if not parts_of_no_concern & set(path.relative_to(ROOT).parts)]


def imported(tree: ast.AST) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it: `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(node: ast.Call) -> str:
    """Last part of the name that a call calls: `write_text` for `path.write_text(...)`."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def uses_qt(tree: ast.AST) -> bool:
    return any(name.split(".")[0] in {"PySide6", "qtawesome", "qtpy", "shiboken6"} for name in imported(tree))


def uses_widgets(tree: ast.AST) -> bool:
    return any(
        name.startswith(("PySide6.QtWidgets", "qtawesome", "qtpy")) or name == "PySide6.*"
        for name in imported(tree)
    )


def paints_unguarded(tree: ast.AST) -> bool:
    """A painter opened outside `with`: an exception while it is open ends the whole program."""
    guarded = {
        id(item.context_expr)
        for node in ast.walk(tree)
        if isinstance(node, ast.With | ast.AsyncWith)
        for item in node.items
    }
    return any(called(call) == "QPainter" and id(call) not in guarded for call in calls(tree))


def sets_points(tree: ast.AST) -> bool:
    """Points come out in another size on each device; pixels are the same on all."""
    return any(called(call) in {"setPointSize", "setPointSizeF"} for call in calls(tree))


WRITING = {
    "write_text", "write_bytes", "rename", "renames", "symlink_to", "hardlink_to",
    "mkstemp", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "copyfile", "copy2", "copytree",
    "QFile", "QSaveFile", "QTemporaryFile", "QImageWriter", "QSvgGenerator",
}  # fmt: skip
WRITING_OS = {"write", "pwrite", "writev", "replace", "rename", "truncate", "ftruncate", "link", "symlink"}
WRITING_FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_APPEND"}
PICTURES = {"PySide6.QtGui.QImage", "PySide6.QtGui.QPixmap", "PySide6.QtGui.QPicture"}


def writes_files(tree: ast.AST) -> bool:
    """Writes a file by itself, so that a full disk could cut it: `replace_file` cannot."""
    has_pictures = not PICTURES.isdisjoint(imported(tree))
    return any(
        _writes(call) or (has_pictures and called(call) == "save" and call.args) for call in calls(tree)
    )


def _writes(call: ast.Call) -> bool:
    name = called(call)
    if ast.unparse(call.func) in {f"os.{each}" for each in WRITING_OS}:
        return True
    if name == "replace" and isinstance(call.func, ast.Attribute):  # Path.replace: that of a text takes two
        target = call.args[0] if len(call.args) == 1 and not call.keywords else None
        return isinstance(target, ast.Name | ast.Attribute | ast.Call)
    return name in WRITING or (name in {"open", "fdopen"} and _opens_to_write(call))


def _opens_to_write(call: ast.Call) -> bool:
    if "devnull" in ast.unparse(call):
        return False
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    named = {node.attr for each in given for node in ast.walk(each) if isinstance(node, ast.Attribute)}
    if named & WRITING_FLAGS:
        return True
    return any(
        isinstance(mode, ast.Constant)
        and isinstance(mode.value, str)
        and set(mode.value) <= set("rwaxbt+")
        and bool(set(mode.value) & set("wax+"))
        for mode in given
    )


def breaking(rule: Callable[[ast.AST], bool], concerns: Callable[[Path], bool]) -> list[str]:
    """Files of the package that a rule concerns and that break it."""
    return [
        str(path.relative_to(ROOT))
        for path in sources()
        if concerns(path) and rule(ast.parse(path.read_text("utf-8"), str(path)))
    ]


def test_layers_below_i18n_know_no_qt() -> None:
    assert breaking(uses_qt, lambda path: layer(path) in LAYERS_WITHOUT_QT) == []


def test_only_the_window_uses_widgets() -> None:
    assert breaking(uses_widgets, lambda path: layer(path) not in MAY_USE_WIDGETS) == []


def test_painters_are_closed_whatever_happens() -> None:
    assert breaking(paints_unguarded, lambda _: True) == []


def test_fonts_are_in_pixels() -> None:
    assert breaking(sets_points, lambda _: True) == []


def test_files_are_written_in_one_place_alone() -> None:
    def concerns(path: Path) -> bool:
        return not path.relative_to(PACKAGE).as_posix().startswith(MAY_WRITE_FILES)

    assert breaking(writes_files, concerns) == []


def test_init_files_are_empty() -> None:
    assert [str(path) for path in PACKAGE.rglob("__init__.py") if path.stat().st_size] == []


def test_every_folder_of_the_package_is_a_package() -> None:
    assert {path.parent for path in sources()} == {path.parent for path in PACKAGE.rglob("__init__.py")}


def test_files_stay_short() -> None:
    own = [*sources(), *(ROOT / "tests").rglob("*.py"), ROOT / "dev.py"]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in own}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_files_are_named_after_their_subject() -> None:
    assert [str(path) for path in sources() if any(name in path.stem for name in VAGUE_NAMES)] == []


def test_nothing_is_added_at_the_top() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_no_tracked_file_names_a_registry_a_machine_or_a_tool() -> None:
    found = [
        (str(path.relative_to(ROOT)), word)
        for path in tracked()
        if path.suffix not in BINARY
        for text in [path.read_text("utf-8", "replace").lower()]
        for word in UNWANTED
        if word in text
    ]
    assert found == []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (uses_qt, "import PySide6"),
        (uses_qt, "def late():\n    from PySide6.QtCore import QObject"),
        (uses_widgets, "from PySide6 import QtCore, QtWidgets"),
        (uses_widgets, "from PySide6.QtWidgets import QLabel"),
        (uses_widgets, "import PySide6.QtWidgets as widgets"),
        (uses_widgets, "import qtawesome"),
        (paints_unguarded, "painter = QPainter(image)"),
        (paints_unguarded, "painter = QtGui.QPainter()\nwith other() as o: pass"),
        (sets_points, "font.setPointSizeF(10.5)"),
        (writes_files, "path.write_text('x')"),
        (writes_files, "open(path, 'w')"),
        (writes_files, "path.open(mode='r+b')"),
        (writes_files, "QSaveFile(path)"),
        (writes_files, "QFile(path).open(QFile.WriteOnly)"),
        (writes_files, "from PySide6.QtGui import QImage\nimage.save(path)"),
        (writes_files, "os.open(path, os.O_RDONLY | os.O_CREAT)"),
        (writes_files, "os.fdopen(handle, 'wb')"),
        (writes_files, "os.replace(fresh, path)"),
        (writes_files, "fresh.replace(path)"),
        (writes_files, "shutil.copyfile(one, other)"),
        (writes_files, "tempfile.NamedTemporaryFile()"),
    ],
)
def test_each_rule_catches_what_it_forbids(rule: Callable[[ast.AST], bool], source: str) -> None:
    assert rule(ast.parse(source))


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (uses_qt, "import journeymapper.model.journey"),
        (uses_widgets, "from PySide6.QtGui import QImage"),
        (paints_unguarded, "with QPainter(image) as painter:\n    painter.save()"),
        (sets_points, "font.setPixelSize(12)"),
        (writes_files, "open(path, 'rb')\nopen('/dev/zero')"),
        (writes_files, "os.open(path, os.O_RDONLY)\nos.open(os.devnull, os.O_WRONLY)"),
        (writes_files, "text.replace('a', 'b')\ndataclasses.replace(record, rank='1')"),
        (writes_files, "from PySide6.QtGui import QImage\npainter.save()"),
    ],
)
def test_each_rule_lets_the_rest_be(rule: Callable[[ast.AST], bool], source: str) -> None:
    assert not rule(ast.parse(source))

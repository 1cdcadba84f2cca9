"""Every code has a sentence, and every sentence a code that is in use."""

from __future__ import annotations

import ast
import errno
import os
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeymapper.i18n import language, messages
from journeymapper.i18n.messages import edit_name, error_text, one_line, refusal_text, sentence
from journeymapper.model.patch import Patch
from journeymapper.model.rules import Refusal
from journeymapper.storage.unsaved import ChangedOutsideError, NotKeptError

PACKAGE = Path(messages.__file__).resolve().parents[1]
# Where codes are made: the function, and which of its arguments is the code.
REFUSING = {"RefusedError": 1, "Refusal": 1, "Misfit": 0, "_Wrong": 0, "_Found": 1}
EDITING = {"Draft": 1, "_without": 1, "edit_steps": 2, "edit_transitions": 2, "put_in": 3, "_put": 3}
NAMED_BY_DEFAULT = {"edit-sheet", "move", "paste"}
NULLABLE = {"want-text-or-null", "want-number-or-null", "want-whole-or-null", "want-list-or-null"}
OF_LISTS = {
    f"{verb}-{kind}" for verb in ("add", "edit", "order") for kind in ("phase", "supplier", "segment")
}


def trees() -> Iterator[ast.AST]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name != "messages.py":
            yield ast.parse(path.read_text("utf-8"))


def codes(made_by: dict[str, int]) -> set[str]:
    """The codes that stand as texts in calls of these functions."""
    found = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = made_by.get(node.func.id, len(node.args))
                code = node.args[at] if at < len(node.args) else None
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add(code.value)
    return found


def literals() -> set[str]:
    return {
        node.value
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_the_search_for_codes_finds_them() -> None:
    assert {"mood", "missing", "not-json", "want-text", "key-twice", "still-used"} <= codes(REFUSING)
    assert {"add-step", "connect", "remove"} <= codes(EDITING)


def test_every_refusal_has_a_sentence() -> None:
    assert codes(REFUSING) - set(messages._refusals()) == set()


def test_every_edit_has_a_name() -> None:
    assert codes(EDITING) | OF_LISTS | NAMED_BY_DEFAULT <= set(messages._edits())


def test_no_sentence_is_for_a_code_that_nothing_makes() -> None:
    assert set(messages._refusals()) - literals() - NULLABLE == set()
    assert set(messages._edits()) - literals() - OF_LISTS == set()


@pytest.mark.parametrize("code", sorted(messages._refusals()))
def test_a_refusal_is_one_whole_sentence(code: str) -> None:
    template = messages._refusals()[code]
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name}
    text = sentence(Refusal("nodes[0]", code, tuple((name, f"<{name}>") for name in names)))
    assert text[0].isupper()
    assert text.endswith(".")
    assert all(f"<{name}>" in text for name in names)
    assert "{" not in text


def test_a_refusal_names_file_place_and_what_was_expected() -> None:
    refusal = Refusal("nodes[3].touches[0].aida", "choice", (("choices", "a, b"), ("found", "c")))
    assert refusal_text(Path("maps/house.journey"), refusal) == (
        f"{Path('maps/house.journey')}: nodes[3].touches[0].aida: Expected one of a, b; found “c”."
    )
    assert refusal_text("x", Refusal("", "empty-file")) == "x: Expected a journey file, found an empty one."


def test_what_stands_in_a_file_cannot_break_the_line_or_the_sentence() -> None:
    refusal = Refusal("graph.a\nb\x1b[31m", "missing", (("id", "{x}\r\n\u2028{0.__class__}\u202e"),))
    line = refusal_text("map\n.journey", refusal)
    assert line.isprintable()
    assert line.startswith("map .journey: graph.a b [31m: ")
    assert "{x}" in line
    assert "{0.__class__}" in line


def test_what_stands_in_a_file_is_told_in_part_where_it_is_long() -> None:
    refusal = Refusal("nodes[0].segment_days." + "x" * 5000, "missing", (("id", "y" * 5000),))
    line = refusal_text("map.journey", refusal)
    assert len(line) < 300
    assert line.startswith("map.journey: nodes[0].segment_days.xxx")
    assert line.endswith("yyy…”.")


def test_an_unknown_code_is_still_told() -> None:
    assert sentence(Refusal("x", "brand-new")) == "This is not allowed (brand-new)."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "no such file"),
        (errno.EACCES, "permission"),
        (errno.EPERM, "permission"),
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "cannot be written"),
        (errno.EISDIR, "folder"),
        (errno.ENOTDIR, "folder"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EINVAL, "no file of this name"),
        (errno.EIO, "fault"),
        (errno.ELOOP, "link"),
        (errno.EBUSY, "Another program"),
        (errno.ETXTBSY, "Another program"),
        (errno.EMFILE, "Too many files"),
        (errno.ENFILE, "Too many files"),
        (errno.EFBIG, "larger than is allowed"),
        (errno.EINTR, "try again"),
        (errno.ETIMEDOUT, "network"),
        (errno.ESTALE, "network"),
        (errno.EHOSTUNREACH, "network"),
    ],
)
def test_an_error_of_the_system_names_the_file_and_the_reason(number: int, said: str) -> None:
    line = error_text("map.journey", OSError(number, os.strerror(number), "/tmp/.hidden.tmp"))
    assert line.startswith("map.journey: ")
    assert line.endswith(".")
    assert said in line
    assert "hidden" not in line


@pytest.mark.parametrize(
    ("number", "said"), [(32, "Another program"), (33, "Another program"), (5, "permission")]
)
def test_windows_tells_files_in_use_by_a_number_of_its_own(number: int, said: str) -> None:
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    assert said in error_text("map.journey", error)


def test_what_others_did_to_a_file_is_told() -> None:
    said = "Someone else has changed this file after it was opened here."
    assert error_text("m", ChangedOutsideError("m", "changed")) == f"m: {said}"
    said = "This file was moved or removed after it was opened here."
    assert error_text("m", ChangedOutsideError("m", "gone")) == f"m: {said}"


def test_what_could_not_be_kept_is_told_with_its_place() -> None:
    start = "m: Not saved, since not everything would be kept: "
    refusal = Refusal("step a: title", "reads-back-otherwise")
    said = "step a: title: What stands here would not read back the same."
    assert error_text("m", NotKeptError(refusal)) == start + said
    assert error_text("m", NotKeptError(Refusal("", "empty-file"))) == (
        start + "Expected a journey file, found an empty one."
    )
    assert len(error_text("m", NotKeptError(Refusal("x" * 999, "mood")))) < 400


def test_any_other_error_is_told_in_the_systems_words() -> None:
    assert error_text("f", OSError(errno.EXDEV, "Cross-device")) == "f: The system says: Cross-device."
    assert error_text("f", OSError()) == "f: The system says: OSError."
    assert error_text("f", TimeoutError("slow\nvery")) == "f: The system says: TimeoutError."


def test_an_edit_is_named_with_what_it_is_about() -> None:
    assert edit_name(Patch("add-step", about="zoekt een huis")) == "Add a step: zoekt een huis"
    assert edit_name(Patch("connect")) == "Connect"
    assert edit_name(Patch("connect", about=" \n ")) == "Connect"
    assert edit_name(Patch("who-knows", about="x")) == "Change: x"


def test_a_long_or_broken_title_stays_one_short_line_in_the_undo_list() -> None:
    name = edit_name(Patch("add-step", about="een hele lange\ntitel die {niet} past " * 9))
    assert name.startswith("Add a step: een hele lange titel")
    assert name.endswith("…")
    assert len(name) <= len("Add a step: ") + 40
    assert edit_name(Patch("add-step", about="{edit} {x}")) == "Add a step: {edit} {x}"


def test_sentences_are_in_the_language_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_current", "nl")
    dutch = {
        "Expected a mood from -2 to 2.": "Een stemming van -2 tot 2 werd verwacht.",
        "Connect": "Verbinden",
        "There is no such file or folder.": "Dat bestand of die map is er niet.",
        "Expected each id once; “{id}” is there twice.": "Elke id hoort er één keer; “{id}” staat er twee.",
    }
    monkeypatch.setitem(language._catalogues, "nl", dutch)
    assert sentence(Refusal("x", "mood")) == "Een stemming van -2 tot 2 werd verwacht."
    assert "“a”" in sentence(Refusal("x", "id-twice", (("id", "a"),)))
    assert sentence(Refusal("x", "id-twice", (("id", "a"),))).startswith("Elke id")
    assert edit_name(Patch("connect")) == "Verbinden"
    assert error_text("f", FileNotFoundError(errno.ENOENT, "")) == "f: Dat bestand of die map is er niet."


def test_one_line() -> None:
    assert one_line("a\tb\u200bc\x00é🏠") == "a b c é🏠"
    family = "👨\u200d👩\u200d👧"
    assert one_line(family) == family

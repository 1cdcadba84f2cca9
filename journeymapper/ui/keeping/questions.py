"""Questions where a file is not as expected: each says what happened, and what each answer does."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.dialogs import messages as boxes

Outside = Literal["save-as", "overwrite", "beside", "compare"]
Elsewhere = Literal["read-only", "copy", "anyway"]


def ask_changed(parent: QWidget, name: str, what: str) -> Outside | None:
    """The file was changed by others since it was read. `what` tells when and how, in a sentence."""
    choices = (
        ("save-as", tr("Save as…")),
        ("compare", tr("Compare…")),
        ("beside", tr("Open theirs beside")),
        ("overwrite", tr("Overwrite")),
    )
    text = tr("“{name}” was changed by someone else.", name=name)
    explanation = tr(
        "{what} Your map has not been saved yet, and nothing is lost. Save as keeps both. Overwrite puts "
        "yours in the place of theirs, which is kept among the earlier versions.",
        what=what,
    ).strip()
    return cast("Outside | None", boxes.choose(parent, text, explanation, choices, "save-as"))


def ask_gone(parent: QWidget, name: str, folder: str) -> Literal["again", "save-as"] | None:
    """The file is no longer where it was."""
    choices = (("again", tr("Save here again")), ("save-as", tr("Save as…")))
    text = tr("“{name}” is no longer there.", name=name)
    explanation = tr(
        "It has been deleted, moved or renamed, or its disk is gone: {folder}. Your map is still here.",
        folder=folder,
    )
    return cast(
        'Literal["again", "save-as"] | None', boxes.choose(parent, text, explanation, choices, "save-as")
    )


def ask_elsewhere(parent: QWidget | None, name: str, who: str) -> Elsewhere | None:
    """Another program has the file open; `who` tells which, in a sentence."""
    choices = (
        ("read-only", tr("Open read-only")),
        ("copy", tr("Open a copy")),
        ("anyway", tr("Open anyway")),
    )
    text = tr("“{name}” is open elsewhere.", name=name)
    explanation = tr(
        "{who} Whoever saves last is told that the other has saved. To look at it, or to change it under "
        "another name, is safe.",
        who=who,
    ).strip()
    return cast("Elsewhere | None", boxes.choose(parent, text, explanation, choices, "read-only"))


def ask_other_place(parent: QWidget, why: str) -> bool:
    """Whether to save elsewhere what could not be saved; `why` is a sentence."""
    choices = (("save-as", tr("Save as…")),)
    explanation = tr("The map is still here, unsaved. You can save it in another place.")
    return boxes.choose(parent, why, explanation, choices, "save-as") == "save-as"


def ask_read_only(parent: QWidget, name: str) -> bool:
    """Whether to save under another name what is open to be read only."""
    choices = (("save-as", tr("Save as…")),)
    text = tr("“{name}” is open to be read only.", name=name)
    explanation = tr("Save your changes under another name.")
    return boxes.choose(parent, text, explanation, choices, "save-as") == "save-as"

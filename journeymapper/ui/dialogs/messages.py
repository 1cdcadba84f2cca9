"""What the program tells and asks in a box of its own. Texts may hold what users wrote: always plain text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from journeymapper.i18n.language import tr

Answer = Literal["save", "discard", "cancel"]
_INNER = QMessageBox.ButtonRole.AcceptRole


def tell(parent: QWidget | None, text: str, explanation: str = "") -> None:
    """Says that something could not be done, and why."""
    _box(parent, QMessageBox.Icon.Warning, text, explanation).exec()


def ask_save_first(parent: QWidget | None, name: str, *, kept: bool = False) -> Answer:
    """What to do with changes that no file holds; `kept` says that they can be brought back for a while."""
    box = _box(
        parent,
        QMessageBox.Icon.Question,
        tr("Save the changes to “{name}”?", name=name),
        tr("Without saving you can bring them back for 14 days: File, Unsaved maps.")
        if kept
        else tr("Without saving they are lost."),
    )
    save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("Don’t save"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is save:
        return "save"
    return "discard" if box.clickedButton() is discard else "cancel"


def ask_replace(parent: QWidget | None, name: str) -> bool:
    """Whether a file that is already there may be replaced."""
    box = _box(parent, QMessageBox.Icon.Question, tr("“{name}” is already there. Replace it?", name=name), "")
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is replace


def choose(
    parent: QWidget | None, text: str, explanation: str, choices: Sequence[tuple[str, str]], usual: str
) -> str | None:
    """Which of several ways to go: `choices` are names with what their buttons say, in that order.

    Returns the name, or None for Cancel, which is always there and is what Escape does. Enter is `usual`.
    """
    box = _box(parent, QMessageBox.Icon.Warning, text, explanation)
    buttons = {name: box.addButton(label, _INNER) for name, label in choices}
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(buttons.get(usual, cancel))
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    return next((name for name, button in buttons.items() if button is clicked), None)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, explanation: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("JourneyMapper")
    box.setIcon(icon)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(explanation)
    return box

"""Asking for files, with the dialogs of the system: in one place, where tests can put their answers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from journeymapper.i18n.language import tr


def ask_open(parent: QWidget | None, title: str, filters: list[str]) -> list[Path]:
    """The files to open; none if the user thought better of it. `filters` as in "Maps (*.journey)"."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", ";;".join(filters))
    return [Path(name) for name in names]


def ask_save(parent: QWidget | None, title: str, start: str, filters: list[str]) -> tuple[Path, str] | None:
    """The file to write and the filter that was chosen, or None.

    Whoever calls adds a missing suffix, and asks again before that replaces another file.
    """
    name, chosen = QFileDialog.getSaveFileName(parent, title, start, ";;".join(filters))
    return (Path(name), chosen) if name else None


def ask_name(parent: QWidget | None, title: str, label: str, start: str) -> str | None:
    """A short name that is not blank, or None."""
    text, good = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Normal, start)
    return text.strip() or None if good else None


def maps_filter() -> str:
    """The filter for journey files."""
    return tr("Journey maps") + " (*.journey)"


def pictures_filter() -> str:
    """The filter for pictures that may carry a map."""
    return tr("Pictures with a map in them") + " (*.png *.svg *.pdf)"


def all_filter() -> str:
    """The filter that lets all files through."""
    return tr("All files") + " (*)"

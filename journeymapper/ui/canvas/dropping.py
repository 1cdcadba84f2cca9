"""Files dropped on the canvas from outside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

_SUFFIXES = {".journey", ".png", ".svg", ".pdf"}


def dropped_files(data: QMimeData) -> list[Path]:
    """The journey files, and pictures that may carry one, among what is dropped; nothing else is taken."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in _SUFFIXES]

"""Files dropped on the canvas from outside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

OPENED = frozenset({".journey", ".png", ".svg", ".pdf"})
"""Suffixes of what is opened as a map."""
IMPORTED = frozenset({".xlsx", ".csv", ".graphml", ".json", ".mmd", ".drawio"})
"""Those of what is shown first as what it would become; named here since the formats take long to load."""


def dropped_files(data: QMimeData) -> list[Path]:
    """The maps, pictures that may carry one, and files to be imported among what is dropped; nothing else."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in OPENED | IMPORTED]

"""Findings as a tree of two levels: kinds, and in each the findings; last those that are hushed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui.guard import answering
from journeymapper.ui.icons import icon
from journeymapper.ui.plain import plain_tip

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding, Severity

Index = QModelIndex | QPersistentModelIndex
HUSHED = "hushed"
_BATCH = 64
"""So many sentences are made at once: names are looked up once for all of them."""
_ICONS = {"error": "ph.x-circle", "warning": "ph.warning", "hint": "ph.lightbulb", HUSHED: "ph.bell-slash"}


@dataclass(frozen=True, slots=True)
class Kind:
    """All findings of one kind; `code` is `HUSHED` for what is not to be told again."""

    code: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity | None:
        """How bad they are; None for what is hushed."""
        return None if self.code == HUSHED else self.findings[0].severity


def kinds_of(told: Iterable[Finding], hushed: Sequence[Finding]) -> list[Kind]:
    """The kinds in the order of the findings, what is hushed at the end."""
    found = [Kind(code, tuple(each)) for code, each in groupby(told, key=lambda finding: finding.id)]
    return [*found, Kind(HUSHED, tuple(hushed))] if hushed else found


def severity_word(severity: Severity) -> str:
    """How bad it is, in a word."""
    return {"error": tr("Error"), "warning": tr("Warning"), "hint": tr("Hint")}[severity]


class FindingsModel(QAbstractItemModel):
    """Rows of kinds have the internal id 0, those of findings that of their kind, counted from 1."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kinds: list[Kind] = []
        self._journey = Journey()
        self._theme: Theme | None = None
        self._texts: dict[tuple[int, int], str] = {}

    def show(self, journey: Journey, kinds: list[Kind], theme: Theme) -> bool:
        """Shows these; returns whether there are other rows than before, or just other words."""
        self._journey, self._theme = journey, theme
        if kinds == self.kinds:
            self._texts.clear()
            self._tell_changed()
            return False
        self.beginResetModel()
        self.kinds = kinds
        self._texts.clear()
        self.endResetModel()
        return True

    def kind(self, index: Index) -> Kind | None:
        """The kind of a row, or of the row above it."""
        if not index.isValid():
            return None
        return self.kinds[index.internalId() - 1 if index.internalId() else index.row()]

    def finding(self, index: Index) -> Finding | None:
        """The finding of a row; None for the row of a kind."""
        if not index.isValid() or not index.internalId():
            return None
        return self.kinds[index.internalId() - 1].findings[index.row()]

    def place(self, code: str, finding: Finding | None = None) -> QModelIndex:
        """The row of a kind, or of one of its findings; no index if it is not there."""
        for at, kind in enumerate(self.kinds):
            if kind.code == code:
                top = self.index(at, 0)
                if finding is None:
                    return top
                return self.index(kind.findings.index(finding), 0, top) if finding in kind.findings else top
        return QModelIndex()

    @answering(QModelIndex())
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @answering(QModelIndex())
    def parent(self, child: Index | None = None) -> Any:
        if child is None:
            return super().parent()
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    @answering(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.kinds)
        return 0 if parent.internalId() else len(self.kinds[parent.row()].findings)

    @answering(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        del parent
        return 1

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kind = self.kind(index)
        if kind is None:
            return None
        return self._finding_data(index, role) if index.internalId() else self._kind_data(kind, role)

    def _kind_data(self, kind: Kind, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._heading(kind)
            case Qt.ItemDataRole.DecorationRole:
                return icon(_ICONS[kind.severity or HUSHED], self._color(kind))
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(kind)
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(kind.severity in ("error", "warning"))
                return font
        return None

    def _finding_data(self, index: Index, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index)
        return plain_tip(self.text(index)) if role == Qt.ItemDataRole.ToolTipRole else None

    def text(self, index: Index) -> str:
        """The sentence of a finding, or the heading of a kind."""
        kind = self.kind(index)
        if kind is None:
            return ""
        if not index.internalId():
            return self._heading(kind)
        key = index.internalId() - 1, index.row()
        if key not in self._texts:
            # Imported when there are findings: it brings networkx and numpy, which are there by then.
            from journeymapper.i18n.finding_words import finding_texts  # noqa: PLC0415

            first = index.row() - index.row() % _BATCH
            batch = kind.findings[first : first + _BATCH]
            for at, text in enumerate(finding_texts(self._journey, batch), first):
                self._texts[key[0], at] = text
        return self._texts[key]

    def _heading(self, kind: Kind) -> str:
        from journeymapper.i18n.finding_words import finding_heading  # noqa: PLC0415 - as above

        n = len(kind.findings)
        if kind.severity is None:
            return tr("1 hushed") if n == 1 else tr("{n} hushed", n=n)
        return f"{severity_word(kind.severity)}: {finding_heading(kind.code, n)}"

    def _color(self, kind: Kind) -> QColor | None:
        if self._theme is None:
            return None
        theme = self._theme
        return QColor({"error": theme.error, "warning": theme.warning}.get(kind.severity or "", theme.small))

    def _tell_changed(self) -> None:
        """All words may be others."""
        for at, kind in enumerate(self.kinds):
            top = self.index(at, 0)
            self.dataChanged.emit(top, top)
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(kind.findings) - 1, 0, top))

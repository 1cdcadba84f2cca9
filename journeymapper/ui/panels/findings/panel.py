"""The panel of findings: what in the map is wrong, odd or unfinished, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.hushing import hush, tell_again
from journeymapper.model.records import Key
from journeymapper.ui.checking import Checking, hushed_as
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.findings.details import Deed, Details
from journeymapper.ui.panels.findings.fixes import Fix, fix_all, fixes, keys_of
from journeymapper.ui.panels.findings.model import HUSHED, FindingsModel, Kind, kinds_of
from journeymapper.ui.panels.findings.tree import FindingsTree
from journeymapper.ui.panels.pointing import point_out

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding, Severity

_DETAILS = 300
_ANY = 16_777_215
"""No limit, in Qt's terms."""
_ASKED_MOST = 20
_NARROW = 2 * _DETAILS
"""A panel narrower than this has the details under the tree, in pixels."""


class FindingsPanel(QWidget):
    """The tree at the left, what is at hand at the right; above both how much there is."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("findings")
        self._editor = editor
        self._checking = editor.checking
        self.summary = QLabel()
        self.summary.setObjectName("findings_summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setContentsMargins(10, 4, 8, 2)
        self.model = FindingsModel(self)
        self.tree = FindingsTree(self.model, self)
        self.details = Details(self)
        self.setFocusProxy(self.tree)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self.tree, 1)
        self._row.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addLayout(self._row, 1)
        self.tree.turned.connect(self._show_details)
        self.tree.wanted.connect(self.jump)
        self.tree.mended.connect(lambda: self._do("fix"))
        self.tree.hushed.connect(self._hush)
        self.details.chosen.connect(self._do)
        self.details.emptied.connect(self.tree.setFocus)
        self._fixes: Sequence[Fix] = ()
        self._canvas = editor.canvas
        self._canvas.selection_changed.connect(self._follow_selection)
        self._canvas.fault_opened.connect(self._open)
        self._checking.changed.connect(self._fill)
        self._checking.figures.stale.connect(self._summarize)
        self.retext()

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self._canvas.selection_changed.disconnect(self._follow_selection)
        self._canvas.fault_opened.disconnect(self._open)
        self._checking.changed.disconnect(self._fill)
        self._checking.figures.stale.disconnect(self._summarize)

    def retext(self) -> None:
        """Puts everything in the language and theme in use."""
        self.tree.setAccessibleName(tr("Findings"))
        self.tree.setAccessibleDescription(
            tr("Enter shows a finding on the map, Ctrl+Enter mends it, Delete hushes it")
        )
        self._fill()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(560, 210)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """What is at hand stands beside the tree, or below it as high as it needs, but at most by half."""
        is_narrow = self.width() < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.details.setMinimumWidth(0 if is_narrow else _DETAILS)
        self.details.setMaximumWidth(_ANY if is_narrow else _DETAILS)
        height = min(self.details.wanted(self.width()), self.height() // 2)
        self.details.setMinimumHeight(height if is_narrow else 0)
        self.details.setMaximumHeight(height if is_narrow else _ANY)

    @property
    def at_hand(self) -> tuple[Kind | None, Finding | None]:
        """The kind and the finding of the current row; the row of a kind has no finding."""
        index = self.tree.currentIndex()
        return self.model.kind(index), self.model.finding(index)

    def jump(self) -> None:
        """Selects what the finding at hand is about, and brings it into sight."""
        _, finding = self.at_hand
        if finding is not None and not point_out(self._canvas, keys_of(finding)):
            self._editor.say(tr("This is not about a place on the map."))

    def _do(self, name: str) -> None:
        """Does what a button says."""
        if name == "show":
            self.jump()
        elif name == "hush":
            self._hush()
        elif name == "fix_all":
            self._fix_all()
        elif name in _FIX_NAMES and _FIX_NAMES.index(name) < len(self._fixes):
            self._fix(self._fixes[_FIX_NAMES.index(name)])

    def _fix(self, fix: Fix) -> None:
        if fix.open is not None:
            fix.open()
        elif fix.edit is not None and self._is_fresh():
            self._editor.session.commit(fix.edit(self._editor.session.journey))

    def _fix_all(self) -> None:
        kind, finding = self.at_hand
        if kind is not None and finding is None and self._is_fresh():
            patch = fix_all(self._editor, kind.findings)
            if patch is not None:
                self._editor.session.commit(patch)

    def _is_fresh(self) -> bool:
        """Whether the findings are of the map as it is: what is mended already must not be mended twice."""
        if self._checking.figures.is_stale:
            self._editor.say(tr("The map is being checked; one moment, please."))
        return not self._checking.figures.is_stale

    def _hush(self) -> None:
        """Hushes what is at hand, one finding or a kind; if it is hushed, it is told again."""
        kind, finding = self.at_hand
        if kind is not None:
            chosen = [hushed_as(each) for each in ((finding,) if finding is not None else kind.findings)]
            edit = tell_again if kind.code == HUSHED else hush
            self._editor.session.commit(edit(self._editor.session.journey, chosen))

    def _open(self, kind: str, ident: str) -> None:
        """Goes to the worst finding about a record, whose sign was clicked on the map."""
        key: Key = ("step" if kind == "step" else "transition", ident)
        found = self._checking.of(key)
        if found:
            self._editor.show_panel("findings", shown=True)
            self.tree.setCurrentIndex(self.model.place(found[0].id, found[0]))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _follow_selection(self) -> None:
        """What is selected may be made the goal."""
        _, finding = self.at_hand
        if finding is not None and finding.id == "no-goal" and self.isVisible():
            self._show_details()

    def _fill(self) -> None:
        """Lists what there is; hidden, it waits until somebody looks."""
        if self.isVisible():
            self._list()

    def _list(self) -> None:
        kind, finding = self.at_hand
        index = self.tree.currentIndex()
        row, above = index.row(), index.parent().row()
        kinds = kinds_of(self._checking.told, self._checking.hushed)
        if self.model.show(self._editor.session.journey, kinds, self._canvas.drawing.theme):
            self.tree.unfold()
            if kind is not None:
                self._stand_near(kind.code, finding, above, row)
            else:
                self.tree.setCurrentIndex(self.model.index(0, 0))
        self._summarize()
        self._show_details()

    def _stand_near(self, code: str, finding: Finding | None, above: int, row: int) -> None:
        """Stands where it stood; where that is gone, at what has taken its place."""
        place = self.model.place(code, finding)
        if finding is not None and self.model.finding(place) != finding:
            parent = place if place.isValid() else self.model.index(min(above, len(self.model.kinds) - 1), 0)
            last = self.model.rowCount(parent) - 1
            child = self.model.index(min(row, last), 0, parent)
            place = child if self.tree.isExpanded(parent) else parent
        elif not place.isValid():
            place = self.model.index(min(row, len(self.model.kinds) - 1), 0)
        self.tree.setCurrentIndex(place)

    def _summarize(self) -> None:
        is_empty = not self._editor.session.journey.count("step")
        self.summary.setText(_empty() if is_empty else _summary(self._checking))

    def _show_details(self) -> None:
        kind, finding = self.at_hand
        text, deeds = self.model.text(self.tree.currentIndex()), list[Deed]()
        self._fixes = ()
        if kind is not None and finding is not None:
            self._fixes = fixes(self._editor, finding)
            if finding.steps or finding.transitions:
                deeds.append(Deed("show", tr("Show on the map"), "ph.crosshair", _keys("Return")))
            for name, fix in zip(_FIX_NAMES, self._fixes, strict=False):
                deeds.append(Deed(name, fix.text, fix.icon, _keys("Ctrl+Return") if name == "fix" else ""))
        elif kind is not None and len(kind.findings) > 1 and kind.code != HUSHED:
            deeds += [Deed("fix_all", each.text_for_all, each.icon) for each in self._fix_for_all(kind)]
        if kind is not None:
            deeds.append(_hushing(kind, finding))
        self.details.show_deeds(text, deeds)
        self.details.setVisible(bool(deeds))
        self._lay_out()

    def _fix_for_all(self, kind: Kind) -> list[Fix]:
        """The fix that can be made for all of a kind at once; some may have none, so several are asked."""
        offered = (fixes(self._editor, each)[:1] for each in kind.findings[:_ASKED_MOST])
        return next((first for first in offered if first and first[0].text_for_all), [])


_FIX_NAMES = ("fix", "fix_otherwise")


def _empty() -> str:
    return tr("As soon as there are steps, this lists what is wrong, odd or unfinished.")


def _summary(checking: Checking) -> str:
    """How many errors and warnings there are, and whether that is of the map as it is."""
    if checking.figures.value is None:
        return tr("The map is being checked…")
    # Imported when there are findings: it brings networkx and numpy, which are there by then.
    from journeymapper.i18n.finding_words import severity_heading  # noqa: PLC0415

    severities: tuple[Severity, ...] = ("error", "warning")
    counts = [(each, checking.count(each)) for each in severities]
    text = ", ".join(severity_heading(severity, n) for severity, n in counts if n) or tr("Nothing is wrong.")
    return tr("{counts} – being checked anew…", counts=text) if checking.figures.is_stale else text


def _hushing(kind: Kind, finding: Finding | None) -> Deed:
    keys = _keys("Delete")
    if kind.code == HUSHED:
        text = tr("Tell me again") if finding is not None else tr("Tell me all of these again")
        return Deed("hush", text, "ph.bell", keys)
    several = finding is None and len(kind.findings) > 1
    text = tr("Do not tell me any of these again") if several else tr("Do not tell me again")
    return Deed("hush", text, "ph.bell-slash", keys)


def _keys(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

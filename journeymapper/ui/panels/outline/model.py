"""The rows of the outline, kept in step with the journey."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journeymapper.analysis.matching import best
from journeymapper.i18n.language import tr
from journeymapper.model.edits.capture import write_line
from journeymapper.model.session import Session
from journeymapper.ui.canvas.capture.line import Sign
from journeymapper.ui.canvas.capture.meaning import Choice, Meaning, spoken
from journeymapper.ui.canvas.capture.unseen import UnseenLine
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering
from journeymapper.ui.leads import Leads
from journeymapper.ui.panels.outline.row import OutlineRow
from journeymapper.ui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class OutlineModel(QAbstractListModel):
    """The steps with number, title and phase, or those that fit a few letters; titles can be changed here."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._wanted = ""
        self._meaning = Meaning()
        self.rows: list[OutlineRow] = []
        self.best: str | None = None
        """The step that fits the letters best."""
        self.read()

    @property
    def is_narrowed(self) -> bool:
        """Whether only those are listed that fit some letters."""
        return bool(self._wanted)

    def narrow(self, text: str) -> None:
        """Lists only the steps that fit this; all for nothing."""
        self._wanted = text.strip()
        self.read()

    def read(self) -> None:
        """Takes over how the journey is now; says only what has changed."""
        fresh = self._made()
        if [row.id for row in fresh] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        changed = [at for at, row in enumerate(fresh) if row != self.rows[at]]
        self.rows = fresh
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _made(self) -> list[OutlineRow]:
        journey, drawing = self._session.journey, self._canvas.drawing
        phases = {phase.id: (at, phase) for at, phase in enumerate(journey.phases)}
        numbers = {ident: card.number for ident, card in drawing.cards.items()}
        leads = self._leads(numbers)
        fitting = self._fitting(numbers)
        made: list[OutlineRow] = []
        before: str | None = None
        for step in journey.steps:
            if fitting is not None and step.id not in fitting:
                continue
            at, phase = phases.get(step.phase or "", (0, None))
            made.append(
                OutlineRow(
                    step.id,
                    numbers.get(step.id, ""),
                    " ".join(step.title.split()),
                    (phase.name if phase else tr("No phase")) if phases else "",
                    drawing.theme.phase_color(at, phase.color) if phase else drawing.theme.small,
                    heads=bool(phases) and (not made or step.phase != before),
                    leads=leads.get(step.id, ()),
                )
            )
            before = step.phase
        return made

    def _leads(self, numbers: dict[str, str]) -> dict[str, Leads]:
        """Loops and skips of each step."""
        found: dict[str, Leads] = {}
        for each in self._session.journey.transitions:
            if each.way != "next" and each.target in numbers:
                found[each.source] = (*found.get(each.source, ()), (each.way, numbers[each.target]))
        return found

    def _fitting(self, numbers: dict[str, str]) -> set[str] | None:
        """The steps whose number or title fits what is wanted; None for all."""
        if not self._wanted:
            self.best = None
            return None
        steps = self._session.journey.steps
        named = [(step.id, f"{numbers.get(step.id, '')} {' '.join(step.title.split())}") for step in steps]
        found = best(self._wanted, named, len(named))
        self.best = found[0].id if found else None
        return {match.id for match in found}

    def ids(self, indexes: Iterable[QModelIndex]) -> list[str]:
        """The steps of rows, in order."""
        return [self.rows[row].id for row in sorted(index.row() for index in indexes)]

    @answering(0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.EditRole:
                return row.title
            case Qt.ItemDataRole.DisplayRole:
                return row.shown_title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.spoken)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return row if role == ROW_ROLE else None

    def line(self, row: OutlineRow) -> UnseenLine:
        """What is typed over the title of a row."""

        def choices(sign: Sign) -> list[Choice]:
            drawing = self._canvas.drawing
            return self._meaning.choices(drawing.journey, drawing.theme, row.id, sign)

        return UnseenLine(row.title, choices)

    def write(self, row: OutlineRow, line: UnseenLine) -> None:
        """Gives the step of a row all that was typed, and tells what signs were read; one undo step."""
        journey, said = self._session.journey, line.accept()
        if journey.get("step", row.id) is None:
            return
        if said.title == row.title:  # which may have been broken into lines
            said = replace(said, title=journey.step(row.id).title)
        self._session.commit(write_line(journey, row.id, said))
        for chip in line.chips:
            self._meaning.used(chip.choice)
        if line.chips:
            self._canvas.say(", ".join(spoken(chip.choice, chip.aida) for chip in line.chips))

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

"""A list of steps as text, and beside it what will become of it, before it lands on the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from journeymapper.arrange.listed import columns, free_place
from journeymapper.drawing.theme import Theme
from journeymapper.exchange.lists.steplist import StepList, Told, parse
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.steplist import Listed, add_list, parents
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step
from journeymapper.ui.canvas.camera import LARGEST_FIT
from journeymapper.ui.canvas.guides import on_grid
from journeymapper.ui.canvas.walking import PITCH_ACROSS
from journeymapper.ui.dialogs.list_beyond import numbers_of, with_map
from journeymapper.ui.dialogs.list_preview import ListPreview, count_leads, shown_rows
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import guarded

_TOLD_MOST = 4
_WORDS_MOST = 60
_TAB = 28.0
_AT_ONCE = 5_000
"""Letters that are read with every key."""
_PAUSE = 200
"""Milliseconds without a key before more are read."""


def ask(editor: Editor, text: str = "") -> PasteList:
    """Opens the dialog with this text; what is accepted lands on the map."""
    step = editor.canvas.selection.step
    dialog = PasteList(editor.frame, editor.canvas.drawing.theme, text, editor.session.journey, step)

    def accept() -> None:
        land(editor, dialog.found.rows, step if dialog.follows else None)

    dialog.accepted.connect(accept)
    dialog.open()
    return dialog


def land(editor: Editor, rows: Sequence[Listed], after: str | None) -> None:
    """Puts a list into the map where it lies on no card, after a step or beside all; one undo step."""
    canvas, journey = editor.canvas, editor.session.journey
    if not rows or (after is not None and journey.get("step", after) is None):
        return
    boxes = [card.box for card in canvas.drawing.cards.values()]
    if after is not None:
        start = (journey.step(after).x + PITCH_ACROSS, journey.step(after).y)
    elif boxes:
        first = min(journey.steps, key=lambda step: (step.y, step.x))
        start = (max(step.x for step in journey.steps) + PITCH_ACROSS, first.y)
    else:
        corner = canvas.camera.seen.topLeft()
        start = (on_grid(corner.x() + PITCH_ACROSS / 2), on_grid(corner.y() + PITCH_ACROSS / 2))
    own = columns(rows)
    dx, dy = free_place(own, boxes, start)
    patch = add_list(journey, rows, [(x + dx, y + dy) for x, y in own], after)
    canvas.commit(patch)
    canvas.select(key for key, change in patch.changes.items() if isinstance(change.after, Step))
    if boxes:
        rects = [canvas.rect_of(key) for key in canvas.selection]
        canvas.camera.show(reduce(QRectF.united, rects, QRectF()), LARGEST_FIT)
    else:
        canvas.zoom_fit()
    canvas.setFocus()


class PasteList(QDialog):
    """Text on the left, what it becomes on the right, and below what could not be made sense of."""

    def __init__(self, parent: QWidget, theme: Theme, text: str, journey: Journey, step: str | None) -> None:
        """`step`: that of the map which the list can follow on; None if no single one is selected."""
        super().__init__(parent)
        self._journey, self._step = journey, step
        self.setObjectName("paste_list")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Paste a list"))
        self.resize(860, 560)
        self.found = parse("")
        self.field = QPlainTextEdit()
        self.field.setObjectName("list_text")
        self.field.setAccessibleName(tr("The list as text"))
        self.field.setTabChangesFocus(True)
        self.field.setTabStopDistance(_TAB)
        self.field.setPlaceholderText(
            tr("A step on each line. What is indented becomes an alternative.\n“(back to 6)” becomes a loop.")
        )
        self.preview = ListPreview(theme)
        self.count = _label("list_count")
        self.told = _label("list_told")
        self.told.setWordWrap(True)
        title = one_line(journey.step(step).title) if step is not None else ""
        self._after = QCheckBox(
            tr("After “{step}”", step=(title or tr("(no title)"))[:_WORDS_MOST].replace("&", "&&"))
        )
        self._after.setObjectName("list_after")
        self._after.setChecked(step is not None)
        self._after.setVisible(step is not None)
        buttons = QDialogButtonBox()
        self._add = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._add.setObjectName("list_add")
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._add.setDefault(True)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._add.click)
        self._lay_out(buttons)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._read)
        self.field.textChanged.connect(self._read_soon)
        self._after.toggled.connect(lambda _on: self._read())
        self.preview.currentItemChanged.connect(lambda item, _before: self._show_line(item))
        self.field.setPlainText(text)
        self._read()
        self.field.setFocus()

    @property
    def follows(self) -> bool:
        """Whether the list is to follow on the selected step."""
        return self._after.isChecked()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for side, text in enumerate((tr("The list as text"), tr("What will come"))):
            head = _label("list_head")
            head.setText(text)
            grid.addWidget(head, 0, side)
            grid.setColumnStretch(side, 1)
        grid.addWidget(self.field, 1, 0)
        grid.addWidget(self.preview, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(grid, 1)
        for widget in (self.count, self.told, self._after, buttons):
            column.addWidget(widget)

    @guarded
    def _read_soon(self) -> None:
        """Follows the typing: at once, or when it pauses if there is much to be read."""
        if self.field.document().characterCount() <= _AT_ONCE:
            self._read()
        else:
            self._soon.start()

    @guarded
    def accept(self) -> None:
        """Takes what the text says now."""
        if self._soon.isActive():
            self._soon.stop()
            self._read()
        if self.found.rows:
            super().accept()

    @guarded
    def _read(self) -> None:
        after = self._step if self.follows else None
        self.found = with_map(parse(self.field.toPlainText()), self._journey, after)
        rows = self.found.rows
        self.preview.blockSignals(True)
        self.preview.show_rows(shown_rows(rows, self.found.lines, numbers_of(rows, self._journey)))
        self.preview.blockSignals(False)
        self.count.setText(_sum(self.found))
        told = sorted(self.found.told, key=lambda each: each.why != "leads-nowhere")
        lines = [_sentence(each) for each in told[:_TOLD_MOST]]
        more = len(self.found.told) - len(lines)
        self.told.setText("\n".join([*lines, *([tr("And {n} more.", n=more)] if more > 0 else [])]))
        self.told.setVisible(bool(lines))
        self._add.setText(tr("Add a step") if len(rows) == 1 else tr("Add {n} steps", n=len(rows)))
        self._add.setEnabled(bool(rows))

    @guarded
    def _show_line(self, item: QListWidgetItem | None) -> None:
        """Shows in the text where a step comes from."""
        if item is not None:
            block = self.field.document().findBlockByNumber(self.preview.line_of(item) - 1)
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.field.setTextCursor(cursor)


def _sum(found: StepList) -> str:
    """How much will come."""
    rows = found.rows
    nested = sum(parent is not None for parent in parents(rows))
    phases = len({row.phase for row in rows if row.phase is not None})
    parts = [
        (len(rows), tr("Steps: {n}", n=len(rows))),
        (nested, tr("alternatives: {n}", n=nested)),
        (count_leads(rows, "loop"), tr("loops: {n}", n=count_leads(rows, "loop"))),
        (count_leads(rows, "skip"), tr("skips: {n}", n=count_leads(rows, "skip"))),
        (phases, tr("phases: {n}", n=phases)),
    ]
    return " \u00b7 ".join(text for at, (count, text) in enumerate(parts) if count or not at)


def _sentence(told: Told) -> str:
    words = told.words if len(told.words) <= _WORDS_MOST else told.words[: _WORDS_MOST - 1] + "\u2026"
    match told.why:
        case "leads-nowhere":
            return tr(
                "Line {line}: “{words}” leads to no step; it stays in the title.", line=told.line, words=words
            )
        case "no-step":
            return tr("Line {line} is left out: “{words}”", line=told.line, words=words)
        case _:
            return tr("Line {line} is left out, the list is too long: “{words}”", line=told.line, words=words)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

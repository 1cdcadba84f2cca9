"""A list of short texts, changed in place; the empty line at its end adds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.inspector.field import Part, quiet_label
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.inspector.rows import small_button
from journeymapper.ui.panels.inspector.scope import Scope

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Line(QWidget):
    """A text and the button that removes it."""

    def __init__(self, texts: TextList, at: int) -> None:
        super().__init__()
        self.edit = GrowingEdit(f"{texts.name}_{at}", (1, 6), enter_accepts=True)
        self.edit.setAccessibleName(tr("{list}, {n}", list=texts.title, n=at + 1))
        self.edit.setPlaceholderText(texts.hint)
        self.button = small_button(
            texts.scope,
            f"{texts.name}_{at}_remove",
            tr("Remove {n} from “{list}”", n=at + 1, list=texts.title),
            "ph.x",
            lambda: texts.remove(at),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        keep = self.button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(keep)
        texts.scope.watch(self.edit)
        self.edit.installEventFilter(texts)
        self.edit.edited.connect(texts.take)


class TextList(Part):
    """Enter goes to the next line, Backspace in an empty one removes it, up and down walk."""

    several = False

    def __init__(
        self,
        scope: Scope,
        name: str,
        title: str,
        hint: str,
        read: Callable[[], Sequence[str]],
        write: Callable[[Iterable[str]], Patch],
    ) -> None:
        super().__init__()
        self.scope = scope
        self.name = name
        self.title = title
        self.hint = hint
        self._read = read
        self._write = write
        self.lines: list[_Line] = []
        self._count = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._label = quiet_label(title, "label")
        column.addWidget(self._label)
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        column.addLayout(self._column)

    @property
    def texts(self) -> list[str]:
        """What stands in the lines, without the empty ones."""
        shown = (line.edit.text.strip() for line in self.lines[: self._count])
        return [text for text in shown if text]

    def refresh(self, *, fresh: bool) -> None:
        values = [text.strip() for text in self._read() if text.strip()]
        if fresh or values != self.texts:
            self._show([*values, ""])

    def take(self) -> None:
        """Takes over what is typed, and keeps an empty line at the end."""
        if self.lines[self._count - 1].edit.text:
            self._show([line.edit.text for line in self.lines[: self._count]] + [""])
        self.scope.commit(self._write(self.texts), self.name)

    def remove(self, at: int) -> None:
        """Removes a line; the keyboard goes to the one that takes its place."""
        texts = [line.edit.text for line in self.lines[: self._count]]
        del texts[at]
        self.scope.seal()
        self._show(texts)
        self.scope.commit(self._write(self.texts))
        self._go(at)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            at = next((at for at, line in enumerate(self.lines) if line.edit is watched), None)
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if at is not None and plain and self._key(event.key(), at):
                return True
        return super().eventFilter(watched, event)

    def _key(self, key: int, at: int) -> bool:
        is_last, is_empty = at == self._count - 1, not self.lines[at].edit.text
        cursor = self.lines[at].edit.textCursor()
        if key in _RETURNS or (key == Qt.Key.Key_Down and cursor.atEnd()):
            self._go(at + 1)
        elif key == Qt.Key.Key_Up and cursor.atStart():
            self._go(at - 1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and is_empty and not is_last:
            self.remove(at)
            if key == Qt.Key.Key_Backspace:
                self._go(at - 1)
        else:
            return False
        return True

    def _go(self, at: int) -> None:
        self.lines[max(0, min(at, self._count - 1))].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, texts: list[str]) -> None:
        """Shows these texts; a line that says it already keeps its cursor."""
        while len(self.lines) < len(texts):
            self.lines.append(_Line(self, len(self.lines)))
            self._column.addWidget(self.lines[-1])
        self._count = len(texts)
        self._label.setBuddy(self.lines[0].edit)
        for at, line in enumerate(self.lines):
            text = texts[at] if at < len(texts) else ""
            line.edit.show_text(text)
            line.setVisible(at < len(texts))
            line.button.setVisible(at < len(texts) - 1)

"""A list of short texts, changed in place; the empty line at its end adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import Listed, keep_once
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.inspector.items import Item, Items
from journeymapper.ui.panels.inspector.rows import Row
from journeymapper.ui.panels.inspector.scope import Scope

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH_OTHERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class TextItem(Item):
    """A text and the button that removes it."""

    def __init__(self, texts: TextList, at: int) -> None:
        super().__init__(texts, at, tr("Remove {n} from “{list}”", n=at + 1, list=texts.title))
        self._texts = texts
        self.edit = GrowingEdit(f"{texts.name}_{at}", (1, 6), enter_accepts=True)
        self.edit.setAccessibleName(tr("{list}, {n}", list=texts.title, n=at + 1))
        self.edit.setPlaceholderText(texts.hint)
        keep = self.button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(keep)
        self.body.addWidget(self.edit, 0, 0)
        self.body.addWidget(self.button, 0, 1, Qt.AlignmentFlag.AlignTop)
        self.scope.watch(self.edit)
        self.edit.installEventFilter(texts)
        self.edit.edited.connect(lambda: texts.take(at))

    @property
    def control(self) -> QWidget:
        return self.edit

    def refresh(self, *, fresh: bool) -> None:
        super().refresh(fresh=fresh)
        self.edit.show_text(self._texts.typed[self.at])
        self.button.setVisible(self.at < self._texts.count)


class TextList(Items):
    """Enter goes to the next line, Backspace in an empty one removes it, up and down walk."""

    def __init__(self, scope: Scope, field: Listed, title: str, hint: str) -> None:
        super().__init__(scope, field, field, spacing=3)
        self.title = title
        self.hint = hint
        self.typed = [""]
        """What stands in the lines: empty ones too, of which the last is for another text."""
        self._edits: list[GrowingEdit] = []
        self._changed = ""
        self._label = self.head(title)

    @property
    def count(self) -> int:
        return len(self.typed) - 1

    @property
    def texts(self) -> list[str]:
        """What stands in the lines, without the empty ones."""
        return [text.strip() for text in self.typed if text.strip()]

    def things(self) -> list[object]:
        super().things()
        known = [text.strip() for text in self.shared if text.strip()]
        if known != self.texts:
            self.typed = [*known, ""]
        return list(range(len(self.typed)))

    def make(self, at: int) -> Row:
        item = TextItem(self, at)
        self._edits.append(item.edit)
        return item

    def refresh(self, *, fresh: bool) -> None:
        if fresh:
            self.typed, self._changed = [""], ""
        super().refresh(fresh=fresh)
        self._label.setBuddy(self._edits[0])

    def take(self, at: int) -> None:
        """Takes over what is typed in a line, and keeps an empty one at the end."""
        self.typed[at] = self._edits[at].text
        self._changed = self.typed[at].strip()
        if self.typed[-1]:
            self.typed.append("")
        self.scope.commit(self.patch(self.texts), self.name)
        self.refresh(fresh=False)

    def reorder(self, order: Sequence[int]) -> None:
        self.typed = [*(self.typed[at] for at in order), ""]
        self.scope.seal()
        self.scope.commit(self.patch(self.texts))
        self.refresh(fresh=False)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._changed:
            self._finish()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            at = next((at for at, edit in enumerate(self._edits) if edit is watched), None)
            if at is not None and not event.modifiers() & _WITH_OTHERS and self._key(event.key(), at):
                return True
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        """A text that was added to several steps, some of which had it already, is in none of them twice."""
        text, self._changed = self._changed, ""
        if len(self.keys) > 1:
            self.scope.commit(keep_once(self.scope.journey, self.keys, self.field, text), self.name)

    def _key(self, key: int, at: int) -> bool:
        edit = self._edits[at]
        is_last, is_empty = at == self.count, not edit.text
        if key in _RETURNS or (key == Qt.Key.Key_Down and edit.textCursor().atEnd()):
            self.go(at + 1)
        elif key == Qt.Key.Key_Up and edit.textCursor().atStart():
            self.go(at - 1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and is_empty and not is_last:
            self.remove(at)
            if key == Qt.Key.Key_Backspace:
                self.go(at - 1)
        else:
            return False
        return True

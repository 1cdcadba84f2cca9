"""Choosing a lens: two choosers in the toolbar, and the menus of suppliers and segments.

The lens belongs to the window. It is not part of the map, and undo does not know of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from journeymapper.drawing.lens import NO_LENS, Side, with_lens
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.patch import Patch
from journeymapper.ui.editor import Editor
from journeymapper.ui.panels.box import Box
from journeymapper.ui.panels.colors import swatch

_NAME_LETTERS = 6
"""How many letters of a name the toolbar has room for; the list that opens shows all."""


def take_off(editor: Editor) -> None:
    """The map without a lens."""
    editor.canvas.set_lens(NO_LENS)


def toggle_evidence(editor: Editor) -> None:
    """How well things are known, or not."""
    lens = editor.canvas.lens
    editor.canvas.set_lens(replace(lens, evidence=not lens.evidence))


def open_chooser(editor: Editor, side: Side) -> None:
    """Opens the list of a chooser in the toolbar."""
    found = editor.frame.findChild(QComboBox, f"lens_{side}")
    if found is not None:
        found.showPopup()


def _listed(editor: Editor, side: Side) -> list[tuple[str, str, QIcon]]:
    """Id, name and colour of all that can be chosen."""
    journey, theme = editor.session.journey, editor.canvas.drawing.theme
    entries = journey.entries("supplier" if side == "supplier" else "segment")
    return [
        (
            each.id,
            one_line(each.name) or tr("(no name)"),
            swatch(QColor(theme.supplier_color(at, each.color))),
        )
        for at, each in enumerate(entries)
    ]


class LensMenus:
    """The menus in the menu 'Lens': what is in them is looked up when they open."""

    def __init__(self, editor: Editor, above: QMenu) -> None:
        self._editor = editor
        self.menus: dict[Side, QMenu] = {}
        above.addSeparator()
        for side in ("supplier", "segment", "beside"):
            menu = above.addMenu("")
            menu.setObjectName(f"menu_lens_{side}")
            menu.aboutToShow.connect(lambda side=side: self._fill(side))
            self.menus[side] = menu
        above.aboutToShow.connect(self._enable)

    def retext(self) -> None:
        """Puts the titles in the language in use."""
        self.menus["supplier"].setTitle(tr("Supplier"))
        self.menus["segment"].setTitle(tr("Segment"))
        self.menus["beside"].setTitle(tr("Compare with"))

    def _enable(self) -> None:
        journey = self._editor.session.journey
        self.menus["supplier"].setEnabled(bool(journey.suppliers))
        self.menus["segment"].setEnabled(bool(journey.segments))
        has_two = len(journey.segments) > 1
        self.menus["beside"].setEnabled(has_two and self._editor.canvas.lens.segment is not None)

    def _fill(self, side: Side) -> None:
        menu = self.menus[side]
        menu.clear()
        lens = self._editor.canvas.lens
        present = getattr(lens, side)
        none: tuple[str | None, str, QIcon] = (None, tr("None"), QIcon())
        for ident, name, sign in [none, *_listed(self._editor, side)]:
            if side == "beside" and ident is not None and ident == lens.segment:
                continue
            action = menu.addAction(sign, name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(ident == present)
            action.triggered.connect(lambda _=False, ident=ident: self._choose(side, ident))

    def _choose(self, side: Side, ident: str | None) -> None:
        self._editor.canvas.set_lens(with_lens(self._editor.canvas.lens, side, ident))


class LensChoosers(QWidget):
    """A chooser for the supplier and one for the segment, with a word under each as buttons have."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.setObjectName("lenses")
        self._editor = editor
        self._unsubscribe: Callable[[], None] = lambda: None
        self.boxes: dict[Side, QComboBox] = {}
        self.words: dict[Side, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(6)
        sides: tuple[Side, ...] = ("supplier", "segment")
        for side in sides:
            row.addLayout(self._column(side))

    def follow(self) -> None:
        """Follows the map and the canvas that the window has now."""
        self._unsubscribe()
        self._unsubscribe = self._editor.session.subscribe(self._follow)
        self._editor.canvas.lens_changed.connect(self.refresh)
        self.fill()

    def retext(self) -> None:
        """Puts the texts in the language in use, with the colours of the theme."""
        names: list[tuple[Side, str, str, str]] = [
            ("supplier", tr("Lens: supplier"), tr("Supplier"), tr("Show the story of one supplier")),
            ("segment", tr("Lens: segment"), tr("Segment"), tr("Show the route of one segment")),
        ]
        for side, text, word, tip in names:
            for part in (self.boxes[side], self.boxes[side].view()):
                part.setAccessibleName(text)
            self.boxes[side].setToolTip(f"{tip} ({'F3' if side == 'supplier' else '⇧F3'})")
            self.words[side].setText(word)
        self.fill()

    def use_words(self, words: bool) -> None:
        """Words under the choosers, or not."""
        for word in self.words.values():
            word.setVisible(words)

    def fill(self) -> None:
        """Lists what the map has now."""
        for side, box in self.boxes.items():
            box.clear()
            box.addItem(tr("None"), None)
            for ident, name, sign in _listed(self._editor, side):
                box.addItem(sign, name, ident)
                box.setItemData(box.count() - 1, name, Qt.ItemDataRole.AccessibleTextRole)
        self.refresh()

    def refresh(self) -> None:
        """Shows the lens that is on."""
        lens = self._editor.canvas.lens
        for side, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(getattr(lens, side))))
            box.setEnabled(box.count() > 1)

    def _column(self, side: Side) -> QVBoxLayout:
        box = Box()
        box.setObjectName(f"lens_{side}")
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_NAME_LETTERS)
        box.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        box.activated.connect(lambda at: self._choose(side, box.itemData(at)))
        word = QLabel()
        word.setObjectName(f"lens_{side}_word")
        word.setTextFormat(Qt.TextFormat.PlainText)
        word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.boxes[side], self.words[side] = box, word
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addStretch()
        column.addWidget(box)
        column.addWidget(word)
        column.addStretch()
        return column

    def _choose(self, side: Side, ident: str | None) -> None:
        canvas = self._editor.canvas
        canvas.set_lens(with_lens(canvas.lens, side, ident))
        canvas.setFocus()

    def _follow(self, patch: Patch) -> None:
        if any(kind in ("supplier", "segment") for kind, _ in patch.changes):
            self.fill()

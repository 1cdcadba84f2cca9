"""Which suppliers touch the selected steps, and how."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout

from journeymapper.drawing.badge import short_names
from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import Cell, edit_touches, put_touches, touch_of
from journeymapper.model.records import Supplier, Touch
from journeymapper.ui.panels.colors import swatch
from journeymapper.ui.panels.inspector.choice import ChoiceField, Option
from journeymapper.ui.panels.inspector.field import Field, Part, Read, Write, quiet_label
from journeymapper.ui.panels.inspector.fields import TextField
from journeymapper.ui.panels.inspector.rows import Row, Rows, call_it, small_button, word_button
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.plain import plain_tip

_MISSING = object()
"""The value of a touch that is not there: it differs from every other."""


def _aida() -> list[Option]:
    return [
        Option("attention", "A", tr("attention")),
        Option("interest", "I", tr("interest")),
        Option("desire", "D", tr("desire")),
        Option("action", "A!", tr("action")),
        Option(None, "–", tr("not known")),
    ]


def _contacts() -> list[Option]:
    return [
        Option("direct", tr("direct")),
        Option("indirect", tr("indirect")),
        Option("none", tr("none"), tr("none: only in mind")),
    ]


def _starters() -> list[Option]:
    return [
        Option("customer", tr("customer")),
        Option("supplier", tr("supplier")),
        Option(None, "–", tr("not known")),
    ]


class TouchRow(Row):
    """One supplier at the selected steps."""

    def __init__(self, touches: Touches, at: int) -> None:
        super().__init__(touches.scope, at)
        self.setObjectName(f"touch_{at}")
        self._touches = touches
        self.swatch = QLabel()
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "name")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.some = quiet_label("")
        self.some.setWordWrap(False)
        self.button = small_button(self.scope, f"touch_{at}_remove", "", "ph.x", self._remove)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.swatch)
        head.addWidget(self.title, 1)
        head.addWidget(self.some)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for field in self._make_fields():
            column.addWidget(field)
            self.fields.append(field)

    @property
    def supplier(self) -> Supplier:
        """The supplier that it is about."""
        return self._touches.suppliers[self.at]

    def refresh(self, *, fresh: bool) -> None:
        supplier, journey = self.supplier, self.scope.journey
        name = supplier.name or short_names(journey.suppliers)[supplier.id]
        place = [each.id for each in journey.suppliers].index(supplier.id)
        color = self.scope.canvas.drawing.theme.supplier_color(place, supplier.color)
        self.swatch.setPixmap(swatch(QColor(color), 12).pixmap(12))
        self.title.setText(name)
        self.title.setToolTip(plain_tip(name) if self.title.sizeHint().width() > 150 else "")
        call_it(self.button, tr("Remove “{supplier}” here", supplier=name))
        for field in self.fields:
            _name(field, name)
        there = sum(touch_of(step, supplier.id) is not None for step in self.scope.steps)
        everywhere = there == len(self.scope.steps)
        self.some.setText("" if everywhere else tr("at {n} of {all}", n=there, all=len(self.scope.steps)))
        super().refresh(fresh=fresh)

    def _make_fields(self) -> list[Field]:
        code = f"touch_{self.at}"
        return [
            ChoiceField(
                self.scope, f"{code}_aida", tr("AIDA"), self._of("aida"), self._give("aida"), options=_aida()
            ),
            ChoiceField(
                self.scope,
                f"{code}_contact",
                tr("Contact"),
                self._of("contact"),
                self._give("contact"),
                options=_contacts(),
            ),
            ChoiceField(
                self.scope,
                f"{code}_started_by",
                tr("Started by"),
                self._of("started_by"),
                self._give("started_by"),
                options=_starters(),
            ),
            TextField(
                self.scope,
                f"{code}_value",
                tr("Could add"),
                self._of("value"),
                self._give("value"),
                hint=tr("What could it add here?"),
                lines=(1, 6),
                enter_accepts=True,
                place="beside",
            ),
        ]

    def _of(self, field: str) -> Read:
        def read() -> list[Any]:
            touches = (touch_of(step, self.supplier.id) for step in self.scope.steps)
            return [_MISSING if touch is None else getattr(touch, field) for touch in touches]

        return read

    def _give(self, field: str) -> Write:
        return lambda value: edit_touches(self.scope.journey, self._cells(), **{field: value})

    def _cells(self) -> list[Cell]:
        return [(step, self.supplier.id) for step in self.scope.subject.steps]

    def _remove(self) -> None:
        gone: dict[Cell, Touch | None] = dict.fromkeys(self._cells())
        self.scope.commit(put_touches(self.scope.journey, gone, "remove-touch"))
        self._touches.add.setFocus(Qt.FocusReason.OtherFocusReason)


class Touches(Rows):
    """A row for every supplier that touches any of the steps, and a button for another one."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, spacing=14)
        self.suppliers: list[Supplier] = []
        self.add: QToolButton = word_button(scope, "touch_add", tr("Add a supplier"), "ph.plus", lambda: None)
        self.menu = QMenu(self.add)
        self.menu.setObjectName("menu_touch_add")
        self.menu.aboutToShow.connect(self._fill)
        self.add.setMenu(self.menu)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.column.addWidget(self.add)

    def things(self) -> list[object]:
        here = {touch.supplier for step in self.scope.steps for touch in step.touches}
        self.suppliers = [each for each in self.scope.journey.suppliers if each.id in here]
        return [each.id for each in self.suppliers]

    def make(self, at: int) -> Row:
        return TouchRow(self, at)

    def refresh(self, *, fresh: bool) -> None:
        super().refresh(fresh=fresh)
        self.add.setEnabled(bool(self._addable()))
        self.add.setToolTip("" if self.scope.journey.suppliers else tr("The map has no suppliers yet."))

    def _addable(self) -> list[Supplier]:
        """Suppliers that do not touch all the steps yet."""
        known = [{touch.supplier for touch in step.touches} for step in self.scope.steps]
        return [each for each in self.scope.journey.suppliers if not all(each.id in here for here in known)]

    def _fill(self) -> None:
        self.menu.clear()
        for supplier in self._addable():
            action = self.menu.addAction((supplier.name or tr("(no name)")).replace("&", "&&"))
            action.triggered.connect(lambda _=False, ident=supplier.id: self._add(ident))

    def _add(self, supplier: str) -> None:
        cells = [(step, supplier) for step in self.scope.subject.steps]
        self.scope.commit(edit_touches(self.scope.journey, cells))
        row = next(row for row, each in zip(self.rows, self.suppliers, strict=False) if each.id == supplier)
        row.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _name(field: Field, supplier: str) -> None:
    """What a screen reader calls a field of a supplier."""
    spoken = tr("{supplier}, {field}", supplier=supplier, field=field.label.text())
    if isinstance(field, TextField):
        field.edit.setAccessibleName(spoken)
    elif isinstance(field, ChoiceField) and field.row.accessibleName() != spoken:
        field.row.setAccessibleName(spoken)
        for button, option in zip(field.row.buttons, field.row.options, strict=True):
            button.setAccessibleName(f"{spoken}: {option.spoken or option.text}")


def build_touches(scope: Scope) -> list[Part]:
    """The suppliers."""
    return [Touches(scope)]

"""What a file would bring, before anything of it is in a map: as a new map, or into the open one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.drawing.theme import Theme
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options, StoppedError
from journeymapper.exchange.pictures.pages import pages_of
from journeymapper.exchange.pictures.picture import picture
from journeymapper.exchange.tables.steptable import read_table
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.comparing.view import ComparingView
from journeymapper.ui.comparing.waiting import waiting
from journeymapper.ui.exporting.brief import IN_FULL, in_brief
from journeymapper.ui.exporting.busy import Busy
from journeymapper.ui.exporting.draft import Made
from journeymapper.ui.exporting.preview import Preview
from journeymapper.ui.guard import guarded
from journeymapper.ui.importing.columns import ColumnChooser
from journeymapper.ui.importing.laying import Laying
from journeymapper.ui.importing.source import Source
from journeymapper.ui.importing.told import counts
from journeymapper.ui.panels.inspector.field import quiet_label

_SIZE = QSize(1120, 720)
_PAUSE = 150
"""Milliseconds after the last choice of a column until the table is read anew."""
_CHOOSER = 380
_LINES, _AROUND = 4, 22
"""Lines of what is left out that are seen at once, and pixels around them."""


class ImportDialog(QDialog):
    """`incoming` is what the file holds as it is read now; None where no step can be found in it."""

    def __init__(
        self,
        parent: QWidget | None,
        source: Source,
        theme: Theme,
        open_map: Journey | None = None,
        laying: Laying | None = None,
    ) -> None:
        """`open_map` is the map that it can be taken over into, None where there is none."""
        super().__init__(parent)
        self.setObjectName("import")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(tr("Import"))
        self.source, self.incoming = source, source.incoming
        self._theme, self._open_map = theme, open_map
        self.view: ComparingView | None = None
        self.laying = laying or Laying(self)
        self.heading = QLabel(tr("What comes from “{name}”", name=source.name))
        self.heading.setObjectName("dialog_head")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        self.counts = quiet_label("")
        self.counts.setObjectName("import_counts")
        self.as_new, self.into_open = (_way(text) for text in (tr("As a new map"), tr("Into the open map")))
        self._ways = QButtonGroup(self)
        for way in (self.as_new, self.into_open):
            self._ways.addButton(way)
        self.as_new.setChecked(True)
        self.chooser = ColumnChooser(source.tables, source.first) if source.tables else None
        self.preview = Preview()
        self.preview.setObjectName("import_preview")
        self.left_out = QPlainTextEdit()
        self.left_out.setReadOnly(True)
        self.left_out.setTabChangesFocus(True)
        self.left_out.setAccessibleName(tr("What is left out"))
        self._left_out_head = quiet_label("")
        self._buttons = QDialogButtonBox()
        self.go_on = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        leave = self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)  # else Enter would be for it as soon as nothing is picked
        self.go_on.setDefault(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self._read()
        if self._is_of_open_map():
            self.into_open.setChecked(True)
        self.go_on.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def is_new(self) -> bool:
        """Whether it is to be a map of its own."""
        return self.as_new.isChecked()

    @guarded
    def accept(self) -> None:
        """Takes what the columns mean now, and waits for the places of a new map."""
        if self._soon.isActive():
            self._soon.stop()
            self._read()
        if self.incoming is None:
            return
        if self.is_new():
            try:
                with Busy(self, tr("Laying out the map…")) as busy:
                    self.laying.finish(busy)
            except StoppedError:
                return
        super().accept()

    @guarded
    def done(self, result: int) -> None:
        self.laying.release()
        super().done(result)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(4)
        ways.addWidget(self.as_new)
        ways.addWidget(self.into_open)
        ways.addStretch()
        seen = QWidget()
        row = QHBoxLayout(seen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        if self.chooser is not None:
            self.chooser.setMaximumWidth(_CHOOSER)
            row.addWidget(self.chooser, 1)
        row.addWidget(self.preview, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.counts)
        column.addLayout(ways)
        column.addWidget(self._pages, 1)
        column.addWidget(self._left_out_head)
        column.addWidget(self.left_out)
        column.addWidget(self._buttons)
        for way in (self.as_new, self.into_open):
            way.setVisible(self._open_map is not None)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.into_open.toggled.connect(lambda _on: self._show_way())
        self._soon.timeout.connect(self._read)
        self.laying.laid.connect(self._show_map)
        if self.chooser is not None:
            self.chooser.changed.connect(self._soon.start)

    @guarded
    def _read(self) -> None:
        """Reads the table by its columns, and shows what comes of it."""
        why = ""
        if self.chooser is not None:
            try:
                self.incoming = read_table(self.chooser.table, self.chooser.columns)
            except ExchangeError as error:
                self.incoming, why = None, str(error)
        self._drop_view()
        found = self.incoming
        left_out = found.left_out if found is not None else ()
        self.counts.setText(counts(found.journey) if found is not None else why)
        self._left_out_head.setText(tr("Left out or changed ({n}):", n=len(left_out)))
        self.left_out.setPlainText("\n".join(left_out))
        line = self.left_out.fontMetrics().lineSpacing()
        self.left_out.setMinimumHeight(line + _AROUND)  # where there is little room
        self.left_out.setMaximumHeight(line * min(_LINES, max(1, len(left_out))) + _AROUND)
        for part in (self._left_out_head, self.left_out):
            part.setVisible(bool(left_out))
        self.laying.begin(found or Incoming(Journey()))
        self._show_way()

    @guarded
    def _show_way(self) -> None:
        """A new map is seen as a picture, the open one beside what it would become."""
        if self.into_open.isChecked() and self.incoming is not None and self._open_map is not None:
            if self.view is None:
                other = Other.of(self.source.name, self.incoming)
                # What was never in a strange file was not removed from the map by anyone.
                strange = not self._is_of_open_map()
                with waiting():
                    self.view = ComparingView(self._open_map, [other], self._theme, self, uniting=strange)
                self.view.picked_changed.connect(self._name_button)
                self._pages.addWidget(self.view)
            self._pages.setCurrentWidget(self.view)
        else:
            self._pages.setCurrentIndex(0)
        self._name_button()

    def _drop_view(self) -> None:
        if self.view is not None:
            self._pages.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None

    @guarded
    def _name_button(self) -> None:
        picked = len(self.view.picked()) if self.view is not None else 0
        if self.is_new():
            self.go_on.setText(tr("Make a new map"))
            self.go_on.setEnabled(self.incoming is not None)
        else:
            one = tr("Take over 1 change")
            self.go_on.setText(one if picked == 1 else tr("Take over {n} changes", n=picked))
            self.go_on.setEnabled(picked > 0 and self.incoming is not None)
        self.go_on.setDefault(True)  # which a button that was disabled is no more

    @guarded
    def _show_map(self) -> None:
        journey, options = self.laying.journey, Options(theme="dark" if self._theme.is_dark else "light")
        if journey.count("step") <= IN_FULL:
            drawing = picture(journey, options)
        else:
            drawing = in_brief(journey, self._theme)
        self.preview.show_made(Made(options, drawing, pages_of(drawing, Options())))

    def _is_of_open_map(self) -> bool:
        """Whether it was exported from the open map: they have steps in common."""
        found, known = self.incoming, self._open_map
        if found is None or known is None or not found.keyed:
            return False
        return any(known.get("step", step.id) is not None for step in found.journey.steps)


def _way(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    return button

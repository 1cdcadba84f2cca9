"""Where a step happens: its channels, and its links to the web."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.patch import Patch
from journeymapper.model.records import Link
from journeymapper.ui.panels.inspector.field import Part, Read
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.rows import Row, Rows, call_it, small_button, word_button
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.step import remarks

_SCHEMES = ("http", "https", "mailto")
_SHOWN_MOST = 70


def target_of(address: str) -> QUrl | None:
    """The web or mail address that a link opens; None for any other, which is never opened.

    An address without a scheme, such as "www.example.org/page", is taken as one of the web.
    """
    address = address.strip()
    if not address or not address.isprintable() or " " in address:
        return None
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.scheme() and "." in address.partition("/")[0]:
        url = QUrl(f"https://{address}", QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return None
    return url if url.host() or (url.scheme() == "mailto" and "@" in url.path()) else None


def show_target(parent: QWidget, url: QUrl, place: QPoint) -> QMenu:
    """Shows where a link leads, at a place on the screen; only a second choice opens it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    whole = one_line(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    cut = whole if len(whole) <= _SHOWN_MOST else f"{whole[:_SHOWN_MOST]}…"
    menu.addAction(cut.replace("&", "&&")).setEnabled(False)
    where = url.host() or url.path()
    action = menu.addAction(tr("Open {place}", place=where).replace("&", "&&"))
    action.setObjectName("open_link")
    action.triggered.connect(lambda: QDesktopServices.openUrl(url))
    menu.popup(place)
    menu.setActiveAction(action)
    return menu


class LinkRow(Row):
    """A title, an address, and the buttons that open and remove it."""

    def __init__(self, links: Links, at: int) -> None:
        super().__init__(links.scope, at)
        self._links = links
        n = at + 1
        self.title = LineField(
            self.scope,
            f"link_{at}_title",
            "",
            self._of("title"),
            self._give("title"),
            hint=tr("Title"),
            place="bare",
            spoken=tr("Title of link {n}", n=n),
        )
        self.url = LineField(
            self.scope,
            f"link_{at}_url",
            "",
            self._of("url"),
            self._give("url"),
            hint="https://",
            place="bare",
            spoken=tr("Address of link {n}", n=n),
        )
        self.button = small_button(self.scope, f"link_{at}_remove", "", "ph.x", self._remove)
        call_it(self.button, tr("Remove link {n}", n=n))
        self.open = small_button(self.scope, f"link_{at}_open", "", "ph.arrow-square-out", self._open)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(3)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.button, 0, 1)
        grid.addWidget(self.url, 1, 0)
        grid.addWidget(self.open, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        self.fields = [self.title, self.url]

    def refresh(self, *, fresh: bool) -> None:
        super().refresh(fresh=fresh)
        address = self._links.known[self.at].url
        target = target_of(address)
        self.open.setEnabled(target is not None)
        where = tr("Open link {n}: shows first where it leads", n=self.at + 1)
        call_it(self.open, where)
        self.url.complain(
            "" if target is not None or not address.strip() else tr("Only web and mail addresses are opened.")
        )

    def _of(self, field: str) -> Read:
        return lambda: [getattr(self._links.known[self.at], field)]

    def _give(self, field: str) -> Callable[[Any], Patch]:
        def write(value: str) -> Patch:
            known = list(self._links.known)
            known[self.at] = _changed(known[self.at], field, value)
            return self._links.patch(tuple(known))

        return write

    def _open(self) -> None:
        target = target_of(self._links.known[self.at].url)
        if target is not None:
            show_target(self, target, self.open.mapToGlobal(self.open.rect().bottomLeft()))

    def _remove(self) -> None:
        known = self._links.known
        self.scope.commit(self._links.patch((*known[: self.at], *known[self.at + 1 :])))
        self._links.add.setFocus(Qt.FocusReason.OtherFocusReason)


class Links(Rows):
    """The links of one step."""

    several = False

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope)
        self.known: tuple[Link, ...] = ()
        self.add = word_button(scope, "link_add", tr("Add a link"), "ph.plus", self._add)
        self.column.addWidget(self.add)

    def things(self) -> list[object]:
        self.known = self.scope.steps[0].links
        return list(range(len(self.known)))

    def make(self, at: int) -> Row:
        return LinkRow(self, at)

    def patch(self, links: tuple[Link, ...]) -> Patch:
        """Gives the step these links."""
        return edit_steps(self.scope.journey, self.scope.subject.steps, "links", links=links)

    def _add(self) -> None:
        self.scope.commit(self.patch((*self.known, Link())))
        self.rows[len(self.known) - 1].fields[1].setFocus(Qt.FocusReason.OtherFocusReason)


def _changed(link: Link, field: str, value: str) -> Link:
    return replace(link, title=value) if field == "title" else replace(link, url=value)


def build_places(scope: Scope) -> list[Part]:
    """Channels and links."""
    return [remarks(scope, "channels", tr("Channels"), tr("Where it happens…")), Links(scope)]

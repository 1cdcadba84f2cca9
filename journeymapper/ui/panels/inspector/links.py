"""Where a step happens: its channels, and its links to the web."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.patch import Patch
from journeymapper.model.records import Link
from journeymapper.ui.panels.inspector.field import Part
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.items import Item, Items
from journeymapper.ui.panels.inspector.rows import Row, small_button
from journeymapper.ui.panels.inspector.scope import Scope
from journeymapper.ui.panels.inspector.texts import TextList

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
    # As it is asked for, without the name and letters that may make it look like another.
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    where = url.host(encoded) or one_line(url.path(encoded))
    action = menu.addAction(tr("Open {place}", place=where).replace("&", "&&"))
    action.setObjectName("open_link")
    action.triggered.connect(lambda: QDesktopServices.openUrl(url))
    menu.popup(place)
    menu.setActiveAction(action)
    return menu


class LinkItem(Item):
    """A title, an address, and the buttons that open and remove it."""

    def __init__(self, items: Items, at: int) -> None:
        n = at + 1
        super().__init__(items, at, tr("Remove link {n}", n=n))
        title = LineField(
            self.scope,
            f"link_{at}_title",
            "",
            self.of("title"),
            self.give("title"),
            hint=tr("Title"),
            place="bare",
            spoken=tr("Title of link {n}", n=n),
        )
        self.url = LineField(
            self.scope,
            f"link_{at}_url",
            "",
            self.of("url"),
            self.give("url"),
            hint="https://",
            place="bare",
            spoken=tr("Address of link {n}", n=n),
        )
        self.open = small_button(
            self.scope,
            f"link_{at}_open",
            tr("Open link {n}: shows first where it leads", n=n),
            "ph.arrow-square-out",
            self._open,
        )
        self.body.addWidget(title, 0, 0)
        self.body.addWidget(self.button, 0, 1)
        self.body.addWidget(self.url, 1, 0)
        self.body.addWidget(self.open, 1, 1, Qt.AlignmentFlag.AlignTop)
        self.fields = [title, self.url]

    @property
    def control(self) -> QWidget:
        return self.url

    @property
    def address(self) -> str:
        """The address as it was typed."""
        return str(self.items.shared[self.at].url)

    def refresh(self, *, fresh: bool) -> None:
        super().refresh(fresh=fresh)
        opens = target_of(self.address) is not None
        self.open.setEnabled(opens)
        told = "" if opens or not self.address.strip() else tr("Only web and mail addresses are opened.")
        self.url.complain(told)

    def _open(self) -> None:
        target = target_of(self.address)
        if target is not None:
            show_target(self, target, self.open.mapToGlobal(self.open.rect().bottomLeft()))


class Links(Items):
    """The links that all selected steps have in common."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope, "links", "link")
        self.offer_more("link_add", tr("Add a link"))
        self.head(tr("Links")).setBuddy(self.after[0])

    def make(self, at: int) -> Row:
        return LinkItem(self, at)

    def more(self) -> Patch:
        return self.patch([*self.shared, Link()])


def build_places(scope: Scope) -> list[Part]:
    """Channels and links."""
    return [TextList(scope, "channels", tr("Channels"), tr("Where it happens…")), Links(scope)]

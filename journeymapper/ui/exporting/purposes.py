"""What a format is good for, in a sentence, and its sign. One that is not named here has its label alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.exchange.formats import Format
from journeymapper.i18n.language import tr

_OTHER = "ph.file"
_ROWS: Mapping[str, tuple[str, Callable[[], str]]] = MappingProxyType(
    {
        ".png": ("ph.image", lambda: tr("For slides, documents and mail; opens again as a map.")),
        ".svg": ("ph.pen-nib", lambda: tr("A drawing that stays sharp, for websites and drawing programs.")),
        ".pdf": ("ph.file-pdf", lambda: tr("To print, also as a poster over several sheets.")),
        ".journey": ("ph.map-trifold", lambda: tr("A copy of the map, for this program.")),
        ".pptx": (
            "ph.presentation-chart",
            lambda: tr("Slides with real shapes, to go on with in PowerPoint."),
        ),
        ".html": (
            "ph.browser",
            lambda: tr("A page with the map, its lenses and the table, for any browser."),
        ),
        ".md": ("ph.text-align-left", lambda: tr("A report: table, insights, actions and open questions.")),
        ".xlsx": ("ph.table", lambda: tr("Steps and suppliers in Excel; edit there and import again.")),
        ".csv": ("ph.file-text", lambda: tr("The steps as a plain table, for any spreadsheet.")),
        ".mmd": (
            "ph.tree-structure",
            lambda: tr("A flowchart as text, for wikis and documents that draw it."),
        ),
        ".drawio": ("ph.flow-arrow", lambda: tr("Boxes and arrows, to go on with in draw.io.")),
        ".graphml": ("ph.share-network", lambda: tr("The graph, for yEd, Gephi and networkx.")),
        ".json": ("ph.brackets-curly", lambda: tr("The graph as data, for scripts.")),
    }
)


def purpose_of(form: Format) -> str:
    """What the format is good for; '' where nobody has said."""
    row = _ROWS.get(form.suffix)
    return row[1]() if row else ""


def sign_of(form: Format) -> str:
    """The name of its icon."""
    row = _ROWS.get(form.suffix)
    return row[0] if row else _OTHER

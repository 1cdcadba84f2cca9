"""What a PDF says beside its pages: title, language, bookmarks, names of pages; and nothing of the clock."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from journeymapper.exchange.carrying.in_pdf import checksum
from journeymapper.exchange.pictures.pages import POINTS, Page, Pages
from journeymapper.exchange.pictures.places import Place
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from pypdf import PdfWriter

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""
_PART = "AAAAAA"
_ABOVE = 16.0
"""Map units above and beside a place that are seen with it."""


class PdfFacts(NamedTuple):
    """The title of a map, and the language of its texts as a BCP-47 tag."""

    title: str
    language: str


def pdf_text(text: str) -> str:
    """A text as PDF can hold it: half a character, pasted from elsewhere, becomes a sign that it is none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def xmp(facts: PdfFacts) -> bytes:
    """The same facts for programs that read XMP."""
    title, language = (escape(_FORBIDDEN.sub("", each)) for each in facts)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="JourneyMapper">\n'
        "<dc:format>application/pdf</dc:format>\n"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>\n'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def finished(data: bytes, pages: Pages, facts: PdfFacts, places: Sequence[Place]) -> bytes:
    """A PDF with these pages, with what Qt leaves out, and without the time at which it was written."""
    # Imported here: 0.15 s, which only PDFs need.
    from pypdf import PdfWriter  # noqa: PLC0415
    from pypdf.generic import (  # noqa: PLC0415
        BooleanObject,
        ByteStringObject,
        DictionaryObject,
        NameObject,
        TextStringObject,
    )

    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.pdf_header = data[:8].decode("ascii")  # else it would be an older one, which knows no opacity
    writer.metadata = {"/Title": facts.title, "/Creator": "JourneyMapper", "/Producer": "JourneyMapper"}
    if facts.language:
        writer.root_object[NameObject("/Lang")] = TextStringObject(facts.language)
    if facts.title:
        shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
        writer.root_object[NameObject("/ViewerPreferences")] = shown
    _bookmark(writer, pages, places)
    _name_fonts(writer)
    for file in writer.attachment_list:
        file.checksum = ByteStringObject(checksum(bytes(file.content)))
        file.alternative_name = TextStringObject(file.name)
        file.pdf_object.pop("/Subtype", None)  # Qt puts it where Ghostscript stumbles over it
    for at, page in enumerate(pages.pages):
        if page.kind == "tile":
            writer.set_page_label(at, at, prefix=page.label)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _bookmark(writer: PdfWriter, pages: Pages, places: Sequence[Place]) -> None:
    """An entry for the plan, and for each place, which leads to the page and the height where it is."""
    from pypdf.generic import Fit  # noqa: PLC0415 - with what is imported above

    if pages.pages[0].kind == "plan":
        writer.add_outline_item(title=tr("Plan of the sheets"), page_number=0, fit=Fit.fit())
    for place in places:
        at, page = _page_with(pages, place)
        left = page.window.left + (place.x - _ABOVE - page.source.left) * page.scale
        top = page.window.top + (place.y - _ABOVE - page.source.top) * page.scale
        height = float(writer.pages[at].mediabox.height)
        fit = Fit.xyz(max(0.0, left * POINTS), min(height, height - top * POINTS))
        writer.add_outline_item(title=pdf_text(place.title), page_number=at, fit=fit)


def _name_fonts(writer: PdfWriter) -> None:
    """Gives all fonts the same mark of a part of a font: Qt's marks differ from run to run."""
    from pypdf.generic import DictionaryObject, NameObject  # noqa: PLC0415 - with what is imported above

    for page in writer.pages:
        resources: Any = page["/Resources"]
        fonts: Any = resources["/Font"] if "/Font" in resources else DictionaryObject()
        for font in fonts.values():
            whole: Any = font.get_object()
            inner: Any = whole["/DescendantFonts"][0].get_object() if "/DescendantFonts" in whole else whole
            if "/FontDescriptor" in inner:  # a font of pictures has none
                descriptor: Any = inner["/FontDescriptor"]
                plain = descriptor["/FontName"].rpartition("+")[2].removeprefix("/")
                descriptor[NameObject("/FontName")] = NameObject(f"/{_PART}+{plain}")


def _page_with(pages: Pages, place: Place) -> tuple[int, Page]:
    """The page on which a place is seen; on two it is the one on which most lies right of it and below."""
    x, y = place.x, place.y
    tiles = ((at, page) for at, page in enumerate(pages.pages) if page.kind != "plan")
    shown = [(at, page) for at, page in tiles if page.source.contains((x, y))]
    if not shown:  # a hair beyond the picture's edge
        return len(pages.pages) - len(pages.tiles), pages.tiles[0]
    return max(shown, key=lambda each: (each[1].row, each[1].column))

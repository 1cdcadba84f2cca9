"""A presentation of 16:9 to which slides are added; the same slides give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.theme import Theme
from journeymapper.exchange.handouts.plain import legible
from journeymapper.exchange.handouts.slides.drawingml import emu
from journeymapper.exchange.handouts.slides.looks import Frame, Paragraph, Run, Said
from journeymapper.exchange.handouts.slides.markup import Markup
from journeymapper.exchange.handouts.slides.placing import FONT, HEIGHT, WIDTH
from journeymapper.i18n.language import tr

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide, SlideMaster
    from pptx.util import Length

EDGE = 40.0
"""What stays free at the left and the right of a slide."""
TITLE = Box(EDGE, 20.0, WIDTH - EDGE, 60.0)
BODY = Box(EDGE, 104.0, WIDTH - EDGE, HEIGHT - 36.0)
"""Where a slide's content lies."""
_TITLE_SIZE = 26.0
_LONG = 70
_LEAST_TITLE = 0.55
"""A title of more letters is set smaller, down to this part of its size."""
_SUBTITLE = 13.5
_LAYOUT = "Title Only"
_MADE = datetime(2020, 1, 1)  # noqa: DTZ001 - the format has no time zone
_OLDEST = (1980, 1, 1, 0, 0, 0)
_STRANGE = {"thumbnail", "printerSettings"}
"""What the template tells of the file and the machine that it was made of."""
_PROGRAM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>JourneyMapper</Application></Properties>"
)


class Deck:
    """The slides of one journey, in the colours of a theme."""

    def __init__(self, theme: Theme, title: str, language: str) -> None:
        # Imported here: python-pptx takes 0.1 s to load, and the first window needs none of it.
        from pptx import Presentation  # noqa: PLC0415

        self.theme = theme
        self._language = language
        self._deck = Presentation()
        _prepare(self._deck)
        said = self._deck.core_properties
        said.title = legible(title)[:255]
        said.language = language
        said.author = said.last_modified_by = "JourneyMapper"
        said.created = said.modified = _MADE
        said.keywords = said.comments = said.subject = ""
        said.revision = 1

    def add(self, title: str, subtitle: str = "", notes: str = "") -> Slide:
        """A slide with a title, a smaller line beneath, and notes for who speaks."""
        slide: Slide = self._deck.slides.add_slide(self._deck.slide_layouts.get_by_name(_LAYOUT))
        words = " ".join(legible(title).split())
        holder = slide.shapes.title
        if holder is not None:
            holder.text = words
            if len(words) > _LONG:
                size = _TITLE_SIZE * max(_LEAST_TITLE, _LONG / len(words))
                holder.text_frame.paragraphs[0].font.size = _points(size)
        if subtitle:
            run = Run(legible(subtitle), _SUBTITLE, self.theme.small)
            under = Markup(next_id=_next_id(slide))
            box = Box(TITLE.left, TITLE.bottom, TITLE.right, BODY.top)
            under.box(Said(tr("subtitle")), box, text=Frame((Paragraph((run,)),), anchor="t"))
            put(slide, under)
        if notes.strip() and (frame := slide.notes_slide.notes_text_frame):
            frame.text = legible(notes.strip())
        return slide

    def markup(self, slide: Slide) -> Markup:
        """Shapes to add to a slide with `put`."""
        return Markup(next_id=_next_id(slide))

    def save(self) -> bytes:
        """The file."""
        out = BytesIO()
        self._deck.save(out)
        return _steady(out.getvalue(), self.theme)


def put(slide: Slide, markup: Markup) -> None:
    """Adds shapes to a slide, above those that are there."""
    from pptx.oxml import parse_xml  # noqa: PLC0415 - with what is imported above

    tree = slide.shapes._spTree  # noqa: SLF001 - the library offers no way to add shapes by the hundred
    for each in list(parse_xml(markup.written())):
        tree.append(each)


def paragraphs(texts: Iterable[str], size: float, color: str, gap: float) -> tuple[Paragraph, ...]:
    """Texts as a list with dots."""
    return tuple(
        Paragraph((Run("•\t", size, color), Run(legible(text), size, color)), "l", 1.2 * size, below=gap)
        for text in texts
    )


def _next_id(slide: Slide) -> int:
    return 1 + max(each.shape_id for each in slide.shapes)


def _points(pixels: float) -> Length:
    from pptx.util import Pt  # noqa: PLC0415 - with what is imported above

    return Pt(pixels * 0.75)


def _prepare(deck: Presentation) -> None:
    """Makes the library's own template ours: 16:9, one layout, no printer, no picture of another file."""
    from pptx.util import Emu  # noqa: PLC0415 - with what is imported above

    deck.slide_width, deck.slide_height = Emu(emu(WIDTH)), Emu(emu(HEIGHT))
    master = deck.slide_master
    for layout in list(deck.slide_layouts):
        if layout.name != _LAYOUT:
            deck.slide_layouts.remove(layout)
    _keep_title_alone(master)
    for page in (master, deck.slide_layouts[0]):
        for holder in list(page.placeholders):
            holder.left, holder.top = emu(TITLE.left), emu(TITLE.top)
            holder.width, holder.height = emu(TITLE.width), emu(TITLE.height)
    title = master.placeholders[0].text_frame
    title.margin_left = title.margin_right = title.margin_top = title.margin_bottom = 0
    # The library has no names for what follows.
    style = master._element.find(".//{*}titleStyle/{*}lvl1pPr")  # noqa: SLF001
    style.set("algn", "l")
    look = style.find("{*}defRPr")
    look.set("sz", str(round(_TITLE_SIZE * 75)))
    look.set("b", "1")
    for part in (deck.part, deck.part.package):
        for name, link in list(part._rels.items()):  # noqa: SLF001
            if link.reltype.rpartition("/")[2] in _STRANGE:
                part._rels.pop(name)  # noqa: SLF001


def _keep_title_alone(master: SlideMaster) -> None:
    """Takes date, footer and number out of master and layout: nothing is written there."""
    for page in (master, master.slide_layouts[0]):
        for holder in list(page.placeholders):
            if holder.placeholder_format.idx != 0 and holder.placeholder_format.type is not None:
                holder._element.getparent().remove(holder._element)  # noqa: SLF001


def _steady(data: bytes, theme: Theme) -> bytes:
    """The same archive without times, with our colours and font and no past of a template."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("ppt/theme/"):
                content = content.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())
            if name == "ppt/theme/theme1.xml":
                content = _colored(content.decode("utf-8"), theme).encode("utf-8")
            if name == "docProps/app.xml":
                content = _PROGRAM.encode("ascii")
            new.writestr(ZipInfo(name, _OLDEST), content, ZIP_DEFLATED)
    return out.getvalue()


def _colored(xml: str, theme: Theme) -> str:
    """A theme whose text, ground and accents are ours: what users add goes with it."""
    accents = {f"accent{at}": color for at, color in enumerate(theme.phases[:6], 1)}
    for name, color in {"dk1": theme.ink, "lt1": theme.canvas, **accents}.items():
        value = f'<a:{name}><a:srgbClr val="{color[1:].upper()}"/></a:{name}>'
        xml = re.sub(f"<a:{name}>.*?</a:{name}>", value, xml)
    return xml

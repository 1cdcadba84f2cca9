"""HTML: one page that tells all, readable without a network, without scripts and without this program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.handouts.content import Content, Part, SupplierPart, gathered, questions_legend
from journeymapper.exchange.handouts.page.picture import Palette, Pictures, View, fitting, views
from journeymapper.exchange.handouts.page.style import style
from journeymapper.exchange.handouts.plain import in_line, legible
from journeymapper.exchange.handouts.tables import letters
from journeymapper.exchange.options import Options, Progress, quiet
from journeymapper.exchange.pictures.svg import fonts_of
from journeymapper.i18n.insight_tables import Table, contact_legend
from journeymapper.i18n.language import tr
from journeymapper.model.journey import Journey

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
"""No browser fetches or runs anything for this page."""


def html(journey: Journey, options: Options, progress: Progress = quiet) -> bytes:
    """The journey as a page; needs a QGuiApplication. Without a theme it follows the reader's screen."""
    light = THEMES[options.theme or "light"]
    dark = THEMES[options.theme or "dark"]
    told = gathered(journey)
    every = views(journey, told)
    shown = fitting(every, len(told.steps)) if told.steps else []
    palette = Palette()
    pictures = Pictures(journey, light, dark, palette)
    panes = []
    for at, view in enumerate(shown):
        progress(at / len(shown))
        panes.append(_pane(view, at, pictures.draw(view.lens, f"v{at}-"), pictures.drawings[at].width))
    colors = {
        each.id: (palette.name(light.supplier_color(at, each.color), dark.supplier_color(at, each.color)))
        for at, each in enumerate(journey.suppliers)
    }
    ink = palette.name(light.on_color, dark.on_color)
    maps = _map(shown, panes, len(every))
    body = "\n".join(_body(told, maps, _touches(told, colors, ink)))
    fonts = fonts_of(pictures.drawings)
    rules = style(fonts, light, dark, palette.rules(dark=False), palette.rules(dark=True), len(panes))
    progress(1.0)
    head = (
        f'<!DOCTYPE html>\n<html lang="{told.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="JourneyMapper">\n<title>{_line(told.title)}</title>\n'
        f"<style>{rules}</style>\n</head>\n<body>\n"
    )
    return f"{head}{body}\n</body>\n</html>\n".encode()


def _text(text: str) -> str:
    return escape(legible(text))


def _line(text: str) -> str:
    return escape(in_line(text))


def _body(told: Content, maps: str, touches: str) -> Iterator[str]:
    spoken = f' lang="{_line(told.spoken)}"'
    yield f"<header>\n<h1{spoken}>{_line(told.title)}</h1>"
    known = " · ".join(part for part in (told.known, told.date) if part)
    yield f'<p class="small">{_line(known)}</p>'
    if told.description:
        yield f'<p class="text"{spoken}>{_text(told.description)}</p>'
    sections = list(_sections(told, maps, touches))
    contents, made = _line(tr("Contents")), _line(tr("Made with JourneyMapper."))
    yield f'</header>\n<nav aria-label="{contents}">\n<ul>'
    yield from (f'<li><a href="#{ident}">{_line(heading)}</a></li>' for ident, heading, _ in sections)
    yield "</ul>\n</nav>\n<main>"
    for ident, heading, content in sections:
        yield f'<section id="{ident}" aria-labelledby="{ident}-head">'
        yield f'<h2 id="{ident}-head">{_line(heading)}</h2>\n{content}\n</section>'
    yield f'</main>\n<footer><p class="small">{made}</p></footer>'


def _sections(told: Content, maps: str, touches: str) -> Iterator[tuple[str, str, str]]:
    """Id, heading and content of the parts of the page that there are."""
    if maps:
        yield "map", tr("Map"), maps
    if told.contacts:
        legend = (
            f'<p class="small">{_line(contact_legend())}</p><p class="small">{_line(told.about_figures)}</p>'
        )
        yield "contact", tr("First contact"), _table(told.contacts) + legend
    if told.suppliers:
        parts = (_supplier(each, at) for at, each in enumerate(told.suppliers))
        yield "suppliers", tr("Suppliers"), "\n".join(parts)
    if told.steps:
        yield "table", told.table.caption, f'{touches}<p class="small">{_line(letters())}</p>'
    parts_ = [_list(part) for part in told.ways]
    if told.segments:
        parts_.insert(0, _table(told.segments))
    yield "insights", tr("Insights"), "\n".join(parts_)
    if told.findings:
        yield "findings", tr("Findings"), "\n".join(_list(part) for part in told.findings)
    if told.actions:
        yield "actions", tr("Actions"), _table(told.actions)
    if told.questions:
        yield "questions", tr("Open questions"), _said(questions_legend()) + _items(told.questions)
    if told.notes:
        yield "notes", tr("Notes"), _items(told.notes)


def _map(shown: Sequence[View], panes: Sequence[str], every: int) -> str:
    """The map with what switches its lens and size: buttons that need no script."""
    if not panes:
        return ""
    parts = []
    if len(shown) > 1:
        parts.append(_choice("lens", tr("Lens"), [view.name for view in shown]))
    if every > len(shown):
        left = tr("This map is large: {n} more lenses are left out here.", n=every - len(shown))
        parts.append(f'<p class="small">{_line(left)}</p>')
    sizes = [tr("fitted"), tr("full size"), tr("large")]
    parts.append(_choice("zoom", tr("Size"), sizes))
    return "\n".join([*parts, *panes])


def _choice(name: str, legend: str, labels: Sequence[str]) -> str:
    """One of several, the first at first."""
    buttons = "\n".join(
        f'<input type="radio" name="{name}" id="{name}-{at}"{" checked" * (at == 0)}>'
        f'<label for="{name}-{at}">{_line(label)}</label>'
        for at, label in enumerate(labels)
    )
    return f"<fieldset>\n<legend>{_line(legend)}</legend>\n{buttons}\n</fieldset>"


def _pane(view: View, at: int, drawn: str, width: float) -> str:
    caption = f"<p>{_line(view.about)}</p>" if view.about else ""
    if view.more:
        more = _line(tr("What the map tells"))
        caption += f'<p><a href="#{view.more}">{more}</a></p>'
    caption = f"<figcaption>{caption}</figcaption>" if caption else ""
    return (
        f'<figure id="view-{at}" style="--w:{width:.0f}px"><div class="pane" tabindex="0" role="region"'
        f' aria-label="{_line(view.name)}">\n{drawn}\n</div>{caption}</figure>'
    )


def _supplier(told: SupplierPart, at: int) -> str:
    parts = [f'<h3 id="supplier-{at}">{_line(told.headline)}</h3>', _items(told.sentences)]
    if told.values:
        parts += [_said(tr("What it could add:")), _items(told.values)]
    if told.partners:
        parts += [_said(tr("Working together:")), _items(told.partners)]
    return "\n".join(part for part in parts if part)


def _list(part: Part) -> str:
    return f"<h3>{_line(part.heading)}</h3>\n{_items(part.sentences)}"


def _said(text: str) -> str:
    return f"<p>{_line(text)}</p>"


def _items(texts: Sequence[str]) -> str:
    items = "\n".join(f'<li class="text">{_text(text)}</li>' for text in texts)
    return f"<ul>\n{items}\n</ul>" if items else ""


def _table(table: Table) -> str:
    rows = "\n".join(
        f'<tr><th scope="row">{_text(first)}</th>{"".join(f"<td>{_text(cell)}</td>" for cell in rest)}</tr>'
        for first, *rest in table.rows
    )
    return _framed(table, rows)


def _framed(table: Table, rows: str) -> str:
    heads = "".join(f'<th scope="col">{_line(head)}</th>' for head in table.heads)
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{_line(table.caption)}"><table>\n'
        f"<caption>{_line(table.caption)}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>"
    )


def _touches(told: Content, colors: dict[str, str], ink: str) -> str:
    """The supplier table: direct contact filled, indirect contact in colour, in mind slanted."""
    rows = []
    for step, row in zip(told.steps, told.table.rows, strict=True):
        cells = [f'<th scope="row">{_line(row[0])}</th>']
        cells += [f'<td class="long">{_line(text)}</td>' for text in row[1:3]]
        for supplier, text in zip(colors, row[3:], strict=True):
            touch = step.touches.get(supplier)
            if touch is None:
                cells.append("<td></td>")
                continue
            color = colors[supplier]
            look = f"background:{color};color:{ink}" if touch.contact == "direct" else f"color:{color}"
            cells.append(f'<td class="{touch.contact}" style="{look}">{_line(text)}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return _framed(told.table, "\n".join(rows))

"""What the palette offers: actions of the window, lenses and steps, and which of them fit what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from journeymapper.analysis.matching import Match, Span, best
from journeymapper.drawing.lens import Side, with_lens
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.numbering import step_numbers
from journeymapper.ui.canvas.travel import travel_of
from journeymapper.ui.editor import Editor
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.colors import swatch

MOST = 60
"""So many are listed: who does not see it types another letter."""
_ACTION = "action_"
_ITSELF = "action_palette"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done; by its `id` it is remembered."""

    id: str
    text: str
    sign: QIcon
    beside: str
    """What it is: the menu it is in, or a step or lens."""
    run: Callable[[], object]
    keys: str = ""
    english: str = ""
    at_canvas: bool = True
    """Whether the map gets the keyboard for it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """An offer, and which of its letters were typed; `in_english` names the English text if those fit."""

    offer: Offer
    spans: tuple[Span, ...]
    in_english: str = ""


def offers(editor: Editor) -> list[Offer]:
    """All that can be done now: actions that are enabled, then lenses, then steps."""
    return [*_actions(editor), *_lenses(editor, "supplier"), *_lenses(editor, "segment"), *_steps(editor)]


def fitting(query: str, offered: Sequence[Offer], recent: Sequence[str]) -> list[Fit]:
    """What fits, best first, in the language in use or in English; `recent`: ids, the latest first."""
    by_id = {each.id: each for each in offered}
    found = best(query, [(each.id, each.text) for each in offered], len(offered), recent)
    if not query.strip():
        return [Fit(by_id[match.id], ()) for match in found[:MOST]]
    english = [(each.id, each.english) for each in offered if each.english not in ("", each.text)]
    matches: dict[str, tuple[Match, bool]] = {match.id: (match, False) for match in found}
    for match in best(query, english, len(english), recent):
        if match.id not in matches or matches[match.id][0].score < match.score:
            matches[match.id] = match, True
    place = {ident: at for at, ident in enumerate(recent)}
    ranked = sorted(
        matches.values(), key=lambda each: (-each[0].score, place.get(each[0].id, len(place)), each[1])
    )
    return [
        Fit(by_id[match.id], () if foreign else match.spans, match.text if foreign else "")
        for match, foreign in ranked[:MOST]
    ]


def _actions(editor: Editor) -> list[Offer]:
    editor.dress_actions()
    return [
        _offer(action)
        for action in editor.frame.findChildren(QAction)
        if action.objectName().startswith(_ACTION) and action.isEnabled() and action.objectName() != _ITSELF
    ]


def _offer(action: QAction) -> Offer:
    """What is in a menu within a menu is called by that too: 'Language: English'."""
    menu, *within = _menus_of(action) or [""]
    return Offer(
        action.objectName(),
        ": ".join([*within, action.text().replace("&", "")]),
        action.icon(),
        menu,
        action.trigger,
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        str(action.property("english") or ""),
        at_canvas=action.shortcutContext() == Qt.ShortcutContext.WidgetShortcut,
    )


def _menus_of(action: QAction) -> list[str]:
    """The titles of the menus that hold it, the outermost first."""
    titles: list[str] = []
    at: QAction | None = action
    while at is not None:
        menus = (each for each in at.associatedObjects() if isinstance(each, QMenu) and each.title())
        menu = next(menus, None)
        if menu is not None:
            titles.insert(0, menu.title().replace("&", ""))
        at = menu.menuAction() if menu is not None else None
    return titles


def _lenses(editor: Editor, side: Side) -> list[Offer]:
    journey, theme = editor.session.journey, editor.canvas.drawing.theme
    entries = journey.entries("supplier" if side == "supplier" else "segment")

    def put_on(ident: str) -> None:
        editor.canvas.set_lens(with_lens(editor.canvas.lens, side, ident))

    return [
        Offer(
            f"{side} {each.id}",
            one_line(each.name),
            swatch(QColor(theme.supplier_color(at, each.color))),
            tr("Lens of a supplier") if side == "supplier" else tr("Lens of a segment"),
            partial(put_on, each.id),
        )
        for at, each in enumerate(entries)
        if one_line(each.name)
    ]


def _steps(editor: Editor) -> list[Offer]:
    canvas, numbers = editor.canvas, step_numbers(editor.session.journey)
    sign = icon("ph.rectangle")

    def go_to(ident: str) -> None:
        canvas.select([("step", ident)])
        travel_of(canvas).reveal(canvas.rect_of(("step", ident)))

    return [
        Offer(
            f"step {step.id}",
            f"{numbers[step.id]}  {one_line(step.title)}".strip(),
            sign,
            tr("Step"),
            partial(go_to, step.id),
        )
        for step in editor.session.journey.steps
    ]

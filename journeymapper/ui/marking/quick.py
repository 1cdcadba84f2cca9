"""Marking in two keys: how something is known, the mood at a step, who takes an arrow."""

from __future__ import annotations

from functools import partial

from journeymapper.analysis.chances import is_open
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.terms import source_name
from journeymapper.model.edits import marks, routes
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.records import Evidence, Key, Source
from journeymapper.ui.editor import Editor
from journeymapper.ui.faces import face_icon, mood_names
from journeymapper.ui.marking.key_menu import KeyMenu

_LETTERS: dict[Source, str] = {
    "observation": "O",
    "data": "D",
    "interview": "I",
    "colleague": "C",
    "social_media": "S",
    "assumption": "A",
}
"""The key of each source, the best first, the same in all languages; beside it its number."""
_DIGITS = "123456789"


def _known(editor: Editor) -> list[Key]:
    """The selected steps and transitions, in an order that does not change."""
    chosen = editor.canvas.selection
    return sorted(key for key in chosen if key[0] != "note")


def evidence(editor: Editor) -> None:
    """Offers the sources for the selected steps and transitions."""
    keys = _known(editor)
    if not keys:
        return
    menu = KeyMenu(editor.canvas, "menu_evidence")

    def add(source: Source) -> None:
        editor.canvas.commit(marks.add_evidence(editor.session.journey, keys, Evidence(source)))

    for digit, (source, letter) in zip(_DIGITS, _LETTERS.items(), strict=False):
        menu.offer(source_name(source), letter + digit, partial(add, source))
    menu.show_at_selection()


def mood(editor: Editor) -> None:
    """Offers the faces for the selected steps."""
    journey = editor.session.journey
    steps = sorted(editor.canvas.selection.steps)
    if not steps:
        return
    present = {journey.step(each).mood for each in steps}
    menu = KeyMenu(editor.canvas, "menu_mood")

    def give(mood: int | None) -> None:
        editor.canvas.commit(edit_steps(editor.session.journey, steps, "mood", mood=mood))

    for digit, (value, name) in zip(_DIGITS, mood_names(), strict=False):
        sign = face_icon(value)
        menu.offer(name, digit, partial(give, value), sign=sign, checked=present == {value})
    menu.offer(tr("not known"), "0", partial(give, None), checked=present == {None})
    menu.show_at_selection()


def who_takes(editor: Editor) -> None:
    """Offers the segments for the selected transitions: who takes them has a mark."""
    journey = editor.session.journey
    arrows = sorted(editor.canvas.selection.transitions)
    if not arrows:
        return
    menu = KeyMenu(editor.canvas, "menu_who_takes")
    for at, segment in enumerate(journey.segments):
        takes = all(is_open(journey.transition(each), segment.id) for each in arrows)
        menu.offer(
            one_line(segment.name) or tr("(no name)"),
            _DIGITS[at : at + 1],
            partial(_give, editor, arrows, segment.id, open_to=not takes),
            checked=takes,
        )
    menu.show_at_selection()


def _give(editor: Editor, arrows: list[str], segment: str, *, open_to: bool) -> None:
    patch = routes.give_to(editor.session.journey, arrows, segment, open_to=open_to)
    if not editor.canvas.commit(patch):
        editor.say(tr("Nobody else takes this arrow, so it stays. To be rid of it, delete it."))

"""Compares the open map with a file, an earlier version, or the maps of several tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from journeymapper.exchange import reading
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.laying import lay_out
from journeymapper.exchange.options import ExchangeError
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import error_text, refusal_text
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Kind, Record
from journeymapper.model.rules import RefusedError
from journeymapper.ui.comparing.dialog import CompareDialog
from journeymapper.ui.comparing.other import Other
from journeymapper.ui.comparing.waiting import waiting
from journeymapper.ui.dialogs import files as file_dialogs
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.editor import Editor

_PICTURES = frozenset({".png", ".svg", ".pdf"})


def compare_with_file(editor: Editor) -> CompareDialog | None:
    """Asks for a file and compares with it; None if there is none, or it cannot be read."""
    return _with_files(editor, tr("Compare with a file"), most=1)


def merge_maps(editor: Editor) -> CompareDialog | None:
    """Asks for the maps of several tables and unites them with the open one."""
    return _with_files(editor, tr("Merge maps of several tables"))


def compare_with(editor: Editor, path: Path, name: str = "") -> CompareDialog | None:
    """Compares with what a file holds; that it cannot be read is told."""
    others = _read(editor, [(path, name or path.name)])
    return show(editor, others) if others else None


def show(editor: Editor, others: Sequence[Other], *, uniting: bool = False) -> CompareDialog:
    """Opens the dialog; what is taken over lands in the open map as one edit."""
    editor.canvas.accept_title()
    with waiting():
        dialog = CompareDialog(
            editor.frame,
            editor.session.journey,
            others,
            editor.desk.theme,
            uniting=uniting,
            locked=editor.canvas.is_locked,
        )
    dialog.accepted.connect(lambda: take_over(editor, dialog))
    dialog.open()
    return dialog


def take_over(editor: Editor, dialog: CompareDialog) -> None:
    """Puts what is picked into the open map and selects it there."""
    picked = dialog.view.picked()
    patch = dialog.view.patch()
    if not patch:
        editor.say(tr("That changes nothing."))
        return
    editor.canvas.commit(patch)
    journey = editor.session.journey
    keys = [each.key for each in picked if each.kind in {"step", "note"}]
    editor.canvas.select(key for key in keys if journey.get(*key) is not None)
    one = tr("1 change taken over")
    editor.say(one if len(picked) == 1 else tr("{n} changes taken over", n=len(picked)))
    editor.canvas.setFocus()


def _with_files(editor: Editor, title: str, most: int | None = None) -> CompareDialog | None:
    filters = [file_dialogs.maps_filter(), file_dialogs.all_filter()]
    paths = file_dialogs.ask_open(editor.frame, title, filters)[:most]
    others = _read(editor, [(path, path.name) for path in paths])
    if most is None and others:
        journey = editor.session.journey
        others = without_copies(journey, others)
        if not others:
            boxes.tell(editor.frame, tr("That is the open map itself: it adds nothing."))
    return show(editor, others, uniting=most is None) if others else None


def without_copies(journey: Journey, others: Sequence[Other]) -> list[Other]:
    """The others but for copies of the open map or of one another, whose votes would count again.

    The first that is left tells which were left out.
    """
    found: list[Other] = []
    told: list[str] = []
    for other in others:
        if any(_is_same(each, other.journey) for each in (journey, *(each.journey for each in found))):
            told.append(tr("“{name}” is the same as another of these maps.", name=other.name))
        else:
            found.append(other)
    if found and told:
        found[0] = replace(found[0], left_out=(*told, *found[0].left_out))
    return found


def _is_same(one: Journey, other: Journey) -> bool:
    return all(_in_order(one, kind) == _in_order(other, kind) for kind in KINDS)


def _in_order(journey: Journey, kind: Kind) -> list[Record]:
    """Without the ranks, which saving writes anew; their order stays."""
    return [replace(each, rank="") for each in sorted(journey.all(kind), key=lambda each: each.rank)]


def _read(editor: Editor, named: Sequence[tuple[Path, str]]) -> list[Other]:
    """All of the files, or none: one that cannot be read is told."""
    found: list[Other] = []
    for path, name in named:
        try:
            incoming = read_any(path)
        except ExchangeError as error:
            boxes.tell(editor.frame, str(error))
            return []
        except RefusedError as error:
            boxes.tell(editor.frame, refusal_text(path, error.refusal))
            return []
        except OSError as error:
            boxes.tell(editor.frame, error_text(path, error))
            return []
        if not incoming.placed and not editor.session.journey.count("step"):
            lay_out(incoming.journey)
            incoming = replace(incoming, placed=True)
        found.append(Other.of(name, incoming))
    return found


def read_any(path: Path) -> Incoming:
    """What a file holds, of any format that is read.

    Raises:
        ExchangeError: it is none, or damaged; the message names the file.
        RefusedError: it is a journey file that is refused.
        OSError: it cannot be read.
    """
    # Imported here: the formats bring what writes them.
    from journeymapper.exchange.formats import FORMATS  # noqa: PLC0415

    suffix = path.suffix.lower()
    form = FORMATS.get(suffix)
    if form is None or form.read is None or suffix in _PICTURES:
        return Incoming(reading.opened(path))
    return reading.read(path)

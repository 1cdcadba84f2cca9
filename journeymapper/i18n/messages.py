"""Codes of the layers below as sentences: refusals, errors of the system, and the names of edits."""

from __future__ import annotations

import errno
import os

from journeymapper.i18n.language import tr
from journeymapper.model.patch import Patch
from journeymapper.model.rules import Refusal
from journeymapper.storage.unsaved import ChangedOutsideError, NotKeptError

_ABOUT_MOST = 40
_DETAIL_MOST = 100
"""Letters of what stood in a file, so that a line stays a line whatever that was."""
_JOINERS = "\u200c\u200d"
"""Unseen, but part of words in some scripts and of many emoji."""
_HELD_BY_ANOTHER = {32, 33}
"""Windows' own numbers for a file that another program has open or locked."""


def sentence(refusal: Refusal) -> str:
    """What was expected, as one sentence, without the place."""
    template = _refusals().get(refusal.code)
    if template is None:
        return tr("This is not allowed ({code}).", code=refusal.code)
    return one_line(template.format_map({name: cut(text, _DETAIL_MOST) for name, text in refusal.detail}))


def refusal_text(path: str | os.PathLike[str], refusal: Refusal) -> str:
    """One line: the file, the place in it, what was expected there."""
    parts = (os.fspath(path), cut(refusal.place, _DETAIL_MOST), sentence(refusal))
    return one_line(": ".join(part for part in parts if part))


def error_text(path: str | os.PathLike[str], error: OSError) -> str:
    """One line: the file and why it could not be read or written."""
    return one_line(f"{os.fspath(path)}: {_reason(error)}")


def _reason(error: OSError) -> str:
    if isinstance(error, ChangedOutsideError) and error.how == "gone":
        return tr("This file was moved or removed after it was opened here.")
    if isinstance(error, ChangedOutsideError):
        return tr("Someone else has changed this file after it was opened here.")
    if isinstance(error, NotKeptError):
        place = cut(error.refusal.place, _DETAIL_MOST)
        reason = ": ".join(part for part in (place, sentence(error.refusal)) if part)
        return tr("Not saved, since not everything would be kept: {reason}", reason=reason)
    number = errno.EBUSY if getattr(error, "winerror", None) in _HELD_BY_ANOTHER else error.errno or 0
    known = _errors().get(number)
    return known or tr("The system says: {reason}.", reason=error.strerror or type(error).__name__)


def edit_name(patch: Patch) -> str:
    """What an edit did, for the list of what can be undone: its name and what it is about."""
    name = _edits().get(patch.name) or tr("Change")
    about = one_line(patch.about).strip()
    if not about:
        return name
    return tr("{edit}: {about}", edit=name, about=cut(about, _ABOUT_MOST))


def cut(text: str, most: int) -> str:
    """At most so many letters of a text, the last an ellipsis where there are more."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """The text with whatever would break the line, or show nothing, made into spaces."""
    return "".join(each if each.isprintable() or each in _JOINERS else " " for each in text)


def short(text: str, most: int) -> str:
    """The beginning of a text, on one line with single blanks."""
    return cut(" ".join(one_line(text).split()), most)


def _refusals() -> dict[str, str]:
    """By code; the names in braces are those of the refusal's detail."""
    return _file_refusals() | _value_refusals() | _record_refusals() | _edit_refusals()


def _file_refusals() -> dict[str, str]:
    return {
        "not-a-file": tr("Expected a journey file, found a folder, a device or something else."),
        "too-large": tr("Expected a file of at most {most} MB."),
        "empty-file": tr("Expected a journey file, found an empty one."),
        "not-utf-8": tr("Expected text in UTF-8; line {line} is not."),
        "not-json": tr("Expected JSON; line {line}, column {column} is not."),
        "too-deep": tr(
            "Expected lists and objects at most {most} deep in each other; line {line}, column {column} "
            "is deeper."
        ),
        "too-many-values": tr("Expected a file of at most {most} million values."),
        "too-many-fields": tr("Expected at most {most} thousand fields in an object."),
        "too-many-records": tr(
            "Expected a map of at most {most} thousand steps, arrows, notes and other parts."
        ),
        "key-twice": tr("Expected each field once in an object; this one is there twice."),
        "not-a-number": tr("Expected a number, found {found}."),
        "number-too-large": tr("Expected a smaller number: {found} is too large to work with."),
        "surrogate": tr("Expected whole characters, found half of one (a lone surrogate)."),
        "format": tr('Expected "journeymapper", found {found}: this is not a journey file.'),
        "version-too-low": tr("Expected a version of 1 or higher, found {found}."),
        "version-too-high": tr(
            "This file is of version {found}, made by a newer JourneyMapper; this one reads up to version "
            "{newest}. Please update JourneyMapper."
        ),
        "links-and-edges": tr('Expected either "edges" or "links", found both.'),
        "field-missing": tr("This field is required, but it is missing."),
        "reads-back-otherwise": tr("What stands here would not read back the same."),
    }


def _value_refusals() -> dict[str, str]:
    return {
        "want-true": tr("Expected true, found {found}."),
        "want-object": tr("Expected an object in braces, found {found}."),
        "want-list": tr("Expected a list, found {found}."),
        "want-list-or-null": tr("Expected a list or null, found {found}."),
        "want-text": tr("Expected a text in quotes, found {found}."),
        "want-text-or-null": tr("Expected a text in quotes or null, found {found}."),
        "want-number": tr("Expected a number, found {found}."),
        "want-number-or-null": tr("Expected a number or null, found {found}."),
        "want-whole": tr("Expected a whole number without a point, found {found}."),
        "want-whole-or-null": tr("Expected a whole number without a point or null, found {found}."),
        "want-flag": tr("Expected true or false, found {found}."),
        "want-point": tr("Expected a point [x, y] of two numbers, found {found}."),
    }


def _record_refusals() -> dict[str, str]:
    return {
        "id-empty": tr("Expected an id of at least one character."),
        "id-twice": tr("Expected each id once; “{id}” is there twice."),
        "supplier-twice": tr("Expected each supplier at most once at a step; “{id}” is there twice."),
        "missing": tr("Expected the id of something in this map; there is no “{id}”."),
        "choice": tr("Expected one of {choices}; found “{found}”."),
        "language": tr('Expected a language tag such as "nl" or "en-GB".'),
        "short": tr("Expected a short name of 1 to 3 letters."),
        "mood": tr("Expected a mood from -2 to 2."),
        "votes": tr("Expected a number of votes of 0 or more."),
        "share": tr("Expected a share from 0 to 1."),
        "days": tr("Expected a number of days of 0 or more."),
        "too-far": tr("Expected a place within 10,000,000 units of the middle."),
        "color": tr('Expected a color such as "#1f6feb".'),
        "date": tr('Expected a date such as "2026-01-31".'),
    }


def _edit_refusals() -> dict[str, str]:
    return {
        "changed-meanwhile": tr("This has changed in the meantime; the edit no longer fits."),
        "still-used": tr("Other parts of the map still refer to this, so it cannot be removed."),
        "nobody-takes-it": tr("Someone must take it: tick another segment first."),
        "key-differs": tr("The edit would file this under an id that is not its own."),
    }


def _errors() -> dict[int, str]:
    no_permission = tr("You have no permission for this, or the file is marked read-only.")
    full = tr("The disk is full.")
    in_use = tr("Another program is using this file.")
    many = tr("Too many files are open at once; close some and try again.")
    far = tr("The drive on the network does not answer.")
    return {
        errno.ENOENT: tr("There is no such file or folder."),
        errno.EACCES: no_permission,
        errno.EPERM: no_permission,
        errno.ENOSPC: full,
        errno.EDQUOT: full,
        errno.EROFS: tr("The disk cannot be written to."),
        errno.EISDIR: tr("Expected a file, found a folder."),
        errno.ENOTDIR: tr("A part of this path is not a folder."),
        errno.ENAMETOOLONG: tr("The name is too long."),
        errno.EINVAL: tr("The system takes no file of this name here."),
        errno.EIO: tr("The disk or drive reports a fault."),
        errno.ELOOP: tr("This link leads back to itself."),
        errno.EBUSY: in_use,
        errno.ETXTBSY: in_use,
        errno.EMFILE: many,
        errno.ENFILE: many,
        errno.EFBIG: tr("The file would be larger than is allowed here."),
        errno.EINTR: tr("The system broke this off; try again."),
        errno.ETIMEDOUT: far,
        errno.ESTALE: far,
        errno.EHOSTUNREACH: far,
    }


def _edits() -> dict[str, str]:
    return _step_edits() | _map_edits() | _mark_edits()


def _step_edits() -> dict[str, str]:
    return {
        "add-step": tr("Add a step"),
        "add-branch": tr("Add an alternative"),
        "insert-step": tr("Insert a step"),
        "edit-title": tr("Change a title"),
        "write-line": tr("Fill in a step"),
        "edit-description": tr("Change a description"),
        "edit-notes": tr("Change the speaker notes"),
        "pin": tr("Pin or unpin"),
        "moment-of-truth": tr("Mark a moment of truth"),
        "set-phase": tr("Give a phase"),
        "move": tr("Move"),
        "align": tr("Bring into line"),
        "distribute": tr("Make gaps equal"),
        "space": tr("Make usual gaps"),
        "nudge": tr("Nudge"),
        "tidy": tr("Tidy"),
        "remove": tr("Delete"),
        "remove-heal": tr("Delete and join the arrows"),
        "paste": tr("Paste"),
        "add-list": tr("Add a list"),
        "order-steps": tr("Change the order of steps"),
        "duplicate": tr("Duplicate"),
        "connect": tr("Connect"),
        "reconnect": tr("Reconnect an arrow"),
        "reverse": tr("Turn an arrow around"),
        "bend": tr("Bend an arrow"),
        "unbend": tr("Let an arrow run by itself"),
        "edit-label": tr("Change the text of an arrow"),
        "edit-way": tr("Change the kind of an arrow"),
    }


def _map_edits() -> dict[str, str]:
    return {
        "edit-sheet": tr("Change the map's title block"),
        "set-goal": tr("Set the goal"),
        "add-phase": tr("Add a phase"),
        "edit-phase": tr("Change a phase"),
        "order-phase": tr("Move a phase"),
        "remove-phase": tr("Remove a phase"),
        "add-supplier": tr("Add a supplier"),
        "edit-supplier": tr("Change a supplier"),
        "order-supplier": tr("Move a supplier"),
        "remove-supplier": tr("Remove a supplier"),
        "merge-supplier": tr("Merge suppliers"),
        "add-segment": tr("Add a segment"),
        "edit-segment": tr("Change a segment"),
        "order-segment": tr("Move a segment"),
        "remove-segment": tr("Remove a segment"),
        "add-note": tr("Add a note"),
        "merge": tr("Take over changes"),
        "write-note": tr("Change a note"),
        "park": tr("Put a note in the parking lot"),
        "place-note": tr("Put a note on the map"),
        "note-to-step": tr("Make a note a step"),
        "order-note": tr("Move a note"),
    }


def _mark_edits() -> dict[str, str]:
    return {
        "touch": tr("Mark a supplier"),
        "move-touch": tr("Move a supplier's mark"),
        "copy-touch": tr("Copy a supplier's mark"),
        "remove-touch": tr("Remove a supplier's mark"),
        "contact": tr("Change the contact"),
        "starter": tr("Say who started"),
        "value": tr("Write what a supplier could add"),
        "cut-touches": tr("Cut marks"),
        "paste-touches": tr("Paste marks"),
        "own-goal": tr("Set a supplier's goal"),
        "skip-for": tr("Let a segment skip a step"),
        "share": tr("Change a share"),
        "days": tr("Change the days"),
        "segments": tr("Say who takes an arrow"),
        "evidence": tr("Say what is known"),
        "vote": tr("Vote"),
        "mood": tr("Change the mood"),
        "links": tr("Change the links"),
        "channels": tr("Change the channels"),
        "pains": tr("Change the pains"),
        "chances": tr("Change the chances"),
        "add-action": tr("Add an action"),
        "edit-action": tr("Change an action"),
        "remove-action": tr("Remove an action"),
        "hush": tr("Hush a finding"),
        "tell-again": tr("Tell a finding again"),
        "scale-shares": tr("Bring shares down to 100 %"),
    }

"""The keys of the supplier table: what each does to the selected cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt

from journeymapper.model.edits.touches import Cell
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.ui.panels.matrix import marking

Verb = Callable[[Journey, Sequence[Cell]], Patch]
_Key = Qt.Key
_attention = partial(marking.set_state, aida="attention")
_interest = partial(marking.set_state, aida="interest")
_desire = partial(marking.set_state, aida="desire")
_action = partial(marking.set_state, aida="action")

KEYS: Mapping[int, Verb] = MappingProxyType(
    {
        _Key.Key_A: _attention,
        _Key.Key_I: _interest,
        _Key.Key_D: _desire,
        _Key.Key_C: _action,
        _Key.Key_1: _attention,
        _Key.Key_2: _interest,
        _Key.Key_3: _desire,
        _Key.Key_4: _action,
        _Key.Key_0: partial(marking.set_state, aida=None),
        _Key.Key_Space: marking.next_contact,
        _Key.Key_S: marking.next_starter,
        _Key.Key_Delete: marking.clear,
        _Key.Key_Backspace: marking.clear,
    }
)
"""What else a table has keys for, such as Enter and G, its view does by itself."""

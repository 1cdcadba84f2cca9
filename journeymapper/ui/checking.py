"""The findings of the map in a window: kept up to date, those that are hushed apart, marked on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.drawing.fault_sign import Fault
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import SHEET_ID, Hushed, Key
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.figures import Figures
from journeymapper.ui.painted import WhenPainted

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding, Severity


def _check(journey: Journey) -> tuple[Finding, ...]:
    # Imported in the thread that works: networkx and numpy take a quarter of a second.
    from journeymapper.analysis.findings import findings  # noqa: PLC0415

    return findings(journey)


def hushed_as(finding: Finding) -> Hushed:
    """What the map says of a finding that is not to be told again."""
    return Hushed(finding.id, finding.about)


class Checking(QObject):
    """What there is to tell, the worst first."""

    changed = Signal()
    """There is something else to tell."""

    def __init__(self, session: Session, canvas: Canvas, *, signs: bool) -> None:
        """`signs`: whether errors and warnings have a sign on the map."""
        super().__init__(canvas)
        self.told: tuple[Finding, ...] = ()
        self.hushed: tuple[Finding, ...] = ()
        self._session = session
        self._canvas = canvas
        self._signs = signs
        self.figures: Figures[tuple[Finding, ...]] = Figures(session, _check, self, awake=False)
        WhenPainted(canvas.viewport(), partial(self.figures.wake, True))  # the window goes first
        self.figures.ready.connect(self._split)
        self._unsubscribe = session.subscribe(self._follow)

    def release(self) -> None:
        """Follows the map no more."""
        self._unsubscribe()
        self.figures.release()

    def retext(self) -> None:
        """The language is another: sentences are made when they are asked for."""
        self.changed.emit()

    def count(self, severity: Severity) -> int:
        """How many findings that are told are this bad."""
        return sum(each.severity == severity for each in self.told)

    def use_signs(self, signs: bool) -> None:
        """Shows signs on the map, or none."""
        self._signs = signs
        self._show_signs()

    def of(self, key: Key) -> list[Finding]:
        """The errors and warnings about a step or a transition."""
        return [each for each in self.told if each.severity != "hint" and key in _meant(each)]

    def tell(self, key: Key) -> str:
        """What is wrong with a step or a transition: a line for each error and warning."""
        # Imported when there are findings: it brings networkx and numpy, which are there by then.
        from journeymapper.i18n.finding_words import finding_texts  # noqa: PLC0415

        return "\n".join(finding_texts(self._session.journey, self.of(key)))

    def _follow(self, patch: Patch) -> None:
        """What is hushed, or told again, need not wait for another check."""
        if ("sheet", SHEET_ID) in patch.changes and self.figures.value is not None:
            self._split()

    def _split(self) -> None:
        found = self.figures.value or ()
        hushed = {(each.finding, each.id) for each in self._session.journey.sheet.hushed}
        self.hushed = tuple(each for each in found if (each.id, each.about) in hushed) if hushed else ()
        gone = set(self.hushed)
        self.told = tuple(each for each in found if each not in gone) if gone else found
        self._show_signs()
        self.changed.emit()

    def _show_signs(self) -> None:
        self._canvas.show_faults(_faults(self.told) if self._signs else {}, self.tell)


def _meant(finding: Finding) -> list[Key]:
    steps: list[Key] = [("step", each) for each in finding.steps]
    return steps + [("transition", each) for each in finding.transitions]


def _faults(found: Iterable[Finding]) -> Mapping[Key, Fault]:
    """The worst for each step and transition; hints have no sign."""
    faults: dict[Key, Fault] = {}
    for each in found:
        severity = each.severity
        if severity != "hint":
            for key in _meant(each):
                if severity == "error" or key not in faults:
                    faults[key] = severity
    return faults

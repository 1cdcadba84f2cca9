"""A figure of this bench, and the folder in which it is measured."""

from dataclasses import dataclass

from tests.storage.faulty import scratch

__all__ = ["Figure", "scratch"]


@dataclass(frozen=True)
class Figure:
    """What was measured, what came of it, what was to come of it, and whether it did.

    `skipped` says why it could not be measured on this machine, which misses no goal; `wrong` holds lines
    about what went wrong.
    """

    what: str
    found: str
    goal: str
    met: bool
    skipped: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """As a row of the table."""
        verdict = f"SKIPPED: {self.skipped}" if self.skipped else "met" if self.met else "MISSED"
        return f"| {self.what} | {self.found} | {self.goal} | {verdict} |"

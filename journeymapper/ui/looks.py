"""The colours of the window, and which of them hold: as chosen, or as the system has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from journeymapper.settings import Appearance


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours of the window; `theme` names those of the map, which are in `drawing.theme`."""

    theme: str
    ground: str
    panel: str
    line: str
    edge: str
    hover: str
    pressed: str
    chosen: str
    ink: str
    soft: str
    faint: str
    accent: str
    wrong: str
    on_accent: str

    @property
    def is_strong(self) -> bool:
        """Whether these are colours of high contrast."""
        return self.theme.startswith("contrast")


LIGHT = Colors(
    theme="light",
    ground="#f6f7f9",
    panel="#ffffff",
    line="#e3e6eb",
    edge="#8a94a3",
    hover="#eef1f5",
    pressed="#e1e6ee",
    chosen="#dfeafb",
    ink="#1c2430",
    soft="#5b6675",
    faint="#9aa3b0",
    accent="#1f62c4",
    wrong="#b3261e",
    on_accent="#ffffff",
)
DARK = Colors(
    theme="dark",
    ground="#14181f",
    panel="#191e27",
    line="#2a323f",
    edge="#6f7b8c",
    hover="#242c38",
    pressed="#2d3745",
    chosen="#233a5c",
    ink="#eef2f7",
    soft="#a9b4c3",
    faint="#677384",
    accent="#6ba6f5",
    wrong="#ff9d8f",
    on_accent="#0d1420",
)
# What is chosen lies as far from the ink as from the panel: 7 to 1 for its text leaves it just 3 to 1.
CONTRAST_LIGHT = Colors(
    theme="contrast-light",
    ground="#ffffff",
    panel="#ffffff",
    line="#595959",
    edge="#000000",
    hover="#e6e6e6",
    pressed="#d0d0d0",
    chosen="#459cde",
    ink="#000000",
    soft="#000000",
    faint="#6b6b6b",
    accent="#0038b8",
    wrong="#8f0000",
    on_accent="#ffffff",
)
CONTRAST_DARK = Colors(
    theme="contrast-dark",
    ground="#000000",
    panel="#000000",
    line="#8c8c8c",
    edge="#ffffff",
    hover="#262626",
    pressed="#3a3a3a",
    chosen="#335899",
    ink="#ffffff",
    soft="#ffffff",
    faint="#949494",
    accent="#ffe14a",
    wrong="#ffb3a8",
    on_accent="#000000",
)


def is_dark(appearance: Appearance) -> bool:
    """Whether the window is dark: as chosen, or as the system is."""
    if appearance in ("system", "contrast"):
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return appearance == "dark"


def is_strong(appearance: Appearance) -> bool:
    """Whether the window has high contrast: as chosen, or as the system asks for."""
    if appearance == "system":
        hints = QGuiApplication.styleHints()  # held: what it gives is dead as soon as nothing holds it
        asked = hints.accessibility().contrastPreference()
        return asked == Qt.ContrastPreference.HighContrast
    return appearance == "contrast"


def colors_of(appearance: Appearance) -> Colors:
    """The colours of the window in this appearance."""
    if is_strong(appearance):
        return CONTRAST_DARK if is_dark(appearance) else CONTRAST_LIGHT
    return DARK if is_dark(appearance) else LIGHT

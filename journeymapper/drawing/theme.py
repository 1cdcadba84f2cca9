"""The themes: every colour of a map by name, for light, dark and high-contrast screens, and for paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.drawing.color import TEXT_CONTRAST, legible


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """The colours of a map. What is written or drawn on `card` may also lie on `hidden`.

    A theme equals itself alone: what is kept by theme is found at once.
    """

    name: str
    canvas: str
    band: str
    band_line: str
    card: str
    hidden: str
    """The ground of a card that is out of everyone's sight, under its hatching."""
    hatch: str
    hatch_width: float
    ink: str
    small: str
    """The ink of small text."""
    observed: str
    """The border of a card whose claim was observed."""
    guessed: str
    """The border of a card that was reported or assumed."""
    arrow: str
    loop: str
    skip: str
    chip: str
    star: str
    error: str
    warning: str
    """What a check found wrong, or odd."""
    note: str
    note_line: str
    note_ink: str
    shadow: str | None
    shadow_opacity: float
    phases: tuple[str, ...]
    suppliers: tuple[str, ...]
    tones: tuple[str, str, str, str]
    """The ground of a card under a lens: four steps of one hue."""
    beside: tuple[str, str]
    """The ground of a card that only the one, or only the other, of two segments visits."""
    is_dark: bool = False
    """Whether inks are lighter than their grounds."""
    contrast: float = TEXT_CONTRAST
    """The least contrast of text, also in colours that the user chose."""
    dimmed: float = 0.35
    """What is left of a colour that a lens dims."""

    @property
    def grounds(self) -> tuple[str, ...]:
        """What a colour of a phase or a supplier must be legible on."""
        return self.card, self.hidden, self.band, self.canvas

    def phase_color(self, index: int, own: str | None = None) -> str:
        """The colour of the phase at this place in the order, legible as text; `own` is the user's choice."""
        return legible(own or self.phases[index % len(self.phases)], self.grounds, self.contrast)

    def supplier_color(self, index: int, own: str | None = None) -> str:
        """The colour of the supplier at this place in the order, legible as text and under `on_color`."""
        color = own or self.suppliers[index % len(self.suppliers)]
        return legible(color, (*self.grounds, self.on_color), self.contrast)

    @property
    def on_color(self) -> str:
        """The ink on a ground that has a supplier's colour."""
        return self.canvas if self.is_dark else self.band


LIGHT = Theme(
    name="light",
    canvas="#f6f7f9",
    band="#ffffff",
    band_line="#e3e6eb",
    card="#ffffff",
    hidden="#eff1f5",
    hatch="#dadee6",
    hatch_width=1.0,
    ink="#1c2430",
    small="#5b6675",
    observed="#1c2430",
    guessed="#7c8796",
    arrow="#48566a",
    loop="#b4470f",
    skip="#1f6fb2",
    chip="#ffffff",
    star="#946200",
    error="#b3261e",
    warning="#8a5a00",
    note="#fff6d6",
    note_line="#d9c27a",
    note_ink="#3d3520",
    shadow="#1c2430",
    shadow_opacity=0.1,
    phases=("#093d6e", "#00786c", "#9e41a9", "#753000", "#557626", "#c83068", "#0000c0", "#502040"),
    suppliers=("#4b5563", "#9b3d86", "#2f5faa", "#00756b", "#7a5a1e", "#5d4fb0", "#a8432f", "#4c6b1f"),
    tones=("#d6f1ee", "#a9e2db", "#70cfc2", "#3db7a7"),
    beside=("#d7e6f9", "#fae4c4"),
)

DARK = Theme(
    name="dark",
    canvas="#14181f",
    band="#191e27",
    band_line="#2a323f",
    card="#232b37",
    hidden="#1c222c",
    hatch="#303a48",
    hatch_width=1.0,
    ink="#eef2f7",
    small="#a9b4c3",
    observed="#eef2f7",
    guessed="#8793a5",
    arrow="#a5b1c2",
    loop="#ff9d66",
    skip="#74b9f0",
    chip="#191e27",
    star="#f2c14e",
    error="#ff9d8f",
    warning="#f2c14e",
    note="#3a3420",
    note_line="#6e6238",
    note_ink="#f3e9c6",
    shadow="#000000",
    shadow_opacity=0.3,
    phases=("#858fc8", "#57cbbf", "#d9b2f7", "#c99059", "#bddb74", "#f85890", "#40a090", "#c0f8d0"),
    suppliers=("#b8c2d0", "#ee9ad9", "#93b4f2", "#58c9b4", "#dcb566", "#b9aef6", "#f79a86", "#a9cb6b"),
    tones=("#153733", "#1d4b45", "#245f58", "#2c736a"),
    beside=("#224067", "#523b18"),
    is_dark=True,
)

PRINT = Theme(
    name="print",
    canvas="#ffffff",
    band="#ffffff",
    band_line="#9aa1ab",
    card="#ffffff",
    hidden="#ffffff",
    hatch="#a9afb8",
    hatch_width=0.6,
    ink="#000000",
    small="#3c434d",
    observed="#000000",
    guessed="#5d6673",
    arrow="#2c3542",
    loop="#8f3507",
    skip="#14548c",
    chip="#ffffff",
    star="#5c3d00",
    error="#8a1710",
    warning="#5c3d00",
    note="#ffffff",
    note_line="#6b6b6b",
    note_ink="#000000",
    shadow=None,
    shadow_opacity=0.0,
    phases=("#093d6e", "#00786c", "#9e41a9", "#753000", "#557626", "#c83068", "#0000c0", "#502040"),
    suppliers=("#3c4552", "#7d2c6b", "#254c8c", "#005c54", "#5f4514", "#47399a", "#8a3323", "#3a5415"),
    tones=("#def3f0", "#b2e2db", "#7fcec4", "#46b7a8"),
    beside=("#d9e6f6", "#f6e5cc"),
)

_STRONG = 7.0
"""What WCAG 2.2 asks of text at level AAA."""

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    canvas="#ffffff",
    band="#ffffff",
    band_line="#595959",
    card="#ffffff",
    hidden="#ffffff",
    hatch="#8c8c8c",
    hatch_width=0.6,
    ink="#000000",
    small="#000000",
    observed="#000000",
    guessed="#404040",
    arrow="#000000",
    loop="#7a2700",
    skip="#003f8a",
    chip="#ffffff",
    star="#6b3f00",
    error="#8f0000",
    warning="#5c3a00",
    note="#ffffcc",
    note_line="#4d4d00",
    note_ink="#000000",
    shadow=None,
    shadow_opacity=0.0,
    phases=("#215283", "#6a3949", "#475214", "#2a00ff", "#000075", "#162d0b", "#270b2d", "#050a00"),
    suppliers=("#573a00", "#94007b", "#0f0fff", "#2e5656", "#750014", "#1d0057", "#005700", "#080802"),
    tones=("#d6f1ee", "#a9e2db", "#70cfc2", "#3db7a7"),
    beside=("#d7e6f9", "#fae4c4"),
    contrast=_STRONG,
    dimmed=0.68,
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    canvas="#000000",
    band="#000000",
    band_line="#8c8c8c",
    card="#000000",
    hidden="#000000",
    hatch="#707070",
    hatch_width=0.6,
    ink="#ffffff",
    small="#ffffff",
    observed="#ffffff",
    guessed="#c4c4c4",
    arrow="#ffffff",
    loop="#ffb07a",
    skip="#8fd0ff",
    chip="#000000",
    star="#ffd94a",
    error="#ffb3a8",
    warning="#ffd94a",
    note="#26260a",
    note_line="#ffff80",
    note_ink="#ffffff",
    shadow=None,
    shadow_opacity=0.0,
    phases=("#7aa7ff", "#8bc18b", "#ff8f1f", "#cb9fae", "#dfff3d", "#cbc7e1", "#e5fffb", "#fff8d6"),
    suppliers=("#fafaeb", "#ff7ad3", "#b8c4ff", "#4dff88", "#ffb41f", "#30c0c0", "#ffaa99", "#ffff2e"),
    tones=("#0f2b28", "#143d39", "#1a504a", "#1f5f58"),
    beside=("#1c3a63", "#4a3410"),
    is_dark=True,
    contrast=_STRONG,
    dimmed=0.68,
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK, PRINT)}
)

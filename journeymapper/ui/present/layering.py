"""Revealing a map: the steps, then suppliers, mood and evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from journeymapper.drawing.layers import EVERY, Layers
from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.view import Canvas

Layer = Literal["suppliers", "mood", "evidence"]
ORDER: tuple[Layer, ...] = ("suppliers", "mood", "evidence")
_NAMES: Mapping[Layer, Callable[[], str]] = MappingProxyType(
    {
        "suppliers": lambda: tr("The steps, with suppliers"),
        "mood": lambda: tr("The steps, with the customer's mood"),
        "evidence": lambda: tr("The steps, with how well they are known"),
    }
)


class Layering:
    """Which layers the room sees; votes are dots as long as the map is presented."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._layers = EVERY._replace(dots=True)

    def begin(self) -> None:
        """Shows all there is."""
        self._canvas.set_layers(self._layers)

    def end(self) -> None:
        """The map as it is worked on."""
        self._canvas.set_layers(EVERY)

    def has(self, layer: Layer) -> bool:
        """Whether a layer is shown."""
        return bool(getattr(self._layers, layer))

    def toggle(self, layer: Layer) -> None:
        """Shows a layer, or hides it."""
        self._use(self._layers._replace(**{layer: not self.has(layer)}))

    def more(self) -> None:
        """Shows the next layer; when all are shown, the steps alone, to begin anew."""
        missing = [layer for layer in ORDER if not self.has(layer)]
        if missing:
            self._use(self._layers._replace(**{missing[0]: True}))
            self._canvas.say(_NAMES[missing[0]]())
        else:
            self._use(Layers(suppliers=False, mood=False, evidence=False, dots=True))
            self._canvas.say(tr("The steps alone"))

    def less(self) -> None:
        """Hides the layer that came last."""
        shown = [layer for layer in ORDER if self.has(layer)]
        if shown:
            self._use(self._layers._replace(**{shown[-1]: False}))

    def _use(self, layers: Layers) -> None:
        self._layers = layers
        self._canvas.set_layers(layers)

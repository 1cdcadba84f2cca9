"""The edit that a layout comes to, and how arrows run then: worked out in a thread as the window goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from journeymapper.arrange.plan import Tidied
from journeymapper.arrange.router import Router
from journeymapper.drawing.routers import Outlook
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.unswept import unswept
from journeymapper.ui.canvas.tiles import get_ready
from journeymapper.ui.tidying.landing import Asked, landed

AT_ONCE = 60
"""Maps of no more steps need no thread."""
_TURN = 0.0005
"""Seconds after which the thread lets the window go on: it asks for each picture some hundred times."""


class Preparing:
    """One run. `patch` and `router` are there when it is done; None where there is nothing to be done."""

    def __init__(
        self, journey: Journey, outlook: Outlook, asked: Asked, found: Tidied, wanted: Callable[[], bool]
    ) -> None:
        """`journey` must not change any more. `wanted` is asked whether to go on."""
        self.patch: Patch | None = None
        self.router: Router | None = None
        self.has_failed = False
        self._about = journey, outlook, asked, found
        self._wanted = wanted
        self._thread = threading.Thread(target=self._run, name="tidy-prepare", daemon=True)
        if journey.count("step") > AT_ONCE:
            self._thread.start()
        else:
            self.patch = landed(journey, asked, found)

    @property
    def is_done(self) -> bool:
        """Whether nothing is worked out any more."""
        return not self._thread.is_alive()

    def join(self, patience: float) -> None:
        """Waits for its end, so many seconds at most."""
        if self._thread.ident is not None:
            self._thread.join(patience)

    def _run(self) -> None:
        journey, outlook, asked, found = self._about
        before = sys.getswitchinterval()
        sys.setswitchinterval(min(before, _TURN))
        try:
            with unswept():
                self.patch = landed(journey, asked, found)
                if self.patch and self._wanted():
                    self.router = outlook.routed(self.patch)
                    get_ready(route.points for route in self.router.routes.values())
        except Exception:  # noqa: BLE001 - the map takes the patch, if there is one, without its routes
            sys.excepthook(*sys.exc_info())
            self.has_failed = self.patch is None
        finally:
            sys.setswitchinterval(before)

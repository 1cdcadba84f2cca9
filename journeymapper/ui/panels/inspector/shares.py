"""The share of a transition, as a slider that shows what is left to the others out of the same step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from journeymapper.analysis.chances import Fork, fork_at
from journeymapper.drawing.numbers import percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.routes import set_share
from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition
from journeymapper.ui.forms import SHARE
from journeymapper.ui.panels.inspector.by_segment import NUMBER_WIDTH
from journeymapper.ui.panels.inspector.field import Part, Place, quiet_label
from journeymapper.ui.panels.inspector.fields import LineField
from journeymapper.ui.panels.inspector.scope import Scope

_SHOWN_MOST = 8
_TITLE_MOST = 60


class ShareField(LineField):
    """A percentage with a slider before it; an empty one is not given."""

    def __init__(self, scope: Scope) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        super().__init__(
            scope,
            "share",
            tr("Share"),
            lambda: [each.share for each in scope.transitions],
            lambda share: set_share(scope.journey, scope.subject.transitions, share),
            form=SHARE,
            hint="%",
        )
        self.edit.setFixedWidth(NUMBER_WIDTH)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(scope.seal)

    def place(self, control: QWidget, place: Place = "beside") -> None:
        self.slider.setObjectName("share_slider")
        self.slider.setAccessibleName(tr("Share, in percent"))
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.scope.watch(self.slider)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(control)
        super().place(box, place)
        self.label.setBuddy(control)
        self.control = control
        self.setFocusProxy(self.slider)

    def refresh(self, *, fresh: bool) -> None:
        super().refresh(fresh=fresh)
        shown = [_shown(self.scope.journey, each) for each in self.scope.transitions]
        self.slider.blockSignals(True)
        self.slider.setValue(round(100 * sum(shown) / len(shown)))
        self.slider.blockSignals(False)

    def _slide(self, value: int) -> None:
        self.offer(value / 100, typed=True)


class ShareLeft(Part):
    """What the others out of the same step take, in words."""

    several = False

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        self.text = quiet_label("")
        self.text.setObjectName("share_left")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)

    def refresh(self, *, fresh: bool) -> None:
        del fresh
        arrow = self._scope.transitions[0]
        fork = fork_at(self._scope.journey, arrow.source)
        own = _chance(fork, arrow)
        others = [way for way in fork.ways if way.transition.id != arrow.id]
        left = tr("Left to the others: {share}", share=percent(max(0.0, 1 - own)))
        lines = [left if others else tr("The only way out of this step.")]
        for way in others[:_SHOWN_MOST]:
            title = one_line(self._scope.journey.step(way.transition.target).title) or tr("(no title)")
            lines.append(f"→ {_cut(title)}: {percent(way.chance)}")
        lines += _warnings(fork, len(others))
        self.text.setText("\n".join(lines))


def _chance(fork: Fork, arrow: Transition) -> float:
    return next(way.chance for way in fork.ways if way.transition.id == arrow.id)


def _shown(journey: Journey, arrow: Transition) -> float:
    """The share that is given, or else what is left for it."""
    return arrow.share if arrow.share is not None else _chance(fork_at(journey, arrow.source), arrow)


def _warnings(fork: Fork, others: int) -> list[str]:
    found = []
    if others > _SHOWN_MOST:
        found.append(tr("and {n} more", n=others - _SHOWN_MOST))
    if fork.ending > 0:
        found.append(tr("Stop here: {share}", share=percent(fork.ending)))
    if fork.is_over:
        found.append(tr("Together the shares are {share}: each counts for less.", share=percent(fork.given)))
    return found


def _cut(text: str) -> str:
    return text if len(text) <= _TITLE_MOST else f"{text[: _TITLE_MOST - 1]}…"

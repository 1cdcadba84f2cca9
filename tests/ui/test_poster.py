"""The parts of a poster beside the map: switched in the menu, and exported as they are shown."""

from pathlib import Path

import pytest

from journeymapper.drawing.lens import Lens
from journeymapper.drawing.shapes import Group
from journeymapper.model.journey import Journey
from journeymapper.ui.action import Action
from journeymapper.ui.actions.poster import PARTS
from journeymapper.ui.exporting import running
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener


def roles(window: MainWindow) -> set[str]:
    return {each.role for each in window.canvas.drawing.frame if isinstance(each, Group)}


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row.id)
def test_a_part_is_switched_on_and_off(opener: Opener, house_buyer: Journey, row: Action) -> None:
    window = opener(house_buyer)
    action = window.deeds[row.id]
    was, frame = action.isChecked(), window.canvas.drawing.frame
    action.trigger()
    assert action.isChecked() != was
    assert window.canvas.drawing.frame != frame
    action.trigger()
    assert action.isChecked() == was
    assert window.canvas.drawing.frame == frame


def test_switching_parts_is_no_edit(opener: Opener, house_buyer: Journey) -> None:
    window = opener(house_buyer)
    window.deeds["part_table"].trigger()
    assert not window.session.history.can_undo
    assert "title" in roles(window)
    window.deeds["part_title"].trigger()
    assert "title" not in roles(window)


def exported(window: MainWindow, answers: Answers, path: Path) -> str:
    answers.save = path
    dialog = running.export(window)
    dialog.kinds.choose(path.suffix)
    dialog.accept()
    return path.read_text(encoding="utf-8")


def test_an_export_shows_the_lens_and_the_parts_of_the_canvas(
    opener: Opener, house_buyer: Journey, answers: Answers, tmp_path: Path
) -> None:
    window = opener(house_buyer)
    plain = exported(window, answers, tmp_path / "plain.svg")
    assert "first contact" not in plain
    window.canvas.set_lens(Lens(supplier="bank", evidence=True))
    window.deeds["part_actions"].trigger()
    window.deeds["part_legend"].trigger()
    shown = exported(window, answers, tmp_path / "shown.svg")
    assert "first contact" in shown
    assert 'class="legend"' in plain
    assert 'class="legend"' not in shown


def test_a_journey_file_has_no_lens_to_heed(
    opener: Opener, house_buyer: Journey, answers: Answers, tmp_path: Path
) -> None:
    window = opener(house_buyer)
    window.canvas.set_lens(Lens(supplier="bank"))
    assert '"journeymapper"' in exported(window, answers, tmp_path / "copy.journey")

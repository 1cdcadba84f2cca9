"""`journeymapper tidy`: what it writes, and that another process shows it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from journeymapper.arrange.plan import NAMED_SHAPES
from journeymapper.cli.command import DONE
from journeymapper.i18n.language import use_language
from journeymapper.i18n.terms import layout_note
from journeymapper.storage.files import load, save
from tests.arrange import maps
from tests.cli.calls import alone, assert_refused, run, sample

Line = tuple[tuple[float, float], ...]


def lines_in(svg: str) -> dict[str, Line]:
    """The corners of every arrow of a picture, where rounded ones would have been."""
    found = {}
    for key, path in re.findall(r'id="transition-([^"]+)".*?<path d="([^"]+)"', svg, re.DOTALL):
        numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", path)]
        found[key] = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    return found


def test_tidy_writes_a_map_that_another_process_shows_as_it_was_laid(tmp_path: Path) -> None:
    before, after, picture = (tmp_path / name for name in ("before.journey", "after.journey", "map.svg"))
    save(maps.patient(), before)
    done = alone("-m", "journeymapper", "tidy", str(before), "-o", str(after))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert alone("-m", "journeymapper", "export", str(after), "-o", str(picture)).returncode == 0
    drawn = lines_in(picture.read_text("utf-8"))
    journey = load(after)
    assert drawn.keys() == {each.id for each in journey.transitions}
    for each in journey.transitions:
        assert each.bent_by == "tidy"
        for bend in each.bends or ():
            assert near(bend, drawn[each.id]), each.id


def near(point: tuple[float, float], line: Line) -> bool:
    """Whether a line runs past a point, no farther off than a corner is rounded."""
    for a, b in pairwise(line):
        x = min(max(point[0], min(a[0], b[0])), max(a[0], b[0]))
        y = min(max(point[1], min(a[1], b[1])), max(a[1], b[1]))
        if abs(x - point[0]) + abs(y - point[1]) < 9:
            return True
    return False


def test_a_tidied_map_stays_as_it_is(tmp_path: Path) -> None:
    one, other = tmp_path / "one.journey", tmp_path / "other.journey"
    assert run("tidy", str(sample()), "-o", str(one)) == DONE
    assert run("tidy", str(one), "-o", str(other)) == DONE
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes() != sample().read_bytes()


@pytest.mark.parametrize("shape", NAMED_SHAPES)
def test_every_shape_moves_steps_and_nothing_else(tmp_path: Path, shape: str) -> None:
    out = tmp_path / "out.journey"
    assert run("tidy", str(sample()), "-o", str(out), "--shape", shape, "--anew") == DONE
    before, after = load(sample()), load(out)
    assert [each.id for each in after.steps] == [each.id for each in before.steps]
    assert [(each.title, each.phase, each.touches) for each in after.steps] == [
        (each.title, each.phase, each.touches) for each in before.steps
    ]
    assert {(each.x, each.y) for each in after.steps} != {(each.x, each.y) for each in before.steps}


def test_what_cannot_be_done_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert_refused(capsys, ["tidy", "SAMPLE"], ["-o", "the file to write"])
    assert_refused(capsys, ["tidy", "SAMPLE", "-o", "map.png"], ["map.png", ".journey"])
    assert_refused(capsys, ["tidy", "SAMPLE", "-o", "no/such/out.journey"], ["out.journey"])
    assert_refused(capsys, ["tidy", "none.journey", "-o", "out.journey"], ["none.journey"])
    assert_refused(capsys, ["tidy", "SAMPLE", "-o", "out.journey", "--shape", "round"], ["phases | right"])


def test_why_a_plain_layout_was_made_is_told_in_both_languages() -> None:
    assert layout_note("slow") == "The layout took too long: a plain one was made."
    use_language("nl")
    assert layout_note("lost").startswith("Het schikken is afgebroken")
    assert layout_note("") == ""

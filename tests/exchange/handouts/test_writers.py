"""Hand-outs as formats: loaded when they are written, and what each holds of every step."""

import subprocess
import sys

import pytest

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.options import Options
from journeymapper.model.records import Step
from tests.drawing.maps import made

SUFFIXES = (".pptx", ".html", ".md")


def test_the_table_of_formats_does_not_wait_for_figures() -> None:
    said = (
        "import sys, journeymapper.exchange.formats\n"
        "print([each for each in ('numpy', 'networkx', 'pptx') if each in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_hand_outs_go_out_and_heed_theme_and_language(suffix: str) -> None:
    form = FORMATS[suffix]
    assert form.read is None
    assert form.heeds == {"theme", "language"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_theme_changes_what_is_seen(suffix: str) -> None:
    journey, write = made(Step("a", "One")), FORMATS[suffix].write
    plain, light, dark = (
        write(journey, each) for each in (Options(), Options(theme="light"), Options(theme="dark"))
    )
    assert dark not in (plain, light)
    assert (plain == light) == (suffix != ".html")  # a page follows the screen unless a theme was chosen

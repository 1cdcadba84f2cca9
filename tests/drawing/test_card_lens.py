"""What a lens makes of a card: nothing by colour alone, legible on every ground, of the same size."""

from dataclasses import replace
from itertools import pairwise

import pytest

from journeymapper.analysis.evidence import LEVELS
from journeymapper.drawing import signs
from journeymapper.drawing.badge import Badge
from journeymapper.drawing.card import Face, face, height_of
from journeymapper.drawing.card_facts import WIDTH, CardFacts
from journeymapper.drawing.color import contrast, luminance
from journeymapper.drawing.look import CardLook, Tone
from journeymapper.drawing.shade import faded, faint, on_ground, tones
from journeymapper.drawing.shapes import Circle, Group, Lines, Rect, Shape, Text
from journeymapper.drawing.theme import LIGHT, THEMES, Theme
from journeymapper.i18n.language import use_language
from journeymapper.model.records import Aida, Contact
from tests.drawing.maps import flat, span, texts

THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
AIDA: tuple[Aida, ...] = ("attention", "interest", "desire", "action")
TONES: tuple[Tone, ...] = (*AIDA, *LEVELS, "first", "second")
BANK = Badge("bank", "BA", "desire", "direct", "#9b3d86")
PLAIN = CardFacts(
    "Compare houses with the whole family",
    "11a",
    "#3b6fb6",
    "reported",
    badges=(BANK, Badge("mover", "MO", "attention", "none", "#2f5faa")),
    tags=("Starter",),
    star=True,
    goal=True,
    mood=1,
)
LOOKS = (
    CardLook(faint=True),
    CardLook(faint=True, struck=True),
    CardLook(tone="desire", supplier="bank", course=3),
    CardLook(tone="desire", supplier="bank", course=120, first=True),
    CardLook(True, True, "attention", "bank"),
    CardLook(supplier="bank"),
    *(CardLook(tone=level, tag=level) for level in LEVELS),
    CardLook(tone="first", tag="A group with quite a long name"),
)


def seen(look: CardLook, theme: Theme = LIGHT, **facts: object) -> Face:
    return face(replace(PLAIN, look=look, **facts), theme)  # type: ignore[arg-type]  # names of fields


def outline(made: Face) -> Rect:
    assert isinstance(made.shapes[0], Rect)
    return made.shapes[0]


def pill_of(made: Face) -> Rect:
    return next(each for each in made.shapes if isinstance(each, Rect) and each.height > 20 and each.y > 0)


def letters(made: Face) -> list[Text]:
    return [each for each in made.shapes if isinstance(each, Text) and each.size == 24]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("hidden", [False, True])
def test_a_card_is_of_the_same_size_under_every_lens(look: CardLook, hidden: bool) -> None:
    plain = replace(PLAIN, hidden=hidden)
    made = face(replace(plain, look=look), LIGHT)
    assert made.height == face(plain, LIGHT).height == height_of(replace(plain, look=look), LIGHT)


@THEME
@pytest.mark.parametrize("look", LOOKS)
def test_what_is_written_stays_on_the_card_and_apart(look: CardLook, theme: Theme) -> None:
    made = seen(look, theme, votes=3)
    written = [span(each) for each in made.shapes if isinstance(each, Text)]
    for left, _, right, bottom in written:
        assert left >= -WIDTH / 2
        assert right <= WIDTH / 2 + 8  # the number of the course stands on the corner
        assert bottom <= made.height / 2
    for one in written:
        for other in written:
            if one is not other:
                across = min(one[2], other[2]) - max(one[0], other[0])
                down = min(one[3], other[3]) - max(one[1], other[1])
                assert across <= 0.5 or down <= 1.5


# A supplier's lens


@THEME
def test_the_letter_says_what_the_ground_says(theme: Theme) -> None:
    for aida, letter in zip(AIDA, ("A", "I", "D", "A!"), strict=True):
        badge = replace(BANK, aida=aida)
        made = seen(CardLook(tone=aida, supplier="bank"), theme, badges=(badge,))
        assert outline(made).fill == tones(theme)[aida]
        assert [each.text for each in letters(made)] == [letter]


def test_contacts_are_told_apart_without_color() -> None:
    pills, words = set(), set()
    contacts: tuple[Contact, ...] = ("direct", "indirect", "none")
    for contact in contacts:
        made = seen(CardLook(tone="desire", supplier="bank"), badges=(replace(BANK, contact=contact),))
        pill = next(
            each for each in made.shapes if isinstance(each, Rect) and each.height > 20 and each.y > 0
        )
        pills.add((pill.fill == tones(LIGHT)["desire"], bool(pill.stroke and pill.stroke.dashes)))
        words |= {"direct", "indirect", "in mind"} & set(texts(made.shapes))
    assert len(pills) == 3
    assert words == {"direct", "indirect", "in mind"}


def test_only_the_suppliers_own_mark_is_there() -> None:
    made = seen(CardLook(tone="desire", supplier="bank", course=2))
    assert "MO" not in texts(made.shapes)
    assert "Starter" not in texts(made.shapes)
    assert [supplier for supplier, _ in made.badge_boxes] == ["bank"]
    assert "2" in texts(made.shapes)


def test_the_first_contact_is_flagged_in_words() -> None:
    assert "first contact" in texts(seen(CardLook(tone="desire", supplier="bank", first=True)).shapes)
    assert "first contact" not in texts(seen(CardLook(tone="desire", supplier="bank")).shapes)
    use_language("nl")
    assert "eerste contact" in texts(seen(CardLook(tone="desire", supplier="bank", first=True)).shapes)


def test_out_of_everyones_sight_stays_hatched_and_said() -> None:
    made = seen(CardLook(tone="interest", supplier="bank"), hidden=True)
    assert "out of sight" in texts(made.shapes)
    assert any(isinstance(each, Lines) and len(each.lines) > 10 for each in made.shapes)


def test_a_touch_without_a_mark_shows_its_short_name() -> None:
    made = seen(CardLook(supplier="bank"), badges=(replace(BANK, aida=None),))
    assert letters(made) == []
    assert "BA" in texts(made.shapes)
    assert outline(made).fill == LIGHT.card


def test_a_goal_of_its_own_is_flagged() -> None:
    plain = seen(CardLook(tone="desire", supplier="bank"))
    flagged = seen(CardLook(tone="desire", supplier="bank"), badges=(replace(BANK, goal=True),))
    assert len(flagged.shapes) == len(plain.shapes) + 2


# A segment's lens, evidence


def test_the_number_of_what_is_passed_over_is_struck() -> None:
    def strikes(made: Face) -> int:
        return sum(isinstance(each, Lines) and len(each.lines) == 1 for each in made.shapes)

    assert strikes(seen(CardLook(faint=True, struck=True))) == strikes(seen(CardLook(faint=True))) + 1


@pytest.mark.parametrize("level", LEVELS)
def test_levels_have_words_and_signs(level: Tone) -> None:
    made = seen(CardLook(tone=level, tag=level))
    assert level in texts(made.shapes)
    assert outline(made).fill == tones(LIGHT)[level]


@pytest.mark.parametrize("level", LEVELS)
def test_levels_are_written_whole_in_dutch_too(level: Tone) -> None:
    use_language("nl")
    words = texts(seen(CardLook(tone=level, tag=level)).shapes)
    assert {"waargenomen", "verteld", "aangenomen"} & set(words)


def test_half_discs_differ_without_color() -> None:
    drawn = {repr(signs.half(0, 0, meaning, "#000000")) for meaning in (*LEVELS, "first", "second")}
    assert len(drawn) == 5


# Colours


@THEME
@pytest.mark.parametrize("tone", TONES)
def test_what_is_written_on_a_ground_is_legible(theme: Theme, tone: Tone) -> None:
    ground = tones(theme)[tone]
    dressed = on_ground(theme, ground)
    for ink in ("ink", "small", "skip"):
        assert contrast(getattr(dressed, ink), ground) >= 4.5
    for sign in ("guessed", "star", "observed"):
        assert contrast(getattr(dressed, sign), ground) >= 3


@THEME
def test_the_letter_is_legible_in_its_pill(theme: Theme) -> None:
    for aida in AIDA:
        made = seen(CardLook(tone=aida, supplier="bank"), theme)
        pill = next(
            each for each in made.shapes if isinstance(each, Rect) and each.height > 20 and each.y > 0
        )
        assert pill.fill
        assert all(contrast(each.color, pill.fill) >= 4.5 for each in letters(made))


@THEME
def test_steps_of_the_hue_are_told_apart_in_grey(theme: Theme) -> None:
    grays = [luminance(each) for each in theme.tones]
    assert grays == sorted(grays, reverse=not theme.is_dark)
    for one, other in pairwise(grays):
        assert max(one, other) + 0.05 >= 1.2 * (min(one, other) + 0.05)


@THEME
def test_what_is_faint_is_opaque_and_near_the_ground(theme: Theme) -> None:
    pale = faded(theme)
    for name in ("ink", "small", "arrow", "loop", "skip", "observed"):
        before, after = contrast(getattr(theme, name), theme.band), contrast(getattr(pale, name), theme.band)
        assert 1.1 < after < before
    assert pale.shadow is None
    assert faint(theme.band, theme) == theme.band
    assert {THEMES[name].dimmed for name in ("light", "dark", "print")} == {0.35}
    for made in (
        seen(CardLook(faint=True), theme),
        seen(CardLook(True, tone="action", supplier="bank"), theme),
    ):
        assert not [each for each in made.shapes if isinstance(each, Group)]
        assert outline(made).fill not in (None, theme.tones[3])
        strongest = max(contrast(color, theme.band) for color in _colors(made.shapes))
        assert strongest < contrast(theme.ink, theme.band) / 2


def _colors(shapes: tuple[Shape, ...]) -> set[str]:
    found: set[str] = set()
    for shape, _, _ in flat(shapes):
        if isinstance(shape, Text):
            found.add(shape.color)
        elif isinstance(shape, Rect | Circle):
            found |= {shape.fill} if shape.fill else set()
    return found

"""HTML: one page that fetches and runs nothing, whatever its texts hold, and that all can read."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from journeymapper.exchange.handouts.page import picture
from journeymapper.exchange.handouts.page.page import html
from journeymapper.exchange.handouts.plain import in_line
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step
from tests.drawing.maps import made, sample
from tests.exchange.handouts.maps import TROUBLE, hostile, written
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")

VOID = {"meta", "input", "path", "rect", "circle", "br", "img", "link"}


class Page(HTMLParser):
    """The elements of a page; what is not closed in the order in which it was opened is a fault."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[tuple[str, str]] = []
        """Texts, with the element that they stand in."""
        self.feed(data.decode("utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), "an attribute is given twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.said.append((self.open[-1], data.strip()))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def texts(self, tag: str) -> list[str]:
        return [text for name, text in self.said if name == tag]


@cache
def page(name: str = "sample") -> Page:
    return Page(written(html, name))


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_nothing_points_outside_or_runs(name: str) -> None:
    found = page(name)
    tags = {tag for tag, _ in found.elements}
    assert not tags & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "base",
        "form",
        "use",
        "image",
        "a:x",
    }
    for _, attributes in found.elements:
        assert not [each for each in attributes if each.startswith("on")]
        assert (attributes.get("href") or "#").startswith("#")
        assert "src" not in attributes
    style = "".join(found.texts("style"))
    assert set(re.findall(r"url\((.{0,15})", style)) == {"data:font/woff;"}
    assert "@import" not in style
    policy = next(each["content"] for each in found.all("meta") if "http-equiv" in each)
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_ids_are_told_apart_and_links_lead_to_them(name: str) -> None:
    found = page(name)
    idents = Counter(each["id"] for _, each in found.elements if "id" in each)
    assert not [ident for ident, count in idents.items() if count > 1]
    links = {(each["href"] or "")[1:] for each in found.all("a")}
    assert links
    assert links <= set(idents)
    assert {each["for"] for each in found.all("label")} <= set(idents)


def test_the_map_stands_there_once_for_each_lens() -> None:
    journey, found = sample("en"), page()
    names = found.texts("label")
    lenses = names[: -len(("fitted", "full size", "large"))]
    assert lenses[0] == "Whole map"
    assert lenses[1:13] == [supplier.name for supplier in journey.suppliers]
    assert lenses[13].startswith("Segment Starter")
    assert lenses[-1] == "How well it is known"
    assert len(found.all("svg")) == len(lenses) == len(found.all("figure"))
    for at in range(len(lenses)):
        steps = [each["id"] for each in found.all("g") if (each.get("id") or "").startswith(f"v{at}-step-")]
        assert len(steps) == journey.count("step")


def test_the_lens_is_chosen_without_a_script() -> None:
    found = page()
    buttons = [each for each in found.all("input") if each["name"] == "lens"]
    assert [("checked" in each) for each in buttons] == [True, *([False] * (len(buttons) - 1))]
    style = "".join(found.texts("style"))
    for at in range(len(buttons)):
        assert f"main:has(#lens-{at}:checked) #view-{at}{{display:block}}" in style
    assert "@supports not selector(:has(*)){figure{display:block" in style


def test_fonts_are_there_once() -> None:
    style = "".join(page().texts("style"))
    faces = re.findall(r"@font-face\{font-family:Lato;font-style:(\w+);font-weight:(\d+)", style)
    assert len(faces) == len(set(faces)) == 3
    assert all("@font-face" not in text for tag, text in page().said if tag != "style")


def test_colours_follow_the_screen_unless_a_theme_was_chosen() -> None:
    style = "".join(page().texts("style"))
    light, dark = re.findall(r":root\{([^}]*)\}", style)
    names = re.findall(r"--m\d+(?=:)", light)
    assert names == re.findall(r"--m\d+(?=:)", dark)
    assert "@media screen and (prefers-color-scheme:dark)" in style
    used = {each for _, found in page().elements for each in re.findall(r"--m\d+", f"{found.get('fill')}")}
    assert used <= set(names)
    assert len(used) > 20
    fixed = Page(html(made(Step("a", "One")), Options(theme="dark")))
    assert "prefers-color-scheme" not in "".join(fixed.texts("style"))
    assert "color-scheme:dark" in "".join(fixed.texts("style"))


def test_tables_have_heads_for_rows_and_columns() -> None:
    found, journey = page(), sample("en")
    scopes = Counter(each["scope"] for each in found.all("th"))
    assert scopes["row"] >= journey.count("step") + 2 * journey.count("supplier")
    assert len(found.all("table")) == len(found.texts("caption")) == 4
    heads = found.texts("th")
    for step in journey.steps:
        assert any(head.endswith(f" {step.title}") for head in heads)


def test_what_the_map_tells_is_in_the_page() -> None:
    said = "\n".join(text for _, text in page().said)
    for part in (
        "First contact",
        "Insights",
        "Actions",
        "Open questions",
        "Working together:",
        "What it could add:",
    ):
        assert part in said
    journey = sample("en")
    for text in (
        journey.sheet.title,
        journey.sheet.description,
        journey.actions[0].text,
        journey.notes[0].text,
    ):
        assert text in said
    assert "14 September 2026" in said
    assert "Bank: first contact at “Ask a bank or adviser already”, 49\u00a0% of the way" in said


def test_landmarks_headings_and_languages_help_readers() -> None:
    found = page()
    tags = Counter(tag for tag, _ in found.elements)
    assert tags["h1"] == tags["main"] == tags["header"] == tags["nav"] == tags["footer"] == 1
    assert found.all("html") == [{"lang": "en"}]
    assert all("aria-labelledby" in each for each in found.all("section"))
    assert all(each.get("role") == "img" for each in found.all("svg"))
    with speaking("nl"):
        dutch = Page(html(made(Sheet(title="T", language="en")), Options()))
    assert dutch.all("html") == [{"lang": "nl"}]
    assert dutch.all("h1") == [{"lang": "en"}]


@pytest.mark.parametrize("at", range(len(TROUBLE)))
def test_trouble_in_texts_stays_text(at: int) -> None:
    step = hostile().steps[at]
    said = [in_line(text) for _, text in page("hostile").said]
    assert any(text.endswith(in_line(step.title)) for text in said)
    assert not any(char in text for text in said for char in "\x00\x07\x1b\ufffe")


def test_a_large_map_has_fewer_lenses_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "MOST_CARDS", 3 * len(TROUBLE) + 1)
    found = Page(html(hostile(), Options()))
    assert len(found.all("svg")) == 3
    assert "This map is large: 2 more lenses are left out here." in found.texts("p")
    assert len([text for text in found.texts("h3") if text]) > 3


def test_an_empty_map_is_a_page_with_its_title() -> None:
    found = Page(html(made(Sheet(title="Nothing yet")), Options()))
    assert found.texts("h1") == ["Nothing yet"]
    assert not found.all("svg")


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert html(hostile(), Options()) == written(html, "hostile")


def test_progress_goes_up_and_what_it_raises_ends_the_work() -> None:
    told: list[float] = []
    html(hostile(), Options(), told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) == len(page("hostile").all("svg")) + 1

    def stop(_part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        html(hostile(), Options(), stop)


@settings(max_examples=8)  # cutting fonts down takes a while
@given(journey=journeys())
def test_any_map_is_a_sound_page(journey: Journey) -> None:
    found = Page(html(journey, Options()))
    idents = Counter(each["id"] for _, each in found.elements if "id" in each)
    assert max(idents.values()) == 1
    assert len(found.all("h1")) == 1

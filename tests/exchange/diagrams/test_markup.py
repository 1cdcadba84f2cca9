"""Any text in XML: what can be held comes back, and ids come back whatever they are."""

import json
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.diagrams.markup import attributes, clean, clean_json, escaped, safe, unsafe

texts = st.text(max_size=20) | st.sampled_from(
    ("\r\n\t", "]]>", "<!--", "&amp;", "\x00\ufffe", "%0041", "%%")
)


@given(texts)
def test_a_text_comes_back_from_between_tags(text: str) -> None:
    assert (ElementTree.fromstring(f"<a>{escaped(text)}</a>").text or "") == clean(text)


@given(texts, texts)
def test_texts_come_back_from_attributes(one: str, other: str) -> None:
    element = ElementTree.fromstring(f"<a{attributes({'one': one, 'other': other})}/>")
    assert dict(element.attrib) == {"one": clean(one), "other": clean(other)}


@given(texts)
def test_an_id_comes_back_and_is_what_xml_can_hold(ident: str) -> None:
    held = safe(ident)
    assert clean(held) == held
    assert unsafe(held) == ident


def test_an_id_of_usual_characters_is_itself() -> None:
    assert safe("look-around één.2") == "look-around één.2"


def test_no_half_character_is_made_of_an_id() -> None:
    assert unsafe("%D800") == "%D800"
    assert unsafe("100%") == "100%"


@given(st.lists(texts))
def test_json_loses_nothing(values: list[str]) -> None:
    held = clean_json(json.dumps(values, ensure_ascii=False))
    assert clean(held) == held
    assert json.loads(held) == values

"""The language of the program: what is asked for, else the system's, else English."""

import locale
import threading

import pytest

from journeymapper.i18n import language
from journeymapper.i18n.language import current_language, speaking, system_language, tr, use_language


@pytest.fixture(autouse=True)
def no_language_named(monkeypatch: pytest.MonkeyPatch) -> object:
    """An environment that names no language, and English again afterwards."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("named", "spoken"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, "nl"),
    ],
)
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, named: dict[str, str], spoken: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("xx_XX", "UTF-8"))
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert system_language() == spoken


@pytest.mark.parametrize(
    ("found", "spoken"),
    [("Dutch_Netherlands", "nl"), ("nl_NL", "nl"), ("English_United States", "en"), (None, "en")],
)
def test_without_that_the_locale_tells(
    monkeypatch: pytest.MonkeyPatch, found: str | None, spoken: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (found, "UTF-8"))
    assert system_language() == spoken


@pytest.mark.parametrize(("asked", "used"), [("nl", "nl"), ("en", "en"), (None, "nl"), ("fr", "en")])
def test_what_is_asked_for_goes_before_the_system(
    monkeypatch: pytest.MonkeyPatch, asked: str | None, used: str
) -> None:
    monkeypatch.setattr(language, "system_language", lambda: "nl")
    use_language(asked)
    assert current_language() == used


def test_a_sentence_is_translated_and_filled_in() -> None:
    use_language("nl")
    assert tr("{option}: expected {what}", option="--dpi", what="x") == "--dpi: verwacht werd x"
    assert tr("no such sentence {here}", here=1) == "no such sentence 1"
    use_language("en")
    assert tr("Usage:") == "Usage:"


def test_braces_are_kept_where_nothing_is_filled_in() -> None:
    assert tr("a {brace}") == "a {brace}"


def test_another_language_is_spoken_for_a_while() -> None:
    use_language("en")
    with speaking("nl"):
        assert (current_language(), tr("New map")) == ("nl", "Nieuwe kaart")
        with speaking(None):
            assert current_language() == "nl"
        with speaking("en"):
            assert tr("New map") == "New map"
        assert current_language() == "nl"
    assert (current_language(), tr("New map")) == ("en", "New map")


def test_none_for_a_while_is_the_one_in_use() -> None:
    with speaking(None):
        use_language("nl")
        assert current_language() == "nl"


def test_an_unknown_one_for_a_while_is_english() -> None:
    use_language("nl")
    with speaking("fr"):
        assert current_language() == "en"


def test_what_goes_wrong_gives_the_language_back() -> None:
    use_language("en")
    with pytest.raises(ZeroDivisionError), speaking("nl"):
        raise ZeroDivisionError
    assert current_language() == "en"


def test_other_threads_speak_on_as_they_did() -> None:
    use_language("en")
    heard = []
    with speaking("nl"):
        other = threading.Thread(target=lambda: heard.append(current_language()))
        other.start()
        other.join()
    assert heard == ["en"]

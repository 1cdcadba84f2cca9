import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper import settings
from journeymapper.settings import RECENT_MOST, Settings, decode, encode

PATHS = st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=RECENT_MOST).map(tuple)


@given(
    st.builds(
        Settings,
        language=st.sampled_from([None, "nl", "en"]),
        appearance=st.sampled_from(["system", "light", "dark"]),
        words=st.booleans(),
        minimap=st.booleans(),
        recent=PATHS,
        folded=PATHS,
    )
)
def test_what_is_written_is_read_back(given_settings: Settings) -> None:
    assert decode(encode(given_settings)) == given_settings


@given(st.binary())
def test_damaged_files_never_stop_the_program(data: bytes) -> None:
    assert isinstance(decode(data), Settings)


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": 3},
        {"appearance": "pink"},
        {"words": "yes"},
        {"minimap": 1},
        {"recent": ["a", 2]},
        {"recent": "a"},
        {"folded": "about"},
        {"folded": ["about", None]},
        {"geometry": None},
        {"panels": []},
        {"of another version": True},
    ],
)
def test_a_value_of_the_wrong_type_leaves_the_rest_alone(wrong: dict[str, object]) -> None:
    data = json.dumps({"words": False, **wrong}).encode()
    expected = Settings() if "words" in wrong else Settings(words=False)
    assert decode(data) == expected


def test_a_list_is_no_settings_file() -> None:
    assert decode(b"[1]") == Settings()


def test_deep_nesting_is_no_settings_file() -> None:
    assert decode(b"[" * 100_000) == Settings()


def test_the_latest_file_comes_first_and_once() -> None:
    found = Settings().with_recent(Path("/a")).with_recent(Path("/b")).with_recent(Path("/a"))
    assert found.recent == (str(Path("/a")), str(Path("/b")))
    assert found.without_recent(Path("/a")).recent == (str(Path("/b")),)


def test_the_list_of_recent_files_has_an_end() -> None:
    found = Settings()
    for number in range(RECENT_MOST + 5):
        found = found.with_recent(Path(f"/{number}"))
    assert len(found.recent) == RECENT_MOST
    assert found.recent[0] == str(Path(f"/{RECENT_MOST + 4}"))


def test_a_first_start_has_the_defaults() -> None:
    assert settings.load() == Settings()


def test_settings_are_read_from_the_users_folder() -> None:
    path = settings.settings_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(encode(Settings(language="nl")))
    assert settings.load().language == "nl"


def test_the_folders_belong_to_the_test(own_folders: Path) -> None:
    for folder in (settings.config_folder(), settings.state_folder(), settings.data_folder()):
        assert own_folders in folder.parents

"""Links: written here, and opened only after they showed where they lead."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QToolButton

from journeymapper.model.records import Link
from journeymapper.ui.panels.inspector.links import show_target, target_of
from tests.ui.panels.inspector.conftest import Person


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/page?a=1&b=2", "https://example.org/page?a=1&b=2"),
        (" http://example.org ", "http://example.org"),
        ("HTTPS://Example.org", "https://example.org"),
        ("www.example.org/page", "https://www.example.org/page"),
        ("mailto:anna@example.org", "mailto:anna@example.org"),
    ],
)
def test_web_and_mail_addresses_lead_somewhere(address: str, expected: str) -> None:
    found = target_of(address)
    assert found is not None
    assert found.toString() == expected


@pytest.mark.parametrize(
    "address",
    [
        "",
        "   ",
        "word",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://example.org",
        "https://",
        "mailto:nobody",
        "https://example.org/\nX",
        "https://exa mple.org",
        "\\\\server\\share",
        "/etc/passwd",
        "C:/windows/notepad.exe",
        "smb://server.example.org",
        "JavaScript:alert(1)",
        "FILE:///etc/passwd",
        " data:text/html,x",
        "java\tscript:alert(1)",
        "https://a.example\x00.evil.example",
        "https://a.example/\u202egnp.exe",
        "view-source:https://example.org",
        "vbscript:x",
        "blob:https://example.org/x",
    ],
)
def test_anything_else_is_never_opened(address: str) -> None:
    assert target_of(address) is None


def test_a_link_is_added_written_and_removed(person: Person) -> None:
    person.click("link_add")
    assert person.here == "link_0_url"
    person.qtbot.keyClicks(person.find("link_0_url"), "www.example.org")
    person.type("link_0_title", "Example")
    assert person.step().links == (Link("Example", "www.example.org"),)
    assert person.undo_names == ["links"] * 3
    person.click("link_0_remove")
    assert person.step().links == ()
    assert person.here == "link_add"
    person.session.undo()
    assert person.has("link_0_url")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the system was asked to open."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.mark.qt_log_ignore("does not support")
def test_a_link_shows_where_it_leads_before_it_is_opened(person: Person, opened: list[str]) -> None:
    person.click("link_add")
    person.type("link_0_url", "https://bank.example@evil.example/a&b")
    person.click("link_0_open")
    menu = next(each for each in person.inspector.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "https://bank.example@evil.example/a&&b",
        "Open evil.example",
    ]
    assert opened == []
    person.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert opened == ["https://bank.example@evil.example/a&b"]


@pytest.mark.qt_log_ignore("does not support")
def test_letters_that_look_like_others_are_shown_as_they_are_asked_for(
    person: Person, opened: list[str]
) -> None:
    target = target_of("https://\u0430pple.example/x")  # its first letter is a Cyrillic one
    assert target is not None
    menu = show_target(person.inspector, target, QPoint())
    assert [action.text() for action in menu.actions()] == [
        "https://xn--pple-43d.example/x",
        "Open xn--pple-43d.example",
    ]
    menu.close()
    assert opened == []


@pytest.mark.qt_log_ignore("does not support")
def test_a_link_is_not_opened_by_escape(person: Person, opened: list[str]) -> None:
    person.click("link_add")
    person.type("link_0_url", "https://example.org")
    person.click("link_0_open")
    menu = next(each for each in person.inspector.findChildren(QMenu) if each.isVisible())
    person.qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert opened == []


def test_what_cannot_be_opened_is_kept_and_told(person: Person, opened: list[str]) -> None:
    person.click("link_add")
    person.type("link_0_url", "javascript:alert(1)")
    assert person.step().links[0].url == "javascript:alert(1)"
    assert person.complaint("link_0_url") == "Only web and mail addresses are opened."
    assert not person.find("link_0_open", QToolButton).isEnabled()
    person.click("link_0_open")
    assert opened == []
    assert not [each for each in person.inspector.findChildren(QMenu) if each.isVisible()]

"""The foot of a page leads only where there is something."""

from __future__ import annotations

from tracker.language.words import footer as words
from tracker.views.footer import foot_groups
from tracker.views.urls import Urls


def urls(*pages: str) -> Urls:
    return Urls("", {"vi": frozenset(pages), "en": frozenset(pages)}, frozenset())


def test_only_pages_places_and_files_that_are_there_are_led_to() -> None:
    places = frozenset({"about.md#corrections"})

    about, use, take = foot_groups(
        urls("about.md", "method.md"), "en", places, (("offline.zip", words.OFFLINE),)
    )

    assert [link.href for link in about.links] == ["en/about/", "en/about/#corrections"]
    assert [link.href for link in use.links] == ["en/method/"]
    assert [(link.text, link.href) for link in take.links] == [
        ("Copy for reading offline (zip)", "offline.zip")
    ]


def test_a_programme_with_other_pages_has_no_empty_head() -> None:
    assert foot_groups(urls("index.md"), "vi", frozenset(), ()) == ()

"""The feed of what is new is one that any reader program accepts."""

from __future__ import annotations

import datetime as dt

import lxml.etree
import pytest

from tests.views.editions import PUBLISHER
from tests.views.feeds import GRAMMAR, SITE, all_right, found
from tests.views.published import edition, feed, sample
from tracker.facts.values import LANGUAGES, Lang
from tracker.views.updates import updates


def test_the_grammar_refuses_what_the_rules_forbid() -> None:
    good = lxml.etree.tostring(feed("en", sample())).decode()

    assert GRAMMAR.validate(lxml.etree.fromstring(good))
    for wrong, right in (
        ("<id>", "<id/><id>"),
        ("+07:00</updated>", "</updated>"),
        ("<name>", "<nom>x</nom><name>"),
        (' term="figure"', ""),
    ):
        assert wrong in good
        assert not GRAMMAR.validate(lxml.etree.fromstring(good.replace(wrong, right, 1))), wrong


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("published", [False, True])
def test_a_feed_is_valid_atom_in_its_language(lang: Lang, published: bool) -> None:  # noqa: FBT001
    root = feed(lang, sample(), published=published)

    all_right(root)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
    assert found(root, "a:link[@rel='self']/@href") == [
        f"{SITE}{'' if lang == 'vi' else 'en/'}updates/feed.xml"
    ]
    assert found(root, "a:author/a:name/text()") == [
        PUBLISHER.name[lang] if published else sample().programme.title[lang]
    ]


def test_a_feed_without_entries_is_valid_and_says_the_day_it_was_made_for() -> None:
    day = dt.date(2091, 7, 30)
    root = feed("en", sample(as_of=day), day)

    all_right(root)
    assert found(root, "a:updated/text()") == ["2091-07-30T00:00:00+07:00"]
    assert updates(edition("en", sample(as_of=day), day)).count == "No entry yet, as of 30 July 2091."


def test_text_that_xml_cannot_hold_does_not_break_the_feed() -> None:
    tracker = sample()
    name = tracker.targets[0].name.model_copy(update={"en": "A\x0b<b>&\ud800name"})
    hostile = tracker.model_copy(
        update={"targets": (tracker.targets[0].model_copy(update={"name": name}), *tracker.targets[1:])}
    )

    root = feed("en", hostile)

    all_right(root)
    assert any("A<b>&name" in title for title in found(root, "//a:entry/a:title/text()"))

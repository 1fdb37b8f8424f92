"""What changed + a language -> its Atom feeds, of every entry and of corrections alone."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from tracker.content.clock import LOCAL_TIME
from tracker.facts.values import Lang, Languages, Text
from tracker.language import words
from tracker.language.words import updates as say
from tracker.views.edition import Edition
from tracker.views.entries import NAMESPACE, Change, changes, programme_key
from tracker.views.updates import PAGE, update_item
from tracker.views.urls import corrections_feed_path, feed_path

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even as a reference."""
BEGINNING = 80
"""How many letters of an entry stand in its title, so that no two of one target are called alike."""


def absolute(edition: Edition, page: str) -> Edition:
    """Return an edition made for the page at the address `page` with whole addresses, for what is read
    outside the site.
    """
    seen = edition.address
    return replace(edition, address=lambda path: None if (to := seen(path)) is None else urljoin(page, to))


class FeedOf(NamedTuple):
    """What a feed is of."""

    key: str
    """What its id is made of; never to change."""
    path: Callable[[Lang, Languages], str]
    title: Text
    about: Text


EVERYTHING = FeedOf("feed", feed_path, say.FEED_TITLE, say.FEED_ABOUT)
CORRECTIONS = FeedOf("corrections", corrections_feed_path, say.CORRECTIONS_TITLE, say.CORRECTIONS_ABOUT)


def feeds(editions: Mapping[Lang, Edition]) -> dict[str, bytes]:
    """Return the Atom feeds of each language by their paths in the site, of every entry and of corrections
    alone; each edition's `address` must give absolute addresses.

    A language without the page of updates has no feed, since a feed must lead to what it is a feed of.
    """
    made: dict[str, bytes] = {}
    for lang, edition in editions.items():
        if page := edition.address(PAGE):
            found = changes(edition.tracker, edition.changes)
            corrected = tuple(change for change in found if change.kind == "correction")
            made[feed_path(lang, edition.languages)] = _atom(edition, page, found, EVERYTHING)
            made[corrections_feed_path(lang, edition.languages)] = _atom(
                edition, page, corrected, CORRECTIONS
            )
    return made


def _atom(edition: Edition, page: str, found: tuple[Change, ...], feed_of: FeedOf) -> bytes:
    """Return the feed of what was `found` as XML; nothing in it depends on a clock, so the same data and day
    give the same bytes.
    """
    lang = edition.lang
    by_target = {a.target.id: a for a in edition.assessments}
    programme = edition.tracker.programme
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {XML_LANG: lang})
    add_element(feed, "id", feed_id(f"{lang} {programme_key(edition.tracker)} {feed_of.key}"))
    add_element(feed, "title", edition.say(feed_of.title, programme=programme.title[lang]))
    about = edition.say(feed_of.about)
    add_element(
        feed, "subtitle", edition.say(words.TAGGED, tag=edition.tag, text=about) if edition.tag else about
    )
    add_element(
        feed,
        "updated",
        _moment(max((change.recorded or edition.as_of for change in found), default=edition.as_of)),
    )
    add_element(
        feed,
        "link",
        rel="self",
        type="application/atom+xml",
        href=edition.address(feed_of.path(lang, edition.languages)) or "",
    )
    add_element(feed, "link", rel="alternate", type="text/html", hreflang=lang, href=page)
    add_element(add_element(feed, "author"), "name", edition.chrome.author)
    for change in found:
        item = update_item(edition, change, by_target)
        entry = add_element(feed, "entry")
        add_element(entry, "id", change.id(lang))
        begun = textwrap.shorten(item.text, BEGINNING, placeholder=" …")
        add_element(
            entry, "title", edition.say(say.ENTRY_TITLE, kind=item.kind, owner=item.owner.text, begun=begun)
        )
        add_element(entry, "updated", _moment(change.recorded or edition.as_of))
        add_element(
            entry,
            "link",
            rel="alternate",
            type="text/html",
            hreflang=lang,
            href=item.owner.href or f"{page}#{item.id}",
        )
        add_element(entry, "category", term=change.kind, label=item.kind)
        source = (
            edition.say(say.SOURCE, title=item.cite.link.text, about=item.cite.about) if item.cite else ""
        )
        add_element(entry, "summary", f"{item.text.rstrip('.')}. {source}".rstrip(), type="text")
    ET.indent(feed)
    return (
        b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode").encode() + b"\n"
    )


def feed_id(key: str) -> str:
    """Return the id of a feed, which is `key` to us, as a URN."""
    return uuid.uuid5(NAMESPACE, key).urn


def add_element(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """Return an element of Atom that was put at the end of `parent`."""
    child = ET.SubElement(
        parent, f"{{{ATOM}}}{name}", {key: NOT_XML.sub("", value) for key, value in attributes.items()}
    )
    child.text = NOT_XML.sub("", text) or None
    return child


def _moment(day: dt.date) -> str:
    """Return the first moment of `day` in Viet Nam, as RFC 3339 has it."""
    return dt.datetime.combine(day, dt.time.min, LOCAL_TIME).isoformat()

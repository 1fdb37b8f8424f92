"""The sites of several programmes, each built by itself -> what stands above them: the front's view of each,
one feed, one search index, one site map.

What the builds have written is put together as it stands, so that an entry of the joint feed has the id that
it has in the feed of its programme, and a page is found by the words it is found by there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from tracker.content.data.shared import Among
from tracker.facts.values import Lang, Text
from tracker.language.words import several as say
from tracker.publish.search import index_path
from tracker.publish.sitemap import SITEMAP, XHTML
from tracker.views.feeds import ATOM, XML_LANG, add_element, feed_id
from tracker.views.urls import feed_path, prefix, relative

INDEX_FORM = "window.trackerIndex = {rows};\nwindow.trackerAround = {around};\n"
INDEX = re.compile(r"window\.trackerIndex = (?P<rows>.*);\nwindow\.trackerAround = (?P<around>.*);\n")
SEARCH = "assets/javascripts/search.js"
SCRIPT = Path(__file__).with_name("search_of_several.js")
ENTRIES = 500
"""How many entries the joint feed has; each programme's own has all of them."""


def within(at: str, address: str) -> str:
    """Return the address, from the root of all, of what has `address` in the site that stands at `at`."""
    return f"{at}{address.removeprefix('./')}" or "./"


class Stands(NamedTuple):
    """A programme's place: what it is called, where it stands, and what it takes from others."""

    at: str
    name: Text
    taken: frozenset[str] = frozenset()
    """The targets whose figures are entered in another programme."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above the programmes: where, what it is called, and the address of the whole site."""

    at: str
    name: Text
    address: str


def way_up(among: Among, home: str) -> str:
    """Return the way from the root of a programme's site to the front; `home` is the address of a home page
    in its own site, or of another file that both call alike.
    """
    return relative(within(among.together.at, home), among.member.at or "./")


def several_parts(theme: Path, *, wanted: bool) -> dict[str, bytes]:
    """Return what our script of the search does besides where there are several programmes, at its end, by
    its path in the site; nothing where there is one. `theme` is the folder of our parts of the theme.
    """
    return {SEARCH: (theme / SEARCH).read_bytes() + several_script().encode()} if wanted else {}


def several_script() -> str:
    """Return what leads from the search of one programme to that of all, with the words that were typed."""
    return SCRIPT.read_text(encoding="utf-8")


def join_files(site: Path, programmes: Sequence[Stands], front: Front) -> None:
    """Write into the finished folder `site` what all programmes have in common: the feed and the search index
    of the front, and the one site map.
    """
    for lang in front.name.languages:
        index = site / front.at / index_path(lang)
        index.write_bytes(_joint_index(site, programmes, front, lang))
        feed = site / front.at / feed_path(lang, front.name.languages)
        feed.parent.mkdir(parents=True, exist_ok=True)
        feed.write_bytes(_joint_feed(site, programmes, front, lang))
    if (site / front.at / "sitemap.xml").exists():
        # Those of the programmes stay, to be taken over with the rest
        whole = _joint_sitemap(site, [front.at, *(each.at for each in programmes)])
        (site / "sitemap.xml").write_bytes(whole)


def _joint_index(site: Path, programmes: Sequence[Stands], front: Front, lang: Lang) -> bytes:
    """Return what the search of the front looks through: its own pages, and those of every programme with the
    programme in their names; what is alike in one is alike in all.
    """
    found, around = _index_of(site / front.at / index_path(lang))
    for each in programmes:
        rows, known = _index_of(site / each.at / index_path(lang))
        around["alike"] += [words for words in known["alike"] if words not in around["alike"]]
        first = len(found)
        for location, page, parts, *status in rows:
            there = relative(within(each.at, location), front.at or "./")
            moved = [[*part[:3], *([n + first for n in numbers] for numbers in part[3:])] for part in parts]
            found.append([there, f"{page} - {each.name[lang]}", moved, *status])
    return INDEX_FORM.format(rows=_json(found), around=_json(around)).encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _index_of(path: Path) -> tuple[list[list[Any]], dict[str, Any]]:
    """Return the pages that an index lists, and what the search knows beside them."""
    match = INDEX.fullmatch(path.read_text(encoding="utf-8"))
    assert match, path
    return json.loads(match["rows"]), json.loads(match["around"])


def _joint_feed(site: Path, programmes: Sequence[Stands], front: Front, lang: Lang) -> bytes:
    """Return one feed of the entries of all, newest first, each with its own id, and its programme in its
    title and as where it comes from.
    """
    entries: list[tuple[str, int, ET.Element]] = []
    for each in programmes:
        path = site / each.at / feed_path(lang, front.name.languages)
        if path.exists():
            of_each = ET.fromstring(path.read_bytes())  # noqa: S314 -- our own file
            entries += [
                (updated, -n, entry) for n, (updated, entry) in enumerate(_entries(of_each, each, lang))
            ]
    entries.sort(key=lambda each: each[:2], reverse=True)
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {XML_LANG: lang})
    home = f"{front.address or '/'}{front.at}{prefix(lang, front.name.languages)}"
    here = f"{front.address or '/'}{front.at}{feed_path(lang, front.name.languages)}"
    add_element(feed, "id", feed_id(f"{lang} all {front.name.first}"))
    add_element(feed, "title", say.FEED_TITLE[lang].format(name=front.name[lang]))
    add_element(feed, "updated", entries[0][0] if entries else "1970-01-01T00:00:00Z")
    add_element(feed, "link", rel="self", type="application/atom+xml", href=here)
    add_element(feed, "link", rel="alternate", type="text/html", hreflang=lang, href=home)
    add_element(add_element(feed, "author"), "name", front.name[lang])
    feed.extend(entry for *_, entry in entries[:ENTRIES])
    ET.indent(feed)
    return (
        b'<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode").encode() + b"\n"
    )


def _entries(feed: ET.Element, each: Stands, lang: Lang) -> Iterator[tuple[str, ET.Element]]:
    """Yield the entries of a programme's feed with the moment of each; figures that another programme tells
    of are left to it.
    """
    named = {name: feed.findtext(f"{{{ATOM}}}{name}") or "" for name in ("id", "title", "updated")}
    for entry in feed.iterfind(f"{{{ATOM}}}entry"):
        link, kind = entry.find(f"{{{ATOM}}}link"), entry.find(f"{{{ATOM}}}category")
        leads = (link.get("href") or "") if link is not None else ""
        figure = kind is not None and kind.get("term") in ("figure", "projection")
        if figure and any(leads.endswith(f"/targets/{name}/") for name in each.taken):
            continue
        title = entry.find(f"{{{ATOM}}}title")
        if title is not None:
            title.text = say.ENTRY[lang].format(programme=each.name[lang], title=title.text or "")
        source = add_element(entry, "source")
        for name, text in named.items():
            add_element(source, name, text)
        yield entry.findtext(f"{{{ATOM}}}updated") or "", entry


def _joint_sitemap(site: Path, places: Sequence[str]) -> bytes:
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for at in places:
        root.extend(ET.fromstring((site / at / "sitemap.xml").read_bytes()))  # noqa: S314 -- our own file
    ET.indent(root, space="")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"

"""The ids that targets had before, and the paths of pages -> a small page at each old address, which says
where the target or the page is now.

It leads on by a plain link: what sends a reader elsewhere by itself may be anybody's, and our policy knows no
such page. Search engines are told the new address, and not to list the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.content.pages.moved import Moved
from tracker.facts.model import Tracker
from tracker.facts.target import Target
from tracker.facts.values import Lang, other
from tracker.language.words import changed as say
from tracker.views.edition import Link
from tracker.views.frame import POLICY
from tracker.views.render import render
from tracker.views.urls import Urls, relative, target_path


class OldPlace(NamedTuple):
    """A place of the old page, which has its own address here too, and the link to where it is now."""

    id: str
    link: Link


class WayOn(NamedTuple):
    """What an old address says in one language, and the link to the new one."""

    lang: Lang
    head: str
    text: str
    link: Link
    places: tuple[OldPlace, ...] = ()


def former_pages(tracker: Tracker, urls: Urls) -> Iterator[tuple[str, bytes]]:
    """Yield the file and the HTML of the page at every address that a target had before, in each language."""
    for target in tracker.targets:
        for name in target.former:
            for lang in urls.languages:
                made = _page(target, name, lang, urls)
                yield urls.file(lang, target_path(name)).as_posix(), made.encode()


def moved_pages(moved: Iterable[Moved], urls: Urls) -> Iterator[tuple[str, bytes]]:
    """Yield the file and the HTML of the page at every address that a page had before, in each language.

    What led to a paragraph of the old page comes to its line here, and by that to the paragraph.
    """
    for each in moved:
        for lang in urls.languages:
            here = urls.of(lang, each.old)
            ways = [
                WayOn(
                    spoken,
                    say.MOVED[spoken],
                    say.MOVED_TO[spoken],
                    Link(each.titles[spoken], relative(urls.of(spoken, each.new), here)),
                    tuple(
                        OldPlace(name, Link(words, f"{relative(urls.of(spoken, each.new), here)}#{name}"))
                        for name, words in each.places[spoken]
                    )
                    if spoken == lang
                    else (),
                )
                for spoken in (lang, other(lang, urls.languages))
            ]
            yield urls.file(lang, each.old).as_posix(), _said(ways, urls, lang, each.new).encode()


def _page(target: Target, name: str, lang: Lang, urls: Urls) -> str:
    here = urls.of(lang, target_path(name))
    ways = [
        WayOn(
            each,
            say.MOVED[each],
            say.MOVED_TO[each],
            Link(target.name[each], relative(urls.of(each, target_path(target.id)), here)),
        )
        for each in (lang, other(lang, urls.languages))
    ]
    return _said(ways, urls, lang, target_path(target.id))


def _said(ways: list[WayOn], urls: Urls, lang: Lang, new: str) -> str:
    canonical = urls.absolute(lang, new) if urls.site_url and urls.directories else ""
    return render("former", lang=lang, policy=POLICY, ways=ways, canonical=canonical)

"""The ids that targets had before -> a small page at each old address, which says where the target is now.

It leads on by a plain link: what sends a reader elsewhere by itself may be anybody's, and our policy knows no
such page. Search engines are told the new address, and not to list the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tracker.facts.model import Tracker
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Lang, other
from tracker.language.words import changed as say
from tracker.views.edition import Link
from tracker.views.frame import POLICY
from tracker.views.render import render
from tracker.views.urls import Urls, relative, target_path


class WayOn(NamedTuple):
    """What an old address says in one language, and the link to the new one."""

    lang: Lang
    head: str
    text: str
    link: Link


def former_pages(tracker: Tracker, urls: Urls) -> Iterator[tuple[str, bytes]]:
    """Yield the file and the HTML of the page at every address that a target had before, in each language."""
    for target in tracker.targets:
        for name in target.former:
            for lang in LANGUAGES:
                made = _page(target, name, lang, urls)
                yield urls.file(lang, target_path(name)).as_posix(), made.encode()


def _page(target: Target, name: str, lang: Lang, urls: Urls) -> str:
    here = urls.of(lang, target_path(name))
    ways = [
        WayOn(
            each,
            say.MOVED[each],
            say.MOVED_TO[each],
            Link(target.name[each], relative(urls.of(each, target_path(target.id)), here)),
        )
        for each in (lang, other(lang))
    ]
    canonical = urls.absolute(lang, target_path(target.id)) if urls.site_url and urls.directories else ""
    return render("former", lang=lang, policy=POLICY, ways=ways, canonical=canonical)

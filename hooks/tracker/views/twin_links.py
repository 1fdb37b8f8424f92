"""HTML of an article + the way to its other language -> the same HTML with a quiet link from every paragraph
to its twin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.facts.values import LANGUAGES, Lang, Languages, other
from tracker.language.rules import language_name
from tracker.language.wording import capitalised
from tracker.language.words import text as words
from tracker.views.render import render

PARAGRAPH = re.compile(r"""(<p\b[^<>]*\bid="(?P<id>[^"<>]+)"[^<>]*>)(?P<text>.*?)(?=</p>)""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class WayOut:
    """A quiet link: what is seen, and what is only heard."""

    text: str
    about: str
    href: str
    hreflang: Lang | None = None


def link_twins(html: str, lang: Lang, twin: str, pairs: str | None, languages: Languages = LANGUAGES) -> str:
    """Return the HTML with links at the end of every paragraph that has an id.

    `twin` is the address of the same page in the other language, `pairs` of the page with both, None where
    there is none.
    """
    there = other(lang, languages)
    name = capitalised(language_name(there, lang))

    def links(match: re.Match[str]) -> str:
        ways = [WayOut(name, words.TO_TWIN_OF[lang], f"{twin}#{match['id']}", there)]
        if pairs is not None:
            ways.append(WayOut(words.TO_PAIR[lang], words.TO_PAIR_OF[lang], f"{pairs}#{match['id']}"))
        return f"{match[0]} {render('twin', ways=ways)}"

    return PARAGRAPH.sub(links, html)

"""Configuration + tracker -> the words that stand on every page: who publishes it, and which language is
authoritative.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.content.setup.addresses import MAIN
from tracker.facts.licences import AS_IT_CAME, Licence, Licences
from tracker.facts.model import Tracker
from tracker.facts.publisher import Publisher
from tracker.facts.values import Lang
from tracker.language import formats, words
from tracker.language.rules import rules_of
from tracker.language.typography import set_text
from tracker.language.words import footer
from tracker.views.mailing import mail_address
from tracker.views.urls import prefix

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # the theme's style sheet draws its icons from data
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""What a page may load and run: only files of its own address, whatever that is, so it never needs to be
edited.
"""
POLICY_WHILE_SERVED = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
"""The same for `make serve`, whose server writes a script into every page that reloads it after an edit. It
is never published.
"""


@dataclass(frozen=True, slots=True)
class FootLine:
    """A line of the footer, and where it leads."""

    text: str
    href: str = ""
    html: str = ""
    """The text set like those of a page, where it may hold a range of years."""


@dataclass(frozen=True, slots=True)
class WayUp:
    """The way from a programme to the front of several."""

    text: str
    search: str
    """What the way is called below what was found in this programme."""
    others: str
    """What stands above what was found in the other programmes."""
    href: str
    """From the root of the programme's site."""
    index: str
    """What the search of all looks through, from there as well."""


@dataclass(frozen=True, slots=True)
class Lost:
    """One language's half of the page for an address that does not exist."""

    lang: Lang
    head: str
    text: str
    search: str
    button: str
    """What its box for the search and the button beside it are called."""
    link: str
    home: str
    """The home page, from the root of the site."""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """What the search says; `{query}`, `{count}` and `{shown}` are filled in by the page."""

    label: str
    clear: str
    close: str
    start: str
    loading: str
    failed: str
    none: str
    one: str
    many: str
    first: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What surrounds every page."""

    unofficial: str
    """Said while no publisher is filled in; empty afterwards."""
    publisher: str
    publisher_url: str
    contact: str
    """An e-mail address, or empty."""
    repository: str
    """Address of the repository, or empty."""
    branch: str
    """The branch of it that is published."""
    warning: str
    """The programme's own line under the header of every page, as that nothing on it is real; or empty."""
    authority: str
    """Which language is the authoritative one, where it is not the page's."""
    tag: str
    """Where the targets come from, and that nobody publishes the site; empty where neither need be said."""
    tag_html: str
    """The same, set so that no number of a document is torn apart."""
    notice: str
    """The programme's notice, behind the tag."""
    footer: tuple[FootLine, ...]
    licence: Licence
    """That of the data."""
    lost: tuple[Lost, ...]
    locale: str
    """Language and country, as Open Graph writes them."""
    other_locales: tuple[str, ...]
    card: str
    """The picture that a shared link shows, from the root of the site, and what it says."""
    card_alt: str
    theme_words: Mapping[str, str]
    """What the theme says in the wrong language, by its own names."""
    lang: Lang
    search: SearchWords
    menu: str
    """What the button of the drawer is called."""
    look: str
    """What the button for the light and the dark appearance is called, where it stands in the drawer."""
    appearance: str
    looks: Mapping[str, str]
    """What the two appearances are called together, and each by the name of its scheme."""
    banner_label: str
    policy: str = POLICY
    author: str = ""
    """Who answers for a feed: the publisher's plain name, or the programme's title while there is none."""
    front: WayUp | None = None
    """The way to the front of several programmes; None where the programme stands alone, or this is it."""


def style_sheets(files: Iterable[str], palette: object) -> list[str]:
    """Return which of the theme's style sheets a page needs, of all `files` of the site.

    The second one names every colour of the theme. It is left out while every appearance of `palette` (a list
    of mappings, as in mkdocs.yml) has the colour `custom`, which our own style sheet defines.
    """
    looks: list[Any] = palette if isinstance(palette, list) else [palette] if palette else []
    ours = all(look.get(part) == "custom" for look in looks for part in ("primary", "accent"))
    wanted = "main" if ours else "main|palette"
    return sorted(
        file for file in files if re.fullmatch(rf"assets/stylesheets/(?:{wanted})\.\w+\.min\.css", file)
    )


def chrome(  # noqa: PLR0913, what a site is surrounded by
    publisher: Publisher | None,
    repository: str | None,
    tracker: Tracker,
    as_of: dt.date,
    lang: Lang,
    *,
    branch: str = MAIN,
    licences: Licences = AS_IT_CAME,
) -> Chrome:
    """Return what surrounds every page in `lang`; without a publisher the edition is unofficial."""
    programme, languages = tracker.programme, tracker.languages
    unofficial = "" if publisher else words.UNOFFICIAL[lang]
    authority = "" if lang == languages[0] else programme.authority[lang]
    unreachable = words.NO_ADDRESS[lang] if publisher and not publisher.email else ""
    named = words.PUBLISHED_BY[lang].format(name=publisher.name[lang]) if publisher else ""
    url, email = (publisher.url, publisher.email) if publisher else ("", "")
    tag = programme.tag[lang] if programme.tag else ""
    whole_tag = ". ".join(filter(None, (tag, unofficial, unreachable)))
    lines = (
        FootLine(named, url) if named else FootLine(unofficial),
        *((FootLine(authority),) if authority else ()),
        FootLine(programme.title[lang], html=set_text(programme.title[lang], lang, languages)),
        FootLine(words.AS_OF[lang].format(day=formats.day(as_of, lang))),
        FootLine(words.CONTENT_LICENCE[lang].format(name=licences.content.name), licences.content.url),
        FootLine(words.CODE_LICENCE[lang].format(name=licences.code.name), licences.code.url),
        *((FootLine(email, mail_address(email)),) if email else ()),
        *((FootLine(words.SOURCE_CODE[lang], repository),) if repository else ()),
    )
    return Chrome(
        unofficial=unofficial,
        publisher=named,
        publisher_url=url,
        contact=email,
        repository=repository or "",
        branch=branch,
        warning=programme.banner[lang] if programme.banner else "",
        authority=authority,
        tag=whole_tag,
        tag_html=set_text(whole_tag, lang, languages),
        notice=programme.notice[lang],
        footer=lines,
        licence=licences.content,
        lost=tuple(
            Lost(
                each,
                words.LOST[each],
                words.LOST_TEXT[each],
                footer.SEARCH_IN[each],
                words.SEARCH[each],
                words.LOST_HOME[each],
                prefix(each, languages) or "./",
            )
            for each in languages
        ),
        author=publisher.name[lang] if publisher else programme.title[lang],
        locale=rules_of(lang).locale,
        other_locales=tuple(rules_of(each).locale for each in languages if each != lang),
        card=f"assets/card.{lang}.png",
        card_alt=programme.title[lang],
        theme_words=words.THEME_WORDS.get(lang, {}),
        lang=lang,
        search=SearchWords(
            label=words.SEARCH[lang],
            clear=words.SEARCH_CLEAR[lang],
            close=words.SEARCH_CLOSE[lang],
            start=words.SEARCH_START[lang],
            loading=words.SEARCH_LOADING[lang],
            failed=words.SEARCH_FAILED[lang],
            none=words.SEARCH_NONE[lang],
            one=words.SEARCH_ONE[lang],
            many=words.SEARCH_MANY[lang],
            first=words.SEARCH_FIRST[lang],
        ),
        menu=words.MENU[lang],
        look=footer.LOOK[lang],
        appearance=footer.APPEARANCE[lang],
        looks={scheme: name[lang] for scheme, name in footer.LOOKS.items()},
        banner_label=footer.BANNER[lang],
    )

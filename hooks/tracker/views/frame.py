"""Configuration + tracker -> the words that stand on every page: who publishes it, and which language is
authoritative.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tracker.content.settings import BadConfiguration
from tracker.facts.model import LANGUAGES, Lang, Tracker, by_language
from tracker.language import formats, words
from tracker.language.printable import printable
from tracker.views.urls import prefix

WEB = re.compile(r"https?://[^\s<>\"']+")
MAIL = re.compile(r"[^\s<>\"'@]+@[^\s<>\"'@]+")


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


@dataclass(frozen=True, slots=True)
class Lost:
    """One language's half of the page for an address that does not exist."""

    lang: Lang
    head: str
    text: str
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
    banner: tuple[str, ...]
    """What stands on top of every page."""
    footer: tuple[FootLine, ...]
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
    policy: str = POLICY
    author: str = ""
    """Who answers for a feed: the publisher's plain name, or the programme's title while there is none."""


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


def _checked(publisher: object) -> Mapping[str, Any]:
    """Return `extra.publisher` when it is empty or complete; refuse it in any other shape."""
    if not publisher:
        return {}
    right = isinstance(publisher, Mapping) and set(publisher) <= {"name", "url", "email"}
    names = publisher.get("name") if isinstance(publisher, Mapping) else None
    if not right or not isinstance(names, Mapping) or set(names) != {"vi", "en"} or not all(names.values()):
        raise BadConfiguration(
            f"mkdocs.yml: extra.publisher: “{printable(publisher)}” không dùng được; cần tên ở cả hai ngôn "
            "ngữ, có thể thêm url và email\n"
            f"mkdocs.yml: extra.publisher: “{printable(publisher)}” cannot be used; it needs the name in "
            "both languages, and may add url and email\n"
            '    → publisher: {name: {vi: "…", en: "…"}, url: "https://…", email: "…"}'
        )
    assert isinstance(publisher, Mapping)
    _address("extra.publisher.url", publisher.get("url"), WEB, "https://…")
    _address("extra.publisher.email", publisher.get("email"), MAIL, "…@…")
    return publisher


def _address(setting: str, value: object, form: re.Pattern[str], sample: str) -> None:
    """Refuse an address that a reader cannot follow, or that would run something when it is followed."""
    if value and not (isinstance(value, str) and form.fullmatch(value)):
        raise BadConfiguration(
            f"mkdocs.yml: {setting}: “{printable(value)}” không phải một địa chỉ; bỏ trống hoặc viết theo "
            "mẫu\n"
            f"mkdocs.yml: {setting}: “{printable(value)}” is not an address; leave it empty or write it like "
            "this\n"
            f"    → {setting.rpartition('.')[2]}: {sample}"
        )


def check_site_words(setting: str, value: object) -> None:
    """Refuse a name or description of the site that the theme would print as code; `setting` is what it is
    called in mkdocs.yml.
    """
    if not isinstance(value, str) or re.search(r'[<>"]', value):
        raise BadConfiguration(
            f"mkdocs.yml: {setting}: “{printable(value)}”: chỉ viết chữ, không có <, > hoặc dấu nháy kép\n"
            f"mkdocs.yml: {setting}: “{printable(value)}”: write words only, without <, > or double "
            "quotation marks"
        )


def chrome(publisher: object, repository: str | None, tracker: Tracker, as_of: dt.date, lang: Lang) -> Chrome:
    """Return what surrounds every page in `lang`.

    `publisher` and `repository` are `extra.publisher` and `extra.repository` of mkdocs.yml. Raises
    `BadConfiguration` when the publisher is neither empty nor complete.
    """
    filled = _checked(publisher)
    _address("extra.repository", repository, WEB, "https://github.com/owner/name")
    names = filled.get("name") or {}
    programme = tracker.programme
    unofficial = "" if names else words.UNOFFICIAL[lang]
    named = words.PUBLISHED_BY[lang].format(name=names[lang]) if names else ""
    authority = by_language(lang, vi="", en=programme.authority.en)
    banner = programme.banner[lang] if programme.banner else ""
    lines = (
        FootLine(named, filled.get("url") or "") if named else FootLine(unofficial),
        FootLine(programme.title[lang]),
        FootLine(words.AS_OF[lang].format(day=formats.day(as_of, lang))),
        *((FootLine(filled["email"], f"mailto:{filled['email']}"),) if filled.get("email") else ()),
        *((FootLine(words.SOURCE_CODE[lang], repository),) if repository else ()),
    )
    return Chrome(
        unofficial=unofficial,
        publisher=named,
        publisher_url=filled.get("url") or "",
        contact=filled.get("email") or "",
        repository=repository or "",
        banner=tuple(line for line in (banner, unofficial, authority) if line),
        footer=lines,
        lost=tuple(
            Lost(
                each,
                words.LOST[each],
                words.LOST_TEXT[each],
                words.LOST_HOME[each],
                prefix(each) or "./",
            )
            for each in LANGUAGES
        ),
        author=names[lang] if names else programme.title[lang],
        locale=formats.LOCALES[lang],
        other_locales=tuple(formats.LOCALES[each] for each in LANGUAGES if each != lang),
        card=f"assets/card.{lang}.png",
        card_alt=programme.title[lang],
        theme_words=words.THEME_WORDS[lang],
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
    )

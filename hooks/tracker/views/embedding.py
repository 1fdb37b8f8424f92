"""What the page of a target leads with -> one target to be shown in a frame of another site, and the lines to
copy that put it there.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from tracker.facts.target import Target
from tracker.facts.values import Lang
from tracker.language.words import embedding as say
from tracker.views.edition import Edition, Link
from tracker.views.frame import POLICY
from tracker.views.lead import LeadBox
from tracker.views.urls import Urls, relative, target_path

HEIGHT = 320
"""How high the frame is, in pixels: enough for a figure with its bar on a phone; what is longer scrolls."""
STYLE = "assets/stylesheets/embed.css"


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """One target by itself: where it comes from, what is known, on which day, and the way to its page."""

    lang: Lang
    policy: str
    name: str
    canonical: str
    style: str
    banner: str
    tag: str
    lead: LeadBox
    from_site: str
    link: Link


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """What to copy into another site, and what is said of it."""

    head: str
    about: str
    text: str
    copy: str
    copied: str


@dataclass(frozen=True, slots=True)
class SiteAround:
    """The site that a page to be framed comes from."""

    urls: Urls
    name: str
    style: str
    """Its style sheet, from the root of the site."""


def embed_path(target: str) -> str:
    """Return what the page to be framed is called, as if it were written under `docs/vi` and `docs/en`."""
    return f"embed/{target}.md"


def embed_page(edition: Edition, target: Target, lead: LeadBox, site: SiteAround) -> EmbedPage:
    """Return the page to be framed."""
    urls = site.urls
    lang, programme = edition.lang, edition.tracker.programme
    here, there = urls.of(lang, embed_path(target.id)), target_path(target.id)
    return EmbedPage(
        lang,
        POLICY,
        target.name[lang],
        urls.absolute(lang, there) if urls.site_url else "",
        relative(site.style, here),
        programme.banner[lang] if programme.banner else "",
        edition.tag,
        lead,
        site.name,
        Link(edition.say(say.TO_PAGE), relative(urls.of(lang, there), here)),
    )


def embed_code(edition: Edition, target: Target, address: str) -> EmbedCode | None:
    """Return the lines that put a target into another site; None where the address of its page, `address`, is
    not one that another site can frame.
    """
    if not address.startswith(("http://", "https://")) or not address.endswith("/"):
        return None
    source = urljoin(address, f"../../embed/{target.id}/")
    name = escape(target.name[edition.lang])
    size = f'width="100%" height="{HEIGHT}" loading="lazy"'
    return EmbedCode(
        head=edition.say(say.HEAD),
        about=edition.say(say.ABOUT),
        text=f'<iframe src="{escape(source)}" title="{name}" {size}></iframe>',
        copy=edition.say(say.COPY),
        copied=edition.say(say.COPIED),
    )

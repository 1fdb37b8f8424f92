"""A programme -> plain Markdown and HTML, with a configuration for each language, that another site generator
can take.

Nothing of the tracker is needed to read it: markers are filled, the pages of targets are pages like any
other, and links are the addresses of the site. It is the way out on the day the theme or its generator is no
longer kept.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tracker.content import front_matter
from tracker.content.markers import MARKER
from tracker.content.markup import Page
from tracker.content.pages import ARTICLE, read_pages
from tracker.content.programme import Publication
from tracker.content.settings import REPORT, Settings
from tracker.facts.model import LANGUAGES, Lang
from tracker.views.bilingual import Bilingual, article_html, side_by_side
from tracker.views.edition import Address, Edition
from tracker.views.frame import chrome
from tracker.views.makers import fill_markers
from tracker.views.render import render
from tracker.views.target_page import target_page
from tracker.views.updates import PAGE, absolute, feeds

KEPT = ("site_description", "markdown_extensions", "use_directory_urls")
"""Settings that mean the same to every generator that reads a `mkdocs.yml`."""


LOCAL_ADDRESS = "http://127.0.0.1:8000/"
"""Where a site is while nobody has said where it will be."""
BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that MkDocs adds by itself."""


def hand_over(made: Publication, out: Path) -> int:
    """Write a programme into the empty folder `out`; return how many pages there are.

    The style sheet and the pictures are those of our parts of the theme. Each language gets a folder of pages
    and a configuration beside it, `vi/` and `vi.yml`.
    """
    settings = made.settings
    site_url = settings.site_url or LOCAL_ADDRESS
    pages = read_pages(settings.docs, "docs")
    count = 0
    for lang in LANGUAGES:
        written = dict(_pages(made, pages, site_url, lang))
        for path, text in written.items():
            file = out / lang / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        shutil.copytree(
            settings.theme / "assets",
            out / lang / "assets",
            ignore=shutil.ignore_patterns("javascripts"),
            dirs_exist_ok=True,
        )
        (out / f"{lang}.yml").write_text(
            yaml.safe_dump(_configuration(settings, site_url, lang), allow_unicode=True, sort_keys=False),
            encoding="utf-8",
        )
        count += sum(1 for path in written if path.endswith(".md"))
    return count


def _pages(
    publication: Publication, pages: dict[str, dict[str, Page]], site_url: str, lang: Lang
) -> Iterator[tuple[str, str]]:
    """Yield every page of one language by its path, those that were written, then those of the targets; and
    its feed.
    """
    settings, opened, examples = publication.settings, publication.programme, publication.examples
    texts = {path: page.text for path, page in pages[lang].items()}
    articles_of = {each: pages[each][ARTICLE] for each in LANGUAGES if ARTICLE in pages[each]}
    around = chrome(settings.publisher, settings.repository, opened.tracker, opened.as_of, lang)
    banner = "\n".join(f"<p>{line}</p>" for line in around.banner)
    articles = {
        each: article_html(page.text, each, [*BUILT_IN, *settings.extensions], {})
        for each, page in articles_of.items()
    }
    names = {*texts, *(f"targets/{target.id}.md" for target in opened.tracker.targets)}

    def edition(page: str) -> Edition:
        address = _seen_from(page, names, lang)
        made_up = (
            Edition(examples.tracker, examples.assessments, examples.as_of, lang, address, around)
            if examples
            else None
        )

        def article() -> Bilingual:
            return side_by_side(articles, lang, lambda each, path: _seen_from(page, names, each, lang)(path))

        return Edition(
            opened.tracker,
            opened.assessments,
            opened.as_of,
            lang,
            address,
            around,
            made_up,
            article if ARTICLE in texts else None,
            opened.glossary,
        )

    for path, text in texts.items():
        head = front_matter.head(text)
        yield path, f"{head}\n{banner}\n\n{_filled(text.removeprefix(head), edition(path), path)}"
    for n, target in enumerate(opened.tracker.targets):
        path = f"targets/{target.id}.md"
        made = target_page(
            edition(path), n, f"{site_url}{_url(path, lang)}", opened.data, opened.lines[target.id]
        )
        body = _no_blank_lines(
            render("path", page=made) + f'\n<h1 id="title">{made.title}</h1>\n' + render("target", page=made)
        )
        head = yaml.safe_dump(
            {"title": made.title, "description": made.description},
            allow_unicode=True,
            sort_keys=False,
            width=10_000,
        )
        yield path, f"---\n{head}---\n\n{banner}\n\n<div>\n{body}\n</div>\n"
    for path, feed in (
        feeds({lang: absolute(edition(PAGE), f"{site_url}{_url(PAGE, lang)}")}).items()
        if PAGE in names
        else ()
    ):
        yield path.removeprefix(f"{lang}/"), feed.decode()


def _filled(text: str, edition: Edition, path: str) -> str:
    """Return a page with every marker filled, each view as one block that Markdown takes for HTML and leaves
    alone.
    """
    return MARKER.sub(
        lambda marker: f"<div>\n{_no_blank_lines(fill_markers(marker[0], edition, path))}\n</div>", text
    )


def _no_blank_lines(html: str) -> str:
    """Return HTML that Markdown leaves alone: a blank line would end the block it takes for HTML."""
    return re.sub(r"\n\s*\n+", "\n", html)


def _seen_from(page: str, names: set[str], lang: Lang, page_lang: Lang | None = None) -> Address:
    """Return the way from `page` to the pages of `lang`; `page_lang` is its own language where it is
    another.
    """

    def address(path: str) -> str | None:
        name, _, fragment = path.partition("#")
        if (name.endswith(".md") and name not in names) or name.startswith(f"{REPORT}/"):
            return None  # no such page; and the report on paper is printed with the site, not with its pages
        to = _url(name, lang) if name.endswith(".md") else name
        anchor = f"#{fragment}" if fragment else ""
        if name == page and fragment and page_lang in (None, lang):
            return anchor
        here = _url(page, page_lang or lang)
        relative = posixpath.relpath(f"/{to}", f"/{here}")
        return (f"{relative}/" if to.endswith("/") or not to else relative) + anchor

    return address


def _url(path: str, lang: Lang) -> str:
    """Return the address of a page from the root of the site."""
    prefix = "" if lang == LANGUAGES[0] else f"{lang}/"
    name = path.removesuffix(".md").removesuffix("index")
    return f"{prefix}{name.rstrip('/')}/" if name else prefix


def _configuration(settings: Settings, site_url: str, lang: Lang) -> dict[str, Any]:
    """Return the settings of one language, as the generators that read a `mkdocs.yml` know them."""
    top, own = settings.written, settings.languages[lang]
    theme = {key: value for key, value in top["theme"].items() if key != "custom_dir"}
    return {
        "site_name": settings.site_name[lang],
        "site_url": site_url if lang == LANGUAGES[0] else f"{site_url}{lang}/",
        "docs_dir": lang,
        "site_dir": "site" if lang == LANGUAGES[0] else f"site/{lang}",
        **{key: own.get(key, top[key]) for key in KEPT if key in top},
        "extra_css": ["assets/stylesheets/site.css"],
        "theme": {**theme, "language": lang},
        "nav": own.get("nav", top.get("nav")),
        "plugins": ["search"],
        "extra": {
            "generator": False,
            "alternate": [
                {
                    "name": language["name"],
                    "lang": language["locale"],
                    "link": site_url
                    if language["locale"] == LANGUAGES[0]
                    else f"{site_url}{language['locale']}/",
                }
                for language in settings.languages.values()
            ],
        },
    }

"""A programme -> plain Markdown and HTML, with a configuration for each language, that another site generator
can take.

Nothing of the tracker is needed to read it: markers are filled, the pages of targets are pages like any
other, and links are the addresses of the site. It is the way out on the day the theme or its generator is no
longer kept.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tracker.content.pages import front_matter
from tracker.content.pages.markers import COMMENTS, MARKER
from tracker.content.pages.markup import Page, without_code
from tracker.content.pages.pages import files_in, read_pages
from tracker.content.parsing.folders import SHARED
from tracker.content.setup.settings import Settings
from tracker.facts.values import Lang
from tracker.publish.site import Site
from tracker.views.edition import Edition
from tracker.views.makers import fill_markers
from tracker.views.render import render
from tracker.views.urls import prefix

KEPT = ("site_description", "markdown_extensions", "use_directory_urls")
"""Settings that mean the same to every generator that reads a `mkdocs.yml`."""
LOCAL_ADDRESS = "http://127.0.0.1:8000/"
"""Where a site is while nobody has said where it will be."""


def hand_over(site: Site, out: Path) -> int:
    """Write `site` into the empty folder `out`; return how many pages there are.

    The style sheet and the pictures of every page are those of our parts of the theme. Each language gets a
    folder of pages, with a copy of what both share, and a configuration beside it, `vi/` and `vi.yml`.
    """
    settings = site.made.settings
    pages = read_pages(settings.docs, "docs", settings.spoken)
    count = 0
    for lang in settings.spoken:
        made = dict(_pages(site, pages[lang], lang))
        for path, text in made.items():
            file = out / lang / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        shutil.copytree(
            settings.theme / "assets",
            out / lang / "assets",
            ignore=shutil.ignore_patterns("javascripts"),
            dirs_exist_ok=True,
        )
        for folder, inside in ((settings.docs / lang, ""), (settings.docs / SHARED, SHARED)):
            for path in files_in(folder):
                if not path.endswith(".md"):
                    file = out / lang / inside / path
                    file.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(folder / path, file)
        (out / f"{lang}.yml").write_text(
            yaml.safe_dump(
                _configuration(settings, site.urls.site_url, lang), allow_unicode=True, sort_keys=False
            ),
            encoding="utf-8",
        )
        count += sum(1 for path in made if path.endswith(".md"))
    return count


def _pages(site: Site, pages: Mapping[str, Page], lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield every page of one language by its path, those that were written, then those of the targets; and
    its feed.
    """
    banner = "\n".join(
        f"<p>{line}</p>"
        for line in (site.chrome(lang).warning, site.chrome(lang).authority, site.chrome(lang).tag)
        if line
    )
    for path, page in pages.items():
        head = front_matter.head(page.text)
        text = _with_shared_files(page.text.removeprefix(head), path)
        filled = _filled(text, site.edition(lang, path), path)
        yield path, f"{head}\n{banner}\n\n{filled}"
    edition = site.of_targets(lang)
    for n in range(len(site.opened.tracker.targets)):
        path, made = site.target(edition, n)
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
    for path, feed in site.feeds(lang).items():
        yield path.removeprefix(prefix(lang)), feed.decode()


def _with_shared_files(text: str, path: str) -> str:
    """Return a page that finds what both languages share in the folder of its own language."""
    up = "../" * path.count("/")
    return re.sub(rf"(\]\(|\]: )\.\./{re.escape(up)}{SHARED}/", rf"\1{up}{SHARED}/", text)


def _filled(text: str, edition: Edition, path: str) -> str:
    """Return a page with every marker filled, each view as one block that Markdown takes for HTML and leaves
    alone; other comments are left out.
    """
    for match in reversed(list(COMMENTS.finditer(without_code(text)))):
        if not MARKER.match(match[0]):
            text = f"{text[: match.start()]}{text[match.end() :]}"
    return MARKER.sub(
        lambda marker: f"<div>\n{_no_blank_lines(fill_markers(marker[0], edition, path))}\n</div>", text
    )


def _no_blank_lines(html: str) -> str:
    """Return HTML that Markdown leaves alone: a blank line would end the block it takes for HTML."""
    return re.sub(r"\n\s*\n+", "\n", html)


def _configuration(settings: Settings, site_url: str, lang: Lang) -> dict[str, Any]:
    """Return the settings of one language, as the generators that read a `mkdocs.yml` know them."""
    top, own = settings.written, settings.languages[lang]
    theme = {key: value for key, value in top["theme"].items() if key != "custom_dir"}
    return {
        "site_name": settings.site_name[lang],
        "site_url": f"{site_url}{prefix(lang)}",
        "docs_dir": lang,
        "site_dir": f"site/{prefix(lang)}".rstrip("/"),
        **{key: own.get(key, top[key]) for key in KEPT if key in top},
        "extra_css": ["assets/stylesheets/site.css", "assets/stylesheets/figures.css"],
        "theme": {**theme, "language": lang},
        "nav": own.get("nav", top.get("nav")),
        "plugins": ["search"],
        "extra": {
            "generator": False,
            "alternate": [
                {
                    "name": language["name"],
                    "lang": language["locale"],
                    "link": f"{site_url}{prefix(language['locale'])}",
                }
                for language in settings.languages.values()
            ],
        },
    }

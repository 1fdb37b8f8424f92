"""MkDocs -> tracker: the only file that knows MkDocs; it hands plain values over and puts finished HTML back.

- `on_config` reads and checks data and pages before anything is written, and refuses with located problems;
- `on_page_markdown` escapes the title and description of a page;
- `on_page_content` fills the markers of a page, after Markdown, and says when its translation may be old;
- `on_env` gives the theme the words that stand on every page;
- `on_post_template` keeps the 404 page of the default language.
"""

from __future__ import annotations

import logging
import os
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from tracker.chrome import BadConfiguration, Chrome, chrome
from tracker.clock import BadClock, as_of
from tracker.markers import fill_markers
from tracker.model import LANGUAGES, Lang
from tracker.problems import Refused
from tracker.programme import DATA, Opened, open_programme
from tracker.render import render
from tracker.view import Edition
from tracker.words import LEFT_BEHIND

log = logging.getLogger("mkdocs.hooks.tracker")


_programme: Opened
"""The programme of this build; every language builds from the same one."""


def on_config(config: MkDocsConfig) -> None:
    """Refuse the build while the data or the pages have mistakes."""
    global _programme
    _programme = _open(config)
    for warning in _programme.warnings:
        log.info("%s", warning)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Escape what an editor typed above the page: the theme prints it as it is, in texts and in attributes."""
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the markers of the page; above one whose translation may be old, say so in both languages."""
    lang = _lang(page.file)

    def address(path: str) -> str | None:
        name, _, fragment = path.partition("#")
        target = files.get_file_from_path(f"{lang}/{name}")
        if target is None:
            return None
        if target is page.file and fragment:
            return f"#{fragment}"
        return target.url_relative_to(page.file) + (f"#{fragment}" if fragment else "")

    edition = Edition(_programme.tracker, _programme.assessments, _programme.as_of, lang, address, _chrome(config, lang))
    try:
        filled = fill_markers(html, edition, page.file.src_uri)
    except Refused as refused:
        raise PluginError(str(refused)) from None
    return f"{render('stale', words=LEFT_BEHIND)}\n{filled}" if page.file.src_uri in _programme.stale else filled


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the theme the words of every page, in the language being built."""
    env.globals["chrome"] = _chrome(config, _language_being_built(config))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write `404.html` once: every language would write the same file, and the last would win."""
    if template_name == "404.html" and _language_being_built(config) != LANGUAGES[0]:
        return ""
    return output_content


def _open(config: MkDocsConfig) -> Opened:
    """Return the programme, read again only when one of its files has changed."""
    folder = Path(config.config_file_path).parent
    stamp = tuple((path.as_posix(), path.stat().st_mtime_ns) for path in [folder / DATA, *sorted(Path(config.docs_dir).rglob("*.md"))] if path.exists())
    try:
        return _read(folder, Path(config.docs_dir), os.environ.get("AS_OF", ""), stamp)
    except (Refused, BadClock) as refused:
        raise PluginError(f"\n{refused}") from None


@lru_cache(maxsize=1)
def _read(folder: Path, docs: Path, clock: str, stamp: tuple[Any, ...]) -> Opened:
    return open_programme(folder, docs, as_of(os.environ))


def _chrome(config: MkDocsConfig, lang: Lang) -> Chrome:
    try:
        return chrome(config.extra.get("publisher"), config.extra.get("repository"), _programme.tracker, _programme.as_of, lang)
    except BadConfiguration as error:
        raise PluginError(f"\n{error}") from None


def _lang(file: File) -> Lang:
    """Return the language of a page, which the i18n plugin has put on its file."""
    return cast(Lang, file.locale)  # type: ignore[attr-defined]


def _language_being_built(config: MkDocsConfig) -> Lang:
    plugin: Any = config.plugins["i18n"]
    return cast(Lang, plugin.current_language or LANGUAGES[0])

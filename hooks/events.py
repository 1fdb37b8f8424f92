"""MkDocs -> tracker: the only file that knows MkDocs; it hands plain values over and puts finished HTML back.

- `on_startup` learns whether the site is served here or built, and sets how often Python looks for garbage;
- `on_config` reads and checks data and pages before anything is written, and refuses with located problems;
  it keeps the 404 page of the default language, and the sitemap to us;
- `on_serve` looks for saved files more often;
- `on_page_markdown` escapes the title and description of a page;
- `on_page_content` fills the markers of a page, after Markdown, links its terms and paragraphs, sets its type
  and languages, and says when its translation may be old;
- `on_files` leaves out the theme's scripts, which no page loads;
- `on_env` gives the theme the words that stand on every page;
- `on_page_context` gives a page the data that search engines read, and makes the pages of the targets, from
  one page of the theme for every page that has a table of targets;
- `on_post_build` writes what belongs to the site as a whole, once all languages are built.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import os
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url, write_file

from tracker.content import front_matter
from tracker.content.clock import BadClock, as_of
from tracker.content.folders import DATA, led_outside
from tracker.content.glossary import Glossary
from tracker.content.markup import offences
from tracker.content.pages import ARTICLE
from tracker.content.problems import Refused
from tracker.content.programme import TERMS, Opened, open_examples, open_programme
from tracker.content.settings import REPORT, REPORT_SETTING, Settings, read_settings
from tracker.facts.model import LANGUAGES, Lang
from tracker.language.detection import other
from tracker.language.printable import printable, printable_path
from tracker.language.slugs import anchor
from tracker.language.typography import typeset
from tracker.language.words import LEFT_BEHIND
from tracker.language.words.text import BACK_TO_TEXT
from tracker.language.words.updates import FEED as FEED_LABEL
from tracker.opendata.files import Release, open_data
from tracker.publish import search
from tracker.publish.card import cards
from tracker.publish.jsonld import Stop, article, breadcrumbs, dataset, target_dataset
from tracker.publish.security import security_txt
from tracker.publish.sitemap import sitemap
from tracker.publish.slots import Shell, slot
from tracker.publish.styles import classes_of, pruned, words_of
from tracker.views.bilingual import Bilingual, article_html, side_by_side
from tracker.views.edition import Address, Edition, Link
from tracker.views.frame import POLICY_WHILE_SERVED, Chrome, chrome, style_sheets
from tracker.views.makers import fill_markers
from tracker.views.render import COMPILED, render
from tracker.views.target_page import SECTIONS, target_page
from tracker.views.terms import first_uses
from tracker.views.twin_links import link_twins
from tracker.views.updates import PAGE, absolute, feed_path, feeds

NOT_AS_CHECKED = (
    "trang này không được đọc đúng như khi kiểm tra, nên không đăng / this page is not read as it was "
    "checked, so it is not published"
)
LED_OUTSIDE = (
    "không phải tệp thường trong thư mục của trang, nên không đăng / no ordinary file in the folders of "
    "the site, so it is not published"
)
LOOK_EVERY = 0.1
"""Seconds between two looks for a saved file while the site is served."""
PAIRS, GLOSSARY = "article/bilingual.md", "glossary.md"
log = logging.getLogger("mkdocs.hooks.tracker")


_served = False
"""Whether the pages are shown by `make serve`, which reloads them."""
_programme: Opened
"""The programme of this build; every language builds from the same one."""
_theme: Environment
"""The theme's templates, in the language being built."""
_files: Files
"""The files of the site, in the language being built."""
_addresses: dict[Lang, list[str]]
"""The address of every page made so far, from the root of the site; the pages of both languages come in the
same order.
"""
_settings: Settings
"""What mkdocs.yml says of the site, checked."""
_examples: Opened | None = None
"""The made-up programme of the worked examples."""
_feeds: dict[str, bytes]
"""The feed of each language made so far, by its path in the site."""
_articles: dict[tuple[Lang, str], str] = {}
"""The HTML of the article's languages by its Markdown: each language's bilingual page needs both."""
_found: dict[Lang, dict[str, search.SearchPage]]
"""What the search of each language can find, by address."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs calls it so
    """Remember whether the pages are served while they are edited."""
    global _served
    _served = command == "serve"
    # A build makes much and drops little: looking for garbage as often as Python does takes a twentieth of it
    gc.set_threshold(50_000, 20, 100)


def on_config(config: MkDocsConfig) -> None:
    """Refuse the build while the data or the pages have mistakes."""
    global _settings, _programme, _examples, _addresses, _feeds, _found
    try:
        _settings = read_settings(Path(config.config_file_path), os.environ)
        _examples = open_examples(_settings.examples)
    except Refused as error:
        raise PluginError(f"\n{error}") from None
    _programme = _open(config)
    if _settings.examples is not None:
        config.watch.append(str(_settings.examples.folder / DATA.parent))
    if not getattr(config.plugins["i18n"], "building", False):
        _addresses, _feeds = {}, {}
        _found = {lang: {} for lang in LANGUAGES}
    for name in ("sitemap.xml", *(("404.html",) if _language_being_built(config) != LANGUAGES[0] else ())):
        config.theme.static_templates.discard(name)  # the sitemap is ours, and 404.html is written once
    notes = config.mdx_configs.setdefault("footnotes", {})
    notes["BACKLINK_TITLE"] = BACK_TO_TEXT[_language_being_built(config)]
    config.mdx_configs.setdefault("toc", {})["slugify"] = anchor
    for warning in _programme.warnings:
        log.info("%s", warning)


@event_priority(100)  # before the i18n plugin, which puts the lines together anew
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Escape what an editor typed above the page: the theme prints it as it is, in texts and in attributes.

    Refuse a page that MkDocs has taken apart in another way than the check did: what was checked would not be
    what is printed.
    """
    text = page.file.content_string
    if markdown != front_matter.body(text) or dict(page.meta) != front_matter.page_settings(text):
        raise PluginError(f"{page.file.src_uri}: {NOT_AS_CHECKED}")
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the markers of the page and finish its text; above one whose translation may be old, say so in
    both languages.
    """
    edition = _edition(config, _lang(page.file), page.file)
    if found := offences(html):
        raise PluginError(f"{page.file.src_uri}: {NOT_AS_CHECKED} ({printable(found[0].found)})")
    try:
        filled = fill_markers(html, edition, page.file.src_uri)
    except Refused as refused:
        raise PluginError(str(refused)) from None
    name = page.file.src_uri.partition("/")[2]
    if name != PAIRS:  # what it says is found in the article
        _found[edition.lang][page.file.url] = search.found(page.file.url, filled, unescape(str(page.title)))
    if name == ARTICLE and (twin := _in_language(other(edition.lang), page.file, ARTICLE, config)):
        filled = link_twins(filled, edition.lang, twin, edition.address(PAIRS))
    filled = _finished(filled, edition, name)
    return (
        f"{render('stale', words=LEFT_BEHIND)}\n{filled}" if page.file.src_uri in _programme.stale else filled
    )


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Look for saved files more often than twice a second, and as MkDocs does: by their times, which every
    file system has.
    """
    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=LOOK_EVERY)
    for path in watched:
        server.watch(path)


@event_priority(-200)  # after the i18n plugin, which puts the files where they go
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Remember where the pages are, for the addresses of one seen from another.

    Leave out the theme's scripts, which no page loads and which are nine tenths of the site, and its maps for
    developers.
    """
    global _files
    _files = files
    ours = os.path.normpath(cast(str, config.theme.custom_dir))
    copied = [file.abs_src_path for file in files if file.abs_src_path]
    if outside := led_outside(copied, [config.docs_dir, *config.theme.dirs]):
        raise PluginError("\n".join(f"{printable_path(path)}: {LED_OUTSIDE}" for path in outside))
    for file in [
        file
        for file in files
        if file.src_uri.startswith("assets/javascripts/") or file.src_uri.endswith(".css.map")
    ]:
        if not (file.abs_src_path or "").startswith(f"{ours}{os.sep}"):
            files.remove(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the theme the words of every page, in the language being built."""
    global _theme
    _theme = env
    env.bytecode_cache = COMPILED
    lang = _language_being_built(config)
    env.globals["chrome"] = _chrome(config, lang)
    stamp = _stamp(config)
    env.globals["build_stamp"] = stamp
    env.globals["theme_sheets"] = [
        f"{sheet}?v={stamp}"
        for sheet in style_sheets([file.src_uri for file in files], config.theme.get("palette"))
    ]
    # A function and not a filter: what a filter makes of a constant is compiled into the template, which is
    # kept.
    env.globals["versioned"] = lambda path: _versioned(Path(cast(str, config.theme.custom_dir)), path)
    _addresses[lang] = [file.url for file in files.documentation_pages()]
    updates = files.get_file_from_path(f"{lang}/{PAGE}")
    env.globals["feed"] = Link(FEED_LABEL[lang], feed_path(lang)) if updates else None
    if updates:
        _feeds.update(
            feeds(
                {
                    lang: absolute(
                        _edition(config, lang, updates), urljoin(config.site_url or "/", updates.url)
                    )
                }
            )
        )


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the head of the page what search engines read; beside one that has a table of targets, make the
    page of each of them.
    """
    context["linked_data"] = _linked_data(page, config, nav)
    lang = _lang(page.file)
    name = page.file.src_uri.removeprefix(f"{lang}/").removesuffix(".md")
    groups = {group.id for group in _programme.tracker.groups if group.page == name}
    numbers = [n for n, target in enumerate(_programme.tracker.targets) if target.group in groups]
    if not numbers:
        return
    file = _target_file(slot("id"), lang, config)
    shell = Shell(_shell(context, file, config))
    edition, release, way = _edition(config, lang, file), _release(config), _way_to(page, nav)
    for n in numbers:
        target = _programme.tracker.targets[n]
        place = _target_file(target.id, lang, config)
        address = urljoin(config.site_url or "/", place.url)
        made = target_page(edition, n, address, _programme.data, _programme.lines[target.id])
        parts = {"id": target.id, "title": escape(made.title), "description": escape(made.description)}
        parts |= {
            "breadcrumbs": breadcrumbs([*way, Stop(made.title, address)]),
            "dataset": target_dataset(release, edition.assessments[n], lang, address),
        }
        content = render("target", page=made)
        parts |= {"path": render("path", page=made), "content": _finished(content, edition, place.src_uri)}
        write_file(shell.filled(parts).encode(), place.abs_dest_path)
        _found[lang][place.url] = search.found_target(place.url, made)
        _addresses[lang].append(place.url)


def _shell(context: dict[str, Any], file: File, config: MkDocsConfig) -> str:
    """Return the page of the theme that the pages of targets are made from; `context` is that of the page
    whose table they are in.
    """
    page = Page(slot("title"), file, config)
    page.meta = {"title": slot("title"), "description": slot("description")}
    page.content = f'{slot("path")}\n<h1 id="title">{slot("title")}</h1>\n{slot("content")}'
    lang = _language_being_built(config)
    title: Any = {"level": 1, "id": "title", "name": slot("title"), "children": []}
    title["children"] = [
        {"level": 2, "id": key, "name": escape(words[lang]), "children": []} for key, words in SECTIONS
    ]
    page.toc = get_toc([title])
    # As templates read it: the i18n plugin sets an attribute beside the key
    alternates = _theme.getattr(config.extra, "alternate") or []
    links = [alternate["link"] for alternate in alternates]
    for alternate in alternates:  # the theme's switch of languages reads them from here
        alternate["link"] = _target_file(slot("id"), alternate["lang"], config).url
    data = [slot("breadcrumbs"), slot("dataset")] if config.site_url else []
    made = _theme.get_template("main.html").render(
        {**context, "page": page, "base_url": get_relative_url(".", file.url), "linked_data": data}
    )
    for alternate, link in zip(alternates, links, strict=True):
        alternate["link"] = link
    return made


@event_priority(-200)  # after the i18n plugin, which builds the other languages inside this event
def on_post_build(config: MkDocsConfig) -> None:
    """Write what belongs to the site as a whole, after the last language."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    pages = [
        dict(zip(LANGUAGES, twins, strict=True))
        for twins in zip(*(_addresses[lang] for lang in LANGUAGES), strict=True)
    ]
    pictures = cards(_programme.tracker, {lang: _chrome(config, lang) for lang in LANGUAGES})
    written = {
        "sitemap.xml": sitemap(pages, config.site_url or "/"),
        **_feeds,
        **open_data(_release(config)),
        **_security(config),
        **pictures,
    }
    written |= search.files({lang: listed.values() for lang, listed in _found.items()})
    for path, data in written.items():
        write_file(data, str(Path(config.site_dir, path)))
    _slim(Path(config.site_dir))


def _open(config: MkDocsConfig) -> Opened:
    """Return the programme, read again only when one of its files has changed."""
    folder = Path(config.config_file_path).parent
    stamp = tuple(
        (path.as_posix(), path.stat().st_mtime_ns)
        for path in [folder / DATA, folder / TERMS, *sorted(Path(config.docs_dir).rglob("*.md"))]
        if path.exists()
    )
    try:
        return _read(
            folder,
            Path(config.docs_dir),
            Path(cast(str, config.theme.custom_dir)),
            os.environ.get("AS_OF", ""),
            stamp,
        )
    except (Refused, BadClock) as refused:
        raise PluginError(f"\n{refused}") from None


@lru_cache(maxsize=1)
def _read(folder: Path, docs: Path, theme: Path, clock: str, stamp: tuple[Any, ...]) -> Opened:
    return open_programme(folder, docs, as_of(os.environ), theme=theme)


def _edition(config: MkDocsConfig, lang: Lang, file: File) -> Edition:
    """Return what the views on the page `file` are made from."""
    address, around = _seen_from(file, lang, config), _chrome(config, lang)
    made_up = (
        Edition(_examples.tracker, _examples.assessments, _examples.as_of, lang, address, around)
        if _examples
        else None
    )
    article = (lambda: _bilingual(file, lang, config)) if address(ARTICLE) else None
    return Edition(
        _programme.tracker,
        _programme.assessments,
        _programme.as_of,
        lang,
        address,
        around,
        made_up,
        article,
        _programme.glossary,
    )


def _finished(html: str, edition: Edition, name: str) -> str:
    """Return the HTML of the page `name` with its first uses of terms linked, and its type and
    languages set.
    """
    terms = edition.address(GLOSSARY)
    looked_at = () if terms is None or name == GLOSSARY else LANGUAGES if name == PAIRS else (edition.lang,)
    return _set(html, edition.lang, looked_at, edition.glossary, terms or "")


@lru_cache(maxsize=2000)  # while editing, most pages are what they were
def _set(html: str, lang: Lang, looked_at: tuple[Lang, ...], glossary: Glossary, terms: str) -> str:
    return typeset(html, lang, [first_uses(each, glossary, terms) for each in looked_at])


def _bilingual(file: File, lang: Lang, config: MkDocsConfig) -> Bilingual:
    """Return the article in both languages for the page `file`, made from its Markdown as MkDocs
    makes pages.
    """
    paths = {each: Path(config.docs_dir, each, ARTICLE) for each in LANGUAGES}
    articles = {}
    for each, path in paths.items():
        text = path.read_text(encoding="utf-8")
        if (each, text) not in _articles:
            _articles[each, text] = article_html(text, each, config.markdown_extensions, config.mdx_configs)
        articles[each] = _articles[each, text]
    return side_by_side(articles, lang, lambda each, path: _in_language(each, file, path, config))


def _in_language(lang: Lang, file: File, path: str, config: MkDocsConfig) -> str | None:
    """Return the address of a file of `lang`, seen from the page `file`; the other language's files are not
    known to MkDocs yet.
    """
    name, _, fragment = path.partition("#")
    if not Path(config.docs_dir, lang, name).exists():
        return None
    prefix = "" if lang == LANGUAGES[0] else f"{lang}/"
    there = File(f"{prefix}{name}", None, config.site_dir, config.use_directory_urls)
    return get_relative_url(there.url, file.url) + (f"#{fragment}" if fragment else "")


def _seen_from(file: File, lang: Lang, config: MkDocsConfig) -> Address:
    """Return the way from the page `file` to other pages in `lang`, to the pages of targets, and to files of
    the site.
    """

    def address(path: str) -> str | None:
        name, _, fragment = path.partition("#")
        anchor = f"#{fragment}" if fragment else ""
        folder, _, rest = name.rpartition("/")
        if folder == "targets" and (target := rest.removesuffix(".md")) in _programme.tracker.target_by_id:
            return _between(file.url, _target_url(target, lang, config.use_directory_urls)) + anchor
        if name.startswith(f"{REPORT}/") and not os.environ.get(REPORT_SETTING):
            return None
        if not name.endswith(".md"):
            return get_relative_url(name, file.url) + anchor
        to = _files.src_uris.get(f"{lang}/{name}")
        if to is None:
            return None
        return anchor if to is file and fragment else to.url_relative_to(file) + anchor

    return address


def _target_file(target: str, lang: Lang, config: MkDocsConfig) -> File:
    """Return where the page of a target is; nothing is read from it."""
    return File(_target_path(target, lang), None, config.site_dir, config.use_directory_urls)


def _target_path(target: str, lang: Lang) -> str:
    prefix = "" if lang == LANGUAGES[0] else f"{lang}/"
    return f"{prefix}targets/{target}.md"


@lru_cache(maxsize=10_000)
def _target_url(target: str, lang: Lang, directories: bool) -> str:  # noqa: FBT001 (MkDocs's own setting)
    return File(_target_path(target, lang), None, "", directories).url


@lru_cache(maxsize=50_000)
def _between(here: str, there: str) -> str:
    return get_relative_url(there, here)


def _release(config: MkDocsConfig) -> Release:
    return Release(
        _programme.tracker,
        _programme.assessments,
        _programme.as_of,
        config.site_url or "",
        _settings.publisher,
    )


def _linked_data(page: Page, config: MkDocsConfig, nav: Navigation) -> list[str]:
    """Return the blocks of JSON-LD of a page; the home page has none, and none has any where no address is
    known.
    """
    lang, name = _lang(page.file), page.file.src_uri.partition("/")[2]
    if not page.canonical_url or name == "index.md":
        return []
    blocks = [breadcrumbs(_way_to(page, nav))]
    if name == "data.md":
        blocks.append(dataset(_release(config), lang, page.canonical_url))
    if name == ARTICLE:
        versions: dict[str, File] = page.file.alternates  # type: ignore[attr-defined]
        addresses = {
            cast(Lang, each): urljoin(config.site_url or "", file.url) for each, file in versions.items()
        }
        meta = {key: unescape(str(page.meta.get(key, ""))) for key in ("title", "description")}
        blocks.append(article(_release(config), lang, meta["title"], meta["description"], addresses))
    return blocks


def _way_to(page: Page, nav: Navigation) -> list[Stop]:
    """Return the pages from the home page down to this one: those of the menu whose address this one's begins
    with.
    """
    above = [
        other
        for other in nav.pages
        if other.is_homepage or (page.url.startswith(other.url) and other.url != page.url)
    ]
    return [
        Stop(unescape(str(stop.title)), stop.canonical_url or "")
        for stop in [*sorted(above, key=lambda other: len(other.url)), page]
    ]


def _chrome(config: MkDocsConfig, lang: Lang) -> Chrome:
    made = chrome(_settings.publisher, _settings.repository, _programme.tracker, _programme.as_of, lang)
    return replace(made, policy=POLICY_WHILE_SERVED) if _served else made


def _security(config: MkDocsConfig) -> dict[str, bytes]:
    return security_txt(_settings.security, config.site_url or "", _programme.as_of)


def _lang(file: File) -> Lang:
    """Return the language of a page, which the i18n plugin has put on its file."""
    return cast(Lang, file.locale)  # type: ignore[attr-defined]


def _language_being_built(config: MkDocsConfig) -> Lang:
    plugin: Any = config.plugins["i18n"]
    return cast(Lang, plugin.current_language or LANGUAGES[0])


def _slim(site: Path) -> None:
    """Leave of the theme's style sheet what the pages of the finished site use."""
    assets = site / "assets"
    classes = {name for path in site.rglob("*.html") for name in classes_of(path.read_text(encoding="utf-8"))}
    classes |= {
        name
        for path in (assets / "javascripts").glob("*.js")
        for name in words_of(path.read_text(encoding="utf-8"))
    }
    ours = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((assets / "stylesheets").glob("*.css"))
        if not path.name.startswith("main.")
    )
    for path in (assets / "stylesheets").glob("main.*.css"):
        path.write_text(pruned(path.read_text(encoding="utf-8"), classes, ours), encoding="utf-8")


def _stamp(config: MkDocsConfig) -> str:
    """Return a piece of the hash of data, pages and day: it stays when they do, and the address of what is
    made from them changes with it.
    """
    folder = Path(config.config_file_path).parent
    digest = hashlib.sha256(_programme.as_of.isoformat().encode())
    # Each folder in its own order: how the folders are called differs with how the build was started.
    for path in (
        *sorted(Path(folder, DATA.parent).rglob("*.yaml")),
        *sorted(Path(config.docs_dir).rglob("*.md")),
    ):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def _versioned(overrides: Path, path: str) -> str:
    """Return the path of a file of ours with a piece of its hash, so that no browser keeps an old one with a
    new page.
    """
    return f"{path}?v={hashlib.sha256((overrides / path).read_bytes()).hexdigest()[:8]}"

"""MkDocs -> tracker: the only file that knows MkDocs; it hands plain values over and puts finished HTML back.

The events, in the order in which MkDocs calls them:

- `on_startup` learns whether the site is served here or built, with which code, and how often Python looks
  for garbage;
- `on_config` reads and checks data and pages before anything is written, and refuses with located problems;
  it keeps the 404 page of the default language, and the sitemap to us;
- `on_serve` looks for saved files more often;
- `on_files` leaves out the theme's scripts, which no page loads, and gives one address to what both languages
  share;
- `on_page_read_source` reads a page as the check does;
- `on_page_markdown` escapes the title and description of a page;
- `on_page_content` has the markers of a page filled and its text finished, after Markdown;
- `on_env` gives the theme the words that stand on every page;
- `on_page_context` gives a page the data that search engines read, and has the pages of the targets made,
  from one page of the theme for every page that has a table of targets;
- `on_post_build` writes what belongs to the site as a whole, once all languages are built.

MkDocs registers whatever is called like an event in this file; so the events are bound at its end.
"""

from __future__ import annotations

import gc
import logging
import mimetypes
import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment
from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.theme import Theme
from mkdocs.utils import get_relative_url

from tracker.cli.port import NoPort, free
from tracker.content.clock import BadClock
from tracker.content.front import open_whole
from tracker.content.pages import front_matter
from tracker.content.pages.markup import EXTENSION_SETTINGS, EXTENSIONS, offences, read_page
from tracker.content.pages.pages import files_in
from tracker.content.parsing.folders import DATA, SHARED, led_outside
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication, state_of
from tracker.content.setup.asked_builds import FRONT_SETTING, OFFLINE_SETTING, REPORT_SETTING
from tracker.facts.values import Lang
from tracker.language.printable import printable, printable_path
from tracker.language.words.text import BACK_TO_TEXT
from tracker.language.words.updates import FEED as FEED_LABEL
from tracker.publish.card import card_path
from tracker.publish.folder import Folder
from tracker.publish.joint import SEARCH, several_script
from tracker.publish.jsonld import Stop, way_to
from tracker.publish.look import SHEET, look_rules
from tracker.publish.provenance import code_hash, code_state, content_hash, versioned
from tracker.publish.site import Site, articles_in, member_sites, urls_of
from tracker.publish.slots import Shell, slot
from tracker.publish.store import NOTHING_KEPT, Store
from tracker.publish.styles import slim
from tracker.views.bilingual import Articles
from tracker.views.edition import Link
from tracker.views.frame import style_sheets
from tracker.views.menu import menu
from tracker.views.render import COMPILED, ThemeTemplates
from tracker.views.target_page import SECTIONS
from tracker.views.urls import feed_path, prefix, target_path

if TYPE_CHECKING:  # of its types Python knows only while they are looked at
    from wsgiref.types import StartResponse, WSGIEnvironment

NOT_AS_CHECKED = (
    "trang này không được đọc đúng như khi kiểm tra, nên không đăng / "
    "this page is not read as it was checked, so it is not published"
)
HERE = Path(__file__).parent
OTHER_CODE = (
    "Mã nguồn trong hooks/ đã thay đổi từ khi chạy (có lẽ đã chuyển nhánh), nên trang cũ giữ nguyên; dừng "
    "lại bằng Ctrl+C rồi chạy lại.\nThe code in hooks/ has changed since this was started (perhaps another "
    "branch was switched to), so the pages stay as they were; stop with Ctrl+C and start again.\n"
    "    → make serve"
)
LED_OUTSIDE = (
    "không phải tệp thường trong thư mục của trang, nên không đăng / "
    "no ordinary file in the folders of the site, so it is not published"
)
LOOK_EVERY = 0.1
"""Seconds between two looks for a saved file while the site is served."""
EMPTY_FIRST = utils.clean_directory
"""How MkDocs empties the folder of a site before it builds."""
log = logging.getLogger("mkdocs.hooks.tracker")


class Hooks:
    """MkDocs' events on one site: built once, or again after every edit while it is served."""

    _site: Site
    """The site being built; every language builds from the same one."""
    _theme: Environment
    """The theme's templates, in the language being built."""

    def __init__(self) -> None:
        self._served = False
        self._made: Publication | None = None
        self._state: object = None
        """What that was read from, and when each file of it was changed."""
        self._articles = Articles()
        self._store = NOTHING_KEPT
        self._folder = Folder(Path())
        self.apart: Mapping[str, bytes] = {}
        """The files of what is served that are made when somebody asks for them."""
        self._code = ""
        """What the code was called that this was started with; empty unless the pages are served."""
        self._code_state: object = None
        """How the files of the code stood when they were last as they had been then."""

    def on_startup(self, command: str, dirty: bool) -> None:  # noqa: FBT001, ARG002, MkDocs calls it so
        """Remember whether the pages are served while they are edited."""
        self._served = command == "serve"
        self._code_state = code_state(HERE) if self._served else None
        self._code = code_hash(HERE) if self._served else ""
        self._store = Store(keeps=self._served)
        # A build makes much and drops little: looking for garbage as often as Python does takes a twentieth.
        gc.set_threshold(50_000, 20, 100)

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse the build while the data or the pages have mistakes."""
        self._refuse_other_code()
        lang = _language_being_built(config)
        for name in ("sitemap.xml", *(("404.html",) if lang != _default_language(config) else ())):
            config.theme.static_templates.discard(name)  # the sitemap is ours, and 404.html is written once
        config.theme.get_env = partial(_env_of, config.theme)  # type: ignore[method-assign]
        config.mdx_configs.setdefault("footnotes", {})["BACKLINK_TITLE"] = BACK_TO_TEXT[lang]
        for name, options in EXTENSION_SETTINGS.items():
            config.mdx_configs.setdefault(name, {}).update(options)
        config.markdown_extensions[:] = list(dict.fromkeys([*config.markdown_extensions, *EXTENSIONS]))
        if not getattr(config.plugins["i18n"], "building", False):
            # The i18n plugin takes it away while it builds the other languages, and leaves it so on an error:
            # pages that are no more would then be served until the end.
            utils.clean_directory = self._emptied_first if self._served else EMPTY_FIRST
            site = Path(config.site_dir)
            if self._folder.site != site:
                self._folder = Folder(site, keeps=self._served)
            self._folder.begin()
            self._listen_first(config)
            self._site = self._put_together(config)
        if examples := self._site.made.settings.examples:
            config.watch.append(str(examples.folder / DATA.parent))
        for warning in self._site.made.warnings:
            log.info("%s", warning)

    def _refuse_other_code(self) -> None:
        """Refuse to go on with half of the code of another branch, which was switched to while this ran."""
        if not self._served or self._code_state == (state := code_state(HERE)):
            return
        if self._code != code_hash(HERE):
            raise PluginError(f"\n{OTHER_CODE}")
        self._code_state = state

    def _emptied_first(self, directory: str) -> None:
        """Take the place of MkDocs' function that empties the folder of the site."""
        assert Path(directory) == self._folder.site
        self._folder.empty()

    def _listen_first(self, config: MkDocsConfig) -> None:
        """Refuse to build what could not be served, before the first build."""
        if self._served and self._state is None:
            try:
                free(config.dev_addr.host, config.dev_addr.port)
            except NoPort as taken:
                raise PluginError(f"\n{taken}") from None

    def _put_together(self, config: MkDocsConfig) -> Site:
        made = self._open(Path(config.config_file_path))
        urls = urls_of(
            made,
            config.site_url or "",
            directories=config.use_directory_urls,
            report=bool(os.environ.get(REPORT_SETTING)),
            offline=bool(os.environ.get(OFFLINE_SETTING)),
            in_front=bool(os.environ.get(FRONT_SETTING)),
        )
        texts = articles_in(made.settings.docs, made.settings.spoken)
        articles = self._articles.read(texts, config.markdown_extensions, config.mdx_configs)
        below = member_sites(made, directories=config.use_directory_urls)
        site = Site(made, urls, articles, self._served, below, self._store)
        if not self._served:
            site.make_meanwhile()
        return site

    def _open(self, config: Path) -> Publication:
        """Return everything that `config` leads to, read again only when one of its files has changed."""
        settings = self._made.settings if self._made else None
        examples, together = (settings.examples, settings.together) if settings else (None, None)
        # Taken before anything is read: what is saved meanwhile must be read the next time.
        state = os.environ.get("AS_OF", ""), state_of(config, examples, together)
        if self._made is None or self._state != state:
            self._made = None  # what was read before is not what stands there now
            try:
                self._made = open_whole(config, os.environ)
            except (Refused, BadClock) as refused:
                raise PluginError(f"\n{refused}") from None
            self._state = state
        return self._made

    def on_serve(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002, MkDocs calls it so
    ) -> None:
        """Look for saved files more often than twice a second, and as MkDocs does: by their times, which
        every file system has. Give out the files that no page needs, which are made when asked for.
        """
        server.set_app(partial(self._answer, server))
        watched = [path for path in (config.docs_dir, config.config_file_path) if path]
        for path in watched:
            server.unwatch(path)
        server.observer = type(server.observer)(timeout=LOOK_EVERY)
        for path in watched:
            server.watch(path)

    def _answer(
        self, server: LiveReloadServer, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer with a file that is made when it is asked for, or else as MkDocs does."""
        asked = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        made = self.apart.get(asked.removeprefix(server.mount_path))
        if made is None:
            return server.serve_request(environ, start_response)
        kind = mimetypes.guess_type(asked)[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(made)))])
        return [made]

    @event_priority(-200)  # after the i18n plugin, which puts the files where they go
    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        """Leave out the theme's scripts, which no page loads and which are nine tenths of the site, and its
        maps for developers; publish the files that both languages share once.
        """
        ours = os.path.normpath(cast(str, config.theme.custom_dir))
        copied = [file.abs_src_path for file in files if file.abs_src_path]
        if outside := led_outside(copied, [config.docs_dir, *config.theme.dirs]):
            raise PluginError("\n".join(f"{printable_path(path)}: {LED_OUTSIDE}" for path in outside))
        dropped = [
            file
            for file in files
            if file.src_uri.startswith("assets/javascripts/") or file.src_uri.endswith(".css.map")
        ]
        for path in sorted(files_in(Path(config.docs_dir, SHARED))):
            # One address for both languages: the i18n plugin gives English its own, or leaves the file out
            name = f"{SHARED}/{path}"
            if at_its_own := files.src_uris.get(name):
                files.remove(at_its_own)
            files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
        for file in dropped:
            if not (file.abs_src_path or "").startswith(f"{ours}{os.sep}"):
                files.remove(file)

    def on_page_read_source(self, page: Page, **_: object) -> str | None:
        """Read a page as the check does, where MkDocs itself would read it otherwise.

        Where it would not, it reads it: then nothing that another hook made of it is passed over unseen.
        """
        text = read_page(Path(cast(str, page.file.abs_src_path)))
        return text if text != page.file.content_string else None

    @event_priority(100)  # before the i18n plugin, which puts the lines together anew
    def on_page_markdown(self, markdown: str, page: Page, **_: object) -> None:
        """Escape what an editor typed above the page: the theme prints it as it is, in texts and in
        attributes.

        Refuse a page that MkDocs has taken apart in another way than the check did: what was checked would
        not be what is printed.
        """
        text = read_page(Path(cast(str, page.file.abs_src_path)))
        if markdown != front_matter.body(text) or dict(page.meta) != front_matter.page_settings(text):
            raise PluginError(f"{page.file.src_uri}: {NOT_AS_CHECKED}")
        for key in ("title", "description"):
            if key in page.meta:
                page.meta[key] = escape(str(page.meta[key]))

    def on_page_content(self, html: str, page: Page, **_: object) -> str:
        """Have the markers of the page filled and its text finished."""
        if found := offences(html):
            raise PluginError(f"{page.file.src_uri}: {NOT_AS_CHECKED} ({printable(found[0].found)})")
        try:
            return self._site.page(_lang(page.file), _path(page.file), html, unescape(str(page.title)))
        except Refused as refused:
            raise PluginError(str(refused)) from None

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Give the theme the words of every page, in the language being built."""
        self._theme = env
        env.bytecode_cache = COMPILED
        lang, overrides = _language_being_built(config), Path(cast(str, config.theme.custom_dir))
        data = Path(config.config_file_path).parent / DATA.parent
        piece = content_hash((data, *self._site.data_besides), Path(config.docs_dir), self._site.opened.as_of)
        sheets = style_sheets([file.src_uri for file in files], config.theme.get("palette"))
        of_several = self._site.is_of_several
        added = {SHEET: look_rules(self._site.made.settings.look, of_several=of_several)}
        added |= {SEARCH: several_script()} if of_several else {}
        feed = (
            Link(FEED_LABEL[lang], feed_path(lang, self._site.languages))
            if self._site.has_feed(lang)
            else None
        )
        env.globals.update(
            chrome=self._site.chrome(lang),
            foot_groups=self._site.foot_groups(lang),
            menu=lambda nav, page: menu(nav.items, page),
            build_stamp=piece,
            theme_sheets=[f"{sheet}?v={piece}" for sheet in sheets],
            # A function and not a filter: what a filter makes of a constant is kept in the compiled template.
            versioned=lambda path: versioned(overrides, path, added.get(path, "")),
            feed=feed,
        )
        self._site.begin(lang, [_path(file) for file in files.documentation_pages()])

    def on_page_context(
        self, context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the head of the page what search engines read; beside one that has a table of targets, have
        the page of each of them made.
        """
        lang, path = _lang(page.file), _path(page.file)
        menu = [(other.url, _stop(other), other.is_homepage) for other in nav.pages]
        way = way_to(menu, page.url, _stop(page))
        meta = {key: unescape(str(page.meta.get(key, ""))) for key in ("title", "description")}
        context["edits"] = self._site.edits(lang, path)
        context["linked_data"] = self._site.linked_data(lang, path, way, meta["title"], meta["description"])
        if numbers := self._site.targets_of(path):
            shell = Shell(self._shell(context, lang, config))
            for file, made in self._site.target_pages(lang, numbers, shell, way):
                self._folder.write(str(file), made.encode())

    def _shell(self, context: dict[str, Any], lang: Lang, config: MkDocsConfig) -> str:
        """Return the page of the theme that the pages of targets are made from; `context` is that of the page
        whose table they are in.
        """
        urls, path = self._site.urls, target_path(slot("id"))
        name = f"{prefix(lang, self._site.languages)}{path}"
        page = Page(slot("title"), File(name, None, config.site_dir, config.use_directory_urls), config)
        page.meta = {
            "title": slot("title"),
            "description": slot("description"),
            "card": card_path(slot("id"), lang),
            "card_alt": slot("alt"),
        }
        page.content = f'{slot("path")}\n<h1 id="title">{slot("title")}</h1>\n{slot("content")}'
        title: Any = {"level": 1, "id": "title", "name": slot("title"), "children": []}
        title["children"] = [
            {"level": 2, "id": key, "name": escape(words[lang]), "children": []} for key, words in SECTIONS
        ]
        page.toc = get_toc([title])
        # As templates read it: the i18n plugin sets an attribute beside the key.
        alternates = self._theme.getattr(config.extra, "alternate") or []
        links = [alternate["link"] for alternate in alternates]
        for alternate in alternates:  # the theme's switch of languages reads them from here
            alternate["link"] = urls.of(alternate["lang"], path)
        data = [slot("breadcrumbs"), slot("dataset")] if urls.site_url else []
        base = get_relative_url(".", urls.of(lang, path))
        made = self._theme.get_template("main.html").render(
            {**context, "page": page, "base_url": base, "linked_data": data, "edits": ()}
        )
        for alternate, link in zip(alternates, links, strict=True):
            alternate["link"] = link
        return made

    @event_priority(-200)  # after the i18n plugin, which builds the other languages inside this event
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what belongs to the site as a whole, after the last language."""
        i18n: Any = config.plugins["i18n"]
        if i18n.building:
            return
        for path, data in self._site.files().items():
            self._folder.write(path, data)
        slim(self._folder.site, self._folder.end())
        self._store.end_round()
        self.apart = self._site.apart() if self._served else {}


def _stop(page: Page) -> Stop:
    return Stop(unescape(str(page.title)), page.canonical_url or "")


def _lang(file: File) -> Lang:
    """Return the language of a page, which the i18n plugin has put on its file."""
    return cast(Lang, file.locale)  # type: ignore[attr-defined]


def _path(file: File) -> str:
    """Return what a page is called under `docs/vi` and `docs/en`."""
    return file.src_uri.partition("/")[2]


def _language_being_built(config: MkDocsConfig) -> Lang:
    plugin: Any = config.plugins["i18n"]
    return cast(Lang, plugin.current_language or plugin.default_language)


def _default_language(config: MkDocsConfig) -> Lang:
    """Return the language whose pages stand at the root of the site."""
    plugin: Any = config.plugins["i18n"]
    return cast(Lang, plugin.default_language)


def _env_of(theme: Theme) -> Environment:
    env = Theme.get_env(theme)
    env.loader = ThemeTemplates(theme.dirs)
    return env


_hooks = Hooks()
on_startup = _hooks.on_startup
on_config = _hooks.on_config
on_serve = _hooks.on_serve
on_files = _hooks.on_files
on_page_read_source = _hooks.on_page_read_source
on_page_markdown = _hooks.on_page_markdown
on_page_content = _hooks.on_page_content
on_env = _hooks.on_env
on_page_context = _hooks.on_page_context
on_post_build = _hooks.on_post_build

"""A programme + its settings + addresses -> everything of one site, put together here and nowhere else.

MkDocs, the export for other generators and the report on paper stand on it. It knows what the pages are made
from, and gathers what the site as a whole needs: what can be found, and which pages there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import escape
from pathlib import Path

from tracker.content.folders import CHANGES, DATA, TERMS
from tracker.content.glossary import Glossary
from tracker.content.markers import MARKER, read_marker
from tracker.content.markup import EXTENSION_SETTINGS, EXTENSIONS, read_page
from tracker.content.moved import moved_pages_of
from tracker.content.pages import ARTICLE, read_pages, typed_places, written_files
from tracker.content.programme import Opened, Publication
from tracker.content.settings import OFFLINE, REPORT
from tracker.facts.values import LANGUAGES, Lang, other
from tracker.language.typography import typeset
from tracker.language.words import LEFT_BEHIND
from tracker.language.words import footer as words_of_foot
from tracker.opendata.files import Release, open_data
from tracker.publish import search
from tracker.publish.card import card_path, cards, target_card
from tracker.publish.former import former_pages, moved_pages
from tracker.publish.jsonld import Stop, article, breadcrumbs, dataset, target_dataset
from tracker.publish.look import style_sheet
from tracker.publish.security import security_txt
from tracker.publish.sitemap import sitemap
from tracker.publish.slots import Shell
from tracker.views.bilingual import Articles, Bilingual, side_by_side
from tracker.views.edition import Edition
from tracker.views.footer import FootGroup, foot_groups
from tracker.views.frame import POLICY_WHILE_SERVED, Chrome, chrome
from tracker.views.makers import fill_markers
from tracker.views.printout import printout_html
from tracker.views.render import render
from tracker.views.sharing import sharing
from tracker.views.target_page import TargetPage, target_page
from tracker.views.terms import first_uses
from tracker.views.twin_links import link_twins
from tracker.views.updates import PAGE, absolute, feed_path, feeds
from tracker.views.urls import Urls, target_path

SHARED = frozenset(path.as_posix() for path in (DATA, TERMS, CHANGES))
"""The files that every page is made from, whatever else it is made from."""
PAIRS, TERMS_PAGE, DATA_PAGE = "article/bilingual.md", "glossary.md", "data.md"
HOME_PAGE, ABOUT_PAGE = "index.md", "about.md"


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """What a page was made from: nothing else can change it, but the code, the theme and `mkdocs.yml`."""

    files: frozenset[str]
    """Files of the programme's folder: the Markdown of the page, the data, the glossary, the articles."""
    views: tuple[str, ...] = ()
    """The views that its markers name, in their order."""
    target: str = ""
    """The target it is about; of all others it takes nothing from the data."""


@dataclass(slots=True)
class Site:
    """One build of a site, in both languages."""

    made: Publication
    urls: Urls
    articles: Articles
    """The article in both languages, where the programme has one."""
    served: bool = False
    """Whether the pages are shown by `make serve`, which reloads them."""
    made_from: dict[tuple[Lang, str], MadeFrom] = field(default_factory=dict)
    """By language and path, for every page made so far."""
    _pages: dict[Lang, list[str]] = field(default_factory=lambda: {lang: [] for lang in LANGUAGES})
    _found: dict[Lang, dict[str, search.SearchPage]] = field(
        default_factory=lambda: {lang: {} for lang in LANGUAGES}
    )

    @property
    def opened(self) -> Opened:
        """The programme: the facts as they were known on the day, and where they stand."""
        return self.made.programme

    @property
    def release(self) -> Release:
        """What is published as data."""
        known = self.opened
        address, publisher = self.urls.site_url, self.made.settings.publisher
        return Release(known.tracker, known.assessments, known.as_of, address, publisher, known.changes)

    def chrome(self, lang: Lang) -> Chrome:
        """Return what surrounds every page in `lang`."""
        known, settings = self.opened, self.made.settings
        made = chrome(settings.publisher, settings.repository, known.tracker, known.as_of, lang)
        return replace(made, policy=POLICY_WHILE_SERVED) if self.served else made

    def foot_groups(self, lang: Lang) -> tuple[FootGroup, ...]:
        """Return where the foot of every page in `lang` leads."""
        files = (
            *(((feed_path(lang), words_of_foot.FEED),) if self.has_feed(lang) else ()),
            *(((f"{REPORT}/{lang}.pdf", words_of_foot.PRINTED),) if self.urls.report else ()),
            *(((OFFLINE, words_of_foot.OFFLINE),) if self.urls.offline else ()),
        )
        return foot_groups(self.urls, lang, typed_places(self.made.settings.docs / lang, ABOUT_PAGE), files)

    def edition(self, lang: Lang, page: str) -> Edition:
        """Return what the views on `page` are made from; a page is named by its path under `docs/vi`."""
        address, around = self.urls.seen_from(lang, page), self.chrome(lang)
        examples = self.made.examples
        made_up = examples and Edition(
            examples.tracker, examples.assessments, examples.as_of, lang, address, around
        )
        return Edition(
            self.opened.tracker,
            self.opened.assessments,
            self.opened.as_of,
            lang,
            address,
            around,
            made_up,
            (lambda: self._bilingual(lang, page)) if self.urls.has(lang, ARTICLE) else None,
            self.opened.glossary,
            self.opened.changes,
        )

    def _bilingual(self, lang: Lang, page: str) -> Bilingual:
        return side_by_side(self.articles.html(), lang, self.urls.across(lang, page))

    def begin(self, lang: Lang, pages: Sequence[str]) -> None:
        """Take note of the pages of a language, in the order of the site map."""
        self._pages[lang] = list(pages)

    def page(self, lang: Lang, path: str, html: str, title: str) -> str:
        """Return the HTML of a written page with its markers filled, its terms and twins linked and its text
        set; above one whose translation may be old, that is said in both languages.

        `title` is what the page is called, without markup. Raises `Refused` when a marker cannot be filled.
        """
        edition = self.edition(lang, path)
        filled = fill_markers(html, edition, f"{lang}/{path}")
        address = self.urls.of(lang, path)
        if path != PAIRS:  # what it says is found in the article
            self._found[lang][address] = search.found(address, filled, title)
        if path == ARTICLE and (twin := self._twin(lang, path)):
            filled = link_twins(filled, lang, twin, edition.address(PAIRS))
        markers = (read_marker(match, self.opened.tracker)[0] for match in MARKER.finditer(html))
        views = tuple(marker.view for marker in markers if marker)
        self.made_from[lang, path] = self._made_from(lang, path, views)
        finished = self.finished(filled, edition, path)
        stale = f"{lang}/{path}" in self.opened.stale
        return f"{render('stale', words=LEFT_BEHIND)}\n{finished}" if stale else finished

    def _twin(self, lang: Lang, path: str) -> str | None:
        return self.urls.across(lang, path)(other(lang), path)

    def _made_from(self, lang: Lang, path: str, views: tuple[str, ...]) -> MadeFrom:
        pages = {f"{lang}/{path}"}
        if path == ARTICLE or "bilingual" in views:
            pages |= {f"{each}/{ARTICLE}" for each in LANGUAGES}
        return MadeFrom(SHARED | {f"docs/{page}" for page in pages}, views)

    def finished(self, html: str, edition: Edition, path: str) -> str:
        """Return the HTML of a page with the first uses of terms linked, and its type and languages set."""
        terms = edition.address(TERMS_PAGE)
        bilingual = LANGUAGES if path == PAIRS else (edition.lang,)
        looked_at = () if terms is None or path == TERMS_PAGE else bilingual
        return _set(html, edition.lang, looked_at, edition.glossary, terms or "")

    def targets_of(self, path: str) -> list[int]:
        """Return which targets have their table on the page `path`, by their place in the data."""
        tracker = self.opened.tracker
        groups = {group.id for group in tracker.groups if f"{group.page}.md" == path}
        return [n for n, target in enumerate(tracker.targets) if target.group in groups]

    def of_targets(self, lang: Lang) -> Edition:
        """Return what the page of any target is made from: all stand in one folder and see the same ways."""
        return self.edition(lang, target_path("_"))

    def target(self, edition: Edition, n: int) -> tuple[str, TargetPage]:
        """Return the path of the page of the `n`th target and what stands on it; `edition` is
        `of_targets`.
        """
        target = self.opened.tracker.targets[n]
        path = target_path(target.id)
        address = self.urls.absolute(edition.lang, path)
        return path, target_page(edition, n, address, self.opened.data, self.opened.lines[target.id])

    def target_pages(
        self, lang: Lang, numbers: Sequence[int], shell: Shell, way: Sequence[Stop]
    ) -> Iterator[tuple[Path, str]]:
        """Yield the file and the HTML of the pages of the targets with these `numbers`.

        `shell` is the theme's page for all of them, with the slots `id`, `title`, `description`, `path`,
        `content`, `breadcrumbs` and `dataset`; `way` are the pages from the home page to their table.
        """
        edition = self.of_targets(lang)
        for n in numbers:
            path, made = self.target(edition, n)
            location, address = self.urls.of(lang, path), self.urls.absolute(lang, path)
            content = self.finished(render("target", page=made), edition, path)
            parts = {
                "id": made.id,
                "title": escape(made.title),
                "description": escape(made.description),
                "alt": escape(sharing(edition, self.opened.assessments[n]).alt),
                "path": render("path", page=made),
                "content": content,
                "breadcrumbs": breadcrumbs([*way, Stop(made.title, address)]),
                "dataset": target_dataset(self.release, self.opened.assessments[n], lang, address),
            }
            self._found[lang][location] = search.found_target(location, made)
            self._pages[lang].append(path)
            self.made_from[lang, path] = MadeFrom(SHARED, target=made.id)
            yield self.urls.file(lang, path), shell.filled(parts)

    def cards(self) -> dict[str, bytes]:
        """Return the picture of the site and that of every target, in both languages, by its path; pages that
        are opened without a server are shared by nobody.
        """
        settings, tracker = self.made.settings, self.opened.tracker
        own, ours = settings.look.darker or None, not settings.logo
        of_site = cards(tracker, {lang: self.chrome(lang) for lang in LANGUAGES}, own, ours=ours)
        if not self.urls.directories:
            return of_site
        return of_site | {
            card_path(a.target.id, lang): target_card(
                sharing(edition, a), settings.site_name[lang], own, ours=ours
            )
            for lang, edition in ((lang, self.of_targets(lang)) for lang in LANGUAGES)
            for a in self.opened.assessments
        }

    def linked_data(
        self, lang: Lang, path: str, way: Sequence[Stop], title: str, description: str
    ) -> list[str]:
        """Return the blocks of JSON-LD of a written page, to which `way` leads from the home page.

        The home page has none, and none has any where the address of the site is not known.
        """
        if not self.urls.site_url or path == HOME_PAGE:
            return []
        blocks = [breadcrumbs(way)]
        if path == DATA_PAGE:
            blocks.append(dataset(self.release, lang, self.urls.absolute(lang, path)))
        if path == ARTICLE:
            addresses = {each: self.urls.absolute(each, path) for each in LANGUAGES}
            blocks.append(article(self.release, lang, title, description, addresses))
        return blocks

    def has_feed(self, lang: Lang) -> bool:
        """Return whether there is a page of updates for a feed to lead to."""
        return self.urls.has(lang, PAGE)

    def feeds(self, *languages: Lang) -> dict[str, bytes]:
        """Return the feed of each of these languages by its path in the site."""
        return feeds(
            {
                lang: absolute(self.edition(lang, PAGE), self.urls.absolute(lang, PAGE))
                for lang in languages
                if self.has_feed(lang)
            }
        )

    def files(self) -> dict[str, bytes]:
        """Return what belongs to the site as a whole, by its path, once the pages of all languages
        are made.
        """
        pages = [{lang: self.urls.of(lang, path) for lang in LANGUAGES} for path in self._pages[LANGUAGES[0]]]
        docs = self.made.settings.docs
        return {
            "sitemap.xml": sitemap(pages, self.urls.site_url or "/"),
            **self.feeds(*LANGUAGES),
            **dict(former_pages(self.opened.tracker, self.urls)),
            **dict(moved_pages(moved_pages_of(read_pages(docs, docs.name)), self.urls)),
            **open_data(self.release),
            **security_txt(self.made.settings.security, self.urls.site_url, self.opened.as_of),
            **self.cards(),
            **style_sheet(self.made.settings.look, self.made.settings.theme),
            **search.files({lang: listed.values() for lang, listed in self._found.items()}),
        }

    def printout_html(self, lang: Lang, pages: Mapping[str, int]) -> str:
        """Return the report on paper in `lang`; `pages` gives the page of each place once they are known."""
        edition = replace(self.edition(lang, HOME_PAGE), examples=None)
        return printout_html(edition, self.opened, self.made.settings.published_at, pages)


def open_site(made: Publication, *, or_at: str = "") -> Site:
    """Return the site of a programme where MkDocs does not run.

    `or_at` is its address, with a closing slash, where the settings have none.
    """
    settings = made.settings
    articles = Articles().read(articles_in(settings.docs), EXTENSIONS, EXTENSION_SETTINGS)
    return Site(made, urls_of(made, settings.site_url or or_at), articles)


def urls_of(
    made: Publication, site_url: str, *, directories: bool = True, report: bool = False, offline: bool = False
) -> Urls:
    """Return the addresses of a programme's site; the arguments are as in `Urls`."""
    targets = frozenset(map(target_path, made.programme.tracker.target_by_id))
    return Urls(site_url, written_files(made.settings.docs), targets, directories, report, offline)


def articles_in(docs: Path) -> dict[Lang, str]:
    """Return the Markdown of the article by language; empty where the programme has none."""
    paths = {lang: docs / lang / ARTICLE for lang in LANGUAGES}
    return {lang: read_page(path) for lang, path in paths.items() if path.exists()}


@lru_cache(maxsize=2000)  # while editing, most pages are what they were
def _set(html: str, lang: Lang, looked_at: tuple[Lang, ...], glossary: Glossary, terms: str) -> str:
    return typeset(html, lang, [first_uses(each, glossary, terms) for each in looked_at])

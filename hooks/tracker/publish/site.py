"""A programme + its settings + addresses -> everything of one site, put together here and nowhere else.

MkDocs, the export for other generators and the report on paper stand on it. It knows what the pages are made
from, and gathers what the site as a whole needs: what can be found, and which pages there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tracker.content.data.load import Lines
from tracker.content.data.shared import read_besides
from tracker.content.pages.markers import MARKER, read_marker
from tracker.content.pages.markup import EXTENSION_SETTINGS, EXTENSIONS, read_page
from tracker.content.pages.moved import moved_pages_of
from tracker.content.pages.pages import ARTICLE, read_pages, typed_places, written_files
from tracker.content.parsing.folders import CHANGES, DATA, TERMS, shown_path
from tracker.content.problems.problem import Mark
from tracker.content.programme import Opened, Publication
from tracker.content.setup.asked_builds import OFFLINE, REPORT
from tracker.content.setup.several import Member
from tracker.facts.sources import Source
from tracker.facts.values import LANGUAGES, Lang, Languages, other
from tracker.facts.verdicts import Assessment
from tracker.language.rules import names_in
from tracker.language.words import LEFT_BEHIND, several
from tracker.language.words import footer as words_of_foot
from tracker.opendata.files import Makers, open_data
from tracker.opendata.joint import ProgrammeData, joint_data
from tracker.opendata.release import Release
from tracker.opendata.when_asked import WhenAsked
from tracker.publish import search
from tracker.publish.card import card, card_path, target_card
from tracker.publish.finding import around
from tracker.publish.finishing import PAIRS, TERMS_PAGE, finished
from tracker.publish.former import former_pages, moved_pages
from tracker.publish.joint import several_parts, way_up, within
from tracker.publish.jsonld import Stop, article, breadcrumbs, dataset
from tracker.publish.look import drawn_logo, style_sheet
from tracker.publish.meanwhile import Meanwhile
from tracker.publish.of_target import (
    AroundFacts,
    AroundTargets,
    FactsOfTarget,
    MadeOfTarget,
    OfTarget,
    around_facts,
    facts_of_target,
    make_of_target,
    of_target,
    page_of_target,
)
from tracker.publish.provenance import templates_sum, versioned
from tracker.publish.security import security_txt
from tracker.publish.sitemap import sitemap
from tracker.publish.slots import Shell
from tracker.publish.store import NOTHING_KEPT, Looked, Store, Summed
from tracker.views.bilingual import Articles, Bilingual, side_by_side
from tracker.views.edition import Below, Edition, Link
from tracker.views.embedding import STYLE as EMBED_STYLE
from tracker.views.embedding import embed_path
from tracker.views.feeds import absolute, feeds
from tracker.views.footer import FootGroup, foot_groups
from tracker.views.form_links import PAGE as FORM_PAGE
from tracker.views.frame import POLICY_WHILE_SERVED, Chrome, FootLine, WayUp, chrome
from tracker.views.makers import fill_markers
from tracker.views.printout import printout_html
from tracker.views.propose import FORM_SCRIPT, SHEETS_SCRIPT, script_known, script_of_sheets
from tracker.views.render import render
from tracker.views.repository_links import edit_file_address
from tracker.views.sharing import Sharing, sharing
from tracker.views.target_page import TargetPage
from tracker.views.twin_links import link_twins
from tracker.views.updates import PAGE
from tracker.views.urls import Address, Urls, feed_path, relative, target_path

SHARED = frozenset(path.as_posix() for path in (DATA, TERMS, CHANGES))
"""The files that every page is made from, whatever else it is made from."""
DATA_PAGE = "data.md"
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
    members: tuple[MemberSite, ...] = ()
    """The sites of the programmes below it, where it is the front of several."""
    store: Store = NOTHING_KEPT
    """What was made in the round before, while the site is served."""
    made_from: dict[tuple[Lang, str], MadeFrom] = field(default_factory=dict)
    """By language and path, for every page made so far."""
    _pages: dict[Lang, list[str]] = field(default_factory=dict)
    _meanwhile: Meanwhile | None = None
    """The files that no page is needed for, where making them was begun."""
    _embedded: dict[str, bytes] = field(default_factory=dict)
    """The pages that other sites frame, by their file."""
    _found: dict[Lang, dict[str, search.SearchPage]] = field(default_factory=dict)
    _around_targets: dict[Lang, Summed[AroundTargets]] = field(default_factory=dict)
    _shared: dict[tuple[Lang, str], Sharing] = field(default_factory=dict)
    """What a link to a target shows, by language and id, where its page was made."""
    _sources: Looked[Source] = field(init=False)
    _around_facts: Summed[AroundFacts] = field(init=False)
    _facts: dict[str, Summed[FactsOfTarget]] = field(default_factory=dict)
    """Of every target, by its id."""

    def __post_init__(self) -> None:
        """Have a place for the pages of every language, in their order."""
        self._pages |= {lang: [] for lang in self.languages}
        self._found |= {lang: {} for lang in self.languages}
        self._sources = Looked(self.opened.tracker.sources)
        self._around_facts = Summed(around_facts(self.release))

    @property
    def languages(self) -> Languages:
        """The languages of the site, the one at its root first."""
        return self.made.settings.spoken

    @property
    def opened(self) -> Opened:
        """The programme: the facts as they were known on the day, and where they stand."""
        return self.made.programme

    @property
    def release(self) -> Release:
        """What is published as data."""
        known = self.opened
        address, settings = self.urls.site_url, self.made.settings
        return Release(
            tracker=known.tracker,
            assessments=known.assessments,
            as_of=known.as_of,
            site_url=address,
            publisher=settings.publisher,
            changes=known.changes,
            licence=settings.licences.content,
        )

    def chrome(self, lang: Lang) -> Chrome:
        """Return what surrounds every page in `lang`."""
        known, settings = self.opened, self.made.settings
        made = chrome(
            settings.publisher,
            settings.repository,
            known.tracker,
            known.as_of,
            lang,
            branch=settings.branch,
            licences=settings.licences,
        )
        if (among := self.made.among) and self.urls.in_front:
            up = WayUp(
                several.ALL[lang],
                several.SEARCH_ALL[lang],
                several.OTHERS[lang],
                way_up(among, self.urls.of(lang, HOME_PAGE)),
                way_up(among, search.index_path(lang)),
            )
            made = replace(made, front=up)
        return replace(made, policy=POLICY_WHILE_SERVED) if self.served else made

    def foot_groups(self, lang: Lang) -> tuple[FootGroup, ...]:
        """Return where the foot of every page in `lang` leads."""
        files = (
            *(((feed_path(lang, self.languages), words_of_foot.FEED),) if self.has_feed(lang) else ()),
            *(((f"{REPORT}/{lang}.pdf", words_of_foot.PRINTED),) if self.urls.report else ()),
            *(((OFFLINE, words_of_foot.OFFLINE),) if self.urls.offline else ()),
        )
        return foot_groups(self.urls, lang, typed_places(self.made.settings.docs / lang, ABOUT_PAGE), files)

    def edits(self, lang: Lang, path: str) -> tuple[FootLine, ...]:
        """Return where the foot of a written page leads for changing what it is made from; nowhere where no
        repository holds that.
        """
        settings = self.made.settings
        folder = settings.config.parent
        files = (
            *(((words_of_foot.EDIT_TARGETS, folder / DATA),) if self.targets_of(path) else ()),
            *(((words_of_foot.EDIT_TERMS, folder / TERMS),) if path == TERMS_PAGE else ()),
            (words_of_foot.EDIT_PAGE, settings.docs / lang / path),
        )
        return tuple(
            FootLine(phrase[lang], edit_file_address(settings.repository, settings.branch, shown_path(file)))
            for phrase, file in files
            if settings.repository and file.is_file() and not Path(shown_path(file)).is_absolute()
        )

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
            tuple(self._below(lang, page)),
            dict(self._elsewhere(lang, page)),
        )

    def _elsewhere(self, lang: Lang, page: str) -> Iterator[tuple[str, Link]]:
        """Yield the way from a page to each target of another programme that has the figures of one of
        these.
        """
        among, beside = self.made.among, self.made.beside
        if among is None or not beside:
            return
        here = within(among.member.at, self.urls.of(lang, page))
        places = {member.id: member.at for member in among.together.members}
        for same in {target.same_as for target in self.opened.tracker.targets if target.same_as}:
            programme, _, target = same.partition("/")
            if programme in beside:
                there = within(places[programme], self.urls.of(lang, target_path(target)))
                yield (
                    same,
                    Link(beside[programme][lang], relative(there, here) if self.urls.in_front else None),
                )

    def _below(self, lang: Lang, page: str) -> Iterator[Below]:
        """Yield the programmes below a page of the front."""
        together = self.made.settings.together
        for member, site in self.members:
            assert together
            here = within(together.at, self.urls.of(lang, page))
            own = replace(site.of_targets(lang), address=site.seen_from_above(lang, member.at, here))
            name = site.made.settings.site_name[lang]
            yield Below(member.id, name, own, site.opened.frozen)

    def seen_from_above(self, lang: Lang, at: str, here: str) -> Address:
        """Return the way to what stands in this site, which stands at `at`, from the page `here`, both given
        from the root of several.
        """
        own = self.urls.seen_from(lang, HOME_PAGE)

        def address(path: str) -> str | None:
            if own(path) is None:
                return None
            name, _, fragment = path.partition("#")
            way = relative(within(at, self.urls.of(lang, name) if name.endswith(".md") else name), here)
            return f"{way}#{fragment}" if fragment else way

        return address

    def _bilingual(self, lang: Lang, page: str) -> Bilingual:
        called = self.opened.tracker.programme.called
        return side_by_side(self.articles.html(), lang, self.urls.across(lang, page), called)

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
            filled = link_twins(filled, lang, twin, edition.address(PAIRS), self.languages)
        markers = (read_marker(match, self.opened.tracker)[0] for match in MARKER.finditer(html))
        views = tuple(marker.view for marker in markers if marker)
        self.made_from[lang, path] = self._made_from(lang, path, views)
        page = finished(filled, edition, path)
        stale = f"{lang}/{path}" in self.opened.stale
        return f"{self._left_behind()}\n{page}" if stale else page

    def _left_behind(self) -> str:
        """Return what is said in both languages above a translation that may be old."""
        said = [(lang, LEFT_BEHIND[lang].format(**names_in(lang, self.languages))) for lang in self.languages]
        return render("stale", said=said)

    def _twin(self, lang: Lang, path: str) -> str | None:
        return self.urls.across(lang, path)(other(lang, self.languages), path)

    def _made_from(self, lang: Lang, path: str, views: tuple[str, ...]) -> MadeFrom:
        pages = {f"{lang}/{path}"}
        if path == ARTICLE or "bilingual" in views:
            pages |= {f"{each}/{ARTICLE}" for each in self.languages}
        return MadeFrom(SHARED | {f"docs/{page}" for page in pages}, views)

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
        path = target_path(self.opened.tracker.targets[n].id)
        around = self._around(edition.lang).value
        return path, page_of_target(around, self._of_target(edition, n), self._sources)

    def _of_target(self, edition: Edition, n: int) -> OfTarget:
        a = edition.assessments[n]
        lines = self.opened.lines[a.target.id]
        if not edition.chrome.repository:  # then no page leads to a line, and an edit may move them all
            lines = Lines(1, 1, tuple(Mark(1, 1) for _ in lines.figures))
        return of_target(edition, n, lines, self._facts_of(a))

    def _facts_of(self, a: Assessment) -> Summed[FactsOfTarget]:
        name, known = a.target.id, self.opened
        if name not in self._facts:
            self._facts[name] = Summed(facts_of_target(a, known.tracker, known.changes))
        return self._facts[name]

    def _around(self, lang: Lang) -> Summed[AroundTargets]:
        """Return what everything is made from that is made of one target."""
        if lang not in self._around_targets:
            settings, known = self.made.settings, self.opened
            framed = self.urls.directories  # a copy for opening without a server has nothing to be framed
            around = AroundTargets(
                facts=self._around_facts,
                lang=lang,
                urls=self.urls,
                chrome=self.chrome(lang),
                glossary=known.glossary,
                data=known.data,
                site_name=settings.site_name[lang],
                embed_style=versioned(settings.theme, EMBED_STYLE) if framed else "",
                templates=templates_sum() if self.served else "",
            )
            self._around_targets[lang] = Summed(around)
        return self._around_targets[lang]

    def _made_of_targets(self, lang: Lang, numbers: Sequence[int]) -> Iterator[MadeOfTarget]:
        """Yield everything that is made of each of these targets alone."""
        edition, around = self.of_targets(lang), self._around(lang)
        for n in numbers:
            yield self.store.made(make_of_target, around, self._of_target(edition, n), self._sources)

    def target_pages(
        self, lang: Lang, numbers: Sequence[int], shell: Shell, way: Sequence[Stop]
    ) -> Iterator[tuple[Path, str]]:
        """Yield the file and the HTML of the pages of the targets with these `numbers`.

        `shell` is the theme's page for all of them, with the slots `id`, `title`, `description`, `path`,
        `content`, `breadcrumbs` and `dataset`; `way` are the pages from the home page to their table.
        """
        for made in self._made_of_targets(lang, numbers):
            path = target_path(made.id)
            stop = Stop(made.title, self.urls.absolute(lang, path))
            self._found[lang][self.urls.of(lang, path)] = made.found
            self._shared[lang, made.id] = made.shared
            if made.embedded:
                self._embedded[self.urls.file(lang, embed_path(made.id)).as_posix()] = made.embedded
            self._pages[lang].append(path)
            self.made_from[lang, path] = MadeFrom(SHARED, target=made.id)
            filled = shell.filled({**made.slots, "breadcrumbs": breadcrumbs([*way, stop])})
            yield self.urls.file(lang, path), filled

    def cards(self) -> WhenAsked[bytes]:
        """Return the picture of the site and that of every target, in both languages, by its path, each drawn
        when it is first asked for; pages that are opened without a server are shared by nobody.
        """
        settings, tracker = self.made.settings, self.opened.tracker
        own, logo = settings.look.darker or None, drawn_logo(settings)
        n = len(self.members)
        makers: Makers = {}
        for lang in self.languages:
            said, around = several.COUNT[lang].format(n=n) if n else "", self.chrome(lang)
            makers[around.card] = partial(card, tracker, around, lang, own, logo=logo, said=said)
        if self.urls.directories:
            makers |= {
                card_path(a.target.id, lang): partial(self._target_card, edition, a, own, logo)
                for lang, edition in ((lang, self.of_targets(lang)) for lang in self.languages)
                for a in self.opened.assessments
            }
        return WhenAsked(makers)

    def _target_card(self, edition: Edition, a: Assessment, own: str | None, logo: bytes | None) -> bytes:
        told = self._shared.get((edition.lang, a.target.id)) or sharing(edition, a)
        return target_card(told, self.made.settings.site_name[edition.lang], own, logo=logo)

    def make_meanwhile(self) -> None:
        """Begin to make what no page is needed for, while the pages are made."""
        self._meanwhile = Meanwhile(self.apart())

    def apart(self) -> WhenAsked[bytes]:
        """Return the files that no page is needed for, each made when it is first asked for: the data, but
        for those of several programmes, and the pictures.
        """
        data = WhenAsked[bytes]({}) if self.members else open_data(self.release)
        return data.beside(self.cards())

    def linked_data(
        self, lang: Lang, path: str, way: Sequence[Stop], title: str, description: str
    ) -> list[str]:
        """Return the blocks of JSON-LD of a written page, to which `way` leads from the home page.

        The home page has none, and none has any where the address of the site is not known.
        """
        if not self.urls.site_url or path == HOME_PAGE:
            return []
        blocks = [breadcrumbs(way)]
        if path == DATA_PAGE and not self.members:
            blocks.append(dataset(self.release, lang, self.urls.absolute(lang, path)))
        if path == ARTICLE:
            addresses = {each: self.urls.absolute(each, path) for each in self.languages}
            blocks.append(article(self.release, lang, title, description, addresses))
        return blocks

    def has_feed(self, lang: Lang) -> bool:
        """Return whether there is a page of updates for a feed to lead to; the front has one of all."""
        return self.urls.has(lang, PAGE) or bool(self.members)

    def feeds(self, *languages: Lang) -> dict[str, bytes]:
        """Return the feed of each of these languages by its path in the site."""
        return feeds(
            {
                lang: absolute(self.edition(lang, PAGE), self.urls.absolute(lang, PAGE))
                for lang in languages
                if self.urls.has(lang, PAGE)
            }
        )

    def files(self) -> dict[str, bytes]:
        """Return what belongs to the site as a whole, by its path, once the pages of all languages
        are made; while it is served, without what is `apart`.
        """
        pages = [
            {lang: self.urls.of(lang, path) for lang in self.languages}
            for path in self._pages[self.languages[0]]
        ]
        docs = self.made.settings.docs
        return {
            "sitemap.xml": sitemap(pages, self.urls.site_url or "/"),
            **self.feeds(*self.languages),
            **{
                script.format(lang=lang): told(self.edition(lang, FORM_PAGE)).encode()
                for lang in self.languages
                if self.urls.has(lang, FORM_PAGE)
                for script, told in ((FORM_SCRIPT, script_known), (SHEETS_SCRIPT, script_of_sheets))
            },
            **dict(former_pages(self.opened.tracker, self.urls)),
            **dict(moved_pages(moved_pages_of(read_pages(docs, docs.name, self.languages)), self.urls)),
            **(self._joint_data() if self.members else {}),
            **several_parts(self.made.settings.theme, wanted=self.is_of_several),
            **security_txt(self.made.settings.security, self.urls.site_url, self.opened.as_of),
            **self._made_apart(),
            **self._embedded,
            **style_sheet(self.made.settings.look, self.made.settings.theme, of_several=self.is_of_several),
            **search.files(
                {lang: listed.values() for lang, listed in self._found.items()}, self._known_to_search()
            ),
        }

    def _made_apart(self) -> Mapping[str, bytes]:
        if self._meanwhile:
            return self._meanwhile.made()
        return {} if self.served else self.apart()

    def _known_to_search(self) -> dict[Lang, search.Around]:
        """Return what the search of each language knows beside its pages."""
        docs, glossary = self.made.settings.docs, self.opened.glossary
        return {
            lang: around(self.urls, lang, glossary, listed.values(), typed_places(docs / lang, ABOUT_PAGE))
            for lang, listed in self._found.items()
        }

    @property
    def data_besides(self) -> list[Path]:
        """The folders of data, beside its own, that the pages are made from."""
        among = self.made.among
        below = [each.member.folder / DATA.parent for each in self.members]
        together = self.made.settings.together if self.members else None
        below += [together.shared] if together else []
        return [*below, *(read_besides(among, self.opened.tracker) if among else ())]

    @property
    def is_of_several(self) -> bool:
        """Whether it is one of several programmes with a front, or the front itself."""
        return self.urls.in_front or bool(self.members)

    def _joint_data(self) -> dict[str, bytes]:
        settings = self.made.settings
        return joint_data(
            [
                ProgrammeData(each.member.id, each.site.release, each.site.opened.frozen)
                for each in self.members
            ],
            settings.site_name,
            self.opened.as_of,
            self.urls.site_url,
        )

    def printout_html(self, lang: Lang, pages: Mapping[str, int]) -> str:
        """Return the report on paper in `lang`; `pages` gives the page of each place once they are known."""
        edition = replace(self.edition(lang, HOME_PAGE), examples=None)
        return printout_html(edition, self.opened, self.made.settings.published_at, pages)


class MemberSite(NamedTuple):
    """One of several programmes, and its site as the front sees it."""

    member: Member
    site: Site


def member_sites(made: Publication, *, directories: bool = True) -> tuple[MemberSite, ...]:
    """Return the sites of the programmes below a front; none below a programme."""
    return tuple(
        MemberSite(
            member, Site(each, urls_of(each, each.settings.site_url, directories=directories), Articles())
        )
        for member, each in made.members
    )


def open_site(made: Publication, *, or_at: str = "") -> Site:
    """Return the site of a programme where MkDocs does not run.

    `or_at` is its address, with a closing slash, where the settings have none.
    """
    settings = made.settings
    articles = Articles().read(articles_in(settings.docs, settings.spoken), EXTENSIONS, EXTENSION_SETTINGS)
    return Site(made, urls_of(made, settings.site_url or or_at), articles)


def urls_of(  # noqa: PLR0913 -- as `Urls`
    made: Publication,
    site_url: str,
    *,
    directories: bool = True,
    report: bool = False,
    offline: bool = False,
    in_front: bool = False,
) -> Urls:
    """Return the addresses of a programme's site; the arguments are as in `Urls`."""
    targets = frozenset(map(target_path, made.programme.tracker.target_by_id))
    return Urls(
        site_url,
        written_files(made.settings.docs, made.settings.spoken),
        targets,
        directories,
        report and not made.members,  # each of several programmes has a report of its own
        offline,
        in_front,
    )


def articles_in(docs: Path, languages: Languages = LANGUAGES) -> dict[Lang, str]:
    """Return the Markdown of the article by language; empty where the programme has none."""
    paths = {lang: docs / lang / ARTICLE for lang in languages}
    return {lang: read_page(path) for lang, path in paths.items() if path.exists()}

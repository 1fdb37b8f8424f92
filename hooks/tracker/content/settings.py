"""`mkdocs.yml` -> the settings of a site, typed and checked; on any mistake, every problem at once, each with
line and column.

Everything that reads a setting reads it here: the checks, the build, the report on paper, the export, and the
hook while MkDocs runs. What only MkDocs and the theme read is let through as it stands, but no key that
neither knows, since it would be ignored without a word.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from tracker.content.answering import check_answering
from tracker.content.configuration import (
    VARIABLE,
    Findings,
    is_empty,
    place,
    read_configuration,
    seen,
    value,
)
from tracker.content.folders import DATA, DOCS, shown_path
from tracker.content.look import LOOK, Look, check_picture, read_look
from tracker.content.markup import EXTENSIONS
from tracker.content.menus import NAMES, check_menus
from tracker.content.problems import Mark, Problem, Refused, did_you_mean
from tracker.content.yamltree import Node
from tracker.facts.addresses import misread
from tracker.facts.dates import PartialDate
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Lang, Text

REPORT = "report"
"""The folder of the site that the report is printed into, one file a language, where a build is asked for it.
"""
REPORT_SETTING = "WITH_REPORT"
"""The variable by which such a build tells the pages that the report will be there."""
OFFLINE = "offline.zip"
"""The file of the site that holds all of it for reading without a server, where a build is asked for it."""
OFFLINE_SETTING = "WITH_OFFLINE"
"""The variable by which such a build tells the pages that this copy will be there."""
CODE = Path(__file__).resolve().parents[3]
"""The repository that this code stands in."""
OUR_HOOK = ("hooks", "events.py")
"""How the path of the hook ends, in whichever copy of the code."""
HOOK = CODE.joinpath(*OUR_HOOK)
OVERRIDES = CODE / "overrides"
OUR_LOGO = "assets/logo.svg"

MKDOCS = (
    *("site_name", "site_description", "site_author", "site_url", "site_dir", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name"),
    *("nav", "exclude_docs", "draft_docs", "not_in_nav", "validation", "docs_dir", "use_directory_urls"),
    *("theme", "extra_css", "extra_javascript", "extra_templates", "extra"),
    *("markdown_extensions", "plugins", "hooks", "watch", "strict", "dev_addr", "INHERIT"),
)
"""Every setting that MkDocs knows."""
EXTRA = ("publisher", "repository", "look", "examples", "security", "generator")
"""What may stand under `extra`: our own settings, and whether the theme names itself in every page."""
PUBLISHER = ("name", "url", "email")
EXAMPLES = ("folder", "as_of")
LANGUAGE = (
    *("locale", "name", "default", "site_name", "site_description"),
    *("site_author", "copyright", "theme", "nav"),
)
"""What may stand under a language. The rest of what the plugin knows would give it other addresses than the
code does, or leave its pages out.
"""
I18N = "i18n"
I18N_OPTIONS = (
    *("docs_structure", "fallback_to_default", "reconfigure_material", "reconfigure_search"),
    "languages",
)
NEEDED_EXTENSION = "attr_list"

WEB = re.compile(r"https?://[^\s<>\"']+")
MAIL = re.compile(r"[^\s<>\"'@]+@[^\s<>\"'@]+")
CONTACT = re.compile(r"mailto:[^\s@]+@[^\s@]+|https://\S+")
SITE = re.compile(r"https?://[^\s<>\"'/\\?#]+(?P<path>/[^\s<>\"'\\?#]*)?")
LOCAL = re.compile(r"https?://(?:localhost|127\.0\.0\.1)(?::\d+)?/.*")
"""An address that opens on this machine only."""
REPOSITORY = re.compile(r"https://github\.com/[\w.-]+/(?![\w.-]*\.git$)[\w.-]+", re.ASCII)
"""The address that every link into the repository begins with: they have the form of GitHub's."""
REPOSITORY_MEANT = re.compile(
    r"https?://(?:www\.)?github\.com/+(?P<name>[\w.-]+/(?:(?!\.git\b)[\w.-])+)(?:\.git)?(?:[/?#].*)?$",
    re.ASCII | re.IGNORECASE,
)
"""The same with more around it than belongs there, as copied from a browser or from the button “Code”."""
CODE_IN_WORDS = re.compile(r'[<>"]')
"""What the theme would print as code: it takes the name and the description of a site for HTML."""


@dataclass(frozen=True, slots=True)
class MadeUpProgramme:
    """The made-up programme that the worked examples come from."""

    folder: Path
    as_of: dt.date
    """The day it is judged on."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mkdocs.yml` says of the site as a whole."""

    config: Path
    """The file itself."""
    docs: Path
    theme: Path
    """The folder of our parts of the theme."""
    site_name: Text
    site_description: Text | None
    site_url: str
    """The address of the site with its closing slash, be it this machine's own; empty where none is known."""
    publisher: Publisher | None
    """None while the edition is unofficial."""
    repository: str
    """Address of the repository without a closing slash, or empty."""
    security: str
    """Where to tell of a security problem, `mailto:…` or `https://…`, or empty."""
    look: Look
    """The colours and letters of whoever publishes, where they are not those that came with the code."""
    logo: str
    """Where the logo is, under `overrides/` or `docs/`; empty for the one that came with the code."""
    examples: MadeUpProgramme | None
    extensions: tuple[str, ...]
    """The extensions of Markdown, beside those that MkDocs adds by itself."""
    written: Mapping[str, Any]
    """The whole file as MkDocs reads it, for handing it on."""
    languages: Mapping[Lang, Mapping[str, Any]]
    """The same of what is said of each language, in the order of the file."""
    warnings: tuple[Problem, ...]

    @property
    def published_at(self) -> str:
        """The address readers can reach, or empty while it is only this machine's own."""
        return "" if LOCAL.fullmatch(self.site_url) else self.site_url


class Named(NamedTuple):
    """A plugin or an extension: its name, where that stands, and its options, if it has any."""

    name: str
    mark: Mark
    options: Node | None


def read_settings(config: Path, environment: Mapping[str, str]) -> Settings:
    """Return the settings of the programme whose `mkdocs.yml` is `config`.

    `environment` fills in what is tagged `!ENV`. Raises `Refused` with every problem when anything is wrong.
    """
    file = shown_path(config)
    root, warnings = read_configuration(config, file, environment)
    reading = _Reading(root, config.parent, Findings(file, warnings))
    settings = reading.settings(config)
    problems = reading.found.problems
    if refused := [problem for problem in problems if not problem.warning]:
        raise Refused(refused)
    return settings


class _Reading:
    """One reading of a configuration: every method returns a part of it, as far as it can be used, and notes
    what is wrong.
    """

    def __init__(self, root: Node, folder: Path, found: Findings) -> None:
        self.root = root
        self.folder = folder
        self.found = found
        self.problem = found.problem

    def settings(self, config: Path) -> Settings:
        """Return all of them; worthless where a problem was noted."""
        self.top()
        extra = self.mapping(self.root, "extra")
        self.no_other_keys(extra, EXTRA, "extra")
        languages = self.languages(self.i18n())
        docs = self.docs()
        check_menus(self.root, languages, docs, self.found)
        self.hooks()
        self.paths("watch")
        site_url, publisher = self.site_url(), self.publisher(extra)
        check_answering(extra, "" if LOCAL.fullmatch(site_url) else site_url, publisher, self.found)
        return Settings(
            config=config,
            docs=docs,
            theme=self.theme(),
            site_name=self.in_both("site_name", languages, needed=True) or Text.model_construct(vi="", en=""),
            site_description=self.in_both("site_description", languages, needed=False),
            site_url=site_url,
            publisher=publisher,
            repository=self.repository(extra),
            security=self.security(extra),
            look=self.look(extra),
            logo=self.logo(docs),
            examples=self.examples(extra),
            extensions=self.extensions(),
            written=value(self.root),
            languages={lang: value(node) for lang, node in languages.items()},
            warnings=tuple(problem for problem in self.found.problems if problem.warning),
        )

    # Shapes

    def top(self) -> None:
        """Look at the keys of the file, and at those whose value must be one of ours."""
        for key in self.root.entries or {}:
            if key not in MKDOCS:
                self.problem(
                    "setting_unknown",
                    self.root.key_marks[key],
                    found=key,
                    options=MKDOCS,
                    sample=_corrected(self.root, key, MKDOCS),
                )
        if inherited := self.root.child("INHERIT"):
            self.problem("setting_inherit", self.root.key_marks["INHERIT"], found=seen(inherited))

    def mapping(self, owner: Node, key: str) -> Node:
        """Return the mapping at a key; an empty one where there is none."""
        node = owner.child(key)
        if node is None or is_empty(node):
            return Node(place(owner, key), entries={})
        if node.entries is None:
            self.problem("not_mapping", node.mark, found=seen(node))
            return Node(node.mark, entries={})
        return node

    def no_other_keys(self, owner: Node, known: tuple[str, ...], where: str) -> None:
        """Refuse the keys of a mapping that nothing reads."""
        for key in owner.entries or {}:
            if key not in known:
                self.problem(
                    "setting_unknown_in",
                    owner.key_marks[key],
                    found=key,
                    where=where,
                    options=known,
                    sample=_corrected(owner, key, known),
                )

    def missing(self, owner: Node, key: str, right: str) -> None:
        """Note a key that is not there, or has no value; `right` is what it could say."""
        self.problem("setting_missing", place(owner, key), found=key, sample=f"{key}: {right}")

    def text(self, owner: Node, key: str) -> str:
        """Return the text at a key; empty where there is none, or something else."""
        node = owner.child(key)
        if node is None or is_empty(node):
            return ""
        if node.leaf is None:
            self.problem("not_a_value", node.mark)
            return ""
        if not isinstance(value(node), str):
            self.problem("setting_not_text", node.mark, found=str(node.leaf), sample=f'{key}: "{node.leaf}"')
            return ""
        return str(node.leaf).strip()

    def words(self, owner: Node, key: str) -> str:
        """Return the text at a key, which the theme prints without looking at it."""
        text = self.text(owner, key)
        if CODE_IN_WORDS.search(text):
            node = owner.child(key)
            assert node is not None
            sample = "" if re.search("[<>]", text) else f"{key}: {_curly(text)}"
            self.problem("setting_markup", node.mark, found=text, sample=sample)
        return text

    def items(self, key: str) -> list[Node]:
        """Return the items of the list at a key of the file."""
        node = self.root.child(key)
        if node is None or is_empty(node):
            return []
        if node.items is None:
            self.problem("not_list", node.mark, found=seen(node))
        return node.items or []

    def named(self, key: str) -> list[Named]:
        """Return the plugins or extensions at a key, in each of the ways they may be written."""
        node = self.root.child(key)
        owners = [node] if node and node.entries is not None else self.items(key)
        named = []
        for owner in owners:
            if owner.leaf is not None:
                named.append(Named(str(owner.leaf), owner.mark, None))
            elif owner.entries is None:
                self.problem("not_mapping", owner.mark, found=seen(owner))
            else:
                named += [Named(name, owner.key_marks[name], part) for name, part in owner.entries.items()]
        return named

    # Languages

    def i18n(self) -> Node:
        """Return the options of the plugin that builds the two languages."""
        options, strangers = None, []
        for plugin in self.named("plugins"):
            if plugin.name == I18N:
                options = plugin.options if plugin.options and plugin.options.entries is not None else None
            else:
                strangers.append(plugin.name)
                self.problem("setting_plugin", plugin.mark, found=plugin.name, options=[I18N])
        if options is None:
            if not any(did_you_mean(name, [I18N]) for name in strangers):
                self.problem("setting_i18n", place(self.root, "plugins"))
            return Node(Mark(1, 1))
        self.no_other_keys(options, I18N_OPTIONS, I18N)
        if is_empty(options.child("docs_structure")):
            self.missing(options, "docs_structure", "folder")
        elif (structure := self.text(options, "docs_structure")) != "folder":
            self.problem("setting_structure", _at(options, "docs_structure").mark, found=structure)
        return options

    def languages(self, options: Node) -> dict[Lang, Node]:
        """Return what is said of each language: those the code serves, each once, Vietnamese the default."""
        if options.entries is None:  # the plugin is missing, which was told
            return {}
        node = options.child("languages")
        if node is None or node.items is None:
            self.missing(options, "languages", "[…]")
            return {}
        languages: dict[Lang, Node] = {}
        for item in node.items:
            if item.entries is None:
                self.problem("not_mapping", item.mark, found=seen(item))
                continue
            locale = self.text(item, "locale")
            lang = next((lang for lang in LANGUAGES if lang == locale), None)
            mark = (item.child("locale") or item).mark
            if lang is None:
                self.problem("setting_language", mark, found=locale or seen(item), options=LANGUAGES)
            elif lang in languages:
                self.problem("setting_language_twice", mark, found=lang, line=languages[lang].mark.line)
            else:
                languages[lang] = item
                self.no_other_keys(item, LANGUAGE, lang)
                self.spoken_by(self.mapping(item, "theme"), lang)
                if not self.words(item, "name"):
                    self.missing(item, "name", "…")
        for lang in LANGUAGES:
            if lang not in languages:
                self.problem("setting_language_missing", place(options, "languages"), found=lang)
        self.default_language(languages)
        return languages

    def default_language(self, languages: Mapping[Lang, Node]) -> None:
        """Refuse another default than Vietnamese, whose pages stand at the root of the site."""
        chosen = {lang: node.child("default") for lang, node in languages.items()}
        defaults = {lang: node for lang, node in chosen.items() if node and value(node) is True}
        others = [node.mark for lang, node in defaults.items() if lang != LANGUAGES[0]]
        if others:
            self.problem("setting_default_language", others[0])
        elif LANGUAGES[0] in languages and LANGUAGES[0] not in defaults:
            self.problem("setting_default_language", languages[LANGUAGES[0]].mark)

    def in_both(self, key: str, languages: Mapping[Lang, Node], *, needed: bool) -> Text | None:
        """Return a text of the site in both languages, the Vietnamese from the top or from its language; None
        where neither has it and none is `needed`.
        """
        first, second = LANGUAGES
        owners = {lang: languages[lang] for lang in LANGUAGES if lang in languages}
        if first in owners and _is_blank(owners[first], key):
            owners[first] = self.root
        for owner in (self.root, *owners.values()):
            self.words(owner, key)
        if needed and _is_blank(self.root, key):
            self.missing(self.root, key, '"…"')
            return None
        lacking = [lang for lang, owner in owners.items() if _is_blank(owner, key)]
        if len(owners) < len(LANGUAGES) or len(lacking) == len(LANGUAGES):
            return None
        for lang in lacking:
            top = lang == first
            self.problem(
                "setting_one_language",
                owners[lang].mark,
                found=key,
                bang=NAMES[lang][0],
                language=NAMES[lang][1],
                cho="ở đầu tệp này" if top else f"dưới ngôn ngữ “{lang}”",
                where="at the top of this file" if top else f"under the language “{lang}”",
            )
        vi, en = (str(_at(owners[lang], key).leaf) if lang not in lacking else "" for lang in (first, second))
        return Text.model_construct(vi=vi, en=en)

    # Addresses

    def site_url(self) -> str:
        """Return the address of the site."""
        node, text = self.root.child("site_url"), self.text(self.root, "site_url")
        if not text or node is None:
            return ""
        match = SITE.fullmatch(text)
        if match and text.endswith("/"):
            if not LOCAL.fullmatch(text):
                self.safe(text, node.mark)
            return text
        right = _repaired(text, "/") or "https://…/"
        given = node.tag == VARIABLE
        self.problem(
            "setting_site_url",
            node.mark,
            found=text,
            sample=f"SITE_URL={right}" if given else f'site_url: !ENV [SITE_URL, "{right}"]',
        )
        return text

    def address(self, owner: Node, key: str, form: re.Pattern[str], sample: str, scheme: str = "") -> str:
        """Return the address at a key, which readers follow; empty where there is none."""
        node, text = owner.child(key), self.text(owner, key)
        if text and node:
            if form.fullmatch(text):
                self.safe(f"{scheme}{text}", node.mark)
            else:
                right = (_repaired(text, "") if form is WEB else "") or sample
                self.problem("setting_address", node.mark, found=text, sample=f"{key}: {right}")
        return text

    def safe(self, address: str, mark: Mark) -> None:
        """Refuse an address that leads elsewhere than it looks."""
        if mistake := misread(address):
            right = mistake.right or "https://…"
            self.problem(mistake.code, mark, found=address, host=mistake.host, right=right)

    def publisher(self, extra: Node) -> Publisher | None:
        """Return who publishes the site; None where that is left empty."""
        node = extra.child("publisher")
        if node is None or is_empty(node):
            return None
        if node.entries is None:
            self.problem("setting_publisher", node.mark, found=seen(node))
            return None
        self.no_other_keys(node, PUBLISHER, "publisher")
        url = self.address(node, "url", WEB, "https://…")
        email = self.address(node, "email", MAIL, "…@…", "mailto:")
        name = node.child("name")
        if name is None or is_empty(name):
            if not any(did_you_mean(key, ["name"]) for key in node.entries):
                self.problem("setting_publisher", extra.key_marks["publisher"], found=_flow(node))
            return None
        if name.entries is None:
            self.problem("not_text_pair", name.mark, found=seen(name))
            return None
        self.no_other_keys(name, LANGUAGES, "name")
        vi, en = (self.text(name, lang) for lang in LANGUAGES)
        for lang in LANGUAGES:
            if _is_blank(name, lang):
                self.problem("missing_language", place(name, lang), found=lang)
        return Publisher(Text.model_construct(vi=vi, en=en), url, email)

    def repository(self, extra: Node) -> str:
        """Return the address of the repository."""
        text = self.address(extra, "repository", WEB, "https://github.com/owner/name")
        if text and WEB.fullmatch(text) and not REPOSITORY.fullmatch(text):
            mark, meant = _at(extra, "repository").mark, REPOSITORY_MEANT.match(text)
            if meant:
                sample = f"repository: https://github.com/{meant['name']}"
                self.problem("setting_repository", mark, found=text, sample=sample)
            else:
                self.problem("setting_repository_host", mark, found=text)
        return text

    def security(self, extra: Node) -> str:
        """Return where to tell of a security problem."""
        node, text = extra.child("security"), self.text(extra, "security")
        if text and node:
            if CONTACT.fullmatch(text):
                self.safe(text, node.mark)
            else:
                self.problem("setting_security", node.mark, found=text)
        return text

    # Files

    def docs(self) -> Path:
        """Return the folder of the pages, which has one name everywhere."""
        docs = self.folder / DOCS
        named = self.root.child("docs_dir")
        if named and not is_empty(named) and seen(named).rstrip("/") != DOCS:
            self.problem("setting_docs_dir", named.mark, found=seen(named))
        elif not docs.is_dir():
            self.problem("setting_path", place(self.root, "docs_dir"), found=DOCS, sample="")
        return docs

    def theme(self) -> Path:
        """Return the folder of our parts of the theme."""
        node = self.root.child("theme")
        if node and node.leaf is not None:
            node = Node(node.mark, entries={"name": node})
        theme = node if node and node.entries is not None else Node(place(self.root, "theme"), entries={})
        if is_empty(theme.child("name")):
            self.missing(theme, "name", "material")
        elif (name := self.text(theme, "name")) != "material":
            self.problem("setting_theme", _at(theme, "name").mark, found=name)
        self.spoken_by(theme, LANGUAGES[0])
        if not (custom := self.text(theme, "custom_dir")):
            self.missing(theme, "custom_dir", os.path.relpath(OVERRIDES, self.folder))
            return self.folder
        self.there(_at(theme, "custom_dir"), Path.is_dir)
        return self.folder / custom

    def spoken_by(self, theme: Node, lang: Lang) -> None:
        """Refuse a theme that would speak another language than the pages it is for."""
        if (spoken := self.text(theme, "language")) and spoken != lang:
            self.problem("setting_theme_language", _at(theme, "language").mark, found=spoken, right=lang)

    def look(self, extra: Node) -> Look:
        """Return the colours and letters of whoever publishes."""
        owner = self.mapping(extra, "look")
        self.no_other_keys(owner, LOOK, "look")
        return read_look(owner, self.found)

    def logo(self, docs: Path) -> str:
        """Return where the logo is, empty where it is ours, and look for it and for the icon of the tab."""
        theme, custom = self.root.child("theme"), ""
        if theme is None or theme.entries is None:
            return ""
        if (named := theme.child("custom_dir")) and named.leaf:
            custom = str(named.leaf)
        for key in ("logo", "favicon"):
            check_picture(theme, key, (self.folder / custom, docs), self.found)
        logo = theme.child("logo")
        return "" if logo is None or is_empty(logo) or seen(logo) == OUR_LOGO else seen(logo)

    def hooks(self) -> None:
        """Look for the hook that makes the pages."""
        found = self.paths("hooks")
        if None not in found and not any(path and path.resolve().parts[-2:] == OUR_HOOK for path in found):
            right = os.path.relpath(HOOK, self.folder)
            self.problem("setting_hook", place(self.root, "hooks"), sample=f"hooks: [{right}]")

    def paths(self, key: str) -> list[Path | None]:
        """Return the paths of a list, None for each that is not there."""
        return [self.there(item, Path.exists) for item in self.items(key)]

    def there(self, node: Node, judged: Callable[[Path], bool]) -> Path | None:
        """Return the path that is named, as seen from the configuration, or None where it is not there."""
        named = seen(node)
        if named and node.leaf is not None and judged(path := self.folder / named):
            return path
        parent = named.rpartition("/")[0]
        beside = [f"{parent}/{name}" if parent else name for name in _names(self.folder / parent)]
        suggestion = did_you_mean(named, beside)
        self.problem("setting_path", node.mark, found=named, options=beside, sample=suggestion or "")
        return None

    def examples(self, extra: Node) -> MadeUpProgramme | None:
        """Return where the worked examples come from; None where that is left empty."""
        node = extra.child("examples")
        if node is None or is_empty(node):
            return None
        if node.entries is None or any(is_empty(node.child(key)) for key in EXAMPLES):
            self.problem("setting_examples", node.mark, found=_flow(node), data=DATA.as_posix())
            return None
        self.no_other_keys(node, EXAMPLES, "examples")
        named, judged_on = (_at(node, key) for key in EXAMPLES)
        folder, day = self.folder / seen(named), _day(judged_on)
        if not (folder / DATA).is_file():
            self.problem("setting_examples_folder", named.mark, found=seen(named), data=DATA.as_posix())
        if day is None:
            self.problem("setting_day", judged_on.mark, found=seen(judged_on))
            return None
        return MadeUpProgramme(folder, day)

    def extensions(self) -> tuple[str, ...]:
        """Return the extensions of Markdown: those that the checks read pages with, as they read them."""
        named = self.named("markdown_extensions")
        for extension in named:
            if extension.name not in EXTENSIONS:
                self.problem("setting_extension", extension.mark, found=extension.name, options=EXTENSIONS)
            elif extension.options and value(extension.options):
                self.problem("setting_extension_options", extension.mark, found=extension.name)
        names = tuple(extension.name for extension in named)
        if not any(name == NEEDED_EXTENSION or did_you_mean(name, [NEEDED_EXTENSION]) for name in names):
            self.problem(
                "setting_extension_missing", place(self.root, "markdown_extensions"), found=NEEDED_EXTENSION
            )
        return names


def _corrected(owner: Node, key: str, known: Iterable[str]) -> str:
    """Return the line of a key as it may have been meant, or nothing where that cannot be told."""
    suggestion = did_you_mean(key, known)
    node = owner.child(key)
    if not (suggestion and node):
        return ""
    typed = _flow(node)
    typed = f'"{typed}"' if typed.startswith("#") else typed  # a comment otherwise
    return f"{suggestion}: {typed}".rstrip()


def _repaired(text: str, end: str) -> str:
    """Return an address with the scheme and the `end` that it lacks; nothing where that makes it none."""
    for begun in (text, f"https://{text}"):
        whole = begun if begun.endswith(end) else f"{begun}{end}"
        if SITE.fullmatch(whole) and not misread(whole):
            return whole
    return ""


def _at(owner: Node, key: str) -> Node:
    """Return the value at a key that is known to be there."""
    node = owner.child(key)
    assert node is not None
    return node


def _is_blank(owner: Node, key: str) -> bool:
    """Say whether nothing, or nothing but spaces, stands at a key."""
    node = owner.child(key)
    return node is None or is_empty(node) or (node.leaf is not None and not node.leaf.strip())


def _flow(node: Node) -> str:
    """Return a value as it is typed on one line; lists and mappings inside it are left out."""
    if node.entries is not None:
        return "{" + ", ".join(f"{key}: {seen(child)}".rstrip() for key, child in node.entries.items()) + "}"
    return seen(node)


def _curly(text: str) -> str:
    """Return a text with quotation marks that are no code."""
    return re.sub(r'"([^"]*)"', r"“\1”", text).replace('"', "”")


def _names(folder: Path) -> Iterator[str]:
    yield from sorted(path.name for path in folder.iterdir()) if folder.is_dir() else ()


def _day(node: Node) -> dt.date | None:
    """Return a full day, or None where it is none."""
    try:
        date = PartialDate.parse(seen(node))
    except ValueError:
        return None
    return date.last_day if date.is_day else None

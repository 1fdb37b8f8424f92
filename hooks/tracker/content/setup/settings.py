"""`mkdocs.yml` -> the settings of a site, typed and checked; on any mistake, every problem at once, each with
line and column.

Everything that reads a setting reads it here: the checks, the build, the report on paper, the export, and the
hook while MkDocs runs. What only MkDocs and the theme read is let through as it stands, but no key that
neither knows. What each setting may say stands in the module of its subject, beside this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.content.pages.menus import check_menus
from tracker.content.parsing.configuration import Findings, read_configuration, seen, value
from tracker.content.parsing.folders import shown_path
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Problem, Refused
from tracker.content.setup.addresses import LOCAL, read_branch, read_repository, read_security, read_site_url
from tracker.content.setup.answering import check_answering, read_licences, read_publisher
from tracker.content.setup.files import (
    MadeUpProgramme,
    check_hooks,
    check_paths,
    read_docs,
    read_examples,
    read_extensions,
    read_logo,
    read_theme,
)
from tracker.content.setup.known_keys import EXTRA, KEYS, MKDOCS
from tracker.content.setup.look import Look, read_look
from tracker.content.setup.several import Together, read_front, read_part_of
from tracker.content.setup.shapes import mapping_at, no_other_keys
from tracker.content.setup.spoken import read_languages, site_text
from tracker.facts.licences import Licences
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Lang, Languages, Text, text_in


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
    branch: str
    """The branch of the repository that is published, and that is edited."""
    security: str
    """Where to tell of a security problem, `mailto:…` or `https://…`, or empty."""
    licences: Licences
    """What may be done with the data and pages, and with the code."""
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
    """The same of what is said of each language, the authoritative one first."""
    warnings: tuple[Problem, ...]
    together: Together | None = None
    """The programmes of the site, where there are several."""
    is_front: bool = False
    """Whether it is the front above them, and no programme itself."""

    @property
    def spoken(self) -> Languages:
        """The languages of the programme, the authoritative one first, which stands at the root of the
        site.
        """
        return tuple(self.languages)

    @property
    def published_at(self) -> str:
        """The address readers can reach, or empty while it is only this machine's own."""
        return "" if LOCAL.fullmatch(self.site_url) else self.site_url


def read_settings(config: Path, environment: Mapping[str, str]) -> Settings:
    """Return the settings of the programme whose `mkdocs.yml` is `config`.

    `environment` fills in what is tagged `!ENV`. Raises `Refused` with every problem when anything is wrong.
    """
    file = shown_path(config)
    root, warnings = read_configuration(config, file, environment, KEYS)
    found = Findings(file, warnings)
    settings = _settings(root, config, environment, found)
    if refused := [problem for problem in found.problems if not problem.warning]:
        raise Refused(refused)
    return settings


def _settings(root: Node, config: Path, environment: Mapping[str, str], found: Findings) -> Settings:
    """Return all of them; worthless where a problem was noted."""
    folder = config.parent
    no_other_keys(root, MKDOCS, "", found)
    if inherited := root.child("INHERIT"):
        found.problem("setting_inherit", root.key_marks["INHERIT"], found=seen(inherited))
    extra = mapping_at(root, "extra", found)
    no_other_keys(extra, EXTRA, "extra", found)
    front = read_front(extra, config, found)
    languages = read_languages(root, found)
    docs = read_docs(root, folder, found)
    check_menus(root, languages, docs, found)
    check_hooks(root, folder, found)
    check_paths(root, "watch", folder, found)
    site_url, publisher = read_site_url(root, found), read_publisher(extra, tuple(languages), found)
    check_answering(extra, site_url, publisher, found)
    return Settings(
        config=config,
        docs=docs,
        theme=read_theme(root, folder, next(iter(languages), LANGUAGES[0]), found),
        site_name=site_text(root, "site_name", languages, found, needed=True)
        or text_in(tuple(languages) or LANGUAGES, lambda _: ""),
        site_description=site_text(root, "site_description", languages, found, needed=False),
        site_url=site_url,
        publisher=publisher,
        repository=read_repository(extra, found),
        branch=read_branch(extra, found),
        security=read_security(extra, found),
        licences=read_licences(extra, found),
        look=read_look(extra, found),
        logo=read_logo(root, folder, docs, found),
        examples=read_examples(extra, folder, found),
        extensions=read_extensions(root, found),
        written=value(root),
        languages={lang: value(node) for lang, node in languages.items()},
        warnings=tuple(problem for problem in found.problems if problem.warning),
        together=front or read_part_of(extra, config, environment, found),
        is_front=front is not None,
    )

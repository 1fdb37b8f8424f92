"""A front's `mkdocs.yml` -> all programmes below it and the pages above them, or every problem of them all
in one refusal.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from tracker.content.clock import as_of
from tracker.content.pages.heaviness import heavy_pages
from tracker.content.pages.markers import FRONT_VIEWS, find_markers
from tracker.content.pages.pages import check_pages, read_pages
from tracker.content.parsing.configuration import Findings, read_configuration
from tracker.content.parsing.folders import shown_path
from tracker.content.parsing.yamltree import Node
from tracker.content.problems.problem import Mark, Problem, Refused
from tracker.content.programme import Opened, Publication, open_publication, state_of, strangers_in
from tracker.content.setup.asked_builds import ROOT_SETTING
from tracker.content.setup.settings import Settings, read_settings
from tracker.content.setup.several import PROGRAMMES, Member, read_front
from tracker.facts.model import Tracker
from tracker.facts.programme import Programme
from tracker.facts.values import Languages, Text, text_in
from tracker.language.words import several as say

Found = TypeVar("Found")


def open_whole(config: Path, environment: Mapping[str, str], data: Path | None = None) -> Publication:
    """Read and check everything that `config` leads to, be it a programme's `mkdocs.yml` or the front's of
    several; as `open_publication` does.
    """
    extra = _quietly(lambda: read_configuration(config, shown_path(config), environment)[0].child("extra"))
    if extra is not None and extra.child(PROGRAMMES) is not None:
        return _open_front(config, extra, environment)
    settings = _quietly(lambda: read_settings(config, environment))
    if settings is None or settings.together is None or data:
        return open_publication(config, environment, data)
    return _KEPT.opened(config, settings, environment)


class _Kept:
    """The programmes of a site that were opened last: each is asked for by the check, by the front and by its
    own build, one after the other.
    """

    def __init__(self) -> None:
        self.by_config: dict[Path, tuple[object, Publication]] = {}

    def opened(self, config: Path, settings: Settings, environment: Mapping[str, str]) -> Publication:
        """Return a programme, read again only where one of its files, the day or the address changed."""
        state = (
            as_of(environment),
            settings.site_url,
            state_of(config, settings.examples, settings.together),
        )
        there = self.by_config.get(config.resolve())
        if there and there[0] == state:
            return there[1]
        made = open_publication(config, environment)
        self.by_config[config.resolve()] = (state, made)
        return made


_KEPT = _Kept()


def _quietly(read: Callable[[], Found]) -> Found | None:
    """Return what is read; None where it is refused, which is told by who reads it next."""
    try:
        return read()
    except Refused:
        return None


def environment_of(environment: Mapping[str, str], root: str, at: str) -> dict[str, str]:
    """Return the environment of what stands at `at` of the site whose address is `root`."""
    return {**environment, **({"SITE_URL": f"{root}{at}"} if root else {})}


def _open_front(config: Path, extra: Node, environment: Mapping[str, str]) -> Publication:
    refused: list[Problem] = []
    settings = None
    try:
        settings = read_settings(config, environment)
    except Refused as wrong:
        refused += wrong.problems
    # What is wrong with the settings is told, and the programmes are looked at all the same
    together = read_front(extra, config, Findings(""))
    if together is None:
        raise Refused(refused)
    today, root = as_of(environment), environment.get(ROOT_SETTING, settings.site_url if settings else "")
    members: list[tuple[Member, Publication]] = []
    for member in together.members:
        try:
            made = open_whole(member.config, environment_of(environment, root, member.at))
        except Refused as wrong:
            refused += wrong.problems
            continue
        refused += _of_member(member, made, config, root, settings.spoken if settings else None)
        members.append((member, made))
    if settings is None:
        raise Refused(refused)
    docs = settings.docs
    # The address of the front itself is known only with the list
    settings = read_settings(config, environment_of(environment, root, together.at))
    refused += _elsewhere(config, settings.site_url, root, together.at)
    tracker = _empty(settings, [made for _, made in members])
    problems = _of_pages(docs, settings.theme, tracker)
    refused += [problem for problem in problems if not problem.warning]
    if refused:
        raise Refused(refused)
    warnings = [problem for problem in problems if problem.warning]
    stale = frozenset(
        problem.file.removeprefix(f"{shown_path(docs)}/")
        for problem in warnings
        if problem.code in ("translation_left_behind", "translation_not_recorded")
    )
    opened = Opened(tracker, (), today, warnings, stale)
    of_members = [warning for _, made in members for warning in made.warnings]
    return Publication(settings, opened, None, [*of_members, *settings.warnings, *warnings], tuple(members))


def _of_member(
    member: Member, made: Publication, front: Path, root: str, languages: Languages | None
) -> Iterator[Problem]:
    """Yield what the settings of a programme say otherwise than the list of the site does."""
    file = shown_path(member.config)
    together, marks = made.settings.together, read_configuration(member.config, file, {})[0].key_marks
    if together is None or together.config.resolve() != front.resolve():
        right = os.path.relpath(front, member.folder)
        context = {"found": member.id, "file": file, "right": right}
        yield Problem(file, marks.get("extra", Mark(1, 1)), "programme_not_part_of", context)
    yield from _elsewhere(member.config, made.settings.site_url, root, member.at)
    if languages and made.settings.spoken != languages:
        context = {"found": ", ".join(made.settings.spoken), "right": ", ".join(languages)}
        yield Problem(file, marks.get("plugins", Mark(1, 1)), "programme_languages", context)


def _elsewhere(config: Path, site_url: str, root: str, at: str) -> Iterator[Problem]:
    """Yield that a configuration gives another address than its place `at` of the site at `root`."""
    if root and site_url != f"{root}{at}":
        file = shown_path(config)
        marks = read_configuration(config, file, {})[0].key_marks
        context = {"found": site_url, "right": f"{root}{at}"}
        yield Problem(file, marks.get("site_url", Mark(1, 1)), "programme_address", context)


def _of_pages(docs: Path, theme: Path, tracker: Tracker) -> list[Problem]:
    """Return what is wrong with the pages of the front."""
    name = shown_path(docs)
    if found := [*strangers_in([docs, theme]), *heavy_pages(docs, name)]:
        return found
    problems = check_pages(docs, name, tracker, tracker.languages)
    wrong = any(not problem.warning for problem in problems)
    return problems if wrong else [*problems, *_views_of_one(docs, name, tracker)]


def _views_of_one(docs: Path, name: str, tracker: Tracker) -> Iterator[Problem]:
    """Yield the markers on the pages of the front that only a programme can fill."""
    for pages in read_pages(docs, name, tracker.languages).values():
        for page in pages.values():
            for marker in find_markers(page.text, page.file, tracker)[0]:
                if marker.view not in FRONT_VIEWS:
                    mark = page.mark(page.text.index(marker.text))
                    context = {"found": marker.view, "options": FRONT_VIEWS}
                    yield Problem(page.file, mark, "view_of_one", context)


def _empty(settings: Settings, members: Iterable[Publication]) -> Tracker:
    """Return the facts of the front itself: none, but for what stands on every page; that is what all
    programmes say alike.
    """
    programmes = [made.programme.tracker.programme for made in members]
    made_up = any(programme.made_up for programme in programmes)
    first = programmes[0] if programmes else None
    own_notice = text_in(settings.spoken, lambda lang: say.NOTICE[lang])
    programme = Programme.model_construct(
        title=settings.site_name,
        notice=_alike(programme.notice for programme in programmes) or own_notice,
        banner=_alike(programme.banner for programme in programmes),
        tag=_alike(programme.tag for programme in programmes),
        authority=first.authority if first else own_notice,
        article="",
        made_up=made_up,
    )
    return Tracker.model_construct(
        programme=programme, sources={}, bodies={}, parts={}, groups=(), targets=(), tasks=()
    )


def _alike(texts: Iterable[Text | None]) -> Text | None:
    """Return the text that all have; None where they differ."""
    found = list(texts)
    return found[0] if found and all(text == found[0] for text in found) else None

"""A programme + a language -> the form by which a figure, a step or a correction reaches the site, and all
that its script has to know.

The form makes the file of one document as `content.reports` reads it. What it asks about is what the check
asks about: the bounds and the sentences come from there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from tracker.content.asked_again import DEFINITIONS, asked_again
from tracker.content.folders import DATA, REPORTS
from tracker.content.reports import UNDATED
from tracker.content.suspicions import as_typed
from tracker.facts.figures import Observation
from tracker.facts.rules import Limit
from tracker.facts.target import Target
from tracker.facts.values import LANGUAGES, Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.detection import foreign
from tracker.language.wording import figure_in_words, group_in_words
from tracker.language.words import propose as say
from tracker.opendata.sheet_layout import sheet_path
from tracker.views.edition import Edition, Link
from tracker.views.mailing import mail_address
from tracker.views.repository_links import new_figure_address, new_file_folder

PAGE = "propose.md"
"""The page the form stands on."""
MOST_ENTRIES = 50
"""So many entries a document may have here; a sheet takes more."""
LONGEST_ADDRESS = 7500
"""The longest address of GitHub's page for a new file, as its sign-in hands it on; it answers 414 beyond
8,191.
"""
LONGEST_LETTER = 1800
"""The longest `mailto:` that mail programmes take whole."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from."""

    value: str
    name: str
    lang: str | None = None
    """The language of the name where it is not the page's."""


@dataclass(frozen=True, slots=True)
class ProposeForm:
    """The form, its lists, its sentences, and the data its script reads."""

    say: Mapping[str, str]
    kinds: tuple[Choice, ...]
    stages: tuple[Choice, ...]
    fact_kinds: tuple[Choice, ...]
    choose: str
    first: str
    """What the first entry is called."""
    targets: tuple[tuple[str, tuple[Choice, ...]], ...]
    """The targets of each group, by the group's name."""
    tasks: tuple[Choice, ...]
    bodies: tuple[Choice, ...]
    reports: tuple[Choice, ...]
    known: str
    """What the script knows, as JSON."""
    no_script: str
    ways: tuple[Link, ...]
    """What is left to do without the script."""
    nobody: str
    """That nobody is named who receives it; empty where somebody is."""


def propose_form(edition: Edition) -> ProposeForm:
    """Return the form of a programme."""
    tracker, chrome = edition.tracker, edition.chrome
    groups = (
        (
            group_in_words(group, edition.lang),
            tuple(Choice(a.target.id, edition.text(a.target.name)) for a in edition.of_group(group.id)),
        )
        for group in tracker.groups_in_order
    )
    bodies = tuple(Choice(name, edition.text(body.name)) for name, body in tracker.bodies.items())
    return ProposeForm(
        say={name: edition.say(phrase) for name, phrase in say.SAY.items()},
        kinds=tuple(Choice(name, edition.say(phrase)) for name, phrase in say.KINDS.items()),
        stages=tuple(Choice(name, edition.say(phrase)) for name, phrase in words.REPORTING_STAGE.items()),
        fact_kinds=tuple(Choice(name, edition.say(phrase)) for name, phrase in words.EVIDENCE_KIND.items()),
        choose=edition.say(say.CHOOSE),
        first=edition.say(say.SAID["row"], n=1),
        targets=tuple((name, targets) for name, targets in groups if targets),
        tasks=tuple(Choice(task.id, edition.text(task.text)) for task in tracker.tasks),
        bodies=(*bodies, Choice("", edition.say(say.OTHER_BODY))),
        reports=tuple(
            _titled(edition, name, source.title)
            for name, source in tracker.sources.items()
            if source.title is not None
        ),
        known=json.dumps(known_to_script(edition), ensure_ascii=False, separators=(",", ":")),
        no_script=edition.say(say.NO_SCRIPT),
        ways=_ways(edition),
        nobody="" if chrome.contact or chrome.repository else edition.say(say.NOBODY),
    )


def _titled(edition: Edition, name: str, title: Text) -> Choice:
    """Return a source by its title; one with Vietnamese words in another language is called as it calls
    itself, since a line of a list is in one language.
    """
    said = edition.text(title)
    if edition.lang != LANGUAGES[0] and foreign(said, edition.lang):
        return Choice(name, title.vi, LANGUAGES[0])
    return Choice(name, said)


def _ways(edition: Edition) -> tuple[Link, ...]:
    chrome = edition.chrome
    ways = [Link(edition.say(say.TO_SHEETS), edition.address(sheet_path(None)))]
    if chrome.contact:
        ways.append(Link(edition.say(say.TO_MAIL, email=chrome.contact), mail_address(chrome.contact)))
    if chrome.repository:
        ways.append(Link(edition.say(say.TO_ISSUE), new_figure_address(chrome.repository)))
    return tuple(ways)


def known_to_script(edition: Edition) -> dict[str, object]:
    """Return what the script of the form knows, in what JSON has."""
    chrome, lang = edition.chrome, edition.lang
    return {
        "lang": lang,
        "say": {name: phrase[lang] for name, phrase in say.SAID.items()},
        "scales": [[size, phrase[lang]] for size, phrase in say.SCALES.items()],
        "asked": asked_again(lang),
        "definitions": DEFINITIONS,
        "undated": UNDATED,
        "folder": f"{DATA.parent.as_posix()}/{REPORTS}/",
        "most": MOST_ENTRIES,
        "longest": LONGEST_ADDRESS,
        "longestLetter": LONGEST_LETTER,
        "newFile": new_file_folder(chrome.repository) if chrome.repository else "",
        "newFigure": new_figure_address(chrome.repository) if chrome.repository else "",
        "contact": chrome.contact,
        "title": edition.text(edition.tracker.programme.title),
        "targets": {a.target.id: known_of(edition, a) for a in edition.assessments},
    }


def known_of(edition: Edition, a: Assessment) -> dict[str, object]:
    """Return what the script knows of one target: its unit, its parts, and the figures a new one is held
    against, as day, number, date as it is written, and whether it is that of a year.
    """
    target, rule = a.target, a.target.first_rule
    bound = rule.bound
    thresholds = [float(each) for each in bound.thresholds]
    return {
        "unit": target.unit_of(a.rule)[edition.lang],
        "percent": target.in_percent(a.rule),
        "total": target.measure == "total",
        "level": target.measure == "level",
        "share": "count" in a.rule.bound.needs,
        "values": bool(bound.values),
        "over": rule.of.against is None,
        "least": min(thresholds) if thresholds else 0,
        "within": [_limit(bound.lower), _limit(bound.upper)],
        "start": formats.day(a.period.start, edition.lang),
        "parts": [[asked.part, edition.text(edition.tracker.parts[asked.part])] for asked in target.parts],
        "latest": _shown(edition, a, a.latest) if a.latest else "",
        "figures": [
            [f.date.last_day.isoformat(), float(f.amount), str(f.date), f.date.is_year]
            for f in target.reported
            if target.comparable(f, a.rule)
        ],
    }


def _limit(limit: Limit | None) -> list[object] | None:
    return [float(limit.value), limit.strict] if limit else None


def _shown(edition: Edition, a: Assessment, figure: Observation) -> str:
    said = figure_in_words(figure, a.rule_for(figure), a.target, edition.lang)
    return f"{said}, {formats.date(figure.date, edition.lang)}"


def form_page(edition: Edition, target: Target) -> str:
    """Return where the form is with `target` chosen; empty where the site has no such page."""
    page = edition.address(PAGE)
    return f"{page}?target={target.id}" if page else ""


def correction_page(edition: Edition, target: Target, figure: Observation) -> str:
    """Return where the form is with a correction of `figure` begun; empty where the site has no such page."""
    page = form_page(edition, target)
    if not page:
        return ""
    shares = (figure.count, figure.of)
    was = [as_typed(number) for number in shares if number is not None and figure.value is None]
    asked = {
        "kind": "corrections",
        "part": figure.part or "",
        "date": str(figure.date),
        "was": "/".join(was) or as_typed(figure.amount),
    }
    return f"{page}&{urlencode({name: value for name, value in asked.items() if value})}"

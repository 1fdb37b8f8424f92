"""A programme + a language -> the form by which a figure, a step or a correction reaches the site, and all
that its script has to know.

The form makes the file of one document as `content.reports` reads it. What it asks about is what the check
asks about: the bounds and the sentences come from there.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.content.data.reports import UNDATED
from tracker.content.doubts.asked_again import DEFINITIONS, asked_again
from tracker.content.parsing.folders import DATA, REPORTS
from tracker.facts.bounds import Limit
from tracker.facts.commitment import Commitment, is_share
from tracker.facts.figures import Observation
from tracker.facts.report import BESIDE_DOCUMENTS, DESTINATIONS, needed
from tracker.facts.requirements import Rule
from tracker.facts.target import Target
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.detection import foreign
from tracker.language.wording import figure_in_words, group_in_words
from tracker.language.words import propose as say
from tracker.opendata.sheet_layout import (
    sheet_path,
    sheets_of,
)
from tracker.views.edition import Edition, Link
from tracker.views.mailing import mail_address
from tracker.views.propose_sheets import known_of_sheets
from tracker.views.repository_links import new_figure_address, new_file_folder

FORM_SCRIPT = "propose/{lang}.js"
"""What the form's script has to know, from the root of the site."""
SHEETS_SCRIPT = "propose/sheets-{lang}.js"
"""What it has to know beside that to read a sheet that was filled in."""
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
    bounds: tuple[Choice, ...]
    choose: str
    first: str
    """What the first entry is called."""
    targets: tuple[tuple[str, tuple[Choice, ...]], ...]
    """The targets of each group, by the group's name."""
    tasks: tuple[Choice, ...]
    bodies: tuple[Choice, ...]
    reports: tuple[Choice, ...]
    known: str
    """Where the script is that tells what the form has to know."""
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
        bounds=tuple(Choice(name, edition.say(phrase)) for name, phrase in say.BOUNDS.items()),
        choose=edition.say(say.CHOOSE),
        first=edition.say(say.SAID["row"], n=1),
        targets=tuple((name, targets) for name, targets in groups if targets),
        tasks=tuple(Choice(task.id, edition.text(task.text)) for task in tracker.tasks),
        bodies=(*bodies, Choice("", edition.say(say.OTHER_BODY))),
        reports=tuple(
            _named(edition, name, source.title or source.publisher)
            for name, source in tracker.sources.items()
        ),
        known=_where(edition, FORM_SCRIPT, script_known(edition)),
        no_script=edition.say(say.NO_SCRIPT),
        ways=_ways(edition),
        nobody="" if chrome.contact or chrome.repository else edition.say(say.NOBODY),
    )


def _named(edition: Edition, name: str, title: Text) -> Choice:
    """Return a source by its title, or who published it; one with Vietnamese words in another language is
    called as it calls itself, since a line of a list is in one language.
    """
    said = edition.text(title)
    if not edition.is_first and foreign(said, edition.lang, edition.languages):
        return Choice(name, title.first, edition.languages[0])
    return Choice(name, said)


def _ways(edition: Edition) -> tuple[Link, ...]:
    chrome = edition.chrome
    sheets = [sheet.path for sheet in sheets_of(edition.tracker, edition.assessments)]
    # Where the body of every target is known, there is no sheet of the others
    sheet = sheet_path(None) if sheet_path(None) in sheets else sheets[0]
    ways = [Link(edition.say(say.TO_SHEETS), edition.address(sheet))]
    if chrome.contact:
        ways.append(Link(edition.say(say.TO_MAIL, email=chrome.contact), mail_address(chrome.contact)))
    if chrome.repository:
        ways.append(Link(edition.say(say.TO_ISSUE), new_figure_address(chrome.repository)))
    return tuple(ways)


def script_known(edition: Edition) -> str:
    """Return the script that tells the form's own what it has to know; it comes with that, once somebody is
    at the form, and never with the page.
    """
    told = json.dumps(known_to_script(edition), ensure_ascii=False, separators=(",", ":"))
    return f"window.trackerKnown={told};\n"


def script_of_sheets(edition: Edition) -> str:
    """Return the script that tells what stands where in a sheet; it comes once somebody chose one."""
    told = json.dumps(known_of_sheets(edition), ensure_ascii=False, separators=(",", ":"))
    return f"window.trackerKnown.sheet={told};\n"


def _where(edition: Edition, script: str, told: str) -> str:
    """Return the address of a script, which changes with what it says."""
    mark = hashlib.sha256(told.encode()).hexdigest()[:8]
    return f"{edition.address(script.format(lang=edition.lang))}?v={mark}"


def known_to_script(edition: Edition) -> dict[str, object]:
    """Return what the script of the form knows, in what JSON has."""
    chrome, lang = edition.chrome, edition.lang
    return {
        "lang": lang,
        "say": {name: phrase[lang] for name, phrase in say.SAID.items()},
        "scales": [[size, phrase[lang]] for size, phrase in say.SCALES.items()],
        "asked": asked_again(lang) | {code: phrase[lang] for code, phrase in say.REFUSED.items()},
        "definitions": DEFINITIONS,
        "undated": UNDATED,
        "folder": f"{DATA.parent.as_posix()}/{REPORTS}/",
        "needs": {name: needed(name) for name in (*DESTINATIONS, *BESIDE_DOCUMENTS)},
        "most": MOST_ENTRIES,
        "longest": LONGEST_ADDRESS,
        "longestLetter": LONGEST_LETTER,
        "newFile": new_file_folder(chrome.repository, chrome.branch) if chrome.repository else "",
        "newFigure": new_figure_address(chrome.repository) if chrome.repository else "",
        "contact": chrome.contact,
        "title": edition.text(edition.tracker.programme.title),
        "sheetKnown": _where(edition, SHEETS_SCRIPT, script_of_sheets(edition)),
        "targets": {a.target.id: known_of(edition, a) for a in edition.assessments},
    }


def known_of(edition: Edition, a: Assessment) -> dict[str, object]:
    """Return what the script knows of one target: its unit, its parts with what differs in them, and the
    figures a new one is held against, as day, number, date as it is written, whether it is that of a year,
    the part it is of, and what marks it.
    """
    target, lang = a.target, edition.lang
    told: dict[str, object] = {
        **_held_against(target, a.rule, edition.as_of),
        "unit": target.unit_of(a.rule)[lang],
        "ranked": target.ranked,
        "yearly": target.sums,
        "running": target.measure == "total" and a.rule.bound.needs == ("value",) and not a.rule.bound.values,
        "reference": _reference(target, lang),
        "start": formats.day(a.period.start, lang),
        "from": (target.period or edition.tracker.period_of(target)).start.isoformat(),
        "byParts": target.by_parts,
        "milestones": target.milestones is not None,
        "options": _options(target.first_rule),
        "parts": [
            [
                asked.part,
                edition.text(edition.tracker.parts[asked.part]),
                _held_against(target.of_part(asked), asked.asked[0], edition.as_of) if asked.asked else {},
            ]
            for asked in target.parts
        ],
        "latest": _shown(edition, a, a.latest) if a.latest else "",
        "figures": [
            [
                *(f.date.last_day.isoformat(), float(f.amount), str(f.date), f.date.is_year, f.part or ""),
                *_marks(target, f),
            ]
            for f in target.reported
            if target.comparable(f, a.rule)
        ],
    }
    return {key: value for key, value in told.items() if value or key in ("parts", "figures")}


def _held_against(target: Commitment, rule: Rule, day: dt.date) -> dict[str, object]:
    """Return what a figure of a target, or of one of its parts, is held against that is measured by `day`."""
    first = target.first_rule_on(day)
    base = target.base_of(first)
    bound = first.bound
    thresholds = [float(each) for each in bound.thresholds]
    return {
        "percent": target.in_percent(rule),
        "total": target.measure == "total",
        "falls": target.measure == "total" and not first.when.yearly,
        "level": target.measure == "level",
        "share": "count" in bound.needs,
        "mayShare": is_share(target.unit_of(rule)),
        "values": bool(bound.values),
        "over": first.of.against is None,
        "least": min(thresholds) if thresholds else 0,
        "within": [_limit(bound.lower), _limit(bound.upper)],
        "sums": _decided_by_a_sum(target),
        "base": [float(base.value)] if base else [],
    }


def _decided_by_a_sum(target: Commitment) -> list[list[object]]:
    """Return the limits of all that is asked of a total at its end; none where the number of one year could
    not be taken for it.
    """
    rules = target.asked
    if target.measure != "total" or any(each.when.yearly or each.of.against for each in rules):
        return []
    return [[_limit(each.bound.lower), _limit(each.bound.upper)] for each in rules]


def _marks(target: Target, figure: Observation) -> list[str]:
    """Return what the figure is marked with: that a note explains it, that sources disagree about it."""
    marks = ("n" if figure.note else "") + ("d" if target.disputed(figure) else "")
    return [marks] if marks else []


def _reference(target: Target, lang: Lang) -> str:
    """Return what a figure is compared with; empty where it is compared with nothing of its own."""
    rule = target.first_rule
    return rule.words[lang] if "reference" in rule.bound.needs and rule.words else ""


def _options(rule: Rule) -> dict[str, str]:
    """Return what an amended rule keeps of how it is judged: by the year, as a change, as growth."""
    kept = {"every": rule.every, "change": rule.change, "against": rule.against, "growth": rule.growth}
    return {key: str(value) for key, value in kept.items() if value}


def _limit(limit: Limit | None) -> list[object] | None:
    return [float(limit.value), limit.strict] if limit else None


def _shown(edition: Edition, a: Assessment, figure: Observation) -> str:
    said = figure_in_words(figure, a.rule_for(figure), a.target, edition.lang)
    return f"{said}, {formats.date(figure.date, edition.lang)}"

"""A programme + the day -> what staff are reminded of: figures and tasks that became due, and what each body
owes, as Markdown in both languages.

The window is a month: what became due since the day a month before was not yet due at the reminder before.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dateutil.relativedelta import relativedelta

from tracker.cli.diagnostics import print_problems
from tracker.cli.ending import is_told_anew, theme_end
from tracker.content.front import open_whole
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.facts.concerns import body_records
from tracker.facts.ledger import LATE, LedgerEntry, ledger_entries
from tracker.facts.tasks import TaskAssessment, assess_tasks
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats
from tracker.language.printable import markdown
from tracker.language.words import bodies as of_bodies
from tracker.language.words import ending
from tracker.language.words import reminder as say
from tracker.publish.site import Site, open_site
from tracker.views.edition import Edition
from tracker.views.ledger import figures_owed, owed_in_words

PAGE = "ledger.md"


def due(config: Path, *, only_new: bool) -> int:
    """Print what became due in the month before the day statuses are judged on, and what each body owes;
    where `only_new` nothing at all unless something became due. Return 1 where there is anything to mend.
    """
    try:
        opened = open_whole(config, os.environ)
    except Refused as refused:
        print_problems(refused.problems, sys.stderr, os.environ)
        return 1
    for member, made in opened.members:
        if said := reminder(made, only_new=only_new):
            print(f"# {member.id}: {made.settings.site_name.vi} / {made.settings.site_name.en}\n\n{said}")
    if not opened.members:
        print(reminder(opened, only_new=only_new), end="")
    return 0


def reminder(opened: Publication, *, only_new: bool) -> str:
    """Return the reminder; empty where nothing became due and `only_new` is asked for."""
    day = opened.programme.as_of
    window = (day - (day - relativedelta(months=1))).days
    entries = ledger_entries(opened.programme.assessments)
    fresh = [entry for entry in entries if entry.owed in LATE and entry.days <= window]
    late = [
        each
        for each in assess_tasks(opened.programme.tracker, day)
        if each.late and each.task.due and (day - each.task.due.last_day).days <= window
    ]
    if only_new and not (fresh or late or is_told_anew(day, window)):
        return ""
    site = open_site(opened)
    return "\n\n".join("\n".join(_lines(site, lang, entries, fresh, late)) for lang in LANGUAGES) + "\n"


def _lines(
    site: Site,
    lang: Lang,
    entries: tuple[LedgerEntry, ...],
    fresh: list[LedgerEntry],
    late: list[TaskAssessment],
) -> Iterator[str]:
    edition = site.edition(lang, PAGE)
    yield f"## {edition.say(say.HEAD, day=formats.day(edition.as_of, lang))}"
    yield ""
    new = [*(_figure(edition, entry) for entry in fresh), *(_task(edition, each) for each in late)]
    yield from new or [edition.say(say.NOTHING)]
    yield ""
    yield f"### {edition.say(say.OWED)}"
    yield ""
    yield from _owed(edition, entries) or [edition.say(say.NOTHING_OWED)]
    if said := theme_end(edition.as_of, lang):
        yield ""
        yield f"### {edition.say(ending.HEAD)}"
        yield ""
        yield markdown(said)
    if site.made.settings.published_at and site.urls.has(lang, PAGE):
        yield ""
        yield edition.say(say.LEDGER, address=site.urls.absolute(lang, PAGE))


def _figure(edition: Edition, entry: LedgerEntry) -> str:
    name = entry.assessment.target.name[edition.lang]
    return f"- **{markdown(name)}**: {markdown(owed_in_words(edition, entry))}"


def _task(edition: Edition, found: TaskAssessment) -> str:
    by = formats.date(found.task.due, edition.lang) if found.task.due else ""
    text = edition.say(say.TASK, number=found.task.number, text=found.task.text[edition.lang], day=by)
    return f"- {markdown(text)}"


def _owed(edition: Edition, entries: tuple[LedgerEntry, ...]) -> list[str]:
    lines = []
    for record in body_records(edition.tracker, entries):
        owed = {key: n for key, n in record.counted.items() if key in LATE}
        if owed:
            body = edition.tracker.bodies[record.body].name[edition.lang] if record.body else ""
            name = body or edition.say(of_bodies.NOBODY_OWES)
            lines.append(f"- {markdown(name)}: {markdown(figures_owed(edition, owed))}.")
    return lines

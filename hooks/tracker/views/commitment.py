"""A target's own words -> the sentence they are a part of, and how they are read, amended and ended."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.facts.programme import ProgrammeDocument
from tracker.facts.statuses import Status
from tracker.facts.target import Target
from tracker.facts.values import Lang, Text
from tracker.facts.verdicts import Assessment
from tracker.language import formats, words
from tracker.language.asked import all_asked_in_words
from tracker.language.words import changed as say
from tracker.language.words.parts import AMENDED_PART
from tracker.views.details import Detail, Line, corrected_lines
from tracker.views.edition import Edition, cite


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the article, and the part of them that a target is."""

    before: str
    part: str
    after: str

    @property
    def whole(self) -> str:
        """All of it."""
        return f"{self.before}{self.part}{self.after}"


def in_clause(target: Target, lang: Lang) -> Passage:
    """Return the original words within the whole sentence where they stand in it, else alone."""
    part = " ".join(target.text[lang].split())
    clause = " ".join(target.clause[lang].split()) if target.clause else part
    before, found, after = clause.partition(part)
    return Passage(before, part, after) if found else Passage("", part, "")


def commitment_details(edition: Edition, a: Assessment) -> list[Detail]:
    """Return how the words of a target are read, and what became of them: amended, ended, corrected."""
    target, lang = a.target, edition.lang
    terms: list[tuple[Text, list[Line]]] = []
    if target.clause and in_clause(target, lang).whole == " ".join(target.text[lang].split()):
        terms.append((words.CLAUSE, [Line(target.clause[lang])]))
    if target.reading:
        terms.append((words.READING, [Line(target.reading[lang])]))
    first = target.first_rule
    if first.words and not first.bound.computable:
        terms.append((words.WHY_NOT_COMPUTED, [Line(first.words[lang])]))
    for amendment in target.amendments:
        changed = edition.say(words.AMENDED, day=formats.date(amendment.date, lang))
        if amendment.part:
            changed = edition.say(
                AMENDED_PART, changed=changed, part=edition.tracker.parts[amendment.part][lang]
            )
        asked = all_asked_in_words(amendment.asked, target, lang)
        text = edition.say(words.AMENDED_TO, changed=changed, text=edition.text(amendment.text), asked=asked)
        terms.append((words.AMENDMENTS, [Line(text, cite(edition, amendment.source))]))
    if target.withdrawn:
        gone = target.withdrawn
        text = edition.say(
            words.WITHDRAWN_ON, day=formats.date(gone.date, lang), reason=edition.sentence(gone.reason)
        )
        terms.append((words.STATUS[Status.WITHDRAWN], [Line(text, cite(edition, gone.source))]))
    if target.closed:
        ended = target.closed
        day, reason = formats.date(ended.date, lang), edition.sentence(ended.reason)
        text = edition.say(words.CLOSED_WHY, day=day, reason=reason)
        terms.append((words.CLOSED, [Line(text, cite(edition, ended.source))]))
    if corrected := corrected_lines(edition, target, figures=False):
        terms.append((say.CORRECTED, corrected))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def in_common(edition: Edition) -> list[Detail]:
    """Return what stands behind every target of the programme."""
    programme = edition.tracker.programme
    terms = [(words.SOURCE, [Line("", cite(edition, programme.article))])]
    if programme.documents:
        terms.append((words.DOCUMENTS, [_document(edition, each) for each in programme.documents]))
    return [Detail(edition.say(head), tuple(lines)) for head, lines in terms]


def _document(edition: Edition, document: ProgrammeDocument) -> Line:
    kind = edition.say(words.DOCUMENT_KIND[document.kind])
    return Line(f"{formats.date(document.date, edition.lang)}: {kind}", cite(edition, document.source))

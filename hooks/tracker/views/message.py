"""The facts of one day + a language -> what the whole comes to: one statement to quote, a mark for each
target, and the counts.

Targets and long-term goals are counted apart and never added up, and so are those that set no measurable
level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tracker.facts.assess import roll_up
from tracker.facts.periods import Period
from tracker.facts.programme import Group
from tracker.facts.statuses import OUTCOMES, Outcome, Status
from tracker.facts.verdicts import Assessment, RollUp
from tracker.language import formats, words
from tracker.language.wording import (
    counted,
    group_path_in_words,
    listed,
    measurable,
    status_in_words,
    targets_and_goals,
    uncapitalised,
)
from tracker.language.words import message as say
from tracker.language.words.ways import NOTHING_YET
from tracker.views.edition import Edition, Link, css_name, last_search, outcome_name

PERIODS_NAMED = 3
"""How many periods the statement names; of more it says how many have ended."""
MARKS_BY_TARGET = 60
"""Up to how many targets each has a mark of its own; of more, each group has one with its counts."""
NOUNS: tuple[say.Noun, ...] = ("targets", "goals")


@dataclass(frozen=True, slots=True)
class StatusMark:
    """A target's status as a shape that leads to its page."""

    shape: str
    outcome: str
    """The heap it is counted in: its colour."""
    link: Link
    """Its words are the target's name and status."""


@dataclass(frozen=True, slots=True)
class GroupMarks:
    """The marks of one group: one for each target, or its counts."""

    label: str
    name: str
    """The label in full, for who hears it."""
    link: Link | None
    """The way to the group's table, where the group is one mark."""
    marks: tuple[StatusMark, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What the home page says first."""

    sentence: str
    to_copy: str
    """The sentence with where it comes from and its day, as it is copied."""
    old: str
    """That the last search was long ago; empty where it was not."""
    copy: str
    copied: str
    marks_label: str
    groups: tuple[GroupMarks, ...]
    see_all: Link


@dataclass(frozen=True, slots=True)
class Count:
    """How many have one status, or are in one heap."""

    shape: str
    outcome: str
    words: str
    count: str


@dataclass(frozen=True, slots=True)
class Heap:
    """One heap of the counts, and the statuses in it where they say more."""

    whole: Count
    parts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of the targets, or of the goals."""

    head: str
    heaps: tuple[Heap, ...]
    left_out: str


@dataclass(frozen=True, slots=True)
class Summary:
    """How many targets stand where; a heap with nothing in it is left out."""

    tallies: tuple[Tally, ...]
    searched: str
    """When figures that were not found were last looked for, and how: the day that the statement gives."""
    old: str
    see_all: Link


def message(edition: Edition) -> Message:
    """Return the statement of the whole programme and a mark for each of its targets."""
    sentence = statement(edition)
    day = formats.day(edition.as_of, edition.lang)
    whole = say.AS_OF_TAGGED if edition.tag else say.AS_OF
    return Message(
        sentence=sentence,
        to_copy=edition.say(whole, sentence=sentence, tag=edition.tag, day=day),
        old=last_search(edition, edition.assessments)[1],
        copy=edition.say(say.COPY),
        copied=edition.say(say.COPIED),
        marks_label=edition.say(say.MARKS),
        groups=tuple(_groups_marks(edition)),
        see_all=_see_all(edition),
    )


def statement(edition: Edition) -> str:
    """Return what is known of the whole programme in a few sentences that may be quoted alone.

    They hold their own limits: when the periods end, of how many measurable targets a figure was found, when
    and how the others were looked for, and how many set no level that could be measured.
    """
    if not edition.assessments:
        return edition.say(NOTHING_YET)
    return " ".join(
        (
            *_ended(edition),
            *_periods(edition),
            *(sentence for noun in NOUNS for sentence in _results(edition, noun)),
            *_unmeasured(edition),
            *_withdrawn(edition),
            *_closed(edition, edition.assessments),
        )
    )


def summary(edition: Edition) -> Summary:
    """Return the counts of the targets and of the goals, each by heap and status."""
    missing = [a for a in edition.assessments if OUTCOMES.get(a.status) == Outcome.NO_FIGURE]
    searched, _ = last_search(edition, missing or edition.assessments)
    return Summary(
        tallies=tuple(_tally(edition, noun, found) for noun in NOUNS if (found := _of_noun(edition, noun))),
        searched=edition.say(words.LAST_SEARCHED_ON, searched=searched) if searched else "",
        old=last_search(edition, edition.assessments)[1],
        see_all=_see_all(edition),
    )


def _see_all(edition: Edition) -> Link:
    return Link(edition.say(words.SEE_ALL), edition.address("targets.md"))


def _of_noun(edition: Edition, noun: say.Noun) -> list[Assessment]:
    kinds = {group.id: group.kind for group in edition.tracker.groups}
    return [a for a in edition.assessments if kinds[a.target.group] == noun]


def _measurable(assessments: Iterable[Assessment]) -> list[Assessment]:
    """Return those that set a level which can be measured, of those in force."""
    return [a for a in assessments if OUTCOMES.get(a.status) not in (None, Outcome.CANNOT_BE_COMPUTED)]


def _periods(edition: Edition) -> list[str]:
    of_targets = _measurable(edition.assessments) or edition.assessments
    every = {(a.period.end, a.period.start): a.period for a in of_targets}
    # Of those that have begun and end on one day the longest names that day for all
    begun = {end: start for end, start in sorted(every, reverse=True) if start <= edition.as_of}
    named = [
        period
        for (end, start), period in sorted(every.items())
        if start > edition.as_of or start == begun[end]
    ]
    if len(named) > PERIODS_NAMED:
        over = sum(end < edition.as_of for end, _ in every)
        return [edition.say(say.PERIODS, over=over, n=len(every))]
    return [_period(edition, period) for period in named]


def _period(edition: Edition, period: Period) -> str:
    lang, day = edition.lang, edition.as_of
    name = formats.span(period.start, period.end, lang)
    if day > period.end:
        days, one, many = (day - period.end).days, say.PERIOD_OVER_ONE, say.PERIOD_OVER
    elif day < period.start:
        days, one, many = (period.start - day).days, say.PERIOD_AHEAD_ONE, say.PERIOD_AHEAD
    elif day == period.end:
        return edition.say(say.PERIOD_LAST_DAY, day=formats.day(day, lang), period=name)
    else:
        days, one, many = (period.end - day).days, say.PERIOD_OPEN_ONE, say.PERIOD_OPEN
    return edition.say(one if days == 1 else many, period=name, n=formats.number(Fraction(days), lang))


def _results(edition: Edition, noun: say.Noun) -> list[str]:
    """Return of how many a figure was found, and what is said of the others."""
    lang = edition.lang
    of_noun = _measurable(_of_noun(edition, noun))
    ahead = [a for a in of_noun if a.status == Status.NOT_STARTED]
    due = [a for a in of_noun if a.status != Status.NOT_STARTED]
    missing = [a for a in due if OUTCOMES[a.status] == Outcome.NO_FIGURE]
    found = [a for a in due if OUTCOMES[a.status] != Outcome.NO_FIGURE]
    said = []
    if found:
        phrase = say.FOUND_ONE if len(due) == 1 else say.FOUND
        said.append(
            edition.say(
                phrase, k=len(found), counted=measurable(len(due), noun, lang), heaps=_heaps(edition, found)
            )
        )
    if found and missing:
        rest = edition.say(say.REST_NOT_FOUND, n=len(missing), counted=counted(len(missing), noun, lang))
        said.append(_with_search(edition, rest, missing))
    elif missing:
        phrase = say.NONE_FOUND_ONE if len(missing) == 1 else say.NONE_FOUND
        none = edition.say(phrase, counted=measurable(len(missing), noun, lang), noun=say.ANY[noun][lang])
        said.append(_with_search(edition, none, missing))
    if ahead:
        said.append(edition.say(say.AHEAD, counted=measurable(len(ahead), noun, lang)))
    return said


def _with_search(edition: Edition, said: str, missing: Sequence[Assessment]) -> str:
    searched, _ = last_search(edition, missing)
    return edition.say(say.SEARCHED if searched else say.NOT_SEARCHED, said=said, searched=searched)


def _heaps(edition: Edition, assessments: Sequence[Assessment]) -> str:
    """Return how many are in each heap that has any: `6 met, 4 not met`."""
    counts = roll_up(assessments).counts
    return listed(
        (
            edition.say(say.HEAP, n=counts[outcome], words=uncapitalised(edition.say(words.OUTCOME[outcome])))
            for outcome in Outcome
            if counts[outcome]
        ),
        edition.lang,
    )


def _unmeasured(edition: Edition) -> list[str]:
    """Return how many set no level that could be measured, and of how many the base of it is not known."""
    said = ((Status.CANNOT_BE_COMPUTED, say.UNMEASURED), (Status.BASE_NOT_KNOWN, say.BASE_UNKNOWN))
    return [
        edition.say(phrase, counted=named)
        for status, phrase in said
        if (named := _counted_with(edition, status))
    ]


def _counted_with(edition: Edition, status: Status) -> str:
    """Return how many targets and goals have a status; empty where none has."""
    numbers = {noun: sum(a.status == status for a in _of_noun(edition, noun)) for noun in NOUNS}
    return listed((counted(n, noun, edition.lang) for noun, n in numbers.items() if n), edition.lang)


def _left_out(edition: Edition, rolled: RollUp, assessments: Iterable[Assessment]) -> Iterator[str]:
    """Yield how many were withdrawn, and how many are closed."""
    if rolled.withdrawn:
        yield edition.say(words.SUMMARY_WITHDRAWN, n=rolled.withdrawn)
    yield from _closed(edition, assessments)


def _closed(edition: Edition, assessments: Iterable[Assessment]) -> Iterator[str]:
    """Yield how many were closed before their period was over; they stay in the counts."""
    closed = [a.target for a in assessments if a.closed_early]
    if closed:
        named = targets_and_goals(closed, edition.tracker, edition.lang)
        yield edition.say(words.SUMMARY_CLOSED, counted=named)


def _ended(edition: Edition) -> Iterator[str]:
    """Yield that the programme has ended, and why."""
    ended = edition.tracker.programme.ended
    if ended:
        day = formats.date(ended.date, edition.lang)
        yield edition.say(words.PROGRAMME_ENDED, day=day, reason=edition.sentence(ended.reason))


def _withdrawn(edition: Edition) -> list[str]:
    n = roll_up(edition.assessments).withdrawn
    return [edition.say(words.SUMMARY_WITHDRAWN, n=n)] if n else []


def _groups_marks(edition: Edition) -> Iterator[GroupMarks]:
    """Yield the marks of each group that has targets of its own; where a group is one mark, those of the
    outermost, which count their parts.
    """
    tracker = edition.tracker
    if len(edition.assessments) <= MARKS_BY_TARGET:
        for group in tracker.groups_in_order:
            if own := edition.of_group(group.id):
                yield _group_marks(edition, group, own, one_each=True)
    else:
        for group in tracker.groups:
            if not group.parent:
                yield _group_marks(edition, group, edition.within_group(group), one_each=False)


def _group_marks(
    edition: Edition, group: Group, assessments: Sequence[Assessment], *, one_each: bool
) -> GroupMarks:
    name = group_path_in_words(group, edition.tracker, edition.lang)
    table = Link(name, edition.address(f"{group.page}.md#table-{group.id}"))
    titled = group.number in group.title[edition.lang]
    return GroupMarks(
        label=name if titled or not one_each else group.number,
        name=name,
        link=None if one_each else table,
        marks=tuple(_mark(edition, a) for a in assessments) if one_each else (),
        counts=() if one_each else _by_outcome(edition, assessments),
    )


def _mark(edition: Edition, a: Assessment) -> StatusMark:
    name = edition.say(say.MARK, name=a.target.name[edition.lang], status=status_in_words(a, edition.lang))
    return StatusMark(
        css_name(a.status),
        outcome_name(a.status),
        Link(name, edition.address(f"targets/{a.target.id}.md")),
    )


def _by_outcome(edition: Edition, assessments: Iterable[Assessment]) -> tuple[Count, ...]:
    rolled = roll_up(assessments)
    counts = tuple(_of_heap(edition, outcome, str(n)) for outcome, n in rolled.counts.items() if n)
    gone = Status.WITHDRAWN
    return (
        (
            *counts,
            Count(css_name(gone), css_name(gone), edition.say(words.STATUS[gone]), str(rolled.withdrawn)),
        )
        if rolled.withdrawn
        else counts
    )


def _of_heap(edition: Edition, outcome: Outcome, count: str) -> Count:
    return Count(css_name(outcome), css_name(outcome), edition.say(words.OUTCOME[outcome]), count)


def _tally(edition: Edition, noun: say.Noun, assessments: Sequence[Assessment]) -> Tally:
    lang = edition.lang
    rolled = roll_up(assessments)
    whole = measurable(len(_measurable(assessments)), noun, lang)
    heaps = []
    for outcome in Outcome:
        n = rolled.counts[outcome]
        if not n:
            continue
        count = (
            counted(n, noun, lang)
            if outcome == Outcome.CANNOT_BE_COMPUTED
            else edition.say(say.OF_COUNTED, count=n, counted=whole)
        )
        heaps.append(
            Heap(
                _of_heap(edition, outcome, count),
                _parts(edition, outcome, assessments),
            )
        )
    return Tally(
        head=edition.say(
            say.TALLY,
            counted=counted(rolled.total, noun, lang),
            day=formats.day(edition.as_of, lang),
        ),
        heaps=tuple(heaps),
        left_out=" ".join(_left_out(edition, rolled, assessments)),
    )


def _parts(edition: Edition, outcome: Outcome, assessments: Iterable[Assessment]) -> tuple[Count, ...]:
    """Return the statuses of a heap with how many have each, where they say more than the heap's own name."""
    of_heap = [a for a in assessments if OUTCOMES.get(a.status) == outcome]
    numbers = Counter((a.status, status_in_words(a, edition.lang)) for a in of_heap)
    order = list(Status)
    counts = tuple(
        Count(css_name(status), css_name(outcome), said, str(n))
        for (status, said), n in sorted(
            numbers.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
        )
    )
    return () if [each.words for each in counts] == [edition.say(words.OUTCOME[outcome])] else counts

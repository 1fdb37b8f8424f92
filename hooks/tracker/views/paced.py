"""A pace -> its calculation line by line, or why no pace can be told."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tracker.facts import paces
from tracker.facts.figures import Observation
from tracker.facts.levels import start_of
from tracker.facts.statuses import NoPace, Status
from tracker.facts.values import Lang
from tracker.facts.verdicts import Verdict, Way
from tracker.language import formats, words
from tracker.language.words import method as say
from tracker.views.compared import Compared, equals_sign
from tracker.views.reasoning import Sentence


def pace_limit(status: Status, lang: Lang) -> str:
    """Return which paces get the word `status`, from the limits the code uses."""
    limits = {
        "on_track": formats.number(paces.ON_TRACK_FROM, lang),
        "slower": formats.number(paces.SLOWER_FROM, lang),
    }
    return say.PACE_LIMIT[status][lang].format(status=words.STATUS[status][lang], **limits)


def pace_worked_out(of: Compared, verdict: Verdict, way: Way, figure: Observation) -> Iterator[Sentence]:
    """Yield the way, the time and the pace with their numbers, and the limits the pace falls between."""
    target, rule, lang = of.a.target, of.a.rule, of.lang
    day = formats.day(way.since, lang)
    start = of.value(way.value, target, rule)
    if verdict.pace is None:
        status = words.STATUS[verdict.status][lang]
        yield Sentence(
            of.edition.say(
                say.PAST_BOUND,
                start=start,
                day=day,
                bound=of.value(way.bound, target, rule),
                status=status,
            )
        )
        return
    t = figure.date.last_day
    amount = of.a.amount(figure, rule)
    gone, passed, pace = way.gone(amount), way.passed(t), verdict.pace
    plain = {
        "y": of.plain(amount, rule),
        "y0": of.plain(way.value, rule),
        "b": of.plain(way.bound, rule),
    }
    days = {
        "passed": formats.number(Fraction((t - way.since).days), lang),
        "all": formats.number(Fraction((way.until - way.since).days), lang),
    }
    dates = {"t0": day, "t": formats.day(t, lang), "to": formats.day(way.until, lang)}
    both = "=" if formats.exact(gone) and formats.exact(passed) and formats.exact(pace) else "≈"
    limits = (Fraction(0), paces.SLOWER_FROM, paces.ON_TRACK_FROM)
    formula = (
        of.edition.say(say.WAY, **plain, eq=equals_sign(gone), way=of.share(gone)),
        of.edition.say(say.TIME, **days, **dates, eq=equals_sign(passed), time=of.share(passed)),
        of.edition.say(
            say.PACE,
            way=of.share(gone),
            time=of.share(passed),
            eq=both,
            pace=of.share(pace, limits),
        ),
    )
    phrase = say.START_TOTAL if target.adds_up else say.START_LEVEL
    yield Sentence(of.edition.say(phrase, start=start, day=day), formula=formula)
    yield Sentence(pace_limit(verdict.status, lang))


def no_pace_told(of: Compared, why: NoPace) -> Sentence:
    """Return why no pace can be told."""
    base = start_of(of.a.target, of.a.rule)
    start = of.value(base.value, of.a.target, of.a.rule) if base else ""
    day = formats.day(base.date.last_day, of.lang) if base and base.date else ""
    status = words.STATUS[of.a.status][of.lang]
    return Sentence(
        of.edition.say(
            say.NO_PACE[why], least=paces.LEAST_BOUND_FOR_PACE, start=start, day=day, status=status
        )
    )

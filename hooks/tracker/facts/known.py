"""A programme + a day -> the same programme with only what was known on that day.

Whatever is judged, printed, given out or told as new is made from this, so that a page made for a past day
shows nothing that became known later, in no place. From which day something is known:

- a figure, a fact, a step taken, a baseline, an amendment, a withdrawal, a closing, the end of the programme
  or of a body, a document of the programme, what a body says of itself, an editor's assessment: from the last
  day its own date may mean, or from the day its source was published where that is later;
- what a figure is compared with, and a step that is only due: from the day their source was published;
- a projection, whose own date lies ahead: from the day its source was published, or where that is not known
  from the day it was entered here, so that no past day shows it before anybody can have told it;
- a search, a request and its answer, a check of a source by an editor, and a correction: from the day it was
  made;
- what has no day, from a source that has none: always. No day is made up for it, and the page says that it is
  undated.

The day on which something was entered (`recorded`) orders the updates and decides nothing else of this; where
it came after the day, it is not known. The programme's own words and the source they come from are what the
pages are about, and stay.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar, cast

from tracker.facts.bodies import Body, BodyEnded
from tracker.facts.dates import PartialDate
from tracker.facts.documents import CitedDocument
from tracker.facts.figures import Baseline, Observation, Reference
from tracker.facts.holding import Deadline, Holder, Request
from tracker.facts.model import Tracker
from tracker.facts.programme import ProgrammeDocument, Step
from tracker.facts.sources import Evidence, Fact, Source
from tracker.facts.target import Target
from tracker.facts.turns import Amendment, Closing, HandAssessment, Rating, Withdrawal
from tracker.facts.values import Value

Sourced = (
    Observation
    | Reference
    | Evidence
    | Step
    | Baseline
    | Amendment
    | Withdrawal
    | HandAssessment
    | Closing
    | Rating
)
"""Whatever stands in a source."""
Sources = Mapping[str, Source]
Held = TypeVar("Held", bound=Value)
Kept = TypeVar("Kept", Evidence, Step, Amendment, Withdrawal, HandAssessment, Observation, Closing, Rating)


class Basis(StrEnum):
    """Which day something is known from, in the order it is explained."""

    OWN_DAY_AND_SOURCE = "own_day_and_source"
    SOURCE = "source"
    PROJECTION = "projection"
    DAY_MADE = "day_made"
    NO_DAY = "no_day"
    RECORDED = "recorded"


def known(tracker: Tracker, day: dt.date) -> Tracker:
    """Return `tracker` with only what was known on `day`: `tracker` itself where that is everything.

    A later day first changes nothing: `known(known(tracker, later), day) == known(tracker, day)`.
    """
    programme, sources = tracker.programme, tracker.sources
    then = _with(
        tracker,
        programme=_with(
            programme,
            evidence=_kept(programme.evidence, sources, day),
            ended=next(iter(_kept((programme.ended,), sources, day)), None) if programme.ended else None,
            documents=tuple(
                each
                for each in programme.documents
                if each.date.last_day <= day and _has_source(each, sources, day)
            ),
        ),
        documents=_documents_then(tracker, day),
        bodies={name: _body_then(body, sources, day) for name, body in tracker.bodies.items()},
        targets=tuple(known_target(target, sources, day) for target in tracker.targets),
        tasks=tuple(
            _with(task, steps=_kept(task.steps, sources, day), ratings=_kept(task.ratings, sources, day))
            for task in tracker.tasks
        ),
    )
    late = {name for name, source in sources.items() if source.published and source.published.last_day > day}
    if then is tracker and not late:
        return tracker
    unknown = (late | (_cited(tracker) - _cited(then))) - {programme.article}
    return _with(then, sources={name: source for name, source in sources.items() if name not in unknown})


def _documents_then(tracker: Tracker, day: dt.date) -> dict[str, CitedDocument]:
    """Return the documents that had been issued by `day` and that a source had told of by then; those that
    the article names are a part of its words.
    """
    sources, article = tracker.sources, tracker.programme.article
    found = {}
    for name, each in tracker.documents.items():
        issued = each.issued is None or each.issued.last_day <= day
        if not issued or (each.source != article and not _source_there(each.source, sources, day)):
            continue
        text_in = each.text_in if _source_there(each.text_in, sources, day) else None
        checked = each.checked if each.checked and each.checked <= day else None
        found[name] = _with(each, text_in=text_in, checked=checked)
    return found


def known_target(target: Target, sources: Sources, day: dt.date) -> Target:
    """Return `target` with only what was known of it on `day`; the day of a source that is not in `sources`
    is not known.
    """
    return _with(
        target,
        parts=tuple(
            _with(part, baseline=_baseline_then(part.baseline, sources, day)) for part in target.parts
        ),
        baseline=_baseline_then(target.baseline, sources, day),
        observations=tuple(
            _figure_then(figure, sources, day)
            for figure in _kept(tuple(_as_given(figure, day) for figure in target.observations), sources, day)
        ),
        evidence=_kept(target.evidence, sources, day),
        searched=target.searched if target.searched and target.searched.date.last_day <= day else None,
        holder=target.holder if _has_source(target.holder, sources, day) else None,
        report_due=target.report_due if _has_source(target.report_due, sources, day) else None,
        requests=tuple(_request_then(request, day) for request in target.requests if request.date <= day),
        amendments=_kept(target.amendments, sources, day),
        withdrawn=next(iter(_kept((target.withdrawn,), sources, day)), None) if target.withdrawn else None,
        closed=next(iter(_kept((target.closed,), sources, day)), None) if target.closed else None,
        ratings=_kept(target.ratings, sources, day),
        assessment=next(iter(_kept((target.assessment,), sources, day)), None) if target.assessment else None,
    )


def is_known(entry: Sourced, sources: Sources, day: dt.date) -> bool:
    """Say whether `entry` was known on `day`."""
    source = sources.get(entry.source)
    published = source.published if source else None
    if isinstance(entry, Observation) and entry.projected and published is None:
        return entry.recorded is not None and entry.recorded <= day
    return all(date.last_day <= day for date in (_own_date(entry), published) if date)


def _own_date(entry: Sourced) -> PartialDate | None:
    match entry:
        case Step():
            return entry.done
        case Reference():
            return None
        case Observation() if entry.projected:
            return None
        case _:
            return entry.date


def _kept(entries: tuple[Kept, ...], sources: Sources, day: dt.date) -> tuple[Kept, ...]:
    return tuple(_then(entry, day) for entry in entries if is_known(entry, sources, day))


def _then(entry: Kept, day: dt.date) -> Kept:
    """Return `entry` without a check, or a day on which it was entered, that came after `day`."""
    recorded = entry.recorded if entry.recorded and entry.recorded <= day else None
    return _with(entry, checked=_check_then(entry, day), recorded=recorded)


def _check_then(fact: Fact, day: dt.date) -> dt.date | None:
    return fact.checked if fact.checked and fact.checked <= day else None


def _body_then(body: Body, sources: Sources, day: dt.date) -> Body:
    """Return a body without an end that came, or was told, after `day`."""
    ended = body.ended
    known_by_then = ended and ended.date.last_day <= day and _has_source(ended, sources, day)
    return body if ended is None or known_by_then else _with(body, ended=None)


def _request_then(request: Request, day: dt.date) -> Request:
    """Return a request without an answer that came after `day`."""
    if request.answered is None or request.answered <= day:
        return request
    return _with(request, answered=None, source=None)


def _as_given(figure: Observation, day: dt.date) -> Observation:
    """Return `figure` as it was given out on `day`: one that was corrected later, as it was before."""
    later = [correction for correction in figure.corrected if correction.date > day]
    if not later:
        return figure
    first = min(later, key=lambda correction: correction.date)
    value, count, of = (first.was[0], None, figure.of) if len(first.was) == 1 else (None, *first.was)
    made = {"value": value, "count": count, "of": of if count is not None or figure.value else None}
    kept = tuple(correction for correction in figure.corrected if correction.date <= day)
    return _with(figure, **made, source=first.source, also=(), quote=None, checked=None, corrected=kept)


def _baseline_then(baseline: Baseline | None, sources: Sources, day: dt.date) -> Baseline | None:
    return baseline if baseline and is_known(baseline, sources, day) else None


def _figure_then(figure: Observation, sources: Sources, day: dt.date) -> Observation:
    """Return `figure` with what was known of it beside its number."""
    reference = figure.reference
    if reference is not None:
        checked = _check_then(reference, day)
        reference = _with(reference, checked=checked) if is_known(reference, sources, day) else None
    also = tuple(
        _with(fact, checked=_check_then(fact, day)) for fact in figure.also if _has_source(fact, sources, day)
    )
    return _with(figure, reference=reference, also=also)


def _has_source(
    fact: Fact | Holder | Deadline | ProgrammeDocument | BodyEnded | None, sources: Sources, day: dt.date
) -> bool:
    """Say whether the source of a fact that has no day of its own was there on `day`."""
    return _source_there(fact.source if fact else None, sources, day)


def _source_there(name: str | None, sources: Sources, day: dt.date) -> bool:
    source = sources.get(name) if name else None
    return source is None or source.published is None or source.published.last_day <= day


def _with(value: Held, /, **parts: object) -> Held:
    """Return `value` with `parts` in place of its own, or itself where they are the same.

    Made anew and not copied: a copy would keep what was worked out from the parts it had.
    """
    new = {name: part for name, part in parts.items() if part != getattr(value, name)}
    if not new:
        return value
    own = {name: getattr(value, name) for name in type(value).model_fields}
    return cast("Held", type(value).model_construct(**(own | new)))


def _cited(value: Value) -> set[object]:
    """Return the id of every source that is named anywhere in a part of the model."""
    found: set[object] = set()
    waiting: list[object] = [value]
    while waiting:
        at = waiting.pop()
        if isinstance(at, Value):
            fields = {name: getattr(at, name) for name in type(at).model_fields}
            found |= {fields.pop("source", None), fields.pop("text_in", None)}
            inner: Iterable[object] = fields.values()
        else:
            inner = at.values() if isinstance(at, dict) else cast("tuple[object, ...]", at)
        waiting += [each for each in inner if isinstance(each, (Value, tuple, dict))]
    return found

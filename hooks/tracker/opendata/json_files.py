"""A release -> the one JSON document, and that of each target; numbers stand in full."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from tracker.facts.dates import PartialDate
from tracker.facts.licences import Licence
from tracker.facts.model import Tracker
from tracker.facts.verdicts import Assessment, MilestoneVerdict, PartAssessment, YearVerdict
from tracker.language.wording import status_in_words
from tracker.opendata.figure_tables import year_status
from tracker.opendata.numbers import pace_published
from tracker.opendata.release import FOLDER, Release
from tracker.opendata.target_tables import outcome
from tracker.opendata.workbook import number_text

_leaf = json.JSONEncoder(ensure_ascii=False).encode


def document(release: Release) -> bytes:
    """Return the one JSON document: the data file's content under `tracker`, what it says on the day beside
    it.
    """
    whole = {
        "about": _about(release),
        "tracker": plain(release.tracker),
        "assessments": [_assessed(a) for a in release.assessments],
    }
    return json_bytes(whole)


def tracker_of(data: bytes) -> Tracker:
    """Return the tracker that `document` was made from; every number is read as the exact fraction it was.

    Raises `ValidationError` for a document of a day before one of its entries was recorded: that day is not
    in it.
    """
    found: dict[str, Any] = json.loads(data, parse_float=Fraction, parse_int=Fraction)["tracker"]
    declared = {
        "source": set(found["sources"]),
        "body": set(found["bodies"]),
        "part": set(found.get("parts", ())),
        "group": {group["id"] for group in found["groups"]},
        "target": {target["id"] for target in found["targets"]},
    }
    return Tracker.model_validate(found, context=declared)


def target_json(release: Release, a: Assessment) -> bytes:
    """Return all there is about one target, with the sources it cites."""
    target = plain(a.target)
    sources = {name: plain(release.tracker.sources[name]) for name in dict.fromkeys(_cited(target))}
    parts = {each.part: plain(release.tracker.parts[each.part]) for each in a.parts}
    return json_bytes(
        {
            "about": _about(release),
            "target": target,
            **({"parts": parts} if parts else {}),
            "sources": sources,
            "assessment": _assessed(a),
        }
    )


def licence_named(licence: Licence) -> dict[str, str]:
    """Return a licence as a data package names one, without an id that nobody gave it."""
    named = {"name": licence.id} if licence.id else {}
    return {**named, "title": licence.full, "path": licence.url}


def _about(release: Release) -> dict[str, Any]:
    programme = release.tracker.programme
    return {
        "title": plain(programme.title),
        "notice": plain(programme.notice),
        **({"banner": plain(programme.banner)} if programme.banner else {}),
        **({"programme": programme.id} if programme.id else {}),
        "made_up": programme.made_up,
        "as_of": release.as_of.isoformat(),
        "licence": licence_named(release.licence),
        **({"address": f"{release.site_url}{FOLDER}/"} if release.site_url else {}),
    }


def _assessed(a: Assessment) -> dict[str, Any]:
    figure, told = a.verdict.figure, pace_published(a)
    return {
        "target": a.target.id,
        "as_of": a.as_of.isoformat(),
        "period": plain(a.period),
        "rule": plain(a.rule),
        "amended": str(a.amendment.date) if a.amendment else None,
        "reporting": a.reporting.value,
        "schedule": a.schedule.value,
        "status": a.status.value,
        "status_words": {lang: status_in_words(a, lang) for lang in a.target.name.languages},
        "status_row": a.verdict.row,
        "outcome": outcome(a),
        "pace": told,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "years": [_year(year) for year in a.years],
        **({"milestones": [_milestone(each) for each in a.milestones]} if a.milestones else {}),
        **({"parts": [_part(each) for each in a.parts]} if a.parts else {}),
        "reached_after": a.reached_after,
    }


def _year(year: YearVerdict) -> dict[str, Any]:
    status, verdict = year_status(year), year.verdict
    return {
        "year": year.year,
        "status": status.value if status else None,
        "figure": str(verdict.figure.date) if verdict and verdict.figure else None,
    }


def _milestone(milestone: MilestoneVerdict) -> dict[str, Any]:
    figure = milestone.verdict.figure
    return {
        "by": str(milestone.by),
        "rule": plain(milestone.rule),
        "due": milestone.due,
        "status": milestone.verdict.status.value,
        "status_row": milestone.verdict.row,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "reached_after": milestone.reached_after,
    }


def _part(part: PartAssessment) -> dict[str, Any]:
    """Return where a part stands; its status is null where nothing is asked of it."""
    found, figure = part.found, part.found.verdict.figure if part.judged else part.found.latest
    return {
        "part": part.part,
        "rule": plain(found.rule) if part.judged else None,
        "reporting": found.reporting.value,
        "status": found.status.value if part.judged else None,
        "status_words": {lang: status_in_words(found, lang) for lang in found.target.name.languages}
        if part.judged
        else None,
        "status_row": found.verdict.row if part.judged else None,
        "figure": {"date": str(figure.date), "stage": figure.stage} if figure else None,
        "reached_after": found.reached_after if part.judged else None,
    }


def _cited(value: Any) -> Iterator[str]:
    """Yield the ids of the sources named anywhere in plain data."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "source":
                yield part
            else:
                yield from _cited(part)
    elif isinstance(value, list):
        for part in value:
            yield from _cited(part)


def plain(value: Any) -> Any:
    """Return a part of the model as the data file has it: keys as an editor types them, what was left out
    left out.
    """
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        given = {field.alias or name: getattr(value, name) for name, field in fields.items()}
        return {key: plain(part) for key, part in given.items() if part is not None}
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, (dt.date, PartialDate)) else value


def json_bytes(value: Any) -> bytes:
    """Return plain data as JSON; numbers stand in full, which the standard library cannot write."""
    return (_json(value, "\n") + "\n").encode("utf-8")


def _json(value: Any, line: str) -> str:
    deeper = line + "  "
    if isinstance(value, dict) and value:
        return (
            "{"
            + ",".join(f"{deeper}{_leaf(key)}: {_json(part, deeper)}" for key, part in value.items())
            + line
            + "}"
        )
    if isinstance(value, list) and value:
        return "[" + ",".join(deeper + _json(part, deeper) for part in value) + line + "]"
    return number_text(value) if isinstance(value, Fraction) else _leaf(value)

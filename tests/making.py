"""Make targets for tests from the few keys a case is about; the rest is filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tracker.facts.bodies import Part
from tracker.facts.known import known_target
from tracker.facts.model import Tracker
from tracker.facts.sources import Source
from tracker.facts.target import Target
from tracker.facts.values import Text

PARTS = {name: Part(vi=f"phần {name}", en=f"part {name}") for name in ("p", "q", "north", "south", "west")}
CONTEXT = {"source": {"s", "plan"}, "group": {"g"}, "target": {"t"}, "part": set(PARTS)}
FACT = {"source": "s", "recorded": "2026-01-01"}


def both(words: object) -> dict[str, str]:
    return {"vi": f"vi {words}", "en": f"en {words}"}


def leaves(value: Any) -> Any:
    """Return `value` as the loader would: every leaf is the text an editor typed."""
    if isinstance(value, dict):
        return {key: leaves(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [leaves(part) for part in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def rule(keys: dict[str, Any]) -> dict[str, Any]:
    worded = ("done", "every_unit", "more_than_reference", "qualitative")
    return {key: both(part) if key in worded else part for key, part in keys.items()}


def asked(item: dict[str, Any]) -> dict[str, Any]:
    """Return what an amendment or a part asks for, one rule or several milestones, as the file has it."""
    if "milestones" in item:
        return {"milestones": [rule(each) for each in item["milestones"]]}
    return {"rule": rule(item["rule"])} if "rule" in item else {}


def of_part(entry: dict[str, Any]) -> dict[str, Any]:
    """Return what a part of a target asks for, and where it starts from, as the file has it."""
    base = {"baseline": {"source": "s", **entry["baseline"]}} if "baseline" in entry else {}
    return {**entry, **asked(entry), **base}


def make_target(figures: Iterable[dict[str, Any]] = (), **keys: Any) -> Target:
    """Return a target; `figures` are its observations, and `keys` go over the minimal one; `parts_known` are
    the parts of its programme where those are others than `PARTS`, `bodies_known` its bodies.
    """
    context = CONTEXT | {"part": keys.pop("parts_known", set(PARTS)), "body": keys.pop("bodies_known", set())}
    target: dict[str, Any] = {
        "id": "t",
        "group": "g",
        "name": both("name"),
        "text": both("text"),
        "unit": both("things"),
        "measure": "total",
        "period": {"from": "2021-01-01", "to": "2025-12-31"},
        **keys,
    }
    if keys.get("rule"):
        target["rule"] = rule(keys["rule"])
    if "milestones" in keys:
        target["milestones"] = [rule(item) for item in keys["milestones"]]
    target["observations"] = [{"stage": "final", **FACT, **figure} for figure in figures]
    for figure in target["observations"]:
        if "reference" in figure:
            figure["reference"] = {"source": "s", **figure["reference"]}
    if "parts" in keys:
        target["parts"] = [of_part(part) if isinstance(part, dict) else part for part in keys["parts"]]
    for key in keys.keys() & {"closed", "withdrawn"}:
        target[key] = {"reason": both("reason"), **FACT, **keys[key]}
    if "baseline" in keys:
        target["baseline"] = {"source": "s", **keys["baseline"]}
    if "reading" in keys:
        target["reading"] = both("reading")
    if "amendments" in keys:
        target["amendments"] = [
            {"text": both("amended"), **FACT, **item, **asked(item)} for item in keys["amendments"]
        ]
    return Target.model_validate(leaves(target), context=context)


def only(tracker: Tracker, *targets: Target) -> Tracker:
    """Return `tracker` with `targets` in place of its own, in its first group, and with the source that
    `make_target` names.
    """
    of_group = tuple(target.model_copy(update={"group": tracker.groups[0].id}) for target in targets)
    undated = Source(publisher=Text(vi="Sở", en="Department"))
    more = {"sources": {"s": undated, **tracker.sources}, "parts": PARTS | tracker.parts}
    return tracker.model_copy(update={"targets": of_group, **more})


def target_on(day: dt.date, figures: Iterable[dict[str, Any]] = (), **keys: Any) -> Target:
    """Return what was known on `day` of the target that `make_target` makes."""
    return known_target(make_target(figures, **keys), {}, day)


def amended_after_its_period(*figures: dict[str, Any], **keys: Any) -> Target:
    """Return a yearly target whose period ends inside a year, amended later in that year: too late for what
    was judged in it.
    """
    return make_target(
        figures,
        period={"from": "2024-01-01", "to": "2025-06-30"},
        rule={"at_least": 5, "every": "year"},
        amendments=[{"date": "2025-09-01", "rule": {"at_least": 20, "every": "year"}}],
        **keys,
    )

"""The guide for editors + a programme -> the same guide whose samples name what that programme has.

Which id stands for which kind of sample is said in one comment of the guide, so that the ids can be exchanged
again when the programme has others. Where it has none of a kind, a made-up id stands there, which says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from tracker.facts.model import Tracker
from tracker.facts.target import Target

IDS = re.compile(r"<!-- ids: (?P<ids>[^>]*?) -->")
NONE_OF_A_KIND: Mapping[str, str] = {
    "figure": "ma-chi-tieu",
    "share": "ma-chi-tieu-ty-le",
    "every-unit": "ma-chi-tieu-moi-don-vi",
    "reference": "ma-chi-tieu-so-sanh",
    "done": "ma-chi-tieu-hoan-thanh",
    "withdrawn": "ma-chi-tieu-khac",
    "not-measured": "ma-chi-tieu-khong-do",
    "task": "ma-nhiem-vu",
    "step": "ma-nhiem-vu-khac",
}
"""By the kind of a sample, the id that stands where the programme has nothing of the kind."""
TASKS = ("task", "step")


def _takes_a_value(target: Target) -> bool:
    bound = target.first_rule.bound
    return bound.computable and bound.has_scale and not {"count", "reference"} & set(bound.needs)


FITS: Mapping[str, Callable[[Target], bool]] = {
    "every-unit": lambda target: "count" in target.first_rule.bound.needs,
    "reference": lambda target: "reference" in target.first_rule.bound.needs,
    "done": lambda target: target.first_rule.bound.computable and not target.first_rule.bound.has_scale,
    "not-measured": lambda target: not target.first_rule.bound.computable,
    "share": lambda target: _takes_a_value(target) and target.unit.first.startswith("%"),
    "figure": lambda target: _takes_a_value(target) and not target.unit.first.startswith("%"),
    "withdrawn": lambda target: target.first_rule.bound.computable,
}
"""By the kind of a sample, the targets it is right for; the rarest first."""


def ids_in_guide(guide: str) -> dict[str, str]:
    """Return the id that stands for each kind of sample."""
    match = IDS.search(guide)
    return dict(pair.split("=", 1) for pair in match["ids"].split()) if match else {}


def with_own_ids(guide: str, tracker: Tracker | None) -> str:
    """Return `guide` with the ids of a programme in its samples; without one, with those of none."""
    now = ids_in_guide(guide)
    if not now:
        return guide
    new = dict(_chosen(guide, now, tracker)) if tracker else dict(NONE_OF_A_KIND)
    exchanged = {now[kind]: new[kind] for kind in now}
    longest_first = sorted(exchanged, key=len, reverse=True)
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    return named.sub(lambda match: exchanged[match[0]], guide)


def _chosen(guide: str, now: Mapping[str, str], tracker: Tracker) -> Iterator[tuple[str, str]]:
    """Yield an id for each kind: the one that stands there while it fits, else the first that does."""
    taken: set[str] = set()
    for kind in (*FITS, *TASKS):
        fitting = (
            [task.id for task in tracker.tasks]
            if kind in TASKS
            else [target.id for target in tracker.targets if FITS[kind](target)]
        )
        # A word that the guide has anyway could not be told from the id again
        free = [
            name for name in fitting if name not in taken and (name in now.values() or not _said(name, guide))
        ]
        name = now[kind] if now[kind] in free else next(iter(free), NONE_OF_A_KIND[kind])
        taken.add(name)
        yield kind, name


def _said(name: str, guide: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", guide))

"""What a body says of itself, and when the body ended -> what is said in the name of one that was no more,
unless the source is quoted as saying so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tracker.content.doubts.suspicions import Suspicion
from tracker.facts.bodies import Body, in_place_of
from tracker.facts.dates import PartialDate
from tracker.facts.model import Tracker
from tracker.facts.programme import Task
from tracker.facts.target import Target


def rated_when_gone(tracker: Tracker) -> Iterator[Suspicion]:
    """Yield each rating by a body that had been merged or abolished by then."""
    owners: list[tuple[str, int, Target | Task]] = [
        *(("targets", n, target) for n, target in enumerate(tracker.targets)),
        *(("tasks", n, task) for n, task in enumerate(tracker.tasks)),
    ]
    for kind, n, owner in owners:
        for m, rating in enumerate(owner.ratings):
            date, ended = rating.date, tracker.bodies[rating.by].ended
            if ended is None or rating.quote or not _gone(tracker.bodies[rating.by], date):
                continue
            into = in_place_of(rating.by, tracker.bodies, partial(_gone, date=date))
            context = {"found": str(date), "by": rating.by, "date": str(ended.date), "into": into or ""}
            code = "rated_after_merging" if into else "rated_after_end"
            yield Suspicion((kind, n, "ratings", m, "by"), code, context)


def _gone(body: Body, date: PartialDate) -> bool:
    """Say whether a body was no more on any day that `date` may mean."""
    return body.ended is not None and date.first_day >= body.ended.date.last_day

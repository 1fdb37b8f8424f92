"""A case -> the lines that explain its status."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.making import only, target_on
from tests.views.editions import EDITIONS
from tracker.facts.assess import assess
from tracker.facts.values import Lang
from tracker.views.explain import worked_out


def lines(case: dict[str, Any], lang: Lang) -> tuple[str, ...]:
    """Return every line of the explanation of a case."""
    target = target_on(case["as_of"], case.get("figures", ()), **case["target"])
    assert target.period is not None
    edition = replace(EDITIONS[lang], tracker=only(EDITIONS[lang].tracker, target))
    return worked_out(edition, assess(target, target.period, case["as_of"])).lines


def told(lang: Lang, as_of: dt.date, *figures: dict[str, Any], **keys: Any) -> str:
    """Return the explanation of a target with these keys and figures as one text."""
    return "\n".join(lines({"figures": figures, "target": keys, "as_of": as_of}, lang))

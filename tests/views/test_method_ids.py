"""Every explanation leads to a place that the page of the method has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.views.editions import EDITIONS, as_read
from tracker.views.edition import Edition
from tracker.views.explain import worked_out

HERE = Path(__file__).parent
HERE = Path(__file__).parent


@pytest.mark.whole
def test_an_explanation_leads_to_its_row_of_the_method() -> None:
    edition: Edition = EDITIONS["en"]
    made_up = edition.examples
    assert made_up is not None
    for a in made_up.assessments:
        to = worked_out(made_up, a).row.href
        status = a.status.value.replace("_", "-")
        view, place = ("years", f"years-{status}") if a.years else ("rows", f"row-{int(a.verdict.row)}")
        if a.target.by_parts:
            view, place = "parts", f"part-{status}"
        assert to == f"/en/method.md#{place}"
        assert f'id="{place}"' in as_read(f"method-{view}", "en")

"""The data of this edition hold what it promises, and the first edition stands where its facts put it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

from tests.builds import check
from tests.places import AS_OF, EDITION, PROGRAMMES, ROOT
from tests.views.editions import target_pages
from tracker.cli.ending import theme_end
from tracker.content.data.load import load
from tracker.facts.assess import assess_all
from tracker.facts.known import is_known, known
from tracker.facts.statuses import Status
from tracker.facts.values import LANGUAGES


def test_the_real_data_is_good() -> None:
    loaded = load(ROOT / "data" / "targets.yaml", AS_OF)

    assert len(loaded.tracker.targets) == 21
    assert len(loaded.tracker.tasks) == 7


def test_check_says_that_the_real_programme_is_good() -> None:
    finished = check()

    assert finished.returncode == 0
    # It knows of nothing to mend; the end of the theme, told from half a year before, is told to staff.
    assert finished.stderr.splitlines() == [theme_end(AS_OF, lang) for lang in LANGUAGES]
    assert "18 targets and 3 goals; tasks: 7." in finished.stdout


def test_the_21_commitments_of_the_first_edition_stand_where_its_facts_put_them() -> None:
    statuses = Counter(a.status for a in assess_all(load(EDITION, AS_OF).tracker, AS_OF))

    assert statuses == {Status.OVER_NO_FIGURE: 16, Status.CANNOT_BE_COMPUTED: 5}


def test_the_lines_to_paste_give_a_file_that_is_taken(tmp_path: Path) -> None:
    data = EDITION.read_text(encoding="utf-8").splitlines(keepends=True)
    day = dt.date(2026, 11, 23)
    _, _, lines = load(EDITION, day)
    filled_in = {"‹YYYY-MM-DD›": "2025-12-31", "‹provisional | final›": "final", "‹id›": "article-2022"}
    for page in target_pages("vi", EDITION, day):
        if "value: ‹…›" not in page.paste or page.status.outcome == "cannot-be-computed":
            continue
        block = page.paste.replace("reference: {value: ‹…›", "reference: {value: 0").replace("‹…›", "1")
        for found, put in filled_in.items():
            block = block.replace(found, put)
        at = lines[page.id].observations
        pasted = [*data[: at - 1], data[at - 1].replace(" []", ""), block, *data[at:]]
        path = tmp_path / f"{page.id}.yaml"
        path.write_text("".join(pasted), encoding="utf-8")
        assert len(load(path, day).tracker.target_by_id[page.id].observations) == 1, page.id


def test_a_source_that_only_later_entries_cite_is_not_listed() -> None:
    then = known(load(*PROGRAMMES["real"]).tracker, dt.date(2022, 1, 1))

    assert "vtc-news-20th-congress" not in then.sources  # undated, and cited for 2025 alone
    assert "startup-portal-2024-review" not in then.sources
    assert load(*PROGRAMMES["real"]).tracker.programme.article in then.sources
    assert all(
        is_known(fact, then.sources, dt.date(2022, 1, 1))
        for target in then.targets
        for fact in target.evidence
    )


def test_the_data_points_to_its_schema() -> None:
    first = (ROOT / "data" / "targets.yaml").read_text(encoding="utf-8").splitlines()[0]

    assert (
        ROOT / "data" / first.removeprefix("# yaml-language-server: $schema=")
    ).resolve() == ROOT / "schema" / "targets.schema.json"

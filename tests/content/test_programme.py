"""A programme is opened whole, with its made-up examples and the lines of its figures."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.places import DEMO, DEMO_DAY, SAMPLE_DAY
from tests.programmes import complete_programme
from tracker.content.problems.problem import Refused
from tracker.content.programme import open_examples, open_programme
from tracker.content.setup.files import MadeUpProgramme


@pytest.mark.whole
def test_the_link_to_edit_a_figure_leads_to_its_line_whatever_was_left_out(tmp_path: Path) -> None:
    lines = (DEMO / "data" / "targets.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if "date: 2021-07," in line)
    newest = next(n for n, line in enumerate(lines) if "date: 2026-06," in line)
    lines.insert(first, lines.pop(newest))
    path = tmp_path / "targets.yaml"
    path.write_text("".join(lines), encoding="utf-8")

    opened = open_programme(DEMO, DEMO / "docs", dt.date(2026, 6, 1), path)

    figures = opened.tracker.target_by_id["water-lost"].observations
    assert len(figures) == 59
    for place, figure in zip(opened.lines["water-lost"].figures, figures, strict=True):
        assert f"date: {figure.date}," in lines[place.line - 1]


def test_mistakes_in_the_made_up_data_are_told_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "targets.yaml").write_text("programme: 3\n", encoding="utf-8")

    with pytest.raises(Refused, match=r"targets\.yaml"):
        open_examples(MadeUpProgramme(tmp_path, DEMO_DAY))


@pytest.mark.whole
def test_the_made_up_programme_is_read_anew_when_it_changes(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    data = (DEMO / "data" / "targets.yaml").read_text(encoding="utf-8")
    path = tmp_path / "data" / "targets.yaml"
    path.write_text(data, encoding="utf-8")
    before = open_examples(MadeUpProgramme(tmp_path, DEMO_DAY))
    path.write_text(data.replace("Vườn hoa mới", "Vườn hoa khác"), encoding="utf-8")
    after = open_examples(MadeUpProgramme(tmp_path, DEMO_DAY))

    assert before and after
    assert before.tracker.targets[0].name.vi != after.tracker.targets[0].name.vi


def test_a_mistake_in_the_data_hides_none_in_the_pages(tmp_path: Path) -> None:
    programme = complete_programme(tmp_path)
    data = programme / "data" / "targets.yaml"
    data.write_text(
        data.read_text(encoding="utf-8").replace("at_least: 5", "at_least: năm"), encoding="utf-8"
    )
    page = programme / "docs" / "vi" / "article.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![](anh.png)\n\n</div>\n", encoding="utf-8")

    with pytest.raises(Refused) as caught:
        open_programme(programme, programme / "docs", SAMPLE_DAY)

    files = {Path(problem.file).name for problem in caught.value.problems}
    assert files == {"targets.yaml", "article.md"}

"""Whoever finds something to correct is led to its form or its line; what is pasted is right once filled."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.loaded import loaded
from tests.places import DEMO, DEMO_DAY, ROOT
from tests.views.editions import target_html, target_pages
from tracker.content.data.load import load
from tracker.views.render import render


@pytest.mark.whole
def test_every_figure_is_in_the_table_newest_first_and_leads_to_its_correction_or_to_its_line() -> None:
    data = DEMO / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").splitlines()
    tracker, _, _ = loaded(data, DEMO_DAY)
    with_form, without = (target_pages("en", data, DEMO_DAY, form=form) for form in (True, False))
    for target, page, bare in zip(tracker.targets, with_form, without, strict=True):
        known = sorted(
            (f for f in target.observations if f.projected or f.date.last_day <= DEMO_DAY),
            key=lambda f: (
                -(f.part is None),
                [part.part for part in target.parts].index(f.part) if f.part else 0,
                -f.date.last_day.toordinal(),
            ),
        )
        corrections, edits = (
            [row.cssselect(".tr-figure ~ td .tr-edit a, .tr-figure .tr-edit a") for row in rows]
            for rows in (target_html(each).cssselect("table.tr-figures tbody tr") for each in (page, bare))
        )
        for figure, correction, edit in zip(known, corrections, edits, strict=True):
            asked = next(
                each
                for link in correction
                if (each := parse_qs(urlsplit(link.get("href")).query))["kind"] == ["corrections"]
            )
            typed = [str(float(number)) for number in figure.typed]
            assert asked["target"] == [target.id]
            assert (asked["date"], asked.get("part")) == ([str(figure.date)], figure.part and [figure.part])
            assert [str(float(number)) for number in asked["was"][0].split("/")] == typed
            (line,) = re.findall(r"/edit/main/data/targets\.yaml#L(\d+)$", edit[0].get("href"))
            assert f"date: {figure.date}" in text[int(line) - 1], (target.id, figure.date)


@pytest.mark.whole
def test_the_target_and_its_key_for_figures_are_edited_on_their_own_lines() -> None:
    data = ROOT / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8").splitlines()
    for page in target_pages("vi", data, dt.date(2026, 11, 23)):
        target, observations = (int(link.href.partition("#L")[2]) for link in page.edits[1:3] if link.href)
        assert f"id: {page.id}" in text[target - 1]
        assert text[observations - 1].strip().startswith("observations:")


def test_without_a_repository_nothing_leads_to_one() -> None:
    for page in target_pages("vi", published=False):
        made = render("target", page=page)
        assert "github" not in made
        assert "tr-paste" not in made


@pytest.mark.whole
def test_a_rank_is_pasted_with_how_many_there_are() -> None:
    pages = {page.id: page for page in target_pages("en", DEMO / "data" / "targets.yaml", DEMO_DAY)}

    assert re.search(
        r"^        value: ‹.+›\n        of: ‹.+›\n", pages["water-quality-rank"].paste, re.MULTILINE
    )


FILLED = {
    "document": "12/BC-SKHCN", "issued": "2026-02-01", "publisher": "Sở", "recorded": "2026-02-02",
    "date": "2025", "value": "1", "count": "1", "of": "2", "stage": "final", "quote": "Câu của văn bản",
}  # fmt: skip


@pytest.mark.whole
def test_the_new_file_that_is_offered_is_one_figure_of_that_target_once_it_is_filled_in(
    tmp_path: Path,
) -> None:
    data = DEMO / "data" / "targets.yaml"
    pages = [page for page in target_pages("vi", data, DEMO_DAY) if page.id == "pumps-renewed"]
    (page,) = pages
    asked = parse_qs(urlsplit(page.edits[0].href or "").query)
    (name,), (text,) = asked["filename"], asked["value"]
    filled = re.sub(
        r"^(- |  )?(\w+): .*‹[^›]*›.*$", lambda m: f"{m[1] or ''}{m[2]}: {FILLED[m[2]]}", text, flags=re.M
    )
    (tmp_path / "reports").mkdir()
    shutil.copytree(DEMO / "data", tmp_path, dirs_exist_ok=True)

    assert (urlsplit(page.edits[0].href or "").path.split("/")[-2:], name) == (
        ["new", "main"],
        "data/reports/undated-pumps-renewed.yaml",
    )
    (tmp_path / "reports" / "2026-02-01-pumps-renewed.yaml").write_text(filled, encoding="utf-8")
    figure = load(tmp_path / "targets.yaml", DEMO_DAY).tracker.target_by_id["pumps-renewed"].observations[-1]

    assert (figure.value, figure.stage, figure.source) == (1, "final", "2026-02-01-pumps-renewed")

"""A target of a draft says so wherever it is shown, and a search says how deep it went and how old it is."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from tests.loaded import loaded
from tests.places import SAMPLE, SAMPLE_DAY
from tracker.facts.assess import assess_all
from tracker.facts.dates import PartialDate
from tracker.facts.known import known
from tracker.facts.values import LANGUAGES, Lang
from tracker.facts.verdicts import Assessment
from tracker.opendata.files import open_data
from tracker.opendata.release import Release
from tracker.publish.card import card
from tracker.publish.jsonld import target_dataset
from tracker.views import data_page
from tracker.views.edition import Edition, last_search
from tracker.views.feeds import feeds
from tracker.views.frame import chrome
from tracker.views.message import summary as summary_of
from tracker.views.render import render
from tracker.views.target_page import target_page

TAG: dict[Lang, str] = {"vi": "Theo một dự thảo mẫu", "en": "From a sample draft"}


def edition(lang: Lang, day: dt.date = SAMPLE_DAY) -> Edition:
    tracker = known(loaded(SAMPLE, day).tracker, day)
    around = chrome(None, None, tracker, day, lang)
    return Edition(tracker, assess_all(tracker, day), day, lang, lambda path: f"/{path}", around)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.whole
def test_every_place_that_shows_a_target_says_what_it_is_taken_from(lang: Lang) -> None:
    of = edition(lang)
    lines = loaded(SAMPLE, SAMPLE_DAY).lines
    release = Release(of.tracker, of.assessments, of.as_of, "https://example.org/")

    assert TAG[lang] in of.chrome.tag
    assert of.chrome.notice == of.tracker.programme.notice[lang]
    for n, a in enumerate(of.assessments):
        page = target_page(of, n, "https://example.org/", "data/targets.yaml", lines[a.target.id])
        assert page.description.startswith(TAG[lang])
        assert TAG[lang] in page.citation.text
        assert TAG[lang] in [said.text for said in page.lead.dated]
        assert TAG[lang] in render("target", page=page)
        assert TAG[lang] in target_dataset(release, a, lang, "https://example.org/")
    assert TAG[lang] in data_page.citation(of).text
    assert TAG[lang].encode() in feeds({lang: of})[f"{'' if lang == 'vi' else 'en/'}updates/feed.xml"]
    assert TAG["vi"] in json.loads(open_data(release)["data/datapackage.json"])["description"]
    plain = of.tracker.programme.model_copy(update={"tag": None})
    assert card(of.tracker, of.chrome, lang) != card(
        of.tracker.model_copy(update={"programme": plain}), of.chrome, lang
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_count_says_when_figures_were_last_looked_for_and_how_deep(lang: Lang) -> None:
    summary = summary_of(edition(lang))

    assert {"vi": "mới đọc bản lưu", "en": "archived copies only"}[lang] in summary.searched
    assert {"vi": "01/02/2094", "en": "1 February 2094"}[lang] in summary.searched.replace("\u00a0", " ")
    assert summary.old == ""


@pytest.mark.parametrize(("day", "is_old"), [("2095-02-01", False), ("2095-02-02", True)])
def test_a_search_of_more_than_a_year_ago_is_said_to_be_old(day: str, *, is_old: bool) -> None:
    of = edition("en", dt.date.fromisoformat(day))

    assert bool(summary_of(of).old) is is_old


def test_of_several_searches_the_oldest_is_told_and_of_one_day_the_shallowest() -> None:
    of = edition("en")
    a = next(each for each in of.assessments if each.target.searched)

    def searched(day: str, depth: str) -> Assessment:
        assert a.target.searched is not None
        search = a.target.searched.model_copy(update={"date": PartialDate.parse(day), "depth": depth})
        return replace(a, target=a.target.model_copy(update={"searched": search}))

    found = [
        searched("2094-03-01", "archived"),
        searched("2094-02-01", "asked"),
        searched("2094-02-01", "live"),
    ]
    assert last_search(of, found) == ("1 February 2094, live pages opened", "")
    assert last_search(of, []) == ("", "")

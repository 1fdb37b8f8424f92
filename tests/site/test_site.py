"""The real site, built strictly: every page in both languages, every link alive, every status where it
belongs.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.builds import LANGS, PAGES, STATUS_PAGES, TARGET_PAGES, TARGETS, TRACKER, html, on_day
from tests.places import AS_OF
from tests.repository import real_settings
from tracker.facts.assess import assess_all
from tracker.facts.statuses import OUTCOMES, Outcome
from tracker.facts.values import Lang
from tracker.language.wording import status_in_words


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_every_page_is_there_in_both_languages_and_says_which(site: Path) -> None:
    built = {path for path in files(site) if path.endswith("index.html")}

    assert built == {
        f"{prefix}{page}index.html"
        for prefix in LANGS.values()
        for page in [*PAGES, *TARGET_PAGES, *(f"embed/{target}/" for target in TARGETS)]
    }
    for lang, prefix in LANGS.items():
        for page in [*PAGES, *TARGET_PAGES]:
            assert html(site, prefix + page).get("lang") == lang


@pytest.mark.parametrize("prefix", LANGS.values())
def test_the_switch_of_languages_leads_to_the_same_page_on_every_page(site: Path, prefix: str) -> None:
    for page in [*PAGES, *TARGET_PAGES]:
        links = {
            link.get("hreflang"): link.get("href")
            for link in html(site, prefix + page).cssselect("a.tr-language")
        }
        assert {lang: urljoin(f"/{prefix}{page}", href) for lang, href in links.items()} == {
            "vi": f"/{page}",
            "en": f"/en/{page}",
        }, page


def status_words(site: Path, path: str) -> list[str]:
    return [
        cell.text_content().strip()
        for cell in html(site, path).cssselect("table.tr-targets strong.tr-status")
    ]


def expected_words(day: dt.date, lang: Lang) -> list[str]:
    """Return the statuses of the present data on that day, page by page, as the tables print them."""
    found = assess_all(TRACKER, day)
    on = {group.id: group.page for group in TRACKER.groups}
    return [
        status_in_words(a, lang)
        for page in dict.fromkeys(on.values())
        for a in found
        if on[a.target.group] == page
    ]


@pytest.mark.parametrize(("lang", "prefix"), LANGS.items())
def test_every_commitment_stands_where_the_facts_put_it(repo_site: Path, lang: Lang, prefix: str) -> None:
    statuses = [words for page in STATUS_PAGES for words in status_words(repo_site, prefix + page)]

    assert len(statuses) == len(TARGETS)
    assert statuses == expected_words(AS_OF, lang)


def test_a_past_day_judges_by_that_day_and_no_browser_keeps_the_search_of_another(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    past = on_day(tmp_path_factory, "2024-06-30")

    for lang, prefix in LANGS.items():
        found = [words for page in STATUS_PAGES for words in status_words(past, prefix + page)]
        assert found == expected_words(dt.date(2024, 6, 30), lang)
    of_search = [html(each, "").xpath("//@data-index") for each in (site, past)]
    assert of_search[0] != of_search[1]
    assert expected_words(dt.date(2024, 6, 30), "vi") != expected_words(AS_OF, "vi")
    assert "30/06/2024" in html(past, "targets").text_content()
    assert "30 June 2024" in html(past, "en/targets").text_content()


@pytest.mark.parametrize("prefix", LANGS.values())
def test_the_day_of_judgement_is_on_every_page_that_shows_a_status(site: Path, prefix: str) -> None:
    day = f"{AS_OF:%-d %B %Y}" if prefix else f"{AS_OF:%d/%m/%Y}"

    for page in ("", *STATUS_PAGES, "tasks/", "updates/"):
        assert day in html(site, prefix + page).text_content(), page


@pytest.mark.edition
@pytest.mark.parametrize("prefix", LANGS.values())
def test_home_leads_with_what_was_set_out_and_where_it_stands(site: Path, prefix: str) -> None:
    text = html(site, prefix).find(".//article").text_content()

    goals = {group.id for group in TRACKER.groups if group.kind == "goals"}
    counted = Counter(
        OUTCOMES[a.status]
        for a in assess_all(TRACKER, AS_OF)
        if not a.target.withdrawn and a.target.group not in goals
    )
    unmeasured = counted.pop(Outcome.CANNOT_BE_COMPUTED)
    for count in counted.values():
        of = counted.total()
        phrase = f"{count} of {of} measurable targets" if prefix else f"{count}/{of} chỉ tiêu đo được bằng số"
        assert phrase in text
    assert f"{unmeasured} {'targets' if prefix else 'chỉ tiêu'}" in text


@pytest.mark.edition
@pytest.mark.parametrize("prefix", LANGS.values())
def test_every_clause_leads_to_its_targets_and_each_target_back(site: Path, prefix: str) -> None:
    article = html(site, f"{prefix}article")
    to_targets = {link.get("href") for link in article.cssselect(".tr-links a")}
    back = {
        link.get("href")
        for page in TARGET_PAGES
        for link in html(site, prefix + page).cssselect(".tr-clause a")
    }

    assert {urlsplit(href).path for href in to_targets if "/targets/" in href} == {
        f"../targets/{name}/" for name in TARGETS
    }
    assert {urlsplit(href).fragment for href in to_targets if "/tasks/#" in href} == {
        task.id for task in TRACKER.tasks
    }
    assert {urlsplit(href).fragment for href in back} == {group.paragraph for group in TRACKER.groups}


@pytest.mark.parametrize("prefix", LANGS.values())
def test_while_nobody_publishes_it_and_only_then_every_page_says_so(site: Path, prefix: str) -> None:
    words = "Unofficial edition" if prefix else "Bản không chính thức"

    for page in PAGES:
        said = words in html(site, prefix + page).text_content()
        assert said == (real_settings().publisher is None), page


def test_english_pages_say_that_the_vietnamese_is_authoritative(site: Path) -> None:
    for page in PAGES:
        assert TRACKER.programme.authority.en in html(site, f"en/{page}").text_content(), page


@pytest.mark.edition
def test_both_articles_carry_the_same_paragraph_ids_in_the_same_order(site: Path) -> None:
    def ids(path: str) -> list[str]:
        article = html(site, path).find(".//article")
        return [
            element.get("id")
            for element in article.iter()
            if element.get("id") and not element.get("id").startswith("__")
        ]

    assert ids("article") == ids("en/article")
    assert {part.paragraph for part in (*TRACKER.groups, *TRACKER.tasks)} <= set(ids("article"))


def test_no_marker_is_left_and_nothing_is_asked_of_the_head_in_vain(site: Path) -> None:
    for path in files(site):
        if path.endswith(".html"):
            text = (site / path).read_text(encoding="utf-8")
            assert "<!-- tracker" not in text, path
            # A feed is named as "alternate ", which the theme's script leaves alone
            assert 'rel="alternate"' not in text, path


def test_the_sitemap_names_every_page_with_its_twin(repo_site: Path) -> None:
    sitemap = (repo_site / "sitemap.xml").read_text(encoding="utf-8")

    assert set(re.findall(r"<loc>(.*?)</loc>", sitemap)) == {
        f"https://example.org/repo/{prefix}{page}"
        for prefix in LANGS.values()
        for page in [*PAGES, *TARGET_PAGES]
    }
    assert (
        sitemap.count('hreflang="en"') == sitemap.count('hreflang="vi"') == 2 * len([*PAGES, *TARGET_PAGES])
    )


def test_every_title_and_description_is_set_once_and_differs(site: Path) -> None:
    heads = [
        (html(site, prefix + page).findtext(".//title"), prefix + page)
        for prefix in LANGS.values()
        for page in [*PAGES, *TARGET_PAGES]
    ]
    descriptions = [
        html(site, prefix + page).cssselect('meta[name="description"]')
        for prefix in LANGS.values()
        for page in [*PAGES, *TARGET_PAGES]
    ]

    assert len({title for title, _ in heads}) == len(heads)
    assert all(len(found) == 1 and found[0].get("content") for found in descriptions)

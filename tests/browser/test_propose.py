"""A reader who has a document sends what it says, without an account and without YAML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from markupsafe import escape
from playwright.sync_api import Browser, Page

from tests.browser.reading import arrive, reading
from tests.browser.saying import edition
from tests.making import make_target
from tests.places import AS_OF, ROOT
from tracker.content.reports import heads, read_report
from tracker.facts.assess import assess
from tracker.views.propose import MOST_ENTRIES, known_of
from tracker.views.repository_links import NEW_FIGURE

CONTENT = Path(__file__).parents[1] / "content"
CASES = yaml.load((CONTENT / "asked_again.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
NUMBERS = yaml.safe_load((CONTENT / "numbers_typed.yaml").read_text(encoding="utf-8"))
REPOSITORY = "https://github.com/province/resolution"


@pytest.fixture(scope="module")
def form(browser: Browser, root: str) -> Iterator[Page]:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{root}propose/?target=new-trademarks")
        page.wait_for_function("window.trackerForm")
        yield page
        assert not wrong


def start(page: Page, **head: str) -> None:
    page.locator("#propose [type=reset]").click()
    page.wait_for_load_state("load")
    page.wait_for_function("window.trackerForm")
    for name, value in {"document": "12/BC-SKHCN", "issued": "15/3/2026", "publisher": "Sở", **head}.items():
        page.locator(f"#propose [name={name}]").fill(value)


def row(page: Page, n: int, **given: str) -> None:
    at = page.locator(".tr-propose-list > div").nth(n)
    for name, value in given.items():
        field = at.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def made(page: Page) -> tuple[str, str]:
    """Return the name and the text of the file that the form makes."""
    page.locator("#propose [type=submit]").click()
    name = page.locator(".tr-propose-out h2").inner_text().split()[-1]
    return name, page.locator(".tr-propose-out code").text_content() or ""


def as_the_site_reads_it(name: str, text: str) -> dict[str, Any]:
    read = read_report(text.encode(), name)
    assert not [each for each in read.problems if each.code != "waits_for_english"], read.problems
    declared = {
        "body": set(edition(ROOT, "vi").tracker.bodies),
        "source": set(edition(ROOT, "vi").tracker.sources),
        "target": {target.id for target in edition(ROOT, "vi").tracker.targets},
        "part": set[str](),
    }
    assert heads(read.files, declared)[1] == []
    plain = read.files[0].root.plain()
    assert isinstance(plain, dict)
    return plain


def test_the_form_asks_what_the_check_asks(form: Page) -> None:
    here = edition(ROOT, "vi")
    for case in CASES:
        target = make_target(case.get("before", ()), **{"rule": {"at_least": 10}, **case.get("target", {})})
        of_target = assess(target, target.period, AS_OF)
        source = case.get("source", {})
        found = form.evaluate(
            "([figure, source, target]) => ["
            "...trackerForm.suspicions(figure, source, target), ...trackerForm.ofAddress(source.url || '')"
            "].map(([code]) => code)",
            [case["figure"], source, known_of(here, of_target)],
        )
        assert set(found) == set(case["asks"]), case["name"]


def test_the_form_reads_numbers_as_a_sheet_does(form: Page) -> None:
    assert form.evaluate("typed => typed.map(trackerForm.number)", list(NUMBERS)) == list(NUMBERS.values())


def test_a_figure_becomes_a_file_that_the_site_reads(form: Page) -> None:
    start(form)
    row(
        form,
        0,
        target="new-trademarks",
        date="quý 4/2025",
        value="12",
        stage="final",
        quote='có "12" nhãn hiệu: mới',
    )

    name, text = made(form)

    assert name == "2026-03-15-12-bc-skhcn.yaml"
    read = as_the_site_reads_it(name, text)
    assert read["figures"][0]["target"] == "new-trademarks"
    assert read["figures"][0]["date"] == "2025-Q4"
    assert read["figures"][0]["quote"] == 'có "12" nhãn hiệu: mới'


def test_fifty_figures_go_into_one_file_and_no_more(form: Page) -> None:
    start(form)
    for _ in range(MOST_ENTRIES + 1):
        form.locator("[data-add]").click()

    assert form.locator(".tr-propose-list > div").count() == MOST_ENTRIES
    assert str(MOST_ENTRIES) in form.locator("[data-add] + [role=status]").inner_text()


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("final", {"target": "new-trademarks", "date": "2025", "value": "12"}),
        (
            "facts",
            {"target": "new-trademarks", "happened": "3/2025", "fact_kind": "step", "text": "Đã nộp đơn."},
        ),
        ("steps", {"task": "", "happened": "2025", "text": "Đã ban hành kế hoạch."}),
        (
            "corrections",
            {"target": "new-trademarks", "date": "2025", "was": "12", "now": "13", "reason": "Chép sai."},
        ),
        ("checks", {"report": "article-2022", "checked": "20/11/2026"}),
    ],
)
def test_everything_else_a_document_says_becomes_a_file_too(
    form: Page, kind: str, entry: dict[str, str]
) -> None:
    start(form)
    form.locator("[name=kind]").select_option(kind)
    if kind == "steps":
        entry = {**entry, "task": edition(ROOT, "vi").tracker.tasks[0].id}
    row(form, 0, **entry)

    read = as_the_site_reads_it(*made(form))

    assert len(read["figures" if kind == "final" else kind]) == 1


def test_what_is_missing_is_named_and_leads_to_its_field(form: Page) -> None:
    start(form)
    row(form, 0, target="new-trademarks", value="1.234", date="32/13/2025")
    form.locator("#propose [type=submit]").click()

    box = form.locator(".tr-propose-wrong")
    assert box.evaluate("box => box === document.activeElement")
    assert "hai cách" in box.inner_text()
    assert "32/13/2025" in box.inner_text()
    box.locator("a").filter(has_text="32/13/2025").click()
    assert form.evaluate("document.activeElement.name") == "date"


def test_what_was_typed_is_still_there_after_a_reload_until_it_is_cleared(form: Page) -> None:
    start(form)
    row(form, 0, target="new-trademarks", value="12")
    form.reload()
    form.wait_for_function("window.trackerForm")

    assert form.locator(".tr-propose-list [name=value]").input_value() == "12"
    start(form, document="")
    assert form.locator(".tr-propose-list [name=value]").input_value() == ""


def test_a_repository_and_a_contact_offer_their_ways(browser: Browser, root: str) -> None:
    with reading(browser, 360) as (page, wrong):

        def with_both(route: Any) -> None:
            answer = route.fetch()
            text = answer.text()
            for name, value in {
                "newFile": f"{REPOSITORY}/new/main",
                "newFigure": f"{REPOSITORY}/issues/new?template={NEW_FIGURE}",
                "contact": "office@example.org",
            }.items():
                key = str(escape(f'"{name}":"'))
                assert key in text
                text = text.replace(key, f"{key}{value}")
            route.fulfill(response=answer, body=text)

        page.route("**/propose/*", with_both)
        arrive(page, f"{root}propose/?target=new-trademarks")
        page.wait_for_function("window.trackerForm")
        start(page)
        row(page, 0, target="new-trademarks", date="2025", value="12", stage="final")
        name, text = made(page)
        ways = [link.get_attribute("href") or "" for link in page.locator(".tr-propose-ways a").all()]

        new = urlsplit(next(way for way in ways if "/new/main?" in way))
        assert parse_qs(new.query) == {"filename": [f"data/reports/{name}"], "value": [text]}
        assert any(way.startswith("mailto:office@example.org?") for way in ways)
        issue = parse_qs(urlsplit(next(way for way in ways if "/issues/new" in way)).query)
        assert issue["template"] == [NEW_FIGURE]
        assert issue["target"] == ["new-trademarks"]
        fields = yaml.safe_load(
            (ROOT / ".github" / "ISSUE_TEMPLATE" / NEW_FIGURE).read_text(encoding="utf-8")
        )
        assert issue.keys() - {"template"} <= {each.get("id") for each in fields["body"]}

        row(page, 0, quote="ế" * 600, note="ế" * 400)
        made(page)
        new = urlsplit(page.locator(".tr-propose-ways a").first.get_attribute("href") or "")
        assert parse_qs(new.query).keys() == {"filename"}
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not wrong


def test_without_a_script_the_page_says_what_else_can_be_done(browser: Browser, root: str) -> None:
    with reading(browser, 360, java_script_enabled=False) as (page, wrong):
        arrive(page, f"{root}propose/")

        assert not page.locator("#propose").is_visible()
        assert ".xlsx" in (page.locator("noscript a").first.get_attribute("href") or "")
        assert not wrong

"""A reader who has a document sends what it says, without an account and without YAML."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote_to_bytes, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.asking import cases, target_of
from tests.browser.reading import arrive, at_the_form, reading
from tests.browser.saying import edition
from tests.filling import HEAD, RIGHT, WRONG, filled, place, sheet
from tests.making import PARTS
from tests.opendata.releases import release
from tests.places import AS_OF, ROOT
from tests.written import written
from tracker.content.data.load import load
from tracker.content.problems.problem import Refused
from tracker.content.sheets.filled_sheets import read_sheet
from tracker.content.sheets.report_text import report_text
from tracker.content.sheets.sheet_problems import SheetRefused
from tracker.facts.assess import assess
from tracker.facts.model import Tracker
from tracker.facts.statuses import Status
from tracker.facts.tasks import TaskStatus, assess_task
from tracker.facts.values import LANGUAGES, Lang
from tracker.language.words import propose as say
from tracker.views.propose import LONGEST_ADDRESS, MOST_ENTRIES, known_of
from tracker.views.repository_links import NEW_FIGURE

CONTENT = Path(__file__).parents[1] / "content"
CASES = [*cases("asked_again"), *cases("mismeasured")]
DOCUMENTS = written(CONTENT / "documents_typed.yaml", as_typed=True)
DATES = written(CONTENT / "dates_typed.yaml")
NUMBERS = written(CONTENT / "numbers_typed.yaml")
MISTAKEN = """publisher: Sở
recorded: 2026-01-02
figures:
- {target: new-trademarks, date: 2025, value: 12, stage: final}
"""
"""A file of a document whose figure is wrong."""
UNESCAPED = "!'()*"
"""What a browser leaves as it is in a part of an address, beside what Python does."""
REPOSITORY = "https://github.com/province/resolution"


@pytest.fixture(scope="module")
def form(browser: Browser, root: str) -> Iterator[Page]:
    with reading(browser, 1280) as (page, wrong):
        arrive(page, f"{root}propose/?target=new-trademarks")
        at_the_form(page)
        yield page
        assert not wrong


def start(page: Page, **head: str) -> None:
    page.locator("#propose [type=reset]").click()
    page.wait_for_load_state("load")
    at_the_form(page)
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


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of data of the site, to put files into."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def put_in_place(data: Path, name: str, text: str) -> Tracker:
    """Put a file among the documents; return the programme as it is read then, which is refused where the
    check would refuse it.
    """
    (data / "reports" / name).write_bytes(text.encode())
    return load(data / "targets.yaml", AS_OF).tracker


def test_the_form_asks_and_refuses_what_the_check_does(form: Page) -> None:
    here = edition(ROOT, "vi")
    tracker = here.tracker.model_copy(update={"parts": PARTS})
    here = replace(here, tracker=tracker)
    for case in CASES:
        target = target_of(case)
        of_target = assess(target, target.period, AS_OF)
        asked, refused = form.evaluate(
            "([figure, source, target]) => ["
            "[...trackerForm.suspicions(figure, source, target), ...trackerForm.ofAddress(source.url || '')],"
            "trackerForm.refusals(figure, target)].map(found => found.map(([code]) => code))",
            [case["figure"], case.get("source", {}), known_of(here, of_target)],
        )
        assert set(refused) == set(case.get("refuses", ())), case["name"]
        assert refused or set(asked) == set(case["asks"]), case["name"]


WHOLE_ENTRIES: dict[str, dict[str, Any]] = {
    "figures": {
        "target": "digital-skills",
        "date": "2024",
        "value": "30",
        "stage": "final",
        "reference": "20",
    },
    "facts": {
        "target": "new-trademarks",
        "date": "2025-03",
        "kind": "step",
        "text": "Đã nộp đơn.",
        "quote": "x",
    },
    "steps": {"task": "", "text": "Đã ban hành kế hoạch.", "done": "2025", "completes": "true"},
    "corrections": {
        "target": "new-trademarks",
        "date": "2025",
        "stage": "final",
        "was": "12",
        "now": "13",
        "reason": "Chép sai.",
    },
    "checks": {"report": "article-2022", "checked": "2026-11-20"},
    "baselines": {"target": "tfp-contribution", "value": "30", "date": "2020", "note": "Theo báo cáo."},
    "withdraws": {
        "target": "new-trademarks",
        "date": "2026-06-01",
        "reason": "Đã thay bằng nghị quyết khác.",
    },
    "amends": {
        "target": "new-trademarks",
        "date": "2024-06-01",
        "text": "Hỗ trợ đăng ký từ 4 nhãn hiệu mới.",
        "rule": {"bound": "at_least", "level": "4", "by": ""},
    },
}
"""What each kind of file can say, as the form hands it over."""


@pytest.mark.parametrize("kind", WHOLE_ENTRIES)
def test_the_form_needs_what_the_check_needs_and_nothing_else(form: Page, data: Path, kind: str) -> None:
    tracker = edition(ROOT, "vi").tracker
    compared = next(each.id for each in tracker.targets if "reference" in each.first_rule.bound.needs)
    whole = WHOLE_ENTRIES[kind]
    if kind == "steps":
        whole |= {"task": tracker.tasks[0].id}
    if kind == "figures":
        whole |= {"target": compared}
    if kind == "corrections":
        put_in_place(data, "undated-a.yaml", MISTAKEN)
    source = (
        {} if kind == "checks" else {"document": "12/BC-SKHCN", "issued": "2026-03-15", "publisher": "Sở"}
    )
    left_out = [set(), *({key} for key in whole), {"value", "date"}, {"done", "completes"}]

    for without in left_out:
        entry = {key: value for key, value in whole.items() if key not in without}
        lacking, name, text = form.evaluate(
            "([kind, source, entry]) => { const typed = { kind, source, entries: [entry] };"
            "return [trackerForm.lacking(kind, entry), trackerForm.named(typed, '2026-11-20'),"
            "trackerForm.file(typed, '2026-11-20')]; }",
            [kind, source, {"report": "", "target": "", **entry}],
        )
        try:
            put_in_place(data, name, text)
            refused = False
        except Refused:
            refused = True
        (data / "reports" / name).unlink()
        assert bool(lacking) == refused, (without, lacking, text)
        assert all(set(keys) & (without | {"count", "milestones"}) for keys in lacking)


def test_a_figure_without_what_it_is_compared_with_is_sent_as_one(form: Page, data: Path) -> None:
    tracker = edition(ROOT, "vi").tracker
    compared = next(each.id for each in tracker.targets if "reference" in each.first_rule.bound.needs)
    start(form)
    row(form, 0, target=compared, date="2024", value="10", stage="final")

    name, text = made(form)

    assert "reference" not in text
    assert put_in_place(data, name, text).target_by_id[compared].observations[-1].reference is None


def test_the_form_knows_a_title_from_a_number_as_the_check_does(form: Page) -> None:
    found = form.evaluate("typed => typed.map(trackerForm.misplaced)", list(DOCUMENTS))
    for (typed, wanted), wrong in zip(DOCUMENTS.items(), found, strict=True):
        code = {"": None, "title": "document_is_title"}.get(wanted, "document_in_words")
        assert (wrong and wrong[0]) == code, typed
        assert code != "document_in_words" or wrong[1]["right"] == wanted, typed


def test_the_form_reads_numbers_as_a_sheet_does(form: Page) -> None:
    assert form.evaluate("typed => typed.map(trackerForm.number)", list(NUMBERS)) == list(NUMBERS.values())


def test_the_form_reads_dates_as_a_sheet_does(form: Page) -> None:
    assert form.evaluate("typed => typed.map(trackerForm.date)", list(DATES)) == list(DATES.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_that_was_filled_in_becomes_the_file_that_an_import_makes(
    browser: Browser, demo: str, lang: Lang, tmp_path: Path
) -> None:
    plan, empty = sheet("demo")
    given = release("demo")

    def cells(of: dict[str, dict[str, object]]) -> dict[str, object]:
        return {place(plan, target, key): value for target, row in of.items() for key, value in row.items()}

    right = filled(empty, {**HEAD, **cells(RIGHT)})
    wrong = filled(right, {place(plan, *at): value for at, value in WRONG.items()})
    (tmp_path / "right.xlsx").write_bytes(right)
    (tmp_path / "again.xlsx").write_bytes(filled(right, {"B7": "13/BC-SKHCN"}))
    (tmp_path / "wrong.xlsx").write_bytes(wrong)
    (tmp_path / "old.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with reading(browser, 360) as (page, seen):
        arrive(page, f"{demo}{'en/' if lang == 'en' else ''}propose/")
        assert page.evaluate("window.trackerForm") is None  # nobody has touched it
        page.locator("[data-fill]").focus()
        at_the_form(page)
        chosen = page.locator("[data-fill]")
        chosen.set_input_files([tmp_path / "right.xlsx", tmp_path / "again.xlsx"])
        page.locator(".tr-propose-out h2").nth(1).wait_for()
        texts = page.locator(".tr-propose-out code").all_text_contents()
        made = report_text(read_sheet(right, "x", given.tracker, given.assessments), given.as_of).text
        wanted = {key: value for key, value in yaml.safe_load(made).items() if key != "recorded"}
        assert {key: value for key, value in yaml.safe_load(texts[0]).items() if key != "recorded"} == wanted
        assert yaml.safe_load(texts[1])["document"] == "13/BC-SKHCN"

        with pytest.raises(SheetRefused) as refused:
            read_sheet(wrong, "x", given.tracker, given.assessments)
        for name, cells_told in {
            "wrong.xlsx": {each.spot.cell for each in refused.value.problems},
            "old.xlsx": {""},
        }.items():
            chosen.set_input_files(tmp_path / name)
            lines = page.locator(".tr-propose-wrong li").filter(has_text=name)
            lines.first.wait_for()
            assert not page.locator(".tr-propose-out").is_visible()
            said = [re.search(r"(?:ô|cell) ([A-Z]+[0-9]+):", line) for line in lines.all_inner_texts()]
            assert sorted(cell[1] if cell else "" for cell in said) == sorted(cells_told)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not seen


def test_a_figure_becomes_a_file_that_the_site_reads(form: Page, data: Path) -> None:
    start(form)
    row(
        form,
        0,
        target="new-trademarks",
        date="quý 4/2025",
        value="12",
        running="yes",
        stage="final",
        quote='có "12" nhãn hiệu: mới',
    )

    name, text = made(form)

    assert name == "2026-03-15-12-bc-skhcn.yaml"
    (figure,) = put_in_place(data, name, text).target_by_id["new-trademarks"].observations
    assert str(figure.date) == "2025-Q4"
    assert figure.quote == 'có "12" nhãn hiệu: mới'


def test_what_is_sent_changes_the_status_as_it_says(form: Page, data: Path) -> None:
    """A figure, then its correction, and the step that completes a task."""

    def status(tracker: Tracker) -> Status:
        target = tracker.target_by_id["new-trademarks"]
        return assess(target, target.period or tracker.group_by_id[target.group].period, AS_OF).status

    assert status(load(data / "targets.yaml", AS_OF).tracker) == Status.OVER_NO_FIGURE
    start(form)
    row(form, 0, target="new-trademarks", date="2025", value="4", running="yes", stage="final")
    assert status(put_in_place(data, *made(form))) == Status.NOT_MET

    start(form, document="", issued="", publisher="")  # copied wrongly: no other document
    form.locator("[name=kind]").select_option("corrections")
    row(form, 0, target="new-trademarks", date="2025", was="4", now="5", reason="Chép sai.")
    corrected = put_in_place(data, *made(form))
    assert status(corrected) == Status.MET
    assert corrected.target_by_id["new-trademarks"].observations[0].corrected

    task = corrected.tasks[0]
    start(form, document="14/BC-SKHCN", issued="2/4/2026")
    form.locator("[name=kind]").select_option("steps")
    row(form, 0, task=task.id, happened="2025", text="Đã ban hành kế hoạch.")
    form.locator("[name=completes]").check()
    done = next(each for each in put_in_place(data, *made(form)).tasks if each.id == task.id)
    assert assess_task(task, AS_OF).status != TaskStatus.COMPLETED
    assert assess_task(done, AS_OF).status == TaskStatus.COMPLETED


def test_fifty_figures_go_into_one_file_and_no_more(form: Page) -> None:
    start(form)
    for _ in range(MOST_ENTRIES + 1):
        form.locator("[data-add]").click()

    assert form.locator(".tr-propose-list > div").count() == MOST_ENTRIES
    assert str(MOST_ENTRIES) in form.locator("[data-add] + [role=status]").inner_text()


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("final", {"target": "new-trademarks", "date": "2025", "value": "12", "running": "yes"}),
        ("baselines", {"target": "tfp-contribution", "date": "2020", "value": "30"}),
        (
            "withdraws",
            {"target": "new-trademarks", "since": "1/6/2026", "reason": "Đã thay bằng nghị quyết khác."},
        ),
        (
            "amends",
            {
                "target": "new-trademarks",
                "since": "1/6/2024",
                "new_text": "Hỗ trợ đăng ký từ 3 đến 4 nhãn hiệu mới.",
                "bound": "between",
                "level": "3; 4",
            },
        ),
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
    form: Page, data: Path, kind: str, entry: dict[str, str]
) -> None:
    start(form)
    form.locator("[name=kind]").select_option(kind)
    if kind == "steps":
        entry = {**entry, "task": edition(ROOT, "vi").tracker.tasks[0].id}
    row(form, 0, **entry)

    if kind == "corrections":
        put_in_place(data, "undated-a.yaml", MISTAKEN)

    name, text = made(form)
    put_in_place(data, name, text)

    assert len(yaml.safe_load(text)["figures" if kind == "final" else kind]) == 1


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
    at_the_form(form)

    assert form.locator(".tr-propose-list [name=value]").input_value() == "12"
    start(form, document="")
    assert form.locator(".tr-propose-list [name=value]").input_value() == ""


@pytest.mark.parametrize(
    "kept",
    [
        "1",
        "null",
        "{",
        '{"rows": {}}',
        '{"rows": [null, 3, [], "a"]}',
        '{"rows": "abc", "head": [1]}',
        '{"head": {"kind": "gone", "issued": {}, "length": "9", "]": "x"}, "rows": [{"target": "gone"}]}',
        '{"rows": [{"target": ["a"], "\\"]": "x", "value": {"a": 1}, "date": 2024, "completes": "yes"}]}',
    ],
)
def test_what_another_form_kept_in_this_tab_is_passed_over(form: Page, kept: str) -> None:
    start(form)
    form.evaluate("kept => sessionStorage.setItem(`${location.pathname}#propose`, kept)", kept)
    form.reload()
    at_the_form(form)

    assert form.locator("[name=kind]").input_value() == "figures"
    row(form, 0, target="new-trademarks", date="2025", value="12")
    assert form.locator(".tr-propose-known").first.inner_text()
    start(form)


def test_a_title_in_the_place_of_a_number_is_told_until_it_is_mended(form: Page) -> None:
    start(form, document="Báo cáo kết quả thực hiện nghị quyết")
    form.locator("#propose [type=submit]").click()
    field = form.locator("#propose [name=document]")
    told = form.locator("#propose label:has(> [name=document]) small")

    assert field.get_attribute("aria-invalid") == "true"
    assert told.inner_text() == say.REFUSED["document_is_title"].vi
    field.fill("12/BC-SKHCN")
    assert field.get_attribute("aria-invalid") is None
    assert not told.inner_text()


def with_both(route: Any) -> None:
    """Answer as a site does that has a repository and a contact."""
    answer = route.fetch()
    text = answer.text()
    for name, value in {
        "newFile": f"{REPOSITORY}/new/main",
        "newFigure": f"{REPOSITORY}/issues/new?template={NEW_FIGURE}",
        "contact": "office@example.org",
    }.items():
        key = f'"{name}":"'
        assert key in text
        text = text.replace(key, f"{key}{value}")
    route.fulfill(response=answer, body=text)


def test_a_repository_and_a_contact_offer_their_ways(browser: Browser, root: str) -> None:
    with reading(browser, 360) as (page, wrong):
        page.route("**/propose/vi.js*", with_both)
        arrive(page, f"{root}propose/?target=new-trademarks")
        at_the_form(page)
        start(page)
        row(page, 0, target="new-trademarks", date="2025", value="12", running="yes", stage="final")
        name, text = made(page)
        ways = [link.get_attribute("href") or "" for link in page.locator(".tr-propose-ways a").all()]

        new = urlsplit(next(way for way in ways if "/new/main?" in way))
        assert parse_qs(new.query) == {"filename": [f"data/reports/{name}"], "value": [text]}
        assert any(way.startswith("mailto:office@example.org?") for way in ways)
        issue = parse_qs(urlsplit(next(way for way in ways if "/issues/new" in way)).query)
        assert issue["template"] == [NEW_FIGURE]
        assert issue["target"] == ["new-trademarks"]
        fields = written(ROOT / ".github" / "ISSUE_TEMPLATE" / NEW_FIGURE)
        assert issue.keys() - {"template"} <= {each.get("id") for each in fields["body"]}

        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not wrong


def test_the_address_holds_the_file_to_the_byte_up_to_its_limit_and_beyond_it_the_file_is_copied(
    browser: Browser, root: str
) -> None:
    with reading(browser, 360, permissions=["clipboard-read", "clipboard-write"]) as (page, wrong):
        page.route("**/propose/vi.js*", with_both)
        arrive(page, f"{root}propose/?target=new-trademarks")
        at_the_form(page)
        start(page)
        row(page, 0, target="new-trademarks", date="2025", value="12", running="yes", stage="final")

        def sent(letters: int) -> tuple[str, str, str]:
            row(page, 0, quote='12 nhãn hiệu: "100%" & #1 + 𝒳\\; ' + "ế" * letters)
            name, text = made(page)
            return name, text, page.locator(".tr-propose-ways a").first.get_attribute("href") or ""

        fits, beyond = 0, 2000
        while beyond - fits > 1:
            middle = (fits + beyond) // 2
            fits, beyond = (middle, beyond) if "&value=" in sent(middle)[2] else (fits, middle)
        name, text, address = sent(fits)
        path, _, query = address.partition("?")
        (_, filename), (_, value) = (part.split("=") for part in query.split("&"))
        signing_in = f"https://github.com/login?return_to={quote(address, safe=UNESCAPED)}"

        assert path == f"{REPOSITORY}/new/main"
        assert unquote_to_bytes(filename) == f"data/reports/{name}".encode()
        assert unquote_to_bytes(value) == text.encode()
        assert LONGEST_ADDRESS - len(quote(quote("ế"))) < len(signing_in) <= LONGEST_ADDRESS

        name, text, address = sent(beyond)
        page.locator(".tr-propose-ways button").click()
        page.locator(".tr-propose-out [role=status]").filter(has_text=say.SAID["copied"].vi).wait_for()

        assert address == f"{path}?filename={quote(f'data/reports/{name}', safe='')}"
        assert page.evaluate("navigator.clipboard.readText()") == text
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert not wrong


def test_without_a_script_the_page_says_what_else_can_be_done(browser: Browser, root: str) -> None:
    with reading(browser, 360, java_script_enabled=False) as (page, wrong):
        page.goto(f"{root}propose/", wait_until="load")

        assert not page.locator("#propose").is_visible()
        assert ".xlsx" in (page.locator("noscript a").first.get_attribute("href") or "")
        assert not wrong

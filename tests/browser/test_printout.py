"""The printed report says everything the site knows, can be read aloud, and is the same file every time."""

from __future__ import annotations

import datetime as dt
import functools
import io
import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.browser.saying import FOLDERS, edition, opened, pages_of_targets, said_of
from tests.places import DEMO, ROOT
from tracker.cli.building import pdf
from tracker.cli.pdf import print_all
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.content.setup.settings import read_settings
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats, words
from tracker.publish.site import HOME_PAGE, open_site
from tracker.views import message, method
from tracker.views.ledger import ledger_table
from tracker.views.life import life
from tracker.views.printout import printout, printout_html


def apart(function: Callable[..., Any], *given: object) -> Any:
    """Call `function` in a thread of its own: the browser of the other tests holds this one, and a thread has
    room for one.
    """
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(function, *given).result()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[Path, Lang], bytes]:
    """Both programmes' reports, printed by the command."""
    found: dict[tuple[Path, Lang], bytes] = {}
    with pytest.MonkeyPatch.context() as patch:
        for folder, day in FOLDERS.items():
            patch.setenv("AS_OF", day.isoformat())
            out = tmp_path_factory.mktemp("report")
            assert apart(pdf, folder / "mkdocs.yml", out) == 0
            found |= {(folder, lang): (out / f"{lang}.pdf").read_bytes() for lang in LANGUAGES}
    return found


def flat(text: str) -> str:
    """Return the text as one line without spaces: where a line of paper ends says nothing."""
    return re.sub(r"\s+", "", text)


@functools.cache
def sheets_of(content: bytes) -> tuple[str, ...]:
    """Return the text of each page of a report."""
    return tuple(flat(page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages)


def text_of(content: bytes, tag: str) -> str:
    """Return the text of the report without the lines at the head and the foot of each page, which may stand
    in the middle of a sentence.
    """
    cover, *others = sheets = sheets_of(content)
    around = re.compile(
        rf"^{re.escape(flat(tag))}\d+/{len(sheets)}(Báocáotheodõithựchiện,tínhđếnngày\d\d/\d\d/\d{{4}}|Implementationmonitoringreport,asof\d+[A-Z][a-z]+\d{{4}})"
    )
    assert all(around.match(page) for page in others), (
        "every page says where its targets come from, and its day"
    )
    return "".join((cover, *(around.sub("", page) for page in others)))


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_the_site_knows_is_in_the_text(
    reports: dict[tuple[Path, Lang], bytes], folder: Path, lang: Lang
) -> None:
    programme = edition(folder, lang)
    text = text_of(reports[folder, lang], programme.tag)

    for part in (
        programme.tracker.programme.title,
        programme.tracker.programme.notice,
        *(group.clause for group in programme.tracker.groups),
    ):
        assert flat(part[lang]) in text, part
    for target in pages_of_targets(folder, lang):
        for part in said_of(target):
            assert flat(part) in text, (target.id, part)
    for line in life(programme).lines:
        assert flat(f"{line.date}: {line.text}") in text, line
    for task in programme.tracker.tasks:
        assert flat(task.text[lang]) in text, task.id
        assert all(flat(step.text[lang]) in text for step in task.steps)
    for table in (
        *method.facts(programme),
        method.rules(programme),
        method.rows(programme),
        method.years(programme),
        method.counts(programme),
    ):
        assert all(flat(row.head) in text and flat(row.text) in text for row in table.rows), table.id
    assert flat(method.pace_rules(programme).formula) in text
    for source in programme.tracker.sources.values():
        assert flat(source.publisher[lang]) in text
        assert flat(source.url or "") in text
    assert flat(words.AS_OF[lang].format(day=formats.day(programme.as_of, lang))) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_short_and_its_first_pages_say_it_all(
    reports: dict[tuple[Path, Lang], bytes], lang: Lang
) -> None:
    programme = edition(ROOT, lang)
    pages = sheets_of(reports[ROOT, lang])
    cover, ledger, overview, *_ = pages

    assert len(pages) <= 20
    assert flat(programme.tag) in cover
    assert flat(message.statement(programme)) in ledger
    heads = ledger_table(programme).heads
    there = [
        head for head in (heads.target, heads.holder, heads.owed, heads.published_in, heads.searched) if head
    ]
    assert flat("".join(there)) in ledger
    for target in programme.tracker.targets:
        assert flat(target.name[lang]) in ledger
        assert flat(target.name[lang]) in overview
    fullest = max(len(page) for page in pages)
    assert min(len(page) for page in pages[1:]) > fullest / 4, "a page that is nearly empty"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_leads_on_names_the_page(reports: dict[tuple[Path, Lang], bytes], lang: Lang) -> None:
    reader = PdfReader(io.BytesIO(reports[ROOT, lang]))
    text = "".join(sheets_of(reports[ROOT, lang]))
    places = reader.named_destinations
    found = 0
    for target in pages_of_targets(ROOT, lang):
        row = target.explanation.row
        assert row.href is None  # without a site it leads nowhere
        for leads in re.finditer(rf"{re.escape(flat(row.text))}\((?:tr|p)\.(\d+)\)", text):
            found += 1
            assert any(
                reader.get_destination_page_number(place) + 1 == int(leads[1]) for place in places.values()
            )
    assert found >= len(edition(ROOT, lang).tracker.targets)


def test_what_stands_around_the_pages_cannot_end_its_place() -> None:
    read = opened(ROOT)
    attack = '\\"; } </style><b>&'
    title = read.tracker.programme.title.model_copy(update={"vi": attack, "en": attack})
    programme = read.tracker.programme.model_copy(update={"tag": title})
    html = printout_html(
        replace(edition(ROOT, "en"), tracker=read.tracker.model_copy(update={"programme": programme})),
        read,
        "",
        {},
    )

    style = html[html.index("<style>") : html.index("</style>")]
    assert "\\5c \\22 ; \\7d  \\3c /style\\3e \\3c b\\3e \\26 " in style


def test_vietnamese_keeps_its_marks(reports: dict[tuple[Path, Lang], bytes]) -> None:
    text = text_of(reports[ROOT, "vi"], edition(ROOT, "vi").tag)

    assert unicodedata.is_normalized("NFC", text)
    assert "Chưatìmthấysốliệucôngbố" in text
    assert "\ufffd" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_reader_can_read_it(reports: dict[tuple[Path, Lang], bytes], lang: Lang) -> None:
    content = reports[ROOT, lang]
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == lang
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert edition(ROOT, lang).tracker.programme.title[lang] in str(
        reader.metadata.title if reader.metadata else ""
    )
    roles: list[str] = []
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            roles.append(str(node.get("/S", "")))
            waiting += [node["/K"]] if "/K" in node else []
    assert {"/H1", "/H2", "/H3", "/H4", "/Table", "/TH", "/TD", "/Caption", "/L", "/LI", "/Link"} <= set(
        roles
    )
    assert roles.count("/H4") == len(edition(ROOT, lang).tracker.targets)
    assert len(reader.outline) >= 2


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_contents_name_the_page_where_each_thing_stands(
    reports: dict[tuple[Path, Lang], bytes], folder: Path, lang: Lang
) -> None:
    reader = PdfReader(io.BytesIO(reports[folder, lang]))
    pages = sheets_of(reports[folder, lang])
    places = {
        name.removeprefix("/"): reader.get_destination_page_number(place) + 1
        for name, place in reader.named_destinations.items()
    }
    read = opened(folder)
    doc = printout(edition(folder, lang), read, "", places)

    entries = [*doc.contents, *(group for part in doc.contents for group in part.inner)]
    entries += [target for group in entries for target in group.inner if not target.inner]
    assert len(entries) > len(read.tracker.targets)
    first = 1 + next(n for n, page in enumerate(pages[1:]) if flat(doc.contents_head) in page)
    listed = "".join(pages[first : first + 2])  # behind the ledger, which is the first thing after the cover
    assert flat(doc.ledger_head) in pages[1]
    for entry in entries:
        assert f"{flat(entry.text)}{entry.page}" in listed, entry
        assert flat(entry.text) in pages[int(entry.page) - 1], entry


def test_no_row_of_a_table_is_cut_in_two(reports: dict[tuple[Path, Lang], bytes]) -> None:
    pages = sheets_of(reports[DEMO, "en"])

    for target in pages_of_targets(DEMO, "en"):
        table = target.figures
        for figure in (row.figure for row in ((*table.rows, *table.older) if table else ())):
            source = f"{figure.cite.link.text}, {figure.cite.about} {figure.checked.text}"
            stage = figure.stage if table and table.heads.stage else ""
            row = flat(f"{figure.date}{figure.value}{stage}{source if table and table.heads.source else ''}")
            assert any(row in page for page in pages), (target.id, figure.date)


def test_the_same_day_gives_the_same_file() -> None:
    read = opened(DEMO)

    def document(pages: object) -> str:
        return printout_html(edition(DEMO, "vi"), read, "", {})

    first, second = (apart(print_all, {"vi": document}, dt.date(2026, 6, 30))["vi"] for _ in range(2))
    assert first == second
    assert str(PdfReader(io.BytesIO(first)).metadata.creation_date) == "2026-06-30 00:00:00+00:00"  # type: ignore[union-attr]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_in_the_data_can_become_markup_and_nothing_is_fetched(lang: Lang) -> None:
    read = opened(ROOT)
    attack = "<img src=x onerror=alert(1)>{{7*7}}"
    title = read.tracker.programme.title.model_copy(update={"vi": attack, "en": attack})
    hostile = read.tracker.model_copy(
        update={"programme": read.tracker.programme.model_copy(update={"title": title})}
    )
    html = printout_html(replace(edition(ROOT, lang), tracker=hostile), read, "", {})

    assert attack not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt;{{7*7}}") == 2
    assert set(re.findall(r"(?:src|url)\(?[:=]?\s*[\"']?(\w+):", html)) <= {"data"}


def test_the_report_says_who_publishes_it_and_where_the_latest_one_is(tmp_path: Path) -> None:
    for name in ("hooks", "overrides", "data", "docs", "examples"):
        (tmp_path / name).symlink_to(ROOT / name)
    config = tmp_path / "mkdocs.yml"
    text = (
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("  publisher:\n", '  publisher: {name: {vi: "Sở Khoa học", en: "Department"}}\n')
    )
    config.write_text(text, encoding="utf-8")
    read = opened(ROOT)

    def lines(lang: Lang, **environment: str) -> tuple[str, ...]:
        known = read_settings(config, environment)
        site = open_site(Publication(known, read, None, []))
        return printout(site.edition(lang, HOME_PAGE), read, known.published_at, {}).lines

    tag = read.tracker.programme.tag
    assert tag is not None
    assert lines("vi") == (tag.vi, "Đơn vị xuất bản: Sở Khoa học")
    assert lines("en", SITE_URL="https://example.org/repo/") == (
        tag.en,
        "Published by Department",
        read.tracker.programme.authority.en,
        "The latest edition: https://example.org/repo/",
    )
    config.write_text(text.replace(', en: "Department"', ""), encoding="utf-8")
    with pytest.raises(Refused, match=r"mkdocs\.yml:\d+:\d+: lỗi: Thiếu văn bản “en”"):
        lines("vi")

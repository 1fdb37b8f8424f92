"""What readers get: one golden file per view and language, and the promises a golden file cannot say
aloud.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from tests.loaded import loaded
from tests.places import GLOSSARY, SAMPLE, SAMPLE_DAY
from tests.views.editions import PUBLISHER
from tracker.content.data.load import Lines
from tracker.content.pages.glossary import load_glossary
from tracker.content.pages.markers import VIEWS
from tracker.content.pages.markup import EXTENSIONS
from tracker.content.problems.problem import Mark, Refused
from tracker.facts import scalars
from tracker.facts.assess import assess_all
from tracker.facts.known import known
from tracker.facts.values import LANGUAGES, Lang
from tracker.language import formats
from tracker.language.wording import figure_in_words
from tracker.views.bilingual import article_html, side_by_side
from tracker.views.edition import Below, Edition
from tracker.views.frame import chrome
from tracker.views.makers import MAKERS, fill_markers
from tracker.views.render import render
from tracker.views.target_page import target_page

HERE = Path(__file__).parent


KEYS = {"links": "group=marks", "columns": "table=observations"}


ARTICLE = (
    '<h1 id="title">{0}</h1><ul><li id="by">{1}</li></ul><h2 id="part">{2}</h2>'
    '<p id="a">{3}<sup id="fnref:n"><a href="#fn:n">1</a></sup> <a href="targets.md#x">{4}</a></p>'
    '<!-- marker --><p>{5}</p><div class="footnote"><hr><ol><li id="fn:n">'
    '<p>{6} <a href="#fnref:n">↩</a></p></li></ol></div>'
)


ARTICLES: dict[Lang, str] = {
    "vi": ARTICLE.format("Tên", "Ai", "Phần", "Một", "đó", "Không mã", "Ghi chú"),
    "en": ARTICLE.format("Title", "Who", "Part", "One", "there", "No id", "Note"),
}


def edition(lang: Lang, *, as_of: dt.date = SAMPLE_DAY, published: bool = False) -> Edition:
    tracker = known(loaded(SAMPLE, as_of).tracker, as_of)
    around = chrome(
        PUBLISHER if published else None,
        "https://github.com/o/r" if published else None,
        tracker,
        as_of,
        lang,
    )
    article = side_by_side(ARTICLES, lang, lambda tongue, path: f"/{tongue}/{path}")
    glossary = load_glossary(GLOSSARY, "glossary.yaml")
    return Edition(
        tracker,
        assess_all(tracker, as_of),
        as_of,
        lang,
        lambda path: f"/{lang}/{path}",
        around,
        article=lambda: article,
        glossary=glossary,
    )


def filled(lang: Lang, name: str, keys: str = "", **options: bool) -> str:
    made = edition(lang, **options)
    if name == "programmes":
        running = Below("sample", "Mẫu", made, frozen=False)
        made = replace(made, below=(running, Below("over", "Đã xong", made, frozen=True)))
    return fill_markers(f"<!-- tracker: {name} {keys} -->", made, "page.md")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_what_was_reviewed(name: str, lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "golden" / f"{name}.{lang}.html", filled(lang, name, KEYS.get(name, "")))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["publisher", "contact"])
def test_a_publisher_filled_in_is_named(name: str, lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "golden" / f"{name}-filled.{lang}.html", filled(lang, name, published=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_task_in_the_article_leads_to_its_steps(lang: Lang, golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "golden" / f"links-task.{lang}.html", filled(lang, "links", "task=leadership"))


@pytest.mark.parametrize("name", ["targets", "tasks", "searched"])
def test_every_table_has_a_caption_and_heads_for_columns_and_rows(name: str) -> None:
    tables = lxml.html.fragment_fromstring(filled("en", name), create_parent="div").findall(".//table")

    assert tables
    for table in tables:
        columns = table.findall("./thead/tr/th")
        assert table.find("./caption").text_content().strip()
        assert all(head.get("scope") == "col" and head.text_content().strip() for head in columns)
        for row in table.findall("./tbody/tr"):
            assert [cell.tag for cell in row] == ["th"] + ["td"] * (len(columns) - 1)
            assert row[0].get("scope") == "row"


def test_hostile_text_would_be_printed_not_run_if_the_check_missed_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(scalars, "MARKUP", re.compile("(?!)"))
    path = tmp_path / "targets.yaml"
    path.write_text(
        (SAMPLE)
        .read_text(encoding="utf-8")
        .replace("more than 80% & < 101%", "<script>alert(1)</script>")
        .replace("Products supported", "<script>alert(1)</script>"),
        encoding="utf-8",
    )
    tracker = loaded(path, SAMPLE_DAY).tracker
    around = chrome(None, None, tracker, SAMPLE_DAY, "en")
    hostile = Edition(tracker, assess_all(tracker, SAMPLE_DAY), SAMPLE_DAY, "en", lambda page: page, around)

    n = next(n for n, a in enumerate(hostile.assessments) if "<script" in str(a.target))
    page = target_page(
        hostile, n, "https://example.org/", "data/targets.yaml", Lines(1, 1, (Mark(1, 1),) * 9)
    )
    for html in (fill_markers("<!-- tracker: targets -->", hostile, "page.md"), render("target", page=page)):
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_both_languages_show_the_same_figures() -> None:
    def cells(lang: Lang) -> int:
        return len(
            lxml.html.fragment_fromstring(filled(lang, "targets"), create_parent="div").findall(".//td")
        )

    assert cells("vi") == cells("en")


def test_rounding_never_crosses_a_threshold() -> None:
    target = next(a for a in edition("en").assessments if a.target.id == "products-supported")
    figure = target.figures[0].model_copy(
        update={"count": None, "of": None, "value": formats.Fraction("79.96")}
    )

    assert figure_in_words(figure, target.rule, target.target, "en") == "79.96%"
    assert figure_in_words(figure, target.rule, target.target, "vi") == "79,96%"


def test_a_view_past_its_day_leaves_later_facts_out() -> None:
    early = edition("en", as_of=dt.date(2092, 12, 31))

    assert "(1) Trademarks: </span>7 targets, as of 31 December 2092" in fill_markers(
        "<!-- tracker: targets group=marks -->", early, "page.md"
    )
    assert "42 documents" not in fill_markers("<!-- tracker: tasks -->", early, "page.md")


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ("<!-- tracker: tabel -->", "There is no view “tabel”"),
        ("<!-- tracker: targets grup=marks -->", "The view “targets” has no key “grup”"),
        ("<!-- tracker: targets group=mark -->", "Did you mean “marks”?"),
        ("<!-- tracker: links task=leader -->", "There is no task “leader”"),
        ("<!-- tracker targets -->", "cannot be read"),
        ("<!-- tracker: links -->", "<!-- tracker: links group=GROUP -->"),
    ],
)
def test_a_marker_that_cannot_be_filled_is_refused_with_a_right_one(marker: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        fill_markers(marker, edition("vi"), "page.md")

    assert said in str(caught.value)


def test_every_view_that_a_marker_can_name_can_be_made() -> None:
    assert MAKERS.keys() == VIEWS.keys()


def test_what_editors_write_for_one_another_is_not_published() -> None:
    page = "<p>Một<!-- ghi chú nội bộ --></p>\n<!-- numbers: a 35% reason: … -->\n<!-- tracker: summary -->"

    assert "<!--" not in fill_markers(page, edition("vi"), "a.md")
    assert "class=" in fill_markers(page, edition("vi"), "a.md")

    text = "Một<!-- ghi chú nội bộ -->.\n\n<!-- tracker: tasks -->\n\n`<!-- mã -->`\n"
    assert (
        article_html(text, "vi", EXTENSIONS, {}) == "<p>Một.</p>\n\n\n<p><code>&lt;!-- mã --&gt;</code></p>"
    )

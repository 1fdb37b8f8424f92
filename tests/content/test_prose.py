"""Nothing that could run stands in a page, every link leads somewhere, and both languages say the same
numbers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.mistakes import PAGES, PageMistake
from tests.places import AS_OF, DEMO, ROOT
from tracker.content.pages import prose
from tracker.content.pages.markup import Page, markup_mistakes
from tracker.content.problems.problem import Problem, in_order
from tracker.content.programme import open_programme
from tracker.facts.values import Lang

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n'


def mistakes(vi: Page, en: Page | None) -> list[Problem]:
    """Return what is wrong with a Vietnamese page and with its English twin, if there is one; warnings only
    where nothing else is.
    """
    problems = markup_mistakes(vi)
    if en:
        problems += markup_mistakes(en) + prose.twin_mistakes(vi, en)
    return in_order([problem for problem in problems if not problem.warning] or problems)


@pytest.mark.parametrize("mistake", PAGES.values(), ids=PAGES)
def test_a_mistake_in_a_page_is_told_where_it_is_with_what_to_write(
    mistake: PageMistake, told: Callable[[Path, str], None]
) -> None:
    problems = mistakes(mistake.vi, mistake.en)

    told(mistake.case, "\n".join(str(problem) for problem in problems) + "\n")

    assert problems


def test_code_comments_and_plain_markdown_are_taken() -> None:
    text = (
        "# T {: #title }\n\n`<script>` and [x](a.md){: lang=en } and <https://example.org/> and "
        "<a@example.org> and H<sub>2</sub>O<br>\n\n"
        "```html\n<script>alert(1)</script>\n[x] (y) [a][b]\n# no heading\n```\n\n    <iframe>[x]()\n\n~~~\n"
        "[^no]\n~~~\n\n"
        "<!-- a note to editors -->\n\n| a | b |\n|--:|:-:|\n| 1 | 2 |\n\nText[^n] \\[more\\] (2020) and a < "
        "b & c, nếu a <b thì thôi.\n\n"
        "[^n]: A [note][r].\n\n[r]: https://example.org\n"
    )

    assert [str(problem) for problem in markup_mistakes(Page("t.md", TOP + text))] == []


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("35,5%", "35.5%"),
        ("35,5 phần trăm", "35.5 percent"),
        ("1.234", "1,234"),
        ("1.234.567,8", "1,234,567.8"),
        ("ngày 30/5/2019", "on 30 May 2019"),
        ("ngày 30 tháng 5 năm 2019", "on May 30, 2019"),
        ("30 tháng 5 năm 2019", "30th of May 2019"),
        ("tháng 9/2020", "September 2020"),
        ("tháng 10 năm 2020", "October 2020"),
        ("trong tháng 5", "in May"),
        ("ngày 11/12", "on 11 December"),
        ("năm 2019", "on 30 May 2019"),
        ("khóa XI", "11th term"),
        ("lần thứ XIX", "the 19th Congress"),
        ("quý I/2025", "the first quarter of 2025"),
        ("4.0", "the Fourth Industrial Revolution"),
        ("lần thứ tư", "the Fourth"),
        ("lần thứ 6", "the sixth plenum"),
        ("01 trung tâm", "1 centre"),
        ("05 doanh nghiệp", "five enterprises"),
        ("Bảy nhiệm vụ", "The seven tasks"),
        ("cả hai", "both"),
        ("Nghị quyết 30/2014/NQ-HĐND", "Resolution 30/2014/NQ-HĐND"),
        (
            "thứ Hai, hồ Ba Bể, dấu hai chấm, đầu tư, một số năm",
            "Monday, a lake, a colon, to invest, some years",
        ),
        ("từ 35 đến 40%", "35% to 40%"),
    ],
)
def test_the_same_number_is_known_in_both_languages(vi: str, en: str) -> None:
    twins = [Page(f"{lang}.md", f"{TOP}{text}\n{{: #p }}\n") for lang, text in (("vi", vi), ("en", en))]

    assert [str(problem) for problem in prose.twin_mistakes(*twins) if not problem.warning] == []


def test_a_number_may_be_left_out_for_a_reason() -> None:
    en = Page(
        "en.md",
        TOP
        + "Issued that spring.\n{: #p }\n\n<!-- numbers: p 30/5/2019 reason: the English says it in words "
        "-->\n",
    )

    assert [
        problem.code for problem in prose.twin_mistakes(Page("vi.md", TOP + "Ngày 30/5/2019.\n{: #p }\n"), en)
    ] == ["translation_not_recorded"]


def test_the_hash_does_not_see_how_a_file_was_saved() -> None:
    text = TOP + "Tăng cường.  \n\nHết.\n"
    saved = [text, unicodedata.normalize("NFD", text), text.replace("  \n", "\n") + "\n\n"]
    assert len({prose.source_hash(Page("vi.md", way)) for way in saved}) == 1

    changed = [text.replace("Hết", "Hết rồi"), text.replace('"T"', '"U"'), text.replace('"D"', '"E"')]
    assert len({prose.source_hash(Page("vi.md", way)) for way in [text, *changed]}) == 4
    assert prose.source_hash(
        Page("vi.md", text.replace("\n---\n", "\nhide: [toc]\n---\n", 1))
    ) == prose.source_hash(Page("vi.md", text))


@pytest.mark.whole
@pytest.mark.parametrize("folder", [ROOT, DEMO])
def test_the_translations_of_this_repository_are_up_to_date(folder: Path) -> None:
    assert open_programme(folder, folder / "docs", AS_OF).stale == frozenset()


def test_numbers_are_read_in_the_order_of_the_text() -> None:
    lang: Lang = "vi"

    assert [number.value for number in prose.numbers("35% của 7, ngày 30/5/2019", lang)] == [
        "35%",
        "7",
        "2019-05-30",
    ]


def test_a_translation_left_behind_names_the_paragraphs_concerned(tmp_path: Path) -> None:
    top = '---\ntitle: "T"\ndescription: "D"\n---\n'
    before = Page("vi.md", top + "Một\n{: #a }\n\nHai\n{: #b }\n")
    after = Page("vi.md", before.text.replace("Hai", "Ba"))
    longer = Page("vi.md", before.text + "\nThêm\n{: #c }\n")
    en = Page(
        "en.md",
        top.replace("---\n", f'---\nsource_hash: "{prose.source_hash(before)}"\n', 1)
        + "One\n{: #a }\n\nTwo\n{: #b }\n",
    )

    def warned(vi: Page) -> str:
        return "".join(
            str(problem)
            for problem in prose.twin_mistakes(vi, en)
            if problem.code == "translation_left_behind"
        )

    assert warned(before) == ""
    assert "(paragraphs: b)" in warned(after)
    assert f'source_hash: "{prose.source_hash(after)}"' in warned(after)
    assert "paragraphs were added or taken away" in warned(longer)


@pytest.mark.parametrize(
    ("vi", "en", "apart"),
    [
        ("Chi 5 tỷ đồng.", "Spent 5 million VND.", [("5 tỷ", "5 million")]),
        ("Chi 3,5 nghìn tỷ đồng.", "Spent VND 3.5 billion.", [("3,5 nghìn tỷ", "3.5 billion")]),
        ("Chi 5 tỷ đồng.", "Spent 5 billion VND.", []),
        ("Chi 5 tỷ đồng.", "Spent 5,000 million VND.", []),
        ("Chi 5 tỷ đồng, trồng 5 triệu cây.", "Spent 5 billion VND and planted 5 million trees.", []),
        ("Chi 1,2 triệu tỷ.", "Spent 1.2 million billion.", []),
        ("Năm 2023 có 5 tỷ đồng.", "In 2023 there were 5.", []),
    ],
)
def test_a_number_counted_in_other_thousands_than_in_the_translation_is_told(
    vi: str, en: str, apart: list[tuple[str, str]]
) -> None:
    assert prose.scales_apart(vi, en) == apart

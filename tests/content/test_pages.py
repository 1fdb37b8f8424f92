"""The two languages stay one text: pages, paragraphs and markers come in pairs, and point to what is
there.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.loaded import loaded
from tests.places import AS_OF, ROOT, SAMPLE
from tracker.content.pages.pages import check_pages, read_pages
from tracker.facts.values import LANGUAGES

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n'


ARTICLE = (
    TOP
    + "One\n{: #objective-1 }\n\nTwo\n{: #objective-2099 }\n\n<!-- tracker: links group=marks -->\n\nThree\n"
    "{: #task-1 }\n\nFour\n{: #task-2 }\n"
)


TABLE = TOP + "<!-- tracker: targets -->\n"


def problems(tmp_path: Path, **pages: str) -> list[tuple[str, int, str]]:
    """Check docs of one page per argument (`vi_article`, `en_about`), beside a good article, and return what
    is refused.
    """
    tables = {f"{lang}_{page}": TABLE for lang in LANGUAGES for page in ("targets", "outlook")}
    for name, text in {"vi_article": ARTICLE, "en_article": ARTICLE, **tables, **pages}.items():
        lang, page = name.split("_")
        path = tmp_path / lang / f"{page}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = check_pages(tmp_path, "docs", loaded(SAMPLE, AS_OF).tracker)
    return [(problem.file, problem.mark.line, problem.code) for problem in found if not problem.warning]


def test_pages_that_agree_are_taken(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


def test_a_file_that_is_no_page_and_a_page_that_is_no_text_are_refused(tmp_path: Path) -> None:
    assert problems(tmp_path) == []
    (tmp_path / "vi" / "x.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    assert problems(tmp_path) == [("docs/vi/x.html", 1, "file_not_taken")]

    (tmp_path / "en" / "latin.md").write_bytes(TOP.encode() + b"caf\xe9\n")
    assert ("docs/en/latin.md", 5, "not_utf8") in problems(tmp_path)


ATTACHMENTS = {
    "tai-lieu.pdf": b"alert(1)",
    "trong.pdf": b"",
    "hinh.png": b"<script>alert(1)</script>",
    "hinh.jpg": b"\x89PNG\r\n\x1a\n",
    "hinh.jpeg": b"GIF89a",
    "hinh.webp": b"RIFF\x00\x00\x00\x00WAVE",
    "bang.csv": b"a,b\n\xff\xfe",
    "bang-2.csv": b"a\0b",
}


RIGHT = {
    "tai-lieu.pdf": b"%PDF-1.7\n",
    "hinh.png": b"\x89PNG\r\n\x1a\n\0",
    "hinh.jpg": b"\xff\xd8\xff\xe0",
    "hinh.webp": b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    "bang.csv": "\ufeffTên,Số\n".encode(),
}


@pytest.mark.parametrize(("name", "content"), ATTACHMENTS.items())
def test_an_attachment_that_is_not_what_its_name_says_is_refused(
    tmp_path: Path, name: str, content: bytes
) -> None:
    assert problems(tmp_path) == []
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / name).write_bytes(content)

    assert problems(tmp_path) == [(f"docs/files/{name}", 1, "file_is_another_kind")]


def test_attachments_that_are_what_their_names_say_are_taken(tmp_path: Path) -> None:
    assert problems(tmp_path) == []
    for folder in ("files", *LANGUAGES):
        (tmp_path / folder).mkdir(exist_ok=True)
        for name, content in RIGHT.items():
            (tmp_path / folder / name).write_bytes(content)

    assert problems(tmp_path) == []


TAKEN = {
    "a target's page": ("targets/new-marks.md", "address_of_target"),
    "a target's page as a folder": ("targets/new-marks/index.md", "address_of_target"),
    "a target's page as MkDocs also takes it": ("targets/new-marks/README.md", "address_of_target"),
    "another page": ("article/index.md", "address_twice"),
    "the other language": ("en/about.md", "address_made"),
}


@pytest.mark.parametrize(("path", "code"), TAKEN.values(), ids=TAKEN)
def test_no_page_stands_at_the_address_of_something_else(tmp_path: Path, path: str, code: str) -> None:
    assert problems(tmp_path) == []
    for lang in LANGUAGES:
        (tmp_path / lang / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / lang / path).write_text(TOP, encoding="utf-8")

    found = problems(tmp_path)

    assert {each for _, _, each in found} == {code}
    assert len(found) == len(LANGUAGES)


@pytest.mark.parametrize(
    "path", ["assets/card.vi.png", "data/targets.csv", "report/vi.pdf", "search/a.csv", "en/a.csv"]
)
def test_no_attachment_takes_the_place_of_what_the_build_makes(tmp_path: Path, path: str) -> None:
    assert problems(tmp_path) == []
    (tmp_path / "vi" / path).parent.mkdir(parents=True)
    (tmp_path / "vi" / path).write_bytes(
        RIGHT.get(
            Path(path).name,
            {".png": RIGHT["hinh.png"], ".pdf": RIGHT["tai-lieu.pdf"]}.get(Path(path).suffix, b"a"),
        )
    )

    assert problems(tmp_path) == [(f"docs/vi/{path}", 1, "address_made")]


def test_a_page_outside_the_folders_of_the_languages_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path) == []
    (tmp_path / "x.md").write_text(TOP, encoding="utf-8")

    assert problems(tmp_path) == [("docs/x.md", 1, "page_outside")]


@pytest.mark.parametrize("taken", ["new-marks", "leadership"])
def test_no_paragraph_takes_the_id_of_a_target_or_a_task(tmp_path: Path, taken: str) -> None:
    text = f"{TOP}Đoạn\n{{: #{taken} }}\n"

    found = problems(tmp_path, vi_about=text, en_about=text)

    assert found == [("docs/vi/about.md", 6, "id_taken"), ("docs/en/about.md", 6, "id_taken")]


def test_a_page_in_one_language_only_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, vi_about=TOP) == [("docs/en/about.md", 1, "page_missing")]


def test_a_paragraph_in_one_language_only_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, vi_about=TOP + "A\n{: #a }\n", en_about=TOP + "A\n") == [
        ("docs/en/about.md", 1, "paragraphs_differ")
    ]


def test_a_marker_in_one_language_only_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path, vi_about=TOP, en_about=TOP + "<!-- tracker: summary -->\n") == [
        ("docs/vi/about.md", 1, "markers_differ")
    ]


def test_a_marker_that_cannot_be_filled_is_shown_on_its_line(tmp_path: Path) -> None:
    wrong = TOP + "\n<!-- tracker: tabel -->\n"

    assert problems(tmp_path, vi_about=wrong, en_about=wrong) == [
        ("docs/vi/about.md", 6, "unknown_view"),
        ("docs/en/about.md", 6, "unknown_view"),
    ]


def test_a_marker_shown_as_code_stays_text(tmp_path: Path) -> None:
    shown = TOP + "`<!-- tracker: tabel -->`\n\n```\n<!-- tracker: tabel -->\n```\n"

    assert problems(tmp_path, vi_about=shown, en_about=shown) == []


def test_data_that_points_to_a_paragraph_the_article_lacks_is_refused(tmp_path: Path) -> None:
    short = ARTICLE.replace("{: #task-2 }", "")

    assert problems(tmp_path, vi_article=short, en_article=short) == [
        ("docs/vi/article.md", 1, "unknown_paragraph"),
        ("docs/en/article.md", 1, "unknown_paragraph"),
    ]


@pytest.mark.parametrize(
    ("top", "line", "code"),
    [
        ("No front matter\n", 1, "front_matter_missing"),
        ("---\ntitle: Targets: all\ndescription: D\n---\n", 2, "colon_in_title"),
        ("---\ntitle: T\n---\n", 1, "missing"),
    ],
)
def test_a_page_whose_title_mkdocs_would_print_as_text_is_refused(
    tmp_path: Path, top: str, line: int, code: str
) -> None:
    assert problems(tmp_path, vi_about=top, en_about=TOP) == [("docs/vi/about.md", line, code)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_real_pages_are_written_with_composed_letters(lang: str) -> None:
    for page in read_pages(ROOT / "docs", "docs")[lang].values():
        assert unicodedata.is_normalized("NFC", page.text), page.file
        assert "\u00a0" not in page.text, page.file
        assert "\u00d0" not in page.text, page.file  # Icelandic Eth, which looks like Đ


def test_no_break_spaces_are_made_never_typed() -> None:
    for lang in ("vi", "en"):
        for page in read_pages(ROOT / "docs", "docs")[lang].values():
            assert "\u00a0" not in page.text, page.file

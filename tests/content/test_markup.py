"""Nothing an editor writes can wear a class of the frame or answer to a name that a script reads."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import material
import pytest

from tests.places import ROOT
from tracker.content.pages.github import BRACES
from tracker.content.pages.heaviness import MOST_BYTES, MOST_LINES, MOST_OPEN, heavy
from tracker.content.pages.links import leads
from tracker.content.pages.locating import MOST_LETTERS, LinesOf
from tracker.content.pages.markup import Page, offences, rendered_page
from tracker.content.pages.page_texts import texts_astray
from tracker.content.pages.prose import paragraphs

THEME = ROOT / "overrides"


def test_no_text_of_an_editor_can_wear_a_class_of_the_theme_or_of_ours() -> None:
    sheets = [
        *THEME.rglob("*.css"),
        *(Path(material.__file__).parent / "templates" / "assets" / "stylesheets").glob("*.css"),
    ]
    classes = {
        name
        for sheet in sheets
        for name in re.findall(r"\.(-?[a-zA-Z_][\w-]*)", sheet.read_text(encoding="utf-8"))
    }

    made_by_markdown = {"footnote", "footnote-ref", "footnote-backref"}
    worn = {name for name in classes if not offences(f'<p class="{name}"></p>')}
    assert len(classes) > 300
    assert worn <= made_by_markdown | {name for name in classes if name.startswith("language-")}


def test_our_scripts_read_nothing_that_an_id_on_a_page_could_stand_for() -> None:
    for path in THEME.rglob("*.js"):
        for name in re.findall(r"\bwindow\.([A-Za-z_]\w*)", path.read_text(encoding="utf-8")):
            assert offences(f'<p id="{name}"></p>'), (path.name, name)


class Reader:
    """What finds the letter x in a text, and how many letters it has read."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self, text: str) -> tuple[str, ...]:
        self.read += len(text)
        return tuple(letter for letter in text if letter == "x")


@pytest.mark.whole
def test_a_mistake_in_every_paragraph_is_found_with_little_more_work_than_one() -> None:
    text = "một\nhai x ba\nbốn\n\n" * 1000
    reader = Reader()
    lines = LinesOf(text, reader)

    assert [lines.of("x", n) for n in (1, 2, 500, 1000)] == [2, 6, 1998, 3998]
    assert {lines.of("x", n) % 4 for n in range(1, 1001)} == {2}
    assert reader.read < 5 * len(text)


@pytest.mark.whole
def test_where_paragraphs_hang_together_the_search_for_lines_is_bounded() -> None:
    reader = Reader()

    def only_in_long_texts(text: str) -> tuple[str, ...]:
        return reader(text) if len(text) > 1000 else ()

    lines = LinesOf("x\n\n" * 20_000, only_in_long_texts)
    found = [lines.of("x", n) for n in range(1000, 1200)]

    assert found[:3] == [1999, 2001, 2003]
    assert max(found) <= 40_000
    assert reader.read < MOST_LETTERS + 100_000


GROWING = {
    "brackets": "[a " * MOST_OPEN + "\n\n",
    "addresses": "[a](" * MOST_OPEN + "\n\n",
    "lines": "a\n" * MOST_LINES + "\n",
    "less than": "< 5%, 3<4, 2 <1\n",
    "closed": "[a](b) <b>c</b> (d) ",
}


@pytest.mark.parametrize("piece", GROWING.values(), ids=GROWING)
def test_what_keeps_the_bounds_may_fill_a_page(piece: str) -> None:
    page = piece * (MOST_BYTES // len(piece))
    whole = page if "\n\n" in piece else page.replace("\n", "\n\n")[:MOST_BYTES]

    assert list(heavy(whole.encode(), "docs/vi/x.md")) == []
    assert list(heavy(whole.encode().replace(b"\n", b"\r\n")[:MOST_BYTES], "docs/vi/x.md")) == []


def test_a_long_resolution_is_no_heavy_page() -> None:
    for page in (ROOT / "docs").rglob("*.md"):
        assert page.stat().st_size * 5 < MOST_BYTES, page


ONE_LONG_LINE = {
    "tabs": "\t",
    "hard blanks": "\u00a0",
    "blanks before braces": "  ",
    "names of hosts": "www.",
    "numbers of clauses": "1.",
    "one link": "[a](about.md) ",
}


@pytest.mark.parametrize("piece", ONE_LONG_LINE.values(), ids=ONE_LONG_LINE)
def test_a_line_four_times_as_long_takes_no_more_than_a_little_over_four_times_as_long(piece: str) -> None:
    def seconds(length: int) -> float:
        return min(once(length, n) for n in range(3))  # what disturbs one of them is not counted

    def once(length: int, n: int) -> float:
        line = piece * (length // len(piece))
        page = Page("docs/vi/x.md", f"---\ntitle: T\ndescription: D\n---\n# T{n}\n\n{line}\n")
        rendered_page(page.body)  # Python-Markdown's own work, kept from then on
        begun = process_time()
        list(texts_astray(page, "vi"))
        paragraphs(page)
        leads(page)
        BRACES.sub("", page.body)
        return process_time() - begun

    once(100, 3)  # what is fetched once

    # Of the same kind, each read for the first time: sixteen times as long where the time grew as the square
    assert seconds(20_000) < 9 * max(seconds(5_000), 0.01)

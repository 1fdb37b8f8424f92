"""What leads nowhere, reads otherwise on GitHub, or is read by nobody is told at its line before anything is
built.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.content.mistakes import DOCS, written_data, written_docs
from tests.places import AS_OF, SAMPLE
from tracker.content.layout import data_mistakes
from tracker.content.load import load
from tracker.content.page_wordings import PAGE_WORDINGS
from tracker.content.pages import check_pages
from tracker.content.problems import Problem, in_order


def problems_of(docs: Path) -> list[Problem]:
    return check_pages(docs, "docs", load(SAMPLE, AS_OF).tracker)


def problems_in(case: dict[str, Any], docs: Path) -> list[Problem]:
    data = docs.parent / f"{docs.name}-data"
    found = [*problems_of(written_docs(case, docs)), *data_mistakes(written_data(case, data), "data")]
    refused = [each for each in found if not each.warning] or found
    return [each for each in in_order(refused) if "body" not in case or each.file != "docs/en/about.md"]


@pytest.mark.parametrize(("path", "case"), DOCS.items(), ids=[path.stem for path in DOCS])
def test_a_mistake_in_the_folder_of_pages_is_told_where_it_is_with_what_to_write(
    path: Path, case: dict[str, Any], tmp_path: Path, told: Callable[[Path, str], None]
) -> None:
    problems = problems_in(case, tmp_path / "docs")

    told(path, "\n".join(map(str, problems)) + "\n")

    assert problems


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_pages_that_the_cases_start_from_have_nothing_wrong(lang: str, tmp_path: Path) -> None:
    assert problems_in({"files": {f"{lang}/.gitkeep": ""}}, tmp_path) == []


GOOD = {
    "a page": "[bài viết](article.md)",
    "a place": "[đoạn](article.md#objective-1), [ở đây](#title)",
    "an address": "[x](https://caobang.gov.vn/tin/123), <https://example.org/>, [thư](mailto:a@b.vn)",
    "a view": "[chỉ tiêu](article.md#title)",
    "a shared file": "[PDF](../files/bao-cao.pdf) và ![Hội nghị](../files/anh.png)",
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
def test_a_link_that_leads_somewhere_is_taken(body: str, tmp_path: Path) -> None:
    files = {"files/bao-cao.pdf": "PDF", "files/anh.png": "PNG"}
    body += "\n\n[PDF](../files/bao-cao.pdf) ![Ảnh](../files/anh.png)\n"

    assert [str(problem) for problem in problems_in({"body": body, "files": files}, tmp_path / "docs")] == []


def test_every_mistake_of_a_page_or_file_has_a_case_that_shows_it(tmp_path: Path) -> None:
    shown = {
        each.code for n, case in enumerate(DOCS.values()) for each in problems_in(case, tmp_path / str(n))
    }

    assert set(PAGE_WORDINGS) - shown == set()

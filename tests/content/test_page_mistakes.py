"""What leads nowhere, reads otherwise on GitHub, or is read by nobody is told at its line before anything is
built.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.content.mistakes import DOCS, TOP, written_data, written_docs
from tests.loaded import loaded
from tests.places import AS_OF, SAMPLE
from tracker.content.pages.layout import data_mistakes, folders_for_files
from tracker.content.pages.markup import read_page
from tracker.content.pages.pages import check_pages
from tracker.content.problems.page_wordings import PAGE_WORDINGS
from tracker.content.problems.problem import Problem, Refused, in_order
from tracker.content.problems.said_of_places import SAID_OF_PLACES
from tracker.content.programme import open_programme

TRACKER = loaded(SAMPLE, AS_OF).tracker


def problems_of(docs: Path) -> list[Problem]:
    return check_pages(docs, "docs", TRACKER)


def problems_in(case: dict[str, Any], docs: Path) -> list[Problem]:
    data = written_data(case, docs.parent / f"{docs.name}-data")
    found = [
        *problems_of(written_docs(case, docs)),
        *folders_for_files(data, "data"),
        *data_mistakes(data, "data"),
    ]
    refused = [each for each in found if not each.warning] or found
    return [each for each in in_order(refused) if "body" not in case or each.file != "docs/en/about.md"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[Problem]]:
    """What is found in the folder of a case, each looked at once."""
    folder = tmp_path_factory.mktemp("cases")
    return functools.cache(lambda path: problems_in(DOCS[path], folder / path.stem / "docs"))


@pytest.mark.parametrize("path", DOCS, ids=[path.stem for path in DOCS])
@pytest.mark.whole
def test_a_mistake_in_the_folder_of_pages_is_told_where_it_is_with_what_to_write(
    path: Path, found: Callable[[Path], list[Problem]], told: Callable[[Path, str], None]
) -> None:
    problems = found(path)

    told(path, "\n".join(map(str, problems)) + "\n")

    assert problems


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_pages_that_the_cases_start_from_have_nothing_wrong(lang: str, tmp_path: Path) -> None:
    assert problems_in({"files": {f"{lang}/.gitkeep": ""}}, tmp_path) == []


GOOD = {
    "a page": "[bài viết](article.md)",
    "a place": "[đoạn](article.md#objective-1), [ở đây](#title)",
    "an address": "[x](https://caobang.gov.vn/tin/123), <https://caobang.gov.vn/>, [thư](mailto:a@b.vn)",
    "a view": "[chỉ tiêu](article.md#title)",
    "a shared file": "[PDF](../files/bao-cao.pdf) và ![Hội nghị](../files/anh.png)",
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
def test_a_link_that_leads_somewhere_is_taken(body: str, tmp_path: Path) -> None:
    files = {"files/bao-cao.pdf": "PDF", "files/anh.png": "PNG"}
    body += "\n\n[PDF](../files/bao-cao.pdf) ![Ảnh](../files/anh.png)\n"

    assert [str(problem) for problem in problems_in({"body": body, "files": files}, tmp_path / "docs")] == []


def test_every_mistake_of_a_page_or_file_has_a_case_that_shows_it(
    found: Callable[[Path], list[Problem]],
) -> None:
    shown = {each.code for path in DOCS for each in found(path)}

    assert (set(PAGE_WORDINGS) | set(SAID_OF_PLACES)) - shown == {"id_of_the_site"}  # shown below


@pytest.mark.parametrize("taken", ["index", "title", "search", "terms"])
def test_no_target_takes_an_address_or_an_id_of_the_site(taken: str, tmp_path: Path) -> None:
    docs, data = written_docs({}, tmp_path / "docs"), written_data({}, tmp_path / "data")
    text = SAMPLE.read_text(encoding="utf-8").replace("  - id: gone\n", f"  - id: {taken}\n")
    (data / "targets.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(Refused) as caught:
        open_programme(tmp_path, docs, AS_OF)

    (problem,) = [each for each in caught.value.problems if each.code == "id_of_the_site"]
    assert (problem.context["found"], problem.mark.line) == (
        taken,
        text.split("\n").index(f"  - id: {taken}") + 1,
    )


def test_a_page_as_notepad_or_a_mac_saves_it_is_read_and_told(tmp_path: Path) -> None:
    docs = written_docs({"body": "Năm 2023, bạn hỗ trợ 29 lượt.\n{: #p }\n"}, tmp_path / "docs")
    page = docs / "vi" / "about.md"
    text = page.read_text(encoding="utf-8")

    page.write_text(unicodedata.normalize("NFD", text), encoding="utf-8-sig")

    found = [each for each in in_order(problems_of(docs)) if each.file.endswith("vi/about.md")]
    assert [(each.code, each.mark.line, each.warning) for each in found] == [
        ("byte_order_mark", 1, True),
        ("page_composed", 8, True),
    ]
    assert "“Năm”" in found[1].wording.vi
    assert read_page(page) == text


def test_what_is_lost_below_an_open_comment_hides_no_mistake_of_another_page(tmp_path: Path) -> None:
    targets = f"{TOP}# C {{: #title }}\n\n[x](none.md)\n\n<!-- tracker: targets group=marks -->\n"
    case = {"body": "Một <!-- hai\n\n[x](none.md)\n", "files": {"vi/targets.md": targets}}

    assert [(each.file, each.code) for each in problems_in(case, tmp_path / "docs")] == [
        ("docs/vi/about.md", "comment_never_closed"),
        ("docs/vi/targets.md", "link_leads_nowhere"),
    ]


ODD = {
    "nothing": b"",
    "bytes": bytes(range(256)),
    "UTF-16": "---\ntitle: a\n".encode("utf-16"),
    "a mark alone": b"\xef\xbb\xbf",
    "one line without an end": b"a",
    "NFD": unicodedata.normalize("NFD", '---\ntitle: "ế"\n---\nế\n').encode(),
    "a folder": None,
    "only blanks": b" \n\t\n",
    "a page without a body": b'---\ntitle: "T"\ndescription: "D"\n---\n',
    "open ends": b'---\ntitle: "T"\ndescription: "D"\n---\n<!-- <div {: # [^ ``` [a]( ![](\n',
}
PLACES = [
    *(
        "docs/vi/x.md",
        "docs/en/article.md",
        "docs/x.md",
        "docs/x.png",
        "docs/files/x.jpg",
        "docs/files/x.csv",
    ),
    *(
        "docs/fr/x",
        "docs/vi/x.md/y",
        "docs/vi/.x",
        "docs/files/the\u0302.pdf",
        "data/x.yaml",
        "data/glossary.yaml",
    ),
    *("data/targets.yaml", "data/targets.yaml/x", "docs/vi/targets/x.md", "docs/README.md", "docs/files"),
]


@pytest.mark.whole
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_no_file_makes_the_check_stumble(content: bytes | None, place: str, tmp_path: Path) -> None:
    written_docs({}, tmp_path / "docs")
    written_data({}, tmp_path / "data")
    odd = tmp_path / place
    if odd.parent.is_file():
        odd.parent.unlink()
    if odd.is_file():
        odd.unlink()
    odd.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        odd.mkdir()
    else:
        odd.write_bytes(content)

    assert stumbled(tmp_path) is None


def stumbled(folder: Path) -> Exception | None:
    """Return what a check fails with instead of refusing in words, or None."""
    try:
        open_programme(folder, folder / "docs", AS_OF)
    except Refused as refused:
        return None if refused.problems and str(refused) else refused
    except Exception as error:
        return error
    return None

"""A number of targets or tasks in a page is one that the data have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.mistakes import GOOD_FILE
from tests.loaded import loaded
from tests.places import AS_OF
from tracker.content.doubts.counted import counts_not_borne_out

TRACKER = loaded(GOOD_FILE, AS_OF).tracker


def odd(docs: Path, lang: str, text: str, name: str = "index.md") -> list[tuple[str, object, int]]:
    (docs / lang).mkdir(parents=True)
    (docs / lang / name).write_text(f"Trang\n\n{text}\n", encoding="utf-8")
    return [(p.code, p.context["found"], p.mark.line) for p in counts_not_borne_out(docs, TRACKER)]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("vi", "Có 18 chỉ tiêu.", "18 chỉ tiêu"),
        ("vi", "Bảy nhiệm vụ.", "Bảy nhiệm vụ"),
        ("en", "There are 18 targets.", "18 targets"),
        ("en", "Seven tasks.", "Seven tasks"),
    ],
)
def test_a_number_the_data_do_not_have_is_told_at_its_line(
    lang: str, text: str, found: str, tmp_path: Path
) -> None:
    assert odd(tmp_path, lang, text) == [("count_in_prose", found, 3)]


@pytest.mark.parametrize(
    "text", ["Có 1 chỉ tiêu.", "Quyết định 18/2020 chỉ tiêu", "2 nhiệm vụ", "1.018 chỉ tiêu"]
)
def test_what_the_data_have_and_what_counts_something_else_is_left(text: str, tmp_path: Path) -> None:
    assert odd(tmp_path, "vi", text) == []


def test_the_article_counts_for_itself(tmp_path: Path) -> None:
    assert odd(tmp_path, "vi", "Có 18 chỉ tiêu.", "article.md") == []

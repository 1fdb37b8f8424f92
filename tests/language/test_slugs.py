"""An address of a heading can be read aloud and typed, in both languages, and stays the same."""

from __future__ import annotations

import pytest

from tracker.language.slugs import anchor


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Đổi mới sáng tạo", "doi-moi-sang-tao"),
        ("Mục tiêu giai đoạn 2021-2025", "muc-tieu-giai-doan-2021-2025"),
        ("(4) Tài sản trí tuệ: ĐƯỜNG ĐI", "4-tai-san-tri-tue-duong-di"),
        ("Ke\u0302\u0301t qua\u0309", "ket-qua"),
        ("Science, technology & innovation", "science-technology-innovation"),
        ("Editor's notes", "editor-s-notes"),
        ("…", "section"),
    ],
)
def test_an_anchor_is_plain_letters(heading: str, expected: str) -> None:
    assert anchor(heading) == expected

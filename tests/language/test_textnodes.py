"""The text between tags is found with its language, and nothing else is touched."""

from __future__ import annotations

from tracker.facts.values import Lang
from tracker.language.textnodes import rewrite


def test_a_language_is_taken_from_the_nearest_element_and_unclosed_ones_end_with_their_parent() -> None:
    seen: list[tuple[str, str | None]] = []

    def see(text: str, lang: Lang | None, around: tuple[str, ...]) -> str:
        seen.append((text, lang))
        return text

    html = (
        '<div lang="en"><p>one<br>two<p lang=fr>trois</div>vi'
        '<ul><li lang="en">four<li>năm</ul><img alt="x"/>sáu'
    )

    assert rewrite(html, "vi", see) == html
    assert seen == [
        ("one", "en"),
        ("two", "en"),
        ("trois", None),
        ("vi", "vi"),
        ("four", "en"),
        ("năm", "en"),
        ("sáu", "vi"),
    ]

"""What is checked of a page is what MkDocs prints of it: the same body, and above it the same values."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data  # noqa: TID251 -- it is MkDocs that the check is compared with

from tests.places import DEMO, ROOT
from tracker.content.pages import front_matter

PAGES = sorted(path for folder in (ROOT, DEMO) for path in (folder / "docs").rglob("*.md"))


VALUES = [
    "t",
    '"t"',
    "'t'",
    "=",
    "2026-02-30",
    "0x_",
    "0b_",
    "2026-01-01 99:00:00",
    "5",
    "-",
    "~",
    "[toc]",
    "[toc, navigation]",
    "{a: b}",
    ".nan",
    "<<",
    "no",
]


TOKENS = st.sampled_from(
    [
        *(
            'title: "t"\n',
            'description: "d"\n',
            "hide: [toc]\n",
            "hide:\n- toc\n",
            "title: |\n  t\n",
            "source_hash: 12e34\n",
        ),
        *(
            "---\n",
            "...\n",
            "--- \n",
            "---\t\n",
            "... \n",
            "----\n",
            "---",
            "...",
            "\n",
            "\n\n",
            " ",
            "\t",
            "# T\n",
            "<script>x</script>\n",
        ),
        *(f"{key}: {value}\n" for key in ("title", "hide", "description") for value in VALUES),
        *(
            "<<: {a: b}\n",
            "? a\n",
            "&a ",
            "*a",
            "!!int ",
            "title: t # note\n",
            "\u2028",
            "\x85",
            "\ufeff",
            "\r",
            "a:\n",
        ),
    ]
)


STARTS = st.sampled_from(["---\n", "--- \n", "\n---\n", "", '---\ntitle: "t"\ndescription: "d"\n'])


def agree(text: str) -> None:
    """A page that is taken is taken apart by MkDocs as it was for the check."""
    if not front_matter.mistakes(text, "page.md"):
        assert get_data(text) == (front_matter.body(text), front_matter.page_settings(text))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_page_of_this_repository_is_read_as_it_was_checked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert front_matter.mistakes(text, path.name) == []
    assert get_data(text) == (front_matter.body(text), front_matter.page_settings(text))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("key", ["title", "description", "hide", "source_hash"])
@pytest.mark.parametrize("end", ["---\n", "...\n", "--- \n"])
def test_whatever_stands_above_a_page_is_read_alike_or_refused(key: str, value: str, end: str) -> None:
    lines = {"title": '"t"', "description": '"d"', key: value}

    agree(
        "---\n"
        + "".join(f"{name}: {written}\n" for name, written in lines.items())
        + f"{end}# T\n---\nMore\n"
    )


@settings(
    max_examples=20 * settings().max_examples, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(STARTS, st.lists(TOKENS, max_size=12))
@example('---\ntitle: "t"\ndescription: "d"\n', ["...\n", "# <script>x</script>\n", "---\n"])
@example('---\ntitle: "t"\ndescription: "d"\n', ["hide: =\n", "---\n"])
@pytest.mark.whole
def test_no_page_is_read_in_two_ways(start: str, tokens: list[str]) -> None:
    agree(start + "".join(tokens))

"""Words that would be more than words, and what may become of them wherever they are printed."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import lxml.html
import markdown

from tests.written import written

LONG = "x" * 200_000
WORDS = {
    case["does"]: case["text"].replace("LONG", LONG)
    for case in written(Path(__file__).parent / "hostile_words.yaml")
}
"""What would be more than words, by what it would do."""
COMMAND = re.compile(r"::(?:error|warning) file=[^,:]+,line=\d+,col=\d+::.*")
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
INERT = {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "code",
    "p",
    "div",
    "ul",
    "li",
    "h2",
    "h3",
    "strong",
    "pre",
    "blockquote",
}
CALLED = re.compile(r"@|\$|#\d|GH-\d|\b[0-9a-f]{7,40}\b|:\w+:")
"""What GitHub makes live in the letters that come of Markdown, anywhere but in code."""


def assert_only_words(said: str, *, commands_expected: bool = False) -> None:
    """Say that nothing printed acts on a terminal or, but for our own annotations, on GitHub."""
    for line in said.split("\n"):
        letters = [letter for letter in line if unicodedata.category(letter) in HIDDEN and letter != "\t"]
        assert not letters, (letters, line[:300])
        assert "##[" not in line, line[:300]
        assert "x" * 1_001 not in line
        if line.lstrip().startswith("::"):
            assert commands_expected
            assert COMMAND.fullmatch(line), line[:300]


def assert_nothing_is_live(summary: str) -> None:
    """Markdown as GitHub reads it: what is typed, then what it becomes, then what is looked for in the
    letters that come of it.
    """
    assert_only_words(summary)
    typed = re.sub(r"`[^`\n]*`", "", summary)
    assert not re.search(r"://|www\.|mailto:", typed)
    for table in re.findall(r"(?:^\|.*\n)+", summary, re.MULTILINE):
        assert len({row.count("|") for row in table.splitlines()}) == 1, table
    root = lxml.html.fragment_fromstring(
        markdown.markdown(summary, extensions=["tables"]), create_parent="div"
    )
    assert {element.tag for element in root.iter()} <= INERT
    for element in root.iter():
        assert not CALLED.search((element.text if element.tag != "code" else "") or "")
        assert not CALLED.search(element.tail or "")

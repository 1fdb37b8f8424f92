"""An address leads where it looks as if it led, in a page and in the data."""

from __future__ import annotations

from typing import Any

import pytest

from tests.content.mistakes import GOOD
from tests.facts.cases import ADDRESSES
from tests.places import AS_OF
from tracker.content.data.load import read
from tracker.content.pages.markup import Page, markup_mistakes
from tracker.content.problems.problem import WORDINGS, Refused
from tracker.language.printable import printable

CODES = (
    "address_slashes",
    "address_user",
    "address_lookalike",
    "address_encoded",
    "address_host",
    "address_blank",
    "address_mail",
)


TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n'


def of_web(case: dict[str, Any]) -> bool:
    """Say whether the case can stand in the data, whose addresses are of the web and without blanks."""
    return str(case["address"]).startswith(("https://", "http://")) and case["code"] != "address_blank"


def test_every_kind_has_a_case_and_its_words() -> None:
    assert {case["code"] for case in ADDRESSES} == {"", *CODES}
    assert set(CODES) <= set(WORDINGS)


@pytest.mark.parametrize(
    "case",
    [case for case in ADDRESSES if "\n" not in case["address"]],
    ids=lambda case: ascii(case["address"]),
)
def test_a_page_with_such_an_address_is_refused_on_its_line(case: dict[str, Any]) -> None:
    typed = (
        case["address"]
        .replace("\\", "&#92;")
        .replace("\t", "&#9;")
        .replace(" ", "&#32;")
        .replace("\u00ad", "&#173;")
    )

    found = markup_mistakes(Page("docs/vi/page.md", f"{TOP}# T\n\nXem [trang]({typed}).\n"))

    assert [(problem.code, problem.mark.line) for problem in found] == (
        [(case["code"], 8)] if case["code"] else []
    )
    for problem in found:
        assert problem.context["found"] == case["address"]
        assert printable(case.get("host", "")) in problem.wording.vi


@pytest.mark.parametrize(
    "case", [case for case in ADDRESSES if of_web(case)], ids=lambda case: ascii(case["address"])
)
def test_data_with_such_an_address_are_refused_on_their_line(case: dict[str, Any]) -> None:
    line = next(number for number, text in enumerate(GOOD.splitlines(), 1) if "publisher:" in text)
    address = case["address"].replace("\\", "\\\\").replace("\u00ad", "\\u00AD")
    text = GOOD.replace("\n    publisher:", f'\n    url: "{address}"\n    publisher:', 1)

    try:
        read(text.encode(), AS_OF, "targets.yaml")
        found = []
    except Refused as refused:
        found = [(p.code, p.mark.line) for p in refused.problems if p.code != "sample_left"]

    hidden = [("hidden_character", line)] if "\u00ad" in case["address"] else []
    said = "url" if case["address"].endswith("://") else case["code"]
    assert found == [*([(said, line)] if said else []), *hidden]


OUTSIDE = [
    ("docs/vi/a.md", "../../data/x"),
    ("docs/vi/b/a.md", "../../../../etc/passwd"),
    ("docs/vi/a.md", "../../../x.png"),
]


@pytest.mark.parametrize(("page", "address"), OUTSIDE)
def test_a_path_out_of_the_pages_is_refused(page: str, address: str) -> None:
    for link in (f"[x]({address})", f"![x]({address})"):
        assert [problem.code for problem in markup_mistakes(Page(page, f"{TOP}# T\n\n{link}\n"))] == [
            "address_outside"
        ]


def test_a_path_to_the_other_language_is_taken() -> None:
    assert markup_mistakes(Page("docs/vi/b/a.md", f"{TOP}# T\n\n[x](../../en/a.md)\n")) == []

"""The problems of pages -> the same without those that say less of something than another does.

Several checks look at one line, each by itself, and one slip can show itself to more than one of them. What
an editor reads is the message that names the slip.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tracker.content.pages.markup import Page
from tracker.content.problems.problem import Mark, Problem

OF_ADDRESSES = {
    "link_on_a_computer",
    "link_scheme_twice",
    "link_without_host",
    "link_indoors",
    "link_without_scheme",
    "picture_pasted",
    "file_not_there",
}
"""What says of an address why it is wrong, where `markup` sees only that it is."""
LESS_OF_ADDRESSES = {"unsafe_link", "address_slashes", "address_host", "address_blank", "address_outside"}
OF_HTML = {"attribute_not_allowed", "class_not_allowed", "markup_not_allowed", "markup_unbalanced"}
SOFT_HYPHEN = "U+00AD"
PASTED = re.compile(
    r"style|border|cellspacing|cellpadding|align|valign|bgcolor|face|color|size|\.Mso\w*|</?o:p>|<font>|<xml>"
)
"""What Word and web pages bring along when a text is pasted with its looks."""


def told_once(problems: list[Problem], pages: Mapping[str, Page]) -> list[Problem]:
    """Return the problems of pages, each slip once; `pages` are those they are in, by file."""
    better = {(each.file, each.context.get("found")) for each in problems if each.code in OF_ADDRESSES}
    old_font = {each.file for each in problems if each.code == "old_font"}
    taken = {(each.file, each.mark) for each in problems if each.code == "id_taken"}
    spaced = {(each.file, each.mark.line) for each in problems if each.code == "id_with_a_space"}
    lost = {
        (each.file, name[1])
        for each in problems
        if each.code == "id_with_a_space"
        and (name := re.search(r"#\s*([\w-]+)", str(each.context.get("found"))))
    }
    kept = [
        each
        for each in problems
        if not (
            (each.code in LESS_OF_ADDRESSES and (each.file, each.context.get("found")) in better)
            or (each.code == "attribute_not_allowed" and (each.file, each.mark.line) in spaced)
            or (each.code == "id_of_view" and (each.file, each.mark) in taken)
            # In an old font this character is the letter ư, and something need be done
            or (
                each.code == "hidden_put_right" and each.file in old_font and SOFT_HYPHEN in str(each.context)
            )
            or (each.code == "paragraphs_differ" and (each.file, each.context.get("found")) in lost)
        )
    ]
    return _pasted_once([each for each in kept if not _is_in_a_code_block(each, kept, pages)], pages)


def _is_in_a_code_block(problem: Problem, problems: list[Problem], pages: Mapping[str, Page]) -> bool:
    """Say whether an id is printed only because the lines above it are indented, which is told there."""
    if problem.code != "id_printed" or problem.file not in pages:
        return False
    lines = pages[problem.file].text.split("\n")
    return any(
        other.code == "indented"
        and other.file == problem.file
        and other.mark.line <= problem.mark.line
        and all(line.strip() for line in lines[other.mark.line - 1 : problem.mark.line])
        for other in problems
    )


def _pasted_once(problems: list[Problem], pages: Mapping[str, Page]) -> list[Problem]:
    """Put one problem in place of all that one pasted line of HTML has."""
    lines = {
        (each.file, each.mark.line): each.context["found"]
        for each in problems
        if each.code in OF_HTML and PASTED.fullmatch(str(each.context.get("found"))) and _is_html(pages, each)
    }
    kept = [each for each in problems if each.code not in OF_HTML or (each.file, each.mark.line) not in lines]
    return kept + [
        Problem(file, Mark(line, 1), "pasted_with_its_looks", {"found": found})
        for (file, line), found in lines.items()
    ]


def _is_html(pages: Mapping[str, Page], problem: Problem) -> bool:
    page = pages.get(problem.file)
    return page is not None and "<" in page.text.split("\n")[problem.mark.line - 1]

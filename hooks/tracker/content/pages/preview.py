"""One page -> where GitHub's preview, which is all an editor sees before publishing, and the site would show
something else.

The slips that editors make every week are looked for by name, each with the line as it should be. Whatever
else the two read in another way is found by comparing what they show (`github`), so that nothing passes that
was never thought of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from tracker.content.pages.github import Shown, first_difference, read_by_github, shown_by_github, shown_here
from tracker.content.pages.markup import PARAGRAPH_ID, Page, without_code
from tracker.content.problems.problem import Mark, Problem, did_you_mean
from tracker.language.unseen import PRIVATE, named

INDENT = 4
"""The blanks by which Python-Markdown knows that something belongs to the list item above."""
BULLET = re.compile(rf"\s*(?:[•▪◦‣●○■□➢➤❖✓·][ \t]*|{PRIVATE.pattern}[ \t]+)(?=\S)")
DASH = re.compile(r"\s*[–—][ \t]+(?=\S)")
"""What Word writes for a bullet; a paragraph may begin with it, a line inside a paragraph not."""
GLUED_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?P<text>[^#\s].*)")
CELLS = re.compile(r"\s*\|.*\|\s*$")
TABS = re.compile(r"\S[ ]*\t[ \t]*(?=\S)")
BOX = re.compile(r"\[(?P<mark>[ xX])\]\s")
ALERT = re.compile(r"\[!(?P<kind>\w+)\]")
ALERTS = {
    "NOTE": "Lưu ý",
    "TIP": "Gợi ý",
    "IMPORTANT": "Quan trọng",
    "WARNING": "Cảnh báo",
    "CAUTION": "Thận trọng",
}
"""The boxes of GitHub, and what each is called in Vietnamese."""
SPACED_ID = re.compile(r"\{:?\s*#\s+(?P<id>[\w-]+)\s*\}")
COMMENT_LIKE = re.compile(
    r"(?:<|‹|&lt;|＜)\s*(?:!|¡|！)\s*(?:-|–|—|−|‑)+\s*(?P<word>\w+)\b(?P<rest>[^<>›]*)(?:[>›]|&gt;)?"
)
"""What was meant as a comment, by however a word processor writes it."""
KNOWN_COMMENTS = ("tracker", "numbers")
YEAR = range(1900, 2101)
FORMULA = re.compile(r"\$\$[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?![\w$])")
LITTLE_PICTURE = re.compile(r":(?<![\w:]:)[a-z+][a-z0-9_+-]+:(?![\w:])")
"""Formulas, and words for little pictures, which GitHub draws and the site prints as they are typed."""
REVERSED = re.compile(
    r"\((?P<words>[^()\n]{1,120})\)\[(?P<address>https?://[^\]\s]+|[^\]\s]+\.(?:md|pdf)(?:#[\w-]+)?)\]"
)
CELL = re.compile(r"(?<!\\)\|")
STRUCTURE = ("list_item_open", "bullet_list_open", "ordered_list_open")


def preview_mistakes(page: Page, *, compared: bool) -> list[Problem]:
    """Return what GitHub's preview shows otherwise than the site, or shows as it should not be published.

    Where nothing is found by name the two are `compared`, if that is asked for: what has other mistakes
    differs by those.
    """
    return list(_of_page(page, compared=compared))


@lru_cache(maxsize=256)  # while pages are served, an edit of one leaves the others as they are
def _of_page(page: Page, *, compared: bool) -> tuple[Problem, ...]:
    _, tokens = read_by_github(page)
    lines = page.body.split("\n")
    found = [*_in_tokens(page, tokens, lines), *_marks_left(page, tokens, lines), *_braces(page)]
    found += _comments(page)
    if not compared or any(not each.warning for each in found):
        return tuple(found)
    difference = first_difference(shown_by_github(tokens), shown_here(page.body))
    if difference is None:
        return tuple(found)
    mark = _first_letter(lines, max(difference[0].line, 1) - 1)
    context = {"found": lines[mark.line - 1].strip() or "…"}
    return (*found, Problem(page.file, mark, "preview_differs", context))


def _in_tokens(page: Page, tokens: list[Token], lines: list[str]) -> Iterator[Problem]:
    depth = 0
    for n, token in enumerate(tokens):
        before = tokens[n - 1] if n else None
        if token.type in ("bullet_list_open", "ordered_list_open"):
            yield from _list(page, token, before, lines, depth)
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "code_block" and token.map:
            line = token.map[0]
            yield Problem(
                page.file,
                _first_letter(lines, line),
                "indented",
                {"found": lines[line].strip(), "sample": lines[line].strip()},
            )
        elif token.type == "table_open" and token.map and _follows_text(before, token.map[0], lines):
            yield Problem(
                page.file,
                _first_letter(lines, token.map[0]),
                "table_after_text",
                {"found": lines[token.map[0]].strip()},
            )
        elif token.type in ("paragraph_open", "fence", "blockquote_open", "table_open") and depth:
            yield from _part_of_item(page, token, before, lines, depth)
        elif token.type == "heading_open" and token.markup == "-" and token.map:
            yield from _line_below(page, token.map, lines)
        if token.type == "inline" and token.map and before:
            yield from _words(page, token, tokens[max(n - 3, 0) : n], lines)


def _first_letter(lines: list[str], line: int) -> Mark:
    """Return the place of the first letter of a line, which is counted from 0."""
    text = lines[line]
    return Mark(line + 1, len(text) - len(text.lstrip()) + 1)


def _indent(line: str) -> int:
    text = line.expandtabs(INDENT)
    return len(text) - len(text.lstrip())


def _follows_text(before: Token | None, line: int, lines: list[str]) -> bool:
    """Say whether something begins right below the text of a paragraph."""
    return (
        before is not None and before.type == "paragraph_close" and line > 0 and bool(lines[line - 1].strip())
    )


def _list(page: Page, token: Token, before: Token | None, lines: list[str], depth: int) -> Iterator[Problem]:
    """Yield what the site would not take for the list that GitHub shows."""
    if token.map is None:
        return
    line = token.map[0]
    typed = lines[line].strip()
    if depth and _indent(lines[line]) < INDENT * depth:
        sample = " " * INDENT * depth + typed
        yield Problem(
            page.file, _first_letter(lines, line), "list_nested_by_two", {"found": typed, "sample": sample}
        )
    elif not depth and _follows_text(before, line, lines):
        yield Problem(page.file, _first_letter(lines, line), "list_after_text", {"found": typed})
    if token.type == "ordered_list_open" and token.markup == ")":
        number = typed.partition(")")[0]
        context: dict[str, object] = {
            "found": typed,
            "list": typed.replace(")", ".", 1),
            "text": f"{number}\\){typed.partition(')')[2]}",
        }
        yield Problem(page.file, _first_letter(lines, line), "list_with_bracket", context)
    elif token.type == "ordered_list_open" and int(token.attrGet("start") or 1) in YEAR:
        context = {"found": typed, "sample": typed.replace(".", "\\.", 1)}
        yield Problem(page.file, _first_letter(lines, line), "list_of_a_year", context, warning=True)


def _line_below(page: Page, where: list[int], lines: list[str]) -> Iterator[Problem]:
    """Yield a line of hyphens right below words, which makes a heading of them. Of several lines the site
    makes something else than GitHub.
    """
    first, last = where[0], where[1] - 1
    words = " ".join(line.strip() for line in lines[first:last])
    context = {"found": words, "line": lines[last].strip()}
    warning = last - first == 1
    yield Problem(page.file, _first_letter(lines, last), "line_makes_heading", context, warning=warning)


def _part_of_item(
    page: Page, token: Token, before: Token | None, lines: list[str], depth: int
) -> Iterator[Problem]:
    """Yield what belongs to a list item on GitHub only, since it is set in by less than the site wants."""
    if token.map is None or before is None or before.type in STRUCTURE:
        return
    line = token.map[0]
    if not lines[line - 1].strip() and _indent(lines[line]) < INDENT * depth:
        sample = " " * INDENT * depth + lines[line].strip()
        yield Problem(
            page.file,
            _first_letter(lines, line),
            "item_set_in_by_two",
            {"found": lines[line].strip(), "sample": sample},
        )


def _words(page: Page, token: Token, before: list[Token], lines: list[str]) -> Iterator[Problem]:
    """Yield what is wrong with the words of a paragraph or an item, line by line."""
    assert token.map is not None
    first, opened = token.map[0], [each.type for each in before]
    if "list_item_open" in opened[-2:] and (box := BOX.match(token.content)):
        sign = "☐" if box["mark"] == " " else "☑"
        context: dict[str, object] = {"found": token.content[:3], "sample": f"- {sign} …"}
        yield Problem(page.file, _first_letter(lines, first), "box_to_tick", context)
    if "blockquote_open" in opened[-2:] and (alert := ALERT.match(token.content)):
        name = ALERTS.get(alert["kind"].upper(), "Lưu ý")
        yield Problem(
            page.file, _first_letter(lines, first), "alert", {"found": alert[0], "sample": f"> **{name}:** …"}
        )
    if opened[-1:] != ["paragraph_open"]:
        return
    typed = lines[first : token.map[1]]
    for n in range(len(typed)):
        yield from _line(page, _first_letter(lines, first + n), typed, n)


def _line(page: Page, mark: Mark, paragraph: list[str], n: int) -> Iterator[Problem]:
    """Yield what is wrong with the `n`th line of a paragraph."""
    line = paragraph[n]
    text = line.strip()
    if glued := GLUED_HEADING.fullmatch(line):
        context: dict[str, object] = {"found": text, "sample": f"{glued['level']} {glued['text'].strip()}"}
        yield Problem(page.file, mark, "heading_without_space", context)
    elif bullet := BULLET.match(line) or (DASH.match(line) if _listed(paragraph, n) else None):
        sign = bullet[0].strip()
        found = named(sign) if PRIVATE.match(sign) else sign
        context = {"found": found, "sample": f"- {line[bullet.end() :].strip()}"}
        yield Problem(page.file, mark, "bullet_of_a_word_processor", context)
    elif tab := TABS.search(line):
        cells = [cell.strip() for cell in re.split(r"[ ]*\t[ \t]*", text)]
        context = {"found": text, "sample": f"| {' | '.join(cells)} |"}
        yield Problem(page.file, Mark(mark.line, tab.end()), "tab_between_words", context)
    elif CELLS.match(line) and n == 0:
        rule = "|" + "---|" * (text.count("|") - 1)
        yield Problem(page.file, mark, "table_without_rule", {"found": text, "sample": rule})
    if line.rstrip().endswith("\\") and n + 1 < len(paragraph):
        yield Problem(page.file, mark, "backslash_at_the_end", {"found": text[-20:]})


def _listed(paragraph: list[str], n: int) -> bool:
    """Say whether a dash before a line of a paragraph is meant as a bullet: another line has one too."""
    return sum(bool(DASH.match(line)) for line in paragraph) > 1 or (n > 0 and bool(DASH.match(paragraph[n])))


def _braces(page: Page) -> Iterator[Problem]:
    """Yield the ids that would be printed, since they are no id where they stand."""
    text = without_code(page.body)
    for match in SPACED_ID.finditer(text):
        context = {"found": match[0], "sample": f"{{: #{match['id']} }}"}
        yield Problem(page.file, page.mark(match.start()), "id_with_a_space", context)
    printed = [words for words in _outside_code(shown_here(page.body)) if PARAGRAPH_ID.search(words)]
    for match in PARAGRAPH_ID.finditer(text):
        shown = " ".join(match[0].split())
        if any(shown in words for words in printed) and not _is_taken(text, match):
            yield Problem(page.file, page.mark(match.start()), "id_printed", {"found": match[0]})


def _outside_code(shown: list[Shown]) -> Iterator[str]:
    """Yield the words of a page that are no code."""
    code = 0
    for each in shown:
        code += {"<code>": 1, "</code>": -1}.get(each.what, 0)
        if not code:
            yield each.what


def _is_taken(text: str, match: re.Match[str]) -> bool:
    """Say whether braces stand where Markdown takes them: at the end of a line of words, or below one."""
    before = text[: match.start()]
    after = text[match.end() :].partition("\n\n")[0]
    line = before.rpartition("\n")[2]
    above = before.removesuffix(line).rstrip("\n").rpartition("\n")[2] if before.endswith("\n") else line
    return not after.strip() and bool(above.strip()) and not before.endswith("\n\n")


def _comments(page: Page) -> Iterator[Problem]:
    """Yield the comments that were meant for us but are not written so, and that the site would lose or
    print.
    """
    for match in COMMENT_LIKE.finditer(without_code(page.body)):
        word = match["word"]
        begun = match[0].startswith("<!--")
        meant = did_you_mean(word, KNOWN_COMMENTS)
        if (begun and word in KNOWN_COMMENTS) or not meant:
            continue
        rest = re.sub(r"[\s–—‑−-]+$", "", match["rest"]).replace("“", "").replace("”", "")
        context = {"found": match[0], "sample": f"<!-- {meant}{rest} -->"}
        yield Problem(page.file, page.mark(match.start()), "marker_misspelt", context)


def _marks_left(page: Page, tokens: list[Token], lines: list[str]) -> Iterator[Problem]:
    """Yield marks of Markdown that do nothing where they stand: stars that are printed, links with their
    brackets reversed, and rows of a table whose cells do not fit its columns. Both previews show the same,
    and nobody meant it.
    """
    for token in tokens:
        if token.type == "inline" and token.map:
            yield from _stars(page, token, lines)
        elif token.type == "table_open" and token.map:
            yield from _rows(page, token.map, lines)
    text = without_code(page.body)
    for pattern in (FORMULA, LITTLE_PICTURE) if "$" in text else (LITTLE_PICTURE,):
        for match in pattern.finditer(text):
            yield Problem(page.file, page.mark(match.start()), "only_on_github", {"found": match[0]})
    for match in REVERSED.finditer(text):
        context = {"found": match[0], "right": f"[{match['words']}]({match['address']})"}
        yield Problem(page.file, page.mark(match.start()), "link_reversed", context)


def _stars(page: Page, token: Token, lines: list[str]) -> Iterator[Problem]:
    """Yield the first pair of stars of a paragraph that is printed; one that is escaped is meant to be."""
    printed = any("**" in child.content for child in token.children or () if child.type == "text")
    if not printed or r"\*" in token.content or not token.map:
        return
    for number in range(*token.map):
        if (column := lines[number].find("**")) >= 0:
            context = {"found": lines[number].strip()}
            yield Problem(page.file, Mark(number + 1, column + 1), "stars_printed", context)
            return


def _rows(page: Page, where: list[int], lines: list[str]) -> Iterator[Problem]:
    columns = _cells(lines[where[0]])
    for number in range(where[0] + 2, where[1]):
        cells = _cells(lines[number])
        if cells != columns and lines[number].strip():
            mark = Mark(number + 1, len(lines[number]) - len(lines[number].lstrip()) + 1)
            context = {"found": lines[number].strip(), "cells": cells, "columns": columns}
            if cells > columns:
                yield Problem(page.file, mark, "table_cells_lost", context)
            else:
                yield Problem(page.file, mark, "table_cells_lacking", context, warning=True)


def _cells(line: str) -> int:
    text = line.strip().removeprefix("|")
    return len(CELL.findall(re.sub(r"(?<!\\)\|$", "", text))) + 1

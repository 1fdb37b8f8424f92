"""The lines of a data file that cannot be read -> which slips of the keyboard are in them, where each was
typed, and the line as it should be.

A parser stops where it no longer understands, which is often far below the slip. This reads line by line, as
a person would, and is asked only where the parser has stopped: in a file that can be read nothing here is
looked at. Lines inside of long texts are passed over. `keys` are the words that the file has as keys.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tracker.content.parsing.bounds_typed import KEYS as BOUNDS_TYPED
from tracker.content.parsing.bounds_typed import bound_meant
from tracker.content.parsing.braces import brace_slip, in_curly
from tracker.content.parsing.rows import KEY, LINE, Slip, TypedLine, rows_of, slip_in
from tracker.content.problems.problem import Mark

BULLETS = "–—―‒−•·▪●◦‣∙*+"
WIDE_COLONS = "：﹕∶꞉︓"
MILESTONE_AS_KEY = re.compile(
    r"\bby[ \t]*:[ \t]*(\d[\w-]*)[ \t]*:[ \t]+(-?\d[\d.,]*\d|-?\d)(?=[ \t]*(?:[,}#]|$))"
)
CURLY_IN_BRACES = re.compile(r":[ \t]+(?P<text>“[^“”\"]*: [^“”\"]*”)(?=[ \t]*[,}])")
NUMBER_AFTER_SIGN = re.compile(
    rf"\b(?P<key>{'|'.join((*sorted(BOUNDS_TYPED), 'value', 'count', 'of'))})[ \t]*:[ \t]+"
    r"(?P<found>>=?[ \t]*-?\d[\d.,]*\d|>=?[ \t]*-?\d)(?=[ \t]*(?:[,}#]|$))"
)
CONFLICT_SIGNS = ("<<<<<<<", ">>>>>>>", "|||||||", "=======")
CONFLICT = re.compile(r"[ \t]*(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})[ \t]*$")


def plain_slips(lines: list[str], keys: Collection[str]) -> list[Slip]:
    """Return the slips that show on their own line, each in its first line, in the order of the file."""
    found = []
    known = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    rows = list(rows_of(lines, keys))
    for n, row in enumerate(rows):
        above = rows[n - 1] if n else None
        below = rows[n + 1] if n + 1 < len(rows) else None
        if slip := _of_line(above, row, below, lines[row.number], (known, keys)):
            found.append(slip)
    return found


def conflict_left(lines: list[str], *, page: bool = False) -> Slip | None:
    """Return the first place where two versions of one part were left for somebody to choose from; on a
    `page`, a line of seven = right below words makes a heading of them.
    """
    start = next(
        (
            n
            for n, line in enumerate(lines)
            if CONFLICT.match(line)
            and not (page and line.strip()[0] == "=" and n > 0 and lines[n - 1].strip())
        ),
        None,
    )
    if start is None:
        return None
    mended = {start: ""}
    second = False
    for n in range(start + 1, len(lines)):
        if CONFLICT.match(lines[n]):
            second = True
            mended[n] = ""
            if lines[n].lstrip().startswith(">"):
                break
        elif second:
            mended[n] = ""
    mark, found = Mark(start + 1, 1), lines[start].strip()[:40]
    if not second:
        return Slip(mark, "conflict_marker_alone", {"found": found}, {start: ""})
    return Slip(mark, "conflict_markers", {"found": found, "end": max(mended) + 1}, mended)


def _of_line(
    above: TypedLine | None,
    row: TypedLine,
    below: TypedLine | None,
    line: str,
    words: tuple[str, Collection[str]],
) -> Slip | None:
    """Return the slip of one line, or None; `words` are the keys, as a pattern and one by one."""
    known, keys = words
    return next(
        (
            slip
            for slip in (
                *_of_tabs(above, row, line, known),
                *_of_list_mark(row, line, known),
                *_of_milestone(row, line),
                *_of_bound(row, line),
                *_of_colon(row, line, known),
                *_of_quotes(row, line),
                *_of_braces(row, below, line, known, keys),
                *_of_empty_list(row, below, line),
            )
        ),
        None,
    )


def _of_tabs(above: TypedLine | None, row: TypedLine, line: str, known: str) -> Iterator[Slip]:
    if "\t" not in line:
        return
    if len(re.findall(r"\S\t+(?=\S)", line)) >= 2 and not re.match(rf"(?:{known})[ \t]*:", row.rest):
        context: dict[str, object] = {"found": " ⇥ ".join(line.split("\t")).strip()[:80]}
        yield Slip(Mark(row.number + 1, row.indent + 1), "excel_row", context, {row.number: ""})
    elif "\t" in row.blank:
        deeper = 2 if above and re.search(r":[ \t]*$", above.rest) else 0
        indent = (len(above.blank) if row.dash else above.indent) + deeper if above else 0
        right = " " * indent + f"{row.dash}{row.rest}".replace("\t", " ")
        yield slip_in(row, line.index("\t"), "tab", line, right)
    elif re.match(rf"(?:{known})[ \t]*:[ \t]*\t", row.rest) or "\t" in row.dash:
        yield slip_in(row, line.index("\t"), "tab", line, line.replace("\t", " "))


def _of_list_mark(row: TypedLine, line: str, known: str) -> Iterator[Slip]:
    bullet = re.match(rf"([{re.escape(BULLETS)}])[ \t]*((?:{known})[ \t]*[:=：].*)", row.rest)
    bullet = bullet or re.match(r"([•·▪●◦‣∙])[ \t]*(\S.*)", row.rest)
    bullet = bullet or re.match(rf"(\d+[.)])[ \t]+((?:{known})[ \t]*:.*)", row.rest)
    if bullet:
        right = f"{row.blank}{row.dash}- {bullet[2]}"
        yield slip_in(row, row.indent, "list_mark", line, right, mark=bullet[1])
    elif joined := re.match(rf"-((?:{known}):(?:[ \t].*)?)$", row.rest):
        yield slip_in(row, row.indent, "hyphen_without_blank", line, f"{row.blank}- {joined[1]}")


def _of_milestone(row: TypedLine, line: str) -> Iterator[Slip]:
    """Yield a milestone whose number follows its date as if the date were a key."""
    joined = MILESTONE_AS_KEY.search(line)
    if not joined:
        return
    date = joined[1]
    number = re.sub(r"^(-?\d+),(\d\d?)$", r"\1.\2", joined[2])
    typed = f"by: {date}, at_least: {number}"
    if "{" not in line[: joined.start()]:
        typed = f"{{{typed}}}" if row.dash else f"by: {date}"
    right = f"{line[: joined.start()]}{typed}{line[joined.end() :]}"
    said = {"date": date, "number": number}
    yield slip_in(row, joined.start(), "milestone_as_key", line, right, **said)


def _of_bound(row: TypedLine, line: str) -> Iterator[Slip]:
    """Yield a number after a sign, which YAML takes for the beginning of a long text."""
    signed = NUMBER_AFTER_SIGN.search(line)
    if not signed:
        return
    key, found = signed["key"], signed["found"].strip()
    bound = bound_meant(found, "") if key in BOUNDS_TYPED else None
    kind, number = bound or (key, found.lstrip("><= "))
    code = "number_about" if key not in BOUNDS_TYPED else "bound_with_sign"
    code = "bound_of_another_key" if kind != key else code
    typed = f"{kind}: {number}"
    right = f"{line[: signed.start()]}{typed}{line[signed.end() :]}"
    slip = slip_in(row, signed.start("found"), code, line, right)
    yield slip._replace(context={"found": found, "key": key, "line": typed})


def _of_colon(row: TypedLine, line: str, known: str) -> Iterator[Slip]:
    at = line[: row.indent]
    if wide := re.match(rf"({KEY})[ \t]*[{WIDE_COLONS}][ \t]*(.*)", row.rest):
        right = f"{at}{wide[1]}: {wide[2]}".rstrip()
        yield slip_in(row, row.indent + len(wide[1]), "wide_colon", line, right)
    elif equal := re.match(rf"({known})[ \t]*:?=>?[ \t]*(.+)", row.rest):
        yield slip_in(row, row.indent + len(equal[1]), "equals_sign", line, f"{at}{equal[1]}: {equal[2]}")
    elif joined := re.match(rf"({known})[ \t]*:(?![ \t:/])(.+)", row.rest):
        yield slip_in(
            row, row.indent + len(joined[1]), "colon_without_blank", line, f"{at}{joined[1]}: {joined[2]}"
        )
    elif re.search(rf"[{{,][ \t]*(?:{known}):[\"\w“]", row.rest) and "{" in row.rest:
        right = re.sub(rf"([{{,][ \t]*(?:{known})):(?=[\"\w“])", r"\1: ", line)
        yield slip_in(row, row.indent, "colon_without_blank", line, right)


def _of_quotes(row: TypedLine, line: str) -> Iterator[Slip]:
    value = row.value
    before = line[: len(line) - len(value)] if value else line
    quote = value[:1]
    if quote not in "\"'" or not quote:
        return
    at = len(before)
    whole = re.match(r'"(?:[^"\\]|\\.)*"|' + r"'(?:[^']|'')*'", value)
    if whole is None:
        if quote == "'" and re.fullmatch(r"'-?[\d.,]+\s*", value):
            yield slip_in(row, at, "open_quote_number", line, before + value[1:], quote=quote)
        elif quote == '"' or not re.search(r"'", value[1:]):
            yield slip_in(row, at, "open_quote", line, f"{before}{value.rstrip()}{quote}", quote=quote)
        return
    rest = value[whole.end() :].strip()
    if not rest or rest.startswith((":", "#")):
        return
    inner = value.strip()[1:]
    if value.rstrip().endswith(quote):
        right = f"{before}{quote}{in_curly(inner[:-1], quote)}{quote}"
        yield slip_in(row, at, "quotes_in_quotes", line, right)
    else:
        right = f'{before}"{value.replace(quote, "").strip()}"'
        yield slip_in(row, at + whole.end(), "words_after_quotes", line, right)


def _of_braces(
    row: TypedLine, below: TypedLine | None, line: str, known: str, keys: Collection[str]
) -> Iterator[Slip]:
    value = row.value
    if not value.startswith(("{", "[")):
        return
    before = line[: len(line) - len(value)]
    if link := re.match(r"\[[^\]]*\]\((https?://[^)\s]+)\)", value):
        yield slip_in(row, len(before), "link_for_address", line, before + link[1])
        return
    slip = brace_slip(value, known)
    if slip is None:
        return
    ends = below is None or (below.indent <= row.indent and (below.dash or below.key(keys)))
    if slip.code != "open_brace" or ends:  # else it goes on in the next line
        second = value[slip.at :].strip()[:80]
        said = {"quote": value[slip.at : slip.at + 1], "second": second}
        yield slip_in(row, len(before) + slip.at, slip.code, line, before + slip.right, **said)


def _of_empty_list(row: TypedLine, below: TypedLine | None, line: str) -> Iterator[Slip]:
    empty = re.fullmatch(rf"({KEY}:)[ \t]*(\[[ \t]*\]|\{{[ \t]*\}})[ \t]*", row.rest)
    if empty and below and below.dash and len(below.blank) >= row.indent:
        right = line[: row.indent] + empty[1]
        context: dict[str, object] = {"found": empty[2], "line": row.number + 1, "right": right.strip()}
        yield Slip(
            Mark(below.number + 1, len(below.blank) + 1), "empty_list_above", context, {row.number: right}
        )


# Where the parser stopped


def slip_there(lines: list[str], keys: Collection[str], at: Mark) -> Slip | None:
    """Return the slip at the place where the parser stopped, or on the line above it; None where it cannot
    be told.
    """
    known = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    rows = {row.number: row for row in rows_of(lines, keys)}
    number = min(at.line, len(lines)) - 1
    above = max((n for n in rows if n < number), default=-1)
    near = [rows[n] for n in (number, above) if n in rows]
    found = (
        slip
        for tell in (_of_key_alone, _of_value, _of_words_alone)
        for row in near
        for slip in tell(row, lines[row.number], known)
    )
    return next(found, None)


def _of_key_alone(row: TypedLine, line: str, known: str) -> Iterator[Slip]:
    bare = re.fullmatch(rf"({known})[ \t]+([^:\s].*)", row.rest)
    if bare and not re.search(r":(?:[ \t]|$)", bare[2]):
        right = f"{line[: row.indent]}{bare[1]}: {bare[2]}"
        yield slip_in(row, row.indent + len(bare[1]), "colon_missing", line, right)


def _of_value(row: TypedLine, line: str, known: str) -> Iterator[Slip]:
    value = row.value
    if curly := CURLY_IN_BRACES.search(value) if value.startswith("{") else None:
        at = len(line) - len(value)
        right = f'{line[: at + curly.start("text")]}"{curly["text"][1:-1]}"{line[at + curly.end("text") :]}'
        yield slip_in(row, at + curly.start("text"), "curly_quotes", line, right)
    if value == row.rest or value.startswith(("{", '"')):
        return
    before = line[: len(line) - len(value)]
    at = len(before)
    if value[:1] in "“”‘’„" and ":" in value:
        text = value.strip().strip("“”„‘’")
        yield slip_in(row, at, "curly_quotes", line, f'{before}"{text}"')
    elif item := re.fullmatch(r"-[ \t]+(\S.*)", value):
        yield slip_in(row, at, "hyphen_after_key", line, f"{before}[{item[1]}]")
    elif value.rstrip().endswith("}") and "{" not in value:
        yield slip_in(row, at, "brace_not_opened", line, f"{before}{{{value}")
    elif two := re.search(rf",?[ \t]+(?:- )?((?:{known}):[ \t].*)", value):
        first = before + value[: two.start()]
        slip = slip_in(row, at + two.start(1), "two_keys_on_a_line", line, first, second=two[1])
        yield slip._replace(mended={})
    elif re.search(r":(?:[ \t]|$)", value):
        right = f'{before}"{in_curly(value.strip(), chr(34))}"'
        yield slip_in(row, at + value.index(":"), "colon_in_text", line, right)
    elif value[:1] in tuple("%@`|>&*!?[") and not re.fullmatch(r"\[.*\]", value.strip()):
        right = f'{before}"{in_curly(value.strip(), chr(34))}"'
        yield slip_in(row, at, "sign_first", line, right, sign=value[:1])


def _of_words_alone(row: TypedLine, line: str, known: str) -> Iterator[Slip]:  # noqa: ARG001, told like the others
    if re.fullmatch(r"`{3,}\w*\s*", row.rest):
        yield slip_in(row, row.indent, "fence_left", line, "")
    elif not row.dash and not re.search(r":(?:[ \t]|$)|[{}\[\]]", row.rest):
        yield slip_in(row, row.indent, "words_alone", line, f"{row.blank}# {row.rest}")


# Hyphens: the file could be read, and means another thing


MOST_REPEATED = 50
"""Keys that are looked at: for each of them the lines above are read."""


def without_hyphen(lines: list[str], repeated: list[Mark]) -> Slip | None:
    """Return the entry of a list that was put below another without its hyphen; `repeated` are the places of
    keys that their entry has already.
    """
    repeated = repeated[:MOST_REPEATED]
    begins = {mark: _entry_begins(lines, mark) for mark in repeated}
    for mark in repeated:
        start = begins[mark]
        if start is None:
            continue
        again = [other for other in repeated if begins[other] == start]
        first = re.match(KEY, lines[start].lstrip(" -"))
        if len(again) > 1 or (first and lines[mark.line - 1].lstrip().startswith(f"{first[0]}:")):
            return _hyphenated(lines, mark, "hyphen_missing")
    return None


def _entry_begins(lines: list[str], mark: Mark) -> int | None:
    """Return the number from 0 of the line with the hyphen of the entry that has a key at `mark`."""
    for number in range(mark.line - 2, -1, -1):
        match = LINE.fullmatch(lines[number])
        if match is None or not match["rest"]:
            continue
        if match["dash"] and len(match["blank"] + match["dash"]) == mark.column - 1:
            return number
        if len(match["blank"]) < mark.column - 1:
            return None
    return None


def entry_without_hyphen(lines: list[str], mark: Mark) -> Slip:
    """Return the slip of a list whose first entry, at `mark`, has no hyphen."""
    return _hyphenated(lines, mark, "hyphen_missing_first")


def _hyphenated(lines: list[str], mark: Mark, code: str) -> Slip:
    line = lines[mark.line - 1]
    right = f"{line[: max(mark.column - 3, 0)]}- {line.lstrip()}"
    return Slip(mark, code, {"found": line.strip()[:80], "right": right}, {mark.line - 1: right})


def hyphen_each_line(lines: list[str], marks: list[Mark]) -> Slip:
    """Return the slip of one entry whose lines, at `marks`, have a hyphen each; the first keeps its own."""
    mended = {}
    for mark in marks[1:]:
        line = lines[mark.line - 1]
        mended[mark.line - 1] = re.sub(r"^([ \t]*)-([ \t])", r"\1 \2", line)
    second = marks[1]
    right = mended[second.line - 1]
    found = lines[second.line - 1].strip()[:80]
    return Slip(second, "hyphen_each_line", {"found": found, "right": right}, mended)

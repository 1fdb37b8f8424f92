"""One Markdown page and its twin -> what does not hold between them: numbers, headings, and a translation
left behind.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from tracker.content.pages import front_matter
from tracker.content.pages.markup import BLOCK, PARAGRAPH_ID, Page, blank, read_page, without_code
from tracker.content.pages.page_texts import texts_astray
from tracker.content.problems.problem import Mark, Problem
from tracker.facts.meant import SCALES
from tracker.facts.values import LANGUAGES, Lang, Languages
from tracker.language.patterns import DOCUMENT
from tracker.language.rules import rules_of

HEADING = re.compile(
    r"^(?P<level>#{1,6})(?!#)[ \t]*(?P<text>\S[^\n]*)$|^(?P<under>[^\s#>|{-][^\n]*)\n(?P<line>=+|-+)[ ]*$",
    re.MULTILINE,
)
NOTE = re.compile(r"\[\^(?P<id>[^\]\s]+)\]:\s*(?P<text>.*)", re.DOTALL)
EXCEPTION = re.compile(r"<!--\s*numbers\b(?P<body>.*?)-->", re.DOTALL)
EXCEPTION_BODY = re.compile(
    r"\s*:\s*(?P<paragraph>[\w^-]+)\s+(?P<number>\S.*?)\s+reason:\s*(?P<reason>\S.*?)\s*", re.DOTALL
)
EXCEPTION_SAMPLE = "<!-- numbers: {paragraph} {found} reason: … -->"
HASH_LINE = re.compile(r'^source_hash:[ \t]*"?(?P<hash>[^"\n]*?)"?[ \t]*$', re.MULTILINE)

NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
# One letter may be a name or an initial; it is a numeral after these words only.
ROMAN_NUMERAL = re.compile(
    r"(?<![\w.])(?:(?:[Kk]hóa|[Tt]hứ|[Qq]uý|[Cc]hương|[Pp]hần|[Mm]ục|Part|Chapter|Term)\s+(?P<one>[IVXL])|(?P<many>[IVXL]{2,}))(?!\w)"
)


class WrittenNumber(NamedTuple):
    """A number, date, percentage or document number: one spelling for both languages, and as typed."""

    value: str
    typed: str


class Paragraph(NamedTuple):
    """A paragraph, heading or footnote that has an id, and where it begins."""

    id: str
    text: str
    mark: Mark


class Heading(NamedTuple):
    """A heading: its level, its id (or nothing), its text and where it stands."""

    level: int
    id: str
    text: str
    mark: Mark


def twin_mistakes(vi: Page, en: Page, languages: Languages = LANGUAGES) -> list[Problem]:
    """Return what does not hold between an authoritative page and its translation; a translation left behind
    is a warning.
    """
    return list(_of_twins(vi, en, languages))


@lru_cache(maxsize=256)  # while pages are served, an edit of one leaves the others as they are
def _of_twins(vi: Page, en: Page, languages: Languages) -> tuple[Problem, ...]:
    return (
        *_number_mistakes(vi, en, languages),
        *_heading_mistakes(vi, en),
        *_left_behind(vi, en),
        *texts_astray(vi, languages[0], languages),
        *texts_astray(en, languages[1], languages),
    )


# Numbers


@lru_cache(maxsize=64)  # several checks of a page ask for them, one after the other
def paragraphs(page: Page) -> tuple[Paragraph, ...]:
    """Return the paragraphs and headings of the page that have an id, and its footnotes, whose id begins with
    ^.
    """
    found: list[Paragraph] = []
    text = without_code(re.sub(r"<!--.*?-->", blank, page.body, flags=re.DOTALL))
    for block in BLOCK.finditer(text):
        if note := NOTE.match(block[0]):
            found.append(Paragraph(f"^{note['id']}", note["text"], page.mark(block.start())))
            continue
        start = 0
        for match in PARAGRAPH_ID.finditer(block[0]):
            words = block[0][start : match.start()]
            found.append(
                Paragraph(
                    match["id"], words, page.mark(block.start() + start + len(words) - len(words.lstrip()))
                )
            )
            start = match.end()
    return tuple(found)


IN_THOUSANDS = {
    "vi": re.compile(
        rf"(?<![\w.,])(?P<number>{NUMBER})\s+(?P<scale>nghìn\s+t[ỷỉ]|t[ỷỉ]|triệu|nghìn)(?!\w)", re.IGNORECASE
    ),
    "en": re.compile(
        rf"(?<![\w.,])(?P<number>{NUMBER})\s+(?P<scale>trillion|billion|million|thousand)\b", re.IGNORECASE
    ),
}
"""A number counted in thousands, by language."""
NO_WORDS = re.compile(
    r"\]\([^()\s]*\)|\[\^[^\]]*\]|\{:[^{}]*\}|<https?:[^>]*>|</?[a-zA-Z][^<>]*>|https?://\S+"
)
"""What of a text is no word of it: addresses, marks of notes, ids, tags."""


@lru_cache(maxsize=4096)
def numbers(text: str, lang: Lang) -> tuple[WrittenNumber, ...]:
    """Return the numbers, dates, percentages and document numbers of a text, in one spelling for both
    languages.
    """
    text = NO_WORDS.sub(lambda match: " " * len(match[0]), text)
    found: list[tuple[int, WrittenNumber]] = []
    for pattern, value in _spellings(lang):
        for match in pattern.finditer(text):
            if read := value(match):
                found.append((match.start(), WrittenNumber(read, match[0])))
                text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return tuple(number for _, number in sorted(found))


Spelling = tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]


@cache
def _spellings(lang: Lang) -> tuple[Spelling, ...]:
    """Return how numbers are written in a language, the most telling first, and what each of them says."""
    own = rules_of(lang)
    every: list[tuple[str | re.Pattern[str], Callable[[re.Match[str]], str | None]]] = [
        (DOCUMENT, lambda match: match[0].replace("Đ", "D")),
        *((rf"(?<![\w/]){date}(?![\w/])", _date_in(lang)) for date in own.written_dates),
        (
            rf"(?<![\w.,])(?P<number>{NUMBER})\s*(?:%|phần trăm\b|per ?cent\b)",
            lambda match: _plain(match["number"], lang) + "%",
        ),
        (NUMBER, lambda match: _plain(match[0], lang)),
        (ROMAN_NUMERAL, lambda match: _roman(match["one"] or match["many"])),
    ]
    every += own.spelt()
    return tuple((re.compile(pattern), value) for pattern, value in every)


def _date_in(lang: Lang) -> Callable[[re.Match[str]], str | None]:
    return lambda match: _date(match, rules_of(lang).months)


def _date(match: re.Match[str], months: Mapping[str, int]) -> str | None:
    parts = match.groupdict()
    month = months.get(parts["m"]) or int(parts["m"])
    day, year = parts.get("d"), parts.get("y")
    if not 1 <= month <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    if day is None and year is None:
        return str(month)
    return (
        "-".join(part for part in (year or "", f"{month:02}", f"{int(day):02}" if day else "") if part)
        if year
        else f"--{month:02}-{int(day or 0):02}"
    )


def _plain(typed: str, lang: Lang) -> str:
    """Return a number as it is written in data: 1.234,5 of Vietnamese and 1,234.5 of English are both
    1234.5.
    """
    thousands, point = rules_of(lang).thousands, rules_of(lang).point
    grouped = re.fullmatch(
        rf"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+(?:{re.escape(point)}[0-9]+)?", typed
    )
    digits = typed.replace(thousands, "") if grouped else typed
    digits = digits.replace(",", ".")
    return (
        f"{Decimal(digits):f}".rstrip("0").rstrip(".").lstrip("0") or "0"
        if digits.count(".") == 1
        else digits.lstrip("0") or "0"
    )


def _roman(letters: str) -> str:
    values = [ROMAN[letter] for letter in letters]
    return str(
        sum(
            -value if value < following else value
            for value, following in zip(values, [*values[1:], 0], strict=True)
        )
    )


def _said(found: Iterable[WrittenNumber]) -> set[str]:
    """Return every value these numbers give: a full date also gives its month, its year and its day, 35% also
    35.
    """
    said: set[str] = set()
    for value, _ in found:
        said |= {value, value.rstrip("%")}
        if date := re.fullmatch(r"(?P<y>[0-9]{4})?-?-?(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?", value):
            year, month, day = date["y"], date["m"], date["d"]
            said |= {str(int(part)) for part in (year, month, day) if part}
            said |= {f"{year}-{month}"} if year else set()
            said |= {f"--{month}-{day}"} if day else set()
        elif not re.fullmatch(r"[0-9.]+%?", value):
            said |= {digits.lstrip("0") for digits in re.findall(r"[0-9]+", value)}
    return said


def numbers_lacking(vi: str, en: str, languages: Languages = LANGUAGES) -> tuple[list[str], list[str]]:
    """Return the numbers in figures, as typed, that a Vietnamese text has and its English has not; and the
    other way round. Numbers in words are left out, and so is a half, which either may say in words.
    """
    if set(re.findall(r"[0-9]+", vi)) == set(re.findall(r"[0-9]+", en)):
        return [], []  # most texts
    half = re.compile(r"(?<!\d)1/2(?!\d)")
    first, second = languages
    ours, theirs = numbers(half.sub(" ", vi), first), numbers(half.sub(" ", en), second)
    said_vi, said_en = _said(ours), _said(theirs)
    return (
        [typed for value, typed in ours if typed[0].isdigit() and value.rstrip("%") not in said_en],
        [typed for value, typed in theirs if typed[0].isdigit() and value.rstrip("%") not in said_vi],
    )


def scales_apart(first: str, second: str, languages: Languages = LANGUAGES) -> list[tuple[str, str]]:
    """Return the numbers, as typed, that one text counts in other thousands than its translation: 5 tỷ, which
    is no 5 million; none where one of the languages has no words for them here.
    """
    if not all(lang in IN_THOUSANDS for lang in languages):
        return []
    ours, theirs = (_in_thousands(text, lang) for text, lang in zip((first, second), languages, strict=True))
    there = {amount for amounts in theirs.values() for amount in amounts}
    return [
        (typed, next(iter(theirs[number].values())))
        for number, amounts in ours.items()
        for amount, typed in amounts.items()
        if number in theirs and amount not in there
    ]


def _in_thousands(text: str, lang: Lang) -> dict[str, dict[Fraction, str]]:
    """Return what a text counts in thousands: by the number, how much each is and how it is typed."""
    found: dict[str, dict[Fraction, str]] = {}
    for match in IN_THOUSANDS[lang].finditer(text):
        number = _plain(match["number"], lang)
        if re.fullmatch(r"\d+(?:\.\d+)?", number):
            amount = Fraction(number) * SCALES[" ".join(match["scale"].lower().split())]
            found.setdefault(number, {})[amount] = match[0]
    return found


def _number_mistakes(vi: Page, en: Page, languages: Languages) -> Iterator[Problem]:
    exceptions: dict[tuple[str, str], re.Match[str]] = {}
    for match in EXCEPTION.finditer(without_code(en.body)):
        body = EXCEPTION_BODY.fullmatch(match["body"])
        if body:
            exceptions[body["paragraph"], " ".join(body["number"].split())] = match
        else:
            sample = EXCEPTION_SAMPLE.format(paragraph="objective-1", found="35%")
            yield Problem(
                en.file, en.mark(match.start()), "bad_exception", {"found": match[0], "sample": sample}
            )
    in_english = _named_once(paragraphs(en))
    used: set[tuple[str, str]] = set()
    for source in _named_once(paragraphs(vi)).values():
        twin = in_english.get(source.id)
        if twin is None:
            continue
        for as_typed, added in _one_sided(source.text, twin.text, languages):
            typed = " ".join(as_typed.split())  # a line may end inside a date; the line to paste is one line
            if (source.id, typed) in exceptions:
                used.add((source.id, typed))
                continue
            sample = EXCEPTION_SAMPLE.format(paragraph=source.id, found=typed)
            there = f"{vi.file}:{source.mark.line}"
            context = {"found": typed, "paragraph": source.id, "other": there, "sample": sample}
            code = "number_added" if added else "number_missing"
            yield Problem(en.file, twin.mark, code, context, warning=added)
        for one, other in scales_apart(source.text, twin.text, languages):
            yield Problem(en.file, twin.mark, "scale_differs", {"found": one, "other": other}, warning=True)
    for key in exceptions.keys() - used:
        yield Problem(
            en.file,
            en.mark(exceptions[key].start()),
            "exception_unused",
            {"found": key[1], "paragraph": key[0]},
        )


def _one_sided(vi: str, en: str, languages: Languages) -> Iterator[tuple[str, bool]]:
    """Yield each number, as typed, that only one of two paragraphs has, and whether that is the English.

    What the English adds is told only where it stands in figures: an English sentence needs more words for
    numbers than a Vietnamese one.
    """
    in_first, in_second = numbers(vi, languages[0]), numbers(en, languages[1])
    ours, theirs = dict(in_first), dict(in_second)
    in_vi, in_en = _said(in_first), _said(in_second)
    yield from ((typed, False) for value, typed in ours.items() if value not in in_en)
    yield from (
        (typed, True)
        for value, typed in theirs.items()
        if typed[0].isdigit() and value.rstrip("%") not in in_vi
    )


def _named_once(found: Iterable[Paragraph]) -> dict[str, Paragraph]:
    """Return the paragraphs by id; of two that have one id nobody knows which is meant."""
    listed = list(found)
    times = Counter(paragraph.id for paragraph in listed)
    return {paragraph.id: paragraph for paragraph in listed if times[paragraph.id] == 1}


# Headings


def headings(page: Page) -> list[Heading]:
    """Return the headings of the page in its order."""
    return [_heading(page, match) for match in HEADING.finditer(without_code(page.body))]


def _heading(page: Page, match: re.Match[str]) -> Heading:
    level = len(match["level"]) if match["level"] else "=-".index(match["line"][0]) + 1
    text = match["text"] or match["under"]
    name = PARAGRAPH_ID.search(text)
    return Heading(
        level, name["id"] if name else "", re.sub(r"\s*\{:.*\}|\s*#+$", "", text), page.mark(match.start())
    )


def _heading_mistakes(vi: Page, en: Page) -> Iterator[Problem]:
    ours, theirs = headings(en), headings(vi)
    if len(ours) != len(theirs):
        (page, longer), shorter = ((en, ours), theirs) if len(ours) > len(theirs) else ((vi, theirs), ours)
        ids = {heading.id for heading in shorter if heading.id}
        extra = next(
            (heading for heading in longer if heading.id and heading.id not in ids), longer[len(shorter)]
        )
        context: dict[str, object] = {
            "found": len(ours),
            "expected": len(theirs),
            "other": f"{page.file}:{extra.mark.line}",
            "text": extra.text,
        }
        yield Problem(en.file, extra.mark if page is en else Mark(1, 1), "heading_count", context)
        return  # one heading too many shifts all that follow
    for here, there in zip(ours, theirs, strict=True):
        if here.level != there.level:
            levels = {
                "found": "#" * here.level,
                "expected": "#" * there.level,
                "other": f"{vi.file}:{there.mark.line}",
                "text": here.text,
            }
            yield Problem(en.file, here.mark, "heading_level", levels)


# Drift


def source_hash(vi: Page) -> str:
    """Return what an English page records of the Vietnamese one: twelve hex digits for its title, description
    and body, then two for each paragraph, so that the ones concerned can be named. How lines end or letters
    are composed changes nothing.
    """
    set_above = front_matter.page_settings(vi.text)
    top = [str(set_above[key]) for key in front_matter.NEEDED if key in set_above]
    body = vi.text.removeprefix(front_matter.head(vi.text))
    lines = [line.rstrip() for line in "\n".join([*top, body]).splitlines()]
    return f"{_digits(chr(10).join(lines), 12)}-{''.join(_paragraph_digits(vi))}"


def _digits(text: str, length: int) -> str:
    plain = unicodedata.normalize("NFC", text).strip("\n")
    return hashlib.sha256(plain.encode()).hexdigest()[:length]


def _paragraph_digits(vi: Page) -> list[str]:
    return [digits_of_paragraph(paragraph) for paragraph in paragraphs(vi)]


def digits_of_paragraph(paragraph: Paragraph) -> str:
    """Return the two digits by which a changed paragraph is told."""
    return _digits(" ".join(paragraph.text.split()), 2)


def _changed(recorded: str, vi: Page) -> tuple[str, str]:
    """Return which paragraphs are no longer as recorded, in words of both languages."""
    _, _, digits = recorded.partition("-")
    now = _paragraph_digits(vi)
    if len(digits) != 2 * len(now):
        return "có đoạn được thêm hoặc bớt", "paragraphs were added or taken away"
    then = [digits[n : n + 2] for n in range(0, len(digits), 2)]
    ids = ", ".join(p.id for p, was, is_now in zip(paragraphs(vi), then, now, strict=True) if was != is_now)
    return (ids, ids) if ids else ("phần ngoài các đoạn có mã", "something outside the paragraphs with an id")


def _left_behind(vi: Page, en: Page) -> Iterator[Problem]:
    recorded = HASH_LINE.search(front_matter.head(en.text))
    wanted = source_hash(vi)
    if recorded and recorded["hash"] == wanted:
        return
    code, mark = (
        ("translation_left_behind", en.mark(recorded.start()))
        if recorded
        else ("translation_not_recorded", Mark(1, 1))
    )
    doan, paragraphs_concerned = _changed(recorded["hash"], vi) if recorded else ("", "")
    context = {"other": vi.file, "expected": wanted, "doan": doan, "paragraphs": paragraphs_concerned}
    yield Problem(en.file, mark, code, context, warning=True)


def stamp(en: Path, vi: Path) -> str:
    """Write into the English page the hash of the Vietnamese page it was made from, and return the hash."""
    wanted = source_hash(Page(vi.name, read_page(vi)))
    write_hash(en, wanted)
    return wanted


def write_hash(en: Path, wanted: str) -> None:
    """Write a hash of the Vietnamese into the top of an English page; raise `ValueError` where it has
    none.
    """
    text = read_page(en)
    line = f'source_hash: "{wanted}"'
    top = head = front_matter.head(text)
    if not head:
        raise ValueError(en)
    top = (
        HASH_LINE.sub(line, top, count=1)
        if HASH_LINE.search(top)
        else top.removesuffix("---\n") + line + "\n---\n"
    )
    en.write_text(top + text.removeprefix(head), encoding="utf-8")

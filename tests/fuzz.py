"""Good files broken at random, each of which must be taken or refused in words: at its place, in both
languages, and in time. `make fuzz` breaks every kind of file that editors and departments send; the same seed
breaks them in the same way.

What is found goes into the folder that is named, one file each. Once it is mended by its kind, the smallest
file that showed it moves into `tests/content/fuzzed`, and stays a test.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.filling import HEAD, filled, place, sheet
from tests.opendata.releases import release
from tests.places import GLOSSARY, SAMPLE_DAY
from tests.programmes import PAGE, complete_programme
from tracker.content.problems.problem import Refused
from tracker.content.programme import open_publication
from tracker.content.sheets.filled_sheets import read_sheet
from tracker.content.sheets.sheet_problems import SheetRefused

LONGEST = 5
"""Seconds of the processor that a check may take, whatever it is given."""
REPORT = """\
document: 12/BC-SKHCN
issued: 2094-05
publisher: Sở mẫu
url: https://department.example/a?b=1
recorded: 2094-05-02
figures:
- {target: new-marks, date: 2094, value: 1234.5, stage: chính thức, quote: "có 12", note: Ghi chú}
facts:
- {target: enterprises, date: 2094-Q1, kind: step, text: Đã ban hành kế hoạch.}
steps:
- {task: leadership, done: 2094-03, text: Đã họp.}
corrections:
- {target: new-marks, date: 2093-06-30, was: 3, now: 4, reason: Chép nhầm dòng.}
"""
CHANGES = """\
changes:
- {date: 2094-05-20, what: new-marks, figure: 2093, was: 2, now: 3, why: {vi: Nhầm., en: A slip.}}
"""
ARTICLE = """
Một đoạn với [liên kết](targets.md), **đậm** và ~~bỏ~~, “trích” <https://example.org/>.
{: #objective-1 }

| Cột | Số |
|---|--:|
| a | 1,5 |

1. Một
    - hai

> Trích[^1]
{: #objective-2099 }

<!-- tracker: links group=marks -->

Một.
{: #task-1 }

Xong.
{: #task-2 }

[^1]: Ghi chú.
"""
PLACES = {
    "data": "data/targets.yaml",
    "report": "data/reports/2094-05-bao-cao.yaml",
    "changes": "data/changes.yaml",
    "glossary": "data/glossary.yaml",
    "page": "docs/vi/article.md",
    "settings": "mkdocs.yml",
}
"""Where each kind of text stands in a programme."""
SHEET = "sheet"
KINDS = (*PLACES, SHEET)
TOKEN = re.compile(rb"[\w.-]+|\s+|.", re.DOTALL)
WORDS = r"""
{ } [ ] : , # & * ! | > % @ ` \ < " ' ``` <<:*a --- ... &a *a !!int !!python/name:os ~ null yes İ ß ⅷ ½
0x_ 1e999 .nan -0 1_0 012 1:30 2026-02-30 0000 9999-12-31 １２ −5 [^1] $$ *** &amp; <script> --> {:#p} ../ /
[](a) ![]( ](javascript:1) https://[ mailto: xn--a =1+1 {{7*7}} %s{0}{x}
"""
MORE = [
    *(": ", "- ", "? ", "!!int ", "!ENV x", "!ENV [", "INHERIT: x", "<!-- ", "<!-- tracker: ", "{: #"),
    *("\t", "\r", "\n\n", "\0", "\u00a0", "\ufeff", "\u202e", "\u0301", "\u2028", "\x85", "\U0010ffff"),
    *("9" * 400, "[" * 200, "> " * 200, "*_" * 200, "{a: " * 200, "(" * 200),
]
NASTY = [*(word.encode() for word in (*WORDS.split(), *MORE)), b"\xff", b"\xc3", b"\xed\xa0\x80"]
"""Words that some reader of some format takes for more than a word."""


def broken(chance: random.Random, good: bytes) -> bytes:
    """Return a text with one to four slips in its bytes, its words or its lines."""
    text = good
    for _ in range(chance.randint(1, 4)):
        text = chance.choice((_bytes_broken, _words_broken, _words_broken, _lines_broken))(chance, text)
    return text


def _bytes_broken(chance: random.Random, text: bytes) -> bytes:
    at, some = chance.randint(0, len(text)), chance.randint(0, 12)
    put = chance.choice((b"", chance.randbytes(chance.randint(1, 4)), text[at : at + some] * 2))
    return text[:at] if chance.random() < 0.05 else text[:at] + put + text[at + some :]


def _words_broken(chance: random.Random, text: bytes) -> bytes:
    words = TOKEN.findall(text)
    if not words:
        return chance.choice(NASTY)
    at = chance.randrange(len(words))
    words[at] = chance.choice(
        (b"", chance.choice(words), chance.choice(NASTY), words[at] + chance.choice(NASTY))
    )
    return b"".join(words)


def _lines_broken(chance: random.Random, text: bytes) -> bytes:
    lines = text.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[one]
    what = chance.randrange(5)
    if what == 0:
        lines[one], lines[other] = lines[other], line
    elif what == 1:
        lines[one:one] = [line] * chance.choice((1, 1, 300))
    elif what == 2:
        del lines[min(one, other) : max(one, other)]
    elif what == 3:
        lines[one] = b" " * chance.randint(1, 5) + line
    else:
        lines[one] = line.lstrip()
    return b"\n".join(lines)


def broken_sheet(chance: random.Random, good: bytes) -> bytes:
    """Return a workbook with slips in one of its parts, or in the bytes of the whole."""
    if chance.random() < 0.1:
        return broken(chance, good)
    with zipfile.ZipFile(io.BytesIO(good)) as parts:
        held = {part.filename: parts.read(part) for part in parts.infolist()}
    name = chance.choice(sorted(held))
    slip = chance.random()
    if slip < 0.05:
        del held[name]
    else:
        held[name] = broken(chance, held[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        for part, content in held.items():
            parts.writestr(zipfile.ZipInfo(part), content)
    return out.getvalue()


class Bench:
    """A programme in which one file at a time is put in place of a good one."""

    def __init__(self, folder: Path) -> None:
        complete_programme(folder)
        (folder / "data" / "reports").mkdir()
        written = {"report": REPORT, "changes": CHANGES, "glossary": GLOSSARY.read_text(encoding="utf-8")}
        for kind, text in {**written, "page": PAGE + ARTICLE}.items():
            (folder / PLACES[kind]).write_text(text, encoding="utf-8")
        (folder / "docs" / "en" / "article.md").write_text(PAGE + ARTICLE, encoding="utf-8")
        self.folder = folder
        plan, empty = sheet("demo")
        cells = {"date": "31/12/2025", "value": 2, "stage": "Chính thức", "note": "Ghi chú"}
        given = {place(plan, "squares", column): value for column, value in cells.items()}
        self.good = {kind: (folder / path).read_bytes() for kind, path in PLACES.items()}
        self.good[SHEET] = filled(empty, {**HEAD, **given})

    def wrong(self, kind: str, content: bytes) -> str:
        """Return what is wrong with the answer to a file, or nothing."""
        began = time.process_time()
        try:
            said = self.answer(kind, content)
        except Exception:
            return traceback.format_exc()
        taken = time.process_time() - began
        if taken > LONGEST:
            return f"{taken:.1f} s"
        return "\n".join(f"not whole: {each}" for each in said if not whole(each))

    def answer(self, kind: str, content: bytes) -> list[str]:
        """Return all that is said of a file."""
        if kind == SHEET:
            demo = release("demo")
            try:
                read_sheet(content, "tra-loi.xlsx", demo.tracker, demo.assessments)
            except SheetRefused as refused:
                return [str(each) for each in refused.problems] or ["nothing"]
            return []
        path = self.folder / PLACES[kind]
        path.write_bytes(content)
        try:
            found = open_publication(self.folder / "mkdocs.yml", {"AS_OF": SAMPLE_DAY.isoformat()})
        except Refused as refused:
            return [str(each) for each in refused.problems] or ["nothing"]
        finally:
            path.write_bytes(self.good[kind])
        return [str(each) for each in found.warnings]


def whole(said: str) -> bool:
    """Say whether a message names a place and has its words in both languages."""
    text = re.match(r".+:[1-9]\d*:[1-9]\d*: (lỗi|lưu ý): [^\n]+\n    (error|warning): [^\n]+", said)
    cell = re.match(r"tra-loi\.xlsx: [^\n]+\n    [^\n]+", said)
    return bool(text or cell)


def try_out(bench: Bench, kind: str, seed: int, cases: int, found: Callable[[int, bytes, str], None]) -> None:
    """Break a good file of that kind so many times, and tell each answer that is wrong."""
    for n in range(cases):
        chance = random.Random(f"{kind} {seed} {n}")
        content = (broken_sheet if kind == SHEET else broken)(chance, bench.good[kind])
        if wrong := bench.wrong(kind, content):
            found(n, content, wrong)


def main() -> int:
    """Break every kind of file; return 1 when an answer was wrong."""
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=300, help="of each kind")
    parser.add_argument("--kind", choices=KINDS, action="append")
    parser.add_argument("--out", type=Path, default=Path(".fuzzed"), help="where files go that were found")
    given = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder) / "programme")
        for kind in given.kind or KINDS:

            def found(n: int, content: bytes, wrong: str, kind: str = kind) -> None:
                nonlocal failed
                failed += 1
                given.out.mkdir(exist_ok=True)
                path = given.out / f"{kind}-{given.seed}-{n}"
                path.write_bytes(content)
                print(f"{path}: {wrong.strip().splitlines()[-1]}")
                path.with_suffix(".txt").write_text(wrong, encoding="utf-8")

            try_out(bench, kind, given.seed, given.cases, found)
            print(f"{kind}: {given.cases}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

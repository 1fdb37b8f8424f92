"""The bytes of a workbook -> whether it may be opened: what is in it is counted and looked at first, and
nothing is unpacked beyond a bound.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused

MOST_BYTES = 5_000_000
"""Of the file as it is."""
MOST_UNPACKED = 20_000_000
MOST_PARTS = 300
MOST_MERGED = 100_000
"""Of cells in all ranges that are merged or lead somewhere: the library would make every one of them."""
MOST_IN_CELLS = 250_000
"""Of elements in a part that holds cells or their texts: a form of three thousand targets has fewer."""
MOST_ELSEWHERE = 60_000
"""Of elements in any other part."""
DEEPEST = 50
"""Of elements within one another."""
LONGEST = 32_767
"""Of a text or a value: Excel lets no cell hold a longer one, and the library searches some of them for
patterns, in a time that grows faster than they do.
"""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .xls files begin, and .xlsx files with a password."""
DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
RANGE = re.compile(r"(?P<a>[A-Z]{1,3})(?P<m>[0-9]{1,7}):(?P<b>[A-Z]{1,3})(?P<n>[0-9]{1,7})")
CELL = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")
IN_RANGES = ("mergeCell", "hyperlink")
OF_CELLS = re.compile(r"xl/(?:worksheets/|sharedStrings)", re.IGNORECASE)
THUMBNAIL = re.compile(r"docProps/thumbnail", re.IGNORECASE)
MACROS = re.compile(r"vbaProject|vbaData|macrosheets/|activeX/|ctrlProps/|\.bin$", re.IGNORECASE)
PRINTER = re.compile(r"printerSettings/", re.IGNORECASE)
ELSEWHERE = re.compile(r"externalLinks/|connections\.xml|queryTables/|customXml/.*\.odc", re.IGNORECASE)
NO_CELLS = re.compile(r"xl/(?:media|drawings/drawing|charts|diagrams|embeddings|ink)", re.IGNORECASE)
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""How a part may fail to unpack."""
ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"'](?P<name>[^\"']*)", re.IGNORECASE)
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
"""What the files of LibreOffice begin with, right after the name of their first part."""
ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii")
"""Others could hide what is looked for here."""
TYPES = "[Content_Types].xml"
MACRO_KIND = b"macroEnabled"
LONGEST_FOUND = 80


def check_bytes(data: bytes, file: str) -> None:
    """Raise `SheetRefused` where a workbook may not be opened; `file` is how problems call it."""
    if len(data) > MOST_BYTES:
        raise _refused(file, "sheet_too_large", found=len(data), most=MOST_BYTES)
    if data.startswith(OLD):
        raise _refused(file, "old_or_locked")
    if problems := list(_in_parts(_parts(data, file), file)):
        raise SheetRefused(problems)


def _refused(file: str, code: str, **context: object) -> SheetRefused:
    return SheetRefused([SheetProblem(file, WHOLE_FILE, code, context)])


def _parts(data: bytes, file: str) -> dict[str, bytes]:
    """Return the parts of a workbook by name, unpacked where there are not too many and they are not too
    large; none is unpacked beyond the size it declares.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise _refused(file, "not_xlsx") from None
    with packed:
        parts = packed.infolist()
        size = sum(part.file_size for part in parts)
        if len(parts) > MOST_PARTS:
            raise _refused(file, "too_many_parts", found=len(parts), most=MOST_PARTS)
        if size > MOST_UNPACKED:
            raise _refused(file, "unpacks_too_large", found=size, most=MOST_UNPACKED)
        if TYPES not in packed.namelist():
            raise _refused(file, "open_document" if OPEN_DOCUMENT in data[:100] else "not_xlsx")
        try:
            return {part.filename: packed.read(part) for part in parts}
        except UNREADABLE:
            raise _refused(file, "not_opened") from None


def _in_parts(contents: dict[str, bytes], file: str) -> Iterator[SheetProblem]:
    """Yield what the parts of a workbook hold that is not opened."""
    named = [name for name in contents if not PRINTER.search(name)]
    # Whatever a part is called, the list of types may say that it holds cells
    written = [name for name in named if not THUMBNAIL.match(name)]
    found = (
        ("macros", [name for name in named if MACROS.search(name)]),
        ("linked_elsewhere", [name for name in named if ELSEWHERE.search(name)]),
        ("not_cells", [name for name in named if NO_CELLS.search(name)]),
        ("document_type", [name for name in written if _declares(contents[name])]),
    )
    told = {code for code, names in found if names}
    for code, names in found:
        if names:
            yield SheetProblem(file, WHOLE_FILE, code, {"found": names[0]})
    if MACRO_KIND in contents[TYPES] and "macros" not in told:
        yield SheetProblem(file, WHOLE_FILE, "macros", {"found": ".xlsm"})
    if "document_type" in told:
        return
    merged = 0
    for name in written:
        part = _Part(MOST_IN_CELLS if OF_CELLS.match(name) else MOST_ELSEWHERE)
        if part.is_too_much(contents[name]):
            yield SheetProblem(file, WHOLE_FILE, "part_too_much", {"found": name})
        for cells in part.ranges:
            merged += _size(cells)
            if merged > MOST_MERGED:
                yield SheetProblem(file, WHOLE_FILE, "merged_cells", {"found": cells[:LONGEST_FOUND]})
                break


class _TooMuch(Exception):
    """There is more in a part than is read."""


class _Part:
    """A part while it is gone through: nothing of it is kept but the ranges it names."""

    def __init__(self, most: int) -> None:
        self.ranges: list[str] = []
        self._left = most
        self._depth = 0
        self._text = 0

    def is_too_much(self, content: bytes) -> bool:
        """Go through a part and say whether there is more in it than is read; up to where it is no XML."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.CharacterDataHandler = self._says
        try:
            parser.Parse(content, True)  # noqa: FBT003 -- the last of it
        except _TooMuch:
            return True
        except (expat.ExpatError, ValueError):
            return False  # a part that is needed does not open then
        return False

    def _begins(self, name: str, values: dict[str, str]) -> None:
        self._left -= 1
        self._depth += 1
        self._text = 0
        if self._left < 0 or self._depth > DEEPEST or any(len(each) > LONGEST for each in values.values()):
            raise _TooMuch
        if name.rpartition(":")[2] in IN_RANGES:
            self.ranges += [value for key, value in values.items() if key.rpartition(":")[2] == "ref"]

    def _ends(self, _name: str) -> None:
        self._depth -= 1
        self._text = 0

    def _says(self, text: str) -> None:
        self._text += len(text)
        if self._text > LONGEST:
            raise _TooMuch


def _size(cells: str) -> int:
    """Return how many cells a range has, written as Excel writes it; more than are read where it is not."""
    if CELL.fullmatch(cells):
        return 1
    found = RANGE.fullmatch(cells)
    if found is None:
        return MOST_MERGED + 1
    height = abs(int(found["n"]) - int(found["m"])) + 1
    return height * (abs(_column(found["b"]) - _column(found["a"])) + 1)


def _declares(part: bytes) -> bool:
    """Say whether a part declares a document type, or is written so that this cannot be told."""
    plain = part.replace(b"\x00", b"")
    named = ENCODING.search(plain[:200])
    return bool(DECLARES.search(plain)) or (named is not None and named["name"].lower() not in ENCODINGS)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number

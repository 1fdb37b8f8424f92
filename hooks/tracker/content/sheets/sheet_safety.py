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

from tracker.content.sheets.sheet_problems import WHOLE_FILE, SheetProblem, SheetRefused

MOST_BYTES = 5_000_000
"""Of the file as it is."""
MOST_UNPACKED = 20_000_000
MOST_PARTS = 300
MOST_MERGED = 100_000
"""A range of more cells than this is not even told by its sheet: the library would make every cell of it."""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .xls files begin, and .xlsx files with a password."""
DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
RANGES = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']"
    rb"(?P<range>\$?(?P<a>[A-Z]{1,3})\$?(?P<m>\d{1,7}):\$?(?P<b>[A-Z]{1,3})\$?(?P<n>\d{1,7}))[\"']",
    re.IGNORECASE,
)
MACROS = re.compile(r"vbaProject|vbaData|macrosheets/|activeX/|ctrlProps/|\.bin$", re.IGNORECASE)
PRINTER = re.compile(r"printerSettings/", re.IGNORECASE)
ELSEWHERE = re.compile(r"externalLinks/|connections\.xml|queryTables/|customXml/.*\.odc", re.IGNORECASE)
XML = (".xml", ".rels", ".vml")
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
    found = (
        ("macros", [name for name in named if MACROS.search(name)]),
        ("linked_elsewhere", [name for name in named if ELSEWHERE.search(name)]),
        ("not_cells", [name for name in named if NO_CELLS.search(name)]),
        ("document_type", [name for name in contents if name.endswith(XML) and _declares(contents[name])]),
    )
    told = {code for code, names in found if names}
    for code, names in found:
        if names:
            yield SheetProblem(file, WHOLE_FILE, code, {"found": names[0]})
    if MACRO_KIND in contents[TYPES] and "macros" not in told:
        yield SheetProblem(file, WHOLE_FILE, "macros", {"found": ".xlsm"})
    for part in contents.values():
        for wide in RANGES.finditer(part):
            height = abs(int(wide["n"]) - int(wide["m"])) + 1
            width = abs(_column(wide["b"]) - _column(wide["a"])) + 1
            if height * width > MOST_MERGED:
                cells = wide["range"].decode("ascii")
                yield SheetProblem(file, WHOLE_FILE, "merged_cells", {"found": cells})


def _declares(part: bytes) -> bool:
    """Say whether a part declares a document type, or is written so that this cannot be told."""
    plain = part.replace(b"\x00", b"")
    named = ENCODING.search(plain[:200])
    return bool(DECLARES.search(plain)) or (named is not None and named["name"].lower() not in ENCODINGS)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number

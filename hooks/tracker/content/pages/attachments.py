"""A file that pages lead to -> whether readers can open it: of a kind that every browser shows, what its
name says by its first bytes, and not heavier than a phone can bear.

What a name promises is what a browser, a reviewer and the checks go by: a script lying in a file called
`.pdf` would be none of the scripts anybody looked at. The signatures are those that the formats' own
standards give.
"""

from __future__ import annotations

from pathlib import Path

from tracker.content.problems.problem import Mark, Problem

# MkDocs copies every other file as it is, and takes .html and .markdown for pages that nobody has checked.
FILES = (".md", ".png", ".jpg", ".jpeg", ".webp", ".pdf", ".csv")
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
OTHERS = {
    ".heic": "file_picture_kind",
    ".heif": "file_picture_kind",
    ".tif": "file_picture_kind",
    ".tiff": "file_picture_kind",
    ".bmp": "file_picture_kind",
    ".gif": "file_picture_kind",
    ".avif": "file_picture_kind",
    ".svg": "file_picture_kind",
    ".doc": "file_office",
    ".docx": "file_office",
    ".odt": "file_office",
    ".rtf": "file_office",
    ".ppt": "file_office",
    ".pptx": "file_office",
    ".odp": "file_office",
    ".xls": "file_sheet",
    ".xlsx": "file_sheet",
    ".ods": "file_sheet",
    ".txt": "file_text",
}
"""Kinds of files that offices have, and what is wrong with each; all can be turned into one of ours."""
HEAVIEST_PICTURE = 500_000
"""Bytes of a picture: three seconds on a slow mobile connection (1.4 Mbit a second), and enough for a photo
as wide as the page on the sharpest screens.
"""
HEAVIEST_FILE = 10_000_000
"""Bytes of a document: a minute on that connection; a heavier scan was made for printing."""


def attachment_mistakes(path: Path, name: str) -> list[Problem]:
    """Return what is wrong with the file at `path`, which problems call `name`; a page has nothing wrong
    here.
    """
    suffix = path.suffix.lower()
    if suffix in OTHERS:
        sample = path.name.removesuffix(".txt") if path.name.endswith(".md.txt") else ""
        return [Problem(name, Mark(1, 1), OTHERS[suffix], {"found": path.name, "sample": sample})]
    if path.suffix not in FILES:
        return [Problem(name, Mark(1, 1), "file_not_taken", {"found": path.name, "options": FILES})]
    if path.suffix == ".md":
        return []
    content = path.read_bytes()
    if not _is_what_it_says(path.suffix, content):
        return [
            Problem(name, Mark(1, 1), "file_is_another_kind", {"found": path.name, "suffix": path.suffix})
        ]
    limit = HEAVIEST_PICTURE if path.suffix in PICTURES else HEAVIEST_FILE
    if len(content) > limit:
        context = {"found": path.name, "size": _kilobytes(len(content)), "limit": _kilobytes(limit)}
        picture = path.suffix in PICTURES
        return [Problem(name, Mark(1, 1), "picture_too_heavy" if picture else "file_too_heavy", context)]
    return []


def _kilobytes(size: int) -> str:
    """Return a size in kB, rounded up, so that what is over a limit never looks as if it kept it."""
    return f"{-(-size // 1000)} kB"


def _is_what_it_says(suffix: str, content: bytes) -> bool:
    match suffix:
        case ".png":
            return content.startswith(b"\x89PNG\r\n\x1a\n")
        case ".jpg" | ".jpeg":
            return content.startswith(b"\xff\xd8\xff")
        case ".webp":
            return content[:4] == b"RIFF" and content[8:12] == b"WEBP"
        case ".pdf":
            return content.startswith(b"%PDF-")
        case _:
            return _is_text(content)


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False

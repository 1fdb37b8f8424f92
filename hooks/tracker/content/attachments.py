"""A file that pages lead to -> whether it is what its name says, by its first bytes.

What a name promises is what a browser, a reviewer and the checks go by: a script lying in a file called
`.pdf` would be none of the scripts anybody looked at. The signatures are those that the formats' own
standards give.
"""

from __future__ import annotations

from pathlib import Path

from tracker.content.problems import Mark, Problem

# MkDocs copies every other file as it is, and takes .html and .markdown for pages that nobody has checked.
FILES = (".md", ".png", ".jpg", ".jpeg", ".webp", ".pdf", ".csv")


def attachment_mistakes(path: Path, name: str) -> list[Problem]:
    """Return what is wrong with the file at `path`, which problems call `name`; a page has nothing wrong
    here.
    """
    if path.suffix not in FILES:
        return [Problem(name, Mark(1, 1), "file_not_taken", {"found": path.name, "options": FILES})]
    if path.suffix == ".md":
        return []
    if _is_what_it_says(path.suffix, path.read_bytes()):
        return []
    return [Problem(name, Mark(1, 1), "file_is_another_kind", {"found": path.name, "suffix": path.suffix})]


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

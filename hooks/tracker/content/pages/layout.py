"""The folders `docs/` and `data/` -> whatever lies in them where nothing reads it, or under a name or an
address that cannot stay.

MkDocs copies what it finds and passes over what it does not know; a second copy of the data is nothing to it.
An editor who uploaded a file and hears nothing takes it for published.
"""

from __future__ import annotations

import os
import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from tracker.content.pages.attachments import FILES, attachment_mistakes
from tracker.content.pages.markup import RESERVED_ID
from tracker.content.parsing.folders import READ_IN_DATA, REPORTS, SHARED
from tracker.content.problems.problem import Mark, Problem, did_you_mean
from tracker.facts.model import Tracker
from tracker.facts.values import LANGUAGES, Languages
from tracker.language.printable import hidden_in
from tracker.language.slugs import file_slug

HOME = ("index", "README")
"""What MkDocs takes for the page of the folder itself."""
MADE_FOLDERS = ("assets", "data", "report", "search", SHARED)
"""The folders of the site that the build fills; a file beside the pages must not land in them."""
TAKEN_IDS = ("index", "title", "readme")
"""Names that the page of all targets has, as its address and as the id of its heading."""
JUNK = re.compile(r"Thumbs\.db|desktop\.ini|~\$.*|.*\.(?:tmp|bak|orig|rej|lnk)", re.IGNORECASE)
"""What programs leave behind."""
COPY = re.compile(r"\s*(?:\(\d+\)|- ?(?:copy|bản sao|sao chép)(?:\s*\(\d+\))?)(?=\.|$)", re.IGNORECASE)
"""How Windows, browsers and phones name a second copy."""
YAML = re.compile(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)
"""How the name of a file ends that was written as YAML, with what some editors of text add."""
PLAIN = re.compile(r"[^\W_]+(?:[._-]+[^\W_]+)*")
"""The name of a file or folder that an address can hold, in small letters of any alphabet."""
SPREADSHEET = re.compile(r"\.(?:xls[xmb]?|ods)", re.IGNORECASE)


def is_plain(path: str) -> bool:
    """Return whether a page can keep its path as its address; a folder's own page may be called README."""
    *folders, name = os.fsencode(path).decode("utf-8", "replace").split("/")
    small = all(part == part.lower() and PLAIN.fullmatch(part) for part in folders)
    return small and (name == f"{HOME[1]}.md" or (name == name.lower() and PLAIN.fullmatch(name) is not None))


def docs_mistakes(docs: Path, name: str, languages: Languages = LANGUAGES) -> Iterator[Problem]:
    """Yield the files under `docs`, which problems call `name`, that cannot be published where they are or as
    they are.
    """
    for path in sorted(docs.rglob("*")):
        inside = path.relative_to(docs)
        if path.is_file() and not path.name.startswith("."):
            yield from file_name_mistakes(inside, f"{name}/{inside.as_posix()}")
            yield from _in_docs(path, inside, name, languages) or _in_place(path, inside, name, languages)


def _in_docs(path: Path, inside: Path, name: str, languages: Languages) -> list[Problem]:
    """Return what is wrong with where a file lies and how it is called; nothing else is asked of such a
    file.
    """
    file, top = f"{name}/{inside.as_posix()}", inside.parts[0]
    if JUNK.fullmatch(path.name):
        return [Problem(file, Mark(1, 1), "file_junk", {"found": path.name})]
    if len(inside.parts) == 1 or top not in (*languages, SHARED):
        code = "page_outside" if path.suffix == ".md" else "file_outside"
        options = languages if path.suffix == ".md" else (SHARED,)
        sample = _as_page(path, inside, name, languages) if path.suffix == ".md" else _as_shared(path, name)
        return [Problem(file, Mark(1, 1), code, {"found": path.name, "options": options, "sample": sample})]
    if top == SHARED and path.suffix.lower() == ".md":
        context = {
            "found": path.name,
            "options": languages,
            "sample": _as_page(path, inside, name, languages),
        }
        return [Problem(file, Mark(1, 1), "page_outside", context)]
    if path.suffix.lower() in FILES and COPY.search(path.name):
        right = file_slug(COPY.sub("", path.name))
        return [Problem(file, Mark(1, 1), "file_copy", {"found": path.name, "right": right})]
    if path.suffix.lower() in FILES and not is_plain("/".join(inside.parts[1:])):
        right = posixpath.join(top, *(file_slug(part) for part in inside.parts[1:]))
        context = {"found": inside.as_posix(), "sample": f"{name}/{right}"}
        return [Problem(file, Mark(1, 1), "file_name_plain", context)]
    return []


def _as_page(path: Path, inside: Path, name: str, languages: Languages) -> str:
    """Return where a page belongs, in both languages; nothing where other pages are there already, or where
    it is hardly a page.
    """
    docs, file = path.parents[len(inside.parts) - 1], file_slug(path.name)
    taken = any((docs / lang / file).exists() for lang in languages)
    if taken or path.stem in HOME:
        return ""
    return ", ".join(f"{name}/{lang}/{file}" for lang in languages)


def _as_shared(path: Path, name: str) -> str:
    """Return where a picture or a document of both languages belongs."""
    return f"{name}/{SHARED}/{file_slug(path.name)}"


def _in_place(path: Path, inside: Path, name: str, languages: Languages) -> list[Problem]:
    """Return what is wrong with a file that lies where it may."""
    file = f"{name}/{inside.as_posix()}"
    problems = attachment_mistakes(path, file)
    if path.suffix != ".md" and inside.parts[0] in languages and not problems:
        other = next(lang for lang in languages if lang != inside.parts[0])
        twin = path.parents[len(inside.parts) - 1] / other / Path(*inside.parts[1:])
        made = inside.parts[1] in (*MADE_FOLDERS, *languages)  # told as an address that is taken
        if not twin.is_file() and not made:
            context = {
                "found": path.name,
                "sample": f"{name}/{SHARED}/{path.name}",
                "folder": f"{name}/{other}",
            }
            problems.append(Problem(file, Mark(1, 1), "attachment_in_one_language", context))
    return problems


def address_mistakes(
    docs: Path, name: str, tracker: Tracker, languages: Languages = LANGUAGES
) -> Iterator[Problem]:
    """Yield the files that would stand at the address of something else: a target's page, another page, what
    the build makes.
    """
    names = [name for target in tracker.targets for name in (target.id, *target.former)]
    targets = {f"{folder}/{name}" for folder in ("targets", "embed") for name in names}
    for lang in languages:
        seen: dict[str, str] = {}
        for path in sorted((docs / lang).rglob("*")):
            inside = path.relative_to(docs / lang)
            file = f"{name}/{lang}/{inside.as_posix()}"
            if path.is_dir() or path.name.startswith("."):
                continue
            top = inside.parts[0].removesuffix(".md")
            if top in languages or (path.suffix != ".md" and inside.parts[0] in MADE_FOLDERS):
                yield Problem(file, Mark(1, 1), "address_made", {"found": f"{top}/"})
            elif path.suffix == ".md":
                address = (inside.parent if path.stem in HOME else inside.with_suffix("")).as_posix()
                if address in targets:
                    yield Problem(
                        file, Mark(1, 1), "address_of_target", {"found": posixpath.basename(address)}
                    )
                if address in seen:
                    yield Problem(
                        file, Mark(1, 1), "address_twice", {"found": f"{address}/", "other": seen[address]}
                    )
                seen.setdefault(address, file)


def id_mistakes_of_targets(tracker: Tracker, lines: Mapping[str, int], file: str) -> Iterator[Problem]:
    """Yield the targets and tasks whose id is an address or an id of the site's own; `lines` says on which
    line of `file` a target stands.
    """
    named = [(name, target.id) for target in tracker.targets for name in (target.id, *target.former)]
    for name, whose in (*named, *((task.id, task.id) for task in tracker.tasks)):
        if name in TAKEN_IDS or RESERVED_ID.fullmatch(name):
            yield Problem(file, Mark(lines.get(whose, 1), 1), "id_of_the_site", {"found": name})


def folders_for_files(data: Path, name: str) -> list[Problem]:
    """Return a problem for every folder that stands where a file of the data is read."""
    return [
        Problem(f"{name}/{each}", Mark(1, 1), "folder_for_file", {"found": each})
        for each in READ_IN_DATA
        if (data / each).is_dir()
    ]


def data_mistakes(data: Path, name: str) -> Iterator[Problem]:
    """Yield the files under `data`, which problems call `name`, that nothing reads."""
    for path in sorted(path for path in data.rglob("*") if path.is_file()):
        inside = path.relative_to(data).as_posix()
        file = f"{name}/{inside}"
        yield from file_name_mistakes(Path(inside), file)
        if path.name.startswith(".") or any(PurePosixPath(inside).match(each) for each in READ_IN_DATA):
            continue
        if JUNK.fullmatch(path.name):
            yield Problem(file, Mark(1, 1), "file_junk", {"found": path.name})
        elif stem := _named_as_report(Path(inside)):
            right = f"{name}/{REPORTS}/{stem}.yaml"
            yield Problem(file, Mark(1, 1), "report_ending", {"found": path.name, "right": right})
        elif meant := _meant_in_data(path.name):
            yield Problem(file, Mark(1, 1), "data_copy", {"found": path.name, "right": f"{name}/{meant}"})
        elif SPREADSHEET.fullmatch(path.suffix):
            yield Problem(file, Mark(1, 1), "sheet_among_data", {"found": path.name, "file": file})
        else:
            known = ", ".join(READ_IN_DATA)
            yield Problem(file, Mark(1, 1), "data_not_read", {"found": path.name, "known": known})


def _named_as_report(inside: Path) -> str:
    """Return the name without its ending of what was meant as the file of a document, or nothing."""
    ending = YAML.search(inside.name)
    return inside.name[: ending.start()] if ending and inside.parent == Path(REPORTS) else ""


def _meant_in_data(name: str) -> str:
    """Return which file of the data another one is a copy of by its name, or nothing."""
    bare = (
        COPY.sub("", unicodedata.normalize("NFC", name)).removesuffix(".txt").lower().replace(".yml", ".yaml")
    )
    plain = [each for each in READ_IN_DATA if "*" not in each]
    return did_you_mean(bare, plain) or next((each for each in plain if bare.startswith(each[:-5])), "")


def file_name_mistakes(path: Path, file: str) -> Iterator[Problem]:
    """Yield what no terminal, log or address could show of a file's name; `path` is seen from the folder that
    is looked at.
    """
    if found := hidden_in(path.as_posix()):
        yield Problem(file, Mark(1, 1), "file_name", {"found": found})

"""A comparison of two versions -> what is said of it: on a terminal, and in the summary of a pull request.

First comes what needs a reason, in sentences; then every value that changed, in tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.cli.comparison import Comparison, ItemChange
from tracker.cli.differing import Edit, in_both
from tracker.cli.weighty import Weighty
from tracker.content.parsing.folders import CHANGES
from tracker.facts.amounts import Amount
from tracker.facts.scalars import shown
from tracker.facts.values import LANGUAGES
from tracker.language import formats
from tracker.language.printable import markdown, printable, printable_path
from tracker.language.words import changes as words_changes
from tracker.language.words import weighty as say

NOTHING = "—"
MOST_BYTES = 900_000
"""GitHub refuses a summary of more than a mebibyte."""


# What needs a reason


def _first_lines(found: Comparison) -> Iterator[str]:
    """Yield what needs a reason, each with the one given or with the lines to add."""
    if found.weighty:
        yield f"{in_both(say.FIRST)}:"
    for n, each in enumerate(found.weighty, 1):
        yield ""
        for m, said in enumerate(each.said):
            yield f"{n:3}. {printable(said.vi, None)}" if m == 0 else f"     {printable(said.vi, None)}"
            yield f"     {printable(said.en, None)}"
        if each.reason:
            yield f"     {printable(_given(each), None)}"
        else:
            yield f"     {in_both(say.LACKING, file=CHANGES.as_posix())}"
            yield from (f"       {line}" for line in lines_to_add(each))
    if found.weighty:
        yield ""
    if found.lacking:
        yield f"{in_both(say.HOW_MANY_LACK, n=len(found.lacking))}\n"
    for reason in found.idle:
        yield f"{printable(in_both(say.IDLE, what=', '.join(reason.what)), None)}\n"


def _first_parts(found: Comparison) -> Iterator[str]:
    """Yield the same for the summary of a pull request."""
    if found.weighty:
        yield f"### {in_both(say.FIRST)}\n"
    for each in found.weighty:
        vi, en = ("\n\n  ".join(_plain(said[lang]) for said in each.said) for lang in LANGUAGES)
        yield f"- {vi}\n\n  {en}\n"
        if each.reason:
            yield f"  {_plain(_given(each))}\n"
        else:
            lines = "\n".join(f"  {line}" for line in lines_to_add(each))
            yield f"  {in_both(say.LACKING, file=CHANGES.as_posix())}\n\n  ```yaml\n{lines}\n  ```\n"
    if found.lacking:
        yield f"**{in_both(say.HOW_MANY_LACK, n=len(found.lacking))}**\n"
    for reason in found.idle:
        yield f"> {_plain(in_both(say.IDLE, what=', '.join(reason.what)))}\n"


def _given(each: Weighty) -> str:
    assert each.reason is not None
    return f"{in_both(say.GIVEN)}: {each.reason.why.vi} / {each.reason.why.en}"


def lines_to_add(each: Weighty) -> Iterator[str]:
    """Yield the entry that a change needs, with what only its author knows left to fill in."""
    yield f"- date: ‹{in_both(say.BLANK_DAY)}›"
    yield f"  what: {printable(each.what)}"
    if each.figure is not None and each.was is not None:
        until = each.figure.until
        span = f"{{from: {each.figure.first_day}, to: {until}}}" if until else str(each.figure)
        yield f"  figure: {span}"
        if each.part:
            yield f"  part: {printable(each.part)}"
        yield f"  was: {_typed(each.was)}"
    if each.now is not None:
        yield f"  now: {_typed(each.now)}"
    yield "  why:"
    for lang in LANGUAGES:
        yield f'    {lang}: "‹{say.BLANK_WHY[lang]}›"'


def _typed(amount: Amount) -> str:
    """Return a figure as an editor types it."""
    return "/".join(shown(part) for part in amount)


# Everything that changed


def told_on_terminal(found: Comparison, base: str) -> str:
    """Return the comparison as plain lines."""
    lines = [in_both(words_changes.HEAD, base=printable(base)), _day(found), ""]
    lines += [f"{said}\n" for said in _unreadable(found)]
    lines += _first_lines(found)
    for item in found.items:
        lines.append(_title(item))
        lines += (
            [f"    {in_both(words_changes.STATUS)}: {_moved(item)}"]
            if item.old_status or item.new_status
            else []
        )
        lines += [*_edit_lines(item.edits), ""]
    for page in found.pages:
        lines.append(
            f"{in_both(words_changes.PAGE)} {printable_path(page.file)}"
            + (f": {in_both(page.about)}" if page.about else "")
        )
        lines += [*_edit_lines(page.edits), ""]
    for file in found.files:
        lines += [f"{in_both(words_changes.FILE)} {printable_path(file.file)}: {in_both(file.about)}"]
        lines += [*_edit_lines(file.edits), ""]
    lines += (
        [f"{in_both(words_changes.DRIFT)}:", *(str(problem) for problem in found.drift), ""]
        if found.drift
        else []
    )
    lines += [in_both(words_changes.NOTHING)] if found.nothing else []
    return "\n".join(lines)


def _edit_lines(edits: Iterable[Edit]) -> Iterator[str]:
    for edit in edits:
        field, old, new = (
            printable(part, None) for part in (in_both(edit.field), edit.old or NOTHING, edit.new or NOTHING)
        )
        yield f"    {field}: {old} → {new}"


def told_on_github(found: Comparison, base: str) -> str:
    """Return the comparison as Markdown for the summary of a step; nothing in it can become a link, a picture
    or a mention.
    """
    parts = [
        f"## {_plain(in_both(words_changes.HEAD, base=printable(base)))}\n\n{_day(found)}\n",
        *(f"> {_plain(said)}\n" for said in _unreadable(found)),
        *_first_parts(found),
    ]
    for item in found.items:
        moved = (
            f"**{in_both(words_changes.STATUS)}:** {_plain(_moved(item))}\n\n"
            if item.old_status or item.new_status
            else ""
        )
        parts.append(f"### {_plain(_title(item))}\n\n{moved}{_table(item.edits)}")
    for page in found.pages:
        about = f"{_plain(in_both(page.about))}\n" if page.about else ""
        parts.append(f"### {in_both(words_changes.PAGE)} {_plain(page.file)}\n\n{about}{_table(page.edits)}")
    if found.drift:
        parts.append(f"### {in_both(words_changes.DRIFT)}\n")
        for problem in found.drift:
            vi, en, sample = problem.wording
            said = (
                f"- {_plain(printable_path(problem.file))}: {_plain(vi)} / {_plain(en)} "
                f"{in_both(words_changes.PASTE)}\n\n"
            )
            parts.append(f"{said}  ```yaml\n  {sample}\n  ```\n")
    parts += [
        f"### {in_both(words_changes.FILE)} {_plain(file.file)}\n\n"
        f"{_plain(in_both(file.about))}\n\n{_table(file.edits)}"
        for file in found.files
    ]
    if found.nothing:
        parts.append(f"{in_both(words_changes.NOTHING)}\n")
    return _within_limit(parts)


def _within_limit(parts: Iterable[str]) -> str:
    whole, size = [], 0
    for part in parts:
        size += len(part.encode()) + 1
        if size > MOST_BYTES:
            whole.append(f"**{in_both(words_changes.CUT)}**\n")
            break
        whole.append(part)
    return "\n".join(whole) + "\n"


def _table(edits: tuple[Edit, ...]) -> str:
    if not edits:
        return ""
    head = " | ".join(
        in_both(phrase) for phrase in (words_changes.FIELD, words_changes.BEFORE, words_changes.AFTER)
    )
    rows = (
        f"| {_plain(in_both(edit.field))} | {_plain(edit.old or NOTHING)} | {_plain(edit.new or NOTHING)} |\n"
        for edit in edits
    )
    return f"| {head} |\n|---|---|---|\n{''.join(rows)}"


def _plain(text: str) -> str:
    """Return `text` whole, on one line, so that Markdown shows its letters and nothing else."""
    return markdown(printable(text, None))


def _title(item: ItemChange) -> str:
    about = f" ({in_both(item.about)})" if item.about else ""
    return printable(
        f"{in_both(item.kind)} {item.id}" + (f": {item.name}" if item.name else "") + about, None
    )


def _moved(item: ItemChange) -> str:
    if item.old_status == item.new_status:
        return f"{item.new_status} ({in_both(words_changes.UNCHANGED)})"
    return f"{item.old_status or NOTHING} → {item.new_status or NOTHING}"


def _day(found: Comparison) -> str:
    vi, en = (words_changes.AS_OF[lang].format(day=formats.day(found.as_of, lang)) for lang in LANGUAGES)
    return f"{vi} / {en}"


def _unreadable(found: Comparison) -> list[str]:
    if not found.unreadable:
        return []
    first = found.unreadable[0]
    where = f"{first.mark.line}:{first.mark.column}"
    vi, en = (
        words_changes.UNREADABLE[lang].format(count=len(found.unreadable), first=f"{where}: {said}")
        for lang, said in zip(LANGUAGES, first.wording[:2], strict=True)
    )
    return [f"{vi} / {en}"]

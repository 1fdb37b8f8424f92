"""A target's place in the data -> the ways to correct it, and what to paste for a new figure."""

from __future__ import annotations

from pathlib import Path

from tracker.content.data.load import Lines
from tracker.content.data.reports import UNDATED
from tracker.content.parsing.folders import REPORTS
from tracker.facts.figures import Observation
from tracker.facts.target import Target
from tracker.facts.values import Text
from tracker.facts.verdicts import Assessment
from tracker.language import words
from tracker.views.edition import Edition, Link
from tracker.views.form_links import correction_page, final_page
from tracker.views.repository_links import edit_address, new_file_address


def figure_edits(
    edition: Edition, target: Target, figure: Observation, data: str, lines: Lines
) -> tuple[Link, ...]:
    """Return the ways to correct a figure, and to follow a provisional one with the final: the form with it
    filled in, or where the site has none the line it stands on, where a repository holds that.
    """
    if form := correction_page(edition.address, target, figure):
        final = final_page(edition.address, target, figure)
        return (
            Link(edition.say(words.CORRECT_FIGURE), form),
            *((Link(edition.say(words.FINAL_FIGURE), final),) if final else ()),
        )
    place = lines.figures[target.observations.index(figure)]
    href = _edit_address(edition, place.file or data, place.line)
    return (Link(edition.say(words.EDIT_FIGURE), href),) if href else ()


def _edit_address(edition: Edition, data: str, line: int) -> str:
    """Return where line `line` of the data file is edited on the web; empty where no repository holds it."""
    repository, branch = edition.chrome.repository, edition.chrome.branch
    return edit_address(repository, branch, data, line) if repository and not data.startswith("/") else ""


def page_edits(edition: Edition, a: Assessment, data: str, lines: Lines) -> tuple[Link, ...]:
    """Return the ways for editors to correct the page; none where no repository holds it."""
    repository = edition.chrome.repository
    if not repository:
        return ()
    edits = ((words.EDIT_TARGET, lines.target), (words.ADD_FIGURE, lines.observations))
    file = (Path(data).parent / REPORTS / f"{UNDATED}-{a.target.id}.yaml").as_posix()
    new = new_file_address(repository, edition.chrome.branch, file, _new_report(edition, a))
    return (
        *((Link(edition.say(words.NEW_REPORT), new),) if not data.startswith("/") else ()),
        *(
            Link(edition.say(phrase), href)
            for phrase, line in edits
            if (href := _edit_address(edition, data, line))
        ),
    )


def _new_report(edition: Edition, a: Assessment) -> str:
    """Return the file of a document that gives one figure of a target, with what an editor fills in between
    angle quotation marks.
    """
    head = (
        ("document", words.PASTE_DOCUMENT),
        ("issued", words.PASTE_ISSUED),
        ("publisher", words.PASTE_PUBLISHER),
        ("recorded", words.PASTE_RECORDED),
    )
    entry = (*_keys_of_figure(edition, a), ("quote", _blank(edition, words.PASTE_QUOTE)))
    lines = [f"{key}: {_blank(edition, phrase)}" for key, phrase in head]
    lines += ["figures:", f"- target: {a.target.id}", *(f"  {key}: {typed}" for key, typed in entry)]
    return "\n".join(lines) + "\n"


def pasted_figure(edition: Edition, a: Assessment) -> str:
    """Return the lines of a new figure in the data file, with what an editor fills in between angle quotation
    marks: the day on which the page was made is not the day on which they write.
    """
    keys = list(_keys_of_figure(edition, a))
    keys.insert(-1, ("source", _blank(edition, words.PASTE_SOURCE)))
    keys.append(("recorded", _blank(edition, words.PASTE_RECORDED)))
    return "".join(f"      {' ' if n else '-'} {key}: {typed}\n" for n, (key, typed) in enumerate(keys))


def _keys_of_figure(edition: Edition, a: Assessment) -> tuple[tuple[str, str], ...]:
    """Return the keys of a figure of this target with what is to be filled in, the stage last."""
    needs = a.rule.bound.needs
    reference = (
        f"{{value: {_blank(edition, words.PASTE_REFERENCE)}, source: {_blank(edition, words.PASTE_SOURCE)}}}"
    )
    part = (("part", _blank(edition, words.PASTE_PART)),) if a.parts else ()
    return (
        ("date", _blank(edition, words.PASTE_DATE)),
        *part,
        *(
            (("count", _blank(edition, words.PASTE_COUNT)), ("of", _blank(edition, words.PASTE_OF)))
            if "count" in needs
            else (("value", _blank(edition, words.PASTE_VALUE)),)
        ),
        *((("of", _blank(edition, words.PASTE_OF)),) if a.target.ranked else ()),
        *((("reference", reference),) if "reference" in needs else ()),
        ("stage", _blank(edition, words.PASTE_STAGE)),
    )


def _blank(edition: Edition, phrase: Text) -> str:
    """Return what stands where something is to be filled in."""
    return f"‹{edition.say(phrase)}›"

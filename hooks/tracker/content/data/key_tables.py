"""The model and what its keys mean -> the tables of keys in CONTRIBUTING.md.

Each stands between two comments, `<!-- keys: target en -->` and `<!-- /keys -->`; what is outside of them is
left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.facts.dates import PartialDate
from tracker.facts.figures import Observation
from tracker.facts.meanings import Key, class_held, kinds_in, meaning
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReasons
from tracker.facts.report import Report
from tracker.facts.sources import Entered, Fact
from tracker.facts.values import LANGUAGES, Lang, Text, Value
from tracker.language.printable import SaysWhy, printable
from tracker.language.words import keys as say

BLOCK = re.compile(
    r"^<!-- keys: (?P<kind>\S+) (?P<lang>\S+) -->\n(?:(?!<!-- keys: ).*\n)*?<!-- /keys -->$", re.MULTILINE
)
OPENING = re.compile(r"^<!-- keys\b.*$", re.MULTILINE)


class BadKeyTables(SaysWhy):
    """The comments around the tables of keys are not as they must be; says so in both languages."""


KINDS: dict[str, type[Value]] = {
    re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower(): kind
    for top in (Report, ChangeReasons, Tracker)
    for kind in kinds_in(top)
    if kind is not Text  # every table names its two languages beside the key
}
"""Every kind of thing in the data and in what is said of their changes, by its name in the comments."""


def with_key_tables(text: str, name: str) -> str:
    """Return `text` with every table of keys as the model has it now.

    Raises `BadKeyTables` at the first comment that names no table or is not closed; `name` is how it calls
    the file.
    """
    blocks = {match.start(): match for match in BLOCK.finditer(text)}
    for opening in OPENING.finditer(text):
        block = blocks.get(opening.start())
        if not block or block["kind"] not in KINDS or block["lang"] not in LANGUAGES:
            line = text.count("\n", 0, opening.start()) + 1
            found, kinds = printable(opening[0]), ", ".join(KINDS)
            raise BadKeyTables(
                f"{name}:{line}: “{found}”: viết một loại trong số {kinds}, rồi vi hoặc en, và đóng khối "
                f"bằng một dòng “<!-- /keys -->”. / write one of the kinds {kinds}, then vi or en, and close "
                "the block by a line “<!-- /keys -->”."
            )
    return BLOCK.sub(lambda block: _block(block["kind"], "vi" if block["lang"] == "vi" else "en"), text)


def _block(kind: str, lang: Lang) -> str:
    head = [say.KEY[lang], say.WHAT[lang], say.WHEN[lang]]
    lines = [_line(*head), "|---|---|---|", *(_line(*row) for row in _rows(KINDS[kind], lang))]
    return "\n".join((f"<!-- keys: {kind} {lang} -->", "", *lines, "", "<!-- /keys -->"))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _rows(kind: type[Value], lang: Lang) -> Iterator[tuple[str, str, str]]:
    """Yield one row a key; what every fact has is told under the figures only, and named in one row
    elsewhere.
    """
    shared = [
        field for field in Entered.model_fields if issubclass(kind, Fact) and field in kind.model_fields
    ]
    own = [field for field in kind.model_fields if field not in shared]
    for field in [*own, *shared] if kind is Observation else own:
        yield _marked(kind, field), *_told(Key(kind, field), lang)
    if shared and kind is not Observation:
        names = ", ".join(_marked(kind, field) for field in shared)
        yield names, say.AS_UNDER[lang].format(key="observations"), ""


def _marked(kind: type[Value], field: str) -> str:
    """Return a key as the file has it, in bold where it is required."""
    info = kind.model_fields[field]
    return f"**`{info.alias or field}`**" if info.is_required() else f"`{info.alias or field}`"


def _told(key: Key, lang: Lang) -> tuple[str, str]:
    """Return what is to be written under a key, and when."""
    info, (what, when) = key.owner.model_fields[key.field], meaning(key)
    held, told = class_held(info.annotation, Value), what[lang]
    if held is Text:
        told = f"{told}, {say.BOTH_LANGUAGES[lang]}"
    elif held:
        told = f"{told}; {say.SEE[lang].format(key=info.alias or key.field)}"
    elif class_held(info.annotation, PartialDate):
        told = f"{told}; {say.AS_EXACTLY[lang]}"
    required = say.REQUIRED[lang] if info.is_required() else ""
    return told, when[lang] if when else required

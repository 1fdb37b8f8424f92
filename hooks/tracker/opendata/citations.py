"""How the page of a target is cited -> BibTeX and RIS, the two forms that programs for references read.

A file holds one entry in each language, the authoritative one first, and says what the citation on the page
says:
the target, the programme, the day, the address and where the target comes from; and who publishes the site,
where that is known. No author and no day of access is made up.

A brace in a value counts for BibTeX even behind a backslash, and one without its other ends the file there:
it is written by its name. RIS gives each value one line and has no signs of its own within it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from tracker.facts.programme import Programme
from tracker.facts.publisher import Publisher
from tracker.facts.target import Target
from tracker.facts.values import Lang, Languages
from tracker.language import formats, words
from tracker.language.rules import rules_of
from tracker.language.words import citing as say
from tracker.language.words.data import MADE_UP

BY_NAME = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""How BibTeX writes the signs that are orders to LaTeX."""
IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D"}
"""How an address has them, which BibTeX prints as it stands."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The months as every style of BibTeX knows them, to print each in its own way."""


class CitedPage(NamedTuple):
    """The page of a target as it is cited in one language."""

    key: str
    lang: Lang
    title: str
    programme: str
    publisher: str
    """Who publishes the site; empty while nobody is named."""
    day: dt.date
    note: str
    address: str
    """The address of the page; empty where that of the site is not known."""


def citation_paths(target: str) -> tuple[str, str]:
    """Return the paths in the site of the BibTeX and the RIS file of a target."""
    return f"data/targets/{target}.bib", f"data/targets/{target}.ris"


def citations_of(
    target: Target, programme: Programme, as_of: dt.date, site_url: str, publisher: Publisher | None
) -> tuple[CitedPage, ...]:
    """Return how the page of a target is cited in each language."""
    return tuple(
        CitedPage(
            key=f"{target.id}-{lang}",
            lang=lang,
            title=_one_line(target.name[lang]),
            programme=_one_line(programme.title[lang]),
            publisher=_one_line(publisher.name[lang]) if publisher else "",
            day=as_of,
            note=_one_line(_note(programme, as_of, lang)),
            address=_address(site_url, target, lang, programme.title.languages),
        )
        for lang in programme.title.languages
    )


def _address(site_url: str, target: Target, lang: Lang, languages: Languages) -> str:
    folder = "" if lang == languages[0] else f"{lang}/"
    return f"{site_url}{folder}targets/{target.id}/" if site_url else ""


def bibtex(cited: Iterable[CitedPage]) -> bytes:
    """Return pages as BibTeX cites them, in UTF-8."""
    return "\n".join(_entry(each) for each in cited).encode("utf-8")


def ris(cited: Iterable[CitedPage]) -> bytes:
    """Return pages as RIS cites them, in UTF-8: lines of a tag, two spaces, a dash and the value, each ended
    by CRLF.
    """
    return "".join(_record(each) for each in cited).encode("utf-8")


def _note(programme: Programme, as_of: dt.date, lang: Lang) -> str:
    note = say.AS_OF[lang].format(day=formats.day(as_of, lang))
    if programme.tag:
        note = words.CITATION_TAGGED[lang].format(citation=note, tag=programme.tag[lang])
    return f"{note}. {MADE_UP[lang]}" if programme.made_up else note


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _entry(cited: CitedPage) -> str:
    title, programme, publisher, note = (
        "".join(BY_NAME.get(sign, sign) for sign in text)
        for text in (cited.title, cited.programme, cited.publisher, cited.note)
    )
    address = "".join(IN_ADDRESS.get(sign, sign) for sign in cited.address)
    fields = (
        ("title", f"{{{{{title}}}}}"),  # twice, so that no style takes the capitals from a name
        ("howpublished", f"{{{{{programme}}}}}"),
        ("publisher", f"{{{{{publisher}}}}}" if publisher else ""),
        ("year", f"{{{cited.day:%Y}}}"),
        ("month", MONTHS[cited.day.month - 1]),
        ("note", f"{{{note}}}"),
        ("url", f"{{{address}}}" if address else ""),
        ("langid", f"{{{rules_of(cited.lang).citation_id}}}"),
    )
    lines = "".join(f"  {name} = {value},\n" for name, value in fields if value)
    return f"@misc{{{cited.key},\n{lines}}}\n"


def _record(cited: CitedPage) -> str:
    fields = (
        ("TY", "ELEC"),
        ("ID", cited.key),
        ("TI", cited.title),
        ("T2", cited.programme),
        ("PB", cited.publisher),
        ("PY", f"{cited.day:%Y}"),
        ("DA", f"{cited.day:%Y/%m/%d}"),
        ("N1", cited.note),
        ("UR", cited.address),
        ("LA", cited.lang),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"

"""Release + page -> JSON-LD: what a search engine reads of the data, the article and the way to a page.

Each block is the text of a `<script type="application/ld+json">`. It is data, which no browser runs; every
character that could end the element or begin another is written as an escape, so that no text can leave it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from tracker.facts.values import Lang, Text, text_in
from tracker.facts.verdicts import Assessment
from tracker.language.words import data as words_data
from tracker.opendata.release import (
    DESCRIPTION,
    DOCUMENT,
    FOLDER,
    WORKBOOK,
    Release,
    csv_path,
    dataset_title,
    excel_path,
    lines_about,
)
from tracker.opendata.tables import TABLES
from tracker.views.urls import prefix

ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Stop(NamedTuple):
    """One page on the way to a page: what it is called and where it is, in full."""

    name: str
    address: str


def way_to(menu: Iterable[tuple[str, Stop, bool]], url: str, page: Stop) -> list[Stop]:
    """Return the pages from the home page down to `page` at `url`: those of the menu whose address its own
    begins with.

    Each page of the `menu` is given by its address from the root of the site, and whether it is the home
    page.
    """
    above = [
        (address, stop)
        for address, stop, is_home in menu
        if is_home or (url.startswith(address) and address != url)
    ]
    return [*(stop for _, stop in sorted(above, key=lambda found: len(found[0]))), page]


def block(value: dict[str, Any]) -> str:
    """Return JSON that can stand in a script element whatever its texts say."""
    return json.dumps(
        {"@context": "https://schema.org", **value}, ensure_ascii=False, separators=(",", ":")
    ).translate(ESCAPES)


def breadcrumbs(stops: Iterable[Stop]) -> str:
    """Return the way from the home page to a page, in that order."""
    items = [
        {"@type": "ListItem", "position": n, "name": stop.name, "item": stop.address}
        for n, stop in enumerate(stops, 1)
    ]
    return block({"@type": "BreadcrumbList", "itemListElement": items})


def article(release: Release, lang: Lang, headline: str, description: str, addresses: dict[Lang, str]) -> str:
    """Return the article in `lang`: the authoritative one is the work, the other its translation, and each
    names the other.

    `headline` is the title of its page, for an article whose own is not known. `addresses` are those of the
    page in each language, in full.
    """
    first, *others = release.tracker.languages
    source = release.tracker.sources[release.tracker.programme.article]
    related: dict[str, Any] = (
        {"workTranslation": [{"@id": addresses[other]} for other in others]}
        if lang == first
        else {"translationOfWork": {"@id": addresses[first]}}
    )
    return block(
        {
            "@type": "Article",
            "@id": addresses[lang],
            "url": addresses[lang],
            "headline": source.title[lang] if source.title else headline,
            "description": description,
            "inLanguage": lang,
            **({"author": {"@type": "Person", "name": source.author}} if source.author else {}),
            **({"datePublished": str(source.published)} if source.published and lang == first else {}),
            "sourceOrganization": {"@type": "Organization", "name": source.publisher[lang]},
            **related,
        }
    )


def dataset(release: Release, lang: Lang, page: str) -> str:
    """Return all the data as one dataset with its files; `page` is the address of the page that explains it,
    in full.
    """
    base = release.site_url
    files = [
        _file(f"{base}{WORKBOOK}", "xlsx", XLSX),
        _file(f"{base}{DOCUMENT}", "json", "application/json"),
        _file(f"{base}{DESCRIPTION}", "datapackage.json", "application/json"),
        *(_file(f"{base}{csv_path(table)}", table.title[lang], "text/csv") for table in TABLES.values()),
        *(
            _file(f"{base}{excel_path(table)}", f"{table.title[lang]} (Excel)", "text/csv")
            for table in TABLES.values()
        ),
    ]
    periods = [a.period for a in release.assessments]
    covered = (
        {"temporalCoverage": f"{min(p.start for p in periods)}/{max(p.end for p in periods)}"}
        if periods
        else {}
    )
    return block(
        {
            **_dataset(
                release, lang, dataset_title(release.tracker), " ".join(lines_about(release, lang)), page
            ),
            **covered,
            "variableMeasured": [a.target.name[lang] for a in release.assessments],
            "distribution": files,
        }
    )


def target_dataset(release: Release, a: Assessment, lang: Lang, page: str) -> str:
    """Return the data of one target as a dataset with its files; `page` is the address of the target's page,
    in full.
    """
    path = f"{release.site_url}{FOLDER}/targets/{a.target.id}"
    said, name = words_data.DATASET_OF, a.target.name
    title = text_in(name.languages, lambda each: said[each].format(name=name[each]))
    about = " ".join([f"{a.target.text[lang].rstrip('.')}.", *lines_about(release, lang)])
    return block(
        {
            **_dataset(release, lang, title, about, page),
            "temporalCoverage": f"{a.period.start}/{a.period.end}",
            "variableMeasured": f"{name[lang]} ({a.target.unit_of(a.rule)[lang]})",
            # By its id alone: a dataset that is told of here again would need all that its own page says
            "isPartOf": {"@id": f"{release.site_url}{prefix(lang, name.languages)}{FOLDER}/"},
            "distribution": [
                _file(f"{path}.csv", "csv", "text/csv"),
                _file(f"{path}.json", "json", "application/json"),
            ],
        }
    )


def _dataset(release: Release, lang: Lang, title: Text, about: str, page: str) -> dict[str, Any]:
    publisher = release.publisher
    by = (
        {
            "@type": "Organization",
            "name": publisher.name[lang],
            **({"url": publisher.url} if publisher.url else {}),
        }
        if publisher
        else None
    )
    return {
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": title[lang],
        "alternateName": [title[other] for other in title.languages if other != lang],
        "description": about,
        "inLanguage": list(title.languages),
        "license": release.licence.url,
        "isAccessibleForFree": True,
        "dateModified": release.as_of.isoformat(),
        "version": release.as_of.isoformat(),
        **({"creator": by, "publisher": by} if by else {}),
    }


def _file(address: str, name: str, kind: str) -> dict[str, str]:
    return {"@type": "DataDownload", "name": name, "contentUrl": address, "encodingFormat": kind}

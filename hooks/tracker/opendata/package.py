"""A release + its CSV files -> `datapackage.json`, which describes every table in both languages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from tracker.facts.publisher import Publisher
from tracker.facts.values import Languages, Text, text_in
from tracker.language.words import data as words_data
from tracker.opendata.columns import Column, Table
from tracker.opendata.json_files import json_bytes, licence_named
from tracker.opendata.release import FOLDER, PACKAGE, Release, dataset_title, lines_about
from tracker.opendata.tables import tables_in


def package(release: Release, files: Mapping[str, bytes]) -> bytes:
    """Return `datapackage.json`: every table with its columns, types, keys and allowed values, in both
    languages.

    `files` are the CSV files for machines by table; their sizes and sums go in.
    """
    programme, publisher = release.tracker.programme, release.publisher
    languages = release.tracker.languages
    described = {
        "profile": "tabular-data-package",
        "name": f"{PACKAGE}-{programme.id}" if programme.id else PACKAGE,
        "languages": list(languages),
        **titled("title", dataset_title(release.tracker), languages),
        **titled("description", _described(release), languages),
        "made_up": programme.made_up,
        "version": release.as_of.isoformat(),
        "created": f"{release.as_of.isoformat()}T00:00:00Z",
        **({"homepage": f"{release.site_url}{FOLDER}/"} if release.site_url else {}),
        "licenses": [licence_named(release.licence)],
        "sources": [
            _package_source(source.title or source.publisher, source.url, languages)
            for source in release.tracker.sources.values()
        ],
        **({"contributors": [_contributor(publisher, languages)]} if publisher else {}),
        "resources": [
            resource(table, files[name], languages) for name, table in tables_in(languages).items()
        ],
    }
    return json_bytes(described)


def titled(name: str, text: Text, languages: Languages) -> dict[str, str]:
    """Return a text under its standard name, in the authoritative language, and beside it in the other."""
    first, second = languages
    return {name: text[first], f"{name}_{second}": text[second]}


def _described(release: Release) -> Text:
    return text_in(release.tracker.languages, lambda lang: " ".join(lines_about(release, lang)))


def _package_source(title: Text, url: str | None, languages: Languages) -> dict[str, str]:
    return {**titled("title", title, languages), **({"path": url} if url else {})}


def _contributor(publisher: Publisher, languages: Languages) -> dict[str, str]:
    return {
        **titled("title", publisher.name, languages),
        "role": "publisher",
        **({"path": publisher.url} if publisher.url else {}),
        **({"email": publisher.email} if publisher.email else {}),
    }


def resource(table: Table[Any], data: bytes, languages: Languages) -> dict[str, Any]:
    """Return what `datapackage.json` says in these languages of a table, whose CSV file for machines is
    `data`.
    """
    about = text_in(languages, lambda lang: f"{table.about[lang]} {words_data.GUARD[lang]}")
    # A table of several programmes begins with the one that a row is of, and so does what it refers to
    within = [name for name in table.key[:1] if name == "programme"]
    references = [
        {
            "fields": [*within, column.name],
            "reference": {"resource": column.refers[0], "fields": [*within, column.refers[1]]},
        }
        for column in table.columns
        if column.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        **titled("title", table.title, languages),
        **titled("description", about, languages),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": {
            "fields": [_field(table, column, languages) for column in table.columns],
            "primaryKey": list(table.key),
            **({"foreignKeys": references} if references else {}),
            "missingValues": [""],
        },
    }


def _field(table: Table[Any], column: Column[Any], languages: Languages) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.options:
        constraints["enum"] = [str(option) for option in column.options]
    if column.pattern:
        constraints["pattern"] = column.pattern
    named = (
        {"enum_labels": {str(option): _each(text, languages) for option, text in column.options.items()}}
        if column.options
        else {}
    )
    truth = {"trueValues": ["true"], "falseValues": ["false"]} if column.kind == "boolean" else {}
    return {
        "name": column.name,
        "type": column.kind,
        **titled("description", column.about, languages),
        **truth,
        **({"constraints": constraints} if constraints else {}),
        **named,
    }


def _each(text: Text, languages: Languages) -> dict[str, str]:
    return {lang: text[lang] for lang in languages}

"""The files of citations are read back as what the citation on the page says, whatever the names hold."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.opendata.releases import files_of, release
from tests.places import PROGRAMMES
from tests.views.editions import target_pages
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Text
from tracker.opendata.citations import CitedPage, bibtex, citation_paths, citations_of, ris
from tracker.opendata.files import open_data

NAMES = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "#$%&_"},
}
"""What LaTeX prints for what stands in a BibTeX file."""
HOSTILE = {
    "a brace opened": "Trường {mới",
    "a brace closed": "Trường mới}",
    "braces the wrong way round": "}{",
    "a brace behind a backslash": "a \\{ b \\} c",
    "a backslash at the end": "C:\\",
    "an order": r"\input{/etc/passwd}",
    "every sign": '100 % của $5 & #1_a ~ ^ “x” "y" @misc{z, @comment',
    "a new entry": "x}},\n}\n@misc{other,\n title = {{y",
    "a new record": "x\r\nER  - \r\nTY  - BOOK\r\nTI  - y",
    "other ends of a line": "a\x85b\u2028c\u2029d\x0be\x0cf\x1cg",
    "a tag": "TI  - ER  - ",
    "what is written for a backslash": r"\textbackslash{}",
    "Vietnamese": "Tỷ lệ nghèo – ‘giảm’ 50 %",
}


def plain(text: str) -> str:
    """Return a text of one line, as both files have it."""
    return " ".join(text.split())


def in_bibtex(data: bytes) -> list[dict[str, str]]:
    """Return the entries of a file as BibTeX reads it: a value ends where its braces do, and a backslash
    before a brace counts for nothing. An address is printed as it stands.
    """
    text, at, entries = data.decode("utf-8"), 0, []
    while begun := re.compile(r"\s*@(\w+)\{([^,\s{}]+),").match(text, at):
        entry, at = {"type": begun[1], "key": begun[2]}, begun.end()
        while field := re.compile(r"\s*(\w+)\s*=\s*").match(text, at):
            at = field.end()
            if text[at] == "{":
                depth, start = 0, at
                while True:
                    depth += {"{": 1, "}": -1}.get(text[at], 0)
                    at += 1
                    if not depth:
                        break
                value = text[start + 1 : at - 1]
                entry[field[1]] = value if field[1] == "url" else printed(value)
            else:
                word = re.compile(r"[a-z]+").match(text, at)
                assert word
                entry[field[1]], at = word[0], word.end()
            assert text[at] == ","
            at += 1
        end = re.compile(r"\s*\}").match(text, at)
        assert end, text[at:]
        at = end.end()
        entries.append(entry)
    assert not text[at:].strip(), text[at:]
    return entries


def printed(value: str) -> str:
    """Return what LaTeX prints for a value: no brace of its own, and no order but the names of signs."""
    known = "|".join(re.escape(name) for name in NAMES)
    pieces = re.split(f"({known})", value)
    assert not re.search(r"[\\#$%&_~^]", "".join(pieces[::2])), value
    return "".join(NAMES.get(piece, re.sub("[{}]", "", piece)) for piece in pieces)


def in_ris(data: bytes) -> list[dict[str, str]]:
    """Return the records of a RIS file, which must be nothing but lines of tags."""
    records: list[dict[str, str]] = []
    text = data.decode("utf-8")
    assert text.endswith("ER  - \r\n")
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert len(line.splitlines()) == 1, line
        tag = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert tag, line
        if tag[1] == "TY":
            records.append({})
        assert tag[1] not in records[-1], line
        records[-1][tag[1]] = tag[2]
    return records


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_name_is_read_back_as_it_is_from_both(case: str) -> None:
    said = HOSTILE[case]
    words = Text.model_construct(vi=said, en=said)
    given_out = release("sample")
    programme = given_out.tracker.programme.model_copy(update={"title": words, "tag": words})
    target = given_out.tracker.targets[0].model_copy(update={"name": words})
    cited = citations_of(target, programme, given_out.as_of, "https://example.org/", Publisher(words))

    entries, records = in_bibtex(bibtex(cited)), in_ris(ris(cited))

    assert len(entries) == len(records) == len(LANGUAGES)
    for entry, record in zip(entries, records, strict=True):
        for name, tag in (("title", "TI"), ("howpublished", "T2"), ("publisher", "PB")):
            assert entry[name] == record[tag] == plain(said)
        assert entry["note"] == record["N1"]
        assert entry["note"].endswith(plain(f"({said})"))


def test_an_address_keeps_its_signs_and_ends_no_value() -> None:
    """What an address may not hold is written as addresses write it; the rest stands as it is."""
    address = "https://example.org/a_b~c%20d/#x{y}z\\"
    cited = CitedPage("t-en", "en", "T", "P", "", dt.date(2025, 1, 2), "n", address)

    (entry,) = in_bibtex(bibtex([cited]))

    assert entry["url"] == "https://example.org/a_b~c%20d/#x%7By%7Dz%5C"
    assert in_ris(ris([cited]))[0]["UR"] == address


@pytest.mark.whole
@pytest.mark.parametrize("name", PROGRAMMES)
def test_both_files_of_every_target_say_what_its_page_says_and_no_more(name: str) -> None:
    path, day = PROGRAMMES[name]
    given_out = release(name)
    files, programme = files_of(name), given_out.tracker.programme
    shown = {
        lang: {page.id: page.citation.text for page in target_pages(lang, path, day)} for lang in LANGUAGES
    }

    for a in given_out.assessments:
        bib, other = (files[each] for each in citation_paths(a.target.id))
        entries, records = in_bibtex(bib), in_ris(other)
        assert [each["key"] for each in entries] == [f"{a.target.id}-{lang}" for lang in LANGUAGES]
        for lang, entry, record in zip(LANGUAGES, entries, records, strict=True):
            within = "" if lang == "vi" else "en/"
            assert entry["title"] == record["TI"] == plain(a.target.name[lang])
            assert entry["howpublished"] == record["T2"] == plain(programme.title[lang])
            assert entry["note"] == record["N1"]
            assert entry["url"] == record["UR"] == f"https://example.org/{within}targets/{a.target.id}/"
            assert (entry["year"], record["DA"]) == (str(day.year), day.strftime("%Y/%m/%d"))
            assert (
                "KHÔNG" in entry["note"].upper() or "MADE UP" in entry["note"].upper()
            ) or not programme.made_up
            for said in (entry["title"], entry["howpublished"]):
                assert said in plain(shown[lang][a.target.id])
            if programme.tag:
                assert f"({programme.tag[lang]})" in entry["note"]
            assert not {"publisher", "author", "urldate"} & set(entry)
            assert not {"PB", "AU", "Y2"} & set(record)
    again = open_data(given_out)
    cited = [path for path in files if path.endswith((".bib", ".ris"))]
    assert cited == [path for path in again if path.endswith((".bib", ".ris"))]
    assert [again[path] for path in cited] == [files[path] for path in cited]


def test_a_file_says_who_publishes_and_leaves_out_an_address_that_is_not_known() -> None:
    who = Publisher(Text(vi="Sở A", en="Department A"))
    given_out = release("sample", site_url="", publisher=who)
    files = open_data(given_out)
    bib, other = (files[each] for each in citation_paths(given_out.assessments[0].target.id))

    assert [each["publisher"] for each in in_bibtex(bib)] == ["Sở A", "Department A"]
    assert [each["PB"] for each in in_ris(other)] == ["Sở A", "Department A"]
    assert "url" not in in_bibtex(bib)[0]
    assert "UR" not in in_ris(other)[0]


def test_the_files_of_a_target_to_the_letter() -> None:
    cited = (
        CitedPage(
            "t-vi", "vi", "Số 50 %", "Chương trình", "Sở A", dt.date(2025, 6, 2), "Nháp", "https://a.vn/t/"
        ),
        CitedPage("t-en", "en", "Name", "Programme", "", dt.date(2025, 12, 31), "Draft", ""),
    )

    assert bibtex(cited).decode() == (
        "@misc{t-vi,\n"
        "  title = {{Số 50 \\%}},\n"
        "  howpublished = {{Chương trình}},\n"
        "  publisher = {{Sở A}},\n"
        "  year = {2025},\n"
        "  month = jun,\n"
        "  note = {Nháp},\n"
        "  url = {https://a.vn/t/},\n"
        "  langid = {vietnamese},\n"
        "}\n"
        "\n"
        "@misc{t-en,\n"
        "  title = {{Name}},\n"
        "  howpublished = {{Programme}},\n"
        "  year = {2025},\n"
        "  month = dec,\n"
        "  note = {Draft},\n"
        "  langid = {english},\n"
        "}\n"
    )
    assert ris(cited).decode() == (
        "TY  - ELEC\r\nID  - t-vi\r\nTI  - Số 50 %\r\nT2  - Chương trình\r\nPB  - Sở A\r\nPY  - 2025\r\n"
        "DA  - 2025/06/02\r\nN1  - Nháp\r\nUR  - https://a.vn/t/\r\nLA  - vi\r\nER  - \r\n"
        "TY  - ELEC\r\nID  - t-en\r\nTI  - Name\r\nT2  - Programme\r\nPY  - 2025\r\n"
        "DA  - 2025/12/31\r\nN1  - Draft\r\nLA  - en\r\nER  - \r\n"
    )

"""Whatever stands in a file, in its name or in a command, printing it shows words: no command, no control
character, no link.
"""

from __future__ import annotations

import ast
import http.client
import json
import os
import re
import string
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.audit import external_links
from tests.audit.external_links import Finding, body
from tests.hostile import LONG, WORDS, assert_nothing_is_live, assert_only_words
from tests.places import AS_OF, ROOT
from tests.programmes import PAGE, complete_programme
from tracker.cli import commands
from tracker.cli.comparison import Comparison, Edit, ItemChange, PageChange, told_on_github, told_on_terminal
from tracker.content.problems import WORDINGS, Mark, Problem, Refused
from tracker.language.words import changes as words_changes

HERE = Path(__file__).parent

IN_PAGE = 3_000
"""So many letters of it on a page, which Markdown takes its time for."""


def pages(folder: Path, top: str, body: str) -> None:
    for lang in ("vi", "en"):
        (folder / "docs" / lang / "x.md").write_text(f"{top or PAGE}{body}", encoding="utf-8", newline="")


def in_data(old: str, new: str) -> Callable[[Path, str], None]:
    def put(folder: Path, text: str) -> None:
        path = folder / "data" / "targets.yaml"
        whole = path.read_text(encoding="utf-8")
        assert old in whole
        path.write_text(whole.replace(old, new.replace("TEXT", json.dumps(text)), 1), encoding="utf-8")

    return put


def in_page(body: str) -> Callable[[Path, str], None]:
    return lambda folder, text: pages(folder, "", body.replace("TEXT", text[:IN_PAGE]))


def on_top(top: str) -> Callable[[Path, str], None]:
    return lambda folder, text: pages(
        folder, f"---\n{top.replace('TEXT', json.dumps(text[:IN_PAGE]))}\n---\n", "# T\n"
    )


def as_file_name(name: str) -> Callable[[Path, str], None]:
    def put(folder: Path, text: str) -> None:
        path = Path(folder, name.replace("TEXT", text.replace("/", "-")[:60]))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, encoding="utf-8")

    return put


ROADS: dict[str, Callable[[Path, str], None]] = {
    "a value of the data": in_data("measure: total", "measure: TEXT"),
    "a key of the data": in_data("measure: total", "measure: total\n    TEXT: x"),
    "an id of the data": in_data("source: report", "source: TEXT"),
    "an address in the data": in_data("https://example.org/report", "TEXT"),
    "a text of the data": in_data("measure: total", "measure: total\n    text: {vi: TEXT}"),
    "a marker": in_page("<!-- tracker: TEXT -->\n"),
    "a key of a marker": in_page("<!-- tracker: columns table=TEXT -->\n"),
    "a key above a page": on_top('title: "T"\ndescription: "D"\nTEXT: x'),
    "a title": on_top('title: TEXT\ndescription: "<b>"'),
    "an id on a page": in_page('<p id="TEXT">x</p>\n'),
    "an attribute on a page": in_page("<p on-TEXT=1>x</p>\n"),
    "a tag on a page": in_page("<TEXT>\n"),
    "a link on a page": in_page("[x](javascript:TEXT)\n\n[x](<javascript:TEXT>)\n"),
    "a reference on a page": in_page("[TEXT][nowhere] and [TEXT] (y)\n"),
    "an exception on a page": in_page("<!-- numbers: TEXT -->\n"),
    "the name of a page": as_file_name("docs/vi/TEXT.md"),
    "the name of another file": as_file_name("docs/vi/TEXT.exe"),
    "the name of a folder of pages": as_file_name("docs/en/TEXT/page.md"),
    "the name of a file beside the data": as_file_name("data/TEXT.yaml"),
}


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a programme with nothing wrong."""
    return complete_programme(tmp_path)


@pytest.mark.parametrize("road", ROADS)
def test_what_the_check_says_of_hostile_words_is_words(
    programme: Path, road: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = programme / "summary.md"
    monkeypatch.setenv("AS_OF", "2026-11-23")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    refused = 0
    for does, text in WORDS.items():
        before = {path: path.read_bytes() for path in programme.rglob("*") if path.is_file()}
        try:
            ROADS[road](programme, text)
        except (OSError, ValueError):
            continue  # no file can be called so
        for actions in ("", "true"):
            monkeypatch.setenv("GITHUB_ACTIONS", actions)
            refused += commands.check(programme / "mkdocs.yml", None)
            printed = capsys.readouterr()
            try:
                assert_only_words(printed.out + printed.err, commands_expected=bool(actions))
                if summary.exists():
                    assert_nothing_is_live(summary.read_text(encoding="utf-8"))
            except AssertionError as error:
                raise AssertionError(does) from error
            summary.unlink(missing_ok=True)
        for path in [path for path in programme.rglob("*") if path.is_file()]:
            if path not in before:
                path.unlink()
        for path, content in before.items():
            path.write_bytes(content)
    assert refused >= 10, road  # else this road leads nowhere and says nothing


COMMANDS = {
    "BASE": ["diff", "--base=TEXT"],
    "CONFIG": ["check", "--config=TEXT"],
    "DATA": ["check", "--data=TEXT"],
    "SITE_DIR": ["build", "--site=TEXT"],
    "OUT": ["export-pages", "--out=TEXT"],
    "AS_OF": ["check"],
}


@pytest.mark.parametrize("setting", COMMANDS)
def test_what_a_command_says_of_hostile_words_is_words(
    programme: Path, setting: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(programme)
    monkeypatch.setenv("AS_OF", "2026-11-23")
    for does, whole in WORDS.items():
        text = whole[:100]
        if setting in ("SITE_DIR", "OUT"):  # a folder that holds something else is refused by its name
            text = text.replace("/", "-")
            Path(text).mkdir(parents=True)
            Path(text, "precious.txt").touch()
        if setting == "AS_OF":
            monkeypatch.setenv("AS_OF", text)
        monkeypatch.setattr(
            sys, "argv", ["tracker", *(part.replace("TEXT", text) for part in COMMANDS[setting])]
        )

        assert commands.main() == 1, does

        printed = capsys.readouterr()
        assert printed.err
        assert_only_words(printed.out + printed.err)


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_a_comparison_shows_hostile_words_as_words(text: str) -> None:
    edits = (Edit("name.vi", text[:1000], "b"), Edit("name.en", "a", text[:1000]))
    drift = Problem(
        f"docs/en/{text[:50]}.md",
        Mark(1, 1),
        "translation_not_recorded",
        {"other": text, "expected": "0123456789ab-" + "01" * 600},
    )
    bad = Problem(text, Mark(1, 1), "choice", {"found": text, "options": [text]})
    found = Comparison(
        AS_OF,
        (ItemChange(words_changes.KINDS["sources"], text[:90], text[:90], edits),),
        (PageChange(f"docs/vi/{text[:90]}", edits),),
        (drift,),
        (bad,),
    )

    assert_only_words(told_on_terminal(found, text))
    summary = told_on_github(found, text)
    assert "01" * 600 in summary  # the line to paste is whole
    assert_nothing_is_live(re.sub(r"  ```yaml\n.*\n  ```\n", "", summary))


def test_the_issue_of_broken_links_holds_no_more_than_the_links() -> None:
    plain = body([Finding("https://example.net/a", ("x",), "HTTP 404", gone=True)])
    for text in WORDS.values():
        said = body(
            [Finding("https://example.net/a", (f"docs/vi/{text[:90]}.md:1",), f"SSLError: {text}", gone=True)]
        )

        (line,) = [line for line in said.splitlines() if "example.net/a>" in line]
        assert_nothing_is_live(line.replace("<https://example.net/a>", ""))
        assert said.count("\n") == plain.count("\n")


def test_an_address_that_is_none_and_an_answer_that_is_none_are_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(*_: object, **__: object) -> None:
        raise http.client.BadStatusLine("\x1b[2J")

    monkeypatch.setattr(external_links.urllib.request, "urlopen", answer)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(
        "[x](https://[::1/a) [y](https://example.net/b)\n", encoding="utf-8"
    )

    found = external_links.look(external_links.cited(tmp_path), pause=0)

    assert {finding.url for finding in found} == {"https://[::1/a", "https://example.net/b"}


# Names


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a\n::error::b.md", "U+000A"),
        ("a\x1bb.md", "U+001B"),
        ("a\u202eb.md", "U+202E"),
        ("a\u200bb.png", "U+200B"),
        ("caf\udce9.md", "0xE9"),
    ],
)
@pytest.mark.parametrize("folder", ["docs/vi", "docs/en/b", "data"])
def test_a_name_that_cannot_be_printed_is_refused_at_its_file_in_both_languages(
    programme: Path,
    folder: str,
    name: str,
    found: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("AS_OF", "2026-11-23")
    path = programme / folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGE, encoding="utf-8")

    assert commands.check(programme / "mkdocs.yml", None) == 1

    said = capsys.readouterr().err
    assert re.search(rf"/{folder}/[^\n]*:1:1: lỗi: Tên tệp[^\n]*{re.escape(found)}", said)
    assert re.search(rf"error: The name of the file[^\n]*{re.escape(found)}", said)


@pytest.mark.parametrize("name", ["bài-viết.md", "日本.md", "a b (1).png"])
def test_a_name_in_letters_is_taken_whatever_the_language_of_the_machine(programme: Path, name: str) -> None:
    for lang in ("vi", "en"):
        content = PAGE.encode() if name.endswith(".md") else b"\x89PNG\r\n\x1a\n"
        (programme / "docs" / lang / name).write_bytes(content)

    finished = plain_machine(["-m", "tracker.cli", "check", "--config", str(programme / "mkdocs.yml")])

    assert finished.returncode == 0, finished.stderr


def plain_machine(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python where the language of the machine is C, as in many small images: its streams take ASCII and
    nothing else.
    """
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "AS_OF": "2026-11-23"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    whole = {**kept, "PYTHONPATH": str(ROOT / "hooks"), **plain, **environment}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=whole,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_command_speaks_where_the_machine_knows_ascii_only(programme: Path) -> None:
    (programme / "docs" / "vi" / "caf\udce9.md").write_text(PAGE, encoding="utf-8")
    said = {
        ("-m", "tracker.cli", "check", "--config", str(programme / "mkdocs.yml")): "Tên tệp",
        ("-m", "tracker.cli", "check"): "Tốt",
        ("-m", "tracker.cli", "translated", "no.md"): "mỗi trang bắt đầu",
        ("-m", "tracker.cli", "day"): "2026-11-23",
    }
    for arguments, words in said.items():
        finished = plain_machine(list(arguments))
        assert "Traceback" not in finished.stderr
        assert words in finished.stdout + finished.stderr, arguments
    assert "không phải một ngày" in plain_machine(["-m", "tracker.cli", "check"], AS_OF="x").stderr


# What is kept


def test_a_long_value_keeps_both_ends_and_the_line_to_paste_is_whole() -> None:
    vi, en, _ = Problem(
        "a.yaml", Mark(1, 1), "choice", {"found": f"begin{LONG}end", "options": ["a"]}
    ).wording
    assert all("“begin" in said and "end”" in said and len(said) < 300 for said in (vi, en))

    hash_of_many = "0123456789ab-" + "0f" * 2000
    assert hash_of_many in str(
        Problem(
            "a.md",
            Mark(1, 1),
            "translation_not_recorded",
            {"other": "b", "expected": hash_of_many},
            warning=True,
        )
    )
    address = f"[report](https://example.org/{'a' * 400})"
    assert f"→ {address}" in str(
        Problem("a.md", Mark(1, 1), "space_in_link", {"found": "x", "sample": address})
    )


def test_a_refusal_is_words_too() -> None:
    for text in WORDS.values():
        assert_only_words(
            str(Refused([Problem(text, Mark(1, 1), "unknown_key", {"found": text, "options": [f"{text}x"]})]))
        )


def test_a_marker_that_names_no_table_is_refused_with_the_tables_there_are(
    programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages(programme, "", "<!-- tracker: columns table=amendmentsj -->\n")

    assert commands.check(programme / "mkdocs.yml", None) == 1

    said = capsys.readouterr().err
    assert "x.md:7:1: lỗi: Không có bảng “amendmentsj”; chọn một trong: " in said
    assert "Did you mean “amendments”?" in said


# Every code has its words

RAISED_BY = {
    "Problem": 2,
    "At": 1,
    "Offence": 0,
    "Misread": 0,
    "refuse": 0,
    "PydanticCustomError": 0,
    "problem": 0,
    "_problem": 1,
    "_lacking": 2,
    "_wrong_date": 1,
}
"""Who takes a code, and as which argument."""
HANDED_ON = {"code", "problem", "mistake", "offence"}
"""Names under which a code that was collected where it was made is handed on."""
CARRIER = "several"
"""Not a mistake itself: it carries others."""


def sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / "hooks").rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def tables(tree: ast.Module) -> dict[str, set[str]]:
    """Return the tables of codes of a module: each named in capitals, from something to a code."""
    found = {}
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Dict)
            and isinstance(node.targets[0], ast.Name)
        ):
            values = [value.value for value in node.value.values if isinstance(value, ast.Constant)]
            found[node.targets[0].id] = {value for value in values if isinstance(value, str)}
    return found


def codes_in(node: ast.expr, known: dict[str, set[str]]) -> set[str] | None:
    """Return the codes an expression can be, none where it is handed on, or None where nobody can say."""
    match node:
        case ast.Constant(value=str(code)):
            return {code}
        case ast.IfExp(body=one, orelse=other):
            both = [codes_in(part, known) for part in (one, other)]
            return None if None in both else set().union(*(part for part in both if part))
        case ast.Subscript(value=ast.Name(id=name)) if name in known:
            return known[name]
        case ast.Tuple(elts=[first, *_]):
            return codes_in(first, known)
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name), attr="code") if name in HANDED_ON:
            return set()
        case ast.Starred(value=ast.Name(id=name)) if name in HANDED_ON:
            return set()
    return None


def keys_of(call: ast.Call) -> set[str] | None:
    """Return what a call gives to be put into the words, where that can be seen."""
    given = {keyword.arg for keyword in call.keywords if keyword.arg}
    name = (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
    if name in ("refuse", "problem"):
        return {key for key in given if key}
    position = RAISED_BY[name] + 1
    if name not in ("Problem", "At") or any(isinstance(part, ast.Starred) for part in call.args):
        return None
    if len(call.args) <= position:
        return set()
    return keys_in(call.args[position])


def keys_in(node: ast.expr) -> set[str] | None:
    if isinstance(node, ast.Dict) and all(isinstance(key, ast.Constant) for key in node.keys):
        return {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
    return None


def raised() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield every place where a code is made: where, the code, and what is given with it where that can be
    seen.
    """
    for path, tree in sources():
        known = tables(tree)
        for node in ast.walk(tree):
            where = f"{path.name}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr
                    if isinstance(node.func, ast.Attribute)
                    else node.func.id
                    if isinstance(node.func, ast.Name)
                    else ""
                )
                if name not in RAISED_BY or (
                    len(node.args) <= RAISED_BY[name]
                    and not any(isinstance(part, ast.Starred) for part in node.args)
                ):
                    continue
                codes = codes_in(node.args[min(RAISED_BY[name], len(node.args) - 1)], known)
                assert codes is not None, f"{where}: which codes this can be cannot be seen; use a table"
                yield from ((where, code, keys_of(node)) for code in codes)
            elif (
                isinstance(node, ast.Tuple)
                and len(node.elts) == 2
                and "found" in (keys_in(node.elts[1]) or ())
            ):
                # A marker's mistake, to become a problem where its place is known
                codes = codes_in(node.elts[0], known)
                assert codes is not None, f"{where}: which codes this can be cannot be seen; use a table"
                yield from ((where, code, keys_in(node.elts[1])) for code in codes)
            elif isinstance(node, ast.Assign):
                first = node.targets[0].elts[0] if isinstance(node.targets[0], ast.Tuple) else node.targets[0]
                if isinstance(first, ast.Name) and first.id == "code":
                    values = (
                        [node.value.body, node.value.orelse]
                        if isinstance(node.value, ast.IfExp)
                        else [node.value]
                    )
                    if isinstance(node.targets[0], ast.Tuple) and isinstance(node.value, ast.Tuple):
                        values = [node.value.elts[0]]
                    yield from (
                        (where, code, None) for value in values for code in codes_in(value, known) or ()
                    )


def test_every_code_that_can_be_raised_has_its_words_and_no_words_are_left_over() -> None:
    found = {code for _, code, _ in raised()} - {CARRIER}

    assert found - WORDINGS.keys() == set()
    assert WORDINGS.keys() - found == set()


def test_what_the_words_of_a_code_ask_for_is_given_wherever_it_is_raised() -> None:
    seen = 0
    for where, code, given in raised():
        if code == CARRIER or given is None:
            continue
        asked = {name for part in WORDINGS[code] for _, name, _, _ in string.Formatter().parse(part) if name}
        assert asked <= given, (where, code)
        seen += 1
    assert seen > 60

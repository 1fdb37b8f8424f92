"""What a key of a data file means is written once: whoever explains it, an editor's program or the guide,
says that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT
from tracker.cli.commands import main
from tracker.content.data.key_tables import KINDS, BadKeyTables, with_key_tables
from tracker.content.data.schema import schema
from tracker.content.pages.glossary import Terms
from tracker.facts.meanings import Key, class_held, docstring, in_both_languages, meaning
from tracker.facts.model import Tracker
from tracker.facts.reasons import ChangeReasons
from tracker.facts.values import LANGUAGES, Lang, Text, Value

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
GUIDES: dict[Lang, str] = dict(zip(LANGUAGES, GUIDE.split("\n# For editors\n"), strict=True))


def parts(top: type[Value]) -> Iterator[type[Value]]:
    yield top
    for field in top.model_fields.values():
        if held := class_held(field.annotation, Value):
            yield from parts(held)


CLASSES = list(dict.fromkeys([*parts(Tracker), *parts(Terms), *parts(ChangeReasons)]))
KEYS = [Key(part, field) for part in CLASSES for field in part.model_fields]


def name_of(key: Key) -> str:
    return f"{key.owner.__name__}.{key.field}"


class Untold(Value):
    """Một phần để thử. / A part made for the test below."""

    told: int
    """Khóa có nghĩa. Khi cần. / A key that has a meaning. Where it is wanted."""
    untold: int
    english: int
    """A key that is explained in English only."""
    uneven: int
    """Một câu. / One sentence. And another."""


def test_a_key_that_is_not_explained_in_both_languages_is_noticed() -> None:
    what, when = meaning(Key(Untold, "told"))

    assert (what.vi, what.en) == ("khóa có nghĩa", "a key that has a meaning")
    assert when == Text(vi="khi cần", en="where it is wanted")
    with pytest.raises(LookupError, match=r"Untold\.untold has no docstring"):
        meaning(Key(Untold, "untold"))
    for field in ("english", "uneven"):
        with pytest.raises(ValueError, match=r"."):
            meaning(Key(Untold, field))


@pytest.mark.parametrize("key", KEYS, ids=name_of)
def test_every_key_says_in_both_languages_what_it_holds(key: Key) -> None:
    info = key.owner.model_fields[key.field]
    for sentences in docstring(key):
        assert re.fullmatch(r"[A-ZĂÂĐÊÔƠƯỐỨÍ`].*\.", sentences), "a sentence, or two, as an editor reads them"
    what, when = meaning(key)

    assert what.vi != what.en
    assert not (when and info.is_required()), "a key that is always given has no “when”"


@pytest.mark.parametrize("part", CLASSES, ids=lambda part: part.__name__)
def test_every_part_of_the_file_says_in_both_languages_what_it_is(part: type[Value]) -> None:
    if part in parts(Tracker):
        vi, en = in_both_languages(part.__doc__ or "")

        assert vi != en


@pytest.mark.whole
def test_what_an_editors_program_shows_is_what_the_key_means() -> None:
    made = json.loads(schema())

    assert (ROOT / "schema" / "targets.schema.json").read_text(encoding="utf-8") == schema(), (
        "run `make schema`"
    )
    for key in KEYS:
        if key.owner in parts(Tracker):
            name, info = key.owner.__name__, key.owner.model_fields[key.field]
            properties = (made if key.owner is Tracker else made["$defs"][name])["properties"]
            for sentences in docstring(key):
                assert sentences in properties[info.alias or key.field]["description"], name_of(key)


def test_the_tables_of_the_guide_are_what_the_model_says() -> None:
    assert with_key_tables(GUIDE, "CONTRIBUTING.md") == GUIDE, "run `make schema`"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_has_a_table_of_every_kind_and_leads_to_each(lang: Lang) -> None:
    guide = GUIDES[lang]

    assert sorted(re.findall(r"^<!-- keys: (\S+) (\S+) -->$", guide, re.MULTILINE)) == sorted(
        (kind, lang) for kind in KINDS
    )
    led_to = set(re.findall(r"(?:xem|see|như ở|as under) `(\w+)` \|", guide))
    assert led_to == set(re.findall(r"^`(\w+)`, [^\n]*:\n\n<!-- keys", guide, re.MULTILINE))


def test_every_key_stands_in_the_guide_with_its_meaning() -> None:
    for kind, part in KINDS.items():
        for field, info in part.model_fields.items():
            for lang in LANGUAGES:
                block = re.search(rf"<!-- keys: {kind} {lang} -->\n(.*?)<!-- /keys", GUIDE, re.DOTALL)
                assert block
                key = f"`{info.alias or field}`"
                (row,) = (line.split(" | ") for line in block[1].splitlines() if key in line.split(" | ")[0])
                assert meaning(Key(part, field)).what[lang] in row[1] or "`observations`" in row[1], key
                assert info.is_required() == (f"**{key}**" in row[0]), key


@pytest.mark.whole
def test_the_command_writes_the_schema_and_the_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "schema").mkdir()
    stale = re.sub(r"^\| .*\n", "| x |\n", GUIDE, flags=re.MULTILINE)
    kept = re.sub(r"(?<=-->\n).*?(?=<!-- /keys)", "", stale, flags=re.DOTALL)
    (tmp_path / "CONTRIBUTING.md").write_text(stale, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert main(["schema"]) == 0

    written = (tmp_path / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert (tmp_path / "schema" / "targets.schema.json").read_text(encoding="utf-8") == schema()
    assert re.sub(r"(?<=-->\n).*?(?=<!-- /keys)", "", written, flags=re.DOTALL) == kept
    assert re.findall(r"<!-- keys: .*?<!-- /keys -->", written, re.DOTALL) == re.findall(
        r"<!-- keys: .*?<!-- /keys -->", GUIDE, re.DOTALL
    )


@pytest.mark.parametrize(
    "block",
    [
        "<!-- keys: targt vi -->\n<!-- /keys -->",
        "<!-- keys: target fr -->\n<!-- /keys -->",
        "<!-- keys: target -->\n<!-- /keys -->",
        "<!-- keys: \x1b[31mtarget vi -->\n<!-- /keys -->",
        "<!-- keys: target vi -->\n\n| a |\n",
        "<!-- keys: target vi -->\n\n<!-- keys: step vi -->\n<!-- /keys -->",
    ],
)
def test_a_block_that_names_no_table_is_refused_where_it_stands(
    block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"one\n\n{block}\n"
    with pytest.raises(BadKeyTables, match=r"^guide:3: .*hand-assessment, task, step, rồi vi hoặc en"):
        with_key_tables(text, "guide")
    (tmp_path / "CONTRIBUTING.md").write_text(text, encoding="utf-8")
    (tmp_path / "schema").mkdir()
    monkeypatch.chdir(tmp_path)

    assert main(["schema"]) == 1
    said = capsys.readouterr().err
    assert "CONTRIBUTING.md:3: " in said
    assert "\x1b" not in said
    assert not list((tmp_path / "schema").iterdir())

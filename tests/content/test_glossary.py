"""The agreed English of a term is kept to, and a mistake in the file is told where it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.content.mistakes import TERMS, Mistake
from tests.places import AS_OF, GLOSSARY, ROOT
from tracker.content.pages.glossary import Glossary, load_glossary, terms_missing_in_data
from tracker.content.pages.pages import terms_missing
from tracker.content.problems.problem import Mark, Refused
from tracker.content.programme import open_programme

TOP = '---\ntitle: "T"\ndescription: "D"\n---\n\n'


def sample() -> Glossary:
    return load_glossary(GLOSSARY, "glossary.yaml")


@pytest.mark.parametrize("mistake", TERMS.values(), ids=TERMS)
def test_a_mistake_in_the_glossary_is_refused_where_it_is_with_what_to_write(
    mistake: Mistake, told: Callable[[Path, str], None], tmp_path: Path
) -> None:
    path = tmp_path / mistake.name
    path.write_bytes(mistake.data)

    with pytest.raises(Refused) as caught:
        load_glossary(path, mistake.name)

    told(mistake.case, f"{caught.value}\n")
    assert re.match(rf"{re.escape(mistake.name)}:\d+:\d+: lỗi: ", str(caught.value))
    assert not re.search(r"pydantic|extra_forbidden|Input should|None|<class", str(caught.value))


@pytest.mark.parametrize(
    ("vi", "en", "missing"),
    [
        ("Hai sở", "Two departments", []),
        ("Hai sở", "Two offices", ["sở"]),
        ("SỞ", "DEPARTMENT", []),
        ("cơ sở vật chất", "facilities", []),
        ("cơ sở của sở", "the base of it", ["sở"]),
        ("sởi", "measles", []),
        ("nhãn hiệu", "a mark", []),
        ("nhãn hiệu", "remarkable", ["nhãn hiệu"]),
        ("nhãn hiệu mới", "a new trademark", []),
        ("nhãn hiệu mới", "a trademark", ["nhãn hiệu mới"]),
        ("nhãn hiệu và nhãn hiệu mới", "NTM", ["nhãn hiệu"]),
        ("HĐ", "the Council's", []),
        ("HĐ và sở", "", ["HĐ", "sở"]),
        ("", "trademark", []),
    ],
)
def test_a_term_is_missed_only_where_none_of_its_wordings_is(vi: str, en: str, missing: list[str]) -> None:
    assert sorted(found.wording for found in sample().missing(vi, en)) == sorted(missing)


def test_the_check_warns_on_the_line_of_the_english(tmp_path: Path) -> None:
    for lang, text in (
        ("vi", "Hai sở của HĐ[^n]\n{: #a }\n\n[^n]: nhãn\n"),
        ("en", "Of the Council\n\nTwo offices[^n]\n{: #a }\n\n[^n]: a mark\n"),
    ):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "x.md").write_text(TOP + text, encoding="utf-8")

    found = terms_missing(tmp_path, "docs", sample())

    assert [(p.file, p.mark.line, p.context["found"], p.warning) for p in found] == [
        ("docs/en/x.md", 8, "sở", True),
        ("docs/en/x.md", 8, "HĐ", True),
    ]
    assert all("data/glossary.yaml" in str(problem) and "lưu ý:" in str(problem) for problem in found)


def test_the_check_warns_of_the_texts_of_the_data_too() -> None:
    found = terms_missing_in_data(
        [(Mark(7, 11), "nhãn hiệu", "brand"), (Mark(8, 11), "sở", "departments")],
        "data/targets.yaml",
        sample(),
    )

    assert [str(problem).split(": ")[0] for problem in found] == ["data/targets.yaml:7:11"]
    assert "“trademark”, “mark”" in str(found[0])


@pytest.mark.whole
def test_the_real_pages_and_data_keep_to_the_glossary() -> None:
    opened = open_programme(ROOT, ROOT / "docs", AS_OF)

    missed = [warning for warning in opened.warnings if warning.code.startswith("term_missing")]
    assert [str(warning) for warning in missed] == []

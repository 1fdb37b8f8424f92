"""Several programmes share what they name, and whatever is wrong with their list or with what they share is
told where it stands.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.places import DEMO_DAY, ROOT, SEVERAL
from tests.programmes import copy_of_several
from tests.written import written
from tracker.content.front import _of_member as of_member
from tracker.content.front import open_whole
from tracker.content.problems.problem import Refused
from tracker.content.problems.said_of_several import SAID_OF_SEVERAL
from tracker.content.programme import Opened, Publication

pytestmark = pytest.mark.whole

BAD: list[dict[str, Any]] = written(Path(__file__).parent / "bad_several.yaml")
ENVIRONMENT = {"AS_OF": DEMO_DAY.isoformat(), "SITE_URL": "https://example.org/several/"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the illustrative site of three programmes, as the working directory."""
    monkeypatch.chdir(tmp_path)
    return copy_of_several(tmp_path)


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, (file, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def opened(folder: Path, **environment: str) -> Publication:
    return open_whole(folder / "mkdocs.yml", {**ENVIRONMENT, **environment})


def programme(whole: Publication, name: str) -> Opened:
    return next(made.programme for member, made in whole.members if member.id == name)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case["name"])
def test_a_mistake_is_told_where_it_stands(case: dict[str, Any], folder: Path) -> None:
    for file, changes in case.get("change", {}).items():
        for old, new in changes:
            change(folder, file, old, new)
    for file in case.get("without", ()):
        (folder / file).unlink()
    for file, text in case.get("files", {}).items():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")

    with pytest.raises(Refused) as refused:
        open_whole(
            folder / case.get("alone", "") / "mkdocs.yml",
            {"AS_OF": ENVIRONMENT["AS_OF"]} if "alone" in case else ENVIRONMENT,
        )

    said = {
        f"{problem.file}:{problem.mark.line}:{problem.mark.column} {problem.code}"
        for problem in refused.value.problems
        if not problem.warning
    }
    assert said == set(case["says"])


def test_every_mistake_of_several_is_shown() -> None:
    shown = {line.split(" ")[1] for case in BAD for line in case["says"]}

    assert set(SAID_OF_SEVERAL) - shown == {"programme_languages"}


def test_the_programmes_of_one_site_share_their_languages_in_one_order() -> None:
    front = ROOT / "examples" / "programmes" / "mkdocs.yml"
    config = front.parent / "roads" / "mkdocs.yml"
    member = SimpleNamespace(config=config, id="roads", at="roads/", folder=config.parent)
    settings = SimpleNamespace(spoken=("en", "vi"), together=SimpleNamespace(config=front), site_url="")

    def told(languages: tuple[str, str]) -> list[str]:
        made: Any = SimpleNamespace(settings=settings)
        found = of_member(member, made, front, "", languages)  # type: ignore[arg-type]
        return [problem.code for problem in found]

    assert told(("vi", "en")) == ["programme_languages"]
    assert told(("en", "vi")) == []


def test_the_example_has_nothing_wrong_and_nothing_to_look_at(folder: Path) -> None:
    whole = opened(folder)

    assert [member.id for member, _ in whole.members] == ["parks", "roads", "books"]
    assert [
        problem
        for _, made in whole.members
        for problem in made.warnings
        if problem.code != "setting_nobody_answers"
    ] == []
    assert SEVERAL.is_dir()


def test_a_programme_has_the_sources_and_bodies_that_it_names_and_no_others(folder: Path) -> None:
    whole = opened(folder)

    assert set(programme(whole, "parks").tracker.sources) == {"made-up-plan", "made-up-yearbook"}
    assert set(programme(whole, "books").tracker.sources) == {"made-up-plan", "made-up-review"}
    assert set(programme(whole, "books").tracker.bodies) == {"made-up-culture"}
    assert programme(whole, "parks").tracker.parts == {}
    assert [term.id for term in programme(whole, "parks").glossary.terms] == ["footpath"]


def test_a_target_of_two_programmes_has_its_figures_from_the_one_they_are_entered_in(folder: Path) -> None:
    whole = opened(folder)
    there, here = (programme(whole, name).tracker.target_by_id["footpaths"] for name in ("parks", "roads"))

    assert [figure.value for figure in here.observations] == [Fraction(31)]
    assert here.observations == there.observations
    change(folder, "parks/data/targets.yaml", "value: 31", "value: 41")
    after = programme(opened(folder), "roads").tracker.target_by_id["footpaths"]
    assert [figure.value for figure in after.observations] == [Fraction(41)]


def test_a_programme_opened_by_itself_finds_what_is_shared_and_what_it_is_called(folder: Path) -> None:
    alone = open_whole(folder / "roads" / "mkdocs.yml", {"AS_OF": ENVIRONMENT["AS_OF"]})

    assert alone.programme.tracker.programme.id == "roads"
    assert "made-up-yearbook" in alone.programme.tracker.sources
    assert [figure.value for figure in alone.programme.tracker.target_by_id["footpaths"].observations] == [31]


def test_one_that_keeps_the_root_of_the_site_keeps_its_address_and_its_ids(folder: Path) -> None:
    change(folder, "mkdocs.yml", "    - id: parks\n", "    - {id: parks, at_root: true}\n")
    whole = opened(folder)

    addresses = {member.id: made.settings.site_url for member, made in whole.members}
    assert addresses["parks"] == "https://example.org/several/"
    assert addresses["roads"] == "https://example.org/several/roads/"
    assert whole.settings.site_url == "https://example.org/several/programmes/"
    assert [made.programme.tracker.programme.id for _, made in whole.members] == [None, "roads", "books"]


def test_a_programme_that_has_ended_is_judged_on_its_last_day_for_ever(folder: Path) -> None:
    early, late = (programme(opened(folder, AS_OF=day), "books") for day in ("2026-06-30", "2031-01-01"))

    assert (early.as_of, early.frozen) == (dt.date(2024, 6, 30), True)
    assert early.assessments == late.assessments
    assert programme(opened(folder, AS_OF="2024-06-29"), "books").frozen is False


def test_the_day_in_the_list_comes_before_the_day_it_ended(folder: Path) -> None:
    change(folder, "mkdocs.yml", "    - id: books\n", "    - {id: books, frozen: 2025-03-31}\n")

    assert programme(opened(folder), "books").as_of == dt.date(2025, 3, 31)

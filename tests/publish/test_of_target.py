"""What an edit does not touch is not made again: of the targets only those are that it is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.programmes import complete_programme, yaml_of
from tracker.content.programme import open_publication
from tracker.publish import of_target, site
from tracker.publish.of_target import AroundTargets, MadeOfTarget, OfTarget
from tracker.publish.site import Site, urls_of
from tracker.publish.slots import Shell, slot
from tracker.publish.store import Looked, Store, Summed
from tracker.views.bilingual import Articles

MADE: list[str] = []


def make_noted(around: Summed[AroundTargets], own: OfTarget, sources: Looked[Any]) -> MadeOfTarget:
    """Make everything of a target, and take note of it."""
    MADE.append(f"{own.facts.value.assessment.target.id} {around.value.lang}")
    return of_target.make_of_target(around, own, sources)


class Edited:
    """A small programme, made again after every edit of its data."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = complete_programme(folder), Store()

    def made_again(self, change: Callable[[dict[str, Any]], object] = lambda _: None) -> set[str]:
        """Return the targets of which something is made after a change of the data."""
        path = self.folder / "data" / "targets.yaml"
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        change(data)
        path.write_text(yaml_of(data), encoding="utf-8")
        made = open_publication(self.folder / "mkdocs.yml", {"AS_OF": "2094-06-01"})
        whole = Site(made, urls_of(made, "https://example.org/"), Articles(), served=True, store=self.store)
        MADE.clear()
        for lang in whole.languages:
            list(whole.target_pages(lang, range(len(data["targets"])), Shell(slot("content")), []))
        self.store.end_round()
        return {name.split()[0] for name in MADE}


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edited:
    """A programme that was made once."""
    monkeypatch.setattr(site, "make_of_target", make_noted)
    programme = Edited(tmp_path)
    assert len(programme.made_again()) == 8
    return programme


@pytest.mark.whole
def test_nothing_is_made_again_where_nothing_changed(edited: Edited) -> None:
    assert edited.made_again() == set()


@pytest.mark.whole
def test_a_figure_is_shown_by_its_own_target_alone(edited: Edited) -> None:
    def change(data: dict[str, Any]) -> None:
        data["targets"][2]["observations"][1]["value"] = 13001

    assert edited.made_again(change) == {"budget"}
    assert sorted(MADE) == ["budget en", "budget vi"]


@pytest.mark.whole
def test_a_name_is_shown_by_the_targets_beside_it_too(edited: Edited) -> None:
    def change(data: dict[str, Any]) -> None:
        data["targets"][4]["name"] = {"vi": "Tên mới", "en": "New name"}

    assert edited.made_again(change) == {"enterprises", "centre", "units"}


@pytest.mark.whole
def test_a_source_is_shown_by_those_that_cite_it(edited: Edited) -> None:
    def title(data: dict[str, Any]) -> None:
        data["sources"]["other"] = {"publisher": {"vi": "Nơi", "en": "Place"}, "published": 2094}
        data["targets"][5]["observations"][0]["source"] = "other"

    assert edited.made_again(title) == {"units"}
    assert edited.made_again(lambda data: data["sources"]["other"].update(published=2093)) == {"units"}


@pytest.mark.whole
def test_a_step_of_a_task_is_shown_by_the_targets_that_it_serves(edited: Edited) -> None:
    def change(data: dict[str, Any]) -> None:
        data["tasks"][0]["steps"][0]["done"] = 2092

    assert edited.made_again(change) == {"new-marks", "standing"}


@pytest.mark.whole
def test_what_the_whole_programme_says_is_shown_by_all(edited: Edited) -> None:
    def change(data: dict[str, Any]) -> None:
        data["programme"]["tag"] = {"vi": "Theo một văn bản khác", "en": "From another text"}

    assert len(edited.made_again(change)) == 8

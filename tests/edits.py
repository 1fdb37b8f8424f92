"""A small programme, edited at random while it is served: after each edit, is the site byte for byte that of
a fresh build?

    python -m tests.edits FOLDER SEED EDITS

One process serves the programme in FOLDER, as `make serve` does but without the waiting; for each state of
the files another makes the site anew that has made none before. Both are copies of this one, which has read
the code and made nothing. One line a state is printed: what was edited, which files differ, and how many
files of the site the edit changed.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import random
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from tests.places import SAMPLE_DAY
from tests.programmes import PAGE, complete_programme, yaml_of
from tracker.facts.values import LANGUAGES

ADDRESS = "http://127.0.0.1:8000/"
VIEWS = {
    "glossary.md": "glossary",
    "tasks.md": "tasks",
    "ledger.md": "ledger",
    "documents.md": "document-list",
    "data.md": "downloads",
    "updates.md": "updates",
    "method.md": "method-rows",
    "propose.md": "propose",
}
"""Pages beside those of the smallest programme, each with a view."""
TERM = "  - {{id: {id}, vi: {vi}, en: {en}, basis: own, note: {{vi: Lời {n}, en: Note {n}}}}}\n"
REPORT = """\
id: {id}
issued: 2093-12-01
publisher: {{vi: "Nơi {n}", en: "Place {n}"}}
title: {{vi: "Văn bản {n}", en: "Document {n}"}}
recorded: 2094-03-0{n}
figures:
- {{target: enterprises, date: 2093, value: {n}, stage: final}}
"""


class Programme:
    """The files of the programme, and one way to edit them for each promise."""

    def __init__(self, folder: Path, seed: int) -> None:
        complete_programme(folder)
        self.folder, self.chance = folder, random.Random(seed)
        self.config = folder / "mkdocs.yml"
        self.data, self.terms = folder / "data" / "targets.yaml", folder / "data" / "glossary.yaml"
        words = "terms:\n" + TERM.format(id="product", vi="sản phẩm", en="product", n=0)
        self.terms.write_text(words, encoding="utf-8")
        for lang in LANGUAGES:
            for name, view in VIEWS.items():
                text = f"{PAGE}<!-- tracker: {view} -->\n"
                (folder / "docs" / lang / name).write_text(text, encoding="utf-8")
        self._in_file(self.config, "repository: ,", "repository: https://github.com/o/r, branch: main,")

    def edits(self) -> list[Callable[[], None]]:
        """Return the ways to edit it, in an order that the seed decides; that which ends a mistake first."""
        ways = [
            self.a_figure,
            self.a_name,
            self.a_source,
            self.a_step,
            self.a_page,
            self.a_term,
            self.a_setting,
            self.a_report,
            self.a_page_renamed,
            self.a_target_less,
        ]
        self.chance.shuffle(ways)
        return [self.a_mistake_mended, *ways]

    def _in_file(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text, (path, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def _in_data(self, change: Callable[[dict[str, Any]], None]) -> None:
        found = yaml.safe_load(self.data.read_text(encoding="utf-8"))
        change(found)
        self.data.write_text(yaml_of(found), encoding="utf-8")

    def a_figure(self) -> None:
        """Another value of a figure."""

        def change(data: dict[str, Any]) -> None:
            targets = [target for target in data["targets"] if "done" not in target["rule"]]
            figures = [each for target in targets for each in target["observations"]]
            figure = self.chance.choice([each for each in figures if "value" in each])
            figure["value"] += 1

        self._in_data(change)

    def a_name(self) -> None:
        """Another name of a target, which stands on the pages beside its own too."""
        n = self.chance.randrange(100)

        def change(data: dict[str, Any]) -> None:
            self.chance.choice(data["targets"])["name"] = {"vi": f"Tên mới {n}", "en": f"New name {n}"}

        self._in_data(change)

    def a_source(self) -> None:
        """Another title of a source that several targets cite."""

        def change(data: dict[str, Any]) -> None:
            data["sources"]["report"]["title"] = {"vi": "Báo cáo khác", "en": "Another report"}

        self._in_data(change)

    def a_step(self) -> None:
        """One step more of a task that serves two targets."""

        def change(data: dict[str, Any]) -> None:
            steps = data["tasks"][0]["steps"]
            steps.append({**steps[-1], "text": {"vi": "Bước mới.", "en": "A new step."}})

        self._in_data(change)

    def a_page(self) -> None:
        """One sentence more on a page."""
        lang = self.chance.choice(LANGUAGES)
        page = self.chance.choice(sorted((self.folder / "docs" / lang).glob("*.md")))
        page.write_text(
            page.read_text(encoding="utf-8") + "\nOne more: sản phẩm, product.\n", encoding="utf-8"
        )

    def a_term(self) -> None:
        """One term more in the glossary, which pages lead to."""
        with self.terms.open("a", encoding="utf-8") as file:
            file.write(TERM.format(id="trademark", vi="nhãn hiệu", en="trademark", n=1))

    def a_setting(self) -> None:
        """A publisher, where there was none."""
        self._in_file(self.config, "publisher: ,", "publisher: {name: {vi: Nơi đăng, en: Whoever}},")

    def a_report(self) -> None:
        """A new document with a figure of a target that had none."""
        n = self.chance.randint(1, 9)
        reports = self.folder / "data" / "reports"
        reports.mkdir(exist_ok=True)
        text = REPORT.format(id=f"document-{n}", n=n)
        (reports / f"2093-12-01-document-{n}.yaml").write_text(text, encoding="utf-8")

    def a_page_renamed(self) -> None:
        """Another name of a page: the old address is gone."""
        name = self.chance.choice(["ledger.md", "documents.md", "method.md", "updates.md", "glossary.md"])
        for lang in LANGUAGES:
            (self.folder / "docs" / lang / name).rename(self.folder / "docs" / lang / f"new-{name}")

    def a_target_less(self) -> None:
        """A target is taken out: its page and its files are gone."""
        self._in_data(lambda data: data["targets"].remove(data["targets"][4]))

    def a_mistake_mended(self) -> None:
        """What is left of a mistake once it is mended: the day that a figure was recorded on."""
        self._in_file(self.data, "2094-02-01", "2094-02-02")

    def with_a_mistake(self) -> str:
        """Make a mistake in the data; return what they were."""
        text = self.data.read_text(encoding="utf-8")
        self.data.write_text(text.replace("group: marks", "group: nowhere", 1), encoding="utf-8")
        return text


class Served:
    """A process that makes the site again whenever it is asked, as the one that serves it does."""

    def __init__(self, config: Path, site: Path) -> None:
        here, there = multiprocessing.Pipe()
        self._asked = here
        copies = multiprocessing.get_context("fork")
        self.process = copies.Process(target=_answer, args=(config, site, there), daemon=True)
        self.process.start()

    def makes(self) -> str:
        """Have the site made; return why it was not, or nothing."""
        self._asked.send("")
        return str(self._asked.recv())


class _Heard(logging.Handler):
    """Keeps what MkDocs tells of what is wrong."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


def _answer(config: Path, site: Path, asked: Connection) -> None:
    first, heard = True, _Heard()
    logging.getLogger("mkdocs").addHandler(heard)
    while True:
        asked.recv()
        heard.told.clear()
        settings = load_config(config_file=str(config), site_dir=str(site))
        if first:
            settings.plugins.on_startup(command="serve", dirty=False)
            settings.dev_addr = type(settings.dev_addr)("127.0.0.1", 0)  # any port: nobody listens
        settings.site_url, first = ADDRESS, False
        try:
            build(settings, serve_url=ADDRESS)
            _write_apart(settings, site)
        except (MkDocsException, SystemExit) as refused:
            asked.send("\n".join([repr(refused), *heard.told]))
        else:
            asked.send("")


def _write_apart(settings: MkDocsConfig, site: Path) -> None:
    """Write what the server makes when it is asked for, as if somebody had asked for all of it."""
    hooks = next(
        owner
        for event in settings.plugins.events["post_build"]
        if hasattr(owner := getattr(event, "__self__", None), "apart")
    )
    for name, data in hooks.apart.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def files_of(site: Path) -> dict[str, bytes]:
    """Return the files of a site by their paths."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def unlike(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def states(folder: Path, seed: int, edits: int) -> Iterator[dict[str, object]]:
    """Edit the programme step by step, so many times, and yield what became of each state."""
    programme = Programme(folder / "programme", seed)
    os.chdir(programme.folder)  # where the repository is that pages lead editors to
    served = Served(programme.config, folder / "served")
    before: dict[str, bytes] = {}
    for edit in (None, *programme.edits()[:edits]):
        refused = ""
        if edit == programme.a_mistake_mended:
            text = programme.with_a_mistake()
            refused = served.makes()
            stood = files_of(folder / "served") == before
            programme.data.write_text(text, encoding="utf-8")
        if edit:
            edit()
        told = served.makes()
        site = folder / "fresh"
        fresh = Served(programme.config, site)
        told_fresh = fresh.makes()
        fresh.process.terminate()
        now, anew = files_of(folder / "served"), files_of(site)
        yield {
            "edit": edit.__name__ if edit else "",
            "told": [each for each in (told, told_fresh) if each],
            "unlike": unlike(now, anew),
            "changed": len(unlike(now, before)),
            "files": len(now),
            **({"refused": bool(refused), "stood": stood} if refused else {}),
        }
        before = now
    served.process.terminate()


def main() -> None:
    """Print what became of each state, a line each."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("seed", type=int)
    options.add_argument("edits", type=int)
    chosen = options.parse_args()
    os.environ.update(AS_OF=SAMPLE_DAY.isoformat(), SITE_URL=ADDRESS, NO_MKDOCS_2_WARNING="1")
    for state in states(chosen.folder, chosen.seed, chosen.edits):
        print(json.dumps(state), flush=True)


if __name__ == "__main__":
    sys.exit(main())

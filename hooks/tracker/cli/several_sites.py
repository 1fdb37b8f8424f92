"""A front and the programmes below it -> one folder with the site of each, made side by side by as many
processes as there are processors; what did not change is taken over from the last site.

Loading MkDocs takes as long as making the pages of eighteen targets. So each process loads it once and makes
one programme after the other; and it begins as a copy of this one, where all have been read already.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tracker.cli.unchanged import OF_CI
from tracker.content.front import environment_of
from tracker.content.parsing.folders import DATA
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.content.setup.asked_builds import FRONT_SETTING, OFFLINE_SETTING, ROOT_SETTING
from tracker.content.setup.several import configurations
from tracker.publish.joint import Front, Stands, join_files
from tracker.publish.made_from import code_sum, sum_of_all, taken_over

MKDOCS = "mkdocs"
STDERR = 2
"""The descriptor that messages are written to."""


class SitePart(NamedTuple):
    """One site of a site of several: the front, or a programme."""

    config: Path
    at: str
    """Where it stands, from the root of all."""
    environment: Mapping[str, str]


class MadeSite(NamedTuple):
    """What came of it: the exit code, and what MkDocs said."""

    code: int
    log: str


def programmes_below(config: Path) -> list[Path]:
    """Return the `mkdocs.yml` of the programmes below a front; none of a programme, or where that cannot be
    told.
    """
    try:
        return [each for each in configurations(config, os.environ) if each != config]
    except Refused:
        return []


def parts_of(opened: Publication, environment: Mapping[str, str]) -> tuple[SitePart, ...]:
    """Return the front, then the programmes, each with the environment that it is made in."""
    together = opened.settings.together
    assert together
    root = root_address(opened)
    programmes = (
        SitePart(
            member.config,
            member.at,
            {
                **environment_of(environment, root, member.at),
                "AS_OF": made.programme.as_of.isoformat(),
                FRONT_SETTING: "yes",
            },
        )
        for member, made in opened.members
    )
    whole = {**environment_of(environment, root, together.at), **({ROOT_SETTING: root} if root else {})}
    front = SitePart(together.config, together.at, whole)
    # The copy for reading offline is of all, and lies at the root
    return tuple(
        part._replace(environment={**part.environment, OFFLINE_SETTING: ""}) if part.at else part
        for part in (front, *programmes)
    )


def root_address(opened: Publication) -> str:
    """Return the address of the whole site; empty where none is known."""
    together = opened.settings.together
    return opened.settings.site_url.removesuffix(together.at) if together else opened.settings.site_url


def data_folders(opened: Publication) -> dict[str, Path]:
    """Return the folders of data that a site is made from, by what the names of their files begin with."""
    if not opened.members:
        return {"": opened.settings.config.parent / DATA.parent}
    folders = {member.at: member.folder / DATA.parent for member, _ in opened.members}
    together = opened.settings.together
    return {**folders, **({"": together.shared} if together and "" not in folders else {})}


def sums_of_programmes(
    opened: Publication, environment: Mapping[str, str], *, offline: bool
) -> dict[str, str]:
    """Return what each programme is made from, by its id."""
    code = code_sum()
    asked = {name: value for name, value in environment.items() if name.startswith("WITH_")}
    how = {**asked, "offline": "yes" if offline else ""}
    return {member.id: sum_of_all(made, code, how) for member, made in opened.members}


def make_all(
    opened: Publication, into: Path, environment: Mapping[str, str], *, offline: bool, last: Path | None
) -> Iterator[MadeSite]:
    """Make the front and every programme in the folder `into`, and yield what came of each; what is the same
    in the `last` site is taken over, but never in CI: nobody built one there, and a folder that a proposal
    brought along, with sums that fit, would be published as it is.
    """
    last = None if environment.get(OF_CI) else last
    sums = sums_of_programmes(opened, environment, offline=offline)
    together = opened.settings.together
    assert together
    kept = {
        member.at
        for member in together.members
        if last and taken_over(last, member.at, member.id, sums[member.id], into)
    }
    wanted = [part for part in parts_of(opened, environment) if part.at not in kept or part.at == together.at]
    # What keeps the root of the site would empty the folder of the others when it begins
    first = [part for part in wanted if not part.at]
    rest = [part for part in wanted if part.at]
    copies = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(processors(len(wanted)), mp_context=copies) as pool:
        apart = into.with_name(f"{into.name}-root")
        jobs = [pool.submit(make_part, part, apart, offline=offline) for part in first]
        jobs += [pool.submit(make_part, part, into / part.at, offline=offline) for part in rest]
        made = [job.result() for job in jobs]
    yield from made
    if any(each.code for each in made):
        return
    _put_beside(apart, into)
    join_files(into, stands(opened), Front(together.at, opened.settings.site_name, root_address(opened)))


def processors(most: int) -> int:
    """Return how many processes are worth having for so many sites."""
    return max(1, min(os.cpu_count() or 1, most))


def _put_beside(root: Path, into: Path) -> None:
    """Move what stands at the root of the site to where the others are."""
    if not root.exists():
        return
    into.mkdir(exist_ok=True)
    for path in root.iterdir():
        path.rename(into / path.name)
    root.rmdir()


def stands(opened: Publication) -> list[Stands]:
    """Return where each programme stands and what it is called."""
    return [
        Stands(
            member.at,
            made.settings.site_name,
            frozenset(target.id for target in made.programme.tracker.targets if target.same_as),
        )
        for member, made in opened.members
    ]


def make_part(part: SitePart, into: Path, *, offline: bool) -> MadeSite:
    """Have one site made in the folder `into` by MkDocs, in this process, as `mkdocs build` does."""
    os.environ.clear()
    os.environ.update(part.environment)
    command = ["build", "--strict", "--config-file", str(part.config), "--site-dir", str(into)]
    sys.argv = [MKDOCS, *command, *(["--no-directory-urls"] if offline else [])]
    with tempfile.TemporaryFile() as log:
        sys.stderr.flush()
        # What is written to the stream and what is written past it, whatever stream this process was given
        before, stream = os.dup(STDERR), sys.stderr
        os.dup2(log.fileno(), STDERR)
        sys.stderr = open(STDERR, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
        try:
            runpy.run_module(MKDOCS, run_name="__main__")
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else int(bool(ended.code))
        finally:
            sys.stderr.flush()
            sys.stderr = stream
            os.dup2(before, STDERR)
            os.close(before)
        log.seek(0)
        return MadeSite(code, log.read().decode("utf-8", "backslashreplace"))

"""The folder of a new programme -> its place among the others of the site, where it is to have one; and,
once it stands there, the front and the other programmes, which are told of it.

A folder below the front of several joins them. One in `programmes/`, where there is no front yet, makes one:
what stood alone keeps the root of the site, and its addresses and ids.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tracker.cli.translating import record_translation
from tracker.content.front import open_whole
from tracker.content.new.entered import with_part_of, with_programme
from tracker.content.new.founded_front import front_pages, front_settings, said_alike
from tracker.content.new.founding import Founding
from tracker.content.parsing.configuration import read_configuration
from tracker.content.parsing.folders import DOCS
from tracker.content.problems.problem import Refused
from tracker.content.programme import Publication
from tracker.content.setup.several import PROGRAMMES, Member, Together, names_taken
from tracker.facts.scalars import ID
from tracker.facts.values import LANGUAGES
from tracker.language.printable import SaysWhy, printable_path
from tracker.language.slugs import anchor

CONFIG = "mkdocs.yml"
FRONTS = Path(PROGRAMMES)
"""The folder of a repository whose programmes stand on one site."""
LONGEST_ID = 40


class NoRoom(SaysWhy, ValueError):
    """A new programme cannot be put there; the text says why and what to do, in both languages."""


@dataclass(frozen=True, slots=True)
class Joining:
    """The place of a new programme among others."""

    id: str
    front: Path
    """The front's `mkdocs.yml`, which may not be there yet."""
    address: str
    """Where the whole site is; empty while that is not known."""
    alike: Mapping[str, Any]
    """What the front, or who stood alone, says of whoever publishes."""
    alone: Member | None = None
    """The programme that stood alone until now."""
    texts: Mapping[Path, str] | None = None
    """What the files become in which it has to be said; None of a front that is still to be made."""

    @property
    def site(self) -> Path:
        """Where the whole site is built."""
        folder = self.front.parent
        return (folder.parent if folder.name == FRONTS.name else folder) / "site"

    def founding(self, asked: Founding) -> Founding:
        """Return what is to be made, as one of several; raises `NoRoom` for an address of its own."""
        own = f"{self.address}{self.id}/" if self.address else ""
        if asked.address and asked.address != own:
            raise NoRoom(
                f"ADDRESS={printable_path(Path(asked.address))}: chương trình này đứng trong một trang chung "
                "nên địa chỉ theo trang chung; bỏ ADDRESS.\n    this programme is part of a site of several "
                "and has its address from there; leave ADDRESS out."
            )
        return replace(asked, address=own, part_of=f"../{CONFIG}", alike=self.alike)


def joining(where: Path) -> Joining | None:
    """Return the place among others of a new programme in the folder `where`; None where it stands alone.

    Raises `NoRoom` where it would belong to others and cannot be put beside them; nothing is written.
    """
    front, top = where.parent / CONFIG, where.parent.parent / CONFIG
    if front.is_file():
        extra = read_configuration(front, printable_path(front), os.environ)[0].child("extra")
        return _beside(where, _opened(front)) if extra and extra.child(PROGRAMMES) else None
    if where.parent.name != FRONTS.name or where.parent.parent.resolve() != Path().resolve():
        return None
    return _with_front(where, _opened(top) if top.is_file() else None)


def _opened(config: Path) -> Publication:
    """Return what stands there already; raises `NoRoom` where it has mistakes, which come first."""
    try:
        return open_whole(config, os.environ)
    except Refused as refused:
        count = len(refused.problems)
        raise NoRoom(
            f"{printable_path(config)}: còn {count} lỗi; sửa trước rồi mới thêm chương trình.\n    there are "
            f"{count} problems here; mend them before a programme is added.\n    → make check "
            f"CONFIG={printable_path(config)}"
        ) from None


def _beside(where: Path, opened: Publication) -> Joining:
    """Return the place of one more programme below a front."""
    settings, together = opened.settings, opened.settings.together
    assert together
    config = settings.config
    name = _id(where, together)
    root = read_configuration(config, config.name, {})[0]
    text = with_programme(config.read_text(encoding="utf-8"), root, f"id: {name}")
    if text is None:
        raise _by_hand(config, f"    - id: {name}")
    return Joining(
        name,
        config,
        settings.published_at.removesuffix(together.at),
        said_alike(settings.written.get("extra")),
        texts={config: text},
    )


def id_of_name(name: str) -> str:
    """Return the id of the programme of this name: as many whole words of it as an id has room for, since an
    id is read by people and never changes.
    """
    whole = anchor(name)
    return whole if len(whole) <= LONGEST_ID else whole[: LONGEST_ID + 1].rpartition("-")[0]


def _with_front(where: Path, opened: Publication | None) -> Joining:
    """Return the place of the first programme below a front that is still to be made, beside the one that
    stood alone, where there is one.
    """
    front = where.parent / CONFIG
    if opened is None:
        return Joining(_id(where, Together(front, ())), front, "", {})
    settings = opened.settings
    tracker = opened.programme.tracker
    name = tracker.programme.id or id_of_name(settings.site_name["en"])
    alone = Member(name if ID.fullmatch(name) else "first", settings.config, at_root=True)
    way = os.path.relpath(front, settings.config.parent)
    root = read_configuration(settings.config, settings.config.name, {})[0]
    text = with_part_of(settings.config.read_text(encoding="utf-8"), root, way)
    if text is None:
        raise _by_hand(settings.config, f"  part_of: {way}")
    return Joining(
        _id(where, Together(front, (alone,))),
        front,
        settings.published_at,
        said_alike(settings.written.get("extra")),
        alone,
        {settings.config: text},
    )


def _id(where: Path, together: Together) -> str:
    """Return the id of a programme in a folder; raises `NoRoom` where it cannot be one, or is taken."""
    name = where.name
    taken = {**names_taken(together), **{member.id: member.config.as_posix() for member in together.members}}
    if not ID.fullmatch(name):
        right = anchor(name)
        raise NoRoom(
            f"DIR={printable_path(where)}: tên thư mục là mã của chương trình, đứng trong địa chỉ: chỉ có "
            "chữ thường không dấu, số và dấu gạch nối, bắt đầu bằng chữ.\n    the name of the folder is the "
            "id of the programme and stands in its address: small letters without marks, digits and hyphens, "
            f"a letter first.\n    → make new DIR={printable_path(where.parent / right)}"
        )
    if name in taken:
        raise NoRoom(
            f"DIR={printable_path(where)}: địa chỉ /{name}/ đã dùng ({taken[name]}); chọn tên khác.\n    the "
            f"address /{name}/ is taken ({taken[name]}); choose another name."
        )
    return name


def _by_hand(config: Path, line: str) -> NoRoom:
    return NoRoom(
        f"{printable_path(config)}: mục “extra” không viết mỗi dòng một khóa, nên lệnh không tự thêm được "
        "dòng dưới đây. Viết lại mục đó như trong examples/blank/, rồi chạy lại.\n    “extra” is not written "
        "one key a line, so the line below cannot be put in. Write it as in examples/blank/, and run this "
        f"again.\n    → {line.strip()}"
    )


def tell_others(where: Joining, founding: Founding) -> None:
    """Tell the front and who stood alone of the new programme; make the front where there is none."""
    folder = where.front.parent
    if not where.front.exists():
        entries = [f"id: {where.id}"]
        if where.alone:
            up = Path(os.path.relpath(where.alone.folder, folder)).as_posix()
            entries.insert(0, f"{{id: {where.alone.id}, folder: {up}, at_root: true}}")
        files = {CONFIG: front_settings(founding, folder, where.address, entries), **dict(front_pages())}
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        record_all(folder)
    for path, text in (where.texts or {}).items():
        path.write_text(text, encoding="utf-8")


def record_all(folder: Path) -> None:
    """Record of every English page in a folder that was just written that it is up to date."""
    of_vi, of_en = (folder / DOCS / lang for lang in LANGUAGES)
    for page in sorted(of_en.rglob("*.md")):
        record_translation(page, of_vi / page.relative_to(of_en), holds=True)

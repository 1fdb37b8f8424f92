"""Programmes on disk: a small one of another province, a copy of the illustrative one, and, for measuring,
one of any number of targets and as many plain pages without the tracker.

The figures of the one for measuring are made up by a formula, the same on every machine.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from tests.places import DEMO, GLOSSARY, ROOT, SAMPLE, SEVERAL
from tracker.content.pages.prose import stamp

PER_PAGE = 60
"""Targets in one table; a programme of thousands has a page for each of its parts."""
LANGUAGES = ("vi", "en")

CONFIG = """\
site_name: Đo
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
strict: true
%s
theme:
  name: material
%s  language: vi
  font: false
  features: [navigation.tabs]
%splugins:
%s  - i18n:
      docs_structure: folder
      fallback_to_default: false
%s      languages:
        - {locale: vi, name: Tiếng Việt, default: true%s}
        - {locale: en, name: English%s}
markdown_extensions: [attr_list, footnotes, tables]
validation: {omitted_files: info}
not_in_nav: "part-*.md"
"""
PALETTE = """\
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle: {icon: material/weather-night, name: Tối}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle: {icon: material/weather-sunny, name: Sáng}
"""
MINIMAL = """\
site_name: Chương trình mẫu
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
strict: true
watch: [data]
hooks: [HOOKS]
extra: {publisher: , repository: , generator: false}
theme: {name: material, language: vi, font: false, custom_dir: OVERRIDES}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_search: false
      languages:
        - {locale: vi, name: Tiếng Việt, default: true}
        - {locale: en, name: English, site_name: Sample programme}
markdown_extensions: [attr_list]
"""
PAGE = '---\ntitle: "T"\ndescription: "D"\n---\n# T\n\n'
"""The top of a page."""
FIGURE = """\
    observations:
      - date: 2025-12-31
        value: 2
        stage: final
        source: made-up-report
        recorded: 2026-06-20
"""


def another_programme(folder: Path) -> Path:
    """Write a programme of another province, with its own configuration, pages and data; return its
    configuration.
    """
    overrides = ROOT / "overrides"
    (folder / "data").mkdir(parents=True)
    sample = SAMPLE.read_text(encoding="utf-8").replace("page: outlook", "page: targets")
    (folder / "data" / "targets.yaml").write_text(sample, encoding="utf-8")
    for lang in ("vi", "en"):
        docs = folder / "docs" / lang
        docs.mkdir(parents=True)
        (docs / "index.md").write_text(f"{PAGE}<!-- tracker: summary -->\n", encoding="utf-8")
        (docs / "targets.md").write_text(f"{PAGE}<!-- tracker: targets -->\n", encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(
        MINIMAL.replace("HOOKS", str(ROOT / "hooks" / "events.py")).replace("OVERRIDES", str(overrides)),
        encoding="utf-8",
    )
    return config


def complete_programme(folder: Path) -> Path:
    """Write the same programme with an article, so that the check finds nothing wrong; return its folder."""
    another_programme(folder)
    for lang in LANGUAGES:
        text = "".join(
            f"One\n{{: #{name} }}\n\n" for name in ("objective-1", "objective-2099", "task-1", "task-2")
        )
        (folder / "docs" / lang / "article.md").write_text(PAGE + text, encoding="utf-8")
    return folder


def annotated_programme(folder: Path) -> Path:
    """Write the same programme with the pages of documents, of terms and of both languages too; return its
    configuration.
    """
    complete_programme(folder)
    shutil.copy(GLOSSARY, folder / "data" / "glossary.yaml")
    views = {"documents": "document-list", "glossary": "glossary", "article/bilingual": "bilingual"}
    for lang in LANGUAGES:
        for name, view in views.items():
            path = folder / "docs" / lang / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(page("T", f"<!-- tracker: {view} -->"), encoding="utf-8")
    return folder / "mkdocs.yml"


def copy_of_the_demo(folder: Path) -> Path:
    """Copy the illustrative programme into `folder`, every translation recorded as up to date."""
    shutil.copytree(DEMO / "data", folder / "data")
    shutil.copytree(DEMO / "docs", folder / "docs")
    shutil.copy(DEMO / "mkdocs.yml", folder / "mkdocs.yml")
    for page in (folder / "docs" / "en").glob("*.md"):
        stamp(page, folder / "docs" / "vi" / page.name)
    return folder


def copy_of_several(folder: Path) -> Path:
    """Copy the illustrative site of three programmes into `folder`, led to the code of this checkout; return
    the folder.
    """
    shutil.copytree(SEVERAL, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site", "report"))
    for config in (folder / "mkdocs.yml", *folder.glob("*/mkdocs.yml")):
        text = config.read_text(encoding="utf-8")
        for up in ("../../../", "../../"):
            text = text.replace(up, f"{ROOT}/")
        config.write_text(text, encoding="utf-8")
    return folder


def with_figure(text: str) -> str:
    """Return the data of the illustrative programme with a figure for a target that had none."""
    head, tail = text.split("  - id: squares\n", 1)
    return head + "  - id: squares\n" + tail.replace("    observations: []\n", FIGURE, 1)


def both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def target(n: int) -> dict[str, Any]:
    """Return a target with five figures and a piece of evidence."""
    fact = {"source": "report", "recorded": "2026-01-01"}
    return {
        "id": f"target-{n:04d}",
        "group": f"part-{n // PER_PAGE:03d}",
        "name": both(f"Chỉ tiêu số {n}", f"Target number {n}"),
        "text": both(
            f"Chỉ tiêu số {n}: đạt ít nhất {50 + n % 40}% số xã vào cuối kỳ",
            f"Target number {n}: at least {50 + n % 40}% of communes by the end of the period",
        ),
        "reading": both("Tính trên toàn tỉnh", "Counted over the whole province"),
        "unit": {"vi": "% số xã", "en": "% of communes"},
        "measure": "level",
        "rule": {"at_least": 50 + n % 40},
        "baseline": {"value": 20 + n % 10, "date": "2020", "source": "report"},
        "observations": [
            {"date": str(year), "value": 20 + (n * 7 + year) % 60, "stage": "final", **fact}
            for year in range(2021, 2026)
        ],
        "evidence": [
            {
                "date": "2023-05",
                "kind": "step",
                "text": both(
                    f"Đã ban hành kế hoạch cho chỉ tiêu số {n}", f"A plan for target number {n} was issued"
                ),
                **fact,
            }
        ],
    }


def data(count: int) -> dict[str, Any]:
    """Return the data file of a programme of `count` targets."""
    parts = range((count + PER_PAGE - 1) // PER_PAGE)
    return {
        "programme": {
            "title": both("Chương trình để đo", "A programme to measure by"),
            "notice": both("Số liệu bịa ra để đo", "Figures made up to measure by"),
            "authority": both("Bản tiếng Việt có giá trị", "The Vietnamese text is the one that counts"),
            "article": "report",
        },
        "sources": {
            "report": {
                "title": both("Báo cáo để đo", "A report to measure by"),
                "publisher": both("Nơi công bố", "The place of publication"),
                "published": "2026-01-01",
            }
        },
        "groups": [
            {
                "id": f"part-{n:03d}",
                "number": f"({n + 1})",
                "period": {"from": "2021-01-01", "to": "2025-12-31"},
                "clause": both(f"Mục {n + 1}", f"Section {n + 1}"),
                "title": both(f"Phần {n + 1}", f"Part {n + 1}"),
                "paragraph": f"objective-{n + 1}",
                "page": f"part-{n:03d}",
            }
            for n in parts
        ],
        "targets": [target(n) for n in range(count)],
        "tasks": [],
    }


def page(title: str, body: str) -> str:
    return f'---\ntitle: "{title}"\ndescription: "{title}"\n---\n# {title} {{: #title }}\n\n{body}\n'


def write_programme(folder: Path, count: int) -> Path:
    """Write a programme of `count` targets into `folder`; return its configuration."""
    (folder / "data").mkdir(parents=True)
    made = data(count)
    (folder / "data" / "targets.yaml").write_text(yaml_of(made), encoding="utf-8")
    groups = [group["id"] for group in made["groups"]]
    for lang in LANGUAGES:
        docs = folder / "docs" / lang
        docs.mkdir(parents=True)
        pages = {"index.md": page("Đo", "<!-- tracker: summary -->")}
        pages["article.md"] = page(
            "Bài", "\n\n".join(f"Mục {n + 1}\n{{: #objective-{n + 1} }}" for n in range(len(groups)))
        )
        pages["targets.md"] = page({"vi": "Chỉ tiêu", "en": "Targets"}[lang], "<!-- tracker: notice -->")
        pages |= {
            f"{name}.md": page(f"Phần {name}", f"<!-- tracker: targets group={name} -->") for name in groups
        }
        for name, text in pages.items():
            (docs / name).write_text(text, encoding="utf-8")
    nav = "[Home: index.md, Article: article.md, Targets: targets.md]"
    own = ("watch: [data]", "extra: {publisher: , repository: , generator: false}")
    hooks = "\n".join((f"hooks: [{ROOT / 'hooks' / 'events.py'}]", *own))
    config = folder / "mkdocs.yml"
    overrides = (
        f"  custom_dir: {ROOT / 'overrides'}\n  logo: assets/logo.svg\n  favicon: assets/favicon.svg\n"
    )
    config.write_text(
        CONFIG
        % (
            hooks,
            overrides,
            PALETTE,
            "",
            "      reconfigure_search: false\n",
            f", nav: {nav}",
            f", site_name: Measuring, nav: {nav}",
        ),
        encoding="utf-8",
    )
    return config


FRONT_CONFIG = """\
extra:
  publisher:
  repository:
  generator: false
  programmes:
"""


def write_several(folder: Path, programmes: int, count: int) -> Path:
    """Write a site of so many programmes of `count` targets each, all from one template; return the
    configuration of its front.
    """
    names = [f"programme-{n:02d}" for n in range(programmes)]
    for name in names:
        config = write_programme(folder / name, count)
        text = config.read_text(encoding="utf-8")
        config.write_text(
            text.replace("generator: false}", "generator: false, part_of: ../mkdocs.yml}"), encoding="utf-8"
        )
        template = text
    for lang in LANGUAGES:
        (folder / "docs" / lang).mkdir(parents=True)
        for path, view in (("index", "programmes"), ("ledger", "ledger"), ("data", "downloads")):
            text = page(path, f"<!-- tracker: {view} -->")
            (folder / "docs" / lang / f"{path}.md").write_text(text, encoding="utf-8")
    listed = FRONT_CONFIG + "".join(f"    - id: {name}\n" for name in names)
    nav = "[Home: index.md, Ledger: ledger.md, Data: data.md]"
    front = template.replace("extra: {publisher: , repository: , generator: false}\n", listed)
    front = front.replace("watch: [data]", "watch: [docs]")
    front = front.replace("[Home: index.md, Article: article.md, Targets: targets.md]", nav)
    (folder / "mkdocs.yml").write_text(front, encoding="utf-8")
    return folder / "mkdocs.yml"


def write_plain(folder: Path, count: int, text: str) -> Path:
    """Write `count` plain pages a language that all say `text`, for the theme as it comes, its menu of all
    pages included; return the configuration.
    """
    for lang in LANGUAGES:
        docs = folder / "docs" / lang
        (docs / "targets").mkdir(parents=True)
        (docs / "index.md").write_text(page("Đo", "Trang đầu."), encoding="utf-8")
        for n in range(count - 1):
            (docs / "targets" / f"target-{n:04d}.md").write_text(
                page(f"Chỉ tiêu {n}", text), encoding="utf-8"
            )
    config = folder / "mkdocs.yml"
    config.write_text(CONFIG % ("", "", "", "  - search: {lang: [vi, en]}\n", "", "", ""), encoding="utf-8")
    return config


class _Dumper(yaml.SafeDumper):
    """Writes every value out: an anchor would be refused."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def yaml_of(made: dict[str, Any]) -> str:
    """Return a data file as an editor would type it."""
    return yaml.dump(made, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)

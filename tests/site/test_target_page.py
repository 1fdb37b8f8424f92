"""Pages with addresses of files lead to each other."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.builds import build
from tests.places import ROOT


def test_pages_with_file_addresses_lead_to_each_other(tmp_path: Path) -> None:
    config = (
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("strict: true", "strict: true\nuse_directory_urls: false")
    )
    for name in ("hooks", "overrides", "data", "docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert build(tmp_path / "site", config=tmp_path / "mkdocs.yml").returncode == 0

    first = (tmp_path / "site" / "targets.html").read_text(encoding="utf-8")
    names = re.findall(r'href="(targets/[a-z0-9-]+\.html)"', first)
    assert names
    for name in names:
        assert (tmp_path / "site" / name).exists()

"""A new programme at the top of a repository -> the papers around it that named the first one: the README,
the licence of the data, the guide for editors.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from tracker.content.clock import as_of
from tracker.content.data.load import read
from tracker.content.new.founding import Founding
from tracker.content.new.guide_ids import with_own_ids

README, LICENCE, GUIDE = Path("README.md"), Path("LICENSE-DATA"), Path("CONTRIBUTING.md")
PAPERS = (README, LICENCE, GUIDE)
NAMED = re.compile(r"(?<=<!-- programme -->\n).*?(?=<!-- /programme -->)", re.DOTALL)
"""The part of the README that is about the programme which is published."""
PUBLISHED = "Published here: {en} / {vi}.\n"
LICENCE_TEXT = """Dữ liệu và nội dung
===================
- Thư mục `data` và các trang trong `docs/` được phép dùng theo giấy phép Creative Commons Ghi công 4.0 Quốc
tế
  (CC BY 4.0): https://creativecommons.org/licenses/by/4.0/deed.vi
- Nguyên văn các chỉ tiêu và nhiệm vụ lấy từ: {name_vi} ({issuer_vi}).
- Câu trích trong bằng chứng thuộc về nguồn được ghi bên cạnh.

Data and content
================
- The folder `data` and the pages under `docs/` may be used under the Creative Commons Attribution 4.0
  International licence (CC BY 4.0): https://creativecommons.org/licenses/by/4.0/
- The wording of the targets and tasks is taken from: {name_en} ({issuer_en}).
- Quotations in the evidence belong to the source named beside them.
"""


def own_papers(top: Path, founding: Founding, data: str) -> dict[Path, str]:
    """Return the papers under `top` as they are for a new programme, whose data file is `data`."""
    name, issuer = founding.name, founding.issuer
    named = PUBLISHED.format(vi=name.vi, en=name.en)
    tracker = read(data.encode(), as_of(os.environ), str(top / "data")).tracker
    return {
        top / README: NAMED.sub(lambda _: named, (top / README).read_text(encoding="utf-8")),
        top / LICENCE: LICENCE_TEXT.format(
            name_vi=name.vi, name_en=name.en, issuer_vi=issuer.vi, issuer_en=issuer.en
        ),
        top / GUIDE: with_own_ids((top / GUIDE).read_text(encoding="utf-8"), tracker),
    }

"""What can be found is what stands on the page, cut where a reader can be sent to, each language by
itself.
"""

from __future__ import annotations

import json
import unicodedata

from tracker.publish.search import Section, found, index

PAGE = """<h1 id="title">Trang <em>đầu</em></h1>
<p>Mở<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> đầu.</p>
<form>lọc</form><p hidden>ẩn</p><div data-search-exclude><h2 id="x">Thừa</h2></div>
<h2 id="hai">Hai<a class="headerlink" href="#hai">¶</a></h2><p>Một</p><p>hai<br>ba</p>
<table><tr><th>Đầu bảng</th></tr><tr id="dong"><th>Dòng <span class="tr-text">nguyên văn</span>
<span class="tr-clause">mục 1</span></th><td>ô</td><td>thứ hai</td></tr></table><p>sau bảng</p>
<h3>Không mã</h3><p>cuối</p>"""


def test_a_page_is_cut_at_headings_and_rows_that_have_an_id() -> None:
    page = found("trang/", PAGE, "Trang")

    assert (page.location, page.title) == ("trang/", "Trang")
    assert page.sections == (
        Section("", "Trang đầu", ("Mở đầu.",)),
        Section("hai", "Hai", ("Một", "hai", "ba", "Đầu bảng", "sau bảng", "Không mã", "cuối")),
        Section("dong", "Dòng", ("nguyên văn mục 1", "ô", "thứ hai")),
    )


def test_text_is_composed_and_what_is_said_twice_is_listed_once() -> None:
    long = (
        "<h1>Một</h1><p>Một câu đủ dài để không cần nói lại ở một trang thứ hai của cùng trang web "
        "này.</p><p>ngắn</p>"
    )
    pages = [found("a/", unicodedata.normalize("NFD", long), "A"), found("a/b/", long, "B")]

    listed = json.loads(index(pages).decode().removeprefix("window.trackerIndex = ").rstrip(";\n"))
    assert listed[0] == ["a/", "A", [["", "Một", "ngắn"]]]
    assert listed[1][2][0][2].startswith("Một câu đủ dài")

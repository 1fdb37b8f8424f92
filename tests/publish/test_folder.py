"""A served site holds what its last round made, whatever the rounds before have left."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.publish.folder import Folder

LINK = '<link rel="stylesheet" href="assets/stylesheets/figures.css?v=1">\n'
FIGURE, WORDS = f'{LINK}<p class="b">', f"{LINK}<p>"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the two style sheets that MkDocs copies."""
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    _copied(tmp_path, "a", "b")
    return tmp_path


def _copied(site: Path, ours: str, figures: str) -> None:
    for name, named in (("site", ours), ("figures", figures)):
        path = site / "assets" / "stylesheets" / f"{name}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f".{named}{{top:0}}", encoding="utf-8")


def _round(folder: Folder, files: dict[str, str], ours: str = "a", figures: str = "b") -> dict[str, str]:
    """Make the files anew, as MkDocs does, and return what lies there."""
    folder.begin()
    folder.empty()
    _copied(folder.site, ours, figures)
    for name, text in files.items():
        folder.write(name, text.encode())
    folder.end()
    return {
        path.relative_to(folder.site).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.site.rglob("*")
        if path.is_file() and path.suffix != ".css"
    }


def test_a_file_that_is_as_it_was_is_not_written_again(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"a/index.html": WORDS, "b.txt": "b"})
    before = [(place / name).stat().st_mtime_ns for name in ("a/index.html", "b.txt")]

    now = _round(folder, {"a/index.html": WORDS, "b.txt": "another"})

    assert now == {"a/index.html": "<p>", "b.txt": "another"}
    assert (place / "a/index.html").stat().st_mtime_ns == before[0]
    assert (place / "b.txt").stat().st_mtime_ns != before[1]


def test_what_was_not_made_again_is_gone(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"a/index.html": WORDS, "b.txt": "b"})

    assert _round(folder, {"b.txt": "b"}) == {"b.txt": "b"}
    assert _round(folder, {"b.txt": "b"}) == {"b.txt": "b"}
    assert not (place / "a").exists()


def test_what_others_wrote_is_gone_before_a_round(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"b.txt": "b"})
    (place / "old").mkdir()
    (place / "old" / "page.html").write_text("old", encoding="utf-8")

    assert _round(folder, {"b.txt": "b"}) == {"b.txt": "b"}
    assert not (place / "old").exists()


def test_what_somebody_wrote_over_ours_is_written_again(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"b.txt": "b"})
    (place / "b.txt").write_text("theirs", encoding="utf-8")

    assert _round(folder, {"b.txt": "b"}) == {"b.txt": "b"}


def test_a_round_that_was_broken_off_leaves_nothing_that_is_taken_for_finished(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"a.txt": "a", "b.txt": "b"})
    folder.begin()
    folder.empty()
    _copied(place, "a", "b")
    folder.write("b.txt", b"of the broken round")

    assert _round(folder, {"a.txt": "a", "b.txt": "b"}) == {"a.txt": "a", "b.txt": "b"}


def test_a_page_keeps_the_sheet_of_figures_where_it_shows_one(place: Path) -> None:
    made = _round(Folder(place), {"a.html": WORDS, "b.html": FIGURE})

    assert made == {"a.html": "<p>", "b.html": FIGURE}


def test_pages_are_written_again_where_other_classes_need_the_sheet_of_figures(place: Path) -> None:
    folder = Folder(place, keeps=True)
    _round(folder, {"b.html": FIGURE})

    assert _round(folder, {"b.html": FIGURE}, ours="b", figures="c") == {"b.html": '<p class="b">'}
    assert _round(folder, {"b.html": FIGURE}) == {"b.html": FIGURE}


def test_what_is_made_shorter_at_the_end_is_always_written_whole(place: Path) -> None:
    folder = Folder(place, keeps=True)
    script = "/* told */ a()"
    _round(folder, {"assets/a.js": script})
    lies = place / "assets" / "a.js"
    before = lies.stat().st_mtime_ns

    assert _round(folder, {"assets/a.js": script})["assets/a.js"] == script
    assert lies.stat().st_mtime_ns != before


def test_where_there_is_one_round_nothing_is_kept_for_another(place: Path) -> None:
    folder = Folder(place)
    _round(folder, {"a.txt": "a"})
    (place / "a.txt").unlink()

    assert _round(folder, {"a.txt": "a"}) == {"a.txt": "a"}


def test_what_pages_use_is_known_once_they_are_written(place: Path) -> None:
    folder = Folder(place, keeps=True)
    folder.begin()
    folder.write("b.html", FIGURE.encode())
    folder.write("b.txt", b"b")

    used = folder.end()

    assert list(used) == [str(place / "b.html")]
    assert used[str(place / "b.html")].classes == {"b"}
    assert used[str(place / "b.html")].elements == {"link", "p"}

"""Whoever fills in a `mkdocs.yml` is told every mistake at once, before anything is built: where it is, what
was found and what to write, in both languages.

A case of `bad_settings/` is a text file: what is taken out of `good_mkdocs.yml` (`-`), what stands there
instead (`+`, after the lines it replaces), what the environment gives (`$`), `@` between two places; then an
empty line, and exactly what is said.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig  # noqa: TID251 -- whose settings are to be known

from tests.places import AS_OF, DEMO, DEMO_DAY, ROOT
from tests.programmes import another_programme, write_programme
from tracker.cli import building, checking
from tracker.content.problems.problem import WORDINGS, Problem, Refused
from tracker.content.setup.code import HOOK, OVERRIDES
from tracker.content.setup.copied import left_over
from tracker.content.setup.files import MadeUpProgramme
from tracker.content.setup.known_keys import LANGUAGE, MKDOCS
from tracker.content.setup.look import Look
from tracker.content.setup.settings import Settings, read_settings
from tracker.facts.publisher import Publisher
from tracker.facts.values import LANGUAGES, Text
from tracker.language.rules import available

HERE = Path(__file__).parent
CASES = sorted((HERE / "bad_settings").glob("*.txt"))
GOOD = (HERE / "good_mkdocs.yml").read_text(encoding="utf-8")
WITHOUT_TARGETS = GOOD.replace("      - Chỉ tiêu: targets.md\n", "").replace(
    "                - Targets: en/targets.md\n", ""
)
NEVER_ALONE = {
    "setting_left_over",
    "setting_nav_order",
    "setting_nobody_answers",
    "setting_nobody_to_write_to",
}
"""Warnings, which refuse nothing; shown below."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a programme with nothing wrong, as the working directory."""
    another_programme(tmp_path)
    shutil.copytree(tmp_path / "data", tmp_path / "made-up" / "data")
    write(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_URL", raising=False)
    monkeypatch.setenv("AS_OF", AS_OF.isoformat())
    return tmp_path


def write(folder: Path, text: str) -> Path:
    """Write a configuration with the paths of this checkout; return where it is."""
    config = folder / "mkdocs.yml"
    config.write_text(text.replace("HOOK", str(HOOK)).replace("OVERRIDES", str(OVERRIDES)), encoding="utf-8")
    return config


def changed(change: str) -> tuple[str, dict[str, str]]:
    """Return the good configuration with a change, and what the environment gives."""
    text, environment, old, new = GOOD, {}, "", ""
    lines = [*change.splitlines(), "@"]
    for line, after in pairwise([*lines, "@"]):
        if line.startswith("$ "):
            name, _, content = line[2:].partition("=")
            environment[name] = content
        old += f"{line[2:]}\n" if line.startswith("- ") else ""
        new += f"{line[2:]}\n" if line.startswith("+ ") else ""
        if old and after[:1] not in "+-":
            assert text.count(old) == 1, old
            text, old, new = text.replace(old, new), "", ""
    return text, environment


def told(refused: Refused, folder: Path) -> str:
    """Return what is said, with the paths of this machine taken out."""
    text = str(refused)
    for path, name in ((HOOK, "HOOK"), (OVERRIDES, "OVERRIDES")):
        text = text.replace(os.path.relpath(path, folder), name).replace(str(path), name)
    return text


def test_a_configuration_with_nothing_wrong_is_taken_and_typed(folder: Path) -> None:
    found = read_settings(folder / "mkdocs.yml", {})

    assert found.site_name == Text(vi="Chương trình mẫu", en="Sample programme")
    assert found.site_description == Text(
        vi="Những gì đã hứa và những gì đã biết.", en="What was promised and what is known."
    )
    assert found.site_url == found.published_at == "https://example.org/sample/"
    assert found.publisher == Publisher(
        Text(vi="Sở Mẫu", en="Sample Department"),
        "https://example.org/department",
        "department@example.org",
    )
    assert found.repository == "https://github.com/owner/name"
    assert found.security == "mailto:security@example.org"
    assert found.look == Look()
    assert found.logo == ""
    assert found.examples == MadeUpProgramme(folder / "made-up", DEMO_DAY)
    assert (found.docs, found.theme) == (folder / "docs", OVERRIDES)
    assert found.extensions == ("attr_list", "footnotes", "tables")
    assert found.warnings == ()


MAIL = "\n    email: department@example.org"
NAMED = GOOD[GOOD.index("  publisher:\n") : GOOD.index(MAIL) + len(MAIL)]


@pytest.mark.parametrize(
    ("old", "new", "warned"),
    [
        (MAIL, "", ["setting_nobody_to_write_to"]),
        (NAMED, "  publisher:", ["setting_nobody_answers"]),
        (NAMED, "  security: mailto:a@example.org", ["setting_nobody_answers"]),
        ("https://example.org/sample/", "http://127.0.0.1:8000/", []),
    ],
)
def test_a_site_that_nobody_answers_for_is_told_loudly_once_readers_can_reach_it(
    old: str, new: str, warned: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert GOOD.count(old) == 1
    text = GOOD.replace(old, new)
    if "security" in new:
        text = text.replace("  security: mailto:security@example.org\n", "")
    monkeypatch.delenv("SITE_URL", raising=False)
    found = read_settings(write(folder, text), {}).warnings

    assert [warning.code for warning in found] == warned
    for warning in found:
        vi, en, sample = warning.wording
        assert warning.context["found"] == "https://example.org/sample/"
        assert vi.split(":")[0].isupper()
        assert en.split(":")[0].isupper()
        assert sample.startswith("publisher: ")
    local = GOOD.replace(old, new).replace("https://example.org/sample/", "http://localhost:8000/")
    assert "security" in new or read_settings(write(folder, local), {}).warnings == ()


def test_the_same_pages_in_another_order_in_the_other_menu_are_warned_of(folder: Path) -> None:
    home = "            - Home: index.md\n"
    last = "                - Elsewhere: https://example.org/\n"
    assert GOOD.count(home) == GOOD.count(last) == 1

    text = GOOD.replace(home, "").replace(last, last + home)
    (found,) = read_settings(write(folder, text), {}).warnings

    assert str(found).startswith("mkdocs.yml:")
    assert (found.code, found.warning) == ("setting_nav_order", True)
    assert (found.context["found"], found.context["instead"]) == ("targets.md", "index.md")
    assert text.splitlines()[found.mark.line - 1].strip() == "- Targets: en/targets.md"
    assert "danh mục tiếng Anh có trang “targets.md”" in found.wording.vi


def test_a_look_is_taken_and_what_it_leaves_out_is_made_from_it(folder: Path) -> None:
    for typed, look in (
        ('{colour: "#7A1F1F", on_dark: "#d28f8f"}', Look("#7a1f1f", "#d28f8f")),
        ('{colour: "#7a1f1f", font: Be Vietnam Pro}', Look("#7a1f1f", "#caa5a5", "Be Vietnam Pro")),
    ):
        config = write(folder, GOOD.replace("  generator: false\n", f"  look: {typed}\n"))

        assert read_settings(config, {}).look == look


def test_a_logo_of_one_s_own_is_found_beside_the_pages(folder: Path) -> None:
    (folder / "docs" / "files").mkdir()
    (folder / "docs" / "files" / "emblem.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    config = write(folder, GOOD.replace("  font: false\n", "  font: false\n  logo: files/emblem.png\n"))

    assert read_settings(config, {}).logo == "files/emblem.png"


def test_the_check_says_good_of_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checking.check(Path("mkdocs.yml"), None) == 0

    printed = capsys.readouterr()
    assert "Good: 8 targets" in printed.out
    assert "mkdocs.yml" not in printed.err


@pytest.mark.parametrize("typed", ["https://example.org", "https://example.org/site", "http://a.example/b/c"])
def test_an_address_without_its_closing_slash_is_put_right(folder: Path, typed: str) -> None:
    in_file = read_settings(write(folder, GOOD.replace("https://example.org/sample/", typed)), {})
    in_environment = read_settings(write(folder, GOOD), {"SITE_URL": typed})
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "site_url": typed})
    config.validate()

    # MkDocs, which makes the addresses of a build, reads the same
    assert in_file.site_url == in_environment.site_url == config.site_url == f"{typed}/"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_told_at_its_place_with_what_to_write(
    path: Path, folder: Path, golden: Callable[[Path, str], None]
) -> None:
    change = path.read_text(encoding="utf-8").partition("\n\n")[0]
    text, environment = changed(change)
    config = write(folder, text)

    with pytest.raises(Refused) as refused:
        read_settings(config.relative_to(folder), environment)

    golden(path, f"{change}\n\n{told(refused.value, folder)}\n")
    assert not any(problem.warning for problem in refused.value.problems)


@pytest.mark.whole
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_check_fails_for_each_of_them_and_shows_the_line(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text, environment = changed(path.read_text(encoding="utf-8").partition("\n\n")[0])
    write(folder, text)
    for name, content in environment.items():
        monkeypatch.setenv(name, content)

    assert checking.check(Path("mkdocs.yml"), None) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "mkdocs.yml:" in printed.err
    assert "    error: " in printed.err
    assert "Traceback" not in printed.err


@pytest.mark.whole
def test_every_mistake_that_settings_can_have_is_shown_by_a_case(folder: Path) -> None:
    shown = set()
    for path in CASES:
        text, environment = changed(path.read_text(encoding="utf-8").partition("\n\n")[0])
        with pytest.raises(Refused) as refused:
            read_settings(write(folder, text), environment)
        shown |= {problem.code for problem in refused.value.problems}

    assert {code for code in WORDINGS if code.startswith("setting_")} - shown == NEVER_ALONE


def test_mistakes_of_settings_data_and_pages_are_told_in_one_run(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, GOOD.replace("strict: true", "stirct: true"))
    data = folder / "data" / "targets.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text.replace("{at_least: 5}", "{at_leest: 5}"), encoding="utf-8")
    made_up = folder / "made-up" / "data" / "targets.yaml"
    made_up.write_text(text.replace("{at_least: 5}", "{at_laest: 5}"), encoding="utf-8")

    assert checking.check(Path("mkdocs.yml"), None) == 1

    said = capsys.readouterr().err
    assert "mkdocs.yml:5:1: lỗi: MkDocs không có mục “stirct”" in said
    assert "    | stirct: true\n    | ^\n" in said
    assert "data/targets.yaml:" in said
    assert "“at_leest”" in said


Command = Callable[[Path, Path], int]
STOPPED: dict[str, Command] = {
    "build": building.build,
    "offline": lambda config, out: building.build(config, out, offline=True),
    "pdf": building.pdf,
    "export-pages": building.export_pages,
}


@pytest.mark.parametrize("command", STOPPED.values(), ids=STOPPED)
def test_whatever_is_made_of_a_programme_stops_alike(
    command: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, GOOD.replace("https://example.org/department", '"javascript:alert(1)"'))

    assert command(Path("mkdocs.yml"), folder / "out") == 1

    said = capsys.readouterr().err
    assert "mkdocs.yml:12:10: lỗi: “javascript:alert(1)” không phải một địa chỉ" in said
    assert "1 lỗi cần sửa. / 1 problem to mend." in said
    assert not (folder / "out").exists()


# Languages


def test_a_third_language_is_refused_loudly_with_those_that_are_served(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        folder,
        GOOD.replace("        - locale: en\n", "        - {locale: zh, name: 中文}\n        - locale: en\n"),
    )

    assert checking.check(Path("mkdocs.yml"), None) == 1

    said = capsys.readouterr().err
    assert "mkdocs.yml:37:20: lỗi: Không dựng được ngôn ngữ “zh”: mã nguồn chỉ phục vụ vi, en." in said
    assert "The language “zh” cannot be built: the code serves only vi, en." in said


def test_the_languages_served_are_those_of_the_code() -> None:
    assert available() == LANGUAGES


# Whatever stands there

SHAPES = st.sampled_from(
    [
        "",
        "x",
        "5",
        "~",
        "[]",
        "{}",
        "[x]",
        "[[x]]",
        "{x: y}",
        "[{x: y}]",
        "[{vi: x}, en]",
        "!ENV [A, B]",
        "2026-02-30",
    ]
)


@settings(
    max_examples=6 * settings().max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(min_value=0, max_value=GOOD.count("\n") - 1), SHAPES, st.booleans())
@pytest.mark.whole
def test_whatever_stands_at_a_key_is_taken_or_refused_with_its_place(
    folder: Path,
    line: int,
    shape: str,
    alone: bool,  # noqa: FBT001 -- a case
) -> None:
    lines = GOOD.splitlines()
    key, colon, _ = lines[line].partition(": ")
    lines[line] = f"{key.rstrip(':')}: {shape}"
    if alone or not colon:  # without what stands under the key
        indent = len(key) - len(key.lstrip(" -"))
        while line + 1 < len(lines) and len(lines[line + 1]) - len(lines[line + 1].lstrip(" -")) > indent:
            del lines[line + 1]

    problems: list[Problem] = []
    try:
        read_settings(write(folder, "\n".join(lines) + "\n"), {})
    except Refused as refused:
        problems = refused.problems
    assert all(problem.file == "mkdocs.yml" and problem.wording.vi for problem in problems)


# What MkDocs knows


def test_every_setting_of_mkdocs_is_known_and_no_other() -> None:
    options = {key for key, _ in MkDocsConfig()._schema}
    ours = {"config_file_path", "mdx_configs", "pages", "google_analytics"}  # not to be set, or long gone

    assert set(MKDOCS) - {"INHERIT"} == options - ours


def test_every_setting_of_a_language_is_one_of_the_plugin() -> None:
    from mkdocs_static_i18n.config import I18nPluginLanguage  # noqa: PLC0415

    assert set(LANGUAGE) <= {key for key, _ in I18nPluginLanguage()._schema}


@pytest.mark.parametrize("config", [ROOT / "mkdocs.yml", DEMO / "mkdocs.yml"], ids=["first", "demo"])
def test_the_programmes_of_this_repository_are_taken(config: Path) -> None:
    # Who answers is for whoever publishes to say
    told = {problem.code for problem in read_settings(config, {}).warnings}
    assert told <= {"setting_nobody_answers", "setting_nobody_to_write_to"}


def test_a_programme_without_publisher_examples_or_menu_is_taken(tmp_path: Path) -> None:
    found = read_settings(another_programme(tmp_path / "province"), {})

    assert (found.publisher, found.repository, found.security, found.examples) == (None, "", "", None)
    assert (found.site_url, found.published_at) == ("http://127.0.0.1:8000/", "")


# Pages in no menu: as strict as `validation` asks MkDocs to be


@pytest.mark.parametrize(
    ("level", "refused", "warned"),
    [
        ("{omitted_files: warn}", True, False),
        ("{nav: {omitted_files: warn}}", True, False),
        ("{omitted_files: warn, nav: {omitted_files: ignore}}", False, False),
        ("{omitted_files: info}", False, True),
        ("{anchors: warn}", False, True),
        ("{omitted_files: ignore}", False, False),
    ],
)
def test_a_page_in_no_menu_is_refused_only_where_that_is_asked_for(
    level: str,
    refused: bool,  # noqa: FBT001 -- a case
    warned: bool,  # noqa: FBT001
    folder: Path,
) -> None:
    config = write(folder, WITHOUT_TARGETS.replace("{omitted_files: warn}", level))

    if refused:
        with pytest.raises(Refused, match=r"“targets\.md” is in no menu"):
            read_settings(config, {})
    else:
        assert [warning.code for warning in read_settings(config, {}).warnings] == [
            "setting_nav_omitted"
        ] * warned


def test_pages_that_patterns_leave_to_mkdocs_need_no_menu(folder: Path) -> None:
    assert read_settings(write(folder, f"{WITHOUT_TARGETS}not_in_nav: targets.md\n"), {}).warnings == ()


@pytest.mark.whole
def test_a_programme_of_many_parts_is_warned_of_each_page_in_no_menu(tmp_path: Path) -> None:
    config = write_programme(tmp_path / "many", 100)
    listed = config.read_text(encoding="utf-8")
    assert read_settings(config, {}).warnings == ()

    config.write_text(listed.replace('not_in_nav: "part-*.md"\n', ""), encoding="utf-8")
    found = read_settings(config, {})

    assert [warning.context["found"] for warning in found.warnings] == ["part-000.md", "part-001.md"]


# What was forgotten when it was copied


def second(folder: Path, **changes: str) -> list[str]:
    """Return what is said of a second programme whose configuration is the first one's with `changes`."""
    other = folder / "other"
    shutil.copytree(folder / "data", other / "data")
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    for key, line in changes.items():
        old = next(each for each in text.splitlines() if each.startswith(f"{key}:"))
        text = text.replace(old, f"{key}: {line}")
    config = other / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    return [str(each) for each in left_over(config, "Chương trình khác", folder / "mkdocs.yml")]


def test_the_name_and_address_of_the_first_programme_are_warned_of_in_the_second(folder: Path) -> None:
    name, address = second(folder)

    assert name.startswith("other/mkdocs.yml:2:12: lưu ý: “Chương trình mẫu” vẫn là “site_name” của “")
    assert "(mkdocs.yml), mà dữ liệu ở đây là của chương trình khác" in name
    assert "is still the “site_name” of “" in name
    assert name.endswith("\n    → site_name: …")
    assert address.startswith("other/mkdocs.yml:4:27: lưu ý: “https://example.org/sample/” vẫn là “site_url”")


def test_a_second_programme_with_its_own_name_and_address_is_not_warned_of(folder: Path) -> None:
    assert second(folder, site_name="Tên khác", site_url="https://example.org/other/") == []


def test_addresses_of_this_machine_only_are_no_sign_of_a_copy(folder: Path) -> None:
    write(folder, GOOD.replace("https://example.org/sample/", "http://127.0.0.1:8000/"))

    assert second(folder, site_name="Tên khác") == []


def test_a_copy_of_the_same_programme_and_the_first_one_itself_are_not_warned_of(folder: Path) -> None:
    title = "Chương trình khác"
    data = folder / "data" / "targets.yaml"
    data.write_text(_titled(data.read_text(encoding="utf-8"), title), encoding="utf-8")

    assert second(folder) == []
    assert left_over(folder / "mkdocs.yml", "x", folder / "mkdocs.yml") == []
    assert left_over(folder / "mkdocs.yml", "x", folder / "no" / "mkdocs.yml") == []


def _titled(data: str, title: str) -> str:
    line = next(line for line in data.splitlines() if line.strip().startswith("title:"))
    return data.replace(line, f'  title: {{vi: "{title}", en: "Another programme"}}', 1)


@pytest.mark.whole
def test_the_check_tells_of_it_and_says_good(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    name = next(line for line in first if line.startswith("site_name:")).partition("#")[0]
    write(folder, GOOD.replace("site_name: Chương trình mẫu  # a comment may stand here", name.strip()))

    assert checking.check(Path("mkdocs.yml"), None) == 0

    assert "vẫn là “site_name” của “" in capsys.readouterr().err


def test_settings_cannot_be_changed_once_they_are_read(folder: Path) -> None:
    found: Settings = read_settings(folder / "mkdocs.yml", {})

    with pytest.raises(AttributeError):
        found.site_url = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("watch: [data]", "watch: [data, NAME]"),
        ("  - HOOK", "  - NAME"),
        ("custom_dir: OVERRIDES", "custom_dir: NAME"),
        ("custom_dir: OVERRIDES", "custom_dir: OVERRIDES\n  logo: NAME"),
        ("custom_dir: OVERRIDES", "custom_dir: OVERRIDES\n  favicon: files/NAME"),
        ("folder: made-up", "folder: NAME"),
        ("Chỉ tiêu: targets.md", "Chỉ tiêu: NAME.md"),
        ("  generator: false", "  generator: false\n  part_of: NAME/mkdocs.yml"),
    ],
)
@pytest.mark.parametrize("name", ["9" * 300, "a/" * 3000 + "b"], ids=["name", "path"])
def test_a_name_too_long_for_any_file_is_told_as_one_that_is_not_there(
    before: str, after: str, name: str, folder: Path
) -> None:
    assert GOOD.count(before) == 1
    config = write(folder, GOOD.replace(before, after.replace("NAME", name)))

    with pytest.raises(Refused) as refused:
        read_settings(config, {})

    assert name[:60] in str(refused.value)

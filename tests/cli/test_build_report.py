"""A build is calm while all is well and strict by itself: what MkDocs and its plugins warn of stops it."""

from __future__ import annotations

from tracker.cli.build_report import calm

LOG = """\
INFO    -  data/targets.yaml:2:1: lưu ý: Số liệu
    warning: The figure
INFO    -  Cleaning site directory
WARNING -  Doc file 'vi/about.md' contains a link 'x.md', but the target is not found.
INFO    -  Documentation built in 0.85 seconds

Aborted with 1 warnings in strict mode!
"""


def test_what_a_build_merely_reports_on_is_left_out() -> None:
    assert calm("INFO    -  Cleaning site directory\nINFO    -  Documentation built\n") == ("", 0)


def test_a_warning_is_kept_and_counted() -> None:
    report = calm(LOG)

    assert report.text.startswith("WARNING -  Doc file 'vi/about.md'")
    assert report.text.count("\n") == 1
    assert report.warnings == 1


def test_what_says_something_without_a_level_is_kept() -> None:
    assert calm("\ndata/targets.yaml:1:1: lỗi: …\n    error: …\n") == (
        "\ndata/targets.yaml:1:1: lỗi: …\n    error: …\n",
        0,
    )

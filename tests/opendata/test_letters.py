"""The letters that ask for figures: filled with what the data say and nothing else, the same bytes every
time.
"""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace

import docx
import pytest

from tests.making import make_target, only
from tests.opendata.releases import files_of, release
from tests.places import PROGRAMMES
from tracker.facts.assess import assess_all
from tracker.facts.bodies import Body, BodyEnded
from tracker.facts.dates import PartialDate
from tracker.facts.holding import Holder
from tracker.facts.statuses import Status
from tracker.facts.turns import Closing
from tracker.facts.values import LANGUAGES, Lang, Text
from tracker.language.letters import Letter, asks_by_letter, letter
from tracker.opendata.letters import letter_file
from tracker.opendata.release import Release

CLOSED = Closing.model_construct(
    date=PartialDate(2025, 6), reason=Text(vi="Hết.", en="Over."), source="s", recorded=None
)
ADDRESS = "https://example.org/targets/t/"


TAG = Text(vi="Theo dự thảo", en="From a draft")


def tagged() -> Release:
    """Return the programme that is published here, as if a draft."""
    made = release("real")
    programme = made.tracker.programme.model_copy(update={"tag": TAG})
    return replace(made, tracker=made.tracker.model_copy(update={"programme": programme}))


def of(lang: Lang = "vi", figures: list[dict[str, object]] | None = None, **keys: object) -> Letter:
    """Return the letter for a target made of these keys, in the sample programme."""
    given_out = tagged()
    tracker = only(given_out.tracker, make_target(figures or [], **keys))
    (a,) = assess_all(tracker, given_out.as_of)
    assert asks_by_letter(a)
    return letter(tracker, a, ADDRESS, lang)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_there_is_a_letter_for_each_target_without_a_figure_and_for_no_other(name: str) -> None:
    given_out = release(name)
    files = {path for path in files_of(name) if path.startswith("data/letters/")}

    without = {
        a.target.id
        for a in given_out.assessments
        if not all(
            each.reported
            for each in ([part.found for part in a.parts if part.judged] if a.target.by_parts else [a])
        )
        and a.rule.bound.computable
        and not a.target.closed
        and a.status not in (Status.WITHDRAWN, Status.NOT_STARTED)
    }
    assert files == {f"data/letters/{target}.docx" for target in without}
    assert files or name != "sample"


def test_no_letter_asks_for_what_is_known_not_yet_due_or_no_longer_asked() -> None:
    given_out = tagged()
    rule = {"at_least": 5}
    others = (
        make_target([{"date": "2024", "value": 3}], rule=rule),
        make_target(
            [{"date": "2024", "value": 3, "part": "north"}], rule=rule, parts=["north"], every_part=True
        ),
        make_target(rule={"qualitative": "r"}, measure=None),
        make_target(rule=rule).model_copy(update={"closed": CLOSED}),
        make_target(rule=rule, withdrawn={"date": 2023}),
        make_target(rule=rule, period={"from": "2027-01-01", "to": "2030-12-31"}),
    )
    for target in others:
        (a,) = assess_all(only(given_out.tracker, target), given_out.as_of)
        assert not asks_by_letter(a)


def test_a_letter_asks_for_the_figure_of_a_part_that_has_none_where_every_part_counts() -> None:
    parts = [{"part": "north", "rule": {"at_least": 5}}, {"part": "south", "rule": {"at_least": 4}}]

    said = of("en", [{"date": "2024", "value": 3, "part": "north"}], parts=parts).paragraphs

    assert any(line.endswith("of each of these parts: part north; part south.") for line in said)


WHAT: dict[str, tuple[dict[str, object], str, str]] = {
    "a number": (
        {"rule": {"at_least": 5}},
        "1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”.",
        "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”.",
    ),
    "a share": (
        {"rule": {"at_least": 5}, "measure": "level", "unit": {"vi": "% hộ", "en": "% of homes"}},
        "1. Kết quả đến hết ngày 31/12/2025: tỷ lệ theo đơn vị “% hộ”, kèm số đạt và tổng số nếu có.",
        (
            "1. The result as of the end of 31 December 2025: the share, in the unit “% of homes”, and how "
            "many of how many, where that is known."
        ),
    ),
    "every unit": (
        {"rule": {"every_unit": "r"}},
        "1. Kết quả đến hết ngày 31/12/2025: số đạt trên tổng số (vi things).",
        "1. The result as of the end of 31 December 2025: how many of how many in all (en things).",
    ),
    "a rank": (
        {"rule": {"at_most": 5}, "measure": "rank"},
        "1. Kết quả đến hết ngày 31/12/2025: thứ hạng, và xếp hạng trong tổng số bao nhiêu.",
        "1. The result as of the end of 31 December 2025: the rank, and among how many.",
    ),
    "a deliverable": (
        {"rule": {"done": "r"}},
        "1. Kết quả đến hết ngày 31/12/2025: đã hoàn thành hay chưa; nếu đã hoàn thành thì vào ngày nào.",
        "1. The result as of the end of 31 December 2025: whether it is done, and if so on which day.",
    ),
    "more than a reference, each year": (
        {"rule": {"more_than_reference": "r", "every": "year"}, "measure": "level"},
        (
            "1. Kết quả của từng năm từ 2021 đến 2025: số liệu theo đơn vị “vi things”, và giá trị để so "
            "sánh: vi r."
        ),
        (
            "1. The result of each year from 2021 to 2025: the figure, in the unit “en things”, and what it "
            "is compared with: en r."
        ),
    ),
    "a change from a base that nobody knows": (
        {"rule": {"at_most": -51, "change": "percent"}, "measure": "level"},
        (
            "1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”, và giá trị kỳ gốc, ghi rõ "
            "là của thời điểm nào."
        ),
        (
            "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”, and the "
            "value of the baseline, and of which date it is."
        ),
    ),
    "a change from a base of which only the year is known": (
        {
            "rule": {"at_most": -51, "change": "percent"},
            "measure": "level",
            "baseline": {"date": 2018, "source": "s"},
        },
        ("1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”, và giá trị kỳ gốc (2018)."),
        (
            "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”, and the "
            "value of the baseline (2018)."
        ),
    ),
    "a change from a base that is known": (
        {
            "rule": {"at_most": -51, "change": "percent"},
            "measure": "level",
            "baseline": {"value": 60, "date": 2018, "source": "s"},
        },
        "1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”.",
        "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”.",
    ),
    "a change on the year before, each year": (
        {
            "rule": {"at_most": -1, "change": "points", "against": "year_before", "every": "year"},
            "measure": "level",
            "unit": {"vi": "% hộ", "en": "% of homes"},
        },
        ("1. Kết quả của từng năm từ 2020 đến 2025: tỷ lệ theo đơn vị “% hộ”, kèm số đạt và tổng số nếu có."),
        (
            "1. The result of each year from 2020 to 2025: the share, in the unit “% of homes”, and how many "
            "of how many, where that is known."
        ),
    ),
    "a change on the year before, of which the first base is known": (
        {
            "rule": {"at_least": 5, "change": "percent", "against": "year_before", "every": "year"},
            "measure": "level",
            "baseline": {"value": 60, "date": 2020, "source": "s"},
        },
        "1. Kết quả của từng năm từ 2021 đến 2025: số liệu theo đơn vị “vi things”.",
        "1. The result of each year from 2021 to 2025: the figure, in the unit “en things”.",
    ),
    "a change on the year before, asked for once": (
        {"rule": {"at_least": 5, "change": "percent", "against": "year_before"}, "measure": "level"},
        (
            "1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”, và số liệu cùng kỳ năm "
            "trước."
        ),
        (
            "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”, and that "
            "of a year before."
        ),
    ),
    "a period that is open": (
        {"rule": {"at_least": 5}, "period": {"from": "2025-01-01", "to": "2030-12-31"}},
        "1. Kết quả mới nhất, ghi rõ tính đến ngày nào: số liệu theo đơn vị “vi things”.",
        "1. The result that is the latest, and as of which day: the figure, in the unit “en things”.",
    ),
    "a milestone that has passed": (
        {
            "milestones": [{"by": 2025, "at_least": 5}, {"by": 2030, "at_least": 9}],
            "period": {"from": "2021-01-01", "to": "2030-12-31"},
        },
        "1. Kết quả đến hết ngày 31/12/2025: số liệu theo đơn vị “vi things”.",
        "1. The result as of the end of 31 December 2025: the figure, in the unit “en things”.",
    ),
    "years, of which one has ended": (
        {"rule": {"at_least": 5, "every": "year"}, "period": {"from": "2025-01-01", "to": "2030-12-31"}},
        "1. Kết quả của năm 2025: số liệu theo đơn vị “vi things”.",
        "1. The result of 2025: the figure, in the unit “en things”.",
    ),
    "years, of which none has ended": (
        {"rule": {"at_least": 5, "every": "year"}, "period": {"from": "2026-01-01", "to": "2030-12-31"}},
        "1. Kết quả mới nhất, ghi rõ tính đến ngày nào: số liệu theo đơn vị “vi things”.",
        "1. The result that is the latest, and as of which day: the figure, in the unit “en things”.",
    ),
}


@pytest.mark.parametrize("case", WHAT)
def test_what_is_asked_and_as_of_when_follows_from_the_rule(case: str) -> None:
    keys, vi, en = WHAT[case]

    for lang, said in zip(LANGUAGES, (vi, en), strict=True):
        asked = [line for line in of(lang, **keys).paragraphs if line.startswith("1. ")]
        assert asked == [said]


def test_a_letter_says_what_was_set_out_in_whose_words_and_where_its_page_is() -> None:
    keys = {
        "rule": {"at_least": 5},
        "text": {"vi": "từ 5 việc;", "en": "5 things;"},
        "clause": {"vi": "Làm mới, từ 5 việc; và hơn thế.", "en": "Make new, 5 things; and more."},
        "amendments": [{"date": "2023-01-01", "rule": {"at_least": 4}}],
    }
    given_out = tagged()
    said = of(**keys).paragraphs

    title, tag = given_out.tracker.programme.title.vi, given_out.tracker.programme.tag
    assert tag
    assert (
        said[0]
        == f"“{title}” nêu: “Làm mới, từ 5 việc; và hơn thế”, trong đó có chỉ tiêu: “từ 5 việc” ({tag.vi})."
    )
    assert said[1] == "Chỉ tiêu đã được sửa đổi, có hiệu lực từ 01/01/2023: “vi amended”."
    assert said[2] == (
        "Giai đoạn: từ 01/01/2021 đến 31/12/2025. Mức cần đạt: ít nhất 4 (vi things). Đơn vị tính: vi things."
    )
    assert [line[:2] for line in said if line[1] == "."] == ["1.", "2.", "3."]
    assert f"Trang theo dõi chỉ tiêu này: {ADDRESS}" in said
    alone = of(rule={"at_least": 5}).paragraphs
    assert alone[0] == f"“{title}” nêu chỉ tiêu: “vi text” ({tag.vi})."


def test_it_goes_to_the_body_that_is_known_or_leaves_it_to_be_filled_in() -> None:
    given_out = tagged()
    target = make_target(rule={"at_least": 5})
    because = Text(vi="Vì thế.", en="So.")
    held = target.model_copy(update={"holder": Holder.model_construct(body="office", inferred=because)})
    office = Body(name=Text(vi="Sở A", en="Department A"), email="office@department.example")

    bodies = {"office": office}

    def addressed(each: object) -> Letter:
        tracker = only(given_out.tracker, each).model_copy(update={"bodies": bodies})  # type: ignore[arg-type]
        (a,) = assess_all(tracker, given_out.as_of)
        return letter(tracker, a, "", "vi")

    into = BodyEnded.model_construct(date=PartialDate(2025), into="office", source="s")
    merged = Body(name=Text(vi="Sở C", en="Department C"), ended=into)
    nowhere = BodyEnded.model_construct(date=PartialDate(2025), into="gone", source="s")
    bodies |= {"merged": merged, "gone": Body(name=merged.name, ended=nowhere)}
    for body, to in (("merged", "Kính gửi: Sở A"), ("gone", "Kính gửi: ‹cơ quan có số liệu›")):
        assert addressed(target.model_copy(update={"lead": body})).to == to
    known, unknown = addressed(held), addressed(target)
    assert (known.to, known.inferred, known.email) == ("Kính gửi: Sở A", True, "office@department.example")
    assert (unknown.to, unknown.inferred, unknown.email) == ("Kính gửi: ‹cơ quan có số liệu›", False, "")
    assert not [line for line in unknown.paragraphs if "Trang theo dõi" in line]


@pytest.mark.whole
def test_a_file_holds_the_letter_and_the_same_bytes_whenever_it_is_made() -> None:
    given_out = tagged()
    written = of(rule={"at_least": 5})
    first = letter_file(written, given_out.as_of)
    time.sleep(2.1)  # the times in a zip count every second second

    again = letter_file(written, given_out.as_of)
    document = docx.Document(io.BytesIO(first))

    assert again == first
    assert [part.text for part in document.paragraphs] == [written.to, written.subject, *written.paragraphs]
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created.date() == about.modified.date() == given_out.as_of
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert parts.namelist()[0] == "[Content_Types].xml"


def test_a_body_that_is_inferred_is_said_to_be_so_in_the_file() -> None:
    given_out = tagged()
    written = of(rule={"at_least": 5})._replace(inferred=True)

    first = docx.Document(io.BytesIO(letter_file(written, given_out.as_of))).paragraphs[0]

    assert first.text.startswith("‹Cơ quan nhận là suy luận của biên tập viên")
    assert first.runs[0].italic

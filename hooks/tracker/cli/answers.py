"""What a person answers, or variables say -> what a new programme is to be; or every answer that cannot be
used, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tracker.content.new.founding import Founding
from tracker.content.setup.addresses import BRANCH, MAIN, REPOSITORY_MEANT, SITE
from tracker.facts.addresses import misread
from tracker.facts.programme import CALLED
from tracker.facts.values import Text
from tracker.language.printable import SaysWhy, printable

YEARS = re.compile(r"(?<!\d)(?P<first>20\d\d|19\d\d)\s*[-–]\s*(?P<last>20\d\d)(?!\d)")
CODE = re.compile(r"[<>]")
BETWEEN = "|"
"""What stands between the Vietnamese and the English of one answer."""


class Question(NamedTuple):
    """One thing that is asked; without an answer to one that is needed there is no programme."""

    vi: str
    en: str
    sample: str
    needed: bool


QUESTIONS: Mapping[str, Question] = {
    "NAME_VI": Question(
        "Tên chương trình, tiếng Việt", "Name of the programme, in Vietnamese", 'NAME_VI="…"', needed=True
    ),
    "NAME_EN": Question(
        "Tên chương trình, tiếng Anh", "Name of the programme, in English", 'NAME_EN="…"', needed=True
    ),
    "SHORT": Question(
        "Tên ngắn của trang, tiếng Việt | tiếng Anh (trống: như tên)",
        "Short name of the site, Vietnamese | English (empty: as the name)",
        'SHORT="… | …"',
        needed=False,
    ),
    "PERIOD": Question(
        "Giai đoạn, năm đầu và năm cuối (trống: như trong tên)",
        "Period, first and last year (empty: as in the name)",
        "PERIOD=…-…",
        needed=False,
    ),
    "ISSUER": Question(
        "Cơ quan ban hành, tiếng Việt | tiếng Anh",
        "Who issued the text, Vietnamese | English",
        'ISSUER="… | …"',
        needed=True,
    ),
    "CALLED": Question(
        "Văn bản gọi là gì, tiếng Việt | tiếng Anh (trống: văn bản | text)",
        "What the text is called, Vietnamese | English (empty: văn bản | text)",
        'CALLED="nghị quyết | resolution"',
        needed=False,
    ),
    "PUBLISHER": Question(
        "Đơn vị xuất bản trang, tiếng Việt | tiếng Anh (chưa rõ thì để trống)",
        "Who publishes the site, Vietnamese | English (empty where not known yet)",
        'PUBLISHER="… | …"',
        needed=False,
    ),
    "ADDRESS": Question(
        "Địa chỉ của trang (chưa rõ thì để trống)",
        "Address of the site (empty where not known yet)",
        "ADDRESS=https://…/",
        needed=False,
    ),
    "REPOSITORY": Question(
        "Địa chỉ kho trên GitHub (trống: không có liên kết tới kho)",
        "Address of the repository on GitHub (empty: no links into it)",
        "REPOSITORY=https://github.com/…/…",
        needed=False,
    ),
    "BRANCH": Question(
        "Nhánh được đăng (trống: main)", "Branch that is published (empty: main)", "BRANCH=…", needed=False
    ),
}
"""By the variable that answers each."""


class BadAnswers(SaysWhy, ValueError):
    """Some answers are missing or cannot be used; the text says which, in both languages."""


class Answers(NamedTuple):
    """What was answered, and whether the years were said or are only read from the name."""

    founding: Founding
    years_said: bool


def asked(given: Mapping[str, str], ask: Callable[[str], str] | None) -> dict[str, str]:
    """Return an answer to every question: what is `given`, else what `ask` brings, where somebody can be
    asked and something that is needed was not given.
    """
    answers = {name: given.get(name, "").strip() for name in QUESTIONS}
    lacking = any(question.needed and not answers[name] for name, question in QUESTIONS.items())
    if ask and lacking:
        for name, question in QUESTIONS.items():
            if not answers[name]:
                answers[name] = ask(f"{question.vi}. / {question.en}: ").strip()
    return answers


def answers_of(answers: Mapping[str, str]) -> Answers:
    """Return what the new programme is to be; raises `BadAnswers` with all that is missing or wrong."""
    reading = _Reading(answers)
    name = Text.model_construct(vi=answers["NAME_VI"], en=answers["NAME_EN"])
    founding = Founding(
        name=name,
        short=reading.pair("SHORT") or name,
        issuer=reading.pair("ISSUER") or CALLED,
        years=reading.years(),
        called=reading.pair("CALLED") or CALLED,
        publisher=reading.pair("PUBLISHER"),
        address=reading.address(),
        repository=reading.repository(),
        branch=reading.branch(),
    )
    if reading.wrong:
        raise BadAnswers("\n".join(reading.wrong))
    return Answers(founding, bool(answers["PERIOD"]))


class _Reading:
    """Answers while they are read; worthless where something is wrong."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.answers = answers
        self.wrong: list[str] = []
        for name, question in QUESTIONS.items():
            if question.needed and not answers[name]:
                self.tell(name, f"thiếu: {question.vi}.", f"missing: {question.en}.")
            elif CODE.search(answers[name]):
                self.tell(name, "chỉ viết chữ, không có < hoặc >.", "write words only, without < or >.")

    def tell(self, name: str, vi: str, en: str) -> None:
        """Note what is wrong with an answer."""
        found = printable(self.answers[name])
        self.wrong.append(f"{name}={found}: {vi} / {en}\n    → {QUESTIONS[name].sample}")

    def pair(self, name: str) -> Text | None:
        """Return an answer in both languages; None where there is none."""
        given = self.answers[name]
        if not given or CODE.search(given):
            return None
        vi, _, en = (part.strip() for part in given.partition(BETWEEN))
        if not vi or not en or BETWEEN in en:
            self.tell(
                name,
                "cần hai thứ tiếng, có dấu | ở giữa.",
                "both languages are needed, with a | between them.",
            )
            return None
        return Text.model_construct(vi=vi, en=en)

    def years(self) -> tuple[int, int]:
        """Return the first and the last year of the period."""
        period = self.answers["PERIOD"]
        found = YEARS.fullmatch(period) if period else YEARS.search(self.answers["NAME_VI"])
        if found is None or found["first"] > found["last"]:
            self.tell(
                "PERIOD",
                "cần năm đầu và năm cuối của giai đoạn.",
                "the first and the last year of the period are needed.",
            )
            return 0, 0
        return int(found["first"]), int(found["last"])

    def address(self) -> str:
        """Return the address of the site with the scheme and the slash that it may lack."""
        typed = self.answers["ADDRESS"]
        if not typed:
            return ""
        whole = typed if re.match(r"https?://", typed) else f"https://{typed}"
        whole = whole if whole.endswith("/") else f"{whole}/"
        if not SITE.fullmatch(whole) or misread(whole):
            self.tell("ADDRESS", "không phải địa chỉ của một trang.", "not the address of a site.")
        return whole

    def repository(self) -> str:
        """Return the address of the repository as links begin with it."""
        typed = self.answers["REPOSITORY"]
        found = REPOSITORY_MEANT.match(typed)
        if typed and not found:
            self.tell(
                "REPOSITORY",
                "không phải địa chỉ một kho trên GitHub; kho ở nơi khác thì để trống.",
                "not the address of a repository on GitHub; leave it out for one elsewhere.",
            )
        return f"https://github.com/{found['name']}" if found else ""

    def branch(self) -> str:
        """Return the branch that is published."""
        branch = self.answers["BRANCH"] or MAIN
        if not BRANCH.fullmatch(branch):
            self.tell("BRANCH", "không phải là tên nhánh.", "not the name of a branch.")
        return branch

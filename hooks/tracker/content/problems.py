"""A mistake -> an instruction: where it is, what was found, what to write instead; Vietnamese first, then
English.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tracker.content.page_wordings import PAGE_WORDINGS
from tracker.content.said_of_changes import SAID_OF_CHANGES
from tracker.content.said_of_oddities import SAID_OF_ODDITIES
from tracker.content.said_of_parts import SAID_OF_PARTS
from tracker.content.said_of_places import SAID_OF_PLACES
from tracker.content.said_of_reports import SAID_OF_REPORTS
from tracker.content.said_of_slips import SAID_OF_SLIPS
from tracker.language.printable import LONGEST, printable, printable_path

LONG = {"other": 300, "agreed": 1000, "doan": 1000, "paragraphs": 1000}
"""How many letters are shown of what is long by right: the name of a file, and lists of wordings and of
paragraphs.
"""
IN_SAMPLE = 1000
"""The same for a line to paste; what we make ourselves, such as a hash, is never cut there."""
OURS = frozenset({"expected"})


class Mark(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int
    column: int
    file: str = ""
    """The file it is in, where what is read comes from several."""


class Wording(NamedTuple):
    """What a kind of mistake is called in both languages, and a line that would be right."""

    vi: str
    en: str
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, located. A warning does not stop a build."""

    file: str
    mark: Mark
    code: str
    context: Mapping[str, object] = field(default_factory=dict)
    warning: bool = False

    def __post_init__(self) -> None:
        """Take the file that the mark is in, where it says so."""
        if self.mark.file:
            object.__setattr__(self, "file", self.mark.file)

    @property
    def wording(self) -> Wording:
        """The two sentences and the sample, each one printable line, with what was found put in."""
        words = WORDINGS[self.code]
        options = _options(self.context)
        listed = {"options": ", ".join(printable(option) for option in options)}
        said = {key: printable(value, LONG.get(key, LONGEST)) for key, value in self.context.items()} | listed
        vi, en = (part.format_map(said) for part in words[:2])
        pasted = {
            key: printable(_in_one_line(value), None if key in OURS else IN_SAMPLE)
            for key, value in self.context.items()
        } | listed
        if suggestion := did_you_mean(str(self.context.get("found", "")), options):
            vi += f" Ý bạn là “{printable(suggestion)}”?"
            en += f" Did you mean “{printable(suggestion)}”?"
        return Wording(vi, en, words.sample.format_map(pasted))

    @property
    def place(self) -> str:
        """Where the problem is, as `file:line:column`, printable."""
        return f"{printable_path(self.file)}:{self.mark.line}:{self.mark.column}"

    def __str__(self) -> str:
        """Return `file:line:column: …` in both languages, with a sample line where one helps."""
        vi, en, sample = self.wording
        level_vi, level_en = ("lưu ý", "warning") if self.warning else ("lỗi", "error")
        lines = [f"{self.place}: {level_vi}: {vi}", f"    {level_en}: {en}"]
        if sample:
            lines.append(f"    → {sample}")
        return "\n".join(lines)


class Refused(Exception):
    """The data cannot be used; carries every problem found in one run."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep `problems`, sorted by file and place."""
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by file and place, each once."""
    unique = {(problem.file, problem.mark, problem.code, str(problem)): problem for problem in problems}
    return [unique[key] for key in sorted(unique)]


def without_marks(text: str) -> str:
    """Return `text` in lower case, without Vietnamese tone and vowel marks, đ as d."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("Đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def did_you_mean(found: str, options: Iterable[str]) -> str | None:
    """Return the option that `found` is a slip of, or None."""
    bare = {without_marks(option): option for option in options}
    close = difflib.get_close_matches(without_marks(found), bare, n=1, cutoff=0.7)
    return bare[close[0]] if close else None


def _in_one_line(value: object) -> str:
    """Return a value as it is typed on one line: where Markdown and YAML let a line end, a space means the
    same.
    """
    return re.sub(r"[ \t]*[\t\r\n][ \t\r\n]*", " ", str(value))


def _options(values: Mapping[str, object]) -> tuple[str, ...]:
    options = values.get("options", ())
    return tuple(str(option) for option in options) if isinstance(options, (list, tuple)) else ()


WORDINGS: dict[str, Wording] = {
    **{
        code: Wording(*said)
        for said_of in (
            SAID_OF_SLIPS,
            SAID_OF_ODDITIES,
            SAID_OF_CHANGES,
            SAID_OF_PLACES,
            SAID_OF_REPORTS,
            SAID_OF_PARTS,
        )
        for code, said in said_of.items()
    },
    # The file
    "missing_file": Wording("Không có tệp này.", "There is no such file."),
    "file_name": Wording(
        "Tên tệp hoặc thư mục có ký tự không in ra được ({found}); hãy đổi tên, chỉ dùng chữ, chữ số, dấu "
        "gạch nối và dấu chấm.",
        "The name of the file or its folder holds what cannot be printed ({found}); rename it with letters, "
        "digits, hyphens and dots.",
    ),
    "not_utf8": Wording(
        "Tệp không phải UTF-8 (từ byte thứ {found}); hãy lưu lại tệp dưới dạng UTF-8.",
        "The file is not UTF-8 (from byte {found}); save it again as UTF-8.",
    ),
    "too_large": Wording("Tệp lớn hơn {found} byte.", "The file is larger than {found} bytes."),
    "empty_file": Wording("Tệp trống.", "The file is empty.", "{first}:"),
    # YAML
    "syntax": Wording(
        "Không đọc được YAML ở đây: “{found}”. Xem lại thụt dòng, dấu ngoặc và dấu nháy của dòng này và dòng "
        "trên.",
        "The YAML cannot be read here: “{found}”. Check the indents, brackets and quotation marks of this "
        "line and the one above.",
    ),
    "hidden_character": Wording(
        "Có ký tự không nhìn thấy được ({found}); hãy xóa đi, hoặc thay bằng dấu cách thường.",
        "There is a character that cannot be seen ({found}); delete it, or put an ordinary space.",
    ),
    "not_composed": Wording(
        "Dấu của chữ được gõ rời (thường do máy Mac); trang dùng dạng liền: “{found}”.",
        "The marks of letters were typed apart (as on a Mac); the site uses the composed form: “{found}”.",
    ),
    "bad_character": Wording(
        "Có ký tự điều khiển {found}; hãy xóa đi.", "There is a control character {found}; delete it."
    ),
    "several_documents": Wording(
        "Chỉ được có một tài liệu YAML; hãy xóa dòng “---” này.",
        "Only one YAML document is allowed; delete this “---” line.",
    ),
    "anchor": Wording(
        "Không dùng “{found}” (neo YAML); hãy viết lại nội dung.",
        "“{found}” (a YAML anchor) is not used here; write the content out.",
    ),
    "tag": Wording(
        "Không dùng thẻ YAML “{found}”; hãy xóa đi.", "The YAML tag “{found}” is not used here; delete it."
    ),
    "too_deep": Wording("Lồng nhau quá {found} cấp.", "Nested more than {found} deep."),
    "bad_key": Wording("Khóa phải là một từ.", "A key must be a word."),
    "duplicate_key": Wording(
        "Khóa “{found}” đã có ở dòng {line}; hãy giữ một.",
        "The key “{found}” is already on line {line}; keep one.",
    ),
    # Shape
    "missing": Wording("Thiếu “{found}”.", "“{found}” is missing.", "{found}: …"),
    "missing_language": Wording(
        "Thiếu văn bản “{found}”; mỗi văn bản phải có cả hai ngôn ngữ.",
        "The text “{found}” is missing; every text needs both languages.",
        '{{vi: "…", en: "…"}}',
    ),
    "unknown_key": Wording("Không có khóa “{found}” ở đây.", "There is no key “{found}” here."),
    "not_mapping": Wording(
        "Ở đây phải là các dòng “khóa: giá trị”, không phải “{found}”.",
        "This must be lines of “key: value”, not “{found}”.",
    ),
    "not_text_pair": Wording(
        "Ở đây phải có cả tiếng Việt và tiếng Anh, không phải “{found}”.",
        "This must hold both Vietnamese and English, not “{found}”.",
        '{{vi: "…", en: "…"}}',
    ),
    "not_list": Wording(
        "Ở đây phải là một danh sách, không phải “{found}”.", "This must be a list, not “{found}”.", "- …"
    ),
    "not_a_value": Wording("Ở đây phải là một giá trị đơn.", "This must be a single value."),
    "empty": Wording(
        "Giá trị để trống; hãy viết giá trị, hoặc xóa cả dòng.",
        "The value is empty; write one, or delete the line.",
    ),
    "markup_in_text": Wording(
        "“{found}”: văn bản ở đây không được có mã HTML hay mã lệnh; chỉ viết chữ.",
        "“{found}”: a text here must not hold HTML or script; write words only.",
    ),
    "letter_not_drawn": Wording(
        "Không vẽ được “{found}” trong ảnh hiện ra khi chia sẻ trang; hãy viết bằng chữ Việt hoặc chữ "
        "La-tinh.",
        "“{found}” cannot be drawn in the picture that a shared link shows; write it in Vietnamese or Latin "
        "letters.",
    ),
    # Values
    "comma_in_braces": Wording(
        "“{found}” đứng sau dấu phẩy: dấu thập phân trong tệp này là dấu chấm.",
        "“{found}” stands after a comma: the decimal mark in this file is a point.",
        "{line}",
    ),
    "number_too_long": Wording(
        "“{found}” dài quá {limit} ký tự.", "“{found}” is longer than {limit} characters."
    ),
    "above_100_percent": Wording(
        "{found}%: tỷ lệ trên 100%. Nếu đúng như vậy, hãy giải thích ở “note” của số liệu.",
        "{found}%: a share above 100%. If that is right, explain it in the figure's “note”.",
        'note: {{vi: "…", en: "…"}}',
    ),
    "total_falls": Wording(
        "{found} ({date}) nhỏ hơn {before} ({earlier}), mà số cộng dồn không giảm. Nếu đúng như vậy, hãy "
        "giải thích ở “note” của số liệu.",
        "{found} ({date}) is below {before} ({earlier}), and a total does not fall. If that is right, "
        "explain it in the figure's “note”.",
        'note: {{vi: "…", en: "…"}}',
    ),
    "numbering": Wording(
        "“{found}” không phải là số thứ tự; chép đúng số trong văn bản: chữ số, chữ cái và dấu chấm, ví dụ "
        "1.2.a.",
        "“{found}” is not the number of an item; copy it as the text has it: digits, letters and full stops, "
        "for example 1.2.a.",
    ),
    "completes_without_done": Wording(
        "“completes” chỉ dùng cho việc đã làm: thêm “done” là thời điểm hoàn thành, hoặc xóa “completes”.",
        "“completes” is for a step that was taken: add “done”, when it was, or delete “completes”.",
    ),
    "choice": Wording(
        "“{found}” không dùng được ở đây; chọn một trong: {options}.",
        "“{found}” is not allowed here; choose one of: {options}.",
    ),
    "pair": Wording("Khoảng phải có hai số.", "A range must have two numbers.", "between: […, …]"),
    "range_order": Wording(
        "Khoảng {found}: số đầu phải nhỏ hơn số sau.",
        "The range {found}: the first number must be below the second.",
        "between: {swapped}",
    ),
    "period_order": Wording(
        "Ngày cuối kỳ đứng trước ngày đầu kỳ: {found}.",
        "The period ends before it begins: {found}.",
    ),
    # Links between parts of the file
    "unknown_source": Wording(
        "Không có nguồn “{found}” trong mục sources; hãy thêm nguồn đó, hoặc sửa mã.",
        "There is no source “{found}” under sources; add it there, or correct the id.",
    ),
    "unknown_group": Wording(
        "Không có nhóm “{found}” trong mục groups.", "There is no group “{found}” under groups."
    ),
    "unknown_target": Wording(
        "Không có chỉ tiêu “{found}” trong mục targets.", "There is no target “{found}” under targets."
    ),
    "unknown_body": Wording(
        "Không có cơ quan “{found}” trong mục bodies.", "There is no body “{found}” under bodies."
    ),
    "unknown_task": Wording(
        "Không có nhiệm vụ “{found}” trong mục tasks.", "There is no task “{found}” under tasks."
    ),
    "duplicate_id": Wording(
        "Mã “{found}” đã dùng ở dòng {line}; mỗi mã chỉ dùng một lần.",
        "The id “{found}” is already used on line {line}; an id is used once.",
    ),
    # Rules and figures
    "one_rule": Wording(
        "Mỗi chỉ tiêu có đúng một quy tắc; ở đây có: {found}. Chọn một trong: {options}.",
        "A target has exactly one rule; here: {found}. Choose one of: {options}.",
        "rule: {{at_least: …}}",
    ),
    "above_without_between": Wording(
        "“above” chỉ dùng với “between”, không dùng với “{found}”.",
        "“above” goes only with “between”, not with “{found}”.",
    ),
    "above_without_reading": Wording(
        "“above: met” là một cách hiểu; phải nêu cách hiểu đó ở “reading”.",
        "“above: met” is a reading; say so under “reading”.",
        'reading: {{vi: "…", en: "…"}}',
    ),
    "every_qualitative": Wording(
        "“every” không dùng với “qualitative”.", "“every” does not go with “qualitative”."
    ),
    "qualitative_figures": Wording(
        "Chỉ tiêu không tính được bằng số thì không có số liệu; ghi sự việc vào “evidence”.",
        "A target that cannot be computed has no figures; put facts under “evidence”.",
        "observations: []",
    ),
    "measure_missing": Wording(
        "Quy tắc “{found}” cần “measure”: level (mức) hoặc total (cộng dồn).",
        "The rule “{found}” needs a “measure”: level or total.",
        "measure: total",
    ),
    "measure_total": Wording(
        "Quy tắc “{rule}” cần “measure: total”, không phải “{found}”.",
        "The rule “{rule}” needs “measure: total”, not “{found}”.",
        "measure: total",
    ),
    "unit_percent": Wording(
        "Đơn vị “{found}”: dấu % phải đứng đầu ở cả hai ngôn ngữ, hoặc không ở ngôn ngữ nào.",
        "The unit “{found}”: % must come first in both languages or in neither.",
        'unit: {{vi: "% doanh nghiệp", en: "% of enterprises"}}',
    ),
    "one_figure": Wording(
        "Mỗi số liệu có hoặc “value”, hoặc “count” và “of”, không có cả hai.",
        "A figure has either “value”, or “count” and “of”, never both.",
    ),
    "count_and_of": Wording(
        "“count” và “of” phải đi cùng nhau.", "“count” and “of” go together.", "count: …, of: …"
    ),
    "of_zero": Wording(
        "Tổng “of” phải lớn hơn 0, không phải {found}.",
        "The whole, “of”, must be above 0, not {found}.",
        "of: …",
    ),
    "count_above_of": Wording(
        "“count” là {found}, phải từ 0 đến {of} (“of”).",
        "“count” is {found}; it must be from 0 to {of} (“of”).",
    ),
    "count_without_share": Wording(
        "“count” và “of” chỉ dùng cho tỷ lệ; đơn vị “{found}” không bắt đầu bằng %.",
        "“count” and “of” are for shares only; the unit “{found}” does not begin with %.",
        "value: …",
    ),
    "every_unit_needs_count": Wording(
        "Chỉ tiêu cho mọi đơn vị cần “count” và “of” (bao nhiêu trên tổng số), không phải “value: {found}”.",
        "A target for every unit needs “count” and “of” (how many of how many), not “value: {found}”.",
        "count: …, of: …",
    ),
    "done_value": Wording(
        "Việc phải hoàn thành: “value” là 1 (xong) hoặc 0 (chưa), không phải {found}.",
        "A deliverable: “value” is 1 (done) or 0 (not yet), not {found}.",
    ),
    "reference_unused": Wording(
        "“reference” chỉ dùng với quy tắc “more_than_reference”, không dùng với “{found}”.",
        "“reference” goes only with the rule “more_than_reference”, not with “{found}”.",
    ),
    "same_date": Wording(
        "Đã có một số liệu {stage} cho {other}, cùng ngày với {found}; một ngày chỉ có được một số liệu sơ "
        "bộ (provisional) và một số liệu chính thức (final).",
        "There is already a {stage} figure for {other}, the same day as {found}; one date may have one "
        "provisional and one final figure.",
    ),
    # Milestones
    "rule_and_milestones": Wording(
        "Đã có “rule” thì không có “milestones”: các mốc đứng thay cho “rule”. Hãy giữ một.",
        "There is a “rule”, so there can be no “milestones”: they stand in its place. Keep one.",
    ),
    "one_milestone": Wording(
        "Chỉ có một mốc ({found}): viết mức đó ở “rule”, và ngày cuối ở “period” nếu khác kỳ của nhóm.",
        "There is only one milestone ({found}): write it under “rule”, and its last day under “period” "
        "where that "
        "is not the group's.",
        "rule: {{at_least: …}}",
    ),
    "same_milestone": Wording(
        "Đã có một mốc {other}, cùng ngày với {found}; mỗi ngày chỉ có một mốc.",
        "There is already a milestone of {other}, the same day as {found}; a day has one milestone.",
    ),
    "milestones_differ": Wording(
        "“{found}” cần loại số liệu khác với “{other}” của mốc đầu; các mốc của một chỉ tiêu dùng chung "
        "số liệu.",
        "“{found}” needs figures of another kind than “{other}” of the first milestone; the milestones of "
        "a target "
        "share their figures.",
    ),
    "milestone_every": Wording(
        "Mốc {found}: “every” không dùng trong “milestones”; mỗi mốc là một thời điểm.",
        "The milestone {found}: “every” does not go into “milestones”; each is one date.",
    ),
    "milestone_qualitative": Wording(
        "“qualitative” không dùng trong “milestones”: không có gì để so ở mốc đó.",
        "“qualitative” does not go into “milestones”: there is nothing to compare by that date.",
    ),
    "milestone_outside_period": Wording(
        "Mốc {found} nằm ngoài kỳ {period}; hãy sửa “by”, hoặc ghi “period” của chỉ tiêu.",
        "The milestone {found} lies outside the period {period}; correct “by”, or give the target its own "
        "“period”.",
        "period: {{from: YYYY-MM-DD, to: YYYY-MM-DD}}",
    ),
    "milestone_before_amendment": Wording(
        "Mốc {found} ở trước ngày sửa đổi có hiệu lực; mốc đã đến hạn thì giữ như bản gốc.",
        "The milestone {found} lies before the amendment's own date; what was due by then stays as it was.",
    ),
    "milestones_and_years": Wording(
        "Không đổi giữa “every: year” và “milestones” khi sửa đổi: sẽ không rõ mỗi năm xét theo mức nào. "
        "Nếu đúng "
        "như vậy, ghi “withdrawn” cho chỉ tiêu này và thêm một chỉ tiêu mới.",
        "An amendment cannot turn “every: year” into “milestones” or back: it would be open what a year "
        "is judged "
        "by. If that is what happened, put “withdrawn” here and add a new target.",
    ),
    # Changes, growth, ranks, sums
    "against_without_change": Wording(
        "“against” chỉ dùng cùng với “change”; hãy ghi thay đổi tính theo gì.",
        "“against” goes only with “change”; say what the change is counted in.",
        "rule: {{change: percent, at_most: …}}",
    ),
    "change_and_growth": Wording(
        "“growth” không dùng cùng với “change”; hãy giữ một.",
        "“growth” does not go with “change”; keep one.",
    ),
    "change_without_number": Wording(
        "“{key}” cần một con số, không dùng với “{found}”.",
        "“{key}” needs a number; it does not go with “{found}”.",
        "rule: {{change: percent, at_most: …}}",
    ),
    "growth_every": Wording(
        "“growth” là tốc độ bình quân của cả kỳ, không dùng với “every: year”; nếu mỗi năm đều phải tăng, "
        "viết như "
        "dưới đây.",
        "“growth” is the mean over the period, and does not go with “every: year”; where each year must "
        "rise, write "
        "as below.",
        "rule: {{change: percent, against: year_before, at_least: …, every: year}}",
    ),
    "change_too_low": Wording(
        "“{found}” không dùng được với “{key}”: phải lớn hơn {least}. Giảm 51% thì viết -51; bằng một nửa "
        "thì viết "
        "“change: times” và 0.5.",
        "“{found}” is not possible with “{key}”: it must be above {least}. For a fall by 51% write -51; "
        "for half as "
        "much, “change: times” and 0.5.",
    ),
    "change_measure": Wording(
        "“{key}” không dùng với “measure: {found}”; chọn một trong: {options}.",
        "“{key}” does not go with “measure: {found}”; choose one of: {options}.",
    ),
    "total_year_before": Wording(
        "“measure: {found}” là số cộng dồn, nên so với năm trước phải xét từng năm: thêm “every: year” và "
        "dùng "
        "“measure: total” (số của từng năm) hoặc “level”.",
        "“measure: {found}” adds up, so against the year before each year must be judged: add “every: "
        "year” and use "
        "“measure: total” (counted within each year) or “level”.",
        "rule: {{change: percent, against: year_before, at_least: …, every: year}}",
    ),
    "number_of_a_share": Wording(
        "Đơn vị “{unit}” là tỷ lệ: thay đổi của tỷ lệ tính bằng điểm phần trăm.",
        "The unit “{unit}” is a share: a share changes by percentage points.",
        "change: points",
    ),
    "points_without_share": Wording(
        "“points” (điểm phần trăm) chỉ dùng cho tỷ lệ; đơn vị “{unit}” không bắt đầu bằng %.",
        "“points” (percentage points) is for shares only; the unit “{unit}” does not begin with %.",
        "change: number",
    ),
    "base_not_above_zero": Wording(
        "Giá trị kỳ gốc là {found}: phần trăm, số lần và tốc độ tăng chỉ tính được từ một số lớn hơn 0.",
        "The baseline is {found}: percent, times and growth can only be counted from a number above 0.",
        "change: number",
    ),
    "growth_needs_a_day": Wording(
        "Tốc độ tăng bình quân năm cần biết năm của giá trị kỳ gốc; hãy thêm “date”.",
        "Mean growth a year needs the year of the baseline; add its “date”.",
        "date: YYYY-MM-DD",
    ),
    "rank_rule": Wording(
        "Với thứ hạng, hạng 1 cao nhất nên “{found}” sẽ đòi hạng thấp đi; nhóm n dẫn đầu viết là at_most: n.",
        "Of a rank 1st is the best, so “{found}” would ask for a lower place; the leading n are at_most: n.",
        "rule: {{at_most: …}}",
    ),
    "rank_unit": Wording(
        "Thứ hạng không phải là tỷ lệ: đơn vị “{found}” không được bắt đầu bằng %.",
        "A rank is no share: the unit “{found}” must not begin with %.",
        'unit: {{vi: "tỉnh", en: "provinces"}}',
    ),
    "rank_value": Wording(
        "Thứ hạng là số nguyên từ 1 trở lên, không phải {found}.",
        "A rank is a whole number from 1 up, not {found}.",
    ),
    "rank_of": Wording(
        "Hạng {value} trong {found} là không thể; “of” là số nguyên, ít nhất bằng thứ hạng.",
        "Place {value} of {found} is not possible; “of” is a whole number, no lower than the place.",
        "value: …, of: …",
    ),
    "rank_count": Wording(
        "Thứ hạng viết bằng “value” (hạng) và “of” (trên tổng số), không phải “count”.",
        "A rank is written as “value” (the place) and “of” (of how many), not “count”.",
        "value: …, of: …",
    ),
    "measure_yearly": Wording(
        "Quy tắc “{rule}” không dùng với “measure: {found}”; dùng level hoặc total.",
        "The rule “{rule}” does not go with “measure: {found}”; use level or total.",
        "measure: total",
    ),
    "yearly_every": Wording(
        "“measure: yearly” cộng các năm lại, nên không dùng với “every: year”; nếu mỗi năm xét riêng thì "
        "dùng total.",
        "“measure: yearly” adds the years up, so it does not go with “every: year”; where each year is "
        "judged by "
        "itself, use total.",
        "measure: total",
    ),
    "yearly_unit": Wording(
        "Đơn vị “{found}” là tỷ lệ, mà tỷ lệ của các năm không cộng lại được; hãy dùng measure: level.",
        "The unit “{found}” is a share, and shares of single years do not add up; use measure: level.",
        "measure: level",
    ),
    "yearly_below_zero": Wording(
        "{found} nhỏ hơn 0, mà số cộng dồn không giảm. Nếu đúng như vậy, hãy giải thích ở “note” của số "
        "liệu.",
        "{found} is below 0, and a total does not fall. If that is right, explain it in the figure's “note”.",
        'note: {{vi: "…", en: "…"}}',
    ),
    # Warnings
    "future_date": Wording(
        "Ngày {found} ở sau ngày {as_of}; mục này chưa hiện ra và chưa được tính, từ ngày {known} mới có.",
        "The date {found} is after {as_of}; this is neither shown nor counted before {known}.",
    ),
    "future_source": Wording(
        "Nguồn công bố {found}, sau ngày {as_of}; những gì lấy từ nguồn này chưa hiện ra và chưa được tính, "
        "từ ngày {known} mới có.",
        "The source was published on {found}, after {as_of}; what comes from it is neither shown nor counted "
        "before {known}.",
    ),
    "future_recorded": Wording(
        "Ngày ghi {found} ở sau ngày {as_of}; hãy xem lại. Ngày ghi chỉ để xếp thứ tự ở trang Cập nhật.",
        "It was entered on {found}, after {as_of}; look at it again. That day only orders the updates.",
    ),
    "same_text": Wording(
        "Hai ngôn ngữ có cùng một văn bản: “{found}”.", "Both languages have the same text: “{found}”."
    ),
    "outside_period": Wording(
        "Số liệu {found} nằm ngoài kỳ {period}; chỉ hiển thị, không quyết định tình trạng.",
        "The figure of {found} lies outside the period {period}; it is shown but never decides the status.",
    ),
    # Pages
    "front_matter_end": Wording(
        "Phần đầu trang phải kết thúc bằng dòng “---”, không phải “{found}”.",
        "The top of a page must end with a line of “---”, not “{found}”.",
        "---",
    ),
    "not_plain_text": Wording(
        "“{found}” ở đầu trang bị đọc thành số, ngày hoặc ký hiệu khác, không phải chữ; hãy đặt trong dấu "
        "nháy kép.",
        "“{found}” at the top of a page is read as a number, a date or something else, not as text; put it "
        "in double quotation marks.",
        "{sample}",
    ),
    "not_hidden_part": Wording(
        "“hide” nhận một danh sách, mỗi mục là một trong: {options}; không phải “{found}”.",
        "“hide” takes a list, each item one of: {options}; not “{found}”.",
        "hide: [toc]",
    ),
    "front_matter_missing": Wording(
        "Trang phải bắt đầu bằng tên và mô tả, giữa hai dòng “---”.",
        "A page must begin with its title and description, between two lines of “---”.",
        'title: "…"',
    ),
    "markup_in_title": Wording(
        "“{found}”: tên và mô tả trang không được có < hoặc >.",
        "“{found}”: a page's title and description must not contain < or >.",
    ),
    "page_missing": Wording(
        "Trang có ở “{other}” nhưng không có ở đây; mỗi trang phải có cả hai ngôn ngữ.",
        "The page exists as “{other}” but not here; every page needs both languages.",
    ),
    "paragraphs_differ": Wording(
        "Mã đoạn “{found}” có ở “{other}” nhưng không có ở trang này; đoạn mang mã đó đứng sau dòng này.",
        "The paragraph id “{found}” is in “{other}” but not on this page; its paragraph stands below this "
        "line.",
        "{{: #{found} }}",
    ),
    "markers_differ": Wording(
        "Thẻ “{found}” có ở “{other}” nhưng không có ở trang này.",
        "The marker “{found}” is in “{other}” but not on this page.",
        "{found}",
    ),
    "bad_marker": Wording("Không đọc được “{found}”.", "“{found}” cannot be read.", "{sample}"),
    "unknown_view": Wording(
        "Không có mục “{found}”; chọn một trong: {options}.",
        "There is no view “{found}”; choose one of: {options}.",
        "{sample}",
    ),
    "unknown_view_key": Wording(
        "Mục “{view}” không có khóa “{found}”; chỉ có: {options}.",
        "The view “{view}” has no key “{found}”; it has: {options}.",
        "{sample}",
    ),
    "unknown_table": Wording(
        "Không có bảng “{found}”; chọn một trong: {options}.",
        "There is no table “{found}”; choose one of: {options}.",
        "<!-- tracker: columns table=targets -->",
    ),
    "unknown_paragraph": Wording(
        "Không có đoạn “{found}” trong trang bài viết.",
        "There is no paragraph “{found}” on the article page.",
        "{{: #{found} }}",
    ),
    # What stands in a page, and between a page and its twin
    "unknown_page_key": Wording(
        "Đầu trang không dùng khóa “{found}”; chỉ có: {options}. Hãy xóa dòng này.",
        "The top of a page has no key “{found}”; it has: {options}. Delete this line.",
        'title: "…"',
    ),
    "script_in_title": Wording(
        "“{found}”: đầu trang không được chứa mã lệnh; chỉ viết chữ thường đọc được.",
        "“{found}”: the top of a page must not contain script; write plain words.",
        'title: "…"',
    ),
    "markup_not_allowed": Wording(
        "Không dùng thẻ HTML “{found}” trong trang; hãy xóa đi và viết bằng Markdown. Muốn in ra nguyên chữ "
        "thì đặt giữa hai dấu `.",
        "The HTML tag “{found}” is not allowed on a page; delete it and write Markdown. To show it as text, "
        "put it between two `.",
        "`{found}`",
    ),
    "markup_unreadable": Wording(
        "Không đọc được thẻ HTML “{found}”; hãy xóa đi và viết bằng Markdown. Muốn in dấu < thì viết &lt;.",
        "The HTML “{found}” cannot be read; delete it and write Markdown. To print a < sign write &lt;.",
        "&lt;",
    ),
    "markup_unbalanced": Wording(
        "Thẻ HTML “{found}” không có cặp; hãy viết cả thẻ mở và thẻ đóng, hoặc xóa đi. Muốn in ra nguyên chữ "
        "thì đặt giữa hai dấu `.",
        "The HTML tag “{found}” has no other half; write both the opening and the closing tag, or delete it. "
        "To show it as text, put it between two `.",
        "`{found}`",
    ),
    "class_not_allowed": Wording(
        "Không dùng lớp (class) “{found}” trong trang; hãy xóa đi. Trong ngoặc nhọn chỉ ghi mã đoạn, hoặc "
        "lang.",
        "The class “{found}” is not allowed on a page; delete it. Braces hold the id of a paragraph, or "
        "lang.",
        "{{: #objective-1 }}",
    ),
    "reserved_id": Wording(
        "Mã “{found}” là của khung trang; hãy đặt mã khác cho đoạn hoặc đề mục này.",
        "The id “{found}” belongs to the frame of every page; give this paragraph or heading another one.",
        "{{: #objective-1 }}",
    ),
    "id_taken": Wording(
        "Mã “{found}” đã là của một chỉ tiêu hoặc nhiệm vụ; hãy đặt mã khác cho đoạn hoặc đề mục này.",
        "The id “{found}” is that of a target or a task; give this paragraph or heading another one.",
        "{{: #{found}-text }}",
    ),
    "attribute_not_allowed": Wording(
        "Không dùng thuộc tính “{found}” trong trang; hãy xóa đi. Trong ngoặc nhọn chỉ ghi mã đoạn, hoặc "
        "lang.",
        "The attribute “{found}” is not allowed on a page; delete it. Braces hold the id of a paragraph, or "
        "lang.",
        "{{: #objective-1 }}",
    ),
    "unsafe_link": Wording(
        "Liên kết “{found}” không dùng được; địa chỉ chỉ được bắt đầu bằng: {options}, hoặc là tên một "
        "trang.",
        "The link “{found}” is not allowed; an address begins with one of: {options}, or is the name of a "
        "page.",
        "[…](https://example.org/report)",
    ),
    "address_slashes": Wording(
        "Địa chỉ “{found}”: trình duyệt đọc dấu gạch chéo khác với cách viết, và mở “{host}”. Viết đủ "
        "https:// rồi tới tên máy chủ, chỉ dùng dấu /.",
        "The address “{found}”: a browser reads its slashes otherwise than written, and opens “{host}”. "
        "Write https:// and the host, with / only.",
        "{right}",
    ),
    "address_user": Wording(
        "Địa chỉ “{found}” thật ra mở máy chủ “{host}”: phần đứng trước dấu @ chỉ là tên người dùng. Hãy bỏ "
        "phần đó.",
        "The address “{found}” really opens the host “{host}”: what stands before the @ is only a user's "
        "name. Leave it out.",
        "{right}",
    ),
    "address_lookalike": Wording(
        "Địa chỉ “{found}” có chữ cái của bảng chữ khác, trông giống chữ Latinh; máy chủ thật là “{host}”. "
        "Hãy gõ lại địa chỉ bằng chữ Latinh.",
        "The address “{found}” has letters of another alphabet that look like Latin ones; the real host is "
        "“{host}”. Type the address again in Latin letters.",
    ),
    "address_encoded": Wording(
        "Địa chỉ “{found}” viết tên máy chủ ở dạng mã hóa; tên thật là “{host}”. Hãy viết tên thật, để người "
        "đọc biết sẽ mở trang nào.",
        "The address “{found}” has the name of its host in code; the real name is “{host}”. Write the real "
        "name, so that readers see what they open.",
    ),
    "address_host": Wording(
        "Địa chỉ “{found}”: “{host}” không phải là tên máy chủ mà mọi trình duyệt đọc như nhau; hãy chép lại "
        "địa chỉ từ trình duyệt.",
        "The address “{found}”: “{host}” is not the name of a host that every browser reads alike; copy the "
        "address from a browser again.",
    ),
    "address_blank": Wording(
        "Địa chỉ “{found}” có dấu cách hoặc ký tự điều khiển mà trình duyệt bỏ qua; hãy viết liền.",
        "The address “{found}” has a blank or control character, which browsers leave out; write it without.",
        "{right}",
    ),
    "address_mail": Wording(
        "Địa chỉ thư “{found}” kèm theo người nhận hoặc nội dung mà người bấm không thấy; chỉ ghi địa chỉ, "
        "có thể thêm “?subject=”.",
        "The mail address “{found}” adds recipients or words that whoever clicks does not see; write the "
        "address only, with “?subject=” if need be.",
        "{right}",
    ),
    "address_outside": Wording(
        "Địa chỉ “{found}” dẫn ra ngoài thư mục các trang; hãy dẫn tới một trang hoặc tệp trong thư mục này.",
        "The address “{found}” leads out of the folder of the pages; lead to a page or a file inside it.",
        "[…](article.md)",
    ),
    "raw_link": Wording(
        "Liên kết và ảnh phải viết bằng Markdown, không viết bằng HTML: “{found}”.",
        "Links and images are written in Markdown, not in HTML: “{found}”.",
        "[…](article.md)",
    ),
    "empty_link": Wording(
        "Liên kết hoặc ảnh không có địa chỉ: “{found}”; hãy viết địa chỉ giữa hai ngoặc tròn.",
        "A link or image has no address: “{found}”; write one between the round brackets.",
        "[…](article.md)",
    ),
    "space_in_link": Wording(
        "“{found}”: thừa dấu cách giữa ] và (, nên không thành liên kết. Nếu không phải liên kết, viết \\[ "
        "và \\].",
        "“{found}”: the space between ] and ( keeps it from being a link. If no link is meant, write \\[ and "
        "\\].",
        "{sample}",
    ),
    "undefined_reference": Wording(
        "“{found}” dẫn tới một mục không có trong trang; hãy thêm dòng sau, hoặc sửa tên.",
        "“{found}” refers to something the page does not have; add the following line, or correct the name.",
        "{sample}",
    ),
    "number_missing": Wording(
        "Đoạn “{paragraph}”: bản tiếng Việt ({other}) có “{found}”, bản tiếng Anh thì không. Hãy sửa bản "
        "dịch; nếu khác là đúng, "
        "thêm dòng sau vào trang này và ghi lý do.",
        "Paragraph “{paragraph}”: the Vietnamese ({other}) has “{found}”, the English has not. Correct the "
        "translation; if the difference is right, "
        "add the following line to this page and give the reason.",
        "{sample}",
    ),
    "number_added": Wording(
        "Đoạn “{paragraph}”: bản tiếng Anh có “{found}”, bản tiếng Việt ({other}) thì không. Hãy sửa bản "
        "dịch; nếu khác là đúng, thêm dòng sau vào trang này và ghi lý do.",
        "Paragraph “{paragraph}”: the English has “{found}”, the Vietnamese ({other}) has not. Correct the "
        "translation; if the difference is right, add the following line to this page and give the reason.",
        "{sample}",
    ),
    "bad_exception": Wording(
        "Không đọc được “{found}”; viết mã đoạn, con số đúng như trong bản tiếng Việt, rồi lý do.",
        "“{found}” cannot be read; write the id of the paragraph, the number as the Vietnamese has it, then "
        "the reason.",
        "{sample}",
    ),
    "exception_unused": Wording(
        "Ngoại lệ cho “{found}” ở đoạn “{paragraph}” không còn cần; hãy xóa dòng này.",
        "The exception for “{found}” in paragraph “{paragraph}” is not needed; delete this line.",
    ),
    "heading_level": Wording(
        "Đề mục “{text}” ở cấp “{found}”, còn ở “{other}” là “{expected}”; hai bản phải cùng cấp đề mục.",
        "The heading “{text}” has the level “{found}”, at “{other}” it is “{expected}”; both languages need "
        "the same levels.",
        "{expected} {text}",
    ),
    "heading_count": Wording(
        "Trang này có {found} đề mục, bản tiếng Việt có {expected}; đề mục không có cặp: “{text}” ({other}).",
        "This page has {found} headings, the Vietnamese has {expected}; the one without its pair: “{text}” "
        "({other}).",
    ),
    "translation_left_behind": Wording(
        "Bản tiếng Việt “{other}” đã khác với bản được dịch (đoạn: {doan}); trang tiếng Anh sẽ có lời nhắc. "
        "Dịch lại chỗ đã đổi rồi ghi dòng sau "
        "vào đầu trang này.",
        "The Vietnamese “{other}” is no longer the text that was translated (paragraphs: {paragraphs}); the "
        "English page will say so. Bring the translation up "
        "to date, then put the following line at the top of this page.",
        'source_hash: "{expected}"',
    ),
    "translation_not_recorded": Wording(
        "Trang này không ghi đã dịch từ bản tiếng Việt nào của “{other}”; trang sẽ có lời nhắc. Đối chiếu "
        "hai bản rồi ghi dòng sau vào đầu trang này.",
        "This page does not record which Vietnamese text of “{other}” it translates, and will say so. "
        "Compare the two, then put the following line "
        "at the top of this page.",
        'source_hash: "{expected}"',
    ),
    "file_is_another_kind": Wording(
        "Tệp “{found}” không phải là tệp {suffix}: nội dung bên trong là loại khác. Hãy lưu lại đúng loại "
        "rồi thay tệp này.",
        "The file “{found}” is no {suffix} file: what is inside is of another kind. Save it as what its name "
        "says and replace this file.",
    ),
    "link_to_elsewhere": Wording(
        "Đây là một liên kết tệp (symbolic link) dẫn tới “{found}”; hãy xóa đi và chép chính tệp đó vào đây.",
        "This is a symbolic link to “{found}”; delete it and put a copy of the file itself here.",
    ),
    "special_file": Wording(
        "Đây không phải là tệp thường mà là {found}; hãy xóa đi.",
        "This is no ordinary file but {kind}; delete it.",
    ),
    "page_outside": Wording(
        "Trang “{found}” phải nằm trong thư mục của một ngôn ngữ: {options}.",
        "The page “{found}” must stand in the folder of a language: {options}.",
    ),
    "address_of_target": Wording(
        "Trang này chiếm địa chỉ của chỉ tiêu “{found}”, mà trang của chỉ tiêu được dựng từ dữ liệu; hãy đổi "
        "tên tệp này.",
        "This page would take the address of the target “{found}”, whose page is made from the data; give "
        "the file another name.",
    ),
    "address_twice": Wording(
        "Địa chỉ “{found}” đã là của “{other}”; hãy đổi tên một trong hai tệp.",
        "The address “{found}” is already that of “{other}”; give one of the two files another name.",
    ),
    "address_made": Wording(
        "Thư mục “{found}” của trang web do bước dựng tạo ra; hãy chuyển tệp này sang thư mục khác.",
        "The folder “{found}” of the site is filled by the build; move this file to another folder.",
    ),
    "file_not_taken": Wording(
        "Không đăng tệp “{found}”; thư mục này chỉ nhận: {options}.",
        "The file “{found}” is not published; this folder takes: {options}.",
    ),
    # The settings in mkdocs.yml
    "setting_unreadable": Wording(
        "YAML không đọc được “{found}”: trông như số, ngày hoặc ký hiệu nhưng không phải. Hãy đặt trong dấu "
        "nháy kép.",
        "YAML cannot read “{found}”: it looks like a number, a date or a sign but is none. Put it in double "
        "quotation marks.",
        '"{found}"',
    ),
    "setting_unknown": Wording(
        "MkDocs không có mục “{found}”; hãy sửa tên, hoặc xóa đi.",
        "MkDocs has no setting “{found}”; correct its name, or delete it.",
        "{sample}",
    ),
    "setting_unknown_in": Wording(
        "“{where}” không có mục “{found}”; chỉ có: {options}. Hãy sửa tên, hoặc xóa đi.",
        "“{where}” has no setting “{found}”; it has: {options}. Correct its name, or delete it.",
        "{sample}",
    ),
    "setting_inherit": Wording(
        "Không dùng “INHERIT”: mọi thiết lập phải đứng trong chính tệp này, nơi người ta đọc và kiểm tra. "
        "Hãy chép "
        "nội dung của “{found}” vào đây.",
        "“INHERIT” is not used: every setting stands in this file, where it is read and checked. Copy what "
        "“{found}” says to here.",
    ),
    "setting_docs_dir": Wording(
        "Các trang phải ở trong thư mục “docs”, cạnh tệp này, không phải trong “{found}”.",
        "The pages must be in the folder “docs” beside this file, not in “{found}”.",
        "docs_dir: docs",
    ),
    "setting_not_text": Wording(
        "“{found}” bị đọc thành số, ngày hoặc ký hiệu khác, không phải chữ; hãy đặt trong dấu nháy kép.",
        "“{found}” is read as a number, a date or something else, not as text; put it in double quotation "
        "marks.",
        "{sample}",
    ),
    "setting_markup": Wording(
        "“{found}”: chỉ viết chữ, không có <, > hoặc dấu nháy kép.",
        "“{found}”: write words only, without <, > or double quotation marks.",
        "{sample}",
    ),
    "setting_missing": Wording(
        "Thiếu “{found}”; hãy thêm dòng sau.", "“{found}” is missing; add the following line.", "{sample}"
    ),
    "setting_one_language": Wording(
        "Thiếu “{found}” bằng {bang}; trang {bang} không được mượn của ngôn ngữ kia. Hãy thêm dòng sau "
        "{cho}.",
        "“{found}” is missing in {language}; the {language} pages must not borrow it from the other "
        "language. Add the following line {where}.",
        '{found}: "…"',
    ),
    "setting_site_url": Wording(
        "“{found}” không dùng làm địa chỉ của trang được: phải bắt đầu bằng http:// hoặc https:// và kết "
        "thúc bằng "
        "dấu /, không có dấu cách, ? hoặc #.",
        "“{found}” cannot be the address of the site: it must begin with http:// or https:// and end with a "
        "slash, "
        "and have no space, ? or #.",
        "{sample}",
    ),
    "setting_address": Wording(
        "“{found}” không phải một địa chỉ; bỏ trống hoặc viết theo mẫu.",
        "“{found}” is not an address; leave it empty or write it like this.",
        "{sample}",
    ),
    "setting_repository": Wording(
        "“{found}”: địa chỉ của kho chỉ gồm chủ kho và tên kho, không có dấu / hay “.git” ở cuối.",
        "“{found}”: the address of the repository is its owner and its name, without a slash or “.git” at "
        "its end.",
        "{sample}",
    ),
    "setting_repository_host": Wording(
        "“{found}” không phải địa chỉ một kho trên github.com: các liên kết sửa và báo sai sót viết theo "
        "cách của GitHub, ở nơi khác sẽ hỏng. Kho ở nơi khác thì để trống.",
        "“{found}” is not the address of a repository on github.com: the links to edit and to report are "
        "written as GitHub has them and would lead nowhere elsewhere. Leave it empty for a repository "
        "elsewhere.",
        "repository:",
    ),
    "setting_colour": Wording(
        "“{found}” không phải một màu; viết dấu # và sáu chữ số hoặc chữ cái a-f, trong dấu ngoặc kép (không "
        "có ngoặc kép thì YAML coi phần sau dấu # là chú thích).",
        "“{found}” is not a colour; write # and six digits or letters a-f, in quotation marks (without them "
        "YAML takes what follows # for a comment).",
        "{sample}",
    ),
    "setting_contrast": Wording(
        "Màu “{found}” khó đọc: độ tương phản với nền {ground} chỉ là {ti_le}:1, chữ cần ít nhất 4,5:1. "
        "Màu gần nhất đọc được:",
        "The colour “{found}” is hard to read: its contrast with the ground {ground} is only {ratio}:1, and "
        "text needs at least 4.5:1. The nearest colour that can be read:",
        "{sample}",
    ),
    "setting_font": Wording(
        "“{found}” không phải tên một phông chữ; viết một tên, chỉ gồm chữ, số, dấu cách và gạch nối.",
        "“{found}” is not the name of a typeface; write one name, of letters, digits, spaces and hyphens.",
        "font: Be Vietnam Pro",
    ),
    "setting_picture": Wording(
        "Không có tệp “{found}” trong thư mục của giao diện hay trong docs/files/; để hình ở docs/files/ rồi "
        "viết đường dẫn từ docs/.",
        "There is no file “{found}” among the parts of the theme or in docs/files/; put the picture into "
        "docs/files/ and write its path from docs/ on.",
        "{sample}",
    ),
    "setting_security": Wording(
        "“{found}” không dùng được; viết địa chỉ bắt đầu bằng mailto: hoặc https://.",
        "“{found}” cannot be used; write an address that begins with mailto: or https://.",
        "security: https://github.com/owner/name/security/advisories/new",
    ),
    "setting_publisher": Wording(
        "“{found}” không dùng được; cần tên ở cả hai ngôn ngữ, có thể thêm url và email.",
        "“{found}” cannot be used; it needs the name in both languages, and may add url and email.",
        'publisher: {{name: {{vi: "…", en: "…"}}, url: "https://…", email: "…"}}',
    ),
    "setting_examples": Wording(
        "“{found}” không dùng được: cần thư mục có tệp {data}, và ngày xét; để trống thì không có ví dụ.",
        "“{found}” cannot be used: it needs a folder that holds {data}, and a day; left empty, there are no "
        "worked "
        "examples.",
        "examples: {{folder: …, as_of: …}}",
    ),
    "setting_examples_folder": Wording(
        "Trong “{found}” không có tệp {data}; thư mục được tính từ chỗ của tệp này. Để trống “examples” thì "
        "không "
        "có ví dụ.",
        "There is no {data} in “{found}”; the folder is seen from this file. Leave “examples” empty for no "
        "worked "
        "examples.",
        "folder: …",
    ),
    "setting_day": Wording(
        "“{found}” không phải là một ngày đầy đủ; viết năm-tháng-ngày, chỉ dùng chữ số.",
        "“{found}” is not a full day; write year-month-day, in digits.",
        "as_of: …",
    ),
    "setting_path": Wording(
        "Không có “{found}”; đường dẫn được tính từ chỗ của tệp này.",
        "There is no “{found}”; a path is seen from this file.",
        "{sample}",
    ),
    "setting_hook": Wording(
        "Trong “hooks” không có bước dựng của trang này; thiếu nó thì các trang không có bảng nào.",
        "“hooks” does not name the hook of this site; without it no page has any table.",
        "{sample}",
    ),
    "setting_theme": Wording(
        "Trang được làm trên giao diện “material”, không phải “{found}”.",
        "The site is made on the theme “material”, not on “{found}”.",
        "name: material",
    ),
    "setting_extension": Wording(
        "Bước kiểm tra không đọc được phần mở rộng Markdown “{found}”; chỉ có: {options}.",
        "The checks do not know the Markdown extension “{found}”; they know: {options}.",
    ),
    "setting_extension_options": Wording(
        "Phần mở rộng “{found}” có tùy chọn riêng, mà bước kiểm tra đọc trang không có tùy chọn nào; hãy bỏ "
        "các tùy "
        "chọn.",
        "The extension “{found}” has options of its own, but the checks read pages without any; leave the "
        "options "
        "out.",
        "- {found}",
    ),
    "setting_extension_missing": Wording(
        "Thiếu phần mở rộng “{found}”, nên mã đoạn sẽ bị in ra thành chữ.",
        "The extension “{found}” is missing, so the ids of paragraphs would be printed as text.",
        "markdown_extensions: [{found}, …]",
    ),
    "setting_plugin": Wording(
        "Không dùng trình cắm “{found}”: những gì nó làm ra thì bước kiểm tra không thấy. Chỉ có: {options}.",
        "The plugin “{found}” is not used: no check sees what it makes. There is only: {options}.",
    ),
    "setting_i18n": Wording(
        "Thiếu trình cắm “i18n”, dùng để dựng hai ngôn ngữ; hãy chép mục này từ mkdocs.yml của chương trình "
        "gốc.",
        "The plugin “i18n”, which builds the two languages, is missing; copy this part from the mkdocs.yml "
        "of the "
        "first programme.",
        "plugins: [i18n: {{docs_structure: folder, languages: […]}}]",
    ),
    "setting_structure": Wording(
        "Mỗi ngôn ngữ có một thư mục trang: “docs_structure” phải là “folder”, không phải “{found}”.",
        "Each language has its own folder of pages: “docs_structure” must be “folder”, not “{found}”.",
        "docs_structure: folder",
    ),
    "setting_language": Wording(
        "Không dựng được ngôn ngữ “{found}”: mã nguồn chỉ phục vụ {options}. Thêm một dòng ở đây không đủ: "
        "câu chữ, "
        "số, ngày và cách xếp thứ tự phải có trong mã trước. Hãy xóa ngôn ngữ này.",
        "The language “{found}” cannot be built: the code serves only {options}. A line here is not enough: "
        "phrases, "
        "numbers, dates and order must be in the code first. Delete this language.",
    ),
    "setting_language_missing": Wording(
        "Thiếu ngôn ngữ “{found}”; trang phải có đủ tiếng Việt và tiếng Anh.",
        "The language “{found}” is missing; the site needs both Vietnamese and English.",
        "- {{locale: {found}, name: …}}",
    ),
    "setting_language_twice": Wording(
        "Ngôn ngữ “{found}” đã có ở dòng {line}; hãy giữ một.",
        "The language “{found}” is already on line {line}; keep one.",
    ),
    "setting_default_language": Wording(
        "Ngôn ngữ mặc định phải là tiếng Việt, bản có giá trị: “default: true” chỉ đứng ở “vi”.",
        "The default language must be Vietnamese, the authoritative text: “default: true” stands at “vi” "
        "only.",
        "- {{locale: vi, name: Tiếng Việt, default: true}}",
    ),
    "setting_theme_language": Wording(
        "“{found}”: chữ của giao diện phải cùng ngôn ngữ với các trang, mã ở đây là “{right}”.",
        "“{found}”: the words of the theme must be in the language of its pages; its code here is “{right}”.",
        "language: {right}",
    ),
    "setting_nav_order": Wording(
        "Ở đây danh mục {bang} có trang “{found}”, còn danh mục {kia} có “{instead}”; hai danh mục phải "
        "nêu cùng các trang theo cùng thứ tự. Hãy sắp lại một trong hai.",
        "Here the {language} menu has the page “{found}”, and the {other} one “{instead}”; both name the "
        "same pages in the same order. Rearrange one of the two.",
    ),
    "setting_nav_language": Wording(
        "Danh mục “nav” chỉ có {bang}; hãy thêm danh mục {kia} với cùng các trang.",
        "The menu “nav” is in {language} only; add the {other} one with the same pages.",
        "nav: […]",
    ),
    "setting_nav_page": Wording(
        "Trong “{folder}” không có trang “{found}” mà danh mục nêu.",
        "The menu names the page “{found}”, which is not in “{folder}”.",
        "{sample}",
    ),
    "setting_nav_twin": Wording(
        "Trang “{found}” có trong danh mục {bang} nhưng không có trong danh mục {kia}; hãy thêm vào cả hai.",
        "The page “{found}” is in the {language} menu but not in the {other} one; put it into both.",
        "- …: {found}",
    ),
    "setting_nav_omitted": Wording(
        "Trang “{found}” không có trong danh mục nào; hãy thêm vào cả hai, hoặc nêu trang ở “not_in_nav”.",
        "The page “{found}” is in no menu; put it into both, or name it under “not_in_nav”.",
        "- …: {found}",
    ),
    "setting_nobody_answers": Wording(
        "KHÔNG AI TRẢ LỜI NGƯỜI ĐỌC: trang sẽ được đăng ở {found} mà “publisher” còn để trống; ai thấy sai "
        "hoặc có số liệu thì không biết gửi cho ai, và mọi trang đều ghi là bản không chính thức.",
        "NOBODY ANSWERS READERS: the site is to be published at {found} while “publisher” is empty; whoever "
        "finds a mistake or has a figure knows nobody to send it to, and every page says that it is "
        "unofficial.",
        'publisher: {{name: {{vi: "…", en: "…"}}, url: "https://…", email: "…"}}',
    ),
    "setting_nobody_to_write_to": Wording(
        "KHÔNG CÓ ĐỊA CHỈ ĐỂ VIẾT THƯ: trang sẽ được đăng ở {found} mà “publisher” chưa có email; ai thấy "
        "sai hoặc có số liệu thì không biết gửi vào đâu.",
        "NO ADDRESS TO WRITE TO: the site is to be published at {found} while “publisher” has no email; "
        "whoever finds a mistake or has a figure knows nowhere to send it.",
        'publisher: {{name: {{vi: "…", en: "…"}}, url: "https://…", email: "…"}}',
    ),
    "setting_left_over": Wording(
        "“{found}” vẫn là “{key}” của “{title}” ({other}), mà dữ liệu ở đây là của chương trình khác; hãy "
        "sửa nếu "
        "chép sang mà chưa đổi.",
        "“{found}” is still the “{key}” of “{title}” ({other}), but the data here are another programme's; "
        "change it "
        "if it was copied and forgotten.",
        "{key}: …",
    ),
    # The glossary
    "same_wording": Wording(
        "“{found}” đã là một cách viết của thuật ngữ “{other}” (dòng {line}); mỗi cách viết chỉ thuộc một "
        "thuật ngữ.",
        "“{found}” is already a wording of the term “{other}” (line {line}); a wording belongs to one term.",
    ),
    "term_missing": Wording(
        "Đoạn “{paragraph}”: bản tiếng Việt ({other}) có “{found}”, bản tiếng Anh không có cách dịch đã "
        "thống nhất: {agreed}. Hãy sửa bản dịch; "
        "nếu cách dịch ở đây cũng đúng, thêm nó vào “variants” của thuật ngữ “{term}” trong "
        "data/glossary.yaml.",
        "Paragraph “{paragraph}”: the Vietnamese ({other}) has “{found}”, the English has none of its agreed "
        "wordings: {agreed}. Correct the translation; "
        "if the wording here is right too, add it to “variants” of the term “{term}” in data/glossary.yaml.",
        'variants: {{en: ["…"]}}',
    ),
    "term_missing_in_data": Wording(
        "Bản tiếng Việt có “{found}”, bản tiếng Anh không có cách dịch đã thống nhất: {agreed}. Hãy sửa bản "
        "dịch; nếu cách dịch ở đây cũng đúng, "
        "thêm nó vào “variants” của thuật ngữ “{term}” trong data/glossary.yaml.",
        "The Vietnamese has “{found}”, the English has none of its agreed wordings: {agreed}. Correct the "
        "translation; if the wording here is right too, "
        "add it to “variants” of the term “{term}” in data/glossary.yaml.",
        'variants: {{en: ["…"]}}',
    ),
} | {code: Wording(*words) for code, words in PAGE_WORDINGS.items()}

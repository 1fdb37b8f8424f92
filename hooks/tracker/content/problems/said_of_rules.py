"""What is said of rules, figures, milestones, changes, ranks and sums."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_RULES = {
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
        "reading: {both}",
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
        "Quy tắc “{found}” cần “measure”: level (mức) hoặc total (lũy kế).",
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
    "no_number": Wording(
        "Mục này chưa có con số: ghi ở “value”, hoặc ở “count” và “of”; chưa có thì xóa cả mục.",
        "This entry has no number: write it under “value”, or under “count” and “of”; where there is no "
        "figure yet, delete the whole entry.",
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
        "“measure: {found}” là số lũy kế, nên so với năm trước phải xét từng năm: thêm “every: year” và "
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
        "{found} nhỏ hơn 0, mà số lũy kế không giảm. Nếu đúng như vậy, hãy giải thích ở “note” của số liệu.",
        "{found} is below 0, and a total does not fall. If that is right, explain it in the figure's “note”.",
        "note: {both}",
    ),
}

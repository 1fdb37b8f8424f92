"""What is said of parts, groups within groups, spans and what is closed, by the code of the mistake."""

from __future__ import annotations

SAID_OF_PARTS: dict[str, tuple[str, ...]] = {
    "unknown_part": (
        "Không có phần “{found}” trong mục parts của chương trình.",
        "There is no part “{found}” under the programme's parts.",
    ),
    "part_twice": (
        "Phần “{found}” đã có trong danh sách của chỉ tiêu; giữ một.",
        "The part “{found}” is already in the list of the target; keep one.",
    ),
    "part_not_of_target": (
        "Chỉ tiêu này không có phần “{found}”; thêm mã vào “parts” của chỉ tiêu, hoặc sửa ở đây.",
        "The target has no part “{found}”; add the id to the target's “parts”, or correct it here.",
    ),
    "same_date_of_part": (
        (
            "Phần “{part}” đã có một số liệu {stage} cho {other}, cùng ngày với {found}; một ngày, mỗi phần "
            "chỉ có được một số liệu sơ bộ (provisional) và một số liệu chính thức (final)."
        ),
        (
            "The part “{part}” already has a {stage} figure for {other}, the same day as {found}; for one "
            "date a part may have one provisional and one final figure."
        ),
    ),
    "figures_of_part_disagree": (
        (
            "Hai nguồn nêu hai số khác nhau về phần “{part}” cho {date}: {found} ({source}) và {other} "
            "({other_source}). Trang hiện cả hai và chưa tính số nào; khi biết số đúng, thêm “corrections”."
        ),
        (
            "Two sources give different figures of the part “{part}” for {date}: {found} ({source}) and "
            "{other} ({other_source}). The site shows both and counts neither; once the right one is known, "
            "add “corrections”."
        ),
    ),
    "part_of_none": (
        "Mục này nói về phần “{found}”, mà chỉ tiêu không có “parts”; thêm “parts” vào chỉ tiêu.",
        "This entry is about the part “{found}”, and the target has no “parts”; add “parts” to the target.",
        "parts: [{found}]",
    ),
    "every_part_of_none": (
        "“every_part” chỉ dùng khi chỉ tiêu có “parts”; liệt kê các phần ở “parts”, hoặc xóa dòng này.",
        "“every_part” is for targets with “parts”; list the parts under “parts”, or delete this line.",
    ),
    "part_without_rule": (
        "Chỉ tiêu không có mức chung, nên phần “{found}” phải có “rule” hoặc “milestones” riêng.",
        (
            "The target has no rule for the whole, so the part “{found}” needs a “rule” or “milestones” of "
            "its own."
        ),
    ),
    "rule_of_no_part": (
        (
            "Phần nào cũng có mức riêng và phần nào cũng phải đạt, nên không dùng đến mức chung; xóa "
            "“rule” của chỉ tiêu."
        ),
        (
            "Every part has a rule of its own and every part must reach it, so the rule of the whole is "
            "never used; delete it."
        ),
    ),
    "amended_parts": (
        (
            "Sửa đổi mức chung không nói mức riêng của các phần thay đổi thế nào; mỗi phần thay đổi một lần "
            "sửa đổi riêng, ghi thêm “part”."
        ),
        (
            "An amendment of the whole does not say what becomes of the parts' own rules; write an amendment "
            "for each part that changes, with its “part”."
        ),
        "part: …",
    ),
    "unit_of_a_part": (
        "Các phần dùng chung đơn vị của chỉ tiêu, nên lần sửa đổi riêng của phần “{found}” không có “unit”.",
        "Parts share the unit of their target, so an amendment of the part “{found}” has no “unit”.",
    ),
    "part_qualitative": (
        "Phần “{found}” phải đạt một mức tính được; quy tắc “qualitative” không tính được.",
        "The part “{found}” must reach something that can be computed; a rule “qualitative” cannot.",
    ),
    "part_baseline_unused": (
        (
            "Phần “{found}” không phải đạt mức nào, nên giá trị kỳ gốc của phần này không dùng đến; xóa "
            "đi, hoặc thêm “rule”."
        ),
        "Nothing is asked of the part “{found}”, so its baseline is never used; delete it, or add a “rule”.",
    ),
    "part_id_taken": (
        "Mã “{found}” đã là mã của một nhóm, chỉ tiêu hay nhiệm vụ; đặt mã khác cho phần này.",
        "The id “{found}” is that of a group, target or task; give the part another.",
    ),
    "part_unused": (
        "Không chỉ tiêu nào có phần “{found}”.",
        "No target has the part “{found}”.",
    ),
    "closed_and_withdrawn": (
        (
            "Chỉ tiêu đã thôi áp dụng (“withdrawn”) thì không còn gì để dừng theo dõi ({found}); giữ một "
            "trong hai."
        ),
        "The target is withdrawn, so there is nothing left to close ({found}); keep one of the two.",
    ),
    "group_within_itself": (
        "Nhóm “{found}” lại nằm trong chính nhóm này; sửa “parent” của một trong các nhóm.",
        "The group “{found}” lies within this very group; correct the “parent” of one of them.",
    ),
    "groups_too_deep": (
        "Nhóm chỉ chia nhiều nhất {levels} cấp; “parent: {found}” làm thành cấp sâu hơn.",
        "Groups have at most {levels} levels; “parent: {found}” makes a deeper one.",
    ),
    "group_of_another_kind": (
        (
            "Nhóm này là “kind: {kind}” mà nhóm lớn hơn “{found}” là “kind: {other}”; hai loại được "
            "đếm riêng, nên sửa “kind” của một trong hai."
        ),
        (
            "This group is of “kind: {kind}”, and the group above it, “{found}”, of “kind: {other}”; "
            "the two kinds are counted apart, so correct the “kind” of one of them."
        ),
    ),
    "body_into_itself": (
        (
            "Cơ quan “{body}” được ghi là nhập vào “{found}”, rồi cuối cùng lại nhập vào chính nó; "
            "sửa “into” của một trong các cơ quan."
        ),
        (
            "The body “{body}” is said to have merged into “{found}”, and in the end into itself; "
            "correct the “into” of one of them."
        ),
    ),
    "milestone_starts_late": (
        "Chặng của mốc bắt đầu {found}, sau chính thời điểm của mốc ({by}); sửa “from” hoặc “by”.",
        "The milestone's span begins on {found}, after its own date ({by}); correct “from” or “by”.",
    ),
    "milestone_starts_outside": (
        ("Chặng của mốc bắt đầu {found}, ngoài kỳ {period}; sửa “from”, hoặc ghi “period” của chỉ tiêu."),
        (
            "The milestone's span begins on {found}, outside the period {period}; correct “from”, or "
            "give the target its own “period”."
        ),
        "period: {{from: YYYY-MM-DD, to: YYYY-MM-DD}}",
    ),
    "milestone_of_a_total": (
        (
            "Số của “measure: total” cộng dồn từ đầu kỳ, nên không xét riêng từ {found} được; ghi số "
            "của từng năm với “measure: yearly”."
        ),
        (
            "Figures of “measure: total” count from the start of the period, so none can be judged from "
            "{found}; give those of each year, with “measure: yearly”."
        ),
    ),
    "after_closing": (
        ("Số liệu {found} có sau ngày dừng theo dõi ({date}); chỉ hiển thị, không quyết định tình trạng."),
        (
            "The figure of {found} is from after the closing ({date}); it is shown but never decides "
            "the status."
        ),
    ),
    "document_twice": (
        "Văn bản “{found}” đã có trong “documents” với cùng ngày và cùng “kind”; giữ một.",
        "The document “{found}” already stands under “documents” with the same day and “kind”; keep one.",
    ),
}

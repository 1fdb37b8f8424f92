"""What is wrong with a stated change, or with a former address -> what is said of each kind: Vietnamese,
English, and what to write where that is certain.
"""

from __future__ import annotations

SAID_OF_CHANGES: dict[str, tuple[str, ...]] = {
    "change_of_what": (
        (
            "“{found}”: viết mã của chỉ tiêu, nhóm hay nhiệm vụ, hoặc tên trang như about.md; nhiều mã thì "
            "viết trong ngoặc vuông."
        ),
        (
            "“{found}”: write the id of a target, group or task, or the name of a page such as about.md; "
            "several in square brackets."
        ),
        "what: …",
    ),
    "change_without_was": (
        "Số liệu {found} trước đây là bao nhiêu? Người đọc đã thấy con số ấy; ghi lại ở “was”.",
        "What was the figure of {found} before? Readers have seen it; write it under “was”.",
        "was: …",
    ),
    "change_without_figure": (
        "“was” và “now” là của một số liệu: ghi thời điểm của số liệu ấy ở “figure”.",
        "“was” and “now” are those of a figure: write its date under “figure”.",
        "figure: …",
    ),
    "change_of_part_without_figure": (
        (
            "“part” ({found}) là phần mà một số liệu nói về: ghi thời điểm của số liệu ấy ở “figure”, số cũ "
            "ở “was”."
        ),
        (
            "“part” ({found}) is what a figure is about: write the date of that figure under “figure”, and "
            "what it was under “was”."
        ),
        "figure: …",
    ),
    "blank_left": (
        "“{found}”: chỗ trong dấu ‹ › chưa điền.",
        "“{found}”: what stands in ‹ › has not been filled in.",
    ),
    "former_in_use": (
        (
            "Mã cũ “{found}” đang là mã của một chỉ tiêu; một địa chỉ không thể dẫn tới hai nơi. Mã đã bỏ "
            "không bao giờ dùng lại."
        ),
        (
            "The former id “{found}” is the id of a target; one address cannot lead to two places. An id "
            "that was given up is never used again."
        ),
    ),
    "former_twice": (
        "Mã cũ “{found}” đã ghi ở dòng {line}; mỗi địa chỉ cũ chỉ dẫn tới một nơi.",
        "The former id “{found}” is already on line {line}; an old address leads to one place.",
    ),
}

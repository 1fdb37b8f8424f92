"""What is wrong with the former address of a page -> what is said of it: Vietnamese, English, and what to
write where that is certain.
"""

from __future__ import annotations

SAID_OF_MOVES: dict[str, tuple[str, ...]] = {
    "former_not_a_list": (
        "Địa chỉ cũ của trang viết thành danh sách trong ngoặc vuông.",
        "The former addresses of a page are a list in square brackets.",
        "former: [{right}]",
    ),
    "former_page_name": (
        (
            "“{found}” không phải là đường dẫn cũ của một trang; viết như khi trang còn nằm trong docs/vi, "
            "có đuôi .md, không viết địa chỉ trang web."
        ),
        (
            "“{found}” is not the path that a page had; write it as it stood under docs/vi, with .md at its "
            "end, not as a web address."
        ),
        "former: [{right}]",
    ),
    "former_page_in_use": (
        "Ở địa chỉ cũ “{found}” đang có “{other}”; một địa chỉ không thể dẫn tới hai nơi.",
        "At the former address “{found}” stands “{other}”; one address cannot lead to two places.",
    ),
    "former_page_twice": (
        "Địa chỉ cũ “{found}” đã ghi ở {other}; mỗi địa chỉ cũ chỉ dẫn tới một nơi.",
        "The former address “{found}” is already at {other}; an old address leads to one place.",
    ),
    "former_page_in_one_language": (
        (
            "Địa chỉ cũ “{found}” không có ở “{other}”, nên người đọc bản kia không được dẫn tới trang mới. "
            "Ghi cùng một dòng ở cả hai trang:"
        ),
        (
            "The former address “{found}” is not in “{other}”, so readers of that language are not led to "
            "the new page. Put one and the same line on both pages:"
        ),
        "former: [{list}]",
    ),
}

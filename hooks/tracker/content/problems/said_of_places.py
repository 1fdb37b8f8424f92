"""What is wrong with the former address of a page, or with a mark of Markdown that does nothing -> what is
said of it: Vietnamese, English, and what to write where that is certain.
"""

from __future__ import annotations

SAID_OF_PLACES: dict[str, tuple[str, ...]] = {
    "stars_printed": (
        (
            "Dấu ** ở đây được in ra, vì thiếu cặp đóng hoặc thừa dấu cách bên trong. Chữ đậm viết liền: "
            "**chữ đậm**. Nếu cần in dấu sao, viết \\*\\*."
        ),
        (
            "The ** here is printed, since its other half is missing or there is a blank inside. Bold is "
            "written without blanks: **bold**. To print stars, write \\*\\*."
        ),
    ),
    "link_reversed": (
        "“{found}”: hai loại ngoặc đổi chỗ nên không thành liên kết; chữ ở trong [ ], địa chỉ ở trong ( ).",
        "“{found}”: the brackets have changed places, so this is no link: words go in [ ], addresses in ( ).",
        "{right}",
    ),
    "table_cells_lost": (
        (
            "Dòng này có {cells} ô, bảng chỉ có {columns} cột; phần thừa không được in. Xem lại các dấu |, "
            "hoặc viết \\| nếu dấu ấy là chữ."
        ),
        (
            "Cells in this row: {cells}; columns of the table: {columns}. What is beyond is not printed. "
            "Look at the | again, or write \\| where it is text."
        ),
    ),
    "table_cells_lacking": (
        "Dòng này có {cells} ô, bảng có {columns} cột; các ô sau để trống. Nếu đúng vậy, viết đủ các dấu |.",
        (
            "Cells in this row: {cells}; columns of the table: {columns}. The last ones stay empty. If that "
            "is right, write every |."
        ),
    ),
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

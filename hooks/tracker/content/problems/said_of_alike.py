"""What is said of wordings that the search takes for one another, by the code of the mistake."""

from __future__ import annotations

SAID_OF_ALIKE: dict[str, tuple[str, ...]] = {
    "alike_alone": (
        "“{found}” đứng một mình; ghi thêm cách gõ khác của cùng thứ đó, hoặc xóa dòng này.",
        "“{found}” stands alone; add another way to type the same thing, or delete the line.",
    ),
    "alike_without_letters": (
        "“{found}” không có chữ hay số nào, nên không ai tìm được; xóa đi.",
        "“{found}” has no letter and no digit, so nobody can search for it; delete it.",
    ),
    "alike_twice": (
        "“{found}” đã có, cùng với “{other}”; mỗi cách gõ chỉ ở một dòng. Gộp hai dòng làm một.",
        "“{found}” is already there, with “{other}”; a wording stands in one line. Join the two.",
    ),
}

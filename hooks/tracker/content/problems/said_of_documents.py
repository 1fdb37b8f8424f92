"""What is said of the documents that are named by their numbers, by the code of the mistake."""

from __future__ import annotations

SAID_OF_DOCUMENTS: dict[str, tuple[str, ...]] = {
    "not_a_document_number": (
        (
            "“{found}” không phải số và ký hiệu văn bản. Viết đúng như trên văn bản: số, dấu gạch, rồi ký "
            "hiệu; tên loại và ngày không ghi ở đây."
        ),
        (
            "“{found}” is no number and symbol of a document. Write it as the document has it: the number, a "
            "dash or stroke, then the symbol; its kind and its day do not go here."
        ),
    ),
    "document_number_twice": (
        "Số “{found}” đã có ở văn bản “{other}”; mỗi số chỉ dẫn đến một văn bản. Giữ một.",
        "The number “{found}” is already that of “{other}”; a number leads to one document. Keep one.",
    ),
    "body_and_issuer": (
        "Đã có “body” ({found}) thì không ghi “issuer”. Giữ một.",
        "There is a “body” ({found}), so there is no “issuer”. Keep one.",
    ),
    "document_without_source": (
        "“{found}” là của một nguồn, mà ở đây không có “source”; thêm mã nguồn, hoặc xóa dòng này.",
        "“{found}” belongs to a source, and there is no “source” here; add its id, or delete this line.",
    ),
    "document_not_listed": (
        "Văn bản “{found}” được nêu ở {where} mà không có trong “documents”; thêm vào đó.",
        "The document “{found}” is named in {where} and does not stand under “documents”; add it there.",
    ),
}

"""What is said of the terms of the glossary."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_GLOSSARY = {
    "same_wording": Wording(
        "“{found}” đã là một cách viết của thuật ngữ “{other}” (dòng {line}); mỗi cách viết chỉ thuộc một "
        "thuật ngữ.",
        "“{found}” is already a wording of the term “{other}” (line {line}); a wording belongs to one term.",
    ),
    "term_missing": Wording(
        "Đoạn “{paragraph}”: bản {thu_nhat} ({other}) có “{found}”, bản {thu_hai} không có cách dịch đã "
        "thống nhất: {agreed}. Hãy sửa bản dịch; "
        "nếu cách dịch ở đây cũng đúng, thêm nó vào “variants” của thuật ngữ “{term}” trong "
        "data/glossary.yaml.",
        "Paragraph “{paragraph}”: the {the_first} ({other}) has “{found}”, the {the_second} has none of "
        "its agreed wordings: {agreed}. Correct the translation; "
        "if the wording here is right too, add it to “variants” of the term “{term}” in data/glossary.yaml.",
        'variants: {{{second}: ["…"]}}',
    ),
    "term_missing_in_data": Wording(
        "Bản {thu_nhat} có “{found}”, bản {thu_hai} không có cách dịch đã thống nhất: {agreed}. Hãy sửa bản "
        "dịch; nếu cách dịch ở đây cũng đúng, "
        "thêm nó vào “variants” của thuật ngữ “{term}” trong data/glossary.yaml.",
        "The {the_first} has “{found}”, the {the_second} has none of its agreed wordings: {agreed}. "
        "Correct the translation; if the wording here is right too, "
        "add it to “variants” of the term “{term}” in data/glossary.yaml.",
        'variants: {{{second}: ["…"]}}',
    ),
}

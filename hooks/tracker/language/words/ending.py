"""What staff are told of the day on which the theme is no longer maintained, in both languages."""

from __future__ import annotations

from tracker.facts.values import Text


def _(vi: str, en: str) -> Text:
    return Text(vi=vi, en=en)


HEAD = _("Giao diện của trang sắp hết được duy trì", "The theme of the site will soon not be maintained")
AHEAD = _(
    "Material for MkDocs, giao diện của trang, chỉ được duy trì đến ngày {day} (còn {n} ngày).",
    "Material for MkDocs, the theme of the site, is maintained until {day} only ({n} days to go).",
)
OVER = _(
    "Material for MkDocs, giao diện của trang, đã hết được duy trì từ ngày {day}.",
    "Material for MkDocs, the theme of the site, has not been maintained since {day}.",
)
WHAT_TO_DO = _(
    "Trang đã đăng vẫn dùng được như trước. Việc cần làm: chạy make wheelhouse và cất thư mục wheelhouse/ "
    "vào kho lưu trữ; "
    "chạy make wayout, thấy xanh là còn đường chuyển sang công cụ khác. Các bước có ở MAINTAINING.md, mục "
    "“{head}”.",
    "A published site goes on working as before. What to do: run make wheelhouse and put the folder "
    "wheelhouse/ into your "
    "archive; run make wayout, which is green while there is a way to other tools. The steps are in "
    "MAINTAINING.md, "
    "under “{head}”.",
)
SECTION = _("Ngày 05/05/2027", "On 5 May 2027")

"""Words of a target that is shown in a frame of another site."""

from __future__ import annotations

from tracker.language.phrases import phrase as _

HEAD = _("Nhúng vào trang khác", "Show it on another site")
ABOUT = _(
    "Dán đoạn mã này vào trang của bạn: khung nhỏ luôn hiện số liệu và tình trạng mới nhất, không chạy mã "
    "lệnh nào và không theo dõi ai.",
    "Paste these lines into your page: the small frame always has the latest figure and status, runs no "
    "script and follows nobody.",
)
COPY = _("Sao chép mã nhúng", "Copy the lines")
COPIED = _("Đã sao chép.", "Copied.")
TO_PAGE = _("Nguồn và cách tính", "Sources and how it was worked out")

"""What is wrong with the list of a site's programmes, or with what they share -> what is said of it:
Vietnamese, English, and what to write where that is certain.
"""

from __future__ import annotations

SAID_OF_SEVERAL: dict[str, tuple[str, ...]] = {
    "programme_languages": (
        (
            "Chương trình này viết bằng {found}, còn cả trang viết bằng {right}; các chương trình của một "
            "trang dùng chung hai ngôn ngữ, theo cùng thứ tự."
        ),
        (
            "This programme is in {found}, and the site is in {right}; the programmes of one site share "
            "their two languages, in one order."
        ),
    ),
    "programmes_not_listed": (
        "“programmes” phải là danh sách các chương trình của trang, mỗi dòng một mã, không phải “{found}”.",
        "“programmes” must list the programmes of the site, one id on a line, not “{found}”.",
        "- id: …",
    ),
    "programme_entry": (
        "Mỗi chương trình ghi bằng mã của nó, cũng là tên thư mục; ở đây là “{found}”.",
        "Each programme is given by its id, which is also the name of its folder; here: “{found}”.",
        "- id: …",
    ),
    "programme_id": (
        (
            "“{found}” không dùng làm mã chương trình được: chỉ chữ thường không dấu, chữ số và dấu gạch "
            "nối, bắt đầu bằng chữ; mã đứng trong địa chỉ trang."
        ),
        (
            "“{found}” cannot be the id of a programme: only small letters without marks, digits and "
            "hyphens, beginning with a letter; it stands in the address."
        ),
    ),
    "programme_twice": (
        "Mã chương trình “{found}” đã có ở dòng {line}; mỗi chương trình một mã riêng.",
        "The programme id “{found}” is already on line {line}; each programme has its own.",
    ),
    "programme_id_taken": (
        "Mã chương trình “{found}” trùng với {other}, đã đứng ở địa chỉ đó; chọn mã khác.",
        "The programme id “{found}” clashes with {other}, which stands at that address; choose another.",
    ),
    "programme_folder": (
        (
            "Không có chương trình nào ở thư mục “{found}” (cần tệp {file}). Tạo thư mục đó, sửa mã, hoặc "
            "ghi “folder”."
        ),
        (
            "There is no programme in the folder “{found}” (it needs {file}). Make the folder, correct "
            "the id, or give the “folder”."
        ),
        "folder: …",
    ),
    "programme_at_root": (
        "“at_root” chỉ viết true; ở đây là “{found}”.",
        "“at_root” is written true, or left out; here: “{found}”.",
        "at_root: true",
    ),
    "programmes_at_root": (
        "Chỉ một chương trình đứng ở gốc của trang; bỏ “at_root” của “{found}”, hoặc của chương trình trước.",
        (
            "One programme only stands at the root of the site; take “at_root” from “{found}”, or from "
            "the one above."
        ),
    ),
    "programme_id_differs": (
        (
            "Mã ở đây là “{found}”, ở danh sách các chương trình của trang là “{right}”; chỉ dùng một mã, "
            "hoặc xóa dòng này."
        ),
        (
            "The id here is “{found}”, in the list of the site's programmes “{right}”; use one, or delete "
            "this line."
        ),
        "id: {right}",
    ),
    "programme_not_part_of": (
        (
            "Chương trình “{found}” chưa ghi mình thuộc trang này; thêm vào mục “extra” của {file}, để "
            "khi mở riêng vẫn tìm được nguồn dùng chung."
        ),
        (
            "The programme “{found}” does not say that it belongs to this site; add to “extra” of {file}, "
            "so that opened by itself it finds what is shared."
        ),
        "part_of: {right}",
    ),
    "programme_address": (
        (
            "Chương trình này ở địa chỉ {right} của trang chung, không phải “{found}”; để địa chỉ cho lần "
            "dựng điền."
        ),
        "This programme stands at {right} of the site, not at “{found}”; leave the address to the build.",
        'site_url: !ENV [SITE_URL, "{right}"]',
    ),
    "part_of_nothing": (
        "“{found}”: không có tệp này; “part_of” dẫn tới mkdocs.yml của trang nhiều chương trình.",
        (
            "“{found}”: there is no such file; “part_of” leads to the mkdocs.yml of the site of several "
            "programmes."
        ),
        "part_of: ../mkdocs.yml",
    ),
    "part_of_not_listed": (
        (
            "Danh sách “programmes” của {file} không có chương trình ở thư mục “{found}”; thêm vào đó, "
            "hoặc xóa dòng này."
        ),
        (
            "The list “programmes” of {file} has no programme in the folder “{found}”; add it there, or "
            "delete this line."
        ),
    ),
    "view_of_several": (
        "“{found}” chỉ dùng ở trang chung của nhiều chương trình.",
        "“{found}” is for the front of a site of several programmes only.",
    ),
    "view_of_one": (
        "“{found}” là của từng chương trình, trang chung không có; ở đây dùng được: {options}.",
        "“{found}” is for the pages of one programme; on the front there are: {options}.",
        "<!-- tracker: programmes -->",
    ),
    "shared_key": (
        "Tệp dùng chung này chỉ có một mục “{key}”, không có “{found}”.",
        "This shared file holds “{key}” only, not “{found}”.",
        "{key}:",
    ),
    "shared_twice": (
        (
            "“{found}” đã có trong {file}, dùng chung cho các chương trình, với nội dung khác. Xóa ở đây "
            "để dùng bản chung, hoặc đặt mã khác."
        ),
        (
            "“{found}” stands in {file}, shared by all programmes, and says something else. Delete it "
            "here to use the shared one, or give this one another id."
        ),
    ),
    "same_as_alone": (
        (
            "“same_as” chỉ dùng khi chương trình thuộc một trang nhiều chương trình (“part_of” trong "
            "mkdocs.yml)."
        ),
        "“same_as” is for a programme that is part of a site of several (“part_of” in its mkdocs.yml).",
    ),
    "same_as_form": (
        "“{found}”: “same_as” ghi mã chương trình, dấu gạch chéo, rồi mã chỉ tiêu.",
        "“{found}”: “same_as” is the id of the programme, a slash, and the id of the target.",
        "same_as: …/…",
    ),
    "same_as_programme": (
        "Trang này không có chương trình nào khác mang mã “{found}”.",
        "No other programme of this site has the id “{found}”.",
    ),
    "same_as_target": (
        "Chương trình “{programme}” không có chỉ tiêu “{found}”.",
        "The programme “{programme}” has no target “{found}”.",
    ),
    "same_as_unreadable": (
        (
            "Chưa đọc được dữ liệu của chương trình “{found}” ({file}), nên chưa lấy được số liệu; sửa ở "
            "đó trước."
        ),
        (
            "The data of the programme “{found}” ({file}) cannot be read, so its figures cannot be taken; "
            "mend that first."
        ),
    ),
    "same_as_chain": (
        "“{found}” lại lấy số liệu của “{other}”; ghi thẳng chỉ tiêu có số liệu.",
        "“{found}” takes its figures from “{other}” in turn; name the target that has them.",
        "same_as: {other}",
    ),
    "same_as_with_figures": (
        "Chỉ tiêu này lấy số liệu của “{found}”, nên số liệu chỉ ghi ở đó; ở đây để trống.",
        "This target has the figures of “{found}”, so they are entered there; here the list stays empty.",
        "observations: []",
    ),
    "same_as_differs": (
        "“{key}” ở đây là “{found}”, ở “{other}” là “{there}”: không phải cùng một số đo.",
        "“{key}” is “{found}” here and “{there}” at “{other}”: they do not measure the same.",
    ),
    "same_as_clash": (
        (
            "“{found}” ở “{other}” khác “{found}” ở đây, nên không biết số liệu dẫn nguồn nào; đưa vào "
            "thư mục dùng chung, hoặc đổi một mã."
        ),
        (
            "“{found}” of “{other}” is not “{found}” here, so nobody could tell which one a figure rests "
            "on; put it into the shared folder, or change one of the ids."
        ),
    ),
}

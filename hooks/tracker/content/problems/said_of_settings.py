"""What is said of the settings in `mkdocs.yml`."""

from __future__ import annotations

from tracker.content.problems.wording import Wording

SAID_OF_SETTINGS = {
    "setting_unreadable": Wording(
        "YAML không đọc được “{found}”: trông như số, ngày hoặc ký hiệu nhưng không phải. Hãy đặt trong dấu "
        "nháy kép.",
        "YAML cannot read “{found}”: it looks like a number, a date or a sign but is none. Put it in double "
        "quotation marks.",
        '"{found}"',
    ),
    "setting_unknown": Wording(
        "MkDocs không có mục “{found}”; hãy sửa tên, hoặc xóa đi.",
        "MkDocs has no setting “{found}”; correct its name, or delete it.",
        "{sample}",
    ),
    "setting_unknown_in": Wording(
        "“{where}” không có mục “{found}”; chỉ có: {options}. Hãy sửa tên, hoặc xóa đi.",
        "“{where}” has no setting “{found}”; it has: {options}. Correct its name, or delete it.",
        "{sample}",
    ),
    "setting_inherit": Wording(
        "Không dùng “INHERIT”: mọi thiết lập phải đứng trong chính tệp này, nơi người ta đọc và kiểm tra. "
        "Hãy chép "
        "nội dung của “{found}” vào đây.",
        "“INHERIT” is not used: every setting stands in this file, where it is read and checked. Copy what "
        "“{found}” says to here.",
    ),
    "setting_docs_dir": Wording(
        "Các trang phải ở trong thư mục “docs”, cạnh tệp này, không phải trong “{found}”.",
        "The pages must be in the folder “docs” beside this file, not in “{found}”.",
        "docs_dir: docs",
    ),
    "setting_not_text": Wording(
        "“{found}” bị đọc thành số, ngày hoặc ký hiệu khác, không phải chữ; hãy đặt trong dấu nháy kép.",
        "“{found}” is read as a number, a date or something else, not as text; put it in double quotation "
        "marks.",
        "{sample}",
    ),
    "setting_markup": Wording(
        "“{found}”: chỉ viết chữ, không có <, > hoặc dấu nháy kép.",
        "“{found}”: write words only, without <, > or double quotation marks.",
        "{sample}",
    ),
    "setting_missing": Wording(
        "Thiếu “{found}”; hãy thêm dòng sau.", "“{found}” is missing; add the following line.", "{sample}"
    ),
    "setting_one_language": Wording(
        "Thiếu “{found}” bằng {bang}; trang {bang} không được mượn của ngôn ngữ kia. Hãy thêm dòng sau "
        "{cho}.",
        "“{found}” is missing in {language}; the {language} pages must not borrow it from the other "
        "language. Add the following line {where}.",
        '{found}: "…"',
    ),
    "setting_site_url": Wording(
        "“{found}” không dùng làm địa chỉ của trang được: phải bắt đầu bằng http:// hoặc https:// và kết "
        "thúc bằng "
        "dấu /, không có dấu cách, ? hoặc #.",
        "“{found}” cannot be the address of the site: it must begin with http:// or https:// and end with a "
        "slash, "
        "and have no space, ? or #.",
        "{sample}",
    ),
    "setting_address": Wording(
        "“{found}” không phải một địa chỉ; bỏ trống hoặc viết theo mẫu.",
        "“{found}” is not an address; leave it empty or write it like this.",
        "{sample}",
    ),
    "setting_repository": Wording(
        "“{found}”: địa chỉ của kho chỉ gồm chủ kho và tên kho, không có dấu / hay “.git” ở cuối.",
        "“{found}”: the address of the repository is its owner and its name, without a slash or “.git” at "
        "its end.",
        "{sample}",
    ),
    "setting_branch": Wording(
        "“{found}” không phải là tên nhánh. Viết tên nhánh được đăng, hoặc để trống nếu là main.",
        "“{found}” is not the name of a branch. Write the branch that is published, or leave it empty where "
        "that is main.",
        "branch: main",
    ),
    "setting_repository_host": Wording(
        "“{found}” không phải địa chỉ một kho trên github.com: các liên kết sửa và báo sai sót viết theo "
        "cách của GitHub, ở nơi khác sẽ hỏng. Kho ở nơi khác thì để trống.",
        "“{found}” is not the address of a repository on github.com: the links to edit and to report are "
        "written as GitHub has them and would lead nowhere elsewhere. Leave it empty for a repository "
        "elsewhere.",
        "repository:",
    ),
    "setting_colour": Wording(
        "“{found}” không phải một màu; viết dấu # và sáu chữ số hoặc chữ cái a-f, trong dấu ngoặc kép (không "
        "có ngoặc kép thì YAML coi phần sau dấu # là chú thích).",
        "“{found}” is not a colour; write # and six digits or letters a-f, in quotation marks (without them "
        "YAML takes what follows # for a comment).",
        "{sample}",
    ),
    "setting_contrast": Wording(
        "Màu “{found}” khó đọc: độ tương phản với nền {ground} chỉ là {ti_le}:1, chữ cần ít nhất 4,5:1. "
        "Màu gần nhất đọc được:",
        "The colour “{found}” is hard to read: its contrast with the ground {ground} is only {ratio}:1, and "
        "text needs at least 4.5:1. The nearest colour that can be read:",
        "{sample}",
    ),
    "setting_font": Wording(
        "“{found}” không phải tên một phông chữ; viết một tên, chỉ gồm chữ, số, dấu cách và gạch nối.",
        "“{found}” is not the name of a typeface; write one name, of letters, digits, spaces and hyphens.",
        "font: Be Vietnam Pro",
    ),
    "setting_picture": Wording(
        "Không có tệp “{found}” trong thư mục của giao diện hay trong docs/files/; để hình ở docs/files/ rồi "
        "viết đường dẫn từ docs/.",
        "There is no file “{found}” among the parts of the theme or in docs/files/; put the picture into "
        "docs/files/ and write its path from docs/ on.",
        "{sample}",
    ),
    "setting_security": Wording(
        "“{found}” không dùng được; viết địa chỉ bắt đầu bằng mailto: hoặc https://.",
        "“{found}” cannot be used; write an address that begins with mailto: or https://.",
        "security: https://github.com/owner/name/security/advisories/new",
    ),
    "setting_publisher": Wording(
        "“{found}” không dùng được; cần tên ở cả hai ngôn ngữ, có thể thêm url và email.",
        "“{found}” cannot be used; it needs the name in both languages, and may add url and email.",
        'publisher: {{name: {both}, url: "https://…", email: "…"}}',
    ),
    "setting_examples": Wording(
        "“{found}” không dùng được: cần thư mục có tệp {data}, và ngày xét; để trống thì không có ví dụ.",
        "“{found}” cannot be used: it needs a folder that holds {data}, and a day; left empty, there are no "
        "worked "
        "examples.",
        "examples: {{folder: …, as_of: …}}",
    ),
    "setting_examples_folder": Wording(
        "Trong “{found}” không có tệp {data}; thư mục được tính từ chỗ của tệp này. Để trống “examples” thì "
        "không "
        "có ví dụ.",
        "There is no {data} in “{found}”; the folder is seen from this file. Leave “examples” empty for no "
        "worked "
        "examples.",
        "folder: …",
    ),
    "setting_day": Wording(
        "“{found}” không phải là một ngày đầy đủ; viết năm-tháng-ngày, chỉ dùng chữ số.",
        "“{found}” is not a full day; write year-month-day, in digits.",
        "as_of: …",
    ),
    "setting_path": Wording(
        "Không có “{found}”; đường dẫn được tính từ chỗ của tệp này.",
        "There is no “{found}”; a path is seen from this file.",
        "{sample}",
    ),
    "setting_hook": Wording(
        "Trong “hooks” không có bước dựng của trang này; thiếu nó thì các trang không có bảng nào.",
        "“hooks” does not name the hook of this site; without it no page has any table.",
        "{sample}",
    ),
    "setting_theme": Wording(
        "Trang được làm trên giao diện “material”, không phải “{found}”.",
        "The site is made on the theme “material”, not on “{found}”.",
        "name: material",
    ),
    "setting_extension": Wording(
        "Bước kiểm tra không đọc được phần mở rộng Markdown “{found}”; chỉ có: {options}.",
        "The checks do not know the Markdown extension “{found}”; they know: {options}.",
    ),
    "setting_extension_options": Wording(
        "Phần mở rộng “{found}” có tùy chọn riêng, mà bước kiểm tra đọc trang không có tùy chọn nào; hãy bỏ "
        "các tùy "
        "chọn.",
        "The extension “{found}” has options of its own, but the checks read pages without any; leave the "
        "options "
        "out.",
        "- {found}",
    ),
    "setting_extension_missing": Wording(
        "Thiếu phần mở rộng “{found}”, nên mã đoạn sẽ bị in ra thành chữ.",
        "The extension “{found}” is missing, so the ids of paragraphs would be printed as text.",
        "markdown_extensions: [{found}, …]",
    ),
    "setting_plugin": Wording(
        "Không dùng trình cắm “{found}”: những gì nó làm ra thì bước kiểm tra không thấy. Chỉ có: {options}.",
        "The plugin “{found}” is not used: no check sees what it makes. There is only: {options}.",
    ),
    "setting_i18n": Wording(
        "Thiếu trình cắm “i18n”, dùng để dựng hai ngôn ngữ; hãy chép mục này từ mkdocs.yml của chương trình "
        "gốc.",
        "The plugin “i18n”, which builds the two languages, is missing; copy this part from the mkdocs.yml "
        "of the "
        "first programme.",
        "plugins: [i18n: {{docs_structure: folder, languages: […]}}]",
    ),
    "setting_structure": Wording(
        "Mỗi ngôn ngữ có một thư mục trang: “docs_structure” phải là “folder”, không phải “{found}”.",
        "Each language has its own folder of pages: “docs_structure” must be “folder”, not “{found}”.",
        "docs_structure: folder",
    ),
    "setting_language": Wording(
        "Không dựng được ngôn ngữ “{found}”: mã nguồn chỉ phục vụ {options}. Thêm một dòng ở đây không đủ: "
        "quy tắc (hooks/tracker/language/rules) và câu chữ (hooks/tracker/language/catalogues) phải có "
        "trước. Hãy thêm hai tệp đó, hoặc xóa ngôn ngữ này.",
        "The language “{found}” cannot be built: the code serves only {options}. A line here is not "
        "enough: its "
        "rules (hooks/tracker/language/rules) and its words (hooks/tracker/language/catalogues) come "
        "first. Add those two files, or delete this language.",
    ),
    "word_missing": Wording(
        "Ngôn ngữ “{language}” chưa có câu chữ cho “{vi}” ({at}).",
        "The language “{language}” has no words yet for “{found}” ({at}).",
        '"{found}": "…",',
    ),
    "setting_language_missing": Wording(
        "Trang phải có đúng hai ngôn ngữ, ở đây có {n}. Các ngôn ngữ có quy tắc: {options}.",
        "A site is in two languages, and here are {n}. Those that there are rules for: {options}.",
        "- {{locale: …, name: …}}",
    ),
    "setting_language_twice": Wording(
        "Ngôn ngữ “{found}” đã có ở dòng {line}; hãy giữ một.",
        "The language “{found}” is already on line {line}; keep one.",
    ),
    "setting_default_language": Wording(
        "Đúng một ngôn ngữ là mặc định, tức là bản có giá trị, ở gốc của trang: ghi “default: true” ở một "
        "ngôn ngữ.",
        "One language is the default, the authoritative text at the root of the site: “default: true” "
        "stands at one of them.",
        "- {{locale: {found}, name: …, default: true}}",
    ),
    "setting_theme_language": Wording(
        "“{found}”: chữ của giao diện phải cùng ngôn ngữ với các trang, mã ở đây là “{right}”.",
        "“{found}”: the words of the theme must be in the language of its pages; its code here is “{right}”.",
        "language: {right}",
    ),
    "setting_nav_order": Wording(
        "Ở đây danh mục {bang} có trang “{found}”, còn danh mục {kia} có “{instead}”; hai danh mục phải "
        "nêu cùng các trang theo cùng thứ tự. Hãy sắp lại một trong hai.",
        "Here the {language} menu has the page “{found}”, and the {other} one “{instead}”; both name the "
        "same pages in the same order. Rearrange one of the two.",
    ),
    "setting_nav_language": Wording(
        "Danh mục “nav” chỉ có {bang}; hãy thêm danh mục {kia} với cùng các trang.",
        "The menu “nav” is in {language} only; add the {other} one with the same pages.",
        "nav: […]",
    ),
    "setting_nav_page": Wording(
        "Trong “{folder}” không có trang “{found}” mà danh mục nêu.",
        "The menu names the page “{found}”, which is not in “{folder}”.",
        "{sample}",
    ),
    "setting_nav_twin": Wording(
        "Trang “{found}” có trong danh mục {bang} nhưng không có trong danh mục {kia}; hãy thêm vào cả hai.",
        "The page “{found}” is in the {language} menu but not in the {other} one; put it into both.",
        "- …: {found}",
    ),
    "setting_nav_elsewhere": Wording(
        "Địa chỉ “{found}” có trong danh mục {bang}, còn danh mục {kia} không có địa chỉ nào ứng với nó; hãy "
        "thêm vào cả hai, mỗi bên có thể dẫn tới trang bằng tiếng của mình.",
        "The address “{found}” is in the {language} menu, and the {other} one has none in its place; put one "
        "into both, each may lead to a page in its own language.",
        "- …: {found}",
    ),
    "setting_nav_twice": Wording(
        "“{found}” đã có ở dòng {line} của danh mục này; hãy giữ một chỗ.",
        "“{found}” is in this menu already, on line {line}; keep one place.",
    ),
    "setting_nav_omitted": Wording(
        "Trang “{found}” không có trong danh mục nào; hãy thêm vào cả hai, hoặc nêu trang ở “not_in_nav”.",
        "The page “{found}” is in no menu; put it into both, or name it under “not_in_nav”.",
        "- …: {found}",
    ),
    "setting_nobody_answers": Wording(
        "KHÔNG AI TRẢ LỜI NGƯỜI ĐỌC: trang sẽ được đăng ở {found} mà “publisher” còn để trống; ai thấy sai "
        "hoặc có số liệu thì không biết gửi cho ai, và mọi trang đều ghi là bản không chính thức.",
        "NOBODY ANSWERS READERS: the site is to be published at {found} while “publisher” is empty; whoever "
        "finds a mistake or has a figure knows nobody to send it to, and every page says that it is "
        "unofficial.",
        'publisher: {{name: {both}, url: "https://…", email: "…"}}',
    ),
    "setting_nobody_to_write_to": Wording(
        "KHÔNG CÓ ĐỊA CHỈ ĐỂ VIẾT THƯ: trang sẽ được đăng ở {found} mà “publisher” chưa có email; ai thấy "
        "sai hoặc có số liệu thì không biết gửi vào đâu.",
        "NO ADDRESS TO WRITE TO: the site is to be published at {found} while “publisher” has no email; "
        "whoever finds a mistake or has a figure knows nowhere to send it.",
        'publisher: {{name: {both}, url: "https://…", email: "…"}}',
    ),
    "setting_left_over": Wording(
        "“{found}” vẫn là “{key}” của “{title}” ({other}), mà dữ liệu ở đây là của chương trình khác; hãy "
        "sửa nếu "
        "chép sang mà chưa đổi.",
        "“{found}” is still the “{key}” of “{title}” ({other}), but the data here are another programme's; "
        "change it "
        "if it was copied and forgotten.",
        "{key}: …",
    ),
}

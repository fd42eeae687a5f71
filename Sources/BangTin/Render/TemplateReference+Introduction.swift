extension TemplateReference {
  /// How templates work, in both languages.
  static let introduction = """
    # Mẫu trang · Templates

    Trang này được sinh ra từ mã nguồn; `UPDATE_GOLDEN=1 swift test --filter Documentation` viết lại nó.
    · This page is generated; that command rewrites it.

    ## Tiếng Việt

    Mẫu là tệp `.html` trong thư mục `templates/` của trang. Tệp nào không có thì dùng tệp cùng tên của giao diện có
    sẵn: muốn sửa chân trang chỉ cần chép `layout.html` ra rồi sửa. Mọi tệp khác trong `templates/assets/` được chép
    nguyên sang `assets/`. Bài viết chọn mẫu riêng bằng `mẫu: tên` trong phần đầu (`templates/tên.html`).

    Ngôn ngữ của mẫu là [Mustache](https://mustache.github.io/mustache.5.html):

    | Viết | Nghĩa |
    |:--|:--|
    | `{{title}}` | chữ, các ký tự `<`, `>`, `&`, `"` được viết an toàn |
    | `{{{content}}}` | HTML, giữ nguyên; chỉ dùng cho trường HTML |
    | `{{#tags}}…{{/tags}}` | lặp cho mỗi mục; với một mục hay một điều đúng/sai: chỉ hiện khi có |
    | `{{^tags}}…{{/tags}}` | chỉ hiện khi không có |
    | `{{date.short}}` | trường `short` của `date` |
    | `{{>pager}}` | chèn mẫu `pager.html` |
    | `{{<layout}}{{$main}}…{{/main}}{{/layout}}` | dùng khung `layout.html`, thay khối `main` của nó |
    | `{{! lời ghi }}` | không hiện ra |

    Tên được tìm từ trong ra ngoài: trong `{{#posts}}`, `{{title}}` là tiêu đề của bài; ở ngoài, là tiêu đề của trang.
    Tên viết sai, mẫu hay khối không có, trường dùng sai cách đều là lỗi, báo ở đúng dòng và cột, trước khi bất cứ
    trang nào được ghi. Riêng dưới `extra` thì tên nào cũng được, miễn là không có dấu cách và dấu chấm. Khung của
    mình được bỏ bớt các khối, trừ `main`, nơi các mẫu có sẵn đặt nội dung của trang.

    ## English

    A template is an `.html` file in the site's `templates/`. What is not there comes from the default theme: to
    change the footer, copy `layout.html` and edit the copy. All other files of `templates/assets/` are copied to
    `assets/` as they are. A text asks for a template of its own with `template: name` (`templates/name.html`).

    The language is [Mustache](https://mustache.github.io/mustache.5.html):

    | Written | Meaning |
    |:--|:--|
    | `{{title}}` | text, with `<`, `>`, `&` and `"` escaped |
    | `{{{content}}}` | HTML as it is; only for fields that are HTML |
    | `{{#tags}}…{{/tags}}` | once for each item; over one record or a flag: only if it is there |
    | `{{^tags}}…{{/tags}}` | only if it is not there |
    | `{{date.short}}` | the field `short` of `date` |
    | `{{>pager}}` | the template `pager.html`, included |
    | `{{<layout}}{{$main}}…{{/main}}{{/layout}}` | the template `layout.html` with its block `main` replaced |
    | `{{! remark }}` | nothing |

    Names are searched from the inside out: within `{{#posts}}`, `{{title}}` is the post's, outside it the page's. An
    unknown name, template or block, and a field used as what it is not, is an error with its line and column before
    any page is written. Only below `extra` any name goes that has no blank and no dot. A frame of your own may leave
    out blocks, but not `main`, in which the default theme puts what the page is about.

    """

  /// What stands above the tables.
  static let fieldsIntroduction = """
    Mỗi mẫu bắt đầu với một [page](#page). Mỗi danh sách `x` có thêm `hasX`: đúng khi danh sách có ít nhất một mục.
    · Every template starts with a [page](#page). Each list `x` brings `hasX`, which is true when it has an item.

    """
}

extension DiagnosticCode {
  /// What the rule looks for, in a sentence of each language.
  public var explanation: Bilingual { explanationOfBuild ?? explanationOfCheck }

  /// Whether only `check` looks at the rule; `build` does not.
  public var isOfCheck: Bool { explanationOfBuild == nil }

  /// The rules that only `check` looks at.
  public static var ofCheck: [DiagnosticCode] { allCases.filter(\.isOfCheck) }

  /// `nil` for the rules of a check.
  private var explanationOfBuild: Bilingual? {
    switch self {
    case .settingsMissing:
      Bilingual(
        vi: "Trang chưa có tệp `content/site.yaml`, hay tệp ấy trống.",
        en: "The site has no `content/site.yaml`, or an empty one.")
    case .notARegularFile:
      Bilingual(
        vi: "Liên kết tượng trưng hay tệp đặc biệt: không được đọc.",
        en: "A symbolic link or special file, which is not read.")
    case .fileTooLarge: Bilingual(vi: "Tệp Markdown lớn hơn 5 MB.", en: "A Markdown file above 5 MB.")
    case .notUTF8: Bilingual(vi: "Tệp không được lưu dạng UTF-8.", en: "A file that is not UTF-8.")
    case .nulByte:
      Bilingual(
        vi: "Tệp có byte NUL nên không phải là văn bản.",
        en: "A file with a NUL byte, which is no text.")
    case .frontMatterMissing:
      Bilingual(
        vi: "Bài không có phần đầu giữa hai dòng `---`.",
        en: "A text without front matter.")
    case .frontMatterUnclosed:
      Bilingual(
        vi: "Phần đầu bài không có dòng `---` đóng lại.",
        en: "Front matter that is never closed.")
    case .frontMatterTooLarge: Bilingual(vi: "Phần đầu bài dài quá 64 KB.", en: "Front matter above 64 KB.")
    case .yamlSyntax:
      Bilingual(
        vi: "Phần đầu bài hay `site.yaml` viết sai cú pháp.",
        en: "Front matter or `site.yaml` that is no YAML.")
    case .yamlAlias:
      Bilingual(
        vi: "Không dùng được `&` và `*` của YAML.",
        en: "An anchor, alias or tag of YAML.")
    case .yamlTooDeep:
      Bilingual(
        vi: "Các mục lồng nhau quá tám tầng.",
        en: "Keys that nest more than eight deep.")
    case .unknownKey: Bilingual(vi: "Không có mục nào tên như vậy.", en: "A key that does not exist.")
    case .repeatedKey: Bilingual(vi: "Một mục viết hai lần.", en: "A key that stands twice.")
    case .requiredKey: Bilingual(vi: "Thiếu một mục bắt buộc.", en: "A key that is missing.")
    case .wrongType: Bilingual(vi: "Giá trị của mục không đúng loại.", en: "A value of the wrong type.")
    case .emptyValue: Bilingual(vi: "Mục bắt buộc còn để trống.", en: "A required key without a value.")
    case .badDate: Bilingual(vi: "Ngày giờ viết sai hay không có thật.", en: "A date or time that is wrong.")
    case .badBoolean:
      Bilingual(
        vi: "Giá trị phải là `true` (có) hay `false` (không).",
        en: "A value that is neither `true` nor `false`.")
    case .badChoice:
      Bilingual(
        vi: "Giá trị không nằm trong số được chọn.",
        en: "A value that is not one of the choices.")
    case .badNumber:
      Bilingual(
        vi: "Giá trị không phải là số trong khoảng cho phép.",
        en: "A value that is no number, or out of range.")
    case .badURL: Bilingual(vi: "Địa chỉ web hay thư điện tử viết sai.", en: "An address that is none.")
    case .badPath: Bilingual(vi: "Đường dẫn viết sai.", en: "A path that cannot be used.")
    case .updatedBeforeDate:
      Bilingual(
        vi: "Ngày cập nhật sớm hơn ngày đăng.",
        en: "An update before the date of publication.")
    case .keyWithoutEffect:
      Bilingual(
        vi: "Mục không có tác dụng ở đây.",
        en: "A key that has no effect here.")
    case .imageWithoutText: Bilingual(vi: "Ảnh không có lời mô tả.", en: "An image without alternative text.")
    case .hostileMarkdown:
      Bilingual(
        vi: "Bài quá nhiều ký hiệu để đọc kịp.",
        en: "A text that would take too long to parse.")
    case .rawHTML: Bilingual(vi: "Thẻ HTML trong bài bị bỏ qua.", en: "Raw HTML, which is left out.")
    case .unsafeLink:
      Bilingual(
        vi: "Liên kết không an toàn bị bỏ, hay ảnh dán thẳng vào bài.",
        en: "A link that is not safe, or a picture pasted into the text.")
    case .headingJump: Bilingual(vi: "Đề mục nhảy cấp.", en: "A heading that skips a level.")
    case .emptyHeading: Bilingual(vi: "Đề mục không có chữ.", en: "A heading without words.")
    case .tableWithoutHeader: Bilingual(vi: "Bảng không có tên cột.", en: "A table without column names.")
    case .linkWithBlanks:
      Bilingual(
        vi: "Địa chỉ của liên kết hay ảnh có dấu cách nên không thành liên kết.",
        en: "A link or picture whose address has blanks, and which is none for that.")
    case .surplusCells:
      Bilingual(
        vi: "Hàng của bảng có nhiều ô hơn số cột.", en: "A row of a table with more cells than columns.")
    case .headingWithoutSpace:
      Bilingual(
        vi: "Dấu `#` viết liền chữ nên không thành đề mục.",
        en: "A `#` with no space behind it, which makes no heading.")
    case .boldWithoutEffect:
      Bilingual(
        vi: "Dấu `**` không làm đậm chữ nào, bà con thấy dấu sao.",
        en: "A `**` that makes nothing bold, so that readers see the asterisks.")
    case .bulletWithoutList:
      Bilingual(
        vi: "Dòng bắt đầu bằng `•`, hay các dòng bắt đầu bằng `–`, `a)`, không thành danh sách.",
        en: "A line that begins with `•`, or several with `–` or `a)`, which make no list.")
    case .rowsWithoutTable:
      Bilingual(
        vi: "Các dòng viết bằng dấu gạch đứng không thành bảng.",
        en: "Rows between vertical bars that make no table.")
    case .sectionWithoutTitle: Bilingual(vi: "Chuyên mục chưa có tên.", en: "A section without a title.")
    case .sameAddress: Bilingual(vi: "Hai trang có cùng địa chỉ.", en: "Two pages with the same address.")
    case .brokenLink:
      Bilingual(
        vi: "Liên kết dẫn đến bài hay tệp không có.",
        en: "A link to what does not exist.")
    case .brokenFragment:
      Bilingual(
        vi: "Liên kết dẫn đến đề mục không có.",
        en: "A link to a heading that does not exist.")
    case .linkToUnpublished:
      Bilingual(
        vi: "Liên kết dẫn đến bài chưa đăng.",
        en: "A link to what is not published.")
    case .missingFile:
      Bilingual(
        vi: "Ảnh hay tệp đính kèm không có.",
        en: "A picture or attachment that does not exist.")
    case .wrongFile: Bilingual(vi: "Tệp không đúng loại.", en: "A file of the wrong kind.")
    case .unreadablePicture:
      Bilingual(
        vi: "Tệp ảnh rỗng, hay không phải là ảnh mà trình duyệt mở được.",
        en: "A picture's file that is empty, or holds no picture that browsers show.")
    case .remotePicture:
      Bilingual(vi: "Ảnh nằm ở trang khác.", en: "A picture of another web site.")
    case .templateSyntax:
      Bilingual(
        vi: "Khuôn trang viết sai cú pháp.",
        en: "A template with a syntax error.")
    case .unknownTemplate:
      Bilingual(
        vi: "Không có khuôn trang tên như vậy.",
        en: "A template that does not exist.")
    case .unknownField: Bilingual(vi: "Khuôn trang dùng trường không có.", en: "A field that does not exist.")
    case .unknownBlock:
      Bilingual(
        vi: "Khuôn trang điền vào khối không có.",
        en: "A block that does not exist.")
    case .wrongFieldUse:
      Bilingual(
        vi: "Khuôn trang dùng trường không đúng cách.",
        en: "A field that is used the wrong way.")
    case .templateRecursion:
      Bilingual(
        vi: "Khuôn trang gọi lẫn nhau không dứt.",
        en: "Templates that call each other without end.")
    case .foreignFile:
      Bilingual(
        vi: "Trong `public/` có tệp của người khác nằm đúng chỗ trang sẽ ghi.",
        en: "Somebody else's file stands where the site would be written.")
    case .editedPage:
      Bilingual(
        vi: "Trang trong `public/` đã bị sửa tay.",
        en: "A page of `public/` that was edited by hand.")
    case .suddenShrink:
      Bilingual(
        vi: "Nhiều trang sắp biến mất cùng lúc.",
        en: "Many pages would vanish at once.")
    default: nil
    }
  }
}

import Vietnamese

extension Diagnostic {
  /// `misnamed` is a file beside it that was probably meant.
  static func settingsMissing(misnamed: String?) -> Diagnostic {
    .error(
      .settingsMissing, at: SourcePlace(file: SettingsParser.file),
      vi: "chưa có tệp `content/site.yaml` khai báo trang của xã",
      en: "there is no `content/site.yaml` that describes the site",
      hint: misnamed.map { name in
        Bilingual(
          vi: "đổi tên tệp `content/\(name)` thành `content/site.yaml`",
          en: "rename `content/\(name)` to `content/site.yaml`")
      }
        ?? Bilingual(
          vi: "gõ `bangtin init` để tạo trang mới, hoặc viết tệp đó với ba dòng:\n" + firstSettings
            + "\nnếu trang nằm ở thư mục khác thì chạy lệnh với `--source`",
          en: "begin a site with `bangtin init`, or create the file with three lines:\n" + firstSettings
            + "\nif the site lies in another folder, name it with `--source`"))
  }

  static var settingsEmpty: Diagnostic {
    .error(
      .settingsMissing, at: SourcePlace(file: SettingsParser.file),
      vi: "tệp `content/site.yaml` chưa khai báo gì", en: "`content/site.yaml` is empty",
      hint: Bilingual(
        vi: "viết ba dòng:\n" + firstSettings, en: "write three lines:\n" + firstSettings))
  }

  private static let firstSettings = """
    name: Xã Khe Mẫu
    owner: Ủy ban nhân dân xã Khe Mẫu
    url: https://khemau.example.vn/
    """

  static func badURL(
    _ text: String, at place: SourcePlace?, hint: Bilingual = .withScheme
  ) -> Diagnostic {
    .error(
      .badURL, at: place,
      vi: "`\(text)` không phải là địa chỉ của một trang web", en: "`\(text)` is not a site's address",
      hint: hint)
  }

  static func badEmail(_ text: Located<String>) -> Diagnostic {
    .error(
      .badURL, at: text.place,
      vi: "`\(text.value)` không phải là một địa chỉ thư điện tử",
      en: "`\(text.value)` is not an e-mail address",
      hint: Bilingual(
        vi: "viết một địa chỉ, không dấu, có `@`: `vanphong@khemau.example.vn`",
        en: "write one address, with its `@`: `vanphong@khemau.example.vn`"))
  }

  static func badTimeZone(_ text: Located<String>) -> Diagnostic {
    .error(
      .badChoice, at: text.place,
      vi: "`\(text.value)` không phải là múi giờ", en: "`\(text.value)` is not a time zone",
      hint: Bilingual(
        vi: "viết độ lệch với giờ UTC, ở Việt Nam là `+07:00`",
        en: "write the offset from UTC; Việt Nam's is `+07:00`"))
  }

  static func badNumber(_ text: Located<String>, _ range: ClosedRange<Int>) -> Diagnostic {
    .error(
      .badNumber, at: text.place,
      vi: "`\(text.value)` không phải là số từ \(range.lowerBound) đến \(range.upperBound)",
      en: "`\(text.value)` is not a number from \(range.lowerBound) to \(range.upperBound)",
      hint: Bilingual(vi: "viết số bằng chữ số, ví dụ `20`", en: "write it in digits, such as `20`"))
  }
}

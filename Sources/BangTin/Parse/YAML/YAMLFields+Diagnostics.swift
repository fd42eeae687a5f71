import Vietnamese

/// What a value should have been.
enum ExpectedYAML {
  case text
  case keysAndValues
  case titleAndURL

  var words: Bilingual {
    switch self {
    case .text: Bilingual(vi: "một dòng chữ", en: "a text")
    case .keysAndValues: Bilingual(vi: "các dòng `khóa: giá trị`", en: "lines of `key: value`")
    case .titleAndURL: Bilingual(vi: "`title` và `url`", en: "a `title` and a `url`")
    }
  }
}

extension Diagnostic {
  static func unknownKey(_ key: String, at place: SourcePlace, names: [String]) -> Diagnostic {
    .error(
      .unknownKey, at: place,
      vi: "không có khóa nào tên `\(key)`", en: "there is no key named `\(key)`",
      hint: .didYouMean(key, among: names)
        ?? Bilingual(
          vi: "xóa dòng này, hoặc viết nó dưới khóa `extra`",
          en: "delete the line, or write it under the key `extra`"))
  }

  static func repeatedKey(_ key: String, firstAs first: String, at place: SourcePlace) -> Diagnostic {
    guard key != first else { return repeatedKey(key, at: place) }
    return .error(
      .repeatedKey, at: place,
      vi: "`\(key)` và `\(first)` là cùng một khóa", en: "`\(key)` and `\(first)` are the same key",
      hint: Bilingual(vi: "chỉ giữ một dòng", en: "keep one of the lines"))
  }

  static func requiredKey(_ names: [String], example: String, at place: SourcePlace) -> Diagnostic {
    let vi = names.count > 1 ? names[1] : names[0]
    return .error(
      .requiredKey, at: place,
      vi: "thiếu `\(vi)`", en: "`\(names[0])` is missing",
      hint: Bilingual(
        vi: "thêm dòng `\(vi): \(example)`", en: "add the line `\(names[0]): \(example)`"))
  }

  static func emptyValue(_ name: String, example: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .emptyValue, at: place,
      vi: "`\(name)` chưa có giá trị", en: "`\(name)` has no value",
      hint: Bilingual(
        vi: "viết sau dấu hai chấm, ví dụ: \(example)", en: "write it after the colon, such as: \(example)"))
  }

  static func wrongType(at place: SourcePlace, expected: ExpectedYAML) -> Diagnostic {
    .error(
      .wrongType, at: place,
      vi: "chỗ này phải là \(expected.words.vi)", en: "this must be \(expected.words.en)",
      hint: Bilingual(
        vi: "đặt trong dấu nháy kép nếu đó là chữ có `[`, `{` hoặc dấu hai chấm",
        en: "put it in double quotes if it is a text with `[`, `{` or a colon"))
  }

  static func badBoolean(_ text: Located<String>) -> Diagnostic {
    .error(
      .badBoolean, at: text.place,
      vi: "`\(text.value)` không phải là `có` hay `không`",
      en: "`\(text.value)` is neither `true` nor `false`",
      hint: .didYouMean(text.value, among: ["true", "false"])
        ?? Bilingual(vi: "viết `true` (có) hoặc `false` (không)", en: "write `true` or `false`"))
  }

  static func badChoice(_ text: Located<String>, choices: [String]) -> Diagnostic {
    .error(
      .badChoice, at: text.place,
      vi: "`\(text.value)` không phải là một lựa chọn ở đây",
      en: "`\(text.value)` is not a choice here",
      hint: .didYouMean(text.value, among: choices) ?? .oneOf(choices))
  }
}

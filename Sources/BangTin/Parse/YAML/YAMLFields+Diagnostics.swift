import Vietnamese

/// What a value should have been.
enum ExpectedYAML {
  case text
  case keysAndValues
  case titleAndURL

  fileprivate var words: Bilingual {
    switch self {
    case .text: Bilingual(vi: "một dòng chữ", en: "a text")
    case .keysAndValues: Bilingual(vi: "các dòng `tên mục: giá trị`", en: "lines of `key: value`")
    case .titleAndURL: Bilingual(vi: "hai dòng `title: …` và `url: …`", en: "a `title` and a `url`")
    }
  }

  fileprivate var hint: Bilingual {
    switch self {
    case .text:
      Bilingual(
        vi: "bỏ dấu ngoặc hoặc dấu hai chấm, hay đặt cả giá trị trong dấu nháy kép",
        en: "remove the brackets or the colon, or put the whole value in double quotes")
    case .keysAndValues:
      Bilingual(
        vi: "viết mỗi mục trên một dòng riêng, mục con thụt vào hai dấu cách",
        en: "write each key on a line of its own, two spaces deeper than what it belongs to")
    case .titleAndURL:
      Bilingual(
        vi: "viết `- title: Thông báo`, dòng dưới thẳng hàng với `title` viết `url: thong-bao`",
        en: "write `- title: Notices`, and below, aligned with `title`, `url: thong-bao`")
    }
  }
}

/// What to do about a key that is not known; a key is told by its names, the English one first.
extension Bilingual {
  static func didYouMean(key: [String]) -> Bilingual {
    let names = key.count > 1 ? "`\(key[0])` (`\(key[1])`)" : "`\(key[0])`"
    return Bilingual(vi: "có phải bạn muốn viết \(names)?", en: "did you mean \(names)?")
  }

  /// The key belongs in the map of another one.
  static func below(_ map: [String]) -> Bilingual {
    Bilingual(
      vi: "viết mục này dưới dòng `\(map.vietnamese):` (thêm dòng ấy nếu chưa có), thụt vào hai dấu cách",
      en: "write it below the line `\(map[0]):` (add that line if it is missing), two spaces deeper")
  }

  /// `keys` are all that may stand there.
  static func oneOf(keys: [[String]]) -> Bilingual {
    if keys.contains(where: { $0[0] == "extra" }) {
      return Bilingual(
        vi: "xóa dòng này, hoặc viết nó dưới mục `extra`",
        en: "delete the line, or write it under the key `extra`")
    }
    return Bilingual(vi: oneOf(keys.map(\.vietnamese)).vi, en: oneOf(keys.map { $0[0] }).en)
  }
}

extension [String] {
  /// Of the names of a key, the one for people who write Vietnamese.
  fileprivate var vietnamese: String { count > 1 ? self[1] : self[0] }
}

extension Diagnostic {
  static func unknownKey(_ key: String, at place: SourcePlace, hint: Bilingual) -> Diagnostic {
    .error(
      .unknownKey, at: place,
      vi: "không có mục nào tên `\(key)`", en: "there is no key named `\(key)`", hint: hint)
  }

  static func repeatedKey(_ key: String, firstAs first: String, at place: SourcePlace) -> Diagnostic {
    guard key != first else { return repeatedKey(key, at: place) }
    return .error(
      .repeatedKey, at: place,
      vi: "`\(key)` và `\(first)` là cùng một mục", en: "`\(key)` and `\(first)` are the same key",
      hint: Bilingual(vi: "chỉ giữ một dòng", en: "keep one of the lines"))
  }

  static func requiredKey(_ names: [String], example: String, at place: SourcePlace) -> Diagnostic {
    let vi = names.count > 1 ? names[1] : names[0]
    return .error(
      .requiredKey, at: place,
      vi: "thiếu mục `\(vi)`", en: "the key `\(names[0])` is missing",
      hint: Bilingual(
        vi: "thêm dòng `\(vi): \(example)`", en: "add the line `\(names[0]): \(example)`"))
  }

  static func emptyValue(_ name: String, example: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .emptyValue, at: place,
      vi: "mục `\(name)` còn để trống", en: "the key `\(name)` has no value",
      hint: Bilingual(
        vi: "viết sau dấu hai chấm, ví dụ `\(name): \(example)`",
        en: "write it after the colon, such as `\(name): \(example)`"))
  }

  static func wrongType(at place: SourcePlace, expected: ExpectedYAML) -> Diagnostic {
    .error(
      .wrongType, at: place,
      vi: "chỗ này phải là \(expected.words.vi)", en: "this must be \(expected.words.en)",
      hint: expected.hint)
  }

  static func badBoolean(_ text: Located<String>) -> Diagnostic {
    .error(
      .badBoolean, at: text.place,
      vi: "`\(text.value)` không phải là `true` (có) hay `false` (không)",
      en: "`\(text.value)` is neither `true` nor `false`",
      hint: .didYouMean(text.value, among: ["true", "false"])
        ?? Bilingual(vi: "viết `true` (có) hoặc `false` (không)", en: "write `true` or `false`"))
  }

  static func badChoice(_ text: Located<String>, choices: [String]) -> Diagnostic {
    .error(
      .badChoice, at: text.place,
      vi: "ở đây không dùng được giá trị `\(text.value)`",
      en: "the value `\(text.value)` cannot stand here",
      hint: .didYouMean(text.value, among: choices) ?? .oneOf(choices))
  }
}

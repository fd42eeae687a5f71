/// The keys of `content/site.yaml`.
enum SettingsKey: String, YAMLKey {
  case name, owner, url, description, language, timeZone, responsible, address, phone, email
  case logo, pageSize, menu, links, markdown, hosts, spelling, toneStyle, extra

  static let table = KeyTable<Self>()

  var names: [String] {
    switch self {
    case .spelling: ["spelling", "chính tả"]
    case .toneStyle: ["toneStyle", "kiểu đặt dấu", "tone-style"]
    default: [rawValue]
    }
  }

  static var maps: [(key: Self, names: [String])] {
    [
      (.markdown, MarkdownSettingsKey.allCases.flatMap(\.names)),
      (.spelling, SpellingSettingsKey.allCases.flatMap(\.names)),
    ]
  }
}

/// The keys under `markdown`.
enum MarkdownSettingsKey: String, YAMLKey {
  case hardBreaks

  static let table = KeyTable<Self>()

  var names: [String] { [rawValue] }
}

/// The keys under `spelling`.
enum SpellingSettingsKey: String, YAMLKey {
  case allow

  static let table = KeyTable<Self>()

  var names: [String] { ["allow", "cho phép"] }
}

/// The keys of one entry of `menu` and `links`.
enum MenuLinkKey: String, YAMLKey {
  case title, url

  static let table = KeyTable<Self>()

  var names: [String] {
    switch self {
    case .title: ["title", "tiêu đề"]
    case .url: ["url", "địa chỉ", "đường dẫn", "path"]
    }
  }
}

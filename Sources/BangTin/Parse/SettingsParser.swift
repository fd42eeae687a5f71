import Mustache
import Vietnamese

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

/// Reads `content/site.yaml`.
struct SettingsParser {
  /// Where the settings live, below `content/`.
  static let path = ContentPath("site.yaml")
  /// What it may have been named instead, in lower case.
  static let misnamed: Set = ["site.yaml", "site.yml", "site.yaml.txt", "site.yml.txt"]
  fileprivate static let file = "content/site.yaml"

  /// The settings and everything that is wrong with them.
  func parse(_ text: SourceText) -> (Settings, [Diagnostic]) {
    let whole = SourcePlace(file: Self.file)
    do {
      let yaml = String(decoding: text.bytes, as: UTF8.self)
      guard let map = try YAMLParser(file: Self.file).parse(yaml, firstLine: 1) else {
        return (Settings(), [.settingsEmpty])
      }
      var fields = YAMLFields<SettingsKey>(map, missingAt: whole)
      let settings = read(&fields)
      return (settings, fields.diagnostics)
    } catch {
      return (Settings(), [error.diagnostic])
    }
  }

  private func read(_ fields: inout YAMLFields<SettingsKey>) -> Settings {
    var settings = Settings()
    settings.name = fields.requiredText(.name, example: "Xã Khe Mẫu")
    settings.owner = fields.requiredText(.owner, example: "Ủy ban nhân dân xã Khe Mẫu")
    settings.url = url(&fields)
    settings.description = fields.text(.description)
    settings.language = language(&fields)
    settings.timeZone = timeZone(&fields)
    settings.responsible = fields.text(.responsible)
    settings.address = fields.text(.address)
    settings.phone = fields.text(.phone)
    settings.email = email(&fields)
    settings.logo = fields.locatedText(.logo)
    settings.pageSize = pageSize(&fields)
    settings.menu = fields.value(.menu) == nil ? nil : links(.menu, &fields)
    settings.links = links(.links, &fields)
    settings.hardBreaks = hardBreaks(&fields)
    settings.hosts = hosts(&fields)
    settings.allowedWords = allowedWords(&fields)
    settings.toneStyle = toneStyle(&fields)
    settings.extra = fields.value(.extra).map(templateValue) ?? .null
    return settings
  }

  private func url(_ fields: inout YAMLFields<SettingsKey>) -> String {
    let text = fields.requiredText(.url, example: "https://khemau.example.vn/")
    guard !text.isEmpty else { return "" }
    guard let base = SiteURL.normalized(text) else {
      fields.diagnostics.append(.badURL(text, at: fields.place(of: .url), hint: SiteURL.hint(for: text)))
      return ""
    }
    return base
  }

  /// By its shape: only a letter tells whether an address exists.
  private func email(_ fields: inout YAMLFields<SettingsKey>) -> String? {
    guard let text = fields.locatedText(.email) else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isPlain = text.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),:;<>[\\]".utf8.contains($0) }
    if isPlain, parts.count == 2, !parts[0].isEmpty, labels.count > 1, labels.allSatisfy({ !$0.isEmpty }) {
      return text.value
    }
    fields.diagnostics.append(.badEmail(text))
    return nil
  }

  private func language(_ fields: inout YAMLFields<SettingsKey>) -> Language {
    guard let text = fields.locatedText(.language) else { return .vietnamese }
    guard let language = Language(rawValue: text.value.lowercased()) else {
      fields.diagnostics.append(.badChoice(text, choices: Language.allCases.map(\.rawValue)))
      return .vietnamese
    }
    return language
  }

  private func timeZone(_ fields: inout YAMLFields<SettingsKey>) -> UTCOffset {
    guard let text = fields.locatedText(.timeZone) else { return .vietnam }
    guard let offset = try? UTCOffset(parsing: text.value) else {
      fields.diagnostics.append(.badTimeZone(text))
      return .vietnam
    }
    return offset
  }

  private func pageSize(_ fields: inout YAMLFields<SettingsKey>) -> Int {
    guard let text = fields.locatedText(.pageSize) else { return 20 }
    guard let size = Int(text.value), (1...1000).contains(size) else {
      fields.diagnostics.append(.badNumber(text, 1...1000))
      return 20
    }
    return size
  }

  private func hardBreaks(_ fields: inout YAMLFields<SettingsKey>) -> Bool {
    guard let value = fields.value(.markdown) else { return false }
    var map = YAMLFields<MarkdownSettingsKey>(value, missingAt: value.place)
    defer { fields.diagnostics += map.diagnostics }
    return map.flag(.hardBreaks)
  }

  private func allowedWords(_ fields: inout YAMLFields<SettingsKey>) -> [String] {
    guard let value = fields.value(.spelling) else { return [] }
    var map = YAMLFields<SpellingSettingsKey>(value, missingAt: value.place)
    defer { fields.diagnostics += map.diagnostics }
    return map.texts(.allow)
  }

  private func toneStyle(_ fields: inout YAMLFields<SettingsKey>) -> ToneStyle {
    guard let text = fields.locatedText(.toneStyle) else { return .keep }
    switch Folding.folded(text.value) {
    case "old", "cu": return .old
    case "new", "moi": return .new
    case "keep", "giu nguyen": return .keep
    default:
      fields.diagnostics.append(.badChoice(text, choices: ToneStyle.allCases.map(\.rawValue)))
      return .keep
    }
  }

  private func hosts(_ fields: inout YAMLFields<SettingsKey>) -> Set<Host> {
    var hosts: Set<Host> = []
    for item in fields.list(.hosts) {
      guard let text = fields.located(text: item) else { continue }
      guard let host = Host(rawValue: text.value.lowercased()) else {
        fields.diagnostics.append(.badChoice(text, choices: Host.allCases.map(\.rawValue)))
        continue
      }
      hosts.insert(host)
    }
    return hosts
  }

  private func links(
    _ key: SettingsKey, _ fields: inout YAMLFields<SettingsKey>
  ) -> [MenuLink] {
    fields.list(key).compactMap { item in
      guard case .map = item.content else {
        fields.diagnostics.append(.wrongType(at: item.place, expected: .titleAndURL))
        return nil
      }
      var map = YAMLFields<MenuLinkKey>(item, missingAt: item.place)
      defer { fields.diagnostics += map.diagnostics }
      let title = map.requiredText(.title, example: "Thông báo")
      return map.requiredLocatedText(.url, example: "thong-bao").map { MenuLink(title: title, target: $0) }
    }
  }
}

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

  fileprivate static var settingsEmpty: Diagnostic {
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

  fileprivate static func badEmail(_ text: Located<String>) -> Diagnostic {
    .error(
      .badURL, at: text.place,
      vi: "`\(text.value)` không phải là một địa chỉ thư điện tử",
      en: "`\(text.value)` is not an e-mail address",
      hint: Bilingual(
        vi: "viết một địa chỉ, không dấu, có `@`: `vanphong@khemau.example.vn`",
        en: "write one address, with its `@`: `vanphong@khemau.example.vn`"))
  }

  fileprivate static func badTimeZone(_ text: Located<String>) -> Diagnostic {
    .error(
      .badChoice, at: text.place,
      vi: "`\(text.value)` không phải là múi giờ", en: "`\(text.value)` is not a time zone",
      hint: Bilingual(
        vi: "viết độ lệch với giờ UTC, ở Việt Nam là `+07:00`",
        en: "write the offset from UTC; Việt Nam's is `+07:00`"))
  }

  fileprivate static func badNumber(_ text: Located<String>, _ range: ClosedRange<Int>) -> Diagnostic {
    .error(
      .badNumber, at: text.place,
      vi: "`\(text.value)` không phải là số từ \(range.lowerBound) đến \(range.upperBound)",
      en: "`\(text.value)` is not a number from \(range.lowerBound) to \(range.upperBound)",
      hint: Bilingual(vi: "viết số bằng chữ số, ví dụ `20`", en: "write it in digits, such as `20`"))
  }
}

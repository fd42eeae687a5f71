import Mustache
import Vietnamese

/// Reads `content/site.yaml`.
struct SettingsParser {
  /// Where the settings live, below `content/`.
  static let path = ContentPath("site.yaml")
  /// What it may have been named instead, in lower case.
  static let misnamed: Set = ["site.yaml", "site.yml", "site.yaml.txt", "site.yml.txt"]
  static let file = "content/site.yaml"

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

  private func email(_ fields: inout YAMLFields<SettingsKey>) -> String? {
    guard let text = fields.locatedText(.email) else { return nil }
    if SchemelessAddress.isMail(text.value) { return text.value }
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

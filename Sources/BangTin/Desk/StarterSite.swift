import Mustache
public import Vietnamese

/// The small working site that a commune starts with. Its texts are those of the folder `Start`.
public struct StarterSite: Sendable {
  /// The commune's name.
  public let name: OneLine
  /// The governing body.
  public let owner: OneLine
  /// The site's address, with its final `/`.
  public let url: String
  /// The day of the sample posts.
  public let date: CivilDate

  /// A site of the commune; `url` is to be one that ``SiteURL`` has normalized.
  public init(name: OneLine, owner: OneLine, url: String, date: CivilDate) {
    self.name = name
    self.owner = owner
    self.url = url
    self.date = date
  }

  /// The paths of its files, by which an existing site is recognized before anything is asked.
  public static func paths(date: CivilDate, includingTemplates: Bool) -> [String] {
    BuiltInStart.texts(date: date).map(\.path) + (includingTemplates ? templates.map(\.path) : [])
  }

  /// Its files; with `includingTemplates` also the default theme, to be changed.
  public func files(includingTemplates: Bool) -> [NewFiles.Entry] {
    let values: [String: Value] = [
      "name": .text(YAMLText.scalar(name.text)), "owner": .text(YAMLText.scalar(owner.text)),
      "url": .text(url),
      "description": .text(
        YAMLText.scalar("Thông báo, tin tức và văn bản của \(CommuneName(name.text).inSentence).")),
      "title": .text(YAMLText.scalar("Trang thông tin điện tử \(CommuneName(name.text).inSentence)")),
      "date": .text(date.short(in: .vietnamese)),
    ]
    return BuiltInStart.texts(date: date).map { ($0.path, Self.filled($0.bytes, values)) }
      + (includingTemplates ? Self.templates : [])
  }

  private static var templates: [NewFiles.Entry] {
    BuiltInTheme.files.map { ("templates/" + $0.path, $0.bytes) }
  }

  /// A text with its `{{{name}}}` filled in. Tests see to it that all of them can be.
  private static func filled(_ text: [UInt8], _ values: [String: Value]) -> [UInt8] {
    guard let template = try? TemplateParser().parse(text, name: "start"),
      let bytes = try? TemplateSet([template]).render("start", [.record(values)])
    else { return text }
    return bytes
  }
}

/// A YAML document as the site's own files may use it: texts, lists and maps, each with its place.
///
/// Plain scalars stay text: `no`, `1.10` and `2026` are what the person wrote.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    case text(String)
    case list([YAMLValue])
    /// In the order of the file.
    case map([(key: YAMLValue, value: YAMLValue)])
  }

  let content: Content
  private let mark: YAMLMark
  private let document: YAMLPlaces

  init(_ content: Content, at mark: YAMLMark, of document: YAMLPlaces) {
    self.content = content
    self.mark = mark
    self.document = document
  }

  /// Found when it is asked for: most values have nothing wrong with them.
  var place: SourcePlace { document.place(of: mark, text: text) }

  /// The text of a scalar.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The text of a scalar that does not stand in quotes as a whole.
  var plainText: String? { document.isQuoted(mark) && text?.first != "\"" && text?.first != "'" ? nil : text }

  /// Whether nothing was written: a key with its value left open.
  var isEmpty: Bool {
    switch content {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map(let entries): entries.isEmpty
    }
  }
}

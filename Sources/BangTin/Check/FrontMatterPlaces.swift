import Vietnamese

/// Where the values of a front matter stand. Read only once something is wrong with one of them.
struct FrontMatterPlaces {
  private let opening: SourcePlace
  private let root: YAMLValue?

  init(_ text: CheckedText) {
    let (block, file) = (text.block, text.source.file)
    opening = SourcePlace(file: file, line: block.openingLine, column: 1, length: 3)
    root = (try? YAMLParser(file: file).parse(block.yaml, firstLine: block.openingLine + 1)) ?? nil
  }

  /// The place of a key's value; of the line that opens the front matter where it has none.
  func place(of key: FrontMatterKey) -> SourcePlace {
    root?.value(of: key)?.place ?? opening
  }

  /// The place of one key of the official document.
  func place(of key: DocumentKey) -> SourcePlace {
    root?.value(of: FrontMatterKey.document)?.value(of: key)?.place ?? place(of: .document)
  }

  /// The texts below a key that, on one line, read `text`.
  func place(of text: String, below key: FrontMatterKey) -> SourcePlace? {
    root?.value(of: key)?.texts.first { UnicodeText.singleLine($0.text ?? "") == text }?.place
  }

  /// Every key and text, in order, without blanks: what a change of blanks may not change.
  var fingerprint: [String] {
    root?.all.map { $0.filter { !$0.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}" && $0 != "\u{AD}" } }
      ?? []
  }
}

extension YAMLValue {
  fileprivate func value<Key: YAMLKey>(of key: Key) -> YAMLValue? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { entry in
      entry.key.text.map { Key.table[UnicodeText.singleLine($0)] == key } ?? false
    }?.value
  }

  fileprivate var texts: [YAMLValue] {
    switch content {
    case .text: [self]
    case .list(let items): items.flatMap(\.texts)
    case .map(let entries): entries.flatMap(\.value.texts)
    }
  }

  fileprivate var all: [String] {
    switch content {
    case .text(let text): [text]
    case .list(let items): ["["] + items.flatMap(\.all) + ["]"]
    case .map(let entries): ["{"] + entries.flatMap { $0.key.all + $0.value.all } + ["}"]
    }
  }
}

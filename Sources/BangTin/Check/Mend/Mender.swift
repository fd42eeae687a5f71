import Markdown
import Vietnamese

/// Mends what is certain in a Markdown file: blanks, composition, list markers, encodings that prove themselves.
/// It changes no name and no word, and a second time nothing at all.
struct Mender: Sendable {
  /// One mend may make another possible: a paragraph gets its encoding first, then its spaces.
  private static let mostRounds = 6

  private let parser: DocumentParser
  private let proofreading: TextProofreading
  private let offset: UTCOffset

  init(_ settings: Settings) {
    parser = DocumentParser(settings: settings)
    proofreading = TextProofreading(settings)
    offset = settings.timeZone
  }

  /// The file's bytes as they should be; `nil` where there is nothing to mend.
  func mended(_ path: ContentPath, bytes: [UInt8]) -> [UInt8]? {
    guard let start = try? UnicodeText.normalized(bytes), var current = reading(path, start) else {
      return nil
    }
    var changed = Composition.firstDecomposed(in: bytes, file: "") != nil
    for _ in 0..<Self.mostRounds {
      guard let next = step(from: current, path) else { break }
      current = next
      changed = true
    }
    return changed ? LineEnds(of: bytes).restored(in: current.text.source.bytes) : nil
  }

  /// A text with its edits, and what else is known of it.
  fileprivate struct Reading {
    let text: CheckedText
    let edits: [TextEdit]
    let diagnostics: [Diagnostic]
  }

  private func reading(_ path: ContentPath, _ bytes: [UInt8]) -> Reading? {
    let (document, diagnostics) = parser.parse(path, bytes: bytes)
    guard let document, let text = CheckedText(document, bytes: bytes, offset: offset) else { return nil }
    let edits = proofreading.proof(of: text, bytes: bytes).edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return Reading(text: text, edits: edits, diagnostics: diagnostics)
  }

  /// All edits at once; where they do harm together, those of the body, or of the front matter, alone.
  private func step(from current: Reading, _ path: ContentPath) -> Reading? {
    let body = current.text.block.body.startIndex
    let choices = [
      current.edits, current.edits.filter { $0.range.lowerBound >= body },
      current.edits.filter { $0.range.lowerBound < body },
    ]
    for edits in choices where !edits.isEmpty {
      let bytes = current.text.source.bytes.applying(edits)
      guard bytes != current.text.source.bytes, let next = reading(path, bytes),
        next.keeps(current, mayRepair: edits.contains(where: \.repairs))
      else { continue }
      return next
    }
    return nil
  }
}

extension Mender.Reading {
  /// Whether the page says what it said in `earlier`: the same keys and values but for blanks, the same links, no new
  /// mistakes.
  fileprivate func keeps(_ earlier: Mender.Reading, mayRepair: Bool) -> Bool {
    let (now, then) = (text.document, earlier.text.document)
    guard now.body.links.map(\.destination) == then.body.links.map(\.destination),
      now.frontMatter.attachments.map(\.path.value) == then.frontMatter.attachments.map(\.path.value),
      now.frontMatter.image?.value == then.frontMatter.image?.value,
      diagnostics.count <= earlier.diagnostics.count
    else { return false }
    let (new, old) = (FrontMatterPlaces(text).fingerprint, FrontMatterPlaces(earlier.text).fingerprint)
    return new.count == old.count
      && zip(new, old).allSatisfy { $0 == $1 || mayRepair && Self.isRepaired($0, from: $1) }
  }

  /// A text in a wrong encoding differs from the repaired one in every letter with a mark, and in no ASCII key.
  private static func isRepaired(_ new: String, from old: String) -> Bool {
    !old.utf8.allSatisfy { $0 < 0x80 } && new != old
  }
}

import CCMark
import Markdown

/// What libcmark alone makes of a text, in safe mode.
func plainCMark(_ text: String) -> String {
  guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

func options(_ extras: MarkdownExtras = .all) -> MarkdownOptions {
  MarkdownOptions(extras: extras) { text in
    let letters = text.lowercased().unicodeScalars.map {
      $0.properties.isAlphabetic || $0.value < 58 && $0.value > 47 ? Character($0) : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
  }
}

func parse(_ text: String, _ extras: MarkdownExtras = .all, firstLine: Int = 1) throws -> MarkdownDocument {
  try MarkdownParser(options: options(extras)).parse(Array(text.utf8)[...], firstLine: firstLine)
}

extension MarkdownDocument {
  /// The HTML with each destination as it is written.
  func html() -> String {
    html { ResolvedDestination(url: links[$0].destination) }
  }

  func html(_ resolve: (Int) -> ResolvedDestination?) -> String {
    var bytes: [UInt8] = []
    body.html(into: &bytes, resolve: resolve)
    return String(decoding: bytes, as: UTF8.self)
  }
}

func html(_ text: String, _ extras: MarkdownExtras = .all) throws -> String { try parse(text, extras).html() }

/// What stands at a place of a text: the characters from its column on.
func text(at place: SourcePlace, of source: String) -> String? {
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
  guard place.line >= 1, place.line <= lines.count else { return nil }
  let line = lines[place.line - 1]
  guard place.column >= 1, place.column - 1 + place.length <= line.count else { return nil }
  return String(line.dropFirst(place.column - 1).prefix(place.length))
}

import BangTin

/// Marks every link to a page that readers do not see yet, by style alone: neither page nor template is touched.
enum UnpublishedMarks {
  /// The style sheet, for as many pages as a browser matches without effort.
  static func css(of preview: Preview?) -> [UInt8] {
    let paths = (preview?.unpublished ?? []).prefix(500).map(\.text).filter { !$0.contains("\"") }
    guard !paths.isEmpty else { return [] }
    let links = paths.map { "a[href$=\"\($0)\"]::after" }.joined(separator: ",\n")
    return Array("\(links) { content: \" ✎\"; color: #8a5a00; }\n".utf8)
  }
}

import Foundation
import Testing

@testable import BangTin

/// A rule with its examples, as docs/checks.md has it.
struct CheckExample: CustomTestStringConvertible, Sendable {
  let code: String
  /// What stands under the heading, before the examples.
  let words: String
  let bad: TestSite
  let good: TestSite

  var testDescription: String { code }

  /// All sections of the document.
  static let all: [CheckExample] = {
    let file = Project.root.appendingPathComponent("docs/checks.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n### ").dropFirst().compactMap(CheckExample.init)
  }()

  private init?(section: String) {
    let parts = section.components(separatedBy: "\n```")
    guard parts.count >= 5, let code = parts[0].split(separator: "`").first, parts[1].hasPrefix("sai\n"),
      parts[3].hasPrefix("đúng\n")
    else { return nil }
    self.code = String(code)
    words = parts[0]
    bad = Self.site(String(parts[1].dropFirst("sai\n".count)))
    good = Self.site(String(parts[3].dropFirst("đúng\n".count)))
  }

  /// The body of a post, or files that begin with a line `=== path` or `=== path: what it is`.
  private static func site(_ example: String) -> TestSite {
    guard example.hasPrefix("=== ") else { return .post(example) }
    var site = TestSite.post("Nội dung của bài.")
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = nil
    for file in ("\n" + example).components(separatedBy: "\n=== ").dropFirst() {
      let lines = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let name = lines[0].components(separatedBy: ": ")
      site.files[name[0]] =
        name.count > 1 ? bytes(of: name[1]) : Array((lines.count > 1 ? lines[1] + "\n" : "").utf8)
    }
    return site
  }

  private static func bytes(of kind: String) -> [UInt8] {
    switch kind {
    case "ảnh có tọa độ": TestFile.located
    case "ảnh có số máy": TestFile.numbered
    case "ảnh sạch": TestFile.jpeg()
    case "bản quét": TestFile.scannedPDF
    case "bản có chữ": TestFile.writtenPDF
    default: Array(repeating: 0, count: (Int(kind.split(separator: " ")[0]) ?? 0) << 20)
    }
  }
}

import Vietnamese

@testable import BangTin

extension TestSite {
  /// What a check finds in the site in memory.
  func check(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> [Diagnostic] {
    var options = BuildOptions(now: Self.now)
    change(&options)
    return try await SiteCheck(of: source, options: options).run().diagnostics
  }

  /// A post with this body, in a section that has a title.
  static func post(_ body: String, title: String = "Họp thôn") -> TestSite {
    TestSite([
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      "content/thong-bao/2026-03-09-vi-du.md": "---\ntitle: \(title)\n---\n\(body)\n",
    ])
  }
}

/// Small files of other kinds, made byte by byte.
enum TestFile {
  /// A JPEG of 1 × 1 whose camera has noted what `exif` holds.
  static func jpeg(_ exif: [UInt8]? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let exif {
      let content = Array("Exif\0\0".utf8) + exif
      bytes += [0xFF, 0xE1, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }
    return bytes + [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9]
  }

  /// A TIFF structure whose first directory points to one of `tags`, by `pointer` (0x8825 GPS, 0x8769 Exif).
  static func tiff(pointer: Int, tags: [Int], isLittle: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let digits = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return isLittle ? digits : digits.reversed()
    }
    func entry(_ tag: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(4, 2) + number(3, 4) + number(value, 4)
    }
    let head = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    let first = number(1, 2) + entry(pointer, 26) + number(0, 4)
    return head + first + number(tags.count, 2) + tags.flatMap { entry($0, 0) } + number(0, 4)
  }

  static let located = jpeg(tiff(pointer: 0x8825, tags: [1, 2, 3, 4]))
  static let numbered = jpeg(tiff(pointer: 0x8769, tags: [0xA431]))

  static let scannedPDF = Array(
    "%PDF-1.4\n1 0 obj <</Type /Page /Resources <</XObject <</Im0 2 0 R>> >> >>\n2 0 obj <</Subtype /Image>>\n"
      .utf8)
  static let writtenPDF = Array(
    "%PDF-1.4\n1 0 obj <</Type /Page /Resources <</Font <</F1 2 0 R>> /XObject <</Im0 3 0 R>> >> >>\n3 0 obj <</Subtype /Image>>"
      .utf8)
}

import Markdown
import Vietnamese

/// Finds descriptions of pictures that describe nothing: `ảnh 1`, a file's name.
struct ImageTexts: DocumentRule {
  private static let words: Set<String> = [
    "anh", "hinh", "hinh anh", "anh minh hoa", "hinh minh hoa", "anh chup", "anh dai dien", "minh hoa",
    "image",
    "picture", "photo", "img", "pic", "dsc", "screenshot", "untitled", "khong co mo ta", "mo ta", "mo ta anh",
    "alt",
  ]

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for run in text.runs where run.kind == .alternativeText {
      let written = String(decoding: run.text, as: UTF8.self)
      if Self.isUseless(written) {
        findings.append(
          .uselessImageText(written, at: places.place(of: 0..<run.text.count, in: run, of: text)))
      }
    }
    if let written = text.frontMatter.imageAlt, Self.isUseless(written) {
      findings.append(.uselessImageText(written, at: text.place(of: .imageAlt)))
    }
    return findings
  }

  /// Whether nobody who cannot see the picture learns anything from `text`.
  static func isUseless(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    if PictureSize.extensions.contains(ContentPath(text).fileExtension) || isFileName(text) { return true }
    var name = Folding.folded(text)[...]
    while let last = name.last, last.isNumber || ".():#".contains(last) || last == " " { name.removeLast() }
    return name.isEmpty || words.contains(String(name))
  }
}

extension ImageTexts {
  /// `ruong-bac-thang`, `IMG_2034`: no words.
  private static func isFileName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) else { return false }
    return bytes.contains(UInt8(ascii: "_")) || bytes.count { $0 == UInt8(ascii: "-") } >= 2
  }
}

extension Diagnostic {
  fileprivate static func uselessImageText(_ text: String, at place: SourcePlace) -> Diagnostic {
    .warning(
      .uselessImageText, at: place,
      vi: "lời mô tả `\(text)` không cho biết trong ảnh có gì",
      en: "the description `\(text)` does not tell what is in the picture",
      hint: Bilingual(
        vi: "viết một câu như kể cho người không nhìn thấy ảnh: `Bà con gặt lúa ở Nà Thử`",
        en: "describe it in a sentence, as if to somebody who cannot see it"))
  }
}

import Markdown
import Vietnamese

/// Finds links whose words say nothing when they are read out by themselves.
struct LinkTexts: DocumentRule {
  private static let words: Set<String> = [
    "tai day", "o day", "day", "xem tai day", "xem o day", "bam vao day", "bam day", "nhan vao day",
    "click vao day",
    "click here", "here", "click", "xem them", "xem chi tiet", "chi tiet", "xem tiep", "doc tiep", "doc them",
    "read more", "more", "link", "lien ket", "duong link", "tai ve", "download",
  ]

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    text.runs.flatMap { run in
      run.links.compactMap { link in
        guard link.range.count <= 60 else { return nil }
        let written = String(decoding: run.text[link.range], as: UTF8.self)
        guard Self.words.contains(Self.bare(written)) else { return nil }
        return .vagueLinkText(written, at: places.place(of: link.range, in: run, of: text))
      }
    }
  }

  private static func bare(_ text: String) -> String {
    Folding.folded(text.filter { $0.isLetter || $0.isNumber || $0.isWhitespace || $0 == "-" })
  }
}

extension Diagnostic {
  fileprivate static func vagueLinkText(_ text: String, at place: SourcePlace) -> Diagnostic {
    .warning(
      .vagueLinkText, at: place,
      vi: "chữ `\(text)` không cho biết liên kết dẫn đến đâu",
      en: "the words `\(text)` do not tell where the link leads",
      hint: Bilingual(
        vi: "đặt liên kết vào tên của nơi đến: `xem [lịch tiêm tháng 3](…)`",
        en: "make the name of what it leads to the link: `see the [list of dates](…)`"))
  }
}

import Testing

@testable import Vietnamese

struct ProofreaderPropertyTests {
  private let proofreader = Proofreader(allowing: ["Krông Búk"], toneStyle: .old)

  @Test func findingsLieInTheTextOnItsScalarsAndInOrder() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<4_000 {
      let text = Self.hostileText(&generator)
      let bytes = Array(text.utf8)
      let findings = proofreader.findings(in: bytes)
      for finding in findings {
        #expect(!finding.range.isEmpty && finding.range.upperBound <= bytes.count)
        #expect(
          [finding.range.lowerBound, finding.range.upperBound].allSatisfy { Self.isBorder($0, in: bytes) })
        #expect(!finding.isCertain || finding.suggestion != nil)
      }
      #expect(zip(findings, findings.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
    }
  }

  @Test func certainSuggestionsDoNotOverlapAndAreSoonUsedUp() {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<2_000 {
      let text = Self.hostileText(&generator)
      var bytes = Array(text.utf8)
      for _ in 0..<6 {
        let certain = proofreader.findings(in: bytes).filter(\.isCertain)
        #expect(zip(certain, certain.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        for finding in certain.reversed() {
          bytes.replaceSubrange(finding.range, with: (finding.suggestion ?? "").utf8)
        }
      }
      let rest = proofreader.findings(in: bytes).filter(\.isCertain)
      #expect(
        rest.isEmpty, "\(text.debugDescription) \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test func anyBytesAreRead() {
    var generator = SeededGenerator(seed: 33)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let findings = proofreader.findings(in: bytes)
      #expect(findings.allSatisfy { $0.range.upperBound <= bytes.count })
    }
  }

  /// The square of this length would take minutes.
  @Test(arguments: [
    "a", "aa ", "\u{301}", "a\u{301}", "- ", "1", "1.", "1/", "22/12/", "hieenjc ác ", "(", "“ ", "tổ chưc ",
    "\u{A0}", "\n",
    "thứ ", "Ð", "@", "a.", "UB ", "0912345678 ", "sinh năm ", "?", "Ã¡", "5 /TB - ", "aw", "của ",
    "\u{200B}", "d9", "HHHHHHHH", "¶", "a¶",
    "Ã¡ ", "á»™ a ", "Ã  ",
  ])
  func hostileTextTakesLinearTime(piece: String) {
    let count = 50_000 / piece.utf8.count
    let text = Array(repeating: Array(piece.utf8), count: count).flatMap { $0 }
    let findings = proofreader.findings(in: text)
    #expect(findings.allSatisfy { $0.range.upperBound <= text.count })
  }

  /// Pieces that rules look for, in any order, and other scalars between them.
  private static func hostileText(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      " ", "  ", "\u{A0}", "\n", ".", ",", "“", "”", "(", ")", "-", " -", "- ", "–", "…", "?", ":", "/", "%",
      "1", "22/12/2023",
      "2024", "31 tháng 4 năm 2024", "thứ Năm", "hieenjc", "ác", "hội", "nghị", "Hội", "cảu", "bổ xung",
      "của", "đ/c", "UB MTTQ",
      "hoà", "hòa", "viêc", "\u{D0}ại", "mặt trận tổ quốc", "a", "z", "0912 345 678", "024090001234",
      "sinh ngày ", "STK ",
      "5 /TB - UBND", "25.000đ đồng", "https://", "a@b.vn", "hie65n", "á»¦y", "kÕt", "\u{301}", "\u{200B}",
      "\u{200D}", "🎉", "e\u{301}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &generator) {
      text += pieces[Int.random(in: pieces.indices, using: &generator)]
      if Int.random(in: 0..<3, using: &generator) == 0 { text += " " }
      if Int.random(in: 0..<6, using: &generator) == 0 { text += generator.mixedString(maximumLength: 4) }
    }
    return text
  }

  private static func isBorder(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

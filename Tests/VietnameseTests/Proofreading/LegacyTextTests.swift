import Testing

@testable import Vietnamese

struct LegacyTextTests {
  @Test(arguments: [
    ("TiÕng ViÖt rÊt hay", LegacyEncoding.tcvn3, "Tiếng Việt rất hay"),
    ("Héi nghÞ tæng kÕt", .tcvn3, "Hội nghị tổng kết"),
    ("B¶o Th¾ng", .tcvn3, "Bảo Thắng"), ("§¶ng ñy x· Khe MÉu", .tcvn3, "Đảng ủy xã Khe Mẫu"),
    ("Xin chaøo caùc baïn", .vni, "Xin chào các bạn"), ("Tieáng Vieät raát hay", .vni, "Tiếng Việt rất hay"),
    ("Hoäi nghò", .vni, "Hội nghị"),
    ("Ñaûng vieân öu tuù, ñöôïc tín nhieäm", .vni, "Đảng viên ưu tú, được tín nhiệm"),
    ("Há»™i nghá»‹", .mojibake, "Hội nghị"), ("á»¦y ban nhÃ¢n dÃ¢n xÃ£", .mojibake, "Ủy ban nhân dân xã"),
    ("Ä‘á»“ng", .mojibake, "đồng"), ("Tie^'ng Vie^.t", .viqr, "Tiếng Việt"),
    ("Tiêìng Viêòt râìt hay", .windows1258, "Tiếng Việt rất hay"),
  ])
  func anOldEncodingThatProvesItselfIsRepaired(text: String, encoding: LegacyEncoding, repaired: String) {
    let actual = LegacyText(paragraph: Array(text.utf8))
    let findings = Proofreader().findings(in: text)
    #expect(actual?.encoding == encoding)
    #expect(actual.map { Array($0.repaired.utf8) } == Array(repaired.utf8))
    #expect(findings.map(\.rule) == [encoding.rule])
    #expect(findings.allSatisfy { $0.isCertain && $0.suggestion == repaired })
    #expect(LegacyText(paragraph: Array(repaired.utf8)) == nil)
  }

  @Test(arguments: [
    "", "Hội nghị tổng kết công tác", "é", "à ô ù è ò", "Skip to main content", "Café Müller, São Paulo",
    "500 km² ± 5 µm · 20 °C",
    "Krông Búk, Pleiku, Kon Tum", "thong bao ve viec tiem chung", "UBND HĐND MTTQ", "¿?", "漢字 かな",
    "www.example.vn",
    "Hội nghị B¶o Th¾ng tổng kết công tác năm",
  ])
  func otherTextIsLeftAlone(text: String) {
    #expect(LegacyText(paragraph: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("Hội nghị B¶o Th¾ng tổng kết công tác năm", TextRule.tcvn3Text, ["Bảo", "Thắng"]),
    ("các đại biểu vµ nhân dân trong xã", .tcvn3Text, ["và"]),
  ])
  func singleWordsInAnOldEncodingAreLeftToAPerson(text: String, rule: TextRule, suggestions: [String]) {
    let actual = Proofreader().findings(in: text)
    #expect(actual.map(\.rule) == suggestions.map { _ in rule })
    #expect(actual.map(\.suggestion) == suggestions)
    #expect(actual.allSatisfy { !$0.isCertain })
  }

  /// `text` in UTF-8 as Windows-1252 shows it; with `copied` without the five bytes that have no character there.
  private func misread(_ text: String, copied: Bool = false) -> String {
    var characters: [UInt8: Character] = [:]
    for value in UInt32(0)...0x2122 {
      guard let byte = Mojibake.byte(value), let scalar = Unicode.Scalar(value) else { continue }
      // Of the two that stand for a byte of 0x80–0x9F the later one is its character.
      characters[byte] = copied && (0x80..<0xA0).contains(value) ? nil : Character(scalar)
    }
    return String(text.utf8.compactMap { characters[$0] })
  }

  @Test(arguments: [
    "Tổ Pá Là", "Thông báo của nhà", "“Tổ” là nhà của bà con – chính quyền Ơ Đu", "là", "Bản Ạ là Ỡ",
    "Đến dự", "Ý kiến của bà con", "ở nhà",
  ])
  func whatWasMisreadComesBackWhole(text: String) {
    let findings = Proofreader().findings(in: misread(text))
    #expect(findings.map(\.rule) == [.mojibake])
    #expect(findings.map(\.suggestion) == [text])
    #expect(findings.allSatisfy { $0.isCertain })
  }

  @Test(arguments: [
    ("Ủy ban nhÃ¢n dân xã họp phiên thường kỳ", ["nhân"]),
    ("Bà con đến nhÃ\u{A0} văn hóa chÃ\u{AD}nh giữa bản , đúng giờ", ["nhà", "chính"]),
  ])
  func misreadWordsAmongGoodOnesAreCertain(text: String, suggestions: [String]) {
    let actual = Proofreader().findings(in: text).filter { $0.isCertain }
    #expect(actual.map(\.rule) == suggestions.map { _ in .mojibake })
    #expect(actual.map(\.suggestion) == suggestions)
  }

  @Test(arguments: [
    (
      "Bản HÃ Ná»™i lÃ má»™t bản thÃ nh viÃªn cá»§a nhÃ mÃ¬nh",
      "Bản Hà Nội là một bản thành viên của nhà mình"
    ),
    ("HÃ  Ná»™i lÃ  nhÃ ", "Hà Nội là nhà"),
  ])
  func noBreakSpacesThatBecamePlainOnesAreKnown(text: String, expected: String) {
    var bytes = Array(text.utf8)
    for finding in Proofreader().findings(in: text).filter({ $0.isCertain }).reversed() {
      bytes.replaceSubrange(finding.range, with: (finding.suggestion ?? "").utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// The no-break space of `à`, the soft hyphen of `í` and `ư`.
  @Test(arguments: [
    "NÃ\u{A0}", "HÃ\u{A0}", "HÃ  Giang", "HÃ\u{A0} Giang", "LÃ\u{AD}", "HÃ , Giang", "Bản NÃ\u{A0} , xã",
    "Phòng l\u{AD}u trữ của xã",
  ])
  func whatMayBeHalfALetterIsLeftToAPerson(text: String) {
    #expect(!Proofreader().findings(in: text).contains { $0.isCertain })
  }

  @Test func aPersonIsAskedForTheLetter() {
    let findings = Proofreader().findings(in: "NÃ\u{A0}", as: .tableCell)
    #expect(findings.map(\.suggestion) == ["à"])
    #expect(findings.map(\.range) == [1..<5])
  }

  /// Misread words among good ones: whatever is mended, every letter can still be told.
  @Test func noLetterIsEverLost() {
    var random = SeededGenerator(seed: 41)
    let words = [
      "Hà", "là", "chính", "Ơ", "Ạ", "nhà", "xã", "“họp”", "Đảng", "trưa", "một", "Giang", "ở", "LÀ", "–",
      "À",
    ]
    let signs = [" ", " ", "  ", "\u{A0}", " , ", ". ", ",", "(", ") ", "\n", "- ", "2."]
    for _ in 0..<500 {
      var (meant, written) = ("", "")
      let isCopied = Bool.random(using: &random)
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        let word = words[Int.random(in: words.indices, using: &random)]
        let sign = signs[Int.random(in: signs.indices, using: &random)]
        meant += word + sign
        written +=
          (Int.random(in: 0..<4, using: &random) == 0 ? word : misread(word, copied: isCopied)) + sign
      }
      var bytes = Array(written.utf8)
      for _ in 0..<4 {
        for finding in Proofreader().findings(in: bytes).filter({ $0.isCertain }).reversed() {
          bytes.replaceSubrange(finding.range, with: (finding.suggestion ?? "").utf8)
        }
      }
      #expect(Self.letters(of: bytes) == Self.letters(of: Array(written.utf8)), "\(written.debugDescription)")
      #expect(
        isCopied || Self.letters(of: bytes) == Self.letters(of: Array(meant.utf8)),
        "\(written.debugDescription)")
    }
  }

  private static func letters(of text: [UInt8]) -> [Unicode.Scalar] {
    Mojibake(text).decoded.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  @Test func whatLostHalfALetterIsFoundAndLeftToAPerson() {
    for text in [
      "Mời nhân dân họp, mọi người đến dự.", "Ủy ban nhân dân họp", "Đảng ủy xã họp với bà con ở thôn",
    ] {
      let findings = Proofreader().findings(in: misread(text, copied: true))
      #expect(findings.map(\.rule) == [.mojibake])
      #expect(!findings.contains { $0.isCertain })
      #expect(findings.allSatisfy { $0.suggestion?.contains("\u{FFFD}") != true })
    }
    let one = Proofreader().findings(in: "Bà con đến há»p đông đủ từ sáng sớm , mời ngồi.")
    #expect(one.contains { $0.rule == .mojibake && $0.suggestion == nil })
    #expect(!one.contains { $0.isCertain })
  }

  @Test(arguments: ["“VÌ XÃ”  MÌNH", "ĐẤT “CỦA Ê”,CÁC XÃ KHÁC", "ĐÃ  HỌP", "CÁC XÃ…  KHÁC"])
  func capitalsBeforeSignsAreGood(text: String) {
    let findings = Proofreader().findings(in: text)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.isCertain && $0.rule != .mojibake })
  }

  @Test(arguments: ["54 km² và 5 µm, 20°C", "« hai »: «một»", "§ 5, © UBND, A·B, ½ lít", "• Nội dung •"])
  func signsInTheirPlaceAreNoLetters(text: String) {
    #expect(!Proofreader().findings(in: text).contains { $0.rule == .tcvn3Text || $0.rule == .mojibake })
  }
}

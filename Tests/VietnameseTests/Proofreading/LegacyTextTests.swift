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
    ("Ủy ban nhÃ¢n dân xã họp phiên thường kỳ", .mojibake, ["nhân"]),
  ])
  func singleWordsInAnOldEncodingAreLeftToAPerson(text: String, rule: TextRule, suggestions: [String]) {
    let actual = Proofreader().findings(in: text)
    #expect(actual.map(\.rule) == suggestions.map { _ in rule })
    #expect(actual.map(\.suggestion) == suggestions)
    #expect(actual.allSatisfy { !$0.isCertain })
  }

  @Test(arguments: ["54 km² và 5 µm, 20°C", "« hai »: «một»", "§ 5, © UBND, A·B, ½ lít", "• Nội dung •"])
  func signsInTheirPlaceAreNoLetters(text: String) {
    #expect(!Proofreader().findings(in: text).contains { $0.rule == .tcvn3Text || $0.rule == .mojibake })
  }
}

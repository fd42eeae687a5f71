import Markdown
import Testing

@Suite struct StrayMarkTests {
  private func marks(_ source: String) throws -> [StrayMark] { try found(source).map(\.mark) }

  /// Each mark, and the words of the source at its place.
  private func found(_ source: String) throws -> [(mark: StrayMark, words: String?)] {
    try parse(source).findings.compactMap { finding in
      guard case .strayMark(let mark) = finding.kind else { return nil }
      return (mark, text(at: finding.place, of: source))
    }
  }

  @Test(arguments: [
    ("##Hồ sơ", 2), ("Chữ\n###Hồ sơ", 3), ("> - ##Đơn", 2), ("##1. Hồ sơ", 2), ("##**Hồ sơ**", 2),
    ("##\u{A0}Hồ sơ", 2), ("#\u{A0}Hồ sơ", 1), ("#Hồ sơ gồm", 1), ("#THÔNG BÁO", 1), ("    ##Hồ sơ", 2),
    ("| a |\n|---|\n\n##Hồ sơ", 2),
  ])
  func aHeadingWithoutASpaceIsReported(source: String, level: Int) throws {
    let found = try found(source)
    #expect(found.map(\.mark) == [.heading(level: level)])
    #expect(found.first?.words == String(repeating: "#", count: level))
  }

  @Test(arguments: [
    "#khemau", "#khemau họp thôn", "#KheMau họp thôn", "#TiêmChủng #KheMẫu", "#Tiêm #Chủng", "#Tiêm",
    "#1 và #2",
    "#Hồ sơ gồm\nhai tờ", "\\##Hồ sơ", "\\#Hồ sơ gồm", "`##Hồ sơ`", "```\n##Hồ sơ\n```", "## Hồ sơ", "##",
    "a ##b",
    "##-", "<!--\n##Hồ sơ\n-->", "#Tuyêntruyền xã hôm nay",
  ])
  func aTagANumberAndCodeAreNoHeading(source: String) throws {
    #expect(try marks(source).isEmpty)
  }

  @Test(arguments: [
    ("Xin **Đậm ** chữ", ["**Đậm **"]), ("** Đậm** chữ", ["** Đậm**"]), ("** Đậm ** chữ", ["** Đậm **"]),
    ("**Đậm **chữ", ["**Đậm **"]), ("**Kính gửi:**các thôn", ["**Kính gửi:**"]),
    ("chữ**(đậm)** chữ", ["**(đậm)**"]), ("**Đậm\u{A0}** chữ", ["**Đậm\u{A0}**"]),
    ("**Đậm chữ\n\nđậm** chữ", ["**"]), ("**a ** b **c ** và **d**", ["**a **", "**c **"]),
    ("**a ** https://a.vn/", ["**a **"]), ("`**` **a ** b", ["**a **"]), ("\\**a\\** **b ** c", ["**b **"]),
    ("## **Hồ sơ **", ["**Hồ sơ **"]), ("- > **a ** b", ["**a **"]), ("_**a ** b_", ["**a **"]),
    ("| **a ** | **b** |\n|--|--|\n| c | ** d** |", ["**a **", "** d**"]),
    ("a **b\nc ** d", ["**b"]), ("***a** b* **c ** d", ["**c **"]),
    ("**a ** b\n| c |\n|--|\n| d |", ["**a **"]),
  ])
  func starsThatMakeNothingBoldAreReported(source: String, words: [String]) throws {
    let found = try found(source)
    #expect(found.map(\.mark) == words.map { .bold(isClosed: $0.count > 2) })
    #expect(found.map(\.words) == words)
  }

  @Test(arguments: [
    "2 ** 3", "2 ** 3 và 4 ** 5", "0912**456, 0987**123, 0913**777", "0912***456", "Nguyễn Văn ****", "***",
    "* * *",
    "KH**123", "Số hộ nghèo** và cận nghèo**", "** Ghi chú: số liệu của xã", "Số liệu (**)",
    "Số 5**; **Lưu ý:** xem (**) ở dưới", "xã**, thôn**.", "**Đậm** chữ",
    "chữ**đậm**chữ", "**“Đậm”** chữ", "***Đậm*** chữ", "**a *b***", "***a** b*", "`**a ** b`",
    "```\n**a ** b\n```",
    "\\*\\*Đậm \\*\\* chữ", "[a](b**c)", "<https://a.vn/**b>", "**a** **b**",
    "| **a** | b** |\n|--|--|\n| c | 2 ** 3 |",
    "**a\nb**", "*a* b*",
  ])
  func otherStarsAreNotReported(source: String) throws {
    #expect(try marks(source).isEmpty)
  }

  @Test(arguments: [
    ("• Đơn", "•", false), ("Hồ sơ gồm:\n• Đơn", "•", true), ("• Đơn\n• Giấy", "•", true),
    ("▪ Đơn\n▪ Giấy", "▪", true),
    ("• Đơn\n\n• Giấy\n\n• Ảnh", "•", false), ("– Đơn\n– Giấy", "–", true),
    ("Gồm:\n– Đơn;\n– Giấy;\n– Ảnh.", "–", true),
    ("> – Đơn\n> – Giấy", "–", true), ("\u{F0B7} Đơn", "\u{F0B7}", false), ("· Đơn", "·", false),
    ("👉 Thời gian\n👉 Địa điểm", "👉", true), ("\u{A0}• Đơn", "•", false), ("• Đơn  \n• Giấy", "•", false),
    ("☎ 0210\n– Đơn", "☎", true), ("Gồm:\na) Đơn;\nb) Giấy;", "a)", true), ("đ) Đơn\ne) Giấy", "đ)", true),
    ("A. Đơn\nB.\u{A0}Giấy", "A.", true),
  ])
  func aBulletThatIsNoListIsReportedOnce(source: String, sign: String, isRunOn: Bool) throws {
    let found = try found(source)
    #expect(found.map(\.mark) == [.bullet(sign: sign, isRunOn: isRunOn)])
    #expect(found.first?.words == sign)
  }

  @Test(arguments: [
    "– Đơn", "Gồm\n– Đơn", "– Đơn\n\n– Giấy", "– Đơn  \n– Giấy", "– Đơn\\\n– Giấy", "– Đơn<br>\n– Giấy",
    "👉 Đơn",
    "- Đơn\n- Giấy", "+ Đơn", "Đơn • Giấy", "`• Đơn`", "```\n• Đơn\n```", "•", "□ Có\n\n□ Không",
    "“Đơn”\n“Giấy”",
    "a) Đơn", "a) Đơn\n\nb) Giấy", "a)\nb)", "a.b\nc.d", "1) Đơn\n2) Giấy", "ơ) Đơn\nư) Giấy", "đơn\nđề",
    "| • a | b |\n|--|--|\n| – c | d |",
  ])
  func linesThatStandAloneAreNotReported(source: String) throws {
    #expect(try marks(source).isEmpty)
  }

  @Test func whereEachLineIsKeptDashesAreFine() throws {
    var options = options()
    options.hardBreaks = true
    let parser = MarkdownParser(options: options)
    #expect(try parser.parse(Array("– Đơn\n– Giấy".utf8)[...]).findings.isEmpty)
    let bullet = try parser.parse(Array("• Đơn\n• Giấy".utf8)[...]).findings.map(\.kind)
    #expect(bullet == [.strayMark(.bullet(sign: "•", isRunOn: false))])
  }

  @Test(arguments: [
    ("| a | b |\n| c | d |", 2, nil, "| a | b |"), ("Gồm:\n|a|b|c|\n|d|e|f|\n|g|h|i|", 3, nil, "|a|b|c|"),
    ("| a | b | c |\n|---|---|\n| d | e | f |", 3, 2, "| a | b | c |"), ("|a|b|\n|--|\n|c|d|", 2, 1, "|a|b|"),
    ("> | a | b |\n> | c | d |", 2, nil, "| a | b |"),
  ])
  func rowsWithoutALineOfDashesAreReportedOnce(source: String, columns: Int, rule: Int?, words: String) throws
  {
    let found = try found(source)
    #expect(found.map(\.mark) == [.rows(columns: columns, rule: rule)])
    #expect(found.first?.words == words)
  }

  @Test(arguments: [
    "| a | b |", "| a |\n| b |", "| a | b |\n|--|--|\n| c | d |", "a | b\nc | d",
    "```\n| a | b |\n| c | d |\n```",
    "| a | b | c |\n|--|--|--|\n| d | e | f |\n\nChữ\n| a | b |\n|--|--|\n| e | f |",
    "| a | b |\nchữ\n| c | d |", "\\| a | b |\n\\| c | d |", "Chữ\n| a | b |\n|--|--|\n| c | d |\n| e | f |",
  ])
  func otherBarsAreNotReported(source: String) throws {
    #expect(try marks(source).isEmpty)
  }

  @Test func withoutTheExtraNothingIsReported() throws {
    let source = "##a\n\n**a ** b\n\n• a\n\n| a | b |\n| c | d |\n"
    #expect(try marks(source).count == 4)
    #expect(try parse(source, MarkdownExtras.all.subtracting(.strayMarks)).findings.isEmpty)
  }
}

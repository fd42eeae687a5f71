import Testing

@testable import Vietnamese

struct TypographyTests {
  /// The text with every certain suggestion applied, and the rules that asked for it.
  private func mended(_ text: String, as kind: TextKind = .paragraph) -> (text: String, rules: [TextRule]) {
    let findings = Proofreader().findings(in: text, as: kind).filter(\.isCertain)
    var bytes = Array(text.utf8)
    for finding in findings.reversed() {
      bytes.replaceSubrange(finding.range, with: (finding.suggestion ?? "?").utf8)
    }
    return (String(decoding: bytes, as: UTF8.self), findings.map(\.rule))
  }

  @Test(arguments: [
    ("hội nghị , ngày mai", "hội nghị, ngày mai", TextRule.spaceBeforePunctuation),
    ("Vì sao ?", "Vì sao?", .spaceBeforePunctuation), ("Nội dung :", "Nội dung:", .spaceBeforePunctuation),
    ("hội nghị .", "hội nghị.", .spaceBeforePunctuation),
    ("tăng 5 % so với", "tăng 5% so với", .spaceBeforePunctuation),
    ("năm 2024\u{A0}.", "năm 2024.", .spaceBeforePunctuation),
    ("hội nghị,ngày mai", "hội nghị, ngày mai", .missingSpaceAfterPunctuation),
    ("năm 2024,Phương hướng", "năm 2024, Phương hướng", .missingSpaceAfterPunctuation),
    ("đã kết thúc.Các đại biểu", "đã kết thúc. Các đại biểu", .missingSpaceAfterPunctuation),
    ("trong năm 2024.Phương hướng", "trong năm 2024. Phương hướng", .missingSpaceAfterPunctuation),
    ("thời gian:sáng mai", "thời gian: sáng mai", .missingSpaceAfterPunctuation),
    ("cuộc vận động “ Toàn dân”", "cuộc vận động “Toàn dân”", .spaceInsideBrackets),
    ("cuộc vận động “Toàn dân ”", "cuộc vận động “Toàn dân”", .spaceInsideBrackets),
    ("thôn ( xóm)", "thôn (xóm)", .spaceInsideBrackets),
    ("người nghèo- không ai", "người nghèo - không ai", .oneSidedHyphen),
    ("kinh tế -xã hội", "kinh tế - xã hội", .oneSidedHyphen),
    ("năm 2021 -2024", "năm 2021-2024", .oneSidedHyphen),
    ("từ 07h30- 11h30", "từ 07h30-11h30", .oneSidedHyphen),
    ("2.Tuyên truyền", "2. Tuyên truyền", .listMarkerWithoutSpace),
    ("3)Vận động", "3) Vận động", .listMarkerWithoutSpace),
    ("a)Nội dung", "a) Nội dung", .listMarkerWithoutSpace),
    ("II.Nhiệm vụ", "II. Nhiệm vụ", .listMarkerWithoutSpace),
    ("-Nội dung", "- Nội dung", .listMarkerWithoutSpace),
    ("+Nội dung", "+ Nội dung", .listMarkerWithoutSpace),
    ("chào  mừng", "chào mừng", .doubleSpace), ("chào\u{A0} mừng", "chào mừng", .doubleSpace),
    ("chào\u{A0}mừng", "chào mừng", .noBreakSpace), ("\u{A0} Trong năm", "Trong năm", .indentation),
    ("\u{A0}", "", .blankParagraph), ("tuyên\u{200B}truyền", "tuyêntruyền", .invisibleCharacter),
    ("ho\u{323}\u{302}i nghị", "hội nghị", .decomposedLetter),
  ])
  func whatIsCertainIsMended(text: String, expected: String, rule: TextRule) {
    let once = mended(text)
    let twice = mended(once.text)
    #expect(once.text == expected)
    #expect(Array(once.text.utf8) == Array(expected.utf8))
    #expect(once.rules == [rule])
    #expect(twice.rules.isEmpty)
  }

  @Test(arguments: [
    "từ 7.000 đến 1.234.567,5 đồng", "TP.HCM, Q.Bình Thạnh, ĐT.123 ./.", "Tp.Hà Nội và P.Chủ tịch",
    "lúc 07:30 - 11:30",
    "và v.v. Các việc khác", "xem https://dichvucong.gov.vn/a,b.html?x=1 hoặc vanphong@xa.example.vn",
    "tệp ke-hoach.docx",
    "tệp .docx và .xlsx", "tỷ lệ 1 : 500",
    "Mác-Lênin, ki-lô-mét, Bà Rịa - Vũng Tàu", "nhiệt độ -5 độ",
    "5\u{A0}kg và Điều\u{A0}5", "v/v, đ/c, km/h",
    "mừng :) vui", "Họ tên: ........ , ngày ......", "Chờ đã... Rồi!", "ô ( ) trống và [ ] nữa",
    "168a/QĐ-UBND, 12/UBND-VP",
    "“Toàn dân”, ‘một’, «hai»", "kinh tế - xã hội; QP-AN, KT-XH", "khoản 2 Điều 3.",
    "mục 3.a, điểm a khoản 1",
    "Trường Sa – Hoàng Sa", "dòng một  \ndòng hai", "👨\u{200D}👩\u{200D}👧 gia đình", "24/24 giờ, 2/9, 19/8",
    "1.200 hộ; 54,92 km²",
    "từ từ, dần dần, ngày ngày, các tổ chức tổ chức hội nghị, năm năm", "Ban ban hành; quốc gia gia nhập",
  ])
  func goodTypographyPasses(text: String) {
    let actual = Proofreader().findings(in: text)
    #expect(actual.isEmpty)
  }

  @Test(arguments: [
    ("a", TextRule.strayLetter, "a", "" as String?), ("năm 2024 .z", .strayLetter, " .z", "."),
    ("việc của của xã", .repeatedWord, " của", ""), ("tình hình kinh tế-xã hội", .tightHyphen, "-", " - "),
    ("hết hạn,, rồi", .repeatedPunctuation, ",,", ","), ("hết hạn..", .repeatedPunctuation, "..", "."),
    ("Skip to main content", .webResidue, "Skip to main content", nil),
    ("Lượt xem: 120", .webResidue, "Lượt xem: 120", nil),
    ("\u{D0}ại hội", .lookalikeLetter, "\u{D0}ại", "Đại"), ("H?i ngh? xã", .lostLetters, "H?i", nil),
  ])
  func whatAPersonMustDecideIsMarked(text: String, rule: TextRule, marked: String, suggestion: String?) {
    let actual = Proofreader().findings(in: text).first { $0.rule == rule }
    #expect(actual.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == marked)
    #expect(actual?.suggestion == suggestion)
    #expect(actual?.isCertain == false)
  }

  @Test func aLongParagraphEndsInAFullStop() {
    let text = Array(repeating: "nhân dân", count: 10).joined(separator: " ")
    let rules = [text, text + ".", text + ":", "nhân dân " + text.dropLast(9)].map {
      Proofreader().findings(in: $0).map(\.rule)
    }
    #expect(rules == [[.missingFinalStop], [], [], [.missingFinalStop]])
    #expect(Proofreader().findings(in: text, as: .listItem).isEmpty)
  }

  @Test func aLetterIsAllThatACellMayHold() {
    #expect(Proofreader().findings(in: "x", as: .tableCell).isEmpty)
  }
}

import Testing

@testable import Vietnamese

struct SpellingTests {
  @Test(arguments: [
    ("đầu tư cảu xã", "cảu", "của"), ("Chủ thịch xã", "Chủ thịch", "Chủ tịch"),
    ("bổ xung hồ sơ", "bổ xung", "bổ sung"),
    ("HOẠT ĐÔNG HÈ", "HOẠT ĐÔNG", "HOẠT ĐỘNG"), ("lứa tổi", "lứa tổi", "lứa tuổi"),
    ("sát nhập thôn", "sát nhập", "sáp nhập"),
    ("hiệp thương dự kiến dân sự tham gia", "dân sự", "nhân sự"),
    ("đoàn thăm quan học tập", "thăm quan", "tham quan"),
    ("thứ bẩy tuần này", "thứ bẩy", "thứ Bảy"), ("thực hiên nhiệm vụ", "thực hiên", "thực hiện"),
    ("xuất xắc", "xuất xắc", "xuất sắc"), ("giành riêng cho", "giành riêng", "dành riêng"),
  ])
  func confusedWordsAreNamed(text: String, marked: String, suggestion: String) {
    let actual = Proofreader().findings(in: text)
    #expect(actual.map(\.rule) == [.confusedWord])
    #expect(actual.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [marked])
    #expect(actual.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "phòng thủ dân sự, Bộ luật Dân sự", "hồ sơ xuất khẩu lao động", "tiềm năng xuất khẩu", "cũng cố gắng",
    "thăm quan chức",
    "giành cho được", "vẫn chuyển khoản", "nhân dân dân tộc", "kính thưa đại biểu",
  ])
  func rightWordsBesideEachOtherAreNotConfused(text: String) {
    #expect(Proofreader().findings(in: text).isEmpty)
  }

  @Test(arguments: [
    ("Ủy ban mặt trận tổ quốc xã", "Ủy ban Mặt trận Tổ quốc"),
    ("Uỷ ban mặt trận Tổ quốc xã", "Uỷ ban Mặt trận Tổ quốc"),
    ("Ban công tác mặt trận", "Ban Công tác Mặt trận"), ("giữ an ninh tổ quốc", "Tổ quốc"),
    ("nước việt nam", "Việt Nam"),
  ])
  func namesOfBodiesHaveTheirCapitals(text: String, suggestion: String) {
    let actual = Proofreader().findings(in: text)
    #expect(actual.map(\.rule) == [.capitalization])
    #expect(actual.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    "ỦY BAN MẶT TRẬN TỔ QUỐC", "Mặt trận Tổ quốc Việt Nam", "Bảo vệ Tổ quốc",
    "các đ/c, v/v, UBND, MTTQ, HĐND, UBMTTQ",
    "khóa XIX, lần thứ XII, quý III, KT-XH, GD&ĐT, THCS, VNeID, QyĐ, TTr",
    "website, zalo, wifi, video, camera, vắc-xin, email", "bình ôxy, số seri, dầu diezel",
    "Krông Búk, H'Mông, Ea H'leo, Ako Dhong, Pleiku, Kon Tum, Ngọk Réo, Đắk Lắk",
    "Pờ Tó, A Lưới, Mường Ảng, Pác Bó, Nà Hang, Chư Sê",
    "Quyết định số 15/2020/NĐ-CP, 05/TB-UBND ngày 22/12/2023", "50 kg, 12 km, 3 ha, 5 km²",
    "anh H’Nguyệt, Xtốc-khôm, Cô-oét",
  ])
  func namesAbbreviationsAndLoanWordsPass(text: String) {
    #expect(Proofreader().findings(in: text).isEmpty)
  }

  @Test func wordsOfTheSitePass() {
    let text = "bản Krêng và thôn Huổi Lzan với môn bumerang"
    let strict = Proofreader().findings(in: text).map(\.rule)
    let allowing = Proofreader(allowing: ["krêng", "Huổi Lzan", "bumerang"]).findings(in: text)
    #expect(strict == [.unknownName, .unknownName, .invalidSyllable])
    #expect(allowing.isEmpty)
  }

  @Test func capitalisedWordsAreNotesOnly() {
    let actual = Proofreader().findings(in: "ông Nguyeenx và bà Smith")
    #expect(actual.map(\.rule) == [.unknownName, .unknownName])
    #expect(actual.map(\.suggestion) == ["Nguyễn", nil])
    #expect(actual.allSatisfy { $0.rule.severity == .note && !$0.isCertain })
  }

  @Test func theSitesToneStyleIsDemanded() {
    let text = "Hòa bình, hoà giải, quý, toán, THUỶ lợi"
    let suggestions = ToneStyle.allCases.map { style in
      Proofreader(toneStyle: style).findings(in: text).map(\.suggestion)
    }
    #expect(suggestions == [[], ["hòa", "THỦY"], ["Hoà"]])
  }

  @Test func aLongUnknownAbbreviationIsNoted() {
    #expect(Proofreader().findings(in: "tổng kết CTMTKDC, UBMTTQVN").map(\.rule) == [.unknownAbbreviation])
  }
}

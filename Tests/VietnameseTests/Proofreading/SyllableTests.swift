import Testing

@testable import Vietnamese

struct SyllableTests {
  @Test func theRulesGiveEverySyllableOfTheScriptAndNoMore() {
    let letters = Set(SyllableRules.all.map { SpellingLetter.codes($0.initial + $0.rime) })
    let syllables = letters.flatMap { letters in
      Tone.allCases.compactMap { Syllable(letters: letters, tone: $0) }
    }
    let written = Set(syllables.map { $0.text(.new) })
    #expect(letters.count == 3_898)
    #expect(written.count == 17_952)
  }

  @Test func everySyllablePassesInBothStylesAndInCapitals() {
    let proofreader = Proofreader()
    for parts in SyllableRules.all {
      for tone in Tone.allCases {
        let syllable = Syllable(letters: SpellingLetter.codes(parts.initial + parts.rime), tone: tone)
        guard let syllable else { continue }
        for text in [syllable.text(.old), syllable.text(.new)] {
          let findings = proofreader.findings(in: "\(text) \(text.uppercased())", as: .heading)
          #expect(!findings.contains { $0.rule.rawValue.contains("syllable") }, "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    "ngành", "nghe", "nghiêng", "kẻ", "kỹ", "gì", "gìn", "giếng", "giết", "ghi", "quý", "quốc", "quyển",
    "khuỷu", "ngoài",
    "khuya", "xoong", "toán", "hoạch", "suýt", "yêu", "ưu", "ửng", "hòa", "hoà", "khỏe", "khoẻ", "thủy",
    "thuỷ", "ngoằn",
    "nghịch", "tuyệt", "huỳnh", "oái", "uỷ", "ủy", "ơn", "líu", "quíu", "rượu", "chuối", "mưa", "lửa",
  ])
  func goodSyllablesPass(word: String) {
    #expect(Proofreader().findings(in: word, as: .heading).isEmpty)
  }

  @Test(arguments: [
    ("nghành", TextRule.invalidSyllable, "ngành"), ("nge", .invalidSyllable, "nghe"),
    ("kách", .invalidSyllable, "cách"), ("dunng", .invalidSyllable, "dung"), ("tóan", .misplacedTone, "toán"),
    ("qúy", .misplacedTone, "quý"), ("qúa", .misplacedTone, "quá"), ("gía", .misplacedTone, "giá"),
    ("gìa", .misplacedTone, "già"), ("hịên", .misplacedTone, "hiện"), ("đựơc", .misplacedTone, "được"),
    ("ngừơi", .misplacedTone, "người"), ("giừơng", .misplacedTone, "giường"),
    ("tịêc", .misplacedTone, "tiệc"),
  ])
  func impossibleSyllablesAreMendedWhereTheirLettersTellHow(word: String, rule: TextRule, suggestion: String)
  {
    let actual = Proofreader().findings(in: "các \(word) này", as: .heading)
    #expect(actual.map(\.rule) == [rule])
    #expect(actual.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: [
    ("viêc", TextRule.missingTone), ("nhât", .missingTone), ("hoat", .missingTone), ("thưc", .missingTone),
    ("quôc", .missingTone), ("hàảo", .invalidSyllable), ("việnh", .invalidSyllable),
    ("cảch", .invalidSyllable),
    ("blog\u{1ECB}", .invalidSyllable),
  ])
  func otherImpossibleSyllablesAreOnlyMarked(word: String, rule: TextRule) {
    let actual = Proofreader().findings(in: "các \(word) này", as: .heading)
    #expect(actual.map(\.rule) == [rule])
    #expect(actual.map(\.suggestion) == [nil])
  }
}

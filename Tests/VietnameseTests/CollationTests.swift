import Foundation
import Testing

@testable import Vietnamese

struct CollationTests {
  @Test(arguments: [
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    ["Du Tái", "Dũng", "Đào Viên", "Đề Thám", "Đội Cấn", "Đồng Tiến"],
    ["ca nô", "ca vát", "cà phê", "cả làng", "cá cờ", "cái"],
    [
      "an ninh", "Ăn uống", "ấm no", "bầu cử", "chuyển đổi số", "công khai", "dân số", "Đảng", "đất đai",
      "đoàn thể",
      "giáo dục", "hộ tịch", "nông nghiệp", "ô nhiễm", "ơn", "thiên tai", "tiếp dân", "tư pháp", "ủng hộ",
      "ưu đãi", "y tế",
    ],
    [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ",
    ],
    ["o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "я", "漢"],
    ["2026", "3 tháng", "a", "á"], ["y tế", "Y tế", "Y Tế", "y tế xã"], ["hoà", "hòa", "họa"].sorted(),
    ["", "🎉", "!a", "b"],
    ["họp", "hộp", "hợp"], ["C", "C++", "ca"], ["n", "ñ", "na"],
  ])
  func listsComeInDictionaryOrder(expected: [String]) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let actual = expected.shuffled(using: &generator).sortedInVietnameseOrder { $0 }
      #expect(actual == expected)
    }
  }

  @Test func composedAndDecomposedTextHaveOneKey() {
    #expect(CollationKey("Hội nghị") == CollationKey("Hội nghị".decomposedStringWithCanonicalMapping))
    #expect(CollationKey("hội") != CollationKey("Hội"))
  }

  @Test func placeOfTheToneMarkDecidesLast() {
    #expect(CollationKey("hòa bình") < CollationKey("hoà trộn"))
    #expect(CollationKey("hoà bình") < CollationKey("hòa trộn"))
  }

  @Test func orderIsTotal() {
    var generator = SeededGenerator(seed: 8)
    let letters = Array("aáàAÁăbđĐ1 -ê")
    let texts = (0..<150).map { index in
      index < 100
        ? String((0..<Int(generator.next() % 5)).map { _ in letters[Int(generator.next() % 13)] })
        : generator.mixedString(maximumLength: 4)
    }
    let keys = texts.map { (text: UnicodeText.nfc($0), key: CollationKey($0)) }
    for first in keys {
      for second in keys {
        let relations = [first.key < second.key, first.key == second.key, first.key > second.key]
        #expect(relations.count { $0 } == 1)
        #expect((first.key == second.key) == first.text.utf8.elementsEqual(second.text.utf8))
        for third in keys where first.key < second.key && second.key < third.key {
          if !(first.key < third.key) { Issue.record("\(first.text) < \(second.text) < \(third.text)") }
        }
      }
    }
  }
}

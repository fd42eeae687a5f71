import Testing

@testable import Vietnamese

struct KeyboardTests {
  @Test(arguments: [
    ("thuowngf", "thường"), ("dduowjc", "được"), ("tuyeen", "tuyên"), ("cuar", "của"), ("baos", "báo"),
    ("hoaf", "hòa"),
    ("hieejn", "hiện"), ("hieenj", "hiện"), ("vieetj", "việt"), ("nguwowif", "người"), ("quawn", "quăn"),
    ("muwa", "mưa"),
    ("muaw", "mưa"), ("ddaats", "đất"), ("ddoongf", "đồng"), ("giaays", "giấy"), ("quyeets", "quyết"),
    ("hộij", "hội"),
  ])
  func telexKeysAreDecoded(typed: String, expected: String) {
    let actual = Proofreader().findings(in: "các \(typed) này", as: .heading)
    #expect(actual.map(\.rule) == [.telexLeftover])
    #expect(actual.first?.suggestion == expected)
  }

  @Test(arguments: [("hie65n", "hiện"), ("nguye64n", "nguyễn"), ("d9u7o7c5", "được"), ("tha81ng", "thắng")])
  func vniKeysAreDecoded(typed: String, expected: String) {
    let actual = Proofreader().findings(in: "các \(typed) này", as: .heading)
    #expect(actual.map(\.rule) == [.vniLeftover])
    #expect(actual.first?.suggestion == expected)
  }

  @Test(arguments: [
    "ubnd", "web", "data", "email", "form", "test", "list", "box", "bus", "gas", "max", "tax", "taxi", "post",
    "wifi",
  ])
  func loanWordsAreNoKeys(word: String) {
    #expect(Proofreader().findings(in: "các \(word) này").filter { $0.suggestion != nil }.isEmpty)
  }

  @Test(arguments: ["loss", "error", "with", "was", "class"])
  func englishWordsGetNoVietnameseSuggestion(word: String) {
    let actual = Proofreader().findings(in: "các \(word) này", as: .heading)
    #expect(actual.map(\.rule) == [.invalidSyllable])
    #expect(actual.map(\.suggestion) == [nil])
  }

  @Test(arguments: [
    "khu1", "lop10", "nha2", "m2", "CO2", "h2o", "co2", "b12", "A4", "covid19", "so1", "to3", "QL1A", "5G",
    "c1", "a1b",
  ])
  func numberedThingsAreNoKeys(word: String) {
    #expect(Proofreader().findings(in: "các \(word) này").isEmpty)
  }

  @Test func aLetterThatSlippedOverTheSpaceComesBack() {
    let text = "việc thực hieenjc ác nhiệm vụ"
    let actual = Proofreader().findings(in: text)
    let finding = actual.first
    #expect(actual.count == 1)
    #expect(finding?.suggestion == "hiện các")
    #expect(finding.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == "hieenjc ác")
  }

  @Test func aLetterThatStayedBehindTheSpaceComesBack() {
    let actual = Proofreader().findings(in: "những ngày thuowng fnày", as: .heading)
    #expect(actual.map(\.suggestion) == ["thường này"])
  }
}

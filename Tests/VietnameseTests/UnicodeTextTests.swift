import Foundation
import Testing

@testable import Vietnamese

struct UnicodeTextTests {
  private func normalized(_ text: String) throws -> [UInt8] {
    try UnicodeText.normalized(Array(text.utf8))
  }

  @Test(arguments: ["e\u{302}\u{323}", "e\u{323}\u{302}", "\u{EA}\u{323}", "\u{1EB9}\u{302}", "\u{1EC7}"])
  func everySpellingOfOneLetterBecomesTheSameBytes(text: String) throws {
    let actual = try normalized(text)
    let expected = Array("\u{1EC7}".utf8)
    #expect(actual == expected)
  }

  @Test func controlCharactersBecomeSpaces() throws {
    let actual = try UnicodeText.normalized(Array("Họp\u{B}thôn\u{1B}[1m\t\u{7F}\n".utf8))
    let expected = Array("Họp thôn [1m\t \n".utf8)
    #expect(actual == expected)
  }

  @Test func decomposedWordsBecomeComposed() {
    let text = "Hội nghị".decomposedStringWithCanonicalMapping
    #expect(text.unicodeScalars.count == 11)
    let actual = UnicodeText.nfc(text).unicodeScalars.count
    #expect(actual == 8)
  }

  @Test(arguments: [
    "a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\rb\rc\r", "a\u{2028}b\u{2029}c\n", "\u{FEFF}a\r\nb\nc\r",
  ])
  func everyLineEndAndByteOrderMarkGivesTheSameBytes(text: String) throws {
    let actual = try normalized(text)
    let expected = Array("a\nb\nc\n".utf8)
    #expect(actual == expected)
  }

  @Test func carriageReturnBeforeCRLFIsALineEndOfItsOwn() throws {
    let actual = try normalized("a\r\r\n\nb")
    let expected = Array("a\n\n\nb".utf8)
    #expect(actual == expected)
  }

  @Test(arguments: ["", "\n", "Thông báo: “Ưu tiên” – 25.000 ₫ → ✔ 🎉👨‍👩‍👧", "é ở giữa\u{FEFF} chữ", "漢字 Привет"])
  func textInOrderStaysAsItIs(text: String) throws {
    let actual = try normalized(text)
    let expected = Array(text.utf8)
    #expect(actual == expected)
  }

  @Test func textInOrderIsNotCopied() throws {
    let bytes = Array(String(repeating: "Xã Khe Mẫu\n", count: 100).utf8)
    let normalized = try UnicodeText.normalized(bytes)
    let before = bytes.withUnsafeBufferPointer { $0.baseAddress }
    let after = normalized.withUnsafeBufferPointer { $0.baseAddress }
    #expect(before == after)
  }

  @Test(arguments: [
    (Array("Xã ".utf8) + [0xC3, 0x28], 4), ([0x61, 0x80], 1), ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4),
    ([0xE1, 0xBB], 0),
    ([0xED, 0xA0, 0x80], 0), ([0x61, 0xC0, 0xAF], 1), ([0xF5, 0x80, 0x80, 0x80], 0),
  ])
  func bytesThatAreNotUTF8AreAnErrorAtTheirOffset(bytes: [UInt8], offset: Int) {
    #expect(throws: TextDecodingError.invalidUTF8(offset: offset)) { try UnicodeText.normalized(bytes) }
  }

  @Test func nulByteIsAnErrorAtItsOffset() {
    #expect(throws: TextDecodingError.nulByte(offset: 5)) { try normalized("Xã A\0B") }
  }

  @Test(arguments: [true, false], ["---\ntiêu đề: Đại hội\n", "Thông báo của xã Khe Mẫu"])
  func textInUTF16IsRecognizedWithAndWithoutMark(isBigEndian: Bool, text: String) {
    let halves = text.utf16.map { (high: UInt8($0 >> 8), low: UInt8($0 & 0xFF)) }
    let bytes = halves.flatMap { isBigEndian ? [$0.high, $0.low] : [$0.low, $0.high] }
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(throws: TextDecodingError.utf16) { try UnicodeText.normalized(bytes) }
    #expect(throws: TextDecodingError.utf16) { try UnicodeText.normalized(mark + bytes) }
  }

  @Test func normalizationAgreesWithFoundation() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let text = generator.mixedString(maximumLength: 12)
      let actual = Array(UnicodeText.nfc(text).utf8)
      let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
      #expect(actual == expected, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func longTextIsCutWhereItDoesNotMatter() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      let text = generator.mixedString(maximumLength: 2000).decomposedStringWithCanonicalMapping
      let actual = Array(UnicodeText.nfc(text).utf8)
      let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
      #expect(actual == expected)
    }
  }

  @Test func everyScalarPassedOverIsComposedAndStartsALetter() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !TextScan.mayNeedComposing(String(Character(scalar)))
      else {
        continue
      }
      let composed = Array(String(Character(scalar)).precomposedStringWithCanonicalMapping.unicodeScalars)
      let isStarter = scalar.properties.canonicalCombiningClass == .notReordered
      #expect(composed == [scalar] && isStarter, "U+\(String(value, radix: 16))")
    }
  }

  @Test func everyScalarIsDecodedAsTheStandardLibraryEncodesIt() {
    for value in stride(from: UInt32(0), to: 0x110000, by: 5) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let whole = bytes.withUnsafeBufferPointer { $0.scalar(at: 0) }
      let cut = bytes.dropLast().withUnsafeBufferPointer { $0.isEmpty ? nil : $0.scalar(at: 0) }
      #expect(whole?.value == value && whole?.length == bytes.count, "U+\(String(value, radix: 16))")
      #expect(cut == nil, "U+\(String(value, radix: 16))")
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE1, 0xBA], [0xE1, 0xBA, 0x41],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func whatIsNoUTF8IsRefusedWhereItBegins(bytes: [UInt8]) {
    #expect(throws: TextDecodingError.invalidUTF8(offset: 2)) {
      try UnicodeText.normalized(Array("ab".utf8) + bytes + Array("cd".utf8))
    }
  }

  @Test func lowerCaseIsThatOfTheStandardLibrary() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      #expect(UnicodeText.lowercased(text) == text.lowercased(), "U+\(String(value, radix: 16))")
    }
  }

  @Test func normalizingTwiceChangesNothing() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let text = generator.mixedString(maximumLength: 30).replacing("\0", with: "")
      let once = try normalized(text)
      let twice = try UnicodeText.normalized(once)
      #expect(once == twice)
    }
  }

  @Test func randomBytesGiveTextOrAnErrorInside() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<10_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      switch Result(catching: { () throws(TextDecodingError) in try UnicodeText.normalized(bytes) }) {
      case .success(let text): #expect(String(validating: text, as: UTF8.self) != nil)
      case .failure(.invalidUTF8(let offset)), .failure(.nulByte(let offset)):
        #expect(bytes.indices.contains(offset))
      case .failure(.utf16): #expect(bytes.count >= 2)
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func floodOfMarksEnds() throws {
    let flood = "a" + String(repeating: "\u{301}\u{323}", count: 250_000)
    let actual = try normalized(flood).count
    #expect(actual > 900_000)
  }
}

import Testing

@testable import Vietnamese

struct WrittenDateTests {
  @Test(arguments: [
    ("2026-03-09", "2026-03-09T00:00:00+07:00"), ("2026-03-09T08:30:00+07:00", "2026-03-09T08:30:00+07:00"),
    ("2026-03-09T01:30:00Z", "2026-03-09T01:30:00Z"),
    ("2026-03-09T08:30:00-03:30", "2026-03-09T08:30:00-03:30"),
    ("2026-03-09T08:30", "2026-03-09T08:30:00+07:00"), ("2026-03-09 08:30", "2026-03-09T08:30:00+07:00"),
    ("2026-03-09 08:30:15", "2026-03-09T08:30:15+07:00"), ("9/3/2026", "2026-03-09T00:00:00+07:00"),
    ("09/03/2026 08:30", "2026-03-09T08:30:00+07:00"), ("09-03-2026", "2026-03-09T00:00:00+07:00"),
    ("9.3.2026", "2026-03-09T00:00:00+07:00"), ("9/3/2026 7h30", "2026-03-09T07:30:00+07:00"),
    ("2026-03-09 07h30", "2026-03-09T07:30:00+07:00"), ("9/3/2026 7h", "2026-03-09T07:00:00+07:00"),
    ("  9/3/2026\t 7:05 ", "2026-03-09T07:05:00+07:00"), ("9/3/2026\u{A0}7H30", "2026-03-09T07:30:00+07:00"),
    ("2026-03-09 08:30 +09:00", "2026-03-09T08:30:00+09:00"), ("29/02/2024", "2024-02-29T00:00:00+07:00"),
    ("1/1/1900", "1900-01-01T00:00:00+07:00"), ("31/12/2200 23:59:59", "2200-12-31T23:59:59+07:00"),
  ])
  func acceptedFormsAreRead(text: String, expected: String) throws {
    let actual = try DateTime(parsing: text, defaultOffset: .vietnam).rfc3339
    #expect(actual == expected)
  }

  private static func swapped(_ year: Int, _ month: Int, _ day: Int) -> DateParseError.Reason {
    .monthDoesNotExist(suggestion: CivilDate(year: year, month: month, day: day))
  }

  /// The offending part of the text stands between `[` and `]`.
  @Test(
    arguments: [
      ("[31]/02/2026", .dayDoesNotExist), ("2026-02-[30]", .dayDoesNotExist),
      ("[0]/3/2026", .dayDoesNotExist),
      ("12/[22]/2026", swapped(2026, 12, 22)), ("2026-[22]-12", swapped(2026, 12, 22)),
      ("30/[13]/2026", .monthDoesNotExist(suggestion: nil)),
      ("1/[0]/2026", .monthDoesNotExist(suggestion: nil)),
      ("9/3/[26]", .twoDigitYear), ("  31/02/[26]", .twoDigitYear), ("9/3/[1899]", .yearOutOfRange),
      ("[2201]-01-01", .yearOutOfRange),
      ("9/3/2026 [25:00]", .badTime), ("9/3/2026 [08:60]", .badTime), ("9/3/2026 [8:5]", .badTime),
      ("9/3/2026 [sáng]", .badTime),
      ("9/3/2026[x]", .badTime), ("2026-03-09[T]", .badTime), ("2026-03-09T[24:00:00]Z", .badTime),
      ("9/3/2026 08:30 [sáng]", .badTime),
      ("9/3/2026 [08:30pm]", .badTime), ("2026-03-09T[08:30:00.5]Z", .badTime), ("2026-03-09[-x]", .badTime),
      ("9/3/2026 7h [30]", .badTime),
      ("2026-03-09T08:30:00[+7]", .badOffset), ("2026-03-09T08:30:00[+07:00x]", .badOffset),
      ("9/3/2026 08:30 [+17:00]", .badOffset),
      ("[hôm nay]", .notADate), (" [2026] ", .notADate), ("[22/12]", .notADate), ("[9/3-2026]", .notADate),
      ("[2026/03/09]", .notADate),
      ("[2026-3-9]", .notADate), ("[9/3/026]", .notADate), ("[009/3/2026]", .notADate),
      ("[99999999999999999999/1/2026]", .notADate),
      ("[]", .notADate), ("[９/3/2026]", .notADate), ("[-9/3/2026]", .notADate), ("[9/3/20260]", .notADate),
      ("[9//2026]", .notADate),
    ] as [(String, DateParseError.Reason)])
  func otherFormsAreErrorsAtTheirPlace(marked: String, reason: DateParseError.Reason) {
    let parts = marked.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
    }
    let text = marked.filter { $0 != "[" && $0 != "]" }
    let expected = DateParseError(reason: reason, offset: parts[0].count, length: parts[1].count)
    #expect(throws: expected) { try WrittenDate(parsing: text) }
  }

  @Test func whatWasLeftOutStaysVisible() throws {
    let bare = try WrittenDate(parsing: "9/3/2026")
    #expect(bare.secondsOfDay == nil && bare.offset == nil)
    let full = try WrittenDate(parsing: "9/3/2026 0:00 Z")
    #expect(full.secondsOfDay == 0 && full.offset == .utc)
  }

  @Test(arguments: [
    ("2026-03-09-tiem-chung", true), ("2026-03-09 Quà Tết", true), ("2026-03-09", true),
    ("2026-03-09x", false), ("2026-3-9-x", false),
    ("thong-bao", false), ("", false), ("2026-03-09.md", false),
  ])
  func fileNameMayBeginWithADate(name: String, hasDate: Bool) throws {
    let actual = try WrittenDate.prefix(ofFileName: name)
    let expected = hasDate ? CivilDate(year: 2026, month: 3, day: 9) : nil
    #expect(actual == expected)
  }

  @Test func fileNameWithADayThatDoesNotExistIsAnError() {
    let expected = DateParseError(reason: .dayDoesNotExist, offset: 8, length: 2)
    #expect(throws: expected) { try WrittenDate.prefix(ofFileName: "2026-02-31-hop") }
  }

  @Test func randomTextIsADateOrAnErrorInside() {
    var generator = SeededGenerator(seed: 10)
    let alphabet = Array("0123456789 0123456789/-.:hTZ+\u{A0}ộ")
    for round in 0..<20_000 {
      let text =
        round.isMultiple(of: 4)
        ? generator.mixedString(maximumLength: 20)
        : String(
          (0..<Int.random(in: 0...24, using: &generator)).map { _ in
            alphabet[Int.random(in: alphabet.indices, using: &generator)]
          })
      do {
        let written = try WrittenDate(parsing: text)
        #expect((1900...2200).contains(written.date.year))
      } catch {
        #expect(
          error.offset >= 0 && error.length >= 0 && error.offset + error.length <= text.utf8.count, "\(text)")
      }
    }
  }

  @Test func damagedDatesNeverTrap() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789/-.:hTZ+ ".utf8)
    for _ in 0..<20_000 {
      var bytes = Array("2026-03-09T08:30:00+07:00".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] =
          alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        let dateTime = try DateTime(parsing: text, defaultOffset: .vietnam)
        #expect((1900...2200).contains(dateTime.date.year))
      } catch {
        #expect(error.length > 0 && error.offset + error.length <= bytes.count, "\(text)")
      }
    }
  }
}

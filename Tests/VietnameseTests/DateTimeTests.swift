import Testing

@testable import Vietnamese

struct DateTimeTests {
  @Test func instantIsReadAtItsOffset() throws {
    let dateTime = DateTime(secondsSince1970: 1_773_016_200, offset: .vietnam)
    #expect(dateTime.rfc3339 == "2026-03-09T07:30:00+07:00")
    #expect(dateTime.at(.utc).rfc3339 == "2026-03-09T00:30:00Z")
    let newfoundland = try #require(UTCOffset(minutes: -210))
    #expect(dateTime.at(newfoundland).rfc3339 == "2026-03-08T21:00:00-03:30")
    #expect(dateTime.secondsOfDay == 27_000)
  }

  @Test func instantsBefore1970HaveTheRightDay() {
    let dateTime = DateTime(secondsSince1970: -1, offset: .utc)
    #expect(dateTime.rfc3339 == "1969-12-31T23:59:59Z")
  }

  @Test(arguments: [Int.min, Int.max], [-12 * 60, 0, 14 * 60])
  func absurdInstantsStayInsideTheCalendar(seconds: Int, minutes: Int) throws {
    let offset = try #require(UTCOffset(minutes: minutes))
    let year = DateTime(secondsSince1970: seconds, offset: offset).date.year
    let expected = seconds < 0 ? 1 : 9999
    #expect(year == expected)
  }

  @Test func laterInstantIsGreaterWhateverItsOffset() {
    let early = DateTime(secondsSince1970: 0, offset: .vietnam)
    let late = DateTime(secondsSince1970: 1, offset: .utc)
    #expect(early < late && !(late < early))
    #expect(early != early.at(.utc))
  }

  @Test func randomInstantsSurviveWritingAndReading() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<5_000 {
      let offset = try #require(UTCOffset(minutes: Int.random(in: -720...840, using: &generator)))
      let seconds = Int.random(in: -2_208_900_000...7_289_000_000, using: &generator)
      let written = DateTime(secondsSince1970: seconds, offset: offset)
      let read = try DateTime(parsing: written.rfc3339, defaultOffset: .vietnam)
      #expect(read == written)
    }
  }
}

struct UTCOffsetTests {
  @Test(arguments: [
    ("+07:00", 420), ("-03:30", -210), ("Z", 0), ("z", 0), (" +14:00 ", 840), ("-12:00", -720),
  ])
  func offsetsAreRead(text: String, minutes: Int) throws {
    let actual = try UTCOffset(parsing: text).minutes
    #expect(actual == minutes)
  }

  @Test(arguments: [
    "", "7", "+7", "+0700", "+07:60", "+15:00", "-12:30", "+07:00 x", "Zx", "+07:0", "+99:99",
    "Asia/Ho_Chi_Minh",
  ])
  func otherTextIsNoOffset(text: String) {
    let expected = DateParseError(reason: .badOffset, offset: 0, length: text.utf8.count)
    #expect(throws: expected) { try UTCOffset(parsing: text) }
  }

  @Test(arguments: [(420, "+07:00"), (-210, "-03:30"), (0, "Z"), (-30, "-00:30")])
  func offsetsAreWritten(minutes: Int, expected: String) throws {
    let offset = try #require(UTCOffset(minutes: minutes))
    #expect(offset.iso8601 == expected)
  }
}

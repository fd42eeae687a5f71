import Testing

@testable import Vietnamese

struct CivilDateTests {
  @Test func everyDayOfThreeCenturiesComesBack() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2200, month: 12, day: 31))
    var count = 0
    var previous: CivilDate?
    for days in first.daysSince1970...last.daysSince1970 {
      let date = try #require(CivilDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
      if let previous {
        #expect(previous < date && date.weekday.rawValue == previous.weekday.rawValue % 7 + 1)
      }
      let written = try WrittenDate(parsing: date.iso8601).date
      #expect(written == date)
      previous = date
      count += 1
    }
    #expect(count == 301 * 365 + 73)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 3, 1, 11_017), (1969, 12, 31, -1), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func daysAreCountedFrom1970(year: Int, month: Int, day: Int, expected: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == expected)
    #expect(CivilDate(daysSince1970: expected) == date)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
  ])
  func daysThatDoNotExistAreNil(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [Int.min, -719_163, 2_932_897, Int.max])
  func daysOutsideTheCalendarAreNil(days: Int) {
    #expect(CivilDate(daysSince1970: days) == nil)
  }

  @Test(arguments: [
    (2023, 12, 22, Weekday.friday), (2024, 2, 29, .thursday), (2025, 7, 1, .tuesday), (2026, 3, 9, .monday),
    (1900, 1, 1, .monday), (1969, 12, 28, .sunday),
  ])
  func weekdaysAreThoseOfTheCalendar(year: Int, month: Int, day: Int, expected: Weekday) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.weekday == expected)
  }

  @Test func vietnameseDatesFollowDecree30() throws {
    let march = try #require(CivilDate(year: 2026, month: 3, day: 9))
    let february = try #require(CivilDate(year: 2026, month: 2, day: 15))
    #expect(march.iso8601 == "2026-03-09")
    #expect(march.short(in: .vietnamese) == "09/03/2026")
    #expect(march.long(in: .vietnamese) == "Thứ Hai, ngày 09 tháng 3 năm 2026")
    #expect(march.monthAndYear(in: .vietnamese) == "tháng 3 năm 2026")
    #expect(february.long(in: .vietnamese) == "Chủ nhật, ngày 15 tháng 02 năm 2026")
  }

  @Test func englishDatesPutTheDayFirst() throws {
    let date = try #require(CivilDate(year: 2026, month: 3, day: 9))
    #expect(date.short(in: .english) == "9 March 2026")
    #expect(date.long(in: .english) == "Monday, 9 March 2026")
    #expect(date.monthAndYear(in: .english) == "March 2026")
  }
}

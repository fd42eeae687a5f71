extension CivilDate {
  /// ISO 8601: `2026-03-09`.
  public var iso8601: String {
    String(writing: 10) { writeISO8601(to: &$0) }
  }

  func writeISO8601(to text: inout TextWriter) {
    text.append(decimal: year, width: 4)
    text.append("-")
    text.append(decimal: month, width: 2)
    text.append("-")
    text.append(decimal: day, width: 2)
  }

  /// `09/03/2026`; in English `9 March 2026`, because Americans read 09/03 as September.
  public func short(in language: Language) -> String {
    switch language {
    case .vietnamese:
      String(writing: 10) { text in
        text.append(decimal: day, width: 2)
        text.append("/")
        text.append(decimal: month, width: 2)
        text.append("/")
        text.append(decimal: year, width: 4)
      }
    case .english: "\(day) \(month.englishMonthName) \(year)"
    }
  }

  /// `Thứ Hai, ngày 09 tháng 3 năm 2026`, with the zeros that Nghị định 30/2020 puts before days under 10 and
  /// months 1 and 2; in English `Monday, 9 March 2026`.
  public func long(in language: Language) -> String {
    switch language {
    case .vietnamese:
      String(writing: 48) { text in
        text.append(weekday.name)
        text.append(", ngày ")
        text.append(decimal: day, width: 2)
        text.append(" ")
        writeMonthAndYear(to: &text)
      }
    case .english:
      "\(weekday.name(in: language)), \(short(in: language))"
    }
  }

  /// `tháng 3 năm 2026` (`tháng 02 năm 2026`, as in ``long(in:)``); in English `March 2026`.
  public func monthAndYear(in language: Language) -> String {
    switch language {
    case .vietnamese: String(writing: 24) { writeMonthAndYear(to: &$0) }
    case .english: "\(month.englishMonthName) \(year)"
    }
  }

  private func writeMonthAndYear(to text: inout TextWriter) {
    text.append("tháng ")
    text.append(decimal: month, width: month <= 2 ? 2 : 1)
    text.append(" năm ")
    text.append(decimal: year)
  }
}

extension Weekday {
  /// `Thứ Hai`, `Monday`: as at the beginning of a line.
  public func name(in language: Language) -> String {
    switch (self, language) {
    case (_, .vietnamese): "\(name)"
    case (.monday, .english): "Monday"
    case (.tuesday, .english): "Tuesday"
    case (.wednesday, .english): "Wednesday"
    case (.thursday, .english): "Thursday"
    case (.friday, .english): "Friday"
    case (.saturday, .english): "Saturday"
    case (.sunday, .english): "Sunday"
    }
  }

  /// In Vietnamese.
  fileprivate var name: StaticString {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}

extension Int {
  fileprivate var englishMonthName: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names[self - 1]
  }
}

extension CivilDate {
  /// ISO 8601: `2026-03-09`.
  public var iso8601: String {
    var text: [UInt8] = []
    appendISO8601(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  func appendISO8601(to text: inout [UInt8]) {
    text.append(decimal: year, width: 4)
    text.append(UInt8(ascii: "-"))
    text.append(decimal: month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.append(decimal: day, width: 2)
  }

  /// `09/03/2026`; in English `9 March 2026`, because Americans read 09/03 as September.
  public func short(in language: Language) -> String {
    switch language {
    case .vietnamese: "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    case .english: "\(day) \(month.englishMonthName) \(year)"
    }
  }

  /// `Thứ Hai, ngày 09 tháng 3 năm 2026`, with the zeros that Nghị định 30/2020 puts before days under 10 and
  /// months 1 and 2; in English `Monday, 9 March 2026`.
  public func long(in language: Language) -> String {
    switch language {
    case .vietnamese:
      "\(weekday.name(in: language)), ngày \(padded(day, to: 2)) \(monthAndYear(in: language))"
    case .english:
      "\(weekday.name(in: language)), \(short(in: language))"
    }
  }

  /// `tháng 3 năm 2026` (`tháng 02 năm 2026`, as in ``long(in:)``); in English `March 2026`.
  public func monthAndYear(in language: Language) -> String {
    switch language {
    case .vietnamese: "tháng \(month <= 2 ? padded(month, to: 2) : String(month)) năm \(year)"
    case .english: "\(month.englishMonthName) \(year)"
    }
  }
}

extension Weekday {
  /// `Thứ Hai`, `Monday`: as at the beginning of a line.
  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.monday, .vietnamese): "Thứ Hai"
    case (.tuesday, .vietnamese): "Thứ Ba"
    case (.wednesday, .vietnamese): "Thứ Tư"
    case (.thursday, .vietnamese): "Thứ Năm"
    case (.friday, .vietnamese): "Thứ Sáu"
    case (.saturday, .vietnamese): "Thứ Bảy"
    case (.sunday, .vietnamese): "Chủ nhật"
    case (.monday, .english): "Monday"
    case (.tuesday, .english): "Tuesday"
    case (.wednesday, .english): "Wednesday"
    case (.thursday, .english): "Thursday"
    case (.friday, .english): "Friday"
    case (.saturday, .english): "Saturday"
    case (.sunday, .english): "Sunday"
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

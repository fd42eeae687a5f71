extension WrittenDate {
  /// The day that a name begins with in another form than ``prefix(ofFileName:)`` takes, such as `9-3-2026-hop`,
  /// `2026.03.09 hop` or `20260309_hop`, and what follows it. Nil for any other name.
  public static func otherPrefix(ofFileName name: String) -> (date: CivilDate, rest: Substring)? {
    var rest = name[...]
    let first = takeDigits(&rest)
    let date: CivilDate?
    if first.count == 8 {
      date =
        day(first.prefix(4), first.dropFirst(4).prefix(2), first.suffix(2))
        ?? day(first.suffix(4), first.dropFirst(2).prefix(2), first.prefix(2))
    } else {
      guard let separator = rest.first, "-._ ".contains(separator) else { return nil }
      rest.removeFirst()
      let second = takeDigits(&rest)
      guard rest.first == separator else { return nil }
      rest.removeFirst()
      let third = takeDigits(&rest)
      date = day(first, second, third) ?? day(third, second, first)
    }
    return date.map { ($0, rest.drop { "-._ ".contains($0) }) }
  }

  private static func takeDigits(_ text: inout Substring) -> Substring {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text[digits.endIndex...]
    return digits
  }

  /// Nil unless the year has four digits and lies in 1900–2200, and month and day have one or two.
  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> CivilDate? {
    guard year.count == 4, (1...2).contains(month.count), (1...2).contains(day.count),
      let year = Int(year), let month = Int(month), let day = Int(day), (1900...2200).contains(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

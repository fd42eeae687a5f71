/// Numbers as people read them: `1.234.567` and `1,2 MB` in Vietnamese, `1,234,567` and `1.2 MB` in English.
public struct NumberText: Sendable {
  /// Whose separators are used.
  public let language: Language

  /// Numbers for readers of a language.
  public init(in language: Language) {
    self.language = language
  }

  /// A whole number, its digits in groups of three.
  public func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(groupSeparator) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A decimal number given in tenths: 12 is `1,2` and 20 is `2`.
  public func decimal(tenths: Int) -> String {
    let (whole, rest) = tenths.quotientAndRemainder(dividingBy: 10)
    if rest == 0 { return grouped(whole) }
    // grouped(0) would lose the sign of −0,5.
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return sign + grouped(whole) + String(Unicode.Scalar(decimalSeparator)) + String(rest.magnitude)
  }

  /// The size of a file: `812 byte`, `340 KB`, `1,2 MB`; a unit is 1,024 of the one below, as in the file manager of
  /// Windows. Rounded to the nearest, from MB on to tenths. A negative size counts as 0.
  public func fileSize(byteCount: Int) -> String {
    let bytes = max(0, byteCount)
    if bytes < 1024 { return "\(bytes) \(language == .english && bytes != 1 ? "bytes" : "byte")" }
    let kilobytes = bytes / 1024 + (bytes % 1024 >= 512 ? 1 : 0)
    if kilobytes < 1024 { return "\(kilobytes) KB" }
    let tenthsOfMegabytes = Self.tenths(of: bytes, unit: 1 << 20)
    if tenthsOfMegabytes < 10_240 { return "\(decimal(tenths: tenthsOfMegabytes)) MB" }
    return "\(decimal(tenths: Self.tenths(of: bytes, unit: 1 << 30))) GB"
  }

  /// Rounded to the nearest; the whole units are split off first, so that nothing overflows.
  private static func tenths(of bytes: Int, unit: Int) -> Int {
    let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
    return whole * 10 + (rest * 10 + unit / 2) / unit
  }

  private var groupSeparator: UInt8 { language == .vietnamese ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  private var decimalSeparator: UInt8 { language == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}

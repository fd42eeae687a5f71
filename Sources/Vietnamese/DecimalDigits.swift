extension [UInt8] {
  /// Adds the digits of a number in ASCII, zeros first if there are fewer than `width`; a sign is left out.
  mutating func append(decimal number: Int, width: Int) {
    let start = count
    var rest = number.magnitude
    repeat {
      insert(UInt8(ascii: "0") + UInt8(rest % 10), at: start)
      rest /= 10
    } while rest > 0 || count - start < width
  }
}

/// The digits of a number, zeros first if there are fewer than `width`; a sign is left out.
func padded(_ number: Int, to width: Int) -> String {
  var digits: [UInt8] = []
  digits.append(decimal: number, width: width)
  return String(decoding: digits, as: UTF8.self)
}

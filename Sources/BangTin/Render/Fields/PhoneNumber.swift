/// The first telephone number in what a person wrote, such as `0205 000 0101 (máy lẻ 12) - 0912 345 678`.
struct PhoneNumber {
  /// Digits, perhaps after a `+`.
  private(set) var dialled = ""

  /// `nil` when there is none in the text.
  init?(firstIn text: String) {
    // `+84 (0)205…`: that zero is dialled at home only.
    var rest = Array(text.replacing("\u{A0}", with: " ").replacing("(0)", with: " ").utf8)[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      dialled = rest[..<start].last == UInt8(ascii: "+") ? "+" : ""
      var group = rest[start...].prefix(while: \.isASCIIDigit)
      repeat {
        dialled += String(decoding: group, as: UTF8.self)
        rest = rest[group.endIndex...]
        let joint = rest.prefix { !$0.isASCIIDigit }
        group = joins(joint) ? rest[joint.endIndex...].prefix(while: \.isASCIIDigit) : []
      } while !group.isEmpty && dialled.utf8.count + group.count <= lengths.upperBound
      if lengths.contains(dialled.utf8.count) { return }
    }
    return nil
  }

  /// Whether what stands before more digits joins them to these.
  private func joins(_ joint: ArraySlice<UInt8>) -> Bool {
    let length = dialled.utf8.count
    switch String(decoding: joint.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self) {
    case "", ")", ").", ")-": return true
    case ".", "-": return joint.count == 1 || hasPrefix && length <= 5
    case "–": return hasPrefix && length <= 5
    case "(": return dialled.hasPrefix("+") && length <= 4
    default: return false
    }
  }

  /// Whether it begins with the code of a country, an area or a network; those of services, such as 115, do not.
  private var hasPrefix: Bool { dialled.hasPrefix("0") || dialled.hasPrefix("+") }

  /// How long such a number may be: what goes beyond is the next number.
  private var lengths: ClosedRange<Int> {
    if dialled.hasPrefix("+84") { return 9...13 }
    if dialled.hasPrefix("+") || dialled.hasPrefix("00") { return 9...16 }
    return (hasPrefix ? 9 : 3)...11
  }
}

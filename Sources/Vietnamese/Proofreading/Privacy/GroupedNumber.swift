/// Digits in one go or in groups: `0912345678`, `0912 345 678`, `+84 912.345.678`.
struct GroupedNumber {
  /// Values 0…9.
  let digits: [UInt8]
  let tokens: ClosedRange<Int>
  let range: Range<Int>
  let isGrouped: Bool

  /// Nil if no number of six digits or more begins at this token, or if it is part of a code or an amount.
  init?(at index: Int, in passage: Passage) {
    guard let first = passage.token(at: index), first.kind == .number, first.mask != .address else {
      return nil
    }
    if let before = passage.token(at: index - 1), !Self.mayStandBeside(before), !before.isCharacter("+") {
      return nil
    }
    var last = index
    var bytes = Array(passage.text[first.range])
    while let sign = passage.token(at: last + 1), sign.range.count == 1,
      sign.kind == .blank || sign.isCharacter(".") || sign.isCharacter("-"),
      let next = passage.token(at: last + 2), next.kind == .number, bytes.count < 24, next.range.count <= 12
    {
      last += 2
      bytes += passage.text[next.range]
    }
    if let after = passage.token(at: last + 1), !Self.mayStandBeside(after) { return nil }
    guard (6...19).contains(bytes.count) else { return nil }
    digits = bytes.map { $0 - UInt8(ascii: "0") }
    tokens = index...last
    range = first.start..<passage.tokens[last].end
    isGrouped = last > index
  }

  /// `0xx xxx x678`: what may be published.
  var masked: String {
    let hidden = digits.enumerated().map { index, digit in
      index == 0 || index >= digits.count - 3 ? String(digit) : "x"
    }
    // Groups of three; what is left makes one group if it is short.
    var groups: [String] = []
    var rest = hidden[...]
    while rest.count > 5 {
      groups.append(rest.prefix(3).joined())
      rest = rest.dropFirst(3)
    }
    return (groups + [rest.joined()]).joined(separator: " ")
  }

  private static func mayStandBeside(_ token: Token) -> Bool {
    switch token.kind {
    case .blank, .lineBreak: true
    case .other: !token.isCharacter("/") && !token.isCharacter("-") && !token.isCharacter("%")
    case .word, .number: false
    }
  }
}

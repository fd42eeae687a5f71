extension String {
  /// The text with nothing in it that commands a terminal or turns the direction of writing: control characters are
  /// shown as pictures.
  public var printable: String {
    guard
      unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control || $0.properties.isBidiControl
      })
    else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          if scalar == "\t" { return " " }
          if scalar.value < 0x20 { return Unicode.Scalar(0x2400 + scalar.value) ?? " " }
          let isControl = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
          return isControl ? "\u{FFFD}" : scalar
        }))
  }
}

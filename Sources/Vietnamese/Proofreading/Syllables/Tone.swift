/// The six tones, in the order of the alphabet.
enum Tone: UInt8, CaseIterable {
  case level, grave, hook, tilde, acute, dot

  /// The only tones that a syllable ending in p, t, c or ch can have.
  var fitsStopFinal: Bool { self == .acute || self == .dot }

  /// Its key in the Telex method.
  static func telexKey(_ byte: UInt8) -> Tone? {
    switch byte {
    case UInt8(ascii: "f"): .grave
    case UInt8(ascii: "r"): .hook
    case UInt8(ascii: "x"): .tilde
    case UInt8(ascii: "s"): .acute
    case UInt8(ascii: "j"): .dot
    default: nil
    }
  }

  /// Its key in the VNI method.
  static func vniKey(_ byte: UInt8) -> Tone? {
    switch byte {
    case UInt8(ascii: "1"): .acute
    case UInt8(ascii: "2"): .grave
    case UInt8(ascii: "3"): .hook
    case UInt8(ascii: "4"): .tilde
    case UInt8(ascii: "5"): .dot
    default: nil
    }
  }
}

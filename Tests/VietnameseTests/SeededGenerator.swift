/// SplitMix64: the same values on every run, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Scalars that meet in announcements and in attacks: ASCII, Vietnamese, marks, other scripts, emoji, controls.
  mutating func mixedString(maximumLength: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0x00...0x1F, 0xA0...0x24F, 0x1EA0...0x1EF9, 0x300...0x345, 0x370...0x3FF,
      0x400...0x4FF, 0x900...0x9FF, 0x1100...0x11FF, 0x1E00...0x1FFF, 0x2000...0x206F, 0x2100...0x232F,
      0x3040...0x30FF, 0xAC00...0xAC40, 0xF900...0xFA00, 0xFE00...0xFE2F, 0x1D15E...0x1D164,
      0x1F300...0x1FAFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...maximumLength, using: &self) {
      let range = ranges[Int.random(in: ranges.indices, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

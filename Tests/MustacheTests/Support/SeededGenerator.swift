/// SplitMix64: the same numbers in each run.
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

  mutating func bytes() -> [UInt8] {
    (0..<Int.random(in: 0...60, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  /// A few pieces of templates, one after the other: whole tags in half of the cases.
  mutating func tagSoup() -> String {
    let pieces = Bool.random(using: &self) ? Self.wholePieces : Self.pieces
    let count = Int.random(in: 0...12, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  private static let wholePieces = [
    "{{a}}", "{{{a.b}}}", "{{.}}", "{{#a}}{{b}}{{/a}}", "  {{^a}}\n{{/a}}\n", "{{>b}}", " {{>*a}}\n",
    "{{$a}}\n x\n{{/a}}", "{{<b}} {{$a}}\n  y\n{{/a}}\n{{/b}}\n", "{{! c }}", "\n", "\r\n", "  ", "\t", "ế",
    "e\u{301}", "chữ",
  ]

  private static let pieces =
    wholePieces + [
      "{{", "}}", "{{{", "#a}}", "{{/a}}", "{{#a}}", "{{<b}}", "{{/b}}", "{{$a}}", "{{=| |=}}", "|a|",
      "{{! c",
      "{{=", "=}}", "&",
    ]
}

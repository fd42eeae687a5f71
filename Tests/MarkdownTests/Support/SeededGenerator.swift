/// SplitMix64: the same seed gives the same inputs on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts made of what means something to Markdown, and of Vietnamese.
struct Soup {
  static let pieces = [
    "*", "**", "_", "__", "`", "``", "```", "~~~", "[", "]", "(", ")", "![", "](", "]:", "]: ", "[a]",
    "[a]: b", "<",
    ">", "> ", "- ", "* ", "1. ", "2) ", "#", "# ", "## ", "####", "|", " | ", "|---|", "---|:-:", "|-|",
    "---", "===", "\n", "\n",
    "\n\n", "\n", " ", "  ", "    ", "\t", "\u{A0}", "\\", "\\|", "&", "&amp;", "&nbsp;", "&#x10FFFF;",
    "\u{10FFFF}",
    "\u{10FFFF}L0;", "\u{10FFFF}p0;", "<b>", "</b>", "<br>", "<!-- a -->", "<!--", "-->", "<div>", "<?",
    "<!A b>", "<a href=\"x](y\">",
    "<http://a.vn>", "<javascript:a>", "http://a.vn", "https://a.vn/b_c", "https://", "javascript:",
    "data:image/png;a",
    "\"t\"", "'t", "(t)", " \"t](b\"", "<x y>", "a", "b", "Tiếng Việt", "ế", "\u{1EBF}\u{301}", "👨‍👩‍👧", "đọc",
    "!", "%20", "x.md", "#id",
    "e\u{301}", "\u{2028}", "\u{0}", "\u{1}", "\u{C}",
  ]

  private var generator: SeededGenerator
  private let pieces: [String]

  /// An author's noncharacters become U+FFFD here, but not in cmark: comparisons leave them out.
  init(seed: UInt64, withNoncharacters: Bool = true) {
    generator = SeededGenerator(seed: seed)
    pieces = Self.pieces.filter { piece in
      withNoncharacters || !piece.contains("10FFFF") && !piece.unicodeScalars.contains("\u{10FFFF}")
    }
  }

  mutating func next() -> String {
    let count = Int.random(in: 1...40, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}

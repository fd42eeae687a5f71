/// Kinds of punctuation.
enum Sign {
  /// Brackets and quotation marks that open.
  static func opens(_ token: Token) -> Bool {
    guard token.kind == .other else { return false }
    switch token.scalar {
    case 0x28, 0x5B, 0x201C, 0xAB, 0x2018: return true  // ( [ “ « ‘
    default: return false
    }
  }

  /// Those that close; not ’, which may be an apostrophe.
  static func closes(_ token: Token) -> Bool {
    guard token.kind == .other else { return false }
    switch token.scalar {
    case 0x29, 0x5D, 0x201D, 0xBB: return true  // ) ] ” »
    default: return false
    }
  }

  static func isQuote(_ token: Token) -> Bool {
    token.isCharacter("\"") || token.isCharacter("“") || token.isCharacter("”")
  }

  /// , . ; : ! ?
  static func endsWords(_ token: Token) -> Bool {
    guard token.kind == .other else { return false }
    switch token.scalar {
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F: return true
    default: return false
    }
  }

  /// Hyphen, en dash, em dash.
  static func isDash(_ token: Token) -> Bool {
    guard token.kind == .other else { return false }
    switch token.scalar {
    case 0x2D, 0x2010, 0x2013, 0x2014: return true
    default: return false
    }
  }

  /// The dots of a form to be filled in.
  static func isLeader(_ token: Token) -> Bool {
    token.isCharacter(".") || token.isCharacter("…") || token.isCharacter("_")
  }

  /// Of no width: a reader does not know that it is there.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}

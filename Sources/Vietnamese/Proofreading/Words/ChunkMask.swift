/// Finds what is not prose: addresses, file names and codes, which have no blank in them.
enum ChunkMask {
  static func apply(to tokens: inout [Token], of text: [UInt8]) {
    var start = 0
    while start < tokens.count {
      var end = start
      while end < tokens.count, tokens[end].kind != .blank, tokens[end].kind != .lineBreak { end += 1 }
      // A word and a comma need no closer look.
      if end - start > 1, end - start > 2 || tokens[start].kind != .word || tokens[start + 1].kind != .other {
        let mask = mask(of: tokens[start..<end], in: text)
        if mask != .none { for index in start..<end { tokens[index].mask = mask } }
      }
      start = end + 1
    }
  }

  private static func mask(of chunk: ArraySlice<Token>, in text: [UInt8]) -> Token.Mask {
    var hasNumber = false
    for index in chunk.indices {
      let token = chunk[index]
      if token.kind == .number { hasNumber = true }
      guard token.kind == .other else { continue }
      if isAddressSign(token.scalar) { return .address }
      if token.isCharacter(":"), isSlash(chunk, index + 1), isSlash(chunk, index + 2) { return .address }
      if token.isCharacter("."), endsName(chunk, dot: index, in: text) { return .address }
    }
    return hasNumber ? .code : .none
  }

  private static func isAddressSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x40, 0x5F, 0x5C, 0x23, 0x3D, 0x7B, 0x7D, 0x3C, 0x3E, 0x60: true  // @ _ \ # = { } < > `
    default: false
    }
  }

  private static func isSlash(_ chunk: ArraySlice<Token>, _ index: Int) -> Bool {
    chunk.indices.contains(index) && chunk[index].isCharacter("/")
  }

  /// A dot between ASCII words before the end of a domain's or a file's name.
  private static func endsName(_ chunk: ArraySlice<Token>, dot: Int, in text: [UInt8]) -> Bool {
    guard chunk.indices.contains(dot + 1), chunk[dot + 1].kind == .word else { return false }
    return endings.contains(chunk[dot + 1].word.key) && chunk[dot + 1].word.letterCase != .capitalized
  }

  private static let endings = Set(
    """
    vn com net org gov edu info asia app dev html htm php pdf doc docx xls xlsx ppt pptx odt csv txt md \
    zip rar jpg jpeg png gif webp svg heic avif mp mkv avi mov exe apk js css json xml yaml yml
    """.split(separator: " ").map { WordKey(SpellingLetter.codes($0)) })
}

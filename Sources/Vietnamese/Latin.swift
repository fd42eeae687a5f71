/// The plain letter under the marks of a Latin letter: the common ground of slugs, folding and collation.
enum Latin {
  /// The lower-case ASCII letter under an accented Latin letter: `Ệ` is `e`, `đ` is `d`. Look-alikes found in
  /// Vietnamese text count as what was meant: Icelandic `Ð` and African `Ɖ` are `d`, and `ƣ`, left behind by
  /// old fonts in place of `ư`, is `u`. Nil for ASCII, for marks and for every letter that Unicode does not
  /// decompose (`ø`).
  static func baseLetter(of scalar: Unicode.Scalar) -> UInt8? {
    let letter: UInt8
    switch scalar.value {
    case 0xC0..<0x240: letter = latin1AndExtended.withUTF8Buffer { $0[Int(scalar.value) - 0xC0] }
    case 0x1E00..<0x1F00: letter = extendedAdditional.withUTF8Buffer { $0[Int(scalar.value) - 0x1E00] }
    default: return nil
    }
    return letter == UInt8(ascii: "-") ? nil : letter
  }

  /// Marks that sit on a letter, and characters without a width: nothing is left of them in a key.
  static func leavesNoTrace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format: true
    default: false
    }
  }

  /// One letter for each scalar of U+00C0–U+023F, 64 in a row; `-` where there is none.
  private static let latin1AndExtended: StaticString =
    """
    aaaaaa-ceeeeiiiidnooooo--uuuuy--aaaaaa-ceeeeiiiidnooooo--uuuuy-y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghh--iiiiiiiii---jjkk-llllll-\
    ---nnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzz-\
    ---------d----------------------oouu-----------uu---------------\
    -------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----\
    aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------
    """

  /// The same for U+1E00–U+1EFF, where most Vietnamese letters live.
  private static let extendedAdditional: StaticString =
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """
}

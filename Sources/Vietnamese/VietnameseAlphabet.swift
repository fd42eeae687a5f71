/// The order of letters and tones in Vietnamese dictionaries; f, j, w and z stand where Latin puts them.
enum VietnameseAlphabet {
  /// A letter as the dictionary sees it. Ranks begin above the highest tone.
  struct Letter {
    let rank: UInt8
    /// 1…6: ngang, huyền, hỏi, ngã, sắc, nặng.
    let tone: UInt8
    let isUpperCase: Bool
  }

  static let levelTone: UInt8 = 1
  static let rankOfOtherScripts: UInt8 = 0xFF

  /// Nil for what is neither a digit nor a Latin letter. A foreign accent (`ñ`) does not count.
  static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    index(of: scalar).flatMap { letters[$0] }
  }

  /// ASCII and the two blocks of ``Latin``, one after the other: 0 ..< ``indexCount``.
  static func index(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0..<0x240: Int(scalar.value)
    case 0x1E00..<0x1F00: Int(scalar.value) - 0x1E00 + 0x240
    default: nil
    }
  }

  static let indexCount = 0x340

  /// One letter to a group, with each tone it can carry.
  static let groups = """
    0 1 2 3 4 5 6 7 8 9 aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ f g h iìỉĩíị j k l m n \
    oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ ưừửữứự v w x yỳỷỹýỵ z
    """

  private static let letters: [Letter?] = {
    var letters = [Letter?](repeating: nil, count: indexCount)
    for (group, rank) in zip(groups.unicodeScalars.split(separator: " "), UInt8(16)...) {
      for (lower, tone) in zip(group, levelTone...) {
        for scalar in [lower] + lower.properties.uppercaseMapping.unicodeScalars {
          guard let index = index(of: scalar) else { continue }
          letters[index] = Letter(rank: rank, tone: tone, isUpperCase: scalar != lower)
        }
      }
    }
    return addingForeignLetters(to: letters)
  }()

  /// A letter that Vietnamese does not have stands where the plain letter under its accent does.
  private static func addingForeignLetters(to letters: [Letter?]) -> [Letter?] {
    var all = letters
    for scalar in (UInt32(0xC0)..<0x1F00).compactMap(Unicode.Scalar.init) {
      guard let index = index(of: scalar), all[index] == nil, let base = Latin.baseLetter(of: scalar),
        let letter = letters[Int(base)]
      else { continue }
      all[index] = Letter(rank: letter.rank, tone: levelTone, isUpperCase: scalar.properties.isUppercase)
    }
    return all
  }
}

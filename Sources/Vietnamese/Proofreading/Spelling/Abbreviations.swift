/// Abbreviations that readers of announcements know: those of Nghị định 30/2020, Phụ lục III, and of the bodies and
/// programmes of communes.
enum Abbreviations {
  /// Whether a word in capitals is one of them.
  static func isKnown(_ word: Word) -> Bool { known.contains(word.key) }

  /// Of six letters and more; short ones are too many to know and easily asked for.
  private static let known = Set(
    """
    UBMTTQ MTTQVN UBMTTQVN CTMTQG BTGDV BCHQS TTATGT TTATXH ATVSTP DVCTT PVHCC KHHGĐ LĐTBXH NNPTNT VHTTDL HĐNVQS \
    CBCCVC NHCSXH GCNQSDĐ BTTTT UBTVQH CHXHCNVN CHXHCN VBQPPL BCHTW UBATGTQG UBQGATGT VKSNDTC TANDTC BHXHVN NHNNVN \
    TNCSHCM UNESCO UNICEF WEBSITE INTERNET HOTLINE
    """.split { $0 == " " || $0 == "\n" }.map { WordKey(SpellingLetter.codes($0)) })
}

/// The number of an official document, `05/TB-UBND`, taken apart; Nghị định 30/2020 says how it is written.
public struct DocumentNumber: Sendable, Hashable {
  /// `05`, `168a`.
  public let number: String
  /// The year of laws and the like: 2020 in `30/2020/NĐ-CP`.
  public let year: Int?
  /// `TB`; nil for an official letter, `12/UBND-VP`.
  public let type: String?
  /// `UBND`, `UBND-VP`.
  public let issuer: String

  /// Reads `05/TB-UBND`, with or without blanks round its signs; nil for what has another form.
  public init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined()
    }
    guard (2...3).contains(parts.count), let number = parts.first, let code = parts.last else { return nil }
    let digits = number.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard (1...5).contains(digits), number.unicodeScalars.count - digits <= 1,
      number.unicodeScalars.dropFirst(digits).allSatisfy({ SpellingLetter($0)?.isUpperCase == false })
    else { return nil }
    self.number = number
    year = parts.count == 3 ? Int(parts[1]).flatMap { (1945...2200).contains($0) ? $0 : nil } : nil
    if parts.count == 3, year == nil { return nil }
    let codes = code.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...4).contains(codes.count), codes.allSatisfy(Self.isCode) else { return nil }
    let hasType = codes.count > 1 && Self.types.contains(String(codes[0]))
    type = hasType ? String(codes[0]) : nil
    issuer = (hasType ? codes[1...] : codes[...]).joined(separator: "-")
  }

  /// As Nghị định 30/2020 writes it: two digits at least, no blanks.
  public var standard: String {
    let isShort = number.utf8.prefix { (0x30...0x39).contains($0) }.count == 1
    let parts = [isShort ? "0" + number : number] + (year.map { [String($0)] } ?? [])
    return (parts + [([type].compactMap { $0 } + [issuer]).joined(separator: "-")]).joined(separator: "/")
  }

  /// The codes of Phụ lục III, and those of laws.
  public static let types: Set<String> = Set(
    """
    NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL NĐ TT TTLT L PL
    """.split(separator: " ").map(String.init))

  /// Begins with a capital and has no other letters than those of the alphabet.
  private static func isCode(_ code: Substring) -> Bool {
    let letters = code.unicodeScalars.filter { $0 != "&" && $0 != "." && !("0"..."9").contains($0) }
    guard let first = letters.first, SpellingLetter(first)?.isUpperCase == true else { return false }
    return letters.count <= 12 && letters.allSatisfy { SpellingLetter($0) != nil }
  }
}

/// Reads texts as a careful secretary does: spelling, typography, facts that contradict themselves, and what should
/// not be public. Knows the rules of the script, no dictionary; sees one run of text at a time.
public struct Proofreader: Sendable {
  private let syllables: SyllableCheck
  private let phrases = PhraseCheck()
  private let style: ToneStyle

  /// - Parameters:
  ///   - words: names and words of the site that are right as they stand; of several words, each. Case and tones do
  ///     not matter.
  ///   - toneStyle: which of `hòa` and `hoà` to demand.
  public init(allowing words: some Sequence<String> = EmptyCollection(), toneStyle: ToneStyle = .keep) {
    style = toneStyle
    syllables = SyllableCheck(knownWords: KnownWords(adding: words), style: toneStyle)
  }

  /// What is wrong in one run of prose, in the order of the text. Takes time in proportion to its length.
  /// - Parameter text: UTF-8 in NFC; anything else is read as well as it can be.
  public func findings(in text: [UInt8], as kind: TextKind = .paragraph) -> [TextFinding] {
    let passage = Passage(text, kind: kind)
    var findings: [TextFinding] = []
    syllables.appendFindings(in: passage, to: &findings)
    VNICheck.appendFindings(in: passage, style: style, to: &findings)
    phrases.appendFindings(in: passage, to: &findings)
    ToneStyleCheck.appendFindings(in: passage, style: style, to: &findings)
    BlankCheck(passage: passage).appendFindings(to: &findings)
    PunctuationCheck(passage: passage).appendFindings(to: &findings)
    HyphenCheck(passage: passage).appendFindings(to: &findings)
    ListMarkerCheck.appendFindings(in: passage, to: &findings)
    CharacterCheck.appendFindings(in: passage, to: &findings)
    ParagraphCheck(passage: passage).appendFindings(to: &findings)
    return findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The same for a string; ranges are in its UTF-8.
  public func findings(in text: String, as kind: TextKind = .paragraph) -> [TextFinding] {
    findings(in: Array(text.utf8), as: kind)
  }
}

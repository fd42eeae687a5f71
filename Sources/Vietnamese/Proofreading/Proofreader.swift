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
    if let legacy = legacyText(passage) { return [legacy] }
    var findings: [TextFinding] = []
    appendSpelling(in: passage, to: &findings)
    appendTypography(in: passage, to: &findings)
    appendFacts(in: passage, to: &findings)
    PrivacyCheck(passage: passage).appendFindings(to: &findings)
    if passage.mojibake?.isSuspected == true {
      findings = findings.map { $0.rule == .mojibake ? $0 : Self.doubting($0, in: passage) }
    }
    return findings.count > 1 ? Self.inOrder(findings) : findings
  }

  /// The same for a string; ranges are in its UTF-8.
  public func findings(in text: String, as kind: TextKind = .paragraph) -> [TextFinding] {
    findings(in: Array(text.utf8), as: kind)
  }

  private func legacyText(_ passage: Passage) -> TextFinding? {
    // A flood of words that lost something is one paragraph to be copied again.
    if let mojibake = passage.mojibake, mojibake.isBroken, mojibake.isMostOfIts(passage.wordCount) {
      return TextFinding(.mojibake, passage.text.indices)
    }
    guard passage.mayBeLegacy, let legacy = LegacyText(paragraph: passage.text) else { return nil }
    return TextFinding(
      legacy.encoding.rule, passage.text.indices, suggestion: legacy.isWhole ? legacy.repaired : nil,
      isCertain: legacy.isWhole)
  }

  private func appendSpelling(in passage: Passage, to findings: inout [TextFinding]) {
    syllables.appendFindings(in: passage, to: &findings)
    phrases.appendFindings(in: passage, to: &findings)
    VNICheck.appendFindings(in: passage, style: style, to: &findings)
    ToneStyleCheck.appendFindings(in: passage, style: style, to: &findings)
    LegacyWordCheck.appendFindings(in: passage, to: &findings)
    LostLettersCheck.appendFindings(in: passage, to: &findings)
  }

  private func appendTypography(in passage: Passage, to findings: inout [TextFinding]) {
    BlankCheck(passage: passage).appendFindings(to: &findings)
    PunctuationCheck(passage: passage).appendFindings(to: &findings)
    HyphenCheck(passage: passage).appendFindings(to: &findings)
    ListMarkerCheck.appendFindings(in: passage, to: &findings)
    CharacterCheck.appendFindings(in: passage, to: &findings)
    ParagraphCheck(passage: passage).appendFindings(to: &findings)
  }

  private func appendFacts(in passage: Passage, to findings: inout [TextFinding]) {
    DateCheck(passage: passage).appendFindings(to: &findings)
    DocumentNumberCheck.appendFindings(in: passage, to: &findings)
    UnitCheck.appendFindings(in: passage, to: &findings)
  }

  /// What looks like a blank may be half a letter.
  private static func doubting(_ finding: TextFinding, in passage: Passage) -> TextFinding {
    guard finding.rule == .noBreakSpace,
      let letter = passage.mojibake?.letter(endingAt: finding.range.upperBound)
    else { return finding.uncertain }
    return TextFinding(finding.rule, letter.range, suggestion: String(Character(letter.scalar)))
  }

  /// Without what a phrase says better (`thực hiên` is one finding, not two), without a second certain suggestion for
  /// the same characters, and without what seems wrong with characters that are parts of letters.
  private static func inOrder(_ findings: [TextFinding]) -> [TextFinding] {
    var endOfPhrase = 0
    var endOfCertain = 0
    var endOfLegacy = 0
    return findings.sorted(by: precedes).filter { finding in
      if finding.rule.isAboutEncoding {
        endOfLegacy = finding.range.upperBound
      } else if finding.range.lowerBound < endOfLegacy {
        return false
      }
      if finding.rule.speaksForItsWords { endOfPhrase = finding.range.upperBound }
      if finding.isCertain {
        guard finding.range.lowerBound >= endOfCertain else { return false }
        endOfCertain = finding.range.upperBound
      }
      return !finding.rule.isAboutOneSyllable || finding.range.lowerBound >= endOfPhrase
    }
  }

  /// By place; a phrase before its words.
  private static func precedes(_ first: TextFinding, _ second: TextFinding) -> Bool {
    let ranks = [first, second].map { $0.rule.speaksForItsWords ? 0 : 1 }
    return (first.range.lowerBound, ranks[0], first.range.upperBound)
      < (second.range.lowerBound, ranks[1], second.range.upperBound)
  }
}

extension TextRule {
  /// A finding by it says all about the words it marks.
  fileprivate var speaksForItsWords: Bool {
    switch self {
    case .confusedWord, .tcvn3Text, .mojibake: true
    default: false
    }
  }

  /// Which characters are parts of letters is known by it.
  fileprivate var isAboutEncoding: Bool { self == .tcvn3Text || self == .mojibake }

  fileprivate var isAboutOneSyllable: Bool {
    switch self {
    case .invalidSyllable, .misplacedTone, .missingTone, .telexLeftover, .unknownName: true
    default: false
    }
  }
}

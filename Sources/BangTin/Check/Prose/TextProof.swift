import Markdown
import Vietnamese

/// What a check has found in one text.
struct TextProof: Sendable {
  let file: String
  var diagnostics: [Diagnostic] = []
  /// What of it could be mended without asking anybody, as edits of the source; they may overlap.
  var edits: [TextEdit] = []
  /// In which of two ways things are written.
  var styles = StyleTally<ProsePlace>()

  fileprivate mutating func append(
    _ finding: TextFinding, of words: String, at place: SourcePlace, _ edit: TextEdit?
  ) {
    diagnostics.append(
      .found(finding.rule, words, finding.suggestion, at: place, isMended: edit != nil))
    if let edit { edits.append(edit) }
  }
}

/// A run of a text, to be found again.
struct ProsePlace: Sendable {
  let path: ContentPath
  /// Its number in the body; `nil` for the title.
  let run: Int?
}

/// Looks at the words of a text: its front matter's and its body's.
struct TextProofreading: Sendable {
  private let proofreader: Proofreader
  /// Of texts that name none.
  private let language: String

  /// By the site's settings.
  init(_ settings: Settings) {
    proofreader = Proofreader(allowing: settings.allowedWords, toneStyle: settings.toneStyle)
    language = settings.language.rawValue
  }

  /// All that is found in `text`, whose file has `bytes`.
  func proof(of text: CheckedText, bytes: [UInt8]) -> TextProof {
    var proof = TextProof(file: text.source.file)
    var places = PlaceCursor(text.source)
    for rule in CheckRules.ofDocuments { proof.diagnostics += rule.findings(in: text, &places) }
    // Only Vietnamese has these rules.
    if (text.frontMatter.language ?? language).lowercased().hasPrefix("vi") {
      readBody(of: text, into: &proof, &places)
      readFrontMatter(of: text, into: &proof, &places)
      proof.styles = HouseStyle.tally(of: text)
    }
    if let place = Composition.firstDecomposed(in: bytes, file: text.source.file) {
      proof.diagnostics.append(.found(.decomposedLetter, "", nil, at: place, isMended: true))
    }
    return proof
  }

  private func readBody(of text: CheckedText, into proof: inout TextProof, _ places: inout PlaceCursor) {
    for run in text.runs {
      for finding in proofreader.findings(in: run.text, as: run.kind.textKind)
      where !isExpected(finding, in: text) {
        let range = text.sourceRange(of: finding.range, in: run)
        let words = String(decoding: run.text[finding.range], as: UTF8.self)
        let edit = TextEdit(finding, of: run.text, at: range, in: text.source.bytes)
        proof.append(finding, of: words, at: places.place(of: range), edit)
      }
    }
  }

  private func readFrontMatter(of text: CheckedText, into proof: inout TextProof, _ places: inout PlaceCursor)
  {
    var known: FrontMatterPlaces?
    for words in FrontMatterWords.all(of: text.frontMatter) {
      let findings = proofreader.findings(in: words.text, as: .heading).filter { words.isRead(by: $0.rule) }
      if findings.isEmpty { continue }
      let values = known ?? FrontMatterPlaces(text)
      known = values
      let location = FrontMatterWords.Location(of: words, in: text, values)
      for finding in findings where !isExpected(finding, in: text) {
        let found = String(decoding: words.text[finding.range], as: UTF8.self)
        let place = location.place(of: finding.range, &places)
        let edit = location.sourceRange(of: finding.range).flatMap {
          TextEdit(finding, of: words.text, at: $0, in: text.source.bytes)
        }
        proof.append(finding, of: found, at: place, edit)
      }
    }
  }

  /// A telephone number on the page that is there for it.
  private func isExpected(_ finding: TextFinding, in text: CheckedText) -> Bool {
    finding.rule == .phoneNumber && text.isContactPage
  }
}

extension TextEdit {
  /// The edit that a finding proposes, if it is certain and the source reads there as the prose does.
  fileprivate init?(_ finding: TextFinding, of text: [UInt8], at range: Range<Int>, in source: [UInt8]) {
    guard finding.isCertain, var suggestion = finding.suggestion else { return nil }
    if !source[range].elementsEqual(text[finding.range]) {
      // A whole paragraph is repaired with the markup in it, which is ASCII in each encoding.
      guard finding.rule.changesWords, let repaired = LegacyText(paragraph: Array(source[range])),
        repaired.encoding.rule == finding.rule, repaired.isWhole
      else { return nil }
      suggestion = repaired.repaired
    }
    var (range, replacement) = (range, Array(suggestion.utf8))
    if let marks = source.closingMarks(at: range.upperBound), replacement.last == UInt8(ascii: " ") {
      // Inside of them the blank would keep them from being marks.
      replacement = replacement.dropLast() + source[marks] + replacement.suffix(1)
      range = range.lowerBound..<marks.upperBound
    }
    self.init(range: range, replacement: replacement, repairs: finding.rule.changesWords)
    guard repairs || changesBlanksOnly(in: source) else { return nil }
  }
}

extension [UInt8] {
  /// The run of `*` or `_` that begins there, if by the number of those before it on the line it ends something.
  fileprivate func closingMarks(at start: Int) -> Range<Int>? {
    guard start < count, self[start] == UInt8(ascii: "*") || self[start] == UInt8(ascii: "_") else {
      return nil
    }
    let mark = self[start]
    let line = self[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let runs = (line..<start).count { self[$0] == mark && self[$0 + 1] != mark }
    if runs.isMultiple(of: 2) { return nil }
    return start..<(self[start...].firstIndex { $0 != mark } ?? count)
  }
}

extension TextRule {
  /// Whether a certain suggestion may change letters: those that repair an encoding.
  var changesWords: Bool {
    switch self {
    case .tcvn3Text, .vniText, .windows1258Text, .mojibake, .viqrText, .decomposedLetter, .lookalikeLetter:
      true
    default: false
    }
  }
}

extension ProseRun.Kind {
  fileprivate var textKind: TextKind {
    switch self {
    case .paragraph: .paragraph
    case .listItem: .listItem
    case .heading, .alternativeText: .heading
    case .tableCell: .tableCell
    }
  }
}

extension Diagnostic {
  /// What a rule of texts says of `text`.
  static func found(
    _ rule: TextRule, _ text: String, _ suggestion: String?, at place: SourcePlace, isMended: Bool = false
  ) -> Diagnostic {
    let severity: Severity =
      switch rule.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    let shown = UnicodeText.singleLine(text.count > 60 ? text.prefix(59) + "…" : text)
    return Diagnostic(
      severity: severity, code: DiagnosticCode(rule), place: place, message: rule.message(for: shown),
      hint: rule.hint(suggesting: suggestion, isMended: isMended))
  }
}

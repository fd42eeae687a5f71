import Markdown
import Vietnamese

/// Finds what is written in two ways, within a text and, for tone marks, within the site: either would do.
enum HouseStyle {
  /// How often `text` uses either way.
  static func tally(of text: CheckedText) -> StyleTally<ProsePlace> {
    var tally = StyleTally<ProsePlace>()
    let path = text.document.path
    tally.count(Array(text.frontMatter.title.utf8), at: ProsePlace(path: path, run: nil))
    for (index, run) in text.runs.enumerated() {
      tally.count(run.text, at: ProsePlace(path: path, run: index))
    }
    return tally
  }

  static func findings(in tallies: [StyleTally<ProsePlace>], of checked: CheckedSite) -> [Diagnostic] {
    let documents = Dictionary(checked.documents.map { ($0.path, $0) }) { first, _ in first }
    // Where the settings choose a style, whatever is not in it is found word by word.
    let isChosen = checked.site.settings.toneStyle != .keep
    func diagnostics(_ mixtures: [StyleMixture<ProsePlace>], ofSite: Bool) -> [Diagnostic] {
      mixtures.compactMap { mixture in
        guard !(mixture.question == .toneMark && isChosen),
          let document = documents[mixture.minority.place.path],
          let text = checked.text(of: document)
        else { return nil }
        return .mixture(mixture, at: place(of: mixture.minority, in: text), ofSite: ofSite)
      }
    }
    let ofTexts = tallies.flatMap { diagnostics($0.mixtures, ofSite: false) }
    var whole = StyleTally<ProsePlace>()
    for tally in tallies { whole.merge(tally) }
    let ofSite = whole.mixtures.filter { mixture in
      mixture.question == .toneMark && !tallies.contains { $0.mixtures.contains { $0.question == .toneMark } }
    }
    return ofTexts + diagnostics(ofSite, ofSite: true)
  }

  private static func place(of usage: StyleMixture<ProsePlace>.Usage, in text: CheckedText) -> SourcePlace {
    var places = PlaceCursor(text.source)
    if let run = usage.place.run, text.runs.indices.contains(run) {
      return places.place(of: usage.range, in: text.runs[run], of: text)
    }
    let title = FrontMatterWords(key: .title, text: Array(text.frontMatter.title.utf8), isName: false)
    return FrontMatterWords.Location(of: title, in: text, FrontMatterPlaces(text)).place(
      of: usage.range, &places)
  }
}

extension Diagnostic {
  fileprivate static func mixture(
    _ mixture: StyleMixture<ProsePlace>, at place: SourcePlace, ofSite: Bool
  ) -> Diagnostic {
    let (rare, usual) = (mixture.minority.example, mixture.majority.example)
    let code: DiagnosticCode =
      switch mixture.question {
      case .toneMark: .mixedToneStyle
      case .frontCommittee: .mixedAbbreviation
      case .yearRange: .mixedYearRange
      }
    let (where_vi, where_en) = ofSite ? ("trang này", "the site") : ("bài này", "the text")
    let counts = (mixture.majority.count, mixture.minority.count)
    return .note(
      code, at: place,
      vi: "\(where_vi) có chỗ viết `\(usual)` (\(counts.0) lần), có chỗ viết `\(rare)` (\(counts.1) lần)",
      en: "\(where_en) has both `\(usual)` (\(counts.0)×) and `\(rare)` (\(counts.1)×)",
      hint: Bilingual(vi: "viết một kiểu thôi: như `\(usual)`", en: "keep to one of them, such as `\(usual)`")
    )
  }
}

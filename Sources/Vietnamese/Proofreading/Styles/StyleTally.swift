/// Counts, run by run, in which of two ways a document or a site writes things; `Place` is whatever the caller needs
/// to find a run again.
public struct StyleTally<Place: Sendable>: Sendable {
  private struct Ways: Sendable {
    var usages: [StyleMixture<Place>.Usage?] = [nil, nil]
    /// The way that was met first.
    var first = 0
  }

  private var ways: [StyleQuestion: Ways] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Adds one run of prose.
  public mutating func count(_ text: [UInt8], at place: Place) {
    for use in StyleUse.all(in: Passage(text, kind: .paragraph)) {
      let example = String(decoding: text[use.range], as: UTF8.self)
      add(.init(example: example, count: 1, place: place, range: use.range), use.way, use.question)
    }
  }

  /// Adds what another tally counted in a later part of the text.
  public mutating func merge(_ later: StyleTally) {
    for (question, other) in later.ways {
      for way in [other.first, 1 - other.first] {
        if let usage = other.usages[way] { add(usage, way, question) }
      }
    }
  }

  /// What is written in both ways.
  public var mixtures: [StyleMixture<Place>] {
    StyleQuestion.allCases.compactMap { question in
      guard let ways = ways[question], let first = ways.usages[ways.first],
        let second = ways.usages[1 - ways.first]
      else { return nil }
      let isFirstMajority = first.count >= second.count
      return StyleMixture(
        question: question, majority: isFirstMajority ? first : second,
        minority: isFirstMajority ? second : first)
    }
  }

  private mutating func add(_ usage: StyleMixture<Place>.Usage, _ way: Int, _ question: StyleQuestion) {
    var counted = ways[question] ?? Ways(usages: [nil, nil], first: way)
    if let earlier = counted.usages[way] {
      counted.usages[way] = .init(
        example: earlier.example, count: earlier.count + usage.count, place: earlier.place,
        range: earlier.range)
    } else {
      counted.usages[way] = usage
    }
    ways[question] = counted
  }
}

import Vietnamese

/// Finds tags that one post only has and that look like another one: `y-tế` beside `y tế`.
struct SimilarTags: SiteRule {
  func findings(in checked: CheckedSite) -> [Diagnostic] {
    let site = checked.site
    let names = TagNames(site.tags)
    return site.tags.indices.compactMap { index in
      let tag = site.tags[index]
      guard tag.posts.count == 1, let post = tag.posts.first, let other = names.lookalike(of: index) else {
        return nil
      }
      // Of two that are used once only the later one is told.
      let otherTag = site.tags[other]
      if otherTag.posts.count == 1, otherTag.posts[0] > post || otherTag.posts[0] == post && other > index {
        return nil
      }
      let document = site.posts[post].article.document
      let places = checked.places(in: document)
      let place = places?.place(of: tag.name, below: .tags) ?? places?.place(of: FrontMatterKey.tags)
      return .similarTag(tag.name, otherTag.name, at: place ?? SourcePlace(file: document.file))
    }
  }
}

/// Tags by what they have in common with their lookalikes.
private struct TagNames {
  /// Shorter names differ by one letter and mean different things.
  private static let shortestForEdit = 8
  /// What a commune may add to a tag without meaning another.
  private static let levels: Set<Substring> = ["xa", "phuong", "thon"]

  private let names: [[UInt8]]
  private let posts: [Int]
  private var groups: [String: [Int]] = [:]

  init(_ tags: [Tag]) {
    names = tags.map { Self.normalized($0.name) }
    posts = tags.map(\.posts.count)
    for (index, tag) in tags.enumerated() {
      for key in keys(of: index, tag.name) { groups[key, default: []].append(index) }
    }
  }

  /// The tag that was probably meant: of several the one with most posts.
  func lookalike(of index: Int) -> Int? {
    let candidates = keys(of: index, nil).lazy.flatMap { groups[$0] ?? [] }
    return candidates.filter { $0 != index && isSimilar(index, $0) }.max { posts[$0] < posts[$1] }
  }

  private func isSimilar(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (names[first], names[second])
    if Self.digits(a) != Self.digits(b) { return false }
    let (fa, fb) = (Self.key(a), Self.key(b))
    if fa == fb {
      // `y te` for `y tế`; but `đạt` is not `đất`.
      return Self.key(a, keepsMarks: true) == Self.key(b, keepsMarks: true)
        || fa.contains(" ") && (Self.distance(a, b) <= 1 || Self.hasNoMarks(a) || Self.hasNoMarks(b))
    }
    return min(a.count, b.count) >= Self.shortestForEdit && Self.distance(a, b) == 1
  }

  /// Lower case, blanks and hyphens as one space.
  private static func normalized(_ name: String) -> [UInt8] {
    let words = name.lowercased().split { $0.isWhitespace || "-_–".contains($0) }
    return Array(words.joined(separator: " ").utf8)
  }

  private static func key(_ name: [UInt8], keepsMarks: Bool = false) -> String {
    let text = String(decoding: name, as: UTF8.self)
    var words = Folding.folded(text).split(separator: " ")
    let count = words.count
    if words.count > 2, let last = words.last, levels.contains(last) { words.removeLast() }
    if !keepsMarks { return words.joined(separator: " ") }
    return text.split(separator: " ").prefix(words.count == count ? .max : words.count).joined(separator: " ")
  }

  /// What two names share if they are equal but for marks, or one letter apart: the name, and the name without each
  /// of its letters.
  private func keys(of index: Int, _ name: String?) -> [String] {
    let key = Self.key(names[index])
    guard key.utf8.count >= Self.shortestForEdit - 2, key.utf8.count <= 64 else { return [key] }
    let letters = Array(key)
    return [key] + letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
  }

  private static func digits(_ name: [UInt8]) -> [UInt8] { name.filter(\.isASCIIDigit) }
  private static func hasNoMarks(_ name: [UInt8]) -> Bool { name.allSatisfy { $0 < 0x80 } }

  /// In letters.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    EditDistance.between(Array(String(decoding: a, as: UTF8.self)), Array(String(decoding: b, as: UTF8.self)))
  }
}

extension Diagnostic {
  fileprivate static func similarTag(_ name: String, _ other: String, at place: SourcePlace) -> Diagnostic {
    .warning(
      .similarTag, at: place,
      vi: "thẻ `\(name)` chỉ có ở một bài và giống thẻ `\(other)`",
      en: "the tag `\(name)` is on one post only and looks like `\(other)`",
      hint: .didYouMean(other))
  }
}

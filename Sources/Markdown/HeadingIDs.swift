/// Ids unique within a text: a slug that is taken gets `-2`, `-3`…
struct HeadingIDs {
  private var taken: Set<String>
  /// The number to try next, by slug: a thousand equal headings must not cost a million tries.
  private var next: [String: Int] = [:]

  init(reserved: Set<String>) { taken = reserved }

  mutating func unique(_ slug: String) -> String {
    let base = slug.isEmpty ? "muc" : slug
    if taken.insert(base).inserted { return base }
    var number = next[base] ?? 2
    while !taken.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }
}

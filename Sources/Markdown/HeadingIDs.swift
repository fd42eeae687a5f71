/// Ids unique within a text: a slug that is taken gets `-2`, `-3`…
struct HeadingIDs {
  private let reserved: Set<String>
  private var taken = Set<String>(minimumCapacity: 8)
  /// The number to try next, by slug: a thousand equal headings must not cost a million tries.
  private var next: [String: Int] = [:]

  init(reserved: Set<String>) { self.reserved = reserved }

  mutating func unique(_ slug: String) -> String {
    let base = slug.isEmpty ? "muc" : slug
    if take(base) { return base }
    var number = next[base] ?? 2
    while !take("\(base)-\(number)") { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }

  private mutating func take(_ id: String) -> Bool { !reserved.contains(id) && taken.insert(id).inserted }
}

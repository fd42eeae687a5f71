/// Finds the older posts that share most tags with a post, and of those that share as many the newest.
///
/// For every set of tags the newest posts that carry all of it are kept. A post that shares
/// exactly the tags S is found under S, and only the newest four there can be among the best four;
/// so asking all subsets, the largest first, is exact, at a cost that does not grow with the site.
struct RelatedPosts {
  /// Only so many tags of a post are looked at: the work doubles with each.
  private static let mostTags = 6

  private var sets = SetNumbers()
  /// By the number of a set of tags: its newest posts, the newest first.
  private var newest: [FewPosts] = []
  /// Kept for its memory only.
  private var candidates: [Int] = []

  /// At most four of the posts that were added before, the nearest first. Posts are added in their order, the oldest
  /// first.
  mutating func add(_ post: Int, tags: [Int]) -> FewPosts {
    let tags = tags.prefix(Self.mostTags).sorted()
    let found = sets.subsets(of: tags)
    while newest.count < sets.count { newest.append(FewPosts()) }
    var related = FewPosts()
    for size in stride(from: tags.count, to: 0, by: -1) where related.count < FewPosts.capacity {
      candidates.removeAll(keepingCapacity: true)
      for mask in 1...found.count where mask.nonzeroBitCount == size {
        for other in newest[found[mask - 1]] where !related.contains(other) && !candidates.contains(other) {
          candidates.append(other)
        }
      }
      candidates.sort(by: >)
      for other in candidates { related.append(other) }
    }
    for set in found { newest[set].prepend(post) }
    return related
  }
}

/// Gives each set of tags a number, in the order in which they are first met.
private struct SetNumbers {
  /// For each set that of the set without its greatest tag (0 for the empty set, else its number + 1), and that tag.
  private var keys: [SIMD2<Int32>] = []
  /// A hash table of the keys' numbers + 1, with open addressing; its size is a power of two, 0 is a free place. Such a
  /// small key is looked up in it far faster than in a `Dictionary`.
  private var table = [Int32](repeating: 0, count: 1024)

  var count: Int { keys.count }

  /// The numbers of all non-empty subsets of `tags`, which are sorted; that of the tags whose bits are set in `mask` is
  /// at `mask - 1`.
  mutating func subsets(of tags: [Int]) -> [Int] {
    var subsets: [Int] = []
    subsets.reserveCapacity(1 << tags.count)
    for mask in 1..<(1 << tags.count) {
      let greatest = Int.bitWidth - 1 - mask.leadingZeroBitCount
      let rest = mask & ~(1 << greatest)
      let parent = rest == 0 ? 0 : subsets[rest - 1] + 1
      subsets.append(
        number(of: SIMD2(Int32(truncatingIfNeeded: parent), Int32(truncatingIfNeeded: tags[greatest]))))
    }
    return subsets
  }

  private mutating func number(of key: SIMD2<Int32>) -> Int {
    var place = place(of: key)
    while table[place] != 0 {
      let number = Int(table[place]) - 1
      if keys[number] == key { return number }
      place = (place + 1) & (table.count - 1)
    }
    keys.append(key)
    table[place] = Int32(truncatingIfNeeded: keys.count)
    if keys.count * 2 > table.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 4)
    for (number, key) in keys.enumerated() {
      var place = place(of: key)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private func place(of key: SIMD2<Int32>) -> Int {
    let word = UInt64(UInt32(bitPattern: key.x)) << 32 | UInt64(UInt32(bitPattern: key.y))
    let mixed = (word ^ word >> 29) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 32) & (table.count - 1)
  }
}

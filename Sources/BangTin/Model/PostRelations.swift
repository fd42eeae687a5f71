/// Finds the neighbours of each post and the posts related to it.
enum PostRelations {
  private static let mostRelated = 4
  /// Relations look at this many tags of a post: the work doubles with each.
  private static let mostTags = 6

  static func link(_ site: inout Site) {
    linkNeighbours(&site)
    linkRelated(&site)
  }

  /// Previous and next among the posts of one top-level folder.
  private static func linkNeighbours(_ site: inout Site) {
    var newest: [Int: Int] = [:]
    for index in site.posts.indices {
      let chain = site.topSection(of: site.posts[index].section) ?? -1
      if let previous = newest[chain] {
        site.posts[index].previous = previous
        site.posts[previous].next = index
      }
      newest[chain] = index
    }
  }

  /// The older posts that share most tags, then the nearest in time.
  ///
  /// For every set of tags the newest posts that carry all of it are kept. A post that shares
  /// exactly the tags S is found under S, and only the newest four there can be among the best four;
  /// so asking all subsets, the largest first, is exact, at a cost that does not grow with the site.
  private static func linkRelated(_ site: inout Site) {
    var numbers = SetNumbers()
    /// By the number of a set of tags: its newest posts, the oldest first.
    var newest: [[Int]] = []
    for index in site.posts.indices {
      let tags = site.posts[index].tags.prefix(mostTags).sorted()
      guard !tags.isEmpty else { continue }
      let subsets = numbers.subsets(of: tags)
      newest.append(contentsOf: Array(repeating: [], count: numbers.count - newest.count))
      var related: [Int] = []
      for size in (1...tags.count).reversed() where related.count < mostRelated {
        var candidates: [Int] = []
        for (offset, subset) in subsets.enumerated() where (offset + 1).nonzeroBitCount == size {
          for post in newest[subset] where !related.contains(post) && !candidates.contains(post) {
            candidates.append(post)
          }
        }
        related += candidates.sorted(by: >).prefix(mostRelated - related.count)
      }
      site.posts[index].related = related
      for subset in subsets {
        if newest[subset].count == mostRelated { newest[subset].removeFirst() }
        newest[subset].append(index)
      }
    }
  }
}

/// Gives each set of tags a number: sets themselves are slow to look up.
private struct SetNumbers {
  /// By the number of the set without its greatest tag (-1 for none), and that tag.
  private var numbers: [SIMD2<Int>: Int] = [:]

  var count: Int { numbers.count }

  /// The numbers of all non-empty subsets of `tags`, which are sorted; that of the tags whose bits are set in `mask` is
  /// at `mask - 1`.
  mutating func subsets(of tags: [Int]) -> [Int] {
    var subsets: [Int] = []
    subsets.reserveCapacity(1 << tags.count)
    for mask in 1..<(1 << tags.count) {
      let greatest = Int.bitWidth - 1 - mask.leadingZeroBitCount
      let rest = mask & ~(1 << greatest)
      let key = SIMD2(rest == 0 ? -1 : subsets[rest - 1], tags[greatest])
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      subsets.append(number)
    }
    return subsets
  }
}

extension Site {
  /// The section in the root of `content/` that holds `section`.
  func topSection(of section: Int?) -> Int? {
    var section = section
    while let current = section, let parent = sections[current].parent { section = parent }
    return section
  }
}

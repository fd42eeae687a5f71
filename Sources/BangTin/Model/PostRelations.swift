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
    var newest: [[Int]: [Int]] = [:]
    for index in site.posts.indices {
      let tags = site.posts[index].tags.prefix(mostTags).sorted()
      guard !tags.isEmpty else { continue }
      let subsets = subsetsBySize(of: tags)
      var related: [Int] = []
      for group in subsets where related.count < mostRelated {
        let candidates = Set(group.flatMap { newest[$0] ?? [] }).subtracting(related)
        related += candidates.sorted(by: >).prefix(mostRelated - related.count)
      }
      site.posts[index].related = related
      for subset in subsets.joined() {
        var list = newest[subset] ?? []
        if list.count == mostRelated { list.removeFirst() }
        list.append(index)
        newest[subset] = list
      }
    }
  }

  /// All non-empty subsets, grouped by size, the largest first.
  private static func subsetsBySize(of tags: [Int]) -> [[[Int]]] {
    var groups: [[[Int]]] = Array(repeating: [], count: tags.count)
    for mask in 1..<(1 << tags.count) {
      let subset = tags.indices.filter { mask >> $0 & 1 == 1 }.map { tags[$0] }
      groups[tags.count - subset.count].append(subset)
    }
    return groups
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

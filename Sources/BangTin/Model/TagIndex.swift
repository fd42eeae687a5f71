import Vietnamese

/// Gathers the tags of all posts.
enum TagIndex {
  /// What is known of one tag while posts are read, oldest first.
  private struct Entry {
    var posts: [Int] = []
    /// How often each spelling occurs, in the order of first use.
    var spellings: [(text: String, count: Int)] = []

    var name: String {
      var best = spellings[0]
      for spelling in spellings where spelling.count > best.count { best = spelling }
      return best.text
    }

    mutating func add(_ text: String, of post: Int) {
      posts.append(post)
      if let i = spellings.firstIndex(where: { $0.text == text }) {
        spellings[i].count += 1
      } else {
        spellings.append((text, 1))
      }
    }
  }

  /// The tags in dictionary order; each post is given the indices of its own.
  ///
  /// Tags that differ only in case are one. Different tags whose slugs meet keep their own pages:
  /// the one that was used first has the plain slug.
  static func link(_ posts: inout [Post]) -> [Tag] {
    var entries: [Entry] = []
    var known: [String: Int] = [:]
    for index in posts.indices {
      for text in posts[index].frontMatter.tags {
        // Most uses are spelt as an earlier one, which spares making a key.
        let entry = known[text] ?? known[text.lowercased()] ?? entries.count
        if entry == entries.count {
          entries.append(Entry())
          known[text.lowercased()] = entry
        }
        known[text] = entry
        entries[entry].add(text, of: index)
        posts[index].tags.append(entry)
      }
    }
    let tags = withSlugs(entries)
    let keys = tags.map { CollationKey($0.name) }
    let order = tags.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    var position = Array(repeating: 0, count: tags.count)
    for (new, old) in order.enumerated() { position[old] = new }
    for index in posts.indices { posts[index].tags = posts[index].tags.map { position[$0] } }
    return order.map { tags[$0] }
  }

  private static func withSlugs(_ entries: [Entry]) -> [Tag] {
    // `tag/index.html` is the list of all tags.
    var taken: Set<String> = ["index"]
    return entries.map { entry in
      let name = entry.name
      let plain = Slug.make(name, orElse: "the")
      var slug = plain
      var number = 2
      while !taken.insert(slug).inserted {
        slug = "\(plain)-\(number)"
        number += 1
      }
      return Tag(name: name, slug: slug, posts: entry.posts)
    }
  }
}

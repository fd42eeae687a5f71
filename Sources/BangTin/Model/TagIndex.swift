import Vietnamese

/// Gathers the tags of all posts.
struct TagIndex {
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
  }

  /// One spelling of one tag.
  private struct Spelling {
    let entry: Int
    let index: Int
  }

  private var entries: [Entry] = []
  /// By the tag in lower case.
  private var numbers: [String: Int] = [:]
  /// Nearly all uses are spelt as an earlier one, which spares making a key.
  private var known: [ByteKey: Spelling] = [:]

  /// The tags in dictionary order; each post is given the indices of its own.
  ///
  /// Tags that differ only in case are one. Different tags whose slugs meet keep their own pages:
  /// the one that was used first has the plain slug.
  static func link(_ posts: inout [Post]) -> [Tag] {
    var index = TagIndex()
    for post in posts.indices {
      posts[post].tags = posts[post].article.document.frontMatter.tags.map { index.add($0, of: post) }
    }
    let tags = index.tagsWithSlugs
    let keys = tags.map { CollationKey($0.name) }
    let order = tags.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    var position = Array(repeating: 0, count: tags.count)
    for (new, old) in order.enumerated() { position[old] = new }
    // Many posts have the same tags: those share one list.
    var lists: [[Int]: [Int]] = [:]
    for post in posts.indices {
      let list = posts[post].tags
      if let known = lists[list] {
        posts[post].tags = known
      } else {
        let own = list.map { position[$0] }
        (lists[list], posts[post].tags) = (own, own)
      }
    }
    return order.map { tags[$0] }
  }

  /// Notes a use of a tag, and gives its number.
  private mutating func add(_ text: String, of post: Int) -> Int {
    let spelling = known[ByteKey(text: text)] ?? addSpelling(text)
    entries[spelling.entry].posts.append(post)
    entries[spelling.entry].spellings[spelling.index].count += 1
    return spelling.entry
  }

  private mutating func addSpelling(_ text: String) -> Spelling {
    let key = text.lowercased()
    let entry = numbers[key] ?? entries.count
    if entry == entries.count {
      entries.append(Entry())
      numbers[key] = entry
    }
    let index = entries[entry].spellings.firstIndex { $0.text == text } ?? entries[entry].spellings.count
    if index == entries[entry].spellings.count { entries[entry].spellings.append((text, 0)) }
    let spelling = Spelling(entry: entry, index: index)
    known[ByteKey(text: text)] = spelling
    return spelling
  }

  private var tagsWithSlugs: [Tag] {
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

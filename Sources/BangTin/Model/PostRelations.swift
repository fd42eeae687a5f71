/// The neighbours of each post and the posts related to it, by the indices of the posts.
struct PostRelations: Sendable {
  /// The next older and the next newer post of the same top-level folder.
  private(set) var previous: [SmallIndex]
  private(set) var next: [SmallIndex]
  /// The older posts that share most tags, then the nearest in time.
  private(set) var related: [FewPosts]

  init(_ posts: [Place]) {
    previous = Array(repeating: SmallIndex(wrappedValue: nil), count: posts.count)
    next = previous
    related = []
    related.reserveCapacity(posts.count)
    /// By the top-level folder, that of the posts in the root first.
    var newest: [Int?] = []
    var finder = RelatedPosts()
    for (post, place) in posts.enumerated() {
      while newest.count <= place.folder { newest.append(nil) }
      if let older = newest[place.folder] {
        previous[post].wrappedValue = older
        next[older].wrappedValue = post
      }
      newest[place.folder] = post
      related.append(finder.add(post, tags: place.tags))
    }
  }

  /// What decides about the relations of a post.
  struct Place: Sendable {
    /// 0 for the root, else the section in the root that holds the post, counted from 1.
    let folder: Int
    /// Indices into the site's tags.
    let tags: [Int]
  }
}

extension Site {
  /// Where the posts stand.
  var places: [PostRelations.Place] {
    let top = sections.indices.map { topSection(of: $0) }
    return posts.map { post in
      let folder = post.section.flatMap { top[$0] }
      return PostRelations.Place(folder: folder.map { $0 + 1 } ?? 0, tags: post.tags)
    }
  }

  /// Completes all posts.
  mutating func add(_ relations: PostRelations) {
    for post in posts.indices {
      posts[post].previous = relations.previous[post].wrappedValue
      posts[post].next = relations.next[post].wrappedValue
      posts[post].related = relations.related[post]
    }
  }

  /// The section in the root of `content/` that holds `section`.
  func topSection(of section: Int?) -> Int? {
    var section = section
    while let current = section, let parent = sections[current].parent { section = parent }
    return section
  }
}

/// At most four posts, by their indices, in a given order: every post holds such a list, which therefore lies in it and
/// not on the heap.
struct FewPosts: RandomAccessCollection, Sendable, Equatable {
  static let capacity = 4
  private static let none = Int32(-1)

  /// The posts, then `none`.
  private var posts = SIMD4(repeating: Self.none)

  /// No posts.
  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { posts.indices.first { posts[$0] == Self.none } ?? Self.capacity }
  subscript(position: Int) -> Int { Int(posts[position]) }

  /// Adds a post at the end; a full list stays as it is.
  mutating func append(_ post: Int) {
    let end = endIndex
    if end < Self.capacity { posts[end] = Int32(truncatingIfNeeded: post) }
  }

  /// Adds a post at the start; of a full list the last one goes.
  mutating func prepend(_ post: Int) {
    posts = SIMD4(Int32(truncatingIfNeeded: post), posts.x, posts.y, posts.z)
  }
}

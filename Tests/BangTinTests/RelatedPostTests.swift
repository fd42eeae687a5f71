import Testing

@testable import BangTin

@Suite struct RelatedPostTests {
  /// The engine asks sets of tags; here every older post is looked at.
  @Test(arguments: [31, 32, 33] as [UInt64])
  func relatedPostsAreTheFourOlderOnesThatShareMostTagsThenTheNearest(seed: UInt64) async throws {
    let site = try #require(try await RandomSite(seed: seed, posts: 120).site.build().site)
    for (index, post) in site.posts.enumerated() {
      let tags = Set(post.tags)
      let shared = site.posts[..<index].map { tags.intersection($0.tags).count }
      let expected = shared.indices.filter { shared[$0] > 0 }
        .sorted { shared[$0] != shared[$1] ? shared[$0] > shared[$1] : $0 > $1 }.prefix(4)
      #expect(Array(post.related) == Array(expected))
    }
    #expect(site.posts.count { $0.related.count == 4 } > 50)
  }
}

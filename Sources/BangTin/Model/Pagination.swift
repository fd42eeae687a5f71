/// Law 3: lists are paged from the oldest, so that a full page never changes again.
///
/// The first page shows the newest `size` to `2 × size − 1` posts; page 1 is the oldest.
struct Pagination {
  let count: Int
  let size: Int

  /// How many full older pages there are.
  var olderPages: Int { max(0, count / size - 1) }

  /// The positions, oldest first, that the first page shows.
  var newest: Range<Int> { olderPages * size..<count }

  /// The positions that an older page shows; `number` is 1-based.
  func older(_ number: Int) -> Range<Int> { (number - 1) * size..<number * size }
}

/// A list of posts that is written as pages.
struct PostList {
  /// Indices of the posts, oldest first.
  let posts: [Int]
  /// The page with the newest.
  let first: PagePath
  /// What stands before the number of an older page: `thong-bao/trang/`.
  let olderPrefix: String

  func older(_ number: Int) -> PagePath { PagePath(olderPrefix + String(number) + ".html") }
}

/// One page of a list.
struct ListPage: Sendable {
  /// Indices of the posts, newest first: a view of the whole list's.
  let posts: ReversedCollection<ArraySlice<Int>>
  /// 1-based from the oldest; `nil` for the first page.
  let number: Int?
  let newer: PagePath?
  let older: PagePath?
}

extension PostList {
  /// Every page with its path; the first page stands first.
  func pages(size: Int) -> [(path: PagePath, page: ListPage)] {
    let pagination = Pagination(count: posts.count, size: size)
    let last = pagination.olderPages
    let newest = ListPage(
      posts: posts[pagination.newest].reversed(), number: nil, newer: nil,
      older: last > 0 ? older(last) : nil)
    // The page after the last full one leads to the first page until it is full itself.
    let paths = last > 0 ? (1...last + 1).map { older($0) } : []
    return [(first, newest)]
      + stride(from: last, to: 0, by: -1).map { number in
        let page = ListPage(
          posts: posts[pagination.older(number)].reversed(), number: number,
          newer: paths[number], older: number > 1 ? paths[number - 2] : nil)
        return (paths[number - 1], page)
      }
  }

  /// The page that will be the next full one: until then it leads to the first page, so that the
  /// link of the page before it never has to change.
  func pending(size: Int) -> PagePath? {
    let last = Pagination(count: posts.count, size: size).olderPages
    return last > 0 ? older(last + 1) : nil
  }
}

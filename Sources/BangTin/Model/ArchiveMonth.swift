import Vietnamese

/// A month that has posts.
struct ArchiveMonth: Sendable, Hashable {
  let year: Int
  let month: Int
  /// Indices of its posts, oldest first.
  let posts: [Int]

  var path: PagePath {
    PagePath("luu-tru/\(String(padded: year, to: 4))-\(String(padded: month, to: 2)).html")
  }
}

extension ArchiveMonth {
  /// The months that have posts, newest first.
  static func all(of site: Site) -> [ArchiveMonth] {
    var months: [ArchiveMonth] = []
    var start = 0
    var (year, month) = (0, 0)
    func end(at end: Int) {
      if start < end { months.append(ArchiveMonth(year: year, month: month, posts: Array(start..<end))) }
      start = end
    }
    for index in site.posts.indices {
      let day = site.posts[index].date(in: site)
      if day.year != year || day.month != month { end(at: index) }
      (year, month) = (day.year, day.month)
    }
    end(at: site.posts.count)
    return months.reversed()
  }
}

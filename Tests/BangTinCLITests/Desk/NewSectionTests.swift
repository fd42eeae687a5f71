import Testing

/// The section in which `bangtin new` puts a post.
@Suite struct NewSectionTests {
  private static let sections = [
    "content/tin-tuc/index.md": "---\ntitle: Tin tức\n---\n",
    "content/tin-tuc/Mặt trận/index.md": "---\ntitle: Mặt trận Tổ quốc\n---\n",
    "content/van-ban/2026-01-01-a.md": "---\ntitle: a\n---\n",
    "content/trang/lien-he.md": "---\ntitle: a\n---\n",
  ]

  @Test(arguments: [
    ("thong-bao", "thong-bao"), ("Thông báo", "thong-bao"), ("tin tuc", "tin-tuc"),
    ("content/tin-tuc/", "tin-tuc"),
    ("tin-tuc/mat tran", "tin-tuc/Mặt trận"), ("mặt trận tổ quốc", "tin-tuc/Mặt trận"),
    ("van-ban", "van-ban"),
  ])
  func aSectionIsNamedByFolderOrTitle(name: String, folder: String) throws {
    try SiteOnDisk.small(Self.sections) { site in
      let outcome = try site.new(["a", "--section", name])
      #expect(outcome.output.hasPrefix("content/\(folder)/2026-11-22-a.md\n"))
    }
  }

  @Test(arguments: [
    (["--kind", "news"], "tin-tuc/"), (["--kind", "document"], "van-ban/"),
    (["--kind", "notice"], "thong-bao/"),
  ])
  func aKindHasItsUsualSection(options: [String], folder: String) throws {
    try SiteOnDisk.small(Self.sections) { site in
      let outcome = try site.new(["a"] + options)
      #expect(outcome.output.hasPrefix("content/\(folder)2026-11-22-a.md\n"))
    }
  }

  @Test func aSectionHasItsUsualKind() throws {
    try SiteOnDisk.small(Self.sections) { site in
      let options = ["--section", "van-ban", "--number", "05/TB-UBND", "--issued", "9/3/2026"]
      #expect(try site.new(["a"] + options).code == 0)
      let text = try site.text(of: "content/van-ban/2026-11-22-a.md")
      #expect(text.contains("văn bản:\n  số ký hiệu: '05/TB-UBND'\n  ngày ban hành: 09/03/2026\n"))
    }
  }

  @Test func betweenSectionsNothingIsGuessed() throws {
    try SiteOnDisk.small(Self.sections) { site in
      for arguments in [["a"], ["a", "--kind", "event"]] {
        let outcome = try site.new(arguments)
        #expect(outcome.code == 64)
        let words = "thiếu `--section`; các chuyên mục: `thong-bao`, `tin-tuc`, `tin-tuc/Mặt trận`, `van-ban`"
        #expect(outcome.errors.contains(words))
      }
    }
  }
}

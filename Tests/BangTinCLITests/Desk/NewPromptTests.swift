#if os(Linux)
  import Foundation
  import Testing

  /// `bangtin new` at a terminal.
  @Suite(.enabled(if: Bangtin.has("setsid"), "needs setsid")) struct NewPromptTests {
    private static let now = ["--now", SiteOnDisk.now]
    private static let more = [
      "content/tin-tuc/index.md": "---\ntitle: Tin tức\n---\n",
      "content/van-ban/index.md": "---\ntitle: Văn bản\n---\n",
    ]

    @Test(arguments: ["2", "tin-tuc", "TIN TUC"])
    func theSectionIsAskedFor(answer: String) throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(["new", "Họp thôn"] + Self.now, in: site.folder)
        try terminal.wait(for: "1. Thông báo (thong-bao)")
        try terminal.wait(for: "3. Văn bản (van-ban)")
        try terminal.answer("Số hoặc tên chuyên mục", "9\n")
        try terminal.wait(for: "không có chuyên mục `9`")
        try terminal.answer("Số hoặc tên chuyên mục", answer + "\n")
        #expect(try terminal.finish() == 0)
        #expect(try site.text(of: "content/tin-tuc/2026-11-22-hop-thon.md").contains("\ntác giả:\n"))
      }
    }

    @Test func theUsualSectionOfAKindIsOffered() throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(["new", "--kind", "tin"] + Self.now, in: site.folder)
        try terminal.answer("Tiêu đề của bài", "Được mùa: lúa nếp\n")
        try terminal.answer("Số hoặc tên chuyên mục [2]", "\n")
        #expect(try terminal.finish() == 0)
        #expect(site.exists("content/tin-tuc/2026-11-22-duoc-mua-lua-nep.md"))
      }
    }

    @Test func aDocumentAsksForItsNumberAndDay() throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(
          ["new", "Quy chế", "--section", "van-ban"] + Self.now, in: site.folder)
        try terminal.answer("Số, ký hiệu", "05/QĐ-UBND\n")
        try terminal.answer("Ngày ban hành [22/11/2026]", "31/11/2026\n")
        try terminal.wait(for: "không có trong lịch")
        try terminal.answer("Ngày ban hành", "20/11/2026\n")
        #expect(try terminal.finish() == 0)
        let text = try site.text(of: "content/van-ban/2026-11-22-quy-che.md")
        #expect(text.contains("\n  số ký hiệu: '05/QĐ-UBND'\n  ngày ban hành: 20/11/2026\n"))
      }
    }

    @Test func aDocumentMayDoWithoutThem() throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(
          ["new", "Quy chế", "--kind", "document", "--section", "van-ban"] + Self.now, in: site.folder)
        try terminal.answer("Số, ký hiệu", "\n")
        try terminal.answer("Ngày ban hành", "\n")
        #expect(try terminal.finish() == 0)
        let text = try site.text(of: "content/van-ban/2026-11-22-quy-che.md")
        #expect(text.contains("\n  số ký hiệu:\n  ngày ban hành: 22/11/2026\n"))
      }
    }

    @Test func theOnlySectionIsNotAskedFor() throws {
      try SiteOnDisk.small { site in
        let terminal = try Terminal.bangtin(["new", "Họp thôn"] + Self.now, in: site.folder)
        #expect(try terminal.finish() == 0)
        #expect(site.exists("content/thong-bao/2026-11-22-hop-thon.md"))
      }
    }

    @Test func whatWasGivenIsJudgedBeforeAnythingIsAsked() throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(["new", "--date", "31/02/2026"], in: site.folder)
        #expect(try terminal.finish() == 64)
        #expect(!terminal.screen.contains("Tiêu đề"))
      }
    }

    @Test(arguments: [("\u{3}", 130), ("\u{4}", 64)] as [(String, Int32)])
    func stoppingAtAQuestionLeavesNothing(key: String, code: Int32) throws {
      try SiteOnDisk.small(Self.more) { site in
        let before = try site.tree("content")
        let terminal = try Terminal.bangtin(["new", "Họp thôn"] + Self.now, in: site.folder)
        try terminal.answer("Số hoặc tên chuyên mục", key)
        try terminal.wait(for: "chưa ghi gì")
        #expect(try terminal.finish() == code)
        let after = try site.tree("content")
        #expect(after == before)
      }
    }

    @Test func aDecomposedAnswerFindsTheSection() throws {
      try SiteOnDisk.small(Self.more) { site in
        let terminal = try Terminal.bangtin(["new", "a"] + Self.now, in: site.folder)
        try terminal.answer("Số hoặc tên chuyên mục", "Văn bản\n".decomposedStringWithCanonicalMapping)
        try terminal.answer("Số, ký hiệu", "\n")
        try terminal.answer("Ngày ban hành", "\n")
        #expect(try terminal.finish() == 0)
        #expect(site.exists("content/van-ban/2026-11-22-a.md"))
      }
    }
  }
#endif

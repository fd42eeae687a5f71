import Vietnamese

/// Finds pages that no menu, list or link leads to: readers never see them. Posts always stand in lists.
struct UnlinkedPages: SiteRule {
  func findings(in checked: CheckedSite) throws(FileError) -> [Diagnostic] {
    let site = checked.site
    var reached: Set<PagePath> = []
    for link in checked.menu { if case .page(let path, _) = link.target { reached.insert(path) } }
    for article in site.articles {
      for case .page(let path, _) in article.targets where path != article.path { reached.insert(path) }
    }
    let pages = site.pages.filter { !reached.contains($0.path) }
    guard !pages.isEmpty else { return [] }
    let templates = try Self.texts(of: checked.source.templates)
    return pages.filter { page in !templates.contains { $0.contains(page.path.text) } }.map {
      .unlinkedPage(at: SourcePlace(file: $0.document.file))
    }
  }

  /// A template may link to a page by its path.
  private static func texts(of templates: [SourceFile]) throws(FileError) -> [String] {
    var texts: [String] = []
    for template in templates where template.path.fileExtension == "html" {
      texts.append(String(decoding: try template.bytes(), as: UTF8.self))
    }
    return texts
  }
}

extension Diagnostic {
  fileprivate static func unlinkedPage(at place: SourcePlace) -> Diagnostic {
    .warning(
      .unlinkedPage, at: place,
      vi: "không có trình đơn hay liên kết nào dẫn đến trang này",
      en: "no menu and no link leads to this page",
      hint: Bilingual(
        vi: "thêm dòng `trình đơn: true`, hoặc đặt liên kết đến trang này ở một bài khác",
        en: "add a line `menu: true`, or link to it from another text"))
  }
}

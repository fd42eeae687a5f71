import Markdown
import Vietnamese

/// The short way of the commonest change: somebody writes on in a text. Where it stands in the site, and everything
/// that links can name, is what it was: it alone is put in its place, and pages show it when they are asked for.
extension Preview {
  /// The most texts that are taken this way together.
  private static let most = 20

  /// The preview after such a change; `nil` where more has changed, or a mistake was made.
  func rewriting(
    _ source: SiteSource, changed: [String], options: BuildOptions,
    _ observer: BuildObserver
  ) throws(FileError) -> Preview? {
    guard let plan, let memory, validity.contains(options.now.secondsSince1970), self.options.asksAs(options)
    else { return nil }
    guard changed.count <= Self.most, changed.allSatisfy({ $0.hasPrefix("content/") }) else { return nil }
    let files = changed.compactMap { source.file(at: $0) }
    guard files.count == changed.count, files.allSatisfy(\.path.isMarkdown) else { return nil }

    observer.began(.parse)
    let reader = DocumentReader(settings: plan.site.site.settings, options: options, memory: memory)
    var next = self
    var readings: [DocumentReader.Reading] = []
    var site = plan.site.site
    for file in files {
      let reading = try reader.read(file)
      guard let document = reading.document, !reading.diagnostics.haveErrors,
        let old = memory.file(at: file.path)?.document, document.hasFrame(of: old)
      else { return nil }
      observer.began(.link)
      let findings = try site.replace(document, plan.resolver)
      guard !findings.haveErrors else { return nil }
      next.diagnostics.removeAll { $0.place?.file == document.file }
      next.diagnostics += reading.diagnostics + findings
      readings.append(reading)
      observer.began(.parse)
    }
    guard let kept = reader.memory(with: readings, listedAt: source.listedAt) else { return nil }
    observer.began(.check)
    next.memory = kept
    next.diagnostics = Set(next.diagnostics).sorted()
    next.source = source
    next.plan = Build.Plan(
      site: plan.site.showing(site), theme: plan.theme, addresses: plan.addresses,
      resolver: plan.resolver)
    return next
  }
}

extension BuildOptions {
  /// Whether another build is asked for the same, but for the moment.
  fileprivate func asksAs(_ other: BuildOptions) -> Bool {
    includesDrafts == other.includesDrafts && includesFuture == other.includesFuture
      && baseURL == other.baseURL
      && toolVersion == other.toolVersion
  }
}

extension Document {
  /// Whether the document stands where `old` stood, and still has each heading that others may link to.
  fileprivate func hasFrame(of old: Document) -> Bool {
    let ids = Set(body.headingIDs)
    return frame == old.frame && ids.isSuperset(of: old.body.headingIDs)
  }

  /// The front matter that decides where the document stands: all of it, but for a post, whose title and pictures
  /// are seen on pages only.
  private var frame: [UInt8] {
    var matter = frontMatter
    if matter.date != nil, !isIntroduction {
      matter.title = ""
      matter.attachments = []
      (matter.summary, matter.author, matter.source, matter.updated) = (nil, nil, nil, nil)
      (matter.image, matter.imageAlt, matter.imageCaption) = (nil, nil, nil)
    }
    var writer = BinaryWriter()
    matter.write(to: &writer)
    return writer.bytes
  }
}

extension Site {
  /// Puts `document` in the place of its older self, its links resolved, and tells what is wrong with them.
  fileprivate mutating func replace(_ document: Document, _ resolver: LinkResolver) throws(FileError)
    -> [Diagnostic]
  {
    let (links, findings) = try resolver.links(of: document)
    func isOld(_ article: Article?) -> Bool { article?.document.path == document.path }
    func renewed(_ old: Article) -> Article { Article(document: document, path: old.path, links: links) }
    if let home, isOld(home) {
      self.home = renewed(home)
    } else if let i = sections.firstIndex(where: { isOld($0.introduction) }),
      let old = sections[i].introduction
    {
      sections[i].introduction = renewed(old)
    } else if let i = posts.firstIndex(where: { isOld($0.article) }) {
      posts[i].article = renewed(posts[i].article)
    } else if let i = pages.firstIndex(where: { isOld($0) }) {
      pages[i] = renewed(pages[i])
    } else {
      // What is not published has no page and no links.
      return []
    }
    return findings
  }
}

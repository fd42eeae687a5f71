import BangTin

extension Snapshot {
  /// Below it the preview's own files lie. No file of a site can: names that begin with a dot are not read.
  static let ownFolder = ".bangtin/"
  /// Below it the site is shown as it was before the mistake: its links are relative, so they stay there.
  static let lastGoodFolder = ".bangtin/last-good/"

  /// What `request`, which is allowed, is told.
  func answer(to request: WebRequest) -> Answer {
    guard let path = SitePath(request.path) else {
      return Answer(.badRequest, vi: "Địa chỉ viết sai", en: "This is no address of a site")
    }
    if path.text.hasPrefix(Self.lastGoodFolder) { return lastGoodAnswer(to: request, path) }
    if path.text.hasPrefix(Self.ownFolder) { return ownAnswer(to: request, path) }
    if isGood, let current { return answer(from: current, to: request, path, note: nil) }
    // What a page needs comes from the last good site; a page would hide the mistake.
    if let lastGood, lastGood.hasFile(at: path.file), !Self.isPage(path) {
      return answer(from: lastGood, to: request, path, note: nil)
    }
    guard Self.isPage(path) else {
      return Answer(.notFound, vi: "Không có tệp này", en: "There is no such file")
    }
    return mistakes(at: request.path)
  }

  private static func isPage(_ path: SitePath) -> Bool {
    let name = path.file.text.split(separator: "/").last ?? ""
    return name.hasSuffix(".html") || !name.contains(".")
  }

  private func ownAnswer(to request: WebRequest, _ path: SitePath) -> Answer {
    switch path.text.dropFirst(Self.ownFolder.count) {
    case "preview.js": Answer(.ok, .script, PackageResources.preview_js)
    case "preview.css": Answer(.ok, .css, PackageResources.preview_css + UnpublishedMarks.css(of: current))
    case "diagnostics.css": Answer(.ok, .css, PackageResources.diagnostics_css)
    default: Answer(.notFound, vi: "Không có tệp này", en: "There is no such file")
    }
  }

  /// While nothing is wrong the way leads back to the page itself.
  private func lastGoodAnswer(to request: WebRequest, _ path: SitePath) -> Answer {
    let raw = String(request.path.dropFirst(Self.lastGoodFolder.count + 1))
    guard !isGood, let lastGood, let inner = SitePath("/" + raw) else {
      return Answer(.found, to: "/" + raw.droppingSlashes)
    }
    return answer(from: lastGood, to: request, inner, note: .lastGood)
  }

  private func answer(
    from preview: Preview, to request: WebRequest, _ path: SitePath, note: PageNote?
  ) -> Answer {
    do throws(DiagnosticError) {
      if let file = try preview.file(at: path.file) {
        return try answer(with: file, of: preview, to: request, note)
      }
      if !path.text.hasSuffix("/"), preview.hasFile(at: PagePath(path.text + "/index.html")) {
        // Relative links of the page need the slash.
        let query = request.query.isEmpty ? "" : "?" + request.query
        return Answer(.moved, to: "/" + request.path.droppingSlashes + "/" + query)
      }
      guard let missing = try preview.file(at: PagePath("404.html")) else { return gone }
      var answer = try answer(with: missing, of: preview, to: request, note)
      answer.status = .notFound
      return answer
    } catch {
      return Answer(.failed, .html, DiagnosticsPage(self, at: request.path, found: [error.diagnostic]).bytes)
    }
  }

  private func answer(
    with file: OutputFile, of preview: Preview, to request: WebRequest, _ note: PageNote?
  ) throws(DiagnosticError) -> Answer {
    switch file.content {
    case .unchanged, .staged: return gone
    case .bytes(let bytes):
      guard MediaType(of: file.path.text) == .html else {
        return Answer(.ok, MediaType(of: file.path.text), bytes)
      }
      let note = note ?? PageNote(preview.standing(at: file.path))
      return Answer(
        .ok, .html, PageInjection(note: note, version: version, language: language).applied(to: bytes))
    case .copy(let source): return answer(with: source, as: file.path, to: request)
    }
  }

  /// A file of the site's folder, or the stretch of it that was asked for.
  private func answer(with source: SourceFile, as path: PagePath, to request: WebRequest) -> Answer {
    guard let open = try? folder.open(source) else { return gone }
    var answer = Answer(
      status: .ok,
      headers: [("Content-Type", MediaType(of: path.text).text), ("Accept-Ranges", "bytes")],
      body: .file(open, 0..<open.size))
    switch ByteRange(request.range, size: open.size) {
    case .whole: break
    case .part(let range):
      answer.status = .partial
      answer.headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(open.size)"))
      answer.body = .file(open, range)
    case .unsatisfiable:
      answer.status = .rangeNotSatisfiable
      answer.headers.append(("Content-Range", "bytes */\(open.size)"))
      answer.body = .bytes([])
    }
    return answer
  }

  private func mistakes(at path: String) -> Answer {
    Answer(.failed, .html, DiagnosticsPage(self, at: path, found: current?.diagnostics ?? []).bytes)
  }

  private var gone: Answer { Answer(.notFound, vi: "Tệp này không còn nữa", en: "This file is gone") }
}

extension String {
  /// Without slashes in front, lest `//host` names another host.
  fileprivate var droppingSlashes: String { String(drop { $0 == "/" }) }
}

import Mustache

/// The templates of a site and the files that its pages need: the built-in ones, replaced file by
/// file by those of the site's own `templates/`.
struct Theme: Sendable {
  /// The templates that a build starts from, by the kind of page.
  static let pageKinds = [
    "archive", "documents", "home", "month", "not-found", "page", "post", "redirect", "section", "tag",
    "tags",
  ]

  /// The block of a frame in which the built-in templates put what the page is about.
  static let mainBlock = "main"

  let templates: TemplateSet
  /// The names of the templates that are the site's.
  let ownNames: Set<String>
  /// Of all templates.
  let fingerprint: ContentHash
  /// The names of all templates, sorted.
  let names: [String]
  /// The routes of `assets/`.
  let assets: [Route]
}

/// Reads and parses templates.
struct ThemeLoader {
  private(set) var diagnostics: [Diagnostic] = []
  private var templates: [String: Template] = [:]
  private var assets: [String: Route] = [:]
  private var fingerprints: [String: ContentHash] = [:]

  /// The theme of a site whose `templates/` holds `files`.
  mutating func load(_ files: [SourceFile]) throws(FileError) -> Theme {
    for (path, bytes) in BuiltInTheme.files {
      if let name = Self.templateName(path) {
        templates[name] = try? TemplateParser().parse(bytes, name: name)
        fingerprints[name] = ContentHash(bytes)
      } else {
        let route = Route(path: PagePath(path), content: .builtIn(bytes), origin: .asset(path))
        assets[path] = route
      }
    }
    for file in files { try add(file) }
    let sorted = templates.sorted { $0.key < $1.key }
    var fingerprint = ContentHash()
    for (name, part) in fingerprints.sorted(by: { $0.key < $1.key }) {
      fingerprint.add(name)
      fingerprint.add(Int(truncatingIfNeeded: part.value))
    }
    return Theme(
      templates: TemplateSet(sorted.map(\.value), vocabulary: .fields),
      ownNames: Set(files.compactMap { Self.templateName($0.path.text) }),
      fingerprint: fingerprint, names: sorted.map(\.key),
      assets: assets.sorted { $0.key < $1.key }.map(\.value))
  }

  private mutating func add(_ file: SourceFile) throws(FileError) {
    let path = file.path.text
    guard let name = Self.templateName(path) else {
      guard path.hasPrefix("assets/") else { return }
      guard path.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-_./".utf8.contains($0) }) else {
        diagnostics.append(.assetName(path))
        return
      }
      assets[path] = Route(path: PagePath(path), content: .copy(file), origin: .asset(path))
      return
    }
    do {
      let text = try SourceText.decoding(try file.bytes(), file: "templates/" + path).get()
      templates[name] = try TemplateParser().parse(text.bytes, name: name)
      fingerprints[name] = ContentHash(text.bytes)
    } catch let error as FileError {
      throw error
    } catch let error as TemplateError {
      diagnostics.append(.templateSyntax(error))
    } catch let error as DiagnosticError {
      diagnostics.append(error.diagnostic)
    } catch {}
  }

  /// The name of the template in a file, `post` for `post.html`; `nil` for other files.
  private static func templateName(_ path: String) -> String? {
    path.hasSuffix(".html") && !path.hasPrefix("assets/") ? String(path.dropLast(5)) : nil
  }
}

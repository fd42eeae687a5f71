import Markdown
import Vietnamese

/// One Markdown file, read and understood by itself: nothing in it knows of other files.
///
/// A class, because lists, relations and pages all hold on to it, and copying its front matter is dear.
final class Document: Sendable {
  let path: ContentPath
  /// The folder in which it lies; see `ContentPath.folder`.
  let folder: String
  /// Of all bytes of the file.
  let fingerprint: ContentHash
  let frontMatter: FrontMatter
  let body: MarkdownBody
  /// The start of the first paragraph, where no summary is written; `nil` for a text without one.
  let excerpt: String?
  /// Whether it introduces its folder.
  let isIntroduction: Bool

  init(
    path: ContentPath, fingerprint: ContentHash, frontMatter: FrontMatter, body: MarkdownBody,
    excerpt: String?
  ) {
    self.path = path
    folder = path.folder
    self.fingerprint = fingerprint
    self.frontMatter = frontMatter
    self.body = body
    self.excerpt = excerpt
    isIntroduction = path.isIntroduction
  }

  /// The summary as written, else the start of the first paragraph; `nil` for a text without either.
  var summary: String? { frontMatter.summary ?? excerpt }

  /// The name of its page, ASCII and without extension.
  var pageName: String {
    isIntroduction ? "index" : frontMatter.slug ?? Slug.make(path.stem, orElse: "bai")
  }

  /// The path from the site's folder, as diagnostics name it.
  var file: String { "content/" + path.text }
}

/// A text that is not named `.md`, such as the `hop.md.txt` that Windows' Notepad makes. It is not published: readers
/// would get its front matter, and drafts.
struct MisnamedText {
  let path: ContentPath
  /// The name that makes it a text of the site.
  let meant: ContentPath

  /// What is added to the name of a text by editors, and by people who keep an old one.
  private static let added: Set = ["txt", "text", "bak", "old", "orig"]
  private static let otherEndings: Set = ["mdown", "mkd", "mkdn", "mdwn", "mdtext"]

  /// `nil` for any other file that is not Markdown by its name.
  init?(_ file: SourceFile) throws(FileError) {
    path = file.path
    let ending = path.fileExtension
    let isEnding = !ending.isEmpty && ending.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    let stem = ContentPath(isEnding ? String(path.text.dropLast(ending.count + 1)) : path.text)
    if stem.isMarkdown, Self.added.contains(ending) {
      meant = stem
      return
    }
    meant = ContentPath(stem.text + ".md")
    if Self.otherEndings.contains(ending) { return }
    guard !isEnding || ending == "txt", try Self.beginsWithFrontMatter(file) else { return nil }
  }

  /// Whether the first line is `---`, whatever ends it.
  private static func beginsWithFrontMatter(_ file: SourceFile) throws(FileError) -> Bool {
    let bytes = try file.head(64)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), end >= start else { return false }
    return FrontMatterBlock.isFence(Array(bytes[start..<end]), 0)
  }
}

extension Diagnostic {
  /// `isTaken`: whether there is a file with the right name already.
  static func misnamed(_ text: MisnamedText, isTaken: Bool) -> Diagnostic {
    let name = text.meant.name
    return .warning(
      .wrongFile, at: SourcePlace(file: "content/" + text.path.text),
      vi: "đây là một bài nhưng tên tệp không kết thúc bằng `.md`, nên không được đăng",
      en: "this is a text whose name does not end in `.md`, so it is not published",
      hint: isTaken
        ? Bilingual(
          vi: "đã có `\(name)`: xóa tệp này, hoặc chuyển nó ra ngoài `content/`",
          en: "there is a `\(name)` already: delete this file, or move it out of `content/`")
        : Bilingual(vi: "đổi tên tệp thành `\(name)`", en: "rename the file to `\(name)`"))
  }
}

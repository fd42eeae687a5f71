import Vietnamese

/// Law 1: the path of each written file mirrors its path in `content/`, made ASCII.
struct AddressPlan {
  private var folders: [String: String] = ["": ""]
  /// Files stand beside others of their folder.
  private var last = (path: "", ascii: "")

  /// The page of a Markdown file.
  mutating func page(of document: Document) -> PagePath {
    let name = document.pageName
    var path = folder(document.folder)
    path.reserveCapacity(path.utf8.count + name.utf8.count + 5)
    path += name
    path += ".html"
    return PagePath(path)
  }

  /// The copy of any other file.
  mutating func copy(of path: ContentPath) -> PagePath {
    PagePath(folder(path.folder) + Slug.asciiFileName(path.name))
  }

  /// The ASCII path of a folder, with its final `/`; empty for the root.
  mutating func folder(_ path: String) -> String {
    if last.path == path { return last.ascii }
    let ascii = folders[path] ?? newFolder(path)
    last = (path, ascii)
    return ascii
  }

  private mutating func newFolder(_ path: String) -> String {
    let whole = ContentPath(path)
    let name = whole.name.hasPrefix(".") ? whole.name : Slug.make(whole.name, orElse: "muc")
    let ascii = folder(whole.folder) + name + "/"
    folders[path] = ascii
    return ascii
  }
}

import Vietnamese

/// Law 1: the path of each written file mirrors its path in `content/`, made ASCII.
struct AddressPlan {
  private var folders: [String: String] = ["": ""]

  /// The page of a Markdown file.
  mutating func page(of document: Document) -> PagePath {
    PagePath(folder(document.path.folder) + document.pageName + ".html")
  }

  /// The copy of any other file.
  mutating func copy(of path: ContentPath) -> PagePath {
    PagePath(folder(path.folder) + Slug.asciiFileName(path.name))
  }

  /// The ASCII path of a folder, with its final `/`; empty for the root.
  mutating func folder(_ path: String) -> String {
    if let known = folders[path] { return known }
    let whole = ContentPath(path)
    let name = whole.name.hasPrefix(".") ? whole.name : Slug.make(whole.name, orElse: "muc")
    let ascii = folder(whole.folder) + name + "/"
    folders[path] = ascii
    return ascii
  }
}
